//! Which room may know which: policies → policy → rulebook ← engine ← faces.

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use super::Findings;
use crate::repository::Repository;

/// What a crate of the workspace may depend on.
struct Room {
    name: &'static str,
    /// In what it ships.
    knows: &'static [&'static str],
    /// In its build script, beyond that.
    builds_with: &'static [&'static str],
    /// In its tests, beyond that.
    tests_with: &'static [&'static str],
}

const EVERYTHING: &[&str] = &[
    "patuh-rulebook",
    "patuh-policy",
    "patuh-docs",
    "patuh-engine",
    "patuh-kerjasama",
    "patuh-cli",
];

/// The rooms with their directions. A crate that is not here has no place in the house yet.
const ROOMS: &[Room] = &[
    Room { name: "patuh-rulebook", knows: &[], builds_with: &[], tests_with: &[] },
    Room { name: "patuh-policy", knows: &["patuh-rulebook"], builds_with: &[], tests_with: &[] },
    Room { name: "patuh-docs", knows: &["patuh-policy"], builds_with: &[], tests_with: &[] },
    Room { name: "patuh-engine", knows: &["patuh-rulebook"], builds_with: &[], tests_with: &[] },
    Room {
        name: "patuh-kerjasama",
        knows: &["patuh-rulebook"],
        builds_with: &["patuh-policy"],
        tests_with: &[],
    },
    Room {
        name: "patuh-wasm",
        knows: &["patuh-rulebook", "patuh-engine"],
        builds_with: &[],
        tests_with: &[],
    },
    Room {
        name: "patuh-cli",
        knows: &["patuh-rulebook", "patuh-policy", "patuh-docs", "patuh-engine", "patuh-kerjasama"],
        builds_with: &[],
        tests_with: &[],
    },
    Room { name: "patuh-tests", knows: EVERYTHING, builds_with: &[], tests_with: EVERYTHING },
    Room { name: "xtask", knows: &[], builds_with: &[], tests_with: &[] },
];

/// Compares the workspace's dependencies with the table.
pub(crate) fn directions(repository: &Repository) -> Result<Findings> {
    let metadata = MetadataCommand::new()
        .current_dir(repository.root())
        .no_deps()
        .exec()
        .context("`cargo metadata` failed")?;
    let mut findings = Findings::default();
    for package in metadata.workspace_packages() {
        let Some(room) = ROOMS.iter().find(|room| package.name == room.name) else {
            findings.complain(
                &package.name,
                "is in no room; say in src/xtask/src/tidy/rooms.rs what it may know",
            );
            continue;
        };
        // Crates of the workspace are the ones that are reached by a path.
        for dependency in package.dependencies.iter().filter(|other| other.path.is_some()) {
            findings.looked_at += 1;
            if !may_know(room, &dependency.name, dependency.kind) {
                findings.complain(
                    room.name,
                    &format!("must not know {} ({} dependency)", dependency.name, dependency.kind),
                );
            }
        }
    }
    Ok(findings)
}

fn may_know(room: &Room, other: &str, kind: DependencyKind) -> bool {
    let further = match kind {
        DependencyKind::Build => room.builds_with,
        DependencyKind::Development => room.tests_with,
        _ => &[],
    };
    // A crate's tests may switch on a feature of the crate itself.
    let itself = kind == DependencyKind::Development && room.name == other;
    itself || room.knows.contains(&other) || further.contains(&other)
}

#[cfg(test)]
mod tests {
    use super::{DependencyKind, ROOMS, may_know};

    fn may(room: &str, other: &str, kind: DependencyKind) -> bool {
        may_know(ROOMS.iter().find(|found| found.name == room).unwrap(), other, kind)
    }

    #[test]
    fn the_compiler_and_the_engine_do_not_know_each_other() {
        for kind in [DependencyKind::Normal, DependencyKind::Build, DependencyKind::Development] {
            assert!(!may("patuh-policy", "patuh-engine", kind), "{kind}");
            assert!(!may("patuh-engine", "patuh-policy", kind), "{kind}");
        }
    }

    #[test]
    fn the_rulebook_is_compiled_by_a_build_script_alone() {
        assert!(may("patuh-kerjasama", "patuh-policy", DependencyKind::Build));
        assert!(!may("patuh-kerjasama", "patuh-policy", DependencyKind::Normal));
    }

    #[test]
    fn the_module_for_browsers_holds_no_compiler() {
        assert!(!may("patuh-wasm", "patuh-policy", DependencyKind::Normal));
    }
}
