//! `cargo xtask test`: everything that must hold, a stage for each kind of promise.
//!
//! All stages run even when one fails, so that one run tells everything. The last line counts
//! stages.

mod javascript;
mod policy;
mod rust;
mod sizes;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::terminal::{Step, clock};
use crate::{build, generated, tidy};

/// One kind of promise, checked by one or a few commands.
struct Stage {
    name: &'static str,
    about: &'static str,
    needs: &'static [Need],
    /// Whether `dist/` must be there and current.
    built: bool,
    run: fn(&Repository, &Step) -> Result<String>,
}

const PACKAGES: &[Need] = &[Need::Node, Need::NpmPackages];

/// In the order in which they run: what is fast and often fails comes first.
const STAGES: &[Stage] = &[
    Stage {
        name: "house",
        about: "the house rules: headers, lengths, words, rooms, documents",
        needs: &[Need::Crates],
        built: false,
        run: tidy::check,
    },
    Stage {
        name: "format",
        about: "Rust is formatted",
        needs: &[Need::RustComponents],
        built: false,
        run: rust::format,
    },
    Stage {
        name: "licences",
        about: "licences, bans and sources of all crates (cargo deny)",
        needs: &[Need::Crates, Need::Deny],
        built: false,
        run: rust::licences,
    },
    Stage {
        name: "lint",
        about: "clippy finds nothing in any target",
        needs: &[Need::RustComponents, Need::Crates],
        built: false,
        run: rust::lint,
    },
    Stage {
        name: "docs",
        about: "the Rust documentation builds without a warning",
        needs: &[Need::Crates],
        built: false,
        run: rust::docs,
    },
    Stage {
        name: "rust",
        about: "the tests of all Rust crates, with the examples in their documentation",
        needs: &[Need::Crates],
        built: false,
        run: rust::tests,
    },
    Stage {
        name: "policies",
        about: "the tests of the policies, with their coverage (patuh test)",
        needs: &[Need::Crates],
        built: false,
        run: policy::tests,
    },
    Stage {
        name: "examples",
        about: "every example proposal gets a verdict (patuh check)",
        needs: &[Need::Crates],
        built: false,
        run: policy::examples,
    },
    Stage {
        name: "generated",
        about: "files that a program writes are current",
        needs: &[Need::Crates],
        built: false,
        run: generated::compare,
    },
    Stage {
        name: "build",
        about: "the module, the npm package and the page build",
        needs: Need::BUILD,
        built: true,
        run: |_, _| Ok(String::new()),
    },
    Stage {
        name: "typescript",
        about: "types and lints of the TypeScript",
        needs: PACKAGES,
        built: true,
        run: javascript::check,
    },
    Stage {
        name: "sizes",
        about: "module, text packs and first load keep their budgets",
        needs: Need::BUILD,
        built: true,
        run: sizes::check,
    },
    Stage {
        name: "package",
        about: "the tests of the npm package in Node.js",
        needs: PACKAGES,
        built: true,
        run: javascript::package,
    },
    Stage {
        name: "browser",
        about: "the page in a real browser",
        needs: &[Need::Node, Need::NpmPackages, Need::Browser],
        built: true,
        run: javascript::browser,
    },
];

/// Runs the chosen stages, or all, and tells by the exit code whether everything holds.
pub(crate) fn task(repository: &Repository, only: &[String], list: bool) -> Result<ExitCode> {
    if list {
        for stage in STAGES {
            println!("{:<11} {}", stage.name, stage.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let stages = choose(only)?;
    let mut needs: Vec<Need> = stages.iter().flat_map(|stage| stage.needs).copied().collect();
    if stages.iter().any(|stage| stage.built) {
        needs.extend_from_slice(Need::BUILD);
    }
    let started = Instant::now();
    setup::meet(repository, &needs)?;

    println!();
    let mut failed = Vec::new();
    let mut built = false;
    for stage in &stages {
        if let Err(error) = run(repository, stage, &mut built) {
            println!("\n{error:#}\n\nAgain: cargo xtask test --only {}\n", stage.name);
            failed.push(stage.name);
        }
    }
    println!("\nIn {}.", clock(started.elapsed()));
    if !failed.is_empty() {
        println!("Failed: {}.", failed.join(", "));
    }
    println!("{} passed, {} failed", stages.len() - failed.len(), failed.len());
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run(repository: &Repository, stage: &Stage, built: &mut bool) -> Result<()> {
    if stage.built && !*built {
        build::everything(repository)?;
        *built = true;
    }
    let step = Step::start(repository, stage.name)?;
    match (stage.run)(repository, &step) {
        Ok(result) => {
            step.done(&result);
            Ok(())
        }
        Err(error) => {
            step.failed();
            Err(error)
        }
    }
}

fn choose(only: &[String]) -> Result<Vec<&'static Stage>> {
    if let Some(unknown) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name))
    {
        let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        bail!("there is no stage `{unknown}`; there are {}", names.join(", "));
    }
    let chosen = |stage: &&Stage| only.is_empty() || only.iter().any(|name| name == stage.name);
    Ok(STAGES.iter().filter(chosen).collect())
}

#[cfg(test)]
mod tests {
    use super::{STAGES, choose};

    #[test]
    fn no_two_stages_have_one_name() {
        for (index, stage) in STAGES.iter().enumerate() {
            assert!(STAGES[..index].iter().all(|other| other.name != stage.name), "{}", stage.name);
        }
    }

    #[test]
    fn stages_run_in_their_order_whatever_the_order_of_asking() {
        let chosen = choose(&["rust".to_owned(), "house".to_owned()]).unwrap();
        assert_eq!(chosen.iter().map(|stage| stage.name).collect::<Vec<_>>(), ["house", "rust"]);
        assert_eq!(choose(&[]).unwrap().len(), STAGES.len());
    }

    #[test]
    fn a_wrong_name_is_answered_with_the_right_ones() {
        let error = choose(&["rusty".to_owned()]).err().unwrap().to_string();
        assert!(error.contains("`rusty`") && error.contains("rust, policies"), "{error}");
    }
}
