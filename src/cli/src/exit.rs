//! Exit codes, as scripts rely on them.

/// How a run of the command ended. The order is by weight: of several files the heaviest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Every proposal is ready; or whatever else was asked went well.
    Ready,
    /// A proposal is incomplete.
    Incomplete,
    /// A proposal needs fixing or is prohibited; a policy test failed.
    Fix,
    /// The arguments make no sense.
    Usage,
    /// A file could not be understood.
    BadData,
    /// A file is not there or cannot be read.
    NoInput,
}

impl Exit {
    /// The number that the shell sees: 0, 1, 2, and 64, 65, 66 of `sysexits.h`.
    ///
    /// ```
    /// assert_eq!(patuh_cli::Exit::Fix.code(), 1);
    /// assert_eq!(patuh_cli::Exit::NoInput.code(), 66);
    /// ```
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Ready => 0,
            Self::Fix => 1,
            Self::Incomplete => 2,
            Self::Usage => 64,
            Self::BadData => 65,
            Self::NoInput => 66,
        }
    }
}
