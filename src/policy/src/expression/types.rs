//! Types of expressions.

use patuh_rulebook::Type;

/// Smallest and largest value that a number can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    /// Smallest.
    pub(crate) min: i64,
    /// Largest.
    pub(crate) max: i64,
}

impl Interval {
    /// Nothing is known.
    pub(crate) const ALL: Self = Self { min: i64::MIN, max: i64::MAX };

    /// One value.
    pub(crate) fn point(value: i64) -> Self {
        Self { min: value, max: value }
    }
}

/// The type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ty {
    /// True or false.
    Bool,
    /// A whole number, with a unit (by position) if it has one.
    Int(Interval, Option<u16>),
    /// Whole rupiah.
    Money(Interval),
    /// A civil day.
    Date,
    /// Free text.
    Text,
    /// A code of a table.
    Code(u16),
    /// A value of an enum.
    Enum(u16),
    /// A set of values of an enum.
    Set(u16),
    /// A list of records.
    Records(u16),
    /// An element of a list of records; only its fields are values.
    Record(u16),
    /// `days(n)`
    Days,
    /// `workingDays(n)`
    WorkingDays,
    /// `months(n)`
    Months,
}

impl Ty {
    /// The type of a fact or field.
    pub(crate) fn of(ty: Type) -> Self {
        match ty {
            Type::Bool => Self::Bool,
            Type::Int { min, max, unit } => Self::Int(Interval { min, max }, unit),
            Type::Money { min, max } => Self::Money(Interval { min, max }),
            Type::Date => Self::Date,
            Type::Text => Self::Text,
            Type::Code(position) => Self::Code(position),
            Type::Enum(position) => Self::Enum(position),
            Type::Set(position) => Self::Set(position),
            Type::Records(position) => Self::Records(position),
        }
    }

    /// Whether values of both types can be compared, units aside.
    pub(crate) fn comparable(self, other: Self) -> bool {
        match (self, other) {
            (Self::Int(..), Self::Int(..)) | (Self::Money(_), Self::Money(_)) => true,
            (Self::Int(..) | Self::Money(_), _) | (_, Self::Int(..) | Self::Money(_)) => false,
            _ => self == other,
        }
    }

    /// Whether its values are numbers.
    pub(crate) fn interval(self) -> Option<Interval> {
        match self {
            Self::Int(interval, _) | Self::Money(interval) => Some(interval),
            _ => None,
        }
    }
}

/// Names that the language of conditions keeps for itself.
pub(crate) fn reserved(name: &str) -> bool {
    matches!(
        name,
        "tanggal_acuan"
            | "true"
            | "false"
            | "null"
            | "in"
            | "as"
            | "break"
            | "const"
            | "continue"
            | "else"
            | "for"
            | "function"
            | "if"
            | "import"
            | "let"
            | "loop"
            | "package"
            | "namespace"
            | "return"
            | "var"
            | "void"
            | "while"
    )
}
