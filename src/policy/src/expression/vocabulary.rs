//! What conditions can speak of: facts and the types they are of.

use std::collections::BTreeMap;

use patuh_rulebook::{EnumType, Fact, RecordType};

/// The vocabulary of a policy, as far as conditions need it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    /// Enum types, in declared order.
    pub(crate) enums: Vec<EnumType>,
    /// Record types, in declared order.
    pub(crate) records: Vec<RecordType>,
    /// Ids of units, in declared order.
    pub(crate) units: Vec<String>,
    /// Facts, sorted by id.
    pub(crate) facts: Vec<Fact>,
    /// Fact id to position.
    pub(crate) positions: BTreeMap<String, u16>,
    /// Facts that are declared, but with a mistake that was told: naming them is no second one.
    pub(crate) broken: Vec<String>,
}

impl Vocabulary {
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
