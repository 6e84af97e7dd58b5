//! `patuh docs`: what it writes, what it takes away, and what it leaves alone.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::{path, patuh};

/// A folder of its own for one test, not there yet.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("patuh-docs-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn pages_are_written_in_both_languages_and_old_ones_are_taken_away() {
    let folder = folder("pages");
    let out = folder.to_str().expect("a path");
    let run = patuh(&["docs", "--out", out]);
    assert_eq!(run.code, 0, "{}", run.errors);
    assert!(run.out.contains("halaman di"), "{}", run.out);
    for page in [
        "index.html",
        "style.css",
        "id/rules/ksdpk.kesepakatan.jangka-waktu.html",
        "en/law/permendagri-22-2020/pasal-5-ayat-2.html",
    ] {
        assert!(folder.join(page).is_file(), "{page}");
    }
    // A page of an earlier rulebook, named in the list of what was written.
    let list = folder.join("files.txt");
    let written = fs::read_to_string(&list).expect("the list");
    fs::write(folder.join("id/rules/lama.html"), "lama").expect("a page");
    fs::write(folder.join("../patuh-docs-outside"), "x").expect("a file outside");
    fs::write(&list, format!("id/rules/lama.html\n../patuh-docs-outside\n{written}"))
        .expect("a list");
    let run = patuh(&["docs", "--out", out, "--json", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    let summary: Value = serde_json::from_str(&run.out).expect("it prints JSON");
    assert!(summary["pages"].as_u64().is_some_and(|pages| pages > 1000), "{summary}");
    assert!(!folder.join("id/rules/lama.html").exists());
    assert!(folder.join("../patuh-docs-outside").exists(), "nothing outside is taken away");
    assert_eq!(fs::read_to_string(&list).expect("the list"), written);
    let _ = fs::remove_file(folder.join("../patuh-docs-outside"));
    let _ = fs::remove_dir_all(&folder);
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = folder("foreign");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("surat.txt"), "penting").expect("a file");
    let out = folder.to_str().expect("a path");
    let run = patuh(&["docs", "--out", out, "--policies", &path("policies")]);
    assert_eq!(run.code, 66);
    assert!(run.errors.contains("berkas lain"), "{}", run.errors);
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
    let run = patuh(&["docs", "--out", out, "--lang", "en"]);
    assert!(run.errors.contains("other files"), "{}", run.errors);
    let _ = fs::remove_dir_all(&folder);
}

#[test]
fn what_keeps_pages_from_being_written_is_said() {
    let folder = folder("none");
    let out = folder.to_str().expect("a path");
    let run = patuh(&["docs", "--out", out, "--policies", "tidak-ada"]);
    assert_eq!(run.code, 65);
    assert!(!folder.exists());
    fs::write(&folder, "a file, no folder").expect("a file");
    let run = patuh(&["docs", "--out", out]);
    assert_eq!(run.code, 66);
    assert!(run.errors.contains("tidak dapat ditulis"), "{}", run.errors);
    let _ = fs::remove_file(&folder);
    let run = patuh(&["docs", "--help", "--lang", "en"]);
    assert!(run.out.contains("--out") && run.out.contains("folder of pages"), "{}", run.out);
}
