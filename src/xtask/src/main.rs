//! Build, serve, test and bench tasks.
fn main() {}
