//! How far a part of a condition reaches. The parser tells only one token of each part (the
//! operator, the opening bracket); the rest follows from the parts below and from the brackets.

/// One past the bracket that closes the one at `open`; the end of the text if none does.
pub(crate) fn closing(text: &str, open: u32) -> u32 {
    let mut depth = 0_i32;
    for (position, byte) in outside_quotes(text, open as usize, text.len()) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth -= 1;
                if depth <= 0 {
                    return offset(position + 1);
                }
            }
            _ => {}
        }
    }
    offset(text.len())
}

/// Widens a range until its round brackets are in pairs: `a || b) && c` to `(a || b) && c`.
pub(crate) fn balanced(text: &str, start: u32, end: u32) -> (u32, u32) {
    let (mut depth, mut lowest) = (0_i32, 0_i32);
    for (_, byte) in outside_quotes(text, start as usize, end as usize) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        lowest = lowest.min(depth);
    }
    let bytes = text.as_bytes();
    let (mut first, mut last) = (start as usize, end as usize);
    for _ in lowest..0 {
        match bytes.get(..first).and_then(|before| before.iter().rposition(|&b| b == b'(')) {
            Some(position) => first = position,
            None => break,
        }
    }
    for _ in 0..(depth - lowest) {
        match bytes.get(last..).and_then(|after| after.iter().position(|&b| b == b')')) {
            Some(distance) => last += distance + 1,
            None => break,
        }
    }
    (offset(first), offset(last))
}

/// The first byte of the identifier that ends before `position`, white space between allowed.
pub(crate) fn identifier_before(text: &str, position: u32) -> u32 {
    let before = text.get(..position as usize).unwrap_or_default().trim_end();
    offset(before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len())
}

/// One past the identifier that begins after `position`, white space between allowed.
pub(crate) fn identifier_after(text: &str, position: u32) -> u32 {
    let after = text.get(position as usize..).unwrap_or_default();
    let name = after.trim_start();
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    position + offset(after.len() - rest.len())
}

/// Bytes from `start` to `end` that are not inside a quoted text.
fn outside_quotes(text: &str, start: usize, end: usize) -> impl Iterator<Item = (usize, u8)> {
    let mut quote = None;
    let mut escaped = false;
    text.bytes().enumerate().take(end).skip(start).filter(move |&(_, byte)| match quote {
        Some(closing) => {
            if escaped {
                escaped = false;
            } else if byte == b'\\' {
                escaped = true;
            } else if byte == closing {
                quote = None;
            }
            false
        }
        None => {
            if matches!(byte, b'"' | b'\'') {
                quote = Some(byte);
            }
            true
        }
    })
}

/// Conditions are guarded to 2,000 bytes before they come here.
fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
