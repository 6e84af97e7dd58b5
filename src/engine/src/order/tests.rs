//! Sorting, against the library's.

use alloc::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn sorts_as_the_library_does(list in vec((0_u8..20, any::<u8>()), 0..200)) {
        let mut wanted = list.clone();
        wanted.sort_by_key(|(key, _)| *key);
        let mut sorted = list;
        sort(&mut sorted, &|a, b| a.0.cmp(&b.0));
        prop_assert_eq!(sorted, wanted);
    }

    #[test]
    fn inserts_each_once_in_order(list in vec(any::<u8>(), 0..60)) {
        let mut sorted = Vec::new();
        for item in &list {
            insert(&mut sorted, *item);
        }
        let wanted: std::collections::BTreeSet<u8> = list.into_iter().collect();
        prop_assert!(sorted.into_iter().eq(wanted));
    }
}
