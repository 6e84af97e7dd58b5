//! What handbooks in all languages are gathered from, looked through once.

use std::collections::BTreeMap;

use super::applicable::{Applicable, applicable};
use super::handbook::Source;
use super::uses::Uses;
use crate::emission::Output;
use crate::linking::Linked;
use crate::source::{Sources, Span};

/// A linked policy, what it compiled to, and what was found out about them.
pub(super) struct Gathered<'c, 'm> {
    pub(super) linked: &'c Linked<'m>,
    pub(super) output: &'c Output,
    sources: &'c Sources,
    /// What every condition names.
    pub(super) uses: Uses,
    /// What can apply to each kind.
    pub(super) applicable: Vec<Applicable>,
    /// Positions of the tests that expect something of each rule, by id of the family.
    tests: BTreeMap<&'c str, Vec<usize>>,
    /// Where the lines of each file end.
    ends: Vec<Vec<usize>>,
}

impl<'c, 'm> Gathered<'c, 'm> {
    /// Looks through a policy.
    pub(super) fn new(linked: &'c Linked<'m>, output: &'c Output, sources: &'c Sources) -> Self {
        let uses = Uses::new(linked);
        let applicable = applicable(linked, &uses);
        let mut tests: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (position, test) in output.tests.iter().enumerate() {
            for expected in &test.expect {
                let Some(rule) = output.rulebook.rules.get(expected.rule) else { continue };
                let family = rule.id.split('/').next().unwrap_or(&rule.id);
                let own = tests.entry(family).or_default();
                if own.last() != Some(&position) {
                    own.push(position);
                }
            }
        }
        let files = sources.files().iter();
        let ends = files.map(|file| file.text.match_indices('\n').map(|(at, _)| at).collect());
        Self { linked, output, sources, uses, applicable, tests, ends: ends.collect() }
    }

    /// Positions of the tests that expect something of a rule or of its items.
    pub(super) fn tests_of(&self, family: &str) -> &[usize] {
        self.tests.get(family).map_or(&[], Vec::as_slice)
    }

    /// The file and line of a place.
    pub(super) fn source(&self, span: Span) -> Source {
        let path = self.sources.file(span.file).map_or(String::new(), |file| file.path.clone());
        let ends = self.ends.get(span.file as usize).map_or(&[][..], Vec::as_slice);
        let line = ends.partition_point(|&end| end < span.start as usize) + 1;
        Source { path, line }
    }
}
