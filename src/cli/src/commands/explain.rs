//! `patuh explain`: what a rule, a fact, a definition or a provision says and what rests on it;
//! and why a rule turned out as it did for a proposal.

use std::io::Write;

use clap::ArgMatches;
use patuh_policy::Language;
use patuh_policy::documentation::{Found, Handbook, NotFound};
use serde_json::{Value, json};

use super::opening;
use crate::{Exit, policies, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let asked = matches.get_one::<String>("asked").map(String::as_str).unwrap_or_default();
    let folder = matches.get_one("policies");
    let handbook = policies::handbook(folder, language, errors).ok_or(Exit::BadData)?;
    let found = handbook
        .find(asked)
        .map_err(|why| super::wrong(&not_found(asked, &why, language), errors))?;
    if matches.contains_id("file") {
        return for_a_proposal(&found, matches, language, out, errors);
    }
    if matches.get_flag("json") {
        let entries: Vec<Value> = found.iter().map(entry).collect();
        let _ = serde_json::to_writer_pretty(&mut *out, &entries).map(|()| writeln!(out));
        return Ok(Exit::Ready);
    }
    print(&found, &handbook, language, out);
    Ok(Exit::Ready)
}

fn print(found: &[Found<'_>], handbook: &Handbook, language: Language, out: &mut dyn Write) {
    let many = found.len() > 1;
    for (position, entry) in found.iter().enumerate() {
        // The parts of an article are a list; what merely shares a name stands apart.
        let text = match entry {
            Found::Provision(provision) if many => report::provision_line(provision),
            _ if position > 0 => format!("\n{}", report::entry(entry, handbook, language)),
            _ => report::entry(entry, handbook, language),
        };
        let _ = write!(out, "{text}");
    }
}

/// An entry as JSON, with what it is.
fn entry(found: &Found<'_>) -> Value {
    let (subject, value) = match found {
        Found::Rule(rule, item) => {
            let mut value = json!(rule);
            if let Some(item) = item {
                value["item"] = json!(item);
            }
            ("rule", value)
        }
        Found::Fact(fact) => ("fact", json!(fact)),
        Found::Definition(definition) => ("definition", json!(definition)),
        Found::Kind(kind) => ("kind", json!(kind)),
        Found::Document(document) => ("document", json!(document)),
        Found::Reading(reading) => ("reading", json!(reading)),
        Found::Clock(clock) => ("clock", json!(clock)),
        Found::Regulation(regulation) => ("regulation", json!(regulation)),
        Found::Provision(provision) => ("provision", json!(provision)),
    };
    let mut entry = json!({ "subject": subject });
    if let (Some(entry), Value::Object(fields)) = (entry.as_object_mut(), value) {
        entry.extend(fields);
    }
    entry
}

fn for_a_proposal(
    found: &[Found<'_>],
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let asked = found.iter().flat_map(|entry| match entry {
        Found::Rule(_, Some(item)) => vec![item.rule.as_str()],
        Found::Rule(rule, None) if rule.items.is_empty() => vec![rule.id.as_str()],
        Found::Rule(rule, None) => rule.items.iter().map(|item| item.rule.as_str()).collect(),
        _ => Vec::new(),
    });
    let asked: Vec<&str> = asked.collect();
    if asked.is_empty() {
        return Err(super::wrong(words::only_rules_with_file(language), errors));
    }
    let (rules, options) = opening::rules(matches, language, errors)?;
    let Some(proposal) = opening::proposal(matches, &rules, &options, language, errors)? else {
        return Err(Exit::NoInput);
    };
    let catalogue = rules.engine.catalogue();
    let mut explanations = Vec::new();
    for id in asked {
        let explained = rules.engine.explain(&proposal, &options, id).ok();
        let rule = catalogue.rules.iter().find(|rule| rule.id == id);
        if let Some((rule, explained)) = rule.zip(explained) {
            if !matches.get_flag("json") {
                let _ = writeln!(out, "{}", report::rule(rule, &rules.texts, language).trim_end());
                let _ =
                    writeln!(out, "{}", report::explanation(&explained, &rules.texts, language));
            }
            explanations.push(explained);
        }
    }
    if matches.get_flag("json") {
        let _ = serde_json::to_writer_pretty(&mut *out, &explanations).map(|()| writeln!(out));
    }
    Ok(Exit::Ready)
}

/// Why nothing was found, and what there is instead.
fn not_found(asked: &str, why: &NotFound, language: Language) -> String {
    match why {
        NotFound::Unknown(near) => {
            let hint = near.as_ref().map_or(String::new(), |near| {
                format!("; {} `{near}`?", words::did_you_mean(language))
            });
            format!("{} `{asked}`{hint}", words::no_such_entry(language))
        }
        NotFound::UnknownRegulation(there) => format!(
            "`{asked}`: {}; {}: {}",
            words::regulation_missing(language),
            words::regulations_are(language),
            there.join(", ")
        ),
        NotFound::WhichRegulation(there) => {
            format!("`{asked}`: {} {}", words::which_regulation(language), there.join(", "))
        }
        NotFound::UnknownPlace(regulation, near) => {
            let mut message = format!("`{asked}`: {regulation} {}", words::no_such_place(language));
            if !near.is_empty() {
                message.push_str(&format!(
                    "; {}: {}",
                    words::places_are(language),
                    near.join(", ")
                ));
            }
            message
        }
    }
}
