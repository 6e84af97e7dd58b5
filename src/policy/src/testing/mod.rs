//! Policy tests: running them and measuring what they cover.
//!
//! The compiler does not know the engine, so a [`Judge`] brings it: the caller judges a proposal
//! and says what every rule and every node came to.
//!
//! Must not know: the engine.

mod case;
mod complaint;
mod status;

pub use case::{Expectation, PolicyTest};
pub use status::Status;

pub(crate) use case::link_tests;
