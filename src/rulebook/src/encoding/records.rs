//! How each type of the rulebook is written and read, as the list of its parts.
//!
//! A type that gets a new field or variant does not compile until it has one here too.

use alloc::string::String;
use alloc::vec::Vec;

use super::reader::Reader;
use super::writer::Writer;
use crate::{
    Alternative, Body, CalendarYear, Citation, Clock, ClockUnit, CodeTable, Comparison, Definition,
    Division, Document, Each, EnumType, EnumValue, Fact, Field, Fold, Kind, Length, Node,
    RecordType, Regulation, Rule, Rulebook, Severity, Step, Type, Unit, UnitWord,
};

/// What can be written and read.
pub(super) trait Record {
    fn write(&self, to: &mut Writer<'_>);
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Writes a part, in the usual way of its type or in a way of its own.
macro_rules! write {
    ($part:expr, $to:expr) => {
        Record::write($part, $to)
    };
    ($part:expr, $to:expr, $way:ident) => {
        $way::write($part, $to)
    };
}

/// Reads a part.
macro_rules! read {
    ($from:expr) => {
        Record::read($from)
    };
    ($from:expr, $way:ident) => {
        $way::read($from)
    };
}

/// A structure: its parts in this order, each in its own way if one is named.
macro_rules! structure {
    ($($name:ident { $($part:ident $(: $way:ident)?),* $(,)? })*) => {$(
        impl Record for $name {
            fn write(&self, to: &mut Writer<'_>) {
                let Self { $($part),* } = self;
                $(write!($part, to $(, $way)?);)*
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self { $($part: read!(from $(, $way)?)),* }
            }
        }
    )*};
}

/// An enumeration: the number of each variant and its parts. Any other number is damage.
macro_rules! variants {
    ($($name:ident {
        $($number:literal $variant:ident
            $(( $($place:ident $(: $place_way:ident)?),* ))?
            $({ $($part:ident $(: $part_way:ident)?),* })?
        ),* ; else $other:ident
    })*) => {$(
        impl Record for $name {
            fn write(&self, to: &mut Writer<'_>) {
                match self {$(
                    Self::$variant $(( $($place),* ))? $({ $($part),* })? => {
                        to.number($number);
                        $($(write!($place, to $(, $place_way)?);)*)?
                        $($(write!($part, to $(, $part_way)?);)*)?
                    }
                )*}
            }

            fn read(from: &mut Reader<'_>) -> Self {
                match from.number(u64::MAX) {
                    $($number => Self::$variant
                        $(( $(variants!(@ $place from $(, $place_way)?)),* ))?
                        $({ $($part: read!(from $(, $part_way)?)),* })?,
                    )*
                    _ => {
                        from.fail();
                        Self::$other
                    }
                }
            }
        }
    )*};
    (@ $place:ident $from:expr $(, $way:ident)?) => { read!($from $(, $way)?) };
}

structure! {
    Rulebook {
        name, version, reviewed, covers_from, stages, stage_fact, groups, enums: enums, records,
        tables, units, placeholders, facts, texts, nodes: table, bodies, definitions, regulations,
        citations, readings, documents, kinds, rules, alternatives, calendars, clocks,
    }
    EnumType { id, values }
    EnumValue { id: spoken, aliases }
    RecordType { id, fields }
    Field { name, ty }
    CodeTable { id, keys, groups: citations, relations }
    Unit { id, words }
    UnitWord { word, worth }
    Fact { id, group, order, ty }
    Body { nodes: table, results }
    Definition { id, node: next, basis: citations }
    Regulation { id, from, until }
    Citation { regulation, from, until, steps }
    Step { division, label }
    Document { id, stage }
    Kind { id, when: next, basis: citations }
    Rule {
        item: item, id, require: next, when, basis: citations, severity, stage, readings,
        document, tags, from, until, each,
    }
    Alternative { reading, rule, severity, stage, require: next, when, each }
    Each { list: plain, body: plain }
    CalendarYear { year, holidays, joint_leave, joint_leave_works, estimated }
    Clock {
        id, basis: citations, readings, from, until, when, after, start: plain, length, other, done,
        taken,
    }
    Length { unit, count }
}

variants! {
    Type {
        0 Bool, 1 Int { min, max, unit }, 2 Money { min, max }, 3 Date, 4 Text, 5 Enum(ty),
        6 Set(ty), 7 Records(ty), 8 Code(ty);
        else Bool
    }
    ClockUnit { 0 Days, 1 WorkingDays, 2 Months, 3 NextYear, 4 Fixed; else Fixed }
    Severity { 0 Prohibited, 1 Must, 2 Should, 3 Info; else Info }
    Division { 0 Pasal, 1 Ayat, 2 Huruf, 3 Angka, 4 Lampiran, 5 Penjelasan; else Pasal }
    Comparison {
        0 Equal, 1 NotEqual, 2 Less, 3 LessOrEqual, 4 Greater, 5 GreaterOrEqual; else Equal
    }
    Fold { 0 All, 1 Exists, 2 ExistsOne, 3 Filter; else All }
    Node {
        0 Bool(value), 1 Int(value), 2 Date(value), 3 Text(text: plain),
        4 Enum(ty: value_type, value: value_place), 5 Fact(fact), 6 AsOf, 7 Has(of), 8 Not(of),
        9 And(of), 10 Or(of), 11 If { condition, yes, no }, 12 Compare(how, one, other),
        13 Add(one, other), 14 Subtract(one, other), 15 Multiply(one, other),
        16 Divide(one, other), 17 Remainder(one, other), 18 Negate(of), 19 AddDays(day, days),
        20 AddMonths(day, months), 21 AddWorkingDays(day, days), 22 DaysBetween(one, other),
        23 MonthsBetween(one, other), 24 WorkingDaysBetween(one, other), 25 In(value, list),
        26 InConstants(value, list), 27 Size(of), 28 StartsWith(text, start),
        29 Contains(text, part), 30 Fold { fold, list, body: plain }, 31 Outer(of), 32 Element,
        33 Field(field), 34 Related { table, relation, one, other };
        else AsOf
    }
}

impl Record for bool {
    fn write(&self, to: &mut Writer<'_>) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number(1) == 1
    }
}

impl Record for u16 {
    fn write(&self, to: &mut Writer<'_>) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number(Self::MAX.into()) as Self
    }
}

/// A position in a table of nodes: how far it lies before the anchor.
impl Record for u32 {
    fn write(&self, to: &mut Writer<'_>) {
        to.number(to.anchor.wrapping_sub(*self).into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let back = from.number(Self::MAX.into()) as Self;
        from.anchor.wrapping_sub(back)
    }
}

macro_rules! signed {
    ($($type:ident at most $most:expr;)*) => {$(
        impl Record for $type {
            fn write(&self, to: &mut Writer<'_>) {
                to.signed((*self).into());
            }

            fn read(from: &mut Reader<'_>) -> Self {
                from.signed($most.into()) as Self
            }
        }
    )*};
}

signed! {
    i16 at most u16::MAX;
    i32 at most u32::MAX;
    i64 at most u64::MAX;
}

impl Record for String {
    fn write(&self, to: &mut Writer<'_>) {
        to.string(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.string()
    }
}

/// Optional numbers: 0, or one more than the number.
macro_rules! optional {
    ($($type:ident as $bits:ident;)*) => {$(
        impl Record for Option<$type> {
            fn write(&self, to: &mut Writer<'_>) {
                to.number(self.map_or(0, |part| u64::from(part as $bits) + 1));
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Some(from.number(u64::from($bits::MAX) + 1).checked_sub(1)? as $type)
            }
        }
    )*};
}

optional! {
    u16 as u16;
    u32 as u32;
    i32 as u32;
}

/// Optional records: 0, or 1 and the record.
macro_rules! optional_record {
    ($($type:ident)*) => {$(
        impl Record for Option<$type> {
            fn write(&self, to: &mut Writer<'_>) {
                self.is_some().write(to);
                if let Some(part) = self {
                    part.write(to);
                }
            }

            fn read(from: &mut Reader<'_>) -> Self {
                bool::read(from).then(|| $type::read(from))
            }
        }
    )*};
}

optional_record! { Each Length }

impl<T: Record> Record for Vec<T> {
    fn write(&self, to: &mut Writer<'_>) {
        to.number(self.len() as u64);
        self.iter().for_each(|part| part.write(to));
    }

    // Nothing is set aside for a length before its parts are there, and every part takes a byte
    // or fails.
    fn read(from: &mut Reader<'_>) -> Self {
        let mut left = from.number(u64::MAX);
        let mut parts = Self::new();
        while left > 0 && !from.failed() {
            left -= 1;
            parts.push(T::read(from));
        }
        parts
    }
}

/// A position that is no node's.
mod plain {
    use super::{Reader, Writer};

    pub(super) fn write(position: &u32, to: &mut Writer<'_>) {
        to.number((*position).into());
    }

    pub(super) fn read(from: &mut Reader<'_>) -> u32 {
        from.number(u32::MAX.into()) as u32
    }
}

/// A table of nodes: each is the anchor of its own operands.
mod table {
    use alloc::vec::Vec;

    use super::{Node, Reader, Record, Writer};

    pub(super) fn write(nodes: &[Node], to: &mut Writer<'_>) {
        to.number(nodes.len() as u64);
        to.anchor = 0;
        for node in nodes {
            node.write(to);
            to.anchor = to.anchor.wrapping_add(1);
        }
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Vec<Node> {
        let mut left = from.number(u64::MAX);
        from.anchor = 0;
        let mut nodes = Vec::new();
        while left > 0 && !from.failed() {
            left -= 1;
            nodes.push(Node::read(from));
            from.anchor = from.anchor.wrapping_add(1);
        }
        nodes
    }
}

/// A position of a node that is near the anchor. The node after it is expected next.
mod next {
    use super::{Reader, Writer};

    pub(super) fn write(node: &u32, to: &mut Writer<'_>) {
        to.signed((node.wrapping_sub(to.anchor) as i32).into());
        to.anchor = node.wrapping_add(1);
    }

    pub(super) fn read(from: &mut Reader<'_>) -> u32 {
        let node = from.anchor.wrapping_add(from.signed(u32::MAX.into()) as u32);
        from.anchor = node.wrapping_add(1);
        node
    }
}

/// Positions of citations: each is near the one before, the first is near the first of the list
/// before.
mod citations {
    use alloc::vec::Vec;

    use super::{Reader, Writer};

    pub(super) fn write(citations: &[u16], to: &mut Writer<'_>) {
        to.number(citations.len() as u64);
        for citation in citations {
            to.near(to.citation, *citation);
            to.citation = *citation;
        }
        if let Some(first) = citations.first() {
            to.citation = *first;
        }
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Vec<u16> {
        let mut left = from.number(u64::MAX);
        let mut citations = Vec::new();
        while left > 0 && !from.failed() {
            left -= 1;
            from.citation = from.near(from.citation);
            citations.push(from.citation);
        }
        if let Some(first) = citations.first() {
            from.citation = *first;
        }
        citations
    }
}

/// The enum of a value: near the one that was named last.
mod value_type {
    use super::{Reader, Writer};

    pub(super) fn write(ty: &u16, to: &mut Writer<'_>) {
        let (expected, value) = to.value;
        to.near(expected, *ty);
        to.value = (*ty, if *ty == expected { value } else { 0 });
    }

    pub(super) fn read(from: &mut Reader<'_>) -> u16 {
        let (expected, value) = from.value;
        let ty = from.near(expected);
        from.value = (ty, if ty == expected { value } else { 0 });
        ty
    }
}

/// The place of a value in its enum: near the one after the one that was named last.
mod value_place {
    use super::{Reader, Writer};

    pub(super) fn write(place: &u16, to: &mut Writer<'_>) {
        to.near(to.value.1, *place);
        to.value.1 = place.wrapping_add(1);
    }

    pub(super) fn read(from: &mut Reader<'_>) -> u16 {
        let place = from.near(from.value.1);
        from.value.1 = place.wrapping_add(1);
        place
    }
}

/// The item of a rule. Its id is the word of the rule's id.
mod item {
    use alloc::vec::Vec;

    use super::{EnumType, Reader, Record, Writer, value_place, value_type};

    pub(super) fn write(item: &Option<(u16, u16)>, to: &mut Writer<'_>) {
        item.is_some().write(to);
        if let Some((ty, place)) = item {
            value_type::write(ty, to);
            value_place::write(place, to);
        }
        to.say(id(to.enums, *item));
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Option<(u16, u16)> {
        let item = bool::read(from).then(|| (value_type::read(from), value_place::read(from)));
        from.say(id(&from.enums, item));
        item
    }

    fn id(enums: &[EnumType], item: Option<(u16, u16)>) -> Vec<u8> {
        item.and_then(|(ty, place)| enums.get(usize::from(ty))?.values.get(usize::from(place)))
            .map(|value| value.id.clone().into_bytes())
            .unwrap_or_default()
    }
}

/// The id of an enum's value. It is the word of the value's aliases, with spaces.
mod spoken {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Reader, Writer};

    pub(super) fn write(id: &str, to: &mut Writer<'_>) {
        to.say(Vec::new());
        to.string(id);
        to.say(with_spaces(id));
    }

    pub(super) fn read(from: &mut Reader<'_>) -> String {
        from.say(Vec::new());
        let id = from.string();
        from.say(with_spaces(&id));
        id
    }

    fn with_spaces(id: &str) -> Vec<u8> {
        id.bytes().map(|byte| if byte == b'_' { b' ' } else { byte }).collect()
    }
}

/// The rulebook's enums. They stay with the reader, for the items of rules.
mod enums {
    use alloc::vec::Vec;

    use super::{EnumType, Reader, Record, Writer};

    pub(super) fn write(enums: &Vec<EnumType>, to: &mut Writer<'_>) {
        enums.write(to);
        to.say(Vec::new());
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Vec<EnumType> {
        from.enums = Record::read(from);
        from.say(Vec::new());
        Vec::new()
    }
}
