//! "Did you mean": the nearest of some names, if it is near.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// Suggestions cost time, so a proposal gets only so many.
#[derive(Debug)]
pub(super) struct Suggestions {
    left: u32,
}

/// Fewest letters that a name is recognised by as its beginning.
const BEGINNING: usize = 4;
/// Longest name that is compared, in characters.
const LONGEST: usize = 64;

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: 64 }
    }
}

impl Suggestions {
    /// Whether there may be another.
    pub(super) fn are_left(&self) -> bool {
        self.left > 0
    }

    /// The name that is nearest to what was found: at most a third of its letters away, or else
    /// the one that it is the beginning of.
    pub(super) fn nearest<'a>(
        &mut self,
        found: &str,
        names: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        let beginning = found;
        let found: Vec<char> =
            found.chars().take(LONGEST + 1).map(|char| char.to_ascii_lowercase()).collect();
        if self.left == 0 || found.len() > LONGEST {
            return None;
        }
        self.left -= 1;
        let limit = found.len() / 3;
        let mut best: Option<(usize, &str)> = None;
        let mut longer = Vec::new();
        for name in names {
            if found.len() >= BEGINNING && name.starts_with(beginning) {
                longer.push(name);
            }
            let distance = distance(&found, name);
            if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, name));
            }
        }
        match (best, longer.as_slice()) {
            (Some((_, name)), _) => Some(name.to_owned()),
            (None, [name]) => Some((*name).to_owned()),
            _ => None,
        }
    }
}

/// Letters to insert, remove, replace or swap with their neighbour to make one of the other.
fn distance(found: &[char], name: &str) -> usize {
    let name: Vec<char> = name.chars().take(2 * LONGEST).collect();
    if found.len().abs_diff(name.len()) > LONGEST {
        return usize::MAX;
    }
    // Three rows of the table are enough: a swap looks two back.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name.len()).collect();
    let mut last_char = None;
    for (row, char) in found.iter().enumerate() {
        let mut current = Vec::with_capacity(name.len() + 1);
        let mut left = row + 1;
        current.push(left);
        let mut other_before = None;
        for (column, other) in name.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
            let replace = at(&last, column) + usize::from(char != other);
            let mut least = replace.min(left + 1).min(at(&last, column + 1) + 1);
            if last_char == Some(other) && other_before == Some(char) && column > 0 {
                least = least.min(at(&before, column - 1) + 1);
            }
            current.push(least);
            left = least;
            other_before = Some(other);
        }
        before = last;
        last = current;
        last_char = Some(char);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
