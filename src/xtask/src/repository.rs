//! Where things lie in the repository, and which of its files count.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use ignore::WalkBuilder;

/// The repository's folders, as absolute paths.
pub(crate) struct Repository {
    root: PathBuf,
    target: PathBuf,
}

impl Repository {
    /// The repository whose task this is.
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here
            .ancestors()
            .nth(2)
            .filter(|root| root.join("Cargo.lock").exists())
            .context("the repository has moved since `cargo xtask` was built; run it again")?;
        Ok(Self::at(root))
    }

    /// A repository at a given place.
    pub(crate) fn at(root: &Path) -> Self {
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root: root.to_owned(), target }
    }

    /// The repository's top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder by its path in the repository.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// A file or folder under `target/`.
    pub(crate) fn target(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.target.join(relative)
    }

    /// The programs that the set-up installed.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target("tools")
    }

    /// All files under the given paths that are not ignored by git, sorted, relative to the root.
    ///
    /// A path that does not exist gives nothing: callers that need one say so themselves.
    pub(crate) fn files(&self, under: &[&str]) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for start in under.iter().map(|relative| self.path(relative)) {
            if !start.exists() {
                continue;
            }
            let walk = WalkBuilder::new(&start)
                .hidden(false)
                .parents(true)
                .require_git(false)
                .filter_entry(|entry| entry.file_name() != ".git")
                .build();
            for entry in walk {
                let entry = entry?;
                if entry.file_type().is_some_and(|kind| kind.is_file()) {
                    files.push(entry.path().strip_prefix(&self.root)?.to_owned());
                }
            }
        }
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// All files of a folder that git ignores, sorted, relative to the root.
    pub(crate) fn built_files(&self, folder: &str) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        let walk = WalkBuilder::new(self.path(folder)).standard_filters(false).build();
        for entry in walk {
            let entry = entry?;
            if entry.file_type().is_some_and(|kind| kind.is_file()) {
                files.push(entry.path().strip_prefix(&self.root)?.to_owned());
            }
        }
        files.sort();
        Ok(files)
    }

    /// A file's text. Bytes that are no text give `None`.
    pub(crate) fn text(&self, relative: impl AsRef<Path>) -> Result<Option<String>> {
        let path = self.path(relative);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(String::from_utf8(bytes).ok())
    }
}
