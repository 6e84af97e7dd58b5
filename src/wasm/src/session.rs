//! A proposal that is answered fact by fact.

use alloc::rc::Rc;
use alloc::string::String;

use patuh_engine::{Input, Session};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::judge::{text, unknown_rule};
use crate::lean::{Known, Lean, lean};
use crate::refusal::{Refusal, answer};

/// A proposal that is answered fact by fact. What a call refuses is an answer with a mark
/// (`refusal.rs`).
#[wasm_bindgen]
#[derive(Debug)]
pub struct SessionJudge {
    session: Result<Session, Refusal>,
    known: Rc<Known>,
}

#[wasm_bindgen]
impl SessionJudge {
    /// Nothing, or why there is no session.
    #[must_use]
    pub fn refusal(&self) -> String {
        self.session.as_ref().err().map(Refusal::answer).unwrap_or_default()
    }

    /// States a fact; the value is JSON. Refuses `fact.unknown`, `input.*`.
    pub fn set(&mut self, fact: &str, value: &[u8]) -> String {
        self.run(|session| {
            let value = Input::from_json(text(value)).map_err(Refusal::from)?;
            session.set(fact, &value).map_err(|unknown| unknown_fact(unknown.0))
        })
    }

    /// Takes a fact back. Refuses `fact.unknown`.
    pub fn clear(&mut self, fact: &str) -> String {
        self.run(|session| session.clear(fact).map_err(|unknown| unknown_fact(unknown.0)))
    }

    /// The assessment of what is stated.
    #[must_use]
    pub fn assessment(&mut self) -> String {
        self.run(|session| Ok(session.assessment()))
    }

    /// The way to the status of one rule. Refuses `rule.unknown`.
    pub fn explain(&mut self, rule: &str) -> String {
        self.run(|session| session.explain(rule).map_err(|unknown| unknown_rule(unknown.0)))
    }

    /// The facts as read, as JSON.
    #[must_use]
    pub fn proposal(&self) -> String {
        self.session.as_ref().map_or_else(Refusal::answer, Session::proposal)
    }
}

impl SessionJudge {
    pub(crate) fn new(session: Result<Session, Refusal>, known: Rc<Known>) -> Self {
        Self { session, known }
    }

    fn run<Answer: Lean>(
        &mut self,
        task: impl Fn(&mut Session) -> Result<Answer, Refusal>,
    ) -> String {
        match &mut self.session {
            Ok(session) => answer(task(session).map(|value| lean(&value, &self.known))),
            Err(refusal) => refusal.answer(),
        }
    }
}

fn unknown_fact(fact: String) -> Refusal {
    Refusal::new("fact.unknown").with("found", fact)
}
