//! The page knows the npm package and its own libraries, and no other room.

use std::path::{Component, Path, PathBuf};

use anyhow::Result;

use super::Findings;
use crate::repository::Repository;

/// What the page may import by name, with what lies beneath.
const PACKAGES: &[&str] = &["patuh", "lit"];

/// Looks at every import of the page's sources.
pub(crate) fn of_the_page(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for file in repository.files(&["www/src"])? {
        if file.extension().is_none_or(|extension| extension != "ts") {
            continue;
        }
        let text = repository.text(&file)?.unwrap_or_default();
        for import in imports(&text) {
            findings.looked_at += 1;
            if !is_allowed(&file, import) {
                findings.complain(file.display(), &format!("must not import `{import}`"));
            }
        }
    }
    Ok(findings)
}

/// The quoted names after `from`, `import` and `import(`.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with(['*', '/'])).filter_map(|line| {
        let after = [" from \"", "import \"", "import(\""]
            .into_iter()
            .find_map(|mark| Some(line.split_once(mark)?.1))?;
        Some(after.split_once('"')?.0)
    })
}

fn is_allowed(file: &Path, import: &str) -> bool {
    if import.starts_with('.') {
        let folder = file.parent().unwrap_or(file);
        return resolve(&folder.join(import)).is_some_and(|path| path.starts_with("www/src"));
    }
    let mut parts = import.split('/');
    let package = match parts.next() {
        Some(scope) if scope.starts_with('@') => {
            format!("{scope}/{}", parts.next().unwrap_or_default())
        }
        first => first.unwrap_or_default().to_owned(),
    };
    PACKAGES.contains(&package.as_str())
}

/// Takes `.` and `..` out of a path; `None` if it leads out of the repository.
fn resolve(path: &Path) -> Option<PathBuf> {
    let mut resolved = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                if !resolved.pop() {
                    return None;
                }
            }
            _ => resolved.push(part),
        }
    }
    Some(resolved)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{imports, is_allowed};

    #[test]
    fn each_form_of_import_is_seen() {
        let text = "import { html } from \"lit\";\nimport \"./define.js\";\n\
                    const words = await import(\"./en.js\");\n// import \"x\"\n\
                    export type { Day } from \"../day.js\";\n";
        let found: Vec<&str> = imports(text).collect();
        assert_eq!(found, ["lit", "./define.js", "./en.js", "../day.js"]);
    }

    #[test]
    fn the_page_reaches_into_no_other_room() {
        let file = Path::new("www/src/form/form.ts");
        for import in ["./field.ts", "../words/id.ts", "patuh", "patuh/texts/id.json", "lit/x.js"] {
            assert!(is_allowed(file, import), "{import}");
        }
        for import in
            ["../../../src/wasm/js/source/index.ts", "../../build.mjs", "node:fs", "patuhx"]
        {
            assert!(!is_allowed(file, import), "{import}");
        }
    }
}
