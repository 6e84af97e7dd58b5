//! The command `patuh`.

use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut errors = io::stderr().lock();
    let code = patuh_cli::run(std::env::args_os(), &mut out, &mut errors);
    // A reader that went away (`patuh … | head`) is no failure of ours.
    let _ = out.flush();
    ExitCode::from(code)
}
