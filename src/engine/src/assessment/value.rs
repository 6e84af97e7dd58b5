//! Values as they cross to the faces, each with a tag that says what it is.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::{Id, Ids};

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Value {
    /// Not stated, or not to be told from what is stated.
    Unknown,
    /// True or false.
    Bool {
        /// The value.
        value: bool,
    },
    /// A whole number that JavaScript holds exactly.
    Int {
        /// The value.
        value: i64,
        /// Its unit, or empty.
        unit: Id,
    },
    /// A whole number beyond 2^53 - 1, in decimal digits.
    Bigint {
        /// The value.
        value: String,
        /// Its unit, or empty.
        unit: Id,
    },
    /// Whole rupiah.
    Money {
        /// The value.
        value: i64,
    },
    /// A day, as `2026-11-24`.
    Date {
        /// The value.
        value: Id,
    },
    /// A text.
    Text {
        /// The value.
        value: Id,
    },
    /// A value of an enum.
    Enum {
        /// The enum.
        r#enum: Id,
        /// The value.
        value: Id,
    },
    /// A set of values of an enum. What is in neither list is open.
    Set {
        /// The enum.
        r#enum: Id,
        /// Values that are in it.
        present: Ids,
        /// Values that are not.
        absent: Ids,
    },
    /// A list of records.
    Records {
        /// How many.
        count: u32,
    },
}

/// Where a fact's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Source {
    /// The proposal states it so.
    Stated,
    /// It was read from free text or recognised by another name.
    Converted,
    /// The proposal does not state it.
    Unstated,
}

/// A fact and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactUse {
    /// The fact.
    pub fact: Id,
    /// Its value.
    pub value: Value,
    /// Where the value comes from.
    pub source: Source,
}
