//! The one table of what a user can ask for by a single key: the key, the words, and where it applies.
//!
//! The keys, the palette, the buttons, the line at the bottom of the window and the sheet of all keys are made from it. A row is
//! all that there is of a command on this side: without its row the command does not exist, and a row without a meaning does not
//! compile in the shell. A test hunts for clashes and for keys that do not read back to their command.

use crate::model::ProtocolText;
use crate::words::Words;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Where a command applies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Everywhere.
    Always,
    /// Where a session is open.
    Session,
    /// On the screen from which a meeting is led.
    Lead,
}

/// The groups of the sheet of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum CommandGroup {
    /// Where the meeting is.
    Meeting,
    /// The picture that the room sees.
    Hall,
    /// The clocks.
    Time,
    /// The words and answers that are written down.
    Notes,
    /// The pages of the window.
    Pages,
    /// The file, and taking back.
    File,
    /// The window itself.
    Window,
}

impl CommandGroup {
    pub(in crate::gui) const ALL: [Self; 7] = [
        Self::Meeting,
        Self::Hall,
        Self::Time,
        Self::Notes,
        Self::Pages,
        Self::File,
        Self::Window,
    ];

    pub(in crate::gui) const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Meeting => words.group_of_meeting(),
            Self::Hall => words.group_of_hall(),
            Self::Time => words.group_of_time(),
            Self::Notes => words.group_of_notes(),
            Self::Pages => words.group_of_pages(),
            Self::File => words.group_of_file(),
            Self::Window => words.group_of_window(),
        }
    }
}

/// Makes the commands of rows `Name: modifiers + key, title, scope;` in the order of the sheet of keys.
macro_rules! ui_commands {
    ($($(#[doc = $doc:literal])+ $name:ident: $modifiers:ident + $key:ident, $title:ident, $scope:ident;)+) => {
        /// Something that one key asks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum UiCommand {
            $($(#[doc = $doc])+ $name,)+
        }

        impl UiCommand {
            /// All commands in the order of the sheet.
            pub const ALL: [Self; [$(Self::$name),+].len()] = [$(Self::$name),+];

            /// The key that asks for it.
            pub const fn shortcut(self) -> KeyboardShortcut {
                match self {
                    $(Self::$name => KeyboardShortcut::new($modifiers, Key::$key),)+
                }
            }

            /// The verb on buttons and in the sheet.
            pub const fn title(self, words: Words) -> &'static str {
                match self {
                    $(Self::$name => words.$title(),)+
                }
            }

            const fn scope(self) -> Scope {
                match self {
                    $(Self::$name => Scope::$scope,)+
                }
            }
        }
    };
}

ui_commands! {
    /// Show the next page of the item, or after its last the next item.
    Next: NONE + PageDown, command_next, Lead;
    /// Show the page before, or the last page of the item before.
    Previous: NONE + PageUp, command_previous, Lead;
    /// Go to the next item, whatever pages are left.
    NextItem: COMMAND + PageDown, command_next_item, Lead;
    /// Go to the item before.
    PreviousItem: COMMAND + PageUp, command_previous_item, Lead;
    /// Open the hall on the projector.
    ShowHall: NONE + F5, command_show_hall, Session;
    /// Close the hall, to make room for the guest's own slides.
    HideHall: NONE + F4, command_hide_hall, Lead;
    /// Make the hall black, or show again.
    BlankHall: NONE + F6, command_blank_hall, Lead;
    /// Let the hall stay while the chair goes on, or follow again.
    FreezeHall: NONE + F7, command_freeze_hall, Lead;
    /// Release the groups' answers, or take them back.
    ReleaseAnswers: NONE + F8, command_release_answers, Lead;
    /// Release the groups' notes, or take them back.
    ReleaseNotes: SHIFT + F8, command_release_notes, Lead;
    /// Stop the clock, or let it run.
    Pause: NONE + F9, command_pause, Lead;
    /// One minute less for the item.
    LessTime: NONE + F11, command_less_time, Lead;
    /// One minute more for the item.
    MoreTime: NONE + F12, command_more_time, Lead;
    /// Take minutes from the questions to come, so that the meeting ends in time.
    EndInTime: NONE + F10, command_end_in_time, Lead;
    /// Start the clock for group work, or stop it.
    GroupClock: COMMAND + G, command_group_clock, Lead;
    /// Write for the next group.
    NextGroup: COMMAND + Tab, command_next_group, Lead;
    /// Write for the group before.
    PreviousGroup: COMMAND_SHIFT + Tab, command_previous_group, Lead;
    /// Write to the next part or row of the question.
    NextPlace: ALT + ArrowDown, command_next_place, Lead;
    /// Write to the part or row before.
    PreviousPlace: ALT + ArrowUp, command_previous_place, Lead;
    /// Give the note field the keyboard.
    WriteNote: NONE + F2, command_write_note, Lead;
    /// Give the answer's first control the keyboard.
    FillAnswer: NONE + F3, command_fill_answer, Lead;
    /// Unfold where all groups stand on the question, or fold it.
    Overview: COMMAND + D, command_overview, Lead;
    /// Show what comes next before the room sees it, or fold it away.
    LookAhead: COMMAND + T, command_look_ahead, Lead;
    /// Go with the note field to the question that the meeting is at; words in it become a note first.
    CatchUp: COMMAND + J, command_catch_up, Lead;
    /// Let the note field stay on its question wherever the meeting goes, or follow again.
    Pin: COMMAND_SHIFT + J, command_pin, Lead;
    /// Save the bilaga on its own screen, and the session at once on every other.
    Save: COMMAND + S, command_save, Session;
    /// Ask what is missing and finish the bilaga.
    Finish: COMMAND_SHIFT + S, handover_ask_to_finish, Session;
    /// Open a finished bilaga again as its next version.
    Correct: COMMAND_SHIFT + R, command_correct, Session;
    /// Take back.
    Undo: COMMAND + Z, command_undo, Session;
    /// Do again.
    Redo: COMMAND + Y, command_redo, Session;
    /// Open a file.
    Open: COMMAND + O, command_open, Always;
    /// Open a copy of the worked example.
    OpenExample: COMMAND + E, command_open_example, Always;
    /// Make a meeting on a topic of one's own.
    NewOwn: ALT + N, command_new_own, Always;
    /// Make a new meeting after the one that is open, or on the first screen after the latest.
    NewCopy: COMMAND_SHIFT + N, command_new_copy, Always;
    /// The first screen.
    GoStart: ALT + Num1, command_go_start, Always;
    /// The screen where the meeting is prepared.
    GoPrepare: ALT + Num2, command_go_prepare, Session;
    /// The screen from which it is led.
    GoLead: ALT + Num3, command_go_lead, Session;
    /// The screen where the answers are read through.
    GoReview: ALT + Num4, command_go_review, Session;
    /// The screen where the bilaga is made.
    GoHandover: ALT + Num5, command_go_handover, Session;
    /// Light or dark.
    ChangeLook: COMMAND + L, command_change_look, Always;
    /// The sheet of settings.
    Settings: COMMAND + Comma, settings, Always;
    /// Larger text in the chair's window.
    LargerText: ALT + Plus, settings_larger, Always;
    /// Smaller text there.
    SmallerText: ALT + Minus, settings_smaller, Always;
    /// Text of the usual size.
    UsualText: ALT + Num0, settings_usual, Always;
    /// Find any command, item or group by its words.
    Palette: COMMAND + K, command_palette, Always;
    /// Find words in the notes.
    Find: COMMAND + F, command_find, Session;
    /// Go back to the item from which one came.
    GoBack: ALT + ArrowLeft, command_go_back, Lead;
    /// Ask a question that is in no deck.
    ExtraQuestion: COMMAND + N, command_extra_question, Lead;
    /// Open the row for a new item where the meeting is prepared.
    AddItem: COMMAND_SHIFT + L, command_add_item, Session;
    /// Go through the room before the doors open.
    CheckRoom: COMMAND + R, command_check_room, Session;
    /// Show the hall on the next screen; the chair's window makes room for it.
    SwapScreens: COMMAND + M, command_swap_screens, Session;
    /// Show on each screen which one it is.
    NumberScreens: COMMAND_SHIFT + M, command_number_screens, Session;
    /// Copy the text for the §.
    CopyParagraph: COMMAND_SHIFT + P, command_copy_paragraph, Session;
    /// Copy the reference to the bilaga.
    CopyReference: COMMAND_SHIFT + H, command_copy_reference, Session;
    /// Copy the row for the contents.
    CopyContentsRow: COMMAND_SHIFT + I, command_copy_contents_row, Session;
    /// The sheet of all keys.
    Keys: NONE + F1, command_keys, Always;
}

impl UiCommand {
    /// True when it applies only while a meeting is led.
    pub const fn needs_lead(self) -> bool {
        matches!(self.scope(), Scope::Lead)
    }

    /// True when it applies only where a session is open.
    pub const fn needs_session(self) -> bool {
        !matches!(self.scope(), Scope::Always)
    }

    /// True when it does all that it does in the hall, so that it can be asked for where the hall covers the chair's window.
    pub(in crate::gui) const fn stays_in_hall(self) -> bool {
        matches!(
            self,
            Self::Next
                | Self::Previous
                | Self::NextItem
                | Self::PreviousItem
                | Self::ShowHall
                | Self::HideHall
                | Self::BlankHall
                | Self::FreezeHall
                | Self::ReleaseAnswers
                | Self::ReleaseNotes
                | Self::Pause
                | Self::LessTime
                | Self::MoreTime
                | Self::GroupClock
                | Self::GoBack
        )
    }

    /// The group in which the sheet of keys lists it.
    pub(in crate::gui) const fn group(self) -> CommandGroup {
        match self {
            Self::Next
            | Self::Previous
            | Self::NextItem
            | Self::PreviousItem
            | Self::GoBack
            | Self::ExtraQuestion
            | Self::AddItem
            | Self::LookAhead => CommandGroup::Meeting,
            Self::ShowHall
            | Self::HideHall
            | Self::BlankHall
            | Self::FreezeHall
            | Self::ReleaseAnswers
            | Self::ReleaseNotes
            | Self::CheckRoom
            | Self::SwapScreens
            | Self::NumberScreens => CommandGroup::Hall,
            Self::Pause | Self::LessTime | Self::MoreTime | Self::EndInTime | Self::GroupClock => CommandGroup::Time,
            Self::NextGroup
            | Self::PreviousGroup
            | Self::NextPlace
            | Self::PreviousPlace
            | Self::WriteNote
            | Self::FillAnswer
            | Self::Overview
            | Self::CatchUp
            | Self::Pin
            | Self::Find => CommandGroup::Notes,
            Self::GoStart | Self::GoPrepare | Self::GoLead | Self::GoReview | Self::GoHandover => CommandGroup::Pages,
            Self::Save
            | Self::Finish
            | Self::Correct
            | Self::Undo
            | Self::Redo
            | Self::Open
            | Self::OpenExample
            | Self::NewOwn
            | Self::NewCopy
            | Self::CopyParagraph
            | Self::CopyReference
            | Self::CopyContentsRow => CommandGroup::File,
            Self::ChangeLook | Self::Settings | Self::LargerText | Self::SmallerText | Self::UsualText | Self::Palette | Self::Keys => {
                CommandGroup::Window
            }
        }
    }

    /// Other words by which it is sought; empty where its title is what anybody would say.
    pub(in crate::gui) const fn synonyms(self, words: Words) -> &'static str {
        match self {
            Self::Next | Self::NextItem => words.synonyms_next(),
            Self::Previous | Self::PreviousItem | Self::GoBack => words.synonyms_previous(),
            Self::ShowHall => words.synonyms_show_hall(),
            Self::HideHall => words.synonyms_hide_hall(),
            Self::BlankHall => words.synonyms_blank_hall(),
            Self::FreezeHall => words.synonyms_freeze_hall(),
            Self::ReleaseAnswers | Self::Overview => words.synonyms_answers(),
            Self::ReleaseNotes | Self::WriteNote => words.synonyms_notes(),
            Self::Pause | Self::LessTime | Self::MoreTime | Self::EndInTime | Self::GroupClock => words.synonyms_time(),
            Self::Undo => words.synonyms_undo(),
            Self::Redo => words.synonyms_redo(),
            Self::Save => words.synonyms_save(),
            Self::Finish => words.synonyms_finish(),
            Self::Correct => words.synonyms_correct(),
            Self::Open | Self::GoStart => words.synonyms_open(),
            Self::OpenExample => words.synonyms_example(),
            Self::NewOwn => words.synonyms_new_own(),
            Self::NewCopy => words.synonyms_new_copy(),
            Self::GoPrepare => words.synonyms_prepare(),
            Self::GoLead => words.synonyms_lead(),
            Self::GoReview => words.synonyms_review(),
            Self::GoHandover => words.synonyms_handover(),
            Self::ChangeLook => words.synonyms_look(),
            Self::Settings => words.synonyms_settings(),
            Self::LargerText | Self::SmallerText | Self::UsualText => words.synonyms_text_size(),
            Self::Find => words.synonyms_find(),
            Self::ExtraQuestion => words.synonyms_extra_question(),
            Self::AddItem => words.synonyms_add_item(),
            Self::CheckRoom | Self::SwapScreens | Self::NumberScreens => words.synonyms_room(),
            Self::CopyParagraph | Self::CopyReference | Self::CopyContentsRow => words.synonyms_copy(),
            Self::Keys => words.synonyms_keys(),
            Self::LookAhead => words.synonyms_look_ahead(),
            Self::CatchUp | Self::Pin => words.synonyms_follow(),
            Self::NextGroup | Self::PreviousGroup | Self::NextPlace | Self::PreviousPlace | Self::FillAnswer | Self::Palette => "",
        }
    }

    /// The name of its key as the boards' keyboards have it, such as `Ctrl+Tab` or `PgDn`.
    pub(in crate::gui) fn key_name(self) -> String {
        let shortcut = self.shortcut();
        let mut name = String::new();
        for (held, text) in [
            (shortcut.modifiers.command, "Ctrl+"),
            (shortcut.modifiers.alt, "Alt+"),
            (shortcut.modifiers.shift, "Shift+"),
        ] {
            if held {
                name.push_str(text);
            }
        }
        name.push_str(match shortcut.logical_key {
            Key::PageDown => "PgDn",
            Key::PageUp => "PgUp",
            Key::ArrowDown => "↓",
            Key::ArrowUp => "↑",
            Key::ArrowLeft => "←",
            Key::Comma => ",",
            key => key.name(),
        });
        name
    }

    /// The command that copies a text for the protocol.
    pub const fn copying(text: ProtocolText) -> Self {
        match text {
            ProtocolText::Paragraph => Self::CopyParagraph,
            ProtocolText::Reference => Self::CopyReference,
            ProtocolText::ContentsRow => Self::CopyContentsRow,
        }
    }
}
