//! What holds expressions: definitions, kinds, rules.

use super::fields::Fields;
use super::vocabulary::labelled;
use crate::model::{Definition, Each, Kind, Rule};

pub(super) fn definition(it: &Fields<'_>) -> Option<Definition> {
    Some(Definition {
        id: it.optional("id")?,
        label: it.texts("label"),
        is: it.name("is"),
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
        from: day("from"),
        until: day("until"),
        tags: it.names("tags"),
        fix: it.texts("fix"),
        who: it.optional_texts("who"),
    })
}

fn each(it: &Fields<'_>) -> Each {
    let basis = it.table("basis").into_iter();
    Each {
        item: it.name("item"),
        list: it.name("in"),
        basis: basis.map(|(value, citations)| (value, it.names_at(citations))).collect(),
    }
}
