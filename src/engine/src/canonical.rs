//! A proposal's facts as canonical JSON, and their digest.
//!
//! Facts by id, ids dotted, nothing that is not stated, no white space: two proposals that state
//! the same have the same text, however they were written. Reading the text gives the same
//! facts again.

use alloc::string::String;

use patuh_rulebook::{Digest, Type};

use crate::facts::{Facts, Stated};
use crate::load::Loaded;
use crate::truth::Truth;
use crate::{civil, digits};

/// The facts as canonical JSON.
pub(crate) fn canonical(loaded: &Loaded, facts: &Facts) -> String {
    let mut out = String::from("{");
    for (at, fact) in (0_u16..).zip(&loaded.rulebook.facts) {
        let stated = &facts.entry(at).stated;
        if !stated.is_nothing() {
            key(&fact.id, &mut out);
            value(loaded, stated, fact.ty, &mut out);
        }
    }
    out.push('}');
    out
}

/// The digest of the canonical JSON.
pub(crate) fn digest(loaded: &Loaded, facts: &Facts) -> Digest {
    patuh_rulebook::digest(canonical(loaded, facts).as_bytes())
}

fn value(loaded: &Loaded, stated: &Stated, ty: Type, out: &mut String) {
    match (stated, ty) {
        (Stated::Bool(value), _) => out.push_str(if *value { "true" } else { "false" }),
        (Stated::Int(value), _) => digits::push(out, *value),
        (Stated::Date(day), _) => string(&civil::format_day(*day), out),
        (Stated::Text(text), _) => string(text, out),
        (Stated::Enum(value), Type::Enum(of)) => string(&loaded.names.value(of, *value), out),
        (Stated::Set(set), Type::Set(of)) => {
            let members = loaded.members(of);
            let closed = set.is_closed(members);
            out.push(if closed { '[' } else { '{' });
            for at in (0_u16..).take(members) {
                let id = loaded.names.value(of, at);
                match set.has(at) {
                    Truth::True if closed => {
                        comma(out);
                        string(&id, out);
                    }
                    Truth::False if closed => {}
                    Truth::Unknown => {}
                    is_in => {
                        key(&id, out);
                        out.push_str(if is_in == Truth::True { "true" } else { "false" });
                    }
                }
            }
            out.push(if closed { ']' } else { '}' });
        }
        (Stated::Records(records), Type::Records(of)) => {
            out.push('[');
            for record in records {
                comma(out);
                out.push('{');
                for (field, stated) in loaded.fields(of).iter().zip(record) {
                    if !stated.is_nothing() {
                        key(&field.name, out);
                        value(loaded, stated, field.ty, out);
                    }
                }
                out.push('}');
            }
            out.push(']');
        }
        // Nothing of this kind is stated for such a type.
        _ => out.push_str("null"),
    }
}

fn key(name: &str, out: &mut String) {
    comma(out);
    string(name, out);
    out.push(':');
}

/// A comma, unless nothing stands before it in its list or object.
fn comma(out: &mut String) {
    if !matches!(out.as_bytes().last(), Some(b'{' | b'[')) {
        out.push(',');
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                let control = u32::from(control);
                out.push_str(if control < 16 { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(control % 16, 16));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
