//! The process of a kind as a picture: its stages from top to bottom, each with its rules as a
//! bar and its documents, and then its clocks.
//!
//! The picture is drawn for the width of a phone, so that its letters stay readable there, and
//! grows a little on wider screens. It says nothing that the lists under it do not say.

use maud::{Markup, html};
use patuh_policy::documentation::{Kind, Step};

use crate::kinds::rules_word;
use crate::layout::Here;
use crate::words;

/// Width of the picture, in its own units.
const WIDTH: usize = 340;
/// Where texts and bars begin.
const LEFT: usize = 48;
/// The longest bar.
const LONGEST: usize = 180;
/// Letters of a stage's name on one line, so that the widest fit.
const LINE: usize = 32;
/// Letters of a document's name on one line.
const SMALL_LINE: usize = 38;
/// Heights of a line of a name, of a bar with its count, of a document, and between stages.
const NAME: usize = 20;
const BAR: usize = 20;
const PAPER: usize = 18;
const GAP: usize = 22;
/// Between clocks.
const CLOCK_GAP: usize = 6;

/// Severities from the heaviest on.
pub(crate) const SEVERITIES: [&str; 4] = ["prohibited", "must", "should", "info"];

/// A stage with its place in the picture.
struct Row<'k> {
    step: &'k Step,
    name: Vec<String>,
    papers: Vec<String>,
    top: usize,
    count: usize,
}

/// The process of a kind.
pub(crate) fn process(here: &Here<'_>, kind: &Kind) -> Markup {
    let rows = rows(kind);
    let stages = rows.last().map_or(0, |row| row.top + row_height(row)) + 8;
    let height = if kind.clocks.is_empty() {
        stages
    } else {
        stages + GAP + dials(kind).last().map_or(0, |dial| dial.top + dial.height())
    };
    let most = rows.iter().map(|row| row.count).max().unwrap_or(0).max(1);
    let first = rows.first().map_or(0, |row| row.top + 10);
    let last = rows.last().map_or(0, |row| row.top + 10);
    html! {
        svg.process viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(kind.label) {
            line.way x1="20" y1=(first) x2="20" y2=(last) {}
            @for (position, row) in rows.iter().enumerate() {
                (stage(here, position, row, most))
            }
            @if !kind.clocks.is_empty() { (clocks(here, kind, stages + GAP)) }
        }
    }
}

fn rows(kind: &Kind) -> Vec<Row<'_>> {
    let mut top = 6;
    let mut rows = Vec::new();
    for step in &kind.process {
        let row = Row {
            name: wrapped(&step.stage.label, LINE),
            papers: step.documents.iter().map(|it| shortened(&it.label, SMALL_LINE)).collect(),
            count: step.rules.iter().map(|rule| rule.count).sum(),
            step,
            top,
        };
        top += row_height(&row) + GAP;
        rows.push(row);
    }
    rows
}

fn row_height(row: &Row<'_>) -> usize {
    row.name.len() * NAME + BAR + row.papers.len() * PAPER
}

fn stage(here: &Here<'_>, position: usize, row: &Row<'_>, most: usize) -> Markup {
    let bar = row.top + row.name.len() * NAME + 4;
    // Every rule is seen, if only as a thin line.
    let width = |count: usize| (count * LONGEST).div_ceil(most);
    let mut x = LEFT;
    let mut segments = Vec::new();
    for severity in SEVERITIES {
        let count = row.step.count(severity);
        if count > 0 {
            segments.push((severity, x, width(count)));
            x += width(count);
        }
    }
    html! {
        circle.dot cx="20" cy=(row.top + 10) r="13" {}
        text.place x="20" y=(row.top + 15) { (position + 1) }
        @for (line, name) in row.name.iter().enumerate() {
            text.name x=(LEFT) y=(row.top + 15 + line * NAME) { (name) }
        }
        @for (severity, x, width) in segments {
            rect class={ "bar bar-" (severity) } x=(x) y=(bar) width=(width) height="10" {}
        }
        text.small x=(x + if row.count > 0 { 8 } else { 0 }) y=(bar + 10) {
            (row.count) " " (rules_word(here, row.count))
        }
        @for (line, paper) in row.papers.iter().enumerate() {
            @let y = bar + BAR + line * PAPER;
            path.paper d={ "M" (LEFT) " " (y) "h6l3 3v8h-9z" } {}
            text.small x=(LEFT + 16) y=(y + 10) { (paper) }
        }
    }
}

/// A clock with its place under the stages: the step, and how long it runs on a line of its own.
struct Dial {
    lines: Vec<String>,
    top: usize,
}

impl Dial {
    fn height(&self) -> usize {
        self.lines.len() * PAPER + CLOCK_GAP
    }
}

fn dials(kind: &Kind) -> Vec<Dial> {
    let mut top = NAME;
    let mut dials = Vec::new();
    for it in &kind.clocks {
        let mut lines = wrapped(&it.clock.label, SMALL_LINE);
        lines.push(it.length.clone());
        let dial = Dial { lines, top };
        top += dial.height();
        dials.push(dial);
    }
    dials
}

/// What has a last day.
fn clocks(here: &Here<'_>, kind: &Kind, top: usize) -> Markup {
    html! {
        text.name x=(LEFT) y=(top + 6) { (words::clocks(here.language())) }
        @for dial in dials(kind) {
            @let y = top + dial.top;
            circle.paper cx=(LEFT + 5) cy=(y + 6) r="5" {}
            path.paper d={ "M" (LEFT + 5) " " (y + 3) "v3h3" } {}
            @for (line, text) in dial.lines.iter().enumerate() {
                text.small x=(LEFT + 16) y=(y + 10 + line * PAPER) { (text) }
            }
        }
    }
}

/// A text in lines of at most so many letters, where its words allow.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text cut to so many letters.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words() {
        assert_eq!(
            wrapped("Penandatanganan Nota Kesepakatan dan rencana kerja", LINE),
            ["Penandatanganan Nota Kesepakatan", "dan rencana kerja"]
        );
        assert_eq!(wrapped("", LINE), Vec::<String>::new());
        assert_eq!(shortened("Berita acara", 8), "Berita…");
        assert_eq!(shortened("Kontrak", 8), "Kontrak");
    }
}
