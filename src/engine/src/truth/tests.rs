//! The truth tables, written out.

use alloc::vec;

use super::Truth::{self, False as F, True as T, Unknown as U};

#[test]
fn conjunction_table() {
    let table = [
        (F, F, F),
        (F, U, F),
        (F, T, F),
        (U, F, F),
        (U, U, U),
        (U, T, U),
        (T, F, F),
        (T, U, U),
        (T, T, T),
    ];
    for (left, right, both) in table {
        assert_eq!(left.and(right), both, "{left:?} and {right:?}");
    }
}

#[test]
fn disjunction_table() {
    let table = [
        (F, F, F),
        (F, U, U),
        (F, T, T),
        (U, F, U),
        (U, U, U),
        (U, T, T),
        (T, F, T),
        (T, U, T),
        (T, T, T),
    ];
    for (left, right, either) in table {
        assert_eq!(left.or(right), either, "{left:?} or {right:?}");
    }
}

#[test]
fn negation_table() {
    for (value, opposite) in [(F, T), (U, U), (T, F)] {
        assert_eq!(value.negated(), opposite, "not {value:?}");
    }
}

#[test]
fn a_decided_result_survives_every_answer() {
    let refinements = |value: Truth| if value == U { vec![U, F, T] } else { vec![value] };
    for left in [F, U, T] {
        for right in [F, U, T] {
            for better_left in refinements(left) {
                for better_right in refinements(right) {
                    for operator in [Truth::and, Truth::or] {
                        let before = operator(left, right);
                        let after = operator(better_left, better_right);
                        assert!(before == U || before == after);
                    }
                }
            }
        }
    }
}
