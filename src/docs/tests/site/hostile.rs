//! A policy whose texts look like HTML, and one whose provisions give an account.

use patuh_docs::{File, site};
use patuh_policy::documentation::document;
use patuh_policy::source::{SourceFile, Sources};

use crate::document::Document;

/// The small policy of the compiler's own tests.
const BASE: &str = include_str!("../../../policy/tests/policies/base.yaml");

/// The pages of the small policy with a piece of it replaced.
fn pages(old: &str, new: &str) -> Vec<File> {
    assert!(BASE.contains(old), "{old} is in the policy");
    let text = BASE.replace(old, new);
    let file = SourceFile { path: "base.yaml".to_owned(), text };
    let documented = document(&Sources::new(vec![file]));
    assert!(!documented.handbooks.is_empty(), "{:?}", documented.compiled.diagnostics);
    site(&documented.handbooks)
}

fn page<'f>(files: &'f [File], path: &str) -> &'f str {
    &files.iter().find(|file| file.path == path).expect("the page is there").text
}

#[test]
fn texts_are_shown_as_they_are_and_never_become_html() {
    let bad = "<script>alert(1)</script> & \\\"<b x='y'>\\\"";
    let files = pages("id: Paling lama lima tahun", &format!("id: \"{bad}\""));
    for file in files.iter().filter(|file| file.path.ends_with(".html")) {
        assert!(!file.text.contains("<script>alert"), "{}", file.path);
        let document = Document::read(&file.text);
        assert!(document.errors.is_empty(), "{}: {:?}", file.path, document.errors);
    }
    let text = page(&files, "id/rules/contoh.jangka-waktu.html");
    let title = Document::read(text).title;
    assert_eq!(title, "<script>alert(1)</script> & \"<b x='y'>\" · Patuh");
}

#[test]
fn the_index_is_a_list_of_texts_whatever_they_say() {
    let files = pages("id: Jangka waktu.,", "id: \"</script> \\\"]; x = [\\\\\",");
    let index = page(&files, "id/search-index.js");
    let list = index.strip_prefix("window.PATUH_INDEX = ").expect("it is a script").trim_end();
    let entries: Vec<[String; 5]> =
        serde_json::from_str(list.trim_end_matches(';')).expect("it holds JSON");
    assert!(entries.iter().any(|entry| entry[3] == "</script> \"]; x = [\\"), "{index}");
}

#[test]
fn mistakes_in_html_are_noticed() {
    for broken in ["<p><ul></p>", "<a href=x><a href=y></a></a>", "<table><p>x</p></table>", "<i>x"]
    {
        let text = format!("<!DOCTYPE html><title>x</title>{broken}");
        assert!(!Document::read(&text).errors.is_empty(), "{broken}");
    }
}

#[test]
fn an_account_is_shown_with_what_answers_it() {
    let files = pages(
        "- { at: Pasal 6, text: { id: Tidak dikutip., en: Not cited. } }",
        "- { at: Pasal 6, text: { id: Tidak dikutip., en: Not cited. }, account: organ, why: { id: Tugas menteri saja., en: A task of the minister alone. } }\n    - { at: Pasal 7, text: { id: Dijawab., en: Answered. }, account: attestation, of: [mitra.nama, tahap] }",
    );
    let text = Document::read(page(&files, "id/law/pm-1-2020/pasal-6.html")).text;
    assert!(text.contains("Pertanggungjawaban") && text.contains("Tugas menteri saja."), "{text}");
    let document = Document::read(page(&files, "en/law/pm-1-2020/pasal-7.html"));
    assert!(document.text.contains("Stated by the applicant."), "{}", document.text);
    assert!(document.addresses.contains(&"../../facts/mitra.nama.html".to_owned()));
}
