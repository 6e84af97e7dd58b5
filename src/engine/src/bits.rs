//! Sets of positions, as bits.

use alloc::vec;
use alloc::vec::Vec;

/// A set of positions of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// The empty set, with room for positions below `length`.
    pub(crate) fn new(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)] }
    }

    /// Adds a position; says whether it is new. Positions beyond the set's room are ignored.
    pub(crate) fn insert(&mut self, at: usize) -> bool {
        match self.words.get_mut(at / 64) {
            Some(word) => {
                let bit = 1 << (at % 64);
                let new = *word & bit == 0;
                *word |= bit;
                new
            }
            None => false,
        }
    }

    pub(crate) fn contains(&self, at: usize) -> bool {
        self.words.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn union(&mut self, other: &Self) {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// Whether this set and another have a position in common that is also in a third.
    pub(crate) fn meet(&self, other: &Self, within: &Self) -> bool {
        let words = self.words.iter().zip(&other.words).zip(&within.words);
        words.fold(0, |any, ((a, b), within)| any | a & b & within) != 0
    }

    pub(crate) fn clear(&mut self) {
        self.words.fill(0);
    }

    /// The positions as a list, ascending.
    pub(crate) fn positions(&self) -> Vec<u32> {
        let mut positions = Vec::new();
        for at in self.iter() {
            positions.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        positions
    }

    /// The positions, ascending.
    pub(crate) fn iter(&self) -> Positions<'_> {
        Positions { words: &self.words, next: 0 }
    }
}

/// The positions in a set, ascending.
#[derive(Debug)]
pub(crate) struct Positions<'a> {
    words: &'a [u64],
    next: usize,
}

impl Iterator for Positions<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let left = self.words.get(self.next / 64)? >> (self.next % 64);
            if left != 0 {
                let found = self.next + left.trailing_zeros() as usize;
                self.next = found + 1;
                return Some(found);
            }
            self.next = (self.next / 64 + 1) * 64;
        }
    }
}
