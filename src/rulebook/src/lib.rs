//! The compiled form of a rulebook: what the policy compiler writes and the engine reads.
//!
//! Plain data and one compact encoding. Everything that a person reads (labels, sentences,
//! paraphrases) stays outside, in one text pack a language; here are only ids and numbers.
//!
//! How it thinks: a rulebook is a few tables that refer to each other by position. Expressions
//! are one table of [`Node`]s in evaluation order: a node refers only to nodes before it, so
//! one pass over the table evaluates every shared subexpression exactly once.
//!
//! Must not know: YAML, CEL, proposals, verdicts, JavaScript.

#![no_std]

extern crate alloc;

mod calendar;
mod clock;
mod encoding;
mod fact;
mod law;
mod message;
mod node;
mod rule;
mod rulebook;
mod table;

pub use calendar::CalendarYear;
pub use clock::{Clock, ClockUnit, Length};
pub use encoding::{DecodeError, Digest, digest};
pub use fact::{EnumType, EnumValue, Fact, Field, RecordType, Type, Unit, UnitWord};
pub use law::{Citation, Division, Regulation, Step};
pub use message::{MESSAGES, Message, Note, Notice, Problem};
pub use node::{Body, Comparison, Fold, Node, NodeId};
pub use rule::{Alternative, Definition, Document, Each, Kind, Rule, Severity};
pub use rulebook::{Day, Rulebook, TextId};
pub use table::CodeTable;
