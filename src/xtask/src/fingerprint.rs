//! Knows whether a build step must run again.
//!
//! A step's fingerprint is the digest of its inputs' names and contents. It is kept under
//! `target/` after the step succeeded. Contents, not times: switching branches back and forth
//! rebuilds nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::repository::Repository;

/// What a step was made of.
pub(crate) struct Fingerprint {
    text: String,
    stamp: PathBuf,
}

impl Fingerprint {
    /// Digests files and folders of the repository, and words such as versions and settings.
    pub(crate) fn of(
        repository: &Repository,
        step: &str,
        inputs: &[&str],
        words: &[&str],
    ) -> Result<Self> {
        let files = repository.files(inputs)?;
        if files.is_empty() {
            bail!("the step `{step}` has no input: none of {} exists", inputs.join(", "));
        }
        Self::of_files(repository, step, &files, words)
    }

    fn of_files(
        repository: &Repository,
        step: &str,
        files: &[PathBuf],
        words: &[&str],
    ) -> Result<Self> {
        let mut digest = Sha256::new();
        for word in words {
            feed(&mut digest, word.as_bytes());
        }
        for file in files {
            let path = repository.path(file);
            let content =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            feed(&mut digest, file.to_string_lossy().as_bytes());
            feed(&mut digest, &content);
        }
        let text = digest.finalize().iter().fold(String::new(), |mut text, byte| {
            // Writing into a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        Ok(Self { text, stamp: repository.target(format!("xtask/stamps/{step}")) })
    }

    /// Digests a folder that git ignores, such as what an earlier step built.
    pub(crate) fn of_folder(repository: &Repository, step: &str, folder: &str) -> Result<Self> {
        let files = repository.built_files(folder)?;
        Self::of_files(repository, step, &files, &[])
    }

    /// Whether the step already succeeded with these inputs and its outputs are still there.
    pub(crate) fn is_fresh(&self, outputs: &[PathBuf]) -> bool {
        outputs.iter().all(|output| output.exists())
            && fs::read_to_string(&self.stamp).is_ok_and(|stamp| stamp == self.text)
    }

    /// Notes that the step succeeded.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.stamp.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.stamp, &self.text)
            .with_context(|| format!("cannot write {}", self.stamp.display()))
    }

    /// The digest, to be an input of a later step.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// The length goes first, so that two inputs never run into each other.
fn feed(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}
