//! What is refused before parsing: text whose size or nesting nobody could review, and which
//! could exhaust the stack of a parser that descends recursively.

/// Longest condition in bytes.
pub(crate) const MAX_BYTES: usize = 2_000;
/// Deepest nesting of brackets.
pub(crate) const MAX_NESTING: usize = 12;
/// Most operators, dots and commas.
pub(crate) const MAX_OPERATORS: usize = 100;

/// Which limit a text exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Excess {
    /// Longer than [`MAX_BYTES`].
    Bytes,
    /// Deeper than [`MAX_NESTING`]; the bracket that goes too far.
    Nesting(usize),
    /// More than [`MAX_OPERATORS`]; the one that is too many.
    Operators(usize),
}

/// The first limit that the text exceeds, if any.
pub(crate) fn guard(text: &str) -> Option<Excess> {
    if text.len() > MAX_BYTES {
        return Some(Excess::Bytes);
    }
    let (mut depth, mut operators) = (0_usize, 0_usize);
    let mut quote = None;
    let mut escaped = false;
    for (position, byte) in text.bytes().enumerate() {
        if let Some(end) = quote {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                _ if byte == end => quote = None,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' | b'\'' => quote = Some(byte),
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Some(Excess::Nesting(position));
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'+' | b'-' | b'*' | b'/' | b'%' | b'.' | b',' | b'?' | b'<' | b'>' | b'=' | b'!'
            | b'&' | b'|' => {
                operators += 1;
                // `&&`, `||`, `==` and their like count twice, hence the doubled limit.
                if operators > 2 * MAX_OPERATORS {
                    return Some(Excess::Operators(position));
                }
            }
            _ => {}
        }
    }
    None
}
