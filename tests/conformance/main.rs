//! The conformance cases on the native engine, and what must hold of the cases themselves.
//!
//! `target/conformance/native.json` holds what came out, label by label.

#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod judging;
mod keeping;
