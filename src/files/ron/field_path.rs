//! The way from the top of a file to one of its values.

/// One step down into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::files) enum Step {
    Key(String),
    Index(usize),
}

/// The way from the top of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::files) struct Way(Vec<Step>);

impl Way {
    /// The top of the file.
    pub(in crate::files) const TOP: Self = Self(Vec::new());

    pub(in crate::files) fn key(&self, key: impl Into<String>) -> Self {
        self.with(Step::Key(key.into()))
    }

    pub(in crate::files) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// All steps from the top.
    pub(in crate::files) fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The beginning of the way, so many steps long.
    pub(in crate::files) fn first(&self, count: usize) -> Self {
        Self(self.0.iter().take(count).cloned().collect())
    }

    /// The way to the value above.
    pub(in crate::files) fn above(&self) -> Self {
        self.first(self.0.len().saturating_sub(1))
    }

    /// The name of the last field on the way.
    pub(in crate::files) fn last_key(&self) -> &str {
        self.0
            .iter()
            .rev()
            .find_map(|step| match step {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .unwrap_or_default()
    }
}
