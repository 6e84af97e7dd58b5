//! Number words in Indonesian and English.

use super::super::token::{Cursor, place};

/// Number words: 1 to 19, the tens from 20, and what makes a digit more.
const WORDS: &str = ",satu one,dua two,tiga three,empat four,lima five,enam six,tujuh seven,\
    delapan eight,sembilan nine,sepuluh ten,sebelas eleven,twelve,thirteen,fourteen,fifteen,\
    sixteen,seventeen,eighteen,nineteen,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety,\
    belas,puluh,ratus hundred,seratus,seribu,";

/// The powers of a thousand, from the first.
const SCALES: &str = "ribu thousand,juta million,miliar milyar billion,triliun trilyun trillion,";

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
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
}

/// What the next token does, if it is a number word.
pub(super) fn part(cursor: Cursor<'_>) -> Option<Part> {
    let place = place(WORDS, cursor.word()?)?;
    Some(match place {
        ..=9 => Part::Digit(place.into()),
        10..=19 => Part::Teen(place.into()),
        20..=27 => Part::Tens(i64::from(place - 18) * 10),
        28 => Part::Belas,
        29 => Part::Puluh,
        30 => Part::Hundred,
        31 => Part::OneHundred,
        _ => Part::OneThousand,
    })
}

/// Passes over a word for thousands, millions and so on: what it multiplies by, or else 1.
pub(super) fn scale(cursor: &mut Cursor<'_>) -> i64 {
    let mut scale = 1;
    if let Some(place) = cursor.pass_any(SCALES) {
        for _ in 0..=place {
            scale *= 1_000;
        }
    }
    scale
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
            (value, scale(cursor))
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
    if any { Some(sum) } else { None }
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
            cursor.pass("and");
        } else {
            *cursor = start;
        }
    }
    let rest = match part(*cursor) {
        Some(Part::Teen(value)) => {
            cursor.next();
            value
        }
        Some(Part::Tens(value)) => {
            cursor.next();
            let mut ahead = *cursor;
            ahead.pass("-");
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
    if sum + rest > 0 { Some(sum + rest) } else { None }
}

fn digit(cursor: &mut Cursor<'_>) -> Option<i64> {
    match part(*cursor) {
        Some(Part::Digit(digit)) => {
            cursor.next();
            Some(digit)
        }
        _ => None,
    }
}

fn next(cursor: &mut Cursor<'_>, wanted: Part) -> bool {
    let is = part(*cursor) == Some(wanted);
    if is {
        cursor.next();
    }
    is
}
