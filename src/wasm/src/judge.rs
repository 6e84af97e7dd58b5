//! One engine with its rulebook.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;

use patuh_engine::{Engine, Input, Options, parse_day};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::lean::{Known, lean};
use crate::refusal::Refusal;
use crate::session::SessionJudge;

/// One engine with its rulebook.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Judge {
    engine: Engine,
    known: Rc<Known>,
}

#[wasm_bindgen]
impl Judge {
    /// An engine for these bytes of a rulebook, or for the embedded one.
    ///
    /// # Errors
    /// `rulebook.damaged`.
    #[wasm_bindgen(constructor)]
    pub fn new(rulebook: Option<Box<[u8]>>) -> Result<Judge, Refusal> {
        let engine = Engine::load(rulebook.as_deref().unwrap_or(embedded()))
            .map_err(|_| Refusal::new("rulebook.damaged"))?;
        let known = Rc::new(Known::of(&engine.catalogue()));
        Ok(Self { engine, known })
    }

    /// The assessment of a proposal.
    ///
    /// # Errors
    /// `options.*`.
    pub fn assess(
        &self,
        proposal: &[u8],
        at: &str,
        stage: Option<String>,
        explain: bool,
    ) -> Result<String, Refusal> {
        let options = self.options(at, stage, explain)?;
        Ok(lean(&self.engine.assess_text(text(proposal), &options), &self.known))
    }

    /// The way to the status of one rule.
    ///
    /// # Errors
    /// `options.*`, `input.*`, `rule.unknown`.
    pub fn explain(
        &self,
        proposal: &[u8],
        rule: &str,
        at: &str,
        stage: Option<String>,
    ) -> Result<String, Refusal> {
        let options = self.options(at, stage, false)?;
        let proposal = Input::from_json(text(proposal)).map_err(Refusal::from)?;
        let explanation = self.engine.explain(&proposal, &options, rule);
        Ok(lean(&explanation.map_err(|unknown| unknown_rule(unknown.0))?, &self.known))
    }

    /// A proposal that is answered fact by fact.
    ///
    /// # Errors
    /// `options.*`.
    pub fn session(
        &self,
        at: &str,
        stage: Option<String>,
        explain: bool,
    ) -> Result<SessionJudge, Refusal> {
        let session = self.engine.session(self.options(at, stage, explain)?);
        Ok(SessionJudge::new(session, Rc::clone(&self.known)))
    }

    /// The structure of the vocabulary and of the rules.
    #[must_use]
    pub fn catalogue(&self) -> String {
        lean(&self.engine.catalogue(), &self.known)
    }

    /// The texts that results name by number, as JSON.
    #[must_use]
    pub fn texts(&self) -> String {
        lean(self.known.texts(), &Known::default())
    }
}

impl Judge {
    fn options(&self, at: &str, stage: Option<String>, explain: bool) -> Result<Options, Refusal> {
        let day =
            parse_day(at).ok_or_else(|| Refusal::new("options.at").with("found", at.to_owned()))?;
        if let Some(found) = &stage {
            let book = self.engine.rulebook();
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
                let refusal = Refusal::new("options.stage").with("found", found.clone());
                return Err(refusal.with("expected", expected));
            }
        }
        Ok(Options { at: day, stage, explain })
    }
}

/// The embedded rulebook; nothing when the module is built without one.
fn embedded() -> &'static [u8] {
    #[cfg(feature = "embedded")]
    return patuh_kerjasama::rulebook_bytes();
    #[cfg(not(feature = "embedded"))]
    return &[];
}

/// The guard in front only lets whole text pass; anything else is no text, and no JSON.
pub(crate) fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

pub(crate) fn unknown_rule(rule: String) -> Refusal {
    Refusal::new("rule.unknown").with("found", rule)
}
