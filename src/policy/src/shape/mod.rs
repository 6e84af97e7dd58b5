//! What a policy file may hold: one description of every key.
//!
//! How it thinks: [`policy::FILE`] and [`cases::FILE`] are plain data. The structural check with
//! its diagnostics ([`mod@check`]) and the JSON Schema for editors ([`mod@schema`]) both walk it, so they
//! cannot disagree, and a key that is described nowhere cannot be read: reading asks for its keys
//! through the same description.
//!
//! Must not know: the model, whether a name that is referred to exists.

mod cases;
mod check;
mod complaints;
mod policy;
mod schema;
#[cfg(test)]
mod tests;
mod word;

pub(crate) use cases::FILE as TEST_FILE;
pub(crate) use check::{Checked, check};
pub(crate) use complaints::missing_key;
pub(crate) use policy::FILE as POLICY_FILE;
pub use schema::schema;
pub(crate) use word::{day_of, month_day};

use word::Form;

/// The longest text, in bytes: some ten pages.
const LONGEST: usize = 20_000;

/// What may stand under a key.
#[derive(Debug)]
pub(crate) enum Shape {
    /// A text of one form.
    Text(Form),
    /// A condition or value in CEL. `true` need not be quoted.
    Expression,
    /// A whole number between two limits, both included.
    Integer(i64, i64),
    /// `true` or `false`.
    Boolean,
    /// A text in every language of the rulebook.
    Texts,
    /// One text that serves every language, or a text in each.
    TextOrTexts,
    /// A list with at least so many elements.
    List(&'static Shape, usize),
    /// A value, or a list of such.
    OneOrMany(&'static Shape),
    /// A mapping with known keys.
    Object(&'static Object),
    /// A mapping whose keys are names that the writer chooses.
    Table(&'static Table),
    /// A text or, instead, a table.
    TextOrTable(Form, &'static Table),
    /// One of some words or, instead, a mapping with known keys.
    TextOrObject(Form, &'static Object),
    /// Part of a proposal: a mapping of anything that JSON can hold.
    Proposal,
}

/// A mapping with known keys.
#[derive(Debug)]
pub(crate) struct Object {
    /// What one of them is, as "a fact".
    pub(crate) name: [&'static str; 2],
    pub(crate) keys: &'static [Key],
    /// Keys that have a meaning only for some values of another key.
    pub(crate) conditions: &'static [Condition],
}

/// A known key.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) shape: Shape,
    /// What it is for, in Indonesian and English; editors show it.
    pub(crate) about: [&'static str; 2],
}

/// `key` has a meaning only if `on` has one of the values.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) key: &'static str,
    pub(crate) on: &'static str,
    pub(crate) values: &'static [&'static str],
}

/// A mapping whose keys are names that the writer chooses.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) key: Form,
    pub(crate) value: Shape,
    pub(crate) least: usize,
}

impl Object {
    pub(crate) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

const fn required(name: &'static str, shape: Shape, about: [&'static str; 2]) -> Key {
    Key { name, required: true, shape, about }
}

const fn optional(name: &'static str, shape: Shape, about: [&'static str; 2]) -> Key {
    Key { name, required: false, shape, about }
}
