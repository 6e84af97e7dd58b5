//! The product's rulebook: kerja sama daerah, compiled from `policies/` when this crate is built.
//!
//! The logic is always embedded; the text packs, which only faces for people need, come with the
//! feature `texts`, so that the WebAssembly module stays small and a page loads one language.
//!
//! Must not know: the engine, the faces.

#![no_std]

/// The rulebook's bytes, for `Engine::load`.
///
/// ```
/// let rulebook = patuh_rulebook::Rulebook::decode(patuh_kerjasama::rulebook_bytes())?;
/// assert_eq!(rulebook.name, "kerja-sama-daerah");
/// # Ok::<(), patuh_rulebook::DecodeError>(())
/// ```
#[must_use]
pub fn rulebook_bytes() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/rulebook.bin"))
}

#[cfg(feature = "texts")]
const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The text pack of a language as JSON text, by language code; `None` for a language that the
/// rulebook does not have.
///
/// ```
/// assert!(patuh_kerjasama::text_pack("id").is_some());
/// assert!(patuh_kerjasama::text_pack("xx").is_none());
/// ```
#[cfg(feature = "texts")]
#[must_use]
pub fn text_pack(language: &str) -> Option<&'static str> {
    PACKS.iter().find(|(code, _)| *code == language).map(|(_, pack)| *pack)
}

/// The codes of the languages that the rulebook has, sorted.
///
/// ```
/// assert!(patuh_kerjasama::languages().any(|code| code == "id"));
/// ```
#[cfg(feature = "texts")]
pub fn languages() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(code, _)| *code)
}

/// The policy files from which the rulebook was compiled: path and text, sorted by path.
///
/// ```
/// assert!(patuh_kerjasama::sources().iter().any(|(path, _)| *path == "rulebook.yaml"));
/// ```
#[cfg(feature = "sources")]
#[must_use]
pub fn sources() -> &'static [(&'static str, &'static str)] {
    include!(concat!(env!("OUT_DIR"), "/sources.rs"))
}
