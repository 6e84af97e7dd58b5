//! Reading files, with an answer for each way in which that goes wrong.

use std::io::Read;
use std::path::Path;

use patuh_engine::{Input, Options};
use patuh_policy::Language;

use crate::policies::Rules;
use crate::{Exit, words};

/// More than any proposal: the engine's own limit.
const LIMIT: u64 = 256 * 1024;

/// More than the longest statute with its annexes.
const LONG: u64 = 16 * 1024 * 1024;

/// Why a file gave no text.
pub(crate) struct Unreadable {
    /// What to tell.
    pub(crate) message: String,
    /// How the command ends.
    pub(crate) exit: Exit,
}

/// The text of a file, or of standard input for `-`.
pub(crate) fn read(name: &str, language: Language) -> Result<String, Unreadable> {
    limited(name, LIMIT, language)
}

/// The same of a file that may be as long as a statute.
pub(crate) fn read_long(name: &str, language: Language) -> Result<String, Unreadable> {
    limited(name, LONG, language)
}

fn limited(name: &str, limit: u64, language: Language) -> Result<String, Unreadable> {
    let fail = |message: &str, exit| Err(Unreadable { message: message.to_owned(), exit });
    let mut bytes = Vec::new();
    let done = if name == "-" {
        std::io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)
    } else if Path::new(name).is_file() {
        std::fs::File::open(name).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    } else {
        return fail(words::no_such_file(language), Exit::NoInput);
    };
    if done.is_err() {
        return fail(words::cannot_read(language), Exit::NoInput);
    }
    if bytes.len() as u64 > limit {
        let message = if limit == LONG { words::too_long } else { words::too_large };
        return fail(message(language), Exit::BadData);
    }
    match String::from_utf8(bytes) {
        // A byte order mark is no part of JSON, and office programs write it.
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(_) => fail(words::not_text(language), Exit::BadData),
    }
}

/// The proposal in a file, or in standard input for `-`.
pub(crate) fn proposal(
    name: &str,
    rules: &Rules,
    options: &Options,
    language: Language,
) -> Result<Input, Unreadable> {
    let text = read(name, language)?;
    Input::from_json(&text).map_err(|_| {
        // The engine says what is wrong with it; the text pack has the words.
        let problems = rules.engine.assess_text(&text, options).problems;
        let message =
            problems.first().map(|problem| rules.texts.message(&problem.code, &problem.parameters));
        Unreadable { message: message.unwrap_or_default(), exit: Exit::BadData }
    })
}
