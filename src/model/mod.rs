//! The model of a meeting: pure, without screen, file, clock, socket or thread.

mod appendix;
mod base;
mod change;
mod command;
mod deck;
mod kind;
mod people;
mod personal;
mod picture;
mod questions;
mod record;
mod session;
mod sheets;
mod table;
mod text;
mod view;
mod wording;

pub use appendix::{
    Appendix, Block, Finding, FindingAbout, FindingGroup, FindingSort, FoundPersonal, LinkedPiece, NoteRow, NumberedNote, Pagination,
    PositionRow, ProtocolTexts, Surroundings, appendix, grouped, guarded, linked, unguarded, unprintable,
};
pub use base::date::{date_in, is_date};
pub use base::format::Format;
pub use base::ids::{ConclusionId, GroupId, ItemKey, NoteId, PlaceKey, ThemeId};
pub use base::writer::WriterId;
pub use command::changed::Changed;
pub use command::command::Command;
pub use command::entry::Entry;
pub use command::for_notes::{NotePart, NoteTarget, NotesCommand};
pub use command::handover::HandoverCommand;
pub use command::new_note::NewNote;
pub use command::page_step::PageStep;
pub use command::people::PeopleCommand;
pub use command::refusal::Refusal;
pub use command::themes::GatherCommand;
pub use deck::deck::{BackgroundTable, Deck};
pub use deck::deck_edit::{DeckEdit, DeckFact, EditRun};
pub use deck::edited_deck::EditedDeck;
pub use deck::finding::DeckFinding;
pub use deck::item::{Item, ItemText, MOST_MINUTES};
pub use deck::picture_file::{PictureFile, SlidePage, WantedPicture};
pub use deck::short_agenda::{ShortAgenda, ShortAgendaItem};
pub use kind::*;
pub use people::{LineRead, SeveralRead, Summons, SummonsLine, mixed, read_summons, with_first_names_first};
pub use personal::{Names, Personal, PersonalSort, STRUCK, personal_in};
pub use picture::{Align, Ink, MarkSize, Picture, PlacedMark, Point, Shape};
pub use questions::{
    LineMark, LineOfText, LineRemark, ReadItem, ReadText, RemarkSort, TextSort, addresses, asks, calls_to_talk, ends_talk, is_pause_title,
    plain_words, questions_in, read_items, sentences, text_lines,
};
pub use record::agenda::{AgendaEntry, minutes_and_seconds};
pub use record::first_line::FirstLine;
pub use record::group::{Group, MOST_GROUPS, USUAL_GROUPS, named_alike};
pub use record::group_answer::GroupAnswer;
pub use record::hall::{Hall, Scene};
pub use record::handover::{Afterwards, AppendixPart, Handover, OwnSummary, Profile, ReferenceStyle};
pub use record::lead::{Cursor, Lead};
pub use record::meeting::{Fact, Meeting, clock_time, minutes_after_midnight};
pub use record::note::{Draft, Note, UsedNumber};
pub use record::pasted::PastedLines;
pub use record::people::{MOST_PEOPLE, People, Person, Standing};
pub use record::protocol_text::{OwnTexts, ProtocolText};
pub use record::record::{FORMAT, Record};
pub use record::text_place::{Kept, TextPlace};
pub use record::themes::{Conclusion, ConclusionSort, Gathering, Theme};
pub use record::unfinished::{UnfinishedItem, UnfinishedRewording, UnfinishedWords};
pub use session::copied::{CopiedMeeting, CopiedParts};
pub use session::revision::Revision;
pub use session::session::Session;
pub use session::stops::Stop;
pub use sheets::{GroupSheet, SheetForm, SheetQuestion, SheetRow, Sheets, sheets};
pub use table::{Table, TitledTable};
pub use text::{
    Folded, LinkTarget, Sought, WebAddress, as_drawn, as_one_line, folded_key, has_nothing_to_see, is_same_text, lines, web_addresses,
    with_plain_breaks,
};
pub use view::agenda_choice::AgendaChoice;
pub use view::hall_view::{HallNote, HallView, QuestionPlace};
pub use view::look::Look;
pub use view::own_deck::deck_id;
pub use view::recent_session::{Damage, MeetingStage, RecentSession, ToldApart, WholeCopy, file_name, tell_apart};
pub use view::room_check::{Awake, Display, Power, RoomCheck, RoomFacts, RoomReport, Verdict, room_checks};
pub use view::start_lists::{DeckRow, OwnDecks, StartLists};
pub use view::start_pictures::pictures_of;
pub use view::target_folder::{FolderUse, PlannedFiles, TargetFolder};
pub use view::timetable::{Saving, TimeRow, Timetable};
