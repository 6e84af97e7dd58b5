//! A proposal that is answered fact by fact: one changed fact re-judges only what depends on it.
//!
//! Must not know: more than the engine does. An assessment of a session is the assessment of a
//! proposal that states the same facts at the places that their ids give.
//! Invariant: after any sequence of answers, the assessment equals a fresh one
//! (`tests/properties/session.rs`).

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use crate::assessment::{
    Assessment, Change, ChangedRule, Deadline, Explanation, Question, Status, Verdict,
};
use crate::engine::{UnknownRule, assessment};
use crate::evaluate::{Evaluator, Memory};
use crate::facts::{Entry, Facts};
use crate::input::Input;
use crate::judge::{StageFound, Tally, Terms, status};
use crate::load::Loaded;
use crate::options::Options;
use crate::reading::{self, Remarks};
use crate::{canonical, explain, question, timeline};

/// A proposal that is answered fact by fact.
#[derive(Clone, Debug)]
pub struct Session {
    loaded: Arc<Loaded>,
    terms: Terms,
    explain: bool,
    facts: Facts,
    memory: Memory,
    statuses: Vec<Status>,
    /// What reading had to say, for the facts where it did.
    remarks: Vec<(u16, Remarks)>,
}

/// There is no fact with this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFact(pub String);

impl fmt::Display for UnknownFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no fact `{}`", self.0)
    }
}

impl core::error::Error for UnknownFact {}

impl Session {
    pub(crate) fn new(loaded: Arc<Loaded>, options: Options) -> Self {
        let terms = Terms::new(&loaded, options.at, options.stage.as_deref());
        let facts = Facts::none(loaded.rulebook.facts.len());
        let mut memory = Memory::new(&loaded);
        let evaluator = Evaluator { loaded: &loaded, facts: &facts, at: terms.at };
        evaluator.all(&mut memory);
        let rules = 0..loaded.rulebook.rules.len();
        let statuses = rules.map(|rule| status(&evaluator, &terms, rule, &mut memory)).collect();
        let explain = options.explain;
        Self { loaded, terms, explain, facts, memory, statuses, remarks: Vec::new() }
    }

    /// States a fact, in place of what was stated for it before.
    ///
    /// # Errors
    /// When there is no fact with the id.
    pub fn set(&mut self, fact: &str, value: &Input) -> Result<Change, UnknownFact> {
        let at = self.fact(fact)?;
        let (entry, remarks) = reading::read_fact(&self.loaded, at, value);
        Ok(self.change(at, entry, remarks))
    }

    /// Takes back what was stated for a fact.
    ///
    /// # Errors
    /// When there is no fact with the id.
    pub fn clear(&mut self, fact: &str) -> Result<Change, UnknownFact> {
        let at = self.fact(fact)?;
        Ok(self.change(at, Entry::default(), Remarks::default()))
    }

    /// The assessment of what is stated.
    #[must_use]
    pub fn assessment(&mut self) -> Assessment {
        let evaluator = Evaluator { loaded: &self.loaded, facts: &self.facts, at: self.terms.at };
        let mut remarks = Remarks::default();
        for (_, of_fact) in &self.remarks {
            remarks.problems.extend(of_fact.problems.iter().cloned());
            remarks.notes.extend(of_fact.notes.iter().cloned());
        }
        remarks.sort();
        let memory = &mut self.memory;
        assessment(&evaluator, &self.terms, &self.statuses, memory, remarks, self.explain)
    }

    /// The next questions alone: the same as in the assessment.
    #[must_use]
    pub fn questions(&mut self) -> Vec<Question> {
        let evaluator = Evaluator { loaded: &self.loaded, facts: &self.facts, at: self.terms.at };
        let stage = StageFound::of(&evaluator, &self.terms);
        question::questions(&evaluator, &self.terms, &self.statuses, stage, &mut self.memory)
    }

    /// The verdict alone: the same as in the assessment.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let tally = self.tally();
        tally.verdict(self.has_problems())
    }

    /// The way to the status of one rule.
    ///
    /// # Errors
    /// When there is no rule with the id.
    pub fn explain(&mut self, rule: &str) -> Result<Explanation, UnknownRule> {
        let at = self.loaded.names.rule(rule).ok_or_else(|| UnknownRule(rule.to_owned()))?;
        let status = self.statuses.get(at).copied().unwrap_or(Status::Undecided);
        let evaluator = Evaluator { loaded: &self.loaded, facts: &self.facts, at: self.terms.at };
        Ok(explain::explain(&evaluator, &self.terms, at, status, &mut self.memory))
    }

    /// The facts that are stated, as canonical JSON with dotted keys.
    #[must_use]
    pub fn proposal(&self) -> String {
        canonical::canonical(&self.loaded, &self.facts)
    }

    fn fact(&self, id: &str) -> Result<u16, UnknownFact> {
        self.loaded.names.fact(id).ok_or_else(|| UnknownFact(id.to_owned()))
    }

    fn tally(&self) -> Tally {
        let evaluator = Evaluator { loaded: &self.loaded, facts: &self.facts, at: self.terms.at };
        let stage = StageFound::of(&evaluator, &self.terms);
        Tally::new(&self.loaded, &self.statuses, stage)
    }

    fn has_problems(&self) -> bool {
        self.terms.at < self.loaded.rulebook.covers_from
            || self.remarks.iter().any(|(_, remarks)| !remarks.problems.is_empty())
    }

    fn change(&mut self, fact: u16, entry: Entry, remarks: Remarks) -> Change {
        let problems = remarks.problems.clone();
        let notes = remarks.notes.clone();
        self.remarks.retain(|(of, _)| *of != fact);
        if remarks != Remarks::default() {
            self.remarks.push((fact, remarks));
        }
        let same = self.facts.entry(fact).stated == entry.stated;
        self.facts.set(fact, entry);
        let mut changed = Vec::new();
        let mut timeline = Vec::new();
        if !same {
            self.judge_again(fact, &mut changed);
            timeline = self.timeline(fact);
        }
        let tally = self.tally();
        let verdict = tally.verdict(self.has_problems());
        Change { verdict, changed, counts: tally.counts, timeline, problems, notes }
    }

    /// The clocks that depend on a fact, after its nodes were evaluated again.
    fn timeline(&self, fact: u16) -> Vec<Deadline> {
        let evaluator = Evaluator { loaded: &self.loaded, facts: &self.facts, at: self.terms.at };
        timeline::timeline(&evaluator, &self.terms, &self.memory, Some(fact))
    }

    fn judge_again(&mut self, fact: u16, changed: &mut Vec<ChangedRule>) {
        let loaded = &self.loaded;
        let evaluator = Evaluator { loaded, facts: &self.facts, at: self.terms.at };
        for node in loaded.nodes_of_fact.get(usize::from(fact)).into_iter().flat_map(|it| it.iter())
        {
            evaluator.again(u32::try_from(node).unwrap_or(u32::MAX), &mut self.memory);
        }
        for rule in loaded.rules_of_fact.get(usize::from(fact)).into_iter().flat_map(|it| it.iter())
        {
            let Some(before) = self.statuses.get(rule).copied() else { continue };
            let after = status(&evaluator, &self.terms, rule, &mut self.memory);
            if before == after {
                continue;
            }
            if let Some(place) = self.statuses.get_mut(rule) {
                *place = after;
            }
            let rule = loaded.names.rules.get(rule).cloned().unwrap_or_default();
            changed.push(ChangedRule { rule, before, after });
        }
    }
}
