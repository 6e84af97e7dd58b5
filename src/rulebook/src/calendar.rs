//! Calendars for working days.

use alloc::vec::Vec;

/// The days of one year that are not working days, besides Saturdays and Sundays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarYear {
    /// The year.
    pub year: i16,
    /// National holidays, as days of the year from 1.
    pub holidays: Vec<u16>,
    /// Days of joint leave (cuti bersama), as days of the year from 1.
    pub joint_leave: Vec<u16>,
    /// Whether joint leave counts as a working day in this year's calendar.
    pub joint_leave_works: bool,
    /// Those of the days above that are estimates, as days of the year from 1.
    pub estimated: Vec<u16>,
}
