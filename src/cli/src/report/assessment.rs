//! An assessment in words.

use std::fmt::Write;

use patuh_engine::{Assessment, Finding, KindFound, Parameters, Severity, Stage, Status, Subject};
use patuh_policy::Language;

use super::{changes, citations, timeline, value, verdict};
use crate::texts::Texts;
use crate::{dates, words};

/// How many questions are shown; the rest follow from their answers.
const QUESTIONS: usize = 5;

/// The whole assessment of the proposal called `name`.
pub(crate) fn assessment(
    name: &str,
    assessment: &Assessment,
    stages: &str,
    texts: &Texts,
    language: Language,
) -> String {
    let report = Report { assessment, stages, texts, language };
    let mut out = String::new();
    report.head(name, &mut out);
    report.findings(&mut out);
    timeline::timeline(assessment, texts, language, &mut out);
    report.input(&mut out);
    report.questions(&mut out);
    report.readings(&mut out);
    report.evidence(&mut out);
    out
}

struct Report<'a> {
    assessment: &'a Assessment,
    stages: &'a str,
    texts: &'a Texts,
    language: Language,
}

impl Report<'_> {
    fn head(&self, name: &str, out: &mut String) {
        let own = verdict(self.assessment.verdict, self.language);
        let kind = match &self.assessment.kind {
            KindFound::Decided { kind, .. } => self.texts.get(&["kinds", kind, "label"]),
            KindFound::Open { .. } => words::kind_open(self.language),
        };
        let stage = match &self.assessment.stage {
            Stage::Stated { stage } | Stage::Chosen { stage } => {
                let label = self.texts.get(&["enums", self.stages, stage, "label"]);
                format!("{} {label}", words::stage(self.language))
            }
            Stage::Unknown => words::stage_unknown(self.language).to_owned(),
        };
        let at = dates::long(&self.assessment.at, self.language);
        let _ = writeln!(out, "{name}: {own}");
        let _ = writeln!(out, "  {kind} · {stage} · {} {at}", words::as_of(self.language));
        for notice in &self.assessment.notices {
            let _ = writeln!(out, "  ! {}", self.message(&notice.code, &notice.parameters));
        }
        for other in &self.assessment.other_readings {
            let title = self.texts.get(&["readings", &other.reading, "title"]);
            let by = words::other_reading(self.language);
            let verdict = verdict(other.verdict, self.language);
            let _ = writeln!(out, "  ± {by} ({title}): {verdict}  [{}]", other.reading);
            out.push_str(&changes(&other.changed, self.texts, self.language));
        }
    }

    fn findings(&self, out: &mut String) {
        let failed = |severity| {
            move |finding: &Finding| {
                finding.status == Status::Failed && finding.severity == severity
            }
        };
        let warning = |finding: &Finding| {
            finding.status == Status::Failed
                && matches!(finding.severity, Severity::Should | Severity::Info)
        };
        let open = |finding: &Finding| {
            finding.status == Status::Undecided
                && matches!(finding.severity, Severity::Prohibited | Severity::Must)
        };
        self.section(
            words::heading_prohibited(self.language),
            "⊘",
            failed(Severity::Prohibited),
            out,
        );
        self.section(words::heading_fix(self.language), "✕", failed(Severity::Must), out);
        self.section(words::heading_undecided(self.language), "…", open, out);
        self.section(words::heading_warning(self.language), "!", warning, out);
    }

    fn section(
        &self,
        heading: &str,
        mark: &str,
        wanted: impl Fn(&Finding) -> bool,
        out: &mut String,
    ) {
        let findings: Vec<_> = self
            .assessment
            .findings
            .iter()
            .filter(|finding| !finding.upcoming && wanted(finding))
            .collect();
        if findings.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n  {heading} ({})", findings.len());
        for finding in findings {
            self.finding(finding, mark, out);
        }
    }

    fn finding(&self, finding: &Finding, mark: &str, out: &mut String) {
        let text = |key| self.texts.rule(&finding.rule, key).unwrap_or_default();
        let mut title =
            self.texts.rule(&finding.rule, "title").unwrap_or_else(|| finding.rule.to_string());
        if let Subject::Element { index, .. } = finding.subject {
            let _ = write!(title, " ({} {})", words::element(self.language), index + 1);
        }
        let _ = writeln!(out, "  {mark} {title}  [{}]", finding.rule);
        if finding.status == Status::Failed {
            let _ = writeln!(out, "      {}", text("fix"));
        }
        let mut line = vec![citations(&finding.basis, self.texts)];
        if !finding.facts.is_empty() && finding.status == Status::Failed {
            let facts = finding.facts.iter().map(|used| {
                let label = self.texts.get(&["facts", &used.fact, "label"]);
                format!("{label}: {}", value(&used.value, self.texts, self.language))
            });
            line.push(format!(
                "{} {}",
                words::stated(self.language),
                facts.collect::<Vec<_>>().join("; ")
            ));
        }
        if finding.status == Status::Undecided && !finding.missing.is_empty() {
            let facts =
                finding.missing.iter().map(|fact| self.texts.get(&["facts", fact, "label"]));
            line.push(format!(
                "{}: {}",
                words::missing(self.language),
                facts.collect::<Vec<_>>().join("; ")
            ));
        }
        if let Some(who) = self.texts.rule(&finding.rule, "who") {
            line.push(format!("{} {who}", words::who(self.language)));
        }
        let _ = writeln!(out, "      {}", line.join(" · "));
    }

    fn input(&self, out: &mut String) {
        if self.assessment.problems.is_empty() && self.assessment.notes.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n  {}", words::heading_input(self.language));
        for problem in &self.assessment.problems {
            let place = if problem.pointer.is_empty() { "/" } else { &problem.pointer };
            let _ =
                writeln!(out, "  ✕ {place}: {}", self.message(&problem.code, &problem.parameters));
        }
        for note in &self.assessment.notes {
            let _ = writeln!(
                out,
                "  · {}: {}",
                note.pointer,
                self.message(&note.code, &note.parameters)
            );
        }
    }

    fn questions(&self, out: &mut String) {
        if self.assessment.questions.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n  {}", words::heading_questions(self.language));
        for question in self.assessment.questions.iter().take(QUESTIONS) {
            let text = self.texts.get(&["facts", &question.fact, "question"]);
            let _ = write!(out, "  ? {text}  [{}]", question.fact);
            if question.decides > 0 {
                let (decides, findings) =
                    (words::decides(self.language), words::findings(self.language));
                let _ = write!(out, " {decides} {} {findings}", question.decides);
            }
            out.push('\n');
        }
    }

    fn readings(&self, out: &mut String) {
        let mut readings: Vec<&str> = Vec::new();
        let counted = self.assessment.findings.iter().filter(|finding| !finding.upcoming);
        let dated = self.assessment.timeline.iter();
        let dated = dated.filter(|deadline| !deadline.due.day.is_empty());
        let of_clocks = dated.flat_map(|deadline| deadline.readings.iter());
        for reading in counted.flat_map(|finding| finding.readings.iter()).chain(of_clocks) {
            if !readings.contains(&reading.as_str()) {
                readings.push(reading);
            }
        }
        if readings.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n  {}", words::heading_readings(self.language));
        for reading in readings {
            let text = |key| self.texts.get(&["readings", reading, key]);
            let _ = writeln!(out, "  · {}: {} {}", text("title"), text("text"), text("other"));
        }
    }

    fn evidence(&self, out: &mut String) {
        let stamp = &self.assessment.rulebook;
        let short = |digest: &str| digest.get(..12).unwrap_or(digest).to_owned();
        let _ = writeln!(
            out,
            "\n  {} {} {} · {} {}\n  {}",
            words::rulebook(self.language),
            stamp.version,
            short(&stamp.digest),
            words::proposal(self.language),
            short(&self.assessment.proposal.digest),
            words::self_check(self.language)
        );
    }

    fn message(&self, code: &str, parameters: &Parameters) -> String {
        self.texts.message(code, parameters)
    }
}
