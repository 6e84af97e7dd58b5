//! The policy language: YAML with CEL expressions, read, checked and compiled to a rulebook.
//!
//! The way of a policy: files ([`source`]) → tree of values with places → structural check
//! against one description of every key → model as written ([`model`]) → names resolved,
//! expressions typed → rulebook and text packs. Broken text is no error of a function: each step
//! returns what it could make of it, and [`diagnostic`]s.
//!
//! Must not know: the engine, proposals' answers, JavaScript.

pub mod codes;
mod dates;
pub mod diagnostic;
pub mod documentation;
mod emission;
mod expression;
#[cfg(test)]
mod fixture;
pub mod law;
mod linking;
mod loading;
pub mod model;
mod reading;
mod rendering;
mod sentence;
mod shape;
pub mod source;
mod suggestion;
pub mod testing;
mod tree;
pub mod writing;

pub use diagnostic::Language;
pub use emission::{
    Compiled, Evaluation, First, Origin, Origins, Output, Part, RuleOrigin, Written, compile,
    compile_with_expression,
};
pub use loading::{FolderError, load_folder};
pub use reading::read;
pub use rendering::{render, render_all};
pub use shape::schema;
pub use suggestion::nearest;
