//! Expressions, compiled: one table of nodes in evaluation order.

use alloc::vec::Vec;

use crate::TextId;

/// A position in the table of nodes that the node stands in.
pub type NodeId = u32;

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// How a comprehension folds its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fold {
    /// `list.all(x, p)`
    All,
    /// `list.exists(x, p)`
    Exists,
    /// `list.exists_one(x, p)`
    ExistsOne,
    /// `list.filter(x, p)`
    Filter,
}

/// One step of an expression.
///
/// A [`NodeId`] in it points to an earlier node of the same table. Every operator gives unknown
/// when its operands leave its result open, and only then.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A truth value.
    Bool(bool),
    /// A whole number or rupiah.
    Int(i64),
    /// A civil day (see [`crate::Day`]).
    Date(i32),
    /// A text constant.
    Text(TextId),
    /// A value of an enum: the enum's position and the value's.
    Enum(u16, u16),
    /// The value of a fact, by position in [`crate::Rulebook::facts`].
    Fact(u16),
    /// The date as of which the proposal is judged (`tanggal_acuan`).
    AsOf,
    /// `has(x)`: true when `x` is stated, unknown otherwise, never false. Points to a
    /// [`Node::Fact`] or [`Node::Field`].
    Has(NodeId),
    /// Negation.
    Not(NodeId),
    /// All hold. At least two operands.
    And(Vec<NodeId>),
    /// At least one holds. At least two operands.
    Or(Vec<NodeId>),
    /// `condition ? yes : no`. With an unknown condition: the common value of both branches if
    /// they agree, otherwise unknown.
    If {
        /// The condition.
        condition: NodeId,
        /// The value when it holds.
        yes: NodeId,
        /// The value when it does not.
        no: NodeId,
    },
    /// A comparison of two values of one type. Enums and booleans only by (in)equality.
    Compare(Comparison, NodeId, NodeId),
    /// Sum of whole numbers; unknown on overflow.
    Add(NodeId, NodeId),
    /// Difference of whole numbers; unknown on overflow.
    Subtract(NodeId, NodeId),
    /// Product of whole numbers; unknown on overflow.
    Multiply(NodeId, NodeId),
    /// Quotient towards zero; unknown when the divisor is zero.
    Divide(NodeId, NodeId),
    /// Remainder with the dividend's sign; unknown when the divisor is zero.
    Remainder(NodeId, NodeId),
    /// Negative of a whole number; unknown on overflow.
    Negate(NodeId),
    /// A day plus calendar days.
    AddDays(NodeId, NodeId),
    /// A day plus months by the civil calendar: the same day of the month, or the month's last
    /// day where it has no such day (31 January + 1 month = 28 or 29 February).
    AddMonths(NodeId, NodeId),
    /// A day plus working days; unknown when a year's calendar is missing.
    AddWorkingDays(NodeId, NodeId),
    /// Calendar days from the first day to the second.
    DaysBetween(NodeId, NodeId),
    /// Whole months from the first day to the second: the greatest n with first + n months ≤
    /// second (negative, by symmetry, when the second is earlier).
    MonthsBetween(NodeId, NodeId),
    /// Working days after the first day up to and including the second; unknown when a year's
    /// calendar is missing.
    WorkingDaysBetween(NodeId, NodeId),
    /// `x in list`, the list a [`crate::Type::Set`] and `x` a value of its enum.
    In(NodeId, NodeId),
    /// `x in [a, b, …]` with constants.
    InConstants(NodeId, Vec<NodeId>),
    /// Number of elements of a list, or of characters (Unicode scalar values) of a text.
    Size(NodeId),
    /// `text.startsWith(text)`
    StartsWith(NodeId, NodeId),
    /// `text.contains(text)`
    Contains(NodeId, NodeId),
    /// Whether two codes of a table are in a relation of it: see
    /// [`crate::CodeTable::related`].
    Related {
        /// Position in [`crate::Rulebook::tables`].
        table: u16,
        /// Number of the relation in the table.
        relation: u16,
        /// One code.
        one: NodeId,
        /// The other.
        other: NodeId,
    },
    /// A comprehension over a set or a list of records.
    Fold {
        /// How the list is folded.
        fold: Fold,
        /// The list.
        list: NodeId,
        /// Position in [`crate::Rulebook::bodies`] of the predicate: `results[0]`.
        body: u32,
    },
    /// Only in a body: the value of a node of the table that encloses the body.
    Outer(NodeId),
    /// Only in a body over a set: the element.
    Element,
    /// Only in a body over records: a field of the element, by position in its record type.
    Field(u16),
}

/// What is evaluated once for each element of a list: a table of nodes of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Body {
    /// Nodes in evaluation order.
    pub nodes: Vec<Node>,
    /// The nodes whose values are wanted. A comprehension has one; a rule with `each` has the
    /// requirement first and, if it has one, the condition second.
    pub results: Vec<NodeId>,
}
