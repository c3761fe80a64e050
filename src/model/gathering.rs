//! What the secretary gathers out of the notes: themes across the questions, and what the groups agree on or see differently.

use super::change::{NOTHING, Outcome};
use super::command::{Changed, Command};
use super::ids::{ItemKey, NoteId};
use super::note::Note;
use super::session::Session;
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

/// The number by which a theme is known in its session; never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThemeId(pub u32);

/// The number by which a conclusion is known in its session; never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConclusionId(pub u32);

/// Notes that are about the same thing, whatever the question and the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its number in the session.
    pub id: ThemeId,
    /// What the notes are about, in a few words.
    pub name: String,
    /// The notes in the order in which they were gathered. One that is put aside later stays here and is not shown.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// What a conclusion says of the groups.
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

/// What the groups' notes on one question come to, with the notes that show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conclusion {
    /// Its number in the session.
    pub id: ConclusionId,
    /// The question.
    pub prompt: ItemKey,
    /// What it says of the groups.
    pub sort: ConclusionSort,
    /// The secretary's words; may be empty while the notes speak for themselves.
    #[serde(default)]
    pub text: String,
    /// Notes on the same question that show it.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// What may happen to themes and conclusions. What does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatherCommand {
    /// Put a theme last, perhaps with its first note.
    AddTheme(String, Option<NoteId>),
    /// Give a theme another name.
    RenameTheme(ThemeId, String),
    /// Take a theme away; its notes stay.
    RemoveTheme(ThemeId),
    /// Put a theme at this place of the list, from 0.
    MoveTheme(ThemeId, usize),
    /// Gather a note into a theme, or take it out of every one.
    SetTheme(NoteId, Option<ThemeId>),
    /// Put a conclusion on a question last, perhaps with its first note.
    Conclude(ItemKey, ConclusionSort, Option<NoteId>),
    /// Change the words of a conclusion.
    SetConclusion(ConclusionId, String),
    /// Let a conclusion point at a note of its question, or no longer.
    PointAt(ConclusionId, NoteId, bool),
    /// Take a conclusion away.
    RemoveConclusion(ConclusionId),
    /// Put everything back as it was; only for taking back.
    Restore(Box<Gathering>),
}

impl ConclusionSort {
    /// All sorts in the order of screen and bilaga.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Differing, Self::GoOn];
}

impl GatherCommand {
    /// Whether two commands in a row are one step to take back: a run of typing in one field.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::RenameTheme(theme, _), Self::RenameTheme(before, _)) => theme == before,
            (Self::SetConclusion(conclusion, _), Self::SetConclusion(before, _)) => conclusion == before,
            _ => false,
        }
    }
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

    fn theme_mut(&mut self, id: ThemeId) -> Option<&mut Theme> {
        self.themes.iter_mut().find(|theme| theme.id == id)
    }

    fn conclusion_mut(&mut self, id: ConclusionId) -> Option<&mut Conclusion> {
        self.conclusions.iter_mut().find(|conclusion| conclusion.id == id)
    }

    fn take_from_themes(&mut self, note: &NoteId) {
        for theme in &mut self.themes {
            theme.notes.retain(|known| known != note);
        }
    }

    fn gather(&mut self, command: GatherCommand) {
        match command {
            GatherCommand::AddTheme(name, note) if !name.trim().is_empty() => {
                if let Some(note) = &note {
                    self.take_from_themes(note);
                }
                let id = ThemeId(self.themes.iter().map(|theme| theme.id.0).max().unwrap_or(0) + 1);
                let notes = note.into_iter().collect();
                self.themes.push(Theme { id, name, notes });
            }
            GatherCommand::RenameTheme(id, name) => {
                if let Some(theme) = self.theme_mut(id) {
                    theme.name = name;
                }
            }
            GatherCommand::RemoveTheme(id) => self.themes.retain(|theme| theme.id != id),
            GatherCommand::MoveTheme(id, to) => {
                if let Some(from) = self.themes.iter().position(|theme| theme.id == id) {
                    let theme = self.themes.remove(from);
                    self.themes.insert(to.min(self.themes.len()), theme);
                }
            }
            GatherCommand::SetTheme(note, id) => {
                let same = self.theme_of(&note).map(|theme| theme.id) == id;
                let known = id.is_none_or(|id| self.theme(id).is_some());
                if !same && known {
                    self.take_from_themes(&note);
                    if let Some(theme) = id.and_then(|id| self.theme_mut(id)) {
                        theme.notes.push(note);
                    }
                }
            }
            GatherCommand::Conclude(prompt, sort, note) => {
                let id = ConclusionId(self.conclusions.iter().map(|known| known.id.0).max().unwrap_or(0) + 1);
                self.conclusions.push(Conclusion {
                    id,
                    prompt,
                    sort,
                    text: String::new(),
                    notes: note.into_iter().collect(),
                });
            }
            GatherCommand::SetConclusion(id, text) => {
                if let Some(conclusion) = self.conclusion_mut(id) {
                    conclusion.text = text;
                }
            }
            GatherCommand::PointAt(id, note, points) => {
                if let Some(conclusion) = self.conclusion_mut(id) {
                    let had = conclusion.notes.contains(&note);
                    if points && !had {
                        conclusion.notes.push(note);
                    } else if !points {
                        conclusion.notes.retain(|known| *known != note);
                    }
                }
            }
            GatherCommand::RemoveConclusion(id) => self.conclusions.retain(|conclusion| conclusion.id != id),
            GatherCommand::Restore(gathering) => *self = *gathering,
            GatherCommand::AddTheme(..) => {}
        }
    }
}

impl Session {
    /// Themes and conclusions.
    pub const fn gathering(&self) -> &Gathering {
        &self.record.gathering
    }

    /// The notes of a list that are still there, in its order.
    pub fn notes_among<'a>(&'a self, ids: &'a [NoteId]) -> impl Iterator<Item = &'a Note> {
        ids.iter().filter_map(|id| self.note(id)).filter(|note| !note.removed)
    }

    /// Gathering is taken back whole: it is small, and what stood where is then certain.
    pub(super) fn change_gathering(&mut self, command: GatherCommand) -> Outcome {
        if !self.can_gather(&command) {
            return NOTHING;
        }
        let before = self.record.gathering.clone();
        self.record.gathering.gather(command);
        if self.record.gathering == before {
            return NOTHING;
        }
        let back = Command::Gather(GatherCommand::Restore(Box::new(before)));
        (Changed::RECORD, Some(back))
    }

    /// Whether the notes and the question that a command names are there, and belong together.
    fn can_gather(&self, command: &GatherCommand) -> bool {
        let is_prompt = |key: &ItemKey| self.item(key).is_some_and(super::deck::Item::is_prompt);
        let is_on = |note: &NoteId, prompt: &ItemKey| self.note(note).is_some_and(|note| note.prompt == *prompt);
        match command {
            GatherCommand::AddTheme(_, note) => note.iter().all(|note| self.note(note).is_some()),
            GatherCommand::SetTheme(note, _) => self.note(note).is_some(),
            GatherCommand::Conclude(prompt, _, note) => is_prompt(prompt) && note.iter().all(|note| is_on(note, prompt)),
            GatherCommand::PointAt(id, note, true) => {
                let conclusion = self.record.gathering.conclusions.iter().find(|known| known.id == *id);
                conclusion.is_some_and(|conclusion| is_on(note, &conclusion.prompt))
            }
            _ => true,
        }
    }
}
