//! What the engine can say about an input, as codes. Text packs hold the words.
//!
//! A template names its parameters in braces: `{found}`. [`MESSAGES`] is the registry that the
//! compiler holds text packs against: a missing template, or one that names a parameter that
//! its message does not have, does not compile.

/// A message that text packs must hold a template for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Key in the text pack.
    pub code: &'static str,
    /// Parameters that its template may name.
    pub parameters: &'static [&'static str],
}

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal [$($parameter:literal),*],)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum $name { $($(#[$variant_doc])* $variant,)* }

            impl $name {
                /// Key in the text pack.
                #[must_use]
                pub fn code(self) -> &'static str {
                    match self { $(Self::$variant => $code,)* }
                }
            }
        )*

        /// Every message, in declared order.
        pub const MESSAGES: &[Message] = &[
            $($(Message { code: $code, parameters: &[$($parameter),*] },)*)*
        ];
    };
}

messages! {
    /// Something in the input that could not be used. With one, the verdict is at most
    /// incomplete.
    Problem {
        /// The text is not JSON.
        Syntax = "problem.syntax" ["line", "column"],
        /// The proposal is not an object.
        NotAnObject = "problem.not_an_object" ["found"],
        /// Deeper than allowed.
        TooDeep = "problem.too_deep" ["limit"],
        /// More values than allowed.
        TooManyNodes = "problem.too_many_nodes" ["limit"],
        /// More bytes than allowed.
        TooLarge = "problem.too_large" ["limit"],
        /// A key that the vocabulary does not have.
        UnknownField = "problem.unknown_field" ["found", "suggestion"],
        /// One fact or key stated twice.
        Duplicate = "problem.duplicate" ["found"],
        /// A value of the wrong type.
        WrongType = "problem.wrong_type" ["found", "expected"],
        /// A number outside its range.
        OutOfRange = "problem.out_of_range" ["found", "min", "max"],
        /// A number that is not whole.
        NotWhole = "problem.not_whole" ["found"],
        /// A number too large to be exact.
        NotExact = "problem.not_exact" ["found"],
        /// A value that the enum does not have.
        UnknownValue = "problem.unknown_value" ["found", "suggestion"],
        /// A text that is no key of a table of codes.
        UnknownCode = "problem.unknown_code" ["found", "expected"],
        /// A key of a table of codes without the signs that stand between its parts.
        CodeWithoutSeparator = "problem.code_without_separator" ["found", "expected"],
        /// A day that does not exist or is not written as a date.
        NotADate = "problem.not_a_date" ["found"],
        /// Free text from which no value can be read for certain.
        Unreadable = "problem.unreadable" ["found", "expected"],
    }
    /// Something in the input that was understood, but not as it stands.
    Note {
        /// A placeholder ("-", "terlampir"): counts as not answered.
        Placeholder = "note.placeholder" ["found"],
        /// A value read from free text.
        ReadFromText = "note.read_from_text" ["found", "value"],
        /// A value recognised by another name.
        ReadByName = "note.read_by_name" ["found", "value"],
    }
    /// Something about the assessment as a whole.
    Notice {
        /// The date is after the day up to which the law was reviewed.
        AfterReview = "notice.after_review" ["reviewed"],
        /// The date is before the first day that the rulebook covers.
        BeforeCoverage = "notice.before_coverage" ["from"],
        /// A working-day calendar is missing.
        CalendarMissing = "notice.calendar_missing" ["year"],
        /// The proposal's stage is not stated.
        StageUnknown = "notice.stage_unknown" [],
    }
}
