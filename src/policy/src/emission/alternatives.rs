//! Rules by the other reading: each rule that a reading touches, itself or through definitions,
//! lowered once more with what the other reading puts in its place.

use patuh_rulebook::{Alternative, Node, Rule};

use super::lowering::Lowering;
use super::rules::{Given, unfolded};
use super::table::Remark;
use crate::linking::{LinkedOther, LinkedRule, position};

impl<'l> Lowering<'l> {
    /// What rules are by the other reading, reading by reading. `rules` are the rules as they
    /// are: one that comes out the same is left out.
    pub(super) fn alternatives(&mut self, rules: &[Rule]) -> Vec<Alternative> {
        // Explanations speak of the reading that is taken, and packs are to stay small.
        self.silent = true;
        let mut alternatives = Vec::new();
        for reading in 0..self.linked.model.readings.len() {
            self.by_other_reading(position(reading), rules, &mut alternatives);
        }
        alternatives
    }

    fn by_other_reading(
        &mut self,
        reading: u16,
        rules: &[Rule],
        alternatives: &mut Vec<Alternative>,
    ) {
        let linked = self.linked;
        let defined = linked.definitions.iter().any(|it| it.by(reading).is_some());
        if !defined && !linked.rules.iter().any(|rule| rule.by(reading).is_some()) {
            return;
        }
        let own = self.definition_nodes.clone();
        for definition in &linked.definitions {
            let by_other = definition.by(reading);
            let (term, text) = by_other.unwrap_or((&definition.term, &definition.source.is));
            let (node, _) = self.expression(term, text);
            self.define(definition.position, node);
        }
        for (at, (rule, item)) in unfolded(linked).enumerate() {
            let value = item.map(|(_, value)| value);
            let other = rule.by(reading).filter(|_| rule.readings_of(value).contains(&reading));
            let mut lowered = self.conditions(rule, item, given(rule, other));
            if other.is_some_and(|other| other.source.none) {
                lowered.when = Some(self.intern(Node::Bool(false), Remark::default));
            }
            let severity = other.and_then(|other| other.severity).unwrap_or(rule.severity);
            let stage = other.and_then(|other| other.stage).unwrap_or(rule.stage);
            let by_other = Alternative {
                reading,
                rule: position(at),
                severity,
                stage,
                when: lowered.when,
                require: lowered.require,
                each: lowered.each,
            };
            if rules.get(at).is_some_and(|is| !same(is, &by_other)) {
                alternatives.push(by_other);
            }
        }
        self.definition_nodes = own;
    }
}

/// The conditions of a rule with what the other reading puts in their place.
fn given<'l>(rule: &'l LinkedRule<'l>, other: Option<&'l LinkedOther<'l>>) -> Given<'l> {
    let own = Given::of(rule);
    let Some(other) = other else { return own };
    let when = other.when.as_ref().zip(other.source.when.as_ref());
    let require = other.require.as_ref().zip(other.source.require.as_ref());
    Given { when: when.or(own.when), require: require.unwrap_or(own.require) }
}

/// Whether a rule is by the other reading what it is anyway.
fn same(is: &Rule, other: &Alternative) -> bool {
    let conditions = (is.when, is.require, &is.each) == (other.when, other.require, &other.each);
    conditions && (is.severity, is.stage) == (other.severity, other.stage)
}
