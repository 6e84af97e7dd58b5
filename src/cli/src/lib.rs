//! The command `patuh`: one face of the engine, for files and for people who write rules.
//!
//! How it thinks: `arguments` says what was asked, a module in `commands` does it, `report`
//! puts results into words. Words come from the rulebook's text packs and from `words`; a
//! message of a library never reaches a person.
//!
//! Must not know: JavaScript, the page.

mod arguments;
mod commands;
mod dates;
mod exit;
mod input;
mod policies;
mod report;
mod schema;
mod texts;
mod usage;
mod words;

use std::ffi::OsString;
use std::io::Write;

pub use exit::Exit;

/// Runs the command as its arguments say and returns its exit code (see [`Exit`]).
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = arguments::language(&arguments);
    let exit = match arguments::command(language).try_get_matches_from(arguments) {
        Ok(matches) => commands::run(&matches, language, out, errors),
        Err(error) => usage::report(&error, language, out, errors),
    };
    exit.code()
}
