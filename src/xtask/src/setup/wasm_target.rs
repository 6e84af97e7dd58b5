//! A standard library for the browser's target, from rustup or, out of its reach, from Debian.
//!
//! rustup's way is one download. Where its server cannot be reached, Debian's `rustc-web` comes
//! with the sources of the standard library; they are built once, into a private sysroot under
//! `target/`. Wrappers named `rustc` and `cargo` then stand first on PATH, for the build of the
//! module alone: everything else is built by the person's own tool chain.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::{env, io};

use anyhow::{Context, Result, bail};

use super::debian;
use crate::build::paths;
use crate::command::{Command, find_program};
use crate::repository::Repository;
use crate::terminal::Step;
use crate::versions::{DEBIAN_WASM_PACKAGES, WASM_TARGET};

/// Set to `debian`, takes Debian's way though rustup's would do: for trying it out.
const CHOICE: &str = "PATUH_WASM_TOOLCHAIN";

/// Which compiler builds the module.
pub(crate) enum ToolChain {
    /// The one that everything else is built with.
    Usual,
    /// Debian's, through the wrappers in this folder.
    Debian(PathBuf),
}

impl ToolChain {
    /// What must stand first on PATH.
    pub(crate) fn programs(&self) -> Option<PathBuf> {
        match self {
            Self::Usual => None,
            Self::Debian(folder) => Some(folder.join("bin")),
        }
    }
}

impl Display for ToolChain {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Usual => "target of the Rust tool chain",
            Self::Debian(_) => "target built from Debian's sources",
        })
    }
}

/// Finds or makes a tool chain that compiles for the browser.
pub(crate) fn ensure(repository: &Repository, step: &Step) -> Result<ToolChain> {
    let forced = env::var(CHOICE).ok();
    match forced.as_deref() {
        None | Some("") => {}
        Some("debian") => return from_debian(repository, step),
        Some(other) => bail!("{CHOICE} is `{other}`; it may be `debian` or not set"),
    }
    if has_target(repository)? {
        return Ok(ToolChain::Usual);
    }
    let folder = debian_folder(repository);
    if library(&folder).exists() {
        return Ok(ToolChain::Debian(folder));
    }
    if find_program("rustup").is_some() {
        let added = Command::new("rustup", repository.root())
            .arguments(["target", "add", WASM_TARGET])
            .run(step);
        match added {
            Ok(_) if has_target(repository)? => return Ok(ToolChain::Usual),
            Ok(_) => {}
            Err(_) => step.output("rustup cannot add the target; taking Debian's sources instead"),
        }
    }
    from_debian(repository, step).with_context(|| {
        format!("neither `rustup target add {WASM_TARGET}` nor Debian's packages gave the target")
    })
}

fn has_target(repository: &Repository) -> Result<bool> {
    let sysroot =
        Command::new("rustc", repository.root()).arguments(["--print", "sysroot"]).read()?;
    let folder = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET);
    Ok(folder.join("lib").exists())
}

fn debian_folder(repository: &Repository) -> PathBuf {
    // The name tells a library that link-time optimisation can use from those made before.
    repository.tools().join("debian-wasm-bitcode")
}

fn library(folder: &Path) -> PathBuf {
    folder.join("sysroot/lib/rustlib").join(WASM_TARGET).join("lib")
}

fn from_debian(repository: &Repository, step: &Step) -> Result<ToolChain> {
    let folder = debian_folder(repository);
    if !library(&folder).exists() {
        let sources = Path::new("/usr/lib/rustlib/src/rust/library/std");
        let programs = ["/usr/bin/rustc", "/usr/bin/cargo", "/usr/bin/wasm-ld"];
        if !sources.exists() || programs.iter().any(|program| !Path::new(program).exists()) {
            debian::install(repository, step, DEBIAN_WASM_PACKAGES)?;
        }
        build_library(repository, step, &folder)?;
    }
    // Written each time: a few bytes, and the folder may have been moved with the repository.
    write_wrappers(&folder)?;
    Ok(ToolChain::Debian(folder))
}

/// Builds an empty crate for the target with `-Zbuild-std` and keeps the standard library that
/// comes out.
fn build_library(repository: &Repository, step: &Step, folder: &Path) -> Result<()> {
    let seed = folder.join("seed");
    let rustlib = folder.join("sysroot/lib/rustlib");
    fs::create_dir_all(seed.join("src"))?;
    fs::create_dir_all(&rustlib)?;
    // A workspace of its own, or cargo would look for it in the project's.
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n\
         [profile.release]\npanic = \"abort\"\n",
    )?;
    fs::write(seed.join("src/lib.rs"), "")?;
    // Without bitcode the linker could not optimise across the library's border.
    let flags = format!("{}\u{1f}-Cembed-bitcode=yes", paths::flags(repository.root()));
    // The variable lets a stable compiler build its own standard library, which is all it is for.
    Command::new("/usr/bin/cargo", &seed)
        .first_on_path([PathBuf::from("/usr/bin")])
        .variable("RUSTC", "/usr/bin/rustc")
        .variable("RUSTC_BOOTSTRAP", "1")
        .variable("CARGO_ENCODED_RUSTFLAGS", flags)
        .arguments(["build", "--release", "--target", WASM_TARGET])
        .arguments(["-Zbuild-std=std,panic_abort", "--target-dir", "target"])
        .run(step)?;

    let host = Command::new("/usr/bin/rustc", folder).arguments(["-vV"]).read()?;
    let host = host
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("`rustc -vV` names no host")?;
    let link = rustlib.join(host);
    if !link.exists() {
        symlink(Path::new("/usr/lib/rustlib").join(host), &link)?;
    }
    // Made aside and moved into place, so that an interrupted run leaves no half library.
    let aside = folder.join("library-in-the-making");
    remove_folder(&aside)?;
    fs::create_dir_all(aside.join("lib"))?;
    let built = seed.join("target").join(WASM_TARGET).join("release/deps");
    for entry in fs::read_dir(&built)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        let is_library = path.extension().is_some_and(|extension| extension == "rlib");
        if is_library && !name.to_string_lossy().starts_with("libseed") {
            fs::copy(&path, aside.join("lib").join(name))?;
        }
    }
    remove_folder(&rustlib.join(WASM_TARGET))?;
    fs::rename(&aside, rustlib.join(WASM_TARGET))?;
    // What was compiled against a library made before is of no use, and cargo cannot tell.
    remove_folder(&repository.target(WASM_TARGET))?;
    remove_folder(&seed)?;
    Ok(())
}

fn write_wrappers(folder: &Path) -> Result<()> {
    let programs = folder.join("bin");
    fs::create_dir_all(&programs)?;
    let here = folder.display();
    write_program(
        &programs.join("rustc"),
        &format!("#!/bin/sh\nexec /usr/bin/rustc --sysroot '{here}/sysroot' \"$@\"\n"),
    )?;
    write_program(
        &programs.join("cargo"),
        &format!(
            "#!/bin/sh\nexport RUSTC='{here}/bin/rustc'\n\
             export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld\n\
             exec /usr/bin/cargo \"$@\"\n"
        ),
    )
}

fn write_program(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
