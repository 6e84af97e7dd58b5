//! Runs other programs: output into the step's log, a failure with the command and its last words.

use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display, Formatter};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::{env, io};

use anyhow::{Context, Result, anyhow, bail};

use crate::terminal::Step;

/// A program with its arguments, ready to run.
pub(crate) struct Command {
    program: OsString,
    arguments: Vec<OsString>,
    folder: PathBuf,
    variables: Vec<(OsString, OsString)>,
    first_on_path: Vec<PathBuf>,
}

impl Command {
    /// A program, by name or path, to be run in a folder.
    pub(crate) fn new(program: impl AsRef<OsStr>, folder: impl AsRef<Path>) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            arguments: Vec::new(),
            folder: folder.as_ref().to_owned(),
            variables: Vec::new(),
            first_on_path: Vec::new(),
        }
    }

    /// The cargo that runs this very task, so that all builds are of one toolchain.
    pub(crate) fn cargo(folder: impl AsRef<Path>) -> Self {
        let mut command = Self::new(env::var_os("CARGO").unwrap_or("cargo".into()), folder);
        command.variables.push(("CARGO_TERM_COLOR".into(), "never".into()));
        command
    }

    /// Adds arguments.
    pub(crate) fn arguments<A: AsRef<OsStr>>(
        mut self,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        self.arguments.extend(arguments.into_iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    /// Sets an environment variable.
    pub(crate) fn variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// Looks for programs in these folders first.
    pub(crate) fn first_on_path(mut self, folders: impl IntoIterator<Item = PathBuf>) -> Self {
        self.first_on_path.extend(folders);
        self
    }

    /// Runs to the end, line by line into the step, and gives what the program said. Fails when the
    /// program does.
    pub(crate) fn run(&self, step: &Step) -> Result<String> {
        let (status, said) = self.run_to_any_end(step)?;
        if !status.success() {
            bail!("{}\n`{self}` failed ({status})", step.tail());
        }
        Ok(said)
    }

    /// Runs to the end, however the program ends.
    pub(crate) fn run_to_any_end(&self, step: &Step) -> Result<(ExitStatus, String)> {
        step.running(&self.to_string());
        let reader = self
            .expression()?
            .stderr_to_stdout()
            .unchecked()
            .reader()
            .map_err(|error| self.not_started(&error))?;
        let mut lines = BufReader::new(&reader);
        let mut line = Vec::new();
        let mut said = String::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            step.output(text.trim_end());
            said.push_str(&text);
            line.clear();
        }
        let output = reader.try_wait()?.context("the program closed its output but still runs")?;
        Ok((output.status, said))
    }

    /// Runs to the end and gives what the program printed. For questions that are quickly answered.
    pub(crate) fn read(&self) -> Result<String> {
        let output = self
            .expression()?
            .stderr_capture()
            .stdout_capture()
            .unchecked()
            .run()
            .map_err(|error| self.not_started(&error))?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            bail!("`{self}` failed ({}): {}", output.status, words.trim());
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn expression(&self) -> Result<duct::Expression> {
        let mut expression =
            duct::cmd(&self.program, &self.arguments).dir(&self.folder).stdin_null();
        for (name, value) in &self.variables {
            expression = expression.env(name, value);
        }
        if !self.first_on_path.is_empty() {
            let others = env::var_os("PATH").unwrap_or_default();
            let folders = self.first_on_path.iter().cloned().chain(env::split_paths(&others));
            expression = expression.env("PATH", env::join_paths(folders)?);
        }
        Ok(expression)
    }

    fn not_started(&self, error: &io::Error) -> anyhow::Error {
        anyhow!("cannot start `{}`: {error}", self.program.to_string_lossy())
    }
}

impl Display for Command {
    /// The command as it can be typed; programs are shown by name.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let program = Path::new(&self.program).file_name().unwrap_or(&self.program);
        formatter.write_str(&program.to_string_lossy())?;
        for argument in &self.arguments {
            let argument = argument.to_string_lossy();
            if argument.contains([' ', '*', '"', '\'']) {
                write!(formatter, " '{argument}'")?;
            } else {
                write!(formatter, " {argument}")?;
            }
        }
        Ok(())
    }
}

/// Where a program lies, if it is on PATH.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|path| path.is_file())
}
