//! From the parser's tree to our own; what the policy language has no form for is refused here.

use cel::common::ast::{CallExpr, Expr as Cel, IdedExpr, LiteralValue, SourceInfo, operators};

use super::extent::{balanced, closing, identifier_after, identifier_before};
use super::syntax::{Expr, ExprKind, Operator};

/// A form of CEL that the policy language does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feature {
    Decimal,
    Unsigned,
    Bytes,
    Null,
    Index,
    Map,
    Message,
    Optional,
    /// A field of something that is not a name.
    Selection,
    LeadingDot,
}

/// Where a refused form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) feature: Feature,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Converts a parsed condition, or says everything in it that is refused.
pub(crate) fn convert(
    text: &str,
    places: &SourceInfo,
    tree: &IdedExpr,
) -> Result<Expr, Vec<Refusal>> {
    let mut converter = Converter { text, places, refusals: Vec::new() };
    match converter.expression(tree) {
        Some(expression) if converter.refusals.is_empty() => Ok(expression),
        _ => Err(converter.refusals),
    }
}

struct Converter<'a> {
    text: &'a str,
    places: &'a SourceInfo,
    refusals: Vec<Refusal>,
}

impl Converter<'_> {
    // Recursion: the guard has bounded the depth of the text before it was parsed.
    fn expression(&mut self, tree: &IdedExpr) -> Option<Expr> {
        let (start, end) = self.token(tree.id);
        match &tree.expr {
            Cel::Literal(literal) => self.literal(literal, start, end),
            Cel::Ident(name) if name.starts_with('.') => {
                self.refuse(Feature::LeadingDot, start, end)
            }
            Cel::Ident(name) => Some(Expr { kind: ExprKind::Name(name.clone()), start, end }),
            Cel::Select(select) => {
                let operand = self.expression(&select.operand)?;
                let end = identifier_after(self.text, end);
                match operand.kind {
                    ExprKind::Name(name) => Some(Expr {
                        kind: ExprKind::Name(format!("{name}.{}", select.field)),
                        start: operand.start,
                        end,
                    }),
                    _ => self.refuse(Feature::Selection, operand.start, end),
                }
            }
            Cel::List(list) => {
                let elements = self.all(&list.elements)?;
                let end = closing(self.text, start);
                Some(Expr { kind: ExprKind::List(elements), start, end })
            }
            Cel::Call(call) => self.call(call, start, end),
            Cel::Map(_) => self.refuse(Feature::Map, start, closing(self.text, start)),
            Cel::Struct(_) => self.refuse(Feature::Message, start, closing(self.text, start)),
            // The parser is used without macros and reports what it could not read as an error.
            Cel::Comprehension(_) | Cel::Unspecified => self.refuse(Feature::Message, start, end),
        }
    }

    fn literal(&mut self, literal: &LiteralValue, start: u32, end: u32) -> Option<Expr> {
        let kind = match literal {
            LiteralValue::Boolean(value) => ExprKind::Bool(*value.inner()),
            LiteralValue::Int(value) => ExprKind::Int(*value.inner()),
            LiteralValue::String(value) => ExprKind::Text(value.inner().to_string()),
            LiteralValue::Double(_) => return self.refuse(Feature::Decimal, start, end),
            LiteralValue::UInt(_) => return self.refuse(Feature::Unsigned, start, end),
            LiteralValue::Bytes(_) => return self.refuse(Feature::Bytes, start, end),
            LiteralValue::Null => return self.refuse(Feature::Null, start, end),
        };
        let start = match kind {
            // The sign is a token of its own.
            ExprKind::Int(value) if value < 0 => {
                let before = self.text.get(..start as usize).unwrap_or_default();
                before.rfind('-').and_then(|at| u32::try_from(at).ok()).unwrap_or(start)
            }
            _ => start,
        };
        Some(Expr { kind, start, end })
    }

    fn call(&mut self, call: &CallExpr, start: u32, end: u32) -> Option<Expr> {
        if let Some(target) = &call.target {
            let target = self.expression(target);
            let arguments = self.all(&call.args);
            let (target, arguments) = (target?, arguments?);
            let (first, _) = balanced(self.text, target.start, start);
            return Some(Expr {
                start: first,
                end: closing(self.text, start),
                kind: ExprKind::Method(Box::new(target), call.func_name.clone(), arguments),
            });
        }
        if matches!(call.func_name.as_str(), operators::INDEX | operators::OPT_INDEX) {
            let close = closing(self.text, start);
            return self.refuse(Feature::Index, start, close);
        }
        if call.func_name == operators::OPT_SELECT {
            return self.refuse(Feature::Optional, start, end);
        }
        let mut arguments = self.all(&call.args)?;
        if let Some(operator) = binary(&call.func_name) {
            let right = arguments.pop()?;
            let left = arguments.pop()?;
            let (start, end) = balanced(self.text, left.start, right.end);
            let kind = ExprKind::Binary(operator, Box::new(left), Box::new(right));
            return Some(Expr { kind, start, end });
        }
        match call.func_name.as_str() {
            operators::LOGICAL_NOT | operators::NEGATE => {
                let operand = Box::new(arguments.pop()?);
                let (start, end) = balanced(self.text, start, operand.end);
                let kind = if call.func_name == operators::NEGATE {
                    ExprKind::Negate(operand)
                } else {
                    ExprKind::Not(operand)
                };
                Some(Expr { kind, start, end })
            }
            operators::CONDITIONAL => {
                let parts: [Expr; 3] = arguments.try_into().ok()?;
                let [condition, _, no] = &parts;
                let (start, end) = balanced(self.text, condition.start, no.end);
                Some(Expr { kind: ExprKind::Conditional(Box::new(parts)), start, end })
            }
            name => Some(Expr {
                start: identifier_before(self.text, start),
                end: closing(self.text, start),
                kind: ExprKind::Call(name.to_owned(), arguments),
            }),
        }
    }

    /// All of them, so that a second mistake is told together with the first.
    fn all(&mut self, trees: &[IdedExpr]) -> Option<Vec<Expr>> {
        let converted: Vec<_> = trees.iter().map(|tree| self.expression(tree)).collect();
        converted.into_iter().collect()
    }

    fn refuse(&mut self, feature: Feature, start: u32, end: u32) -> Option<Expr> {
        self.refusals.push(Refusal { feature, start, end });
        None
    }

    fn token(&self, id: u64) -> (u32, u32) {
        self.places.offset_for(id).map_or((0, 0), |(first, last)| (first, last.saturating_add(1)))
    }
}

fn binary(name: &str) -> Option<Operator> {
    Some(match name {
        operators::LOGICAL_AND => Operator::And,
        operators::LOGICAL_OR => Operator::Or,
        operators::EQUALS => Operator::Equal,
        operators::NOT_EQUALS => Operator::NotEqual,
        operators::LESS => Operator::Less,
        operators::LESS_EQUALS => Operator::LessOrEqual,
        operators::GREATER => Operator::Greater,
        operators::GREATER_EQUALS => Operator::GreaterOrEqual,
        operators::IN => Operator::In,
        operators::ADD => Operator::Add,
        operators::SUBSTRACT => Operator::Subtract,
        operators::MULTIPLY => Operator::Multiply,
        operators::DIVIDE => Operator::Divide,
        operators::MODULO => Operator::Remainder,
        _ => return None,
    })
}
