//! Failures in words.

use super::run::{Difference, Failure};
use crate::diagnostic::Language;
use crate::source::{Sources, Span};

/// A failing case in words: its place, what differs, and the values that led there.
#[must_use]
pub fn describe(failure: &Failure, sources: &Sources, language: Language) -> String {
    let english = language == Language::En;
    let pick = |id: &'static str, en: &'static str| if english { en } else { id };
    let place = location(sources, failure.span);
    let mut lines = vec![format!("{}: {} ({place})", pick("gagal", "failed"), failure.case)];
    for difference in &failure.differences {
        match difference {
            Difference::Status { rule, expected, found, span, values } => {
                lines.push(format!(
                    "  {rule}: {} {expected}, {} {found} ({})",
                    pick("diharapkan", "expected"),
                    pick("ternyata", "found"),
                    location(sources, *span),
                ));
                lines.extend(values.iter().map(|line| format!("    {line}")));
            }
            Difference::Verdict { expected, found, .. } => lines.push(format!(
                "  {}: {} {expected}, {} {found}",
                pick("putusan", "verdict"),
                pick("diharapkan", "expected"),
                pick("ternyata", "found"),
            )),
            Difference::Kind { expected, found, .. } => lines.push(format!(
                "  {}: {} {expected}, {} {}",
                pick("jenis kerja sama", "kind of cooperation"),
                pick("diharapkan", "expected"),
                pick("ternyata", "found"),
                found.as_deref().unwrap_or(pick("belum pasti", "not decided")),
            )),
            Difference::Other { reading, expected, found, span } => lines.push(format!(
                "  {} {reading}: {} {expected}, {} {found} ({})",
                pick("putusan menurut bacaan lain dari", "verdict by the other reading of"),
                pick("diharapkan", "expected"),
                pick("ternyata", "found"),
                location(sources, *span),
            )),
            Difference::Clock { clock, key, expected, found, span } => lines.push(format!(
                "  {clock} {key}: {} {expected}, {} {} ({})",
                pick("diharapkan", "expected"),
                pick("ternyata", "found"),
                if found.is_empty() { pick("tidak ada", "none") } else { found },
                location(sources, *span),
            )),
            Difference::Problem(problem) => lines.push(format!(
                "  {}: {problem}",
                pick("isi usulan tidak terbaca", "the proposal could not be read"),
            )),
        }
    }
    lines.join("\n")
}

/// `file:line:column`, both from 1, the column in characters.
fn location(sources: &Sources, span: Span) -> String {
    let Some(file) = sources.file(span.file) else { return String::new() };
    let before = file.text.get(..span.start as usize).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{line}:{column}", file.path)
}
