//! Facts: what a proposal can state, and of what type.

use alloc::string::String;
use alloc::vec::Vec;

/// The type of a fact, of a record's field or of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// True or false.
    Bool,
    /// A whole number from `min` to `max`, both included, in a unit.
    Int {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
        /// Position in [`crate::Rulebook::units`].
        unit: Option<u16>,
    },
    /// Whole rupiah from `min` to `max`, both included.
    Money {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// A civil day.
    Date,
    /// Free text.
    Text,
    /// One value of the enum at this position in [`crate::Rulebook::enums`].
    Enum(u16),
    /// A list of values of an enum, each at most once, order without meaning (a set).
    Set(u16),
    /// A list of records of the type at this position in [`crate::Rulebook::records`].
    Records(u16),
    /// A key of the table of codes at this position in [`crate::Rulebook::tables`]. While
    /// conditions are evaluated it is a text.
    Code(u16),
}

/// One thing that a proposal can state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Dotted id, which is also its place in a proposal: `kesepakatan.jangka_waktu_bulan` is
    /// at `/kesepakatan/jangka_waktu_bulan`.
    pub id: String,
    /// Its type.
    pub ty: Type,
    /// Position in [`crate::Rulebook::groups`].
    pub group: u16,
    /// Place in the order in which its group is asked.
    pub order: u16,
}

/// An enum type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumType {
    /// Id, as `jenis_mitra`.
    pub id: String,
    /// Values in declared order. At most 128, so that a set of them is two machine words.
    pub values: Vec<EnumValue>,
}

/// One value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumValue {
    /// Id, as `perseorangan`.
    pub id: String,
    /// Other ways in which proposals write it, in lower case with single spaces: labels in
    /// each language and declared synonyms.
    pub aliases: Vec<String>,
}

/// A record type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordType {
    /// Id, as `perubahan`.
    pub id: String,
    /// Fields in declared order.
    pub fields: Vec<Field>,
}

/// A field of a record. Its type is never [`Type::Records`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Name, as `alasan`.
    pub name: String,
    /// Its type.
    pub ty: Type,
}

/// A unit of whole numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Id, as `bulan`.
    pub id: String,
    /// Words that free text uses, and what one of each is worth: `tahun` is 12 `bulan`.
    pub words: Vec<UnitWord>,
}

/// A word that stands for a number of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitWord {
    /// The word in lower case.
    pub word: String,
    /// How many units one of it is.
    pub worth: i64,
}
