//! The page for searching, and the index that it brings along.
//!
//! The index is a script and not data, because a page that is opened from a disk may load the
//! one and not the other.

use maud::html;
use patuh_policy::Language;
use patuh_policy::documentation::{Provision, Subject};
use serde_json::json;

use crate::layout::{Page, SECTIONS, Site};
use crate::parts::sentence;
use crate::{paths, words};

/// An entry of the index.
struct Entry {
    /// What it is.
    kind: &'static str,
    page: String,
    title: String,
    /// A line about it, shown and searched.
    about: String,
    /// What else it is found by.
    more: String,
}

/// The page and the index.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    pages.push(index(site));
    let l = site.language;
    let here = site.at("search.html");
    let content = html! {
        h1 { (words::search(l)) }
        form.search.wide role="search" action="search.html" method="get" {
            label for="q" { (words::search_label(l)) }
            input #q type="search" name="q" autocomplete="off" aria-describedby="hint";
            button type="submit" { (words::search(l)) }
        }
        p.about #hint { (words::search_hint(l)) }
        p #count role="status"
            data-some=(words::search_some(l))
            data-first=(words::search_first(l))
            data-none=(words::search_none(l)) {}
        ul.entries #found {}
        // The script takes it away.
        div #without-script {
            p { (words::search_script(l)) }
            ul {
                @for (name, page) in SECTIONS { li { a href=(page) { (name(l)) } } }
            }
        }
        script src="search-index.js" {}
        script src="../search.js" {}
    };
    pages.push(here.page(words::search(l), &[], &content));
}

fn index(site: &Site<'_>) -> Page {
    let entries: Vec<_> = entries(site)
        .into_iter()
        .map(|it| json!([it.kind, it.page, it.title, it.about, it.more]).to_string())
        .collect();
    // One entry a line, so that two versions can be compared.
    let text = format!("window.PATUH_INDEX = [\n{}\n];\n", entries.join(",\n"));
    Page { path: "search-index.js".to_owned(), text }
}

fn entries(site: &Site<'_>) -> Vec<Entry> {
    let l: Language = site.language;
    let handbook = site.handbook;
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |kind, subject, id: &str, title: String, about: &str, more: String| {
        let page = paths::page(subject, id);
        entries.push(Entry { kind, page, title, about: about.to_owned(), more });
    };
    for it in &handbook.regulations {
        let (kind, title) = (words::regulation(l), it.short.clone());
        add(kind, Subject::Regulation, &it.id, title, &it.title, String::new());
    }
    for it in &handbook.provisions {
        let (kind, title) = (words::provision(l), it.label.clone());
        add(kind, Subject::Provision, &it.id, title, &it.text, short_citation(it));
    }
    for it in &handbook.rules {
        let items: Vec<&str> = it.items.iter().map(|item| item.value.label.as_str()).collect();
        let more = format!("{} {} {}", it.id, items.join(" "), it.tags.join(" "));
        add(words::rule(l), Subject::Rule, &it.id, sentence(&it.title), "", more);
    }
    for it in &handbook.facts {
        let (kind, title) = (words::fact(l), sentence(&it.label));
        add(kind, Subject::Fact, &it.id, title, &it.question, it.id.clone());
    }
    for it in &handbook.definitions {
        let (kind, title) = (words::definition(l), sentence(&it.label));
        add(kind, Subject::Definition, &it.id, title, "", it.id.clone());
    }
    for it in &handbook.clocks {
        let (kind, title) = (words::clock(l), sentence(&it.label));
        add(kind, Subject::Clock, &it.id, title, &it.length, it.id.clone());
    }
    for it in &handbook.readings {
        let (kind, title) = (words::reading(l), it.title.clone());
        add(kind, Subject::Reading, &it.id, title, &it.text, it.id.clone());
    }
    for it in &handbook.kinds {
        let help = it.help.as_deref().unwrap_or_default();
        add(words::kind(l), Subject::Kind, &it.id, it.label.clone(), help, it.id.clone());
    }
    for it in &handbook.documents {
        let (kind, title) = (words::document(l), sentence(&it.label));
        let help = it.help.as_deref().unwrap_or_default();
        add(kind, Subject::Document, &it.id, title, help, it.id.clone());
    }
    entries
}

/// A citation as people type it: `22/2020 5(2)a`.
fn short_citation(provision: &Provision) -> String {
    let number = provision.regulation.label.rsplit(' ').next().unwrap_or_default();
    let mut short = format!("{number} ");
    for step in provision.id.split('/').skip(1) {
        let (division, label) = step.split_once('-').unwrap_or((step, ""));
        match division {
            "ayat" => short.push_str(&format!("({label})")),
            "lampiran" | "penjelasan" => short.push_str(&format!("{division} {label}")),
            _ => short.push_str(label),
        }
    }
    short
}
