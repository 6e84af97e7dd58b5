//! `patuh eval`: the value of an expression of the policy language on a proposal, with its type
//! and the way to it.

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::Input;
use patuh_policy::Language;
use patuh_policy::diagnostic::Level;
use patuh_policy::{compile_with_expression, render_all};
use serde_json::json;

use super::opening;
use crate::{Exit, policies, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let expression =
        matches.get_one::<String>("expression").map(String::as_str).unwrap_or_default();
    let sources = policies::chosen_sources(matches.get_one("policies"), errors);
    let sources = sources.ok_or(Exit::NoInput)?;
    let evaluation = compile_with_expression(&sources, expression);
    let Some(output) = evaluation.compiled.output else {
        let wrong = evaluation.compiled.diagnostics.iter().filter(|it| it.level == Level::Error);
        let drawn = render_all(wrong, &evaluation.sources, language, false);
        let _ = write!(errors, "{drawn}");
        return Err(Exit::BadData);
    };
    let rules = policies::from_output(&output, language, errors).ok_or(Exit::BadData)?;
    let options = opening::options(matches, &rules, language, errors)?;
    let proposal = opening::proposal(matches, &rules, &options, language, errors)?
        .unwrap_or_else(|| Input::Object(Vec::new()));
    let node = rules.engine.explain_definition(&proposal, &options, "eval").ok_or(Exit::BadData)?;
    let ty = evaluation.ty.map(|ty| match language {
        Language::Id => ty.id,
        Language::En => ty.en,
    });
    let ty = ty.unwrap_or_default();
    if matches.get_flag("json") {
        let answer =
            json!({ "expression": expression, "type": ty, "value": node.value, "way": node });
        let _ = serde_json::to_writer_pretty(&mut *out, &answer).map(|()| writeln!(out));
    } else {
        let value = report::value(&node.value, &rules.texts, language);
        let _ = writeln!(out, "{}: {value}", words::value(language));
        let _ = writeln!(out, "{}: {ty}", words::type_of(language));
        // The definition that stands for the expression is no step of the way.
        let mut way = node;
        way.definition = "".into();
        let _ = write!(out, "{}", report::tree(&way, 1, &rules.texts, language));
    }
    Ok(Exit::Ready)
}
