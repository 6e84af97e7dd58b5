//! Judges a proposal by a compiled rulebook.
//!
//! How it thinks: what a proposal does not state is unknown, and no result says more than what
//! is stated implies. A rulebook is checked once, when it is loaded; a proposal is read into
//! facts with all its problems; one pass over the rulebook's expressions gives every condition
//! its truth; from these come statuses, verdict, findings, checklists and the next questions.
//! Whatever costs more (the way to a status, down to the sub-condition) is made on demand.
//!
//! Must not know: YAML, CEL, words of any language, JavaScript, files, the clock.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use patuh_engine::{Engine, Input, Options, Verdict, parse_day};
//! # let bytes = patuh_engine::testing::example();
//! let engine = Engine::load(&bytes)?;
//! let options = Options::at(parse_day("2026-11-24").ok_or("no such day")?);
//! let proposal = Input::from_json(r#"{ "tahap": "penjajakan", "jangka_waktu_bulan": 61 }"#)?;
//! let assessment = engine.assess(&proposal, &options);
//! assert_eq!(assessment.verdict, Verdict::Fix);
//! # Ok(()) }
//! ```

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing))]

extern crate alloc;
#[cfg(any(test, feature = "testing"))]
extern crate std;

mod assessment;
mod bits;
mod canonical;
mod catalogue;
mod checklist;
mod civil;
#[cfg(feature = "typescript")]
mod declarations;
pub mod digits;
mod engine;
mod evaluate;
mod explain;
mod facts;
mod finding;
mod input;
mod judge;
mod load;
mod options;
mod order;
mod other;
mod question;
mod reading;
mod session;
#[cfg(feature = "testing")]
#[doc(hidden)]
pub mod testing;
mod timeline;
mod trace;
mod truth;
mod value;

pub use assessment::*;
pub use canonical::quote;
pub use civil::{format_day, parse_day};
#[cfg(feature = "typescript")]
pub use declarations::declarations;
pub use engine::{Engine, UnknownRule};
pub use input::{Inexact, Input, Refusal};
pub use load::{Fault, LoadError};
pub use options::Options;
pub use patuh_rulebook::{Day, Digest, Rulebook};
pub use session::{Session, UnknownFact};
pub use truth::Truth;
