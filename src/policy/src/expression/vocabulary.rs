//! What conditions can speak of: facts and the types they are of.

use std::collections::BTreeMap;

use patuh_rulebook::{CodeTable, EnumType, Fact, RecordType};

/// The vocabulary of a policy, as far as conditions need it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    /// Enum types, in declared order.
    pub(crate) enums: Vec<EnumType>,
    /// Record types, in declared order.
    pub(crate) records: Vec<RecordType>,
    /// Tables of codes, in declared order.
    pub(crate) tables: Vec<Codes>,
    /// Ids of units, in declared order.
    pub(crate) units: Vec<String>,
    /// Facts, sorted by id.
    pub(crate) facts: Vec<Fact>,
    /// Fact id to position.
    pub(crate) positions: BTreeMap<String, u16>,
    /// Facts that are declared, but with a mistake that was told: naming them is no second one.
    pub(crate) broken: Vec<String>,
}

/// A table of codes, with what conditions call its relations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Codes {
    /// As the rulebook holds it.
    pub(crate) table: CodeTable,
    /// Id of the relation of being in one group.
    pub(crate) group: Option<String>,
    /// Ids of the other relations.
    pub(crate) relations: Vec<String>,
}

impl Codes {
    /// The number of a relation in the table.
    pub(crate) fn relation(&self, id: &str) -> Option<u16> {
        if self.group.as_deref() == Some(id) {
            return Some(CodeTable::GROUP);
        }
        let found = self.relations.iter().position(|relation| relation == id)?;
        u16::try_from(found + 1).ok()
    }
}

impl Vocabulary {
    /// The id of a table of codes.
    pub(crate) fn table_id(&self, position: u16) -> &str {
        self.tables.get(usize::from(position)).map_or("", |it| &it.table.id)
    }

    /// Whether a table has a code.
    pub(crate) fn has_code(&self, table: u16, code: &str) -> bool {
        let table = self.tables.get(usize::from(table));
        table.is_some_and(|it| it.table.keys.iter().any(|key| key == code))
    }

    /// Every relation, as conditions name it: `wilayah.provinsi`.
    pub(crate) fn relations(&self) -> Vec<String> {
        let relations = self.tables.iter().flat_map(|it| {
            let ids = it.group.iter().chain(&it.relations);
            ids.map(|id| format!("{}.{id}", it.table.id))
        });
        relations.collect()
    }

    /// The id of an enum.
    pub(crate) fn enum_id(&self, position: u16) -> &str {
        self.enums.get(usize::from(position)).map_or("", |ty| &ty.id)
    }

    /// The position of a value in its enum.
    pub(crate) fn enum_value(&self, position: u16, id: &str) -> Option<u16> {
        let ty = self.enums.get(usize::from(position))?;
        let found = ty.values.iter().position(|value| value.id == id)?;
        u16::try_from(found).ok()
    }

    /// Ids of the values of an enum.
    pub(crate) fn enum_values(&self, position: u16) -> impl Iterator<Item = &str> {
        self.enums
            .get(usize::from(position))
            .into_iter()
            .flat_map(|ty| ty.values.iter().map(|value| value.id.as_str()))
    }

    /// A fact by id.
    pub(crate) fn fact(&self, id: &str) -> Option<(u16, &Fact)> {
        let position = *self.positions.get(id)?;
        Some((position, self.facts.get(usize::from(position))?))
    }

    /// Whether some fact is, or stands inside, the place of this name.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        self.facts.iter().any(|fact| {
            fact.id.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}
