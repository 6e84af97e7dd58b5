//! Reads a folder of policy files from disk. The only place of this crate that knows of disks.
//!
//! What is wrong with a file's content is a diagnostic of [`crate::read`]; an error here means
//! that the content could not be had at all.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::source::{LARGEST_FILE, SourceFile, Sources};

#[cfg(test)]
mod tests;

/// Proposals to try the policy on stand here, not rules.
const SKIPPED: &str = "examples";

/// A folder within a folder within … : beyond this someone made a loop of links.
const DEEPEST: usize = 32;

/// A policy's folder could not be read.
#[derive(Debug)]
pub struct FolderError {
    path: PathBuf,
    error: io::Error,
}

impl FolderError {
    /// The folder or file that could not be read.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for FolderError {
    /// In both languages, because who runs a build has chosen none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, en) = match self.error.kind() {
            io::ErrorKind::NotFound => ("tidak ada", "does not exist"),
            io::ErrorKind::NotADirectory => ("bukan folder", "is not a folder"),
            io::ErrorKind::PermissionDenied => ("tidak boleh dibaca", "must not be read"),
            io::ErrorKind::InvalidInput => {
                ("bersarang terlalu dalam", "has folders nested too deeply")
            }
            _ => ("tidak dapat dibaca", "cannot be read"),
        };
        write!(f, "{}: {id} ({en})", self.path.display())
    }
}

impl std::error::Error for FolderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Reads every `*.yaml` file under a folder, but for folders named `examples` and what is
/// hidden (`.git`). Other files are left alone.
///
/// # Errors
/// The folder, or a file in it, does not exist or must not be read.
pub fn load_folder(folder: &Path) -> Result<Sources, FolderError> {
    let mut files = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new(), 0)];
    while let Some((path, prefix, depth)) = open.pop() {
        let failed = |error| FolderError { path: path.clone(), error };
        if depth > DEEPEST {
            return Err(failed(io::ErrorKind::InvalidInput.into()));
        }
        for entry in fs::read_dir(&path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            // A name that is not Unicode cannot be shown in a diagnostic exactly; nearly will do.
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let shown = format!("{prefix}{name}");
            let place = entry.path();
            let failed = |error| FolderError { path: place.clone(), error };
            // Follows links, so that a linked calendar counts.
            let kind = fs::metadata(&place).map_err(failed)?;
            if kind.is_dir() {
                if name != SKIPPED {
                    open.push((place, format!("{shown}/"), depth + 1));
                }
            } else if name.ends_with(".yaml") {
                let bytes = first_bytes(&place).map_err(failed)?;
                files.push(SourceFile::from_bytes(shown, &bytes));
            }
        }
    }
    Ok(Sources::new(files))
}

/// The file's bytes, but hardly more than reading accepts: a stray disk image must not fill
/// the memory. One byte too many is enough to see that it is too large.
fn first_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
