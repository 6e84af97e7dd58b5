//! Clocks of the rulebook.

use patuh_rulebook::Clock;

use super::lowering::Lowering;
use super::provisions::Provisions;
use crate::expression::Term;
use crate::model::Name;

impl Lowering<'_> {
    /// The clocks, in declared order.
    pub(super) fn clocks(&mut self, provisions: &Provisions) -> Vec<Clock> {
        let linked = self.linked;
        let clocks = linked.clocks.iter().map(|clock| {
            let source = clock.source;
            let (written, start) = &clock.start;
            Clock {
                id: source.id.value.clone(),
                basis: provisions.positions(&clock.basis),
                readings: clock.readings.clone(),
                from: clock.from,
                until: clock.until,
                when: self.optional(clock.when.as_ref(), source.when.as_ref()),
                after: clock.after,
                start: self.expression(start, written).0,
                length: clock.length,
                other: clock.other,
                done: self.optional(clock.done.as_ref(), source.done.as_ref()),
                taken: self.optional(clock.taken.as_ref(), source.taken.as_ref()),
            }
        });
        clocks.collect()
    }
}

impl<'l> Lowering<'l> {
    fn optional(&mut self, term: Option<&'l Term>, written: Option<&'l Name>) -> Option<u32> {
        let (term, written) = term.zip(written)?;
        Some(self.expression(term, written).0)
    }
}
