//! One module a subcommand. Each says what it prints and how it ends.

mod check;
mod eval;
mod explain;
mod schema;
mod test;

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::{Options, parse_day};
use patuh_policy::{Language, nearest};

use crate::policies::Rules;
use crate::{Exit, dates, words};

/// Runs the subcommand that was asked for.
pub(crate) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    match matches.subcommand() {
        Some(("check", matches)) => check::run(matches, language, out, errors),
        Some(("test", matches)) => test::run(matches, language, out, errors),
        Some(("explain", matches)) => explain::run(matches, language, out, errors),
        Some(("eval", matches)) => eval::run(matches, language, out, errors),
        Some(("schema", matches)) => schema::run(matches, out),
        // The argument parser asks for one of these before it comes to this.
        _ => Exit::Usage,
    }
}

/// Says what is wrong and ends the run as wrongly called.
fn wrong(message: &str, errors: &mut dyn Write) -> Exit {
    let _ = writeln!(errors, "patuh: {message}");
    Exit::Usage
}

/// The date and the stage that the arguments give. The date is today where they give none.
fn options(
    matches: &ArgMatches,
    rules: &Rules,
    language: Language,
    errors: &mut dyn Write,
) -> Result<Options, Exit> {
    let today = dates::today();
    let at = matches.get_one::<String>("at").unwrap_or(&today);
    let Some(day) = parse_day(at) else {
        return Err(wrong(&format!("--at: `{at}` {}", words::bad_date(language)), errors));
    };
    // `eval` has no stage to choose.
    let stage = matches.try_get_one::<String>("stage").ok().flatten().cloned();
    if let Some(stage) = &stage {
        let catalogue = rules.engine.catalogue();
        let stages = catalogue.enums.iter().find(|of| of.id == catalogue.stages);
        let stages: Vec<&str> =
            stages.iter().flat_map(|of| of.values.iter()).map(|stage| stage.as_str()).collect();
        if !stages.contains(&stage.as_str()) {
            let hint = suggestion(stage, &stages, language);
            return Err(wrong(
                &format!("--stage: {} `{stage}`{hint}", words::no_such_stage(language)),
                errors,
            ));
        }
    }
    Ok(Options { at: day, stage, explain: false })
}

/// `; did you mean …?`, or the choices where none is near.
fn suggestion(name: &str, known: &[&str], language: Language) -> String {
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("; {} `{near}`?", words::did_you_mean(language)),
        None if known.len() <= 12 => format!("; {}: {}", words::one_of(language), known.join(", ")),
        None => String::new(),
    }
}
