//! Types of answers, for people who do not program.

use super::collector::Collector;
use super::handbook::{Choice, FactType, Field};
use crate::model::TypeText;
use crate::writing;

impl Collector<'_, '_> {
    /// A type with its choices or fields.
    // Recursion: a record holds no records, which reading has refused.
    pub(super) fn fact_type(&self, ty: &TypeText) -> FactType {
        FactType {
            name: ty.name.value.clone(),
            words: self.type_words(ty),
            choices: self.choices(ty),
            fields: self.fields(ty),
        }
    }

    fn type_words(&self, ty: &TypeText) -> String {
        let mut words = match ty.name.value.as_str() {
            "bool" => self.pick("ya atau tidak", "yes or no"),
            "int" => self.pick("bilangan bulat", "a whole number"),
            "money" => self.pick("jumlah uang dalam rupiah", "a sum of money in rupiah"),
            "date" => self.pick("tanggal", "a date"),
            "text" => self.pick("teks", "text"),
            "code" => self.code_words(ty),
            "enum" => self.pick("satu dari beberapa pilihan", "one of several choices"),
            "list of enum" => {
                self.pick("beberapa dari daftar pilihan", "any number of a list of choices")
            }
            _ => self.pick("daftar isian", "a list of entries"),
        };
        let units = &self.linked.model.units;
        let unit =
            ty.unit.as_ref().and_then(|unit| units.iter().find(|it| it.id.value == unit.value));
        if let Some(unit) = unit {
            words.push_str(&self.pick(" dalam ", " of "));
            words.push_str(&self.text(&unit.label));
        }
        if let Some((min, max)) = ty.range.as_ref().and_then(|range| range.value.split_once("..="))
        {
            let bound = |text: &str| writing::digits(&text.trim().replace('_', ""), self.writes());
            let to = self.pick("sampai", "to");
            words.push_str(&format!(", {} {to} {}", bound(min), bound(max)));
        }
        words
    }

    /// Which table the codes are of, and where its data are from.
    fn code_words(&self, ty: &TypeText) -> String {
        let tables = &self.linked.model.tables;
        let declared =
            ty.of.as_ref().and_then(|of| tables.iter().find(|it| it.id.value == of.value));
        let words = self.pick("satu kode dari tabel", "one code of a table");
        declared.map_or(words.clone(), |table| {
            format!("{words}: {} ({})", self.text(&table.label), self.text(&table.source))
        })
    }

    fn choices(&self, ty: &TypeText) -> Vec<Choice> {
        let declared = ty.of.as_ref().and_then(|of| {
            self.linked.model.enums.iter().find(|candidate| candidate.id.value == of.value)
        });
        let values = declared.into_iter().flat_map(|ty| &ty.values);
        values
            .map(|value| Choice {
                id: value.text.id.value.clone(),
                label: self.text(&value.text.label),
                help: self.help(value.text.help.as_ref()),
                aliases: value.aliases.iter().map(|alias| alias.value.clone()).collect(),
            })
            .collect()
    }

    fn fields(&self, ty: &TypeText) -> Vec<Field> {
        if ty.name.value != "list of record" {
            return Vec::new();
        }
        let declared = ty.of.as_ref().and_then(|of| {
            self.linked.model.records.iter().find(|candidate| candidate.id.value == of.value)
        });
        let fields = declared.into_iter().flat_map(|record| &record.fields);
        fields
            .map(|field| Field {
                name: field.name.value.clone(),
                label: self.text(&field.label),
                help: self.help(field.help.as_ref()),
                kind: self.fact_type(&field.ty),
            })
            .collect()
    }
}
