//! A rule, and the way to its status, in words.

use std::fmt::Write;

use patuh_engine::{CatalogueRule, Clause, ExplainNode, ExplainTruth, Explanation, Source};
use patuh_policy::Language;

use super::{citations, severity, status, value};
use crate::texts::Texts;
use crate::words;

/// What a rule says, whatever the proposal.
pub(crate) fn rule(rule: &CatalogueRule, texts: &Texts, language: Language) -> String {
    let mut out = String::new();
    let severity = severity(rule.severity, language);
    let _ = writeln!(out, "{}  [{}]", texts.rule(&rule.id, "title").unwrap_or_default(), rule.id);
    let mut line = |heading: &str, text: &str| {
        if !text.is_empty() {
            let _ = writeln!(out, "  {heading}: {text}");
        }
    };
    line(words::severity(language), severity);
    line(words::basis(language), &citations(&rule.basis, texts));
    line(words::applies_when(language), &texts.rule(&rule.id, "when").unwrap_or_default());
    line(words::requires(language), &texts.rule(&rule.id, "require").unwrap_or_default());
    line(words::what_to_do(language), &texts.rule(&rule.id, "fix").unwrap_or_default());
    for key in rule.basis.iter() {
        let text = texts.get(&["citations", key, "text"]);
        let _ = writeln!(out, "  {}: {text}", texts.get(&["citations", key, "label"]));
    }
    for reading in rule.readings.iter() {
        let text = |key| texts.get(&["readings", reading, key]);
        let _ = writeln!(out, "  {}: {} {}", text("title"), text("text"), text("other"));
    }
    out
}

/// Why a rule turned out as it did.
pub(crate) fn explanation(explained: &Explanation, texts: &Texts, language: Language) -> String {
    let mut out = String::new();
    let status = status(explained.status, language);
    let _ = writeln!(out, "  {}: {status}", words::status(language));
    clause(&explained.when, &mut out, texts, language);
    let _ = writeln!(out, "  {}", words::requires(language));
    out.push_str(&tree(&explained.require, 2, texts, language));
    for element in &explained.elements {
        let _ = writeln!(out, "  {} {}", words::element(language), element.index + 1);
        clause(&element.when, &mut out, texts, language);
        out.push_str(&tree(&element.require, 3, texts, language));
    }
    out
}

fn clause(clause: &Clause, out: &mut String, texts: &Texts, language: Language) {
    if let Clause::Node { node } = clause {
        let _ = writeln!(out, "  {}", words::applies_when(language));
        out.push_str(&tree(node, 2, texts, language));
    }
}

/// An expression and its parts, a line each, the parts indented.
pub(crate) fn tree(node: &ExplainNode, depth: usize, texts: &Texts, language: Language) -> String {
    let mut out = String::new();
    // A stack and not recursion: a rulebook decides how deep an expression is.
    let mut open = vec![(node, depth)];
    while let Some((node, depth)) = open.pop() {
        let mark = match node.truth {
            ExplainTruth::True => "✓",
            ExplainTruth::False => "✕",
            ExplainTruth::Unknown => "…",
            ExplainTruth::Value => "=",
        };
        let _ = writeln!(out, "{}{mark} {}", "  ".repeat(depth), phrase(node, texts, language));
        open.extend(node.children.iter().rev().map(|child| (child, depth + 1)));
    }
    out
}

fn phrase(node: &ExplainNode, texts: &Texts, language: Language) -> String {
    let mut phrase = if !node.definition.is_empty() {
        texts.get(&["definitions", &node.definition]).to_owned()
    } else if let Some(sentence) = texts.find(&["sentences", &node.node]) {
        sentence.to_owned()
    } else {
        match node.operator.as_str() {
            "and" => words::all_of(language).to_owned(),
            "or" => words::any_of(language).to_owned(),
            "not" => words::none_of(language).to_owned(),
            _ => value(&node.value, texts, language),
        }
    };
    for used in &node.facts {
        let label = texts.get(&["facts", &used.fact, "label"]);
        let shown = value(&used.value, texts, language);
        let source = match used.source {
            Source::Stated => words::source_stated(language),
            Source::Converted => words::source_converted(language),
            Source::Unstated => words::source_unstated(language),
        };
        if used.source == Source::Unstated {
            let _ = write!(phrase, " · {label}: {source}");
        } else {
            let _ = write!(phrase, " · {label}: {shown} ({source})");
        }
    }
    phrase
}
