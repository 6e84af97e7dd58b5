//! What is said of tests that could not do their work.

use super::status::{Status, VERDICTS};
use crate::codes::back as codes;
use crate::diagnostic::Diagnostic;
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

/// Two cases of one name.
pub(super) fn case_twice(second: &Name, first: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_DUPLICATE_CASE,
        format!("dua kasus bernama `{}`", second.value),
        format!("two cases are named `{}`", second.value),
    )
    .at(second.span, "yang kedua", "the second")
    .at(first.span, "yang pertama", "the first")
}

/// A case that is judged as of no date.
pub(super) fn no_date(case: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::TEST_WITHOUT_DATE,
        format!("kasus `{}` tidak memiliki tanggal", case.value),
        format!("the case `{}` has no date", case.value),
    )
    .at(case.span, "", "")
    .hint("tulis `at: 2026-11-24` pada bloknya", "write `at: 2026-11-24` in its block")
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
    .hint("tulis `expect`, `verdict` atau `kind`", "write `expect`, `verdict` or `kind`")
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
