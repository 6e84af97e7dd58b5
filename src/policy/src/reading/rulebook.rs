//! `rulebook` and `messages`.

use super::fields::Fields;
use crate::model::{Manifest, Name, Texts};

pub(super) fn manifest(it: &Fields<'_>) -> Manifest {
    Manifest {
        name: it.name("name"),
        version: it.name("version"),
        title: it.texts("title"),
        reviewed: it.name("reviewed"),
        covers_from: it.name("covers-from"),
        languages: it.names("languages"),
        stages: it.name("stages"),
        stage_fact: it.name("stage-fact"),
        first: it.names("first"),
    }
}

pub(super) fn messages(file: &Fields<'_>) -> Vec<(Name, Texts)> {
    let entries = file.table("messages").into_iter();
    entries.map(|(code, texts)| (code, file.texts_at(texts))).collect()
}
