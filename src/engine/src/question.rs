//! The next questions: the facts that can still change the status of a rule that counts.
//!
//! A fact matters to an undecided rule when there is a way to answer other questions that leaves
//! the rule undecided, and a value of the fact that then decides it. Where each unknown fact
//! stands once, this is read off the rule's expression: going down from the root, each
//! sub-condition is asked which of its truths could still decide the rule ([`possible`] says
//! which truths it can take at all). A part in which a fact stands more than once, and that
//! shares no fact with the rest, is tried out as a whole ([`trial`]), once for all rules that it
//! stands in. Where that would take too long, every fact that is met on the way is taken to
//! matter.
//!
//! Must not know: words, findings.
//! Invariant: neither a fact too many nor one too few, proven by enumeration on small rulebooks
//! (`tests/properties/questions.rs`).

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Node, NodeId, Rule, Severity, Type};

use crate::assessment::{Question, Status};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::finding::{is_open, push_choice, required};
use crate::judge::{StageFound, Terms};
use crate::load::push_operands;
use crate::order;
use crate::truth::Truth;

mod possible;
mod trial;

pub(crate) use possible::Possible;
use possible::{BOTH, FALSE, TRUE, Truths, bit, composed, swapped};
use trial::{Parts, Tried};

/// The facts worth asking for, most useful first.
pub(crate) fn questions(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    statuses: &[Status],
    stage: StageFound,
    memory: &mut Memory,
) -> Vec<Question> {
    let loaded = evaluator.loaded;
    let book = &loaded.rulebook;
    let mut open: Vec<&Rule> = Vec::new();
    for (at, rule) in book.rules.iter().enumerate() {
        let is_open = statuses.get(at) == Some(&Status::Undecided);
        if is_open && stage.counts(rule) && terms.in_force(at) {
            open.push(rule);
        }
    }
    let tally = tally(evaluator, &open, memory);
    let mut asked: Vec<(u64, u16, Tally)> = Vec::new();
    for fact in &loaded.asking {
        let tally = tally.get(usize::from(*fact)).copied().unwrap_or_default();
        let is_stage = stage == StageFound::Unknown && *fact == book.stage_fact;
        if tally.touches > 0 || is_stage {
            asked.push((tally.place(group(evaluator, *fact), is_stage), *fact, tally));
        }
    }
    // Stable: equals stay in declared order.
    order::sort(&mut asked, &|a, b| a.0.cmp(&b.0));
    let names = &loaded.names;
    let mut questions = Vec::with_capacity(asked.len());
    for (_, fact, tally) in asked {
        questions.push(Question {
            fact: names.of(&names.facts, fact),
            group: names.of(&names.groups, group(evaluator, fact)),
            decides: tally.decides,
            touches: tally.touches,
        });
    }
    questions
}

fn group(evaluator: &Evaluator<'_>, fact: u16) -> u16 {
    evaluator.loaded.rulebook.facts.get(usize::from(fact)).map_or(0, |fact| fact.group)
}

/// For each fact, the rules that it matters to.
fn tally(evaluator: &Evaluator<'_>, open: &[&Rule], memory: &mut Memory) -> Vec<Tally> {
    let mut tally = vec![Tally::default(); evaluator.loaded.rulebook.facts.len()];
    if open.is_empty() {
        return tally;
    }
    let mut asker = Asker::new(evaluator);
    asker.prepare(open, memory);
    for rule in open {
        let binding = matches!(rule.severity, Severity::Must | Severity::Prohibited);
        asker.rule(rule, memory);
        for hit in &asker.found.hits {
            if let Some(tally) = tally.get_mut(usize::from(hit.fact)) {
                tally.touches += 1;
                tally.decides += u32::from(binding && hit.alone);
            }
        }
    }
    tally
}

#[derive(Clone, Copy, Default)]
struct Tally {
    decides: u32,
    touches: u32,
}

impl Tally {
    /// The place in the order of asking: the stage first, then by group, then by use. Loading
    /// sees to it that there are fewer rules than 2^16.
    fn place(self, group: u16, is_stage: bool) -> u64 {
        let group = if is_stage { 0 } else { u64::from(group) + 1 };
        let unused = |rules: u32| u64::from(0xffff - rules.min(0xffff));
        group << 32 | unused(self.decides) << 16 | unused(self.touches)
    }
}

/// A fact that matters to a rule.
#[derive(Clone, Copy, Debug)]
struct Hit {
    fact: u16,
    /// Whether some value of it decides the rule with nothing else answered.
    alone: bool,
    /// Of a set, the members that were met, as bits; none when it was met as a whole.
    members: u128,
    /// Whether it was met more than once.
    again: bool,
}

/// What was met in a rule.
#[derive(Default)]
struct Found {
    hits: Vec<Hit>,
    /// Whether something was met twice: a fact, or one member of a set.
    repeats: bool,
}

impl Found {
    /// Meets a fact as a whole, or some members of a set.
    fn hit(&mut self, fact: u16, members: u128, alone: bool) {
        for hit in &mut self.hits {
            if hit.fact == fact {
                if members == 0 || hit.members == 0 || members & hit.members != 0 {
                    self.repeats = true;
                }
                hit.members |= members;
                hit.alone |= alone;
                hit.again = true;
                return;
            }
        }
        self.hits.push(Hit { fact, alone, members, again: false });
    }
}

/// A sub-condition on the way down: which of its truths could decide the rule.
#[derive(Clone, Copy)]
struct Need {
    node: NodeId,
    /// With suitable answers to other questions.
    ever: Truths,
    /// With no other answer.
    alone: Truths,
}

struct Asker<'a> {
    evaluator: Evaluator<'a>,
    /// Facts that are open and of which one value is one variable: all but sets.
    scalars: Bits,
    /// For each node that some rule depends on, the truths that it can still take.
    possible: Vec<Truths>,
    /// Parts in which a fact stands more than once, tried out.
    parts: Parts,
    /// For each node, the rule that last came by and what it asked for.
    asked: Vec<(u32, Truths, Truths)>,
    round: u32,
    stack: Vec<Need>,
    leaves: Vec<NodeId>,
    /// The facts below some leaves.
    facts: Vec<u16>,
    /// The facts below nodes that were looked at.
    before: Bits,
    found: Found,
}

impl<'a> Asker<'a> {
    fn new(evaluator: &Evaluator<'a>) -> Self {
        let book = &evaluator.loaded.rulebook;
        Self {
            evaluator: *evaluator,
            scalars: Bits::new(book.facts.len()),
            possible: vec![BOTH; book.nodes.len()],
            parts: Parts::default(),
            asked: vec![(0, 0, 0); book.nodes.len()],
            round: 0,
            stack: Vec::new(),
            leaves: Vec::new(),
            facts: Vec::new(),
            before: Bits::new(book.facts.len()),
            found: Found::default(),
        }
    }

    /// Finds out which truths the conditions of some rules can still take.
    fn prepare(&mut self, rules: &[&Rule], memory: &mut Memory) {
        let loaded = self.evaluator.loaded;
        for (at, fact) in (0_u16..).zip(&loaded.rulebook.facts) {
            if !matches!(fact.ty, Type::Set(_)) && self.evaluator.facts.is_open(loaded, at) {
                self.scalars.insert(usize::from(at));
            }
        }
        let relevant = self.open_conditions(rules, memory);
        for (at, node) in (0_u32..).zip(&loaded.rulebook.nodes) {
            let truth = memory.truth(at);
            let truths = if truth.is_known() {
                bit(truth)
            } else if relevant.contains(at as usize) {
                self.truths(at, node, memory)
            } else {
                continue;
            };
            if let Some(place) = self.possible.get_mut(at as usize) {
                *place = truths;
            }
        }
    }

    fn truths(&mut self, at: NodeId, node: &Node, memory: &mut Memory) -> Truths {
        let evaluator = self.evaluator;
        if let Some((_, truths)) = evaluator.loaded.possible.single(at) {
            return truths;
        }
        self.leaves.clear();
        push_operands(&mut self.leaves, node);
        if self.overlap() {
            let tried = Tried::Condition(at);
            if let Some(outcome) = trial::outcome(&evaluator, tried, &self.parts, memory) {
                let possible = outcome.possible;
                self.parts.push(at, outcome);
                return possible;
            }
        }
        composed(&evaluator, node, &self.possible, memory)
    }

    /// The open nodes that some rules depend on.
    fn open_conditions(&self, rules: &[&Rule], memory: &Memory) -> Bits {
        let nodes = &self.evaluator.loaded.rulebook.nodes;
        let mut relevant = Bits::new(nodes.len());
        let mut stack = Vec::new();
        for rule in rules {
            stack.extend(rule.when);
            stack.push(required(rule));
            while let Some(at) = stack.pop() {
                if !memory.value(at).is_known()
                    && relevant.insert(at as usize)
                    && let Some(node) = nodes.get(at as usize)
                {
                    push_operands(&mut stack, node);
                }
            }
        }
        relevant
    }

    /// Whether some open fact stands under more than one of the leaves.
    fn overlap(&mut self) -> bool {
        let supports = &self.evaluator.loaded.facts_of_node;
        if self.leaves.len() < 2 {
            return false;
        }
        self.before.clear();
        for node in &self.leaves {
            let Some(support) = supports.get(*node as usize) else { continue };
            if self.before.meet(support, &self.scalars) {
                return true;
            }
            self.before.union(support);
        }
        false
    }

    /// Finds the facts that matter to an undecided rule, each once.
    fn rule(&mut self, rule: &Rule, memory: &mut Memory) {
        self.round += 1;
        self.stack.clear();
        self.found.hits.clear();
        self.found.repeats = false;
        self.begin(rule, memory);
        while let Some(need) = self.stack.pop() {
            self.down(need, memory);
        }
        if rule.each.is_some() {
            return;
        }
        let evaluator = self.evaluator;
        let tried = Tried::Rule(rule);
        if self.found.repeats
            && let Some(outcome) = trial::outcome(&evaluator, tried, &self.parts, memory)
        {
            self.found.hits.clear();
            for made in outcome.facts {
                if made.ever != 0 {
                    self.found.hit(made.fact, 0, made.alone != 0);
                }
            }
            return;
        }
        for hit in &mut self.found.hits {
            // Several members of one set can decide together what none decides alone.
            if hit.again && !hit.alone {
                hit.alone = trial::alone(&evaluator, tried, hit.fact, memory) != 0;
            }
        }
    }

    /// A rule is decided when its condition is false, or true and its requirement known.
    fn begin(&mut self, rule: &Rule, memory: &Memory) {
        let mut can_apply = true;
        let mut applies = true;
        self.leaves.clear();
        self.leaves.push(required(rule));
        if let Some(when) = rule.when {
            can_apply = self.possible_of(when) & TRUE != 0;
            applies = memory.truth(when) == Truth::True;
            let known = rule.each.is_none() && memory.value(rule.require).is_known();
            let alone = if known { BOTH } else { FALSE };
            self.stack.push(Need { node: when, ever: BOTH, alone });
            self.leaves.push(when);
        }
        let Some(each) = &rule.each else {
            if self.overlap() {
                self.found.repeats = true;
            }
            if can_apply {
                let alone = if applies { BOTH } else { 0 };
                self.stack.push(Need { node: rule.require, ever: BOTH, alone });
            }
            return;
        };
        if can_apply {
            self.leaves.truncate(1);
            if memory.value(each.list).is_known() {
                self.around_body(each.body);
            }
            self.atom(applies, memory);
        }
    }

    fn possible_of(&self, node: NodeId) -> Truths {
        self.possible.get(node as usize).copied().unwrap_or(BOTH)
    }

    fn down(&mut self, need: Need, memory: &Memory) {
        let loaded = self.evaluator.loaded;
        let can = self.possible_of(need.node);
        let (ever, alone) = (need.ever & can, need.alone & can);
        if ever == 0 || memory.value(need.node).is_known() {
            return;
        }
        let Some((ever, alone)) = self.ask(need.node, ever, alone) else { return };
        if let Some((fact, _)) = loaded.possible.single(need.node) {
            return self.found.hit(fact, 0, alone != 0);
        }
        if let Some(part) = self.parts.get(need.node) {
            for made in &part.facts {
                if made.ever & ever != 0 {
                    self.found.hit(made.fact, 0, made.alone & alone != 0);
                }
            }
            return;
        }
        let nodes = &loaded.rulebook.nodes;
        let Some(node) = nodes.get(need.node as usize) else { return };
        match node {
            Node::Not(a) => {
                self.stack.push(Need { node: *a, ever: swapped(ever), alone: swapped(alone) });
            }
            Node::And(list) => self.connective(list, FALSE, ever, alone, memory),
            Node::Or(list) => self.connective(list, TRUE, ever, alone, memory),
            Node::If { condition, yes, no } => {
                self.choice([*condition, *yes, *no], ever, alone, memory);
            }
            Node::In(member, set)
                if let (Some(Node::Enum(_, member)), Some(Node::Fact(fact))) =
                    (nodes.get(*member as usize), nodes.get(*set as usize)) =>
            {
                self.found.hit(*fact, 1 << (member & 127), alone != 0);
            }
            _ => {
                // Any other operator: whatever it looks at that is open.
                self.leaves.clear();
                match node {
                    Node::Fact(_) => self.leaves.push(need.node),
                    _ => self.below(node),
                }
                self.atom(alone != 0, memory);
            }
        }
    }

    /// Notes what a node is asked for. Gives all that it was asked for by this rule, unless it
    /// was asked for that before.
    fn ask(&mut self, node: NodeId, ever: Truths, alone: Truths) -> Option<(Truths, Truths)> {
        let round = self.round;
        let place = self.asked.get_mut(node as usize)?;
        if place.0 != round {
            *place = (round, ever, alone);
            return Some((ever, alone));
        }
        self.found.repeats = true;
        let all = (place.1 | ever, place.2 | alone);
        if all == (place.1, place.2) {
            return None;
        }
        *place = (round, all.0, all.1);
        Some(all)
    }

    /// `decisive` operands decide a conjunction (disjunction) alone; the other truth decides it
    /// when all other operands take it too, which they can where the whole can take it at all.
    fn connective(
        &mut self,
        list: &[NodeId],
        decisive: Truths,
        ever: Truths,
        alone: Truths,
        memory: &Memory,
    ) {
        let unknown = list.iter().filter(|it| !memory.value(**it).is_known()).count();
        let alone = if unknown == 1 { alone } else { alone & decisive };
        for operand in list {
            self.stack.push(Need { node: *operand, ever, alone });
        }
    }

    /// The condition decides by leading to a branch; a branch by being led to, or by being what
    /// the other is, so that it does not matter where the condition leads.
    fn choice(&mut self, nodes: [NodeId; 3], ever: Truths, alone: Truths, memory: &Memory) {
        let [condition, yes, no] = nodes;
        match memory.truth(condition) {
            Truth::True => return self.stack.push(Need { node: yes, ever, alone }),
            Truth::False => return self.stack.push(Need { node: no, ever, alone }),
            Truth::Unknown => {}
        }
        let branches = [(yes, no, TRUE), (no, yes, FALSE)];
        let mut leads = Need { node: condition, ever: 0, alone: 0 };
        for (branch, other, to) in branches {
            // What the other branch is known to be, both are wherever the condition leads.
            let anyway = bit(memory.truth(other));
            if self.possible_of(branch) & ever & !anyway != 0 {
                leads.ever |= to;
            }
            if bit(memory.truth(branch)) & alone != 0 {
                leads.alone |= to;
            }
        }
        self.stack.push(leads);
        let can = self.possible_of(condition);
        for (branch, other, to) in branches {
            let led = if can & to != 0 { BOTH } else { self.possible_of(other) };
            let alone = alone & bit(memory.truth(other));
            self.stack.push(Need { node: branch, ever: ever & led, alone });
        }
    }

    /// Follows the open nodes among the leaves down to facts.
    fn atom(&mut self, alone: bool, memory: &Memory) {
        let loaded = self.evaluator.loaded;
        self.facts.clear();
        while let Some(at) = self.leaves.pop() {
            if !is_open(&self.evaluator, at, memory) {
                continue;
            }
            let Some(node) = loaded.rulebook.nodes.get(at as usize) else { continue };
            match node {
                Node::Fact(fact) => {
                    if !self.evaluator.facts.is_open(loaded, *fact) {
                        continue;
                    }
                    if self.facts.contains(fact) {
                        self.found.repeats = true;
                    } else {
                        self.facts.push(*fact);
                    }
                }
                _ if self.ask(at, BOTH, BOTH).is_none() => {}
                Node::If { condition, yes, no } => {
                    push_choice(&mut self.leaves, [*condition, *yes, *no], memory);
                }
                _ => self.below(node),
            }
        }
        let alone = alone && self.facts.len() == 1;
        for fact in &self.facts {
            self.found.hit(*fact, 0, alone);
        }
    }

    /// Adds what a node looks at to the leaves.
    fn below(&mut self, node: &Node) {
        push_operands(&mut self.leaves, node);
        if let Node::Fold { body, .. } = node {
            self.around_body(*body);
        }
    }

    fn around_body(&mut self, body: u32) {
        if let Some(Some(table)) = self.evaluator.loaded.bodies.get(body as usize) {
            self.leaves.extend_from_slice(&table.outer);
        }
    }
}
