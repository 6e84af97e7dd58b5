//! Why a rulebook cannot be used.

use core::fmt;

use patuh_rulebook::DecodeError;

/// Why a rulebook cannot be used: the table, the entry in it, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    table: &'static str,
    entry: usize,
    fault: Fault,
}

/// What is wrong with an entry of a rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The bytes are no rulebook.
    Decode(DecodeError),
    /// More entries than the engine takes.
    TooMany {
        /// How many it takes.
        limit: usize,
    },
    /// It points to an entry that is not there, or not before it.
    Position {
        /// The table that it points into.
        table: &'static str,
        /// Where it points.
        at: u32,
    },
    /// An operand is of another type than the operator takes.
    Type,
    /// Bodies within bodies, deeper than the engine takes.
    Nesting,
    /// A body that is used in two places that give it different elements.
    Shared,
    /// A part of a body outside of a body, or of another kind of body.
    Misplaced,
    /// An id that is empty, stands twice, is out of order, or lies within another.
    Id,
    /// A range without a number in it, or a day that does not exist.
    Range,
}

impl LoadError {
    pub(crate) fn new(table: &'static str, entry: usize, fault: Fault) -> Self {
        Self { table, entry, fault }
    }

    /// The table, as `nodes` or `rules`.
    #[must_use]
    pub fn table(&self) -> &'static str {
        self.table
    }

    /// The place in the table, from 0.
    #[must_use]
    pub fn entry(&self) -> usize {
        self.entry
    }

    /// What is wrong there.
    #[must_use]
    pub fn fault(&self) -> Fault {
        self.fault
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fault {
            Fault::Decode(error) => return error.fmt(f),
            Fault::TooMany { limit } => {
                return write!(f, "{}: more entries than {limit}", self.table);
            }
            _ => write!(f, "{}, entry {}: ", self.table, self.entry)?,
        }
        match self.fault {
            Fault::Position { table, at } => write!(f, "no earlier entry {at} in {table}"),
            Fault::Type => f.write_str("an operand has the wrong type"),
            Fault::Nesting => f.write_str("nested too deep"),
            Fault::Shared => f.write_str("used in two different places"),
            Fault::Misplaced => f.write_str("not allowed here"),
            Fault::Id => f.write_str("an id is empty, doubled, out of order or within another"),
            Fault::Range => f.write_str("an empty range or a day that does not exist"),
            Fault::Decode(_) | Fault::TooMany { .. } => Ok(()),
        }
    }
}

impl core::error::Error for LoadError {}
