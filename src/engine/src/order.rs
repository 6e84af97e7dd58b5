//! Sorting, in one small piece of code for all types: the library's sorts are made anew for each,
//! and a page loads every one of them.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Sorts a list. What is equal stays in order.
pub(crate) fn sort<T>(list: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let order = order(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |a, b| list.swap(a, b));
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
        while to.len() < count {
            let mut left = to.len();
            let middle = count.min(left + run);
            let mut right = middle;
            let end = count.min(middle + run);
            while to.len() < end {
                let at = |place: usize| from.get(place).copied().unwrap_or(0);
                let (first, second) = (at(left), at(right));
                let is_second =
                    left == middle || right < end && compare(second, first) == Ordering::Less;
                to.push(if is_second { second } else { first });
                right += usize::from(is_second);
                left += usize::from(!is_second);
            }
        }
        core::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

/// Puts what stands at each of the positions in its place, by swapping.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let next = core::mem::replace(place, at);
            // What is in its place again closes the circle.
            if next == start || next == at {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests;
