//! What this face refuses: answered as text with a mark, thrown as an error with words on the
//! TypeScript side.

use alloc::string::String;

use patuh_engine::{Parameters, Refusal as InputRefusal};

use crate::lean::{Known, Lean, Writer, lean};

/// Why a call is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// A key of the table of messages in `js/source/messages.ts`.
    code: &'static str,
    /// What its message names.
    parameters: Parameters,
}

impl Refusal {
    pub(crate) fn new(code: &'static str) -> Self {
        Self { code, parameters: Parameters::default() }
    }

    /// With something more that its message names.
    pub(crate) fn with(mut self, name: &str, value: String) -> Self {
        self.parameters = self.parameters.with(name, value);
        self
    }

    /// As it crosses: `![code, [name, value, …]]`. No other answer begins with that mark.
    pub(crate) fn answer(&self) -> String {
        let mut answer = String::from("!");
        answer.push_str(&lean(self, &Known::default()));
        answer
    }
}

/// What a call answers.
pub(crate) fn answer(result: Result<String, Refusal>) -> String {
    result.unwrap_or_else(|refusal| refusal.answer())
}

impl Lean for Refusal {
    fn write(&self, out: &mut Writer<'_>) {
        out.open();
        out.text(self.code);
        self.parameters.write(out);
        out.close();
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
        Self::new(code)
    }
}
