//! From the scanner's events to a tree.

mod places;
mod refusals;

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::guard::guard;
use super::offsets::Offsets;
use super::syntax::translate;
use super::{Content, Entry, Mapping, Node, NodeId, Scalar, Tree};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Levels of lists and mappings. The deepest place of the language itself is the twelfth.
const DEEPEST: usize = 32;

/// Values in a file: many times what the largest vocabulary needs.
const MOST_VALUES: usize = 100_000;

/// Reads a file. `None` if it could not be read to its end; then a diagnostic says why.
pub(crate) fn build(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Tree> {
    let wrong = guard(file, text);
    if !wrong.is_empty() {
        diagnostics.extend(wrong);
        return None;
    }
    let mut builder = Builder {
        file,
        text,
        offsets: Offsets::new(text),
        tree: Tree::default(),
        open: Vec::new(),
        anchors: HashMap::new(),
        diagnostics: Vec::new(),
        last: 0,
    };
    let whole = builder.run();
    let Builder { tree, anchors, diagnostics: found, .. } = builder;
    diagnostics.extend(found);
    let mut anchors: Vec<_> = anchors.into_values().collect();
    anchors.sort_by_key(|it: &Diagnostic| it.labels.first().map(|label| label.span));
    diagnostics.extend(anchors);
    whole.then_some(tree)
}

/// A list or mapping that has begun and not ended.
struct Open {
    span: Span,
    kind: OpenKind,
}

enum OpenKind {
    List(Vec<NodeId>),
    Mapping { entries: Vec<Entry>, key: Option<Key>, braces: bool, whole: bool },
}

/// A key that waits for its value. Without text it was refused, and its value goes with it.
struct Key {
    text: Option<String>,
    span: Span,
}

struct Builder<'a> {
    file: FileId,
    text: &'a str,
    offsets: Offsets<'a>,
    tree: Tree,
    open: Vec<Open>,
    /// One diagnostic an anchor, which its references join.
    anchors: HashMap<usize, Diagnostic>,
    diagnostics: Vec<Diagnostic>,
    /// Where the value read last ends.
    last: usize,
}

impl<'a> Builder<'a> {
    /// Whether the file could be read to its end.
    fn run(&mut self) -> bool {
        let mut parser = Parser::new_from_str(self.text);
        let mut documents = 0;
        while let Some(event) = parser.next_event() {
            let (event, marks) = match event {
                Ok(it) => it,
                Err(error) => {
                    let place = self.letter_at(error.marker().index());
                    self.diagnostics.push(translate(error.info(), self.text, place));
                    return false;
                }
            };
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents > 1 {
                        let place = self.span(marks);
                        self.diagnostics.push(refusals::several_documents(place));
                        return false;
                    }
                }
                Event::Alias(anchor) => {
                    let span = self.span(marks);
                    self.reference(anchor, span);
                    self.add(Node { span, content: Content::Refused });
                }
                Event::Scalar(value, style, anchor, tag) => {
                    let span = self.scalar_span(marks, style);
                    self.refuse_properties(span, anchor, tag.is_some());
                    let plain = style == ScalarStyle::Plain;
                    // A tag is often a condition that starts with `!`: its rest is no value.
                    let content = match tag {
                        Some(_) => Content::Refused,
                        None => Content::Scalar(Scalar { value: value.into_owned(), plain }),
                    };
                    self.add(Node { span, content });
                }
                Event::SequenceStart(anchor, tag) => {
                    let span = self.span(marks);
                    self.refuse_properties(span, anchor, tag.is_some());
                    if !self.open(span, OpenKind::List(Vec::new())) {
                        return false;
                    }
                }
                Event::MappingStart(anchor, tag) => {
                    let span = self.span(marks);
                    self.refuse_properties(span, anchor, tag.is_some());
                    let braces = self.slice(span).trim_end().ends_with('{');
                    let entries = Vec::new();
                    let kind = OpenKind::Mapping { entries, key: None, braces, whole: true };
                    if !self.open(span, kind) {
                        return false;
                    }
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let end = self.offsets.byte(marks.end.index());
                    self.close(end);
                }
                _ => {}
            }
            if self.tree.len() > MOST_VALUES {
                self.diagnostics.push(refusals::too_many_values(self.file, MOST_VALUES));
                return false;
            }
        }
        true
    }

    /// Whether there was room for one more level.
    fn open(&mut self, span: Span, kind: OpenKind) -> bool {
        if self.open.len() >= DEEPEST {
            let place = Span { end: span.end.max(span.start + 1), ..span };
            self.diagnostics.push(refusals::too_deep(place, DEEPEST));
            return false;
        }
        self.open.push(Open { span, kind });
        true
    }

    fn close(&mut self, end: usize) {
        let Some(Open { span, kind }) = self.open.pop() else { return };
        let span = self.collection_span(span, self.last, end);
        match kind {
            OpenKind::List(elements) => self.add(Node { span, content: Content::List(elements) }),
            OpenKind::Mapping { entries, braces, whole, .. } => {
                let entries = self.each_key_once(entries);
                let content = Content::Mapping(Mapping { entries, braces, whole });
                self.add(Node { span, content });
            }
        }
    }

    /// Puts a finished value where it belongs.
    fn add(&mut self, node: Node) {
        self.last = node.span.end as usize;
        let waits_for_key = matches!(
            self.open.last(),
            Some(Open { kind: OpenKind::Mapping { key: None, .. }, .. })
        );
        if waits_for_key {
            let key = self.key(node);
            if let Some(Open { kind: OpenKind::Mapping { key: place, .. }, .. }) =
                self.open.last_mut()
            {
                *place = Some(key);
            }
            return;
        }
        let id = self.tree.push(node);
        match self.open.last_mut() {
            None => self.tree.root = Some(id),
            Some(Open { kind: OpenKind::List(elements), .. }) => elements.push(id),
            Some(Open { kind: OpenKind::Mapping { entries, key, whole, .. }, .. }) => {
                match key.take() {
                    Some(Key { text: Some(text), span }) => {
                        entries.push(Entry { key: text, key_span: span, value: id });
                    }
                    _ => *whole = false,
                }
            }
        }
    }

    /// Takes a value as a key, or refuses it.
    fn key(&mut self, node: Node) -> Key {
        let span = node.span;
        let text = match node.content {
            Content::Scalar(scalar) if scalar.value == "<<" && scalar.plain => {
                self.diagnostics.push(refusals::merge_key(span));
                None
            }
            Content::Scalar(scalar) => Some(scalar.value),
            Content::Refused => None,
            Content::List(_) | Content::Mapping(_) => {
                self.diagnostics.push(refusals::key_is_not_text(span));
                None
            }
        };
        Key { text, span }
    }

    /// Leaves out what repeats an earlier key, and says so.
    fn each_key_once(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut first: HashMap<&str, Span> = HashMap::with_capacity(entries.len());
        let mut repeated = Vec::new();
        for (position, entry) in entries.iter().enumerate() {
            if let Some(span) = first.get(entry.key.as_str()) {
                self.diagnostics.push(refusals::duplicate_key(entry, *span));
                repeated.push(position);
            } else {
                first.insert(&entry.key, entry.key_span);
            }
        }
        if repeated.is_empty() {
            return entries;
        }
        let keeps = |position: &usize| repeated.binary_search(position).is_err();
        entries.into_iter().enumerate().filter(|(at, _)| keeps(at)).map(|(_, it)| it).collect()
    }
}
