//! The JavaScript face: the engine as wasm-bindgen classes. The rulebook comes as bytes beside it.
//!
//! A proposal comes in as the bytes of a JSON text and a result goes out as JSON in lean form:
//! a browser parses that several times faster than objects can be built across the boundary value
//! by value, and one way in serves objects and text alike. What people call (`assess`, `Session`)
//! is TypeScript in `js/`, which also guards the way in; nothing here is called by them.
//!
//! Must not know: words of any language, how the module is loaded.
//! Invariant: nothing throws. A refusal is an answer with a mark; everything else is a trap, after
//! which the TypeScript side makes a new instance (`js/tests/host.test.mjs`).

#![cfg_attr(target_family = "wasm", no_std)]

extern crate alloc;

#[cfg(target_family = "wasm")]
mod bare;
mod judge;
mod lean;
mod refusal;
mod session;

pub use judge::Judge;
pub use session::SessionJudge;
