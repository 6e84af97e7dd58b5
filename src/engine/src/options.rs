//! What the caller decides about an assessment.

use alloc::string::String;

use patuh_rulebook::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::civil;

/// What the caller decides about an assessment. Serialised as
/// `{ "at": "2026-11-24", "stage": "kesepakatan", "explain": false }`, the last two optional.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Options {
    /// The day as of which the proposal is judged.
    #[serde(serialize_with = "write_day", deserialize_with = "read_day")]
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    pub at: Day,
    /// The stage to judge at, instead of the one that the proposal states. One that the rulebook
    /// does not have counts as unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub stage: Option<String>,
    /// Whether to give the way to the status of every rule.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub explain: bool,
}

impl Options {
    /// As of a day, at the stage that the proposal states, without explanations.
    #[must_use]
    pub fn at(at: Day) -> Self {
        Self { at, stage: None, explain: false }
    }
}

fn write_day<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&civil::format_day(*day))
}

fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let text = String::deserialize(deserializer)?;
    civil::parse_day(&text)
        .ok_or_else(|| serde::de::Error::custom("at: expected a day as 2026-11-24"))
}
