//! A proposal's facts as canonical JSON, and their digest.
//!
//! Facts by id, ids dotted, nothing that is not stated, no white space: two proposals that state
//! the same have the same text, however they were written. Reading the text gives the same
//! facts again.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::{Digest, Type};

use crate::facts::{Facts, Stated};
use crate::load::Loaded;
use crate::truth::Truth;
use crate::{civil, digits};

/// The facts as canonical JSON.
pub(crate) fn canonical(loaded: &Loaded, facts: &Facts) -> String {
    // Whole texts and ASCII between them.
    String::from_utf8(written(loaded, facts)).unwrap_or_default()
}

/// The digest of the canonical JSON.
pub(crate) fn digest(loaded: &Loaded, facts: &Facts) -> Digest {
    patuh_rulebook::digest(&written(loaded, facts))
}

fn written(loaded: &Loaded, facts: &Facts) -> Vec<u8> {
    let mut out = Vec::from(b"{");
    for (at, fact) in (0_u16..).zip(&loaded.rulebook.facts) {
        let stated = &facts.entry(at).stated;
        if !stated.is_nothing() {
            key(&fact.id, &mut out);
            value(loaded, stated, fact.ty, &mut out);
        }
    }
    out.push(b'}');
    out
}

fn value(loaded: &Loaded, stated: &Stated, ty: Type, out: &mut Vec<u8>) {
    match (stated, ty) {
        (Stated::Bool(value), _) => word(*value, out),
        (Stated::Int(value), _) => digits::push(out, *value),
        (Stated::Date(day), _) => quote(&civil::format_day(*day), out),
        (Stated::Text(text), _) => quote(text, out),
        (Stated::Enum(value), Type::Enum(of)) => quote(&loaded.names.value(of, *value), out),
        (Stated::Set(set), Type::Set(of)) => {
            let members = loaded.members(of);
            let closed = set.is_closed(members);
            out.push(if closed { b'[' } else { b'{' });
            for at in (0_u16..).take(members) {
                let id = loaded.names.value(of, at);
                match set.has(at) {
                    Truth::True if closed => {
                        comma(out);
                        quote(&id, out);
                    }
                    Truth::False if closed => {}
                    Truth::Unknown => {}
                    is_in => {
                        key(&id, out);
                        word(is_in == Truth::True, out);
                    }
                }
            }
            out.push(if closed { b']' } else { b'}' });
        }
        (Stated::Records(records), Type::Records(of)) => {
            out.push(b'[');
            for record in records {
                comma(out);
                out.push(b'{');
                for (field, stated) in loaded.fields(of).iter().zip(record) {
                    if !stated.is_nothing() {
                        key(&field.name, out);
                        value(loaded, stated, field.ty, out);
                    }
                }
                out.push(b'}');
            }
            out.push(b']');
        }
        // Nothing of this kind is stated for such a type.
        _ => out.extend_from_slice(b"null"),
    }
}

fn word(value: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

fn key(name: &str, out: &mut Vec<u8>) {
    comma(out);
    quote(name, out);
    out.push(b':');
}

/// A comma, unless nothing stands before it in its list or object.
fn comma(out: &mut Vec<u8>) {
    if !matches!(out.last(), Some(b'{' | b'[')) {
        out.push(b',');
    }
}

/// Writes a text as a JSON string.
///
/// ```
/// let mut out = Vec::new();
/// patuh_engine::quote("a \"b\"", &mut out);
/// assert_eq!(out, br#""a \"b\"""#);
/// ```
pub fn quote(text: &str, out: &mut Vec<u8>) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    out.push(b'"');
    if text.bytes().all(is_plain) {
        out.extend_from_slice(text.as_bytes());
    } else {
        for byte in text.bytes() {
            match byte {
                b'"' => out.extend_from_slice(b"\\\""),
                b'\\' => out.extend_from_slice(b"\\\\"),
                b'\n' => out.extend_from_slice(b"\\n"),
                b'\r' => out.extend_from_slice(b"\\r"),
                b'\t' => out.extend_from_slice(b"\\t"),
                control if control < b' ' => {
                    out.extend_from_slice(if control < 16 { b"\\u000" } else { b"\\u001" });
                    let low = control % 16;
                    out.push(if low < 10 { b'0' + low } else { b'a' - 10 + low });
                }
                other => out.push(other),
            }
        }
    }
    out.push(b'"');
}
