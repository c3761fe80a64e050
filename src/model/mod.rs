//! The model of a meeting: pure, without screen, file, clock, socket or thread.

mod agenda;
mod appendix;
mod change;
mod change_handover;
mod change_items;
mod change_notes;
mod change_people;
mod command;
mod content;
mod date;
mod deck;
mod format;
mod gathering;
mod group;
mod hall;
mod handover;
mod history;
mod ids;
mod kind;
mod meeting;
mod merge;
mod merge_notes;
mod note;
mod numbering;
mod own_deck;
mod people;
mod personal;
mod picture;
mod reading;
mod revision;
mod room_check;
mod said;
mod session;
mod sheets;
mod timetable;
mod told;

pub use agenda::{AgendaEntry, minutes_and_seconds};
pub use appendix::{
    Appendix, Block, Finding, Found, NoteRow, NumberedNote, Pagination, PositionRow, ProtocolTexts, Surroundings, Table, appendix,
    unprintable,
};
pub use change_handover::HandoverCommand;
pub use change_people::PeopleCommand;
pub use command::{Changed, Command, ItemText};
pub use date::date_in;
pub use deck::{BackgroundTable, Deck, Item, MOST_MINUTES};
pub use format::Format;
pub use gathering::{Conclusion, ConclusionId, ConclusionSort, GatherCommand, Gathering, Theme, ThemeId};
pub use group::{Group, MOST_GROUPS};
pub use hall::{Hall, HallNote, HallView, Scene};
pub use handover::{Afterwards, AppendixPart, Handover, Kept, OwnSummary, OwnTexts, Profile, ProtocolText, ReferenceStyle};
pub use ids::{GroupId, ItemKey, NoteId, PlaceKey};
pub use kind::{
    Answer, Axis, Choice, Corner, End, Kind, MIDDLE_OF_AXIS, MOST_MARKS, MOST_ON_AXIS, Marks, MarksAnswer, Matrix, MatrixAnswer, Moment,
    Open, Opinion, Part, Pause, Place, Proposal, ProposalSection, Quadrant, QuadrantAnswer, Reverse, Row, RowAnswer, STEPS, Section,
    Shares, Shift, ShiftAnswer, Situation, Slide, Spot, Stance, StanceAnswer, Step, Unknown,
};
pub use meeting::{Fact, Meeting, clock_time, minutes_after_midnight};
pub use note::{Draft, Note, UsedNumber};
pub use own_deck::deck_id;
pub use people::{LineRead, MOST_PEOPLE, People, Person, Standing, Summons, SummonsLine, mixed, read_summons};
pub use personal::{Names, Personal, PersonalSort, STRUCK, TextPlace, personal_in};
pub use picture::{
    Align, Ink, MarkSize, Picture, PlacedMark, Point, Shape, picture_of, picture_of_rows, quadrant_marks, row_count, row_lanes,
    triangle_marks,
};
pub use reading::{reading_of, turned_reading};
pub use revision::Revision;
pub use room_check::{Awake, Display, Power, RoomCheck, RoomFacts, RoomReport, Verdict, room_checks};
pub use session::{FORMAT, GroupAnswer, Lead, Record, Session};
pub use sheets::{GroupSheet, SheetForm, SheetQuestion, SheetRow, Sheets, sheets};
pub use timetable::{Saving, TimeRow, Timetable};
pub use told::{how_to_read, table_of, told_by_group};
