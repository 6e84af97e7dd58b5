//! The bytes of a rulebook, and their digest.

use core::fmt;

use sha2::{Digest as _, Sha256};

use crate::Rulebook;

/// Marks the format and its version. Changes whenever the tables change.
const MAGIC: &[u8; 8] = b"patuh\0\0\x01";

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

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
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
        // Plain data of known shape: the encoder has no reason to refuse it.
        let body = postcard::to_allocvec(self).unwrap_or_default();
        [MAGIC.as_slice(), &body].concat()
    }

    /// Reads a rulebook from its bytes. Positions inside it are not checked here: the engine
    /// does so when it loads it.
    ///
    /// # Errors
    /// When the bytes are not a rulebook of this format, or are damaged.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let body = bytes.strip_prefix(MAGIC.as_slice()).ok_or(DecodeError::Format)?;
        match postcard::take_from_bytes(body) {
            Ok((rulebook, [])) => Ok(rulebook),
            _ => Err(DecodeError::Damaged),
        }
    }
}
