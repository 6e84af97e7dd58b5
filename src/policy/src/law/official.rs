//! The official text of a regulation, cut into its provisions.
//!
//! Official texts come as prints and scans: headings in the middle of a line, references that
//! look like headings, marks that scanning has lost. So the cut is led by the law file: it looks
//! for the marks of the provisions that are known, in their order. A mark that is not found
//! leaves its provision without a text, and its words with the provision before it.

use std::ops::Range;

use patuh_rulebook::{Division, Step, digest};

/// A word of the text.
struct Word<'t> {
    text: &'t str,
    /// Whether it is the first of its line.
    first: bool,
    /// Whether it is the last of its line.
    last: bool,
}

/// The own words of each provision, without those of its parts, or `None` where its mark was not
/// found. `places` are the ways to the provisions, in the order of the regulation.
pub(super) fn cut(text: &str, places: &[&[Step]]) -> Vec<Option<String>> {
    let words = words(text);
    let nodes = nodes(places);
    let mut cut = Cut { words: &words, places: &nodes, starts: vec![None; nodes.len()] };
    cut.all();
    let mut bounds: Vec<usize> = cut.starts.iter().flatten().map(|(at, _)| *at).collect();
    bounds.sort_unstable();
    let end = |from: usize| bounds.iter().copied().find(|at| *at > from).unwrap_or(words.len());
    places
        .iter()
        .map(|place| {
            let node = nodes.iter().position(|node| node == place)?;
            let (mark, body) = cut.starts.get(node).copied().flatten()?;
            Some(normalised(&words, body..end(mark)))
        })
        .collect()
}

/// The places, and those that they stand in: an article whose paragraphs alone are provisions
/// has a heading all the same.
fn nodes<'p>(places: &[&'p [Step]]) -> Vec<&'p [Step]> {
    let mut nodes: Vec<&[Step]> = Vec::new();
    for place in places {
        for depth in 1..=place.len() {
            if let Some(node) = place.get(..depth)
                && !nodes.contains(&node)
            {
                nodes.push(node);
            }
        }
    }
    nodes
}

/// The first sixteen hexadecimal digits of the SHA-256 of a normalised text.
pub(super) fn fingerprint(normalised: &str) -> String {
    let mut text = digest(normalised.as_bytes()).to_string();
    text.truncate(16);
    text
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for line in text.lines() {
        let mut parts = line.split_whitespace().peekable();
        let mut first = true;
        while let Some(text) = parts.next() {
            words.push(Word { text, first, last: parts.peek().is_none() });
            first = false;
        }
    }
    words
}

/// Letters and digits in lower case, up to a heading: spaces, line breaks, hyphens and
/// punctuation are how a text is printed, not what it says.
fn normalised(words: &[Word<'_>], range: Range<usize>) -> String {
    let mut text = String::new();
    let mut before = "";
    for word in words.get(range).unwrap_or_default() {
        let chapter = before == "BAB" && word.text.chars().all(|c| "IVXL".contains(c));
        let section = word.first && matches!(word.text, "Bagian" | "Paragraf");
        if chapter {
            text.truncate(text.len().saturating_sub(3));
        }
        if chapter || section {
            break;
        }
        before = word.text;
        text.extend(word.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
    }
    text
}

/// A possible heading of an article, as the end of a way through the text.
struct Heading {
    /// Position of the article in the chain.
    turn: usize,
    /// Its word.
    at: usize,
    /// How many headings the way has.
    length: usize,
    /// The heading before it.
    from: Option<usize>,
}

struct Cut<'c, 't> {
    words: &'c [Word<'t>],
    places: &'c [&'c [Step]],
    /// For each place the word of its mark, and the first word of its text.
    starts: Vec<Option<(usize, usize)>>,
}

impl Cut<'_, '_> {
    fn all(&mut self) {
        let body = self.articles();
        let annex = self.find(body, self.words.len(), |words, at| {
            words.get(at).is_some_and(|word| word.text == "LAMPIRAN")
        });
        let limit = annex.unwrap_or(self.words.len());
        if let Some(annex) = annex {
            self.parts(&[], annex..self.words.len(), Division::Lampiran);
        }
        for depth in 1..6 {
            for place in 0..self.places.len() {
                let Some(steps) = self.places.get(place).filter(|steps| steps.len() == depth)
                else {
                    continue;
                };
                let Some((from, _)) = self.starts.get(place).copied().flatten() else { continue };
                let in_annex = steps.iter().any(|step| step.division == Division::Lampiran);
                let end = self.end(place, if in_annex { self.words.len() } else { limit });
                for division in [Division::Ayat, Division::Huruf, Division::Angka] {
                    self.parts(steps, from..end, division);
                }
            }
        }
    }

    /// Finds the headings of the articles, and gives the word after the last of the body.
    ///
    /// A scan has lost some headings, and the elucidation has all of them again. So the headings
    /// are those of the longest way through the text on which articles follow each other.
    fn articles(&mut self) -> usize {
        let chain = self.chain();
        let mut seen: Vec<Heading> = Vec::new();
        for (turn, (_, label)) in chain.iter().enumerate() {
            for at in (0..self.words.len()).filter(|at| heading(self.words, *at, label)) {
                let before = seen.iter().enumerate().filter(|(_, it)| it.turn < turn && it.at < at);
                // The earliest of equally long ways: they are in the order of the text.
                let best = before.max_by_key(|(place, it)| (it.length, usize::MAX - place));
                let (from, length) = best.map_or((None, 0), |(place, it)| (Some(place), it.length));
                seen.push(Heading { turn, at, length: length + 1, from });
            }
        }
        let last = seen.iter().enumerate();
        let mut next =
            last.max_by_key(|(place, it)| (it.length, usize::MAX - place)).map(|(place, _)| place);
        let mut body = 0;
        while let Some(found) = next.and_then(|place| seen.get(place)) {
            if let Some((way, _)) = chain.get(found.turn) {
                if way.len() == 1 {
                    body = body.max(found.at + 2);
                }
                if let Some(place) = self.places.iter().position(|place| place == way) {
                    self.set(place, found.at, found.at + 2);
                }
            }
            next = found.from;
        }
        body
    }

    /// The articles in the order in which their headings come: those of the body, then, where
    /// the law file has an elucidation, all of them again.
    fn chain(&self) -> Vec<(Vec<Step>, String)> {
        let articles: Vec<&Step> = self
            .places
            .iter()
            .filter(|place| place.len() == 1)
            .flat_map(|place| place.iter())
            .filter(|step| step.division == Division::Pasal)
            .collect();
        let chain = |explained: Option<Step>| {
            let articles = articles.iter();
            articles
                .map(|article| {
                    let way = explained.iter().chain([*article]).cloned().collect();
                    (way, article.label.clone())
                })
                .collect::<Vec<(Vec<Step>, String)>>()
        };
        let explained = Step { division: Division::Penjelasan, label: String::new() };
        let has = self.places.iter().any(|place| place.first() == Some(&explained));
        let mut all = chain(None);
        if has {
            all.extend(chain(Some(explained)));
        }
        all
    }

    /// Finds the marks of the parts of a place, one after the other.
    fn parts(&mut self, of: &[Step], within: Range<usize>, division: Division) {
        let mut at = within.start;
        let explained = of.first().is_some_and(|it| it.division == Division::Penjelasan);
        for place in 0..self.places.len() {
            let Some(steps) = self.places.get(place) else { continue };
            let Some((last, before)) = steps.split_last() else { continue };
            if before != of || last.division != division {
                continue;
            }
            let found = self.find(at, within.end, |words, at| mark(words, at, last, explained));
            let Some(found) = found else { continue };
            at = found + 1;
            let wide = explained || (division == Division::Lampiran && !last.label.is_empty());
            self.set(place, found, found + if wide { 2 } else { 1 });
        }
    }

    /// Where the parts of a place can be: up to the next place that is not inside of it.
    fn end(&self, place: usize, limit: usize) -> usize {
        let Some(steps) = self.places.get(place) else { return limit };
        let from = self.starts.get(place).copied().flatten().map_or(0, |(at, _)| at);
        let others = self.places.iter().zip(&self.starts);
        others
            .filter(|(other, _)| !other.starts_with(steps))
            .filter_map(|(_, start)| start.map(|(at, _)| at))
            .filter(|at| *at > from)
            .min()
            .unwrap_or(limit)
            .min(limit)
    }

    fn set(&mut self, place: usize, mark: usize, body: usize) {
        if let Some(start) = self.starts.get_mut(place) {
            *start = Some((mark, body));
        }
    }

    fn find(
        &self,
        from: usize,
        to: usize,
        is: impl Fn(&[Word<'_>], usize) -> bool,
    ) -> Option<usize> {
        (from..to).find(|at| is(self.words, *at))
    }
}

/// Whether the heading of an article stands at a word: `Pasal 6`, alone on its line or at least
/// not after a word that refers to it.
fn heading(words: &[Word<'_>], at: usize, label: &str) -> bool {
    let (Some(pasal), Some(number)) = (words.get(at), words.get(at + 1)) else { return false };
    let alone = pasal.first && number.last;
    pasal.text.eq_ignore_ascii_case("pasal")
        && number.text == label
        && (alone || !refers(before(words, at, 1)))
}

/// Whether the mark of a part stands at a word: `(3)`, `a.`, `12.`, `II.`; in the elucidation
/// `Ayat (3)`, `Huruf a`.
fn mark(words: &[Word<'_>], at: usize, part: &Step, explained: bool) -> bool {
    let Some(word) = words.get(at) else { return false };
    let label = part.label.as_str();
    if explained {
        let next = words.get(at + 1).map_or("", |word| word.text);
        return match part.division {
            Division::Ayat => word.text == "Ayat" && next == format!("({label})"),
            Division::Huruf => word.text == "Huruf" && next == label,
            _ => false,
        };
    }
    match part.division {
        Division::Ayat => paragraph(words, at, label) && !referred(words, at),
        Division::Huruf | Division::Angka => {
            let written = word.text.strip_suffix('.');
            let scanned = match label {
                "d" => Some("cl"),
                "i" => Some("1"),
                "j" => Some("J"),
                _ => None,
            };
            (written == Some(label) || (written.is_some() && written == scanned))
                && !referred(words, at)
        }
        Division::Lampiran if label.is_empty() => word.text == "LAMPIRAN",
        Division::Lampiran => {
            word.text == format!("{label}.")
                && words.get(at + 1).is_some_and(|next| next.text == "FORMAT")
        }
        Division::Pasal | Division::Penjelasan => false,
    }
}

/// Whether the mark of a paragraph stands at a word. Scans read `(2)` as `(21` or `( 2)`, and
/// `(1)` as `(l)`.
fn paragraph(words: &[Word<'_>], at: usize, label: &str) -> bool {
    let mut text = words.get(at).map_or("", |word| word.text);
    if text == "(" {
        text = words.get(at + 1).map_or("", |word| word.text);
    } else if let Some(rest) = text.strip_prefix('(') {
        text = rest;
    } else {
        return false;
    }
    let folded: String =
        text.chars().map(|c| if matches!(c, 'l' | 'I' | 'i') { '1' } else { c }).collect();
    let rest = folded.strip_prefix(label);
    rest.is_some_and(|rest| matches!(rest, ")" | "1" | "f" | "}" | "]"))
}

/// The word so many before a word; empty at the beginning.
fn before<'t>(words: &[Word<'t>], at: usize, back: usize) -> &'t str {
    at.checked_sub(back).and_then(|it| words.get(it)).map_or("", |word| word.text)
}

/// Whether the word before a heading makes it a reference: `dalam Pasal 6`.
fn refers(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "dalam",
        "pada",
        "dan",
        "atau",
        "dan/atau",
        "dengan",
        "ketentuan",
        "dari",
        "oleh",
        "ke",
        "menurut",
        "sampai",
        "dimaksud",
        "melaksanakan",
    ];
    let plain = word.trim_end_matches(',');
    word.ends_with(',') || WORDS.iter().any(|it| plain.eq_ignore_ascii_case(it))
}

/// Whether what looks like the mark of a part is a reference: `ayat (1)`, `ayat (1) dan (2)`, but
/// not the last of a list after `; dan`.
fn referred(words: &[Word<'_>], at: usize) -> bool {
    let first = words.get(at).is_some_and(|word| word.first);
    match before(words, at, 1).to_lowercase().as_str() {
        "ayat" | "huruf" | "angka" | "pasal" => true,
        "dan" | "atau" | "dan/atau" => !first && !before(words, at, 2).ends_with([';', ',', '.']),
        _ => false,
    }
}
