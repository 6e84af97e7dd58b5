//! Checklists: the parts of each document, as the rules that ask for them see them.

use alloc::vec::Vec;

use crate::assessment::{Checklist, ChecklistItem, Status};
use crate::load::Loaded;

/// The documents of which some part applies, in the order of the rulebook.
pub(crate) fn checklists(loaded: &Loaded, statuses: &[Status]) -> Vec<Checklist> {
    let names = &loaded.names;
    let book = &loaded.rulebook;
    let mut lists: Vec<Checklist> = Vec::with_capacity(book.documents.len());
    for (document, id) in book.documents.iter().zip(&names.documents) {
        let stage = names.value(book.stages, document.stage);
        lists.push(Checklist { document: id.clone(), stage, items: Vec::new() });
    }
    for (at, rule) in book.rules.iter().enumerate() {
        let (Some(document), Some(id)) = (rule.document, names.rules.get(at)) else { continue };
        if let (Some(list), Some(status)) = (lists.get_mut(usize::from(document)), statuses.get(at))
            && *status != Status::NotApplicable
        {
            let item = match rule.item {
                Some((of, value)) => names.value(of, value),
                None => names.empty.clone(),
            };
            list.items.push(ChecklistItem { rule: id.clone(), item, status: *status });
        }
    }
    lists.retain(|list| !list.items.is_empty());
    lists
}
