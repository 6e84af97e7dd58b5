//! Makes a rulebook up from arbitrary bytes, with every type, variant and field in it.
//!
//! It knows nothing of how rulebooks are encoded, and its rulebooks mean nothing: positions point
//! anywhere.

use patuh_rulebook::{
    Alternative, Body, CalendarYear, Citation, Clock, ClockUnit, CodeTable, Comparison, Definition,
    Division, Document, Each, EnumType, EnumValue, Fact, Field, Fold, Kind, Length, Node,
    RecordType, Regulation, Rule, Rulebook, Severity, Step, Type, Unit, UnitWord,
};

/// The rulebook of these bytes. Without bytes, everything in it is empty or zero.
pub(crate) fn rulebook(seed: &[u8]) -> Rulebook {
    let mut source = Source(seed);
    let from = &mut source;
    Rulebook {
        enums: from.list(enum_type),
        rules: from.list(rule),
        alternatives: from.list(alternative),
        nodes: from.list(node),
        bodies: from.list(body),
        definitions: from.list(|from| Definition {
            id: from.string(),
            node: from.position(),
            basis: from.list(Source::place),
        }),
        citations: from.list(citation),
        facts: from.list(|from| Fact {
            id: from.string(),
            ty: ty(from),
            group: from.place(),
            order: from.place(),
        }),
        name: from.string(),
        version: from.string(),
        reviewed: from.day(),
        covers_from: from.day(),
        stages: from.place(),
        stage_fact: from.place(),
        groups: from.list(Source::string),
        records: from.list(|from| RecordType {
            id: from.string(),
            fields: from.list(|from| Field { name: from.string(), ty: ty(from) }),
        }),
        tables: from.list(|from| CodeTable {
            id: from.string(),
            keys: from.list(Source::string),
            groups: from.list(Source::place),
            relations: from.list(|from| from.list(Source::place)),
        }),
        units: from.list(|from| Unit {
            id: from.string(),
            words: from.list(|from| UnitWord { word: from.string(), worth: from.whole() }),
        }),
        placeholders: from.list(Source::string),
        texts: from.list(Source::string),
        regulations: from.list(|from| Regulation {
            id: from.string(),
            from: from.day(),
            until: from.maybe(Source::day),
        }),
        readings: from.list(Source::string),
        documents: from.list(|from| Document { id: from.string(), stage: from.place() }),
        kinds: from.list(|from| Kind {
            id: from.string(),
            when: from.position(),
            basis: from.list(Source::place),
        }),
        calendars: from.list(|from| CalendarYear {
            year: from.whole() as i16,
            holidays: from.list(Source::place),
            joint_leave: from.list(Source::place),
            joint_leave_works: from.flag(),
            estimated: from.list(Source::place),
        }),
        clocks: from.list(clock),
    }
}

fn enum_type(from: &mut Source<'_>) -> EnumType {
    EnumType { id: from.string(), values: from.list(enum_value) }
}

fn enum_value(from: &mut Source<'_>) -> EnumValue {
    let id = from.string();
    let aliases = from.list(|from| {
        // An alias often says the id in words.
        match from.byte() % 4 {
            0 => id.replace('_', " "),
            1 => format!("{} {}", from.string(), id.replace('_', " ")),
            2 => id.clone(),
            _ => from.string(),
        }
    });
    EnumValue { id, aliases }
}

fn rule(from: &mut Source<'_>) -> Rule {
    Rule {
        id: from.string(),
        item: from.maybe(|from| (from.place(), from.place())),
        severity: severity(from),
        stage: from.place(),
        basis: from.list(Source::place),
        readings: from.list(Source::place),
        document: from.maybe(Source::place),
        tags: from.list(Source::string),
        from: from.maybe(Source::day),
        until: from.maybe(Source::day),
        when: from.maybe(Source::position),
        require: from.position(),
        each: from.maybe(|from| Each { list: from.position(), body: from.position() }),
    }
}

fn alternative(from: &mut Source<'_>) -> Alternative {
    Alternative {
        reading: from.place(),
        rule: from.place(),
        severity: severity(from),
        stage: from.place(),
        when: from.maybe(Source::position),
        require: from.position(),
        each: from.maybe(|from| Each { list: from.position(), body: from.position() }),
    }
}

fn severity(from: &mut Source<'_>) -> Severity {
    match from.byte() % 4 {
        0 => Severity::Prohibited,
        1 => Severity::Must,
        2 => Severity::Should,
        _ => Severity::Info,
    }
}

fn clock(from: &mut Source<'_>) -> Clock {
    Clock {
        id: from.string(),
        basis: from.list(Source::place),
        readings: from.list(Source::place),
        from: from.maybe(Source::day),
        until: from.maybe(Source::day),
        when: from.maybe(Source::position),
        after: from.maybe(Source::place),
        start: from.position(),
        length: length(from),
        other: from.maybe(length),
        done: from.maybe(Source::position),
        taken: from.maybe(Source::position),
    }
}

fn length(from: &mut Source<'_>) -> Length {
    let unit = match from.byte() % 5 {
        0 => ClockUnit::Days,
        1 => ClockUnit::WorkingDays,
        2 => ClockUnit::Months,
        3 => ClockUnit::NextYear,
        _ => ClockUnit::Fixed,
    };
    Length { unit, count: from.place() }
}

fn body(from: &mut Source<'_>) -> Body {
    Body { nodes: from.list(node), results: from.list(Source::position) }
}

fn citation(from: &mut Source<'_>) -> Citation {
    Citation {
        regulation: from.place(),
        steps: from.list(|from| Step {
            division: match from.byte() % 6 {
                0 => Division::Pasal,
                1 => Division::Ayat,
                2 => Division::Huruf,
                3 => Division::Angka,
                4 => Division::Lampiran,
                _ => Division::Penjelasan,
            },
            label: from.string(),
        }),
        from: from.day(),
        until: from.maybe(Source::day),
    }
}

fn ty(from: &mut Source<'_>) -> Type {
    match from.byte() % 9 {
        0 => Type::Bool,
        1 => Type::Int { min: from.whole(), max: from.whole(), unit: from.maybe(Source::place) },
        2 => Type::Money { min: from.whole(), max: from.whole() },
        3 => Type::Date,
        4 => Type::Text,
        5 => Type::Enum(from.place()),
        6 => Type::Set(from.place()),
        7 => Type::Records(from.place()),
        _ => Type::Code(from.place()),
    }
}

fn comparison(from: &mut Source<'_>) -> Comparison {
    match from.byte() % 6 {
        0 => Comparison::Equal,
        1 => Comparison::NotEqual,
        2 => Comparison::Less,
        3 => Comparison::LessOrEqual,
        4 => Comparison::Greater,
        _ => Comparison::GreaterOrEqual,
    }
}

fn fold(from: &mut Source<'_>) -> Fold {
    match from.byte() % 4 {
        0 => Fold::All,
        1 => Fold::Exists,
        2 => Fold::ExistsOne,
        _ => Fold::Filter,
    }
}

fn node(from: &mut Source<'_>) -> Node {
    match from.byte() % 35 {
        0 => Node::Bool(from.flag()),
        1 => Node::Int(from.whole()),
        2 => Node::Date(from.day()),
        3 => Node::Text(from.position()),
        4 => Node::Enum(from.place(), from.place()),
        5 => Node::Fact(from.place()),
        6 => Node::AsOf,
        7 => Node::Has(from.position()),
        8 => Node::Not(from.position()),
        9 => Node::And(from.list(Source::position)),
        10 => Node::Or(from.list(Source::position)),
        11 => Node::If { condition: from.position(), yes: from.position(), no: from.position() },
        12 => Node::Compare(comparison(from), from.position(), from.position()),
        13 => Node::Add(from.position(), from.position()),
        14 => Node::Subtract(from.position(), from.position()),
        15 => Node::Multiply(from.position(), from.position()),
        16 => Node::Divide(from.position(), from.position()),
        17 => Node::Remainder(from.position(), from.position()),
        18 => Node::Negate(from.position()),
        19 => Node::AddDays(from.position(), from.position()),
        20 => Node::AddMonths(from.position(), from.position()),
        21 => Node::AddWorkingDays(from.position(), from.position()),
        22 => Node::DaysBetween(from.position(), from.position()),
        23 => Node::MonthsBetween(from.position(), from.position()),
        24 => Node::WorkingDaysBetween(from.position(), from.position()),
        25 => Node::In(from.position(), from.position()),
        26 => Node::InConstants(from.position(), from.list(Source::position)),
        27 => Node::Size(from.position()),
        28 => Node::StartsWith(from.position(), from.position()),
        29 => Node::Contains(from.position(), from.position()),
        30 => Node::Fold { fold: fold(from), list: from.position(), body: from.position() },
        31 => Node::Outer(from.position()),
        32 => Node::Element,
        33 => Node::Field(from.place()),
        _ => Node::Related {
            table: from.place(),
            relation: from.place(),
            one: from.position(),
            other: from.position(),
        },
    }
}

/// Gives bytes until there are none, and zeros after.
struct Source<'a>(&'a [u8]);

impl Source<'_> {
    fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((&byte, rest)) => {
                self.0 = rest;
                byte
            }
            None => 0,
        }
    }

    fn flag(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    /// Mostly small, at times as far out as it gets.
    fn whole(&mut self) -> i64 {
        match self.byte() {
            250 => i64::MIN,
            251 => i64::MAX,
            252 => i64::from(u32::MAX),
            253 => i64::from_le_bytes([(); 8].map(|()| self.byte())),
            byte => i64::from(byte as i8),
        }
    }

    fn day(&mut self) -> i32 {
        self.whole() as i32
    }

    fn place(&mut self) -> u16 {
        self.byte_or(|from| from.whole() as u16)
    }

    fn position(&mut self) -> u32 {
        self.byte_or(|from| from.whole() as u32)
    }

    /// Mostly a small number that other tables may have a place for.
    fn byte_or<T: From<u8>>(&mut self, other: fn(&mut Self) -> T) -> T {
        match self.byte() {
            byte @ 0..200 => (byte % 4).into(),
            _ => other(self),
        }
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| make(self))
    }

    fn list<T>(&mut self, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.byte() % 6;
        (0..length).map(|_| make(self)).collect()
    }

    fn string(&mut self) -> String {
        const PIECES: [&str; 10] =
            ["a", "_", " ", "/", "isi", "\0", "é", "\u{ff}", "\u{10ffff}", "k/"];
        let length = self.byte() % 6;
        (0..length).filter_map(|_| PIECES.get(usize::from(self.byte() % 10))).copied().collect()
    }
}
