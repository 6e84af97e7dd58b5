//! What holds expressions: definitions, kinds, rules.

use super::fields::Fields;
use super::vocabulary::labelled;
use crate::model::{Definition, Each, Kind, Other, Rule};
use crate::shape::{Shape, Table};

pub(super) fn definition(it: &Fields<'_>) -> Option<Definition> {
    Some(Definition {
        id: it.optional("id")?,
        label: it.texts("label"),
        is: it.name("is"),
        other: it.named("other"),
        basis: it.names("basis"),
    })
}

pub(super) fn kind(it: &Fields<'_>) -> Option<Kind> {
    Some(Kind {
        text: labelled(it)?,
        when: it.name("when"),
        stages: it.names("stages"),
        basis: it.names("basis"),
    })
}

pub(super) fn rule(it: &Fields<'_>) -> Option<Rule> {
    let in_force = it.object("in-force");
    let day = |key| in_force.as_ref().and_then(|it| it.optional(key));
    Some(Rule {
        id: it.optional("id")?,
        title: it.texts("title"),
        basis: it.names("basis"),
        stage: it.name("stage"),
        when: it.optional("when"),
        require: it.name("require"),
        severity: it.name("severity"),
        each: it.object("each").map(|it| each(&it)),
        document: it.optional("document"),
        reading: it.names("reading"),
        other: others(it),
        from: day("from"),
        until: day("until"),
        tags: it.names("tags"),
        fix: it.texts("fix"),
        who: it.optional_texts("who"),
    })
}

fn each(it: &Fields<'_>) -> Each {
    let lists = |key| {
        let entries = it.table(key).into_iter();
        entries.map(|(value, list)| (value, it.names_at(list))).collect()
    };
    Each {
        item: it.name("item"),
        list: it.name("in"),
        basis: lists("basis"),
        reading: lists("reading"),
    }
}

fn others(it: &Fields<'_>) -> Vec<Other> {
    let Some(Shape::Table(Table { value: Shape::TextOrObject(_, object), .. })) = it.shape("other")
    else {
        return Vec::new();
    };
    let mut others = Vec::new();
    for (reading, id) in it.table("other") {
        // A word is `none`; any other was told to be wrong.
        let none = it.name_at(id).is_some();
        let fields = it.fields_at(id, object);
        let get = |key| fields.as_ref().and_then(|fields| fields.optional(key));
        let (when, require, severity) = (get("when"), get("require"), get("severity"));
        if none || fields.is_some() {
            let stage = get("stage");
            others.push(Other { reading, none, when, require, severity, stage });
        }
    }
    others
}
