//! Findings: each rule that failed or is undecided, with the facts that led there and the facts
//! whose absence leaves it open.
//!
//! Must not know: questions, words.

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Each, Node, NodeId, Rule};

use crate::assessment::{FactUse, Finding, Id, Source, Status, Subject};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::explain;
use crate::judge::{StageFound, status_of_element};
use crate::load::operands;
use crate::truth::Truth;
use crate::value::{Place, Value};

/// Every failed or undecided rule: those that count first, then those of later stages.
pub(crate) fn findings(
    evaluator: &Evaluator<'_>,
    statuses: &[Status],
    stage: StageFound,
    memory: &mut Memory,
) -> Vec<Finding> {
    let loaded = evaluator.loaded;
    let mut walk = Walk::new(evaluator);
    let is_open = |status: &&Status| matches!(status, Status::Failed | Status::Undecided);
    let mut findings = Vec::with_capacity(statuses.iter().filter(is_open).count());
    for upcoming in [false, true] {
        for (at, (rule, status)) in loaded.rulebook.rules.iter().zip(statuses).enumerate() {
            if !is_open(&status) || stage.counts(rule) == upcoming {
                continue;
            }
            let applies = rule.when.is_none_or(|when| memory.truth(when) == Truth::True);
            let list = rule.each.as_ref().filter(|_| applies).and_then(|each| {
                match memory.value(each.list) {
                    Value::Records(list) => Some((each, list)),
                    _ => None,
                }
            });
            let mut add = |subject, status, facts, missing| {
                findings.push(Finding {
                    rule: loaded.names.rules.get(at).cloned().unwrap_or_default(),
                    subject,
                    status,
                    severity: rule.severity,
                    stage: loaded.names.value(loaded.rulebook.stages, rule.stage),
                    upcoming,
                    basis: loaded.basis_of_rule.get(at).cloned().unwrap_or_default(),
                    readings: loaded.readings_of_rule.get(at).cloned().unwrap_or_default(),
                    facts,
                    missing,
                });
            };
            match list {
                Some((each, list)) => {
                    for index in 0..evaluator.records(list, memory).1 {
                        let status = status_of_element(evaluator, each, list, index, memory);
                        if matches!(status, Status::Failed | Status::Undecided) {
                            let subject = element(evaluator, list, index, memory);
                            let facts = walk.facts_of_element(rule, each, memory);
                            let missing = match status {
                                Status::Undecided => walk.missing_of_element(each, memory),
                                _ => Vec::new(),
                            };
                            add(subject, status, facts, missing);
                        }
                    }
                }
                None => {
                    let subject = rule.item.map_or(Subject::Whole, |(of, item)| Subject::Item {
                        item: loaded.names.value(of, item),
                    });
                    let required = rule.each.as_ref().map_or(rule.require, |each| each.list);
                    let roots = [rule.when, Some(required)];
                    let roots = || roots.iter().flatten().copied();
                    let facts = walk.because(roots(), memory);
                    let missing = match status {
                        Status::Undecided => walk.missing(roots(), memory),
                        _ => Vec::new(),
                    };
                    add(subject, *status, facts, missing);
                }
            }
        }
    }
    findings
}

/// The stated facts that led to the value of a node.
pub(crate) fn because(evaluator: &Evaluator<'_>, node: NodeId, memory: &Memory) -> Vec<FactUse> {
    Walk::new(evaluator).because([node], memory)
}

fn element(evaluator: &Evaluator<'_>, list: Place, index: usize, memory: &Memory) -> Subject {
    let (fact, _) = evaluator.records(list, memory);
    let names = &evaluator.loaded.names;
    let index = evaluator.record(list, index, memory);
    Subject::Element { fact: names.of(&names.facts, fact), index }
}

/// A walk from nodes down to the facts that they depend on, each node at most once.
struct Walk<'a> {
    evaluator: Evaluator<'a>,
    seen: Bits,
    stack: Vec<NodeId>,
    facts: Bits,
    /// Facts of which something is stated.
    stated: Bits,
    /// Facts as results show them, each made when it is first needed.
    uses: Vec<Option<FactUse>>,
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
            uses: vec![None; book.facts.len()],
        }
    }

    fn begin(&mut self, roots: impl IntoIterator<Item = NodeId>) {
        self.seen.clear();
        self.facts.clear();
        self.stack.clear();
        self.stack.extend(roots);
    }

    fn next(&mut self) -> Option<(NodeId, &'a Node)> {
        loop {
            let at = self.stack.pop()?;
            if self.seen.insert(at as usize) {
                let node = self.evaluator.loaded.rulebook.nodes.get(at as usize)?;
                return Some((at, node));
            }
        }
    }

    fn because(
        &mut self,
        roots: impl IntoIterator<Item = NodeId>,
        memory: &Memory,
    ) -> Vec<FactUse> {
        self.begin(roots);
        self.known(memory);
        self.uses()
    }

    fn facts_of_element(&mut self, rule: &Rule, each: &Each, memory: &Memory) -> Vec<FactUse> {
        self.begin(rule.when.into_iter().chain([each.list]));
        self.around_body(each.body);
        self.known(memory);
        self.uses()
    }

    /// Follows what made each node what it is. One false operand makes a conjunction false, so
    /// the others do not count.
    fn known(&mut self, memory: &Memory) {
        let supports = &self.evaluator.loaded.facts_of_node;
        while let Some((at, node)) = self.next() {
            if supports.get(at as usize).is_some_and(|it| !it.meet(&self.stated, &self.stated)) {
                continue;
            }
            match node {
                Node::Fact(fact) => {
                    if memory.value(at).is_known() {
                        self.facts.insert(usize::from(*fact));
                    }
                }
                Node::And(list) | Node::Or(list) => {
                    let decided = memory.truth(at);
                    let decisive = match node {
                        Node::And(_) => Truth::False,
                        _ => Truth::True,
                    };
                    let counts = |operand: &&NodeId| {
                        decided != decisive || memory.truth(**operand) == decisive
                    };
                    self.stack.extend(list.iter().filter(counts));
                }
                Node::If { condition, yes, no } => {
                    self.stack.push(*condition);
                    self.stack.extend(branches(memory.truth(*condition), *yes, *no));
                }
                _ => {
                    self.stack.extend(operands(node));
                    self.around(node);
                }
            }
        }
    }

    fn missing(&mut self, roots: impl IntoIterator<Item = NodeId>, memory: &Memory) -> Vec<Id> {
        self.begin(roots);
        self.unknown(memory);
        self.ids()
    }

    fn missing_of_element(&mut self, each: &Each, memory: &Memory) -> Vec<Id> {
        self.begin([each.list]);
        self.around_body(each.body);
        self.unknown(memory);
        self.ids()
    }

    /// Follows what leaves each node open.
    fn unknown(&mut self, memory: &Memory) {
        while let Some((at, node)) = self.next() {
            if !is_open(&self.evaluator, at, memory) {
                continue;
            }
            match node {
                Node::Fact(fact) => {
                    if self.evaluator.facts.is_open(self.evaluator.loaded, *fact) {
                        self.facts.insert(usize::from(*fact));
                    }
                }
                Node::If { condition, yes, no } => {
                    self.stack.push(*condition);
                    self.stack.extend(branches(memory.truth(*condition), *yes, *no));
                }
                _ => {
                    self.stack.extend(operands(node));
                    self.around(node);
                }
            }
        }
    }

    /// What the body of a comprehension looks at outside of it.
    fn around(&mut self, node: &Node) {
        if let Node::Fold { body, .. } = node {
            self.around_body(*body);
        }
    }

    fn around_body(&mut self, body: u32) {
        if let Some(Some(table)) = self.evaluator.loaded.bodies.get(body as usize) {
            self.stack.extend(&table.outer);
            for fact in &table.facts {
                self.facts.insert(usize::from(*fact));
            }
        }
    }

    fn uses(&mut self) -> Vec<FactUse> {
        let mut uses = Vec::new();
        for at in self.facts.iter() {
            if let (Ok(fact), Some(place)) = (u16::try_from(at), self.uses.get_mut(at)) {
                let it = place.get_or_insert_with(|| fact_use(&self.evaluator, fact));
                if it.source != Source::Unstated {
                    uses.push(it.clone());
                }
            }
        }
        uses
    }

    fn ids(&self) -> Vec<Id> {
        let names = &self.evaluator.loaded.names;
        self.positions().into_iter().map(|fact| names.of(&names.facts, fact)).collect()
    }

    fn positions(&self) -> Vec<u16> {
        let facts = self.facts.iter().filter_map(|fact| u16::try_from(fact).ok());
        let evaluator = &self.evaluator;
        facts.filter(|fact| evaluator.facts.is_open(evaluator.loaded, *fact)).collect()
    }
}

fn branches(condition: Truth, yes: NodeId, no: NodeId) -> impl Iterator<Item = NodeId> {
    let yes = (condition != Truth::False).then_some(yes);
    let no = (condition != Truth::True).then_some(no);
    yes.into_iter().chain(no)
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
pub(crate) fn fact_use(evaluator: &Evaluator<'_>, fact: u16) -> FactUse {
    let entry = evaluator.facts.entry(fact);
    let names = &evaluator.loaded.names;
    let source = match (entry.stated.value(Place::Fact(fact)), entry.converted) {
        (Value::Unknown, _) => Source::Unstated,
        (_, true) => Source::Converted,
        (_, false) => Source::Stated,
    };
    FactUse {
        fact: names.of(&names.facts, fact),
        value: explain::shown_fact(evaluator, fact),
        source,
    }
}
