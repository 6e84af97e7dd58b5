//! What a person sees while a task runs: one line a step, and a sign of life on the long ones.
//!
//! On a terminal a spinner shows the elapsed time and the last line of the running command.
//! Elsewhere (a log, a pipe, continuous integration) each command is printed as it starts.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, io};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use crate::repository::Repository;

/// How many of a failed command's last lines are shown; the log has them all.
const SHOWN_LINES: usize = 120;

/// One piece of work with a name, a log and a clock.
pub(crate) struct Step {
    title: String,
    bar: Option<ProgressBar>,
    started: Instant,
    log: RefCell<File>,
    log_path: PathBuf,
}

impl Step {
    /// Begins a step. Its log replaces the one of an earlier run.
    pub(crate) fn start(repository: &Repository, title: &str) -> Result<Self> {
        let folder = repository.target("xtask/log");
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let log_path = folder.join(format!("{}.log", slug(title)));
        let log = File::create(&log_path)
            .with_context(|| format!("cannot write {}", log_path.display()))?;
        let bar = is_lively().then(|| spinner(title));
        Ok(Self {
            title: title.to_owned(),
            bar,
            started: Instant::now(),
            log: RefCell::new(log),
            log_path,
        })
    }

    /// Says which command runs now.
    pub(crate) fn running(&self, command: &str) {
        self.record(&format!("$ {command}"));
        if self.bar.is_none() {
            println!("      $ {command}");
        }
    }

    /// Takes one line of the running command's output.
    pub(crate) fn output(&self, line: &str) {
        self.record(line);
        if let Some(bar) = &self.bar {
            bar.set_message(line.trim().to_owned());
        }
    }

    /// Ends the step well, with a word on what came out.
    pub(crate) fn done(self, result: &str) {
        let seconds = self.started.elapsed();
        self.end(
            "ok",
            &if result.is_empty() {
                format!("{} ({})", self.title, clock(seconds))
            } else {
                format!("{}: {result} ({})", self.title, clock(seconds))
            },
        );
    }

    /// Ends the step badly. The reason is the caller's to tell.
    pub(crate) fn failed(self) {
        let seconds = self.started.elapsed();
        self.end("FAIL", &format!("{} ({})", self.title, clock(seconds)));
    }

    /// The last lines of the log, and where the whole of it lies.
    pub(crate) fn tail(&self) -> String {
        let text = fs::read(&self.log_path)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        let hidden = lines.len().saturating_sub(SHOWN_LINES);
        let shown = lines.iter().skip(hidden).copied().collect::<Vec<_>>().join("\n");
        match hidden {
            0 => shown,
            _ => format!("{shown}\n({hidden} lines before these: {})", self.log_path.display()),
        }
    }

    fn record(&self, line: &str) {
        // A log that cannot be written (a full disk) must not hide what the command says.
        if writeln!(self.log.borrow_mut(), "{line}").is_err() && self.bar.is_none() {
            eprintln!("{line}");
        }
    }

    fn end(&self, mark: &str, text: &str) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        println!("{mark:>4}  {text}");
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// Runs `work` as one step that has a line of its own.
pub(crate) fn step(
    repository: &Repository,
    title: &str,
    work: impl FnOnce(&Step) -> Result<String>,
) -> Result<()> {
    let step = Step::start(repository, title)?;
    match work(&step) {
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

/// A length of time as a person says it.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn is_lively() -> bool {
    io::stderr().is_terminal() && io::stdout().is_terminal() && env::var_os("CI").is_none()
}

fn spinner(title: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) =
        ProgressStyle::with_template("  {spinner} {prefix} {elapsed} {wide_msg:.dim}")
    {
        bar.set_style(style);
    }
    bar.set_prefix(title.to_owned());
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

fn slug(title: &str) -> String {
    title
        .chars()
        .map(
            |letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{clock, slug};

    #[test]
    fn times_read_like_a_clock() {
        assert_eq!(clock(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(clock(Duration::from_millis(59_900)), "59 s");
        assert_eq!(clock(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(slug("npm packages of src/wasm/js"), "npm-packages-of-src-wasm-js");
    }
}
