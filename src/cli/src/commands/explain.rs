//! `patuh explain`: what a rule says, and why it turned out as it did for a proposal.

use std::io::Write;

use clap::ArgMatches;
use patuh_policy::Language;

use crate::{Exit, input, policies, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    let Some(rules) = policies::rules(matches.get_one("policies"), language, errors) else {
        return Exit::BadData;
    };
    let options = match super::options(matches, &rules, language, errors) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
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
        return super::wrong(&format!("{} `{asked}`{hint}", words::no_such_rule(language)), errors);
    }
    let proposal = match matches.get_one::<String>("file") {
        None => None,
        Some(file) => match input::proposal(file, &rules, &options, language) {
            Ok(proposal) => Some(proposal),
            Err(unreadable) => {
                let _ = writeln!(errors, "patuh: {file}: {}", unreadable.message);
                return unreadable.exit;
            }
        },
    };
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
    Exit::Ready
}
