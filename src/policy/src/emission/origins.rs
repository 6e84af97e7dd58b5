//! From the rulebook back to the files: where each node and rule is written.

use std::collections::BTreeMap;

use patuh_rulebook::Rulebook;

use crate::model::Name;
use crate::source::Span;

/// Where a node is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its place.
    pub span: Span,
    /// Its text, as the condition writes it.
    pub text: String,
}

/// Where everything is written. A node that several conditions share has the place of the first.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// By position in [`Rulebook::nodes`]; `None` for what no text stands for.
    pub nodes: Vec<Option<Origin>>,
    /// By position in [`Rulebook::bodies`], then in the body's nodes.
    pub bodies: Vec<Vec<Option<Origin>>>,
    /// By rule id: the place of the id. An unfolded rule has the place of its family.
    pub rules: BTreeMap<String, Span>,
}

impl Origins {
    pub(super) fn new<'n>(
        nodes: Vec<Option<Origin>>,
        bodies: Vec<Vec<Option<Origin>>>,
        families: impl Iterator<Item = &'n Name>,
        rulebook: &Rulebook,
    ) -> Self {
        let places: BTreeMap<&str, Span> =
            families.map(|name| (name.value.as_str(), name.span)).collect();
        let rules = rulebook
            .rules
            .iter()
            .filter_map(|rule| {
                let family = rule.id.split('/').next().unwrap_or_default();
                Some((rule.id.clone(), *places.get(family)?))
            })
            .collect();
        Self { nodes, bodies, rules }
    }
}
