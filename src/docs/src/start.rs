//! The first page of a language, and the page that lets one choose a language.

use std::collections::BTreeMap;

use maud::{DOCTYPE, html};
use patuh_policy::documentation::Handbook;

use crate::layout::{Page, Site};
use crate::{kinds, law, words};

/// The page at the top of the folder: the languages. Each name stands in its own language.
pub(crate) fn choice(handbooks: &BTreeMap<String, Handbook>) -> String {
    let first = handbooks.contains_key("id").then_some("id");
    let first = first.or_else(|| handbooks.keys().next().map(String::as_str)).unwrap_or("id");
    let text = html! {
        (DOCTYPE)
        html lang=(first) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Patuh" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="style.css";
            }
            body {
                main {
                    h1 { "Patuh" }
                    ul.entries {
                        @for handbook in handbooks.values() {
                            li lang=(handbook.language) {
                                a hreflang=(handbook.language)
                                    href={ (handbook.language) "/index.html" } {
                                    (words::language_name(&handbook.language))
                                }
                                p { (handbook.title) }
                            }
                        }
                    }
                }
            }
        }
    };
    format!("{}\n", text.into_string())
}

/// The first page of a language.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    let l = site.language;
    let here = site.at("index.html");
    let handbook = site.handbook;
    let families = words::in_families(l).replace("{count}", &here.number(handbook.rules.len()));
    let figures = [
        (handbook.regulations.len(), words::regulations_count(l), "law/index.html"),
        (handbook.provisions.len(), words::provisions(l), "law/index.html"),
        (handbook.rules_unfolded, words::rules_count(l), "rules/index.html"),
        (handbook.facts.len(), words::facts_count(l), "facts/index.html"),
        (handbook.definitions.len(), words::definitions_count(l), "definitions/index.html"),
        (handbook.clocks.len(), words::clocks_count(l), "clocks/index.html"),
        (handbook.readings.len(), words::readings_count(l), "readings/index.html"),
        (handbook.kinds.len(), words::kinds_count(l), "kinds/index.html"),
        (handbook.cases, words::tests_count(l), "rules/index.html"),
    ];
    let content = html! {
        h1 { (handbook.title) }
        p.lead { (words::lead(l)) }
        section {
            h2 { (words::begin_law(l)) }
            (law::main_regulations(&here))
        }
        section {
            h2 { (words::begin_kinds(l)) }
            (kinds::entries(&here))
        }
        section {
            h2 { (words::in_figures(l)) }
            ul.figures {
                @for (count, name, page) in figures {
                    li {
                        a href=(here.href(page)) { strong { (here.number(count)) } " " (name) }
                        @if page == "rules/index.html" && count == handbook.rules_unfolded {
                            " " span.about { (families) }
                        }
                    }
                }
            }
        }
        section {
            h2 { (words::how_to_read(l)) }
            p { (words::how_wording(l)) }
            p { (words::how_unknown(l)) }
            p { (words::how_weight(l)) }
        }
    };
    pages.push(here.page(&handbook.title, &[], &content));
}
