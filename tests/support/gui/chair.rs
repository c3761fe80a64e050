//! A chair's window without shell: commands are applied, other wishes are collected.

use eframe::egui;
use egui_kittest::Harness;
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::gui::{
    self, Action, Focus, GuiState, KeyContext, Monitors, Preview, SaveShown, Screen, StartLists, UiCommand, ViewContext,
};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;

/// A chair's window without shell: commands are applied at the end of each frame, other wishes are collected.
pub(crate) struct Chair {
    pub(crate) session: Session,
    pub(crate) gui: GuiState,
    pub(crate) wishes: Vec<Action>,
    pub(crate) words: Words,
    pub(crate) save: SaveShown,
}

impl Chair {
    pub(crate) fn new(session: Session) -> Self {
        Self {
            session,
            gui: GuiState {
                screen: Screen::Lead,
                ..GuiState::default()
            },
            wishes: Vec::new(),
            words: Words::default(),
            save: SaveShown::default(),
        }
    }

    pub(crate) fn frame(&mut self, ui: &mut egui::Ui) {
        let (start, preview, monitors) = (StartLists::default(), Preview::default(), Monitors::default());
        let draft_is_empty = self.session.current_draft().is_empty();
        let in_note_field = ui.memory(egui::Memory::focused) == Some(gui::note_field_id(&self.session));
        let context = KeyContext {
            leading: true,
            field_has_words: in_note_field && !draft_is_empty,
            ..KeyContext::default()
        };
        let mut actions = if self.gui.overlays.any() {
            Vec::new()
        } else {
            ui.input_mut(|input| gui::read_keys(input, context))
        };
        let shown = ViewContext {
            session: Some(&self.session),
            read_only: self.save.held_by.is_some(),
            words: self.words,
            tokens: theme::tokens(Look::Light),
            comfort: samtalsledaren::gui::Appearance::default(),
            hall_look: Look::Light,
            room_ratio: 6.0,
            start: &start,
            save: &self.save,
            preview: &preview,
            monitors: &monitors,
            messages: &[],
            second_of_day: 13 * 60 * 60,
            hall_size: egui::vec2(1280.0, 720.0),
            hall_pages: 1,
            busy: None,
            formats: &samtalsledaren::model::Format::USUAL,
        };
        gui::window_ui(ui, &shown, &mut self.gui, &mut actions);
        for action in actions {
            match action {
                Action::Do(command) => {
                    self.session.apply(command, 0);
                }
                Action::Ui(UiCommand::Undo) => {
                    self.session.undo();
                }
                Action::Ui(UiCommand::Redo) => {
                    self.session.redo();
                }
                Action::Ui(wish @ (UiCommand::NextPlace | UiCommand::PreviousPlace)) => {
                    if let Some(place) = self.session.next_place(wish == UiCommand::NextPlace) {
                        self.session.apply(Command::SelectPlace(place), 0);
                    }
                }
                Action::Ui(UiCommand::Overview) => self.gui.lead.toggle_overview(&self.session.lead().writing),
                Action::Ui(UiCommand::FillAnswer) => self.gui.lead.focus = Focus::Answer,
                Action::Ui(UiCommand::WriteNote) => self.gui.lead.focus = Focus::Note,
                other => self.wishes.push(other),
            }
        }
    }
}

pub(crate) fn window(chair: Chair, width: f32, height: f32) -> Harness<'static, Chair> {
    let mut harness = Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(
        |ui, chair: &mut Chair| {
            theme::install(ui.ctx(), Look::Light);
            chair.frame(ui);
        },
        chair,
    );
    harness.run();
    harness
}
