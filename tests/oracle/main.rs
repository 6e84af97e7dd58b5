//! The engine against an independent oracle: the `cel` crate's own interpreter.
//!
//! On complete inputs three-valued logic is two-valued, so that every expression of the policy
//! language must give what CEL gives. The one place where they rightly differ is marked.
//!
//! `PATUH_ORACLE_COMPARISONS=1000000 cargo test -p patuh-tests --test oracle --release` is the
//! long run.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod expression;
mod proposal;

use std::sync::Arc;

use cel::{Context, Program};
use patuh_engine::{Engine, Input, Options, Value, parse_day};
use patuh_policy::diagnostic::Level;
use patuh_policy::source::{SourceFile, Sources};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Expressions and inputs of one case: every expression is compared on every input.
const EXPRESSIONS: usize = 25;
const INPUTS: usize = 20;
/// The day as of which everything is judged.
const TODAY: &str = "2026-11-24";

/// A policy that names each expression.
fn policy(expressions: &[String]) -> String {
    let mut policy = format!("{}messages:\n", expression::POLICY);
    for message in patuh_rulebook::MESSAGES {
        policy.push_str(&format!("  {}: {{ id: \"-\" }}\n", message.code));
    }
    policy.push_str("definitions:\n");
    for (index, expression) in expressions.iter().enumerate() {
        policy
            .push_str(&format!("  - {{ id: e{index}, label: {{ id: E }}, is: '{expression}' }}\n"));
    }
    policy
}

/// Compiles the expressions and says which node each became.
fn compile(expressions: &[String]) -> (Engine, Vec<u32>) {
    let policy = policy(expressions);
    let sources =
        Sources::new(vec![SourceFile { path: "oracle.yaml".into(), text: policy.clone() }]);
    let compiled = patuh_policy::compile(&sources);
    let Some(output) = compiled.output else {
        let said: Vec<String> = compiled
            .diagnostics
            .iter()
            .filter(|d| d.level == Level::Error)
            .map(|d| patuh_policy::render(d, &sources, patuh_policy::Language::En, false))
            .collect();
        panic!("does not compile:\n{}\n{policy}", said.join("\n"));
    };
    let node = |index: usize| {
        let id = format!("e{index}");
        let found = output.rulebook.definitions.iter().find(|definition| definition.id == id);
        found.expect("every expression is a definition").node
    };
    let nodes = (0..expressions.len()).map(node).collect();
    (Engine::load(&output.bytes).expect("what the compiler emits loads"), nodes)
}

/// What CEL says: true, false, or an error.
fn oracle(program: &Program, context: &Context<'_, '_>) -> Option<bool> {
    match program.execute(context) {
        Ok(cel::Value::Bool(value)) => Some(value),
        Ok(other) => panic!("not a truth value: {other:?}"),
        Err(_) => None,
    }
}

fn context(values: &proposal::Values) -> Context<'static, 'static> {
    let mut context = Context::default();
    values.declare(&mut context);
    context.add_variable_from_value("tanggal_acuan", proposal::day(TODAY));
    let date = |text: Arc<String>| proposal::day(&text);
    context.add_function("date", date).expect("a function");
    context.add_function("days", |days: i64| days).expect("a function");
    context
}

#[test]
fn the_engine_says_what_cel_says_on_complete_inputs() {
    let wanted: usize = std::env::var("PATUH_ORACLE_COMPARISONS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(20_000);
    // A tenth more than wanted: some expressions end in an error of CEL's.
    let cases = (wanted + wanted / 10).div_ceil(EXPRESSIONS * INPUTS);
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(cases).expect("a number of cases"),
        failure_persistence: None,
        // A case is compiled anew for each step of shrinking.
        max_shrink_iters: 200,
        ..Config::default()
    });
    let compared = std::cell::Cell::new(0usize);
    let stopped = std::cell::Cell::new(0usize);
    let strategy = (vec(expression::boolean(), EXPRESSIONS), vec(proposal::values(), INPUTS));
    let done = runner.run(&strategy, |(expressions, inputs)| {
        let (engine, nodes) = compile(&expressions);
        let programs: Vec<Program> = expressions
            .iter()
            .map(|text| Program::compile(text).expect("CEL reads what we write"))
            .collect();
        let options = Options::at(parse_day(TODAY).expect("a day"));
        for values in &inputs {
            let input = Input::from_json(&values.json().to_string()).expect("JSON");
            let trace = engine.trace(&input, &options);
            let context = context(values);
            for ((expression, program), node) in expressions.iter().zip(&programs).zip(&nodes) {
                let ours = match &trace.nodes[*node as usize] {
                    Value::Bool { value } => Some(*value),
                    Value::Unknown => None,
                    other => panic!("not a truth value: {other:?}"),
                };
                // DIFFERENCE: CEL stops at overflow and at division by zero. The engine goes on
                // with an unknown value, because a proposal's numbers must not stop an
                // assessment, and may still decide: `1 / 0 == 1 ? true : true` is true.
                let Some(theirs) = oracle(program, &context) else {
                    stopped.set(stopped.get() + 1);
                    continue;
                };
                compared.set(compared.get() + 1);
                prop_assert_eq!(ours, Some(theirs), "{} on {}", expression, values.json());
            }
        }
        Ok(())
    });
    if let Err(failure) = done {
        panic!("{failure}");
    }
    let (compared, stopped) = (compared.get(), stopped.get());
    println!("{compared} comparisons; CEL stopped with an error {stopped} times");
    assert!(compared >= wanted, "only {compared} comparisons were made");
    assert!(stopped * 10 <= compared, "too many expressions end in an error");
}
