//! Statuses of rules and verdicts, as tests name them.

use core::fmt;

/// What a rule comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The rule applies and what it requires holds.
    Satisfied,
    /// The rule applies and what it requires does not hold.
    Failed,
    /// The proposal leaves it open.
    Undecided,
    /// The rule does not apply, or is not in force.
    NotApplicable,
}

/// Every verdict, worst first.
pub(crate) const VERDICTS: [&str; 4] = ["prohibited", "fix", "incomplete", "ready"];

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] =
        [Self::Satisfied, Self::Failed, Self::Undecided, Self::NotApplicable];

    /// Its name in test files.
    ///
    /// ```
    /// use patuh_policy::testing::Status;
    /// assert_eq!(Status::NotApplicable.name(), "not_applicable");
    /// assert_eq!(Status::named("failed"), Some(Status::Failed));
    /// assert_eq!(Status::named("broken"), None);
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::Failed => "failed",
            Self::Undecided => "undecided",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
