//! What this face refuses: thrown as JSON text, made an error with words on the TypeScript side.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use patuh_engine::Refusal as InputRefusal;
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::lean::{Known, lean};

/// Why a call is refused. Crosses as `[code, [name, value, …]]`.
#[derive(Debug, Serialize)]
pub struct Refusal {
    /// A key of the table of messages in `js/source/messages.ts`.
    code: &'static str,
    /// What its message names: a name and its value in turn.
    parameters: Vec<String>,
}

impl Refusal {
    pub(crate) fn new<const N: usize>(code: &'static str, parameters: [(&str, String); N]) -> Self {
        let in_turn = parameters.into_iter().flat_map(|(name, value)| [name.to_owned(), value]);
        Self { code, parameters: in_turn.collect() }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        JsValue::from_str(&lean(&refusal, &Known::default()))
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
