//! The figures that the folder's README holds.

use std::collections::BTreeMap;

use super::folder::CaseFile;
use super::tally::labels;

const BEGIN: &str = "<!-- figures -->\n";
const END: &str = "<!-- end of figures -->";
/// Labels with few enough values for a page.
const SHOWN: [&str; 7] = ["part", "kind", "verdict", "status", "clock", "type", "operator"];

/// The figures as a table in Markdown.
#[must_use]
pub fn table(files: &[CaseFile]) -> String {
    let mut counts: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    let mut all = 0;
    for file in files {
        for case in &file.cases {
            all += 1;
            for (label, value) in labels(file.part, case) {
                *counts.entry(label).or_default().entry(value).or_default() += 1;
            }
        }
    }
    let mut table = format!("{all} cases.\n\n| label | how many cases carry it |\n|---|---|\n");
    for label in SHOWN {
        let values = counts.get(label).into_iter().flatten();
        let cells: Vec<String> = values
            .map(|(value, count)| format!("`{}` {count}", value.replace('|', "\\|")))
            .collect();
        table.push_str(&format!("| {label} | {} |\n", cells.join(", ")));
    }
    for (label, name) in [("stage", "stages"), ("article", "provisions")] {
        let different = counts.get(label).map_or(0, BTreeMap::len);
        table.push_str(&format!("| {label} | {different} different {name} |\n"));
    }
    table
}

/// The page with the figures of these files; `None` when it has no place for them.
#[must_use]
pub fn renewed(page: &str, files: &[CaseFile]) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{}{END}{after}", table(files)))
}
