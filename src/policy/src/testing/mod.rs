//! Policy tests: running them and measuring what they cover.
