//! What the law files say of themselves: chapters, what answers each provision, fingerprints.

use super::{Law, Linker, complaint};
use crate::model::Name;

impl<'m> Linker<'m> {
    /// Looks up everything that provisions name as their answer.
    pub(super) fn accounts(&mut self, law: &Law<'m>) {
        let model = self.model;
        let answers = answers(model);
        for provision in &law.provisions {
            for name in provision.source.account.iter().flat_map(|account| &account.of) {
                self.find(complaint::ANSWER, name, answers.iter().map(String::as_str));
            }
        }
    }

    /// Looks up the places that chapters begin at and that fingerprints are of.
    pub(super) fn official_texts(&mut self, law: &Law<'m>) {
        let model = self.model;
        for (position, (source, _)) in law.regulations.iter().enumerate() {
            for chapter in &source.chapters {
                self.place(law, position, &chapter.first);
            }
        }
        self.unique(model.official_texts.iter().map(|text| &text.regulation));
        for text in &model.official_texts {
            let ids = law.regulations.iter().map(|(law, _)| law.regulation.value.as_str());
            let Some(position) = self.find(complaint::REGULATION, &text.regulation, ids) else {
                continue;
            };
            for (place, _) in &text.digests {
                self.place(law, position, place);
            }
        }
    }

    /// Says so when a regulation has no such place.
    fn place(&mut self, law: &Law<'m>, regulation: usize, place: &Name) {
        if law.number(regulation, &place.value).is_some() {
            return;
        }
        let places = law.provisions.iter().filter(|it| it.regulation == regulation);
        let places = places.map(|it| it.source.at.value.as_str());
        self.find(complaint::PLACE, place, places);
    }
}

/// Ids of everything that can answer a provision. A value of a choice is `choice.value`.
fn answers(model: &crate::model::Model) -> Vec<String> {
    let ids = model.rules.iter().map(|it| &it.id);
    let ids = ids.chain(model.facts.iter().map(|it| &it.id));
    let ids = ids.chain(model.definitions.iter().map(|it| &it.id));
    let ids = ids.chain(model.kinds.iter().map(|it| &it.text.id));
    let ids = ids.chain(model.records.iter().map(|it| &it.id));
    let ids = ids.chain(model.clocks.iter().map(|it| &it.id));
    let ids = ids.chain(model.documents.iter().map(|it| &it.text.id));
    let ids = ids.chain(model.readings.iter().map(|it| &it.id));
    let ids = ids.chain(model.enums.iter().map(|it| &it.id));
    let mut found: Vec<String> = ids.map(|id| id.value.clone()).collect();
    for ty in &model.enums {
        let values = ty.values.iter();
        found.extend(values.map(|value| format!("{}.{}", ty.id.value, value.text.id.value)));
    }
    found
}
