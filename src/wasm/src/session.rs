//! A proposal that is answered fact by fact.

use alloc::rc::Rc;
use alloc::string::String;

use patuh_engine::{Input, Session};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::judge::{text, unknown_rule};
use crate::lean::{Known, lean};
use crate::refusal::Refusal;

/// A proposal that is answered fact by fact.
#[wasm_bindgen]
#[derive(Debug)]
pub struct SessionJudge {
    session: Session,
    known: Rc<Known>,
}

#[wasm_bindgen]
impl SessionJudge {
    /// States a fact; the value is JSON.
    ///
    /// # Errors
    /// `fact.unknown`, `input.*`.
    pub fn set(&mut self, fact: &str, value: &[u8]) -> Result<String, Refusal> {
        let value = Input::from_json(text(value)).map_err(Refusal::from)?;
        let change = self.session.set(fact, &value);
        Ok(lean(&change.map_err(|unknown| unknown_fact(unknown.0))?, &self.known))
    }

    /// Takes a fact back.
    ///
    /// # Errors
    /// `fact.unknown`.
    pub fn clear(&mut self, fact: &str) -> Result<String, Refusal> {
        let change = self.session.clear(fact);
        Ok(lean(&change.map_err(|unknown| unknown_fact(unknown.0))?, &self.known))
    }

    /// The assessment of what is stated.
    #[must_use]
    pub fn assessment(&mut self) -> String {
        lean(&self.session.assessment(), &self.known)
    }

    /// The way to the status of one rule.
    ///
    /// # Errors
    /// `rule.unknown`.
    pub fn explain(&mut self, rule: &str) -> Result<String, Refusal> {
        let explanation = self.session.explain(rule);
        Ok(lean(&explanation.map_err(|unknown| unknown_rule(unknown.0))?, &self.known))
    }

    /// The facts as read, as JSON.
    #[must_use]
    pub fn proposal(&self) -> String {
        self.session.proposal()
    }
}

impl SessionJudge {
    pub(crate) fn new(session: Session, known: Rc<Known>) -> Self {
        Self { session, known }
    }
}

fn unknown_fact(fact: String) -> Refusal {
    Refusal::new("fact.unknown").with("found", fact)
}
