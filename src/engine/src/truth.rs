//! Three-valued logic: strong Kleene.
//!
//! What the proposal does not state is [`Truth::Unknown`], and no operator decides what a later
//! answer could overturn.
//!
//! Must not know: values, rules, proposals.
//! Invariant: refining an operand never flips a decided result (tests below).

use serde::{Deserialize, Serialize};

/// Whether a condition holds, as far as the proposal tells.
///
/// The order is the logic: *and* is the lesser of two, *or* the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Truth {
    /// It does not hold, whatever else is answered.
    False,
    /// Some answer would make it hold and another would not, or nobody can tell yet.
    Unknown,
    /// It holds, whatever else is answered.
    True,
}

impl Truth {
    /// Both hold. One `False` decides alone, whatever the other turns out to be.
    ///
    /// ```
    /// use patuh_engine::Truth::{False, True, Unknown};
    /// assert_eq!(False.and(Unknown), False);
    /// assert_eq!(True.and(Unknown), Unknown);
    /// ```
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one holds. One `True` decides alone.
    ///
    /// ```
    /// use patuh_engine::Truth::{False, True, Unknown};
    /// assert_eq!(True.or(Unknown), True);
    /// assert_eq!(False.or(Unknown), Unknown);
    /// ```
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// The opposite. The opposite of unknown is unknown.
    ///
    /// ```
    /// use patuh_engine::Truth::Unknown;
    /// assert_eq!(Unknown.negated(), Unknown);
    /// ```
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }

    /// Whether it is `True` or `False`.
    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::Unknown
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

#[cfg(test)]
mod tests;
