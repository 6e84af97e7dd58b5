//! The bytes of a rulebook, and their digest.
//!
//! ```text
//! rulebook = magic (8 bytes)  number (how many bytes of letters follow)  letters  numbers
//! ```
//!
//! Every record is its parts one after the other, in the order of `records.rs`. A part is read
//! either from the numbers or from the letters:
//!
//! | part | is |
//! |---|---|
//! | number | LEB128: seven bits a byte, lowest first, the high bit set on all but the last; never longer than needed |
//! | signed | a number: 0, −1, 1, −2, … are 0, 1, 2, 3, … (zigzag) |
//! | bool | a number, 0 or 1 |
//! | variant | a number, then the variant's parts |
//! | optional | a number: 0, or one more than it would be; an optional `Each` or `Length` is 0, or 1 and its parts |
//! | list | a number, then so many parts |
//! | string | nothing in the numbers; its UTF-8 bytes in the letters, then `FF` |
//! | near | signed: how far, wrapping, the value lies after the one that is expected |
//!
//! An optional day is a number of 32 bits that holds its two's complement.
//!
//! Some parts are written as what they are near to, because that repeats itself:
//!
//! - The position of a node inside a table of nodes, and of a body's result, is a number: how
//!   far, wrapping, it lies before the node that it stands in, or before the end of the table.
//! - The `node` of a definition, `when` of a kind and `require` of a rule or alternative is near the node after
//!   the one that the last of these named; the first of them is near the end of the last table.
//!   All other positions of nodes and bodies are plain numbers.
//! - A provision in a `basis` is near the one before it; the first, near the first of the last
//!   `basis` that had any. The groups of a table's keys are written as a `basis` is.
//! - The enum of a constant or of a rule's item is near the enum that the last of these named;
//!   the value is near the value after that one's, or near 0 where the enum is another one.
//! - The byte `FD` in letters stands for the *stem*: what the last string that has a `.` or `/`
//!   has up to the last of these.
//! - The byte `FE` in letters stands for the *word*: for the aliases of an enum's value its id
//!   with spaces for underscores, for the strings of a rule that has an item that value's id.
//!
//! A stem or word has at most 64 bytes: a longer stem leaves the last one in place, a longer word
//! is none. (A string that spells them out is read as well.)
//!
//! How it thinks: what reads is small rather than quick, for it is loaded by every page. A
//! reader that meets damage remembers it, gives zeros from then on and is asked once, at the end.

mod reader;
mod records;
#[cfg(test)]
mod tests;
mod writer;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use sha2::{Digest as _, Sha256};

use crate::Rulebook;
use reader::Reader;
use records::Record;
use writer::Writer;

/// Marks the format and its version. Changes whenever the tables change.
const MAGIC: &[u8; 8] = b"patuh\0\0\x03";

/// Ends a string. Occurs in no UTF-8.
const END: u8 = 0xff;

/// Stands for the word. Occurs in no UTF-8.
const WORD: u8 = 0xfe;

/// Stands for the stem. Occurs in no UTF-8.
const STEM: u8 = 0xfd;

/// A longer word or stem has no sign: a few bytes must not become many.
const LONGEST: usize = 64;

/// What the strings after this one may begin with: all up to its last `.` or `/`.
fn stem(string: &[u8]) -> Option<&[u8]> {
    let last = string.iter().rposition(|byte| matches!(byte, b'.' | b'/'))?;
    string.get(..=last).filter(|stem| stem.len() <= LONGEST)
}

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(pub [u8; 32]);

/// Why bytes are no rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes do not begin as a rulebook of this format does.
    Format,
    /// The bytes begin well but are cut off or damaged.
    Damaged,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "not a rulebook of this format",
            Self::Damaged => "the rulebook is cut off or damaged",
        })
    }
}

impl core::error::Error for DecodeError {}

impl Digest {
    /// In hexadecimal, as results carry it.
    ///
    /// ```
    /// let empty = patuh_rulebook::digest(b"").hexadecimal();
    /// assert!(empty.starts_with("e3b0c442"));
    /// ```
    #[must_use]
    pub fn hexadecimal(self) -> String {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                let letter = if digit < 10 { b'0' } else { b'a' - 10 };
                text.push(char::from(letter + digit));
            }
        }
        text
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hexadecimal())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// The SHA-256 digest of some bytes, as results carry it.
///
/// ```
/// let empty = patuh_rulebook::digest(b"").to_string();
/// assert!(empty.starts_with("e3b0c442"));
/// ```
#[must_use]
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

impl Rulebook {
    /// The rulebook as bytes. The same rulebook gives the same bytes.
    ///
    /// ```
    /// use patuh_rulebook::Rulebook;
    /// let rulebook = Rulebook { name: "contoh".into(), ..Rulebook::default() };
    /// assert_eq!(Rulebook::decode(&rulebook.encode()), Ok(rulebook));
    /// ```
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::new(&self.enums);
        self.write(&mut writer);
        writer.finish(MAGIC)
    }

    /// Reads a rulebook from its bytes. Positions inside it are not checked here: the engine
    /// does so when it loads it.
    ///
    /// # Errors
    /// When the bytes are not a rulebook of this format, or are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let body = bytes.strip_prefix(MAGIC.as_slice()).ok_or(DecodeError::Format)?;
        let mut reader = Reader::new(body);
        let mut rulebook = Self::read(&mut reader);
        if !reader.finished() {
            return Err(DecodeError::Damaged);
        }
        rulebook.enums = reader.enums;
        Ok(rulebook)
    }
}
