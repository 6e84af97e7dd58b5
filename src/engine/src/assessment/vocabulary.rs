//! The structure of a rulebook for forms and listings, without words.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use super::SeverityName;
use super::{Id, Ids, RulebookStamp, Severity};

/// What a proposal can state and what rules there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Catalogue {
    /// The rulebook.
    pub rulebook: RulebookStamp,
    /// The first day for which it says anything.
    pub covers_from: Id,
    /// The enum whose values are the stages (tahap), in order.
    pub stages: Id,
    /// The fact that states the stage.
    pub stage_fact: Id,
    /// Groups of facts, in the order of asking.
    pub groups: Vec<Id>,
    /// Facts, by group and by place in it.
    pub facts: Vec<CatalogueFact>,
    /// Enums.
    pub enums: Vec<CatalogueEnum>,
    /// Record types.
    pub records: Vec<CatalogueRecord>,
    /// Kinds of cooperation, most specific first.
    pub kinds: Vec<CatalogueKind>,
    /// Documents.
    pub documents: Vec<CatalogueDocument>,
    /// Definitions.
    pub definitions: Vec<CatalogueKind>,
    /// Statutory clocks, in the order in which they run.
    pub clocks: Vec<CatalogueKind>,
    /// Rules, in the order of [`super::Assessment::statuses`].
    pub rules: Vec<CatalogueRule>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueFact {
    /// Its dotted id.
    pub id: Id,
    /// Its group.
    pub group: Id,
    /// Its type.
    pub r#type: FactType,
}

/// The type of a fact or of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FactType {
    /// True or false.
    Bool,
    /// A whole number.
    Int {
        /// Smallest allowed, not below -(2^53 - 1).
        min: i64,
        /// Largest allowed, not above 2^53 - 1.
        max: i64,
        /// Its unit, or empty.
        unit: Id,
    },
    /// Whole rupiah.
    Money {
        /// Smallest allowed, not below -(2^53 - 1).
        min: i64,
        /// Largest allowed, not above 2^53 - 1.
        max: i64,
    },
    /// A day.
    Date,
    /// A text.
    Text,
    /// A key of a table of codes.
    Code {
        /// The table.
        table: Id,
    },
    /// One value of an enum.
    Enum {
        /// The enum.
        r#enum: Id,
    },
    /// A set of values of an enum.
    Set {
        /// The enum.
        r#enum: Id,
    },
    /// A list of records.
    Records {
        /// The record type.
        record: Id,
    },
}

/// An enum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueEnum {
    /// Its id.
    pub id: Id,
    /// Its values.
    pub values: Vec<Id>,
}

/// A record type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueRecord {
    /// Its id.
    pub id: Id,
    /// Its fields.
    pub fields: Vec<CatalogueField>,
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueField {
    /// Its name.
    pub name: Id,
    /// Its type.
    pub r#type: FactType,
}

/// A kind of cooperation or a definition: an expression with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueKind {
    /// Its id.
    pub id: Id,
    /// The provisions it rests on.
    pub basis: Vec<Id>,
    /// The facts it depends on.
    pub facts: Vec<Id>,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueDocument {
    /// Its id.
    pub id: Id,
    /// The stage from which it is needed.
    pub stage: Id,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CatalogueRule {
    /// Its id.
    pub id: Id,
    /// The value of an enum from which it is unfolded.
    pub item: RuleItem,
    /// What its failure means.
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "\"prohibited\" | \"must\" | \"should\" | \"info\"")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "SeverityName"))]
    pub severity: Severity,
    /// The stage from which it counts.
    pub stage: Id,
    /// The provisions it rests on.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub basis: Ids,
    /// How ambiguous provisions are read.
    #[cfg_attr(feature = "typescript", tsify(type = "string[]"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Id>"))]
    pub readings: Ids,
    /// The document that it is part of, or empty.
    pub document: Id,
    /// Free tags.
    pub tags: Vec<Id>,
    /// The facts it depends on.
    pub facts: Vec<Id>,
}

/// The value of an enum from which a rule is unfolded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RuleItem {
    /// It is not unfolded.
    None,
    /// The value.
    Item {
        /// The enum.
        r#enum: Id,
        /// The value.
        value: Id,
    },
}
