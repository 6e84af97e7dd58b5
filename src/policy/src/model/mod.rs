//! A policy as written: what the files say, each piece with its place, nothing resolved yet.
//!
//! Reading makes it from text, linking turns it into a rulebook. Names in it are still text.
//!
//! What reading told to be wrong or missing is left empty here: a [`Name`] without letters, a
//! [`Texts`] without a language. Later steps pass over it in silence, so that one mistake is told
//! once. Reading guarantees the form of what is not empty: dates exist, ranges are ranges,
//! severities and types are known words, keys are there once.

mod account;
mod table;

use std::collections::BTreeMap;

use crate::source::{Span, Spanned};

pub use account::AccountWord;
pub use table::{CodeRow, CodeTable, Relation};

/// A name or text with its place.
pub type Name = Spanned<String>;

/// A text in every language of the rulebook: language code to text.
pub type Texts = BTreeMap<String, Name>;

/// Everything that the files of one policy declare, in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// `rulebook:`; exactly one in a policy.
    pub manifests: Vec<Manifest>,
    /// `placeholders:`
    pub placeholders: Vec<Name>,
    /// `units:`
    pub units: Vec<Unit>,
    /// `groups:`
    pub groups: Vec<Labelled>,
    /// `enums:`
    pub enums: Vec<Enum>,
    /// `tables:`
    pub tables: Vec<CodeTable>,
    /// `records:`
    pub records: Vec<Record>,
    /// `facts:`
    pub facts: Vec<Fact>,
    /// `definitions:`
    pub definitions: Vec<Definition>,
    /// `kinds:`
    pub kinds: Vec<Kind>,
    /// `documents:`
    pub documents: Vec<Document>,
    /// `readings:`
    pub readings: Vec<Reading>,
    /// `law:`
    pub laws: Vec<Law>,
    /// `official-text:`
    pub official_texts: Vec<OfficialText>,
    /// `rules:`
    pub rules: Vec<Rule>,
    /// `clocks:`
    pub clocks: Vec<Clock>,
    /// `calendars:`
    pub calendars: Vec<Calendar>,
    /// `messages:`
    pub messages: Vec<(Name, Texts)>,
    /// Files named `*.test.yaml`.
    pub tests: Vec<TestBlock>,
    /// A file could not be read at all. What it declares is missing here, so that a name which
    /// is not found may well be in it.
    pub unread: bool,
}

/// `rulebook:`
#[derive(Clone, Debug)]
pub struct Manifest {
    /// `name`
    pub name: Name,
    /// `version`
    pub version: Name,
    /// `title`
    pub title: Texts,
    /// `reviewed`, a date as written
    pub reviewed: Name,
    /// `covers-from`, a date as written
    pub covers_from: Name,
    /// `languages`, codes; every text must exist in each
    pub languages: Vec<Name>,
    /// `stages`: id of the enum of stages
    pub stages: Name,
    /// `stage-fact`: id of the fact that states the stage
    pub stage_fact: Name,
    /// `first`: families of rules by which a page begins
    pub first: Vec<Name>,
}

/// `units:` element
#[derive(Clone, Debug)]
pub struct Unit {
    /// `id`
    pub id: Name,
    /// `label`
    pub label: Texts,
    /// `words`: word to worth
    pub words: Vec<(Name, Spanned<i64>)>,
}

/// Something with an id, a label and perhaps a help text (`groups:` element, enum value).
#[derive(Clone, Debug)]
pub struct Labelled {
    /// `id`
    pub id: Name,
    /// `label`
    pub label: Texts,
    /// `help`
    pub help: Option<Texts>,
}

/// `enums:` element
#[derive(Clone, Debug)]
pub struct Enum {
    /// `id`
    pub id: Name,
    /// `values`
    pub values: Vec<EnumValue>,
}

/// A value of an enum.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// Id, label, help.
    pub text: Labelled,
    /// `aliases`: other names that proposals use
    pub aliases: Vec<Name>,
}

/// `records:` element
#[derive(Clone, Debug)]
pub struct Record {
    /// `id`
    pub id: Name,
    /// `label`: what one element is called
    pub label: Texts,
    /// `fields`
    pub fields: Vec<Field>,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field {
    /// `name`
    pub name: Name,
    /// Type.
    pub ty: TypeText,
    /// `label`
    pub label: Texts,
    /// `help`
    pub help: Option<Texts>,
}

/// A type as written.
#[derive(Clone, Debug)]
pub struct TypeText {
    /// `type`: bool, int, money, date, text, code, enum, list of enum, list of record
    pub name: Name,
    /// `of`: id of the enum, record or table of codes
    pub of: Option<Name>,
    /// `range`, as `1..=1200`
    pub range: Option<Name>,
    /// `unit`
    pub unit: Option<Name>,
}

/// `facts:` element
#[derive(Clone, Debug)]
pub struct Fact {
    /// `id`
    pub id: Name,
    /// Type.
    pub ty: TypeText,
    /// `group`
    pub group: Name,
    /// `label`
    pub label: Texts,
    /// `question`
    pub question: Texts,
    /// `help`
    pub help: Option<Texts>,
    /// `source`: citations
    pub source: Vec<Name>,
}

/// `definitions:` element
#[derive(Clone, Debug)]
pub struct Definition {
    /// `id`
    pub id: Name,
    /// `label`
    pub label: Texts,
    /// `is`: expression
    pub is: Name,
    /// `other`: reading to the expression by its other reading
    pub other: Vec<(Name, Name)>,
    /// `basis`: citations
    pub basis: Vec<Name>,
}

/// `kinds:` element
#[derive(Clone, Debug)]
pub struct Kind {
    /// Id, label, help.
    pub text: Labelled,
    /// `when`: expression
    pub when: Name,
    /// `stages`: its stages, values of the enum of stages
    pub stages: Vec<Name>,
    /// `basis`: citations
    pub basis: Vec<Name>,
}

/// `documents:` element
#[derive(Clone, Debug)]
pub struct Document {
    /// Id, label, help.
    pub text: Labelled,
    /// `stage`: value of the enum of stages
    pub stage: Name,
}

/// `readings:` element
#[derive(Clone, Debug)]
pub struct Reading {
    /// `id`
    pub id: Name,
    /// `title`
    pub title: Texts,
    /// `text`: both texts, the reading taken and why
    pub text: Texts,
    /// `other`: what the other reading would change
    pub other: Texts,
    /// `basis`: citations
    pub basis: Vec<Name>,
}

/// `law:` of a file
#[derive(Clone, Debug)]
pub struct Law {
    /// `regulation`: id
    pub regulation: Name,
    /// `short`: name in citations, as `Permendagri 22/2020`; the same in every language
    pub short: Name,
    /// `title`
    pub title: Texts,
    /// `from`: date
    pub from: Name,
    /// `until`: date
    pub until: Option<Name>,
    /// `chapters`, in order
    pub chapters: Vec<Chapter>,
    /// `provisions`
    pub provisions: Vec<Provision>,
}

/// A provision that citations may name.
#[derive(Clone, Debug)]
pub struct Provision {
    /// `at`, as `Pasal 32 ayat (3)`
    pub at: Name,
    /// `text`: our own paraphrase
    pub text: Texts,
    /// `from`
    pub from: Option<Name>,
    /// `until`
    pub until: Option<Name>,
    /// `account`, `of`, `why`
    pub account: Option<Account>,
}

/// A chapter (bab) of a regulation.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// `at`, as `BAB II`
    pub at: Name,
    /// `title`
    pub title: Texts,
    /// `first`: its first provision
    pub first: Name,
}

/// Where a provision is answered.
#[derive(Clone, Debug)]
pub struct Account {
    /// `account`
    pub word: AccountWord,
    /// `of`: ids of what answers it
    pub of: Vec<Name>,
    /// `why`: why no proposal can show it, or what the term means
    pub why: Option<Texts>,
    /// Place of the word.
    pub span: Span,
}

/// `official-text:` of a file
#[derive(Clone, Debug)]
pub struct OfficialText {
    /// `regulation`: id
    pub regulation: Name,
    /// `source`: which text was read
    pub source: Texts,
    /// `digests`: place to fingerprint
    pub digests: Vec<(Name, Name)>,
}

/// `each:` of a rule
#[derive(Clone, Debug)]
pub struct Each {
    /// `item`: name of the element in expressions and, in braces, in texts
    pub item: Name,
    /// `in`: id of an enum (unfolded, one rule a value) or of a fact of records
    pub list: Name,
    /// `basis`: value of the enum to its citations
    pub basis: Vec<(Name, Vec<Name>)>,
    /// `reading`: value of the enum to ids of reading notes that it alone rests on
    pub reading: Vec<(Name, Vec<Name>)>,
}

/// What a rule is by the other reading: an element of `other:` of a rule.
#[derive(Clone, Debug)]
pub struct Other {
    /// Id of the reading note: the key
    pub reading: Name,
    /// `none`: there is no such rule
    pub none: bool,
    /// `when`: expression
    pub when: Option<Name>,
    /// `require`: expression
    pub require: Option<Name>,
    /// `severity`
    pub severity: Option<Name>,
    /// `stage`
    pub stage: Option<Name>,
}

/// `rules:` element
#[derive(Clone, Debug)]
pub struct Rule {
    /// `id`
    pub id: Name,
    /// `title`
    pub title: Texts,
    /// `basis`: citations
    pub basis: Vec<Name>,
    /// `stage`
    pub stage: Name,
    /// `when`: expression
    pub when: Option<Name>,
    /// `require`: expression
    pub require: Name,
    /// `severity`: prohibited, must, should, info
    pub severity: Name,
    /// `each`
    pub each: Option<Each>,
    /// `document`: id of the document whose contents it is part of
    pub document: Option<Name>,
    /// `reading`: ids of reading notes
    pub reading: Vec<Name>,
    /// `other`: what it is by the other reading of one of these notes
    pub other: Vec<Other>,
    /// `in-force: { from, until }`
    pub from: Option<Name>,
    /// See [`Rule::from`].
    pub until: Option<Name>,
    /// `tags`
    pub tags: Vec<Name>,
    /// `fix`: what to do
    pub fix: Texts,
    /// `who`: who acts, as "pemrakarsa"
    pub who: Option<Texts>,
}

/// `clocks:` element
#[derive(Clone, Debug)]
pub struct Clock {
    /// `id`
    pub id: Name,
    /// `label`
    pub label: Texts,
    /// `basis`: citations
    pub basis: Vec<Name>,
    /// `when`: expression
    pub when: Option<Name>,
    /// `after`: id of the clock that has to lapse first
    pub after: Option<Name>,
    /// `from`: expression
    pub start: Option<Name>,
    /// `days`, `working-days`, `months`, `next-year`, `due`: exactly one
    pub lengths: Vec<ClockLength>,
    /// `other-days`, `other-working-days`: at most one
    pub others: Vec<ClockLength>,
    /// `done`: expression
    pub done: Option<Name>,
    /// `taken`: expression
    pub taken: Option<Name>,
    /// `who`: who acts
    pub who: Texts,
    /// `late`: what follows when the last day passes
    pub late: Texts,
    /// `reading`: ids of reading notes
    pub reading: Vec<Name>,
    /// `in-force: { from, until }`
    pub from: Option<Name>,
    /// See [`Clock::from`].
    pub until: Option<Name>,
}

/// How long a clock runs, as written.
#[derive(Clone, Debug)]
pub struct ClockLength {
    /// The key, with its place.
    pub key: Name,
    /// What stands there.
    pub value: ClockLengthValue,
}

/// What stands for the length of a clock.
#[derive(Clone, Debug)]
pub enum ClockLengthValue {
    /// So many of what the key counts.
    Count(i64),
    /// Month and day, as `01-07`.
    MonthDay(Name),
    /// An expression: the last day itself.
    Day(Name),
}

/// `calendars:` element
#[derive(Clone, Debug)]
pub struct Calendar {
    /// `year`
    pub year: Spanned<i64>,
    /// `source`: the decree
    pub source: Name,
    /// `holidays`: dates
    pub holidays: Vec<Name>,
    /// `joint-leave`: dates
    pub joint_leave: Vec<Name>,
    /// `joint-leave-works`
    pub joint_leave_works: bool,
    /// `estimated`: dates
    pub estimated: Vec<Name>,
}

/// A block of policy tests.
#[derive(Clone, Debug)]
pub struct TestBlock {
    /// `rule`: the rule that a bare `expect: status` speaks of
    pub rule: Option<Name>,
    /// `at`: date; a case may give its own
    pub at: Option<Name>,
    /// `base`: facts under every case
    pub base: Option<Given>,
    /// `cases`
    pub cases: Vec<TestCase>,
}

/// Part of a proposal, as JSON.
#[derive(Clone, Debug)]
pub struct Given {
    /// The value, an object.
    pub value: serde_json::Value,
    /// Its place.
    pub span: Span,
    /// The place of each key in it, by JSON pointer as written: `/a.b` for the key `a.b`,
    /// `/a/b` for `b` in `a`.
    pub places: BTreeMap<String, Span>,
}

/// One policy test.
#[derive(Clone, Debug)]
pub struct TestCase {
    /// Its name: the key under `cases`.
    pub name: Name,
    /// `at`
    pub at: Option<Name>,
    /// `given`, over the block's base
    pub given: Option<Given>,
    /// `without`: facts of the base that this case leaves out
    pub without: Vec<Name>,
    /// `expect`: rule to status. A bare status stands for the block's rule. A rule with `each`
    /// over an enum stands for all its items.
    pub expect: Vec<(Option<Name>, Name)>,
    /// `verdict`
    pub verdict: Option<Name>,
    /// `kind`
    pub kind: Option<Name>,
    /// `other`: reading to the verdict by its other reading
    pub other: Vec<(Name, Name)>,
    /// `clocks`: id to what is expected
    pub clocks: Vec<(Name, ExpectedClock)>,
}

/// What a test expects of a clock.
#[derive(Clone, Debug)]
pub struct ExpectedClock {
    /// `state`
    pub state: Name,
    /// `due`: date
    pub due: Option<Name>,
    /// `latest`: date
    pub latest: Option<Name>,
    /// `other`: date
    pub other: Option<Name>,
}
