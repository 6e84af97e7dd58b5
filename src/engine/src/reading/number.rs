//! Whole numbers in free text: numerals, number words, units and amounts of money.
//!
//! Everything in the text must be understood, and a number that is written twice ("2 (dua)")
//! must be the same both times; otherwise nothing is read.

use patuh_rulebook::Unit;

use super::token::{Cursor, digits};

mod words;

/// A decimal number: `mantissa / divisor`, and the divisor is 1, 10 or 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Decimal {
    mantissa: i64,
    divisor: i64,
}

impl Decimal {
    /// The number times another, if that is whole.
    fn times(self, factor: i64) -> Option<i64> {
        // In parts, so that no product is larger than the result.
        let (whole, rest) = (self.mantissa / self.divisor, self.mantissa % self.divisor);
        let hundredths = rest * (factor % self.divisor);
        if hundredths % self.divisor != 0 {
            return None;
        }
        let part = rest * (factor / self.divisor) + hundredths / self.divisor;
        whole.checked_mul(factor)?.checked_add(part)
    }
}

/// Reads a whole number, in a unit if it has one: `2 (dua) tahun` is 24 months.
pub(super) fn int(text: &str, unit: Option<&Unit>) -> Option<i64> {
    let mut cursor = Cursor::new(text);
    cursor.heading();
    cursor.pass_any("selama for,");
    let negative = cursor.pass("-");
    let mut sum: i64 = 0;
    let mut last_worth = i64::MAX;
    loop {
        let quantity = quantity(&mut cursor)?;
        let worth = match (unit, cursor.word()) {
            (Some(unit), Some(word)) => {
                cursor.next();
                unit.words.iter().find(|it| it.word.eq_ignore_ascii_case(word))?.worth
            }
            // A bare number is in the fact's own unit, if nothing else is said.
            _ if last_worth == i64::MAX => {
                sum = quantity.times(1)?;
                break;
            }
            _ => return None,
        };
        // "1 tahun 6 bulan", but not "6 bulan 1 tahun" or "1 tahun 1 tahun".
        if worth >= last_worth {
            return None;
        }
        last_worth = worth;
        sum = sum.checked_add(quantity.times(worth)?)?;
        if cursor.is_at_end() || cursor.peek() == "." {
            break;
        }
        cursor.pass(",");
        cursor.pass_any("dan and,");
    }
    cursor.pass(".");
    let sum = if negative { sum.checked_neg()? } else { sum };
    if cursor.is_at_end() { Some(sum) } else { None }
}

/// Reads an amount of whole rupiah: `Rp12.500.000.000`, `1,5 miliar`.
pub(super) fn money(text: &str) -> Option<i64> {
    let mut cursor = Cursor::new(text);
    cursor.heading();
    cursor.pass_any("sebesar senilai,");
    if cursor.pass_any("rp idr,").is_some() {
        cursor.pass(".");
    }
    let mut sum: i64 = 0;
    let mut last_scale = i64::MAX;
    loop {
        let quantity = quantity(&mut cursor)?;
        let scale = words::scale(&mut cursor);
        if scale >= last_scale {
            return None;
        }
        last_scale = scale;
        sum = sum.checked_add(quantity.times(scale)?)?;
        let more = cursor.numeral().is_some() || words::part(cursor).is_some();
        if !more || scale == 1 {
            break;
        }
    }
    if cursor.pass(",") && !cursor.pass("-") {
        return None;
    }
    cursor.pass("rupiah");
    if cursor.pass("(") {
        let again = words::number(&mut cursor)?;
        cursor.pass("rupiah");
        if again != sum || !cursor.pass(")") {
            return None;
        }
    }
    cursor.pass("rupiah");
    cursor.pass(".");
    if cursor.is_at_end() { Some(sum) } else { None }
}

/// A number: as numeral, as words, or as both, one of them in brackets.
fn quantity(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    let first = number(cursor)?;
    let mut ahead = *cursor;
    if ahead.pass("(")
        && let Some(second) = number(&mut ahead)
        && ahead.pass(")")
    {
        if first != second {
            return None;
        }
        *cursor = ahead;
    }
    Some(first)
}

fn number(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    if let Some(text) = cursor.numeral() {
        cursor.next();
        return numeral(text);
    }
    Some(Decimal { mantissa: words::number(cursor)?, divisor: 1 })
}

/// Reads a numeral with points and commas. In Indonesian the point groups thousands and the
/// comma begins the fraction, in English it is the other way round; what could be either, as
/// `1,500`, is not read. `1.500` is: nobody writes a fraction of three digits with a point here.
fn numeral(text: &str) -> Option<Decimal> {
    let mantissa = digits(text)?;
    let (mut points, mut commas) = (0, 0);
    let mut last = 0;
    // The digits since the last sign, and whether those before it are in groups of three.
    let mut group = 0;
    let mut grouped = true;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            group += 1;
            continue;
        }
        grouped = grouped && (group == 3 || (group < 3 && last == 0));
        points += i32::from(byte == b'.');
        commas += i32::from(byte == b',');
        last = byte;
        group = 0;
    }
    let (same, others) = if last == b'.' { (points, commas) } else { (commas, points) };
    let is_certain = last == b'.' || same > 1;
    if last == 0 || (is_certain && others == 0 && grouped && group == 3 && !text.starts_with('0')) {
        return Some(Decimal { mantissa, divisor: 1 });
    }
    if group > 2 || same > 1 || (others > 0 && !grouped) {
        return None;
    }
    Some(Decimal { mantissa, divisor: if group == 1 { 10 } else { 100 } })
}

#[cfg(test)]
mod tests;
