//! The ways in which a provision can be answered.

/// How a provision is accounted for: each in exactly one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccountWord {
    /// Rules judge what it asks.
    Encoded,
    /// It says what a term or a derived value means.
    Definition,
    /// It is a clock or a step with a day.
    Timeline,
    /// An applicant states whether it is so.
    Attestation,
    /// An organ has to do it; no proposal can show it.
    Organ,
    /// It repeals, bridges or sets in force.
    Transitional,
    /// It opens a list; its parts carry the content and are accounted for themselves.
    Opening,
}

impl AccountWord {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 7] = [
        Self::Encoded,
        Self::Definition,
        Self::Timeline,
        Self::Attestation,
        Self::Organ,
        Self::Transitional,
        Self::Opening,
    ];

    /// The words as policy files spell them, in the order of [`AccountWord::ALL`].
    pub const WORDS: &'static [&'static str] =
        &["encoded", "definition", "timeline", "attestation", "organ", "transitional", "opening"];

    /// The word as policy files spell it.
    ///
    /// ```
    /// assert_eq!(patuh_policy::model::AccountWord::Organ.word(), "organ");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.get(self as usize).copied().unwrap_or_default()
    }

    /// The account that a word names.
    ///
    /// ```
    /// use patuh_policy::model::AccountWord;
    /// assert_eq!(AccountWord::of("timeline"), Some(AccountWord::Timeline));
    /// assert_eq!(AccountWord::of("other"), None);
    /// ```
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
