//! `patuh explain`: what a rule says, and why it turned out as it did for a proposal.

use std::io::Write;

use clap::ArgMatches;
use patuh_policy::Language;

use super::opening;
use crate::{Exit, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let (rules, options) = opening::rules(matches, language, errors)?;
    let asked = matches.get_one::<String>("rule").map(String::as_str).unwrap_or_default();
    let catalogue = rules.engine.catalogue();
    let family = format!("{asked}/");
    let found: Vec<_> = catalogue
        .rules
        .iter()
        .filter(|rule| rule.id == asked || rule.id.starts_with(&family))
        .collect();
    if found.is_empty() {
        let ids: Vec<&str> = catalogue.rules.iter().map(|rule| rule.id.as_str()).collect();
        let hint = super::suggestion(asked, &ids, language);
        let message = format!("{} `{asked}`{hint}", words::no_such_rule(language));
        return Err(super::wrong(&message, errors));
    }
    let proposal = opening::proposal(matches, &rules, &options, language, errors)?;
    let mut explanations = Vec::new();
    for rule in &found {
        let explained = proposal
            .as_ref()
            .and_then(|proposal| rules.engine.explain(proposal, &options, &rule.id).ok());
        if !matches.get_flag("json") {
            let _ = writeln!(out, "{}", report::rule(rule, &rules.texts, language).trim_end());
            if let Some(explained) = &explained {
                let _ = write!(out, "{}", report::explanation(explained, &rules.texts, language));
            }
            let _ = writeln!(out);
        }
        explanations.extend(explained);
    }
    if matches.get_flag("json") {
        let done = match proposal {
            None => serde_json::to_writer_pretty(&mut *out, &found),
            Some(_) => serde_json::to_writer_pretty(&mut *out, &explanations),
        };
        let _ = done.map(|()| writeln!(out));
    }
    Ok(Exit::Ready)
}
