//! Conditions as written: the small part of CEL's syntax that the policy language uses.

/// A part of a condition and the bytes of its text that it covers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expr {
    /// What it is.
    pub(crate) kind: ExprKind,
    /// First byte in the condition's text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
}

/// What a part of a condition is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ExprKind {
    /// `true`, `false`
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A text in quotes.
    Text(String),
    /// A name with or without dots: a fact, a definition, an element, a field of an element.
    Name(String),
    /// A list in brackets.
    List(Vec<Expr>),
    /// `!x`
    Not(Box<Expr>),
    /// `-x`
    Negate(Box<Expr>),
    /// An operator between two operands.
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// `condition ? yes : no`
    Conditional(Box<[Expr; 3]>),
    /// `name(arguments)`
    Call(String, Vec<Expr>),
    /// `target.name(arguments)`
    Method(Box<Expr>, String, Vec<Expr>),
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    /// `&&`
    And,
    /// `||`
    Or,
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
    /// `in`
    In,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
}

impl Operator {
    /// As it is written.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::And => "&&",
            Self::Or => "||",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::In => "in",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
        }
    }
}

impl Expr {
    /// The parts directly below.
    pub(crate) fn children(&self) -> Vec<&Self> {
        match &self.kind {
            ExprKind::Bool(_) | ExprKind::Int(_) | ExprKind::Text(_) | ExprKind::Name(_) => {
                Vec::new()
            }
            ExprKind::List(parts) | ExprKind::Call(_, parts) => parts.iter().collect(),
            ExprKind::Not(part) | ExprKind::Negate(part) => vec![part],
            ExprKind::Binary(_, left, right) => vec![left, right],
            ExprKind::Conditional(parts) => parts.iter().collect(),
            ExprKind::Method(target, _, arguments) => {
                core::iter::once(&**target).chain(arguments).collect()
            }
        }
    }
}

/// Every name in a condition, as written, in order.
pub(crate) fn names(expression: &Expr) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open = vec![expression];
    while let Some(part) = open.pop() {
        if let ExprKind::Name(name) = &part.kind {
            found.push(name.as_str());
        }
        open.extend(part.children().into_iter().rev());
    }
    found
}
