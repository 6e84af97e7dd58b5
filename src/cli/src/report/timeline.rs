//! The timeline in words.

use std::fmt::Write;

use patuh_engine::{Assessment, ClockUnit, Deadline, DeadlineState, Due};
use patuh_policy::Language;

use super::citations;
use crate::texts::Texts;
use crate::{dates, words};

/// The steps that have a last day. Those of which it is open whether they are of this proposal
/// are counted only.
pub(super) fn timeline(
    assessment: &Assessment,
    texts: &Texts,
    language: Language,
    out: &mut String,
) {
    if assessment.timeline.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  {}", words::heading_timeline(language));
    let mut open = 0;
    for deadline in &assessment.timeline {
        if deadline.state == DeadlineState::Undecided {
            open += 1;
            continue;
        }
        Told { deadline, texts, language }.tell(out);
    }
    if open > 0 {
        let _ = writeln!(out, "  … {}: {open}", words::clocks_open(language));
    }
}

struct Told<'a> {
    deadline: &'a Deadline,
    texts: &'a Texts,
    language: Language,
}

impl Told<'_> {
    fn tell(&self, out: &mut String) {
        let (deadline, language) = (self.deadline, self.language);
        let mark = match deadline.state {
            DeadlineState::Met => "✓",
            DeadlineState::Late | DeadlineState::Lapsed => "!",
            DeadlineState::Running => "▸",
            _ => "…",
        };
        let _ = writeln!(out, "  {mark} {}  [{}]", self.text("label"), deadline.clock);
        let _ = writeln!(out, "      {}", self.standing());
        if deadline.state == DeadlineState::Waiting {
            return;
        }
        for line in self.remarks() {
            let _ = writeln!(out, "      {line}");
        }
        let _ = writeln!(
            out,
            "      {} · {} {}",
            citations(&deadline.basis, self.texts),
            words::who(language),
            self.text("who")
        );
    }

    fn text<'t>(&'t self, key: &'t str) -> &'t str {
        self.texts.get(&["clocks", self.deadline.clock.as_str(), key])
    }

    /// How it stands and by which day.
    fn standing(&self) -> String {
        let (deadline, language) = (self.deadline, self.language);
        let state = match deadline.state {
            DeadlineState::NotApplicable | DeadlineState::Undecided => return String::new(),
            DeadlineState::Waiting => {
                let due = self.counted(&deadline.due);
                return format!("{}: {} ({due})", words::clock_waiting(language), self.missing());
            }
            DeadlineState::Taken if deadline.due.day.is_empty() => {
                let mut taken = words::clock_taken(language).to_owned();
                if !deadline.done.is_empty() {
                    let day = self.day(&deadline.done);
                    taken = format!("{} {day}", words::taken_on(language));
                }
                return format!("{taken} · {}: {}", words::missing(language), self.missing());
            }
            DeadlineState::Running => words::clock_running(language),
            DeadlineState::Taken => words::clock_taken(language),
            DeadlineState::Met => words::clock_met(language),
            DeadlineState::Late => words::clock_late(language),
            DeadlineState::Lapsed => words::clock_lapsed(language),
        };
        let mut parts = vec![self.last_day(&deadline.due)];
        if !deadline.done.is_empty() {
            parts.push(format!("{} {}", words::taken_on(language), self.day(&deadline.done)));
        }
        let days = deadline.left.unsigned_abs();
        match deadline.state {
            DeadlineState::Running => parts.push(format!("{days} {}", words::days_left(language))),
            DeadlineState::Lapsed => parts.push(format!("{days} {}", words::days_ago(language))),
            _ => {}
        }
        format!("{state}: {}", parts.join(" · "))
    }

    /// The facts whose absence leaves it open.
    fn missing(&self) -> String {
        let missing = self.deadline.missing.iter();
        let facts = missing.map(|fact| self.texts.get(&["facts", fact, "label"]));
        facts.collect::<Vec<_>>().join("; ")
    }

    fn remarks(&self) -> Vec<String> {
        let (deadline, language) = (self.deadline, self.language);
        let mut lines = Vec::new();
        let late = self.text("late");
        match deadline.state {
            DeadlineState::Late => lines.push(late.to_owned()),
            DeadlineState::Lapsed => lines.push(format!("{}: {late}", words::if_so(language))),
            DeadlineState::Running => lines.push(format!("{}: {late}", words::if_passed(language))),
            _ => {}
        }
        for other in &deadline.other {
            let joint_leave = other.unit == deadline.due.unit;
            let why = if joint_leave {
                words::joint_leave(language)
            } else {
                words::other_reading(language)
            };
            lines.push(format!("{why}: {}", self.last_day(other)));
        }
        if !deadline.calendar_missing.is_empty() {
            let years: Vec<_> = deadline.calendar_missing.iter().map(u32::to_string).collect();
            lines.push(format!("{} {}", words::no_calendar(language), years.join(", ")));
        }
        if deadline.due.estimated || deadline.other.iter().any(|other| other.estimated) {
            lines.push(words::estimated(language).to_owned());
        }
        lines
    }

    /// The last day and how it is counted.
    fn last_day(&self, due: &Due) -> String {
        if due.day.is_empty() {
            return self.counted(due);
        }
        let mut day = self.day(&due.day);
        if due.latest != due.day {
            let (between, and) = (words::between(self.language), words::and(self.language));
            day = format!("{between} {day} {and} {}", self.day(&due.latest));
        }
        format!("{} {day} ({})", words::due(self.language), self.counted(due))
    }

    fn counted(&self, due: &Due) -> String {
        let (length, language) = (due.length, self.language);
        let length = match due.unit {
            ClockUnit::Days => format!("{length} {}", words::calendar_days(language)),
            ClockUnit::WorkingDays => format!("{length} {}", words::working_days(language)),
            ClockUnit::Months => format!("{length} {}", words::months(language)),
            ClockUnit::NextYear => return words::next_year(language).to_owned(),
            ClockUnit::Fixed => return words::fixed_day(language).to_owned(),
        };
        if self.deadline.from.is_empty() {
            return length;
        }
        format!("{length} {} {}", words::since(language), self.day(&self.deadline.from))
    }

    fn day(&self, iso: &str) -> String {
        dates::long(iso, self.language)
    }
}
