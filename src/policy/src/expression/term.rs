//! Typed expressions: names resolved, every operator of the right operands.

use patuh_rulebook::{Comparison, Day, Fold};

use super::types::Ty;

/// A typed part of a condition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    /// What it is.
    pub(crate) kind: TermKind,
    /// Its type.
    pub(crate) ty: Ty,
    /// The innermost comprehension whose element it uses, counted from 1; 0 for none.
    pub(crate) level: u8,
    /// First byte in the condition's text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
}

/// What a typed part of a condition is. Facts, enums and fields by position.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TermKind {
    Bool(bool),
    Int(i64),
    Date(Day),
    Text(String),
    Enum(u16, u16),
    Fact(u16),
    AsOf,
    /// By position among the definitions.
    Definition(usize),
    /// The item of a rule with `each` over this enum; a constant once the rule is unfolded.
    Item(u16),
    /// The element of the comprehension over a set at this level.
    Element(u8),
    /// A field of the element of the list of records at this level: record, field.
    Field(u8, u16, u16),
    Has(Box<Term>),
    Not(Box<Term>),
    And(Vec<Term>),
    Or(Vec<Term>),
    If(Box<[Term; 3]>),
    Compare(Comparison, Box<Term>, Box<Term>),
    Arithmetic(Arithmetic, Box<Term>, Box<Term>),
    Negate(Box<Term>),
    /// `days(n)` and its like, before it is added to a day.
    Duration(DayUnit, Box<Term>),
    /// A day plus an amount.
    Shift(DayUnit, Box<Term>, Box<Term>),
    /// How far the second day is from the first.
    Between(DayUnit, Box<Term>, Box<Term>),
    In(Box<Term>, Box<Term>),
    InConstants(Box<Term>, Vec<Term>),
    Size(Box<Term>),
    TextTest(TextTest, Box<Term>, Box<Term>),
    /// Whether two codes of a table, by position, are in the relation with this number.
    Related(u16, u16, Box<Term>, Box<Term>),
    /// A comprehension: how, the list, what is asked of each element. Its elements have the
    /// level given last.
    Fold(Fold, Box<Term>, Box<Term>, u8),
}

/// Arithmetic on whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

/// What a distance between days is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayUnit {
    Days,
    WorkingDays,
    Months,
}

/// A question about two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextTest {
    StartsWith,
    Contains,
}

impl Term {
    /// The parts directly below.
    pub(crate) fn children(&self) -> Vec<&Self> {
        use TermKind as K;
        match &self.kind {
            K::Bool(_)
            | K::Int(_)
            | K::Date(_)
            | K::Text(_)
            | K::Enum(..)
            | K::Fact(_)
            | K::AsOf
            | K::Definition(_)
            | K::Item(_)
            | K::Element(_)
            | K::Field(..) => Vec::new(),
            K::Has(part) | K::Not(part) | K::Negate(part) | K::Size(part) => vec![part],
            K::Duration(_, part) => vec![part],
            K::And(parts) | K::Or(parts) => parts.iter().collect(),
            K::If(parts) => parts.iter().collect(),
            K::Compare(_, a, b)
            | K::Arithmetic(_, a, b)
            | K::Shift(_, a, b)
            | K::Between(_, a, b)
            | K::In(a, b)
            | K::TextTest(_, a, b)
            | K::Related(_, _, a, b)
            | K::Fold(_, a, b, _) => vec![a, b],
            K::InConstants(part, constants) => core::iter::once(&**part).chain(constants).collect(),
        }
    }

    /// Whether some part satisfies the question.
    pub(crate) fn any(&self, question: impl Fn(&Self) -> bool) -> bool {
        let mut open = vec![self];
        while let Some(part) = open.pop() {
            if question(part) {
                return true;
            }
            open.extend(part.children());
        }
        false
    }
}
