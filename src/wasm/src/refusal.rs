//! What this face refuses: thrown as JSON text, made an error with words on the TypeScript side.

use std::collections::BTreeMap;

use patuh_engine::Refusal as InputRefusal;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// Why a call is refused.
#[derive(Debug, Serialize)]
pub struct Refusal {
    /// A key of the table of messages in `js/source/messages.ts`.
    code: &'static str,
    /// What its message names.
    parameters: BTreeMap<&'static str, String>,
}

impl Refusal {
    pub(crate) fn new<const N: usize>(
        code: &'static str,
        parameters: [(&'static str, String); N],
    ) -> Self {
        Self { code, parameters: parameters.into() }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        // Two strings and a table of strings: there is nothing that JSON cannot hold.
        JsValue::from_str(&serde_json::to_string(&refusal).unwrap_or_default())
    }
}

impl From<InputRefusal> for Refusal {
    fn from(refusal: InputRefusal) -> Self {
        // The guard in front has the same limits; this is the second lock on the door.
        let code = match refusal {
            InputRefusal::TooDeep => "input.too_deep",
            InputRefusal::TooManyNodes => "input.too_many_nodes",
            InputRefusal::TooLarge => "input.too_large",
            InputRefusal::Syntax { .. } => "input.unreadable",
        };
        Self::new(code, [])
    }
}
