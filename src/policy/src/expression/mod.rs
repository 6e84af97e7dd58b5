//! Conditions: CEL text to typed expressions.
//!
//! The way of a condition: a guard on length and depth, the `cel` crate's parser without its
//! macros (so that `all` and `has` arrive as they were written), our own small syntax tree with
//! places, and the check that resolves names and gives every part a type. What CEL has and the
//! policy language does not is refused with a hint.
//!
//! Must not know: rules, law, nodes of the rulebook.

mod check;
mod complaint;
mod convert;
mod extent;
mod guard;
mod lint;
mod parse;
mod place;
mod syntax;
mod term;
mod types;
mod vocabulary;

#[cfg(test)]
mod tests;

pub(crate) use check::{DefinitionType, Item, Scope, check_condition, check_value, describe};
pub(crate) use lint::long_condition;
pub(crate) use parse::parse;
pub(crate) use place::Place;
pub(crate) use syntax::{Expr, names};
pub(crate) use term::{Arithmetic, DayUnit, Term, TermKind, TextTest};
pub(crate) use types::{Ty, reserved};
pub(crate) use vocabulary::{Codes, Vocabulary};
