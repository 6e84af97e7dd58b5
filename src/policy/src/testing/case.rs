//! Test cases: what they state and expect, with every name looked up.

use std::collections::{BTreeMap, BTreeSet};

use patuh_rulebook::{Day, Rulebook};
use serde_json::{Map, Value};

use super::clock::{ClockExpectation, ClockState};
use super::complaint;
use super::status::{Status, VERDICTS};
use crate::dates::parse_day;
use crate::diagnostic::Diagnostic;
use crate::model::{ExpectedClock, Given, Model, Name, TestBlock, TestCase};
use crate::nearest;
use crate::source::Span;

/// A policy test, ready to run.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyTest {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub span: Span,
    /// The proposal, as JSON with nested places.
    pub given: Value,
    /// The date as of which it is judged.
    pub at: Day,
    /// Expected statuses. A rule with `each` over an enum has one for each item.
    pub expect: Vec<Expectation>,
    /// The expected verdict.
    pub verdict: Option<Name>,
    /// The expected kind of cooperation.
    pub kind: Option<Name>,
    /// The expected verdict by the other reading, for some readings.
    pub other: Vec<(Name, Name)>,
    /// Expected clocks.
    pub clocks: Vec<ClockExpectation>,
}

/// The status that a test expects of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Position of the rule in the rulebook.
    pub rule: usize,
    /// Its status.
    pub status: Status,
    /// Where the status is written.
    pub span: Span,
}

/// The tests of a policy, and what is wrong with those that are left out.
pub(crate) fn link_tests(model: &Model, rulebook: &Rulebook) -> (Vec<PolicyTest>, Vec<Diagnostic>) {
    let mut families: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (position, rule) in rulebook.rules.iter().enumerate() {
        families.entry(&rule.id).or_default().push(position);
        if let Some((family, _)) = rule.id.split_once('/') {
            families.entry(family).or_default().push(position);
        }
    }
    let facts = rulebook.facts.iter().map(|fact| fact.id.as_str()).collect();
    let mut linker = TestLinker { rulebook, families, facts, diagnostics: Vec::new() };
    let mut tests = Vec::new();
    for block in &model.tests {
        linker.block(block, &mut tests);
    }
    (tests, linker.diagnostics)
}

struct TestLinker<'r> {
    rulebook: &'r Rulebook,
    /// Rule or family id to the rules it stands for.
    families: BTreeMap<&'r str, Vec<usize>>,
    facts: BTreeSet<&'r str>,
    diagnostics: Vec<Diagnostic>,
}

impl TestLinker<'_> {
    fn block(&mut self, block: &TestBlock, tests: &mut Vec<PolicyTest>) {
        let base = self.facts_of(block.base.as_ref());
        // Two cases of one name are two equal keys, which reading refuses.
        for case in &block.cases {
            tests.extend(self.case(block, case, &base));
        }
    }

    fn case(
        &mut self,
        block: &TestBlock,
        case: &TestCase,
        base: &BTreeMap<String, Value>,
    ) -> Option<PolicyTest> {
        let mut facts = base.clone();
        for name in &case.without {
            if !self.facts.contains(name.value.as_str()) {
                let near = nearest(&name.value, self.facts.iter().copied());
                self.diagnostics.push(complaint::unknown_fact(&name.value, name.span, near));
            }
            facts.remove(&name.value);
        }
        facts.extend(self.facts_of(case.given.as_ref()));

        // The day up to which the law was reviewed, so that tests speak of the law of today.
        let at = match case.at.as_ref().or(block.at.as_ref()) {
            Some(at) => parse_day(&at.value)?,
            None => self.rulebook.reviewed,
        };
        let nothing = case.expect.is_empty() && case.other.is_empty() && case.clocks.is_empty();
        if nothing && case.verdict.is_none() && case.kind.is_none() {
            self.diagnostics.push(complaint::no_expectation(&case.name));
            return None;
        }
        let mut expect = Vec::new();
        for (rule, status) in &case.expect {
            let rules = match rule.as_ref().or(block.rule.as_ref()) {
                Some(name) => self.rules(name),
                // Told by reading.
                None => Vec::new(),
            };
            let Some(expected) = Status::named(&status.value) else {
                self.diagnostics.push(complaint::unknown_status(status));
                continue;
            };
            expect.extend(rules.into_iter().map(|rule| Expectation {
                rule,
                status: expected,
                span: status.span,
            }));
        }
        let verdict = case.verdict.clone().filter(|verdict| self.is_verdict(verdict));
        let mut other = Vec::new();
        for (reading, verdict) in &case.other {
            if self.is_computed(reading) && self.is_verdict(verdict) {
                other.push((reading.clone(), verdict.clone()));
            }
        }
        let kind = case.kind.clone().filter(|kind| {
            let known = self.rulebook.kinds.iter().any(|candidate| candidate.id == kind.value);
            if !known {
                let kinds = self.rulebook.kinds.iter().map(|kind| kind.id.as_str());
                self.diagnostics.push(complaint::unknown_kind(kind, nearest(&kind.value, kinds)));
            }
            known
        });
        Some(PolicyTest {
            name: case.name.value.clone(),
            span: case.name.span,
            given: nested(facts),
            at,
            expect,
            verdict,
            kind,
            other,
            clocks: case.clocks.iter().filter_map(|(id, it)| self.clock(id, it)).collect(),
        })
    }

    fn clock(&mut self, id: &Name, expected: &ExpectedClock) -> Option<ClockExpectation> {
        let ids = self.rulebook.clocks.iter().map(|clock| clock.id.as_str());
        let found = ids.clone().position(|it| it == id.value);
        if found.is_none() {
            self.diagnostics.push(complaint::unknown_clock(id, nearest(&id.value, ids)));
        }
        let state = ClockState::named(&expected.state.value);
        // A state that is missing was told by reading.
        if state.is_none() && !expected.state.value.is_empty() {
            self.diagnostics.push(complaint::unknown_state(&expected.state));
        }
        let day = |day: &Option<Name>| day.as_ref().map(|day| day.value.clone());
        Some(ClockExpectation {
            clock: found?,
            state: state?,
            due: day(&expected.due),
            latest: day(&expected.latest),
            other: day(&expected.other),
            span: expected.state.span,
        })
    }

    fn is_verdict(&mut self, verdict: &Name) -> bool {
        let known = VERDICTS.contains(&verdict.value.as_str());
        if !known {
            self.diagnostics.push(complaint::unknown_verdict(verdict));
        }
        known
    }

    /// Whether the other reading of a note is computed.
    fn is_computed(&mut self, reading: &Name) -> bool {
        let computed = super::other::computed(self.rulebook);
        let known = computed.contains(&reading.value.as_str());
        if !known {
            let declared = self.rulebook.readings.contains(&reading.value);
            let near = nearest(&reading.value, computed.iter().copied());
            self.diagnostics.push(complaint::unknown_reading(reading, declared, near));
        }
        known
    }

    fn rules(&mut self, name: &Name) -> Vec<usize> {
        match self.families.get(name.value.as_str()) {
            Some(rules) => rules.clone(),
            None => {
                let near = nearest(&name.value, self.families.keys().copied());
                self.diagnostics.push(complaint::unknown_rule(name, near));
                Vec::new()
            }
        }
    }

    /// What a proposal states, fact by fact. Keys may be dotted or nested.
    fn facts_of(&mut self, given: Option<&Given>) -> BTreeMap<String, Value> {
        let mut facts = BTreeMap::new();
        let Some(given) = given else { return facts };
        let mut open = vec![(String::new(), &given.value)];
        while let Some((place, value)) = open.pop() {
            if self.facts.contains(place.as_str()) {
                facts.insert(place, value.clone());
                continue;
            }
            match value {
                Value::Object(entries) if place.is_empty() || self.inside(&place) => {
                    open.extend(entries.iter().map(|(key, value)| {
                        let dot = if place.is_empty() { "" } else { "." };
                        (format!("{place}{dot}{key}"), value)
                    }));
                }
                _ => {
                    let near = nearest(&place, self.facts.iter().copied());
                    self.diagnostics.push(complaint::unknown_fact(&place, given.span, near));
                }
            }
        }
        facts
    }

    /// Whether facts stand inside a place.
    fn inside(&self, place: &str) -> bool {
        let prefix = format!("{place}.");
        self.facts.range(prefix.as_str()..).next().is_some_and(|fact| fact.starts_with(&prefix))
    }
}

/// Facts at their places in a proposal.
fn nested(facts: BTreeMap<String, Value>) -> Value {
    let mut proposal = Map::new();
    for (id, value) in facts {
        let mut place = &mut proposal;
        let mut parts = id.split('.').peekable();
        while let Some(part) = parts.next() {
            if parts.peek().is_none() {
                place.insert(part.to_owned(), value);
                break;
            }
            let entry = place.entry(part).or_insert_with(|| Value::Object(Map::new()));
            match entry {
                Value::Object(inner) => place = inner,
                // No fact stands inside another, so every outer part is an object.
                _ => break,
            }
        }
    }
    Value::Object(proposal)
}
