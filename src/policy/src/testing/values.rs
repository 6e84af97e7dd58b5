//! Conditions with the value of every part written under it:
//!
//! ```text
//! kesepakatan.jangka_waktu_bulan <= 60
//! |                              |
//! 61                             false
//! ```

use std::collections::BTreeSet;

use super::judge::{Judged, Seen};
use crate::emission::{Output, Written};

/// The conditions of a rule, then the definitions that they rest on.
pub(super) fn of_rule(output: &Output, rule: usize, judged: &Judged) -> Vec<String> {
    let Some(origin) = output.origins.rules.get(rule) else { return Vec::new() };
    let mut lines = Vec::new();
    let mut named: Vec<usize> = Vec::new();
    let conditions =
        origin.when.iter().map(|when| ("when", when)).chain([("require", &origin.require)]);
    for (key, written) in conditions {
        lines.extend(diagram(&format!("{key}: "), written, judged));
        named.extend(written.parts.iter().filter_map(|part| part.definition));
    }
    let mut shown = BTreeSet::new();
    let mut position = 0;
    while let Some(&definition) = named.get(position) {
        position += 1;
        if !shown.insert(definition) {
            continue;
        }
        let (Some(declared), Some(written)) = (
            output.rulebook.definitions.get(definition),
            output.origins.definitions.get(definition),
        ) else {
            continue;
        };
        lines.extend(diagram(&format!("{}: ", declared.id), written, judged));
        named.extend(written.parts.iter().filter_map(|part| part.definition));
    }
    lines
}

/// A condition and, below it, the value of every part at its place.
fn diagram(prefix: &str, written: &Written, judged: &Judged) -> Vec<String> {
    let mut values: Vec<(usize, &str)> = Vec::new();
    for part in &written.parts {
        let before = written.text.get(..part.at as usize).unwrap_or_default();
        let column = prefix.chars().count() + before.chars().count();
        let text = judged.nodes.get(part.node as usize).map_or("?", Seen::text);
        if !values.contains(&(column, text)) {
            values.push((column, text));
        }
    }
    values.sort_by_key(|(column, _)| *column);
    let mut lines = vec![format!("{prefix}{}", written.text)];
    if values.is_empty() {
        return lines;
    }
    let mut rows: Vec<Vec<char>> = vec![Vec::new()];
    for &(column, _) in &values {
        put(&mut rows, 0, column, "|");
    }
    // From the right: a value that would touch its right neighbour goes a row further down.
    for &(column, text) in values.iter().rev() {
        let end = column + text.chars().count() + 1;
        let mut row = 1;
        while let Some(line) = rows.get(row) {
            let free = (column..end).all(|at| line.get(at).is_none_or(|&c| c == ' '));
            if free {
                break;
            }
            put(&mut rows, row, column, "|");
            row += 1;
        }
        put(&mut rows, row, column, text);
    }
    lines.extend(rows.into_iter().map(|row| row.into_iter().collect::<String>()));
    lines
}

fn put(rows: &mut Vec<Vec<char>>, row: usize, column: usize, text: &str) {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    let Some(line) = rows.get_mut(row) else { return };
    let end = column + text.chars().count();
    if line.len() < end {
        line.resize(end, ' ');
    }
    for (place, letter) in line.iter_mut().skip(column).zip(text.chars()) {
        *place = letter;
    }
}
