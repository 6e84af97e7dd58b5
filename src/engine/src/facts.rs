//! What a proposal states, after reading: one entry a fact, in the order of the rulebook.
//!
//! Must not know: JSON, expressions, rules.

use alloc::boxed::Box;
use alloc::vec::Vec;

use patuh_rulebook::{Day, Type};

use crate::load::Loaded;
use crate::value::{Place, Set, Value};

/// What is stated for a fact or a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stated {
    /// Nothing.
    #[default]
    Nothing,
    Bool(bool),
    Int(i64),
    Date(Day),
    Enum(u16),
    Text(Box<str>),
    Set(Box<Set>),
    Records(Vec<Record>),
}

/// A record: what is stated for each of its fields.
pub(crate) type Record = Box<[Stated]>;

/// A fact of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) stated: Stated,
    /// Whether it was read from free text or by another name.
    pub(crate) converted: bool,
}

/// All facts of a proposal, by position in the rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    entries: Vec<Entry>,
}

impl Facts {
    pub(crate) fn none(count: usize) -> Self {
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            entries.push(Entry::default());
        }
        Self { entries }
    }

    pub(crate) fn entry(&self, fact: u16) -> &Entry {
        const NOTHING: &Entry = &Entry { stated: Stated::Nothing, converted: false };
        self.entries.get(usize::from(fact)).unwrap_or(NOTHING)
    }

    pub(crate) fn set(&mut self, fact: u16, entry: Entry) {
        if let Some(place) = self.entries.get_mut(usize::from(fact)) {
            *place = entry;
        }
    }

    /// The value of a fact in an expression.
    pub(crate) fn value(&self, fact: u16) -> Value {
        self.entry(fact).stated.value(Place::Fact(fact))
    }

    /// What is stated for a field of a record of a fact.
    pub(crate) fn field(&self, fact: u16, element: u32, field: u16) -> &Stated {
        match &self.entry(fact).stated {
            Stated::Records(records) => records
                .get(element as usize)
                .and_then(|record| record.get(usize::from(field)))
                .unwrap_or(&Stated::Nothing),
            _ => &Stated::Nothing,
        }
    }

    /// Number of records stated for a fact.
    pub(crate) fn count(&self, fact: u16) -> usize {
        match &self.entry(fact).stated {
            Stated::Records(records) => records.len(),
            _ => 0,
        }
    }

    /// Whether some answer could still add to what is known of a fact.
    pub(crate) fn is_open(&self, loaded: &Loaded, fact: u16) -> bool {
        let ty = loaded.fact_type(fact);
        ty.is_some_and(|ty| is_open(loaded, &self.entry(fact).stated, ty))
    }
}

fn is_open(loaded: &Loaded, stated: &Stated, ty: Type) -> bool {
    match (stated, ty) {
        (Stated::Nothing, _) => true,
        (Stated::Set(set), Type::Set(of)) => !set.is_closed(loaded.members(of)),
        (Stated::Records(records), Type::Records(of)) => {
            for record in records {
                for (it, field) in record.iter().zip(loaded.fields(of)) {
                    if is_open(loaded, it, field.ty) {
                        return true;
                    }
                }
            }
            false
        }
        _ => false,
    }
}

impl Stated {
    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The value in an expression of what stands at a place.
    pub(crate) fn value(&self, place: Place) -> Value {
        match self {
            Self::Nothing => Value::Unknown,
            Self::Bool(value) => Value::Bool(*value),
            Self::Int(value) => Value::Int(*value),
            Self::Date(value) => Value::Date(*value),
            Self::Enum(value) => Value::Enum(*value),
            Self::Text(_) => Value::Text(place),
            Self::Set(_) => Value::Set(place),
            Self::Records(_) => Value::Records(place),
        }
    }
}
