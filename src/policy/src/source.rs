//! Policy files and places in them.

/// A position in [`Sources`].
pub type FileId = u32;

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
    /// Its place.
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
}
