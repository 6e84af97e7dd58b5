//! Statutory clocks: steps that have a last day.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::{Day, NodeId};

/// What a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ClockUnit {
    /// Calendar days after the start.
    Days,
    /// Working days after the start.
    WorkingDays,
    /// Months after the start, by the civil calendar.
    Months,
    /// Nothing: a fixed day of the year after that of the start. The length is a hundred times
    /// the month and the day.
    NextYear,
    /// Nothing: the start is itself the last day.
    Fixed,
}

/// How long a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// What is counted.
    pub unit: ClockUnit,
    /// How many; 0 for [`ClockUnit::Fixed`].
    pub count: u16,
}

/// A step that has a last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Id, as `ksdpk.dprd.sikap`.
    pub id: String,
    /// Provisions it rests on, by position in [`crate::Rulebook::citations`]; at least one.
    pub basis: Vec<u16>,
    /// Reading notes, by position in [`crate::Rulebook::readings`].
    pub readings: Vec<u16>,
    /// First day on which it is in force.
    pub from: Option<Day>,
    /// Last day on which it is in force.
    pub until: Option<Day>,
    /// Condition under which it applies; always, when there is none.
    pub when: Option<NodeId>,
    /// The clock that has to end without its step before this one begins: an earlier position.
    pub after: Option<u16>,
    /// The day after which it counts: a node of type [`crate::Type::Date`].
    pub start: NodeId,
    /// How long it runs.
    pub length: Length,
    /// How long it runs by the other reading, if there is one.
    pub other: Option<Length>,
    /// The day on which the step was taken: a node of type [`crate::Type::Date`].
    pub done: Option<NodeId>,
    /// Whether the step was taken, for proposals that do not state the day.
    pub taken: Option<NodeId>,
}
