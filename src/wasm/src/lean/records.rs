//! What of the engine's types crosses: all fields, in their declared order.
//!
//! Written out instead of derived with serde: one instance of serde's traits a type was a tenth of
//! the whole module. A field that is left out does not compile; one at the wrong place does not pass
//! the test below.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_engine::{
    Assessment, Catalogue, CatalogueDocument, CatalogueEnum, CatalogueFact, CatalogueField,
    CatalogueKind, CatalogueRecord, CatalogueRule, Change, ChangedRule, Checklist, ChecklistItem,
    Clause, ClockUnit, Counts, Deadline, DeadlineState, Due, ElementExplanation, ExplainNode,
    ExplainTruth, Explanation, FactType, FactUse, Finding, Id, Ids, KindFound, Note, Notice,
    OtherReading, OtherRule, Parameters, Problem, ProposalStamp, Question, RuleItem, RulebookStamp,
    Severity, Source, Stage, Status, Subject, Value, Verdict,
};

use super::{Lean, Writer};

macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {
        $(impl Lean for $name {
            fn write(&self, out: &mut Writer<'_>) {
                let Self { $($field),* } = self;
                out.open();
                $($field.write(out);)*
                out.close();
            }
        })*

        #[cfg(test)]
        const STRUCTS: &[(&str, &[&str])] = &[
            $((stringify!($name), &[$(stringify!($field)),*]),)*
        ];
    };
}

macro_rules! variants {
    ($($name:ident { $($variant:ident $tag:literal { $($field:ident),* })* })*) => {
        $(impl Lean for $name {
            fn write(&self, out: &mut Writer<'_>) {
                out.open();
                match self {
                    $(Self::$variant { $($field),* } => {
                        out.quoted($tag);
                        $($field.write(out);)*
                    })*
                }
                out.close();
            }
        })*

        #[cfg(test)]
        const VARIANTS: &[(&str, &[(&str, &[&str])])] = &[
            $((stringify!($name), &[$(($tag, &[$(stringify!($field)),*]),)*]),)*
        ];
    };
}

macro_rules! numbers {
    ($($name:ident)*) => {
        $(impl Lean for $name {
            fn write(&self, out: &mut Writer<'_>) {
                out.number(*self as i64);
            }
        })*
    };
}

structs! {
    Assessment {
        rulebook, proposal, at, stage, kind, verdict, other_readings, counts, statuses, findings,
        questions, checklists, timeline, problems, notes, notices, explanations
    }
    Catalogue {
        rulebook, covers_from, stages, stage_fact, groups, facts, enums, records, kinds, documents,
        definitions, clocks, rules
    }
    CatalogueDocument { id, stage }
    CatalogueEnum { id, values }
    CatalogueFact { id, group, r#type }
    CatalogueField { name, r#type }
    CatalogueKind { id, basis, facts }
    CatalogueRecord { id, fields }
    CatalogueRule { id, item, severity, stage, basis, readings, document, tags, facts }
    Change { verdict, changed, counts, timeline, problems, notes }
    ChangedRule { rule, before, after }
    Checklist { document, stage, items }
    ChecklistItem { rule, item, status }
    Counts { satisfied, failed, undecided, not_applicable, upcoming }
    Deadline {
        clock, state, from, due, other, done, left, basis, readings, missing, calendar_missing
    }
    Due { unit, length, day, latest, estimated }
    ElementExplanation { index, status, when, require }
    ExplainNode { node, operator, truth, value, facts, definition, children }
    Explanation { rule, status, in_force, when, require, elements }
    FactUse { fact, value, source }
    Finding {
        rule, subject, status, severity, stage, upcoming, basis, readings, facts, missing
    }
    Note { code, pointer, fact, parameters }
    Notice { code, parameters }
    Problem { code, pointer, parameters }
    OtherReading { reading, verdict, changed }
    OtherRule { rule, status, severity }
    ProposalStamp { digest }
    Question { fact, group, decides, touches }
    RulebookStamp { name, version, digest, reviewed }
}

variants! {
    Clause { Always "always" {} Node "node" { node } }
    FactType {
        Bool "bool" {}
        Int "int" { min, max, unit }
        Money "money" { min, max }
        Date "date" {}
        Text "text" {}
        Code "code" { table }
        Enum "enum" { r#enum }
        Set "set" { r#enum }
        Records "records" { record }
    }
    KindFound { Decided "decided" { kind, basis, because } Open "open" { candidates } }
    RuleItem { None "none" {} Item "item" { r#enum, value } }
    Stage { Stated "stated" { stage } Chosen "chosen" { stage } Unknown "unknown" {} }
    Subject { Whole "whole" {} Item "item" { item } Element "element" { fact, index } }
    Value {
        Unknown "unknown" {}
        Bool "bool" { value }
        Int "int" { value, unit }
        Bigint "bigint" { value, unit }
        Money "money" { value }
        Date "date" { value }
        Text "text" { value }
        Enum "enum" { r#enum, value }
        Set "set" { r#enum, present, absent }
        Records "records" { count }
    }
}

numbers! { bool i64 u32 ClockUnit DeadlineState ExplainTruth Severity Source Status Verdict }

impl Lean for String {
    fn write(&self, out: &mut Writer<'_>) {
        out.text(self);
    }
}

impl Lean for Id {
    fn write(&self, out: &mut Writer<'_>) {
        out.text(self);
    }
}

impl Lean for Ids {
    fn write(&self, out: &mut Writer<'_>) {
        list(self, out);
    }
}

impl<T: Lean> Lean for Vec<T> {
    fn write(&self, out: &mut Writer<'_>) {
        list(self, out);
    }
}

impl Lean for Parameters {
    fn write(&self, out: &mut Writer<'_>) {
        out.open();
        for (name, value) in self.iter() {
            out.text(name);
            out.text(value);
        }
        out.close();
    }
}

fn list<T: Lean>(items: &[T], out: &mut Writer<'_>) {
    out.open();
    for item in items {
        item.write(out);
    }
    out.close();
}

#[cfg(test)]
mod tests {
    use patuh_engine::declarations;

    use super::{STRUCTS, VARIANTS};

    /// `not_applicable` as `notApplicable`.
    fn camel(name: &str) -> String {
        let name = name.strip_prefix("r#").unwrap_or(name);
        let mut words = name.split('_');
        let mut camel = words.next().unwrap_or_default().to_owned();
        for word in words {
            camel.push_str(&word[..1].to_uppercase());
            camel.push_str(&word[1..]);
        }
        camel
    }

    /// A declaration without its comments.
    fn declaration(start: &str) -> String {
        let all = declarations();
        let found = all.iter().find(|it| it.contains(start)).unwrap();
        let lines = found.lines().map(str::trim).filter(|line| !line.starts_with(['*', '/']));
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn fields_stand_in_their_declared_order() {
        for (name, fields) in STRUCTS {
            let declared = declaration(&format!("export interface {name} {{"));
            let body = declared.split_once('{').unwrap().1;
            let names = body.split("; ").filter_map(|field| Some(field.split_once(": ")?.0.trim()));
            let wanted: Vec<String> = fields.iter().map(|field| camel(field)).collect();
            assert_eq!(names.collect::<Vec<_>>(), wanted, "{name}");
        }
    }

    #[test]
    fn variants_have_their_declared_tags_and_fields() {
        for (name, variants) in VARIANTS {
            let declared = declaration(&format!("export type {name} ="));
            for (tag, fields) in *variants {
                let mut at = declared.find(&format!("{{ tag: \"{tag}\"")).unwrap();
                for field in *fields {
                    let next = declared[at..].find(&format!("; {}: ", camel(field))).unwrap();
                    assert!(
                        !declared[at + 1..at + next].contains("{ tag:"),
                        "{name} {tag} {field}"
                    );
                    at += next;
                }
            }
            assert_eq!(declared.matches("{ tag: ").count(), variants.len(), "{name}");
        }
    }
}
