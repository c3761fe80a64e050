//! The effect of each action: a change of the meeting, a job for the worker, another screen, or a request to the window.

use super::appearance;
use super::dropped::{is_pdf, is_slides};
use super::effect::{DialogAnswer, DialogPurpose, Effect, SystemEffect};
use super::lead_keys;
use super::state::Shell;
use crate::files;
use crate::gui::{self, Action, Focus, PathPurpose, RoomCheckState, Screen, TEXT_SIZES, UiCommand};
use crate::model::{Command, Deck, GroupId, ItemKey, NoteId, PageStep, ProtocolText, Session, USUAL_GROUPS};
use crate::words::{Language, Words};
use crate::work::Job;
use std::path::{Path, PathBuf};

impl Shell {
    /// Does what was asked for.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        self.apply(action);
        self.has_acted = true;
        self.services.take_effects()
    }

    /// All actions of a frame are done: their consequences for the pages and for the next frame, in which they are seen. A frame that
    /// was drawn for a key or the mouse is followed by another anyway; one that was drawn because time had passed is not.
    pub fn end_frame(&mut self) -> Vec<Effect> {
        if std::mem::take(&mut self.has_acted) {
            self.services.ask(Effect::Repaint);
        }
        self.forget_closed_field();
        self.keep_unfinished();
        if let Some(session) = self.meeting.session() {
            self.exports.give_up_what_was_taken_back(session);
            // Words that would be refused are not asked for.
            if session.is_finished() && self.gui.editing.take().is_some() {
                self.services.tell(true, self.services.words.handover_is_finished());
            }
        }
        if self.gui.screen == Screen::Handover
            && let Some(open) = &self.meeting.open
        {
            self.pages.lay_out_again(open.session.record(), &mut self.services);
        }
        self.services.take_effects()
    }

    /// The user has answered a dialog, or the system has none.
    pub fn answer(&mut self, answer: DialogAnswer) -> Vec<Effect> {
        match answer {
            DialogAnswer::Chosen(DialogPurpose::File, path) => self.services.send(Job::Open(path)),
            DialogAnswer::Chosen(DialogPurpose::ExportFolder, folder) => self.export_to(folder.into()),
            DialogAnswer::Chosen(DialogPurpose::SheetsFolder, folder) => self.sheets_to(folder.into()),
            DialogAnswer::Chosen(DialogPurpose::FinishFolder, folder) => self.finish_in(folder),
            DialogAnswer::Closed => {}
            DialogAnswer::Unavailable(purpose) => {
                // The field for a path stands there.
                if purpose == DialogPurpose::File {
                    self.go(Screen::Start);
                }
                self.gui.path.purpose = Some(match purpose {
                    DialogPurpose::File => PathPurpose::Open,
                    DialogPurpose::ExportFolder => PathPurpose::Bilaga,
                    DialogPurpose::SheetsFolder => PathPurpose::Sheets,
                    DialogPurpose::FinishFolder => PathPurpose::Finish,
                });
                self.gui.path.wants_keyboard = true;
                if self.gui.path.text.is_empty() && purpose != DialogPurpose::File {
                    self.gui.path.text = self.services.places.documents.display().to_string();
                }
            }
        }
        self.services.take_effects()
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Do(command) => self.change(command),
            Action::DoAndOfferUndo(command, told) => self.change_and_offer_undo(command, told),
            Action::Ui(command) => self.run(command),
            Action::ChooseGroup(place) => self.change_by(|session| lead_keys::choose_group(session, place)),
            Action::ShowNotesOf(place) => self.change_by(|session| lead_keys::show_notes_of(session, place)),
            Action::OpenPath(path) => self.open_or_go_to(path),
            Action::TakeDropped(paths) => self.take_dropped(paths),
            Action::TakeDroppedNotes => self.take_dropped_notes(),
            Action::TakeDroppedText => self.take_dropped_text(),
            Action::Recover(path, copy) => self.services.send(Job::Recover { path, copy }),
            Action::Create { deck, groups } => {
                if let Some(deck) = files::built_in().into_iter().find(|known| known.id == deck) {
                    self.services.send(Job::Create {
                        deck: Box::new(deck),
                        group_count: groups,
                    });
                }
            }
            Action::CreateOfFile { path, groups } => self.services.send(Job::CreateOfFile { path, group_count: groups }),
            Action::AskForCopy(path) => self.ask_for_copy(&path),
            Action::CreateCopies(path, copies) => self.services.send(Job::CreateCopies { path, copies }),
            Action::PutAside(path) => self.put_aside(&path),
            Action::SaveDeck(title) => {
                if let Some(session) = self.meeting.session() {
                    let deck = Box::new(Deck::of_session(session, &title));
                    let pictures = self.slides.sources.folders.clone();
                    self.services.send(Job::SaveDeck { deck, pictures });
                }
            }
            Action::ShowOwnDecks => self.services.send(Job::ShowOwnDecks),
            Action::PreviewPage(page) => self.pages.turn(page, &mut self.services),
            Action::ZoomPages(zoom) => {
                self.services.settings.page_zoom = zoom;
                self.pages.preview.zoom = zoom;
                self.services.keep_settings();
                // A larger page is drawn more finely.
                self.pages.turn(self.pages.preview.page, &mut self.services);
            }
            Action::ExportTo(folder) => self.export_to(folder),
            Action::AskForSheets => self.services.ask_system(SystemEffect::OpenDialog(DialogPurpose::SheetsFolder)),
            Action::SheetsTo(folder) => self.sheets_to(folder),
            Action::Cancel => self.exports.cancel(),
            Action::Copy(which, text) => self.copy(which, text),
            Action::ChooseFormat(format, chosen) => {
                let formats = &mut self.services.settings.formats;
                formats.retain(|known| *known != format);
                formats.extend(chosen.then_some(format));
                formats.sort_unstable();
                self.services.keep_settings();
                self.plan_files();
            }
            Action::ShowFolder(folder) => self.services.send(Job::ShowFolder(folder)),
            Action::OpenFile(file) => self.services.send(Job::OpenFile(file)),
            Action::OpenAddress(address) => self.services.send(Job::OpenAddress(address)),
            Action::ChooseMonitor(index) => self.choose_monitor(index),
            Action::SetRoomRatio(ratio) => {
                self.services.settings.room_ratio = ratio as f32;
                self.services.keep_settings();
            }
            Action::SetHallLook(look) => {
                self.services.settings.hall_look = look;
                self.services.keep_settings();
            }
            Action::SetLanguage(language) => self.set_language(language),
            Action::SetLook(look) => {
                self.services.settings.look = look;
                self.services.keep_settings();
            }
            Action::SetTextSize(per_cent) => self.set_text_size(per_cent),
            Action::SetLessMotion(less) => {
                self.services.settings.less_motion = less;
                self.services.keep_settings();
            }
            Action::SetClickerLeads(leads) => {
                self.services.settings.clicker_leads = leads;
                self.services.keep_settings();
            }
            Action::Visit(prompt, group) => self.visit(prompt, group),
            Action::ShowNote(note) => self.show_note(&note),
            Action::EditNote(note) => self.edit_note(&note),
            Action::AskForFinishFolder => self.ask_for_finish_folder(),
            Action::FinishIn(folder) => self.finish_in(folder),
            Action::FinishAndSave => self.finish_and_save(),
            Action::Correct => self.correct(),
            Action::FillIn(fact) => {
                self.gui.prepare.fact_wants_keyboard = Some(fact);
                self.go(Screen::Prepare);
            }
            Action::CloseMessage(index) => self.services.messages.close(index),
            Action::TakeOver => {
                if let Some(open) = &self.meeting.open {
                    self.services.send(Job::TakeOver(open.path.clone()));
                }
            }
            Action::SaveNow => {
                if let Some(open) = &self.meeting.open {
                    open.save_now();
                }
            }
        }
    }

    fn run(&mut self, command: UiCommand) {
        match command {
            UiCommand::Next => self.step(true),
            UiCommand::Previous => self.step(false),
            UiCommand::NextItem => self.change(Command::Step(PageStep::NextItem)),
            UiCommand::PreviousItem => self.change(Command::Step(PageStep::PreviousItem)),
            UiCommand::ShowHall => self.show_hall(),
            UiCommand::HideHall => self.change(Command::OpenHall(false)),
            UiCommand::BlankHall => self.change_by(|session| [Command::BlankHall(!session.hall().blank)]),
            UiCommand::FreezeHall => self.change_by(|session| [Command::FreezeHall(!session.hall().frozen)]),
            UiCommand::ReleaseAnswers => self.change_by(lead_keys::release_answers),
            UiCommand::ReleaseNotes => self.change_by(lead_keys::release_notes),
            UiCommand::Pause => self.change_by(|session| [Command::SetPaused(!session.lead().paused)]),
            UiCommand::LessTime => self.change_by(|session| [Command::AddMinutes(session.current().clone(), -1)]),
            UiCommand::MoreTime => self.change_by(|session| [Command::AddMinutes(session.current().clone(), 1)]),
            UiCommand::EndInTime => {
                let second_of_day = self.services.now.second_of_day;
                self.change_by(|session| lead_keys::end_in_time(session, second_of_day));
            }
            UiCommand::GroupClock => self.change_by(|session| [Command::RunGroupClock(session.lead().group_left_secs.is_none())]),
            UiCommand::NextGroup => self.change_by(|session| lead_keys::step_group(session, 1)),
            UiCommand::PreviousGroup => self.change_by(|session| lead_keys::step_group(session, -1)),
            UiCommand::NextPlace => self.change_by(|session| session.next_place(true).map(Command::SelectPlace)),
            UiCommand::PreviousPlace => self.change_by(|session| session.next_place(false).map(Command::SelectPlace)),
            UiCommand::WriteNote => self.gui.lead.focus = Focus::Note,
            UiCommand::FillAnswer => self.gui.lead.focus = Focus::Answer,
            UiCommand::Overview => {
                if let Some(session) = self.meeting.session() {
                    self.gui.lead.toggle_overview(&session.cursor().prompt);
                }
            }
            UiCommand::LookAhead => self.gui.lead.toggle_ahead(self.window_height),
            UiCommand::CatchUp => {
                self.gui.lead.catch_up();
                self.change(Command::CatchUp);
            }
            UiCommand::Pin => self.change_by(|session| [Command::SetFollow(!session.cursor().follow)]),
            UiCommand::Save if self.gui.screen == Screen::Handover => {
                self.services.ask_system(SystemEffect::OpenDialog(DialogPurpose::ExportFolder));
            }
            UiCommand::Save => self.apply(Action::SaveNow),
            UiCommand::Finish => self.ask_to_finish(),
            UiCommand::Correct => self.ask_to_correct(),
            UiCommand::Undo => self.take_back(true),
            UiCommand::Redo => self.take_back(false),
            UiCommand::Open => self.services.ask_system(SystemEffect::OpenDialog(DialogPurpose::File)),
            UiCommand::NewOwn => self.services.send(Job::Create {
                deck: Box::new(Deck::for_own_topic(self.services.words)),
                group_count: USUAL_GROUPS,
            }),
            UiCommand::NewCopy => self.ask_for_copy_of_latest(),
            UiCommand::OpenExample => self.services.send(Job::CreateExample),
            UiCommand::GoStart => self.go(Screen::Start),
            UiCommand::GoPrepare => self.go(Screen::Prepare),
            UiCommand::GoLead => self.go(Screen::Lead),
            UiCommand::GoReview => self.go(Screen::Review),
            UiCommand::GoHandover => self.go(Screen::Handover),
            UiCommand::ChangeLook => self.apply(Action::SetLook(Some(appearance::other_look(self.look())))),
            UiCommand::Settings => self.gui.overlays.settings = true,
            UiCommand::LargerText => self.set_text_size(appearance::text_size(&self.services.settings) + appearance::TEXT_STEP),
            UiCommand::SmallerText => self.set_text_size(appearance::text_size(&self.services.settings) - appearance::TEXT_STEP),
            UiCommand::UsualText => self.set_text_size(100),
            UiCommand::Palette => self.open_palette(),
            UiCommand::Find => self.find(),
            UiCommand::GoBack => self.change_by(|session| session.lead().came_from.clone().map(Command::GoTo)),
            UiCommand::ExtraQuestion => {
                // Words that stand there already stay.
                self.gui.lead.extra_question.get_or_insert_default();
            }
            UiCommand::AddItem => self.add_item(),
            UiCommand::CheckRoom => self.check_room(),
            UiCommand::SwapScreens => self.swap_screens(),
            UiCommand::NumberScreens => self.services.ask_system(SystemEffect::NumberScreens),
            UiCommand::CopyParagraph => self.copy_text(ProtocolText::Paragraph),
            UiCommand::CopyReference => self.copy_text(ProtocolText::Reference),
            UiCommand::CopyContentsRow => self.copy_text(ProtocolText::ContentsRow),
            UiCommand::Keys => {
                self.gui.overlays.keys = gui::KeysSheet {
                    is_open: !self.gui.overlays.keys.is_open,
                    search: String::new(),
                };
            }
        }
    }

    /// Commands that are made from how the meeting stands.
    fn change_by<Commands: IntoIterator<Item = Command>>(&mut self, commands: impl FnOnce(&Session) -> Commands) {
        let Some(session) = self.meeting.session() else { return };
        for command in commands(session) {
            self.change(command);
        }
    }

    /// One step by pages and items; how many pages there are is counted now, since several steps may come in one frame.
    fn step(&mut self, on: bool) {
        let Some(session) = self.meeting.session() else { return };
        let command = lead_keys::step(session, on, |view| self.hall.count(view));
        self.change(command);
    }

    /// Opens a session; one that is written from here already is gone to, with its hall and its clock as they are.
    pub(super) fn open_or_go_to(&mut self, path: PathBuf) {
        match self.meeting.open.as_ref().filter(|open| open.path == path && !open.read_only) {
            Some(open) if open.session.lead().begun => self.go(Screen::Lead),
            Some(_) => self.go(Screen::Prepare),
            None if is_slides(&path) || is_pdf(&path) => self.take_slides(&[path]),
            None => self.services.send(Job::Open(path)),
        }
    }

    fn take_back(&mut self, undo: bool) {
        if self.meeting.open.is_some() {
            let changed = self.meeting.take_back(undo);
            self.has_changed(changed);
            self.gui.editing = None;
        }
    }

    /// Goes to a screen. Whatever was being edited there is kept by the field itself.
    pub(super) fn go(&mut self, screen: Screen) {
        if screen != Screen::Start && self.meeting.open.is_none() {
            return;
        }
        if self.gui.screen != screen {
            self.gui.screen = screen;
            self.services.ask(Effect::StopTextInput);
            self.pages.is_old |= screen == Screen::Handover;
        }
        if screen == Screen::Start {
            self.services.send(Job::List);
        }
    }

    /// Looks for words in the notes.
    fn find(&mut self) {
        if self.meeting.open.is_some() {
            self.go(Screen::Review);
            self.gui.review.search_wants_keyboard = true;
        }
    }

    fn visit(&mut self, prompt: ItemKey, group: Option<GroupId>) {
        if let Some(group) = group {
            self.change(Command::SelectGroup(group));
        }
        self.gui.review.visit = Some(prompt);
        self.go(Screen::Review);
    }

    /// Opens the palette, which finds the earlier meetings too.
    fn open_palette(&mut self) {
        self.gui.overlays.palette = Some(gui::Palette::default());
        if !self.start.ready {
            self.services.send(Job::List);
        }
    }

    /// Goes to a note.
    fn show_note(&mut self, id: &NoteId) {
        if let Some(note) = self.session().and_then(|session| session.note(id)).cloned() {
            self.visit(note.prompt.clone(), Some(note.group));
            self.gui.review.visit_note = Some(note.id);
        }
    }

    /// Goes to a note and opens its words for writing.
    fn edit_note(&mut self, id: &NoteId) {
        let Some(note) = self.session().and_then(|session| session.note(id)).cloned() else {
            return;
        };
        self.visit(note.prompt.clone(), Some(note.group));
        self.gui.review.visit_note = Some(note.id.clone());
        self.gui.editing = Some(gui::Editing::of(&note));
    }

    /// Copies a text for the protocol; while the pages are being made, on the screen where they are, once they are ready.
    pub(super) fn copy_text(&mut self, which: ProtocolText) {
        if let Some(text) = self.pages.text(which) {
            self.copy(which, text);
        } else {
            self.pages.copies = Some(which);
            self.go(Screen::Handover);
        }
    }

    /// Copies a text; the user is told once the system's clipboard holds it, or that it does not.
    fn copy(&mut self, which: ProtocolText, text: String) {
        let words = self.services.words;
        let name = which.name(words);
        self.services.messages.forget(&words.handover_copied(name));
        self.services.messages.forget(&words.handover_not_copied(name));
        self.services.ask(Effect::Copy(text.clone()));
        self.services.ask_system(SystemEffect::LookForCopy(name.to_owned(), text));
    }

    /// A copied text has come to the system's clipboard, or has not.
    pub fn was_copied(&mut self, name: &str, is_there: bool) -> Vec<Effect> {
        let words = self.services.words;
        let text = if is_there {
            words.handover_copied(name)
        } else {
            words.handover_not_copied(name)
        };
        self.services.tell(!is_there, text);
        self.services.take_effects()
    }

    fn show_hall(&mut self) {
        if self.meeting.open.is_none() {
            return;
        }
        let words = self.services.words;
        for old in [words.hall_was_open(), words.hall_plugged(), words.hall_unplugged()] {
            self.services.messages.forget(old);
        }
        self.change(Command::OpenHall(true));
        self.gui.screen = Screen::Lead;
    }

    /// Shows the hall on this monitor from now on, also when the program is started again.
    fn choose_monitor(&mut self, index: usize) {
        if let Some(monitor) = self.monitors().all.get(index) {
            self.services.settings.monitor.clone_from(&monitor.name);
            self.services.keep_settings();
        }
    }

    /// Shows the hall on the next screen. Where the chair's window stands there, it goes to the one that the hall leaves.
    fn swap_screens(&mut self) {
        let mut shown = self.monitors();
        let Some(hall) = shown.hall.filter(|_| !shown.are_one()) else {
            return;
        };
        let next = (hall + 1) % shown.all.len();
        self.choose_monitor(next);
        if shown.chair == Some(next) && hall < shown.all.len() {
            self.services.ask_system(SystemEffect::MoveTo(shown.all.swap_remove(hall)));
        }
    }

    /// Opens the room check and lets the worker find out what takes time.
    /// Opens the row for a new item behind the last; a meeting that takes no change says so.
    fn add_item(&mut self) {
        let Some(open) = &self.meeting.open else { return };
        let takes_changes = !open.read_only && !open.session.is_finished();
        self.go(Screen::Prepare);
        if takes_changes {
            self.gui.prepare.open_new_item(None);
        } else if !self.is_read_only() {
            self.services.tell(true, self.services.words.handover_is_finished());
        }
    }

    fn check_room(&mut self) {
        let Some(open) = &self.meeting.open else { return };
        let remembered = &self.services.settings.monitor;
        let record = Box::new(open.session.record().clone());
        let folders = [open.path.parent(), open.copies.mirror.parent()];
        let folders = folders.into_iter().flatten().map(Path::to_path_buf).collect();
        self.gui.overlays.room_check = Some(RoomCheckState {
            report: None,
            misses_monitor: !remembered.is_empty() && !self.monitors.has(remembered),
            awake: self.awake,
        });
        self.services.send(Job::LookAtRoom { record, folders });
    }

    fn set_text_size(&mut self, per_cent: u32) {
        let size = per_cent.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
        let zoom = size as f32 / 100.0;
        self.services.settings.zoom = zoom;
        self.services.ask(Effect::Zoom(zoom));
        self.services.keep_settings();
    }

    /// Changes the language of the windows; what is already told stays as it was said.
    fn set_language(&mut self, language: Language) {
        let words = Words::new(language);
        self.services.settings.language = language;
        self.services.words = words;
        self.services.send(Job::Speak(words));
        self.services.keep_settings();
    }
}
