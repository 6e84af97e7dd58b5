//! A text pack, by the names of what it describes.

use std::collections::BTreeMap;

use patuh_engine::{Catalogue, Id, Parameters, RuleItem};
use patuh_policy::{Language, writing};
use serde_json::Value;

use crate::{dates, words};

/// The texts of a rulebook in one language.
pub(crate) struct Texts {
    pack: Value,
    /// The language that the pack is in.
    language: Language,
    /// Enum and value of each rule that was unfolded from `each`.
    items: BTreeMap<String, (String, String)>,
}

impl Texts {
    /// Takes a pack as the compiler writes it, and the structure of the rulebook it belongs to.
    pub(crate) fn new(pack: Value, catalogue: &Catalogue, language: Language) -> Self {
        let items = catalogue.rules.iter().filter_map(|rule| match &rule.item {
            RuleItem::None => None,
            RuleItem::Item { r#enum, value } => {
                Some((rule.id.to_string(), (r#enum.to_string(), value.to_string())))
            }
        });
        Self { pack, language, items: items.collect() }
    }

    /// The text at a path of keys, or the last key where the pack has none.
    pub(crate) fn get<'a>(&'a self, path: &[&'a str]) -> &'a str {
        self.find(path).or(path.last().copied()).unwrap_or_default()
    }

    /// The text at a path of keys.
    pub(crate) fn find(&self, path: &[&str]) -> Option<&str> {
        path.iter().try_fold(&self.pack, |value, key| value.get(key))?.as_str()
    }

    /// The list of keys at a path.
    pub(crate) fn keys(&self, path: &[&str]) -> Vec<Id> {
        let list = path.iter().try_fold(&self.pack, |value, key| value.get(key));
        let list = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(|key| key.as_str().map(Id::from)).collect()
    }

    /// A text of a rule (`title`, `fix`, `who`). A rule that was unfolded from `each` has its
    /// family's texts with the item's label in the place of the item's name.
    pub(crate) fn rule(&self, rule: &str, key: &str) -> Option<String> {
        if let Some(text) = self.find(&["rules", rule, key]) {
            return Some(text.to_owned());
        }
        let (of, item) = self.items.get(rule)?;
        let (family, _) = rule.rsplit_once('/')?;
        let name = self.find(&["rules", family, "item"])?;
        let label = self.get(&["enums", of, item, "label"]);
        Some(self.find(&["rules", family, key])?.replace(&format!("{{{name}}}"), label))
    }

    /// A message with its parameters filled in. A suggestion that the engine does not have takes
    /// its sentence with it.
    pub(crate) fn message(&self, code: &str, parameters: &Parameters) -> String {
        let template = self.get(&["messages", code]);
        let mut text = template.to_owned();
        if parameters.get("suggestion") == Some("") {
            let sentences = template.split_inclusive(". ").map(str::trim_end);
            let kept: Vec<&str> = sentences.filter(|it| !it.contains("{suggestion}")).collect();
            text = kept.join(" ");
        }
        parameters.iter().fold(text, |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), &self.parameter(name, value))
        })
    }

    /// A parameter as people write it: the engine gives plain numbers and ISO days. What stands
    /// in the file stays as it stands there, and a year is not set apart.
    fn parameter(&self, name: &str, value: &str) -> String {
        match name {
            "value" | "min" | "max" | "limit" => {
                dates::long(&writing::digits(value, self.language), self.language)
            }
            "from" | "reviewed" => dates::long(value, self.language),
            "expected" => words::expected(value, self.language).unwrap_or(value).to_owned(),
            _ => value.to_owned(),
        }
    }
}
