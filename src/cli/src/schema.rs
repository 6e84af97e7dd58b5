//! The JSON Schema of what `patuh check --json` prints.

use patuh_engine::Assessment;
use schemars::JsonSchema;
use serde::Serialize;

/// One file and what came of it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Checked {
    /// The file's name as it was given.
    pub(crate) file: String,
    /// The assessment.
    pub(crate) assessment: Assessment,
}

/// The schema, in the 2020-12 dialect.
pub(crate) fn checked() -> serde_json::Value {
    schemars::schema_for!(Vec<Checked>).to_value()
}
