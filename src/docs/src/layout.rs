//! What every page has around its content: head, header with search and language, trail, footer.

use maud::{DOCTYPE, Markup, html};
use patuh_policy::Language;
use patuh_policy::documentation::Handbook;

use crate::paths;
use crate::words::{self, Word};

/// The pages of one language.
pub(crate) struct Site<'h> {
    pub(crate) handbook: &'h Handbook,
    /// Codes of the other languages.
    others: Vec<&'h str>,
    /// The language of the pages' own words.
    pub(crate) language: Language,
}

/// A finished page: its path in the folder of its language, and its text.
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A page that is being made. It knows where it stands, so it can link to others.
pub(crate) struct Here<'s> {
    pub(crate) site: &'s Site<'s>,
    path: String,
}

/// The parts of the rulebook, in the order of the navigation: name and page.
pub(crate) const SECTIONS: [(Word, &str); 8] = [
    (words::law, "law/index.html"),
    (words::rules, "rules/index.html"),
    (words::kinds_short, "kinds/index.html"),
    (words::clocks, "clocks/index.html"),
    (words::documents, "documents/index.html"),
    (words::facts, "facts/index.html"),
    (words::definitions, "definitions/index.html"),
    (words::readings, "readings/index.html"),
];

impl<'h> Site<'h> {
    pub(crate) fn new(handbook: &'h Handbook, others: Vec<&'h str>) -> Self {
        // Languages without words of their own read the Indonesian ones, as everywhere.
        let language = if handbook.language == "en" { Language::En } else { Language::Id };
        Self { handbook, others, language }
    }

    /// Begins a page at a path.
    pub(crate) fn at(&'h self, path: impl Into<String>) -> Here<'h> {
        Here { site: self, path: path.into() }
    }
}

impl Here<'_> {
    pub(crate) fn language(&self) -> Language {
        self.site.language
    }

    /// The address of a page in the same language, seen from this one.
    pub(crate) fn href(&self, page: &str) -> String {
        format!("{}{page}", paths::up(&self.path))
    }

    /// Ends the page. `trail` are the pages above it, as name and path.
    pub(crate) fn page(self, title: &str, trail: &[(&str, &str)], content: &Markup) -> Page {
        let l = self.language();
        let handbook = self.site.handbook;
        let up = paths::up(&self.path);
        let text = html! {
            (DOCTYPE)
            html lang=(handbook.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) " · " (words::name(l)) }
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href={ "../" (up) "style.css" };
                    @for code in &self.site.others {
                        link rel="alternate" hreflang=(code) href=(self.translated(code));
                    }
                }
                body {
                    a.skip href="#main" { (words::skip(l)) }
                    header.top {
                        a.brand href=(self.href("index.html")) {
                            strong { (words::name(l)) } " " span { (handbook.title) }
                        }
                        @for code in &self.site.others {
                            a.language lang=(code) hreflang=(code) href=(self.translated(code)) {
                                (words::language_name(code))
                            }
                        }
                        @if self.path != "search.html" {
                            form.search role="search" action=(self.href("search.html")) method="get" {
                                label.hidden for="q" { (words::search_label(l)) }
                                input #q type="search" name="q" autocomplete="off";
                                button type="submit" { (words::search(l)) }
                            }
                        }
                    }
                    nav.sections aria-label=(words::sections(l)) {
                        ul {
                            @for (name, page) in SECTIONS {
                                li {
                                    a href=(self.href(page)) aria-current=[self.current(page)] {
                                        (name(l))
                                    }
                                }
                            }
                        }
                    }
                    main #main tabindex="-1" {
                        @if !trail.is_empty() {
                            nav.trail aria-label=(words::trail(l)) {
                                ol {
                                    @for (name, page) in trail {
                                        li { a href=(self.href(page)) { (name) } }
                                    }
                                }
                            }
                        }
                        (content)
                    }
                    footer.bottom {
                        p { (words::decides_nothing(l)) }
                        p {
                            (words::rulebook(l)) " " (handbook.name) " "
                            (words::version(l)) " " (handbook.version) " · "
                            (words::reviewed(l)) " " (self.day(&handbook.reviewed)) " · "
                            (words::digest(l)) " "
                            code { (handbook.digest.get(..12).unwrap_or(&handbook.digest)) }
                        }
                    }
                }
            }
        };
        Page { path: self.path, text: format!("{}\n", text.into_string()) }
    }

    /// This page in another language.
    fn translated(&self, code: &str) -> String {
        format!("../{}{code}/{}", paths::up(&self.path), self.path)
    }

    /// Whether the page is a part's first page, or lies in it.
    fn current(&self, section: &str) -> Option<&'static str> {
        if self.path == section {
            return Some("page");
        }
        let folder = section.strip_suffix("index.html").unwrap_or(section);
        self.path.starts_with(folder).then_some("true")
    }
}
