//! Number words in Indonesian and English.

use super::super::token::Cursor;

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// 1 to 9.
    Digit(i64),
    /// 10 to 19 in one word.
    Teen(i64),
    /// 20, 30 … in one word.
    Tens(i64),
    /// Makes a digit 10 more: `dua belas`.
    Belas,
    /// Makes a digit tens: `dua puluh`.
    Puluh,
    /// Makes a digit hundreds.
    Hundred,
    /// 100 in one word.
    OneHundred,
    /// 1,000 in one word.
    OneThousand,
    /// Multiplies the number before it.
    Scale(i64),
}

fn part(word: &str) -> Option<Part> {
    const DIGITS: [(&str, &str); 9] = [
        ("satu", "one"),
        ("dua", "two"),
        ("tiga", "three"),
        ("empat", "four"),
        ("lima", "five"),
        ("enam", "six"),
        ("tujuh", "seven"),
        ("delapan", "eight"),
        ("sembilan", "nine"),
    ];
    const TEENS: [&str; 10] = [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str]| list.iter().position(|it| *it == word).map(|at| at as i64);
    if let Some((digit, _)) = (1..).zip(DIGITS).find(|(_, (id, en))| *id == word || *en == word) {
        return Some(Part::Digit(digit));
    }
    if let Some(at) = place(&TEENS) {
        return Some(Part::Teen(10 + at));
    }
    if let Some(at) = place(&TENS) {
        return Some(Part::Tens(20 + 10 * at));
    }
    Some(match word {
        "sepuluh" => Part::Teen(10),
        "sebelas" => Part::Teen(11),
        "belas" => Part::Belas,
        "puluh" => Part::Puluh,
        "ratus" | "hundred" => Part::Hundred,
        "seratus" => Part::OneHundred,
        "seribu" => Part::OneThousand,
        _ => Part::Scale(scale(word)?),
    })
}

/// What a word for thousands, millions and so on multiplies by.
pub(super) fn scale(word: &str) -> Option<i64> {
    Some(match word {
        "ribu" | "thousand" => 1_000,
        "juta" | "million" => 1_000_000,
        "miliar" | "milyar" | "billion" => 1_000_000_000,
        "triliun" | "trilyun" | "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

/// Whether a word begins a number.
pub(super) fn is_number(word: &str) -> bool {
    part(word).is_some_and(|part| !matches!(part, Part::Scale(_)))
}

/// Reads a number in words: the longest that stands there.
pub(super) fn number(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut sum: i64 = 0;
    let mut last_scale = i64::MAX;
    let mut any = false;
    loop {
        let (value, scale) = if next(cursor, Part::OneThousand) {
            (1, 1_000)
        } else if let Some(value) = group(cursor) {
            match cursor.word().and_then(scale) {
                Some(scale) => {
                    cursor.next();
                    (value, scale)
                }
                None => (value, 1),
            }
        } else {
            break;
        };
        if scale >= last_scale {
            return None;
        }
        last_scale = scale;
        sum = sum.checked_add(value.checked_mul(scale)?)?;
        any = true;
        if scale == 1 {
            break;
        }
    }
    any.then_some(sum)
}

/// Reads a number below 1,000.
fn group(cursor: &mut Cursor<'_>) -> Option<i64> {
    let start = *cursor;
    let mut sum = 0;
    if next(cursor, Part::OneHundred) {
        sum = 100;
    } else if let Some(digit) = digit(cursor) {
        if next(cursor, Part::Hundred) {
            sum = digit * 100;
            cursor.any_word(&["and"]);
        } else {
            *cursor = start;
        }
    }
    let rest = match cursor.word().and_then(part) {
        Some(Part::Teen(value)) => {
            cursor.next();
            value
        }
        Some(Part::Tens(value)) => {
            cursor.next();
            let mut ahead = *cursor;
            ahead.sign('-');
            match digit(&mut ahead) {
                Some(digit) => {
                    *cursor = ahead;
                    value + digit
                }
                None => value,
            }
        }
        Some(Part::Digit(value)) => {
            cursor.next();
            if next(cursor, Part::Belas) {
                10 + value
            } else if next(cursor, Part::Puluh) {
                value * 10 + digit(cursor).unwrap_or(0)
            } else {
                value
            }
        }
        _ => 0,
    };
    (sum + rest > 0).then_some(sum + rest)
}

fn digit(cursor: &mut Cursor<'_>) -> Option<i64> {
    match cursor.word().and_then(part) {
        Some(Part::Digit(digit)) => {
            cursor.next();
            Some(digit)
        }
        _ => None,
    }
}

fn next(cursor: &mut Cursor<'_>, wanted: Part) -> bool {
    let is = cursor.word().and_then(part) == Some(wanted);
    if is {
        cursor.next();
    }
    is
}
