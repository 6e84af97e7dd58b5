//! Parsing a condition with the `cel` crate.

use cel::Env;
use cel::parser::ParseError;

use super::complaint;
use super::convert::{Refusal, convert};
use super::guard::guard;
use super::place::Place;
use super::syntax::Expr;
use crate::diagnostic::Diagnostic;

/// The parser descends recursively and takes up to 100 kB of stack for one pair of brackets in an
/// unoptimised build; with this much, [`guard`]'s limits are safe whoever calls.
const STACK: usize = 16 << 20;

/// Why a text could not be parsed.
enum Fault {
    /// The grammar is not followed: the parser's words and the place, 0-based line and column.
    Syntax { message: String, line: usize, column: usize },
    /// Read, but with forms that the policy language does not have.
    Refused(Vec<Refusal>),
}

/// Parses a condition. What is wrong with it goes into `diagnostics`.
pub(crate) fn parse(
    text: &str,
    place: &Place<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Expr> {
    if let Some(excess) = guard(text) {
        diagnostics.push(complaint::excess(excess, place));
        return None;
    }
    match parse_with_room(text.to_owned()) {
        Ok(expression) => Some(expression),
        Err(Fault::Refused(refusals)) => {
            diagnostics.extend(refusals.iter().map(|refusal| complaint::refused(*refusal, place)));
            None
        }
        Err(Fault::Syntax { message, line, column }) => {
            let position = position(text, line, column);
            diagnostics.push(complaint::syntax(text, position, &message, place));
            None
        }
    }
}

fn parse_with_room(text: String) -> Result<Expr, Fault> {
    let unreadable = || Fault::Syntax { message: String::new(), line: 0, column: 0 };
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || parse_here(&text))
        .map_err(|_| unreadable())?
        .join()
        .unwrap_or_else(|_| Err(unreadable()))
}

fn parse_here(text: &str) -> Result<Expr, Fault> {
    // An environment without macros leaves `has`, `all` and their like as they are written.
    match Env::default().parser().parse_with_source_info(text) {
        Ok((tree, places)) => convert(text, &places, &tree).map_err(Fault::Refused),
        Err(errors) => Err(first_fault(&errors.errors)),
    }
}

/// The first error only: those after it are mostly its consequences.
fn first_fault(errors: &[ParseError]) -> Fault {
    let number = |value: isize| usize::try_from(value.saturating_sub(1)).unwrap_or(0);
    match errors.first() {
        Some(error) => Fault::Syntax {
            message: error.msg.clone(),
            line: number(error.pos.0),
            column: number(error.pos.1),
        },
        None => Fault::Syntax { message: String::new(), line: 0, column: 0 },
    }
}

/// The byte at a line and a column; columns count characters.
fn position(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number == line {
            return start + content.char_indices().nth(column).map_or(content.len(), |(at, _)| at);
        }
        start += content.len();
    }
    text.len()
}
