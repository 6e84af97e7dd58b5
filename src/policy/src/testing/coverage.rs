//! What the tests of a policy cover.

use std::collections::BTreeSet;

use patuh_rulebook::{Clock, Node, NodeId, Rulebook};

use super::clock::ClockState;
use super::judge::{Judged, Seen, Truth};
use super::status::Status;
use crate::emission::{Origin, Output};
use crate::source::Span;

/// What tests cover: conditions by truth, rules by status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Every part of a condition that is itself a condition, in the order of the rulebook.
    pub conditions: Vec<ConditionCoverage>,
    /// Every rule, in the order of the rulebook.
    pub rules: Vec<RuleCoverage>,
    /// Every clock, in the order of the rulebook.
    pub clocks: Vec<ClockCoverage>,
}

/// How a condition was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionCoverage {
    /// Its node as text packs name it: `12`, or `b3.2` inside of a comprehension.
    pub node: String,
    /// Where it is first written.
    pub span: Span,
    /// Its text.
    pub text: String,
    /// The truths that it can have.
    pub possible: BTreeSet<Truth>,
    /// Those in which some test saw it.
    pub seen: BTreeSet<Truth>,
}

/// In which statuses tests show a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCoverage {
    /// The rule's id.
    pub rule: String,
    /// Where its id is written.
    pub span: Span,
    /// The statuses that it can have and that tests must show.
    pub possible: BTreeSet<Status>,
    /// Those that some test expects of it, whether it passes or not.
    pub expected: BTreeSet<Status>,
    /// Those that a passing test expects of it.
    pub shown: BTreeSet<Status>,
}

/// In which states tests show a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockCoverage {
    /// The clock's id.
    pub clock: String,
    /// Where its id is written.
    pub span: Span,
    /// The states that it can have and that tests must show: of each list one.
    pub possible: Vec<&'static [ClockState]>,
    /// Those that some test expects of it, whether it passes or not.
    pub expected: BTreeSet<ClockState>,
}

impl ClockCoverage {
    /// The lists of states of which no test expects any.
    pub fn missing(&self) -> impl Iterator<Item = &'static [ClockState]> {
        let shown = |states: &[ClockState]| states.iter().any(|it| self.expected.contains(it));
        self.possible.iter().copied().filter(move |states| !shown(states))
    }
}

impl RuleCoverage {
    /// The statuses that no test expects. One that a failing test expects is told there.
    pub fn missing(&self) -> impl Iterator<Item = Status> {
        self.possible.difference(&self.expected).copied()
    }
}

impl Coverage {
    /// Conditions seen in each truth that they can have, in percent, rounded down.
    #[must_use]
    pub fn conditions_percent(&self) -> usize {
        let possible = self.conditions.iter().map(|it| it.possible.len()).sum();
        let seen =
            self.conditions.iter().map(|it| it.possible.intersection(&it.seen).count()).sum();
        percent(seen, possible)
    }

    /// Rules shown in each status that they can have, in percent, rounded down.
    #[must_use]
    pub fn rules_percent(&self) -> usize {
        let possible = self.rules.iter().map(|it| it.possible.len()).sum();
        let shown = self.rules.iter().map(|it| it.possible.intersection(&it.shown).count()).sum();
        percent(shown, possible)
    }
}

/// Rounded down, so that 100 means all of them.
fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}

/// Gathers what tests see.
pub(super) struct Tally {
    nodes: Vec<BTreeSet<Truth>>,
    bodies: Vec<Vec<BTreeSet<Truth>>>,
    expected: Vec<BTreeSet<Status>>,
    shown: Vec<BTreeSet<Status>>,
    clocks: Vec<BTreeSet<ClockState>>,
}

impl Tally {
    pub(super) fn new(output: &Output) -> Self {
        let rulebook = &output.rulebook;
        Self {
            nodes: vec![BTreeSet::new(); rulebook.nodes.len()],
            bodies: rulebook
                .bodies
                .iter()
                .map(|body| vec![BTreeSet::new(); body.nodes.len()])
                .collect(),
            expected: vec![BTreeSet::new(); rulebook.rules.len()],
            shown: vec![BTreeSet::new(); rulebook.rules.len()],
            clocks: vec![BTreeSet::new(); rulebook.clocks.len()],
        }
    }

    /// Notes the truths of one judgement.
    pub(super) fn seen(&mut self, judged: &Judged) {
        for (seen, value) in self.nodes.iter_mut().zip(&judged.nodes) {
            match value {
                Seen::Truth(truth) => {
                    seen.insert(*truth);
                }
                // Only counted where the node is a condition.
                Seen::Value(None) => {
                    seen.insert(Truth::Unknown);
                }
                Seen::Value(Some(_)) => {}
            }
        }
        for (body, truths) in self.bodies.iter_mut().zip(&judged.bodies) {
            for (seen, truths) in body.iter_mut().zip(truths) {
                seen.extend(truths);
            }
        }
    }

    /// Notes that a test expects a status of a rule, and whether it came out so.
    pub(super) fn expected(&mut self, rule: usize, status: Status, passed: bool) {
        if let Some(expected) = self.expected.get_mut(rule) {
            expected.insert(status);
        }
        if let Some(shown) = self.shown.get_mut(rule).filter(|_| passed) {
            shown.insert(status);
        }
    }

    /// Notes that a test expects a state of a clock.
    pub(super) fn expected_clock(&mut self, clock: usize, state: ClockState) {
        if let Some(expected) = self.clocks.get_mut(clock) {
            expected.insert(state);
        }
    }

    pub(super) fn finish(self, output: &Output) -> Coverage {
        let rulebook = &output.rulebook;
        let truths = possible_truths(&rulebook.nodes);
        let mut conditions = Vec::new();
        let mut add = |node: String, origin: &Option<Origin>, possible, seen| {
            if let Some(origin) = origin.as_ref().filter(|origin| origin.condition) {
                conditions.push(ConditionCoverage {
                    node,
                    span: origin.span,
                    text: origin.text.clone(),
                    possible,
                    seen,
                });
            }
        };
        let own = output.origins.nodes.iter().zip(self.nodes).zip(&truths);
        for (position, ((origin, seen), possible)) in own.enumerate() {
            add(position.to_string(), origin, possible.clone(), seen);
        }
        let bodies = output.origins.bodies.iter().zip(self.bodies).zip(&rulebook.bodies);
        for (body, ((origins, seen), table)) in bodies.enumerate() {
            let truths = possible_truths(&table.nodes);
            for (position, ((origin, seen), possible)) in
                origins.iter().zip(seen).zip(truths).enumerate()
            {
                add(format!("b{body}.{position}"), origin, possible, seen);
            }
        }
        let rules = rulebook
            .rules
            .iter()
            .zip(&output.origins.rules)
            .zip(self.expected)
            .zip(self.shown)
            .map(|(((rule, origin), expected), shown)| RuleCoverage {
                rule: rule.id.clone(),
                span: origin.span,
                possible: possible_statuses(rulebook, rule, &truths),
                expected,
                shown,
            })
            .collect();
        let clocks = rulebook
            .clocks
            .iter()
            .zip(&output.origins.clocks)
            .zip(self.clocks)
            .map(|((clock, span), expected)| ClockCoverage {
                clock: clock.id.clone(),
                span: *span,
                possible: possible_states(rulebook, clock),
                expected,
            })
            .collect();
        Coverage { conditions, rules, clocks }
    }
}

/// The states that tests must show of a clock, of each list one.
fn possible_states(rulebook: &Rulebook, clock: &Clock) -> Vec<&'static [ClockState]> {
    let mut possible: Vec<&[ClockState]> =
        vec![&[ClockState::Running, ClockState::Met], &[ClockState::Lapsed, ClockState::Late]];
    let start = rulebook.nodes.get(clock.start as usize);
    if !matches!(start, Some(Node::Date(_) | Node::AsOf)) {
        possible.push(&[ClockState::Waiting]);
    }
    if clock.when.is_some() || clock.after.is_some() {
        possible.push(&[ClockState::NotApplicable]);
    }
    possible
}

/// The truths that each node of a table can have, as far as its form alone tells: `has` is never
/// false, a constant is never unknown.
fn possible_truths(nodes: &[Node]) -> Vec<BTreeSet<Truth>> {
    let all = || BTreeSet::from(Truth::ALL);
    let mut truths: Vec<BTreeSet<Truth>> = Vec::new();
    for node in nodes {
        let of = |id: &NodeId| truths.get(*id as usize).cloned().unwrap_or_else(all);
        let found = match node {
            Node::Bool(true) => BTreeSet::from([Truth::True]),
            Node::Bool(false) => BTreeSet::from([Truth::False]),
            Node::Has(_) => BTreeSet::from([Truth::True, Truth::Unknown]),
            Node::Not(inner) => of(inner).into_iter().map(opposite).collect(),
            Node::And(operands) => combined(operands.iter().map(of).collect(), Truth::min),
            Node::Or(operands) => combined(operands.iter().map(of).collect(), Truth::max),
            _ => all(),
        };
        truths.push(found);
    }
    truths
}

fn opposite(truth: Truth) -> Truth {
    match truth {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::Unknown => Truth::Unknown,
    }
}

/// All results of a two-place connective over any choice of its operands' truths.
fn combined(
    operands: Vec<BTreeSet<Truth>>,
    connective: impl Fn(Truth, Truth) -> Truth,
) -> BTreeSet<Truth> {
    operands
        .into_iter()
        .reduce(|a, b| {
            a.iter()
                .flat_map(|&x| b.iter().map(move |&y| (x, y)))
                .map(|(x, y)| connective(x, y))
                .collect()
        })
        .unwrap_or_default()
}

/// The statuses that tests must show of a rule.
fn possible_statuses(
    rulebook: &Rulebook,
    rule: &patuh_rulebook::Rule,
    truths: &[BTreeSet<Truth>],
) -> BTreeSet<Status> {
    let (require, conditional) = match &rule.each {
        Some(each) => {
            let body = rulebook.bodies.get(each.body as usize);
            let truths = body.map(|body| possible_truths(&body.nodes)).unwrap_or_default();
            let results = body.map(|body| body.results.as_slice()).unwrap_or_default();
            let require = results.first().and_then(|id| truths.get(*id as usize)).cloned();
            (require, rule.when.is_some() || results.len() > 1)
        }
        None => (truths.get(rule.require as usize).cloned(), rule.when.is_some()),
    };
    let require = require.unwrap_or_else(|| BTreeSet::from(Truth::ALL));
    let mut statuses: BTreeSet<Status> = require
        .into_iter()
        .map(|truth| match truth {
            Truth::True => Status::Satisfied,
            Truth::False => Status::Failed,
            Truth::Unknown => Status::Undecided,
        })
        .collect();
    // A list that is not stated, or a condition that is open, leaves the rule open.
    if conditional || rule.each.is_some() {
        statuses.insert(Status::Undecided);
    }
    if conditional {
        statuses.insert(Status::NotApplicable);
    }
    statuses
}
