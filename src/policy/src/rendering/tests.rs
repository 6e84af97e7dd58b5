//! Drawn diagnostics.
