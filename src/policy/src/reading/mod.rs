//! From files to the model as written.
//!
//! How it thinks: a file becomes a tree, the tree is held against the description of every key
//! ([`crate::shape`]), and what is right is taken over. What was told to be wrong or missing is
//! left empty in the model (an empty [`Name`](crate::model::Name), an absent text), so that
//! later steps need not tell it again.
//!
//! Must not know: expressions, whether a name that is referred to exists.

mod calendar;
mod cases;
mod clock;
mod fields;
mod law;
mod rule;
mod rulebook;
mod tables;
#[cfg(test)]
mod tests;
mod vocabulary;

use crate::codes::front as codes;
use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::shape::{POLICY_FILE, TEST_FILE, check};
use crate::source::{FileId, Sources, Span};
use crate::tree::{Content, NodeId, Tree, build};

use fields::Fields;

/// Reads every file of a policy. What is wrong is told whole: every mistake of every file, in
/// the order of files and lines; what is right is in the model all the same.
///
/// ```
/// use patuh_policy::read;
/// use patuh_policy::source::{SourceFile, Sources};
///
/// let text = "placeholders: [terlampir]\nunitz: []\n";
/// let sources = Sources::new(vec![SourceFile { path: "a.yaml".into(), text: text.into() }]);
/// let (model, diagnostics) = read(&sources);
/// assert_eq!(model.placeholders[0].value, "terlampir");
/// assert_eq!(diagnostics[0].code, "P025"); // No file has `rulebook:` …
/// assert_eq!(diagnostics[1].code, "P011"); // … and `unitz` is not known.
/// ```
#[must_use]
pub fn read(sources: &Sources) -> (Model, Vec<Diagnostic>) {
    let mut model = Model::default();
    let mut diagnostics = Vec::new();
    let files = trees(sources, &mut model, &mut diagnostics);
    let languages = languages(&files);
    for file in &files {
        let (keys, other) =
            if file.is_test { (&TEST_FILE, &POLICY_FILE) } else { (&POLICY_FILE, &TEST_FILE) };
        let mut checked = check(&file.tree, file.root, keys, other, &languages);
        diagnostics.append(&mut checked.diagnostics);
        if matches!(file.tree.node(file.root).content, Content::Mapping(_)) {
            let fields = Fields::new(&file.tree, &checked, file.root, keys);
            if file.is_test {
                cases::read(&fields, &mut model, &mut diagnostics);
            } else {
                declarations(&fields, &mut model, &mut diagnostics);
            }
        }
    }
    one_rulebook(sources, &files, &model, &mut diagnostics);
    diagnostics
        .sort_by_key(|it| it.labels.first().map(|label| (label.span.file, label.span.start)));
    (model, diagnostics)
}

/// A file that could be read as YAML.
struct File {
    tree: Tree,
    root: NodeId,
    is_test: bool,
}

fn trees(sources: &Sources, model: &mut Model, diagnostics: &mut Vec<Diagnostic>) -> Vec<File> {
    let mut files = Vec::new();
    for (position, source) in sources.files().iter().enumerate() {
        // Nobody has four thousand million files.
        let id = FileId::try_from(position).unwrap_or(FileId::MAX);
        let Some(tree) = build(id, &source.text, diagnostics) else {
            model.unread = true;
            continue;
        };
        match tree.root() {
            Some(root) => files.push(File { tree, root, is_test: source.is_test() }),
            None => diagnostics.push(empty_file(id)),
        }
    }
    files
}

fn empty_file(file: FileId) -> Diagnostic {
    Diagnostic::warning(codes::EMPTY_FILE, "berkas tidak memuat apa pun", "the file holds nothing")
        .at(Span { file, start: 0, end: 0 }, "", "")
        .hint("isi, atau hapus berkasnya", "fill it, or delete the file")
}

/// The languages that every text must have: those of the first rulebook that says so, else the
/// project's own.
fn languages(files: &[File]) -> Vec<String> {
    let declared = files.iter().filter(|file| !file.is_test).find_map(|file| {
        let rulebook = file.tree.get(file.root, "rulebook")?;
        let list = file.tree.get(rulebook, "languages")?;
        let Content::List(elements) = &file.tree.node(list).content else { return None };
        let codes = elements.iter().filter_map(|it| match &file.tree.node(*it).content {
            Content::Scalar(scalar) if !scalar.value.is_empty() => Some(scalar.value.clone()),
            _ => None,
        });
        let codes: Vec<_> = codes.collect();
        (!codes.is_empty()).then_some(codes)
    });
    declared.unwrap_or_else(|| vec!["id".to_owned(), "en".to_owned()])
}

fn declarations(file: &Fields<'_>, model: &mut Model, diagnostics: &mut Vec<Diagnostic>) {
    model.manifests.extend(file.object("rulebook").map(|it| rulebook::manifest(&it)));
    model.placeholders.extend(file.names("placeholders"));
    vocabulary::read(file, model);
    model.definitions.extend(file.objects("definitions").iter().filter_map(rule::definition));
    model.kinds.extend(file.objects("kinds").iter().filter_map(rule::kind));
    model.rules.extend(file.objects("rules").iter().filter_map(rule::rule));
    model.readings.extend(file.objects("readings").iter().filter_map(law::reading));
    model.laws.extend(file.object("law").and_then(|it| law::law(&it)));
    model.clocks.extend(file.objects("clocks").iter().filter_map(clock::clock));
    model.official_texts.extend(file.object("official-text").and_then(|it| law::official(&it)));
    calendar::read(file, model, diagnostics);
    model.messages.extend(rulebook::messages(file));
}

/// A policy has exactly one `rulebook:`.
fn one_rulebook(
    sources: &Sources,
    files: &[File],
    model: &Model,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if sources.files().is_empty() {
        let diagnostic = Diagnostic::error(
            codes::NO_FILES,
            "tidak ada berkas kebijakan (`*.yaml`)",
            "there is no policy file (`*.yaml`)",
        );
        diagnostics.push(diagnostic.hint(
            "periksa nama foldernya; folder `examples` tidak dibaca",
            "check the name of the folder; folders `examples` are not read",
        ));
        return;
    }
    let tried =
        files.iter().any(|file| !file.is_test && file.tree.get(file.root, "rulebook").is_some());
    if model.manifests.is_empty() && !tried && !model.unread {
        let diagnostic = Diagnostic::error(
            codes::NO_RULEBOOK,
            "tidak ada berkas yang memuat `rulebook`",
            "no file has `rulebook`",
        );
        diagnostics.push(diagnostic.hint(
            "tulis `rulebook:` beserta nama, versi, bahasa dan tahapnya dalam salah satu berkas",
            "write `rulebook:` with its name, version, languages and stages in one of the files",
        ));
    }
    let mut manifests = model.manifests.iter();
    let Some(first) = manifests.next() else { return };
    for second in manifests {
        let diagnostic = Diagnostic::error(
            codes::SECOND_RULEBOOK,
            "`rulebook` ditulis lebih dari satu kali",
            "`rulebook` is written more than once",
        )
        .at(second.name.span, "ditulis lagi di sini", "written again here")
        .at(first.name.span, "pertama kali di sini", "written first here")
        .hint("sisakan satu", "keep one of them");
        diagnostics.push(diagnostic);
    }
}
