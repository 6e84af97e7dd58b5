//! From the linked policy to the rulebook and its text packs.
//!
//! Expressions become one table of nodes in which equal ones stand once; rules over the values of
//! an enum are unfolded; citations that nothing names are left out. The same files give the same
//! bytes, in whatever order they are handed over: nothing here iterates over a hash map.
//!
//! Must not know: YAML, how conditions are parsed, proposals' answers.

mod alternatives;
mod clocks;
mod evaluation;
mod first;
mod lowering;
mod origins;
mod packs;
mod provisions;
mod rules;
mod table;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use patuh_rulebook::{Digest, Rulebook, digest};

pub use evaluation::{Evaluation, compile_with_expression};
pub use first::First;
pub use origins::{Origin, Origins, Part, RuleOrigin, Written};

use crate::codes::back as codes;
use crate::diagnostic::{Bilingual, Diagnostic, Level};
use crate::expression::describe;
use crate::law::{Coverage, coverage};
use crate::linking::{Linked, link};
use crate::model::Model;
use crate::read;
use crate::source::Sources;
use crate::testing::PolicyTest;
use lowering::Lowering;
use provisions::Provisions;

/// Id of the definition that [`compile_with_expression`] adds.
pub(crate) const EVAL: &str = "eval";

/// What compiling a policy gives.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The rulebook and all that belongs to it; only if no diagnostic is an error.
    pub output: Option<Output>,
    /// Everything that is wrong or worth a look, by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// A compiled policy.
#[derive(Clone, Debug)]
pub struct Output {
    /// The rulebook.
    pub rulebook: Rulebook,
    /// Its bytes, as the engine loads them.
    pub bytes: Vec<u8>,
    /// The SHA-256 digest of the bytes.
    pub digest: Digest,
    /// Text packs by language.
    pub packs: BTreeMap<String, serde_json::Value>,
    /// The policy's tests, ready to run.
    pub tests: Vec<PolicyTest>,
    /// What is wrong with the tests. It does not keep the rulebook from being used, but
    /// [`crate::testing::run`] fails with it.
    pub test_diagnostics: Vec<Diagnostic>,
    /// Where nodes and rules are written.
    pub origins: Origins,
    /// How far the law is covered.
    pub law: Coverage,
    /// The part by which a page begins, where the policy names one.
    pub first: Option<First>,
}

/// Compiles the files of a policy.
///
/// ```
/// use patuh_policy::source::{SourceFile, Sources};
///
/// let file = SourceFile { path: "a.yaml".into(), text: "facts: []".into() };
/// let compiled = patuh_policy::compile(&Sources::new(vec![file]));
/// assert!(compiled.output.is_none(), "there is no `rulebook:`");
/// assert!(!compiled.diagnostics.is_empty());
/// ```
#[must_use]
pub fn compile(sources: &Sources) -> Compiled {
    let (model, diagnostics) = read(sources);
    compile_with(&model, sources, diagnostics, |_, _| ()).0
}

/// Compiles a model, and tells the type of its definition [`EVAL`] if it has one. `diagnostics`
/// are those of reading.
fn compile_model(
    model: &Model,
    sources: &Sources,
    diagnostics: Vec<Diagnostic>,
) -> (Compiled, Option<Bilingual>) {
    let (compiled, ty) = compile_with(model, sources, diagnostics, |linked, _| {
        let evaluated = linked.definitions.iter().find(|it| it.source.id.value == EVAL);
        evaluated.map(|it| describe(&linked.vocabulary, it.term.ty))
    });
    (compiled, ty.flatten())
}

/// Compiles a model, and hands what was linked and what came of it to whoever needs both.
/// `diagnostics` are those of reading.
pub(crate) fn compile_with<T>(
    model: &Model,
    sources: &Sources,
    mut diagnostics: Vec<Diagnostic>,
    then: impl FnOnce(&Linked<'_>, &Output) -> T,
) -> (Compiled, Option<T>) {
    let sound = !has_errors(&diagnostics);
    let (linked, mut found) = link(model, sources);
    if !sound {
        // What reading could not read is missing here; that it is missed is no second mistake.
        found.retain(|diagnostic| !CONSEQUENCES.contains(&diagnostic.code));
    }
    diagnostics.append(&mut found);
    diagnostics.sort_by_key(|diagnostic| diagnostic.labels.first().map(|label| label.span));
    let Some(linked) = linked.filter(|_| sound) else {
        return (Compiled { output: None, diagnostics }, None);
    };
    let mut output = emit(&linked, sources);
    output.first = first::first(model, &output, sources);
    let found = then(&linked, &output);
    (Compiled { output: Some(output), diagnostics }, Some(found))
}

/// Diagnostics that a declaration which could not be read may cause elsewhere.
const CONSEQUENCES: &[&str] = &[
    codes::UNKNOWN_NAME,
    codes::UNKNOWN_VALUE,
    codes::UNKNOWN_RELATION,
    codes::NOT_A_CODE,
    codes::UNKNOWN_FIELD,
    codes::UNKNOWN_REFERENCE,
    codes::UNKNOWN_REGULATION,
    codes::UNKNOWN_PROVISION,
    codes::UNKNOWN_LIST,
    codes::UNUSED_DEFINITION,
    codes::EACH_WITHOUT_BASIS,
    codes::NO_BASIS,
    codes::MISSING_MESSAGE,
];

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
}

fn emit(linked: &Linked<'_>, sources: &Sources) -> Output {
    let provisions = Provisions::new(linked);
    let mut lowering = Lowering::new(linked, sources);
    let (definitions, definitions_written) = lowering.definitions(&provisions);
    let kinds = lowering.kinds(&provisions);
    let (rules, rules_written) = lowering.rules(&provisions);
    let alternatives = lowering.alternatives(&rules);
    let clocks = lowering.clocks(&provisions);
    let lowered = lowering.finish();

    let mut rulebook = linked.rulebook.clone();
    rulebook.regulations = linked.law.regulations.iter().map(|(_, law)| law.clone()).collect();
    rulebook.citations = provisions.citations(linked);
    rulebook.definitions = definitions;
    rulebook.kinds = kinds;
    rulebook.rules = rules;
    rulebook.alternatives = alternatives;
    rulebook.clocks = clocks;
    rulebook.nodes = lowered.nodes;
    rulebook.bodies = lowered.bodies;
    rulebook.texts = lowered.texts;

    let bytes = rulebook.encode();
    let digest = digest(&bytes);
    let packs = packs::packs(linked, &provisions, &rulebook, digest, &lowered.sentences);
    let cited: Vec<usize> = provisions.numbers().collect();
    let law = coverage(linked, &rulebook, &cited);
    let (tests, test_diagnostics) = crate::testing::link_tests(linked.model, &rulebook);
    Output {
        bytes,
        digest,
        packs,
        tests,
        test_diagnostics,
        origins: Origins {
            nodes: lowered.nodes_from,
            bodies: lowered.bodies_from,
            rules: rules_written,
            definitions: definitions_written,
            readings: linked
                .model
                .readings
                .iter()
                .map(|it| (it.id.value.clone(), it.id.span))
                .collect(),
            clocks: linked.clocks.iter().map(|clock| clock.source.id.span).collect(),
        },
        law,
        first: None,
        rulebook,
    }
}
