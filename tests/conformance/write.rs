//! Writes what the conformance cases are made of: `conformance cases`, `conformance rulebook DIR`.
//!
//! `cases` renews the files under `tests/conformance/rules/` from the policy tests, and the figures
//! in the README beside them. `rulebook` compiles the invented rulebook of the cases on the
//! language and leaves its bytes and its text pack in a folder, for faces that have no compiler.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use patuh_tests::conformance::{figures, folder, rules};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["cases"] => cases(),
        ["rulebook", folder] => rulebook(Path::new(folder)),
        _ => {
            eprintln!("conformance: expected `cases` or `rulebook DIR`");
            return ExitCode::from(64);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn cases() -> Result<(), String> {
    let place = folder::path("tests/conformance/rules");
    // A family that has no more tests leaves nothing behind.
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    for (name, text) in rules::files(&folder::product()?) {
        write(&place.join(name), text.as_bytes())?;
    }
    let page = folder::path("tests/conformance/README.md");
    let text = fs::read_to_string(&page).map_err(|error| error.to_string())?;
    let renewed = figures::renewed(&text, &folder::files()?);
    let renewed = renewed.ok_or("tests/conformance/README.md has no place for the figures")?;
    write(&page, renewed.as_bytes())
}

fn rulebook(place: &Path) -> Result<(), String> {
    let output = folder::language()?;
    fs::create_dir_all(place).map_err(|error| error.to_string())?;
    write(&place.join("language.bin"), &output.bytes)?;
    let pack = output.packs.get("id").ok_or("the rulebook has no Indonesian texts")?;
    write(&place.join("language.id.json"), pack.to_string().as_bytes())
}

fn write(place: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(place, bytes).map_err(|error| format!("{}: {error}", place.display()))
}
