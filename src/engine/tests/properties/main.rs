//! Properties of the engine, on random rulebooks and proposals.

mod assess;
mod explain;
mod generate;
mod hostile;
mod monotone;
mod questions;
mod repeat;
mod session;
