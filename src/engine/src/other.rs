//! What would be said by the other reading of the law, where that is open.
//!
//! A reading is told when the verdict would be another, or when a requirement would fail that
//! does not, or the other way round. What would merely be open besides is not told: of a proposal
//! with nothing in it that is everything.
//!
//! Must not know: words, findings.
//! Invariant: the same as a rulebook says that was written by the other reading
//! (`tests/properties/other.rs`).

use alloc::vec::Vec;

use crate::assessment::{OtherReading, OtherRule, Status, Verdict};
use crate::evaluate::{Evaluator, Memory};
use crate::judge::{StageFound, Tally, Terms, effect, outcome};

/// The readings by which something would be otherwise, in the order of the rulebook.
pub(crate) fn readings(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    statuses: &[Status],
    (stage, tally, has_problems): (StageFound, Tally, bool),
    memory: &mut Memory,
) -> Vec<OtherReading> {
    let book = &evaluator.loaded.rulebook;
    let names = &evaluator.loaded.names;
    let mut readings = Vec::new();
    let mut rest = book.alternatives.as_slice();
    while let Some(first) = rest.first() {
        let mut other = tally;
        let mut told = false;
        let mut changed = Vec::new();
        while let Some((it, more)) = rest.split_first() {
            if it.reading != first.reading {
                break;
            }
            rest = more;
            let at = usize::from(it.rule);
            let (Some(rule), Some(status)) = (book.rules.get(at), statuses.get(at)) else {
                continue;
            };
            if !terms.in_force(at) {
                continue;
            }
            let then = outcome(evaluator, (it.when, it.require, &it.each), memory);
            let weight = |counts: bool, severity, status| {
                if counts { effect(severity, status) } else { Verdict::Ready }
            };
            let before = weight(stage.counts(rule), rule.severity, *status);
            let after = weight(stage.reaches(it.stage), it.severity, then);
            if before != after {
                other.count(before, -1);
                other.count(after, 1);
                told |= before.min(after) <= Verdict::Fix;
                let rule = names.of(&names.rules, it.rule);
                changed.push(OtherRule { rule, status: then, severity: it.severity });
            }
        }
        let verdict = other.verdict(has_problems);
        if told || verdict != tally.verdict(has_problems) {
            let reading = names.of(&names.readings, first.reading);
            readings.push(OtherReading { reading, verdict, changed });
        }
    }
    readings
}
