//! The conformance cases: where they are, how they are written, what their labels count.
//!
//! Shared by the test that runs the cases against the native engine and by the program that writes
//! those made of the policy tests. `tests/conformance/README.md` describes the format.

pub mod figures;
pub mod folder;
pub mod labels;
pub mod rules;
pub mod tally;
