//! Conditions as sentences, made from the labels of what they name.
//!
//! Few officers read CEL; a sentence lets them hold a rule against its paragraph. Facts of type
//! bool and conditions that are definitions have labels that are clauses ("lokasi sesuai rencana
//! tata ruang"), everything else has a noun phrase ("jangka waktu kontrak"). A negation goes
//! inwards, so that it is the verb that is negated and not the sentence.
//!
//! Must not know: nodes of the rulebook, results.

mod agreement;
mod comparison;
mod noun;

#[cfg(test)]
mod tests;

use patuh_rulebook::Fold;

use crate::Language;
use crate::expression::{Term, TermKind, TextTest, Ty};
use crate::linking::Labels;
use agreement::{plural, plural_verb};

/// How the item of a rule with `each` is called.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ItemWord<'a> {
    /// There is no item.
    None,
    /// One value of the enum: its position and the value's.
    Value(u16, u16),
    /// A name in braces, for a text that stands for all values.
    Placeholder(&'a str),
}

/// Makes sentences in one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speaker<'a> {
    labels: &'a Labels,
    /// Position of the language among those of the rulebook.
    language: usize,
    /// Whether the grammar is English; otherwise it is Indonesian.
    english: bool,
    item: ItemWord<'a>,
}

impl<'a> Speaker<'a> {
    /// A speaker of the language at this position.
    pub(crate) fn new(labels: &'a Labels, language: usize, code: &str) -> Self {
        Self { labels, language, english: code == "en", item: ItemWord::None }
    }

    /// The same speaker, who calls the item of the rule so.
    pub(crate) fn with_item(self, item: ItemWord<'a>) -> Self {
        Self { item, ..self }
    }

    /// The language whose way of writing numbers and days this is.
    fn writes(&self) -> Language {
        if self.english { Language::En } else { Language::Id }
    }

    /// A condition as a sentence: capital letter, no full stop.
    pub(crate) fn sentence(&self, term: &Term) -> String {
        let clause = self.clause(term, true);
        let mut letters = clause.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => clause,
        }
    }

    /// Anything but a condition as a noun phrase: a day, a number.
    pub(crate) fn phrase(&self, term: &Term) -> String {
        self.noun(term)
    }

    /// Subject and verb. English verbs agree with the subject.
    fn predicate(&self, subject: &str, verb: &str) -> String {
        if self.english && plural(subject) {
            format!("{subject} {}", plural_verb(verb))
        } else {
            format!("{subject} {verb}")
        }
    }

    fn pick(&self, id: &'static str, en: &'static str) -> &'static str {
        if self.english { en } else { id }
    }

    /// A condition, or its negation, as a clause.
    // Recursion: conditions are bounded in depth before they are parsed.
    fn clause(&self, term: &Term, holds: bool) -> String {
        match &term.kind {
            TermKind::Bool(value) => {
                if *value == holds {
                    self.pick("selalu terpenuhi", "always holds").to_owned()
                } else {
                    self.pick("tidak pernah terpenuhi", "never holds").to_owned()
                }
            }
            TermKind::Fact(_) | TermKind::Definition(_) | TermKind::Field(..) => {
                let clause = self.noun(term);
                if holds { clause } else { self.denied(&clause) }
            }
            TermKind::Has(inner) => {
                let verb = match holds {
                    true => self.pick("sudah dinyatakan", "is stated"),
                    false => self.pick("belum dinyatakan", "is not stated"),
                };
                self.predicate(&self.noun(inner), verb)
            }
            TermKind::Not(inner) => self.clause(inner, !holds),
            // Not all of them: at least one does not hold, and the other way round.
            TermKind::And(parts) => self.joined(parts, holds, holds),
            TermKind::Or(parts) => {
                if holds && let Some(text) = self.implication(parts) {
                    return text;
                }
                self.joined(parts, holds, !holds)
            }
            TermKind::If(parts) => {
                let [condition, yes, no] = &**parts;
                let condition = self.clause(condition, true);
                let (yes, no) = (self.clause(yes, holds), self.clause(no, holds));
                if self.english {
                    format!("if {condition}, {yes}, otherwise {no}")
                } else {
                    format!("jika {condition}, maka {yes}, jika tidak, {no}")
                }
            }
            TermKind::Compare(comparison, a, b) => self.comparison(*comparison, a, b, holds),
            TermKind::In(element, list) => {
                let verb = match holds {
                    true => self.pick("memuat", "includes"),
                    false => self.pick("tidak memuat", "does not include"),
                };
                format!("{} {}", self.predicate(&self.noun(list), verb), self.noun(element))
            }
            TermKind::InConstants(value, constants) => {
                let words = constants.iter().map(|constant| self.constant(constant, value));
                let list = self.list(words.collect(), false);
                let verb = match holds {
                    true => self.pick("adalah", "is"),
                    false => self.pick("bukan", "is not"),
                };
                format!("{} {list}", self.predicate(&self.noun(value), verb))
            }
            TermKind::TextTest(test, text, part) => {
                let (text, part) = (self.noun(text), self.noun(part));
                let verb = match (test, self.english, holds) {
                    (TextTest::StartsWith, false, true) => "diawali",
                    (TextTest::StartsWith, false, false) => "tidak diawali",
                    (TextTest::StartsWith, true, true) => "begins with",
                    (TextTest::StartsWith, true, false) => "does not begin with",
                    (TextTest::Contains, false, true) => "memuat",
                    (TextTest::Contains, false, false) => "tidak memuat",
                    (TextTest::Contains, true, true) => "contains",
                    (TextTest::Contains, true, false) => "does not contain",
                };
                format!("{} {part}", self.predicate(&text, verb))
            }
            TermKind::Related(table, relation, one, other) => {
                let clause = self.labels.relation(*table, *relation, self.language);
                let clause = clause.replace("{one}", &self.noun(one));
                let clause = clause.replace("{other}", &self.noun(other));
                if holds { clause } else { self.denied(&clause) }
            }
            TermKind::Fold(fold, list, body, _) => self.fold(*fold, list, body, holds),
            // Values that are not true or false are no clauses; typing keeps them out.
            _ => self.noun(term),
        }
    }

    fn denied(&self, clause: &str) -> String {
        let prefix = self.pick("tidak benar bahwa", "it is not so that");
        format!("{prefix} {clause}")
    }

    /// Conditions joined by "dan" or "atau". What is joined otherwise inside stands in brackets.
    fn joined(&self, parts: &[Term], holds: bool, all: bool) -> String {
        let words = parts.iter().map(|part| {
            let clause = self.clause(part, holds);
            if mixed(part, holds, all) { format!("({clause})") } else { clause }
        });
        self.list(words.collect(), all)
    }

    /// `!a || b` reads "jika a, maka b".
    fn implication(&self, parts: &[Term]) -> Option<String> {
        let (first, rest) = parts.split_first()?;
        let TermKind::Not(condition) = &first.kind else { return None };
        let condition = self.clause(condition, true);
        let consequence = match rest {
            [only] => self.clause(only, true),
            _ => self.joined(rest, true, false),
        };
        Some(if self.english {
            format!("if {condition}, then {consequence}")
        } else {
            format!("jika {condition}, maka {consequence}")
        })
    }

    /// `a`, `a dan b`, `a, b, dan c`.
    fn list(&self, mut words: Vec<String>, all: bool) -> String {
        let joiner = if all { self.pick("dan", "and") } else { self.pick("atau", "or") };
        let Some(last) = words.pop() else { return String::new() };
        match words.len() {
            0 => last,
            1 => format!("{} {joiner} {last}", words.concat()),
            _ => format!("{}, {joiner} {last}", words.join(", ")),
        }
    }

    fn fold(&self, fold: Fold, list: &Term, body: &Term, holds: bool) -> String {
        let subject = match list.ty {
            Ty::Records(record) => self.labels.record(record, self.language).to_owned(),
            _ => {
                let list = self.noun(list);
                if self.english { format!("value of {list}") } else { format!("nilai {list}") }
            }
        };
        let body_holds = self.clause(body, true);
        match (fold, self.english, holds) {
            (Fold::All, false, true) => format!("untuk setiap {subject}, {body_holds}"),
            (Fold::All, true, true) => format!("for every {subject}, {body_holds}"),
            (Fold::All, false, false) => {
                format!("ada {subject} yang untuknya {}", self.clause(body, false))
            }
            (Fold::All, true, false) => {
                format!("for some {subject}, {}", self.clause(body, false))
            }
            (Fold::Exists, false, true) => format!("ada {subject} yang untuknya {body_holds}"),
            (Fold::Exists, true, true) => format!("for some {subject}, {body_holds}"),
            (Fold::Exists, false, false) => {
                format!("tidak ada {subject} yang untuknya {body_holds}")
            }
            (Fold::Exists, true, false) => format!("for no {subject}, {body_holds}"),
            (Fold::ExistsOne | Fold::Filter, false, true) => {
                format!("tepat satu {subject} yang untuknya {body_holds}")
            }
            (Fold::ExistsOne | Fold::Filter, true, true) => {
                format!("for exactly one {subject}, {body_holds}")
            }
            (Fold::ExistsOne | Fold::Filter, false, false) => {
                format!("tidak tepat satu {subject} yang untuknya {body_holds}")
            }
            (Fold::ExistsOne | Fold::Filter, true, false) => {
                format!("not for exactly one {subject}, {body_holds}")
            }
        }
    }
}

/// Whether a part is itself joined, and by the other word than what it stands in.
fn mixed(part: &Term, holds: bool, all: bool) -> bool {
    match &part.kind {
        TermKind::Not(inner) => mixed(inner, !holds, all),
        TermKind::And(_) => holds != all,
        TermKind::Or(_) => holds == all,
        TermKind::If(_) | TermKind::Fold(..) => true,
        // Only conditions compared with each other are clauses themselves.
        TermKind::Compare(_, a, _) => a.ty == Ty::Bool,
        _ => false,
    }
}
