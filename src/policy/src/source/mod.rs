//! Policy files and places in them.

mod place;
#[cfg(test)]
mod tests;

/// A position in [`Sources`].
pub type FileId = u32;

/// The most bytes that a file may have: 4 MiB, some fifty times the longest chapter of rules.
pub const LARGEST_FILE: usize = 4 << 20;

/// A range of bytes in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place. Of a quoted text it holds the quotes, of a block text the `|` or `>`.
    pub span: Span,
}

/// One file of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path as diagnostics show it, with `/`, relative to the policy's folder.
    pub path: String,
    /// The text.
    pub text: String,
}

impl SourceFile {
    /// A file from the bytes on disk. Bytes that are not UTF-8 become `U+FFFD`, which
    /// [`crate::read`] then refuses at its place.
    #[must_use]
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        Self { path: path.into(), text: String::from_utf8_lossy(bytes).into_owned() }
    }

    /// Whether it holds policy tests.
    #[must_use]
    pub fn is_test(&self) -> bool {
        self.path.ends_with(".test.yaml")
    }
}

/// The files of a policy, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Takes files in any order; the order of the result depends on their paths alone, so that
    /// the same input gives the same rulebook.
    #[must_use]
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// The files in order; a file's position is its [`FileId`].
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file of a place.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id as usize)
    }

    /// The text at a place as it is written, with its quotes. Empty for a place that is not in
    /// these files.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file)
            .and_then(|file| file.text.get(span.start as usize..span.end as usize))
            .unwrap_or("")
    }
}
