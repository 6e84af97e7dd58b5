//! What tests need of an engine.

use patuh_rulebook::Day;
use serde_json::Value;

use super::{SeenClock, Status};

/// Judges proposals by the rulebook whose tests are run.
pub trait Judge {
    /// Judges a proposal, given as JSON, as of a date.
    fn judge(&self, given: &Value, at: Day) -> Judged;
}

/// What a proposal comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// The status of each rule, by position in the rulebook. Rules of later stages too.
    pub statuses: Vec<Status>,
    /// `prohibited`, `fix`, `incomplete` or `ready`.
    pub verdict: String,
    /// The kind of cooperation, if it is decided.
    pub kind: Option<String>,
    /// By the other reading of some note, the verdict; where none is given it is the same.
    pub other: Vec<(String, String)>,
    /// How each clock stands, by position in the rulebook.
    pub clocks: Vec<SeenClock>,
    /// What each node of the rulebook came to.
    pub nodes: Vec<Seen>,
    /// For each body, for each of its nodes, the truths that it took on the elements it was
    /// evaluated for. May be left empty; the conditions inside of comprehensions are then not
    /// seen.
    pub bodies: Vec<Vec<Vec<Truth>>>,
    /// What could not be used of the proposal, in words. A test whose proposal has problems
    /// fails, because it does not test what it says.
    pub problems: Vec<String>,
}

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not.
    False,
    /// The proposal leaves it open.
    Unknown,
    /// It does.
    True,
}

/// The value of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Of a condition.
    Truth(Truth),
    /// Of anything else, as text; `None` when it is unknown.
    Value(Option<String>),
}

impl Truth {
    /// Every truth.
    pub const ALL: [Self; 3] = [Self::True, Self::False, Self::Unknown];

    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Unknown => "unknown",
        }
    }
}

impl Seen {
    /// The value as reports show it.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Truth(truth) => truth.name(),
            Self::Value(value) => value.as_deref().unwrap_or("unknown"),
        }
    }
}
