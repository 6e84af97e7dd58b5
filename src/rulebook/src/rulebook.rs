//! The whole of a compiled rulebook.

use alloc::string::String;
use alloc::vec::Vec;

use crate::{
    Alternative, Body, CalendarYear, Citation, Clock, CodeTable, Definition, Document, EnumType,
    Fact, Kind, Node, RecordType, Regulation, Rule, Unit,
};

/// A civil day: days since 1 January 1970, in the proleptic Gregorian calendar.
pub type Day = i32;

/// A position in [`Rulebook::texts`].
pub type TextId = u32;

/// A compiled rulebook. Tables refer to each other by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rulebook {
    /// Name, as `kerja-sama-daerah`.
    pub name: String,
    /// Version of the rules, as `2026.11`.
    pub version: String,
    /// The day up to which the law was reviewed. Later days are answered with a notice.
    pub reviewed: Day,
    /// The first day for which the rulebook says anything.
    pub covers_from: Day,
    /// The enum type whose values are the stages (tahap), in order.
    pub stages: u16,
    /// The fact that states a proposal's stage. Its type is the enum [`Rulebook::stages`].
    pub stage_fact: u16,
    /// Ids of the groups of questions, in the order in which they are asked.
    pub groups: Vec<String>,
    /// Enum types.
    pub enums: Vec<EnumType>,
    /// Record types.
    pub records: Vec<RecordType>,
    /// Tables of codes.
    pub tables: Vec<CodeTable>,
    /// Units of whole numbers, with the words that proposals write for them.
    pub units: Vec<Unit>,
    /// Answers that are no answers ("-", "terlampir"), in lower case.
    pub placeholders: Vec<String>,
    /// Facts, sorted by id.
    pub facts: Vec<Fact>,
    /// Text constants of expressions.
    pub texts: Vec<String>,
    /// Expressions in evaluation order.
    pub nodes: Vec<Node>,
    /// What comprehensions and `each` evaluate once an element.
    pub bodies: Vec<Body>,
    /// Named derived values.
    pub definitions: Vec<Definition>,
    /// Regulations that citations name.
    pub regulations: Vec<Regulation>,
    /// Citations, each once.
    pub citations: Vec<Citation>,
    /// Ids of reading notes (how an ambiguous text is read).
    pub readings: Vec<String>,
    /// Documents whose contents rules list.
    pub documents: Vec<Document>,
    /// Kinds of cooperation, most specific first.
    pub kinds: Vec<Kind>,
    /// Rules, in the order of the law.
    pub rules: Vec<Rule>,
    /// Rules as they would be by the other reading, those of a reading together.
    pub alternatives: Vec<Alternative>,
    /// Calendars for working days, by year.
    pub calendars: Vec<CalendarYear>,
    /// Statutory clocks, in the order in which they run.
    pub clocks: Vec<Clock>,
}
