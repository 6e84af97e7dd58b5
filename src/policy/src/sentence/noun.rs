//! Values in words.

use patuh_rulebook::Fold;

use super::{ItemWord, Speaker};
use crate::expression::{Arithmetic, DayUnit, Term, TermKind, Ty};
use crate::writing;

impl Speaker<'_> {
    /// A value as a noun phrase; a fact of type bool or a definition as the clause it is.
    pub(super) fn noun(&self, term: &Term) -> String {
        let labels = self.labels;
        match &term.kind {
            TermKind::Int(value) => match term.ty {
                Ty::Money(_) => writing::money(*value, self.writes()),
                _ => writing::number(*value, self.writes()),
            },
            TermKind::Date(day) => writing::day(*day, self.writes()),
            TermKind::Text(text) => format!("“{text}”"),
            TermKind::Enum(ty, value) => labels.value(*ty, *value, self.language).to_owned(),
            TermKind::Item(_) => match self.item {
                ItemWord::Value(ty, value) => labels.value(ty, value, self.language).to_owned(),
                ItemWord::Placeholder(name) => format!("{{{name}}}"),
                ItemWord::None => String::new(),
            },
            TermKind::Fact(fact) => labels.fact(*fact, self.language).to_owned(),
            TermKind::Definition(position) => {
                labels.definition(*position, self.language).to_owned()
            }
            TermKind::AsOf => self.pick("tanggal acuan", "the reference date").to_owned(),
            TermKind::Element(_) => self.pick("nilai itu", "that value").to_owned(),
            TermKind::Field(_, record, field) => {
                labels.field(*record, *field, self.language).to_owned()
            }
            TermKind::Arithmetic(operation, a, b) => {
                let (a, b) = (self.operand(a), self.operand(b));
                let words = match operation {
                    Arithmetic::Add => self.pick("ditambah", "plus"),
                    Arithmetic::Subtract => self.pick("dikurangi", "minus"),
                    Arithmetic::Multiply => self.pick("dikali", "times"),
                    Arithmetic::Divide => self.pick("dibagi", "divided by"),
                    Arithmetic::Remainder => {
                        let sisa = self.pick("sisa pembagian", "the remainder of");
                        let by = self.pick("oleh", "by");
                        return format!("{sisa} {a} {by} {b}");
                    }
                };
                format!("{a} {words} {b}")
            }
            TermKind::Negate(inner) => {
                let inner = self.operand(inner);
                if self.english { format!("minus {inner}") } else { format!("negatif {inner}") }
            }
            TermKind::Shift(unit, day, amount) => self.shift(*unit, day, amount),
            TermKind::Between(unit, from, to) => {
                let (from, to) = (self.noun(from), self.noun(to));
                let unit = self.day_unit(*unit);
                if self.english {
                    format!("the number of {unit} from {from} to {to}")
                } else {
                    format!("jumlah {unit} dari {from} sampai {to}")
                }
            }
            TermKind::Size(list) => {
                let noun = self.noun(list);
                match (self.english, list.ty) {
                    (false, Ty::Text) => format!("jumlah karakter {noun}"),
                    (true, Ty::Text) => format!("the number of characters of {noun}"),
                    (false, _) => format!("jumlah {noun}"),
                    (true, _) => format!("the number of {noun}"),
                }
            }
            TermKind::If(parts) => {
                let [condition, yes, no] = &**parts;
                let condition = self.clause(condition, true);
                let (yes, no) = (self.noun(yes), self.noun(no));
                if self.english {
                    format!("{yes} if {condition}, otherwise {no}")
                } else {
                    format!("{yes} jika {condition}, selain itu {no}")
                }
            }
            TermKind::Fold(Fold::Filter, list, body, _) => {
                let (list, body) = (self.noun(list), self.clause(body, true));
                if self.english {
                    format!("{list} for which {body}")
                } else {
                    format!("{list} yang untuknya {body}")
                }
            }
            TermKind::Duration(unit, amount) => {
                format!("{} {}", self.noun(amount), self.day_unit(*unit))
            }
            _ => self.clause(term, true),
        }
    }

    /// A part of a calculation; what is itself calculated stands in brackets.
    fn operand(&self, term: &Term) -> String {
        let noun = self.noun(term);
        match term.kind {
            TermKind::Arithmetic(..) | TermKind::If(_) => format!("({noun})"),
            _ => noun,
        }
    }

    /// "45 hari kerja setelah tanggal surat"; a negative number goes back.
    fn shift(&self, unit: DayUnit, day: &Term, amount: &Term) -> String {
        let day = self.noun(day);
        let unit = self.day_unit(unit);
        let (amount, later) = match &amount.kind {
            TermKind::Int(value) if *value < 0 => {
                (writing::number(value.saturating_neg(), self.writes()), false)
            }
            TermKind::Negate(inner) => (self.operand(inner), false),
            _ => (self.operand(amount), true),
        };
        let words = match later {
            true => self.pick("setelah", "after"),
            false => self.pick("sebelum", "before"),
        };
        format!("{amount} {unit} {words} {day}")
    }
}
