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
use crate::finding::{is_open, required};
use crate::judge::{StageFound, Terms};
use crate::load::operands;
use crate::order;
use crate::truth::Truth;

mod possible;
mod trial;

pub(crate) use possible::Possible;
use possible::{BOTH, Truths, bit, composed, swapped};
use trial::Parts;

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
    let mut tally = vec![Tally::default(); book.facts.len()];
    let rules = book.rules.iter().zip(statuses).enumerate();
    let open = rules.filter(|(at, (rule, status))| {
        **status == Status::Undecided && stage.counts(rule) && terms.in_force(*at)
    });
    let open: Vec<&Rule> = open.map(|(_, (rule, _))| rule).collect();
    let mut asker = Asker::new(evaluator);
    if !open.is_empty() {
        asker.prepare(&open, memory);
    }
    for rule in open {
        let binding = matches!(rule.severity, Severity::Must | Severity::Prohibited);
        asker.rule(rule, memory);
        for hit in &asker.hits {
            if let Some(tally) = tally.get_mut(usize::from(hit.fact)) {
                tally.touches += 1;
                tally.decides += u32::from(binding && hit.alone);
            }
        }
    }
    let stage_first = (stage == StageFound::Unknown).then_some(book.stage_fact);
    let mut asked: Vec<(u16, Tally)> = Vec::new();
    for fact in &loaded.asking {
        let tally = tally.get(usize::from(*fact)).copied().unwrap_or_default();
        if tally.touches > 0 || Some(*fact) == stage_first {
            asked.push((*fact, tally));
        }
    }
    let key = |(fact, tally): &(u16, Tally)| {
        let group = book.facts.get(usize::from(*fact)).map_or(0, |fact| fact.group);
        let later = Some(*fact) != stage_first;
        (later, group, u32::MAX - tally.decides, u32::MAX - tally.touches)
    };
    // Stable: equals stay in declared order.
    order::sort(&mut asked, &|a, b| key(a).cmp(&key(b)));
    let names = &loaded.names;
    let question = |(fact, tally): (u16, Tally)| Question {
        fact: names.of(&names.facts, fact),
        group: book
            .facts
            .get(usize::from(fact))
            .map_or_else(Default::default, |it| names.of(&names.groups, it.group)),
        decides: tally.decides,
        touches: tally.touches,
    };
    asked.into_iter().map(question).collect()
}

#[derive(Clone, Copy, Default)]
struct Tally {
    decides: u32,
    touches: u32,
}

/// A fact that matters to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hit {
    fact: u16,
    /// Whether some value of it decides the rule with nothing else answered.
    alone: bool,
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

/// What stands in a rule: a fact, or one member of a set.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Variable {
    fact: u16,
    member: Option<u16>,
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
    variables: Vec<Variable>,
    hits: Vec<Hit>,
    /// Whether some variable stood twice.
    repeats: bool,
}

impl<'a> Asker<'a> {
    fn new(evaluator: &Evaluator<'a>) -> Self {
        let book = &evaluator.loaded.rulebook;
        Self {
            evaluator: *evaluator,
            scalars: Bits::new(book.facts.len()),
            possible: Vec::new(),
            parts: Parts::default(),
            asked: vec![(0, 0, 0); book.nodes.len()],
            round: 0,
            stack: Vec::new(),
            leaves: Vec::new(),
            variables: Vec::new(),
            hits: Vec::new(),
            repeats: false,
        }
    }

    /// Finds out which truths the conditions of some rules can still take.
    fn prepare(&mut self, rules: &[&Rule], memory: &mut Memory) {
        let evaluator = self.evaluator;
        let loaded = evaluator.loaded;
        let book = &loaded.rulebook;
        for (at, fact) in (0_u16..).zip(&book.facts) {
            if !matches!(fact.ty, Type::Set(_)) && evaluator.facts.is_open(loaded, at) {
                self.scalars.insert(usize::from(at));
            }
        }
        let relevant = self.open_conditions(rules, memory);
        self.possible = vec![BOTH; book.nodes.len()];
        for (at, place) in (0_u32..).zip(0..book.nodes.len()) {
            let truth = memory.truth(at);
            let truths = match book.nodes.get(place) {
                _ if truth.is_known() => bit(truth),
                Some(node) if relevant.contains(place) => self.truths(at, node, memory),
                _ => continue,
            };
            if let Some(place) = self.possible.get_mut(place) {
                *place = truths;
            }
        }
    }

    fn truths(&mut self, at: NodeId, node: &Node, memory: &mut Memory) -> Truths {
        let evaluator = self.evaluator;
        let is_single = evaluator.loaded.possible.single(at).is_some();
        if !is_single && self.overlap(operands(node)) {
            let result = |memory: &Memory| bit(memory.truth(at));
            if let Some(outcome) = trial::outcome(&evaluator, &[at], &self.parts, result, memory) {
                let possible = outcome.possible;
                self.parts.push(at, outcome);
                return possible;
            }
        }
        composed(&evaluator, at, node, &self.possible, memory)
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
                    stack.extend(operands(node));
                }
            }
        }
        relevant
    }

    /// Whether some open fact stands under more than one of some nodes.
    fn overlap(&self, nodes: impl Iterator<Item = NodeId>) -> bool {
        let supports = &self.evaluator.loaded.facts_of_node;
        let mut before: Option<Bits> = None;
        for node in nodes {
            let Some(support) = supports.get(node as usize) else { continue };
            match &mut before {
                None => before = Some(support.clone()),
                Some(before) => {
                    if before.meet(support, &self.scalars) {
                        return true;
                    }
                    before.union(support);
                }
            }
        }
        false
    }

    /// Finds the facts that matter to an undecided rule, each once.
    fn rule(&mut self, rule: &Rule, memory: &mut Memory) {
        self.round += 1;
        self.stack.clear();
        self.variables.clear();
        self.hits.clear();
        self.repeats = false;
        self.begin(rule, memory);
        while let Some(need) = self.stack.pop() {
            self.down(need, memory);
        }
        let evaluator = self.evaluator;
        let roots: Vec<NodeId> = rule.when.into_iter().chain([required(rule)]).collect();
        let decided = |memory: &Memory| Truths::from(is_decided(rule, memory));
        if rule.each.is_some() {
            return;
        }
        if self.repeats
            && let Some(outcome) = trial::outcome(&evaluator, &roots, &self.parts, decided, memory)
        {
            let matters = outcome.facts.iter().filter(|(_, ever, _)| *ever != 0);
            self.hits.clear();
            self.hits
                .extend(matters.map(|(fact, _, alone)| Hit { fact: *fact, alone: *alone != 0 }));
            return;
        }
        for hit in self.hits.iter_mut().filter(|hit| !hit.alone) {
            // Several members of one set can decide together what none decides alone.
            if self.variables.iter().filter(|it| it.fact == hit.fact).count() > 1 {
                let alone = trial::alone(&evaluator, &roots, hit.fact, decided, memory);
                hit.alone = alone != 0;
            }
        }
    }

    /// A rule is decided when its condition is false, or true and its requirement known.
    fn begin(&mut self, rule: &Rule, memory: &Memory) {
        let when = rule.when.map_or(Truth::True, |when| memory.truth(when));
        let can_apply = match rule.when {
            None => true,
            Some(when) => self.possible_of(when) & bit(Truth::True) != 0,
        };
        let known = memory.value(required(rule)).is_known() && rule.each.is_none();
        if rule.each.is_none() && self.overlap(rule.when.into_iter().chain([rule.require])) {
            self.repeats = true;
        }
        if let Some(when) = rule.when {
            let applies = if known { bit(Truth::True) } else { 0 };
            self.stack.push(Need { node: when, ever: BOTH, alone: bit(Truth::False) | applies });
        }
        let alone = when == Truth::True;
        if !can_apply {
            return;
        }
        match &rule.each {
            None => {
                let alone = if alone { BOTH } else { 0 };
                self.stack.push(Need { node: rule.require, ever: BOTH, alone });
            }
            Some(each) => {
                self.leaves.clear();
                self.leaves.push(each.list);
                if memory.value(each.list).is_known() {
                    self.around_body(each.body);
                }
                self.atom(alone, memory);
            }
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
        if let Some(fact) = loaded.possible.single(need.node) {
            return self.hit(Variable { fact, member: None }, alone != 0);
        }
        if let Some(part) = self.parts.get(need.node) {
            let facts: Vec<_> = part.facts.iter().filter(|it| it.1 & ever != 0).copied().collect();
            for (fact, _, makes) in facts {
                self.hit(Variable { fact, member: None }, makes & alone != 0);
            }
            return;
        }
        let Some(node) = loaded.rulebook.nodes.get(need.node as usize) else { return };
        match node {
            Node::Not(a) => {
                self.stack.push(Need { node: *a, ever: swapped(ever), alone: swapped(alone) });
            }
            Node::And(list) => self.connective(list, Truth::False, ever, alone, memory),
            Node::Or(list) => self.connective(list, Truth::True, ever, alone, memory),
            Node::If { condition, yes, no } => {
                self.choice([*condition, *yes, *no], ever, alone, memory);
            }
            Node::In(member, set) => {
                match (
                    loaded.rulebook.nodes.get(*member as usize),
                    loaded.rulebook.nodes.get(*set as usize),
                ) {
                    (Some(Node::Enum(_, member)), Some(Node::Fact(fact))) => {
                        self.hit(Variable { fact: *fact, member: Some(*member) }, alone != 0);
                    }
                    _ => self.operator(need.node, node, alone != 0, memory),
                }
            }
            _ => self.operator(need.node, node, alone != 0, memory),
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
        self.repeats = true;
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
        decisive: Truth,
        ever: Truths,
        alone: Truths,
        memory: &Memory,
    ) {
        let (decisive, other) = (bit(decisive), bit(decisive.negated()));
        let unknown = list.iter().filter(|it| !memory.value(**it).is_known()).count();
        for operand in list {
            let other_alone = if unknown == 1 { alone & other } else { 0 };
            self.stack.push(Need { node: *operand, ever, alone: alone & decisive | other_alone });
        }
    }

    fn choice(&mut self, nodes: [NodeId; 3], ever: Truths, alone: Truths, memory: &Memory) {
        let [condition, yes, no] = nodes;
        let value = memory.truth(condition);
        if value.is_known() {
            let node = if value == Truth::True { yes } else { no };
            self.stack.push(Need { node, ever, alone });
            return;
        }
        // The condition decides by leading to a branch; a branch by being led to, or by being
        // what the other is, so that it does not matter where the condition leads.
        let leads = |branch: NodeId, to: Truth, needed: Truths| {
            if self.possible_of(branch) & needed != 0 { bit(to) } else { 0 }
        };
        let known = |branch: NodeId| match memory.truth(branch) {
            Truth::Unknown => 0,
            truth => bit(truth),
        };
        let ever_condition = leads(yes, Truth::True, ever) | leads(no, Truth::False, ever);
        let alone_condition = [(yes, Truth::True), (no, Truth::False)]
            .into_iter()
            .filter(|(branch, _)| known(*branch) & alone != 0)
            .fold(0, |bits, (_, to)| bits | bit(to));
        let can = self.possible_of(condition);
        let branch = |branch: NodeId, other: NodeId, to: Truth| {
            let led = if can & bit(to) != 0 { ever } else { 0 };
            Need {
                node: branch,
                ever: led | ever & self.possible_of(other),
                alone: alone & known(other),
            }
        };
        let needs = [
            Need { node: condition, ever: ever_condition, alone: alone_condition },
            branch(yes, no, Truth::True),
            branch(no, yes, Truth::False),
        ];
        self.stack.extend(needs);
    }

    /// Any other operator: whatever it looks at that is open.
    fn operator(&mut self, at: NodeId, node: &Node, alone: bool, memory: &Memory) {
        self.leaves.clear();
        match node {
            Node::Fact(_) => self.leaves.push(at),
            _ => {
                self.leaves.extend(operands(node));
                if let Node::Fold { body, .. } = node {
                    self.around_body(*body);
                }
            }
        }
        self.atom(alone, memory);
    }

    /// Follows the open nodes among the leaves down to facts.
    fn atom(&mut self, alone: bool, memory: &Memory) {
        let loaded = self.evaluator.loaded;
        let mut found = Vec::new();
        while let Some(at) = self.leaves.pop() {
            if !is_open(&self.evaluator, at, memory) {
                continue;
            }
            let Some(node) = loaded.rulebook.nodes.get(at as usize) else { continue };
            match node {
                Node::Fact(fact) => {
                    if self.evaluator.facts.is_open(loaded, *fact) {
                        if found.contains(fact) {
                            self.repeats = true;
                        } else {
                            found.push(*fact);
                        }
                    }
                }
                _ if self.ask(at, BOTH, BOTH).is_none() => {}
                Node::If { condition, yes, no } => {
                    self.leaves.push(*condition);
                    match memory.truth(*condition) {
                        Truth::True => self.leaves.push(*yes),
                        Truth::False => self.leaves.push(*no),
                        Truth::Unknown => self.leaves.extend([*yes, *no]),
                    }
                }
                _ => {
                    self.leaves.extend(operands(node));
                    if let Node::Fold { body, .. } = node {
                        self.around_body(*body);
                    }
                }
            }
        }
        let alone = alone && found.len() == 1;
        for fact in found {
            self.hit(Variable { fact, member: None }, alone);
        }
    }

    fn around_body(&mut self, body: u32) {
        if let Some(Some(table)) = self.evaluator.loaded.bodies.get(body as usize) {
            self.leaves.extend(&table.outer);
        }
    }

    fn hit(&mut self, variable: Variable, alone: bool) {
        let clashes = |it: &Variable| {
            it.fact == variable.fact
                && (it.member == variable.member
                    || it.member.is_none()
                    || variable.member.is_none())
        };
        if self.variables.iter().any(clashes) {
            self.repeats = true;
        }
        self.variables.push(variable);
        match self.hits.iter_mut().find(|hit| hit.fact == variable.fact) {
            Some(hit) => hit.alone |= alone,
            None => self.hits.push(Hit { fact: variable.fact, alone }),
        }
    }
}

/// Whether the values in memory decide a rule.
fn is_decided(rule: &Rule, memory: &Memory) -> bool {
    match rule.when.map_or(Truth::True, |when| memory.truth(when)) {
        Truth::False => true,
        Truth::Unknown => false,
        Truth::True => memory.truth(required(rule)).is_known(),
    }
}
