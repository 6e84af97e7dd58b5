//! Results in words, for people at a terminal.
//!
//! Must not know: files, arguments, exit codes.

mod assessment;
mod entry;
mod explanation;
pub(crate) mod law;
mod timeline;
mod value;

pub(crate) use assessment::assessment;
pub(crate) use entry::{entry, provision_line};
pub(crate) use explanation::{explanation, rule, tree};
pub(crate) use value::value;

use patuh_engine::Id;

use crate::texts::Texts;

/// Citations in words, joined by semicolons.
fn citations(keys: &[Id], texts: &Texts) -> String {
    let labels = keys.iter().map(|key| texts.get(&["citations", key, "label"]));
    labels.collect::<Vec<_>>().join("; ")
}
