//! The path from the top of a file to one of its values.

/// One segment of a path: a field of a struct or an index of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::files) enum PathSegment {
    Key(String),
    Index(usize),
}

/// The path from the top of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::files) struct FieldPath(Vec<PathSegment>);

impl FieldPath {
    /// The top of the file.
    pub(in crate::files) const TOP: Self = Self(Vec::new());

    pub(in crate::files) fn key(&self, key: impl Into<String>) -> Self {
        self.with(PathSegment::Key(key.into()))
    }

    pub(in crate::files) fn index(&self, index: usize) -> Self {
        self.with(PathSegment::Index(index))
    }

    fn with(&self, segment: PathSegment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }

    /// All segments from the top.
    pub(in crate::files) fn segments(&self) -> &[PathSegment] {
        &self.0
    }

    /// The first `count` segments of the path.
    pub(in crate::files) fn first(&self, count: usize) -> Self {
        Self(self.0.iter().take(count).cloned().collect())
    }

    /// The path to the value above.
    pub(in crate::files) fn above(&self) -> Self {
        self.first(self.0.len().saturating_sub(1))
    }

    /// The name of the last field on the path.
    pub(in crate::files) fn last_key(&self) -> &str {
        self.0
            .iter()
            .rev()
            .find_map(|segment| match segment {
                PathSegment::Key(key) => Some(key.as_str()),
                PathSegment::Index(_) => None,
            })
            .unwrap_or_default()
    }
}
