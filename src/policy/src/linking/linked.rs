//! A linked policy: what emission turns into a rulebook and text packs.

use patuh_rulebook::{Day, Length, Rulebook, Severity};

use super::{Labels, Law};
use crate::expression::{Term, Vocabulary};
use crate::model;

/// A policy whose names all stand for something. Provisions are numbered through all law files;
/// emission keeps those that are cited.
pub(crate) struct Linked<'m> {
    /// As written, for texts and places.
    pub(crate) model: &'m model::Model,
    /// `rulebook:`
    pub(crate) manifest: &'m model::Manifest,
    /// Codes of the languages, sorted.
    pub(crate) languages: Vec<String>,
    /// The tables that hold no expressions and no citations.
    pub(crate) rulebook: Rulebook,
    /// What conditions can name.
    pub(crate) vocabulary: Vocabulary,
    /// What sentences are made of.
    pub(crate) labels: Labels,
    /// The law files.
    pub(crate) law: Law<'m>,
    /// Definitions, each after those that it names.
    pub(crate) definitions: Vec<LinkedDefinition<'m>>,
    /// Kinds, in declared order.
    pub(crate) kinds: Vec<LinkedKind<'m>>,
    /// Rules, in declared order, not yet unfolded.
    pub(crate) rules: Vec<LinkedRule<'m>>,
    /// Clocks, in declared order.
    pub(crate) clocks: Vec<LinkedClock<'m>>,
    /// Provisions of each reading note.
    pub(crate) readings: Vec<Vec<usize>>,
    /// Provisions of each fact that has some, by fact id.
    pub(crate) fact_sources: Vec<(&'m str, Vec<usize>)>,
}

/// A definition.
pub(crate) struct LinkedDefinition<'m> {
    /// As written.
    pub(crate) source: &'m model::Definition,
    /// Position in declared order, by which [`crate::expression::TermKind::Definition`] names it.
    pub(crate) position: usize,
    /// Its expression.
    pub(crate) term: Term,
    /// Its expression by other readings: the reading's position, as written, typed.
    pub(crate) other: Vec<(u16, &'m model::Name, Term)>,
    /// Provisions.
    pub(crate) basis: Vec<usize>,
}

/// A kind of cooperation.
pub(crate) struct LinkedKind<'m> {
    /// As written.
    pub(crate) source: &'m model::Kind,
    /// Its condition.
    pub(crate) when: Term,
    /// Provisions.
    pub(crate) basis: Vec<usize>,
}

/// A rule.
pub(crate) struct LinkedRule<'m> {
    /// As written.
    pub(crate) source: &'m model::Rule,
    /// What its failure means.
    pub(crate) severity: Severity,
    /// Position of its stage.
    pub(crate) stage: u16,
    /// Provisions of the whole rule.
    pub(crate) basis: Vec<usize>,
    /// Positions of its reading notes.
    pub(crate) readings: Vec<u16>,
    /// Positions of the reading notes of each value that it runs over; empty without any.
    pub(crate) item_readings: Vec<Vec<u16>>,
    /// What it is by other readings.
    pub(crate) other: Vec<LinkedOther<'m>>,
    /// Position of its document.
    pub(crate) document: Option<u16>,
    /// First day in force.
    pub(crate) from: Option<Day>,
    /// Last day in force.
    pub(crate) until: Option<Day>,
    /// What it is judged for.
    pub(crate) each: LinkedEach,
    /// When it applies.
    pub(crate) when: Option<Term>,
    /// What it requires.
    pub(crate) require: Term,
}

/// A rule by the other reading. What is not there is as it is.
pub(crate) struct LinkedOther<'m> {
    /// As written.
    pub(crate) source: &'m model::Other,
    /// Position of the reading.
    pub(crate) reading: u16,
    /// When it applies.
    pub(crate) when: Option<Term>,
    /// What it requires.
    pub(crate) require: Option<Term>,
    /// What its failure means.
    pub(crate) severity: Option<Severity>,
    /// Position of its stage.
    pub(crate) stage: Option<u16>,
}

impl LinkedDefinition<'_> {
    /// Its expression by the other reading, as typed and as written.
    pub(crate) fn by(&self, reading: u16) -> Option<(&Term, &model::Name)> {
        let found = self.other.iter().find(|(other, ..)| *other == reading);
        found.map(|(_, text, term)| (term, *text))
    }
}

impl<'m> LinkedRule<'m> {
    /// What it is by the other reading.
    pub(crate) fn by(&self, reading: u16) -> Option<&LinkedOther<'m>> {
        self.other.iter().find(|other| other.reading == reading)
    }

    /// The reading notes of a value that it runs over, or of the rule as a whole: those of the
    /// value first.
    pub(crate) fn readings_of(&self, item: Option<u16>) -> Vec<u16> {
        let own = item.and_then(|item| self.item_readings.get(usize::from(item)));
        let mut readings = own.cloned().unwrap_or_default();
        readings.extend(self.readings.iter().filter(|it| !own.is_some_and(|own| own.contains(it))));
        readings
    }

    /// The reading notes of the rule and of all its values.
    pub(crate) fn all_readings(&self) -> impl Iterator<Item = u16> {
        self.item_readings.iter().flatten().chain(&self.readings).copied()
    }
}

/// A clock.
pub(crate) struct LinkedClock<'m> {
    /// As written.
    pub(crate) source: &'m model::Clock,
    /// Provisions.
    pub(crate) basis: Vec<usize>,
    /// Positions of its reading notes.
    pub(crate) readings: Vec<u16>,
    /// First day in force.
    pub(crate) from: Option<Day>,
    /// Last day in force.
    pub(crate) until: Option<Day>,
    /// When it applies.
    pub(crate) when: Option<Term>,
    /// Position of the clock that has to lapse first.
    pub(crate) after: Option<u16>,
    /// The day it starts from or, for a fixed day, that day; where it is written first.
    pub(crate) start: (&'m model::Name, Term),
    /// How long it runs.
    pub(crate) length: Length,
    /// How long it runs by the other reading.
    pub(crate) other: Option<Length>,
    /// The day on which the step was taken.
    pub(crate) done: Option<Term>,
    /// Whether the step was taken.
    pub(crate) taken: Option<Term>,
}

impl LinkedClock<'_> {
    /// Its expressions.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        let optional = [&self.when, &self.done, &self.taken].into_iter().flatten();
        std::iter::once(&self.start.1).chain(optional)
    }
}

/// What a rule is judged for.
pub(crate) enum LinkedEach {
    /// The proposal as a whole.
    Whole,
    /// Every value of an enum: its position, and the provisions of each value.
    Values(u16, Vec<Vec<usize>>),
    /// Every element of a stated list of records: the fact's position.
    Elements(u16),
}
