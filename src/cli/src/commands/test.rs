//! `patuh test`: runs the policy tests of a folder through the engine.

use std::io::Write;

use clap::ArgMatches;
use patuh_engine::{
    Deadline, DeadlineState, Engine, Input, KindFound, Options, Status as Found, Truth as Held,
    Value, Verdict,
};
use patuh_policy::diagnostic::Level;
use patuh_policy::testing::{
    self, ClockState, Judge, Judged, Report, Seen, SeenClock, Status, Truth,
};
use patuh_policy::{Language, render_all};
use patuh_rulebook::Day;
use serde_json::json;

use crate::texts::Texts;
use crate::{Exit, policies, report, words};

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    let folder = matches.get_one::<String>("folder").map(String::as_str).unwrap_or("policies");
    let Some(sources) = policies::sources(folder, errors) else {
        return Exit::NoInput;
    };
    let compiled = patuh_policy::compile(&sources);
    let Some(output) = policies::output(compiled, &sources, language, errors) else {
        return Exit::BadData;
    };
    let Some(rules) = policies::from_output(&output, language, errors) else {
        return Exit::BadData;
    };
    let judge = EngineJudge { engine: &rules.engine, texts: &rules.texts, language };
    let found = testing::run(&output, &judge);
    for failure in &found.failures {
        let _ = writeln!(errors, "{}\n", testing::describe(failure, &sources, language));
    }
    let drawn = render_all(&found.diagnostics, &sources, language, false);
    let _ = write!(errors, "{drawn}");
    if matches.get_flag("json") {
        let _ = serde_json::to_writer_pretty(&mut *out, &summary(&found)).map(|()| writeln!(out));
    } else {
        print(&found, matches.get_flag("coverage"), language, out);
    }
    if found.passed() { Exit::Ready } else { Exit::Fix }
}

fn summary(found: &Report) -> serde_json::Value {
    let errors = found.diagnostics.iter().filter(|it| it.level == Level::Error).count();
    let uncovered = found.coverage.conditions.iter().filter(|it| it.seen != it.possible);
    json!({
        "cases": found.cases,
        "failed": found.failures.len(),
        "errors": errors,
        "rules": found.coverage.rules.len(),
        "conditions": found.coverage.conditions.len(),
        "rulesPercent": found.coverage.rules_percent(),
        "conditionsPercent": found.coverage.conditions_percent(),
        "uncovered": uncovered.map(|it| json!({
            "node": it.node,
            "text": it.text,
            "missing": it.possible.difference(&it.seen).map(|truth| truth.name()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn print(found: &Report, with_coverage: bool, language: Language, out: &mut dyn Write) {
    if with_coverage {
        for condition in found.coverage.conditions.iter().filter(|it| it.seen != it.possible) {
            let missing: Vec<&str> =
                condition.possible.difference(&condition.seen).map(|truth| truth.name()).collect();
            let text = condition.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ =
                writeln!(out, "{}: {text}: {}", words::never_seen(language), missing.join(", "));
        }
    }
    let coverage = &found.coverage;
    let _ = writeln!(
        out,
        "{} {}; {} {} {} % {}; {} {} {} % {}",
        coverage.rules.len(),
        words::rules(language),
        words::of_them(language),
        words::statuses(language),
        coverage.rules_percent(),
        words::shown(language),
        coverage.conditions.len(),
        words::conditions(language),
        coverage.conditions_percent(),
        words::shown(language),
    );
    // Alone on its line, the same in every language: programs read it.
    let failed = found.failures.len();
    let _ = writeln!(out, "{} passed, {failed} failed", found.cases.saturating_sub(failed));
}

/// The engine as the judge of policy tests.
struct EngineJudge<'a> {
    engine: &'a Engine,
    texts: &'a Texts,
    language: Language,
}

impl Judge for EngineJudge<'_> {
    fn judge(&self, given: &serde_json::Value, at: Day) -> Judged {
        let options = Options::at(at);
        let Ok(input) = Input::from_json(&given.to_string()) else {
            return Judged::default();
        };
        let assessment = self.engine.assess(&input, &options);
        let trace = self.engine.trace(&input, &options);
        let problems = assessment.problems.iter().map(|problem| {
            format!(
                "{}: {}",
                problem.pointer,
                self.texts.message(&problem.code, &problem.parameters)
            )
        });
        Judged {
            statuses: trace.statuses.iter().copied().map(status).collect(),
            verdict: verdict(assessment.verdict).to_owned(),
            kind: match assessment.kind {
                KindFound::Decided { kind, .. } => Some(kind.to_string()),
                KindFound::Open { .. } => None,
            },
            other: assessment
                .other_readings
                .iter()
                .map(|it| (it.reading.to_string(), verdict(it.verdict).to_owned()))
                .collect(),
            clocks: self.clocks(&assessment.timeline),
            nodes: trace
                .nodes
                .iter()
                .zip(&trace.conditions)
                .map(|(value, is)| self.seen(value, *is))
                .collect(),
            bodies: trace
                .bodies
                .iter()
                .map(|body| {
                    body.iter().map(|node| node.iter().copied().map(truth).collect()).collect()
                })
                .collect(),
            problems: problems.collect(),
        }
    }
}

impl EngineJudge<'_> {
    /// Every clock of the rulebook; those that are not on the timeline do not apply.
    fn clocks(&self, timeline: &[Deadline]) -> Vec<SeenClock> {
        let clocks = self.engine.rulebook().clocks.iter();
        let seen = clocks.map(|clock| {
            let found = timeline.iter().find(|deadline| deadline.clock == clock.id.as_str());
            found.map(seen_clock).unwrap_or_default()
        });
        seen.collect()
    }

    fn seen(&self, value: &Value, condition: bool) -> Seen {
        match value {
            Value::Bool { value: true } => Seen::Truth(Truth::True),
            Value::Bool { value: false } => Seen::Truth(Truth::False),
            Value::Unknown if condition => Seen::Truth(Truth::Unknown),
            Value::Unknown => Seen::Value(None),
            value => Seen::Value(Some(report::value(value, self.texts, self.language))),
        }
    }
}

fn seen_clock(deadline: &Deadline) -> SeenClock {
    SeenClock {
        state: match deadline.state {
            DeadlineState::NotApplicable => ClockState::NotApplicable,
            DeadlineState::Undecided => ClockState::Undecided,
            DeadlineState::Waiting => ClockState::Waiting,
            DeadlineState::Running => ClockState::Running,
            DeadlineState::Taken => ClockState::Taken,
            DeadlineState::Met => ClockState::Met,
            DeadlineState::Late => ClockState::Late,
            DeadlineState::Lapsed => ClockState::Lapsed,
        },
        due: deadline.due.day.clone(),
        latest: deadline.due.latest.clone(),
        other: deadline.other.first().map(|other| other.day.clone()).unwrap_or_default(),
    }
}

fn truth(held: Held) -> Truth {
    match held {
        Held::True => Truth::True,
        Held::False => Truth::False,
        Held::Unknown => Truth::Unknown,
    }
}

fn status(found: Found) -> Status {
    match found {
        Found::Satisfied => Status::Satisfied,
        Found::Failed => Status::Failed,
        Found::Undecided => Status::Undecided,
        Found::NotApplicable => Status::NotApplicable,
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Prohibited => "prohibited",
        Verdict::Fix => "fix",
        Verdict::Incomplete => "incomplete",
        Verdict::Ready => "ready",
    }
}
