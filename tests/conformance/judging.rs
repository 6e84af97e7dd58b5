//! Every case on the native engine.

use std::fs;

use patuh_engine::{Assessment, Deadline, Engine, Input, KindFound, Options, parse_day};
use patuh_tests::conformance::folder::{self, CaseFile};
use patuh_tests::conformance::tally::Tally;
use serde_json::{Map, Value, json};

/// What differs from what a case expects; nothing when it passes.
fn differences(engine: &Engine, case: &Value) -> Vec<String> {
    let at = case["at"].as_str().and_then(parse_day).expect("a day");
    let stage = case["stage"].as_str().map(str::to_owned);
    let options = Options { stage, ..Options::at(at) };
    let input = Input::from_json(&case["proposal"].to_string()).expect("a proposal");
    let assessment = engine.assess(&input, &options);
    let found = found(engine, &assessment, &case["expect"]);
    let mut differences = Vec::new();
    compare(&case["expect"], &found, "", &mut differences);
    differences
}

/// What was found, in the form of what is expected, so that the two can be laid side by side.
fn found(engine: &Engine, assessment: &Assessment, expect: &Value) -> Value {
    let kind = match &assessment.kind {
        KindFound::Decided { kind, .. } => kind.as_str(),
        KindFound::Open { .. } => "open",
    };
    let problems: Vec<&str> = assessment.problems.iter().map(|it| it.pointer.as_str()).collect();
    let letters = engine.rulebook().rules.iter().zip(assessment.statuses.chars());
    let mut rules = Map::new();
    for (rule, letter) in letters {
        if !expect["rules"][&rule.id].is_null() {
            rules.insert(rule.id.clone(), status(letter).into());
        }
    }
    let mut clocks = Map::new();
    for clock in expect["clocks"].as_object().into_iter().flat_map(Map::keys) {
        let seen = assessment.timeline.iter().find(|it| it.clock == clock.as_str());
        clocks.insert(clock.clone(), seen.map_or(json!({ "state": "not_applicable" }), stands));
    }
    json!({
        "verdict": assessment.verdict,
        "kind": kind,
        "problems": problems,
        "rules": rules,
        "clocks": clocks,
    })
}

fn stands(deadline: &Deadline) -> Value {
    let other = deadline.other.first().map(|other| other.day.as_str()).unwrap_or_default();
    json!({
        "state": deadline.state,
        "due": deadline.due.day,
        "latest": deadline.due.latest,
        "other": other,
    })
}

fn status(letter: char) -> &'static str {
    match letter.to_ascii_lowercase() {
        's' => "satisfied",
        'f' => "failed",
        'u' => "undecided",
        _ => "not_applicable",
    }
}

/// Everything that is expected must be found; what else is found is not looked at.
fn compare(expected: &Value, found: &Value, place: &str, differences: &mut Vec<String>) {
    match expected {
        Value::Object(map) => {
            for (key, value) in map {
                compare(value, &found[key], &format!("{place}/{key}"), differences);
            }
        }
        _ if expected != found => {
            differences.push(format!("{place}: expected {expected}, found {found}"));
        }
        _ => {}
    }
}

/// Judges the files on as many threads as there are cores; a debug build is slow.
fn judge(files: &[CaseFile], engines: &[Engine; 2]) -> Vec<Vec<Vec<String>>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let run = |thread: usize| {
        files
            .iter()
            .map(|file| {
                let engine = &engines[usize::from(file.part == "language")];
                let own = file.cases.iter().skip(thread).step_by(threads);
                own.map(|case| differences(engine, case)).collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads).map(|thread| scope.spawn(move || run(thread))).collect();
        let parts: Vec<_> = handles.into_iter().map(|it| it.join().expect("a thread")).collect();
        let at = |file: usize, case: usize| parts[case % threads][file][case / threads].clone();
        let of = |(at_file, file): (usize, &CaseFile)| {
            (0..file.cases.len()).map(|case| at(at_file, case)).collect()
        };
        files.iter().enumerate().map(of).collect()
    })
}

#[test]
fn every_case_comes_out_as_it_says() {
    let product = folder::product().expect("policies/ compiles");
    let language = folder::language().expect("the invented rulebook compiles");
    let load = |bytes: &[u8]| Engine::load(bytes).expect("what the compiler emits loads");
    let engines = [load(&product.bytes), load(&language.bytes)];
    let files = folder::files().expect("the cases");
    let mut tally = Tally::default();
    let mut wrong = Vec::new();
    for (file, results) in files.iter().zip(judge(&files, &engines)) {
        for (case, differences) in file.cases.iter().zip(results) {
            tally.add(file.part, case, differences.is_empty());
            if !differences.is_empty() {
                let name = case["name"].as_str().unwrap_or_default();
                wrong.push(format!("{}: {name}\n    {}", file.name, differences.join("\n    ")));
            }
        }
    }
    println!("{}", tally.table("native"));
    let target = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("../conformance");
    fs::create_dir_all(&target).expect("target/ can be written");
    let text = tally.json("native", &engines[0].digest().hexadecimal()).to_string();
    fs::write(target.join("native.json"), text).expect("target/ can be written");
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tally.all.cases >= 700, "only {} cases", tally.all.cases);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    let language = folder::language().expect("the invented rulebook compiles");
    let engine = Engine::load(&language.bytes).expect("it loads");
    let case = |expect: Value| json!({ "at": "2026-11-24", "proposal": { "ya": { "p": true, "q": true } }, "expect": expect });
    let found = |expect| differences(&engine, &case(expect)).len();
    assert_eq!(found(json!({ "rules": { "dan": "satisfied" } })), 0);
    assert_eq!(found(json!({ "rules": { "dan": "failed" } })), 1);
    assert_eq!(found(json!({ "rules": { "no-such-rule": "failed" } })), 1);
    assert_eq!(found(json!({ "clocks": { "no-such-clock": { "state": "running" } } })), 1);
    assert_eq!(found(json!({ "verdict": "ready", "kind": "x", "problems": ["/a"] })), 3);
}
