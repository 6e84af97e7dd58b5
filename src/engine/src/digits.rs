//! Whole numbers in decimal digits, without the machinery of the library's formatting: results are
//! full of them, and a page loads all that writes them.

use alloc::string::String;

/// Writes a number behind a text.
pub(crate) fn push(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    push_padded(out, number.unsigned_abs(), 1);
}

/// Writes a number with so many digits at least.
pub(crate) fn push_padded(out: &mut String, number: u64, width: u32) {
    if width > 1 || number >= 10 {
        push_padded(out, number / 10, width.saturating_sub(1));
    }
    let digit = u32::try_from(number % 10).unwrap_or_default();
    out.push(char::from_digit(digit, 10).unwrap_or('0'));
}

/// A number as text.
pub(crate) fn text(number: i64) -> String {
    let mut out = String::new();
    push(&mut out, number);
    out
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
        let mut padded = String::new();
        push_padded(&mut padded, 7, 4);
        push_padded(&mut padded, 12_345, 2);
        assert_eq!(padded, "000712345");
    }
}
