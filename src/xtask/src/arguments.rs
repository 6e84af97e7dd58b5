//! What can be typed after `cargo xtask`, and the help for it.

use clap::{Parser, Subcommand};

/// Build, look at and test Patuh.
///
/// Every task first sets up what it lacks: it installs pinned tools under target/, npm packages in
/// their folders and, when run as root on Debian or Ubuntu, the missing system packages. A second
/// run finds everything in place and takes seconds.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
#[command(after_help = "\
New here?
  cargo xtask serve               the page, at an address on this machine
  cargo xtask test                everything that must hold before a change lands
  cargo xtask test --list         the stages of the tests
  cargo xtask test --only rust    one of them")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Subcommand)]
pub(crate) enum Task {
    /// Build everything and serve the page on 127.0.0.1 until Ctrl-C
    Serve {
        /// Port to listen on [default: 4173, or a free one if that is taken]
        #[arg(long)]
        port: Option<u16>,
    },
    /// Run every test, in the browser too; the fast ones come first
    Test {
        /// Run this stage alone (may be given more than once)
        #[arg(long, value_name = "NAME")]
        only: Vec<String>,
        /// Print the names of the stages and stop
        #[arg(long)]
        list: bool,
    },
    /// Write dist/npm (the package), dist/www (the page) and dist/patuh.html (the page as one file)
    Build,
    /// Measure how fast the engine judges in Node.js
    Bench,
    /// Write the generated files that are kept in the repository
    Generate,
    /// Install what every other task needs, and do nothing else
    Setup,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_task_and_option_has_help() {
        for task in Arguments::command().get_subcommands() {
            assert!(task.get_about().is_some(), "{} has no help", task.get_name());
            for argument in task.get_arguments() {
                assert!(argument.get_help().is_some(), "{} has no help", argument.get_id());
            }
        }
    }
}
