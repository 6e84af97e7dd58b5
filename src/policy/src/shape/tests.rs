//! The description holds.
