//! Days as people write them. The only place that reads the clock, and only for a default.

use patuh_policy::Language;
use patuh_rulebook::Day;

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Today where the command runs, as `2026-11-24`.
pub(crate) fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}

/// The day that an ISO date names, if it exists.
pub(crate) fn parse(text: &str) -> Option<Day> {
    let date: jiff::civil::Date = text.parse().ok().filter(|_| text.len() == 10)?;
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.until(date).ok().map(|span| span.get_days())
}

/// `2026-11-24` as `24 November 2026`; what is no date stays as it is.
pub(crate) fn long(iso: &str, language: Language) -> String {
    let Ok(date) = iso.parse::<jiff::civil::Date>() else {
        return iso.to_owned();
    };
    let months = match language {
        Language::Id => MONTHS_ID,
        Language::En => MONTHS_EN,
    };
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    let name = months.get(month).copied().unwrap_or_default();
    format!("{} {name} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(long("2026-08-17", Language::Id), "17 Agustus 2026");
        assert_eq!(long("2026-08-17", Language::En), "17 August 2026");
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        assert_eq!(parse("1970-01-02"), Some(1));
        assert_eq!(parse("2026-02-29"), None);
        assert_eq!(parse("20260224"), None);
    }
}
