//! Draws diagnostics: code, file, line and column, the source with the place underlined, notes
//! and hint, in the look of rustc.

use std::collections::BTreeMap;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Drawn, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Label, Language, Level};
use crate::source::{FileId, Sources};
use crate::writing;

#[cfg(test)]
mod tests;

/// How many errors, and how many warnings, of one file are drawn. Nobody mends more at once, and
/// one slip can be the cause of hundreds.
const DRAWN: usize = 100;

/// Draws diagnostics in their order, with an empty line after each. Of a file with very many, the
/// first hundred errors and the first hundred warnings are drawn; a line says how many more there
/// are.
///
/// ```
/// use patuh_policy::source::{SourceFile, Sources};
/// use patuh_policy::{Language, compile, render_all};
///
/// let file = SourceFile::from_bytes("facts.yaml".to_owned(), b"facts: 5");
/// let sources = Sources::new(vec![file]);
/// let drawn = render_all(&compile(&sources).diagnostics, &sources, Language::En, false);
/// assert!(drawn.contains("--> facts.yaml:1:8"));
/// ```
#[must_use]
pub fn render_all<'a>(
    diagnostics: impl IntoIterator<Item = &'a Diagnostic>,
    sources: &Sources,
    language: Language,
    colour: bool,
) -> String {
    let mut drawn = String::new();
    let mut counts: BTreeMap<(FileId, Level), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        // What has no place does not come in hundreds.
        if let Some(label) = diagnostic.labels.first() {
            let count = counts.entry((label.span.file, diagnostic.level)).or_default();
            *count += 1;
            if *count > DRAWN {
                continue;
            }
        }
        drawn.push_str(&render(diagnostic, sources, language, colour));
        drawn.push_str("\n\n");
    }
    for ((file, level), count) in counts {
        if let Some(more) = count.checked_sub(DRAWN).filter(|more| *more > 0) {
            let path = sources.file(file).map_or("?", |file| file.path.as_str());
            drawn.push_str(&format!("{path}: {}\n\n", not_drawn(more, level, language)));
        }
    }
    drawn
}

fn not_drawn(more: usize, level: Level, language: Language) -> String {
    let words = Words::of(language);
    let name = match level {
        Level::Error => words.error,
        Level::Warning => words.warning,
    };
    let number = writing::digits(&more.to_string(), language);
    match (language, more) {
        (Language::Id, _) => format!("{number} {name} lain tidak ditampilkan"),
        (Language::En, 1) => format!("1 more {name} is not shown"),
        (Language::En, _) => format!("{number} more {name}s are not shown"),
    }
}

/// Draws one diagnostic, in one language, with or without colours of the terminal. The result
/// has no line break at its end.
#[must_use]
pub fn render(
    diagnostic: &Diagnostic,
    sources: &Sources,
    language: Language,
    colour: bool,
) -> String {
    let words = Words::of(language);
    let level = match diagnostic.level {
        Level::Error => Drawn::ERROR.with_name(words.error),
        Level::Warning => Drawn::WARNING.with_name(words.warning),
    };
    let title = level.primary_title(diagnostic.message.get(language)).id(diagnostic.code);
    let mut group = Group::with_title(title);
    for file in files(&diagnostic.labels) {
        group = group.element(snippet(diagnostic, sources, file, language));
    }
    for note in &diagnostic.notes {
        group = group.element(Drawn::NOTE.with_name(words.note).message(note.get(language)));
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Drawn::HELP.with_name(words.hint).message(hint.get(language)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// What the drawing itself says.
struct Words {
    error: &'static str,
    warning: &'static str,
    note: &'static str,
    hint: &'static str,
}

impl Words {
    fn of(language: Language) -> Self {
        match language {
            Language::Id => {
                Self { error: "galat", warning: "peringatan", note: "catatan", hint: "saran" }
            }
            Language::En => Self { error: "error", warning: "warning", note: "note", hint: "hint" },
        }
    }
}

/// The files of the labels, each once, the one of the mistake first.
fn files(labels: &[Label]) -> Vec<FileId> {
    let mut files = Vec::new();
    for label in labels {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    files
}

/// The lines of a file that the labels touch, and the labels on them.
///
/// Only these lines are given away: the library would otherwise count the lines of a whole file
/// for every diagnostic.
fn snippet<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    file: FileId,
    language: Language,
) -> Snippet<'a, Annotation<'a>> {
    let (path, text) =
        sources.file(file).map_or(("?", ""), |file| (file.path.as_str(), file.text.as_str()));
    let labels = || diagnostic.labels.iter().enumerate().filter(|(_, it)| it.span.file == file);
    let place = |offset: u32| text.floor_char_boundary(offset as usize);

    let first = labels().map(|(_, it)| place(it.span.start)).min().unwrap_or(0);
    let last = labels().map(|(_, it)| place(it.span.end)).max().unwrap_or(0).max(first);
    let (before, _) = text.split_at(first);
    let (_, after) = text.split_at(last);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| last + at);

    let shown = text.get(start..end).unwrap_or("");
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let annotations = labels().map(|(position, label)| {
        let kind = if position == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let from = place(label.span.start) - start;
        let to = place(label.span.end).max(place(label.span.start)) - start;
        let words = label.text.get(language);
        kind.span(from..to).label((!words.is_empty()).then_some(words))
    });
    Snippet::source(shown).line_start(line).path(path).annotations(annotations)
}
