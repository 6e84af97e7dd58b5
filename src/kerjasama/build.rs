//! Compiles `policies/` and leaves the rulebook and its text packs where the crate embeds them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use patuh_policy::diagnostic::Level;
use patuh_policy::{Language, compile, load_folder, render};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let variable = |name| env::var_os(name).map(PathBuf::from).ok_or(format!("{name} is not set"));
    let policies = variable("CARGO_MANIFEST_DIR")?.join("../../policies");
    let out = variable("OUT_DIR")?;
    println!("cargo::rerun-if-changed={}", policies.display());

    let sources = load_folder(&policies).map_err(|error| error.to_string())?;
    let compiled = compile(&sources);
    for diagnostic in &compiled.diagnostics {
        let text = render(diagnostic, &sources, Language::Id, false);
        match diagnostic.level {
            Level::Error => eprintln!("{text}"),
            Level::Warning => {
                for line in text.lines() {
                    println!("cargo::warning={line}");
                }
            }
        }
    }
    let output = compiled.output.ok_or("policies/ tidak dapat dikompilasi (does not compile)")?;
    write(&out, "rulebook.bin", &output.bytes)?;
    let first = output.first.ok_or("policies/rulebook.yaml: `first` names no family of rules")?;
    write(&out, "first.bin", &first.bytes)?;
    for (language, pack) in &first.packs {
        write(&out, &format!("first.{language}.json"), pack.to_string().as_bytes())?;
    }
    let mut table = String::from("&[");
    for (language, pack) in &output.packs {
        let name = format!("texts.{language}.json");
        write(&out, &name, pack.to_string().as_bytes())?;
        table.push_str(&format!(
            "({language:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),"
        ));
    }
    table.push(']');
    write(&out, "packs.rs", table.as_bytes())?;

    let mut table = String::from("&[");
    for (index, file) in sources.files().iter().enumerate() {
        let name = format!("source.{index}.yaml");
        write(&out, &name, file.text.as_bytes())?;
        table.push_str(&format!(
            "({:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),",
            file.path
        ));
    }
    table.push(']');
    write(&out, "sources.rs", table.as_bytes())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    let path = folder.join(name);
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
