//! Tests that cross rooms. The crate itself is empty: what it is for stands in its tests.
