//! Policy tests: running them and measuring what they cover.
//!
//! The compiler does not know the engine, so a [`Judge`] brings it: the caller judges a proposal
//! and says what every rule and every node came to. A test that could not fail is refused, no
//! tests at all are a failure, and every rule must be shown in each status that it can have.
//!
//! Must not know: the engine.

mod case;
mod clock;
mod complaint;
mod coverage;
mod judge;
mod other;
mod report;
mod run;
mod status;
mod values;

#[cfg(test)]
mod tests;

pub use case::{Expectation, PolicyTest};
pub use clock::{ClockExpectation, ClockState, SeenClock};
pub use coverage::{ClockCoverage, ConditionCoverage, Coverage, RuleCoverage};
pub use judge::{Judge, Judged, Seen, Truth};
pub use report::describe;
pub use run::{Difference, Failure, Report, run};
pub use status::Status;

pub(crate) use case::link_tests;
