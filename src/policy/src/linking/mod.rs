//! From names to what they stand for.
