//! The civil calendar, against an independent implementation.

use alloc::string::ToString;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::*;

fn jiff_date(day: Day) -> Date {
    Date::new(1970, 1, 1).unwrap().checked_add(i64::from(day).days()).unwrap()
}

fn same(civil: Civil, date: Date) -> bool {
    (civil.year, civil.month, civil.day)
        == (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()))
}

#[test]
fn days_from_year_1_to_9999_agree() {
    // Coprime to 7, to the months and to leap years: every kind of day comes up.
    for day in (FIRST..=LAST).step_by(241).chain([FIRST, LAST, -1, 0, 1]) {
        let civil = Civil::from_day(day);
        assert!(same(civil, jiff_date(day)), "{day}: {civil:?}");
        assert_eq!(civil.to_day(), day);
    }
}

#[test]
fn every_day_of_1900_to_2100_agrees() {
    let first = parse_day("1900-01-01").unwrap();
    let last = parse_day("2100-12-31").unwrap();
    let mut date = jiff_date(first);
    for day in first..=last {
        assert!(same(Civil::from_day(day), date), "{day}");
        assert_eq!(format_day(day), date.to_string());
        assert_eq!(parse_day(&date.to_string()), Some(day));
        date = date.tomorrow().unwrap();
    }
}

#[test]
fn month_arithmetic_agrees_and_clamps() {
    let first = parse_day("1999-12-25").unwrap();
    for day in first..first + 800 {
        for months in (-40..=40).chain([-1_200, 1_200, 5_000]) {
            let date = jiff_date(day).checked_add(months.months()).unwrap();
            let sum = add_months(day, months).unwrap();
            assert!(same(Civil::from_day(sum), date), "{day} and {months} months");
        }
    }
    let add = |day, months| add_months(parse_day(day).unwrap(), months).map(format_day);
    assert_eq!(add("2026-01-31", 1).as_deref(), Some("2026-02-28"));
    assert_eq!(add("2024-01-31", 1).as_deref(), Some("2024-02-29"));
    assert_eq!(add("2024-02-29", 12).as_deref(), Some("2025-02-28"));
    assert_eq!(add("2026-03-31", -1).as_deref(), Some("2026-02-28"));
    assert_eq!(add("9999-12-01", 1), None);
    assert_eq!(add("0001-01-01", -1), None);
    assert_eq!(add("2026-01-01", i64::MAX), None);
    assert_eq!(add("2026-01-01", i64::MIN), None);
}

#[test]
fn months_between_is_the_most_that_can_be_added() {
    let first = parse_day("2023-11-28").unwrap();
    for a in first..first + 130 {
        for b in a..a + 800 {
            let months = months_between(a, b).unwrap();
            assert!(add_months(a, months).unwrap() <= b);
            assert!(add_months(a, months + 1).unwrap() > b);
            assert_eq!(months_between(b, a), Some(-months));
        }
    }
}

#[test]
fn days_do_not_leave_the_calendar() {
    assert_eq!(add_days(LAST, 1), None);
    assert_eq!(add_days(FIRST, -1), None);
    assert_eq!(add_days(0, i64::MAX), None);
    assert_eq!(add_days(0, -1).map(format_day).as_deref(), Some("1969-12-31"));
}

#[test]
fn what_is_no_day_is_not_read() {
    let texts = [
        "2026-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-1-1",
        "02026-01-01",
        "2026-01-01 ",
        "0000-01-01",
        "２026-01-01",
    ];
    for text in texts {
        assert_eq!(parse_day(text), None, "{text}");
    }
}
