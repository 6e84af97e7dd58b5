//! The timeline: which steps have a last day, when it is, and what came of it.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::ClockUnit;
use serde::{Deserialize, Serialize};

use super::{Id, Ids};

/// A step that has a last day.
///
/// On the timeline a step counts as not taken until the proposal states that it was. Rules take
/// nothing of it: what they need they ask by facts of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deadline {
    /// The clock.
    pub clock: Id,
    /// How it stands.
    pub state: DeadlineState,
    /// The day after which it counts, as `2026-11-24`; empty while it is not known.
    pub from: String,
    /// The last day.
    pub due: Due,
    /// The last day by the other reading, if there is one that gives another day. With the unit
    /// of [`Deadline::due`] and its length, the other reading is that of joint leave.
    pub other: Vec<Due>,
    /// The day on which the step was taken; empty while none is stated.
    pub done: String,
    /// Days from the day of the assessment to the last day, negative after it; 0 while that is
    /// not known.
    pub left: i64,
    /// The provisions it rests on.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub basis: Ids,
    /// How ambiguous provisions are read.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub readings: Ids,
    /// The facts whose absence leaves it open.
    pub missing: Vec<Id>,
    /// The years that it runs through of which there is no calendar.
    pub calendar_missing: Vec<u32>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DeadlineState {
    /// It is not of this proposal. Left out of [`super::Assessment::timeline`].
    NotApplicable,
    /// Whether it is of this proposal is not known.
    Undecided,
    /// The day after which it counts is not known.
    Waiting,
    /// Its last day has not passed.
    Running,
    /// The step was taken; on which day, the proposal does not state.
    Taken,
    /// The step was taken in time.
    Met,
    /// The step was taken after the last day.
    Late,
    /// The last day has passed without the step.
    Lapsed,
}

/// A last day, and how it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// What is counted.
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "\"days\" | \"workingDays\" | \"months\" | \"nextYear\" | \"fixed\"")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "ClockUnitName"))]
    pub unit: ClockUnit,
    /// How many. For `nextYear` a hundred times the month and the day; for `fixed` 0.
    pub length: u32,
    /// The last day, as `2026-11-24`; empty while it is not known. Where a calendar is missing:
    /// the earliest that it can be, as if every weekday of that year were worked.
    pub day: String,
    /// The latest that the last day can be: another than `day` only where a calendar is missing,
    /// as if all that year's days off fell into the count.
    pub latest: String,
    /// Whether a day off that is only estimated can still move it.
    pub estimated: bool,
}

/// How a unit is written, for the schema: the rulebook's own type knows no schemas.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only its schema is wanted")]
enum ClockUnitName {
    Days,
    WorkingDays,
    Months,
    NextYear,
    Fixed,
}
