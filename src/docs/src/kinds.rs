//! Kinds of cooperation: a list, and a page each with its process as a picture and as lists.

use maud::{Markup, html};
use patuh_policy::documentation::{Kind, Step, Subject};

use crate::layout::{Here, Page, Site};
use crate::parts::{full_stop, sentence};
use crate::words::{self, Word};
use crate::{diagram, law, paths};

/// The list and every kind.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    pages.push(list(site));
    pages.extend(site.handbook.kinds.iter().map(|kind| page(site, kind)));
}

fn list(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("kinds/index.html");
    let content = html! {
        h1 { (words::kinds(l)) }
        p.lead { (words::intro_kinds(l)) }
        (entries(&here))
    };
    here.page(words::kinds(l), &[], &content)
}

/// All kinds, with how much there is of them.
pub(crate) fn entries(here: &Here<'_>) -> Markup {
    let l = here.language();
    html! {
        ul.entries {
            @for kind in &here.site.handbook.kinds {
                li {
                    a href=(here.href(&paths::page(Subject::Kind, &kind.id))) { (kind.label) }
                    p { (full_stop(&kind.when.sentence)) }
                    p.about {
                        (kind.process.len()) " "
                        (if kind.process.len() == 1 { words::one_stage(l) } else { words::stages(l) })
                        " · " (here.number(rules(&kind.process))) " "
                        (rules_word(here, rules(&kind.process)))
                        @if !kind.clocks.is_empty() {
                            " · " (kind.clocks.len()) " " (words::clocks_count(l))
                        }
                    }
                }
            }
        }
    }
}

fn rules(process: &[Step]) -> usize {
    process.iter().flat_map(|step| &step.rules).map(|rule| rule.count).sum()
}

fn page(site: &Site<'_>, kind: &Kind) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Kind, &kind.id));
    let names = [kind.facts.as_slice(), kind.definitions.as_slice()];
    let content = html! {
        h1 { (kind.label) }
        @if let Some(help) = &kind.help { p.lead { (help) } }
        (law::basis(&here, words::basis(l), &kind.citations))
        section {
            h2 { (words::when_this_kind(l)) }
            (here.condition(&kind.when, &names))
        }
        section {
            h2 { (words::process(l)) }
            @if kind.process.is_empty() {
                p { (words::no_process(l)) }
            } @else {
                figure {
                    (diagram::process(&here, kind))
                    figcaption.about {
                        (words::process_note(l))
                        ul.legend {
                            @for (severity, word) in legend(kind) {
                                li { span class={ "key key-" (severity) } {} (word(l)) }
                            }
                        }
                    }
                }
                @for (position, step) in kind.process.iter().enumerate() {
                    (stage(&here, position, step))
                }
            }
        }
        @if !kind.clocks.is_empty() {
            section {
                h2 { (words::clocks(l)) " " span.count { (kind.clocks.len()) } }
                ul.links {
                    @for it in &kind.clocks {
                        li { (here.link(&it.clock)) " " span.about { (it.length) } }
                    }
                }
            }
        }
        (here.source(&kind.id, &kind.source))
    };
    here.page(&kind.label, &[(words::kinds(l), "kinds/index.html")], &content)
}

/// The severities that the picture of a kind shows, with their words.
fn legend(kind: &Kind) -> Vec<(&'static str, Word)> {
    let words: [Word; 4] = [words::prohibitions, words::musts, words::shoulds, words::infos];
    let all = diagram::SEVERITIES.into_iter().zip(words);
    all.filter(|(severity, _)| kind.process.iter().any(|step| step.count(severity) > 0)).collect()
}

fn stage(here: &Here<'_>, position: usize, step: &Step) -> Markup {
    let l = here.language();
    let count: usize = step.rules.iter().map(|rule| rule.count).sum();
    html! {
        h3 #(step.stage.id) {
            (position + 1) ". " (step.stage.label) " " span.count { (count) " " (rules_word(here, count)) }
        }
        @if !step.documents.is_empty() {
            p {
                (words::documents(l)) ": "
                @for (position, document) in step.documents.iter().enumerate() {
                    @if position > 0 { ", " }
                    (here.link(document))
                }
            }
        }
        @if !step.rules.is_empty() {
            details {
                summary { (words::rules(l)) ": " (sentence(&step.stage.label)) }
                ul.links { @for rule in &step.rules { li { (here.link(&rule.rule)) } } }
            }
        }
    }
}

/// "rule" or "rules".
pub(crate) fn rules_word(here: &Here<'_>, count: usize) -> &'static str {
    let l = here.language();
    if count == 1 { words::one_rule(l) } else { words::rules_at_stage(l) }
}
