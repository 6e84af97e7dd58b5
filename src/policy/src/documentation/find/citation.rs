//! Citations as people type them: `Permendagri 22/2020 Pasal 5 ayat (2)`, `22/2020 5(2)`,
//! `12(1)f`, `Article 5(2)(a)`.
//!
//! A place is not read to the letter but held against the provisions that there are: a number
//! without a word stands for whatever the regulation counts there.

use patuh_rulebook::{Division, Step};

use crate::documentation::handbook::Regulation;

/// What a citation names.
#[derive(Debug)]
pub(super) enum Cited<'h> {
    /// A place in the regulations that are meant. Several have one number in different years or
    /// forms; a place without steps is the regulation as a whole.
    Regulations(Vec<&'h Regulation>, Place),
    /// It looks like a citation, of a regulation that is not there.
    UnknownRegulation,
    /// A place without a regulation.
    Place(Place),
}

/// A way to a provision as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    steps: Vec<Typed>,
}

/// A step as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    /// What is counted, if that was said.
    division: Option<Division>,
    /// Number or letter, lower case.
    label: String,
}

impl Place {
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// The first steps of the way.
    pub(super) fn first(&self, length: usize) -> Self {
        Self { steps: self.steps.iter().take(length).cloned().collect() }
    }

    /// The way with every label of a number and a letter read as two, if there is such a label.
    pub(super) fn split(&self) -> Option<Self> {
        let mut steps = Vec::new();
        for step in &self.steps {
            let digits = step.label.bytes().take_while(u8::is_ascii_digit).count();
            match step.label.split_at_checked(digits) {
                Some((number, letter)) if !number.is_empty() && !letter.is_empty() => {
                    steps.push(Typed { division: step.division, label: number.to_owned() });
                    steps.push(Typed { division: None, label: letter.to_owned() });
                }
                _ => steps.push(step.clone()),
            }
        }
        (steps.len() > self.steps.len()).then_some(Self { steps })
    }

    /// Whether a way begins as this one.
    pub(super) fn begins(&self, steps: &[Step]) -> bool {
        self.steps.len() <= steps.len()
            && self.steps.iter().zip(steps).all(|(typed, step)| typed.is(step))
    }
}

impl Typed {
    fn is(&self, step: &Step) -> bool {
        self.division.is_none_or(|division| division == step.division)
            && self.label.eq_ignore_ascii_case(&step.label)
    }
}

/// Reads a citation. `None` when it is none.
pub(super) fn parse<'h>(text: &str, regulations: &'h [Regulation]) -> Option<Cited<'h>> {
    let text = text.to_lowercase().replace(['–', '—'], "-");
    let (meant, rest) = regulation(&text, regulations);
    match meant {
        Meant::None => {
            let place = place(rest)?;
            (!place.is_empty()).then_some(Cited::Place(place))
        }
        Meant::Unknown => place(rest).map(|_| Cited::UnknownRegulation),
        Meant::These(regulations) => Some(Cited::Regulations(regulations, place(rest)?)),
    }
}

enum Meant<'h> {
    None,
    Unknown,
    These(Vec<&'h Regulation>),
}

/// The regulations that a text begins with, and what comes after their name.
fn regulation<'h, 't>(text: &'t str, regulations: &'h [Regulation]) -> (Meant<'h>, &'t str) {
    // The id, or the name in citations; the longest, in case one begins with another.
    let names = regulations
        .iter()
        .flat_map(|law| [law.short.to_lowercase(), law.id.to_lowercase()].map(|name| (law, name)));
    let named = names
        .filter_map(|(law, name)| {
            let rest = text.strip_prefix(name.as_str())?;
            let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
            ends.then_some((law, name.len()))
        })
        .max_by_key(|(_, length)| *length);
    if let Some((law, length)) = named {
        return (Meant::These(vec![law]), text.get(length..).unwrap_or_default());
    }
    // Number and year, with or without the form: `22/2020`, `pp nomor 28 tahun 2018`.
    let mut form = None;
    let mut rest = text;
    loop {
        let (word, after) = first_word(rest);
        match word {
            "nomor" | "no" | "no." | "number" => rest = after,
            _ if form.is_none() && word.chars().all(char::is_alphabetic) && !word.is_empty() => {
                if is_division(word) {
                    return (Meant::None, text);
                }
                form = Some(word);
                rest = after;
            }
            _ => break,
        }
    }
    let (number, after) = first_word(rest);
    let (number, year, after) = match number.split_once('/') {
        Some((number, year)) => (number, year, after),
        None => {
            let (word, after) = first_word(after);
            if !matches!(word, "tahun" | "of" | "year") {
                return (Meant::None, text);
            }
            let (year, after) = first_word(after);
            (number, year, after)
        }
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(number) || !digits(year) {
        return (Meant::None, text);
    }
    let ending = format!(" {number}/{year}");
    let meant = regulations.iter().filter(|law| {
        let short = law.short.to_lowercase();
        short.ends_with(&ending) && form.is_none_or(|form| short.starts_with(form))
    });
    let meant: Vec<_> = meant.collect();
    let meant = if meant.is_empty() { Meant::Unknown } else { Meant::These(meant) };
    (meant, after)
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

fn is_division(word: &str) -> bool {
    division(word).is_some()
}

fn division(word: &str) -> Option<Division> {
    Some(match word {
        "pasal" | "article" | "psl" | "art" => Division::Pasal,
        "ayat" | "paragraph" => Division::Ayat,
        "huruf" | "letter" => Division::Huruf,
        "angka" | "butir" | "item" => Division::Angka,
        "lampiran" | "annex" => Division::Lampiran,
        "penjelasan" | "elucidation" => Division::Penjelasan,
        _ => return None,
    })
}

/// Reads a place. `None` when it holds something that no place holds.
fn place(text: &str) -> Option<Place> {
    let mut steps: Vec<Typed> = Vec::new();
    let mut said = None;
    for token in tokens(text)? {
        if token == "of" {
            continue;
        }
        if let Some(division) = division(&token) {
            // Two words in a row: the first has no number, as the annex.
            if let Some(division) = said.replace(division) {
                steps.push(Typed { division: Some(division), label: String::new() });
            }
            continue;
        }
        let mut division = said.take();
        match division {
            Some(Division::Penjelasan) => {
                steps.push(Typed { division, label: String::new() });
                division = Some(Division::Pasal);
            }
            // `Lampiran A 2`: the annex has no number, its first part has a letter.
            Some(Division::Lampiran) if !token.chars().all(|c| matches!(c, 'i' | 'v' | 'x')) => {
                steps.push(Typed { division, label: String::new() });
                division = None;
            }
            _ => {}
        }
        // What opens a place is an article, and what follows one in it is no article.
        if steps.is_empty() && division.is_none() {
            division = Some(Division::Pasal);
        }
        steps.push(Typed { division, label: token });
    }
    if let Some(division) = said {
        if !matches!(division, Division::Lampiran | Division::Penjelasan) {
            return None;
        }
        steps.push(Typed { division: Some(division), label: String::new() });
    }
    Some(Place { steps })
}

/// Words and labels of a place: `5(2)a1` is `5`, `2`, `a`, `1`. `None` for signs that no place has.
fn tokens(text: &str) -> Option<Vec<String>> {
    let mut tokens = Vec::new();
    let mut token = String::new();
    let mut bracket = false;
    let mut close = |token: &mut String| {
        if !token.is_empty() {
            tokens.push(std::mem::take(token));
        }
    };
    for letter in text.chars() {
        match letter {
            '(' => {
                close(&mut token);
                bracket = true;
            }
            ')' => {
                close(&mut token);
                bracket = false;
            }
            _ if letter.is_ascii_alphanumeric() => {
                // After a bracket `a1` is letter a, number 1; `28a` and `(2a)` are one label.
                let turns = letter.is_ascii_digit()
                    && token.len() == 1
                    && token.chars().all(|c| c.is_ascii_alphabetic());
                if turns && !bracket {
                    close(&mut token);
                }
                token.push(letter);
            }
            _ if letter.is_whitespace() || matches!(letter, ',' | '.' | ';' | '/') => {
                close(&mut token);
            }
            // Keys join a word and its number: `pasal-5/ayat-2`.
            '-' => close(&mut token),
            _ => return None,
        }
    }
    close(&mut token);
    Some(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regulations() -> Vec<Regulation> {
        let law = |id: &str, short: &str| Regulation {
            id: id.to_owned(),
            short: short.to_owned(),
            title: String::new(),
            from: String::new(),
            until: None,
            official: None,
            chapters: Vec::new(),
        };
        vec![
            law("permendagri-22-2020", "Permendagri 22/2020"),
            law("permendagri-25-2020", "Permendagri 25/2020"),
            law("pp-1-2004", "PP 1/2004"),
            law("uu-1-2004", "UU 1/2004"),
        ]
    }

    fn steps(text: &str) -> Vec<Step> {
        crate::linking::parse_steps(text).unwrap_or_else(|| panic!("{text} is a place"))
    }

    #[test]
    fn short_and_long_forms_name_one_place() {
        let regulations = regulations();
        for (typed, place) in [
            ("Permendagri 22/2020 Pasal 5 ayat (2)", "Pasal 5 ayat (2)"),
            ("permendagri 22/2020 pasal 5 ayat 2", "Pasal 5 ayat (2)"),
            ("22/2020 5(2)", "Pasal 5 ayat (2)"),
            ("22/2020 5 (2)", "Pasal 5 ayat (2)"),
            ("22/2020 Pasal 5(2)", "Pasal 5 ayat (2)"),
            ("Permendagri Nomor 22 Tahun 2020 Pasal 5 ayat (2)", "Pasal 5 ayat (2)"),
            ("permendagri-22-2020/pasal-5/ayat-2", "Pasal 5 ayat (2)"),
            ("Permendagri 22/2020 Article 5(2)", "Pasal 5 ayat (2)"),
            ("22/2020 12(1)f", "Pasal 12 ayat (1) huruf f"),
            ("22/2020 12(1)(f)", "Pasal 12 ayat (1) huruf f"),
            ("22/2020 12(1) huruf f", "Pasal 12 ayat (1) huruf f"),
            ("22/2020 4(1)b17", "Pasal 4 ayat (1) huruf b angka 17"),
            ("22/2020 1(17)", "Pasal 1 angka 17"),
            ("22/2020 1 angka 17", "Pasal 1 angka 17"),
            ("22/2020 28A(2a)", "Pasal 28A ayat (2a)"),
            ("22/2020 lampiran", "Lampiran"),
            ("22/2020 lampiran A 2", "Lampiran huruf A angka 2"),
            ("22/2020 lampiran huruf a angka 2", "Lampiran huruf A angka 2"),
            ("22/2020 Lampiran II A 2", "Lampiran II huruf A angka 2"),
            ("22/2020 penjelasan 14 b", "Penjelasan Pasal 14 huruf b"),
            ("22/2020 Elucidation of Article 14(b)", "Penjelasan Pasal 14 huruf b"),
        ] {
            let Some(Cited::Regulations(found, way)) = parse(typed, &regulations) else {
                panic!("{typed} is a citation");
            };
            assert_eq!(found[0].id, "permendagri-22-2020", "{typed}");
            let steps = steps(place);
            assert!(way.begins(&steps) && way.len() == steps.len(), "{typed}: {way:?}");
        }
    }

    #[test]
    fn a_word_that_is_given_must_fit() {
        let Some(Cited::Regulations(_, way)) = parse("22/2020 Pasal 1 ayat 17", &regulations())
        else {
            panic!("it is a citation");
        };
        assert!(!way.begins(&steps("Pasal 1 angka 17")));
        assert!(way.begins(&steps("Pasal 1 ayat (17) huruf a")));
    }

    #[test]
    fn a_number_with_a_letter_can_be_two_steps() {
        let Some(Cited::Regulations(_, way)) = parse("22/2020 14b", &regulations()) else {
            panic!("it is a citation");
        };
        assert!(way.begins(&steps("Pasal 14b")));
        let split = way.split().expect("it has a number and a letter");
        assert!(split.begins(&steps("Pasal 14 huruf b")) && split.len() == 2);
        assert_eq!(split.split(), None);
    }

    #[test]
    fn one_number_may_be_that_of_two_regulations() {
        let regulations = regulations();
        let count = |typed: &str| match parse(typed, &regulations) {
            Some(Cited::Regulations(found, _)) => found.len(),
            _ => 0,
        };
        assert_eq!(count("1/2004 5"), 2);
        assert_eq!(count("PP 1/2004 5"), 1);
        assert_eq!(count("UU Nomor 1 Tahun 2004"), 1);
        assert!(matches!(parse("20/2020 5(2)", &regulations), Some(Cited::UnknownRegulation)));
        assert!(matches!(parse("Pasal 5 ayat (2)", &regulations), Some(Cited::Place(_))));
    }

    #[test]
    fn ids_and_words_are_no_citations() {
        for text in ["mitra_jenis", "perlu & cukup", "", "22/2020 pasal", "«22/2020»"] {
            assert!(parse(text, &regulations()).is_none(), "{text}");
        }
    }
}
