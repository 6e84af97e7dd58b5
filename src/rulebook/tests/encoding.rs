//! Whatever a rulebook holds survives its bytes; whatever bytes are read, there is an answer.

mod encoding {
    pub(crate) mod arbitrary;
}

use encoding::arbitrary::rulebook;
use patuh_rulebook::Rulebook;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Bytes from which a rulebook is made up.
fn seed() -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![0..8_u8, any::<u8>()], 0..500)
}

/// A generous bound for what reading some bytes may leave in memory.
fn proportionate(book: &Rulebook, bytes: &[u8]) -> bool {
    let strings = |strings: &Vec<String>| -> usize { strings.iter().map(String::len).sum() };
    let values = book.enums.iter().flat_map(|ty| &ty.values);
    let letters: usize = values.map(|value| value.id.len() + strings(&value.aliases)).sum();
    let letters = letters + book.rules.iter().map(|rule| rule.id.len()).sum::<usize>();
    letters <= 64 * bytes.len() && book.nodes.capacity() <= 2 * bytes.len()
}

proptest! {
    #[test]
    fn a_rulebook_survives_its_bytes(seed in seed()) {
        let book = rulebook(&seed);
        let bytes = book.encode();
        prop_assert_eq!(&book.encode(), &bytes);
        prop_assert_eq!(Rulebook::decode(&bytes), Ok(book));
    }

    #[test]
    fn changed_bytes_have_an_answer(
        seed in seed(),
        changes in vec((any::<Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = rulebook(&seed).encode();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(book) = Rulebook::decode(&bytes) {
            prop_assert!(proportionate(&book, &bytes));
            prop_assert_eq!(Rulebook::decode(&book.encode()), Ok(book));
        }
    }

    #[test]
    fn what_is_cut_off_is_refused(seed in seed(), end in any::<Index>()) {
        let bytes = rulebook(&seed).encode();
        prop_assert!(Rulebook::decode(&bytes[..end.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_bytes_have_an_answer(
        letters in vec(prop_oneof![Just(0xff), Just(0xfe), any::<u8>()], 0..64),
        numbers in vec(prop_oneof![0..4_u8, any::<u8>()], 0..200),
    ) {
        // The beginning of every rulebook, so that something is read.
        let magic = &Rulebook::default().encode()[..8];
        let length = [u8::try_from(letters.len()).unwrap()];
        let bytes = [magic, &length, &letters, &numbers].concat();
        if let Ok(book) = Rulebook::decode(&bytes) {
            prop_assert!(proportionate(&book, &bytes));
            prop_assert_eq!(Rulebook::decode(&book.encode()), Ok(book));
        }
        let _ = Rulebook::decode(&numbers);
    }
}
