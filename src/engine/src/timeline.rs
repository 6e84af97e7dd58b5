//! The timeline: the last day of every step that has one, and what came of it.
//!
//! A step counts as not taken until the proposal states that it was; so a timeline can change
//! with every answer, unlike the status of a rule, and no rule rests on it.
//!
//! Must not know: words, rules.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::{Clock, ClockUnit, Day, Length, NodeId};

use crate::assessment::{Deadline, DeadlineState, Due, Id};
use crate::civil::{self, Civil};
use crate::evaluate::{Evaluator, Memory};
use crate::finding;
use crate::judge::{self, Terms};
use crate::load::{Loaded, Names};
use crate::truth::Truth;
use crate::value::Value;

/// The clocks of the proposal, in the order of the rulebook. Of a fact: those that depend on it,
/// also where they are not of the proposal.
pub(crate) fn timeline(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    memory: &Memory,
    of: Option<u16>,
) -> Vec<Deadline> {
    let loaded = evaluator.loaded;
    let mut states: Vec<DeadlineState> = Vec::new();
    let mut timeline = Vec::new();
    for (at, clock) in loaded.rulebook.clocks.iter().enumerate() {
        let before = clock.after.and_then(|at| states.get(usize::from(at)).copied());
        let hand = Hand { evaluator, terms, memory, clock };
        let start = hand.day(Some(clock.start));
        let mut missing = Vec::new();
        let due = count(loaded, clock.length, start, false, &mut missing);
        let state = hand.state(start, before, &due);
        states.push(state);
        let wanted = match (of, loaded.facts_of_clock.get(at)) {
            (Some(fact), Some(facts)) => facts.contains(fact.into()),
            _ => state != DeadlineState::NotApplicable,
        };
        if wanted {
            timeline.push(hand.deadline(at, state, start, due, missing));
        }
    }
    timeline
}

/// One clock, being read.
#[derive(Clone, Copy)]
struct Hand<'a> {
    evaluator: &'a Evaluator<'a>,
    terms: &'a Terms,
    memory: &'a Memory,
    clock: &'a Clock,
}

impl Hand<'_> {
    fn deadline(
        self,
        at: usize,
        state: DeadlineState,
        start: Option<Day>,
        mut due: Counted,
        mut missing_years: Vec<u32>,
    ) -> Deadline {
        let loaded = self.evaluator.loaded;
        let names = &loaded.names;
        let counts = state > DeadlineState::Undecided;
        if !counts {
            due.days = None;
        }
        let mut other = Vec::new();
        if let Some(days) = due.days {
            let joint_leave = self.clock.other.is_none();
            let length = self.clock.other.unwrap_or(self.clock.length);
            let counted = count(loaded, length, start, joint_leave, &mut missing_years);
            if counted.days != Some(days) {
                other.push(counted.shown());
            }
        } else {
            missing_years.clear();
        }
        let known = |day: Option<Day>| match day {
            Some(day) if counts => civil::format_day(day),
            _ => String::new(),
        };
        Deadline {
            clock: names.clocks.get(at).cloned().unwrap_or_default(),
            state,
            from: match self.clock.length.unit {
                ClockUnit::Fixed => String::new(),
                _ => known(start),
            },
            left: due.days.map_or(0, |days| i64::from(days.1) - i64::from(self.terms.at)),
            due: due.shown(),
            other,
            done: known(self.day(self.clock.done)),
            basis: Names::all_of(&names.citations, &self.clock.basis).into(),
            readings: Names::all_of(&names.readings, &self.clock.readings).into(),
            missing: self.missing(state),
            calendar_missing: missing_years,
        }
    }

    fn state(
        self,
        start: Option<Day>,
        before: Option<DeadlineState>,
        due: &Counted,
    ) -> DeadlineState {
        use DeadlineState::{Lapsed, Late, Met, NotApplicable, Running, Taken, Undecided, Waiting};
        let clock = self.clock;
        let book = &self.evaluator.loaded.rulebook;
        let follows = match before {
            None | Some(Lapsed | Late) => true,
            // It runs, so the one before it must have ended, even if nothing is stated of that.
            Some(Undecided | Waiting | Taken) => start.is_some(),
            Some(_) => false,
        };
        if !follows || !judge::in_force(book, &clock.basis, clock.from, clock.until, self.terms.at)
        {
            return NotApplicable;
        }
        match self.truth(clock.when, Truth::True) {
            Truth::False => return NotApplicable,
            Truth::Unknown => return Undecided,
            Truth::True => {}
        }
        let taken = self.truth(clock.taken, Truth::Unknown) == Truth::True;
        match (due.days, self.day(clock.done)) {
            (Some((_, latest)), Some(done)) if done <= latest => Met,
            (Some(_), Some(_)) => Late,
            (None, Some(_)) => Taken,
            (Some((_, latest)), None) if self.terms.at <= latest => {
                if taken {
                    Met
                } else {
                    Running
                }
            }
            (_, None) if taken => Taken,
            (Some(_), None) => Lapsed,
            (None, None) => Waiting,
        }
    }

    fn day(self, node: Option<NodeId>) -> Option<Day> {
        match self.memory.value(node?) {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }

    fn truth(self, node: Option<NodeId>, otherwise: Truth) -> Truth {
        node.map_or(otherwise, |node| self.memory.truth(node))
    }

    /// The facts whose absence leaves the clock in its state.
    fn missing(self, state: DeadlineState) -> Vec<Id> {
        let node = match state {
            DeadlineState::Undecided => self.clock.when,
            DeadlineState::Waiting => Some(self.clock.start),
            // With a day of the step it is the start that is missing.
            DeadlineState::Taken if self.day(self.clock.done).is_none() => self.clock.done,
            DeadlineState::Taken => Some(self.clock.start),
            _ => None,
        };
        match node {
            Some(node) => finding::missing(self.evaluator, node, self.memory),
            None => Vec::new(),
        }
    }
}

/// A length, counted.
struct Counted {
    length: Length,
    /// The earliest and the latest last day, if they are known.
    days: Option<(Day, Day)>,
    estimated: bool,
}

impl Counted {
    fn shown(self) -> Due {
        let shown = |day: Option<Day>| day.map_or(String::new(), civil::format_day);
        Due {
            unit: self.length.unit,
            length: self.length.count.into(),
            day: shown(self.days.map(|days| days.0)),
            latest: shown(self.days.map(|days| days.1)),
            estimated: self.estimated,
        }
    }
}

/// Counts a length from a day on. Adds the years of which a calendar is missing.
fn count(
    loaded: &Loaded,
    length: Length,
    start: Option<Day>,
    other_joint_leave: bool,
    missing_years: &mut Vec<u32>,
) -> Counted {
    let Some(start) = start else { return Counted { length, days: None, estimated: false } };
    let number = i64::from(length.count);
    let mut estimated = false;
    let days = match length.unit {
        ClockUnit::WorkingDays => {
            let working = &loaded.working;
            let mut add =
                |most| working.bridge(start, number, other_joint_leave, most, missing_years);
            let days = add(false).zip(add(true));
            // A day off that turns out to be a day earlier or later may move it too.
            estimated = days.is_some_and(|(_, last)| working.estimated(start - 1, last + 1));
            days
        }
        unit => {
            let day = match unit {
                ClockUnit::Days => civil::add_days(start, number),
                ClockUnit::Months => civil::add_months(start, number),
                ClockUnit::NextYear => {
                    let (month, day) = (length.count / 100, length.count % 100);
                    let year = Civil::from_day(start).year + 1;
                    Civil::new(year, month.into(), day.into()).map(Civil::to_day)
                }
                _ => Some(start),
            };
            day.map(|day| (day, day))
        }
    };
    Counted { length, days, estimated }
}
