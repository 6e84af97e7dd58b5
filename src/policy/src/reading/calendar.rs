//! Calendars of working days.

use super::fields::Fields;
use crate::codes::front::WRONG_YEAR;
use crate::diagnostic::Diagnostic;
use crate::model::{Calendar, Model, Name};
use crate::shape::day_of;
use crate::source::Spanned;

pub(super) fn read(file: &Fields<'_>, model: &mut Model, diagnostics: &mut Vec<Diagnostic>) {
    for it in file.objects("calendars") {
        let year = it.get("year").and_then(|id| it.integer_at(id));
        // Without a year the days cannot be placed, and that is told already.
        let Some(year) = year else { continue };
        model.calendars.push(Calendar {
            source: it.name("source"),
            holidays: of_year(it.names("holidays"), &year, diagnostics),
            joint_leave: of_year(it.names("joint-leave"), &year, diagnostics),
            joint_leave_works: it.is_true("joint-leave-works"),
            estimated: of_year(it.names("estimated"), &year, diagnostics),
            year,
        });
    }
}

/// The days that are of the calendar's year; tells of the others.
fn of_year(days: Vec<Name>, year: &Spanned<i64>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Name> {
    let (right, wrong): (Vec<_>, Vec<_>) = days
        .into_iter()
        .partition(|day| day_of(&day.value).is_some_and(|(found, ..)| found == year.value));
    for day in wrong {
        let diagnostic = Diagnostic::error(
            WRONG_YEAR,
            format!("{} bukan hari dalam tahun {}", day.value, year.value),
            format!("{} is no day of the year {}", day.value, year.value),
        )
        .at(day.span, "tahun lain", "another year")
        .at(year.span, "tahun kalender ini", "the year of this calendar")
        .hint("periksa tahunnya", "check the year");
        diagnostics.push(diagnostic);
    }
    right
}
