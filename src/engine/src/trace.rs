//! The value of every node: for coverage, and for those who write rules.

use alloc::vec::Vec;

use crate::assessment::{Status, Trace};
use crate::evaluate::{Evaluator, Memory};
use crate::explain;
use crate::judge::{Terms, status};
use crate::load::NodeType;
use crate::truth::Truth;

pub(crate) fn trace(evaluator: &Evaluator<'_>, terms: &Terms) -> Trace {
    let loaded = evaluator.loaded;
    let mut memory = Memory::new(loaded);
    memory.collect_seen(loaded);
    evaluator.all(&mut memory);
    let rules = 0..loaded.rulebook.rules.len();
    let statuses: Vec<Status> =
        rules.map(|rule| status(evaluator, terms, rule, &mut memory)).collect();
    let truths = |bits: u8| {
        [(1, Truth::False), (2, Truth::Unknown), (4, Truth::True)]
            .into_iter()
            .filter_map(|(bit, truth)| (bits & bit != 0).then_some(truth))
            .collect()
    };
    let bodies = memory.take_seen().into_iter();
    let bodies = bodies.map(|nodes| nodes.into_iter().map(truths).collect()).collect();
    let types = (0_u32..).zip(&loaded.global.types);
    let nodes = types.map(|(at, ty)| explain::shown(evaluator, at, *ty, &memory)).collect();
    let conditions = loaded.global.types.iter().map(|ty| *ty == NodeType::Bool).collect();
    Trace { nodes, conditions, bodies, statuses }
}
