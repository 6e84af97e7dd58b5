//! Reads a proposal into facts, and keeps what could not be used and what was converted.
//!
//! Never fails: a value that cannot be read for certain becomes a problem at its place and
//! counts as not stated, and the rest is read all the same. Nothing is guessed silently: what
//! was read from free text or by another name leaves a note.
//!
//! Must not know: expressions, rules, languages of texts.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{EnumType, Note as NoteCode, Problem as ProblemCode, Type};

use crate::assessment::{Note, Problem};
use crate::bits::Bits;
use crate::civil;
use crate::facts::{Entry, Facts, Record, Stated};
use crate::input::{Input, Refusal};
use crate::load::{BranchId, Loaded};
use crate::order;
use crate::truth::Truth;
use crate::value::Set;

mod date;
mod number;
mod pointer;
mod suggest;
mod token;
mod word;

use pointer::{Pointer, shown};
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
    let mut reader = Reader::new(loaded, Pointer::root());
    let mut facts = Facts::none(loaded.rulebook.facts.len());
    match input {
        Input::Object(entries) => {
            reader.object(entries, loaded.keys.root(), &mut facts);
        }
        Input::Null => {}
        other => {
            reader.problem(ProblemCode::NotAnObject, [("found", shown(other))]);
        }
    }
    reader.remarks.sort();
    Reading { facts, remarks: reader.remarks }
}

/// Reads one fact.
pub(crate) fn read_fact(loaded: &Loaded, fact: u16, input: &Input) -> (Entry, Remarks) {
    let id = loaded.names.of(&loaded.names.facts, fact);
    let mut reader = Reader::new(loaded, Pointer::nested(&id));
    let entry = reader.entry(fact, input);
    reader.remarks.sort();
    (entry, reader.remarks)
}

/// What is left of a proposal that was not taken in: nothing, and why.
pub(crate) fn refused(loaded: &Loaded, refusal: Refusal) -> Reading {
    let mut reader = Reader::new(loaded, Pointer::root());
    match refusal {
        Refusal::TooDeep => {
            reader.problem(ProblemCode::TooDeep, [("limit", Input::DEPTH.to_string())]);
        }
        Refusal::TooManyNodes => {
            reader.problem(ProblemCode::TooManyNodes, [("limit", Input::NODES.to_string())]);
        }
        Refusal::TooLarge => {
            reader.problem(ProblemCode::TooLarge, [("limit", Input::TEXT.to_string())]);
        }
        Refusal::Syntax { line, column } => {
            let parameters = [("line", line.to_string()), ("column", column.to_string())];
            reader.problem(ProblemCode::Syntax, parameters);
        }
    }
    let facts = Facts::none(loaded.rulebook.facts.len());
    Reading { facts, remarks: reader.remarks }
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
    fn new(loaded: &'a Loaded, pointer: Pointer<'a>) -> Self {
        let suggestions = Suggestions::default();
        Self {
            loaded,
            pointer,
            remarks: Remarks::default(),
            suggestions,
            stated: Bits::new(loaded.rulebook.facts.len()),
            entered: Bits::new(loaded.keys.len()),
            fact: 0,
            converted: false,
        }
    }

    fn object(&mut self, entries: &'a [(String, Input)], branch: BranchId, facts: &mut Facts) {
        for (key, value) in entries {
            self.pointer.push_key(key);
            let below = key
                .split('.')
                .try_fold(branch, |branch, part| self.loaded.keys.below(branch, part));
            match below {
                Some(below) => self.branch(key, value, below, facts),
                None => self.unknown_key(key, branch, value),
            }
            self.pointer.pop();
        }
    }

    fn branch(&mut self, key: &str, value: &'a Input, branch: BranchId, facts: &mut Facts) {
        let Some(fact) = self.loaded.keys.fact(branch) else {
            return match value {
                Input::Object(entries) => {
                    if !self.entered.insert(branch.place()) {
                        self.problem(ProblemCode::Duplicate, [("found", cut(key))]);
                    }
                    self.object(entries, branch, facts);
                }
                Input::Null => {}
                Input::Text(text) if text.trim().is_empty() || self.is_placeholder(text) => {}
                other => {
                    let parameters = [("found", shown(other)), ("expected", "object".to_owned())];
                    self.problem(ProblemCode::WrongType, parameters);
                }
            };
        };
        if self.stated.insert(usize::from(fact)) {
            let entry = self.entry(fact, value);
            facts.set(fact, entry);
        } else {
            // Which of the two holds is for the proposal's author to say.
            facts.set(fact, Entry::default());
            let id = self.loaded.names.of(&self.loaded.names.facts, fact);
            self.problem(ProblemCode::Duplicate, [("found", id.to_string())]);
        }
    }

    fn unknown_key(&mut self, key: &str, branch: BranchId, value: &Input) {
        // A key with nothing in it says nothing that could be missed.
        if *value == Input::Null {
            return;
        }
        let loaded = self.loaded;
        let facts = || loaded.names.facts.iter().map(|id| &**id);
        // The last part of an id, out of its group, comes before what only looks alike.
        let near = if self.suggestions.are_left() {
            facts().find(|id| id.rsplit('.').next() == Some(key)).map(str::to_owned)
        } else {
            None
        };
        let near = near.or_else(|| self.suggestions.nearest(key, loaded.keys.keys(branch)));
        let near = near.or_else(|| self.suggestions.nearest(key, facts()));
        let suggestion = near.unwrap_or_default();
        self.problem(ProblemCode::UnknownField, [("found", cut(key)), ("suggestion", suggestion)]);
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
        match value {
            Input::Null => return Stated::Nothing,
            Input::Text(text) if text.trim().is_empty() => return Stated::Nothing,
            Input::Text(text) if self.is_placeholder(text) => {
                self.note(NoteCode::Placeholder, [("found", cut(text))]);
                return Stated::Nothing;
            }
            _ => {}
        }
        match ty {
            Type::Bool => self.bool(value),
            Type::Int { min, max, unit } => self.int(value, min, max, unit),
            Type::Money { min, max } => self.money(value, min, max),
            Type::Date => self.date(value),
            Type::Text => match value {
                Input::Text(text) => Stated::Text(text.as_str().into()),
                other => self.wrong_type(other, "text"),
            },
            Type::Enum(of) => match value {
                Input::Text(text) => self.member(of, text).map_or(Stated::Nothing, Stated::Enum),
                other => self.wrong_type(other, "enum"),
            },
            Type::Set(of) => self.set(value, of),
            Type::Records(of) => self.records(value, of),
        }
    }

    fn bool(&mut self, value: &Input) -> Stated {
        match value {
            Input::Bool(value) => Stated::Bool(*value),
            Input::Text(text) => match word::bool(text) {
                Some(value) => {
                    self.read_from_text(text, value.to_string());
                    Stated::Bool(value)
                }
                None => self.unreadable(text, "bool"),
            },
            other => self.wrong_type(other, "bool"),
        }
    }

    fn int(&mut self, value: &Input, min: i64, max: i64, unit: Option<u16>) -> Stated {
        let unit = unit.and_then(|unit| self.loaded.rulebook.units.get(usize::from(unit)));
        let number = match value {
            Input::Text(text) => match number::int(text, unit) {
                Some(number) => {
                    self.read_from_text(text, number.to_string());
                    number
                }
                None => return self.unreadable(text, "int"),
            },
            other => match self.whole(other, "int") {
                Ok(number) => number,
                Err(nothing) => return nothing,
            },
        };
        self.in_range(number, min, max)
    }

    fn money(&mut self, value: &Input, min: i64, max: i64) -> Stated {
        let number = match value {
            Input::Text(text) => match number::money(text) {
                Some(number) => {
                    self.read_from_text(text, number.to_string());
                    number
                }
                None => return self.unreadable(text, "money"),
            },
            other => match self.whole(other, "money") {
                Ok(number) => number,
                Err(nothing) => return nothing,
            },
        };
        self.in_range(number, min, max)
    }

    fn whole(&mut self, value: &Input, expected: &str) -> Result<i64, Stated> {
        match value {
            Input::Int(number) => Ok(*number),
            Input::Number(number) => {
                let code = if number.whole { ProblemCode::NotExact } else { ProblemCode::NotWhole };
                self.problem(code, [("found", cut(&number.shown))]);
                Err(Stated::Nothing)
            }
            other => Err(self.wrong_type(other, expected)),
        }
    }

    fn in_range(&mut self, number: i64, min: i64, max: i64) -> Stated {
        if (min..=max).contains(&number) {
            return Stated::Int(number);
        }
        let parameters =
            [("found", number.to_string()), ("min", min.to_string()), ("max", max.to_string())];
        self.problem(ProblemCode::OutOfRange, parameters);
        Stated::Nothing
    }

    fn date(&mut self, value: &Input) -> Stated {
        let Input::Text(text) = value else { return self.wrong_type(value, "date") };
        if let Some(day) = civil::parse_day(text) {
            return Stated::Date(day);
        }
        match date::date(text) {
            Some(day) => {
                self.read_from_text(text, civil::format_day(day));
                Stated::Date(day)
            }
            None => {
                self.problem(ProblemCode::NotADate, [("found", cut(text))]);
                Stated::Nothing
            }
        }
    }

    /// The value of an enum that a text names.
    fn member(&mut self, of: u16, text: &str) -> Option<u16> {
        let values = self.loaded.rulebook.enums.get(usize::from(of))?;
        let exact = values.values.iter().position(|value| value.id == text);
        if let Some(exact) = exact {
            return u16::try_from(exact).ok();
        }
        if let Some(named) = word::named(values, text) {
            let id = self.loaded.names.value(of, named);
            self.converted = true;
            let parameters = [("found", cut(text)), ("value", id.to_string())];
            self.note(NoteCode::ReadByName, parameters);
            return Some(named);
        }
        self.unknown_value(values, text);
        None
    }

    fn unknown_value(&mut self, values: &EnumType, text: &str) {
        let ids = values.values.iter().map(|value| value.id.as_str());
        let suggestion = self.suggestions.nearest(text, ids).unwrap_or_default();
        let parameters = [("found", cut(text)), ("suggestion", suggestion)];
        self.problem(ProblemCode::UnknownValue, parameters);
    }

    fn set(&mut self, value: &'a Input, of: u16) -> Stated {
        match value {
            Input::List(list) => {
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
                open_set(set, whole)
            }
            Input::Object(entries) => {
                let mut set = Set::default();
                let mut stated = Bits::new(self.loaded.members(of));
                for (key, value) in entries {
                    self.pointer.push_key(key);
                    if let Some(member) = self.member(of, key) {
                        if stated.insert(usize::from(member)) {
                            if let Stated::Bool(is_in) = self.value(value, Type::Bool) {
                                set.put(member, is_in.into());
                            }
                        } else {
                            set.forget(member);
                            self.problem(ProblemCode::Duplicate, [("found", cut(key))]);
                        }
                    }
                    self.pointer.pop();
                }
                open_set(set, false)
            }
            other => self.wrong_type(other, "set"),
        }
    }

    fn records(&mut self, value: &'a Input, of: u16) -> Stated {
        let Input::List(list) = value else { return self.wrong_type(value, "records") };
        if list.len() > RECORDS {
            self.problem(ProblemCode::TooManyNodes, [("limit", RECORDS.to_string())]);
            return Stated::Nothing;
        }
        let mut records = Vec::with_capacity(list.len());
        let mut whole = true;
        for (index, element) in list.iter().enumerate() {
            self.pointer.push_index(index);
            match element {
                Input::Object(entries) => records.push(self.record(entries, of)),
                Input::Null => {
                    records.push(vec![Stated::Nothing; self.loaded.fields(of).len()].into())
                }
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
        let mut record: Record = vec![Stated::Nothing; fields.len()].into();
        let mut stated = Bits::new(fields.len());
        for (key, value) in entries {
            self.pointer.push_key(key);
            let field = fields.iter().position(|field| field.name == *key);
            let known = field.and_then(|at| Some((at, record.get_mut(at)?, fields.get(at)?)));
            if let Some((at, place, field)) = known {
                if stated.insert(at) {
                    *place = self.value(value, field.ty);
                } else {
                    *place = Stated::Nothing;
                    self.problem(ProblemCode::Duplicate, [("found", cut(key))]);
                }
            } else if *value != Input::Null {
                let names = fields.iter().map(|field| field.name.as_str());
                let suggestion = self.suggestions.nearest(key, names).unwrap_or_default();
                let parameters = [("found", cut(key)), ("suggestion", suggestion)];
                self.problem(ProblemCode::UnknownField, parameters);
            }
            self.pointer.pop();
        }
        record
    }

    fn is_placeholder(&self, text: &str) -> bool {
        word::is_placeholder(&self.loaded.rulebook.placeholders, text)
    }

    fn wrong_type(&mut self, found: &Input, expected: &str) -> Stated {
        let parameters = [("found", shown(found)), ("expected", expected.to_owned())];
        self.problem(ProblemCode::WrongType, parameters);
        Stated::Nothing
    }

    fn unreadable(&mut self, found: &str, expected: &str) -> Stated {
        let parameters = [("found", cut(found)), ("expected", expected.to_owned())];
        self.problem(ProblemCode::Unreadable, parameters);
        Stated::Nothing
    }

    fn read_from_text(&mut self, found: &str, value: String) {
        self.converted = true;
        self.note(NoteCode::ReadFromText, [("found", cut(found)), ("value", value)]);
    }

    fn problem<const N: usize>(&mut self, code: ProblemCode, parameters: [(&str, String); N]) {
        self.add_problem(code, &parameters);
    }

    fn add_problem(&mut self, code: ProblemCode, parameters: &[(&str, String)]) {
        self.remarks.problems.push(Problem {
            code: code.code().to_owned(),
            pointer: self.pointer.to_string(),
            parameters: parameters.into(),
        });
    }

    fn note<const N: usize>(&mut self, code: NoteCode, parameters: [(&str, String); N]) {
        self.add_note(code, &parameters);
    }

    fn add_note(&mut self, code: NoteCode, parameters: &[(&str, String)]) {
        self.remarks.notes.push(Note {
            code: code.code().to_owned(),
            pointer: self.pointer.to_string(),
            fact: self.loaded.names.of(&self.loaded.names.facts, self.fact),
            parameters: parameters.into(),
        });
    }
}

/// A set of which nothing is stated is not stated; a closed one is, even when it is empty.
fn open_set(set: Set, closed: bool) -> Stated {
    if closed || set != Set::default() { Stated::Set(Box::new(set)) } else { Stated::Nothing }
}

/// A text, cut to a length that a message can show.
fn cut(text: &str) -> String {
    const SHOWN: usize = 80;
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests;
