//! What the shell lends the screens for one frame.

use super::theme::{Look, Tokens};
use crate::model::{Appendix, Deck, Display, Format, Session};
use crate::words::Words;
use eframe::egui::{TextureHandle, Vec2};
use std::path::PathBuf;

/// Everything that a screen may read.
pub struct Shown<'a> {
    /// The open session.
    pub session: Option<&'a Session>,
    /// True when the session is shown, never changed: its file came from a newer program, or another window writes it.
    pub read_only: bool,
    /// The texts.
    pub words: Words,
    /// The colours.
    pub tokens: &'static Tokens,
    /// What was chosen for the chair's window.
    pub comfort: Comfort,
    /// Light or dark hall.
    pub hall_look: Look,
    /// How far back the room reaches: distance over picture height.
    pub room_ratio: f32,
    /// What the first screen lists.
    pub start: &'a StartLists,
    /// Whether the record is on the disk.
    pub save: &'a SaveShown,
    /// The laid-out bilaga, when the last screen asked for it.
    pub preview: &'a Preview,
    /// The monitors, and which one the hall is to use.
    pub monitors: &'a Monitors,
    /// Messages, oldest first.
    pub messages: &'a [Message],
    /// Seconds after midnight by the user's clock.
    pub second_of_day: u32,
    /// Size of the hall's window in points, so that the small picture breaks its lines where the large one does.
    pub hall_size: Vec2,
    /// How many pages the item has in the hall.
    pub hall_pages: u16,
    /// What is going on, such as making the bilaga.
    pub busy: Option<&'a str>,
    /// Which files the bilaga becomes.
    pub formats: &'a [Format],
}

/// How the chair's window is made comfortable to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comfort {
    /// The colours that were chosen; `None` is as the system has it.
    pub look: Option<Look>,
    /// The size of everything, in per cent.
    pub text_size: u32,
    /// Whether the hall changes at once, without fading over.
    pub less_motion: bool,
}

impl Default for Comfort {
    fn default() -> Self {
        Self {
            look: None,
            text_size: 100,
            less_motion: false,
        }
    }
}

/// What the first screen lists.
#[derive(Clone, Debug, Default)]
pub struct StartLists {
    /// Sessions, newest first.
    pub recent: Vec<RecentSession>,
    /// Decks: id, title, purpose, number of questions, planned minutes.
    pub decks: Vec<DeckRow>,
    /// Decks of the user's own.
    pub own: OwnDecks,
    /// False until the disk has been read.
    pub ready: bool,
}

/// A session that was used before.
#[derive(Clone, Debug, Default)]
pub struct RecentSession {
    /// The file.
    pub path: PathBuf,
    /// The deck's title.
    pub title: String,
    /// The board.
    pub board: String,
    /// The date of the meeting.
    pub date: String,
    /// Whether it was begun and not ended: it is offered first.
    pub unfinished: bool,
    /// How many notes it holds.
    pub note_count: usize,
}

/// A deck to choose.
#[derive(Clone, Debug, Default)]
pub struct DeckRow {
    /// The deck's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the board gets out of it.
    pub purpose: String,
    /// Number of questions.
    pub questions: usize,
    /// Planned minutes.
    pub minutes: u32,
}

impl From<Deck> for DeckRow {
    fn from(deck: Deck) -> Self {
        Self {
            questions: deck.items.iter().filter(|item| item.is_prompt()).count(),
            minutes: deck.items.iter().map(|item| u32::from(item.minutes)).sum(),
            id: deck.id,
            title: deck.title,
            purpose: deck.purpose,
        }
    }
}

/// The folder with decks of the user's own.
#[derive(Clone, Debug, Default)]
pub struct OwnDecks {
    /// Where it is.
    pub folder: PathBuf,
    /// Decks with their files.
    pub decks: Vec<(PathBuf, DeckRow)>,
    /// Files that should be decks: the name, how many faults, and the first of them.
    pub faulty: Vec<(String, usize, String)>,
    /// Why the folder could not be read.
    pub failure: Option<String>,
}

/// Whether the record is on the disk, told truthfully.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveShown {
    /// Time of the last whole save, `14.03.12`.
    pub saved_at: Option<String>,
    /// Whether something is not saved yet.
    pub unsaved: bool,
    /// What went wrong, and where a copy lies.
    pub failure: Option<String>,
    /// That another window writes the session, and which: here it can be taken over.
    pub held_by: Option<String>,
    /// Where the session and what belongs to it lie.
    pub files: Vec<KeptFile>,
}

/// A file in which the program keeps something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// What.
    pub what: KeptAs,
    /// Where.
    pub path: PathBuf,
}

/// What the program keeps on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptAs {
    /// The session.
    Session,
    /// The second copy of it on this computer.
    Mirror,
    /// The folder of its backups.
    Backups,
    /// What is remembered of how many pages a bilaga has got.
    Paginations,
    /// The user's settings.
    Settings,
    /// What went wrong in the program.
    Log,
}

/// The pages of the bilaga as they will be.
#[derive(Default)]
pub struct Preview {
    /// The document that was laid out.
    pub appendix: Option<Appendix>,
    /// How many pages.
    pub page_count: usize,
    /// The page shown, from 0.
    pub page: usize,
    /// The picture of that page, when it is ready.
    pub picture: Option<TextureHandle>,
    /// How large the pages are shown: 1 fills the width, 0 shows the whole page.
    pub zoom: f32,
    /// True while it is being laid out anew.
    pub working: bool,
    /// Files written by the last export.
    pub written: Vec<PathBuf>,
}

/// The monitors of the computer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Monitors {
    /// All of them, in the system's order.
    pub all: Vec<Monitor>,
    /// The one on which the chair's window stands.
    pub chair: Option<usize>,
    /// The one chosen for the hall; `None` when there is only one.
    pub hall: Option<usize>,
}

impl Monitors {
    /// Whether several monitors show the same picture: then none is the hall's own.
    pub fn are_mirrored(&self) -> bool {
        let Some((first, others)) = self.all.split_first() else {
            return false;
        };
        !others.is_empty() && others.iter().all(|other| other.position == first.position)
    }

    /// How they stand; `misses` tells whether the one that the hall was last shown on is gone.
    pub fn display(&self, misses: bool) -> Display {
        match (self.all.len(), self.hall) {
            (0, _) => Display::Unknown,
            (1, _) if misses => Display::Missed,
            (1, _) => Display::One,
            _ if self.are_mirrored() => Display::Mirrored,
            (_, Some(hall)) if self.chair == Some(hall) => Display::Shared,
            (_, Some(hall)) => Display::Apart(hall + 1),
            (_, None) => Display::Unknown,
        }
    }
}

/// One monitor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Monitor {
    /// The system's name for it.
    pub name: String,
    /// Left and top edge in physical pixels.
    pub position: (i32, i32),
    /// Width and height in physical pixels.
    pub size: (u32, u32),
}

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Failure, or only news.
    pub is_failure: bool,
    /// What happened, what it means, what to do.
    pub text: String,
    /// A session and a copy of it that is whole or newer, from which it can be recovered by a button.
    pub recover: Option<(PathBuf, PathBuf)>,
}
