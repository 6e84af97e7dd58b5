//! Flags of the compiler that keep the module small and free of folders of this machine.
//!
//! A panic names the source file that it comes from. In the module these names are the same on
//! every machine: `/patuh/…`, `/crates/…`, `/rustc/…`.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where cargo keeps its downloads.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// SHA-256 in loops, an eighth of the code of the unrolled one; and a little of the inlining that
/// the level for size leaves out, which makes the module one sixth faster for a fiftieth of its size.
const SMALL: [&str; 5] = [
    "--cfg",
    "sha2_backend=\"soft\"",
    "--cfg",
    "sha2_backend_soft=\"compact\"",
    "-Cllvm-args=--inline-threshold=12",
];

/// Flags for `CARGO_ENCODED_RUSTFLAGS`, which separates them as no path can: by a control character.
pub(crate) fn flags(root: &Path) -> String {
    let mut renamed = vec![(root.to_owned(), "/patuh")];
    if let Some(sources) = cargo_home().map(|home| home.join("registry/src")) {
        // A folder a registry; its name holds the registry's.
        for entry in fs::read_dir(sources).into_iter().flatten().flatten() {
            renamed.push((entry.path(), "/crates"));
        }
    }
    // Debian's sources of the standard library, named as the usual tool chain names them.
    renamed.push((PathBuf::from("/usr/lib/rustlib/src/rust"), "/rustc"));
    let flag =
        |(from, to): &(PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    renamed.iter().map(flag).chain(SMALL.map(str::to_owned)).collect::<Vec<_>>().join("\u{1f}")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::flags;

    #[test]
    fn a_folder_with_a_space_is_one_flag() {
        let flags = flags(Path::new("/somewhere/my patuh"));
        let first = flags.split('\u{1f}').next();
        assert_eq!(first, Some("--remap-path-prefix=/somewhere/my patuh=/patuh"));
    }
}
