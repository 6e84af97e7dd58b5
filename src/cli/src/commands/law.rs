//! `patuh law`: how far the law is covered, and what an official text has changed since.

use std::fs;
use std::io::Write;

use clap::ArgMatches;
use patuh_policy::Language;
use patuh_policy::law::{Coverage, drift, fingerprints};

use super::{suggestion, wrong};
use crate::{Exit, input, policies, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let sources = policies::chosen_sources(matches.get_one("policies"), errors);
    let sources = sources.ok_or(Exit::NoInput)?;
    let compiled = patuh_policy::compile(&sources);
    let output = policies::output(compiled, &sources, language, errors).ok_or(Exit::BadData)?;
    let law = &output.law;
    if let Some(file) = matches.get_one::<String>("drift") {
        return compare(matches, law, file, language, out, errors);
    }
    if let Some(file) = matches.get_one::<String>("fingerprint") {
        return fingerprint(matches, law, file, language, out, errors);
    }
    if let Some(file) = matches.get_one::<String>("svg") {
        let picture = report::law::picture(law, language);
        let written = if file == "-" {
            writeln!(out, "{picture}")
        } else {
            fs::write(file, format!("{picture}\n"))
        };
        if let Err(error) = written {
            let _ = writeln!(errors, "patuh: {file}: {error}");
            return Err(Exit::NoInput);
        }
    }
    if matches.get_flag("json") {
        let data = report::law::data(law);
        let _ = serde_json::to_writer_pretty(&mut *out, &data).map(|()| writeln!(out));
    } else if matches.get_one::<String>("svg").is_none() {
        let _ = write!(out, "{}", report::law::text(law, language));
    }
    let whole = law.unaccounted().next().is_none() && law.rules_without_provision.is_empty();
    Ok(if whole { Exit::Ready } else { Exit::Fix })
}

fn compare(
    matches: &ArgMatches,
    law: &Coverage,
    file: &str,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let regulation = regulation(matches, law, language, errors)?;
    let text = text(file, language, errors)?;
    let Some(found) = drift(law, regulation, &text) else {
        let message = words::no_known_regulation(language);
        let _ = writeln!(errors, "patuh: {file}: {message}");
        return Err(Exit::BadData);
    };
    if matches.get_flag("json") {
        let data = report::law::drift_data(&found);
        let _ = serde_json::to_writer_pretty(&mut *out, &data).map(|()| writeln!(out));
    } else {
        let _ = write!(out, "{}", report::law::drift(&found, language));
    }
    Ok(if found.changes.is_empty() { Exit::Ready } else { Exit::Fix })
}

fn fingerprint(
    matches: &ArgMatches,
    law: &Coverage,
    file: &str,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let Some(id) = regulation(matches, law, language, errors)? else {
        return Err(wrong(words::name_the_regulation(language), errors));
    };
    let found = law.regulations.iter().find(|it| it.id == id || it.short == id);
    let regulation = found.ok_or(Exit::Usage)?;
    let text = text(file, language, errors)?;
    for (place, digest) in fingerprints(regulation, &text) {
        let _ = writeln!(out, "    {place}: \"{digest}\"");
    }
    Ok(Exit::Ready)
}

/// The regulation that the arguments name, if they name one; it exists.
fn regulation<'a>(
    matches: &'a ArgMatches,
    law: &Coverage,
    language: Language,
    errors: &mut dyn Write,
) -> Result<Option<&'a str>, Exit> {
    let Some(asked) = matches.get_one::<String>("regulation") else { return Ok(None) };
    if law.regulations.iter().any(|it| it.id == *asked || it.short == *asked) {
        return Ok(Some(asked));
    }
    let ids: Vec<&str> = law.regulations.iter().map(|it| it.id.as_str()).collect();
    let hint = suggestion(asked, &ids, language);
    let message = format!("--regulation: {} `{asked}`{hint}", words::no_such_regulation(language));
    Err(wrong(&message, errors))
}

fn text(file: &str, language: Language, errors: &mut dyn Write) -> Result<String, Exit> {
    input::read_long(file, language).map_err(|unreadable| {
        let _ = writeln!(errors, "patuh: {file}: {}", unreadable.message);
        unreadable.exit
    })
}
