//! Free text, cut into words, numerals and signs.

use alloc::string::String;
use alloc::vec::Vec;

/// A piece of free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Letters, in lower case.
    Word(String),
    /// Digits, with points or commas between them.
    Numeral(String),
    /// Anything else but white space.
    Sign(char),
}

/// Longest text that is read, in bytes: longer ones are clauses, not values.
const LONGEST: usize = 200;

/// The tokens of a text, or nothing when it is too long for a value.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    if text.len() > LONGEST {
        return tokens;
    }
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char.is_whitespace() {
            continue;
        }
        if char.is_ascii_digit() {
            let mut numeral = String::from(char);
            while let Some(next) = chars.peek().copied() {
                let mut ahead = chars.clone();
                ahead.next();
                let between =
                    matches!(next, '.' | ',') && ahead.peek().is_some_and(char::is_ascii_digit);
                if !next.is_ascii_digit() && !between {
                    break;
                }
                numeral.push(next);
                chars.next();
            }
            tokens.push(Token::Numeral(numeral));
        } else if is_letter(char) {
            let mut word = String::from(char.to_ascii_lowercase());
            while let Some(next) = chars.peek().filter(|next| is_letter(**next)) {
                word.push(next.to_ascii_lowercase());
                chars.next();
            }
            tokens.push(Token::Word(word));
        } else {
            tokens.push(Token::Sign(char));
        }
    }
    tokens
}

/// Words here are of ASCII letters; others stand for no value, but belong to the word they
/// stand in.
fn is_letter(char: char) -> bool {
    char.is_ascii_alphabetic() || !char.is_ascii()
}

/// Tokens, read from left to right.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    left: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token]) -> Self {
        Self { left: tokens }
    }

    pub(super) fn peek(&self) -> Option<&'a Token> {
        self.left.first()
    }

    pub(super) fn next(&mut self) -> Option<&'a Token> {
        let (first, left) = self.left.split_first()?;
        self.left = left;
        Some(first)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.left.is_empty()
    }

    /// The next token's word, if it is one.
    pub(super) fn word(&self) -> Option<&'a str> {
        match self.peek() {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// Passes over the next token if it is this sign.
    pub(super) fn sign(&mut self, sign: char) -> bool {
        let is = self.peek() == Some(&Token::Sign(sign));
        if is {
            self.next();
        }
        is
    }

    /// Passes over the next token if it is one of these words.
    pub(super) fn any_word(&mut self, words: &[&str]) -> bool {
        let is = self.word().is_some_and(|word| words.contains(&word));
        if is {
            self.next();
        }
        is
    }

    /// Passes over a heading: words up to a colon.
    pub(super) fn heading(&mut self) {
        let words = self.left.iter().take_while(|token| matches!(token, Token::Word(_))).count();
        if words > 0 && self.left.get(words) == Some(&Token::Sign(':')) {
            self.left = self.left.get(words + 1..).unwrap_or_default();
        }
    }
}
