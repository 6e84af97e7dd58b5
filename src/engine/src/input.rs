//! A proposal as it comes in: JSON-like data, within limits.
//!
//! Deserialising never fails for what is in the data: a key that stands twice stays visible, a
//! number that is not whole stays a number, and reading turns both into problems with a place.
//! Only data beyond the limits is refused, because it would not be taken in at all.
//!
//! Must not know: facts, types, rules.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

mod json;

/// JSON-like data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number that is not a whole number which is held exactly.
    Number(Inexact),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Input>),
    /// An object: keys and values as they stand, a key that stands twice twice.
    Object(Vec<(String, Input)>),
}

/// A number that is not a whole number which is held exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexact {
    /// As it is shown.
    pub shown: String,
    /// Whether it is whole, but too large.
    pub whole: bool,
}

/// Why data was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Deeper than [`Input::DEPTH`].
    TooDeep,
    /// More values than [`Input::NODES`].
    TooManyNodes,
    /// More text than [`Input::TEXT`], or a JSON text that must hold more.
    TooLarge,
    /// Not JSON, from this line and column on.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
}

impl Input {
    /// Deepest nesting of lists and objects.
    pub const DEPTH: u32 = 16;
    /// Most values, counting lists and objects and what is in them.
    pub const NODES: u32 = 20_000;
    /// Most bytes of text, counting keys.
    pub const TEXT: usize = 256 << 10;

    /// Reads a JSON text.
    ///
    /// ```
    /// use patuh_engine::{Input, Refusal};
    /// assert_eq!(Input::from_json("12.0"), Ok(Input::Int(12)));
    /// assert_eq!(Input::from_json("[1,"), Err(Refusal::Syntax { line: 1, column: 4 }));
    /// ```
    ///
    /// # Errors
    /// When it is not JSON, or beyond the limits.
    pub fn from_json(text: &str) -> Result<Self, Refusal> {
        // White space and escapes make a text longer than what it holds, but not without end.
        if text.len() > 8 * Self::TEXT {
            return Err(Refusal::TooLarge);
        }
        json::read(text.strip_prefix("\u{feff}").unwrap_or(text))
    }

    /// A number with a fraction, or beyond whole numbers that are held exactly.
    fn from_float(number: f64) -> Self {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let whole = number % 1.0 == 0.0;
        if whole && number.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            return Self::Int(number as i64);
        }
        Self::Number(Inexact { shown: number.to_string(), whole })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooDeep => write!(f, "deeper than {} levels", Input::DEPTH),
            Self::TooManyNodes => write!(f, "more than {} values", Input::NODES),
            Self::TooLarge => write!(f, "more than {} bytes of text", Input::TEXT),
            Self::Syntax { line, column } => write!(f, "not JSON at line {line}, column {column}"),
        }
    }
}

impl core::error::Error for Refusal {}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Seed { budget: &Budget::new(), depth: 0 }.deserialize(deserializer)
    }
}

/// What may still be taken in.
struct Budget {
    nodes: Cell<u32>,
    text: Cell<usize>,
}

impl Budget {
    fn new() -> Self {
        Self { nodes: Cell::new(Input::NODES), text: Cell::new(Input::TEXT) }
    }

    /// Takes a value in; says whether it is within the limit.
    fn take_node(&self) -> bool {
        let left = self.nodes.get().checked_sub(1);
        self.nodes.set(left.unwrap_or_default());
        left.is_some()
    }

    /// Takes a text in; says whether it is within the limit.
    fn take_text(&self, text: &str) -> bool {
        let left = self.text.get().checked_sub(text.len());
        self.text.set(left.unwrap_or_default());
        left.is_some()
    }
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    budget: &'a Budget,
    depth: u32,
}

impl Seed<'_> {
    fn take_text<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if self.budget.take_text(text) { Ok(()) } else { Err(E::custom(Refusal::TooLarge)) }
    }

    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == Input::DEPTH {
            return Err(E::custom(Refusal::TooDeep));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Input;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Input, D::Error> {
        if !self.budget.take_node() {
            return Err(D::Error::custom(Refusal::TooManyNodes));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Input;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON-like data")
    }

    fn visit_unit<E>(self) -> Result<Input, E> {
        Ok(Input::Null)
    }

    fn visit_none<E>(self) -> Result<Input, E> {
        Ok(Input::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Input, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Input, E> {
        Ok(Input::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Input, E> {
        Ok(Input::Int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Input, E> {
        Ok(i64::try_from(value).map_or_else(
            |_| Input::Number(Inexact { shown: value.to_string(), whole: true }),
            Input::Int,
        ))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Input, E> {
        Ok(Input::from_float(value))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Input, E> {
        self.take_text(value)?;
        Ok(Input::Text(value.to_owned()))
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Input, E> {
        self.take_text(&value)?;
        Ok(Input::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Input, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(value) = access.next_element_seed(below)? {
            list.push(value);
        }
        Ok(Input::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Input, A::Error> {
        let below = self.below()?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key::<String>()? {
            self.take_text(&key)?;
            entries.push((key, access.next_value_seed(below)?));
        }
        Ok(Input::Object(entries))
    }
}

#[cfg(test)]
mod tests;
