//! One module a subcommand. Each says what it prints and how it ends.

mod check;
mod docs;
mod eval;
mod explain;
mod law;
mod opening;
mod readings;
mod schema;
mod test;

use std::io::Write;

use clap::ArgMatches;
use patuh_policy::{Language, nearest};

use crate::{Exit, words};

/// Runs the subcommand that was asked for.
pub(crate) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    let done = match matches.subcommand() {
        Some(("check", matches)) => check::run(matches, language, out, errors),
        Some(("test", matches)) => Ok(test::run(matches, language, out, errors)),
        Some(("explain", matches)) => explain::run(matches, language, out, errors),
        Some(("readings", matches)) => readings::run(matches, language, out, errors),
        Some(("eval", matches)) => eval::run(matches, language, out, errors),
        Some(("law", matches)) => law::run(matches, language, out, errors),
        Some(("docs", matches)) => docs::run(matches, language, out, errors),
        Some(("schema", matches)) => Ok(schema::run(matches, out)),
        // The argument parser asks for one of these before it comes to this.
        _ => Err(Exit::Usage),
    };
    // A command that could not begin ends as one that did: by its exit code.
    done.unwrap_or_else(|exit| exit)
}

/// Says what is wrong and ends the run as wrongly called.
fn wrong(message: &str, errors: &mut dyn Write) -> Exit {
    let _ = writeln!(errors, "patuh: {message}");
    Exit::Usage
}

/// `; did you mean …?`, or the choices where none is near.
fn suggestion(name: &str, known: &[&str], language: Language) -> String {
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("; {} `{near}`?", words::did_you_mean(language)),
        None if known.len() <= 12 => format!("; {}: {}", words::one_of(language), known.join(", ")),
        None => String::new(),
    }
}
