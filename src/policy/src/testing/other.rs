//! Readings of which the other is computed, and whether tests show that it matters.

use patuh_rulebook::Rulebook;

use super::case::PolicyTest;
use super::judge::Judged;
use crate::model::Name;

/// The readings of which the other is computed, in the order of the rulebook.
pub(super) fn computed(rulebook: &Rulebook) -> Vec<&str> {
    let readings = rulebook.readings.iter().enumerate();
    let computed = readings.filter(|(at, _)| {
        rulebook.alternatives.iter().any(|other| usize::from(other.reading) == *at)
    });
    computed.map(|(_, id)| id.as_str()).collect()
}

/// The verdict by the other reading: that which was told, or else the same.
pub(super) fn verdict<'j>(judged: &'j Judged, reading: &Name) -> &'j str {
    let told = judged.other.iter().find(|(id, _)| *id == reading.value);
    told.map_or(&judged.verdict, |(_, verdict)| verdict)
}

/// The readings whose other changes the verdict in some test that expects it.
pub(super) fn shown<'t>(test: &'t PolicyTest, judged: &Judged) -> impl Iterator<Item = &'t str> {
    let changing = test.other.iter().filter(|(reading, expected)| {
        let found = verdict(judged, reading);
        found == expected.value && found != judged.verdict
    });
    changing.map(|(reading, _)| reading.value.as_str())
}
