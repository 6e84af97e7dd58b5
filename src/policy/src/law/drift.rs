//! What has changed in an official text since it was read.

use std::collections::BTreeMap;

use super::official::{cut, fingerprint};
use super::{Coverage, Provision, Regulation};

/// An official text held against the fingerprints of the one that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift<'c> {
    /// The regulation.
    pub regulation: &'c Regulation,
    /// Provisions whose words are the same.
    pub same: usize,
    /// Provisions whose text was not at hand when they were read, so that nothing can be said.
    pub unread: usize,
    /// Provisions that differ, in the order of the regulation.
    pub changes: Vec<(Change, &'c Provision)>,
}

/// How a provision differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Its words are others.
    Differs,
    /// The text has no such provision, or its mark could not be found.
    Missing,
}

/// Compares a text with what was read. The regulation is that with the given id, or else the one
/// of which the text has most. `None` when there is none such.
#[must_use]
pub fn drift<'c>(
    coverage: &'c Coverage,
    regulation: Option<&str>,
    text: &str,
) -> Option<Drift<'c>> {
    let read = coverage.regulations.iter().filter(|it| match regulation {
        Some(id) => it.id == id || it.short == id,
        None => it.provisions.iter().any(|provision| provision.digest.is_some()),
    });
    let compared = read.map(|regulation| compare(regulation, text));
    compared.filter(|it| regulation.is_some() || it.same > 0).max_by_key(|it| it.same)
}

fn compare<'c>(regulation: &'c Regulation, text: &str) -> Drift<'c> {
    let mut drift = Drift { regulation, same: 0, unread: 0, changes: Vec::new() };
    for (provision, words) in regulation.provisions.iter().zip(cut(text, &places(regulation))) {
        let found = words.map(|words| fingerprint(&words));
        match (&provision.digest, found) {
            (None, _) => drift.unread += 1,
            (Some(_), None) => drift.changes.push((Change::Missing, provision)),
            (Some(read), Some(found)) if *read == found => drift.same += 1,
            (Some(_), Some(_)) => drift.changes.push((Change::Differs, provision)),
        }
    }
    drift
}

/// The fingerprint of each provision of a text, by its place in Indonesian; those whose mark was
/// not found are left out. In the order of the regulation.
#[must_use]
pub fn fingerprints(regulation: &Regulation, text: &str) -> Vec<(String, String)> {
    let cut = cut(text, &places(regulation)).into_iter();
    regulation
        .provisions
        .iter()
        .zip(cut)
        .filter_map(|(provision, words)| {
            Some((place(&provision.at)?.to_owned(), fingerprint(&words?)))
        })
        .collect()
}

/// Law files write places in Indonesian; so do fingerprints.
fn place(at: &BTreeMap<String, String>) -> Option<&str> {
    at.get("id").or_else(|| at.values().next()).map(String::as_str)
}

fn places(regulation: &Regulation) -> Vec<&[patuh_rulebook::Step]> {
    regulation.provisions.iter().map(|provision| provision.steps.as_slice()).collect()
}
