//! Everything that lives while the program runs, and what a window tells it between actions.

use super::appearance;
use super::clock::{ActiveTime, Now};
use super::dropped_notes::{DroppedNotes, DroppedText};
use super::early_start::EarlyStart;
use super::effect::{Effect, SystemEffect};
use super::exports::Exports;
use super::hall_state::HallState;
use super::messages::Messages;
use super::monitor_choice::MonitorChoice;
use super::open_meeting::OpenMeeting;
use super::open_session::OpenSession;
use super::pages::BilagaPages;
use super::services::Services;
use super::slide_show::SlideShowing;
use super::typed_aside::TypedAside;
use crate::files::Settings;
use crate::gui::{GuiState, KeptAs, KeptFile, Message, Monitors, Offer, Preview, SaveStatus, Screen};
use crate::model::{Awake, Changed, Command, Look, Session, StartLists};
use crate::words::Words;
use crate::work::Job;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The shell: owns the meeting, the screens' state, settings, worker and saver, and decides nothing about meetings.
pub struct Shell {
    /// The screens' state.
    pub gui: GuiState,
    pub(super) services: Services,
    pub(super) meeting: OpenMeeting,
    pub(super) start: StartLists,
    /// The meetings that were made last after one before, and were not opened yet.
    pub(super) new_copies: Vec<PathBuf>,
    pub(super) pages: BilagaPages,
    pub(super) exports: Exports,
    pub(super) monitors: MonitorChoice,
    pub(super) hall: HallState,
    pub(super) slides: SlideShowing,
    /// The state of the computer's promise to stay awake.
    pub(super) awake: Awake,
    /// The colours that the system has.
    pub(super) system_look: Look,
    /// The colours that the windows have been given.
    pub(super) installed_look: Option<Look>,
    /// The height of the chair's window in its last frame, in points.
    pub(super) window_height: f32,
    /// Notes of a table that was dropped on the window, until they are taken in.
    pub(super) dropped_notes: Option<DroppedNotes>,
    /// A text that was dropped on the window while a meeting is led, until it is taken in.
    pub(super) dropped_text: Option<DroppedText>,
    /// Messages that are true only while the field for people is open.
    pub(super) told_of_field: Vec<String>,
    /// Words that wait in the user's data folder.
    pub(super) typed_aside: TypedAside,
    /// True when something was done in this frame, which no screen has shown yet.
    pub(super) has_acted: bool,
    active: ActiveTime,
    asked_awake: bool,
    /// True once the lists of the first screen have been asked for.
    lists_asked: bool,
    /// True when the chair's window had the system's focus in the last frame.
    was_focused: bool,
}

impl Shell {
    /// Goes on from what was begun before there was a window. A session that is being opened is waited for so long: the first
    /// screen would only be seen for a blink, and painting it would take about as long.
    pub fn new(early: EarlyStart, now: Now, wait: Duration) -> Self {
        let EarlyStart {
            opens,
            disk,
            places,
            settings,
            typed,
            worker,
            wake,
            pdf_reader,
            office,
        } = early;
        let mut shell = Self {
            gui: GuiState::default(),
            active: ActiveTime::new(now.ms),
            services: Services {
                words: Words::new(settings.language),
                disk,
                places,
                settings,
                worker,
                wake,
                pdf_reader,
                office,
                now,
                messages: Messages::default(),
                effects: Vec::new(),
            },
            meeting: OpenMeeting::default(),
            start: StartLists::default(),
            new_copies: Vec::new(),
            pages: BilagaPages::default(),
            exports: Exports::default(),
            monitors: MonitorChoice::default(),
            hall: HallState::default(),
            slides: SlideShowing::default(),
            awake: Awake::default(),
            system_look: Look::Light,
            installed_look: None,
            window_height: 0.0,
            dropped_notes: None,
            dropped_text: None,
            told_of_field: Vec::new(),
            typed_aside: TypedAside::left(typed),
            has_acted: false,
            asked_awake: false,
            lists_asked: false,
            was_focused: false,
        };
        if let Some(remark) = shell.services.settings.remark(&shell.services.places) {
            shell.services.tell(true, remark);
        }
        if opens && let Some(done) = shell.services.worker.done_within(wait) {
            shell.take_in(done);
        }
        shell
    }

    /// Time has passed: it is counted for the current item while the meeting's clock runs.
    pub fn tick(&mut self, now: Now) -> Vec<Effect> {
        let secs = self.active.passed_secs(now.ms);
        self.services.now = now;
        if self.meeting.pass(secs) {
            self.services.ask(Effect::RepaintAfter(self.active.until_next_second()));
        }
        self.services.take_effects()
    }

    /// Takes in everything that worker and saver have done since it was last asked.
    pub fn poll(&mut self) -> Vec<Effect> {
        while let Some(done) = self.services.next_done() {
            self.take_in(done);
        }
        let news = self.meeting.open.as_ref().map(OpenSession::take_news).unwrap_or_default();
        for text in news {
            self.services.tell_of_meeting(true, text);
        }
        if self.meeting.open.as_mut().is_some_and(OpenSession::step_down) {
            // What was open for change, such as a note, is shut with it.
            self.gui.editing = None;
            self.gui.prepare.agenda_form = None;
        }
        let is_shown = self.meeting.is_shown();
        if is_shown != self.asked_awake {
            self.asked_awake = is_shown;
            let reason = is_shown.then(|| self.services.words.awake_reason());
            self.services.ask_system(SystemEffect::KeepAwake(reason));
        }
        self.services.take_effects()
    }

    /// The chair's window has the system's focus, or has not. The lists of the first screen are read when it is shown first, which
    /// it is not when the program is started with a session, and again when the user comes back to it from another program.
    pub fn focus_is(&mut self, focused: bool) -> Vec<Effect> {
        let comes_back = focused && !self.was_focused && self.start.ready;
        if self.gui.screen == Screen::Start && (comes_back || !self.lists_asked) {
            self.lists_asked = true;
            self.services.send(Job::List);
        }
        self.was_focused = focused;
        self.services.take_effects()
    }

    /// The computer is kept awake, or the system has refused; an open room check tells it.
    pub const fn awake_is(&mut self, awake: Awake) {
        self.awake = awake;
        if let Some(room) = &mut self.gui.overlays.room_check {
            room.awake = awake;
        }
    }

    /// These monitors are there now.
    pub fn monitors_are(&mut self, now: &Monitors) -> Vec<Effect> {
        let Some(change) = self.monitors.see(now) else { return Vec::new() };
        let words = self.services.words;
        match (change.were_mirrored, change.are_mirrored) {
            (false, true) => self.services.tell_everywhere(true, words.hall_mirrored()),
            (true, false) => self.services.messages.forget(words.hall_mirrored()),
            _ => {}
        }
        let hall_is_open = self.session().is_some_and(|session| session.hall().open);
        // A hall in a window needs no monitor.
        let shown_on = self.hall.shown_on.as_deref().filter(|name| !name.is_empty());
        let shown_on_any = shown_on.is_some();
        let is_lost = shown_on.is_some_and(|name| !self.monitors.has(name));
        if change.more && self.session().is_some_and(|session| session.hall().blank) {
            // Whoever has put the plug in again wants to see the picture.
            self.change(Command::BlankHall(false));
        }
        if hall_is_open && ((change.fewer && is_lost) || (change.became_one && shown_on_any)) {
            // A full-screen window would jump onto the chair's monitor and show the room's picture over the notes.
            self.change(Command::ScreenLost);
            self.services.messages.forget(words.hall_plugged());
            if change.fewer {
                self.services.tell_everywhere(false, words.hall_unplugged());
            }
        } else if change.more && !change.are_mirrored && self.session().is_some() && !hall_is_open {
            self.services.messages.forget(words.hall_unplugged());
            self.services.tell_everywhere(false, words.hall_plugged());
        }
        self.services.take_effects()
    }

    /// A fault was met in drawing the chair's window: the first screen instead, with a word of what happened; the meeting is
    /// untouched.
    pub fn chair_failed(&mut self) -> Vec<Effect> {
        self.services.tell_everywhere(true, self.services.words.program_failed_in_window());
        // When the first screen cannot be drawn either, an empty page stays until something is pressed.
        if self.gui.screen != Screen::Start {
            self.gui = GuiState::default();
            self.services.send(Job::List);
            self.services.ask(Effect::Repaint);
        }
        self.services.take_effects()
    }

    /// A fault was met in drawing the hall.
    pub fn hall_failed(&mut self) {
        self.services.tell_everywhere(true, self.services.words.hall_failed());
    }

    /// The program ends: what is not written yet is written.
    pub fn close(&mut self) {
        if let Some(open) = self.meeting.open.take() {
            open.close();
        }
    }

    /// The open session.
    pub fn session(&self) -> Option<&Session> {
        self.meeting.session()
    }

    /// The file of the open session.
    pub fn path(&self) -> Option<&Path> {
        self.meeting.open.as_ref().map(|open| open.path.as_path())
    }

    /// True while the open session is only read.
    pub fn is_read_only(&self) -> bool {
        self.meeting.open.as_ref().is_some_and(|open| open.read_only)
    }

    /// The texts.
    pub const fn words(&self) -> Words {
        self.services.words
    }

    /// The user's settings for all meetings.
    pub const fn settings(&self) -> &Settings {
        &self.services.settings
    }

    /// The messages to the user, oldest first.
    pub fn messages(&self) -> &[Message] {
        self.services.messages.all()
    }

    /// The lists of the first screen.
    pub const fn start_lists(&self) -> &StartLists {
        &self.start
    }

    /// The bilaga as the last screen shows it.
    pub const fn preview(&self) -> &Preview {
        &self.pages.preview
    }

    /// Progress of the documents that are being made, in words.
    pub fn busy(&self) -> Option<&str> {
        self.exports.busy()
    }

    /// The monitors, with the one that the hall is to use.
    pub fn monitors(&self) -> Monitors {
        self.monitors.shown(&self.services.settings)
    }

    /// The colours of the chair's window as they are now.
    pub const fn look(&self) -> Look {
        appearance::chair_look(&self.services.settings, self.system_look)
    }

    /// The state of saving, and on the last screen the places of all files.
    pub fn save_status(&self) -> SaveStatus {
        let Some(open) = &self.meeting.open else {
            return SaveStatus::default();
        };
        SaveStatus {
            files: self.kept_files(open),
            ..open.save_status(self.services.words)
        }
    }

    /// The files of the open session and of the program, for the screen that shows them.
    fn kept_files(&self, open: &OpenSession) -> Vec<KeptFile> {
        if self.gui.screen != Screen::Handover {
            return Vec::new();
        }
        let places = &self.services.places;
        [
            (KeptAs::Session, open.path.clone()),
            (KeptAs::Mirror, open.copies.mirror.clone()),
            (KeptAs::Backups, open.copies.backups.clone()),
            (KeptAs::Paginations, places.paginations()),
            (KeptAs::Typed, places.typed_aside()),
            (KeptAs::Settings, places.settings()),
            (KeptAs::Log, places.log()),
        ]
        .map(|(what, path)| KeptFile { what, path })
        .to_vec()
    }

    /// Lets something happen to the open meeting.
    pub(super) fn change(&mut self, command: Command) {
        let changed = self.meeting.change(command, self.services.now.ms);
        self.has_changed(changed);
    }

    /// Lets something happen to the open meeting, and when it did tells of it with a way back.
    pub(super) fn change_and_offer_undo(&mut self, command: Command, told: String) {
        let changed = self.meeting.change(command, self.services.now.ms);
        self.has_changed(changed);
        if changed.record {
            self.services.offer_this(told, Offer::Undo);
        }
    }

    /// Takes in what a command did, and tells why when it did nothing.
    pub(super) fn has_changed(&mut self, changed: Changed) {
        self.pages.is_old |= changed.record;
        if changed.record {
            // Undo would take back what was done now.
            self.services.messages.withdraw_undo();
        }
        if let Some(refusal) = changed.refusal.filter(|refusal| refusal.is_news()) {
            // What was typed into the note field is kept there.
            let words = self.services.words;
            let text = if changed.is_finished() && self.session().is_some_and(Session::has_words_in_fields) {
                words.handover_is_finished_kept()
            } else {
                refusal.message(words)
            };
            self.services.tell(refusal.is_failure(), text);
        }
    }
}
