//! Values as people write them.

use patuh_engine::Value;
use patuh_policy::{Language, writing};

use crate::texts::Texts;
use crate::{dates, words};

/// A value in words: `61 bulan`, `Rp12.500.000.000`, `24 November 2026`.
pub(crate) fn value(value: &Value, texts: &Texts, language: Language) -> String {
    let with_unit = |number: String, unit: &str| match unit {
        "" => number,
        unit => format!("{number} {}", texts.get(&["units", unit])),
    };
    let labels = |of: &str, values: &[patuh_engine::Id]| {
        let labels = values.iter().map(|value| texts.get(&["enums", of, value, "label"]));
        labels.collect::<Vec<_>>().join(", ")
    };
    match value {
        Value::Unknown => words::truth_unknown(language).to_owned(),
        Value::Bool { value: true } => words::truth_true(language).to_owned(),
        Value::Bool { value: false } => words::truth_false(language).to_owned(),
        Value::Int { value, unit } => with_unit(writing::number(*value, language), unit),
        Value::Bigint { value, unit } => with_unit(writing::digits(value, language), unit),
        Value::Money { value } => writing::money(*value, language),
        Value::Date { value } => dates::long(value, language),
        Value::Text { value } => format!("“{value}”"),
        Value::Enum { r#enum, value } => texts.get(&["enums", r#enum, value, "label"]).to_owned(),
        Value::Set { present, .. } if present.is_empty() => words::nothing(language).to_owned(),
        Value::Set { r#enum, present, .. } => labels(r#enum, present),
        Value::Records { count } => format!("{count} {}", words::elements(language)),
    }
}

#[cfg(test)]
mod tests {
    use patuh_policy::Language::{self, En, Id};

    use super::*;
    use crate::policies;

    fn written(what: &Value, language: Language) -> String {
        let rules = policies::rules(None, language, &mut std::io::sink()).unwrap();
        value(what, &rules.texts, language)
    }

    #[test]
    fn thousands_are_set_apart_as_the_language_does() {
        let months = Value::Int { value: 1200, unit: "bulan".into() };
        assert_eq!(written(&months, Id), "1.200 bulan");
        assert_eq!(written(&months, En), "1,200 months");
        let count = Value::Bigint { value: "9223372036854775808".to_owned(), unit: "".into() };
        assert_eq!(written(&count, Id), "9.223.372.036.854.775.808");
        assert_eq!(written(&count, En), "9,223,372,036,854,775,808");
    }

    #[test]
    fn rupiah_and_days_are_written_as_sentences_of_rules_write_them() {
        let sum = Value::Money { value: 12_500_000_000 };
        assert_eq!(written(&sum, Id), "Rp12.500.000.000");
        assert_eq!(written(&sum, En), "Rp12,500,000,000");
        let day = Value::Date { value: "2026-08-17".into() };
        assert_eq!(written(&day, Id), "17 Agustus 2026");
        assert_eq!(written(&day, En), "17 August 2026");
    }
}
