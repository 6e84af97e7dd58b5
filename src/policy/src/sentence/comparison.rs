//! Comparisons in words: "paling lama 60 bulan", "paling lambat 17 Agustus 2026".

use patuh_rulebook::Comparison;

use super::Speaker;
use crate::expression::{DayUnit, Term, TermKind, Ty};
use crate::writing;

impl Speaker<'_> {
    /// A comparison or its negation.
    pub(super) fn comparison(
        &self,
        comparison: Comparison,
        a: &Term,
        b: &Term,
        holds: bool,
    ) -> String {
        let comparison = if holds { comparison } else { opposite(comparison) };
        if let TermKind::Size(list) = &a.kind
            && !matches!(list.ty, Ty::Text)
            && let Some(empty) = emptiness(comparison, b)
        {
            let noun = self.noun(list);
            let words = match empty {
                true => self.pick("kosong", "is empty"),
                false => self.pick("terisi", "is not empty"),
            };
            return self.predicate(&noun, words);
        }
        let subject = self.noun(a);
        let object = self.constant(b, a);
        let words = match a.ty {
            // "lebih dari 45 hari setelah X" is plainer than "setelah 45 hari setelah X".
            Ty::Date if matches!(b.kind, TermKind::Shift(..)) => match comparison {
                Comparison::Less => self.pick("kurang dari", "is less than"),
                Comparison::Greater => self.pick("lebih dari", "is more than"),
                _ => self.date_words(comparison),
            },
            Ty::Date => self.date_words(comparison),
            Ty::Int(..) | Ty::Money(_) => self.number_words(comparison, a, constant(b)),
            Ty::Bool => {
                return self.equivalence(a, b, comparison == Comparison::Equal);
            }
            _ => match (comparison, constant(b)) {
                (Comparison::NotEqual, true) => self.pick("bukan", "is not"),
                (Comparison::NotEqual, false) => self.pick("berbeda dengan", "differs from"),
                (_, true) => self.pick("adalah", "is"),
                (_, false) => self.pick("sama dengan", "is the same as"),
            },
        };
        format!("{} {object}", self.predicate(&subject, words))
    }

    fn equivalence(&self, a: &Term, b: &Term, same: bool) -> String {
        let (a, b) = (self.clause(a, true), self.clause(b, true));
        if same {
            let words = self.pick("jika dan hanya jika", "if and only if");
            return format!("{a} {words} {b}");
        }
        match self.english {
            true => format!("exactly one holds: {a}, or {b}"),
            false => format!("tepat salah satu terpenuhi: {a}, atau {b}"),
        }
    }

    fn date_words(&self, comparison: Comparison) -> &'static str {
        match comparison {
            Comparison::Equal => self.pick("tepat", "is"),
            Comparison::NotEqual => self.pick("bukan", "is not"),
            Comparison::Less => self.pick("sebelum", "is before"),
            Comparison::LessOrEqual => self.pick("paling lambat", "is no later than"),
            Comparison::Greater => self.pick("setelah", "is after"),
            Comparison::GreaterOrEqual => self.pick("paling cepat", "is no earlier than"),
        }
    }

    fn number_words(&self, comparison: Comparison, subject: &Term, constant: bool) -> &'static str {
        let time = self.counts_time(subject);
        match comparison {
            Comparison::Equal if constant => self.pick("tepat", "is exactly"),
            Comparison::Equal => self.pick("sama dengan", "equals"),
            Comparison::NotEqual if constant => self.pick("bukan", "is not"),
            Comparison::NotEqual => self.pick("tidak sama dengan", "does not equal"),
            Comparison::Less => self.pick("kurang dari", "is less than"),
            Comparison::LessOrEqual if time => self.pick("paling lama", "is at most"),
            Comparison::LessOrEqual => self.pick("paling banyak", "is at most"),
            Comparison::Greater => self.pick("lebih dari", "is more than"),
            Comparison::GreaterOrEqual if time => self.pick("paling singkat", "is at least"),
            Comparison::GreaterOrEqual => self.pick("paling sedikit", "is at least"),
        }
    }

    /// Whether a number counts time: then Indonesian says "lama", otherwise "banyak".
    fn counts_time(&self, term: &Term) -> bool {
        if matches!(&term.kind, TermKind::Between(..)) {
            return true;
        }
        match term.ty {
            Ty::Int(_, Some(unit)) => matches!(
                self.labels.unit(unit, self.language),
                "hari" | "hari kerja" | "minggu" | "bulan" | "tahun" | "jam"
            ),
            _ => false,
        }
    }

    /// A constant that is compared with a subject takes the subject's unit.
    pub(super) fn constant(&self, term: &Term, subject: &Term) -> String {
        let TermKind::Int(value) = term.kind else { return self.noun(term) };
        let unit = match (&subject.kind, subject.ty) {
            (_, Ty::Money(_)) => return writing::money(value, self.writes()),
            (TermKind::Between(unit, ..), _) => Some(self.day_unit(*unit)),
            (_, Ty::Int(_, Some(unit))) => Some(self.labels.unit(unit, self.language)),
            _ => None,
        };
        let number = writing::number(value, self.writes());
        match unit {
            Some(unit) => format!("{number} {unit}"),
            None => number,
        }
    }

    pub(super) fn day_unit(&self, unit: DayUnit) -> &'static str {
        match unit {
            DayUnit::Days => self.pick("hari", "days"),
            DayUnit::WorkingDays => self.pick("hari kerja", "working days"),
            DayUnit::Months => self.pick("bulan", "months"),
        }
    }
}

fn opposite(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::GreaterOrEqual,
        Comparison::LessOrEqual => Comparison::Greater,
        Comparison::Greater => Comparison::LessOrEqual,
        Comparison::GreaterOrEqual => Comparison::Less,
    }
}

/// Whether a comparison of a size asks for an empty list (`Some(true)`) or one that is not.
fn emptiness(comparison: Comparison, b: &Term) -> Option<bool> {
    match (comparison, &b.kind) {
        (Comparison::Equal | Comparison::LessOrEqual, TermKind::Int(0)) => Some(true),
        (Comparison::Less, TermKind::Int(1)) => Some(true),
        (Comparison::Greater | Comparison::NotEqual, TermKind::Int(0)) => Some(false),
        (Comparison::GreaterOrEqual, TermKind::Int(1)) => Some(false),
        _ => None,
    }
}

fn constant(term: &Term) -> bool {
    matches!(
        term.kind,
        TermKind::Int(_)
            | TermKind::Enum(..)
            | TermKind::Text(_)
            | TermKind::Date(_)
            | TermKind::Item(_)
    )
}
