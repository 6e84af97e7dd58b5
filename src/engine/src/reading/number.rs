//! Whole numbers in free text: numerals, number words, units and amounts of money.
//!
//! Everything in the text must be understood, and a number that is written twice ("2 (dua)")
//! must be the same both times; otherwise nothing is read.

use alloc::format;

use patuh_rulebook::Unit;

use super::token::{Cursor, Token, tokens};

mod words;

/// A decimal number: `mantissa / 10^scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Decimal {
    mantissa: i64,
    scale: u32,
}

impl Decimal {
    fn whole(value: i64) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    /// The number times another, if that is whole.
    fn times(self, factor: i64) -> Option<i64> {
        let product = i128::from(self.mantissa) * i128::from(factor);
        let divisor = 10_i128.checked_pow(self.scale)?;
        if product % divisor != 0 {
            return None;
        }
        i64::try_from(product / divisor).ok()
    }
}

/// Reads a whole number, in a unit if it has one: `2 (dua) tahun` is 24 months.
pub(super) fn int(text: &str, unit: Option<&Unit>) -> Option<i64> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens);
    cursor.heading();
    cursor.any_word(&["selama", "for"]);
    let negative = cursor.sign('-');
    let mut sum: i64 = 0;
    let mut last_worth = i64::MAX;
    loop {
        let quantity = quantity(&mut cursor)?;
        let worth = match (unit, cursor.word()) {
            (Some(unit), Some(word)) => {
                let found = unit.words.iter().find(|it| it.word == word)?;
                cursor.next();
                found.worth
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
        if cursor.is_at_end() || cursor.peek() == Some(&Token::Sign('.')) {
            break;
        }
        cursor.sign(',');
        cursor.any_word(&["dan", "and"]);
    }
    cursor.sign('.');
    let sum = if negative { sum.checked_neg()? } else { sum };
    cursor.is_at_end().then_some(sum)
}

/// Reads an amount of whole rupiah: `Rp12.500.000.000`, `1,5 miliar`.
pub(super) fn money(text: &str) -> Option<i64> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens);
    cursor.heading();
    cursor.any_word(&["sebesar", "senilai"]);
    if cursor.any_word(&["rp", "idr"]) {
        cursor.sign('.');
    }
    let mut sum: i64 = 0;
    let mut last_scale = i64::MAX;
    loop {
        let quantity = quantity(&mut cursor)?;
        let scale = cursor.word().and_then(words::scale);
        if scale.is_some() {
            cursor.next();
        }
        let scale = scale.unwrap_or(1);
        if scale >= last_scale {
            return None;
        }
        last_scale = scale;
        sum = sum.checked_add(quantity.times(scale)?)?;
        let more = matches!(cursor.peek(), Some(Token::Numeral(_)))
            || cursor.word().is_some_and(words::is_number);
        if !more || scale == 1 {
            break;
        }
    }
    if cursor.sign(',') && !cursor.sign('-') {
        return None;
    }
    cursor.any_word(&["rupiah"]);
    if cursor.sign('(') {
        let again = words::number(&mut cursor)?;
        cursor.any_word(&["rupiah"]);
        if again != sum || !cursor.sign(')') {
            return None;
        }
    }
    cursor.any_word(&["rupiah"]);
    cursor.sign('.');
    cursor.is_at_end().then_some(sum)
}

/// A number: as numeral, as words, or as both, one of them in brackets.
fn quantity(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    let first = number(cursor)?;
    let mut ahead = *cursor;
    if ahead.sign('(')
        && let Some(second) = number(&mut ahead)
        && ahead.sign(')')
    {
        if first != second {
            return None;
        }
        *cursor = ahead;
    }
    Some(first)
}

fn number(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    match cursor.peek()? {
        Token::Numeral(text) => {
            cursor.next();
            numeral(text)
        }
        Token::Word(_) => words::number(cursor).map(Decimal::whole),
        Token::Sign(_) => None,
    }
}

/// Reads a numeral with points and commas. In Indonesian the point groups thousands and the
/// comma begins the fraction, in English it is the other way round; what could be either, as
/// `1,500`, is not read. `1.500` is: nobody writes a fraction of three digits with a point here.
fn numeral(text: &str) -> Option<Decimal> {
    let last = text.rfind(['.', ',']);
    let Some(last) = last else { return Some(Decimal::whole(text.parse().ok()?)) };
    let (head, tail) = (text.get(..last)?, text.get(last + 1..)?);
    let sign = text.get(last..=last)?;
    let grouped = |text: &str, sign: &str| {
        let mut groups = text.split(sign);
        let first = groups.next().is_some_and(|first| {
            (1..=3).contains(&first.len()) && first.bytes().all(|it| it.is_ascii_digit())
        });
        first && groups.all(|it| it.len() == 3 && it.bytes().all(|it| it.is_ascii_digit()))
    };
    let other = if sign == "." { "," } else { "." };
    let is_plain = head.bytes().all(|it| it.is_ascii_digit());
    let all_one_sign = !head.contains(other);
    let whole_groups = all_one_sign && grouped(text, sign) && !text.starts_with('0');
    if whole_groups && (sign == "." || head.contains(sign)) {
        return Some(Decimal::whole(text.replace(sign, "").parse().ok()?));
    }
    let is_fraction = (1..=2).contains(&tail.len()) && tail.bytes().all(|it| it.is_ascii_digit());
    if is_fraction && (is_plain || (!head.contains(sign) && grouped(head, other))) {
        let digits = format!("{}{tail}", head.replace(other, ""));
        let scale = u32::try_from(tail.len()).ok()?;
        return Some(Decimal { mantissa: digits.parse().ok()?, scale });
    }
    None
}

#[cfg(test)]
mod tests;
