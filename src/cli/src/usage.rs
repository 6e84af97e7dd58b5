//! Arguments that make no sense, in words.

use std::io::Write;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use patuh_policy::{Language, nearest};

use crate::{Exit, arguments, words};

/// Prints help, the version, or what is wrong with the arguments and what to do.
pub(crate) fn report(
    error: &Error,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if asked {
        let _ = write!(out, "{}", error.render());
        return Exit::Ready;
    }
    let _ = writeln!(errors, "patuh: {}", sentence(error, language));
    let _ = writeln!(
        errors,
        "{} patuh --help --lang {}",
        words::see_help(language),
        arguments::code(language)
    );
    Exit::Usage
}

fn sentence(error: &Error, language: Language) -> String {
    let context = |kind| error.get(kind).map(text).filter(|text| !text.is_empty());
    let argument = context(ContextKind::InvalidArg)
        .or_else(|| context(ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    let mut sentence = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            format!("{}: `{argument}`", words::unknown_argument(language))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue).unwrap_or_default();
            format!(
                "{}: `{value}` {} `{argument}`",
                words::bad_value(language),
                words::for_option(language)
            )
        }
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let missing = if argument.is_empty() {
                "check, test, explain, readings, eval, law, docs, schema"
            } else {
                &argument
            };
            format!("{}: {missing}", words::missing_argument(language))
        }
        _ => words::usage_wrong(language).to_owned(),
    };
    let near =
        context(ContextKind::SuggestedArg).or_else(|| context(ContextKind::SuggestedSubcommand));
    // Of several the nearest: the parser lists them in an order of its own.
    let near = near
        .and_then(|near| nearest(&argument, near.split(", ")).map(str::to_owned).or(Some(near)));
    if let Some(near) = near {
        sentence.push_str(&format!("; {} `{near}`?", words::did_you_mean(language)));
    } else if let Some(valid) = context(ContextKind::ValidValue) {
        sentence.push_str(&format!("; {}: {valid}", words::one_of(language)));
    }
    sentence
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => String::new(),
    }
}
