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
    let budget = Budget::new();
    let mut reader = Reader { text, at: 0, budget: &budget };
    let value = reader.value(0)?;
    reader.space();
    if reader.at < text.len() { Err(reader.syntax()) } else { Ok(value) }
}

struct Reader<'a> {
    text: &'a str,
    /// Place in bytes.
    at: usize,
    budget: &'a Budget,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next_is(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Not JSON from here on.
    fn syntax(&self) -> Refusal {
        let mut line = 1;
        let mut column = 1;
        for byte in self.text.bytes().take(self.at) {
            if byte == b'\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        Refusal::Syntax { line, column }
    }

    fn value(&mut self, depth: u32) -> Result<Input, Refusal> {
        self.space();
        self.budget.take_node()?;
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Ok(Input::Text(self.string()?)),
            Some(b't') => self.word("true", Input::Bool(true)),
            Some(b'f') => self.word("false", Input::Bool(false)),
            Some(b'n') => self.word("null", Input::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Input) -> Result<Input, Refusal> {
        for byte in word.bytes() {
            if !self.next_is(byte) {
                return Err(self.syntax());
            }
        }
        Ok(value)
    }

    fn list(&mut self, depth: u32) -> Result<Input, Refusal> {
        self.enter(depth)?;
        let mut list = Vec::new();
        self.space();
        if self.next_is(b']') {
            return Ok(Input::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            self.space();
            if self.next_is(b']') {
                return Ok(Input::List(list));
            }
            if !self.next_is(b',') {
                return Err(self.syntax());
            }
        }
    }

    fn object(&mut self, depth: u32) -> Result<Input, Refusal> {
        self.enter(depth)?;
        let mut entries = Vec::new();
        self.space();
        if self.next_is(b'}') {
            return Ok(Input::Object(entries));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.syntax());
            }
            let key = self.string()?;
            self.space();
            if !self.next_is(b':') {
                return Err(self.syntax());
            }
            entries.push((key, self.value(depth + 1)?));
            self.space();
            if self.next_is(b'}') {
                return Ok(Input::Object(entries));
            }
            if !self.next_is(b',') {
                return Err(self.syntax());
            }
        }
    }

    /// Passes over the bracket, if what is in it is not too deep.
    fn enter(&mut self, depth: u32) -> Result<(), Refusal> {
        self.at += 1;
        if depth == Input::DEPTH { Err(Refusal::TooDeep) } else { Ok(()) }
    }

    fn string(&mut self) -> Result<String, Refusal> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= b' ') {
                self.at += 1;
            }
            // Only whole characters stand between two ASCII signs.
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.next_is(b'"') {
                self.budget.take_text(&string)?;
                return Ok(string);
            }
            if !self.next_is(b'\\') {
                return Err(self.syntax());
            }
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, Refusal> {
        let char = match self.peek() {
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.syntax()),
        };
        self.at += 1;
        Ok(char)
    }

    /// Four hexadecimal digits, or twice four that are one character together.
    fn unicode(&mut self) -> Result<char, Refusal> {
        let start = self.at;
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) && self.next_is(b'\\') && self.next_is(b'u') {
            let low = self.four_digits()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        // Half a character is none.
        char::from_u32(code).ok_or_else(|| {
            self.at = start;
            self.syntax()
        })
    }

    fn four_digits(&mut self) -> Result<u32, Refusal> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.syntax())?;
            self.at += 1;
        }
        Ok(code)
    }

    fn digits(&mut self) -> Result<&str, Refusal> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        match self.text.get(start..self.at) {
            Some(digits) if !digits.is_empty() => Ok(digits),
            _ => Err(self.syntax()),
        }
    }

    fn number(&mut self) -> Result<Input, Refusal> {
        let start = self.at;
        let mut number = Number { negative: self.next_is(b'-'), ..Number::default() };
        if self.next_is(b'0') {
            number.push("0");
        } else {
            number.push(self.digits()?);
        }
        let mut plain = true;
        if self.next_is(b'.') {
            plain = false;
            let fraction = self.digits()?;
            number.push(fraction);
            number.exponent = -i64::try_from(fraction.len()).unwrap_or(i64::MAX);
        }
        if self.next_is(b'e') || self.next_is(b'E') {
            plain = false;
            let negative = !self.next_is(b'+') && self.next_is(b'-');
            let exponent: i64 = self.digits()?.parse().unwrap_or(i64::from(u32::MAX));
            let exponent = if negative { -exponent } else { exponent };
            number.exponent = number.exponent.saturating_add(exponent);
        }
        let (value, whole) = number.end();
        // What is written with a fraction or an exponent is what JavaScript would make of it:
        // exact below 2^53.
        let exact = value.filter(|value| plain || value.unsigned_abs() < 1 << 53);
        Ok(match exact {
            Some(value) => Input::Int(value),
            None => {
                let shown = self.text.get(start..self.at).unwrap_or_default().to_owned();
                Input::Number(Inexact { shown, whole })
            }
        })
    }
}

/// A number while it is read: its digits as a whole number, times a power of ten.
#[derive(Default)]
struct Number {
    negative: bool,
    /// The digits, without zeros at the end; `None` when they are too many.
    mantissa: Option<i128>,
    exponent: i64,
    /// Zeros at the end of the digits so far.
    zeros: u32,
    any: bool,
}

impl Number {
    fn push(&mut self, digits: &str) {
        for byte in digits.bytes() {
            let first = !core::mem::replace(&mut self.any, true);
            if byte == b'0' {
                self.zeros = self.zeros.saturating_add(1);
                if first {
                    self.mantissa = Some(0);
                }
                continue;
            }
            let before = if first { Some(0) } else { self.mantissa };
            self.mantissa = before.and_then(|before| {
                let shifted = before.checked_mul(10_i128.checked_pow(self.zeros + 1)?)?;
                shifted.checked_add(i128::from(byte - b'0'))
            });
            if first {
                self.mantissa = Some(i128::from(byte - b'0'));
            }
            self.zeros = 0;
        }
    }

    /// The whole number, where it is one that can be held, and whether it is whole.
    fn end(&self) -> (Option<i64>, bool) {
        let exponent = self.exponent.saturating_add(i64::from(self.zeros));
        if self.mantissa == Some(0) {
            return (Some(0), true);
        }
        if exponent < 0 {
            return (None, false);
        }
        let value = self.mantissa.and_then(|mantissa| {
            let power = 10_i128.checked_pow(u32::try_from(exponent).ok()?)?;
            let value = mantissa.checked_mul(power)?;
            i64::try_from(if self.negative { -value } else { value }).ok()
        });
        (value, true)
    }
}

#[cfg(test)]
mod tests;
