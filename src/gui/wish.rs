//! The one table of what a user can ask for by a single key: title, key, and where it applies.
//!
//! The keys, the line at the bottom of the window and the sheet of all keys are made from it; a test hunts for clashes.

use crate::model::ProtocolText;
use crate::words::Words;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

/// Something that one key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Go to the next item.
    NextItem,
    /// Go to the item before.
    PreviousItem,
    /// Open the hall on the projector.
    ShowHall,
    /// Close the hall, to make room for the guest's own slides.
    HideHall,
    /// Make the hall black, or show again.
    BlankHall,
    /// Let the hall stay while the chair goes on, or follow again.
    FreezeHall,
    /// Release the groups' answers, or take them back.
    ReleaseAnswers,
    /// Release the groups' notes, or take them back.
    ReleaseNotes,
    /// Turn to the next page of the item in the hall.
    NextHallPage,
    /// Turn back a page in the hall.
    PreviousHallPage,
    /// Stop the clock, or let it run.
    Pause,
    /// One minute less for the item.
    LessTime,
    /// One minute more for the item.
    MoreTime,
    /// Take minutes from the questions to come, so that the meeting ends in time.
    EndInTime,
    /// Start the clock for group work, or stop it.
    GroupClock,
    /// Write for the next group.
    NextGroup,
    /// Write for the group before.
    PreviousGroup,
    /// Write to the next part or row of the question.
    NextPlace,
    /// Write to the part or row before.
    PreviousPlace,
    /// Give the note field the keyboard.
    WriteNote,
    /// Give the answer's first control the keyboard.
    FillAnswer,
    /// Unfold where all groups stand on the question, or fold it.
    Overview,
    /// Show what comes next before the room sees it, or fold it away.
    LookAhead,
    /// Let the note field follow the hall, or stay.
    Follow,
    /// Save the bilaga on its own screen, and the session at once on every other.
    Save,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Open a file.
    Open,
    /// Open a copy of the worked example.
    OpenExample,
    /// The first screen.
    GoStart,
    /// The screen where the meeting is prepared.
    GoPrepare,
    /// The screen from which it is led.
    GoLead,
    /// The screen where the answers are read through.
    GoGather,
    /// The screen where the bilaga is made.
    GoHandover,
    /// Light or dark.
    ChangeLook,
    /// The sheet of settings.
    Settings,
    /// Larger text in the chair's window.
    LargerText,
    /// Smaller text there.
    SmallerText,
    /// Text of the usual size.
    UsualText,
    /// Find any wish, item or group by its words.
    Palette,
    /// Find words in the notes.
    Find,
    /// Go back to the item from which one came.
    GoBack,
    /// Ask a question that is in no deck.
    ExtraQuestion,
    /// Go through the room before the doors open.
    CheckRoom,
    /// Show the hall on the next screen; the chair's window makes room for it.
    SwapScreens,
    /// Show on each screen which one it is.
    NumberScreens,
    /// Copy the text for the §.
    CopyParagraph,
    /// Copy the reference to the bilaga.
    CopyReference,
    /// Copy the row for the contents.
    CopyContentsRow,
    /// The sheet of all keys.
    Keys,
}

impl Wish {
    /// All wishes in the order of the sheet.
    pub const ALL: [Self; 50] = [
        Self::NextItem,
        Self::PreviousItem,
        Self::ShowHall,
        Self::HideHall,
        Self::BlankHall,
        Self::FreezeHall,
        Self::ReleaseAnswers,
        Self::ReleaseNotes,
        Self::NextHallPage,
        Self::PreviousHallPage,
        Self::Pause,
        Self::LessTime,
        Self::MoreTime,
        Self::EndInTime,
        Self::GroupClock,
        Self::NextGroup,
        Self::PreviousGroup,
        Self::NextPlace,
        Self::PreviousPlace,
        Self::WriteNote,
        Self::FillAnswer,
        Self::Overview,
        Self::LookAhead,
        Self::Follow,
        Self::Save,
        Self::Undo,
        Self::Redo,
        Self::Open,
        Self::OpenExample,
        Self::GoStart,
        Self::GoPrepare,
        Self::GoLead,
        Self::GoGather,
        Self::GoHandover,
        Self::ChangeLook,
        Self::Settings,
        Self::LargerText,
        Self::SmallerText,
        Self::UsualText,
        Self::Palette,
        Self::Find,
        Self::GoBack,
        Self::ExtraQuestion,
        Self::CheckRoom,
        Self::SwapScreens,
        Self::NumberScreens,
        Self::CopyParagraph,
        Self::CopyReference,
        Self::CopyContentsRow,
        Self::Keys,
    ];

    /// The key that asks for it.
    pub const fn shortcut(self) -> KeyboardShortcut {
        let (modifiers, key) = match self {
            Self::NextItem => (Modifiers::NONE, Key::PageDown),
            Self::PreviousItem => (Modifiers::NONE, Key::PageUp),
            Self::ShowHall => (Modifiers::NONE, Key::F5),
            Self::HideHall => (Modifiers::NONE, Key::F4),
            Self::BlankHall => (Modifiers::NONE, Key::F6),
            Self::FreezeHall => (Modifiers::NONE, Key::F7),
            Self::ReleaseAnswers => (Modifiers::NONE, Key::F8),
            Self::ReleaseNotes => (Modifiers::SHIFT, Key::F8),
            Self::NextHallPage => (Modifiers::COMMAND, Key::PageDown),
            Self::PreviousHallPage => (Modifiers::COMMAND, Key::PageUp),
            Self::Pause => (Modifiers::NONE, Key::F9),
            Self::LessTime => (Modifiers::NONE, Key::F11),
            Self::MoreTime => (Modifiers::NONE, Key::F12),
            Self::EndInTime => (Modifiers::NONE, Key::F10),
            Self::GroupClock => (Modifiers::COMMAND, Key::G),
            Self::NextGroup => (Modifiers::COMMAND, Key::Tab),
            Self::PreviousGroup => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Tab),
            Self::NextPlace => (Modifiers::ALT, Key::ArrowDown),
            Self::PreviousPlace => (Modifiers::ALT, Key::ArrowUp),
            Self::WriteNote => (Modifiers::NONE, Key::F2),
            Self::FillAnswer => (Modifiers::NONE, Key::F3),
            Self::Overview => (Modifiers::COMMAND, Key::D),
            Self::LookAhead => (Modifiers::COMMAND, Key::T),
            Self::Follow => (Modifiers::COMMAND, Key::J),
            Self::Save => (Modifiers::COMMAND, Key::S),
            Self::Undo => (Modifiers::COMMAND, Key::Z),
            Self::Redo => (Modifiers::COMMAND, Key::Y),
            Self::Open => (Modifiers::COMMAND, Key::O),
            Self::OpenExample => (Modifiers::COMMAND, Key::E),
            Self::GoStart => (Modifiers::ALT, Key::Num1),
            Self::GoPrepare => (Modifiers::ALT, Key::Num2),
            Self::GoLead => (Modifiers::ALT, Key::Num3),
            Self::GoGather => (Modifiers::ALT, Key::Num4),
            Self::GoHandover => (Modifiers::ALT, Key::Num5),
            Self::ChangeLook => (Modifiers::COMMAND, Key::L),
            Self::Settings => (Modifiers::COMMAND, Key::Comma),
            Self::LargerText => (Modifiers::ALT, Key::Plus),
            Self::SmallerText => (Modifiers::ALT, Key::Minus),
            Self::UsualText => (Modifiers::ALT, Key::Num0),
            Self::Palette => (Modifiers::COMMAND, Key::K),
            Self::Find => (Modifiers::COMMAND, Key::F),
            Self::GoBack => (Modifiers::ALT, Key::ArrowLeft),
            Self::ExtraQuestion => (Modifiers::COMMAND, Key::N),
            Self::CheckRoom => (Modifiers::COMMAND, Key::R),
            Self::SwapScreens => (Modifiers::COMMAND, Key::M),
            Self::NumberScreens => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::M),
            Self::CopyParagraph => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P),
            Self::CopyReference => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H),
            Self::CopyContentsRow => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::I),
            Self::Keys => (Modifiers::NONE, Key::F1),
        };
        KeyboardShortcut::new(modifiers, key)
    }

    /// The verb on buttons and in the sheet.
    pub const fn title(self, words: Words) -> &'static str {
        match self {
            Self::NextItem => words.wish_next_item(),
            Self::PreviousItem => words.wish_previous_item(),
            Self::ShowHall => words.wish_show_hall(),
            Self::HideHall => words.wish_hide_hall(),
            Self::BlankHall => words.wish_blank_hall(),
            Self::FreezeHall => words.wish_freeze_hall(),
            Self::ReleaseAnswers => words.wish_release_answers(),
            Self::ReleaseNotes => words.wish_release_notes(),
            Self::NextHallPage => words.wish_next_hall_page(),
            Self::PreviousHallPage => words.wish_previous_hall_page(),
            Self::Pause => words.wish_pause(),
            Self::LessTime => words.wish_less_time(),
            Self::MoreTime => words.wish_more_time(),
            Self::EndInTime => words.wish_end_in_time(),
            Self::GroupClock => words.wish_group_clock(),
            Self::NextGroup => words.wish_next_group(),
            Self::PreviousGroup => words.wish_previous_group(),
            Self::NextPlace => words.wish_next_place(),
            Self::PreviousPlace => words.wish_previous_place(),
            Self::WriteNote => words.wish_write_note(),
            Self::FillAnswer => words.wish_fill_answer(),
            Self::Overview => words.wish_overview(),
            Self::LookAhead => words.wish_look_ahead(),
            Self::Follow => words.wish_follow(),
            Self::Save => words.wish_save(),
            Self::Undo => words.wish_undo(),
            Self::Redo => words.wish_redo(),
            Self::Open => words.wish_open(),
            Self::OpenExample => words.wish_open_example(),
            Self::GoStart => words.wish_go_start(),
            Self::GoPrepare => words.wish_go_prepare(),
            Self::GoLead => words.wish_go_lead(),
            Self::GoGather => words.wish_go_gather(),
            Self::GoHandover => words.wish_go_handover(),
            Self::ChangeLook => words.wish_change_look(),
            Self::Settings => words.settings(),
            Self::LargerText => words.settings_larger(),
            Self::SmallerText => words.settings_smaller(),
            Self::UsualText => words.settings_usual(),
            Self::Palette => words.wish_palette(),
            Self::Find => words.wish_find(),
            Self::GoBack => words.wish_go_back(),
            Self::ExtraQuestion => words.wish_extra_question(),
            Self::CheckRoom => words.wish_check_room(),
            Self::SwapScreens => words.wish_swap_screens(),
            Self::NumberScreens => words.wish_number_screens(),
            Self::CopyParagraph => words.wish_copy_paragraph(),
            Self::CopyReference => words.wish_copy_reference(),
            Self::CopyContentsRow => words.wish_copy_contents_row(),
            Self::Keys => words.wish_keys(),
        }
    }

    /// Whether it applies while a meeting is led; the others apply wherever a session is open, or always.
    pub const fn needs_lead(self) -> bool {
        !matches!(
            self,
            Self::ShowHall
                | Self::Save
                | Self::Undo
                | Self::Redo
                | Self::Open
                | Self::OpenExample
                | Self::GoStart
                | Self::GoPrepare
                | Self::GoLead
                | Self::GoGather
                | Self::GoHandover
                | Self::ChangeLook
                | Self::Settings
                | Self::LargerText
                | Self::SmallerText
                | Self::UsualText
                | Self::Palette
                | Self::Find
                | Self::CheckRoom
                | Self::SwapScreens
                | Self::NumberScreens
                | Self::CopyParagraph
                | Self::CopyReference
                | Self::CopyContentsRow
                | Self::Keys
        )
    }

    /// The wish that copies a text for the protocol.
    pub const fn copying(text: ProtocolText) -> Self {
        match text {
            ProtocolText::Paragraph => Self::CopyParagraph,
            ProtocolText::Reference => Self::CopyReference,
            ProtocolText::ContentsRow => Self::CopyContentsRow,
        }
    }

    /// Whether it applies only where a session is open.
    pub const fn needs_session(self) -> bool {
        !matches!(
            self,
            Self::Open
                | Self::OpenExample
                | Self::GoStart
                | Self::ChangeLook
                | Self::Settings
                | Self::LargerText
                | Self::SmallerText
                | Self::UsualText
                | Self::Palette
                | Self::Keys
        )
    }
}
