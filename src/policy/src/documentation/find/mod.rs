//! Finding entries of a handbook by what people type: an id, or a citation in long or short form.

mod citation;

use std::collections::BTreeSet;

use super::handbook::{
    Clock, Definition, Document, Fact, Handbook, Item, Kind, Provision, Reading, Regulation, Rule,
};
use crate::nearest;
use citation::{Cited, Place};

/// What was found.
#[derive(Clone, Copy, Debug)]
pub enum Found<'h> {
    /// A rule; and one of its items, if that was asked for.
    Rule(&'h Rule, Option<&'h Item>),
    /// A fact.
    Fact(&'h Fact),
    /// A definition.
    Definition(&'h Definition),
    /// A kind of cooperation.
    Kind(&'h Kind),
    /// A document.
    Document(&'h Document),
    /// A reading.
    Reading(&'h Reading),
    /// A statutory clock.
    Clock(&'h Clock),
    /// A regulation.
    Regulation(&'h Regulation),
    /// A provision.
    Provision(&'h Provision),
}

/// Why nothing was found, as far as that can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing has this id, and it is no citation. The id that is nearest, if one is near.
    Unknown(Option<String>),
    /// It is a place without a regulation. The names of the regulations that have it.
    WhichRegulation(Vec<String>),
    /// The regulation is not in the law files. The names of those that are.
    UnknownRegulation(Vec<String>),
    /// The regulation has no such place. Its name, and the places that come nearest.
    UnknownPlace(String, Vec<String>),
}

impl Handbook {
    /// Everything that a text names: by id (`ksdpk.kak.isi`, `ksdpk.kak.isi/lokasi`,
    /// `mitra.jenis`, `A2`), or by citation (`Permendagri 22/2020 Pasal 5 ayat (2)`, `22/2020 5(2)`).
    /// A citation of a whole with parts gives the parts too, if the whole has no text of its own.
    ///
    /// # Errors
    /// Nothing is named so; see [`NotFound`].
    pub fn find(&self, asked: &str) -> Result<Vec<Found<'_>>, NotFound> {
        let asked = asked.trim();
        let found = self.by_id(asked);
        if !found.is_empty() {
            return Ok(found);
        }
        match citation::parse(asked, &self.regulations) {
            None => Err(NotFound::Unknown(self.near(asked))),
            Some(Cited::UnknownRegulation) => Err(NotFound::UnknownRegulation(self.shorts())),
            Some(Cited::Regulations(regulations, place)) if place.is_empty() => {
                Ok(regulations.into_iter().map(Found::Regulation).collect())
            }
            Some(Cited::Regulations(regulations, place)) => {
                // `14b` is an article of its own, or else letter b of article 14.
                let split = place.split();
                self.at(&regulations, &place).or_else(|error| match split {
                    Some(split) => self.at(&regulations, &split),
                    None => Err(error),
                })
            }
            Some(Cited::Place(place)) => {
                let has =
                    self.regulations.iter().filter(|law| !self.within(law, &place).is_empty());
                let has: Vec<String> = has.map(|law| law.short.clone()).collect();
                Err(if has.is_empty() {
                    NotFound::Unknown(self.near(asked))
                } else {
                    NotFound::WhichRegulation(has)
                })
            }
        }
    }

    fn by_id(&self, asked: &str) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        for rule in &self.rules {
            if rule.id == asked {
                found.push(Found::Rule(rule, None));
            }
            if let Some(item) = rule.items.iter().find(|item| item.rule == asked) {
                found.push(Found::Rule(rule, Some(item)));
            }
        }
        found.extend(self.facts.iter().filter(|it| it.id == asked).map(Found::Fact));
        found.extend(self.definitions.iter().filter(|it| it.id == asked).map(Found::Definition));
        found.extend(self.kinds.iter().filter(|it| it.id == asked).map(Found::Kind));
        found.extend(self.documents.iter().filter(|it| it.id == asked).map(Found::Document));
        found.extend(self.readings.iter().filter(|it| it.id == asked).map(Found::Reading));
        found.extend(self.clocks.iter().filter(|it| it.id == asked).map(Found::Clock));
        found.extend(self.regulations.iter().filter(|it| it.id == asked).map(Found::Regulation));
        found.extend(self.provisions.iter().filter(|it| it.id == asked).map(Found::Provision));
        found
    }

    fn at(&self, regulations: &[&Regulation], place: &Place) -> Result<Vec<Found<'_>>, NotFound> {
        let mut found = Vec::new();
        for law in regulations {
            let within = self.within(law, place);
            let exact: Vec<&Provision> =
                within.iter().copied().filter(|it| it.steps.len() == place.len()).collect();
            // A whole that the law files have only in parts is its parts.
            let chosen = if exact.is_empty() { within } else { exact };
            found.extend(chosen.into_iter().map(Found::Provision));
        }
        if !found.is_empty() {
            return Ok(found);
        }
        let names: Vec<&str> = regulations.iter().map(|law| law.short.as_str()).collect();
        let mut near = Vec::new();
        for law in regulations {
            near.extend(self.near_places(law, place));
        }
        Err(NotFound::UnknownPlace(names.join(", "), near))
    }

    /// The provisions of a regulation at a place and inside of it.
    fn within(&self, law: &Regulation, place: &Place) -> Vec<&Provision> {
        let own = self.provisions.iter().filter(|it| it.regulation.id == law.id);
        own.filter(|it| place.begins(&it.steps)).collect()
    }

    /// The places one step inside of the longest part of a place that there is.
    fn near_places(&self, law: &Regulation, place: &Place) -> Vec<String> {
        for length in (1..place.len()).rev() {
            let outer = place.first(length);
            let within = self.within(law, &outer);
            if within.is_empty() {
                continue;
            }
            let mut places = Vec::new();
            let mut seen = BTreeSet::new();
            for provision in within {
                let next = provision.steps.get(..=length).unwrap_or(&provision.steps);
                let written = crate::linking::written(next, &self.language);
                if seen.insert(written.clone()) {
                    places.push(written);
                }
            }
            return places;
        }
        Vec::new()
    }

    fn shorts(&self) -> Vec<String> {
        self.regulations.iter().map(|law| law.short.clone()).collect()
    }

    fn near(&self, asked: &str) -> Option<String> {
        let ids = self
            .rules
            .iter()
            .map(|it| it.id.as_str())
            .chain(self.facts.iter().map(|it| it.id.as_str()))
            .chain(self.definitions.iter().map(|it| it.id.as_str()))
            .chain(self.kinds.iter().map(|it| it.id.as_str()))
            .chain(self.documents.iter().map(|it| it.id.as_str()))
            .chain(self.readings.iter().map(|it| it.id.as_str()))
            .chain(self.clocks.iter().map(|it| it.id.as_str()))
            .chain(self.rules.iter().flat_map(|it| it.items.iter().map(|item| item.rule.as_str())));
        nearest(asked, ids).map(str::to_owned)
    }
}
