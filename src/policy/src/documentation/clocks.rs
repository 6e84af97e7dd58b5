//! Statutory clocks: how long each runs, from which day, and what follows.

use patuh_rulebook::{ClockUnit, Length};

use super::collector::Collector;
use super::handbook::{Clock, ClockTest, Condition, Link, Named, Subject};
use crate::linking::LinkedClock;
use crate::model::Name;
use crate::testing::ClockState;
use crate::writing;

impl Collector<'_, '_> {
    /// Clocks, in declared order.
    pub(super) fn clocks(&self) -> Vec<Clock> {
        let clocks = self.linked.clocks.iter().enumerate();
        clocks
            .map(|(position, clock)| {
                let kinds = self.kinds_where(|kind| {
                    self.gathered
                        .applicable
                        .get(kind)
                        .is_some_and(|kind| kind.clocks.contains(&position))
                });
                self.clock(position, clock, kinds)
            })
            .collect()
    }

    fn clock(&self, position: usize, clock: &LinkedClock<'_>, kinds: Vec<Link>) -> Clock {
        let source = clock.source;
        let used = self.uses.clocks.get(position).cloned().unwrap_or_default();
        let (written, start) = &clock.start;
        let condition = |term: &Option<_>, text: &Option<Name>| -> Option<Condition> {
            term.as_ref().zip(text.as_ref()).map(|(term, text)| self.condition(term, text))
        };
        let after = clock.after.and_then(|it| self.linked.clocks.get(usize::from(it)));
        Clock {
            id: source.id.value.clone(),
            label: self.text(&source.label),
            length: self.length(clock.length),
            other_length: clock.other.map(|other| self.length(other)),
            start: Condition { sentence: self.speaker.phrase(start), text: self.one_line(written) },
            fixed: clock.length.unit == ClockUnit::Fixed,
            after: after.map(|it| self.link(Subject::Clock, &it.source.id, &it.source.label)),
            when: condition(&clock.when, &source.when),
            done: clock.done.as_ref().zip(source.done.as_ref()).map(|(term, text)| Condition {
                sentence: self.speaker.phrase(term),
                text: self.one_line(text),
            }),
            taken: condition(&clock.taken, &source.taken),
            who: self.text(&source.who),
            late: self.text(&source.late),
            citations: self.citations(&clock.basis),
            readings: self.carried(&clock.readings),
            from: source.from.as_ref().map(|day| day.value.clone()),
            until: source.until.as_ref().map(|day| day.value.clone()),
            facts: self.fact_links(&used.facts),
            definitions: self.definition_links(&used.definitions),
            kinds,
            tests: self.clock_tests(position),
            source: self.source(source.id.span),
        }
    }

    /// How long a clock runs, in words.
    pub(super) fn length(&self, length: Length) -> String {
        let count = i64::from(length.count);
        let unit = match (length.unit, length.count) {
            (ClockUnit::Fixed, _) => return self.pick("hari yang ditetapkan", "a fixed day"),
            (ClockUnit::NextYear, _) => return self.next_year(count / 100, count % 100),
            (ClockUnit::Days, 1) => self.pick("hari", "day"),
            (ClockUnit::Days, _) => self.pick("hari", "days"),
            (ClockUnit::WorkingDays, 1) => self.pick("hari kerja", "working day"),
            (ClockUnit::WorkingDays, _) => self.pick("hari kerja", "working days"),
            (ClockUnit::Months, 1) => self.pick("bulan", "month"),
            (ClockUnit::Months, _) => self.pick("bulan", "months"),
        };
        format!("{} {unit}", writing::number(count, self.writes()))
    }

    /// A day of the year after that of the start.
    fn next_year(&self, month: i64, day: i64) -> String {
        // Any leap year has every day that can be meant.
        let day = writing::iso_day(&format!("2000-{month:02}-{day:02}"), self.writes());
        let day = day.unwrap_or_default();
        let day = day.strip_suffix(" 2000").unwrap_or(&day);
        let year = self.pick("tahun berikutnya", "of the next year");
        format!("{day} {year}")
    }

    fn clock_tests(&self, position: usize) -> Vec<ClockTest> {
        let mut tests = Vec::new();
        for test in &self.output.tests {
            for expected in test.clocks.iter().filter(|it| it.clock == position) {
                tests.push(ClockTest {
                    name: test.name.clone(),
                    state: self.clock_state(expected.state),
                    due: expected.due.clone(),
                    source: self.source(test.span),
                });
            }
        }
        tests
    }

    fn clock_state(&self, state: ClockState) -> Named {
        let label = match state {
            ClockState::NotApplicable => self.pick("tidak berlaku", "not applicable"),
            ClockState::Undecided => self.pick("belum diketahui", "undecided"),
            ClockState::Waiting => self.pick("menunggu tanggal", "waiting for a date"),
            ClockState::Running => self.pick("berjalan", "running"),
            ClockState::Taken => self.pick("sudah diambil, tanpa tanggal", "taken, without a date"),
            ClockState::Met => self.pick("tepat waktu", "in time"),
            ClockState::Late => self.pick("terlambat", "late"),
            ClockState::Lapsed => self.pick("lewat", "lapsed"),
        };
        Named { id: state.name().to_owned(), label, help: None }
    }
}
