//! Sorting, in one small piece of code for all types: the library's sorts are made anew for each,
//! and a page loads every one of them.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Sorts a list. What is equal stays in order.
pub(crate) fn sort<T>(list: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let order = order(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| taken.get_mut(at).and_then(Option::take)));
}

/// Puts an item into a sorted list in which each stands once.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

/// The positions of so many things in order, by merging runs that double in length.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to: Vec<usize> = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        to.clear();
        for start in (0..count).step_by(2 * run) {
            let middle = count.min(start + run);
            let end = count.min(middle + run);
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let first = from.get(left).copied().filter(|_| left < middle);
                let second = from.get(right).copied().filter(|_| right < end);
                let (item, is_left) = match (first, second) {
                    (Some(a), Some(b)) if compare(b, a) == Ordering::Less => (b, false),
                    (Some(a), _) => (a, true),
                    (None, Some(b)) => (b, false),
                    (None, None) => break,
                };
                to.push(item);
                if is_left {
                    left += 1;
                } else {
                    right += 1;
                }
            }
        }
        core::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests;
