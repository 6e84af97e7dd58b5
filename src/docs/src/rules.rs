//! Rules: a list by stage, and a page each. The law comes first, then what it asks.

use maud::{Markup, html};
use patuh_policy::documentation::{Rule, Subject};

use crate::layout::{Here, Page, Site};
use crate::parts::sentence;
use crate::{paths, words};

/// The list and every rule.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    pages.push(list(site));
    pages.extend(site.handbook.rules.iter().map(|rule| page(site, rule)));
}

fn list(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("rules/index.html");
    let handbook = site.handbook;
    let content = html! {
        h1 { (words::rules(l)) }
        p.lead { (words::intro_rules(l)) }
        @for stage in &handbook.stages {
            @let rules: Vec<&Rule> =
                handbook.rules.iter().filter(|rule| rule.stage.id == stage.id).collect();
            @if !rules.is_empty() {
                section {
                    h2 #(stage.id) { (stage.label) " " span.count { (rules.len()) } }
                    ul.entries { @for rule in rules { li { (line(&here, rule)) } } }
                }
            }
        }
    };
    here.page(words::rules(l), &[], &content)
}

/// A rule on a list: title, weight, and the first provision that it rests on.
fn line(here: &Here<'_>, rule: &Rule) -> Markup {
    let first = rule.citations.first();
    let first = first.or_else(|| rule.items.first().and_then(|item| item.citations.first()));
    html! {
        a href=(here.href(&paths::page(Subject::Rule, &rule.id))) { (sentence(&rule.title)) }
        p.about {
            (here.severity(&rule.severity))
            @if let Some(first) = first { " " (first.label) }
            @if rule.items.len() > 1 { " · " (rule.items.len()) " " (words::rules_count(here.language())) }
        }
    }
}

fn page(site: &Site<'_>, rule: &Rule) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Rule, &rule.id));
    let title = sentence(&rule.title);
    let content = html! {
        p.kicker { (here.severity(&rule.severity)) }
        h1 { (title) }
        (basis(&here, rule))
        (requirement(&here, rule))
        section {
            h2 { (words::what_to_do(l)) }
            p { (rule.fix) }
            @if let Some(who) = &rule.who {
                p.about { (words::acts(l)) ": " (who) }
            }
        }
        @if !rule.items.is_empty() && !rule.citations.is_empty() {
            section { h2 { (words::items(l)) " " span.count { (rule.items.len()) } } (items(&here, rule)) }
        }
        (here.readings(&rule.readings))
        (glance(&here, rule))
        (asks(&here, rule))
        (tests(&here, rule))
        (here.source(&rule.id, &rule.source))
    };
    here.page(&title, &[(words::rules(l), "rules/index.html")], &content)
}

fn basis(here: &Here<'_>, rule: &Rule) -> Markup {
    let l = here.language();
    html! {
        section {
            h2 { (words::basis(l)) }
            // Without provisions of the whole rule, every item has its own.
            @if rule.citations.is_empty() {
                (items(here, rule))
            } @else {
                (here.citations(&rule.citations))
            }
        }
    }
}

fn requirement(here: &Here<'_>, rule: &Rule) -> Markup {
    let l = here.language();
    let names = [rule.facts.as_slice(), rule.definitions.as_slice()];
    html! {
        section {
            h2 { (words::requires(l)) }
            h3 { (words::applies_when(l)) }
            @match &rule.when {
                Some(when) => { (here.condition(when, &names)) }
                None => { p { (words::applies_always(l)) } }
            }
            h3 { (words::must_hold(l)) }
            (here.condition(&rule.require, &names))
            @if let Some(list) = &rule.elements_of {
                p { (words::elements_note(l)) " " (here.link(list)) }
            }
        }
    }
}

fn items(here: &Here<'_>, rule: &Rule) -> Markup {
    let l = here.language();
    html! {
        p.about { (words::items_note(l)) }
        table {
            thead {
                tr {
                    th scope="col" { (words::item(l)) }
                    th scope="col" { (words::basis(l)) }
                }
            }
            tbody {
                @for item in &rule.items {
                    tr id=(item.value.id) {
                        th scope="row" { (sentence(&item.value.label)) }
                        td {
                            @for citation in &item.citations {
                                div { (here.provision(citation)) p.about { (citation.text) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn glance(here: &Here<'_>, rule: &Rule) -> Markup {
    let l = here.language();
    html! {
        section {
            h2 { (words::at_a_glance(l)) }
            dl.glance {
                div {
                    dt { (words::stage_from(l)) }
                    dd {
                        a href={ (here.href("rules/index.html")) "#" (rule.stage.id) } {
                            (rule.stage.label)
                        }
                    }
                }
                @if let Some(document) = &rule.document {
                    div { dt { (words::part_of_document(l)) } dd { (here.link(document)) } }
                }
                @if rule.from.is_some() || rule.until.is_some() {
                    div {
                        dt { (words::in_force(l)) }
                        dd { (here.in_force(rule.from.as_deref(), rule.until.as_deref())) }
                    }
                }
                @if !rule.kinds.is_empty() {
                    div { dt { (words::applies_to(l)) } dd { (here.link_list(&rule.kinds)) } }
                }
                @if !rule.tags.is_empty() {
                    div { dt { (words::tags(l)) } dd { (rule.tags.join(", ")) } }
                }
            }
        }
    }
}

fn asks(here: &Here<'_>, rule: &Rule) -> Markup {
    let l = here.language();
    html! {
        section {
            h2 { (words::asks(l)) }
            (here.links(words::asks_directly(l), &rule.facts))
            (here.links(words::definitions(l), &rule.definitions))
            (here.links(words::asks_through(l), &rule.facts_through))
        }
    }
}

fn tests(here: &Here<'_>, rule: &Rule) -> Markup {
    let expected = rule.tests.iter().map(|test| {
        let expected = html! {
            @for expected in &test.expects {
                div {
                    (here.status(&expected.status))
                    @if !expected.items.is_empty() {
                        " " (expected.items.join(", "))
                    }
                }
            }
        };
        (test.name.as_str(), expected)
    });
    here.tests(&expected.collect::<Vec<_>>())
}
