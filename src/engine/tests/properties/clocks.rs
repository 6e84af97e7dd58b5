//! The timeline: last days against counting one by one, states on both sides of every last day.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use patuh_engine::testing::Book;
use patuh_engine::{Deadline, DeadlineState, Engine, Options, parse_day};
use patuh_rulebook::{CalendarYear, ClockUnit, Length, Node, NodeId, Type};
use proptest::collection::btree_set;
use proptest::prelude::*;

use crate::generate::cases;

/// The years of which the rulebooks here have a calendar.
const YEARS: std::ops::RangeInclusive<i16> = 2025..=2027;

/// A rulebook with the days `mulai` and `selesai`, and the nodes of both.
fn book() -> (Book, NodeId, NodeId) {
    let mut book = Book::new();
    let start = book.add_fact("mulai", Type::Date);
    let done = book.add_fact("selesai", Type::Date);
    (book, start, done)
}

fn timeline(book: &Book, proposal: &str, at: &str) -> Vec<Deadline> {
    let options = Options::at(parse_day(at).unwrap());
    Engine::load(&book.bytes()).unwrap().assess_text(proposal, &options).timeline
}

fn only(book: &Book, proposal: &str, at: &str) -> Deadline {
    let mut timeline = timeline(book, proposal, at);
    assert_eq!(timeline.len(), 1);
    timeline.remove(0)
}

fn states(book: &Book, proposal: &str, at: &str) -> Vec<DeadlineState> {
    timeline(book, proposal, at).into_iter().map(|it| it.state).collect()
}

fn starting(day: Date) -> String {
    format!("{{\"mulai\":\"{day}\"}}")
}

fn calendar(year: i16, holidays: &[u16], joint_leave: &[u16]) -> CalendarYear {
    CalendarYear {
        year,
        holidays: holidays.to_vec(),
        joint_leave: joint_leave.to_vec(),
        joint_leave_works: false,
        estimated: vec![],
    }
}

/// Days off of every year, as days of the year.
fn days_off() -> impl Strategy<Value = BTreeSet<u16>> {
    btree_set(1_u16..=365, 0..40)
}

/// The day so many working days later, by the slowest way there is.
fn walked(start: Date, days: u16, off: &dyn Fn(i16, u16) -> bool) -> Date {
    let mut day = start;
    let mut left = days;
    while left > 0 {
        day = day.tomorrow().unwrap();
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let number = u16::try_from(day.day_of_year()).unwrap();
        if !weekend && !off(day.year(), number) {
            left -= 1;
        }
    }
    day
}

prop_compose! {
    fn day()(number in 0_i64..=700) -> Date {
        Date::new(2025, 1, 1).unwrap().checked_add(number.days()).unwrap()
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn working_days_agree_with_counting_one_by_one(
        start in day(),
        days in 1_u16..=60,
        holidays in days_off(),
        leave in days_off(),
    ) {
        let (mut book, node, _) = book();
        book.clock("tenggat", node, ClockUnit::WorkingDays, days);
        let list = |days: &BTreeSet<u16>| days.iter().copied().collect::<Vec<_>>();
        book.rulebook.calendars =
            YEARS.map(|year| calendar(year, &list(&holidays), &list(&leave))).collect();
        let found = only(&book, &starting(start), "2026-06-01");
        let due = walked(start, days, &|_, day| holidays.contains(&day) || leave.contains(&day));
        let other = walked(start, days, &|_, day| holidays.contains(&day));
        prop_assert_eq!(&found.due.day, &due.to_string());
        prop_assert_eq!(&found.due.latest, &due.to_string());
        prop_assert!(found.calendar_missing.is_empty());
        let others: Vec<String> = found.other.iter().map(|it| it.day.clone()).collect();
        let expected: Vec<String> = (other != due).then(|| other.to_string()).into_iter().collect();
        prop_assert_eq!(others, expected);
    }

    /// Whatever calendar the missing year turns out to have, as long as it has no more days off
    /// than the fullest that is known, the last day lies between the bounds.
    #[test]
    fn bounds_of_a_missing_year_hold_for_every_calendar_of_it(
        start in day(),
        days in 1_u16..=200,
        known in days_off(),
        missing in days_off(),
    ) {
        let (mut book, node, _) = book();
        book.clock("tenggat", node, ClockUnit::WorkingDays, days);
        let list: Vec<u16> = known.iter().copied().collect();
        // 2026 is missing.
        book.rulebook.calendars = vec![calendar(2025, &list, &[]), calendar(2027, &list, &[])];
        let weekdays = |year: i16| {
            let first = Date::new(year, 1, 1).unwrap();
            move |day: &u16| {
                let day = first.checked_add((i64::from(*day) - 1).days()).unwrap();
                !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            }
        };
        let most = [2025, 2027].map(|year| known.iter().filter(|day| weekdays(year)(day)).count());
        let most = most.into_iter().max().unwrap();
        let assumed: BTreeSet<u16> =
            missing.into_iter().filter(weekdays(2026)).take(most).collect();
        let found = only(&book, &starting(start), "2026-06-01");
        let off = |year, day: u16| if year == 2026 { assumed.contains(&day) } else { known.contains(&day) };
        let due = walked(start, days, &off);
        let touches = start.tomorrow().unwrap().year() <= 2026 && due.year() >= 2026;
        prop_assert!(!touches || found.calendar_missing == [2026]);
        let due = due.to_string();
        prop_assert!(found.due.day <= due && due <= found.due.latest, "{:?} {}", found.due, due);
        prop_assert!(found.calendar_missing.iter().all(|year| *year == 2026));
    }

    #[test]
    fn the_last_day_is_in_time_and_the_day_after_is_not(
        start in day(),
        days in 1_u16..=400,
        unit in proptest::sample::select(vec![ClockUnit::Days, ClockUnit::WorkingDays, ClockUnit::Months]),
    ) {
        let days = if unit == ClockUnit::Months { days % 24 + 1 } else { days };
        let (mut book, node, done) = book();
        book.rulebook.calendars = (2024..=2030).map(|year| calendar(year, &[1, 360], &[])).collect();
        book.clock("tenggat", node, unit, days).done = Some(done);
        let due: Date = only(&book, &starting(start), "2026-06-01").due.day.parse().unwrap();
        let after = due.tomorrow().unwrap().to_string();
        let due = due.to_string();
        let at = |day: &str| only(&book, &starting(start), day);
        prop_assert_eq!((at(&due).state, at(&due).left), (DeadlineState::Running, 0));
        prop_assert_eq!((at(&after).state, at(&after).left), (DeadlineState::Lapsed, -1));
        let done = |day: &str, at: &str| {
            let proposal = format!("{{\"mulai\":\"{start}\",\"selesai\":\"{day}\"}}");
            only(&book, &proposal, at).state
        };
        for at in [&due, &after] {
            prop_assert_eq!(done(&due, at), DeadlineState::Met);
            prop_assert_eq!(done(&after, at), DeadlineState::Late);
        }
    }
}

#[test]
fn days_months_and_fixed_days_are_civil() {
    let table = [
        (ClockUnit::Days, 45, "2025-12-31", "2026-02-14"),
        (ClockUnit::Days, 1, "2028-02-28", "2028-02-29"),
        (ClockUnit::Months, 6, "2026-08-31", "2027-02-28"),
        (ClockUnit::NextYear, 107, "2026-01-01", "2027-01-07"),
        (ClockUnit::NextYear, 107, "2026-12-31", "2027-01-07"),
        (ClockUnit::Fixed, 0, "2020-10-14", "2020-10-14"),
    ];
    for (unit, count, start, due) in table {
        let (mut book, node, _) = book();
        book.clock("tenggat", node, unit, count);
        let found = only(&book, &format!("{{\"mulai\":\"{start}\"}}"), "2026-11-24");
        assert_eq!((found.due.day.as_str(), found.due.latest.as_str()), (due, due));
        assert_eq!(found.from, if unit == ClockUnit::Fixed { "" } else { start });
        assert_eq!((found.due.unit, found.due.length), (unit, count.into()));
        assert!(found.other.is_empty());
    }
}

#[test]
fn a_clock_waits_for_its_start_and_says_which_fact_is_missing() {
    let (mut book, start, done) = book();
    book.clock("tenggat", start, ClockUnit::Days, 30).done = Some(done);
    let found = only(&book, "{}", "2026-11-24");
    assert_eq!((found.state, found.missing), (DeadlineState::Waiting, vec!["mulai".into()]));
    assert_eq!((found.due.day, found.due.length, found.left), (String::new(), 30, 0));
    // Taken on a day that cannot be compared with anything.
    let found = only(&book, r#"{"selesai":"2026-11-01"}"#, "2026-11-24");
    assert_eq!((found.state, found.done.as_str()), (DeadlineState::Taken, "2026-11-01"));
    assert_eq!(found.missing, ["mulai"]);
}

#[test]
fn a_condition_leaves_out_or_leaves_open() {
    let (mut book, start, _) = book();
    let flag = book.add_fact("berlaku", Type::Bool);
    book.clock("tenggat", start, ClockUnit::Days, 30).when = Some(flag);
    let at = |proposal: &str| timeline(&book, proposal, "2026-11-24");
    assert!(at(r#"{"berlaku":false,"mulai":"2026-11-01"}"#).is_empty());
    let open = at(r#"{"mulai":"2026-11-01"}"#);
    assert_eq!((open[0].state, open[0].due.day.as_str()), (DeadlineState::Undecided, ""));
    assert_eq!(open[0].missing, ["berlaku"]);
    let runs = at(r#"{"berlaku":true,"mulai":"2026-11-01"}"#);
    assert_eq!((runs[0].state, runs[0].left), (DeadlineState::Running, 7));
    assert!(runs[0].missing.is_empty());
}

#[test]
fn a_step_may_be_taken_on_a_day_that_is_not_stated() {
    let (mut book, start, done) = book();
    let flag = book.add_fact("sudah", Type::Bool);
    let clock = book.clock("tenggat", start, ClockUnit::Days, 30);
    (clock.taken, clock.done) = (Some(flag), Some(done));
    let state = |proposal: &str, at: &str| only(&book, proposal, at).state;
    let taken = r#"{"mulai":"2026-11-01","sudah":true}"#;
    assert_eq!(state(taken, "2026-12-01"), DeadlineState::Met);
    assert_eq!(state(taken, "2026-12-02"), DeadlineState::Taken);
    assert_eq!(only(&book, taken, "2026-12-02").missing, ["selesai"]);
    let not = r#"{"mulai":"2026-11-01","sudah":false}"#;
    assert_eq!(state(not, "2026-12-02"), DeadlineState::Lapsed);
    assert_eq!(state(r#"{"sudah":true}"#, "2026-12-02"), DeadlineState::Taken);
}

#[test]
fn a_second_clock_runs_once_the_first_has_ended_without_its_step() {
    use DeadlineState::{Lapsed, Late, Met, Running, Waiting};
    let (mut book, start, done) = book();
    let second = book.add_fact("kedua", Type::Date);
    book.clock("satu", start, ClockUnit::Days, 30).done = Some(done);
    book.clock("dua", second, ClockUnit::Days, 15).after = Some(0);
    let at = |proposal: &str| states(&book, proposal, "2026-11-24");
    assert_eq!(at("{}"), [Waiting]);
    assert_eq!(at(r#"{"mulai":"2026-10-25"}"#), [Running]);
    assert_eq!(at(r#"{"mulai":"2026-10-24"}"#), [Lapsed, Waiting]);
    assert_eq!(at(r#"{"mulai":"2026-10-24","selesai":"2026-11-23"}"#), [Met]);
    assert_eq!(at(r#"{"mulai":"2026-10-24","selesai":"2026-11-24"}"#), [Late, Waiting]);
    assert_eq!(at(r#"{"mulai":"2026-10-24","kedua":"2026-11-09"}"#), [Lapsed, Running]);
    assert_eq!(at(r#"{"mulai":"2026-10-24","kedua":"2026-11-08"}"#), [Lapsed, Lapsed]);
    // Nothing is stated of the first, or not when it was taken; the second runs all the same.
    assert_eq!(at(r#"{"kedua":"2026-11-09"}"#), [Waiting, Running]);
    let flag = book.add_fact("ditanggapi", Type::Bool);
    book.rulebook.clocks[0].taken = Some(flag);
    let both = r#"{"ditanggapi":true,"mulai":"2026-10-24","kedua":"2026-11-09"}"#;
    assert_eq!(states(&book, both, "2026-11-24"), [DeadlineState::Taken, Running]);
    let first = r#"{"ditanggapi":true,"mulai":"2026-10-24"}"#;
    assert_eq!(states(&book, first, "2026-11-24"), [DeadlineState::Taken]);
}

#[test]
fn a_clock_not_in_force_is_left_out() {
    let (mut book, start, _) = book();
    book.clock("tenggat", start, ClockUnit::Days, 30).from = parse_day("2026-11-24");
    assert_eq!(states(&book, "{}", "2026-11-24"), [DeadlineState::Waiting]);
    assert!(timeline(&book, "{}", "2026-11-23").is_empty());
}

#[test]
fn the_other_reading_counts_otherwise_from_the_same_day() {
    let (mut book, start, _) = book();
    book.rulebook.calendars = vec![calendar(2026, &[], &[])];
    book.clock("tenggat", start, ClockUnit::Days, 45).other =
        Some(Length { unit: ClockUnit::WorkingDays, count: 45 });
    let found = only(&book, r#"{"mulai":"2026-06-01"}"#, "2026-11-24");
    assert_eq!((found.due.day.as_str(), found.other.len()), ("2026-07-16", 1));
    assert_eq!(
        (found.other[0].day.as_str(), found.other[0].unit),
        ("2026-08-03", ClockUnit::WorkingDays)
    );
}

#[test]
fn an_estimated_day_off_is_told_where_it_can_move_the_last_day() {
    let (mut book, start, _) = book();
    let mut year = calendar(2026, &[10, 69], &[]);
    // Tuesday 10 March.
    year.estimated = vec![69];
    book.rulebook.calendars = vec![year];
    book.clock("tenggat", start, ClockUnit::WorkingDays, 5);
    for (start, due, estimated) in [
        ("2026-02-27", "2026-03-06", false),
        ("2026-03-02", "2026-03-09", true),
        ("2026-03-03", "2026-03-11", true),
        ("2026-03-09", "2026-03-17", true),
        ("2026-03-10", "2026-03-17", true),
        ("2026-03-11", "2026-03-18", false),
    ] {
        let found = only(&book, &format!("{{\"mulai\":\"{start}\"}}"), "2026-11-24");
        assert_eq!((found.due.day.as_str(), found.due.estimated), (due, estimated), "{start}");
    }
}

#[test]
fn between_the_bounds_of_a_missing_year_a_clock_still_runs() {
    let (mut book, start, done) = book();
    book.rulebook.calendars = vec![calendar(2026, &[1, 2, 5], &[6])];
    book.clock("tenggat", start, ClockUnit::WorkingDays, 5).done = Some(done);
    let proposal = r#"{"mulai":"2026-12-30"}"#;
    let found = only(&book, proposal, "2027-01-06");
    assert_eq!((found.due.day.as_str(), found.due.latest.as_str()), ("2027-01-06", "2027-01-12"));
    assert_eq!((found.calendar_missing.as_slice(), found.left), ([2027].as_slice(), 6));
    assert_eq!(states(&book, proposal, "2027-01-12"), [DeadlineState::Running]);
    assert_eq!(states(&book, proposal, "2027-01-13"), [DeadlineState::Lapsed]);
    let done = r#"{"mulai":"2026-12-30","selesai":"2027-01-12"}"#;
    assert_eq!(states(&book, done, "2027-02-01"), [DeadlineState::Met]);
}

#[test]
fn a_last_day_beyond_the_calendar_of_all_years_is_not_known() {
    let (mut book, _, _) = book();
    let last = book.node(Node::Date(parse_day("9999-12-01").unwrap()));
    for (at, unit) in crate::generate::UNITS.into_iter().enumerate() {
        book.clock(&format!("tenggat.{at}"), last, unit, 1_231);
    }
    let found = states(&book, "{}", "2026-11-24");
    assert_eq!(found[..4], [DeadlineState::Waiting; 4]);
    assert_eq!(found[4], DeadlineState::Running);
}
