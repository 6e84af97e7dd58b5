//! What is taken in, and what is refused.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec;

use super::*;

#[test]
fn numbers_keep_what_they_are() {
    let table = [
        ("12", Input::Int(12)),
        ("12.0", Input::Int(12)),
        ("1e3", Input::Int(1_000)),
        ("-0.0", Input::Int(0)),
        ("9223372036854775807", Input::Int(i64::MAX)),
        ("9007199254740991.0", Input::Int(9_007_199_254_740_991)),
    ];
    for (text, value) in table {
        assert_eq!(Input::from_json(text), Ok(value), "{text}");
    }
    for (text, whole) in
        [("1.5", false), ("9007199254740992.0", true), ("9223372036854775808", true)]
    {
        let Ok(Input::Number(number)) = Input::from_json(text) else { panic!("{text}") };
        assert_eq!(number.whole, whole, "{text}");
    }
}

#[test]
fn a_key_that_stands_twice_stays_visible() {
    let input = Input::from_json(r#"{"a":1,"a":2}"#);
    let entry = |value| ("a".to_owned(), Input::Int(value));
    assert_eq!(input, Ok(Input::Object(vec![entry(1), entry(2)])));
}

#[test]
fn sixteen_levels_are_taken_in_and_seventeen_are_not() {
    let nested = |levels| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Input::from_json(&nested(16)).is_ok());
    assert_eq!(Input::from_json(&nested(17)), Err(Refusal::TooDeep));
}

#[test]
fn twenty_thousand_values_are_taken_in_and_one_more_is_not() {
    let list = |count: usize| format!("[{}]", vec!["1"; count].join(","));
    assert!(Input::from_json(&list(19_999)).is_ok());
    assert_eq!(Input::from_json(&list(20_000)), Err(Refusal::TooManyNodes));
}

#[test]
fn keys_and_texts_share_one_limit() {
    let object = |bytes: usize| format!("{{\"{}\":\"xxxx\"}}", "k".repeat(bytes - 4));
    assert!(Input::from_json(&object(Input::TEXT)).is_ok());
    assert_eq!(Input::from_json(&object(Input::TEXT + 1)), Err(Refusal::TooLarge));
}

#[test]
fn text_after_the_value_is_no_json() {
    assert_eq!(Input::from_json("1 2"), Err(Refusal::Syntax { line: 1, column: 3 }));
    assert!(Input::from_json("\u{feff} 1 ").is_ok());
    assert!(Input::from_json(r#""\ud800""#).is_err());
}

#[test]
fn limits_hold_for_every_source_of_data() {
    let value = serde_json::Value::Null;
    let deep = (0..17).fold(value, |value, _| serde_json::Value::Array(vec![value]));
    assert!(serde_json::from_value::<Input>(deep).is_err());
    assert!(serde_json::from_value::<Input>(serde_json::json!({ "a": [1, null, true] })).is_ok());
}
