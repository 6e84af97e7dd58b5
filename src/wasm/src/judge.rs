//! One engine with its rulebook.

use alloc::borrow::ToOwned;
use alloc::rc::Rc;
use alloc::string::String;

use patuh_engine::{Engine, Input, Options, parse_day};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::lean::{Known, lean};
use crate::refusal::{Refusal, answer};
use crate::session::SessionJudge;

/// One engine with its rulebook. What a call refuses is an answer with a mark (`refusal.rs`).
#[wasm_bindgen]
#[derive(Debug)]
pub struct Judge {
    /// Nothing where the rulebook is damaged.
    engine: Option<Engine>,
    known: Rc<Known>,
}

#[wasm_bindgen]
impl Judge {
    /// An engine for these bytes of a rulebook.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(rulebook: &[u8]) -> Judge {
        let engine = Engine::load(rulebook).ok();
        let known = engine.as_ref().map(|engine| Known::of(&engine.catalogue()));
        Self { engine, known: Rc::new(known.unwrap_or_default()) }
    }

    /// The assessment of a proposal. Refuses `options.*`.
    #[must_use]
    pub fn assess(&self, proposal: &[u8], terms: &str, explain: bool) -> String {
        answer(self.options(terms, explain).map(|(engine, options)| {
            lean(&engine.assess_text(text(proposal), &options), &self.known)
        }))
    }

    /// The way to the status of one rule. Refuses `options.*`, `input.*`, `rule.unknown`.
    #[must_use]
    pub fn explain(&self, proposal: &[u8], rule: &str, terms: &str) -> String {
        answer(self.try_explain(proposal, rule, terms))
    }

    /// A proposal that is answered fact by fact; every answer of one for wrong options is their
    /// refusal.
    #[must_use]
    pub fn session(&self, terms: &str, explain: bool) -> SessionJudge {
        let options = self.options(terms, explain);
        let session = options.map(|(engine, options)| engine.session(options));
        SessionJudge::new(session, Rc::clone(&self.known))
    }

    /// The structure of the vocabulary and of the rules. Refuses `rulebook.damaged`.
    #[must_use]
    pub fn catalogue(&self) -> String {
        answer(self.engine().map(|engine| lean(&engine.catalogue(), &self.known)))
    }

    /// The texts that results name by number, as JSON. Refuses `rulebook.damaged`.
    #[must_use]
    pub fn texts(&self) -> String {
        answer(self.engine().map(|_| lean(self.known.texts(), &Known::default())))
    }
}

impl Judge {
    fn engine(&self) -> Result<&Engine, Refusal> {
        self.engine.as_ref().ok_or_else(|| Refusal::new("rulebook.damaged"))
    }

    fn try_explain(&self, proposal: &[u8], rule: &str, terms: &str) -> Result<String, Refusal> {
        let (engine, options) = self.options(terms, false)?;
        let proposal = Input::from_json(text(proposal)).map_err(Refusal::from)?;
        let explanation = engine.explain(&proposal, &options, rule);
        Ok(lean(&explanation.map_err(|unknown| unknown_rule(unknown.0))?, &self.known))
    }

    /// `terms` is the day, and the stage in a second line where one is chosen.
    fn options(&self, terms: &str, explain: bool) -> Result<(&Engine, Options), Refusal> {
        let engine = self.engine()?;
        let (day, stage) = match terms.bytes().position(|byte| byte == b'\n') {
            Some(end) => (terms.get(..end).unwrap_or_default(), terms.get(end + 1..)),
            None => (terms, None),
        };
        let at = parse_day(day)
            .ok_or_else(|| Refusal::new("options.at").with("found", day.to_owned()))?;
        if let Some(found) = stage {
            let book = engine.rulebook();
            let mut expected = String::new();
            let mut is_known = false;
            for it in book.enums.get(usize::from(book.stages)).iter().flat_map(|it| &it.values) {
                is_known |= it.id == *found;
                if !expected.is_empty() {
                    expected.push_str(", ");
                }
                expected.push_str(&it.id);
            }
            if !is_known {
                let refusal = Refusal::new("options.stage").with("found", found.to_owned());
                return Err(refusal.with("expected", expected));
            }
        }
        Ok((engine, Options { at, stage: stage.map(str::to_owned), explain }))
    }
}

/// The guard in front only lets whole text pass; anything else is no text, and no JSON.
pub(crate) fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

pub(crate) fn unknown_rule(rule: String) -> Refusal {
    Refusal::new("rule.unknown").with("found", rule)
}
