//! The reader, against a well-tried one.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// Whether both say the same of a text, where numbers are whole and small.
fn same(input: &Input, value: &Value) -> bool {
    match (input, value) {
        (Input::Null, Value::Null) => true,
        (Input::Bool(a), Value::Bool(b)) => a == b,
        (Input::Int(a), Value::Number(b)) => {
            b.as_i64() == Some(*a) || b.as_f64() == Some(*a as f64)
        }
        (Input::Number(_), Value::Number(b)) => {
            b.as_i64().is_none() && b.as_f64().is_none_or(|b| b.fract() != 0.0 || b.abs() >= 9e15)
        }
        (Input::Text(a), Value::String(b)) => a == b,
        (Input::List(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Input::Object(a), Value::Object(b)) => {
            b.iter().all(|(key, b)| a.iter().rev().any(|(name, a)| name == key && same(a, b)))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn agrees_with_a_well_tried_reader(
        text in prop_oneof![
            r#"[\[\]{}",:0-9a-f\\u.eE+\- \ntrueals]{0,16}"#,
            // Short enough for floating point to be exact, or plain.
            r#"-?[0-9]{1,9}(\.[0-9]{1,4})?([eE][+-]?[0-9])?"#,
            r#"-?[0-9]{1,20}"#,
            r#""(\\["\\/bfnrtu]|[0-9a-fA-F]|é|😀){0,12}""#,
            r#"\[(-?[0-9]{1,3}(\.[0-9]0?)?, ){0,3}"a\\ud83d\\ude00"\]"#,
        ],
    ) {
        match (read(&text), serde_json::from_str::<Value>(&text)) {
            (Ok(input), Ok(value)) => prop_assert!(same(&input, &value), "{input:?} {value:?}"),
            // It refuses numbers that no floating point number comes near.
            (Ok(Input::Number(_)), Err(_)) => {}
            (Err(_), Err(_)) => {}
            (input, value) => prop_assert!(false, "{text}: {input:?} {value:?}"),
        }
    }
}

#[test]
fn numbers_are_exact_however_they_are_written() {
    for (text, value) in [
        ("1500.00", 1_500),
        ("15e2", 1_500),
        ("0.15E+4", 1_500),
        ("150000e-2", 1_500),
        ("-0.0", 0),
        ("0e99999999999999999999", 0),
        ("9007199254740991.000", 9_007_199_254_740_991),
        ("-9223372036854775808", i64::MIN),
        ("1000000000000000", 1_000_000_000_000_000),
    ] {
        assert_eq!(read(text), Ok(Input::Int(value)), "{text}");
    }
    let whole = |text: &str| match read(text) {
        Ok(Input::Number(number)) => number.whole,
        other => panic!("{text}: {other:?}"),
    };
    assert!(whole("1e99") && whole("9223372036854775808") && whole("9007199254740992.0"));
    assert!(whole("123456789012345678901234567890123456789012345678901234567890"));
    assert!(!whole("0.5") && !whole("15e-2") && !whole("1e-99999999999999999999"));
}

#[test]
fn places_of_errors_are_those_of_the_first_wrong_byte() {
    let table = [
        ("[1 2]", 1, 4),
        ("{\n  \"a\" 1}", 2, 7),
        ("[1,", 1, 4),
        ("", 1, 1),
        ("01", 1, 2),
        ("nul", 1, 4),
        ("\"\\ud800\"", 1, 4),
        ("\"a\nb\"", 1, 3),
        ("1.", 1, 3),
    ];
    for (text, line, column) in table {
        assert_eq!(read(text), Err(Refusal::Syntax { line, column }), "{text:?}");
    }
}
