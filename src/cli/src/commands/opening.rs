//! What the commands that judge begin with: rules, options, and the proposal where there is one.
//! What keeps a command from beginning is printed here, and ends it.

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::{Input, Options, parse_day};
use patuh_policy::Language;

use super::{suggestion, wrong};
use crate::policies::{self, Rules};
use crate::{Exit, dates, input, words};

/// The rules that the arguments name, and the options under which they judge.
pub(super) fn rules(
    matches: &ArgMatches,
    language: Language,
    errors: &mut dyn Write,
) -> Result<(Rules, Options), Exit> {
    let rules =
        policies::rules(matches.get_one("policies"), language, errors).ok_or(Exit::BadData)?;
    let options = options(matches, &rules, language, errors)?;
    Ok((rules, options))
}

/// The date and the stage that the arguments give. The date is today where they give none.
pub(super) fn options(
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
        let stages = rules.stages().into_iter().flat_map(|of| &of.values);
        let stages: Vec<&str> = stages.map(|stage| stage.id.as_str()).collect();
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

/// The proposal in the one file that the arguments name, if they name one.
pub(super) fn proposal(
    matches: &ArgMatches,
    rules: &Rules,
    options: &Options,
    language: Language,
    errors: &mut dyn Write,
) -> Result<Option<Input>, Exit> {
    let Some(file) = matches.get_one::<String>("file") else { return Ok(None) };
    input::proposal(file, rules, options, language).map(Some).map_err(|unreadable| {
        let _ = writeln!(errors, "patuh: {file}: {}", unreadable.message);
        unreadable.exit
    })
}
