//! `patuh readings`: where the law is read in one way and can be read in another, what follows
//! from either, and what it means for a proposal.

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::{Assessment, Id, Rulebook};
use patuh_policy::Language;
use serde_json::{Value, json};

use super::opening;
use crate::policies::Rules;
use crate::texts::Texts;
use crate::{Exit, report, words};

/// A reading note as the rulebook has it.
struct Reading {
    id: Id,
    /// Keys of its provisions.
    basis: Vec<Id>,
    /// The rules that show it.
    rules: Vec<Id>,
    /// The clocks that show it.
    clocks: Vec<Id>,
    /// The rules that are otherwise by the other reading; none when it is not computed.
    changes: Vec<Id>,
}

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let (rules, options) = opening::rules(matches, language, errors)?;
    let book = rules.engine.rulebook();
    let mut readings: Vec<Reading> =
        (0..book.readings.len()).map(|at| reading(book, at, &rules.texts)).collect();
    if let Some(asked) = matches.get_one::<String>("reading") {
        if !book.readings.contains(asked) {
            let ids: Vec<&str> = book.readings.iter().map(String::as_str).collect();
            let hint = super::suggestion(asked, &ids, language);
            let message = format!("{} `{asked}`{hint}", words::no_such_reading(language));
            return Err(super::wrong(&message, errors));
        }
        readings.retain(|reading| reading.id == asked.as_str());
    }
    let proposal = opening::proposal(matches, &rules, &options, language, errors)?;
    let assessment = proposal.map(|proposal| rules.engine.assess(&proposal, &options));
    if matches.get_flag("json") {
        let all: Vec<Value> =
            readings.iter().map(|it| as_json(it, assessment.as_ref(), &rules.texts)).collect();
        let _ = serde_json::to_writer_pretty(&mut *out, &all).map(|()| writeln!(out));
    } else {
        print(&readings, assessment.as_ref(), &rules, language, out);
    }
    Ok(Exit::Ready)
}

fn reading(book: &Rulebook, at: usize, texts: &Texts) -> Reading {
    let id = |rule: &patuh_rulebook::Rule| Id::from(rule.id.as_str());
    let names = |readings: &[u16]| readings.iter().any(|it| usize::from(*it) == at);
    let clocks = book.clocks.iter().filter(|it| names(&it.readings));
    let changes = book.alternatives.iter().filter(|it| usize::from(it.reading) == at);
    let note = book.readings.get(at).map(String::as_str).unwrap_or_default();
    Reading {
        id: note.into(),
        basis: texts.keys(&["readings", note, "basis"]),
        rules: book.rules.iter().filter(|it| names(&it.readings)).map(id).collect(),
        clocks: clocks.map(|it| Id::from(it.id.as_str())).collect(),
        changes: changes.filter_map(|it| book.rules.get(usize::from(it.rule)).map(id)).collect(),
    }
}

fn print(
    readings: &[Reading],
    assessment: Option<&Assessment>,
    rules: &Rules,
    language: Language,
    out: &mut dyn Write,
) {
    for it in readings {
        let (texts, computed) = (&rules.texts, it.changes.len());
        let text = report::reading(&it.id, &it.basis, texts, language);
        let named = report::named(&it.rules, &it.clocks, computed, language);
        let _ = write!(out, "{text}{named}");
        if let Some(assessment) = assessment.filter(|_| computed > 0) {
            let text = report::by_each_reading(&it.id, assessment, texts, language);
            let _ = write!(out, "{text}");
        }
        let _ = writeln!(out);
    }
}

fn as_json(reading: &Reading, assessment: Option<&Assessment>, texts: &Texts) -> Value {
    let text = |key| texts.get(&["readings", &reading.id, key]);
    let mut entry = json!({
        "reading": reading.id,
        "title": text("title"),
        "text": text("text"),
        "other": text("other"),
        "basis": reading.basis,
        "rules": reading.rules,
        "clocks": reading.clocks,
        "computed": !reading.changes.is_empty(),
        "changes": reading.changes,
    });
    if let (Some(assessment), Value::Object(entry)) = (assessment, &mut entry)
        && !reading.changes.is_empty()
    {
        let told = assessment.other_readings.iter().find(|it| it.reading == reading.id);
        let changed = told.map(|it| it.changed.as_slice()).unwrap_or_default();
        let other = told.map_or(assessment.verdict, |it| it.verdict);
        entry.insert("verdict".to_owned(), json!(assessment.verdict));
        entry.insert("otherVerdict".to_owned(), json!(other));
        entry.insert("changed".to_owned(), json!(changed));
    }
    entry
}
