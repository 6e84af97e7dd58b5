//! A page as a browser reads it: its addresses, ids, headings, words, and what is wrong with it.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// What tests ask of a page.
#[derive(Default)]
pub(crate) struct Document {
    /// Mistakes that a browser would mend in silence.
    pub(crate) errors: Vec<String>,
    /// Of links, styles, scripts and forms.
    pub(crate) addresses: Vec<String>,
    pub(crate) ids: BTreeSet<String>,
    pub(crate) repeated_ids: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) title: String,
    /// Levels of the headings, in order.
    pub(crate) headings: Vec<u8>,
    /// How many main parts there are.
    pub(crate) mains: usize,
    /// How many pictures with a label there are.
    pub(crate) pictures: usize,
    /// Whether some link has no words.
    pub(crate) empty_links: bool,
    /// All words, without those of scripts.
    pub(crate) text: String,
}

impl Document {
    pub(crate) fn read(html: &str) -> Self {
        let dom = parse_document(RcDom::default(), Default::default()).one(html);
        let errors = dom.errors.borrow().iter().map(ToString::to_string).collect();
        let mut document = Self { errors, ..Self::default() };
        document.walk(&dom.document);
        document
    }

    fn walk(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.text.push_str(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let name = name.local.to_string();
                self.element(&name, &attrs.borrow(), node);
                if name == "script" {
                    return;
                }
            }
            _ => {}
        }
        for child in node.children.borrow().iter() {
            self.walk(child);
        }
    }

    fn element(&mut self, name: &str, attributes: &[Attribute], node: &Handle) {
        let get = |wanted: &str| {
            let found = attributes.iter().find(|it| &*it.name.local == wanted);
            found.map(|it| it.value.to_string())
        };
        let addresses = ["href", "src", "action"].into_iter().filter_map(get);
        // What stands in the address itself leads nowhere.
        self.addresses.extend(addresses.filter(|address| !address.starts_with("data:")));
        if let Some(id) = get("id")
            && !self.ids.insert(id.clone())
        {
            self.repeated_ids.push(id);
        }
        match name {
            "html" => self.language = get("lang"),
            "title" => self.title = words(node),
            "h1" | "h2" | "h3" | "h4" => {
                self.headings.extend(name.as_bytes().get(1).map(|digit| digit - b'0'));
            }
            "main" => self.mains += 1,
            "svg" => self.pictures += usize::from(get("aria-label").is_some()),
            "a" => self.empty_links |= words(node).trim().is_empty(),
            _ => {}
        }
    }
}

/// The words inside of an element.
fn words(node: &Handle) -> String {
    let mut found = String::new();
    let mut open = vec![node.clone()];
    while let Some(node) = open.pop() {
        if let NodeData::Text { contents } = &node.data {
            found.push_str(&contents.borrow());
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    found
}
