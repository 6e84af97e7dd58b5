//! The front door: a loaded rulebook that judges proposals.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use patuh_rulebook::{Digest, Notice as NoticeCode, Rulebook};

use crate::assessment::{
    Assessment, Catalogue, ExplainNode, Explanation, KindFound, Notice, Parameters, ProposalStamp,
    Stage, Status, Trace,
};
use crate::civil;
use crate::evaluate::{Evaluator, Memory};
use crate::facts::Facts;
use crate::input::Input;
use crate::judge::{StageFound, Tally, Terms, status};
use crate::load::{LoadError, Loaded, Names};
use crate::options::Options;
use crate::reading::{self, Reading, Remarks};
use crate::session::Session;
use crate::truth::Truth;
use crate::{
    canonical, catalogue, checklist, digits, explain, finding, other, question, timeline, trace,
};

/// A rulebook, ready to judge proposals. Cloning it copies nothing.
#[derive(Clone, Debug)]
pub struct Engine {
    loaded: Arc<Loaded>,
}

/// There is no rule with this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule(pub String);

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule `{}`", self.0)
    }
}

impl core::error::Error for UnknownRule {}

impl Engine {
    /// Takes in a rulebook and checks it: nothing in it can make the engine fail afterwards.
    ///
    /// # Errors
    /// When the bytes are no rulebook, or one that contradicts itself.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self { loaded: Arc::new(Loaded::load(bytes)?) })
    }

    /// The rulebook.
    #[must_use]
    pub fn rulebook(&self) -> &Rulebook {
        &self.loaded.rulebook
    }

    /// The digest of its bytes.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.loaded.digest
    }

    /// The structure of its vocabulary and rules, for forms and listings.
    #[must_use]
    pub fn catalogue(&self) -> Catalogue {
        catalogue::catalogue(&self.loaded)
    }

    /// Judges a proposal.
    #[must_use]
    pub fn assess(&self, proposal: &Input, options: &Options) -> Assessment {
        self.judge(reading::read(&self.loaded, proposal), options)
    }

    /// Judges a proposal in JSON. A text that is not JSON, or beyond the limits of
    /// [`Input::from_json`], is judged as an empty proposal with that problem.
    #[must_use]
    pub fn assess_text(&self, proposal: &str, options: &Options) -> Assessment {
        self.judge(self.read_text(proposal), options)
    }

    /// The way to the status of one rule.
    ///
    /// # Errors
    /// When there is no rule with the id.
    pub fn explain(
        &self,
        proposal: &Input,
        options: &Options,
        rule: &str,
    ) -> Result<Explanation, UnknownRule> {
        let at = self.rule(rule)?;
        let reading = reading::read(&self.loaded, proposal);
        let terms = Terms::new(&self.loaded, options.at, options.stage.as_deref());
        let (evaluator, mut memory) = self.evaluate(&reading.facts, &terms);
        let status = status(&evaluator, &terms, at, &mut memory);
        Ok(explain::explain(&evaluator, &terms, at, status, &mut memory))
    }

    /// The way to the value of a definition; none when there is no definition with the id.
    #[must_use]
    pub fn explain_definition(
        &self,
        proposal: &Input,
        options: &Options,
        definition: &str,
    ) -> Option<ExplainNode> {
        let definitions = &self.loaded.rulebook.definitions;
        let found = definitions.iter().find(|it| it.id == definition)?;
        let reading = reading::read(&self.loaded, proposal);
        let terms = Terms::new(&self.loaded, options.at, options.stage.as_deref());
        let (evaluator, mut memory) = self.evaluate(&reading.facts, &terms);
        Some(explain::explain_node(&evaluator, found.node, &mut memory))
    }

    /// The values of all nodes and the statuses of all rules.
    #[must_use]
    pub fn trace(&self, proposal: &Input, options: &Options) -> Trace {
        let reading = reading::read(&self.loaded, proposal);
        let terms = Terms::new(&self.loaded, options.at, options.stage.as_deref());
        let evaluator = Evaluator { loaded: &self.loaded, facts: &reading.facts, at: terms.at };
        trace::trace(&evaluator, &terms)
    }

    /// A proposal that is answered fact by fact.
    #[must_use]
    pub fn session(&self, options: Options) -> Session {
        Session::new(Arc::clone(&self.loaded), options)
    }

    fn rule(&self, id: &str) -> Result<usize, UnknownRule> {
        self.loaded.names.rule(id).ok_or_else(|| UnknownRule(id.to_owned()))
    }

    fn read_text(&self, proposal: &str) -> Reading {
        match Input::from_json(proposal) {
            Ok(input) => reading::read(&self.loaded, &input),
            Err(refusal) => reading::refused(&self.loaded, refusal),
        }
    }

    fn evaluate<'a>(&'a self, facts: &'a Facts, terms: &Terms) -> (Evaluator<'a>, Memory) {
        let evaluator = Evaluator { loaded: &self.loaded, facts, at: terms.at };
        let mut memory = Memory::new(&self.loaded);
        evaluator.all(&mut memory);
        (evaluator, memory)
    }

    fn judge(&self, reading: Reading, options: &Options) -> Assessment {
        let terms = Terms::new(&self.loaded, options.at, options.stage.as_deref());
        let (evaluator, mut memory) = self.evaluate(&reading.facts, &terms);
        let statuses: Vec<Status> = (0..self.loaded.rulebook.rules.len())
            .map(|rule| status(&evaluator, &terms, rule, &mut memory))
            .collect();
        assessment(&evaluator, &terms, &statuses, &mut memory, reading.remarks, options.explain)
    }
}

/// Puts together an assessment from what was judged.
pub(crate) fn assessment(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    statuses: &[Status],
    memory: &mut Memory,
    remarks: Remarks,
    with_explanations: bool,
) -> Assessment {
    let loaded = evaluator.loaded;
    let book = &loaded.rulebook;
    let stage = StageFound::of(evaluator, terms);
    let tally = Tally::new(loaded, statuses, stage);
    // Before its first day the rulebook knows no law, so nothing is ready by it.
    let has_problems = !remarks.problems.is_empty() || terms.at < book.covers_from;
    let letters = book.rules.iter().zip(statuses).map(|(rule, status)| {
        let letter = status.letter();
        if stage.counts(rule) { letter } else { letter.to_ascii_uppercase() }
    });
    let explanations = if with_explanations {
        let each = statuses.iter().enumerate();
        each.map(|(rule, status)| explain::explain(evaluator, terms, rule, *status, memory))
            .collect()
    } else {
        Vec::new()
    };
    Assessment {
        rulebook: loaded.stamp.clone(),
        proposal: ProposalStamp {
            digest: canonical::digest(loaded, evaluator.facts).hexadecimal(),
        },
        at: civil::format_day(terms.at),
        stage: stage_found(loaded, stage),
        kind: kind(evaluator, memory),
        verdict: tally.verdict(has_problems),
        other_readings: other::readings(
            evaluator,
            terms,
            statuses,
            (stage, tally, has_problems),
            memory,
        ),
        counts: tally.counts,
        statuses: letters.collect(),
        findings: finding::findings(evaluator, statuses, stage, memory),
        questions: question::questions(evaluator, terms, statuses, stage, memory),
        checklists: checklist::checklists(loaded, statuses),
        timeline: timeline::timeline(evaluator, terms, memory, None),
        problems: remarks.problems,
        notes: remarks.notes,
        notices: notices(evaluator, terms, stage, memory),
        explanations,
    }
}

fn stage_found(loaded: &Loaded, stage: StageFound) -> Stage {
    let id = |stage| loaded.names.value(loaded.rulebook.stages, stage);
    match stage {
        StageFound::Stated(stage) => Stage::Stated { stage: id(stage) },
        StageFound::Chosen(stage) => Stage::Chosen { stage: id(stage) },
        StageFound::Unknown => Stage::Unknown,
    }
}

/// The first kind whose condition holds, if those before it are known not to.
fn kind(evaluator: &Evaluator<'_>, memory: &Memory) -> KindFound {
    let loaded = evaluator.loaded;
    let names = &loaded.names;
    let mut candidates = Vec::new();
    for (kind, id) in loaded.rulebook.kinds.iter().zip(&names.kinds) {
        match memory.truth(kind.when) {
            Truth::False => {}
            Truth::True if candidates.is_empty() => {
                let basis = Names::all_of(&names.citations, &kind.basis);
                let because = finding::because(evaluator, kind.when, memory);
                return KindFound::Decided { kind: id.clone(), basis, because };
            }
            Truth::True => {
                candidates.push(id.clone());
                break;
            }
            Truth::Unknown => candidates.push(id.clone()),
        }
    }
    KindFound::Open { candidates }
}

fn notices(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    stage: StageFound,
    memory: &mut Memory,
) -> Vec<Notice> {
    let loaded = evaluator.loaded;
    let book = &loaded.rulebook;
    let notice = |code: NoticeCode, parameters| Notice { code: code.code().to_owned(), parameters };
    let none = Parameters::default;
    let mut notices = Vec::new();
    if terms.at > book.reviewed {
        let reviewed = civil::format_day(book.reviewed);
        notices.push(notice(NoticeCode::AfterReview, none().with("reviewed", reviewed)));
    }
    if terms.at < book.covers_from {
        let from = civil::format_day(book.covers_from);
        notices.push(notice(NoticeCode::BeforeCoverage, none().with("from", from)));
    }
    // Evaluation itself keeps no record, so that a session need not mend one: what counts
    // working days is evaluated once more here.
    memory.collect_missing_years();
    for node in &loaded.calendar_nodes {
        evaluator.again(*node, memory);
    }
    for rule in &loaded.calendar_rules {
        status(evaluator, terms, *rule as usize, memory);
    }
    for year in memory.take_missing_years() {
        let year = digits::text(year.into());
        notices.push(notice(NoticeCode::CalendarMissing, none().with("year", year)));
    }
    if stage == StageFound::Unknown {
        notices.push(notice(NoticeCode::StageUnknown, none()));
    }
    notices
}
