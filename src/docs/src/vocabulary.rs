//! Facts, definitions, readings and documents: a list each, and a page for each of them.

use maud::{Markup, html};
use patuh_policy::documentation::{
    Definition, Document, Fact, FactType, Field, Link, Reading, Subject,
};

use crate::layout::{Here, Page, Site};
use crate::parts::{full_stop, sentence};
use crate::{law, paths, words};

/// All lists and pages of the vocabulary.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    let handbook = site.handbook;
    pages.push(facts(site));
    pages.extend(handbook.facts.iter().map(|it| fact(site, it)));
    pages.push(definitions(site));
    pages.extend(handbook.definitions.iter().map(|it| definition(site, it)));
    pages.push(readings(site));
    pages.extend(handbook.readings.iter().map(|it| reading(site, it)));
    pages.push(documents(site));
    pages.extend(handbook.documents.iter().map(|it| document(site, it)));
}

fn facts(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("facts/index.html");
    let content = html! {
        h1 { (words::facts(l)) }
        p.lead { (words::intro_facts(l)) }
        @for group in &site.handbook.groups {
            @let own: Vec<&Fact> =
                site.handbook.facts.iter().filter(|fact| fact.group.id == group.id).collect();
            @if !own.is_empty() {
                section {
                    h2 #(group.id) { (group.label) " " span.count { (own.len()) } }
                    @if let Some(help) = &group.help { p.about { (help) } }
                    ul.entries {
                        @for fact in own {
                            li {
                                a href=(here.href(&paths::page(Subject::Fact, &fact.id))) {
                                    (fact.question)
                                }
                                p.about { (sentence(&fact.kind.words)) " · " code { (fact.id) } }
                            }
                        }
                    }
                }
            }
        }
    };
    here.page(words::facts(l), &[], &content)
}

fn fact(site: &Site<'_>, fact: &Fact) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Fact, &fact.id));
    let title = sentence(&fact.label);
    let content = html! {
        h1 { (title) }
        p.lead { (fact.question) }
        @if let Some(help) = &fact.help { p { (help) } }
        section {
            h2 { (words::answer(l)) }
            p { (full_stop(&sentence(&fact.kind.words))) }
            (choices(&here, &fact.kind))
            (fields(&here, &fact.kind.fields))
        }
        (law::basis(&here, words::source_of_question(l), &fact.citations))
        (used_by(&here, &[
            (words::used_by_rules(l), &fact.rules),
            (words::used_by_definitions(l), &fact.definitions),
            (words::used_by_clocks(l), &fact.clocks),
            (words::used_by_kinds(l), &fact.kinds),
            (words::used_by_rules_through(l), &fact.rules_through),
        ]))
        section {
            h2 { (words::at_a_glance(l)) }
            dl.glance {
                div { dt { (words::place_in_proposal(l)) } dd { code { (fact.id) } } }
                div {
                    dt { (words::group(l)) }
                    dd {
                        a href={ (here.href("facts/index.html")) "#" (fact.group.id) } {
                            (fact.group.label)
                        }
                    }
                }
            }
        }
        (here.source(&fact.id, &fact.source))
    };
    here.page(&title, &[(words::facts(l), "facts/index.html")], &content)
}

fn choices(here: &Here<'_>, kind: &FactType) -> Markup {
    let l = here.language();
    html! {
        @if !kind.choices.is_empty() {
            table {
                thead {
                    tr {
                        th scope="col" { (words::choices(l)) }
                        th scope="col" { "JSON" }
                    }
                }
                tbody {
                    @for choice in &kind.choices {
                        tr {
                            th scope="row" {
                                (choice.label)
                                @if let Some(help) = &choice.help { p.about { (help) } }
                                @if !choice.aliases.is_empty() {
                                    p.about {
                                        (words::also_called(l)) ": " (choice.aliases.join(", "))
                                    }
                                }
                            }
                            td { code { (choice.id) } }
                        }
                    }
                }
            }
        }
    }
}

fn fields(here: &Here<'_>, fields: &[Field]) -> Markup {
    let l = here.language();
    html! {
        @if !fields.is_empty() {
            table {
                thead {
                    tr {
                        th scope="col" { (words::fields(l)) }
                        th scope="col" { "JSON" }
                        th scope="col" { (words::answer(l)) }
                    }
                }
                tbody {
                    @for field in fields {
                        tr {
                            th scope="row" {
                                (sentence(&field.label))
                                @if let Some(help) = &field.help { p.about { (help) } }
                            }
                            td { code { (field.name) } }
                            td {
                                (sentence(&field.kind.words))
                                @if !field.kind.choices.is_empty() {
                                    ul {
                                        @for choice in &field.kind.choices {
                                            li { (choice.label) " " code { (choice.id) } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What uses an entry, a list each.
fn used_by(here: &Here<'_>, groups: &[(&str, &Vec<Link>)]) -> Markup {
    let l = here.language();
    let empty = groups.iter().all(|(_, links)| links.is_empty());
    html! {
        section {
            h2 { (words::used_by(l)) }
            @if empty { p { (words::not_used(l)) } }
            @for (heading, links) in groups { (here.links(heading, links)) }
        }
    }
}

fn definitions(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("definitions/index.html");
    let content = html! {
        h1 { (words::definitions(l)) }
        p.lead { (words::intro_definitions(l)) }
        ul.entries {
            @for definition in &site.handbook.definitions {
                li {
                    a href=(here.href(&paths::page(Subject::Definition, &definition.id))) {
                        (sentence(&definition.label))
                    }
                    @if !definition.is.sentence.is_empty() { p { (full_stop(&definition.is.sentence)) } }
                }
            }
        }
    };
    here.page(words::definitions(l), &[], &content)
}

fn definition(site: &Site<'_>, definition: &Definition) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Definition, &definition.id));
    let title = sentence(&definition.label);
    let names = [definition.facts.as_slice(), definition.definitions.as_slice()];
    let content = html! {
        h1 { (title) }
        (law::basis(&here, words::basis(l), &definition.citations))
        section {
            h2 { (words::meaning(l)) }
            (here.condition(&definition.is, &names))
            @for by in &definition.by_other {
                h3 { (words::definition_by_other(l)) ": " (here.link(&by.reading)) }
                (here.condition(&by.is, &names))
            }
        }
        section {
            h2 { (words::names(l)) }
            (here.links(words::facts(l), &definition.facts))
            (here.links(words::definitions(l), &definition.definitions))
        }
        (used_by(&here, &[
            (words::used_by_rules(l), &definition.rules),
            (words::used_by_definitions(l), &definition.used_by),
            (words::used_by_clocks(l), &definition.clocks),
            (words::used_by_kinds(l), &definition.kinds),
        ]))
        (here.source(&definition.id, &definition.source))
    };
    here.page(&title, &[(words::definitions(l), "definitions/index.html")], &content)
}

fn readings(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("readings/index.html");
    let content = html! {
        h1 { (words::readings(l)) }
        p.lead { (words::intro_readings(l)) }
        ul.entries {
            @for reading in &site.handbook.readings {
                li {
                    a href=(here.href(&paths::page(Subject::Reading, &reading.id))) {
                        (reading.title)
                    }
                    p { (reading.text) }
                }
            }
        }
    };
    here.page(words::readings(l), &[], &content)
}

fn reading(site: &Site<'_>, reading: &Reading) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Reading, &reading.id));
    let content = html! {
        h1 { (reading.title) }
        (law::basis(&here, words::basis(l), &reading.citations))
        section {
            h2 { (words::how_we_read(l)) }
            p { (reading.text) }
            h3 { (words::other_reading(l)) }
            p { (reading.other) }
        }
        (used_by(&here, &[
            (words::used_by_rules(l), &reading.rules),
            (words::used_by_definitions(l), &reading.definitions),
            (words::used_by_clocks(l), &reading.clocks),
        ]))
        (here.source(&reading.id, &reading.source))
    };
    here.page(&reading.title, &[(words::readings(l), "readings/index.html")], &content)
}

fn documents(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("documents/index.html");
    let content = html! {
        h1 { (words::documents(l)) }
        p.lead { (words::intro_documents(l)) }
        ul.entries {
            @for document in &site.handbook.documents {
                li {
                    a href=(here.href(&paths::page(Subject::Document, &document.id))) {
                        (sentence(&document.label))
                    }
                    @if let Some(help) = &document.help { p { (help) } }
                    p.about { (words::stage_from(l)) ": " (document.stage.label) }
                }
            }
        }
    };
    here.page(words::documents(l), &[], &content)
}

fn document(site: &Site<'_>, document: &Document) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Document, &document.id));
    let title = sentence(&document.label);
    let content = html! {
        h1 { (title) }
        @if let Some(help) = &document.help { p.lead { (help) } }
        dl.glance {
            div { dt { (words::stage_from(l)) } dd { (document.stage.label) } }
        }
        section {
            h2 { (words::checked_rules(l)) " " span.count { (document.rules.len()) } }
            (here.link_list(&document.rules))
        }
        (here.source(&document.id, &document.source))
    };
    here.page(&title, &[(words::documents(l), "documents/index.html")], &content)
}
