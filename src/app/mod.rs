//! The shell: owns all state, fixes the order of a frame, applies what the user wishes, and decides nothing about meetings.

mod apply;
mod awake;
mod comfort;
mod dialogs;
mod done;
mod fade;
mod fault_log;
mod frame_log;
mod glyph_sheet;
mod hall_window;
mod monitors;
mod open_session;
mod room;
mod screen_numbers;
mod start;
mod time;
#[cfg(target_os = "linux")]
mod x11_news;

pub use start::run;

use crate::files::{Disk, Places, Settings, Theme};
use crate::gui::theme::{self, Look};
use crate::gui::{self, Action, GuiState, KeptAs, KeptFile, KeyContext, Message, Preview, Screen, Shown, StartLists, TypedAhead};
use crate::words::Words;
use crate::work::{Job, Worker};
use eframe::egui::{self, Ui};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Everything that lives while the program runs.
pub struct App {
    ctx: egui::Context,
    words: Words,
    disk: Arc<dyn Disk>,
    places: Places,
    settings: Settings,
    worker: Worker,
    dialogs: dialogs::Dialogs,
    open: Option<open_session::OpenSession>,
    gui: GuiState,
    start: StartLists,
    /// Whether they have been asked for.
    lists_asked: bool,
    preview: Preview,
    layout: done::Layout,
    monitors: monitors::MonitorWatch,
    hall: hall_window::HallWindow,
    messages: Vec<Message>,
    time: time::Time,
    exporting: Option<done::Exporting>,
    /// How far it has come, in words.
    progress: String,
    /// Whether a frame comes within the second anyway; then a save that went well needs none of its own.
    clock_runs: Arc<AtomicBool>,
    /// The clock stands since the session was opened: the time that the program was away is no time of the meeting.
    waits_since_opening: bool,
    /// Until when each screen shows its number.
    numbers: screen_numbers::ScreenNumbers,
    keeper: awake::Keeper,
    frames: frame_log::FrameLog,
    provoked: fault_log::Provoked,
    /// Whether the chair's window had the system's focus in the last frame.
    was_focused: bool,
    typed_ahead: TypedAhead,
    /// The look that the windows have been given.
    installed_look: Option<Look>,
}

impl App {
    const fn hall_look(&self) -> Look {
        if matches!(self.settings.hall_theme, Theme::Dark) {
            Look::Dark
        } else {
            Look::Light
        }
    }

    /// Tells the user something; the newest of many stay.
    fn tell(&mut self, is_failure: bool, text: impl Into<String>) {
        self.tell_message(Message {
            is_failure,
            text: text.into(),
            recover: None,
        });
    }

    fn tell_message(&mut self, message: Message) {
        if !self.messages.contains(&message) {
            self.messages.push(message);
        }
        if self.messages.len() > 3 {
            self.messages.remove(0);
        }
    }

    /// Reads the lists of the first screen when it is shown first, which it is not when the program is started with a session;
    /// and again when the user comes back to it from another program.
    fn look_at_files(&mut self, ctx: &egui::Context) {
        let focused = ctx.input(|input| input.focused);
        let comes_back = focused && !self.was_focused && self.start.ready;
        if self.gui.screen == Screen::Start && (comes_back || !self.lists_asked) {
            self.lists_asked = true;
            self.send(Job::List);
        }
        self.was_focused = focused;
    }

    /// Whether a text field has the keyboard.
    fn writes(&self) -> bool {
        let focused = self.ctx.memory(egui::Memory::focused);
        focused.is_some_and(|id| egui::text_edit::TextEditState::load(&self.ctx, id).is_some())
    }

    fn key_context(&self) -> KeyContext {
        let session = self.open.as_ref().map(|open| &open.session);
        let focused = self.ctx.memory(egui::Memory::focused);
        let in_note_field = session.is_some_and(|session| focused == Some(gui::note_field_id(session)));
        let writes = self.writes();
        let draft_is_empty = session.is_none_or(|session| session.current_draft().is_empty());
        // What is turned round stands in the record as it is typed, field by field: only the meeting's undo knows them all.
        let turns = session.is_some_and(|session| gui::is_turned_field(session, focused));
        KeyContext {
            leading: self.gui.screen == Screen::Lead && session.is_some(),
            field_has_words: writes && !turns && !(in_note_field && draft_is_empty),
            in_hall: false,
            shows_pages: self.gui.screen == Screen::Handover,
            empty_note_field: in_note_field && draft_is_empty,
        }
    }

    /// Where the open session and what belongs to it lie; asked for where that is shown.
    fn kept_files(&self) -> Vec<KeptFile> {
        let Some(open) = self.open.as_ref().filter(|_| self.gui.screen == Screen::Handover) else {
            return Vec::new();
        };
        [
            (KeptAs::Session, open.path.clone()),
            (KeptAs::Mirror, open.copies.mirror.clone()),
            (KeptAs::Backups, open.copies.backups.clone()),
            (KeptAs::Paginations, self.places.paginations()),
            (KeptAs::Settings, self.places.settings()),
            (KeptAs::Log, self.places.log()),
        ]
        .map(|(what, path)| KeptFile { what, path })
        .to_vec()
    }

    /// After a fault in drawing: the first screen instead, with a word of what happened; the meeting is untouched.
    fn chair_failed(&mut self, ui: &Ui) -> Vec<Action> {
        self.tell(true, self.words.program_failed_in_window());
        // When the first screen cannot be drawn either, an empty page stays until something is pressed.
        if self.gui.screen != Screen::Start {
            self.gui = GuiState::default();
            self.send(Job::List);
            self.ctx.request_repaint();
        }
        ui.painter().rect_filled(ui.max_rect(), 0.0, theme::tokens(self.look()).background);
        Vec::new()
    }

    /// Draws the chair's window from borrowed state and gives back what the user wishes.
    fn chair_ui(&mut self, ui: &mut Ui) -> Vec<Action> {
        let context = self.key_context();
        let mut actions = if self.gui.sheet_is_open() {
            Vec::new()
        } else {
            ui.input_mut(|input| gui::read_keys(input, context))
        };
        let save = self.open.as_ref().map(|open| open.save_shown(self.words)).unwrap_or_default();
        let save = gui::SaveShown {
            files: self.kept_files(),
            ..save
        };
        let monitors = self.monitors.shown(&self.settings);
        let shown = Shown {
            session: self.open.as_ref().map(|open| &open.session),
            read_only: self.open.as_ref().is_some_and(|open| open.read_only),
            words: self.words,
            tokens: theme::tokens(self.look()),
            comfort: self.comfort(),
            hall_look: self.hall_look(),
            room_ratio: self.settings.room_ratio,
            start: &self.start,
            save: &save,
            preview: &self.preview,
            monitors: &monitors,
            messages: &self.messages,
            second_of_day: time::Time::second_of_day(),
            hall_size: self.hall.size,
            hall_pages: self.hall.pages,
            busy: self.exporting.as_ref().map(|_| self.progress.as_str()),
            formats: &self.settings.formats,
        };
        self.provoked.meet(&*self.disk, "chair");
        gui::window_ui(ui, &shown, &mut self.gui, &mut actions);
        actions
    }
}

impl eframe::App for App {
    /// Before a frame: what was typed faster than frames are painted waits for its turn.
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        if self.typed_ahead.pace(&mut raw_input.events, self.writes()) {
            ctx.request_repaint();
        }
    }

    /// What happened since the last frame; nothing is painted here.
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.take_done(ctx);
        self.look_at_files(ctx);
        self.look_at_monitors(frame);
        self.keep_awake();
        self.pass_time();
    }

    /// One frame: keys and screens, the hall, then everything that was wished, in the order in which it arose.
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frames.painted("chair", self.open.is_some());
        self.follow_look();
        let drawn = catch_unwind(AssertUnwindSafe(|| self.chair_ui(ui)));
        let mut actions = drawn.unwrap_or_else(|_| self.chair_failed(ui));
        actions.extend(self.hall_ui(ui));
        self.screen_numbers_ui(ui);
        self.ask_for_keyboard(ui.ctx());
        for action in actions {
            self.apply(action);
        }
        self.after_actions();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(open) = self.open.take() {
            open.close();
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        theme::tokens(self.look()).background.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
