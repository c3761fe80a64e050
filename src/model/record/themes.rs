//! Themes across the questions, and conclusions on each: what the secretary gathers out of the notes.

use crate::model::base::ids::{ConclusionId, ItemKey, NoteId, ThemeId};
use serde::{Deserialize, Serialize};

/// Themes and conclusions, in the order in which they are printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gathering {
    /// Themes of the whole meeting; a note belongs to one of them at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// Conclusions, each about one question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conclusions: Vec<Conclusion>,
}

/// Notes that are about the same thing, whatever the question and the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its number in the session.
    pub id: ThemeId,
    /// The subject of the notes, in a few words.
    pub name: String,
    /// The notes in the order in which they were gathered. One that is put aside later stays here and is not shown.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// The statement of a conclusion on the groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConclusionSort {
    /// They agree (samstämmigt).
    #[default]
    Agreed,
    /// They see it differently (olika uppfattningar).
    Differing,
    /// It is something to go on with (fråga att gå vidare med).
    GoOn,
}

/// A conclusion from the groups' notes on one question, with the notes that show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conclusion {
    /// Its number in the session.
    pub id: ConclusionId,
    /// The question.
    pub prompt: ItemKey,
    /// Its statement on the groups.
    pub sort: ConclusionSort,
    /// The secretary's words; may be empty while the notes speak for themselves.
    #[serde(default)]
    pub text: String,
    /// Notes on the same question that show it.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

impl ConclusionSort {
    /// All sorts in the order of screen and bilaga.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Differing, Self::GoOn];
}

impl Gathering {
    /// The theme with this number.
    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The theme into which a note is gathered.
    pub fn theme_of(&self, note: &NoteId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.notes.contains(note))
    }

    /// The conclusions on one question, in the order of their sorts.
    pub fn on<'a>(&'a self, prompt: &'a ItemKey) -> impl Iterator<Item = &'a Conclusion> {
        ConclusionSort::ALL.into_iter().flat_map(move |sort| {
            let here = move |conclusion: &&Conclusion| conclusion.prompt == *prompt && conclusion.sort == sort;
            self.conclusions.iter().filter(here)
        })
    }

    /// The latest conclusion of a sort on a question: the one that a key adds notes to.
    pub fn latest(&self, prompt: &ItemKey, sort: ConclusionSort) -> Option<&Conclusion> {
        let here = |conclusion: &&Conclusion| conclusion.prompt == *prompt && conclusion.sort == sort;
        self.conclusions.iter().rfind(here)
    }

    /// True when nothing is gathered, so that it needs no place in the file.
    pub fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.conclusions.is_empty()
    }
}
