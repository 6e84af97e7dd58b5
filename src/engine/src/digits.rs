//! Whole numbers in decimal digits, without the machinery of the library's formatting: results are
//! full of them, and a page loads all that writes them.

use alloc::string::String;

/// The numbers below 100, in two digits each.
const PAIRS: &str = "0001020304050607080910111213141516171819\
                     2021222324252627282930313233343536373839\
                     4041424344454647484950515253545556575859\
                     6061626364656667686970717273747576777879\
                     8081828384858687888990919293949596979899";

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
    if width > 2 || number >= 100 {
        push_padded(out, number / 100, width.saturating_sub(2));
        out.push_str(pair(number % 100));
    } else {
        let pair = pair(number);
        let one = width < 2 && number < 10;
        out.push_str(if one { pair.get(1..).unwrap_or_default() } else { pair });
    }
}

/// A number as text.
pub(crate) fn text(number: i64) -> String {
    let mut out = String::new();
    push(&mut out, number);
    out
}

fn pair(number: u64) -> &'static str {
    let at = usize::try_from(number).unwrap_or_default() * 2;
    PAIRS.get(at..at + 2).unwrap_or_default()
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
