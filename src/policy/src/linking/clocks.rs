//! Statutory clocks: everything that they name, and whether they say how long they run.

use patuh_rulebook::{ClockUnit, Length};

use super::rules::Context;
use super::{LinkedClock, Linker, complaint, position};
use crate::expression::{Place, Scope, Term, Ty, check_value};
use crate::model::{Clock, ClockLength, ClockLengthValue, Name};
use crate::shape::month_day;

impl<'m> Linker<'m> {
    /// The clocks, in declared order.
    pub(super) fn clocks(&mut self, context: &Context<'_, 'm>) -> Vec<LinkedClock<'m>> {
        let model = self.model;
        self.unique(model.clocks.iter().map(|clock| &clock.id));
        let clocks = model.clocks.iter().enumerate();
        clocks.filter_map(|(at, clock)| self.clock(at, clock, context)).collect()
    }

    fn clock(
        &mut self,
        at: usize,
        source: &'m Clock,
        context: &Context<'_, 'm>,
    ) -> Option<LinkedClock<'m>> {
        let scope =
            Scope { vocabulary: context.vocabulary, definitions: context.definitions, item: None };
        for texts in [&source.label, &source.who, &source.late] {
            self.known_parameters(texts, &[]);
        }
        let readings = self.reading_notes(&source.reading);
        let basis = self.citations(&source.basis, context.law);
        let (from, until) =
            self.in_force([&source.from, &source.until], &basis, &[&[]], context.law);
        let when = source.when.as_ref().map(|text| self.condition(text, scope));
        let taken = source.taken.as_ref().map(|text| self.condition(text, scope));
        let done = source.done.as_ref().map(|text| self.day(text, scope));
        let after = source.after.as_ref().map(|name| self.earlier(name, at));
        let length = self.length(source);
        let other = self.other_length(source);
        let written = match length {
            Some((_, Some(due))) => Some(due),
            Some((_, None)) => source.start.as_ref(),
            None => None,
        };
        // What stands under `from` of a clock without a length is worth checking too.
        let start = written.or(source.start.as_ref()).map(|text| self.day(text, scope));
        Some(LinkedClock {
            source,
            basis,
            readings,
            from,
            until,
            when: whole(when)?,
            after: whole(after)?,
            start: (written?, start??),
            length: length?.0,
            other: other?,
            done: whole(done)?,
            taken: whole(taken)?,
        })
    }

    /// An expression that gives a day.
    fn day(&mut self, text: &'m Name, scope: Scope<'_>) -> Option<Term> {
        let expression = self.parsed(text)?;
        let place = Place::new(self.sources, text);
        let term = check_value(&expression, &place, scope, &mut self.diagnostics)?;
        if term.ty == Ty::Date {
            return Some(term);
        }
        let found = crate::expression::describe(scope.vocabulary, term.ty);
        self.diagnostics.push(complaint::not_a_day(text, &found));
        None
    }

    /// The position of a clock that is declared before another.
    fn earlier(&mut self, name: &Name, at: usize) -> Option<u16> {
        let ids = self.model.clocks.iter().map(|clock| clock.id.value.as_str());
        let found = self.find(complaint::CLOCK, name, ids)?;
        if found >= at {
            self.diagnostics.push(complaint::later_clock(name));
            return None;
        }
        Some(position(found))
    }

    /// How long a clock runs and, for a fixed day, the expression of that day.
    fn length(&mut self, source: &'m Clock) -> Option<(Length, Option<&'m Name>)> {
        let [only] = source.lengths.as_slice() else {
            self.diagnostics.push(complaint::one_length(source));
            return None;
        };
        let length = match &only.value {
            ClockLengthValue::Count(count) => {
                Length { unit: unit(&only.key), count: u16::try_from(*count).ok()? }
            }
            ClockLengthValue::MonthDay(text) => {
                let (month, day) = month_day(&text.value)?;
                Length { unit: ClockUnit::NextYear, count: u16::from(month) * 100 + u16::from(day) }
            }
            ClockLengthValue::Day(text) => {
                if let Some(start) = &source.start {
                    self.diagnostics.push(complaint::start_of_a_fixed_day(start));
                }
                return Some((Length { unit: ClockUnit::Fixed, count: 0 }, Some(text)));
            }
        };
        if source.start.is_none() {
            self.diagnostics.push(complaint::no_start(source, &only.key));
            return None;
        }
        Some((length, None))
    }

    /// How long a clock runs by the other reading. `None` when that is wrong.
    fn other_length(&mut self, source: &Clock) -> Option<Option<Length>> {
        let Some(other) = source.others.first() else { return Some(None) };
        let counts = |length: &ClockLength| unit(&length.key);
        let fits = source.others.len() == 1
            && source.lengths.iter().all(|length| {
                matches!(counts(length), ClockUnit::Days | ClockUnit::WorkingDays)
                    && counts(length) != counts(other)
            });
        if !fits {
            self.diagnostics.push(complaint::other_length(&other.key));
            return None;
        }
        if source.reading.is_empty() {
            self.diagnostics.push(complaint::other_without_note(&other.key));
        }
        match &other.value {
            ClockLengthValue::Count(count) => {
                Some(Some(Length { unit: counts(other), count: u16::try_from(*count).ok()? }))
            }
            _ => None,
        }
    }
}

/// What a key counts.
fn unit(key: &Name) -> ClockUnit {
    match key.value.as_str() {
        "days" | "other-days" => ClockUnit::Days,
        "working-days" | "other-working-days" => ClockUnit::WorkingDays,
        "months" => ClockUnit::Months,
        "next-year" => ClockUnit::NextYear,
        _ => ClockUnit::Fixed,
    }
}

/// What may be absent but, where it is written, must be right.
fn whole<T>(part: Option<Option<T>>) -> Option<Option<T>> {
    match part {
        Some(part) => Some(Some(part?)),
        None => Some(None),
    }
}
