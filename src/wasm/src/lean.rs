//! How results cross: JSON without what the other side knows already.
//!
//! A struct is written as the list of its fields, a variant without data as its number, and a text
//! that belongs to the rulebook (an id, a citation key) as its position in a table that crosses
//! once. That is about a quarter of the bytes, and reading JSON is most of what a result costs in
//! JavaScript. `js/build/expand.mjs` makes the code that undoes this from the declarations of the
//! same Rust types, so that the two cannot differ (`js/tests/lean.test.mjs` compares with plain
//! JSON).
//!
//! How it finds a text in the table: by its address, since results share the texts of the engine
//! instead of copying them. The address only says where to look; the text itself decides.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use patuh_engine::digits;
use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// The texts that cross once.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// In the order of their numbers.
    texts: Vec<String>,
    /// Address and number of each, at a place that follows from the address.
    slots: Vec<Option<(usize, u32)>>,
}

impl Known {
    /// Every text in `value`.
    pub(crate) fn of(value: &impl Serialize) -> Self {
        let mut collector =
            Lean { out: String::new(), known: &Self::default(), is_tag: false, met: Some(vec![]) };
        // Writing into memory does not fail.
        let _ = value.serialize(&mut collector);
        let met = collector.met.unwrap_or_default();
        let mut known =
            Self { texts: vec![], slots: vec![None; (4 * met.len()).next_power_of_two()] };
        for (address, text) in met {
            known.learn(address, text);
        }
        known
    }

    /// The table, as it crosses.
    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }

    fn learn(&mut self, address: usize, text: String) {
        if self.find(address, &text).is_some() {
            return;
        }
        let Ok(number) = u32::try_from(self.texts.len()) else { return };
        let mut at = self.place(address);
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.is_none() {
                *slot = Some((address, number));
                self.texts.push(text);
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn find(&self, address: usize, text: &str) -> Option<u32> {
        let mut at = self.place(address);
        while let Some(Some((found, number))) = self.slots.get(at) {
            let is_it = |known: &String| *found == address && known == text;
            if self.texts.get(*number as usize).is_some_and(is_it) {
                return Some(*number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        None
    }

    /// Addresses are multiples of a few bytes; the product spreads them.
    fn place(&self, address: usize) -> usize {
        let spread = (address >> 2).wrapping_mul(0x9e37_79b1) >> 7;
        spread & self.slots.len().saturating_sub(1)
    }
}

/// A value in lean form.
pub(crate) fn lean(value: &impl Serialize, known: &Known) -> String {
    let mut lean = Lean { out: String::with_capacity(4096), known, is_tag: false, met: None };
    // Writing into memory does not fail, and what crosses holds no numbers with fractions.
    let _ = value.serialize(&mut lean);
    lean.out
}

struct Lean<'a> {
    out: String,
    known: &'a Known,
    /// The tag of a variant is being written: the other side tells variants by it.
    is_tag: bool,
    /// While the table is made: each text that was met and where it is.
    met: Option<Vec<(usize, String)>>,
}

impl Lean<'_> {
    fn text(&mut self, text: &str) -> fmt::Result {
        if self.is_tag {
            return self.quoted(text);
        }
        if let Some(met) = &mut self.met {
            met.push((text.as_ptr().addr(), text.to_owned()));
            return Ok(());
        }
        match self.known.find(text.as_ptr().addr(), text) {
            Some(number) => self.number(number.into()),
            None => self.quoted(text),
        }
    }

    fn number(&mut self, number: i64) -> fmt::Result {
        match u8::try_from(number) {
            Ok(digit) if digit < 10 => self.out.push(char::from(b'0' + digit)),
            _ => digits::push(&mut self.out, number),
        }
        Ok(())
    }

    fn quoted(&mut self, text: &str) -> fmt::Result {
        const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
        let escaped = |byte: u8| byte == b'"' || byte == b'\\' || byte < b' ';
        self.out.push('"');
        if text.bytes().any(escaped) {
            for letter in text.chars() {
                match u8::try_from(letter) {
                    Ok(byte) if escaped(byte) => {
                        self.out.push_str("\\u00");
                        for digit in [byte >> 4, byte & 15] {
                            let digit = HEXADECIMAL.get(usize::from(digit)).copied();
                            self.out.push(char::from(digit.unwrap_or(b'0')));
                        }
                    }
                    _ => self.out.push(letter),
                }
            }
        } else {
            self.out.push_str(text);
        }
        self.out.push('"');
        Ok(())
    }
}

/// A list being written: of elements, of fields, or of keys and values in turn.
struct Members<'a, 'b> {
    lean: &'a mut Lean<'b>,
    is_first: bool,
}

impl<'a, 'b> Members<'a, 'b> {
    fn open(lean: &'a mut Lean<'b>) -> Self {
        lean.out.push('[');
        Self { lean, is_first: true }
    }

    fn member<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        if !core::mem::take(&mut self.is_first) {
            self.lean.out.push(',');
        }
        value.serialize(&mut *self.lean)
    }

    fn close(self) -> fmt::Result {
        self.lean.out.push(']');
        Ok(())
    }
}

impl<'a, 'b> Serializer for &'a mut Lean<'b> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Members<'a, 'b>;
    type SerializeTuple = Members<'a, 'b>;
    type SerializeTupleStruct = Members<'a, 'b>;
    type SerializeTupleVariant = Members<'a, 'b>;
    type SerializeMap = Members<'a, 'b>;
    type SerializeStruct = Members<'a, 'b>;
    type SerializeStructVariant = Members<'a, 'b>;

    fn serialize_bool(self, value: bool) -> fmt::Result {
        self.out.push(if value { '1' } else { '0' });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_i16(self, value: i16) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_i32(self, value: i32) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_i64(self, value: i64) -> fmt::Result {
        self.number(value)
    }

    fn serialize_u8(self, value: u8) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_u16(self, value: u16) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_u32(self, value: u32) -> fmt::Result {
        self.number(value.into())
    }

    fn serialize_u64(self, value: u64) -> fmt::Result {
        i64::try_from(value).map_or(Err(fmt::Error), |value| self.number(value))
    }

    fn serialize_f32(self, _: f32) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_f64(self, _: f64) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_char(self, value: char) -> fmt::Result {
        self.quoted(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> fmt::Result {
        self.text(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_none(self) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_unit_struct(self, _: &'static str) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> fmt::Result {
        self.number(index.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a, 'b>, fmt::Error> {
        Ok(Members::open(self))
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'a, 'b>, fmt::Error> {
        Ok(Members::open(self))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a, 'b>, fmt::Error> {
        Ok(Members::open(self))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a, 'b>, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a, 'b>, fmt::Error> {
        Ok(Members::open(self))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a, 'b>, fmt::Error> {
        Ok(Members::open(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Members<'a, 'b>, fmt::Error> {
        Err(fmt::Error)
    }
}

macro_rules! members {
    ($($name:ident $method:ident),*) => {$(
        impl $name for Members<'_, '_> {
            type Ok = ();
            type Error = fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
                self.member(value)
            }

            fn end(self) -> fmt::Result {
                self.close()
            }
        }
    )*};
}

members!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

impl SerializeMap for Members<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> fmt::Result {
        self.member(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.member(value)
    }

    fn end(self) -> fmt::Result {
        self.close()
    }
}

impl SerializeStruct for Members<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> fmt::Result {
        self.lean.is_tag = name == "tag";
        let written = self.member(value);
        self.lean.is_tag = false;
        written
    }

    fn end(self) -> fmt::Result {
        self.close()
    }
}

impl SerializeStructVariant for Members<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> fmt::Result {
        self.member(value)
    }

    fn end(self) -> fmt::Result {
        self.close()
    }
}
