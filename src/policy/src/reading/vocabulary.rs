//! Units, groups, enums, records, facts and documents.
//!
//! An element without an id is left out: nothing could refer to it.

use super::fields::Fields;
use super::tables;
use crate::model::{
    Document, Enum, EnumValue, Fact, Field, Labelled, Model, Record, TypeText, Unit,
};

pub(super) fn read(file: &Fields<'_>, model: &mut Model) {
    model.units.extend(file.objects("units").iter().filter_map(unit));
    model.groups.extend(file.objects("groups").iter().filter_map(labelled));
    model.enums.extend(file.objects("enums").iter().filter_map(choice));
    model.tables.extend(file.objects("tables").iter().filter_map(tables::table));
    model.records.extend(file.objects("records").iter().filter_map(record));
    model.facts.extend(file.objects("facts").iter().filter_map(fact));
    model.documents.extend(file.objects("documents").iter().filter_map(document));
}

fn unit(it: &Fields<'_>) -> Option<Unit> {
    let words = it.table("words").into_iter();
    Some(Unit {
        id: it.optional("id")?,
        label: it.texts("label"),
        words: words.filter_map(|(word, worth)| Some((word, it.integer_at(worth)?))).collect(),
    })
}

/// Id, label and help of an element that has all three.
pub(super) fn labelled(it: &Fields<'_>) -> Option<Labelled> {
    Some(Labelled {
        id: it.optional("id")?,
        label: it.texts("label"),
        help: it.optional_texts("help"),
    })
}

fn choice(it: &Fields<'_>) -> Option<Enum> {
    let values = it.objects("values");
    let value =
        |it: &Fields<'_>| Some(EnumValue { text: labelled(it)?, aliases: it.names("aliases") });
    Some(Enum { id: it.optional("id")?, values: values.iter().filter_map(value).collect() })
}

fn record(it: &Fields<'_>) -> Option<Record> {
    Some(Record {
        id: it.optional("id")?,
        label: it.texts("label"),
        fields: it.objects("fields").iter().filter_map(field).collect(),
    })
}

fn field(it: &Fields<'_>) -> Option<Field> {
    Some(Field {
        name: it.optional("name")?,
        ty: type_text(it),
        label: it.texts("label"),
        help: it.optional_texts("help"),
    })
}

fn type_text(it: &Fields<'_>) -> TypeText {
    TypeText {
        name: it.name("type"),
        of: it.optional("of"),
        range: it.optional("range"),
        unit: it.optional("unit"),
    }
}

fn fact(it: &Fields<'_>) -> Option<Fact> {
    Some(Fact {
        id: it.optional("id")?,
        ty: type_text(it),
        group: it.name("group"),
        label: it.texts("label"),
        question: it.texts("question"),
        help: it.optional_texts("help"),
        source: it.names("source"),
    })
}

fn document(it: &Fields<'_>) -> Option<Document> {
    Some(Document { text: labelled(it)?, stage: it.name("stage") })
}
