//! Statutory clocks: a list, and a page each.

use maud::{Markup, html};
use patuh_policy::documentation::{Clock, Subject};

use crate::layout::{Here, Page, Site};
use crate::parts::sentence;
use crate::{law, paths, words};

/// The list and every clock.
pub(crate) fn pages(site: &Site<'_>, pages: &mut Vec<Page>) {
    pages.push(list(site));
    pages.extend(site.handbook.clocks.iter().map(|clock| page(site, clock)));
}

fn list(site: &Site<'_>) -> Page {
    let l = site.language;
    let here = site.at("clocks/index.html");
    let content = html! {
        h1 { (words::clocks(l)) }
        p.lead { (words::intro_clocks(l)) }
        ul.entries {
            @for clock in &site.handbook.clocks {
                li {
                    a href=(here.href(&paths::page(Subject::Clock, &clock.id))) {
                        (sentence(&clock.label))
                    }
                    p.about {
                        (clock.length)
                        @if let Some(first) = clock.citations.first() { " · " (first.label) }
                        " · " (clock.who)
                    }
                }
            }
        }
    };
    here.page(words::clocks(l), &[], &content)
}

fn page(site: &Site<'_>, clock: &Clock) -> Page {
    let l = site.language;
    let here = site.at(paths::page(Subject::Clock, &clock.id));
    let title = sentence(&clock.label);
    let content = html! {
        h1 { (title) }
        @if !clock.fixed { p.lead { (words::runs(l)) ": " (clock.length) } }
        @if let Some(other) = &clock.other_length {
            p { (words::runs_other(l)) ": " (other) }
        }
        (law::basis(&here, words::basis(l), &clock.citations))
        (course(&here, clock))
        section {
            h2 { (words::if_lapsed(l)) }
            p { (clock.late) }
            p.about { (words::acts(l)) ": " (clock.who) }
        }
        (here.readings(&clock.readings))
        @if clock.from.is_some() || clock.until.is_some() || !clock.kinds.is_empty() {
            section {
                h2 { (words::at_a_glance(l)) }
                dl.glance {
                    @if clock.from.is_some() || clock.until.is_some() {
                        div {
                            dt { (words::in_force(l)) }
                            dd { (here.in_force(clock.from.as_deref(), clock.until.as_deref())) }
                        }
                    }
                    @if !clock.kinds.is_empty() {
                        div { dt { (words::applies_to(l)) } dd { (here.link_list(&clock.kinds)) } }
                    }
                }
            }
        }
        section {
            h2 { (words::asks(l)) }
            (here.links(words::facts(l), &clock.facts))
            (here.links(words::definitions(l), &clock.definitions))
        }
        (tests(&here, clock))
        (here.source(&clock.id, &clock.source))
    };
    here.page(&title, &[(words::clocks(l), "clocks/index.html")], &content)
}

/// From which day it counts, when it applies, and how it ends.
fn course(here: &Here<'_>, clock: &Clock) -> Markup {
    let l = here.language();
    let names = [clock.facts.as_slice(), clock.definitions.as_slice()];
    html! {
        section {
            h2 { (if clock.fixed { words::last_day(l) } else { words::counts_from(l) }) }
            (here.condition(&clock.start, &names))
            @if let Some(after) = &clock.after {
                p { (words::after_clock(l)) ": " (here.link(after)) }
            }
            h3 { (words::applies_when(l)) }
            @match &clock.when {
                Some(when) => { (here.condition(when, &names)) }
                None => { p { (words::applies_always(l)) } }
            }
            @if clock.done.is_some() || clock.taken.is_some() {
                h3 { (words::step_taken(l)) }
                @for taken in [&clock.done, &clock.taken].into_iter().flatten() {
                    (here.condition(taken, &names))
                }
            }
        }
    }
}

fn tests(here: &Here<'_>, clock: &Clock) -> Markup {
    let l = here.language();
    let expected = clock.tests.iter().map(|test| {
        let expected = html! {
            (here.status(&test.state))
            @if let Some(due) = &test.due {
                " " (words::last_day_expected(l)) " " (here.day(due))
            }
        };
        (test.name.as_str(), expected)
    });
    here.tests(&expected.collect::<Vec<_>>())
}
