//! Conditions that are right but too long to be checked against their paragraph at a glance.

use super::syntax::{Expr, ExprKind, Operator};
use crate::codes::back as codes;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Longest condition, in characters.
const CHARACTERS: usize = 160;
/// Most conditions joined by `&&` and `||`.
const PARTS: usize = 6;

/// Warns of a condition that is too long.
pub(crate) fn long_condition(text: &str, expression: &Expr, span: Span) -> Option<Diagnostic> {
    // A list of constants is long but read at a glance.
    let listed: usize = lists(expression).iter().map(|(start, end)| end - start).sum();
    let characters = text.chars().count().saturating_sub(listed);
    let parts = parts(expression);
    if characters <= CHARACTERS && parts <= PARTS {
        return None;
    }
    Some(
        Diagnostic::warning(
            codes::LONG_CONDITION,
            format!("syarat panjang: {characters} karakter, {parts} bagian"),
            format!("long condition: {characters} characters, {parts} parts"),
        )
        .at(span, "", "")
        .note(
            format!("sebaiknya paling banyak {CHARACTERS} karakter dan {PARTS} bagian"),
            format!("better at most {CHARACTERS} characters and {PARTS} parts"),
        )
        .hint("beri nama bagian-bagiannya sebagai definisi", "name its parts as definitions"),
    )
}

/// Where the lists of constants of a condition begin and end.
fn lists(expression: &Expr) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = vec![expression];
    while let Some(part) = open.pop() {
        match part.kind {
            ExprKind::List(_) => found.push((part.start as usize, part.end as usize)),
            _ => open.extend(part.children()),
        }
    }
    found
}

/// How many conditions `&&` and `||` join.
fn parts(expression: &Expr) -> usize {
    let mut count = 0;
    let mut open = vec![expression];
    while let Some(part) = open.pop() {
        match &part.kind {
            ExprKind::Binary(Operator::And | Operator::Or, left, right) => {
                open.extend([&**left, &**right]);
            }
            _ => count += 1,
        }
    }
    count
}
