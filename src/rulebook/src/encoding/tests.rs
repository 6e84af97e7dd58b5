//! The encoding: its bytes as the header of `encoding.rs` says, and what damaged bytes do.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::reader::Reader;
use super::records::Record;
use super::{DecodeError, MAGIC};
use crate::{
    Alternative, Body, Citation, Clock, ClockUnit, CodeTable, Definition, Division, EnumType,
    EnumValue, Fact, Length, Node, Regulation, Rule, Rulebook, Severity, Step, Type,
};

fn small() -> Rulebook {
    let value = |id: &str, alias: &str| EnumValue { id: id.into(), aliases: vec![alias.into()] };
    Rulebook {
        name: "contoh".into(),
        version: "1".into(),
        reviewed: 200,
        covers_from: -1,
        stages: 0,
        stage_fact: 1,
        enums: vec![EnumType {
            id: "isi".into(),
            values: vec![value("hak_asal", "hak asal usul"), value("objek", "")],
        }],
        tables: vec![CodeTable {
            id: "t".into(),
            keys: vec!["33.09".into(), "33.10".into()],
            groups: vec![0, 1],
            relations: vec![vec![1, 0, 0]],
        }],
        facts: vec![Fact { id: "a".into(), ty: Type::Enum(0), group: 0, order: 300 }],
        nodes: vec![
            Node::Fact(0),
            Node::Enum(0, 0),
            Node::Enum(0, 1),
            Node::InConstants(0, vec![1, 2]),
        ],
        bodies: vec![Body { nodes: vec![Node::Field(2)], results: vec![0] }],
        definitions: vec![Definition { id: "d".into(), node: 3, basis: vec![0, 1] }],
        regulations: vec![Regulation { id: "r".into(), from: 1, until: Some(2) }],
        citations: vec![Citation {
            regulation: 0,
            steps: vec![Step { division: Division::Ayat, label: "3".into() }],
            from: 1,
            until: None,
        }],
        rules: vec![rule("k/objek", Some((0, 1)), 1, Some(3), 4), rule("k/lain", None, 0, None, 4)],
        alternatives: vec![Alternative {
            reading: 2,
            rule: 1,
            severity: Severity::Should,
            stage: 1,
            when: Some(2),
            require: 6,
            each: None,
        }],
        clocks: vec![Clock {
            id: "k/t".into(),
            basis: vec![0],
            readings: vec![],
            from: None,
            until: None,
            when: Some(3),
            after: None,
            start: 0,
            length: Length { unit: ClockUnit::WorkingDays, count: 45 },
            other: Some(Length { unit: ClockUnit::Days, count: 30 }),
            done: None,
            taken: Some(1),
        }],
        ..Rulebook::default()
    }
}

fn rule(id: &str, item: Option<(u16, u16)>, basis: u16, when: Option<u32>, require: u32) -> Rule {
    Rule {
        id: id.into(),
        item,
        severity: Severity::Must,
        stage: 0,
        basis: vec![basis],
        readings: vec![],
        document: None,
        tags: vec![],
        from: None,
        until: None,
        when,
        require,
        each: None,
    }
}

#[test]
fn the_bytes_are_as_documented() {
    let letters: &[u8] = b"contoh\xff1\xff\
        isi\xffhak_asal\xff\xfe usul\xffobjek\xff\xff\
        t\xff33.09\xff\xfd10\xffa\xffd\xffr\xff3\xffk/\xfe\xff\xfdlain\xff\xfdt\xff";
    let numbers: &[&[u8]] = &[
        // Reviewed, covers from, stages, fact of the stage; no groups.
        &[0x90, 3, 1, 0, 1, 0],
        // One enum with two values with an alias each; no records.
        &[1, 2, 1, 1, 0],
        // One table: two keys, the group of each, one relation; no units, placeholders.
        &[1, 2, 2, 0, 2, 1, 3, 1, 0, 0, 0, 0],
        // One fact: group, order, type; no texts.
        &[1, 0, 0xac, 2, 5, 0, 0],
        // Four nodes. The values of the enum are the expected ones. Operands count back.
        &[4, 5, 0, 4, 0, 0, 4, 0, 0, 26, 3, 2, 2, 1],
        // One body: one node, one result, counted back from the body's end.
        &[1, 1, 33, 2, 1, 1],
        // One definition: node 3, two after the end of the body's table; provisions 0 and 1.
        &[1, 4, 2, 0, 2],
        // One regulation; one citation with one step; no readings, documents, kinds.
        &[1, 2, 3, 1, 0, 2, 0, 1, 1, 0, 0, 0],
        // Two rules. The first: item, a value before the expected one; `require` at the node
        // after the definition's; `when` is node 3; provision 1 after the first 0, severity and
        // stage; no readings, document, tags, days, list.
        &[2, 1, 0, 1, 0, 4, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0],
        // The second: no item; `require` one before the expected; provision 0, one before the 1.
        &[0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
        // One alternative: reading, rule, severity, stage; `require` one after the expected;
        // `when` is node 2; no list.
        &[1, 2, 1, 2, 1, 2, 3, 0],
        // No calendars. One clock: provision 0; no readings, days in force; `when` is node 3; after
        // no other; it starts at node 0 and runs 45 working days, by the other reading 30 days; no
        // day of the step, but node 1 says whether it was taken.
        &[0, 1, 1, 0, 0, 0, 0, 4, 0, 0, 1, 45, 1, 0, 30, 0, 2],
    ];
    let length = u8::try_from(letters.len()).unwrap();
    let bytes = [MAGIC, [length].as_slice(), letters, &numbers.concat()].concat();
    assert_eq!(small().encode(), bytes);
    assert_eq!(Rulebook::decode(&bytes), Ok(small()));
}

#[test]
fn what_is_cut_off_or_followed_by_more_is_damaged() {
    let bytes = small().encode();
    for length in 0..MAGIC.len() {
        assert_eq!(Rulebook::decode(&bytes[..length]), Err(DecodeError::Format));
    }
    for length in MAGIC.len()..bytes.len() {
        assert_eq!(Rulebook::decode(&bytes[..length]), Err(DecodeError::Damaged));
    }
    for more in [0, 1, 0xff] {
        assert_eq!(
            Rulebook::decode(&[bytes.as_slice(), &[more]].concat()),
            Err(DecodeError::Damaged)
        );
    }
}

/// What a number of these bytes is, if they are one.
fn number(bytes: &[u8], most: u64) -> Option<u64> {
    let all = [[0].as_slice(), bytes].concat();
    let mut reader = Reader::new(&all);
    let number = reader.number(most);
    reader.finished().then_some(number)
}

#[test]
fn a_number_is_written_in_one_way() {
    assert_eq!(number(&[0x7f], u64::MAX), Some(127));
    assert_eq!(number(&[0x80, 1], u64::MAX), Some(128));
    assert_eq!(number(&[0x80, 0], u64::MAX), None);
    assert_eq!(number(&[0x80], u64::MAX), None);
    assert_eq!(number(&[], u64::MAX), None);
    assert_eq!(number(&[0xff, 0xff, 3], 0xffff), Some(0xffff));
    assert_eq!(number(&[0x80, 0x80, 4], 0xffff), None);
    let nine = [0xff; 9];
    assert_eq!(number(&[nine.as_slice(), &[1]].concat(), u64::MAX), Some(u64::MAX));
    assert_eq!(number(&[nine.as_slice(), &[2]].concat(), u64::MAX), None);
    assert_eq!(number(&[nine.as_slice(), &[0x81, 0]].concat(), u64::MAX), None);
    assert_eq!(number(&[nine.as_slice(), &[0x81, 1]].concat(), u64::MAX), None);
}

#[test]
fn a_claimed_length_sets_nothing_aside() {
    let most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];
    // Three letters are three empty strings, and no more.
    let bytes = [[3, 0xff, 0xff, 0xff].as_slice(), &most].concat();
    let mut reader = Reader::new(&bytes);
    let strings: Vec<String> = Record::read(&mut reader);
    assert!(!reader.finished());
    assert!(strings.capacity() < 16);

    let mut reader = Reader::new(&most);
    let nodes: Vec<Node> = Record::read(&mut reader);
    assert!(!reader.finished() && nodes.capacity() == 0);
}

#[test]
fn a_long_word_or_stem_has_no_sign() {
    let book = |length: usize| {
        let word: String = core::iter::repeat_n('a', length).collect();
        let value = EnumValue { id: word.clone(), aliases: vec![word] };
        let ty = EnumType { id: "e".into(), values: vec![value] };
        Rulebook { enums: vec![ty], ..Rulebook::default() }
    };
    assert!(book(64).encode().contains(&0xfe));
    assert!(!book(65).encode().contains(&0xfe));
    assert_eq!(Rulebook::decode(&book(65).encode()), Ok(book(65)));
    let stem = |length: usize| {
        let stem: String = core::iter::repeat_n('a', length - 1).chain(['/']).collect();
        Rulebook { texts: vec![stem.clone(), stem], ..Rulebook::default() }
    };
    assert!(stem(64).encode().contains(&0xfd));
    assert!(!stem(65).encode().contains(&0xfd));
    // The sign without a word or stem is damage.
    for sign in [0xfd, 0xfe] {
        let mut bytes = book(65).encode();
        let letters = bytes.iter_mut().skip(MAGIC.len()).filter(|byte| **byte == b'a');
        letters.for_each(|byte| *byte = sign);
        assert_eq!(Rulebook::decode(&bytes), Err(DecodeError::Damaged));
    }
}
