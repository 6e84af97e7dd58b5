//! "Did you mean": the nearest of some names, if it is near.

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
    pub(super) fn nearest<'a>(&mut self, found: &str, names: &[&'a str]) -> Option<&'a str> {
        let beginning = found;
        let mut found = letters(found);
        if self.left == 0 || found.len() > LONGEST {
            return None;
        }
        self.left -= 1;
        for letter in &mut found {
            letter.make_ascii_lowercase();
        }
        let mut limit = found.len() / 3;
        let mut best = None;
        let mut longer = None;
        let mut several = false;
        for name in names {
            if found.len() >= BEGINNING && name.starts_with(beginning) {
                several = longer.is_some();
                longer = Some(*name);
            }
            let letters = letters(name);
            // No name is nearer than its length is.
            if found.len().abs_diff(letters.len()) > limit {
                continue;
            }
            let distance = distance(&found, &letters);
            if distance < limit || (distance == limit && best.is_none()) {
                limit = distance;
                best = Some(*name);
            }
        }
        if best.is_none() && !several {
            best = longer;
        }
        best
    }
}

/// The letters of a text, as far as they are compared.
fn letters(text: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for char in text.chars() {
        if letters.len() == 2 * LONGEST {
            break;
        }
        letters.push(char);
    }
    letters
}

/// Letters to insert, remove, replace or swap with their neighbour to make one of the other.
fn distance(found: &[char], name: &[char]) -> usize {
    // The table, row by row: a row for each beginning of the one, a column for each of the other.
    let width = name.len() + 1;
    let mut table = Vec::with_capacity((found.len() + 1) * width);
    for column in 0..width {
        table.push(column);
    }
    let mut last_char = None;
    for (row, char) in found.iter().enumerate() {
        table.push(row + 1);
        let mut other_before = None;
        for other in name {
            let back = |steps: usize| {
                let at = table.len().wrapping_sub(steps);
                table.get(at).copied().unwrap_or(2 * LONGEST)
            };
            let replace = back(width + 1) + usize::from(char != other);
            let mut least = replace.min(back(1) + 1).min(back(width) + 1);
            if last_char == Some(other) && other_before == Some(char) {
                least = least.min(back(2 * width + 2) + 1);
            }
            table.push(least);
            other_before = Some(other);
        }
        last_char = Some(char);
    }
    table.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
