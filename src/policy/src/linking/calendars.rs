//! Calendars for working days.

use std::collections::BTreeMap;

use patuh_rulebook::CalendarYear;

use super::{Linker, complaint};
use crate::dates::{new_year, parse_day};
use crate::model::{Calendar, Name};
use crate::source::Spanned;

impl Linker<'_> {
    /// The calendars, by year.
    pub(super) fn calendars(&mut self) -> Vec<CalendarYear> {
        let years: Vec<Name> = self
            .model
            .calendars
            .iter()
            .map(|calendar| Spanned {
                value: calendar.year.value.to_string(),
                span: calendar.year.span,
            })
            .collect();
        self.unique(&years);
        let mut calendars: Vec<_> =
            self.model.calendars.iter().filter_map(|calendar| self.calendar(calendar)).collect();
        calendars.sort_by_key(|calendar| calendar.year);
        calendars
    }

    fn calendar(&mut self, calendar: &Calendar) -> Option<CalendarYear> {
        let year = i16::try_from(calendar.year.value).ok()?;
        let free = || calendar.holidays.iter().chain(&calendar.joint_leave);
        for day in &calendar.estimated {
            if !free().any(|other| other.value == day.value) {
                self.diagnostics.push(complaint::estimated_but_not_free(day));
            }
        }
        Some(CalendarYear {
            year,
            holidays: self.days_of_year(year, &calendar.holidays),
            joint_leave: self.days_of_year(year, &calendar.joint_leave),
            joint_leave_works: calendar.joint_leave_works,
            estimated: self.days_of_year(year, &calendar.estimated),
        })
    }

    /// Days as numbers within the year, in order. A day may be a holiday and joint leave as well;
    /// twice in one list it is a slip.
    fn days_of_year(&mut self, year: i16, names: &[Name]) -> Vec<u16> {
        let mut seen: BTreeMap<u16, &Name> = BTreeMap::new();
        for name in names {
            // Dates of other years, and what is no date, are told by reading.
            let Some(day) = parse_day(&name.value) else { continue };
            let Ok(day) = u16::try_from(day - new_year(i32::from(year)) + 1) else { continue };
            match seen.get(&day) {
                Some(first) => self.diagnostics.push(complaint::day_twice(name, first)),
                None => {
                    seen.insert(day, name);
                }
            }
        }
        seen.into_keys().collect()
    }
}
