//! `patuh check`: judges proposals.

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::Verdict;
use patuh_policy::Language;

use super::opening;
use crate::schema::Checked;
use crate::{Exit, input, report};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let (rules, options) = opening::rules(matches, language, errors)?;
    let stages = rules.stages().map(|of| of.id.as_str()).unwrap_or_default();
    let json = matches.get_flag("json");
    let mut checked = Vec::new();
    let mut exit = Exit::Ready;
    for file in matches.get_many::<String>("files").into_iter().flatten() {
        let text = match input::read(file, language) {
            Ok(text) => text,
            Err(unreadable) => {
                let _ = writeln!(errors, "patuh: {file}: {}", unreadable.message);
                exit = exit.max(unreadable.exit);
                continue;
            }
        };
        let assessment = rules.engine.assess_text(&text, &options);
        if let Some(problem) = assessment.problems.iter().find(|problem| is_no_json(&problem.code))
        {
            let message = rules.texts.message(&problem.code, &problem.parameters);
            let _ = writeln!(errors, "patuh: {file}: {message}");
            exit = exit.max(Exit::BadData);
            continue;
        }
        exit = exit.max(match assessment.verdict {
            Verdict::Ready => Exit::Ready,
            Verdict::Incomplete => Exit::Incomplete,
            Verdict::Fix | Verdict::Prohibited => Exit::Fix,
        });
        if json {
            checked.push(Checked { file: file.clone(), assessment });
        } else {
            let text = report::assessment(file, &assessment, stages, &rules.texts, language);
            let _ = writeln!(out, "{text}");
        }
    }
    if json {
        let _ = serde_json::to_writer_pretty(&mut *out, &checked);
        let _ = writeln!(out);
    }
    Ok(exit)
}

/// Whether a problem means that the file holds no proposal at all.
fn is_no_json(code: &str) -> bool {
    use patuh_rulebook::Problem::{NotAnObject, Syntax, TooDeep, TooLarge, TooManyNodes};
    [Syntax, NotAnObject, TooDeep, TooLarge, TooManyNodes]
        .iter()
        .any(|problem| problem.code() == code)
}
