//! The law files, and citations looked up in them.

use std::collections::BTreeMap;

use patuh_rulebook::{Day, Regulation, Step};

use super::citations::{parse_steps, written};
use super::{Linker, complaint};
use crate::dates::parse_day;
use crate::model::{self, Name};
use crate::nearest;

/// All provisions of all law files.
pub(crate) struct Law<'m> {
    /// Regulations, in the order of files.
    pub(crate) regulations: Vec<(&'m model::Law, Regulation)>,
    /// Provisions of all of them, numbered through.
    pub(crate) provisions: Vec<Provision<'m>>,
    /// Regulation and way to number.
    numbers: BTreeMap<(usize, String), usize>,
}

/// A provision.
pub(crate) struct Provision<'m> {
    /// As written.
    pub(crate) source: &'m model::Provision,
    /// Position of its regulation.
    pub(crate) regulation: usize,
    /// The way to it.
    pub(crate) steps: Vec<Step>,
    /// First day in force.
    pub(crate) from: Day,
    /// Last day in force.
    pub(crate) until: Option<Day>,
}

impl Law<'_> {
    /// The number of the provision at a place of a regulation, by their positions and words.
    pub(crate) fn number(&self, regulation: usize, place: &str) -> Option<usize> {
        let way = written(&parse_steps(place)?, "id");
        self.numbers.get(&(regulation, way)).copied()
    }
}

impl<'m> Linker<'m> {
    /// Reads the law files.
    pub(super) fn law(&mut self) -> Law<'m> {
        let model = self.model;
        self.unique(model.laws.iter().map(|law| &law.regulation));
        self.unique(model.laws.iter().map(|law| &law.short));
        let mut law =
            Law { regulations: Vec::new(), provisions: Vec::new(), numbers: BTreeMap::new() };
        for (position, source) in model.laws.iter().enumerate() {
            // A date that is no date was told by reading.
            let from = parse_day(&source.from.value).unwrap_or(Day::MIN);
            let until = source.until.as_ref().and_then(|day| parse_day(&day.value));
            self.period(Some(&source.from), source.until.as_ref());
            let id = source.regulation.value.clone();
            law.regulations.push((source, Regulation { id, from, until }));
            for provision in &source.provisions {
                self.period(provision.from.as_ref(), provision.until.as_ref());
                let Some(steps) = parse_steps(&provision.at.value) else {
                    self.diagnostics.push(complaint::bad_place(&provision.at));
                    continue;
                };
                let key = (position, written(&steps, "id"));
                if let Some(first) = law.numbers.get(&key).and_then(|&n| law.provisions.get(n)) {
                    let first = &first.source.at;
                    self.diagnostics.push(complaint::duplicate(&provision.at, first));
                    continue;
                }
                law.numbers.insert(key, law.provisions.len());
                let day = |name: &Option<Name>| name.as_ref().and_then(|day| parse_day(&day.value));
                law.provisions.push(Provision {
                    source: provision,
                    regulation: position,
                    steps,
                    from: day(&provision.from).unwrap_or(from),
                    until: day(&provision.until).or(until),
                });
            }
        }
        law
    }

    /// Numbers of the provisions that citations name.
    pub(super) fn citations(&mut self, citations: &[Name], law: &Law<'m>) -> Vec<usize> {
        let mut found: Vec<(usize, &Name)> = Vec::new();
        for citation in citations {
            let Some(number) = self.citation(citation, law) else { continue };
            match found.iter().find(|(other, _)| *other == number) {
                Some((_, first)) => {
                    self.diagnostics.push(complaint::repeated_citation(citation, first));
                }
                None => found.push((number, citation)),
            }
        }
        found.into_iter().map(|(number, _)| number).collect()
    }

    fn citation(&mut self, citation: &Name, law: &Law<'m>) -> Option<usize> {
        let text = citation.value.trim();
        // The longest short name that fits, in case one begins with another.
        let regulation = law
            .regulations
            .iter()
            .enumerate()
            .filter_map(|(position, (source, _))| {
                let rest = text.strip_prefix(source.short.value.as_str())?;
                rest.starts_with(' ').then_some((position, source, rest.trim_start()))
            })
            .max_by_key(|(_, source, _)| source.short.value.len());
        let Some((position, source, rest)) = regulation else {
            let shorts: Vec<_> =
                law.regulations.iter().map(|(source, _)| source.short.value.as_str()).collect();
            self.diagnostics.push(complaint::unknown_regulation(citation, &shorts));
            return None;
        };
        let Some(steps) = parse_steps(rest) else {
            self.diagnostics.push(complaint::bad_citation(citation));
            return None;
        };
        let way = written(&steps, "id");
        let number = law.numbers.get(&(position, way.clone())).copied();
        if number.is_none() {
            let places =
                law.numbers.keys().filter(|(p, _)| *p == position).map(|(_, way)| way.as_str());
            let near = nearest(&way, places);
            let near = near.map(|near| format!("{} {near}", source.short.value));
            self.diagnostics.push(complaint::unknown_provision(citation, source, near.as_deref()));
        }
        number
    }

    /// Says so when a period ends before it begins.
    pub(super) fn period(&mut self, from: Option<&Name>, until: Option<&Name>) {
        if let (Some(from), Some(until)) = (from, until)
            && let (Some(first), Some(last)) = (parse_day(&from.value), parse_day(&until.value))
            && last < first
        {
            self.diagnostics.push(complaint::period_reversed(from, until));
        }
    }
}
