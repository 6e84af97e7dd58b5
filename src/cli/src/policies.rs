//! Where rules come from: the embedded rulebook, or a folder of policies compiled now.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use patuh_engine::Engine;
use patuh_policy::diagnostic::Level;
use patuh_policy::documentation::{Documented, Handbook, document, document_in};
use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{Compiled, Language, Output, load_folder, render_all};
use patuh_rulebook::EnumType;

use crate::texts::Texts;
use crate::words;

/// A rulebook ready to judge, with its words.
pub(crate) struct Rules {
    /// Judges.
    pub(crate) engine: Engine,
    /// Speaks.
    pub(crate) texts: Texts,
}

impl Rules {
    /// The stages of a proposal, in order.
    pub(crate) fn stages(&self) -> Option<&EnumType> {
        let book = self.engine.rulebook();
        book.enums.get(usize::from(book.stages))
    }
}

/// The embedded rulebook, or the one in `folder`. What keeps it from compiling is printed.
pub(crate) fn rules(
    folder: Option<&String>,
    language: Language,
    errors: &mut dyn Write,
) -> Option<Rules> {
    let code = crate::arguments::code(language);
    match folder {
        None => {
            let pack = serde_json::from_str(patuh_kerjasama::text_pack(code)?).ok()?;
            with_texts(patuh_kerjasama::rulebook_bytes(), pack, language, errors)
        }
        Some(folder) => {
            let sources = sources(folder, errors)?;
            let output = output(patuh_policy::compile(&sources), &sources, language, errors)?;
            from_output(&output, language, errors)
        }
    }
}

/// The engine and the words of what was just compiled.
pub(crate) fn from_output(
    output: &Output,
    language: Language,
    errors: &mut dyn Write,
) -> Option<Rules> {
    let pack = output.packs.get(crate::arguments::code(language))?.clone();
    with_texts(&output.bytes, pack, language, errors)
}

fn with_texts(
    bytes: &[u8],
    pack: serde_json::Value,
    language: Language,
    errors: &mut dyn Write,
) -> Option<Rules> {
    let engine = match Engine::load(bytes) {
        Ok(engine) => engine,
        Err(error) => {
            // The compiler made what the engine refuses: no fault of who wrote the policies.
            let _ = writeln!(errors, "patuh: {}: {error}", words::rulebook_refused(language));
            return None;
        }
    };
    let texts = Texts::new(pack, &engine.catalogue(), language);
    Some(Rules { engine, texts })
}

/// The handbook of the embedded rulebook, or of the one in `folder`. What keeps it from compiling
/// is printed.
pub(crate) fn handbook(
    folder: Option<&String>,
    language: Language,
    errors: &mut dyn Write,
) -> Option<Handbook> {
    let code = crate::arguments::code(language);
    documented(folder, language, errors, |sources| document_in(sources, code))?.remove(code)
}

/// The same in every language of the rulebook.
pub(crate) fn handbooks(
    folder: Option<&String>,
    language: Language,
    errors: &mut dyn Write,
) -> Option<BTreeMap<String, Handbook>> {
    documented(folder, language, errors, document)
}

fn documented(
    folder: Option<&String>,
    language: Language,
    errors: &mut dyn Write,
    document: impl FnOnce(&Sources) -> Documented,
) -> Option<BTreeMap<String, Handbook>> {
    let sources = chosen_sources(folder, errors)?;
    let documented = document(&sources);
    output(documented.compiled, &sources, language, errors)?;
    Some(documented.handbooks)
}

/// The policy files of `folder`, or those from which the embedded rulebook was compiled.
pub(crate) fn chosen_sources(folder: Option<&String>, errors: &mut dyn Write) -> Option<Sources> {
    match folder {
        Some(folder) => sources(folder, errors),
        None => Some(embedded_sources()),
    }
}

fn embedded_sources() -> Sources {
    let files = patuh_kerjasama::sources().iter();
    let files =
        files.map(|(path, text)| SourceFile::from_bytes((*path).to_owned(), text.as_bytes()));
    Sources::new(files.collect())
}

/// The policy files of a folder.
pub(crate) fn sources(folder: &str, errors: &mut dyn Write) -> Option<Sources> {
    match load_folder(Path::new(folder)) {
        Ok(sources) => Some(sources),
        Err(error) => {
            let _ = writeln!(errors, "patuh: {error}");
            None
        }
    }
}

/// What compiling gave, after its diagnostics were printed.
pub(crate) fn output(
    compiled: Compiled,
    sources: &Sources,
    language: Language,
    errors: &mut dyn Write,
) -> Option<Output> {
    let drawn = render_all(&compiled.diagnostics, sources, language, false);
    let _ = write!(errors, "{drawn}");
    if compiled.output.is_none() {
        let count = compiled.diagnostics.iter().filter(|d| d.level == Level::Error).count();
        let _ = writeln!(errors, "patuh: {} ({count})", words::policies_bad(language));
    }
    compiled.output
}
