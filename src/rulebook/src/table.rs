//! Tables of codes: keys that a fact can state, and which of them belong together.

use alloc::string::String;
use alloc::vec::Vec;

/// A table of codes, as the regions of a country by their official codes.
///
/// ```
/// use patuh_rulebook::CodeTable;
///
/// let regions = CodeTable {
///     id: "wilayah".into(),
///     keys: ["33", "33.09", "33.10"].map(Into::into).into(),
///     groups: vec![0, 0, 0],
///     relations: vec![vec![0, 1, 0, 0]], // 33.09 and 33.10
/// };
/// assert_eq!(regions.related(1, "33.10", "33.09"), Some(true));
/// assert_eq!(regions.related(1, "33", "33.09"), Some(false));
/// assert_eq!(regions.related(CodeTable::GROUP, "33", "33.09"), Some(true));
/// assert_eq!(regions.related(1, "33", "3309"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeTable {
    /// Id, as `wilayah`.
    pub id: String,
    /// The keys, sorted by their bytes, each once.
    pub keys: Vec<String>,
    /// For each key the position of the key that names its group; empty when there are no groups.
    pub groups: Vec<u16>,
    /// Symmetric relations. Of each, for one key after the other: how far behind it the keys lie
    /// that it is related to, ascending, and a 0.
    pub relations: Vec<Vec<u16>>,
}

impl CodeTable {
    /// The relation of being in one group.
    pub const GROUP: u16 = 0;

    /// Whether two keys are in the relation with this number: [`CodeTable::GROUP`], or one more
    /// than a position in [`CodeTable::relations`]. `None` when a text is no key of the table.
    #[must_use]
    pub fn related(&self, relation: u16, one: &str, other: &str) -> Option<bool> {
        let (one, other) = (self.place(one)?, self.place(other)?);
        let Some(relation) = relation.checked_sub(1) else {
            return Some(self.groups.get(one)? == self.groups.get(other)?);
        };
        let (first, last) = if one < other { (one, other) } else { (other, one) };
        let mut at = 0;
        for step in self.relations.get(usize::from(relation))? {
            if *step == 0 {
                at += 1;
            } else if at == first && at + usize::from(*step) == last {
                return Some(true);
            }
        }
        Some(false)
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.keys.binary_search_by(|it| it.as_str().cmp(key)).ok()
    }
}
