//! What each wish does: it changes the meeting, asks for slow work, or moves furniture.

use super::App;
use super::comfort::TEXT_STEP;
use super::dialogs::Asked;
use crate::gui::{self, Action, Focus, Screen, Wish};
use crate::model::{Changed, Command, Deck, GroupId, ProtocolText, Timetable};
use crate::work::Job;
use eframe::egui;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

impl App {
    /// Applies one wish.
    pub(super) fn apply(&mut self, action: Action) {
        match action {
            Action::Do(command) => {
                self.change(command);
            }
            Action::Wish(wish) => self.grant(wish),
            Action::ChooseGroup(place) => self.choose_group(place),
            Action::ShowNotesOf(place) => self.show_notes_of(place),
            Action::Go(screen) => self.go(screen),
            Action::AskForFile => self.dialogs.ask_for_file(&self.ctx),
            Action::OpenPath(path) => self.open_or_go_to(path),
            Action::Recover(path, copy) => self.send(Job::Recover { path, copy }),
            Action::Create { deck, groups } => {
                if let Some(deck) = crate::files::built_in().into_iter().find(|known| known.id == deck) {
                    self.send(Job::Create {
                        deck: Box::new(deck),
                        group_count: groups,
                    });
                }
            }
            Action::CreateOfFile { path, groups } => self.send(Job::CreateOfFile { path, group_count: groups }),
            Action::SaveDeck(title) => {
                if let Some(open) = &self.open {
                    let deck = Box::new(Deck::of_session(&open.session, &title));
                    self.send(Job::SaveDeck(deck));
                }
            }
            Action::ShowOwnDecks => self.send(Job::ShowOwnDecks),
            Action::OpenExample => self.send(Job::CreateExample),
            Action::PreviewPage(page) => self.turn_preview(page),
            Action::ZoomPages(zoom) => {
                self.settings.page_zoom = zoom;
                self.preview.zoom = zoom;
                self.keep_settings();
                // A larger page is drawn more finely.
                self.turn_preview(self.preview.page);
            }
            Action::Export => self.dialogs.ask_for_folder(&self.ctx, Asked::Folder),
            Action::ExportTo(folder) => self.export_to(folder),
            Action::AskForSheets => self.dialogs.ask_for_folder(&self.ctx, Asked::SheetsFolder),
            Action::SheetsTo(folder) => self.sheets_to(folder),
            Action::Cancel => {
                if let Some(exporting) = &self.exporting {
                    exporting.cancelled.store(true, Ordering::Relaxed);
                }
            }
            Action::Copy(text) => self.ctx.copy_text(text),
            Action::ChooseFormat(format, chosen) => {
                let formats = &mut self.settings.formats;
                formats.retain(|known| *known != format);
                formats.extend(chosen.then_some(format));
                formats.sort_unstable();
                self.keep_settings();
            }
            Action::ShowFolder(folder) => self.send(Job::ShowFolder(folder)),
            Action::ChooseMonitor(index) => self.choose_monitor(index),
            Action::SetRoomRatio(ratio) => self.set_room_ratio(ratio),
            Action::SetHallLook(look) => self.set_hall_look(look),
            Action::SetLanguage(language) => self.set_language(language),
            Action::SetLook(look) => self.set_look(look),
            Action::SetTextSize(per_cent) => self.set_text_size(per_cent),
            Action::SetLessMotion(less) => self.set_less_motion(less),
            Action::Visit(prompt, group) => self.visit(prompt, group),
            Action::EditNote(note) => self.edit_note(&note),
            Action::Finish => {
                self.change(Command::SetFinished(super::time::Time::today()));
            }
            Action::CloseMessage(index) => {
                if index < self.messages.len() {
                    self.messages.remove(index);
                }
            }
            Action::TakeOver => {
                if let Some(open) = &self.open {
                    let path = open.path.clone();
                    self.send(Job::TakeOver(path));
                }
            }
            Action::SaveNow => {
                if let Some(open) = &self.open {
                    open.save_now();
                }
            }
        }
    }

    /// Lets something happen to the open meeting. Whatever is written or answered begins it.
    pub(super) fn change(&mut self, command: Command) -> Changed {
        let now = self.time.now_ms();
        let Some(open) = &mut self.open else { return Changed::default() };
        let begins = matches!(
            command,
            Command::GoTo(_) | Command::EndNote | Command::AddNote { .. } | Command::SetAnswer { .. }
        );
        let mut changed = Changed::default();
        if begins && !open.session.lead().begun {
            changed = open.change(Command::Begin, now);
        }
        let changed = changed.and(open.change(command, now));
        if changed.record {
            self.layout.is_old = true;
        }
        if changed.refused {
            // What was typed into the note field is kept there.
            let keeps = open.session.record().drafts.iter().any(|draft| !draft.text.trim().is_empty());
            let words = self.words;
            self.tell(
                true,
                if keeps {
                    words.handover_is_finished_kept()
                } else {
                    words.handover_is_finished()
                },
            );
        }
        changed
    }

    /// Opens a session; one that is written from here already is gone to, with its hall and its clock as they are.
    fn open_or_go_to(&mut self, path: PathBuf) {
        match self.open.as_ref().filter(|open| open.path == path && !open.read_only) {
            Some(open) if open.session.lead().begun => self.go(Screen::Lead),
            Some(_) => self.go(Screen::Prepare),
            None => self.send(Job::Open(path)),
        }
    }

    fn grant(&mut self, wish: Wish) {
        let goes_on = matches!(wish, Wish::NextItem | Wish::PreviousItem | Wish::ShowHall);
        if self.waits_since_opening && goes_on {
            self.change(Command::SetPaused(false));
        }
        self.waits_since_opening &= !goes_on && wish != Wish::Pause;
        match wish {
            Wish::NextItem => self.step(true),
            Wish::PreviousItem => self.step(false),
            Wish::ShowHall => self.show_hall(),
            Wish::HideHall => self.toggle(|_| Command::OpenHall(false)),
            Wish::BlankHall => self.toggle(|session| Command::BlankHall(!session.hall().blank)),
            Wish::FreezeHall => self.toggle(|session| Command::FreezeHall(!session.hall().frozen)),
            Wish::ReleaseAnswers => self.release_answers(),
            Wish::ReleaseNotes => {
                self.toggle(|session| Command::ReleaseNotes(!session.hall().scene.notes));
                self.change(Command::TurnHallPage(0));
            }
            Wish::NextHallPage => self.turn_hall(1),
            Wish::PreviousHallPage => self.turn_hall(-1),
            Wish::Pause => self.toggle(|session| Command::SetPaused(!session.lead().paused)),
            Wish::LessTime => self.toggle(|session| Command::AddMinutes(session.current().clone(), -1)),
            Wish::MoreTime => self.toggle(|session| Command::AddMinutes(session.current().clone(), 1)),
            Wish::EndInTime => self.end_in_time(),
            Wish::GroupClock => self.toggle(|session| Command::RunGroupClock(session.lead().group_left_secs.is_none())),
            Wish::NextGroup => self.step_group(1),
            Wish::PreviousGroup => self.step_group(-1),
            Wish::NextPlace => self.step_place(true),
            Wish::PreviousPlace => self.step_place(false),
            Wish::WriteNote => self.gui.focus = Focus::Note,
            Wish::FillAnswer => self.gui.focus = Focus::Answer,
            Wish::Overview => {
                if let Some(open) = &self.open {
                    self.gui.toggle_overview(&open.session.lead().writing);
                }
            }
            Wish::LookAhead => self.gui.toggle_ahead(self.ctx.content_rect().height()),
            Wish::Follow => self.toggle(|session| Command::SetFollow(!session.lead().follow)),
            Wish::Save if self.gui.screen == Screen::Handover => self.apply(Action::Export),
            Wish::Save => self.apply(Action::SaveNow),
            Wish::Undo => self.take_back(true),
            Wish::Redo => self.take_back(false),
            Wish::Open => self.dialogs.ask_for_file(&self.ctx),
            Wish::OpenExample => self.apply(Action::OpenExample),
            Wish::GoStart => self.go(Screen::Start),
            Wish::GoPrepare => self.go(Screen::Prepare),
            Wish::GoLead => self.go(Screen::Lead),
            Wish::GoGather => self.go(Screen::Gather),
            Wish::GoHandover => self.go(Screen::Handover),
            Wish::ChangeLook => self.change_look(),
            Wish::Settings => self.gui.settings_open = true,
            Wish::LargerText => self.set_text_size(self.text_size() + TEXT_STEP),
            Wish::SmallerText => self.set_text_size(self.text_size() - TEXT_STEP),
            Wish::UsualText => self.set_text_size(100),
            Wish::Palette => self.gui.palette = Some(crate::gui::Palette::default()),
            Wish::Find => self.find(),
            Wish::GoBack => self.go_back(),
            Wish::ExtraQuestion => self.gui.extra_question = Some(String::new()),
            Wish::CheckRoom => self.check_room(),
            Wish::SwapScreens => self.swap_screens(),
            Wish::NumberScreens => self.number_screens(),
            Wish::CopyParagraph => self.copy_text(ProtocolText::Paragraph),
            Wish::CopyReference => self.copy_text(ProtocolText::Reference),
            Wish::CopyContentsRow => self.copy_text(ProtocolText::ContentsRow),
            Wish::Keys => self.gui.keys_open = !self.gui.keys_open,
        }
    }

    /// Accepts the offer to take minutes from the questions to come; nothing where there is none.
    fn end_in_time(&mut self) {
        let Some(open) = &self.open else { return };
        let table = Timetable::of(&open.session, Some(super::time::Time::second_of_day()));
        if let Some(saving) = table.saving(&open.session) {
            let cuts = saving.cuts.into_iter().map(|(item, minutes)| (item, -minutes)).collect();
            self.change(Command::AddMinutesTo(cuts));
        }
    }

    /// A command that is made from how the meeting stands.
    fn toggle(&mut self, command: impl FnOnce(&crate::model::Session) -> Command) {
        if let Some(open) = &self.open {
            let command = command(&open.session);
            self.change(command);
        }
    }

    fn step(&mut self, forward: bool) {
        let Some(open) = &self.open else { return };
        if !open.session.lead().begun {
            self.change(Command::Begin);
            return;
        }
        let target = if forward { open.session.next() } else { open.session.previous() };
        if let Some(key) = target.map(|item| item.key.clone()) {
            self.change(Command::GoTo(key));
        }
    }

    /// Open questions have no answers but notes: the key that releases answers releases those.
    fn release_answers(&mut self) {
        let Some(open) = &self.open else { return };
        let session = &open.session;
        let only_notes = session
            .item(session.current())
            .is_some_and(|item| !item.kind.has_answers() && !item.kind.turns_notes());
        let scene = &session.hall().scene;
        let command = if only_notes {
            Command::ReleaseNotes(!scene.notes)
        } else {
            Command::ReleaseAnswers(!scene.answers)
        };
        self.change(command);
        self.change(Command::TurnHallPage(0));
    }

    fn turn_hall(&mut self, pages: i32) {
        let most = i32::from(self.hall.pages) - 1;
        self.toggle(|session| {
            let page = (i32::from(session.hall().scene.page) + pages).clamp(0, most.max(0));
            Command::TurnHallPage(u16::try_from(page).unwrap_or(0))
        });
    }

    fn choose_group(&mut self, place: usize) {
        let group = self
            .open
            .as_ref()
            .and_then(|open| open.session.groups().get(place))
            .map(|group| group.id);
        if let Some(group) = group {
            self.change(Command::SelectGroup(group));
        }
    }

    fn show_notes_of(&mut self, place: Option<usize>) {
        let Some(open) = &self.open else { return };
        let groups = match place {
            None => Vec::new(),
            Some(place) => match open.session.groups().get(place) {
                Some(group) => open.session.hall().scene.groups_after(group.id),
                None => return,
            },
        };
        self.change(Command::ChooseNotesOf(groups));
        self.change(Command::TurnHallPage(0));
    }

    fn step_group(&mut self, steps: isize) {
        let Some(open) = &self.open else { return };
        let ids: Vec<GroupId> = open.session.groups().iter().map(|group| group.id).collect();
        if let Some(next) = round(&ids, &open.session.lead().group, steps) {
            self.change(Command::SelectGroup(next));
        }
    }

    fn step_place(&mut self, forward: bool) {
        let next = self.open.as_ref().and_then(|open| gui::next_place(&open.session, forward));
        if let Some(place) = next {
            self.change(Command::SelectPlace(place));
        }
    }

    fn take_back(&mut self, undo: bool) {
        let Some(open) = &mut self.open else { return };
        if undo {
            open.undo();
        } else {
            open.redo();
        }
        self.layout.is_old = true;
        self.gui.editing = None;
    }

    /// Goes to a screen. Whatever was being edited there is kept by the field itself.
    pub(super) fn go(&mut self, screen: Screen) {
        if screen != Screen::Start && self.open.is_none() {
            return;
        }
        if self.gui.screen != screen {
            self.gui.screen = screen;
            self.ctx.memory_mut(egui::Memory::stop_text_input);
            self.layout.is_old |= screen == Screen::Handover;
        }
        if screen == Screen::Start {
            self.send(Job::List);
        }
    }

    /// Goes to the item from which the chair came.
    fn go_back(&mut self) {
        let from = self.open.as_ref().and_then(|open| open.session.lead().came_from.clone());
        if let Some(key) = from {
            self.change(Command::GoTo(key));
        }
    }

    /// Looks for words in the notes.
    fn find(&mut self) {
        if self.open.is_some() {
            self.go(Screen::Gather);
            self.gui.search_wants_keyboard = true;
        }
    }

    fn visit(&mut self, prompt: crate::model::ItemKey, group: Option<GroupId>) {
        if let Some(group) = group {
            self.change(Command::SelectGroup(group));
        }
        self.gui.visit = Some(prompt);
        self.go(Screen::Gather);
    }

    /// Copies a text for the protocol; while the pages are being made, on the screen where they are, once they are ready.
    pub(super) fn copy_text(&mut self, which: ProtocolText) {
        let is_fresh = !self.layout.is_old && !self.preview.working;
        if let Some(appendix) = self.preview.appendix.as_ref().filter(|_| is_fresh) {
            self.ctx.copy_text(appendix.protocol.text(which).to_owned());
            self.tell(false, self.words.handover_copied(which.name(self.words)));
        } else {
            self.layout.copies = Some(which);
            self.go(Screen::Handover);
        }
    }

    /// Goes to a note and opens its words for writing.
    fn edit_note(&mut self, id: &crate::model::NoteId) {
        let Some(note) = self.open.as_ref().and_then(|open| open.session.note(id)).cloned() else {
            return;
        };
        self.visit(note.prompt.clone(), Some(note.group));
        self.gui.visit_note = Some(note.id.clone());
        self.gui.editing = Some(gui::Editing::of(&note));
    }

    /// Hands slow work to the worker.
    pub(super) fn send(&mut self, job: Job) {
        if !self.worker.ask(job) {
            self.tell(true, self.words.worker_is_gone());
        }
    }

    pub(super) fn keep_settings(&mut self) {
        let settings = self.settings.clone();
        self.send(Job::KeepSettings(Box::new(settings)));
    }

    /// After all wishes of a frame: what follows from them for the preview and for the next frame.
    pub(super) fn after_actions(&mut self) {
        self.give_up_what_was_taken_back();
        // Words that would be refused are not asked for.
        if self.open.as_ref().is_some_and(|open| open.session.is_finished()) && self.gui.editing.take().is_some() {
            self.tell(true, self.words.handover_is_finished());
        }
        if self.gui.screen == Screen::Handover {
            self.lay_out_again();
        }
    }
}

/// The member `steps` further on in a list that is a ring.
fn round<T: Clone + PartialEq>(list: &[T], here: &T, steps: isize) -> Option<T> {
    let length = isize::try_from(list.len()).ok()?;
    let at = isize::try_from(list.iter().position(|member| member == here)?).ok()?;
    list.get(usize::try_from((at + steps).rem_euclid(length)).ok()?).cloned()
}
