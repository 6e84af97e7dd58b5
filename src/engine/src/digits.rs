//! Whole numbers in decimal digits, without the machinery of the library's formatting: results are
//! full of them, and a page loads all that writes them.

use alloc::string::String;

/// Writes a number behind a text.
///
/// ```
/// let mut text = String::from("pasal ");
/// patuh_engine::digits::push(&mut text, -32);
/// assert_eq!(text, "pasal -32");
/// ```
pub fn push(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    push_padded(out, number.unsigned_abs(), 1);
}

/// Writes a number with so many digits at least.
pub(crate) fn push_padded(out: &mut String, number: u64, width: u32) {
    let mut power = 1_u64;
    let mut digits = 1;
    while digits < width || number / power >= 10 {
        power = power.saturating_mul(10);
        digits += 1;
    }
    let mut left = number;
    while power > 0 {
        out.push(digit(left / power));
        left %= power;
        power /= 10;
    }
}

/// A number as text.
pub(crate) fn text(number: i64) -> String {
    let mut out = String::new();
    push(&mut out, number);
    out
}

fn digit(digit: u64) -> char {
    u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

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
