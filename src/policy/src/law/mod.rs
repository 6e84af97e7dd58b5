//! The law as the policy covers it: every provision with its account and what rests on it, and
//! the official text that was read.
//!
//! How it thinks: [`Coverage`] is plain data made once while a policy is compiled. A provision is
//! accounted for when it says how it is answered and that answer exists. [`drift()`] compares an
//! official text with the fingerprints of the text that was read.
//!
//! Must not know: how conditions are judged, proposals' answers.

mod coverage;
mod drift;
mod official;

#[cfg(test)]
mod tests;

pub use coverage::{Chapter, Coverage, Fault, Provision, Regulation};
pub use drift::{Change, Drift, drift, fingerprints};

pub(crate) use coverage::coverage;
