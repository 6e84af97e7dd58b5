//! Findings: each rule that failed or is undecided, with the facts that led there and the facts
//! whose absence leaves it open.
//!
//! Must not know: questions, words.

use alloc::vec::Vec;

use patuh_rulebook::{Each, Node, NodeId, Rule};

use crate::assessment::{FactUse, Finding, Id, Source, Status, Subject};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::explain;
use crate::facts::Stated;
use crate::judge::{StageFound, status_of_element};
use crate::load::push_operands;
use crate::truth::Truth;
use crate::value::{Place, Value};

/// Every failed or undecided rule: those that count first, then those of later stages.
pub(crate) fn findings(
    evaluator: &Evaluator<'_>,
    statuses: &[Status],
    stage: StageFound,
    memory: &mut Memory,
) -> Vec<Finding> {
    let mut walk = Walk::new(evaluator);
    let mut findings = Vec::new();
    for upcoming in [false, true] {
        for (at, rule) in evaluator.loaded.rulebook.rules.iter().enumerate() {
            let status = statuses.get(at).copied().unwrap_or(Status::Undecided);
            if !is_finding(status) || stage.counts(rule) == upcoming {
                continue;
            }
            let of_rule = Walked { at, rule, upcoming };
            match elements(rule, memory) {
                None => findings.push(walk.finding(&of_rule, None, status, memory)),
                Some((each, list)) => {
                    for index in 0..evaluator.records(list, memory).1 {
                        let status = status_of_element(evaluator, each, list, index, memory);
                        if is_finding(status) {
                            let body = Some(each.body);
                            let mut finding = walk.finding(&of_rule, body, status, memory);
                            finding.subject = element(evaluator, list, index, memory);
                            findings.push(finding);
                        }
                    }
                }
            }
        }
    }
    findings
}

fn is_finding(status: Status) -> bool {
    matches!(status, Status::Failed | Status::Undecided)
}

/// For a rule that applies to each record of a list that is known: the list.
fn elements<'a>(rule: &'a Rule, memory: &Memory) -> Option<(&'a Each, Place)> {
    let each = rule.each.as_ref()?;
    let applies = rule.when.is_none_or(|when| memory.truth(when) == Truth::True);
    match memory.value(each.list) {
        Value::Records(list) if applies => Some((each, list)),
        _ => None,
    }
}

fn element(evaluator: &Evaluator<'_>, list: Place, index: usize, memory: &Memory) -> Subject {
    let (fact, _) = evaluator.records(list, memory);
    let names = &evaluator.loaded.names;
    let index = evaluator.record(list, index, memory);
    Subject::Element { fact: names.of(&names.facts, fact), index }
}

/// The stated facts that led to the value of a node.
pub(crate) fn because(evaluator: &Evaluator<'_>, node: NodeId, memory: &Memory) -> Vec<FactUse> {
    Walk::new(evaluator).because(None, node, None, memory)
}

/// The facts whose absence leaves a node open.
pub(crate) fn missing(evaluator: &Evaluator<'_>, node: NodeId, memory: &Memory) -> Vec<Id> {
    let mut walk = Walk::new(evaluator);
    walk.follow(None, node, None, true, memory);
    walk.missing()
}

/// The rule that findings are about.
struct Walked<'a> {
    at: usize,
    rule: &'a Rule,
    upcoming: bool,
}

/// A walk from nodes down to the facts that they depend on, each node at most once.
struct Walk<'a> {
    evaluator: Evaluator<'a>,
    seen: Bits,
    stack: Vec<NodeId>,
    facts: Bits,
    /// Facts of which something is stated.
    stated: Bits,
}

impl<'a> Walk<'a> {
    fn new(evaluator: &Evaluator<'a>) -> Self {
        let book = &evaluator.loaded.rulebook;
        let mut stated = Bits::new(book.facts.len());
        for fact in (0_u16..).take(book.facts.len()) {
            if evaluator.facts.value(fact).is_known() {
                stated.insert(usize::from(fact));
            }
        }
        Self {
            evaluator: *evaluator,
            stated,
            seen: Bits::new(book.nodes.len()),
            stack: Vec::new(),
            facts: Bits::new(book.facts.len()),
        }
    }

    /// A finding about a rule or, with the body of its list, about a record.
    fn finding(
        &mut self,
        of: &Walked<'_>,
        body: Option<u32>,
        status: Status,
        memory: &Memory,
    ) -> Finding {
        let (loaded, rule) = (self.evaluator.loaded, of.rule);
        let required = required(rule);
        let facts = self.because(rule.when, required, body, memory);
        let mut missing = Vec::new();
        if status == Status::Undecided {
            self.follow(rule.when, required, body, true, memory);
            missing = self.missing();
        }
        Finding {
            rule: loaded.names.rules.get(of.at).cloned().unwrap_or_default(),
            subject: match rule.item {
                Some((of, item)) => Subject::Item { item: loaded.names.value(of, item) },
                None => Subject::Whole,
            },
            status,
            severity: rule.severity,
            stage: loaded.names.value(loaded.rulebook.stages, rule.stage),
            upcoming: of.upcoming,
            basis: loaded.basis_of_rule.get(of.at).cloned().unwrap_or_default(),
            readings: loaded.readings_of_rule.get(of.at).cloned().unwrap_or_default(),
            facts,
            missing,
        }
    }

    /// Follows what made each node what it is or, asking for what is missing, what leaves it
    /// open. One false operand makes a conjunction false, so the others do not count.
    fn follow(
        &mut self,
        when: Option<NodeId>,
        required: NodeId,
        body: Option<u32>,
        missing: bool,
        memory: &Memory,
    ) {
        self.seen.clear();
        self.facts.clear();
        self.stack.push(required);
        self.stack.extend(when);
        if let Some(body) = body {
            self.around_body(body);
        }
        let loaded = self.evaluator.loaded;
        while let Some(at) = self.stack.pop() {
            let Some(node) = loaded.rulebook.nodes.get(at as usize) else { continue };
            if !self.seen.insert(at as usize) {
                continue;
            }
            let counts = match loaded.facts_of_node.get(at as usize) {
                _ if missing => is_open(&self.evaluator, at, memory),
                Some(support) => support.meet(&self.stated, &self.stated),
                None => true,
            };
            if !counts {
                continue;
            }
            match node {
                Node::Fact(fact) => {
                    self.facts.insert(usize::from(*fact));
                }
                Node::And(list) | Node::Or(list) => {
                    let decisive = Truth::from(matches!(node, Node::Or(_)));
                    let decided = memory.truth(at) == decisive;
                    for operand in list {
                        if !decided || memory.truth(*operand) == decisive {
                            self.stack.push(*operand);
                        }
                    }
                }
                Node::If { condition, yes, no } => {
                    push_choice(&mut self.stack, [*condition, *yes, *no], memory);
                }
                _ => {
                    push_operands(&mut self.stack, node);
                    if let Node::Fold { body, .. } = node {
                        self.around_body(*body);
                    }
                }
            }
        }
    }

    /// What the body of a comprehension looks at outside of it.
    fn around_body(&mut self, body: u32) {
        if let Some(Some(table)) = self.evaluator.loaded.bodies.get(body as usize) {
            self.stack.extend_from_slice(&table.outer);
            for fact in &table.facts {
                self.facts.insert(usize::from(*fact));
            }
        }
    }

    /// The stated facts that led there.
    fn because(
        &mut self,
        when: Option<NodeId>,
        required: NodeId,
        body: Option<u32>,
        memory: &Memory,
    ) -> Vec<FactUse> {
        self.follow(when, required, body, false, memory);
        let mut uses = Vec::new();
        for at in self.facts.positions() {
            if self.stated.contains(at as usize) {
                let fact = u16::try_from(at).unwrap_or(u16::MAX);
                uses.push(fact_use(&self.evaluator, fact, memory));
            }
        }
        uses
    }

    /// The open facts among those that were met.
    fn missing(&self) -> Vec<Id> {
        let Evaluator { loaded, facts, .. } = self.evaluator;
        let mut ids = Vec::new();
        for at in self.facts.positions() {
            let fact = u16::try_from(at).unwrap_or(u16::MAX);
            if facts.is_open(loaded, fact) {
                ids.push(loaded.names.of(&loaded.names.facts, fact));
            }
        }
        ids
    }
}

/// Adds the condition of a choice and the branches that it can still lead to.
pub(crate) fn push_choice(list: &mut Vec<NodeId>, choice: [NodeId; 3], memory: &Memory) {
    let [condition, yes, no] = choice;
    list.push(condition);
    let truth = memory.truth(condition);
    if truth != Truth::False {
        list.push(yes);
    }
    if truth != Truth::True {
        list.push(no);
    }
}

/// The node that a rule requires, or the list that it goes through.
pub(crate) fn required(rule: &Rule) -> NodeId {
    match &rule.each {
        Some(each) => each.list,
        None => rule.require,
    }
}

/// Whether further answers could still add to the value of a node of the global table.
pub(crate) fn is_open(evaluator: &Evaluator<'_>, at: NodeId, memory: &Memory) -> bool {
    use crate::load::NodeType;
    match memory.value(at) {
        Value::Unknown => true,
        Value::Set(place) => match evaluator.loaded.global.types.get(at as usize) {
            Some(NodeType::Set(of)) => {
                !evaluator.set(place, memory).is_closed(evaluator.loaded.members(*of))
            }
            _ => false,
        },
        // Fields of its records may be open; the fact at its root tells.
        Value::Records(_) => true,
        _ => false,
    }
}

/// A fact and its value, as results show them.
pub(crate) fn fact_use(evaluator: &Evaluator<'_>, fact: u16, memory: &Memory) -> FactUse {
    let entry = evaluator.facts.entry(fact);
    let names = &evaluator.loaded.names;
    let source = match entry.stated {
        Stated::Nothing => Source::Unstated,
        _ if entry.converted => Source::Converted,
        _ => Source::Stated,
    };
    FactUse {
        fact: names.of(&names.facts, fact),
        value: explain::shown_fact(evaluator, fact, memory),
        source,
    }
}
