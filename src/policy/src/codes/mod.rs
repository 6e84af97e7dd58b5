//! The registry of diagnostics: every code with its name and its page.
//!
//! A code never changes its meaning and is never used again for another. What reading says is in
//! [`front`] (P001 to P049), what comes after it in [`back`] (P050 to P120). A test holds the
//! registry: codes are unique and in order, and each is shown by a snapshot in both languages.

pub mod back;
pub mod front;

#[cfg(test)]
mod tests;

/// A kind of diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// As in `galat[P017]`.
    pub code: &'static str,
    /// Its name in kebab case, as `bad-date`.
    pub name: &'static str,
    /// Why it is said and what to do about it, in a few sentences.
    pub page: Page,
}

/// What the documentation says of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> {
    front::CODES.iter().chain(back::CODES)
}

/// The code written so, as `P017`.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    all().find(|entry| entry.code == code)
}
