//! Regulations with their provisions, and a page for each provision.

use maud::{Markup, html};
use patuh_policy::documentation::{Account, Citation, Link, Provision, Regulation, Subject};

use crate::layout::{Here, Page, Site};
use crate::parts::{full_stop, sentence};
use crate::{paths, words};

/// The list of regulations, each regulation, each provision.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    pages.push(list(site));
    for law in &site.handbook.regulations {
        let own = site.handbook.provisions.iter().filter(|it| it.regulation.id == law.id);
        let own: Vec<&Provision> = own.collect();
        pages.push(regulation(site, law, &own));
        for (position, provision) in own.iter().enumerate() {
            let before = position.checked_sub(1).and_then(|it| own.get(it)).copied();
            let after = own.get(position + 1).copied();
            pages.push(page(site, law, provision, before, after));
        }
    }
}

fn list(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("law/index.html");
    let content = html! {
        h1 { (words::law(l)) }
        p.lead { (words::intro_law(l)) }
        (entries(&here, &counted(site)))
    };
    here.page(words::law(l), &[], &content)
}

/// Regulations, each with the number of its provisions.
fn counted<'h>(site: &Site<'h>) -> Vec<(&'h Regulation, usize)> {
    let handbook = site.handbook;
    let count = |law: &Regulation| {
        handbook.provisions.iter().filter(|it| it.regulation.id == law.id).count()
    };
    handbook.regulations.iter().map(|law| (law, count(law))).collect()
}

/// The regulations that are there whole, or nearly so; of the others a few provisions are cited.
pub(crate) fn main_regulations(here: &Here<'_>) -> Markup {
    let l = here.language();
    let mut laws = counted(here.site);
    let all = laws.len();
    let most = laws.iter().map(|(_, count)| *count).max().unwrap_or(0);
    laws.retain(|(_, count)| count * 4 >= most);
    let others = words::all_regulations(l).replace("{count}", &here.number(all));
    html! {
        (entries(here, &laws))
        @if laws.len() < all { p { a href=(here.href("law/index.html")) { (others) } } }
    }
}

fn entries(here: &Here<'_>, laws: &[(&Regulation, usize)]) -> Markup {
    let l = here.language();
    html! {
        ul.entries {
            @for (law, count) in laws {
                li {
                    a href=(here.href(&paths::page(Subject::Regulation, &law.id))) { (law.short) }
                    p { (law.title) }
                    p.about { (here.number(*count)) " " (words::provisions(l)) }
                }
            }
        }
    }
}

fn regulation(site: &Site<'_>, law: &Regulation, own: &[&Provision]) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Regulation, &law.id));
    let content = html! {
        h1 { (law.short) }
        p.lead { (law.title) }
        dl.glance {
            div {
                dt { (words::in_force(l)) }
                dd { (here.in_force(Some(&law.from), law.until.as_deref())) }
            }
            @if let Some(official) = &law.official {
                div { dt { (words::official(l)) } dd { (official) } }
            }
        }
        p.about { (words::paraphrase(l)) }
        @if law.chapters.len() > 1 {
            nav.chapters aria-label=(words::chapters(l)) {
                ol {
                    @for (position, chapter) in law.chapters.iter().enumerate() {
                        li { a href={ "#" (anchor(position)) } { (chapter.at) " " (chapter.title) } }
                    }
                }
            }
        }
        (outline(&here, &own.iter().copied().filter(|it| it.chapter.is_none()).collect::<Vec<_>>()))
        @for (position, chapter) in law.chapters.iter().enumerate() {
            @let inside: Vec<&Provision> =
                own.iter().copied().filter(|it| it.chapter == Some(position)).collect();
            section {
                h2 #(anchor(position)) { (chapter.at) " " (chapter.title) }
                (outline(&here, &inside))
            }
        }
        (here.source(&law.id, &own_source(own, &law.id)))
    };
    here.page(&law.short, &[(words::law(l), "law/index.html")], &content)
}

/// A regulation stands where its first provision stands.
fn own_source(own: &[&Provision], id: &str) -> patuh_policy::documentation::Source {
    let path = own.first().map_or_else(|| id.to_owned(), |it| it.source.path.clone());
    patuh_policy::documentation::Source { path, line: 1 }
}

fn anchor(chapter: usize) -> String {
    format!("bab-{}", chapter + 1)
}

/// Provisions one under the other, moved in as they lie inside of each other.
fn outline(here: &Here<'_>, provisions: &[&Provision]) -> Markup {
    html! {
        @if !provisions.is_empty() {
            ul.outline {
                @for provision in provisions {
                    li class={ "deep-" (depth(provision)) } {
                        a.cite href=(here.href(&paths::page(Subject::Provision, &provision.id))) {
                            (provision.place)
                        }
                        " " (provision.text)
                        @if !provision.rules.is_empty() {
                            " " span.count { (provision.rules.len()) " " (rules_word(here, provision.rules.len())) }
                        }
                    }
                }
            }
        }
    }
}

fn rules_word(here: &Here<'_>, count: usize) -> &'static str {
    let l = here.language();
    if count == 1 { words::one_rule(l) } else { words::rules_at_stage(l) }
}

/// How deep a provision lies, by the steps of its key after the regulation.
fn depth(provision: &Provision) -> usize {
    provision.id.matches('/').count().clamp(1, 4)
}

fn page(
    site: &Site<'_>,
    law: &Regulation,
    provision: &Provision,
    before: Option<&Provision>,
    after: Option<&Provision>,
) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Provision, &provision.id));
    let chapter = provision.chapter.and_then(|it| law.chapters.get(it));
    let index = paths::page(Subject::Regulation, &law.id);
    let content = html! {
        @if let Some(chapter) = chapter { p.kicker { (chapter.at) " " (chapter.title) } }
        h1 { (provision.label) }
        p.lead { (provision.text) }
        p.about {
            (words::paraphrase(l)) " "
            (words::in_force(l)) " "
            (here.in_force(Some(&provision.from), provision.until.as_deref())) "."
        }
        @if let Some(account) = &provision.account { (answered(&here, account)) }
        @if let Some(outer) = &provision.within {
            section {
                h2 { (words::within(l)) }
                (here.citations(std::slice::from_ref(outer)))
            }
        }
        @if !provision.parts.is_empty() {
            section {
                h2 { (words::parts(l)) " " span.count { (provision.parts.len()) } }
                (here.citations(&provision.parts))
            }
        }
        (resting(&here, provision))
        nav.around aria-label=(words::neighbours(l)) {
            @if let Some(before) = before { (neighbour(&here, before, words::previous(l), "prev")) }
            @if let Some(after) = after { (neighbour(&here, after, words::next(l), "next")) }
        }
        (here.source(&provision.id, &provision.source))
    };
    let trail = [(words::law(l), "law/index.html"), (law.short.as_str(), index.as_str())];
    here.page(&provision.label, &trail, &content)
}

fn neighbour(here: &Here<'_>, provision: &Provision, word: &str, rel: &str) -> Markup {
    html! {
        a rel=(rel) href=(here.href(&paths::page(Subject::Provision, &provision.id))) {
            span.about { (word) } " " (provision.place)
        }
    }
}

fn answered(here: &Here<'_>, account: &Account) -> Markup {
    let l = here.language();
    html! {
        section.account {
            h2 { (words::account(l)) }
            p { (full_stop(&sentence(&account.way.label))) }
            @if let Some(why) = &account.why { p { (why) } }
            @if !account.answers.is_empty() {
                h3 { (words::answered_by(l)) }
                ul.links {
                    @for answer in &account.answers {
                        li {
                            @match &answer.link {
                                Some(link) => { (here.link(link)) }
                                None => { code { (answer.id) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn resting(here: &Here<'_>, provision: &Provision) -> Markup {
    let l = here.language();
    let groups: [(&str, &[Link]); 6] = [
        (words::rules(l), &provision.rules),
        (words::facts(l), &provision.facts),
        (words::definitions(l), &provision.definitions),
        (words::clocks(l), &provision.clocks),
        (words::kinds(l), &provision.kinds),
        (words::readings(l), &provision.readings),
    ];
    let empty = groups.iter().all(|(_, links)| links.is_empty());
    html! {
        section {
            h2 { (words::rests_on_it(l)) }
            @if empty { p { (words::nothing_rests(l)) } }
            @for (heading, links) in groups { (here.links(heading, links)) }
        }
    }
}

/// Provisions that something else rests on, as its own section.
pub(crate) fn basis(here: &Here<'_>, heading: &str, citations: &[Citation]) -> Markup {
    html! {
        @if !citations.is_empty() {
            section { h2 { (heading) } (here.citations(citations)) }
        }
    }
}
