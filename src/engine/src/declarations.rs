//! The TypeScript declarations of everything that crosses into JavaScript.
//!
//! Made on the machine that builds the package, so that the module itself carries none of it.

use alloc::vec;
use alloc::vec::Vec;

use tsify::Tsify;

use crate::assessment::*;
use crate::{Options, Truth};

/// One declaration a type. A type that is named by another and left out here does not pass
/// `src/wasm/js/build/expand.mjs`.
///
/// ```
/// let verdict = patuh_engine::declarations().into_iter().find(|it| it.contains("Verdict ="));
/// assert!(verdict.is_some_and(|it| it.contains("\"ready\"")));
/// ```
#[must_use]
pub fn declarations() -> Vec<&'static str> {
    vec![
        Assessment::DECL,
        Catalogue::DECL,
        CatalogueDocument::DECL,
        CatalogueEnum::DECL,
        CatalogueFact::DECL,
        CatalogueField::DECL,
        CatalogueKind::DECL,
        CatalogueRecord::DECL,
        CatalogueRule::DECL,
        Change::DECL,
        ChangedRule::DECL,
        Checklist::DECL,
        ChecklistItem::DECL,
        Clause::DECL,
        Counts::DECL,
        Deadline::DECL,
        DeadlineState::DECL,
        Due::DECL,
        ElementExplanation::DECL,
        ExplainNode::DECL,
        ExplainTruth::DECL,
        Explanation::DECL,
        FactType::DECL,
        FactUse::DECL,
        Finding::DECL,
        Id::DECL,
        KindFound::DECL,
        Note::DECL,
        Notice::DECL,
        Options::DECL,
        OtherReading::DECL,
        OtherRule::DECL,
        Problem::DECL,
        ProposalStamp::DECL,
        Question::DECL,
        RuleItem::DECL,
        RulebookStamp::DECL,
        Source::DECL,
        Stage::DECL,
        Status::DECL,
        Subject::DECL,
        Truth::DECL,
        Value::DECL,
        Verdict::DECL,
    ]
}
