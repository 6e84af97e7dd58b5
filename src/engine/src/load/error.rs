//! Why a rulebook cannot be used.

use alloc::string::String;
use core::fmt;

use patuh_rulebook::DecodeError;

use crate::digits;

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
        let mut text = String::from(self.table);
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self.fault {
            Fault::Decode(error) => return error.fmt(f),
            Fault::TooMany { limit } => {
                text.push_str(": more entries than ");
                digits::push(&mut text, number(limit));
                return f.write_str(&text);
            }
            _ => {}
        }
        text.push_str(", entry ");
        digits::push(&mut text, number(self.entry));
        text.push_str(": ");
        let fault = match self.fault {
            Fault::Position { table, at } => {
                text.push_str("no earlier entry ");
                digits::push(&mut text, at.into());
                text.push_str(" in ");
                table
            }
            Fault::Type => "an operand has the wrong type",
            Fault::Nesting => "nested too deep",
            Fault::Shared => "used in two different places",
            Fault::Misplaced => "not allowed here",
            Fault::Id => "an id is empty, doubled, out of order or within another",
            Fault::Range => "an empty range or a day that does not exist",
            Fault::Decode(_) | Fault::TooMany { .. } => "",
        };
        text.push_str(fault);
        f.write_str(&text)
    }
}

impl core::error::Error for LoadError {}
