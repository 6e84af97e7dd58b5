//! JSON pointers, kept as a path and written only when a remark needs one.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::cut;
use crate::input::Input;

/// The way from the root of a proposal to the value that is being read.
#[derive(Clone, Debug, Default)]
pub(super) struct Pointer<'a> {
    /// What stands before the path.
    base: String,
    path: Vec<Step<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Pointer<'a> {
    pub(super) fn root() -> Self {
        Self::default()
    }

    /// The place of a fact in a proposal that is nested.
    pub(super) fn nested(fact: &str) -> Self {
        let mut base = String::new();
        for part in fact.split('.') {
            base.push('/');
            escape(part, &mut base);
        }
        Self { base, path: Vec::new() }
    }

    pub(super) fn push_key(&mut self, key: &'a str) {
        self.path.push(Step::Key(key));
    }

    pub(super) fn push_index(&mut self, index: usize) {
        self.path.push(Step::Index(index));
    }

    pub(super) fn pop(&mut self) {
        self.path.pop();
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)?;
        for step in &self.path {
            match step {
                Step::Index(index) => write!(f, "/{index}")?,
                Step::Key(key) => {
                    let mut escaped = String::from("/");
                    escape(key, &mut escaped);
                    f.write_str(&escaped)?;
                }
            }
        }
        Ok(())
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
    match input {
        Input::Null => "null".to_owned(),
        Input::Bool(value) => value.to_string(),
        Input::Int(value) => value.to_string(),
        Input::Number(number) => cut(&number.shown),
        Input::Text(text) => cut(text),
        Input::List(list) if list.is_empty() => "[]".to_owned(),
        Input::List(_) => "[…]".to_owned(),
        Input::Object(entries) if entries.is_empty() => "{}".to_owned(),
        Input::Object(_) => "{…}".to_owned(),
    }
}
