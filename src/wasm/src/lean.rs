//! How results cross: JSON without what the other side knows already.
//!
//! A struct is written as the list of its fields, a variant without data as its number, and a text
//! that belongs to the rulebook (an id, a citation key) as its position in a table that crosses
//! once. That is about a quarter of the bytes, and reading JSON is most of what a result costs in
//! JavaScript. `js/build/expand.mjs` makes the code that undoes this from the declarations of the
//! same Rust types; [`records`] is held against the same declarations, and
//! `js/tests/lean.test.mjs` compares what comes out with plain JSON.
//!
//! How it finds a text in the table: by its address, since results share the texts of the engine
//! instead of copying them. The address only says where to look; the text itself decides.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use patuh_engine::{digits, quote};

mod records;

/// What can be written in lean form.
pub(crate) trait Lean {
    fn write(&self, out: &mut Writer<'_>);
}

/// A value in lean form.
pub(crate) fn lean(value: &dyn Lean, known: &Known) -> String {
    let mut writer = Writer { out: Vec::with_capacity(4096), known, met: None };
    value.write(&mut writer);
    // Whole texts and ASCII between them.
    String::from_utf8(writer.out).unwrap_or_default()
}

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
    pub(crate) fn of(value: &dyn Lean) -> Self {
        let nothing = Self::default();
        let mut collector = Writer { out: Vec::new(), known: &nothing, met: Some(Vec::new()) };
        value.write(&mut collector);
        let met = collector.met.unwrap_or_default();
        let mut known =
            Self { texts: Vec::new(), slots: vec![None; (4 * met.len()).next_power_of_two()] };
        for (address, text) in met {
            known.learn(address, text);
        }
        known
    }

    /// The table, as it crosses.
    pub(crate) fn texts(&self) -> &Vec<String> {
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
            if *found == address
                && let Some(known) = self.texts.get(*number as usize)
                && known == text
            {
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

/// A result being written.
pub(crate) struct Writer<'a> {
    out: Vec<u8>,
    known: &'a Known,
    /// While the table is made: each text that was met and where it is.
    met: Option<Vec<(usize, String)>>,
}

impl Writer<'_> {
    /// Opens a list: of elements, of fields, or of keys and values in turn.
    pub(crate) fn open(&mut self) {
        self.separate();
        self.out.push(b'[');
    }

    pub(crate) fn close(&mut self) {
        self.out.push(b']');
    }

    /// Every value but the first of a list has a comma before it.
    fn separate(&mut self) {
        if !matches!(self.out.last(), None | Some(b'[')) {
            self.out.push(b',');
        }
    }

    fn number(&mut self, number: i64) {
        self.separate();
        digits::push(&mut self.out, number);
    }

    /// A text, by its number if it is known.
    pub(crate) fn text(&mut self, text: &str) {
        let address = text.as_ptr().addr();
        if let Some(met) = &mut self.met {
            met.push((address, text.to_owned()));
        } else if let Some(number) = self.known.find(address, text) {
            self.number(number.into());
        } else {
            self.quoted(text);
        }
    }

    /// A text as it is: the other side tells variants by it.
    fn quoted(&mut self, text: &str) {
        self.separate();
        quote(text, &mut self.out);
    }
}
