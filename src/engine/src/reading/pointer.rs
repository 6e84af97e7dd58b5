//! JSON pointers, kept as a path and written only when a remark needs one.

use alloc::string::String;
use alloc::vec::Vec;

use crate::digits;
use crate::input::Input;

/// The way from the root of a proposal to the value that is being read.
#[derive(Debug, Default)]
pub(super) struct Pointer<'a> {
    path: Vec<Step<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Pointer<'a> {
    pub(super) fn push_key(&mut self, key: &'a str) {
        self.path.push(Step::Key(key));
    }

    pub(super) fn push_index(&mut self, index: usize) {
        self.path.push(Step::Index(index));
    }

    pub(super) fn pop(&mut self) {
        self.path.pop();
    }

    /// Written out.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        for step in &self.path {
            out.push('/');
            match step {
                Step::Index(index) => out.push_str(&count(*index)),
                Step::Key(key) => escape(key, &mut out),
            }
        }
        out
    }
}

fn escape(key: &str, out: &mut String) {
    for char in key.chars() {
        match char {
            '~' => out.push_str("~0"),
            '/' => out.push_str("~1"),
            other => out.push(other),
        }
    }
}

/// A value as a message shows it: short, and without words of any language.
pub(super) fn shown(input: &Input) -> String {
    let shown = match input {
        Input::Null => "null",
        Input::Bool(value) => bool_text(*value),
        Input::Int(value) => return digits::text(*value),
        Input::Number(number) => &number.shown,
        Input::Text(text) => text,
        Input::List(list) if list.is_empty() => "[]",
        Input::List(_) => "[…]",
        Input::Object(entries) if entries.is_empty() => "{}",
        Input::Object(_) => "{…}",
    };
    cut(shown)
}

/// A count or a place.
pub(super) fn count(number: usize) -> String {
    digits::text(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(super) fn bool_text(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// A text, cut to a length that a message can show.
pub(super) fn cut(text: &str) -> String {
    const SHOWN: usize = 80;
    let mut out = String::new();
    for (at, char) in text.chars().enumerate() {
        if at == SHOWN {
            out.push('…');
            break;
        }
        out.push(char);
    }
    out
}
