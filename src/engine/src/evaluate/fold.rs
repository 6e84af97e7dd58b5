//! Comprehensions: a body evaluated for each element of a list, and folded.

use alloc::vec::Vec;

use patuh_rulebook::{Fold, NodeId};

use super::{Element, Evaluator, FUEL, Filtered, Frame, Memory};
use crate::load::{NodeType, TableId};
use crate::truth::Truth;
use crate::value::{Place, Set, Value};

/// How far a fold has come.
struct Progress {
    fold: Fold,
    result: Truth,
    certain: u32,
    open: bool,
}

impl Progress {
    fn new(fold: Fold) -> Self {
        Self { fold, result: Truth::from(fold == Fold::All), certain: 0, open: false }
    }

    /// Takes an element that may be in the list and for which the predicate may hold. Says
    /// whether that decides the fold.
    fn take(&mut self, is_in: Truth, holds: Truth) -> bool {
        match self.fold {
            Fold::All => {
                self.result = self.result.and(is_in.negated().or(holds));
                self.result == Truth::False
            }
            Fold::Exists => {
                self.result = self.result.or(is_in.and(holds));
                self.result == Truth::True
            }
            Fold::ExistsOne | Fold::Filter => {
                match is_in.and(holds) {
                    Truth::True => self.certain += 1,
                    Truth::Unknown => self.open = true,
                    Truth::False => {}
                }
                self.fold == Fold::ExistsOne && self.certain > 1
            }
        }
    }

    fn end(&self) -> Truth {
        match self.fold {
            Fold::All | Fold::Exists | Fold::Filter => self.result,
            Fold::ExistsOne if self.certain > 1 => Truth::False,
            Fold::ExistsOne if self.open => Truth::Unknown,
            Fold::ExistsOne => (self.certain == 1).into(),
        }
    }
}

impl Evaluator<'_> {
    pub(super) fn fold(
        &self,
        fold: Fold,
        list: Value,
        body: u32,
        filter: u32,
        frame: Frame,
        memory: &mut Memory,
    ) -> Value {
        match list {
            Value::Set(place) => self.fold_set(fold, place, body, filter, frame, memory),
            Value::Records(place) => self.fold_records(fold, place, body, filter, frame, memory),
            _ => Value::Unknown,
        }
    }

    fn fold_set(
        &self,
        fold: Fold,
        place: Place,
        body: u32,
        filter: u32,
        frame: Frame,
        memory: &mut Memory,
    ) -> Value {
        let Some(NodeType::Set(of)) = self.list_of(body) else { return Value::Unknown };
        let set = self.set(place, memory);
        let mut progress = Progress::new(fold);
        let mut kept = Set::default();
        for member in (0_u16..).take(self.loaded.members(of)) {
            let is_in = set.has(member);
            if is_in == Truth::False {
                kept.put(member, Truth::False);
                continue;
            }
            let element = Element::Member(member);
            let Some(results) = self.body(body, element, frame, memory) else {
                return Value::Unknown;
            };
            let [holds, _] = results;
            kept.put(member, is_in.and(holds));
            if progress.take(is_in, holds) {
                break;
            }
        }
        if fold == Fold::Filter {
            return keep(memory, filter, Filtered::Set(kept), Value::Set);
        }
        progress.end().into()
    }

    fn fold_records(
        &self,
        fold: Fold,
        place: Place,
        body: u32,
        filter: u32,
        frame: Frame,
        memory: &mut Memory,
    ) -> Value {
        let (fact, count) = self.records(place, memory);
        let mut progress = Progress::new(fold);
        let mut kept = Vec::new();
        for index in 0..count {
            let element = self.record(place, index, memory);
            let Some(results) = self.body(body, Element::Record { fact, element }, frame, memory)
            else {
                return Value::Unknown;
            };
            let [holds, _] = results;
            if fold == Fold::Filter && holds == Truth::True {
                kept.push(element);
            }
            if progress.take(Truth::True, holds) {
                break;
            }
        }
        match fold {
            Fold::Filter if progress.open => Value::Unknown,
            Fold::Filter => {
                let elements = kept;
                keep(memory, filter, Filtered::Records { fact, elements }, Value::Records)
            }
            _ => progress.end().into(),
        }
    }

    /// Evaluates a body for an element: its first result and, where it has one, its second
    /// (true where it has none). `None` when the fuel is used up.
    fn body(
        &self,
        body: u32,
        element: Element,
        around: Frame,
        memory: &mut Memory,
    ) -> Option<[Truth; 2]> {
        let table = self.loaded.rulebook.bodies.get(body as usize)?;
        let cost = u32::try_from(table.nodes.len()).ok()?;
        memory.fuel = memory.fuel.checked_sub(cost)?;
        let base = memory.values.len();
        let frame = Frame { table: TableId::Body(body), base, outer: around.base, element };
        for (at, node) in (0_u32..).zip(&table.nodes) {
            let value = self.node(at, node, frame, memory);
            memory.values.push(value);
            if let Some(seen) = &mut memory.seen {
                see(seen, body, at, value);
            }
        }
        let truth = |at: Option<&NodeId>| at.map(|node| memory.get(base, *node).truth());
        let first = truth(table.results.first()).unwrap_or(Truth::Unknown);
        let second = truth(table.results.get(1)).unwrap_or(Truth::True);
        memory.values.truncate(base);
        Some([first, second])
    }

    /// For a rule that is judged for each record of a list: requirement and condition for one.
    pub(crate) fn element(
        &self,
        body: u32,
        fact: u16,
        element: u32,
        memory: &mut Memory,
    ) -> [Truth; 2] {
        memory.fuel = FUEL;
        let element = Element::Record { fact, element };
        let results = self.body(body, element, Frame::GLOBAL, memory);
        results.unwrap_or([Truth::Unknown; 2])
    }

    /// Evaluates a body for an element and leaves its values in place, so that they can be
    /// looked at until [`Evaluator::leave`].
    pub(crate) fn enter(
        &self,
        body: u32,
        element: Element,
        around: Frame,
        memory: &mut Memory,
    ) -> Frame {
        memory.fuel = FUEL;
        let base = memory.values.len();
        let frame = Frame { table: TableId::Body(body), base, outer: around.base, element };
        if let Some(table) = self.loaded.rulebook.bodies.get(body as usize) {
            for (at, node) in (0_u32..).zip(&table.nodes) {
                let value = self.node(at, node, frame, memory);
                memory.values.push(value);
            }
        }
        frame
    }

    /// Gives up the values of a body that was entered.
    pub(crate) fn leave(&self, frame: Frame, memory: &mut Memory) {
        memory.values.truncate(frame.base);
    }

    /// The elements that are or may be in a list, as far as `limit`.
    pub(crate) fn elements_of(
        &self,
        frame: Frame,
        list: NodeId,
        body: u32,
        limit: usize,
        memory: &Memory,
    ) -> Vec<Element> {
        match self.value_in(frame, list, memory) {
            Value::Set(place) => {
                let members = match self.list_of(body) {
                    Some(NodeType::Set(of)) => self.loaded.members(of),
                    _ => 0,
                };
                let set = self.set(place, memory);
                let members = (0_u16..).take(members).filter(|at| set.has(*at) != Truth::False);
                members.take(limit).map(Element::Member).collect()
            }
            Value::Records(place) => {
                let (fact, count) = self.records(place, memory);
                let element =
                    |at| Element::Record { fact, element: self.record(place, at, memory) };
                (0..count.min(limit)).map(element).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The type of the list whose elements a body is evaluated for.
    fn list_of(&self, body: u32) -> Option<NodeType> {
        let table = self.table(TableId::Body(body))?;
        table.context.map(|context| context.list)
    }
}

fn keep(
    memory: &mut Memory,
    filter: u32,
    result: Filtered,
    value: impl Fn(Place) -> Value,
) -> Value {
    match memory.filtered.get_mut(filter as usize) {
        Some(place) => {
            *place = result;
            value(Place::Filtered(filter))
        }
        None => Value::Unknown,
    }
}

fn see(seen: &mut [Vec<u8>], body: u32, node: NodeId, value: Value) {
    let place = seen.get_mut(body as usize).and_then(|nodes| nodes.get_mut(node as usize));
    if let Some(place) = place {
        *place |= match value.truth() {
            Truth::False => 1,
            Truth::Unknown => 2,
            Truth::True => 4,
        };
    }
}
