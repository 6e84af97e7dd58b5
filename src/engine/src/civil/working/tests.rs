//! Working days, against counting one by one.

use alloc::vec;
use alloc::vec::Vec;

use super::*;
use crate::civil::{format_day, parse_day};

fn calendars() -> Vec<CalendarYear> {
    // 2026: New Year (a Thursday), 17 August (a Monday), 25 December (a Friday).
    let year = |year, holidays: &[u16], joint_leave: &[u16], joint_leave_works| CalendarYear {
        year,
        holidays: holidays.to_vec(),
        joint_leave: joint_leave.to_vec(),
        joint_leave_works,
        estimated: vec![],
    };
    vec![year(2027, &[1], &[4], true), year(2026, &[1, 229, 359], &[358], false)]
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn works(day: Day) -> bool {
    let text = format_day(day);
    let free = ["2026-01-01", "2026-08-17", "2026-12-25", "2026-12-24", "2027-01-01"];
    (day + 3).rem_euclid(7) < 5 && !free.contains(&text.as_str())
}

#[test]
fn counts_agree_with_counting_one_by_one() {
    let working = WorkingDays::new(&calendars());
    for first in day("2026-01-01")..day("2026-01-20") {
        let mut count = 0;
        for second in first + 1..=day("2027-12-31") {
            count += i64::from(works(second));
            assert_eq!(working.between(first, second), Ok(count));
            assert_eq!(working.between(second, first), Ok(-count));
        }
    }
}

#[test]
fn adding_lands_on_the_working_day_that_is_so_many_later() {
    let working = WorkingDays::new(&calendars());
    for first in day("2026-07-01")..day("2026-09-01") {
        for days in 1..60 {
            let end = working.add(first, days).unwrap();
            assert!(works(end));
            assert_eq!(working.between(first, end), Ok(days));
            let start = working.add(first, -days).unwrap();
            assert!(works(start) && start < first);
        }
        assert_eq!(working.add(first, 0), Ok(first));
    }
}

#[test]
fn day_before_independence_day_skips_to_the_day_after() {
    let working = WorkingDays::new(&calendars());
    assert_eq!(working.add(day("2026-08-14"), 1), Ok(day("2026-08-18")));
}

#[test]
fn joint_leave_counts_as_its_calendar_says() {
    let working = WorkingDays::new(&calendars());
    assert_eq!(working.between(day("2026-12-23"), day("2026-12-24")), Ok(0));
    assert_eq!(working.between(day("2027-01-03"), day("2027-01-04")), Ok(1));
}

#[test]
fn a_year_without_calendar_is_named_and_not_guessed() {
    let working = WorkingDays::new(&calendars());
    assert_eq!(working.add(day("2027-12-31"), 1), Err(Some(2028)));
    assert_eq!(working.between(day("2025-12-30"), day("2026-01-05")), Err(2025));
    assert_eq!(working.add(day("2026-06-01"), i64::MIN), Err(None));
    assert_eq!(working.between(day("2030-01-01"), day("2030-01-01")), Ok(0));
}
