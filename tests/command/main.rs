//! The command as scripts and people see it: what it prints, where, and how it ends.

#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod docs;
mod errors;
mod examples;
mod explain;
mod law;
mod readings;
mod schema;

/// What a run of the command printed, and its exit code.
pub(crate) struct Run {
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) errors: String,
    /// Exit code.
    pub(crate) code: u8,
}

/// Runs the command with arguments.
pub(crate) fn patuh(arguments: &[&str]) -> Run {
    let arguments = std::iter::once("patuh").chain(arguments.iter().copied()).map(Into::into);
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let code = patuh_cli::run(arguments, &mut out, &mut errors);
    let text = |bytes| String::from_utf8(bytes).expect("the command prints text");
    Run { out: text(out), errors: text(errors), code }
}

/// A file of the project, by its path from the top.
pub(crate) fn path(name: &str) -> String {
    format!("{}/../{name}", env!("CARGO_MANIFEST_DIR"))
}
