//! The documentation of a policy: everything that its files say, with what rests on what.
//!
//! A [`Handbook`] is plain data in one language. Whoever shows it (a terminal, a folder of pages)
//! needs no other source and looks nothing up: every entry names what it uses and what uses it.
//! Conditions come as sentences and as written, tests by what they show.
//!
//! Must not know: HTML, terminals, the engine.

mod applicable;
mod assumption;
mod clocks;
mod collector;
mod find;
mod gathered;
mod handbook;
mod law;
mod process;
mod rules;
mod types;
mod uses;
mod vocabulary;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use find::{Found, NotFound};
pub use handbook::{
    Account, Answer, Chapter, Choice, Citation, Clock, ClockTest, Condition, Definition, Document,
    Expected, Fact, FactType, Field, Handbook, Item, Kind, KindClock, Link, Named, OtherDefinition,
    OtherRule, Provision, Reading, Regulation, Rule, RuleReading, Source, Step, StepRule, Subject,
    Test,
};

use crate::emission::{Compiled, compile_with};
use crate::source::Sources;
use collector::Collector;
use gathered::Gathered;

/// A compiled policy with its documentation.
#[derive(Clone, Debug)]
pub struct Documented {
    /// The policy as [`crate::compile`] gives it.
    pub compiled: Compiled,
    /// Handbooks by code of the language; none if the policy does not compile.
    pub handbooks: BTreeMap<String, Handbook>,
}

/// Compiles the files of a policy and documents them.
///
/// ```
/// use patuh_policy::documentation::document;
/// use patuh_policy::source::{SourceFile, Sources};
///
/// let file = SourceFile { path: "a.yaml".into(), text: "facts: []".into() };
/// assert!(document(&Sources::new(vec![file])).handbooks.is_empty(), "there is no `rulebook:`");
/// ```
#[must_use]
pub fn document(sources: &Sources) -> Documented {
    documented(sources, None)
}

/// The same in one language alone, which takes half the time of two.
///
/// ```
/// use patuh_policy::documentation::document_in;
///
/// assert!(document_in(&Default::default(), "en").handbooks.is_empty());
/// ```
#[must_use]
pub fn document_in(sources: &Sources, language: &str) -> Documented {
    documented(sources, Some(language))
}

fn documented(sources: &Sources, wanted: Option<&str>) -> Documented {
    let (model, diagnostics) = crate::read(sources);
    let (compiled, handbooks) = compile_with(&model, sources, diagnostics, |linked, output| {
        let gathered = Gathered::new(linked, output, sources);
        let languages = linked.languages.iter().enumerate();
        languages
            .filter(|(_, language)| wanted.is_none_or(|wanted| wanted == language.as_str()))
            .map(|(position, language)| {
                (language.clone(), Collector::new(&gathered, position, language).handbook())
            })
            .collect()
    });
    Documented { compiled, handbooks: handbooks.unwrap_or_default() }
}
