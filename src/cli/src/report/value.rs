//! Values as people write them.

use patuh_engine::Value;
use patuh_policy::Language;

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
        Value::Int { value, unit } => with_unit(value.to_string(), unit),
        Value::Bigint { value, unit } => with_unit(value.clone(), unit),
        Value::Money { value } => format!("Rp{}", grouped(*value)),
        Value::Date { value } => dates::long(value, language),
        Value::Text { value } => format!("“{value}”"),
        Value::Enum { r#enum, value } => texts.get(&["enums", r#enum, value, "label"]).to_owned(),
        Value::Set { present, .. } if present.is_empty() => words::nothing(language).to_owned(),
        Value::Set { r#enum, present, .. } => labels(r#enum, present),
        Value::Records { count } => format!("{count} {}", words::elements(language)),
    }
}

/// A number with a full stop between thousands, as rupiah are written.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if number < 0 { format!("-{grouped}") } else { grouped }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(12_500_000_000), "12.500.000.000");
        assert_eq!(grouped(-1000), "-1.000");
    }
}
