//! Folders on disk.

use std::path::PathBuf;

use super::*;

/// A folder of its own for a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let path =
            std::env::temp_dir().join(format!("patuh-loading-{}-{name}", std::process::id()));
        for (file, bytes) in files {
            let file = path.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.files().iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn yaml_files_are_read_sorted_and_others_left_alone() {
    let folder = Folder::new(
        "sorted",
        &[
            ("z.yaml", b"z: 1"),
            ("b/c.test.yaml", b"c: 1"),
            ("b/a.yaml", b"a: 1"),
            ("README.md", b"# x"),
            ("a.yml", b"no"),
            ("a.json", b"{}"),
            ("examples/x.yaml", b"no"),
            ("b/examples/x.yaml", b"no"),
            (".hidden/x.yaml", b"no"),
        ],
    );
    let sources = load_folder(&folder.0).unwrap();
    assert_eq!(paths(&sources), ["b/a.yaml", "b/c.test.yaml", "z.yaml"]);
    assert_eq!(sources.files()[2].text, "z: 1");
}

#[test]
fn a_folder_without_policies_is_empty_and_reading_says_so() {
    let folder = Folder::new("empty", &[("README.md", b"# x")]);
    let sources = load_folder(&folder.0).unwrap();
    assert!(sources.files().is_empty());
    assert_eq!(crate::read(&sources).1[0].code, "P024");
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let path = std::env::temp_dir().join("patuh-loading-none");
    let error = load_folder(&path).unwrap_err();
    assert_eq!(error.path(), path);
    assert_eq!(error.to_string(), format!("{}: tidak ada (does not exist)", path.display()));
}

#[test]
fn a_file_in_place_of_a_folder_is_named() {
    let folder = Folder::new("file", &[("a.yaml", b"a: 1")]);
    let error = load_folder(&folder.0.join("a.yaml")).unwrap_err();
    assert!(error.to_string().ends_with("bukan folder (is not a folder)"), "{error}");
}

#[test]
fn of_a_huge_file_only_enough_is_read_to_see_that_it_is_huge() {
    let folder = Folder::new("huge", &[("a.yaml", &vec![b'#'; LARGEST_FILE + 10_000])]);
    let sources = load_folder(&folder.0).unwrap();
    assert_eq!(sources.files()[0].text.len(), LARGEST_FILE + 1);
    assert_eq!(crate::read(&sources).1[0].code, "P003");
}

#[test]
fn a_file_that_is_not_unicode_does_not_stop_the_others() {
    let folder = Folder::new("bytes", &[("a.yaml", b"\xff\xfe"), ("b.yaml", b"b: 1")]);
    let sources = load_folder(&folder.0).unwrap();
    assert_eq!(sources.files().len(), 2);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends() {
    let folder = Folder::new("loop", &[("a.yaml", b"a: 1")]);
    std::os::unix::fs::symlink(&folder.0, folder.0.join("again")).unwrap();
    assert!(load_folder(&folder.0).is_err());
}
