//! What came out on one face, label by label.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// How many cases carry a label, and how many of them passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Cases with the label.
    pub cases: usize,
    /// Those that passed.
    pub passed: usize,
}

/// What came out on a face.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All cases.
    pub all: Count,
    /// By label and its value, as `operator` and `&&`.
    pub labels: BTreeMap<String, BTreeMap<String, Count>>,
}

impl Tally {
    /// Counts a case.
    pub fn add(&mut self, part: &str, case: &Value, passed: bool) {
        let count = |count: &mut Count| {
            count.cases += 1;
            count.passed += usize::from(passed);
        };
        count(&mut self.all);
        for (label, value) in labels(part, case) {
            count(self.labels.entry(label.to_owned()).or_default().entry(value).or_default());
        }
    }

    /// As JSON, which the other faces write too.
    #[must_use]
    pub fn json(&self, face: &str, rulebook: &str) -> Value {
        let pair = |count: &Count| json!([count.cases, count.passed]);
        let labels: BTreeMap<&String, BTreeMap<&String, Value>> = self
            .labels
            .iter()
            .map(|(label, values)| (label, values.iter().map(|(v, c)| (v, pair(c))).collect()))
            .collect();
        json!({ "face": face, "rulebook": rulebook, "all": pair(&self.all), "labels": labels })
    }

    /// As a table; articles are summed by regulation.
    #[must_use]
    pub fn table(&self, face: &str) -> String {
        let mut table = format!("{face}: {} of {} cases passed\n", self.all.passed, self.all.cases);
        for (label, values) in &self.labels {
            let mut rows: BTreeMap<&str, Count> = BTreeMap::new();
            for (value, count) in values {
                let short = value.split('/').next().filter(|_| label == "article");
                let row = rows.entry(short.unwrap_or(value)).or_default();
                row.cases += count.cases;
                row.passed += count.passed;
            }
            for (value, count) in rows {
                let line =
                    format!("{label:<9} {value:<28} {:>6} {:>6}\n", count.cases, count.passed);
                table.push_str(&line);
            }
        }
        table
    }
}

/// The labels of a case, each once. Statuses and verdict are those that it expects.
#[must_use]
pub fn labels(part: &str, case: &Value) -> Vec<(&'static str, String)> {
    let mut found = vec![("part", part.to_owned())];
    let mut add = |label, value: Option<&Value>| match value {
        Some(Value::String(text)) => found.push((label, text.clone())),
        Some(Value::Array(list)) => {
            found
                .extend(list.iter().filter_map(Value::as_str).map(|text| (label, text.to_owned())));
        }
        Some(Value::Object(map)) => {
            // A status, or a clock with its state.
            let word =
                |it: &Value| it.as_str().or_else(|| it.get("state")?.as_str()).map(str::to_owned);
            found.extend(map.values().filter_map(word).map(|it| (label, it)));
        }
        _ => {}
    };
    let own = [
        ("kind", "kind"),
        ("stage", "stage"),
        ("article", "articles"),
        ("operator", "operators"),
        ("type", "types"),
    ];
    for (label, key) in own {
        add(label, case.pointer(&format!("/labels/{key}")));
    }
    add("verdict", case.pointer("/expect/verdict"));
    add("status", case.pointer("/expect/rules"));
    add("clock", case.pointer("/expect/clocks"));
    found.sort();
    found.dedup();
    found
}
