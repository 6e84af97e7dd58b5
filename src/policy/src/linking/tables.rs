//! Tables of codes, in the form in which a rulebook holds them.

use std::collections::{BTreeMap, BTreeSet};

use patuh_rulebook::CodeTable;

use super::texts::parameters;
use super::{Linker, complaint, position};
use crate::expression::Codes;
use crate::model::{self, CodeRow, Name, Relation};

impl Linker<'_> {
    /// The tables, in declared order.
    pub(super) fn tables(&mut self) -> Vec<Codes> {
        let model = self.model;
        self.unique(model.tables.iter().map(|table| &table.id));
        model.tables.iter().map(|table| self.codes(table)).collect()
    }

    fn codes(&mut self, table: &model::CodeTable) -> Codes {
        let relations = table.group.iter().chain(&table.relations);
        self.unique(relations.clone().map(|relation| &relation.id));
        relations.for_each(|relation| self.clause(relation));
        let keys: BTreeSet<&str> = table.rows.iter().map(|row| row.code.value.as_str()).collect();
        let places: BTreeMap<&str, u16> =
            keys.iter().enumerate().map(|(index, key)| (*key, position(index))).collect();
        let mut groups: Vec<u16> = match &table.group {
            Some(_) => (0..position(keys.len())).collect(),
            None => Vec::new(),
        };
        let mut pairs = vec![BTreeSet::new(); table.relations.len()];
        for row in &table.rows {
            let Some(&own) = places.get(row.code.value.as_str()) else { continue };
            if let Some(group) = self.group(table, row, &places)
                && let Some(entry) = groups.get_mut(usize::from(own))
            {
                *entry = group;
            }
            for (relation, codes) in &row.related {
                let ids = table.relations.iter().map(|it| it.id.value.as_str());
                let found = self.find(complaint::RELATION, relation, ids);
                let Some(pairs) = found.and_then(|at| pairs.get_mut(at)) else { continue };
                for code in codes {
                    match self.code(code, &places) {
                        Some(other) if other == own => {
                            self.diagnostics.push(complaint::related_to_itself(code));
                        }
                        Some(other) => {
                            pairs.insert((own.min(other), own.max(other)));
                        }
                        None => {}
                    }
                }
            }
        }
        Codes {
            table: CodeTable {
                id: table.id.value.clone(),
                relations: pairs.iter().map(|pairs| steps(pairs, keys.len())).collect(),
                keys: keys.into_iter().map(str::to_owned).collect(),
                groups,
            },
            group: table.group.as_ref().map(|group| group.id.value.clone()),
            relations: table.relations.iter().map(|it| it.id.value.clone()).collect(),
        }
    }

    fn group(
        &mut self,
        table: &model::CodeTable,
        row: &CodeRow,
        places: &BTreeMap<&str, u16>,
    ) -> Option<u16> {
        let group = row.group.as_ref()?;
        if table.group.is_none() {
            self.diagnostics.push(complaint::group_of_no_table(group, &table.id));
            return None;
        }
        self.code(group, places)
    }

    fn code(&mut self, code: &Name, places: &BTreeMap<&str, u16>) -> Option<u16> {
        let found = places.get(code.value.as_str()).copied();
        if found.is_none() {
            let near = crate::nearest(&code.value, places.keys().copied());
            self.diagnostics.push(complaint::unknown_reference(complaint::CODE, code, near));
        }
        found
    }

    /// A relation is said of two codes, so its clause names both.
    fn clause(&mut self, relation: &Relation) {
        self.known_parameters(&relation.label, &["one", "other"]);
        for text in relation.label.values() {
            let named: Vec<&str> = parameters(&text.value).into_iter().map(|it| it.1).collect();
            if !["one", "other"].iter().all(|name| named.contains(name)) {
                self.diagnostics.push(complaint::clause_without_codes(text));
            }
        }
    }
}

/// For one key after the other, how far behind it those lie that it is related to, and a 0.
fn steps(pairs: &BTreeSet<(u16, u16)>, keys: usize) -> Vec<u16> {
    let mut steps = Vec::new();
    for key in 0..position(keys) {
        steps.extend(pairs.range((key, 0)..=(key, u16::MAX)).map(|(_, other)| other - key));
        steps.push(0);
    }
    steps
}
