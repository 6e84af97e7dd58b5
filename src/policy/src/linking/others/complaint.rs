//! What is said of rules and definitions by another reading.

use crate::codes::back as codes;
use crate::diagnostic::{Bilingual, Diagnostic};
use crate::model::{Definition, Name, Rule};
use crate::source::Span;

/// A rule by the other reading of a note that it does not show.
pub(super) fn other_not_named(reading: &Name, rule: &Rule) -> Diagnostic {
    let (name, rule) = (&reading.value, &rule.id.value);
    Diagnostic::error(
        codes::OTHER_NOT_NAMED,
        format!("aturan `{rule}` tidak menyebut bacaan `{name}`"),
        format!("rule `{rule}` does not name the reading `{name}`"),
    )
    .at(reading.span, "", "")
    .hint(
        format!("tambahkan `{name}` pada `reading` aturan ini"),
        format!("add `{name}` to the rule's `reading`"),
    )
}

/// A definition by the other reading of a note that no rule shows.
pub(super) fn other_not_shown(reading: &Name, definition: &Definition) -> Diagnostic {
    let (name, id) = (&reading.value, &definition.id.value);
    Diagnostic::error(
        codes::OTHER_NOT_NAMED,
        format!("tidak ada aturan yang menyebut bacaan `{name}` dari definisi `{id}`"),
        format!("no rule names the reading `{name}` of the definition `{id}`"),
    )
    .at(reading.span, "", "")
    .hint(
        format!("tambahkan `{name}` pada `reading` aturan yang memakai definisi ini"),
        format!("add `{name}` to the `reading` of a rule that uses the definition"),
    )
}

/// The other reading says what is said anyway.
pub(super) fn other_same(place: Span) -> Diagnostic {
    Diagnostic::error(
        codes::OTHER_SAME,
        "menurut bacaan lain tidak ada yang berubah",
        "by the other reading nothing changes",
    )
    .at(place, "", "")
    .hint("tulis hanya yang berubah, atau `none`", "write only what changes, or `none`")
}

/// A definition whose value is of another type by the other reading.
pub(super) fn other_type(
    definition: &Definition,
    text: &Name,
    [own, other]: [Bilingual; 2],
) -> Diagnostic {
    let id = &definition.id.value;
    Diagnostic::error(
        codes::OTHER_TYPE,
        format!("menurut bacaan lain definisi `{id}` menjadi {}", other.id),
        format!("by the other reading the definition `{id}` becomes {}", other.en),
    )
    .at(text.span, other.id, other.en)
    .at(definition.is.span, own.id, own.en)
}
