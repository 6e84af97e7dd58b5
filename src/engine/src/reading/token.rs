//! Free text, cut into words, numerals and signs.

/// Longest text that is read, in bytes: longer ones are clauses, not values.
const LONGEST: usize = 200;

/// The tokens of a text, read from left to right: words of letters, numerals of digits with
/// points or commas between them, and single signs.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    left: &'a str,
}

impl<'a> Cursor<'a> {
    /// At the first token, or at the end when the text is too long for a value.
    pub(super) fn new(text: &'a str) -> Self {
        Self { left: if text.len() > LONGEST { "" } else { text } }
    }

    /// Passes over a token; at the end it is empty.
    pub(super) fn next(&mut self) -> &'a str {
        let text = self.left.trim_start();
        let (token, left) = text.split_at_checked(length(text.as_bytes())).unwrap_or_default();
        self.left = left;
        token
    }

    pub(super) fn peek(mut self) -> &'a str {
        self.next()
    }

    pub(super) fn is_at_end(self) -> bool {
        self.peek().is_empty()
    }

    /// The next token, if it is a word.
    pub(super) fn word(self) -> Option<&'a str> {
        let token = self.peek();
        if token.bytes().next().is_some_and(is_letter) { Some(token) } else { None }
    }

    /// The next token, if it is a numeral.
    pub(super) fn numeral(self) -> Option<&'a str> {
        let token = self.peek();
        if is_digit(token.as_bytes(), 0) { Some(token) } else { None }
    }

    /// Passes over the next token if it is this word, in lower case, or this sign.
    pub(super) fn pass(&mut self, token: &str) -> bool {
        let mut ahead = *self;
        let is = ahead.next().eq_ignore_ascii_case(token);
        if is {
            *self = ahead;
        }
        is
    }

    /// Passes over the next token if it is a word of a list, and gives its place there.
    pub(super) fn pass_any(&mut self, list: &str) -> Option<i32> {
        let place = place(list, self.word()?)?;
        self.next();
        Some(place)
    }

    /// Passes over a heading: words up to a colon.
    pub(super) fn heading(&mut self) {
        let mut ahead = *self;
        let mut any = false;
        while ahead.word().is_some() {
            ahead.next();
            any = true;
        }
        if any && ahead.pass(":") {
            *self = ahead;
        }
    }
}

/// The length of the token that a text begins with.
fn length(text: &[u8]) -> usize {
    let mut at = 0;
    if is_digit(text, 0) {
        while is_digit(text, at)
            || (matches!(text.get(at), Some(b'.' | b',')) && is_digit(text, at + 1))
        {
            at += 1;
        }
        return at;
    }
    while text.get(at).copied().is_some_and(is_letter) {
        at += 1;
    }
    // A sign is one byte.
    at.max(1).min(text.len())
}

fn is_digit(text: &[u8], at: usize) -> bool {
    text.get(at).is_some_and(u8::is_ascii_digit)
}

/// Words here are of ASCII letters; others stand for no value, but belong to the word they
/// stand in.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || !byte.is_ascii()
}

/// The place of a word in a list: behind each place a comma, between the words of one spaces.
pub(super) fn place(list: &str, word: &str) -> Option<i32> {
    let mut place = 0;
    let mut start = 0;
    for (at, byte) in list.bytes().enumerate() {
        if byte.is_ascii_lowercase() {
            continue;
        }
        let it = list.as_bytes().get(start..at).unwrap_or_default();
        if it.eq_ignore_ascii_case(word.as_bytes()) {
            return Some(place);
        }
        start = at + 1;
        place += i32::from(byte == b',');
    }
    None
}

/// The whole number that digits are, without what stands between them.
pub(super) fn digits(text: &str) -> Option<i64> {
    let mut number = 0_i64;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            number = number.checked_mul(10)?.checked_add((byte - b'0').into())?;
        }
    }
    Some(number)
}

/// Whether a text is a code without the signs between its parts, as `3309` for `33.09`.
pub(super) fn joined(code: &str, text: &str) -> bool {
    code.bytes().filter(u8::is_ascii_alphanumeric).eq(text.bytes())
}
