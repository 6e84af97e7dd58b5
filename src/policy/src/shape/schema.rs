//! The JSON Schema of policy files, for editors: completion, hints and checks while typing.
//!
//! It says what the structural check says, as far as a schema can. What needs other files
//! (languages, names that are referred to) is left to the compiler.

use serde_json::{Map, Value, json};

use super::word::Form;
use super::{LONGEST, Object, POLICY_FILE, Shape, TEST_FILE, Table};

/// The JSON Schema (2020-12) of policy files and their tests, as YAML editors use it.
///
/// One schema serves both sorts of file: a file with `cases` or `tests` is a test file.
#[must_use]
pub fn schema() -> Value {
    let test_keys = json!([{ "required": ["cases"] }, { "required": ["tests"] }]);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Patuh",
        "description": "Berkas kebijakan Patuh dan ujinya.\n\nPolicy files of Patuh and their tests.",
        "type": "object",
        "if": { "anyOf": test_keys },
        "then": object(&TEST_FILE),
        "else": object(&POLICY_FILE),
    })
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text(form) => text(*form),
        Shape::Expression => json!({
            "type": ["string", "boolean", "number"], "minLength": 1, "maxLength": LONGEST, "pattern": r"\S"
        }),
        Shape::Integer(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Texts => json!({
            "type": "object",
            "required": ["id", "en"],
            "additionalProperties": text(Form::Free),
            "propertyNames": { "pattern": Form::Language.pattern() },
            "defaultSnippets": [{ "body": { "id": "$1", "en": "$2" } }],
        }),
        Shape::TextOrTexts => json!({ "anyOf": [text(Form::Free), self::shape(&Shape::Texts)] }),
        Shape::List(element, least) => {
            json!({ "type": "array", "items": self::shape(element), "minItems": least })
        }
        Shape::OneOrMany(element) => {
            let element = self::shape(element);
            json!({ "anyOf": [element, { "type": "array", "items": element }] })
        }
        Shape::Object(it) => object(it),
        Shape::Table(it) => table(it),
        Shape::TextOrTable(form, it) => json!({ "anyOf": [text(*form), table(it)] }),
        Shape::TextOrObject(form, it) => json!({ "anyOf": [text(*form), object(it)] }),
        Shape::Proposal => json!({ "type": "object" }),
    }
}

fn text(form: Form) -> Value {
    match form {
        Form::Choice(words) | Form::Offered(words) => json!({ "enum": words }),
        _ => json!({
            "type": "string", "minLength": 1, "maxLength": form.longest(), "pattern": form.pattern()
        }),
    }
}

fn table(table: &Table) -> Value {
    json!({
        "type": "object",
        "minProperties": table.least,
        "propertyNames": { "pattern": table.key.pattern() },
        "additionalProperties": shape(&table.value),
    })
}

fn object(object: &Object) -> Value {
    let mut properties = Map::new();
    for key in object.keys {
        let mut described = shape(&key.shape);
        let [id, en] = key.about;
        if let Value::Object(described) = &mut described {
            described.insert("description".to_owned(), Value::from(format!("{id}\n\n{en}")));
        }
        properties.insert(key.name.to_owned(), described);
    }
    let required: Vec<_> = object.keys.iter().filter(|it| it.required).map(|it| it.name).collect();
    let conditions: Vec<_> = object
        .conditions
        .iter()
        .map(|it| {
            json!({
                "if": { "required": [it.key] },
                "then": { "properties": { it.on: { "enum": it.values } } },
            })
        })
        .collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if let (Value::Object(schema), false) = (&mut schema, conditions.is_empty()) {
        schema.insert("allOf".to_owned(), Value::from(conditions));
    }
    schema
}
