//! A builder of small rulebooks, for tests of this and other crates. No part of the engine.

#![allow(clippy::indexing_slicing, reason = "only tests use it, and they should stop")]

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{
    Body, Clock, ClockUnit, CodeTable, Comparison, Document, EnumType, EnumValue, Fact, Field,
    Fold, Kind, Length, Node, NodeId, RecordType, Rule, Rulebook, Severity, Type, Unit, UnitWord,
};

/// A rulebook that grows. It begins with the stages `penjajakan`, `persiapan` and
/// `kesepakatan`, the fact `tahap` that states them, one group, and the unit `bulan`.
#[derive(Clone, Debug)]
pub struct Book {
    /// What there is so far. Facts stand in the order in which they were added.
    pub rulebook: Rulebook,
}

impl Default for Book {
    fn default() -> Self {
        Self::new()
    }
}

impl Book {
    /// A rulebook without rules.
    #[must_use]
    pub fn new() -> Self {
        let word = |word: &str, worth| UnitWord { word: word.into(), worth };
        let rulebook = Rulebook {
            name: "contoh".into(),
            version: "1".into(),
            reviewed: 20_781,
            covers_from: 17_000,
            groups: vec!["umum".into(), "lain".into()],
            placeholders: vec!["-".into(), "terlampir".into()],
            units: vec![Unit {
                id: "bulan".into(),
                words: vec![
                    word("bulan", 1),
                    word("tahun", 12),
                    word("months", 1),
                    word("years", 12),
                ],
            }],
            ..Rulebook::default()
        };
        let mut book = Self { rulebook };
        let stages = book.add_enum("tahap", &["penjajakan", "persiapan", "kesepakatan"]);
        book.rulebook.stages = stages;
        book.add_fact("tahap", Type::Enum(stages));
        book
    }

    /// Adds an enum and gives its position.
    pub fn add_enum(&mut self, id: &str, values: &[&str]) -> u16 {
        let value = |id: &&str| EnumValue { id: (*id).into(), aliases: vec![id.replace('_', " ")] };
        let values = values.iter().map(value).collect();
        self.rulebook.enums.push(EnumType { id: id.into(), values });
        position(self.rulebook.enums.len())
    }

    /// Adds a record type and gives its position.
    pub fn add_record(&mut self, id: &str, fields: &[(&str, Type)]) -> u16 {
        let fields =
            fields.iter().map(|(name, ty)| Field { name: (*name).into(), ty: *ty }).collect();
        self.rulebook.records.push(RecordType { id: id.into(), fields });
        position(self.rulebook.records.len())
    }

    /// Adds a table of the codes `31`, `31.71`, `33`, `33.09`, `33.10` with groups and a relation
    /// in which 33.09 and 33.10 are, and gives its position.
    pub fn add_regions(&mut self) -> u16 {
        self.rulebook.tables.push(CodeTable {
            id: "wilayah".into(),
            keys: ["31", "31.71", "33", "33.09", "33.10"].map(Into::into).into(),
            groups: vec![0, 0, 2, 2, 2],
            relations: vec![vec![0, 0, 0, 1, 0, 0]],
        });
        position(self.rulebook.tables.len())
    }

    /// Adds a fact and gives the node of its value.
    pub fn add_fact(&mut self, id: &str, ty: Type) -> NodeId {
        let order = position(self.rulebook.facts.len() + 1);
        self.rulebook.facts.push(Fact { id: id.into(), ty, group: 0, order });
        self.node(Node::Fact(order))
    }

    /// Adds a document and gives its position.
    pub fn add_document(&mut self, id: &str) -> u16 {
        self.rulebook.documents.push(Document { id: id.into(), stage: 0 });
        position(self.rulebook.documents.len())
    }

    /// Adds a kind of cooperation.
    pub fn add_kind(&mut self, id: &str, when: NodeId) {
        self.rulebook.kinds.push(Kind { id: id.into(), when, basis: vec![] });
    }

    /// Adds a node.
    pub fn node(&mut self, node: Node) -> NodeId {
        self.rulebook.nodes.push(node);
        NodeId::from(position(self.rulebook.nodes.len()))
    }

    /// Adds a comparison with a whole number.
    pub fn compare(&mut self, comparison: Comparison, a: NodeId, constant: i64) -> NodeId {
        let constant = self.node(Node::Int(constant));
        self.node(Node::Compare(comparison, a, constant))
    }

    /// Adds `a == value` for a value of an enum.
    pub fn is(&mut self, a: NodeId, of: u16, value: u16) -> NodeId {
        let value = self.node(Node::Enum(of, value));
        self.node(Node::Compare(Comparison::Equal, a, value))
    }

    /// Adds `value in set`.
    pub fn has_member(&mut self, set: NodeId, of: u16, value: u16) -> NodeId {
        let value = self.node(Node::Enum(of, value));
        self.node(Node::In(value, set))
    }

    /// Adds a comprehension.
    pub fn fold(&mut self, fold: Fold, list: NodeId, nodes: Vec<Node>, result: NodeId) -> NodeId {
        let body = self.body(nodes, vec![result]);
        self.node(Node::Fold { fold, list, body })
    }

    /// Adds a body and gives its position.
    pub fn body(&mut self, nodes: Vec<Node>, results: Vec<NodeId>) -> u32 {
        self.rulebook.bodies.push(Body { nodes, results });
        u32::from(position(self.rulebook.bodies.len()))
    }

    /// Adds a requirement of the first stage that always applies, and gives it for changes.
    pub fn rule(&mut self, id: &str, require: NodeId) -> &mut Rule {
        self.rulebook.rules.push(Rule {
            id: id.into(),
            item: None,
            severity: Severity::Must,
            stage: 0,
            basis: vec![],
            readings: vec![],
            document: None,
            tags: vec![],
            from: None,
            until: None,
            when: None,
            require,
            each: None,
        });
        let last = self.rulebook.rules.len() - 1;
        &mut self.rulebook.rules[last]
    }

    /// Adds a clock that always applies, and gives it for changes.
    pub fn clock(&mut self, id: &str, start: NodeId, unit: ClockUnit, count: u16) -> &mut Clock {
        self.rulebook.clocks.push(Clock {
            id: id.into(),
            basis: vec![],
            readings: vec![],
            from: None,
            until: None,
            when: None,
            after: None,
            start,
            length: Length { unit, count },
            other: None,
            done: None,
            taken: None,
        });
        let last = self.rulebook.clocks.len() - 1;
        &mut self.rulebook.clocks[last]
    }

    /// The rulebook with its facts in the order that the engine wants.
    #[must_use]
    pub fn finish(&self) -> Rulebook {
        let mut rulebook = self.rulebook.clone();
        let mut order: Vec<usize> = (0..rulebook.facts.len()).collect();
        order.sort_by(|a, b| self.rulebook.facts[*a].id.cmp(&self.rulebook.facts[*b].id));
        let place = |fact: u16| {
            let place = order.iter().position(|it| *it == usize::from(fact));
            place.map_or(fact, |at| position(at + 1))
        };
        rulebook.facts = order.iter().map(|at| self.rulebook.facts[*at].clone()).collect();
        rulebook.stage_fact = place(rulebook.stage_fact);
        let bodies = rulebook.bodies.iter_mut().flat_map(|body| body.nodes.iter_mut());
        for node in rulebook.nodes.iter_mut().chain(bodies) {
            if let Node::Fact(fact) = node {
                *fact = place(*fact);
            }
        }
        rulebook
    }

    /// The finished rulebook's bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.finish().encode()
    }
}

/// A rulebook with one rule: a term of at most 60 months.
#[must_use]
pub fn example() -> Vec<u8> {
    let mut book = Book::new();
    let term = book.add_fact("jangka_waktu_bulan", Type::Int { min: 1, max: 1_200, unit: Some(0) });
    let short = book.compare(Comparison::LessOrEqual, term, 60);
    book.rule("jangka-waktu", short);
    book.bytes()
}

fn position(length: usize) -> u16 {
    u16::try_from(length.saturating_sub(1)).unwrap_or(u16::MAX)
}
