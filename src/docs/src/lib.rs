//! The documentation of a rulebook as a folder of pages, in every language of the rulebook.
//!
//! How it thinks: a page is a function of one entry of a handbook, and a place that knows where
//! it stands, so that every link is relative and the folder works wherever it is put, also opened
//! from a disk. [`site`] gives all files as text; who calls it writes them. The same handbooks
//! give the same bytes.
//!
//! Pages need no script: the only one, on the page for searching, filters an index that it
//! brings along. Nothing is loaded from elsewhere.
//!
//! Must not know: disks, the engine, the page that judges proposals.

mod clocks;
mod diagram;
mod kinds;
mod law;
mod layout;
mod parts;
mod paths;
mod rules;
mod search;
mod start;
mod vocabulary;
mod words;

use std::collections::BTreeMap;

use patuh_policy::documentation::Handbook;

use layout::Site;

/// The style of all pages.
const STYLE: &str =
    concat!(include_str!("../assets/style.css"), include_str!("../assets/parts.css"));

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path in the folder, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Every file of the documentation, sorted by path. Handbooks are by code of their language.
///
/// ```
/// let files = patuh_docs::site(&Default::default());
/// assert!(files.iter().any(|file| file.path == "index.html"));
/// ```
#[must_use]
pub fn site(handbooks: &BTreeMap<String, Handbook>) -> Vec<File> {
    let mut files = vec![
        File { path: "style.css".to_owned(), text: STYLE.to_owned() },
        File { path: "search.js".to_owned(), text: include_str!("../assets/search.js").to_owned() },
        File { path: "index.html".to_owned(), text: start::choice(handbooks) },
    ];
    for handbook in handbooks.values() {
        let others = handbooks.keys().filter(|code| **code != handbook.language);
        let site = Site::new(handbook, others.map(String::as_str).collect());
        let mut pages = Vec::new();
        start::pages(&site, &mut pages);
        law::pages(&site, &mut pages);
        rules::pages(&site, &mut pages);
        vocabulary::pages(&site, &mut pages);
        kinds::pages(&site, &mut pages);
        clocks::pages(&site, &mut pages);
        search::pages(&site, &mut pages);
        files.extend(pages.into_iter().map(|page| File {
            path: format!("{}/{}", handbook.language, page.path),
            text: page.text,
        }));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}
