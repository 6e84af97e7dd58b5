//! States of clocks, as tests name them, and what tests expect of a clock.

use core::fmt;

use crate::source::Span;

/// How a clock stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockState {
    /// It is not of the proposal.
    #[default]
    NotApplicable,
    /// Whether it is of the proposal is not known.
    Undecided,
    /// The day it starts from is not known.
    Waiting,
    /// Its last day has not passed.
    Running,
    /// The step was taken on a day that is not stated.
    Taken,
    /// The step was taken in time.
    Met,
    /// The step was taken after the last day.
    Late,
    /// The last day has passed without the step.
    Lapsed,
}

/// How a clock stands, and its last day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenClock {
    /// Its state.
    pub state: ClockState,
    /// Its last day, as `2026-11-24`; empty while it is not known.
    pub due: String,
    /// The latest that its last day can be.
    pub latest: String,
    /// Its last day by the other reading; empty where that is the same or not known.
    pub other: String,
}

/// What a test expects of a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockExpectation {
    /// Position of the clock in the rulebook.
    pub clock: usize,
    /// Its state.
    pub state: ClockState,
    /// Its last day, where the test names it.
    pub due: Option<String>,
    /// The latest that its last day can be, where the test names it.
    pub latest: Option<String>,
    /// Its last day by the other reading, where the test names it.
    pub other: Option<String>,
    /// Where the state is written.
    pub span: Span,
}

impl ClockState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::NotApplicable,
        Self::Undecided,
        Self::Waiting,
        Self::Running,
        Self::Taken,
        Self::Met,
        Self::Late,
        Self::Lapsed,
    ];

    /// Its name in test files.
    ///
    /// ```
    /// use patuh_policy::testing::ClockState;
    /// assert_eq!(ClockState::NotApplicable.name(), "not_applicable");
    /// assert_eq!(ClockState::named("lapsed"), Some(ClockState::Lapsed));
    /// assert_eq!(ClockState::named("passed"), None);
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Undecided => "undecided",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Taken => "taken",
            Self::Met => "met",
            Self::Late => "late",
            Self::Lapsed => "lapsed",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl fmt::Display for ClockState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl ClockExpectation {
    /// Each thing that is otherwise: its key in test files, what was expected, what it is.
    pub(super) fn differences(&self, seen: &SeenClock) -> Vec<(&'static str, String, String)> {
        let mut differences = Vec::new();
        if self.state != seen.state {
            differences.push(("state", self.state.to_string(), seen.state.to_string()));
        }
        let days = [
            ("due", &self.due, &seen.due),
            ("latest", &self.latest, &seen.latest),
            ("other", &self.other, &seen.other),
        ];
        for (key, expected, found) in days {
            if let Some(expected) = expected
                && expected != found
            {
                differences.push((key, expected.clone(), found.clone()));
            }
        }
        differences
    }
}
