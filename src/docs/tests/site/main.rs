//! The folder of pages as a whole: every link leads somewhere, everything has its page, and what
//! is written is HTML without mistakes.

#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod document;
mod hostile;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use document::Document;
use patuh_docs::{File, site};
use patuh_policy::documentation::{Handbook, document};
use patuh_policy::load_folder;

/// The handbooks of the project's own policies.
static HANDBOOKS: LazyLock<BTreeMap<String, Handbook>> = LazyLock::new(handbooks);
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| site(&HANDBOOKS));
/// Every page, read as a browser reads it.
static PAGES: LazyLock<BTreeMap<&'static str, Document>> = LazyLock::new(|| {
    let pages = FILES.iter().filter(|file| file.path.ends_with(".html"));
    pages.map(|file| (file.path.as_str(), Document::read(&file.text))).collect()
});

fn handbooks() -> BTreeMap<String, Handbook> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies");
    let sources = load_folder(&folder).expect("the policies can be read");
    let documented = document(&sources);
    assert!(!documented.handbooks.is_empty(), "{:?}", documented.compiled.diagnostics);
    documented.handbooks
}

/// Where an address leads, seen from a page; the part after `#` apart.
fn resolved<'a>(page: &str, address: &'a str) -> (String, Option<&'a str>) {
    let (address, part) = match address.split_once('#') {
        Some((address, part)) => (address, Some(part)),
        None => (address, None),
    };
    if address.is_empty() {
        return (page.to_owned(), part);
    }
    let mut way: Vec<&str> = page.split('/').collect();
    way.pop();
    for step in address.split('/') {
        match step {
            ".." => {
                assert!(way.pop().is_some(), "{page}: {address} leads out of the folder");
            }
            step => way.push(step),
        }
    }
    (way.join("/"), part)
}

#[test]
fn every_link_leads_to_a_page_and_to_a_place_in_it() {
    let paths: BTreeSet<&str> = FILES.iter().map(|file| file.path.as_str()).collect();
    let mut links = 0;
    for (path, page) in PAGES.iter() {
        for address in &page.addresses {
            let (target, part) = resolved(path, address);
            assert!(paths.contains(target.as_str()), "{path}: {address} leads nowhere");
            if let Some(part) = part {
                let there = PAGES.get(target.as_str()).is_some_and(|it| it.ids.contains(part));
                assert!(there, "{path}: {address} names no place");
            }
            links += 1;
        }
    }
    assert!(links > 10_000, "{links} links were looked at");
}

#[test]
fn everything_has_a_page_in_every_language_at_the_same_path() {
    let in_language = |language: &str| -> BTreeSet<&str> {
        let prefix = format!("{language}/");
        FILES.iter().filter_map(|file| file.path.strip_prefix(&prefix)).collect()
    };
    assert_eq!(in_language("id"), in_language("en"));
    let pages = in_language("id");
    let id = &HANDBOOKS["id"];
    let mut expected: Vec<String> = Vec::new();
    expected.extend(id.rules.iter().map(|it| format!("rules/{}.html", it.id)));
    expected.extend(id.facts.iter().map(|it| format!("facts/{}.html", it.id)));
    expected.extend(id.definitions.iter().map(|it| format!("definitions/{}.html", it.id)));
    expected.extend(id.readings.iter().map(|it| format!("readings/{}.html", it.id)));
    expected.extend(id.kinds.iter().map(|it| format!("kinds/{}.html", it.id)));
    expected.extend(id.clocks.iter().map(|it| format!("clocks/{}.html", it.id)));
    expected.extend(id.documents.iter().map(|it| format!("documents/{}.html", it.id)));
    expected.extend(id.regulations.iter().map(|it| format!("law/{}/index.html", it.id)));
    expected.extend(id.provisions.iter().map(|it| {
        let (regulation, place) = it.id.split_once('/').expect("a provision is in a regulation");
        format!("law/{regulation}/{}.html", place.replace('/', "-"))
    }));
    assert!(expected.len() > 1000, "{} entries", expected.len());
    let distinct: BTreeSet<&String> = expected.iter().collect();
    assert_eq!(distinct.len(), expected.len(), "no two entries share a page");
    for page in expected {
        assert!(pages.contains(page.as_str()), "{page} is missing");
    }
}

#[test]
fn every_page_can_be_reached_from_the_first() {
    let mut seen: BTreeSet<String> = BTreeSet::from(["index.html".to_owned()]);
    let mut open = vec!["index.html".to_owned()];
    while let Some(path) = open.pop() {
        let Some(page) = PAGES.get(path.as_str()) else { continue };
        for address in &page.addresses {
            let (target, _) = resolved(&path, address);
            if seen.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    for path in PAGES.keys() {
        assert!(seen.contains(*path), "no way leads to {path}");
    }
}

#[test]
fn every_page_is_html_without_mistakes() {
    for (path, page) in PAGES.iter() {
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
        assert_eq!(page.repeated_ids, Vec::<String>::new(), "{path}");
    }
}

#[test]
fn every_page_says_its_language_its_title_and_its_main_part() {
    for (path, page) in PAGES.iter() {
        let language = path.split_once('/').map_or("id", |(language, _)| language);
        assert_eq!(page.language.as_deref(), Some(language), "{path}");
        assert!(!page.title.trim().is_empty(), "{path} has a title");
        assert_eq!(page.headings.iter().filter(|level| **level == 1).count(), 1, "{path}");
        assert_eq!(page.mains, 1, "{path}");
        for pair in page.headings.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{path}: headings {:?}", page.headings);
        }
    }
}

#[test]
fn no_page_says_nothing() {
    for (path, page) in PAGES.iter() {
        assert!(!page.empty_links, "{path} has a link without words");
        assert!(!page.text.contains("{"), "{path} shows a placeholder");
    }
}

#[test]
fn nothing_comes_from_elsewhere_and_only_searching_needs_a_script() {
    for file in FILES.iter() {
        assert!(!file.text.contains("://"), "{} names another server", file.path);
        let has_script = file.text.contains("<script");
        assert_eq!(has_script, file.path.ends_with("search.html"), "{}", file.path);
        assert!(!file.text.contains(" style=\""), "{} has a style of its own", file.path);
    }
}

#[test]
fn the_same_policies_give_the_same_bytes() {
    assert_eq!(site(&handbooks()), *FILES);
}

#[test]
fn pages_stay_light_enough_for_a_weak_network() {
    for file in FILES.iter() {
        let most = match file.path.rsplit('/').next() {
            Some("search-index.js") => 1_500_000,
            Some("index.html") => 300_000,
            _ => 100_000,
        };
        assert!(file.text.len() <= most, "{} has {} bytes", file.path, file.text.len());
    }
    let all: usize = FILES.iter().map(|file| file.text.len()).sum();
    assert!(all <= 60_000_000, "{all} bytes");
}

#[test]
fn the_index_for_searching_holds_every_entry_and_its_short_citation() {
    let index = FILES.iter().find(|file| file.path == "id/search-index.js").expect("an index");
    let list = index.text.strip_prefix("window.PATUH_INDEX = ").expect("it is a script");
    let list = list.trim_end().strip_suffix(';').expect("it ends");
    let entries: Vec<[String; 5]> = serde_json::from_str(list).expect("it holds JSON");
    let pages: BTreeSet<&str> = entries.iter().map(|entry| entry[1].as_str()).collect();
    for page in &pages {
        assert!(PAGES.contains_key(format!("id/{page}").as_str()), "{page} does not exist");
    }
    let id = &HANDBOOKS["id"];
    assert!(entries.len() >= id.rules.len() + id.facts.len() + id.provisions.len());
    let find = |page: &str| entries.iter().find(|entry| entry[1] == page).expect("it is there");
    assert_eq!(find("law/permendagri-22-2020/pasal-29-ayat-2-huruf-c.html")[4], "22/2020 29(2)c");
}

#[test]
fn a_rule_opens_with_the_law_and_shows_its_tests() {
    let page = &PAGES["id/rules/ksdpk.kesepakatan.jangka-waktu.html"];
    let place = |text: &str| page.text.find(text).unwrap_or_else(|| panic!("{text} is there"));
    let law = place("Permendagri 22/2020 Pasal 32 ayat (3)");
    let condition = place("Jangka waktu Kesepakatan Bersama paling lama 60 bulan.");
    assert!(law < condition && condition < place("Tepat lima tahun masih boleh"));
    for text in ["kesepakatan.jangka_waktu_bulan <= 60", "ksdpk/91-kesepakatan.yaml:"] {
        place(text);
    }
    assert!(
        page.addresses.contains(&"../../en/rules/ksdpk.kesepakatan.jangka-waktu.html".to_owned())
    );
}

#[test]
fn a_clock_opens_with_its_length_and_says_what_follows() {
    let page = &PAGES["id/clocks/ksdpk.dprd.sikap.html"];
    for text in ["Lamanya: 45 hari", "Permendagri 22/2020 Pasal 34 ayat (6)", "Bila lewat"] {
        assert!(page.text.contains(text), "{text}");
    }
    let provision = &PAGES["id/law/permendagri-22-2020/pasal-34-ayat-6.html"];
    assert!(provision.addresses.contains(&"../../clocks/ksdpk.dprd.sikap.html".to_owned()));
}

#[test]
fn a_kind_shows_its_process_as_a_picture_and_as_lists() {
    let page = &PAGES["en/kinds/ksdpk.html"];
    assert_eq!(page.pictures, 1);
    let kind = HANDBOOKS["en"].kinds.iter().find(|kind| kind.id == "ksdpk").expect("a kind");
    for step in &kind.process {
        assert!(page.ids.contains(&step.stage.id), "{}", step.stage.id);
        for rule in &step.rules {
            assert!(page.addresses.contains(&format!("../rules/{}.html", rule.rule.id)));
        }
    }
}
