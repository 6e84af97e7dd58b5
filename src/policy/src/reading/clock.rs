//! Statutory clocks.

use super::fields::Fields;
use crate::model::{Clock, ClockLength, ClockLengthValue};

pub(super) fn clock(it: &Fields<'_>) -> Option<Clock> {
    let in_force = it.object("in-force");
    let day = |key| in_force.as_ref().and_then(|it| it.optional(key));
    Some(Clock {
        id: it.optional("id")?,
        label: it.texts("label"),
        basis: it.names("basis"),
        when: it.optional("when"),
        after: it.optional("after"),
        start: it.optional("from"),
        lengths: lengths(it, &["days", "working-days", "months", "next-year", "due"]),
        others: lengths(it, &["other-days", "other-working-days"]),
        done: it.optional("done"),
        taken: it.optional("taken"),
        who: it.texts("who"),
        late: it.texts("late"),
        reading: it.names("reading"),
        from: day("from"),
        until: day("until"),
    })
}

/// The lengths that are written under some keys. One that was told to be wrong counts nothing.
fn lengths(it: &Fields<'_>, keys: &[&str]) -> Vec<ClockLength> {
    let written = it.entries().into_iter().filter(|(key, _)| keys.contains(&key.value.as_str()));
    let lengths = written.map(|(key, id)| {
        let value = match key.value.as_str() {
            "next-year" => ClockLengthValue::MonthDay(it.name(&key.value)),
            "due" => ClockLengthValue::Day(it.name(&key.value)),
            _ => ClockLengthValue::Count(it.integer_at(id).map_or(1, |number| number.value)),
        };
        ClockLength { key, value }
    });
    lengths.collect()
}
