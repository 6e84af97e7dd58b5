//! Values while an expression is evaluated: small, copied freely, nothing owned.
//!
//! Texts, sets and lists stay where they are (a constant of the rulebook, a stated fact, the
//! field of a record, the result of a filter); a value only says where.
//!
//! Must not know: how facts are read, rules, wire formats.

use patuh_rulebook::Day;

use crate::truth::Truth;

/// The value of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Unknown,
    Bool(bool),
    /// A whole number or rupiah.
    Int(i64),
    Date(Day),
    /// A value of the enum that the node's type names.
    Enum(u16),
    Text(Place),
    Set(Place),
    Records(Place),
}

/// Where a text, a set or a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A text constant of the rulebook.
    Constant(u32),
    /// A text that equals no other and holds nothing: what is assumed when the engine tries
    /// whether a text can matter at all.
    Other,
    /// A fact.
    Fact(u16),
    /// A field of a record of a fact.
    Field { fact: u16, element: u32, field: u16 },
    /// The result of a filter.
    Filtered(u32),
    /// A set of few members, held here: what is assumed when the engine tries out answers.
    Assumed { present: u32, absent: u32 },
}

/// What is known about a set: some members are in, some are out, the rest is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Set {
    pub(crate) present: u128,
    pub(crate) absent: u128,
}

impl Value {
    pub(crate) fn is_known(self) -> bool {
        self != Self::Unknown
    }

    /// The truth of a value of type bool.
    pub(crate) fn truth(self) -> Truth {
        match self {
            Self::Bool(value) => value.into(),
            _ => Truth::Unknown,
        }
    }
}

impl From<Truth> for Value {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::False => Self::Bool(false),
            Truth::Unknown => Self::Unknown,
            Truth::True => Self::Bool(true),
        }
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::Unknown, Self::Int)
    }
}

impl From<Option<Day>> for Value {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Unknown, Self::Date)
    }
}

impl Set {
    /// Whether a member is in the set.
    pub(crate) fn has(self, member: u16) -> Truth {
        match bit(member) {
            0 => Truth::False,
            bit if self.present & bit != 0 => Truth::True,
            bit if self.absent & bit != 0 => Truth::False,
            _ => Truth::Unknown,
        }
    }

    /// Whether a member that is not known is in the set.
    pub(crate) fn has_any(self, members: usize) -> Truth {
        match all(members) {
            all if self.absent == all => Truth::False,
            all if self.present == all => Truth::True,
            _ => Truth::Unknown,
        }
    }

    pub(crate) fn put(&mut self, member: u16, is_in: Truth) {
        let bit = bit(member);
        match is_in {
            Truth::True => self.present |= bit,
            Truth::False => self.absent |= bit,
            Truth::Unknown => {}
        }
    }

    /// Leaves it open again whether a member is in.
    pub(crate) fn forget(&mut self, member: u16) {
        self.present &= !bit(member);
        self.absent &= !bit(member);
    }

    /// Whether it is known of each of `members` values whether it is in.
    pub(crate) fn is_closed(self, members: usize) -> bool {
        (self.present | self.absent) == all(members)
    }

    /// The set with these members and no others.
    pub(crate) fn closed(present: u128, members: usize) -> Self {
        Self { present, absent: all(members) & !present }
    }

    /// Number of members, when it is known.
    pub(crate) fn size(self, members: usize) -> Option<i64> {
        self.is_closed(members).then(|| i64::from(self.present.count_ones()))
    }
}

fn bit(member: u16) -> u128 {
    1_u128.checked_shl(u32::from(member)).unwrap_or(0)
}

fn all(members: usize) -> u128 {
    match u32::try_from(members) {
        Ok(members) if members < 128 => (1 << members) - 1,
        _ => u128::MAX,
    }
}
