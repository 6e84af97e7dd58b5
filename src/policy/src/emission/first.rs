//! The first part of a policy: enough for a page to begin, before the whole rulebook is there.
//!
//! `rulebook.first` names the families of rules by which a page begins. Their rulebook is a policy
//! of its own, with the facts, choices, documents and readings that they need and nothing else. It
//! says nothing about the others, so whoever judges by it must not call a proposal ready.

use std::collections::{BTreeMap, BTreeSet};

use patuh_rulebook::{Digest, Node, NodeId, Rulebook};
use serde_json::Value;

use super::{Output, emit};
use crate::linking::link;
use crate::model::{Model, Name};
use crate::source::Sources;

/// The first part of a policy, compiled.
#[derive(Clone, Debug)]
pub struct First {
    /// The bytes of its rulebook.
    pub bytes: Vec<u8>,
    /// Their digest.
    pub digest: Digest,
    /// Its text packs by language.
    pub packs: BTreeMap<String, Value>,
}

/// Compiles the first part of a policy that compiles as a whole; nothing where the policy names
/// none.
pub(super) fn first(model: &Model, whole: &Output, sources: &Sources) -> Option<First> {
    let families = &model.manifests.first()?.first;
    if families.is_empty() {
        return None;
    }
    let chosen = |id: &str| families.iter().any(|family| belongs(id, &family.value));
    let used = Used::of(&whole.rulebook, &chosen);
    let mut part = model.clone();
    part.rules.retain(|rule| chosen(&rule.id.value));
    part.tests.clear();
    part.facts.retain(|fact| used.facts.contains(fact.id.value.as_str()));
    part.definitions.retain(|it| used.definitions.contains(it.id.value.as_str()));
    let named = |names: &mut dyn Iterator<Item = &Name>| -> BTreeSet<String> {
        names.map(|name| name.value.clone()).collect()
    };
    let types = part.facts.iter().map(|fact| &fact.ty);
    let records = named(&mut types.filter_map(|ty| ty.of.as_ref()));
    part.records.retain(|record| records.contains(&record.id.value));
    let fields = part.records.iter().flat_map(|record| &record.fields).map(|field| &field.ty);
    let types = part.facts.iter().map(|fact| &fact.ty).chain(fields);
    let mut enums = named(&mut types.clone().filter_map(|ty| ty.of.as_ref()));
    let units = named(&mut types.filter_map(|ty| ty.unit.as_ref()));
    enums.extend(part.manifests.iter().map(|manifest| manifest.stages.value.clone()));
    enums.extend(part.rules.iter().filter_map(|rule| Some(rule.each.as_ref()?.list.value.clone())));
    part.enums.retain(|ty| enums.contains(&ty.id.value));
    // The codes of a relation are of facts or fields, so no table is missed.
    part.tables.retain(|table| enums.contains(&table.id.value));
    part.units.retain(|unit| units.contains(&unit.id.value));
    let documents = named(&mut part.rules.iter().filter_map(|rule| rule.document.as_ref()));
    part.documents.retain(|it| documents.contains(&it.text.id.value));
    let readings = named(&mut part.rules.iter().flat_map(|rule| &rule.reading));
    part.readings.retain(|reading| readings.contains(&reading.id.value));
    part.clocks.clear();
    part.calendars.clear();
    for provision in part.laws.iter_mut().flat_map(|law| &mut law.provisions) {
        provision.account = None;
    }
    let (linked, _) = link(&part, sources);
    let output = emit(&linked?, sources);
    Some(First { bytes: output.bytes, digest: output.digest, packs: output.packs })
}

/// Whether a rule is of a family: `umum.jenis` is of `umum`.
fn belongs(rule: &str, family: &str) -> bool {
    rule.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
}

/// What some rules and the kinds lead to.
#[derive(Default)]
struct Used<'b> {
    facts: BTreeSet<&'b str>,
    definitions: BTreeSet<&'b str>,
}

impl<'b> Used<'b> {
    fn of(book: &'b Rulebook, chosen: &dyn Fn(&str) -> bool) -> Self {
        let mut open: Vec<NodeId> = book.kinds.iter().map(|kind| kind.when).collect();
        let mut bodies: Vec<u32> = Vec::new();
        for rule in book.rules.iter().filter(|rule| chosen(&rule.id)) {
            open.extend(rule.when);
            match &rule.each {
                None => open.push(rule.require),
                Some(each) => {
                    open.push(each.list);
                    bodies.push(each.body);
                }
            }
        }
        let mut seen = BTreeSet::new();
        let mut seen_bodies = BTreeSet::new();
        let mut facts: BTreeSet<u16> = BTreeSet::from([book.stage_fact]);
        loop {
            if let Some(node) = open.pop() {
                if seen.insert(node)
                    && let Some(node) = book.nodes.get(node as usize)
                {
                    look(node, &mut facts, &mut open, &mut bodies);
                }
            } else if let Some(body) = bodies.pop() {
                if seen_bodies.insert(body)
                    && let Some(body) = book.bodies.get(body as usize)
                {
                    let mut inner = Vec::new();
                    for node in &body.nodes {
                        match node {
                            // What a body looks at outside of it. Operands of its other nodes
                            // stand in the body itself, which is looked through whole.
                            Node::Outer(of) => open.push(*of),
                            node => look(node, &mut facts, &mut inner, &mut bodies),
                        }
                    }
                }
            } else {
                break;
            }
        }
        let names = facts.iter().filter_map(|at| book.facts.get(usize::from(*at)));
        let definitions = book.definitions.iter().filter(|it| seen.contains(&it.node));
        Self {
            facts: names.map(|fact| fact.id.as_str()).collect(),
            definitions: definitions.map(|it| it.id.as_str()).collect(),
        }
    }
}

/// What a node names: facts, other nodes, bodies.
fn look(node: &Node, facts: &mut BTreeSet<u16>, open: &mut Vec<NodeId>, bodies: &mut Vec<u32>) {
    match node {
        Node::Fact(fact) => {
            facts.insert(*fact);
        }
        Node::Bool(_)
        | Node::Int(_)
        | Node::Date(_)
        | Node::Text(_)
        | Node::Enum(..)
        | Node::AsOf
        | Node::Element
        | Node::Field(_) => {}
        Node::Has(of) | Node::Not(of) | Node::Negate(of) | Node::Size(of) | Node::Outer(of) => {
            open.push(*of);
        }
        Node::And(of) | Node::Or(of) => open.extend(of),
        Node::If { condition, yes, no } => open.extend([*condition, *yes, *no]),
        Node::Compare(_, one, other)
        | Node::Add(one, other)
        | Node::Subtract(one, other)
        | Node::Multiply(one, other)
        | Node::Divide(one, other)
        | Node::Remainder(one, other)
        | Node::AddDays(one, other)
        | Node::AddMonths(one, other)
        | Node::AddWorkingDays(one, other)
        | Node::DaysBetween(one, other)
        | Node::MonthsBetween(one, other)
        | Node::WorkingDaysBetween(one, other)
        | Node::In(one, other)
        | Node::StartsWith(one, other)
        | Node::Contains(one, other)
        | Node::Related { one, other, .. } => open.extend([*one, *other]),
        Node::InConstants(value, of) => {
            open.push(*value);
            open.extend(of);
        }
        Node::Fold { list, body, .. } => {
            open.push(*list);
            bodies.push(*body);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::belongs;
    use crate::fixture::sources;
    use crate::{compile, source::SourceFile, source::Sources};

    #[test]
    fn a_family_is_a_whole_part_of_the_id() {
        assert!(belongs("umum.jenis", "umum"));
        assert!(belongs("umum.jenis/satu", "umum.jenis"));
        assert!(!belongs("umumnya.jenis", "umum"));
    }

    #[test]
    fn the_first_part_has_what_its_rules_need_and_no_more() {
        let base = sources("", "");
        let text = base.files().first().map(|file| file.text.clone()).unwrap_or_default();
        let with = text.replacen("  stage-fact:", "  first: [contoh]\n  stage-fact:", 1);
        assert_ne!(text, with);
        let files = vec![SourceFile { path: "base.yaml".into(), text: with }];
        let output = compile(&Sources::new(files)).output.expect("it compiles");
        let first = output.first.expect("the policy names a first part");
        let part = patuh_rulebook::Rulebook::decode(&first.bytes).expect("a rulebook");
        assert!(part.facts.len() < output.rulebook.facts.len());
        assert!(part.facts.iter().any(|fact| fact.id == "tahap"));
        assert!(part.rules.iter().all(|rule| rule.id.starts_with("contoh")));
        assert!(!part.rules.is_empty());
        assert!(first.packs.contains_key("id") && first.packs.contains_key("en"));
    }
}
