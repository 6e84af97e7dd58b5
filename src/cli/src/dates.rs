//! Days as people give and read them. The only place that reads the clock, and only for a default.

use patuh_engine::parse_day;
use patuh_policy::{Language, writing};

/// Today where the command runs, as `2026-11-24`.
pub(crate) fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}

/// `2026-11-24` as `24 November 2026`; what is no date stays as it is.
pub(crate) fn long(iso: &str, language: Language) -> String {
    parse_day(iso).map_or_else(|| iso.to_owned(), |day| writing::day(day, language))
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
    fn what_is_no_date_stays_as_it_is() {
        assert_eq!(long("2026-02-29", Language::Id), "2026-02-29");
        assert_eq!(long("besok", Language::Id), "besok");
    }
}
