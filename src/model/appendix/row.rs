//! The bilaga's rows for a spreadsheet.

/// One note as a row of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteRow {
    /// "1.2.3".
    pub number: String,
    /// The number of the question.
    pub question: u32,
    /// The words of the question.
    pub title: String,
    /// The name of the group.
    pub group: String,
    /// The part or row of the question that it is about; empty for the whole.
    pub place: String,
    /// The words.
    pub text: String,
    /// Its turned form, where the question is turned round.
    pub turned: String,
}

/// One value of an answer as a row of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionRow {
    /// The number of the question.
    pub question: u32,
    /// The words of the question.
    pub title: String,
    /// The name of the group.
    pub group: String,
    /// The row, corner, axis, option or proposal.
    pub about: String,
    /// The value today; empty where it is not given or there is no such moment.
    pub today: String,
    /// The desired value.
    pub desired: String,
    /// The number of marks, or the stance.
    pub value: String,
}

impl PositionRow {
    /// A value today and a desired one.
    pub(in crate::model) fn moments<T: ToString>(about: String, today: Option<T>, desired: Option<T>) -> Self {
        let shown = |value: Option<T>| value.map(|value| value.to_string()).unwrap_or_default();
        Self {
            about,
            today: shown(today),
            desired: shown(desired),
            ..Self::default()
        }
    }

    /// A value without a moment.
    pub(in crate::model) fn value(about: String, value: String) -> Self {
        Self {
            about,
            value,
            ..Self::default()
        }
    }
}
