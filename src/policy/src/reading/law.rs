//! Regulations and reading notes.

use super::fields::Fields;
use crate::model::{Account, AccountWord, Chapter, Law, OfficialText, Provision, Reading};

pub(super) fn law(it: &Fields<'_>) -> Option<Law> {
    Some(Law {
        regulation: it.optional("regulation")?,
        short: it.name("short"),
        title: it.texts("title"),
        from: it.name("from"),
        until: it.optional("until"),
        chapters: it.objects("chapters").iter().filter_map(chapter).collect(),
        provisions: it.objects("provisions").iter().filter_map(provision).collect(),
    })
}

fn provision(it: &Fields<'_>) -> Option<Provision> {
    Some(Provision {
        at: it.optional("at")?,
        text: it.texts("text"),
        from: it.optional("from"),
        until: it.optional("until"),
        account: account(it),
    })
}

fn chapter(it: &Fields<'_>) -> Option<Chapter> {
    Some(Chapter { at: it.optional("at")?, title: it.texts("title"), first: it.optional("first")? })
}

fn account(it: &Fields<'_>) -> Option<Account> {
    let word = it.optional("account")?;
    Some(Account {
        word: AccountWord::of(&word.value)?,
        of: it.names("of"),
        why: it.optional_texts("why"),
        span: word.span,
    })
}

pub(super) fn official(it: &Fields<'_>) -> Option<OfficialText> {
    let digests = it.table("digests").into_iter();
    Some(OfficialText {
        regulation: it.optional("regulation")?,
        source: it.texts("source"),
        digests: digests.filter_map(|(place, id)| Some((place, it.name_at(id)?))).collect(),
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
