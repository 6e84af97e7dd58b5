//! Reads JSON text (RFC 8259) within the limits of [`Input`].
//!
//! Numbers are read as they are written, without floating point: `1500.00` and `15e2` are the
//! whole number 1500, exactly.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Budget, Inexact, Input, Refusal};

/// Reads one value and nothing after it.
pub(super) fn read(text: &str) -> Result<Input, Refusal> {
    let mut reader = Reader { text, at: 0, budget: Budget::new(), refusal: None };
    match reader.whole() {
        Some(value) => Ok(value),
        None => Err(reader.refusal.unwrap_or_else(|| reader.syntax())),
    }
}

/// What it reads is `None` where the text is refused: for what `refusal` says, or else because
/// it is not JSON from `at` on.
struct Reader<'a> {
    text: &'a str,
    /// Place in bytes.
    at: usize,
    budget: Budget,
    refusal: Option<Refusal>,
}

impl<'a> Reader<'a> {
    fn left(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next_is(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// Passes over a byte that must stand here.
    fn expect(&mut self, byte: u8) -> Option<()> {
        if self.next_is(byte) { Some(()) } else { None }
    }

    fn space(&mut self) {
        for byte in self.left() {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                break;
            }
            self.at += 1;
        }
    }

    /// Not JSON from here on.
    fn syntax(&self) -> Refusal {
        let mut line = 1;
        let mut column = 1;
        for byte in self.text.bytes().take(self.at) {
            column += 1;
            if byte == b'\n' {
                line += 1;
                column = 1;
            }
        }
        Refusal::Syntax { line, column }
    }

    fn allow(&mut self, is_within: bool, refusal: Refusal) -> Option<()> {
        if is_within {
            return Some(());
        }
        self.refusal = Some(refusal);
        None
    }

    fn whole(&mut self) -> Option<Input> {
        let value = self.value(0)?;
        self.space();
        if self.at < self.text.len() { None } else { Some(value) }
    }

    fn value(&mut self, depth: u32) -> Option<Input> {
        self.space();
        let is_within = self.budget.take_node();
        self.allow(is_within, Refusal::TooManyNodes)?;
        let (word, value) = match self.peek() {
            Some(b'{') => return self.object(depth),
            Some(b'[') => return self.list(depth),
            Some(b'"') => return self.string().map(Input::Text),
            Some(b't') => ("true", Input::Bool(true)),
            Some(b'f') => ("false", Input::Bool(false)),
            Some(b'n') => ("null", Input::Null),
            _ => return self.number(),
        };
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Some(value)
    }

    fn list(&mut self, depth: u32) -> Option<Input> {
        let mut list = Vec::new();
        let mut more = self.enter(depth, b']')?;
        while more {
            list.push(self.value(depth + 1)?);
            more = self.goes_on(b']')?;
        }
        Some(Input::List(list))
    }

    fn object(&mut self, depth: u32) -> Option<Input> {
        let mut entries = Vec::new();
        let mut more = self.enter(depth, b'}')?;
        while more {
            self.space();
            if self.peek() != Some(b'"') {
                return None;
            }
            let key = self.string()?;
            self.space();
            self.expect(b':')?;
            entries.push((key, self.value(depth + 1)?));
            more = self.goes_on(b'}')?;
        }
        Some(Input::Object(entries))
    }

    /// Passes over the bracket, if what is in it is not too deep; says whether something is.
    fn enter(&mut self, depth: u32, close: u8) -> Option<bool> {
        self.at += 1;
        self.allow(depth < Input::DEPTH, Refusal::TooDeep)?;
        self.space();
        Some(!self.next_is(close))
    }

    /// Whether something else follows in the brackets.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.space();
        if self.next_is(close) {
            return Some(false);
        }
        self.expect(b',')?;
        Some(true)
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            for byte in self.left() {
                if matches!(byte, b'"' | b'\\' | ..b' ') {
                    break;
                }
                self.at += 1;
            }
            // Only whole characters stand between two ASCII signs.
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.next_is(b'"') {
                let is_within = self.budget.take_text(&string);
                self.allow(is_within, Refusal::TooLarge)?;
                return Some(string);
            }
            self.expect(b'\\')?;
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let plain = match self.peek()? {
            plain @ (b'"' | b'\\' | b'/') => plain,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                self.at += 1;
                return self.unicode();
            }
            _ => return None,
        };
        self.at += 1;
        Some(char::from(plain))
    }

    /// Four hexadecimal digits, or twice four that are one character together.
    fn unicode(&mut self) -> Option<char> {
        let start = self.at;
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) && self.next_is(b'\\') && self.next_is(b'u') {
            let low = self.four_digits()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        let char = char::from_u32(code);
        if char.is_none() {
            // Half a character is none.
            self.at = start;
        }
        char
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    /// The digits that stand here: one at least.
    fn digits(&mut self) -> Option<&'a [u8]> {
        let start = self.at;
        for byte in self.left() {
            if !byte.is_ascii_digit() {
                break;
            }
            self.at += 1;
        }
        if self.at > start { self.text.as_bytes().get(start..self.at) } else { None }
    }

    fn number(&mut self) -> Option<Input> {
        let start = self.at;
        let negative = self.next_is(b'-');
        let mut number = Number::default();
        if !self.next_is(b'0') {
            number.push(self.digits()?);
        } else {
            number.push(b"0");
        }
        let mut exponent = 0;
        let mut plain = true;
        if self.next_is(b'.') {
            plain = false;
            let fraction = self.digits()?;
            number.push(fraction);
            exponent = -i64::try_from(fraction.len()).unwrap_or(i64::MAX);
        }
        if self.next_is(b'e') || self.next_is(b'E') {
            plain = false;
            exponent = exponent.saturating_add(self.exponent()?);
        }
        let (value, whole) = number.end(negative, exponent);
        // What is written with a fraction or an exponent is what JavaScript would make of it:
        // exact below 2^53.
        if let Some(value) = value
            && (plain || value.unsigned_abs() < 1 << 53)
        {
            return Some(Input::Int(value));
        }
        let shown = self.text.get(start..self.at).unwrap_or_default().to_owned();
        Some(Input::Number(Inexact { shown, whole }))
    }

    fn exponent(&mut self) -> Option<i64> {
        let negative = !self.next_is(b'+') && self.next_is(b'-');
        let mut exponent = 0_i64;
        for byte in self.digits()? {
            exponent = exponent.saturating_mul(10).saturating_add((byte - b'0').into());
        }
        Some(if negative { -exponent } else { exponent })
    }
}

/// Most zeros in a row before another digit of a number that is held.
const ZEROS: u32 = 37;

/// The digits of a number while it is read.
struct Number {
    /// As a whole number, without zeros at the end; `None` when they are too many.
    mantissa: Option<u64>,
    /// Zeros at the end of the digits so far.
    zeros: u32,
}

impl Default for Number {
    fn default() -> Self {
        Self { mantissa: Some(0), zeros: 0 }
    }
}

impl Number {
    fn push(&mut self, digits: &[u8]) {
        for byte in digits {
            if *byte == b'0' {
                self.zeros = self.zeros.saturating_add(1);
                continue;
            }
            let before = if self.zeros > ZEROS { None } else { self.mantissa };
            self.mantissa = shifted(before, i64::from(self.zeros) + 1)
                .and_then(|shifted| shifted.checked_add((byte - b'0').into()));
            self.zeros = 0;
        }
    }

    /// The whole number times a power of ten, where it is one that can be held, and whether it
    /// is whole.
    fn end(&self, negative: bool, exponent: i64) -> (Option<i64>, bool) {
        if self.mantissa == Some(0) {
            return (Some(0), true);
        }
        let exponent = exponent.saturating_add(self.zeros.into());
        if exponent < 0 {
            return (None, false);
        }
        let value = shifted(self.mantissa, exponent).and_then(|value| {
            if negative { 0_i64.checked_sub_unsigned(value) } else { value.try_into().ok() }
        });
        (value, true)
    }
}

/// A number with zeros behind it.
fn shifted(mut number: Option<u64>, zeros: i64) -> Option<u64> {
    for _ in 0..zeros {
        number = Some(number?.checked_mul(10)?);
    }
    number
}

#[cfg(test)]
mod tests;
