//! Conditions: CEL text to typed expressions.
