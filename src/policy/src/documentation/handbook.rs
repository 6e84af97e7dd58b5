//! What a handbook holds: plain data in one language, ready to be shown or written as JSON.
//!
//! Everything that an entry speaks of is a [`Link`] with its words, so that one entry alone can
//! be shown without looking anything up.

mod process;

use serde::Serialize;

pub use process::{Clock, ClockTest, Kind, KindClock, Step, StepRule};

/// The documentation of a policy in one language.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Handbook {
    /// Code of the language.
    pub language: String,
    /// Id of the rulebook.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// SHA-256 digest of its bytes.
    pub digest: String,
    /// The day up to which the law was reviewed, as year-month-day.
    pub reviewed: String,
    /// The first day that it can judge, as year-month-day.
    pub covers_from: String,
    /// Groups of facts, in the order in which they are asked.
    pub groups: Vec<Named>,
    /// Stages, in order.
    pub stages: Vec<Named>,
    /// Regulations, in the order of files.
    pub regulations: Vec<Regulation>,
    /// Provisions of all regulations, in the order of files and lines.
    pub provisions: Vec<Provision>,
    /// Facts, by group and in the order in which they are asked.
    pub facts: Vec<Fact>,
    /// Definitions, in declared order.
    pub definitions: Vec<Definition>,
    /// Kinds of cooperation, in declared order.
    pub kinds: Vec<Kind>,
    /// Documents, in declared order.
    pub documents: Vec<Document>,
    /// Statutory clocks, in declared order.
    pub clocks: Vec<Clock>,
    /// Readings, in declared order.
    pub readings: Vec<Reading>,
    /// Rules, in declared order. A rule with `each` over an enum is one entry with its items.
    pub rules: Vec<Rule>,
    /// How many rules there are when each item counts.
    pub rules_unfolded: usize,
    /// How many cases the policy's tests have.
    pub cases: usize,
}

/// What an entry or a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A rule.
    Rule,
    /// A fact.
    Fact,
    /// A definition.
    Definition,
    /// A provision.
    Provision,
    /// A regulation.
    Regulation,
    /// A reading.
    Reading,
    /// A kind of cooperation.
    Kind,
    /// A document.
    Document,
    /// A statutory clock.
    Clock,
}

/// Something that an entry speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What it is.
    pub subject: Subject,
    /// Its id.
    pub id: String,
    /// Its title, label or citation.
    pub label: String,
}

/// An id with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// A provision that something rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Citation {
    /// Key of the provision, as `permendagri-22-2020/pasal-32/ayat-3`.
    pub id: String,
    /// Regulation and place.
    pub label: String,
    /// The paraphrase.
    pub text: String,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// As a sentence; empty for what is neither true nor false.
    pub sentence: String,
    /// As written, on one line.
    pub text: String,
}

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The file, from the policy's folder on.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
}

/// A regulation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regulation {
    /// Id.
    pub id: String,
    /// Name in citations.
    pub short: String,
    /// Full title.
    pub title: String,
    /// First day in force.
    pub from: String,
    /// Last day in force, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Which official text was read, if one was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter of a regulation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Chapter {
    /// What it is called, as `BAB II`.
    pub at: String,
    /// Its title.
    pub title: String,
}

/// How a provision is answered.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// In which way.
    pub way: Named,
    /// What it names as its answer.
    pub answers: Vec<Answer>,
    /// Why no proposal can show it, or what the term means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What answers a provision.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// What it is, if it has an entry of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// A provision.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provision {
    /// Key, as `permendagri-22-2020/pasal-32/ayat-3`.
    pub id: String,
    /// Its regulation.
    pub regulation: Link,
    /// Place in the regulation.
    pub place: String,
    /// Regulation and place.
    pub label: String,
    /// The paraphrase.
    pub text: String,
    /// First day in force.
    pub from: String,
    /// Last day in force, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The chapter that it is in, by position among those of its regulation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapter: Option<usize>,
    /// How it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// The nearest provision that it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<Citation>,
    /// Its parts: the provisions one step further in.
    pub parts: Vec<Citation>,
    /// Rules that rest on it.
    pub rules: Vec<Link>,
    /// Facts whose question comes from it.
    pub facts: Vec<Link>,
    /// Definitions that rest on it.
    pub definitions: Vec<Link>,
    /// Clocks that rest on it.
    pub clocks: Vec<Link>,
    /// Readings of it.
    pub readings: Vec<Link>,
    /// Kinds that rest on it.
    pub kinds: Vec<Link>,
    /// Where it is written.
    pub source: Source,
    /// The way to it, for finding it: division and label.
    #[serde(skip)]
    pub(super) steps: Vec<patuh_rulebook::Step>,
}

/// A field of a record.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// Name.
    pub name: String,
    /// Label.
    pub label: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Its type.
    pub kind: FactType,
}

/// A type of answers.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FactType {
    /// As the vocabulary names it.
    pub name: String,
    /// In words: "bilangan bulat dalam bulan, 1 sampai 1.200".
    pub words: String,
    /// The choices of an enum.
    pub choices: Vec<Choice>,
    /// The fields of a record.
    pub fields: Vec<Field>,
}

/// A choice.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Other names that proposals use.
    pub aliases: Vec<String>,
}

/// A fact.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// Id: its place in a proposal.
    pub id: String,
    /// Its group.
    pub group: Named,
    /// Label.
    pub label: String,
    /// Question.
    pub question: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Its type.
    pub kind: FactType,
    /// Provisions that its question comes from.
    pub citations: Vec<Citation>,
    /// Rules that name it.
    pub rules: Vec<Link>,
    /// Rules that depend on it through definitions alone.
    pub rules_through: Vec<Link>,
    /// Definitions that name it.
    pub definitions: Vec<Link>,
    /// Clocks that name it.
    pub clocks: Vec<Link>,
    /// Kinds that name it.
    pub kinds: Vec<Link>,
    /// Where it is written.
    pub source: Source,
}

/// A definition.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Definition {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// What it is.
    pub is: Condition,
    /// What it is by other readings.
    pub by_other: Vec<OtherDefinition>,
    /// Provisions.
    pub citations: Vec<Citation>,
    /// Facts that it names.
    pub facts: Vec<Link>,
    /// Definitions that it names.
    pub definitions: Vec<Link>,
    /// Rules that name it.
    pub rules: Vec<Link>,
    /// Definitions that name it.
    pub used_by: Vec<Link>,
    /// Clocks that name it.
    pub clocks: Vec<Link>,
    /// Kinds that name it.
    pub kinds: Vec<Link>,
    /// Where it is written.
    pub source: Source,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The stage from which it is needed.
    pub stage: Named,
    /// Rules on its content.
    pub rules: Vec<Link>,
    /// Where it is written.
    pub source: Source,
}

/// A reading.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The reading taken and why.
    pub text: String,
    /// What the other reading would change.
    pub other: String,
    /// Provisions.
    pub citations: Vec<Citation>,
    /// Rules that carry it.
    pub rules: Vec<Link>,
    /// Definitions that are others by the other reading.
    pub definitions: Vec<Link>,
    /// Clocks that carry it.
    pub clocks: Vec<Link>,
    /// Where it is written.
    pub source: Source,
}

/// A rule.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// Id.
    pub id: String,
    /// Title. Of a rule with items it has the item's name in braces.
    pub title: String,
    /// What its failure means.
    pub severity: Named,
    /// The stage from which it counts.
    pub stage: Named,
    /// When it applies, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What it requires.
    pub require: Condition,
    /// The values that it is judged for one by one.
    pub items: Vec<Item>,
    /// The list of records whose every element it is judged for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elements_of: Option<Link>,
    /// Provisions of the whole rule.
    pub citations: Vec<Citation>,
    /// The document whose content it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Link>,
    /// What to do when it fails.
    pub fix: String,
    /// Who acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Readings that it carries.
    pub readings: Vec<RuleReading>,
    /// First day in force, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day in force, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Facts that it names.
    pub facts: Vec<Link>,
    /// Definitions that it names.
    pub definitions: Vec<Link>,
    /// Facts that it depends on through definitions alone.
    pub facts_through: Vec<Link>,
    /// Kinds that it can apply to.
    pub kinds: Vec<Link>,
    /// The cases that show it.
    pub tests: Vec<Test>,
    /// Where it is written.
    pub source: Source,
}

/// A value that a rule is judged for.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Id of the rule for this value.
    pub rule: String,
    /// The value.
    pub value: Named,
    /// The rule's title with the value in it.
    pub title: String,
    /// Provisions of this value.
    pub citations: Vec<Citation>,
}

/// A reading as a rule or clock shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleReading {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The reading taken and why.
    pub text: String,
    /// What the other reading would change.
    pub other: String,
    /// What the rule is by the other reading, if that can be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_other: Option<OtherRule>,
}

/// A rule by the other reading. What is not there is as it is.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherRule {
    /// There is no such rule.
    pub none: bool,
    /// When it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What it requires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require: Option<Condition>,
    /// What its failure means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Named>,
    /// The stage from which it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Named>,
}

/// A definition by the other reading.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherDefinition {
    /// The reading.
    pub reading: Link,
    /// What the definition is by it.
    pub is: Condition,
}

/// A case that shows a rule.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Test {
    /// Its name.
    pub name: String,
    /// The statuses that it expects.
    pub expects: Vec<Expected>,
    /// Where it is written.
    pub source: Source,
}

/// A status that a case expects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Expected {
    /// The values for which it is expected; none where it is expected of the whole rule.
    pub items: Vec<String>,
    /// The status.
    pub status: Named,
}
