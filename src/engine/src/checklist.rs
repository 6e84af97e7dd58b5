//! Checklists: the parts of each document, as the rules that ask for them see them.

use alloc::vec;
use alloc::vec::Vec;

use crate::assessment::{Checklist, ChecklistItem, Status};
use crate::load::Loaded;

/// The documents of which some part applies, in the order of the rulebook.
pub(crate) fn checklists(loaded: &Loaded, statuses: &[Status]) -> Vec<Checklist> {
    let names = &loaded.names;
    let book = &loaded.rulebook;
    let mut items: Vec<Vec<ChecklistItem>> = vec![Vec::new(); book.documents.len()];
    for ((rule, id), status) in book.rules.iter().zip(&names.rules).zip(statuses) {
        let items = rule.document.and_then(|document| items.get_mut(usize::from(document)));
        if let Some(items) = items
            && *status != Status::NotApplicable
        {
            let item =
                rule.item.map_or_else(|| names.empty.clone(), |(of, at)| names.value(of, at));
            items.push(ChecklistItem { rule: id.clone(), item, status: *status });
        }
    }
    let documents = book.documents.iter().zip(&names.documents).zip(items);
    documents
        .filter(|(_, items)| !items.is_empty())
        .map(|((document, id), items)| Checklist {
            document: id.clone(),
            stage: names.value(book.stages, document.stage),
            items,
        })
        .collect()
}
