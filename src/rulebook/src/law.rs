//! Citations: where in the law a rule stands.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Day;

/// A regulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regulation {
    /// Id, as `permendagri-22-2020`.
    pub id: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force, if it has one.
    pub until: Option<Day>,
}

/// A division of a regulation that a citation can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Division {
    /// Article.
    Pasal,
    /// Paragraph of an article.
    Ayat,
    /// Lettered item.
    Huruf,
    /// Numbered item.
    Angka,
    /// Annex.
    Lampiran,
    /// Official explanation (Penjelasan).
    Penjelasan,
}

/// One step of the way to a provision, as `ayat (3)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// What is counted.
    pub division: Division,
    /// Its number or letter; empty for an annex without one.
    pub label: String,
}

/// A provision of a regulation, from the outside in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Position in [`crate::Rulebook::regulations`].
    pub regulation: u16,
    /// The way to the provision.
    pub steps: Vec<Step>,
    /// First day on which the provision is in force.
    pub from: Day,
    /// Last day on which it is in force, if it has one.
    pub until: Option<Day>,
}

impl Division {
    /// The word as citation keys spell it.
    ///
    /// ```
    /// assert_eq!(patuh_rulebook::Division::Ayat.word(), "ayat");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pasal => "pasal",
            Self::Ayat => "ayat",
            Self::Huruf => "huruf",
            Self::Angka => "angka",
            Self::Lampiran => "lampiran",
            Self::Penjelasan => "penjelasan",
        }
    }
}

impl Citation {
    /// The citation's stable key: `permendagri-22-2020/pasal-32/ayat-3`. Text packs are keyed
    /// by it.
    ///
    /// ```
    /// use patuh_rulebook::{Citation, Division, Regulation, Step};
    /// let regulation = Regulation { id: "permendagri-22-2020".into(), from: 18366, until: None };
    /// let step = |division, label: &str| Step { division, label: label.into() };
    /// let citation = Citation {
    ///     regulation: 0,
    ///     steps: vec![step(Division::Pasal, "32"), step(Division::Ayat, "3")],
    ///     from: 18366,
    ///     until: None,
    /// };
    /// assert_eq!(citation.key(&regulation), "permendagri-22-2020/pasal-32/ayat-3");
    /// ```
    #[must_use]
    pub fn key(&self, regulation: &Regulation) -> String {
        let mut key = regulation.id.clone();
        for step in &self.steps {
            key.push('/');
            key.push_str(step.division.word());
            if !step.label.is_empty() {
                key.push('-');
                key.push_str(&step.label.to_ascii_lowercase());
            }
        }
        key
    }
}
