//! Tables of codes.

use super::fields::Fields;
use crate::model::{CodeRow, CodeTable, Name, Relation};
use crate::shape::{Shape, Table};

pub(super) fn table(it: &Fields<'_>) -> Option<CodeTable> {
    let mut rows = Vec::new();
    if let Some(Shape::Table(Table { value: Shape::Object(object), .. })) = it.shape("rows") {
        for (code, id) in it.table("rows") {
            rows.extend(it.fields_at(id, object).map(|fields| row(code, &fields)));
        }
    }
    Some(CodeTable {
        id: it.optional("id")?,
        label: it.texts("label"),
        source: it.texts("source"),
        group: it.object("group").and_then(|it| relation(&it)),
        relations: it.objects("relations").iter().filter_map(relation).collect(),
        rows,
    })
}

fn relation(it: &Fields<'_>) -> Option<Relation> {
    Some(Relation { id: it.optional("id")?, label: it.texts("label") })
}

fn row(code: Name, it: &Fields<'_>) -> CodeRow {
    let related = it.table("related").into_iter();
    CodeRow {
        code,
        name: it.optional("name"),
        names: it.texts("name"),
        group: it.optional("group"),
        related: related.map(|(relation, codes)| (relation, it.names_at(codes))).collect(),
    }
}
