//! Pieces that many pages are made of: links, citations, conditions, marks.

use std::collections::BTreeMap;

use maud::{Markup, html};
use patuh_policy::documentation::{
    Citation, Condition, Link, Named, OtherRule, RuleReading, Source, Subject,
};
use patuh_policy::writing;

use crate::layout::Here;
use crate::{paths, words};

/// A list that is longer than this is folded, so that what comes after it is found.
const MANY: usize = 16;

/// A text with its first letter large: labels are written to stand inside of sentences.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A sentence with its full stop. One that ends in an ellipsis has it already.
pub(crate) fn full_stop(text: &str) -> String {
    let ended = text.ends_with(['…', '.', '?', '!']);
    format!("{text}{}", if ended { "" } else { "." })
}

impl Here<'_> {
    /// A link to an entry.
    pub(crate) fn link(&self, link: &Link) -> Markup {
        html! { a href=(self.href(&paths::of(link))) { (sentence(&link.label)) } }
    }

    /// A list of links, if there are some, under a heading of the third level.
    pub(crate) fn links(&self, heading: &str, links: &[Link]) -> Markup {
        html! {
            @if links.len() > MANY {
                details {
                    summary { (heading) " " span.count { (links.len()) } }
                    (self.link_list(links))
                }
            } @else if !links.is_empty() {
                h3 { (heading) @if links.len() > 4 { " " span.count { (links.len()) } } }
                (self.link_list(links))
            }
        }
    }

    /// A list of links.
    pub(crate) fn link_list(&self, links: &[Link]) -> Markup {
        html! { ul.links { @for link in links { li { (self.link(link)) } } } }
    }

    /// A link to a provision.
    pub(crate) fn provision(&self, citation: &Citation) -> Markup {
        html! {
            a.cite href=(self.href(&paths::page(Subject::Provision, &citation.id))) {
                (citation.label)
            }
        }
    }

    /// Provisions with their paraphrases.
    pub(crate) fn citations(&self, citations: &[Citation]) -> Markup {
        html! {
            ul.law {
                @for citation in citations {
                    li { (self.provision(citation)) p { (citation.text) } }
                }
            }
        }
    }

    /// A condition as a sentence, and as written with links to what it names.
    pub(crate) fn condition(&self, condition: &Condition, names: &[&[Link]]) -> Markup {
        html! {
            @if !condition.sentence.is_empty() {
                p.sentence { (full_stop(&sentence(&condition.sentence))) }
            }
            pre.written { code { (self.linked(&condition.text, names)) } }
        }
    }

    /// A condition as written, in which every known name is a link.
    fn linked(&self, text: &str, names: &[&[Link]]) -> Markup {
        let known: BTreeMap<&str, &Link> =
            names.iter().copied().flatten().map(|link| (link.id.as_str(), link)).collect();
        let parts = tokens(text).map(|token| match known.get(token) {
            Some(link) => html! { a href=(self.href(&paths::of(link))) { (token) } },
            None => html! { (token) },
        });
        html! { @for part in parts { (part) } }
    }

    /// The readings that a rule or clock carries, as a section of their own.
    pub(crate) fn readings(&self, readings: &[RuleReading]) -> Markup {
        let l = self.language();
        html! {
            @if !readings.is_empty() {
                section {
                    h2 { (words::how_we_read(l)) }
                    @for reading in readings {
                        article.reading {
                            h3 {
                                a href=(self.href(&paths::page(Subject::Reading, &reading.id))) {
                                    (reading.title)
                                }
                            }
                            p { (reading.text) }
                            p { strong { (words::other_reading(l)) ":" } " " (reading.other) }
                            @if let Some(by) = &reading.by_other { (self.by_other(by)) }
                        }
                    }
                }
            }
        }
    }

    /// What a rule is by the other reading.
    fn by_other(&self, by: &OtherRule) -> Markup {
        let l = self.language();
        let conditions = [(words::applies_when(l), &by.when), (words::must_hold(l), &by.require)];
        html! {
            h4 { (words::by_other_reading(l)) }
            @if by.none { p { (words::no_such_rule(l)) } }
            @for (heading, condition) in conditions {
                @if let Some(condition) = condition {
                    p { (heading) ": " (full_stop(&condition.sentence)) }
                    pre.written { code { (condition.text) } }
                }
            }
            @if let Some(severity) = &by.severity {
                p { (words::severity(l)) ": " (self.severity(severity)) }
            }
            @if let Some(stage) = &by.stage {
                p { (words::stage_from(l)) ": " (stage.label) }
            }
        }
    }

    /// A severity: a mark, a word and a colour.
    pub(crate) fn severity(&self, severity: &Named) -> Markup {
        let sign = match severity.id.as_str() {
            "prohibited" => "⊘",
            "must" => "!",
            "should" => "△",
            _ => "i",
        };
        html! {
            span class={ "mark mark-" (severity.id) } {
                span aria-hidden="true" { (sign) } " " (severity.label)
            }
        }
    }

    /// The tests that show a thing: the situation of each, and what is expected in it.
    pub(crate) fn tests(&self, tests: &[(&str, Markup)]) -> Markup {
        let l = self.language();
        html! {
            section {
                h2 { (words::tests(l)) " " span.count { (tests.len()) } }
                @if tests.is_empty() {
                    p { (words::no_tests(l)) }
                } @else {
                    @if self.site.handbook.language != "id" { p.about { (words::tests_language(l)) } }
                    table.tests {
                        thead {
                            tr {
                                th scope="col" { (words::situation(l)) }
                                th scope="col" { (words::expected(l)) }
                            }
                        }
                        tbody {
                            @for (name, expected) in tests {
                                tr {
                                    th scope="row" lang="id" { (sentence(name)) }
                                    td { (expected) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A status: a mark, a word and a colour.
    pub(crate) fn status(&self, status: &Named) -> Markup {
        let sign = match status.id.as_str() {
            "satisfied" | "met" | "taken" => "✓",
            "failed" | "late" | "lapsed" => "✕",
            "undecided" | "waiting" | "running" => "…",
            _ => "–",
        };
        html! {
            span class={ "mark mark-" (status.id) } {
                span aria-hidden="true" { (sign) } " " (status.label)
            }
        }
    }

    /// A day in words.
    pub(crate) fn day(&self, iso: &str) -> String {
        writing::iso_day(iso, self.language()).unwrap_or_else(|| iso.to_owned())
    }

    /// A number with its thousands set apart.
    pub(crate) fn number(&self, number: usize) -> String {
        writing::digits(&number.to_string(), self.language())
    }

    /// When something is in force.
    pub(crate) fn in_force(&self, from: Option<&str>, until: Option<&str>) -> Markup {
        let l = self.language();
        html! {
            @if let Some(from) = from { (words::since(l)) " " (self.day(from)) }
            @if from.is_some() && until.is_some() { " " }
            @if let Some(until) = until { (words::until(l)) " " (self.day(until)) }
        }
    }

    /// Id, and the file and line where an entry is written.
    pub(crate) fn source(&self, id: &str, source: &Source) -> Markup {
        html! {
            p.source {
                code { (id) } " · " (words::written_in(self.language())) " "
                code { (source.path) ":" (source.line) }
            }
        }
    }
}

/// A condition cut at the borders of its names. A text in quotes is one piece: it names nothing,
/// whatever it says.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let of_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.');
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = if first == '"' {
            rest.match_indices('"').nth(1).map(|(close, quote)| close + quote.len())
        } else {
            let inside = of_name(first);
            rest.find(|letter| of_name(letter) != inside || letter == '"')
        };
        let (token, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(token)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_out_of_conditions_but_not_out_of_texts() {
        let cut: Vec<&str> = tokens("a.b == \"a.b\" && !c(d)").collect();
        assert_eq!(cut, ["a.b", " == ", "\"a.b\"", " && !", "c", "(", "d", ")"]);
        let text = "x in [\"kota\", \"x\"] ? 1 : 2";
        assert_eq!(tokens(text).collect::<String>(), text);
    }

    #[test]
    fn labels_become_sentences() {
        assert_eq!(sentence("élan"), "Élan");
        assert_eq!(sentence(""), "");
        assert_eq!(full_stop("Isi KAK memuat …"), "Isi KAK memuat …");
        assert_eq!(full_stop("Prakarsa adalah Daerah"), "Prakarsa adalah Daerah.");
    }
}
