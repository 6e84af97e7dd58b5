//! Every version that the set-up pins, in one place.
//!
//! Two pins live in lock files instead, because their own tools keep them there: crates in
//! `Cargo.lock` (and with them `wasm-bindgen-cli`, which must equal the `wasm-bindgen` crate to the
//! last digit), packages of the npm registry in the two `package-lock.json` files.

/// A command-line tool that `cargo install` builds into `target/tools`.
pub(crate) struct CargoTool {
    /// The crate to install.
    pub(crate) package: &'static str,
    /// The program that it leaves in `target/tools/bin`; asked for its version.
    pub(crate) program: &'static str,
    /// The exact version, or `None` for the version that `Cargo.lock` has of `wasm-bindgen`.
    pub(crate) version: Option<&'static str>,
    /// Whether the tool's own lock file is used.
    pub(crate) locked: bool,
}

/// Writes the JavaScript around a compiled module. Its own lock file names a withdrawn crate, so it
/// is resolved afresh.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: None,
    locked: false,
};

/// Drives the build of the module: compiler, `wasm-bindgen`, `wasm-opt`.
pub(crate) const WASM_PACK: CargoTool =
    CargoTool { package: "wasm-pack", program: "wasm-pack", version: Some("0.15.1"), locked: true };

/// Checks licences, bans and sources of all crates.
pub(crate) const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: Some("0.20.2"),
    locked: true,
};

/// The oldest Node.js whose test runner and WebAssembly support suffice.
pub(crate) const OLDEST_NODE: u32 = 20;

/// The target that browsers run.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler with the sources of the standard library, for machines that rustup's server
/// does not reach. Debian keeps it recent enough to build its browsers.
pub(crate) const DEBIAN_WASM_PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// The browser of the browser tests.
pub(crate) const DEBIAN_BROWSER_PACKAGES: &[&str] = &["chromium"];

/// Letters for the browser, where the machine has none.
pub(crate) const DEBIAN_FONT_PACKAGES: &[&str] = &["fonts-dejavu-core"];

/// The port of `cargo xtask serve` when none is asked for.
pub(crate) const DEFAULT_PORT: u16 = 4173;
