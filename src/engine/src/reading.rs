//! Reads a proposal into facts, and keeps what could not be used and what was converted.
//!
//! Never fails: a value that cannot be read for certain becomes a problem at its place and
//! counts as not stated, and the rest is read all the same. Nothing is guessed silently: what
//! was read from free text or by another name leaves a note.
//!
//! Must not know: expressions, rules, languages of texts.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::{Note as NoteCode, Problem as ProblemCode, Type};

use crate::assessment::{Id, Note, Parameters, Problem};
use crate::bits::Bits;
use crate::facts::{Entry, Facts, Record, Stated};
use crate::input::{Input, Refusal};
use crate::load::{BranchId, Loaded};
use crate::truth::Truth;
use crate::value::Set;
use crate::{civil, digits, order};

mod date;
mod number;
mod pointer;
mod suggest;
mod token;
mod word;

use pointer::{Pointer, bool_text, count, cut, shown};
use suggest::Suggestions;

/// Most records of a list.
pub(crate) const RECORDS: usize = 1_000;

/// A proposal, read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) facts: Facts,
    pub(crate) remarks: Remarks,
}

/// What reading has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Remarks {
    pub(crate) problems: Vec<Problem>,
    pub(crate) notes: Vec<Note>,
}

impl Remarks {
    /// By place, so that the order of keys in an object does not show.
    pub(crate) fn sort(&mut self) {
        order::sort(&mut self.problems, &|a, b| {
            a.pointer.cmp(&b.pointer).then_with(|| a.code.cmp(&b.code))
        });
        order::sort(&mut self.notes, &|a, b| {
            a.pointer.cmp(&b.pointer).then_with(|| a.code.cmp(&b.code))
        });
    }
}

/// Reads a whole proposal.
pub(crate) fn read(loaded: &Loaded, input: &Input) -> Reading {
    let mut reader = Reader::new(loaded);
    let mut facts = Facts::none(loaded.rulebook.facts.len());
    match input {
        Input::Object(entries) => reader.object(entries, loaded.keys.root(), &mut facts),
        Input::Null => {}
        other => reader.problem(ProblemCode::NotAnObject, found(shown(other))),
    }
    reader.remarks.sort();
    Reading { facts, remarks: reader.remarks }
}

/// Reads one fact.
pub(crate) fn read_fact(loaded: &Loaded, fact: u16, input: &Input) -> (Entry, Remarks) {
    let mut reader = Reader::new(loaded);
    let mut left = loaded.names.facts.get(usize::from(fact)).map(Id::as_str);
    while let Some(key) = left {
        let (part, behind) = first_part(key);
        reader.pointer.push_key(part);
        left = behind;
    }
    let entry = reader.entry(fact, input);
    reader.remarks.sort();
    (entry, reader.remarks)
}

/// What is left of a proposal that was not taken in: nothing, and why.
pub(crate) fn refused(loaded: &Loaded, refusal: Refusal) -> Reading {
    let limit = |limit| Parameters::default().with("limit", count(limit));
    let (code, parameters) = match refusal {
        Refusal::TooDeep => (ProblemCode::TooDeep, limit(Input::DEPTH as usize)),
        Refusal::TooManyNodes => (ProblemCode::TooManyNodes, limit(Input::NODES as usize)),
        Refusal::TooLarge => (ProblemCode::TooLarge, limit(Input::TEXT)),
        Refusal::Syntax { line, column } => {
            let place = Parameters::default().with("line", count(line));
            (ProblemCode::Syntax, place.with("column", count(column)))
        }
    };
    let mut reader = Reader::new(loaded);
    reader.problem(code, parameters);
    Reading { facts: Facts::none(loaded.rulebook.facts.len()), remarks: reader.remarks }
}

struct Reader<'a> {
    loaded: &'a Loaded,
    pointer: Pointer<'a>,
    remarks: Remarks,
    suggestions: Suggestions,
    /// Facts that were stated, and places in the tree of keys at which an object stood.
    stated: Bits,
    entered: Bits,
    /// The fact that is being read.
    fact: u16,
    /// Whether something of it was converted.
    converted: bool,
}

impl<'a> Reader<'a> {
    fn new(loaded: &'a Loaded) -> Self {
        Self {
            loaded,
            pointer: Pointer::default(),
            remarks: Remarks::default(),
            suggestions: Suggestions::default(),
            stated: Bits::new(loaded.rulebook.facts.len()),
            entered: Bits::new(loaded.keys.len()),
            fact: 0,
            converted: false,
        }
    }

    fn object(&mut self, entries: &'a [(String, Input)], branch: BranchId, facts: &mut Facts) {
        for (key, value) in entries {
            self.pointer.push_key(key);
            match self.below(branch, key) {
                Some(below) => self.branch(key, value, below, facts),
                None => self.unknown_key(key, branch, value),
            }
            self.pointer.pop();
        }
    }

    /// The branch that a dotted key leads to.
    fn below(&self, mut branch: BranchId, key: &str) -> Option<BranchId> {
        let mut left = Some(key);
        while let Some(key) = left {
            let (part, behind) = first_part(key);
            branch = self.loaded.keys.below(branch, part)?;
            left = behind;
        }
        Some(branch)
    }

    fn branch(&mut self, key: &str, value: &'a Input, branch: BranchId, facts: &mut Facts) {
        let Some(fact) = self.loaded.keys.fact(branch) else {
            return match value {
                Input::Object(entries) => {
                    if !self.entered.insert(branch.place()) {
                        self.duplicate(key);
                    }
                    self.object(entries, branch, facts);
                }
                Input::Null => {}
                Input::Text(text) if word::is_blank(text) || self.is_placeholder(text) => {}
                other => self.wrong_type(other, "object"),
            };
        };
        if self.stated.insert(usize::from(fact)) {
            let entry = self.entry(fact, value);
            facts.set(fact, entry);
        } else {
            // Which of the two holds is for the proposal's author to say.
            facts.set(fact, Entry::default());
            let id = self.loaded.names.of(&self.loaded.names.facts, fact);
            self.problem(ProblemCode::Duplicate, found((*id).to_owned()));
        }
    }

    fn unknown_key(&mut self, key: &str, branch: BranchId, value: &Input) {
        let loaded = self.loaded;
        let mut near = None;
        // A key with nothing in it says nothing that could be missed.
        if matches!(value, Input::Null) {
            return;
        }
        if self.suggestions.are_left() {
            let mut ids = Vec::new();
            for id in &loaded.names.facts {
                // The last part of an id, out of its group, comes before what only looks alike.
                if near.is_none() && last_part(id) == key {
                    near = Some(id.as_str());
                }
                ids.push(id.as_str());
            }
            if near.is_none() {
                let mut keys = Vec::new();
                for key in loaded.keys.keys(branch) {
                    keys.push(key);
                }
                near = self.suggestions.nearest(key, &keys);
            }
            if near.is_none() {
                near = self.suggestions.nearest(key, &ids);
            }
        }
        self.unknown(ProblemCode::UnknownField, key, near);
    }

    fn entry(&mut self, fact: u16, value: &'a Input) -> Entry {
        self.fact = fact;
        self.converted = false;
        let stated = match self.loaded.fact_type(fact) {
            Some(ty) => self.value(value, ty),
            None => Stated::Nothing,
        };
        Entry { stated, converted: self.converted }
    }

    fn value(&mut self, value: &'a Input, ty: Type) -> Stated {
        if let Input::Text(text) = value {
            if word::is_blank(text) {
                return Stated::Nothing;
            }
            if self.is_placeholder(text) {
                self.note(NoteCode::Placeholder, found(cut(text)));
                return Stated::Nothing;
            }
            return self.text(text, ty);
        }
        match (ty, value) {
            (_, Input::Null) => return Stated::Nothing,
            (Type::Bool, Input::Bool(value)) => return Stated::Bool(*value),
            (Type::Int { min, max, .. } | Type::Money { min, max }, Input::Int(number)) => {
                return self.in_range(*number, min, max);
            }
            (Type::Int { .. } | Type::Money { .. }, Input::Number(number)) => {
                let code = if number.whole { ProblemCode::NotExact } else { ProblemCode::NotWhole };
                self.problem(code, found(cut(&number.shown)));
            }
            (Type::Set(of), Input::List(list)) => return self.closed_set(list, of),
            (Type::Set(of), Input::Object(entries)) => return self.open_set(entries, of),
            (Type::Records(of), Input::List(list)) => return self.records(list, of),
            _ => self.wrong_type(value, name(ty)),
        }
        Stated::Nothing
    }

    /// Reads free text that says something.
    fn text(&mut self, text: &str, ty: Type) -> Stated {
        match ty {
            Type::Bool => {
                if let Some(value) = word::bool(text) {
                    self.read_from_text(text, bool_text(value).to_owned());
                    return Stated::Bool(value);
                }
            }
            Type::Int { min, max, unit } => {
                let unit = unit.and_then(|unit| self.loaded.rulebook.units.get(usize::from(unit)));
                if let Some(number) = number::int(text, unit) {
                    return self.number_from_text(text, number, min, max);
                }
            }
            Type::Money { min, max } => {
                if let Some(number) = number::money(text) {
                    return self.number_from_text(text, number, min, max);
                }
            }
            Type::Date => return self.date(text),
            Type::Text => return Stated::Text(text.into()),
            Type::Code(of) => return self.code(of, text),
            Type::Enum(of) => {
                return match self.member(of, text) {
                    Some(member) => Stated::Enum(member),
                    None => Stated::Nothing,
                };
            }
            Type::Set(_) | Type::Records(_) => {
                self.problem(ProblemCode::WrongType, expected(cut(text), name(ty)));
                return Stated::Nothing;
            }
        }
        self.problem(ProblemCode::Unreadable, expected(cut(text), name(ty)));
        Stated::Nothing
    }

    fn number_from_text(&mut self, text: &str, number: i64, min: i64, max: i64) -> Stated {
        self.read_from_text(text, digits::text(number));
        self.in_range(number, min, max)
    }

    fn in_range(&mut self, number: i64, min: i64, max: i64) -> Stated {
        if min <= number && number <= max {
            return Stated::Int(number);
        }
        let parameters = found(digits::text(number)).with("min", digits::text(min));
        self.problem(ProblemCode::OutOfRange, parameters.with("max", digits::text(max)));
        Stated::Nothing
    }

    fn date(&mut self, text: &str) -> Stated {
        if let Some(day) = civil::parse_day(text) {
            return Stated::Date(day);
        }
        if let Some(day) = date::date(text) {
            self.read_from_text(text, civil::format_day(day));
            return Stated::Date(day);
        }
        self.problem(ProblemCode::NotADate, found(cut(text)));
        Stated::Nothing
    }

    /// The value of an enum that a text names.
    fn member(&mut self, of: u16, text: &str) -> Option<u16> {
        let values = self.loaded.rulebook.enums.get(usize::from(of))?;
        for (at, value) in (0_u16..).zip(&values.values) {
            if value.id == text {
                return Some(at);
            }
        }
        if let Some(named) = word::named(values, text) {
            let id = self.loaded.names.value(of, named);
            self.read_by_name(text, &id);
            return Some(named);
        }
        let mut ids = Vec::new();
        for value in &values.values {
            ids.push(value.id.as_str());
        }
        let near = self.suggestions.nearest(text, &ids);
        self.unknown(ProblemCode::UnknownValue, text, near);
        None
    }

    /// The key of a table of codes that a text is, but for blanks around it and letter case.
    fn code(&mut self, of: u16, text: &str) -> Stated {
        let loaded = self.loaded;
        let wanted = text.trim();
        let mut code = ProblemCode::UnknownCode;
        for key in loaded.rulebook.tables.get(usize::from(of)).map_or(&[][..], |it| &it.keys) {
            if key.eq_ignore_ascii_case(wanted) {
                if key != text {
                    self.read_by_name(text, key);
                }
                return Stated::Text(key.as_str().into());
            }
            if token::joined(key, wanted) {
                code = ProblemCode::CodeWithoutSeparator;
            }
        }
        self.problem(code, expected(cut(text), &loaded.names.of(&loaded.names.tables, of)));
        Stated::Nothing
    }

    /// A set that is listed: what is not in the list is not in the set.
    fn closed_set(&mut self, list: &'a [Input], of: u16) -> Stated {
        let mut set = Set::default();
        let mut whole = true;
        for (index, element) in list.iter().enumerate() {
            self.pointer.push_index(index);
            match self.value(element, Type::Enum(of)) {
                Stated::Enum(member) => set.put(member, Truth::True),
                // It could be any member: the others stay open.
                _ => whole = false,
            }
            self.pointer.pop();
        }
        if whole {
            set = Set::closed(set.present, self.loaded.members(of));
        }
        stated_set(set, whole)
    }

    /// A set of which is said, member by member, whether it is in.
    fn open_set(&mut self, entries: &'a [(String, Input)], of: u16) -> Stated {
        let mut set = Set::default();
        let mut stated = Bits::new(self.loaded.members(of));
        for (key, value) in entries {
            self.pointer.push_key(key);
            if let Some(member) = self.member(of, key) {
                if !stated.insert(usize::from(member)) {
                    set.forget(member);
                    self.duplicate(key);
                } else if let Stated::Bool(is_in) = self.value(value, Type::Bool) {
                    set.put(member, is_in.into());
                }
            }
            self.pointer.pop();
        }
        stated_set(set, false)
    }

    fn records(&mut self, list: &'a [Input], of: u16) -> Stated {
        if list.len() > RECORDS {
            let parameters = Parameters::default().with("limit", count(RECORDS));
            self.problem(ProblemCode::TooManyNodes, parameters);
            return Stated::Nothing;
        }
        let mut records = Vec::with_capacity(list.len());
        let mut whole = true;
        for (index, element) in list.iter().enumerate() {
            self.pointer.push_index(index);
            match element {
                Input::Object(entries) => records.push(self.record(entries, of)),
                Input::Null => records.push(self.record(&[], of)),
                other => {
                    self.wrong_type(other, "object");
                    whole = false;
                }
            }
            self.pointer.pop();
        }
        if whole { Stated::Records(records) } else { Stated::Nothing }
    }

    fn record(&mut self, entries: &'a [(String, Input)], of: u16) -> Record {
        let fields = self.loaded.fields(of);
        let mut record = Vec::with_capacity(fields.len());
        let mut names = Vec::with_capacity(fields.len());
        for field in fields {
            record.push(Stated::Nothing);
            names.push(field.name.as_str());
        }
        let mut stated = Bits::new(fields.len());
        for (key, value) in entries {
            self.pointer.push_key(key);
            let mut at = 0;
            while names.get(at).is_some_and(|name| name != key) {
                at += 1;
            }
            match (record.get_mut(at), fields.get(at)) {
                (Some(place), Some(field)) if stated.insert(at) => {
                    *place = self.value(value, field.ty);
                }
                (Some(place), _) => {
                    *place = Stated::Nothing;
                    self.duplicate(key);
                }
                _ if matches!(value, Input::Null) => {}
                _ => {
                    let near = self.suggestions.nearest(key, &names);
                    self.unknown(ProblemCode::UnknownField, key, near);
                }
            }
            self.pointer.pop();
        }
        record.into()
    }

    fn is_placeholder(&self, text: &str) -> bool {
        word::is_placeholder(&self.loaded.rulebook.placeholders, text)
    }

    fn duplicate(&mut self, key: &str) {
        self.problem(ProblemCode::Duplicate, found(cut(key)));
    }

    fn unknown(&mut self, code: ProblemCode, name: &str, near: Option<&str>) {
        let suggestion = near.unwrap_or_default().to_owned();
        self.problem(code, found(cut(name)).with("suggestion", suggestion));
    }

    fn wrong_type(&mut self, found: &Input, wanted: &str) {
        self.problem(ProblemCode::WrongType, expected(shown(found), wanted));
    }

    fn read_from_text(&mut self, text: &str, value: String) {
        self.converted = true;
        self.note(NoteCode::ReadFromText, found(cut(text)).with("value", value));
    }

    fn read_by_name(&mut self, text: &str, name: &str) {
        self.converted = true;
        self.note(NoteCode::ReadByName, found(cut(text)).with("value", name.to_owned()));
    }

    fn problem(&mut self, code: ProblemCode, parameters: Parameters) {
        let (code, pointer) = (code.code().to_owned(), self.pointer.text());
        self.remarks.problems.push(Problem { code, pointer, parameters });
    }

    fn note(&mut self, code: NoteCode, parameters: Parameters) {
        let fact = self.loaded.names.of(&self.loaded.names.facts, self.fact);
        let (code, pointer) = (code.code().to_owned(), self.pointer.text());
        self.remarks.notes.push(Note { code, pointer, fact, parameters });
    }
}

/// A set of which nothing is stated is not stated; a closed one is, even when it is empty.
fn stated_set(set: Set, closed: bool) -> Stated {
    if closed || set != Set::default() { Stated::Set(Box::new(set)) } else { Stated::Nothing }
}

fn found(found: String) -> Parameters {
    Parameters::default().with("found", found)
}

fn expected(shown: String, expected: &str) -> Parameters {
    found(shown).with("expected", expected.to_owned())
}

/// A type, as messages name it.
fn name(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Int { .. } => "int",
        Type::Money { .. } => "money",
        Type::Date => "date",
        Type::Text => "text",
        Type::Code(_) => "code",
        Type::Enum(_) => "enum",
        Type::Set(_) => "set",
        Type::Records(_) => "records",
    }
}

/// The first part of a dotted key, and what is behind its point.
fn first_part(key: &str) -> (&str, Option<&str>) {
    for (at, byte) in key.bytes().enumerate() {
        if byte == b'.' {
            return (key.get(..at).unwrap_or_default(), key.get(at + 1..));
        }
    }
    (key, None)
}

/// The last part of a dotted key.
fn last_part(mut key: &str) -> &str {
    while let (_, Some(behind)) = first_part(key) {
        key = behind;
    }
    key
}

#[cfg(test)]
mod tests;
