//! Citations: their text, and how they are written out.
//!
//! `Permendagri 22/2020 Pasal 40 ayat (1) huruf d` is a regulation's short name and a way from the
//! outside in. `Lampiran` may lead the way, and `Penjelasan` may stand before it.

use patuh_rulebook::{Division, Step};

/// Reads the way to a provision: `Pasal 32 ayat (3)`. `None` when it is written otherwise.
pub(crate) fn parse_steps(text: &str) -> Option<Vec<Step>> {
    let mut words = text.split_whitespace().peekable();
    let mut steps = Vec::new();
    if words.next_if_eq(&"Penjelasan").is_some() {
        steps.push(Step { division: Division::Penjelasan, label: String::new() });
    }
    while let Some(word) = words.next() {
        let first = steps.iter().all(|step: &Step| step.division == Division::Penjelasan);
        let division = match word {
            "Pasal" if first => Division::Pasal,
            "Lampiran" if first => Division::Lampiran,
            "ayat" if !first => Division::Ayat,
            "huruf" if !first => Division::Huruf,
            "angka" if !first => Division::Angka,
            _ => return None,
        };
        let label = match division {
            Division::Lampiran => words
                .next_if(|word| word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')))
                .unwrap_or_default(),
            Division::Ayat => {
                let label = words.next()?.strip_prefix('(')?.strip_suffix(')')?;
                if label.is_empty() {
                    return None;
                }
                label
            }
            _ => words.next()?,
        };
        if !label.chars().all(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        steps.push(Step { division, label: label.to_owned() });
    }
    let complete = steps.iter().any(|step| step.division != Division::Penjelasan);
    complete.then_some(steps)
}

/// A citation in words of a language: `Pasal 32 ayat (3)`, `Article 32(3)`. Other languages than
/// English keep the regulation's own words.
pub(crate) fn written(steps: &[Step], language: &str) -> String {
    if language == "en" { english(steps) } else { indonesian(steps) }
}

fn indonesian(steps: &[Step]) -> String {
    let words: Vec<_> = steps
        .iter()
        .map(|step| match step.division {
            Division::Pasal => format!("Pasal {}", step.label),
            Division::Ayat => format!("ayat ({})", step.label),
            Division::Huruf => format!("huruf {}", step.label),
            Division::Angka => format!("angka {}", step.label),
            Division::Lampiran if step.label.is_empty() => "Lampiran".to_owned(),
            Division::Lampiran => format!("Lampiran {}", step.label),
            Division::Penjelasan => "Penjelasan".to_owned(),
        })
        .collect();
    words.join(" ")
}

fn english(steps: &[Step]) -> String {
    let mut text = String::new();
    let mut previous = None;
    for step in steps {
        let label = &step.label;
        match (step.division, previous) {
            (Division::Penjelasan, _) => text.push_str("Elucidation of "),
            (Division::Pasal, _) => text.push_str(&format!("Article {label}")),
            (Division::Lampiran, _) if label.is_empty() => text.push_str("Annex"),
            (Division::Lampiran, _) => text.push_str(&format!("Annex {label}")),
            // The first letter of an annex is its part: Annex A(2).
            (_, Some(Division::Lampiran)) => text.push_str(&format!(" {label}")),
            _ => text.push_str(&format!("({label})")),
        }
        previous = Some(step.division);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_are_written_in_both_languages() {
        for (id, en) in [
            ("Pasal 32 ayat (3)", "Article 32(3)"),
            ("Pasal 40 ayat (1) huruf d angka 1", "Article 40(1)(d)(1)"),
            ("Pasal 27 huruf a", "Article 27(a)"),
            ("Pasal 1 angka 17", "Article 1(17)"),
            ("Pasal 28A ayat (2a)", "Article 28A(2a)"),
            ("Lampiran", "Annex"),
            ("Lampiran huruf A angka 2", "Annex A(2)"),
            ("Lampiran II huruf A angka 2", "Annex II A(2)"),
            ("Penjelasan Pasal 14 huruf b", "Elucidation of Article 14(b)"),
        ] {
            let steps = parse_steps(id).unwrap_or_else(|| panic!("{id} is a citation"));
            assert_eq!(written(&steps, "id"), id);
            assert_eq!(written(&steps, "en"), en);
        }
    }

    #[test]
    fn other_texts_are_no_citations() {
        for text in [
            "",
            "Penjelasan",
            "Pasal",
            "Pasal 32 ayat 3",
            "Pasal 32 ayat ()",
            "pasal 32",
            "ayat (3)",
            "Pasal 32 ayat (3) dan ayat (4)",
            "Pasal 32 huruf",
            "Pasal 32, ayat (3)",
            "Pasal 1 Pasal 2",
            "BAB III",
        ] {
            assert_eq!(parse_steps(text), None, "{text}");
        }
    }
}
