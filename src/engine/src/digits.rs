//! Whole numbers in decimal digits, without the machinery of the library's formatting: results are
//! full of them, and a page loads all that writes them.

use alloc::string::String;
use alloc::vec::Vec;

/// Writes a number behind a text.
///
/// ```
/// let mut text = Vec::from("pasal ");
/// patuh_engine::digits::push(&mut text, -32);
/// assert_eq!(text, b"pasal -32");
/// ```
pub fn push(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    push_padded(out, number.unsigned_abs(), 1);
}

/// Writes a number with so many digits at least.
pub(crate) fn push_padded(out: &mut Vec<u8>, number: u64, width: u32) {
    if width > 1 || number >= 10 {
        push_padded(out, number / 10, width.saturating_sub(1));
    }
    out.push(b'0' + u8::try_from(number % 10).unwrap_or_default());
}

/// A number as text.
pub(crate) fn text(number: i64) -> String {
    let mut out = Vec::new();
    push(&mut out, number);
    ascii(out)
}

/// What was written here, as text.
pub(crate) fn ascii(written: Vec<u8>) -> String {
    String::from_utf8(written).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn digits_are_those_of_the_library() {
        for number in [0, 1, -1, 9, 10, -10, 99, 100, 2_026, 123_456_789, i64::MAX, i64::MIN] {
            assert_eq!(text(number), number.to_string());
        }
        let mut padded = Vec::new();
        push_padded(&mut padded, 7, 4);
        push_padded(&mut padded, 12_345, 2);
        assert_eq!(padded, b"000712345");
    }
}
