//! The policy language: YAML with CEL expressions, read, checked and compiled to a rulebook.

pub mod diagnostic;
pub mod model;
pub mod source;
