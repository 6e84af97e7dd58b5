//! Judges rules: from the values of conditions to statuses, stage and verdict.
//!
//! Must not know: JSON, explanations, questions.

use alloc::vec::Vec;

use patuh_rulebook::{Citation, Day, Each, NodeId, Rule, Rulebook, Severity};

use crate::assessment::{Counts, Status, Verdict};
use crate::evaluate::{Evaluator, Memory};
use crate::facts::Stated;
use crate::load::Loaded;
use crate::truth::Truth;
use crate::value::{Place, Value};

/// What does not depend on the proposal: the day and the caller's choice of stage.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub(crate) at: Day,
    /// The stage that the caller chose, by position.
    pub(crate) chosen: Option<u16>,
    /// For each rule, whether it is in force on the day.
    in_force: Vec<bool>,
}

impl Terms {
    pub(crate) fn new(loaded: &Loaded, at: Day, stage: Option<&str>) -> Self {
        let book = &loaded.rulebook;
        let chosen = stage.and_then(|stage| {
            let stages = &book.enums.get(usize::from(book.stages))?.values;
            let place = stages.iter().position(|it| it.id == stage)?;
            u16::try_from(place).ok()
        });
        let in_force = |rule: &Rule| in_force(book, &rule.basis, rule.from, rule.until, at);
        let in_force = book.rules.iter().map(in_force).collect();
        Self { at, chosen, in_force }
    }

    pub(crate) fn in_force(&self, rule: usize) -> bool {
        self.in_force.get(rule).copied().unwrap_or(false)
    }
}

/// A rule or clock is in force when its own days say so and one of the provisions it rests on is.
pub(crate) fn in_force(
    book: &Rulebook,
    basis: &[u16],
    from: Option<Day>,
    until: Option<Day>,
    at: Day,
) -> bool {
    let provision = |citation: &Citation| {
        let regulation = book.regulations.get(usize::from(citation.regulation));
        within(citation.from, citation.until, at)
            && regulation.is_none_or(|it| within(it.from, it.until, at))
    };
    let mut provisions = basis.iter().filter_map(|at| book.citations.get(usize::from(*at)));
    within(from.unwrap_or(Day::MIN), until, at) && (basis.is_empty() || provisions.any(provision))
}

fn within(from: Day, until: Option<Day>, at: Day) -> bool {
    from <= at && until.is_none_or(|until| at <= until)
}

/// Where the proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StageFound {
    Stated(u16),
    Chosen(u16),
    Unknown,
}

impl StageFound {
    pub(crate) fn of(evaluator: &Evaluator<'_>, terms: &Terms) -> Self {
        let stated = &evaluator.facts.entry(evaluator.loaded.rulebook.stage_fact).stated;
        match (terms.chosen, stated) {
            (Some(stage), _) => Self::Chosen(stage),
            (None, Stated::Enum(stage)) => Self::Stated(*stage),
            (None, _) => Self::Unknown,
        }
    }

    /// Whether a rule counts that counts from a stage on. While the stage is unknown, rules of
    /// the first do.
    pub(crate) fn counts(self, rule: &Rule) -> bool {
        self.reaches(rule.stage)
    }

    /// Whether a stage is that of the proposal, or an earlier one.
    pub(crate) fn reaches(self, from: u16) -> bool {
        match self {
            Self::Stated(stage) | Self::Chosen(stage) => from <= stage,
            Self::Unknown => from == 0,
        }
    }
}

/// The status of a rule.
pub(crate) fn status(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    at: usize,
    memory: &mut Memory,
) -> Status {
    let Some(rule) = evaluator.loaded.rulebook.rules.get(at) else { return Status::Undecided };
    if !terms.in_force(at) {
        return Status::NotApplicable;
    }
    outcome(evaluator, (rule.when, rule.require, &rule.each), memory)
}

/// The status that a rule's conditions come to while it is in force.
pub(crate) fn outcome(
    evaluator: &Evaluator<'_>,
    (when, require, each): (Option<NodeId>, NodeId, &Option<Each>),
    memory: &mut Memory,
) -> Status {
    match when.map_or(Truth::True, |when| memory.truth(when)) {
        Truth::False => Status::NotApplicable,
        Truth::Unknown => Status::Undecided,
        Truth::True => match each {
            None => memory.truth(require).into(),
            Some(each) => status_of_each(evaluator, each, memory),
        },
    }
}

fn status_of_each(evaluator: &Evaluator<'_>, each: &Each, memory: &mut Memory) -> Status {
    let Value::Records(list) = memory.value(each.list) else { return Status::Undecided };
    let mut all = Status::NotApplicable;
    for index in 0..evaluator.records(list, memory).1 {
        all = match (all, status_of_element(evaluator, each, list, index, memory)) {
            (_, Status::Failed) => return Status::Failed,
            (Status::Undecided, _) | (_, Status::Undecided) => Status::Undecided,
            (Status::Satisfied, _) | (_, Status::Satisfied) => Status::Satisfied,
            (all, _) => all,
        };
    }
    all
}

/// The status of a rule with `each` for the record at a place of its list.
pub(crate) fn status_of_element(
    evaluator: &Evaluator<'_>,
    each: &Each,
    list: Place,
    index: usize,
    memory: &mut Memory,
) -> Status {
    let (fact, _) = evaluator.records(list, memory);
    let element = evaluator.record(list, index, memory);
    let [require, when] = evaluator.element(each.body, fact, element, memory);
    match when {
        Truth::False => Status::NotApplicable,
        Truth::Unknown => Status::Undecided,
        Truth::True => require.into(),
    }
}

/// The best verdict that a status leaves possible.
pub(crate) fn effect(severity: Severity, status: Status) -> Verdict {
    match (severity, status) {
        (Severity::Prohibited, Status::Failed) => Verdict::Prohibited,
        (Severity::Must, Status::Failed) => Verdict::Fix,
        (Severity::Must | Severity::Prohibited, Status::Undecided) => Verdict::Incomplete,
        _ => Verdict::Ready,
    }
}

/// Counts and verdict of a list of statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) counts: Counts,
    /// How many rules have which effect, by verdict.
    effects: [i32; 4],
}

impl Tally {
    pub(crate) fn new(loaded: &Loaded, statuses: &[Status], stage: StageFound) -> Self {
        let mut tally = Self { counts: Counts::default(), effects: [0; 4] };
        if stage == StageFound::Unknown {
            tally.count(Verdict::Incomplete, 1);
        }
        for (rule, status) in loaded.rulebook.rules.iter().zip(statuses) {
            if !stage.counts(rule) {
                tally.counts.upcoming += 1;
                continue;
            }
            *match status {
                Status::Satisfied => &mut tally.counts.satisfied,
                Status::NotApplicable => &mut tally.counts.not_applicable,
                Status::Failed => &mut tally.counts.failed,
                Status::Undecided => &mut tally.counts.undecided,
            } += 1;
            tally.count(effect(rule.severity, *status), 1);
        }
        tally
    }

    /// Counts an effect, or takes it back.
    pub(crate) fn count(&mut self, effect: Verdict, by: i32) {
        if let Some(count) = self.effects.get_mut(effect as usize) {
            *count += by;
        }
    }

    /// The verdict, given whether the input has problems.
    pub(crate) fn verdict(self, has_problems: bool) -> Verdict {
        let [prohibited, fix, incomplete, _] = self.effects;
        if prohibited > 0 {
            Verdict::Prohibited
        } else if fix > 0 {
            Verdict::Fix
        } else if incomplete > 0 || has_problems {
            Verdict::Incomplete
        } else {
            Verdict::Ready
        }
    }
}
