//! What is said of tests that could not do their work.

use super::clock::ClockState;
use super::coverage::{ClockCoverage, Coverage, RuleCoverage};
use super::status::{Status, VERDICTS};
use crate::codes::back as codes;
use crate::diagnostic::Diagnostic;
use crate::emission::Output;
use crate::model::Name;
use crate::nearest;
use crate::source::Span;

/// A rule that does not exist.
pub(super) fn unknown_rule(name: &Name, near: Option<&str>) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_UNKNOWN_RULE,
        format!("aturan tidak dikenal: `{}`", name.value),
        format!("unknown rule: `{}`", name.value),
    )
    .at(name.span, "", "")
    .did_you_mean(near)
}

/// A status that no rule can have.
pub(super) fn unknown_status(status: &Name) -> Diagnostic {
    let names = Status::ALL.map(Status::name);
    let complaint = Diagnostic::error(
        codes::TEST_UNKNOWN_STATUS,
        format!("status tidak dikenal: `{}`", status.value),
        format!("unknown status: `{}`", status.value),
    )
    .at(status.span, "", "");
    one_of(complaint, &status.value, &names)
}

/// A verdict that no proposal can get.
pub(super) fn unknown_verdict(verdict: &Name) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::TEST_UNKNOWN_VERDICT,
        format!("putusan tidak dikenal: `{}`", verdict.value),
        format!("unknown verdict: `{}`", verdict.value),
    )
    .at(verdict.span, "", "");
    one_of(complaint, &verdict.value, &VERDICTS)
}

/// A kind that is not declared.
pub(super) fn unknown_kind(kind: &Name, near: Option<&str>) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_UNKNOWN_VERDICT,
        format!("jenis kerja sama tidak dikenal: `{}`", kind.value),
        format!("unknown kind of cooperation: `{}`", kind.value),
    )
    .at(kind.span, "", "")
    .did_you_mean(near)
}

/// A reading that is not declared, or of which the other is not computed.
pub(super) fn unknown_reading(reading: &Name, declared: bool, near: Option<&str>) -> Diagnostic {
    let name = &reading.value;
    let (id, en) = if declared {
        (
            "bacaan lain dari catatan ini tidak dihitung",
            "the other reading of this note is not computed",
        )
    } else {
        ("catatan bacaan tidak dikenal", "unknown reading note")
    };
    let complaint = Diagnostic::error(
        codes::TEST_UNKNOWN_READING,
        format!("{id}: `{name}`"),
        format!("{en}: `{name}`"),
    )
    .at(reading.span, "", "");
    if declared {
        return complaint.hint(
            format!("tulis `other: {{ {name}: … }}` pada aturan atau definisinya"),
            format!("write `other: {{ {name}: … }}` in the rule or definition"),
        );
    }
    complaint.did_you_mean(near)
}

/// A clock that does not exist.
pub(super) fn unknown_clock(name: &Name, near: Option<&str>) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_UNKNOWN_CLOCK,
        format!("tenggat tidak dikenal: `{}`", name.value),
        format!("unknown clock: `{}`", name.value),
    )
    .at(name.span, "", "")
    .did_you_mean(near)
}

/// A state that no clock can have.
pub(super) fn unknown_state(state: &Name) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::TEST_UNKNOWN_CLOCK,
        format!("keadaan tenggat tidak dikenal: `{}`", state.value),
        format!("unknown state of a clock: `{}`", state.value),
    )
    .at(state.span, "", "");
    one_of(complaint, &state.value, &ClockState::ALL.map(ClockState::name))
}

/// A fact that the vocabulary does not have.
pub(super) fn unknown_fact(fact: &str, span: Span, near: Option<&str>) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_UNKNOWN_FACT,
        format!("fakta tidak dikenal: `{fact}`"),
        format!("unknown fact: `{fact}`"),
    )
    .at(span, "", "")
    .did_you_mean(near)
}

/// A case that could never fail.
pub(super) fn no_expectation(case: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_WITHOUT_EXPECTATION,
        format!("kasus `{}` tidak mengharapkan apa pun", case.value),
        format!("the case `{}` expects nothing", case.value),
    )
    .at(case.span, "", "")
    .hint(
        "tulis `expect`, `verdict`, `kind`, `clocks` atau `other`",
        "write `expect`, `verdict`, `kind`, `clocks` or `other`",
    )
}

fn one_of(complaint: Diagnostic, written: &str, known: &[&str]) -> Diagnostic {
    match nearest(written, known.iter().copied()) {
        Some(near) => complaint.did_you_mean(Some(near)),
        None => {
            let list = known.join(", ");
            complaint.hint(format!("yang ada: {list}"), format!("there are: {list}"))
        }
    }
}

/// Not a single case.
pub(super) fn no_tests() -> Diagnostic {
    Diagnostic::error(codes::NO_TESTS, "tidak ada kasus uji", "there are no test cases").hint(
        "tulis berkas `*.test.yaml` di sebelah aturannya",
        "write a `*.test.yaml` file beside the rules",
    )
}

/// A reading of which the other is computed, but that no test shows changing the verdict.
pub(super) fn other_not_shown(reading: &str, output: &Output) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::OTHER_NOT_SHOWN,
        format!("belum ada uji dengan putusan lain menurut bacaan lain dari `{reading}`"),
        format!("no test has another verdict by the other reading of `{reading}`"),
    )
    .hint(
        format!("tambahkan kasus dengan `other: {{ {reading}: putusan }}`"),
        format!("add a case with `other: {{ {reading}: verdict }}`"),
    );
    match output.origins.readings.get(reading) {
        Some(span) => complaint.at(*span, "", ""),
        None => complaint,
    }
}

/// Rules and clocks that no test shows in some status; one diagnostic a rule, family or clock.
pub(super) fn not_shown(coverage: &Coverage) -> Vec<Diagnostic> {
    let mut families: Vec<(&str, Vec<&RuleCoverage>)> = Vec::new();
    for rule in &coverage.rules {
        let family = rule.rule.split('/').next().unwrap_or_default();
        match families.last_mut() {
            Some((last, rules)) if *last == family => rules.push(rule),
            _ => families.push((family, vec![rule])),
        }
    }
    let of_rules = families.into_iter().filter_map(|(it, rules)| family_not_shown(it, &rules));
    of_rules.chain(coverage.clocks.iter().filter_map(clock_not_shown)).collect()
}

fn clock_not_shown(clock: &ClockCoverage) -> Option<Diagnostic> {
    let missing: Vec<String> = clock
        .missing()
        .map(|states| states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "))
        .collect();
    let (id, list) = (&clock.clock, missing.join(", "));
    (!missing.is_empty()).then(|| {
        Diagnostic::error(
            codes::CLOCK_NOT_SHOWN,
            format!("belum ada uji yang menunjukkan tenggat `{id}`: {list}"),
            format!("no test shows clock `{id}`: {list}"),
        )
        .at(clock.span, "", "")
        .hint(
            "tambahkan kasus dengan `clocks` untuk setiap keadaan yang kurang",
            "add a case with `clocks` for each missing state",
        )
    })
}

fn family_not_shown(family: &str, rules: &[&RuleCoverage]) -> Option<Diagnostic> {
    let mut missing: Vec<String> = Vec::new();
    for status in Status::ALL {
        let lacking: Vec<&str> = rules
            .iter()
            .filter(|rule| rule.missing().any(|it| it == status))
            .map(|rule| rule.rule.split_once('/').map_or("", |(_, item)| item))
            .collect();
        if lacking.is_empty() {
            continue;
        }
        if lacking.len() == rules.len() {
            missing.push(status.to_string());
        } else {
            missing.push(format!("{status} ({})", lacking.join(", ")));
        }
    }
    let span = rules.first()?.span;
    let list = missing.join(", ");
    (!missing.is_empty()).then(|| {
        Diagnostic::error(
            codes::STATUS_NOT_SHOWN,
            format!("belum ada uji yang menunjukkan `{family}`: {list}"),
            format!("no test shows `{family}`: {list}"),
        )
        .at(span, "", "")
        .hint(
            "tambahkan kasus dengan `expect` untuk setiap status yang kurang",
            "add a case with `expect` for each missing status",
        )
    })
}
