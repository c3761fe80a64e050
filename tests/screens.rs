//! The screens start, prepare, gather and handover, driven by what a screen reader would say.

use crate::common::meeting;
use eframe::egui;
use egui_kittest::Harness;
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::gui::{Action, DeckRow, GuiState, Monitors, Preview, RecentSession, SaveShown, Screen, Shown, StartLists, screen_ui};
use samtalsledaren::model::Session;
use samtalsledaren::words::Words;

/// What a screen is shown, and what came of it.
pub(crate) struct Stage {
    pub(crate) session: Option<Session>,
    pub(crate) state: GuiState,
    pub(crate) actions: Vec<Action>,
    pub(crate) start: StartLists,
    pub(crate) preview: Preview,
    pub(crate) look: Look,
    pub(crate) read_only: bool,
}

impl Stage {
    pub(crate) fn new(screen: Screen, session: Option<Session>) -> Self {
        Self {
            session,
            state: GuiState {
                screen,
                ..GuiState::default()
            },
            actions: Vec::new(),
            start: start_lists(),
            preview: Preview::default(),
            look: Look::Light,
            read_only: false,
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        let shown = Shown {
            session: self.session.as_ref(),
            read_only: self.read_only,
            words: Words::default(),
            tokens: theme::tokens(self.look),
            hall_look: self.look,
            room_ratio: 6.0,
            start: &self.start,
            save: &SaveShown::default(),
            preview: &self.preview,
            monitors: &Monitors::default(),
            messages: &[],
            minute_of_day: 12 * 60,
            hall_size: egui::vec2(1280.0, 720.0),
            hall_pages: 1,
            busy: None,
        };
        screen_ui(ui, &shown, &mut self.state, &mut self.actions);
    }

    pub(crate) fn harness(self, width: f32, height: f32) -> Harness<'static, Self> {
        let look = self.look;
        Harness::builder()
            .with_size([width, height])
            .with_theme(match look {
                Look::Light => egui::Theme::Light,
                Look::Dark => egui::Theme::Dark,
            })
            .with_max_steps(12)
            .with_context_setup(move |ctx| theme::install(ctx, look))
            .wgpu()
            .build_ui_state(
                |ui, stage| {
                    egui::CentralPanel::no_frame().show(ui, |ui| stage.ui(ui));
                },
                self,
            )
    }
}

/// Two decks, a session that was not ended and one that was.
fn start_lists() -> StartLists {
    let deck = |id: &str, title: &str| DeckRow {
        id: id.into(),
        title: title.into(),
        purpose: "Nämnden får en gemensam bild av var den är och vart den vill.".into(),
        questions: 11,
        minutes: 205,
    };
    let recent = |path: &str, date: &str, unfinished| RecentSession {
        path: path.into(),
        title: "Trender och tankar".into(),
        board: "Parlamentariska nämnden".into(),
        date: date.into(),
        unfinished,
        note_count: 37,
    };
    StartLists {
        recent: vec![recent("b.ron", "2031-03-05", true), recent("a.ron", "2031-01-15", false)],
        decks: vec![
            deck("trender", "Trender och tankar kring politisk styrning och organisering"),
            deck("tillit", "Tillitsbaserad ledning och styrning"),
        ],
        ready: true,
    }
}
