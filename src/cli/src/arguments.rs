//! What can be asked of the command, in the language of the one who asks.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use patuh_policy::Language;

use crate::words;

/// The language that the arguments ask for, before anything else is read: also the words for
/// wrong arguments are in it. Indonesian, when they do not say.
pub(crate) fn language(arguments: &[OsString]) -> Language {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        if value == Some("en") {
            return Language::En;
        }
    }
    Language::Id
}

/// The code of a language, as `--lang` and text packs write it.
pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::Id => "id",
        Language::En => "en",
    }
}

/// The command with all its subcommands.
pub(crate) fn command(language: Language) -> Command {
    let l = language;
    let file = |name: &'static str, help: &'static str| Arg::new(name).help(help);
    Command::new("patuh")
        .about(words::about(l))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .help_template(template(l, true))
        .arg(flag("version", words::help_version(l)).short('V').action(ArgAction::Version))
        .subcommand(
            subcommand("check", words::about_check(l), l)
                .arg(
                    file("files", words::help_files(l))
                        .required(true)
                        .num_args(1..)
                        .value_name("FILE"),
                )
                .args([at(l), stage(l), json(l), policies(l)]),
        )
        .subcommand(
            subcommand("test", words::about_test(l), l)
                .arg(
                    file("folder", words::help_folder(l))
                        .default_value("policies")
                        .value_name("FOLDER"),
                )
                .args([flag("coverage", words::help_coverage(l)), json(l)]),
        )
        .subcommand(
            subcommand("explain", words::about_explain(l), l)
                .arg(
                    file("asked", words::help_asked(l))
                        .required(true)
                        .value_name("RULE|FACT|DEFINITION|CITATION"),
                )
                .arg(file("file", words::help_explain_file(l)).value_name("FILE"))
                .args([at(l), stage(l), json(l), policies(l)]),
        )
        .subcommand(
            subcommand("readings", words::about_readings(l), l)
                .arg(file("reading", words::help_reading(l)).value_name("READING"))
                .arg(file("file", words::help_file(l)).value_name("FILE"))
                .args([at(l), stage(l), json(l), policies(l)]),
        )
        .subcommand(
            subcommand("eval", words::about_eval(l), l)
                .arg(
                    file("expression", words::help_expression(l))
                        .required(true)
                        .value_name("EXPRESSION"),
                )
                .arg(file("file", words::help_file(l)).value_name("FILE"))
                .args([at(l), json(l), policies(l)]),
        )
        .subcommand(subcommand("law", words::about_law(l), l).args([
            option("drift", "FILE", words::help_drift(l)),
            option("fingerprint", "FILE", words::help_fingerprint(l)),
            option("regulation", "ID", words::help_regulation(l)),
            option("svg", "FILE", words::help_svg(l)),
            json(l),
            policies(l),
        ]))
        .subcommand(subcommand("docs", words::about_docs(l), l).args([
            option("out", "FOLDER", words::help_out(l)).default_value("dist/docs"),
            json(l),
            policies(l),
        ]))
        .subcommand(
            subcommand("schema", words::about_schema(l), l)
                .arg(flag("policy", words::help_schema_policy(l))),
        )
        .mut_subcommands(|subcommand| subcommand.arg(language_argument(l)))
        .arg(language_argument(l))
        .arg(flag("help", words::help_help(l)).short('h').action(ArgAction::Help))
}

fn subcommand(name: &'static str, about: &'static str, l: Language) -> Command {
    Command::new(name)
        .about(about)
        .disable_help_flag(true)
        .help_template(template(l, false))
        .arg(flag("help", words::help_help(l)).short('h').action(ArgAction::Help))
}

fn template(l: Language, top: bool) -> String {
    let inside = if top {
        format!("{}\n{{subcommands}}\n\n", words::commands_heading(l))
    } else {
        format!("{}\n{{positionals}}\n\n", words::arguments_heading(l))
    };
    format!(
        "{{about}}\n\n{} {{usage}}\n\n{inside}{}\n{{options}}\n",
        words::usage_heading(l),
        words::options_heading(l)
    )
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help)
}

fn at(l: Language) -> Arg {
    option("at", "DATE", words::help_at(l))
}

fn stage(l: Language) -> Arg {
    option("stage", "STAGE", words::help_stage(l))
}

fn json(l: Language) -> Arg {
    flag("json", words::help_json(l))
}

fn policies(l: Language) -> Arg {
    option("policies", "FOLDER", words::help_policies(l))
}

fn language_argument(l: Language) -> Arg {
    option("lang", "LANG", words::help_lang(l))
        .value_parser(PossibleValuesParser::new(["id", "en"]))
        .hide_possible_values(false)
}
