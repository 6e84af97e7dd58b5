//! Tables of codes as written.

use super::{Name, Texts};

/// `tables:` element
#[derive(Clone, Debug)]
pub struct CodeTable {
    /// `id`
    pub id: Name,
    /// `label`
    pub label: Texts,
    /// `source`: where the data are from, and their date
    pub source: Texts,
    /// `group`: the relation of codes of one group
    pub group: Option<Relation>,
    /// `relations`
    pub relations: Vec<Relation>,
    /// `rows`
    pub rows: Vec<CodeRow>,
}

/// How codes of a table are related.
#[derive(Clone, Debug)]
pub struct Relation {
    /// `id`
    pub id: Name,
    /// `label`: a clause with `{one}` and `{other}`
    pub label: Texts,
}

/// A row of a table of codes.
#[derive(Clone, Debug)]
pub struct CodeRow {
    /// The code: the key under `rows`.
    pub code: Name,
    /// `name`, where one text serves every language
    pub name: Option<Name>,
    /// `name` in each language, otherwise
    pub names: Texts,
    /// `group`: the code that is its group
    pub group: Option<Name>,
    /// `related`: id of the relation to codes
    pub related: Vec<(Name, Vec<Name>)>,
}
