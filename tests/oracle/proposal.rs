//! Random complete proposals, as the engine reads them and as CEL does.

use std::collections::HashMap;

use cel::Context;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::json;

use crate::expression::{COLOURS, WORDS};

/// A value for every fact of the vocabulary.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    numbers: (i64, i64, i64),
    truths: (bool, bool),
    word: &'static str,
    colour: &'static str,
    colours: Vec<&'static str>,
    records: Vec<(i64, bool, &'static str)>,
    days: (i64, i64),
}

/// Random values, small enough that they often meet the constants of expressions.
pub(crate) fn values() -> impl Strategy<Value = Values> {
    let small = || prop_oneof![-100i64..=100, 0i64..=5];
    let numbers = (small(), small(), prop_oneof![0i64..=50, 0i64..=1_000_000_000_000_000]);
    let record = (prop_oneof![-100i64..=100, 0i64..=40], any::<bool>(), select(&COLOURS[..]));
    // Around the as-of date and around the end of February.
    let date = || prop_oneof![20_400i64..=20_520, 20_780i64..=20_800];
    (
        numbers,
        any::<(bool, bool)>(),
        select(&WORDS[..]),
        select(&COLOURS[..]),
        subsequence(COLOURS.to_vec(), 0..=COLOURS.len()),
        vec(record, 0..4),
        (date(), date()),
    )
        .prop_map(|(numbers, truths, word, colour, colours, records, days)| Values {
            numbers,
            truths,
            word,
            colour,
            colours,
            records,
            days,
        })
}

/// Days since 1 January 1970 of an ISO date.
pub(crate) fn day(iso: &str) -> i64 {
    i64::from(patuh_engine::parse_day(iso).expect("a day"))
}

fn iso(day: i64) -> String {
    patuh_engine::format_day(i32::try_from(day).expect("a day"))
}

impl Values {
    /// The proposal as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        let record = |(count, whole, colour): &(i64, bool, &str)| json!({ "jumlah": count, "lengkap": whole, "warna": colour });
        json!({
            "angka": { "satu": self.numbers.0, "dua": self.numbers.1 },
            "uang": self.numbers.2,
            "ya": { "satu": self.truths.0, "dua": self.truths.1 },
            "catatan": self.word,
            "warna": self.colour,
            "warna_warni": self.colours,
            "butir": self.records.iter().map(record).collect::<Vec<_>>(),
            "tanggal": { "mulai": iso(self.days.0), "selesai": iso(self.days.1) },
        })
    }

    /// The proposal as CEL's variables. Days are numbers there.
    pub(crate) fn declare(&self, context: &mut Context<'_, '_>) {
        type Value = cel::Value;
        let int = Value::Int;
        let text = |text: &str| Value::from(text.to_owned());
        let pair = |a: (&str, Value), b: (&str, Value)| {
            Value::from(HashMap::from([(a.0.to_owned(), a.1), (b.0.to_owned(), b.1)]))
        };
        let record = |(count, whole, colour): &(i64, bool, &str)| {
            Value::from(HashMap::from([
                ("jumlah".to_owned(), int(*count)),
                ("lengkap".to_owned(), Value::Bool(*whole)),
                ("warna".to_owned(), text(colour)),
            ]))
        };
        let colours: Vec<Value> = self.colours.iter().map(|colour| text(colour)).collect();
        let records: Vec<Value> = self.records.iter().map(record).collect();
        let mut add = |name: &str, value: Value| context.add_variable_from_value(name, value);
        add("angka", pair(("satu", int(self.numbers.0)), ("dua", int(self.numbers.1))));
        add("uang", int(self.numbers.2));
        add("ya", pair(("satu", Value::Bool(self.truths.0)), ("dua", Value::Bool(self.truths.1))));
        add("catatan", text(self.word));
        add("warna", text(self.colour));
        add("warna_warni", Value::from(colours));
        add("butir", Value::from(records));
        add("tanggal", pair(("mulai", int(self.days.0)), ("selesai", int(self.days.1))));
    }
}
