//! Regulations and reading notes.

use super::fields::Fields;
use crate::model::{Law, Provision, Reading};

pub(super) fn law(it: &Fields<'_>) -> Option<Law> {
    Some(Law {
        regulation: it.optional("regulation")?,
        short: it.name("short"),
        title: it.texts("title"),
        from: it.name("from"),
        until: it.optional("until"),
        provisions: it.objects("provisions").iter().filter_map(provision).collect(),
    })
}

fn provision(it: &Fields<'_>) -> Option<Provision> {
    Some(Provision {
        at: it.optional("at")?,
        text: it.texts("text"),
        from: it.optional("from"),
        until: it.optional("until"),
    })
}

pub(super) fn reading(it: &Fields<'_>) -> Option<Reading> {
    Some(Reading {
        id: it.optional("id")?,
        title: it.texts("title"),
        text: it.texts("text"),
        other: it.texts("other"),
        basis: it.names("basis"),
    })
}
