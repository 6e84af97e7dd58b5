//! Properties of the engine, on random rulebooks and proposals.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod assess;
mod clocks;
mod explain;
mod generate;
mod hostile;
mod judge;
mod load;
mod monotone;
mod operators;
mod other;
mod questions;
mod repeat;
mod session;
