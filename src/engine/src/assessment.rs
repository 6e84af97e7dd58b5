//! What crosses to the faces: the assessment and its parts, as plain data.
//!
//! Ids and values only, never words: the text pack of a language turns them into sentences.
//! Every value is tagged; nothing is ever `null` or left out.
//!
//! Must not know: how any of it is found.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

mod explanation;
mod id;
mod parameters;
mod timeline;
mod value;
mod vocabulary;

pub use explanation::{Clause, ElementExplanation, ExplainNode, ExplainTruth, Explanation, Trace};
pub use id::Id;
pub use parameters::Parameters;
pub use patuh_rulebook::{ClockUnit, Severity};
pub use timeline::{Deadline, DeadlineState, Due};
pub use value::{FactUse, Source, Value};
pub use vocabulary::{
    Catalogue, CatalogueDocument, CatalogueEnum, CatalogueFact, CatalogueField, CatalogueKind,
    CatalogueRecord, CatalogueRule, FactType, RuleItem,
};

use crate::truth::Truth;

/// A proposal judged by a rulebook as of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// The rulebook that judged.
    pub rulebook: RulebookStamp,
    /// The proposal that was judged.
    pub proposal: ProposalStamp,
    /// The day as of which it was judged.
    pub at: String,
    /// The stage (tahap) that decides which rules count.
    pub stage: Stage,
    /// The kind of cooperation.
    pub kind: KindFound,
    /// The result in one word.
    pub verdict: Verdict,
    /// What would be said by the other reading, where the law is read in one way and can be read
    /// in another, and that would change something.
    pub other_readings: Vec<OtherReading>,
    /// How many rules have which status.
    pub counts: Counts,
    /// One letter a rule, in the order of the rulebook: `s`atisfied, `f`ailed, `u`ndecided,
    /// `n`ot applicable; capitals for rules of later stages, which do not count.
    pub statuses: String,
    /// Every failed or undecided rule: those that count first, then those of later stages.
    pub findings: Vec<Finding>,
    /// What to ask next, most useful first. Never a fact that cannot matter.
    pub questions: Vec<Question>,
    /// The documents that apply, with their parts.
    pub checklists: Vec<Checklist>,
    /// The steps that have a last day, in the order of the rulebook.
    pub timeline: Vec<Deadline>,
    /// What in the input could not be used.
    pub problems: Vec<Problem>,
    /// What in the input was understood, but not as it stands.
    pub notes: Vec<Note>,
    /// What is to be known about the assessment as a whole.
    pub notices: Vec<Notice>,
    /// The way to the status of every rule; empty unless asked for.
    pub explanations: Vec<Explanation>,
}

/// Which rulebook judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulebookStamp {
    /// Its name.
    pub name: Id,
    /// Its version.
    pub version: Id,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: Id,
    /// The day up to which the law was reviewed.
    pub reviewed: Id,
}

/// Which proposal was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProposalStamp {
    /// SHA-256 of the facts as read, written canonically, in hexadecimal.
    pub digest: String,
}

/// Where the stage comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Stage {
    /// The proposal states it.
    Stated {
        /// The stage.
        stage: Id,
    },
    /// The caller chose it.
    Chosen {
        /// The stage.
        stage: Id,
    },
    /// Nobody says. Rules of the first stage count.
    Unknown,
}

/// The kind of cooperation, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum KindFound {
    /// It is decided.
    Decided {
        /// The kind.
        kind: Id,
        /// The provisions that say so.
        basis: Vec<Id>,
        /// The facts that make it so.
        because: Vec<FactUse>,
    },
    /// It is open. No candidate is left when the proposal is of no kind that the rulebook has.
    Open {
        /// The kinds that it can still be.
        candidates: Vec<Id>,
    },
}

/// The result in one word, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Verdict {
    /// A prohibition fails: the cooperation may not be made.
    Prohibited,
    /// A requirement fails: the proposal must be mended.
    Fix,
    /// A requirement or prohibition is undecided, or the input has problems.
    Incomplete,
    /// Nothing stands in the way of submitting it.
    Ready,
}

/// What would be said by the other reading of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OtherReading {
    /// The reading note that holds both readings.
    pub reading: Id,
    /// The verdict by the other reading; perhaps the same, for other reasons.
    pub verdict: Verdict,
    /// The rules that would count otherwise in the verdict, in the order of the rulebook.
    pub changed: Vec<OtherRule>,
}

/// A rule by the other reading of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OtherRule {
    /// The rule.
    pub rule: Id,
    /// Its status by the other reading.
    pub status: Status,
    /// What its failure means by the other reading.
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "\"prohibited\" | \"must\" | \"should\" | \"info\"")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "SeverityName"))]
    pub severity: Severity,
}

/// What a rule says of the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Status {
    /// It applies and what it requires is so.
    Satisfied,
    /// It applies and what it requires is not so.
    Failed,
    /// The proposal does not tell.
    Undecided,
    /// It does not apply, or is not in force.
    NotApplicable,
}

/// How many rules have which status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Satisfied, of those that count.
    pub satisfied: u32,
    /// Failed, of those that count.
    pub failed: u32,
    /// Undecided, of those that count.
    pub undecided: u32,
    /// Not applicable, of those that count.
    pub not_applicable: u32,
    /// Rules of later stages, whatever their status.
    pub upcoming: u32,
}

/// A rule that failed or is undecided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The rule.
    pub rule: Id,
    /// What of the proposal it is about.
    pub subject: Subject,
    /// Failed or undecided.
    pub status: Status,
    /// What the rule's failure means.
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "\"prohibited\" | \"must\" | \"should\" | \"info\"")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "SeverityName"))]
    pub severity: Severity,
    /// The stage from which the rule counts.
    pub stage: Id,
    /// Whether that stage is still to come, so that the rule does not count.
    pub upcoming: bool,
    /// The provisions it rests on.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub basis: Ids,
    /// How ambiguous provisions are read.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub readings: Ids,
    /// The stated facts that led there.
    pub facts: Vec<FactUse>,
    /// The facts whose absence leaves it open.
    pub missing: Vec<Id>,
}

/// How a severity is written, for the schema: the rulebook's own type knows no schemas.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is wanted")]
enum SeverityName {
    Prohibited,
    Must,
    Should,
    Info,
}

/// A list of ids that the rulebook holds.
pub type Ids = alloc::sync::Arc<[Id]>;

/// What of the proposal a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Subject {
    /// The proposal as a whole.
    Whole,
    /// One value of the enum from which the rule is unfolded.
    Item {
        /// The value.
        item: Id,
    },
    /// One record of a list.
    Element {
        /// The list.
        fact: Id,
        /// The record's place in it, from 0.
        index: u32,
    },
}

/// A fact worth asking for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The fact.
    pub fact: Id,
    /// Its group.
    pub group: Id,
    /// How many undecided requirements and prohibitions some value of it decides alone.
    pub decides: u32,
    /// How many undecided rules it stands in.
    pub touches: u32,
}

/// The parts of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checklist {
    /// The document.
    pub document: Id,
    /// The stage from which it is needed.
    pub stage: Id,
    /// Its parts.
    pub items: Vec<ChecklistItem>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChecklistItem {
    /// The rule that asks for it.
    pub rule: Id,
    /// The value of an enum that it is, or empty.
    pub item: Id,
    /// Whether it is there.
    pub status: Status,
}

/// Something in the input that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// Key of its template in the text packs.
    pub code: String,
    /// JSON pointer to the place.
    pub pointer: String,
    /// What the template names.
    #[cfg_attr(feature = "typescript", tsify(type = "{ [name: string]: string }"))]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "alloc::collections::BTreeMap<String, String>")
    )]
    pub parameters: Parameters,
}

/// Something in the input that was understood, but not as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Key of its template in the text packs.
    pub code: String,
    /// JSON pointer to the place.
    pub pointer: String,
    /// The fact.
    pub fact: Id,
    /// What the template names.
    #[cfg_attr(feature = "typescript", tsify(type = "{ [name: string]: string }"))]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "alloc::collections::BTreeMap<String, String>")
    )]
    pub parameters: Parameters,
}

/// Something about the assessment as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Key of its template in the text packs.
    pub code: String,
    /// What the template names.
    #[cfg_attr(feature = "typescript", tsify(type = "{ [name: string]: string }"))]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "alloc::collections::BTreeMap<String, String>")
    )]
    pub parameters: Parameters,
}

/// What one changed fact changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The verdict now.
    pub verdict: Verdict,
    /// The rules whose status is another now, in the order of the rulebook.
    pub changed: Vec<ChangedRule>,
    /// How many rules have which status now.
    pub counts: Counts,
    /// The steps of the timeline that depend on the fact, if its value changed: how they stand
    /// now, in the order of the rulebook. Those that are not of this proposal are
    /// `notApplicable`.
    pub timeline: Vec<Deadline>,
    /// What in the new value could not be used.
    pub problems: Vec<Problem>,
    /// What in the new value was understood, but not as it stands.
    pub notes: Vec<Note>,
}

/// A rule whose status changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangedRule {
    /// The rule.
    pub rule: Id,
    /// Its status before.
    pub before: Status,
    /// Its status now.
    pub after: Status,
}

impl Status {
    /// The letter in [`Assessment::statuses`] of a rule that counts.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Satisfied => 's',
            Self::Failed => 'f',
            Self::Undecided => 'u',
            Self::NotApplicable => 'n',
        }
    }

    /// The status that a letter of [`Assessment::statuses`] stands for, in either case.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        match letter.to_ascii_lowercase() {
            's' => Some(Self::Satisfied),
            'f' => Some(Self::Failed),
            'u' => Some(Self::Undecided),
            'n' => Some(Self::NotApplicable),
            _ => None,
        }
    }
}

impl From<Truth> for Status {
    fn from(required: Truth) -> Self {
        match required {
            Truth::True => Self::Satisfied,
            Truth::False => Self::Failed,
            Truth::Unknown => Self::Undecided,
        }
    }
}
