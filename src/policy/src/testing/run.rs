//! Running the tests of a policy.

use super::case::PolicyTest;
use super::complaint;
use super::coverage::{Coverage, Tally};
use super::judge::{Judge, Judged};
use super::other;
use super::status::Status;
use crate::diagnostic::{Diagnostic, Level};
use crate::emission::Output;
use crate::source::Span;

/// What running the tests gave.
#[derive(Clone, Debug)]
pub struct Report {
    /// How many cases were run.
    pub cases: usize,
    /// The cases that came out otherwise than expected.
    pub failures: Vec<Failure>,
    /// Tests that could not do their work, and rules that no test shows in some status.
    pub diagnostics: Vec<Diagnostic>,
    /// What the tests cover.
    pub coverage: Coverage,
}

/// A case that came out otherwise than expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Name of the case.
    pub case: String,
    /// Where it stands.
    pub span: Span,
    /// Everything in which it differs.
    pub differences: Vec<Difference>,
}

/// One thing that differs from what a case expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A rule has another status.
    Status {
        /// The rule's id.
        rule: String,
        /// What was expected.
        expected: Status,
        /// What it is.
        found: Status,
        /// Where the expectation is written.
        span: Span,
        /// The rule's conditions with the value of every part under it.
        values: Vec<String>,
    },
    /// The verdict is another.
    Verdict {
        /// What was expected.
        expected: String,
        /// What it is.
        found: String,
        /// Where the expectation is written.
        span: Span,
    },
    /// The kind of cooperation is another, or not decided.
    Kind {
        /// What was expected.
        expected: String,
        /// What it is.
        found: Option<String>,
        /// Where the expectation is written.
        span: Span,
    },
    /// The verdict by the other reading is another.
    Other {
        /// The reading note.
        reading: String,
        /// What was expected.
        expected: String,
        /// What it is.
        found: String,
        /// Where the expectation is written.
        span: Span,
    },
    /// A clock stands otherwise.
    Clock {
        /// The clock's id.
        clock: String,
        /// What is otherwise, as test files name it: `state`, `due`, `latest`, `other`.
        key: &'static str,
        /// What was expected.
        expected: String,
        /// What it is; empty when it is not known.
        found: String,
        /// Where the expectation is written.
        span: Span,
    },
    /// Part of the proposal could not be used.
    Problem(String),
}

impl Report {
    /// Whether everything is as it should be.
    #[must_use]
    pub fn passed(&self) -> bool {
        let errors = self.diagnostics.iter().any(|it| it.level == Level::Error);
        self.failures.is_empty() && !errors
    }
}

/// Runs the tests of a compiled policy.
pub fn run(output: &Output, judge: &dyn Judge) -> Report {
    let mut diagnostics = output.test_diagnostics.clone();
    let mut failures = Vec::new();
    let mut tally = Tally::new(output);
    let mut shown: Vec<&str> = Vec::new();
    if output.tests.is_empty() && diagnostics.is_empty() {
        diagnostics.push(complaint::no_tests());
    }
    for test in &output.tests {
        let judged = judge.judge(&test.given, test.at);
        tally.seen(&judged);
        shown.extend(other::shown(test, &judged));
        let differences = differences(output, test, &judged);
        for expectation in &test.expect {
            let found = judged.statuses.get(expectation.rule);
            let passed = found == Some(&expectation.status);
            tally.expected(expectation.rule, expectation.status, passed);
        }
        for expectation in &test.clocks {
            tally.expected_clock(expectation.clock, expectation.state);
        }
        if !differences.is_empty() {
            failures.push(Failure { case: test.name.clone(), span: test.span, differences });
        }
    }
    let coverage = tally.finish(output);
    // What a refused test would have shown is missing too; that would be said twice.
    if diagnostics.is_empty() {
        diagnostics.extend(complaint::not_shown(&coverage));
        let computed = other::computed(&output.rulebook).into_iter();
        let missing = computed.filter(|reading| !shown.contains(reading));
        diagnostics.extend(missing.map(|id| complaint::other_not_shown(id, output)));
    }
    Report { cases: output.tests.len(), failures, diagnostics, coverage }
}

fn differences(output: &Output, test: &PolicyTest, judged: &Judged) -> Vec<Difference> {
    let mut differences: Vec<_> =
        judged.problems.iter().cloned().map(Difference::Problem).collect();
    for expectation in &test.expect {
        let Some(rule) = output.rulebook.rules.get(expectation.rule) else { continue };
        let found = judged.statuses.get(expectation.rule).copied();
        let found = found.unwrap_or(Status::NotApplicable);
        if found != expectation.status {
            differences.push(Difference::Status {
                rule: rule.id.clone(),
                expected: expectation.status,
                found,
                span: expectation.span,
                values: super::values::of_rule(output, expectation.rule, judged),
            });
        }
    }
    for expectation in &test.clocks {
        let Some(clock) = output.rulebook.clocks.get(expectation.clock) else { continue };
        let seen = judged.clocks.get(expectation.clock).cloned().unwrap_or_default();
        for (key, expected, found) in expectation.differences(&seen) {
            let (clock, span) = (clock.id.clone(), expectation.span);
            differences.push(Difference::Clock { clock, key, expected, found, span });
        }
    }
    if let Some(verdict) = &test.verdict
        && verdict.value != judged.verdict
    {
        differences.push(Difference::Verdict {
            expected: verdict.value.clone(),
            found: judged.verdict.clone(),
            span: verdict.span,
        });
    }
    if let Some(kind) = &test.kind
        && Some(&kind.value) != judged.kind.as_ref()
    {
        differences.push(Difference::Kind {
            expected: kind.value.clone(),
            found: judged.kind.clone(),
            span: kind.span,
        });
    }
    for (reading, expected) in &test.other {
        let found = other::verdict(judged, reading);
        if found != expected.value {
            differences.push(Difference::Other {
                reading: reading.value.clone(),
                expected: expected.value.clone(),
                found: found.to_owned(),
                span: expected.span,
            });
        }
    }
    differences
}
