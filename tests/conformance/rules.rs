//! The cases of the policy tests, as JSON: what `policies/**/*.test.yaml` state and expect.
//!
//! The expectations were written by hand from the articles; nothing here asks the engine.
//!
//! A case is taken when it shows something that the cases before it in its file do not: a rule in a
//! status, an operator under a status, a clock in a state on a day, a kind, a verdict. The others
//! run with the policy tests, and would only make the files longer.

use std::collections::{BTreeMap, BTreeSet};

use patuh_policy::Output;
use patuh_policy::testing::PolicyTest;
use serde_json::{Map, Value, json};

use super::labels::Labels;

/// The text of each file under `rules/`, by its name: one case a line.
#[must_use]
pub fn files(output: &Output) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, (BTreeSet<String>, Vec<String>)> = BTreeMap::new();
    for test in &output.tests {
        let (shown, lines) = files.entry(file(output, test)).or_default();
        let case = Case::of(output, test);
        let before = shown.len();
        shown.extend(case.shows(test));
        if shown.len() > before {
            lines.push(case.line(test));
        }
    }
    let text = |lines: Vec<String>| format!("[\n{}\n]\n", lines.join(",\n"));
    files.into_iter().map(|(name, (_, lines))| (name, text(lines))).collect()
}

/// The first part of the id of what is expected names the file.
fn file(output: &Output, test: &PolicyTest) -> String {
    if !test.clocks.is_empty() {
        return "clocks.json".into();
    }
    let rule = test.expect.first().and_then(|it| output.rulebook.rules.get(it.rule));
    let family = rule.and_then(|rule| rule.id.split('.').next()).unwrap_or("kinds");
    format!("{family}.json")
}

/// A policy test on its way to JSON.
#[derive(Default)]
struct Case {
    labels: Labels,
    /// Rule to status.
    rules: Map<String, Value>,
    /// Clock to what is expected of it.
    clocks: Map<String, Value>,
    kind: Option<String>,
    stage: Option<String>,
}

impl Case {
    fn of(output: &Output, test: &PolicyTest) -> Self {
        let book = &output.rulebook;
        let mut case = Self::default();
        let mut stage = None;
        for expectation in &test.expect {
            let Some(rule) = book.rules.get(expectation.rule) else { continue };
            case.labels.add(book, rule);
            case.rules.insert(rule.id.clone(), expectation.status.name().into());
            stage = stage.or(Some(rule.stage));
        }
        for expectation in &test.clocks {
            let Some(clock) = book.clocks.get(expectation.clock) else { continue };
            case.labels.add_basis(book, &clock.basis);
            let mut expected = Map::new();
            expected.insert("state".into(), expectation.state.name().into());
            let days = [
                ("due", &expectation.due),
                ("latest", &expectation.latest),
                ("other", &expectation.other),
            ];
            for (key, day) in days {
                expected.extend(day.clone().map(|day| (key.to_owned(), day.into())));
            }
            case.clocks.insert(clock.id.clone(), Value::Object(expected));
        }
        let stages = book.enums.get(usize::from(book.stages));
        let stage = stage.and_then(|stage| stages?.values.get(usize::from(stage)));
        case.stage = stage.map(|stage| stage.id.clone());
        case.kind = case.found_kind(output, test);
        case
    }

    /// The kind that is expected, else the one that is stated, else the one that the rules are on.
    fn found_kind(&self, output: &Output, test: &PolicyTest) -> Option<String> {
        let kinds = &output.rulebook.kinds;
        let known = |kind: &&str| kinds.iter().any(|it| it.id == **kind);
        let expected = test.kind.as_ref().map(|kind| kind.value.as_str());
        let stated = test.given.get("jenis").and_then(Value::as_str);
        let named = self.rules.keys().chain(self.clocks.keys()).next();
        let named = named.and_then(|id| id.split('.').next());
        expected.or(stated).filter(known).or(named.filter(known)).map(str::to_owned)
    }

    /// What the case shows, each as a text of its own.
    fn shows(&self, test: &PolicyTest) -> Vec<String> {
        let mut shown = Vec::new();
        for (rule, status) in &self.rules {
            shown.push(format!("{rule} {status}"));
            shown.extend(self.labels.operators.iter().map(|it| format!("{it} {status}")));
        }
        for (clock, expected) in &self.clocks {
            shown.push(format!("{clock} {expected} {}", test.at));
        }
        shown.extend(test.kind.iter().map(|kind| format!("kind {}", kind.value)));
        shown.extend(test.verdict.iter().map(|verdict| format!("verdict {}", verdict.value)));
        shown
    }

    /// The case on one line, its name first.
    fn line(self, test: &PolicyTest) -> String {
        let mut labels = Map::new();
        labels.extend(self.kind.map(|kind| ("kind".to_owned(), kind.into())));
        labels.extend(self.stage.map(|stage| ("stage".to_owned(), stage.into())));
        let lists = [
            ("articles", json!(self.labels.articles)),
            ("operators", json!(self.labels.operators)),
            ("types", json!(self.labels.types)),
        ];
        let filled = |list: &Value| list.as_array().is_some_and(|list| !list.is_empty());
        let lists = lists.into_iter().filter(|(_, list)| filled(list));
        labels.extend(lists.map(|(key, list)| (key.to_owned(), list)));

        let mut expect = Map::new();
        let verdict = test.verdict.as_ref().map(|it| ("verdict".to_owned(), it.value.clone()));
        let kind = test.kind.as_ref().map(|it| ("kind".to_owned(), it.value.clone()));
        expect.extend(verdict.into_iter().chain(kind).map(|(key, value)| (key, value.into())));
        for (key, map) in [("rules", self.rules), ("clocks", self.clocks)] {
            if !map.is_empty() {
                expect.insert(key.into(), Value::Object(map));
            }
        }
        let parts = [
            ("name", json!(test.name)),
            ("labels", Value::Object(labels)),
            ("at", json!(patuh_engine::format_day(test.at))),
            ("proposal", test.given.clone()),
            ("expect", Value::Object(expect)),
        ];
        let parts: Vec<String> =
            parts.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        format!("{{{}}}", parts.join(","))
    }
}
