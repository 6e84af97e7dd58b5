//! Policy tests.

use std::collections::BTreeMap;

use super::fields::Fields;
use crate::codes::front::{KEY_DOES_NOT_FIT, NO_SUBJECT};
use crate::diagnostic::Diagnostic;
use crate::model::{ExpectedClock, Given, Model, Name, TestBlock, TestCase};
use crate::shape::{Shape, Table, missing_key};
use crate::source::Span;
use crate::tree::{Content, NodeId, Tree};

pub(super) fn read(file: &Fields<'_>, model: &mut Model, diagnostics: &mut Vec<Diagnostic>) {
    let tree = file.tree();
    let has = |key: &str| tree.get(file.id(), key).is_some();
    if has("tests") {
        for it in file.objects("tests") {
            model.tests.push(block(&it, diagnostics));
        }
        if !has("cases") {
            refuse_beside_tests(file, diagnostics);
            return;
        }
    }
    if has("cases") {
        model.tests.push(block(file, diagnostics));
    } else {
        diagnostics.push(missing_key(tree, file.id(), file.object_shape(), "cases"));
    }
}

/// Beside `tests`, what belongs in a block would hold for none of them.
fn refuse_beside_tests(file: &Fields<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (key, _) in file.entries() {
        if ["rule", "at", "base"].contains(&key.value.as_str()) {
            let diagnostic = Diagnostic::error(
                KEY_DOES_NOT_FIT,
                format!("`{}` di samping `tests` tidak berlaku untuk apa pun", key.value),
                format!("`{}` beside `tests` holds for nothing", key.value),
            )
            .at(key.span, "tidak dipakai", "not used")
            .hint("tulis di dalam setiap blok", "write it in each block");
            diagnostics.push(diagnostic);
        }
    }
}

fn block(it: &Fields<'_>, diagnostics: &mut Vec<Diagnostic>) -> TestBlock {
    let rule = it.optional("rule");
    // A rule that was told to be wrong is still named.
    let named = it.tree().get(it.id(), "rule").is_some();
    let mut cases = Vec::new();
    if let Some(Shape::Table(Table { value: Shape::Object(object), .. })) = it.shape("cases") {
        for (name, id) in it.table("cases") {
            if let Some(fields) = it.fields_at(id, object) {
                cases.push(case(name, &fields, named, diagnostics));
            }
        }
    }
    TestBlock { rule, at: it.optional("at"), base: given(it, "base", diagnostics), cases }
}

fn case(name: Name, it: &Fields<'_>, named: bool, diagnostics: &mut Vec<Diagnostic>) -> TestCase {
    TestCase {
        name,
        at: it.optional("at"),
        given: given(it, "given", diagnostics),
        without: it.names("without"),
        expect: expect(it, named, diagnostics),
        verdict: it.optional("verdict"),
        kind: it.optional("kind"),
        other: it.named("other"),
        clocks: clocks(it),
    }
}

fn expect(
    it: &Fields<'_>,
    named: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Option<Name>, Name)> {
    let Some(id) = it.get("expect") else { return Vec::new() };
    if let Some(status) = it.name_at(id) {
        if !named {
            diagnostics.push(no_subject(status.span));
        }
        return vec![(None, status)];
    }
    let entries = it.table_at(id).into_iter();
    entries.filter_map(|(rule, status)| Some((Some(rule), it.name_at(status)?))).collect()
}

fn clocks(it: &Fields<'_>) -> Vec<(Name, ExpectedClock)> {
    let Some(Shape::Table(Table { value: Shape::Object(object), .. })) = it.shape("clocks") else {
        return Vec::new();
    };
    let entries = it.table("clocks").into_iter();
    let clocks = entries.filter_map(|(clock, id)| {
        let expected = it.fields_at(id, object)?;
        let expected = ExpectedClock {
            state: expected.name("state"),
            due: expected.optional("due"),
            latest: expected.optional("latest"),
            other: expected.optional("other"),
        };
        Some((clock, expected))
    });
    clocks.collect()
}

fn no_subject(place: Span) -> Diagnostic {
    Diagnostic::error(
        NO_SUBJECT,
        "status ini tidak menyebut aturannya",
        "this status does not say of which rule",
    )
    .at(place, "status aturan yang mana?", "the status of which rule?")
    .hint(
        "tulis `rule: …` pada blok uji, atau `expect: { aturan: status }`",
        "write `rule: …` in the block of tests, or `expect: { rule: status }`",
    )
}

fn given(it: &Fields<'_>, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Given> {
    let id = it.get(key)?;
    let tree = it.tree();
    Some(Given {
        value: tree.json(id, diagnostics),
        span: tree.node(id).span,
        places: places(tree, id),
    })
}

/// The place of every key, by its JSON pointer. The tree's depth is bounded.
fn places(tree: &Tree, root: NodeId) -> BTreeMap<String, Span> {
    let mut places = BTreeMap::new();
    let mut open = vec![(root, String::new())];
    while let Some((id, pointer)) = open.pop() {
        match &tree.node(id).content {
            Content::Mapping(mapping) => {
                for entry in &mapping.entries {
                    let key = entry.key.replace('~', "~0").replace('/', "~1");
                    let below = format!("{pointer}/{key}");
                    places.insert(below.clone(), entry.key_span);
                    open.push((entry.value, below));
                }
            }
            Content::List(elements) => {
                for (position, element) in elements.iter().enumerate() {
                    open.push((*element, format!("{pointer}/{position}")));
                }
            }
            Content::Scalar(_) | Content::Refused => {}
        }
    }
    places
}
