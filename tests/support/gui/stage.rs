//! One screen without shell: what it is shown, and what came of it.

use crate::support::meetings::meeting;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::gui::{
    Action, DeckRow, GuiState, Monitors, OwnDecks, Preview, RecentSession, SaveShown, Screen, StartLists, ViewContext, screen_ui,
};
use samtalsledaren::model::{
    Answer, Appendix, Command, Fact, Finding, GroupId, MarksAnswer, MatrixAnswer, Moment, ProtocolTexts, Session, Shares, ShiftAnswer,
};
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
        let shown = ViewContext {
            session: self.session.as_ref(),
            read_only: self.read_only,
            words: Words::default(),
            tokens: theme::tokens(self.look),
            comfort: samtalsledaren::gui::Appearance::default(),
            hall_look: self.look,
            room_ratio: 6.0,
            start: &self.start,
            save: &SaveShown::default(),
            preview: &self.preview,
            monitors: &Monitors::default(),
            messages: &[],
            second_of_day: 12 * 60 * 60,
            hall_size: egui::vec2(1280.0, 720.0),
            hall_pages: 1,
            busy: None,
            formats: &samtalsledaren::model::Format::USUAL,
        };
        let mut actions = Vec::new();
        screen_ui(ui, &shown, &mut self.state, &mut actions);
        if let Some(session) = &mut self.session {
            for action in &actions {
                if let Action::Do(command) = action {
                    session.apply(command.clone(), 0);
                }
            }
        }
        self.actions.extend(actions);
    }

    pub(crate) fn harness(self, width: f32, height: f32) -> Harness<'static, Self> {
        let look = self.look;
        Harness::builder()
            .with_size([width, height])
            .with_theme(match look {
                Look::Light => egui::Theme::Light,
                Look::Dark | Look::Contrast => egui::Theme::Dark,
            })
            .with_max_steps(12)
            .with_context_setup(move |ctx| theme::install(ctx, look))
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
        ..StartLists::default()
    }
}

pub(crate) fn window(screen: Screen, session: Session) -> Harness<'static, Stage> {
    Stage::new(screen, Some(session)).harness(1280.0, 640.0)
}

/// A meeting where groups 1 and 2 said something on the open question and answered the others.
pub(crate) fn talked() -> Session {
    let mut session = meeting(3);
    for (group, text) in [(1, "Ett"), (1, "Två"), (2, "Tre")] {
        session.apply(
            Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(group),
                place: None,
                text: text.into(),
            },
            0,
        );
    }
    let answers = [
        (
            "matris",
            Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2))),
        ),
        (
            "triangel",
            Answer::Shift(ShiftAnswer::default().with(Moment::Desired, Shares::new([20, 20, 60]))),
        ),
        ("markeringar", Answer::Marks(MarksAnswer::default().with(&"a".into(), 2))),
    ];
    for (prompt, answer) in answers {
        session.apply(
            Command::SetAnswer {
                prompt: prompt.into(),
                group: GroupId(1),
                answer: Some(answer),
                spot: 0,
            },
            0,
        );
    }
    session
}

pub(crate) fn click(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

pub(crate) fn type_text(window: &mut Harness<'static, Stage>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

pub(crate) fn press(window: &mut Harness<'static, Stage>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub(crate) fn did(window: &Harness<'static, Stage>, command: &Command) -> bool {
    window.state().actions.contains(&Action::Do(command.clone()))
}

/// The first screen with one deck of the user's own that has the id of ours, and a file with faults.
pub(crate) fn with_own_decks() -> Stage {
    let mut stage = Stage::new(Screen::Start, None);
    let mut deck = stage.start.decks[0].clone();
    deck.title = "Vårt eget upplägg".into();
    stage.start.own = OwnDecks {
        folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
        decks: vec![("/hem/eget.ron".into(), deck)],
        faulty: vec![("fel.ron".into(), 3, "7:13: Fältet ”minuter” finns inte här.".into())],
        failure: None,
    };
    stage
}

pub(crate) fn handing_over(mut session: Session) -> Stage {
    session.apply(Command::SetFact(Fact::Date, "2031-03-05".into()), 0);
    let mut stage = Stage::new(Screen::Handover, Some(session));
    stage.preview = Preview {
        appendix: Some(Appendix {
            findings: vec![
                Finding {
                    text: "Grupp 3 har inga anteckningar på fråga 1".into(),
                    at: Some(("fraga".into(), Some(GroupId(3)))),
                    ..Finding::default()
                },
                Finding {
                    text: "Nämndens namn saknas".into(),
                    ..Finding::default()
                },
            ],
            protocol: ProtocolTexts {
                paragraph: "Gruppdiskussioner förs i tre grupper.".into(),
                reference: "Se bilaga 2.".into(),
                contents_row: "Bilaga 2, gruppdiskussioner  49-53".into(),
                file_stem: "bilaga-2".into(),
            },
            ..Appendix::default()
        }),
        page_count: 5,
        page: 1,
        written: vec!["/tmp/mapp/bilaga-2.pdf".into(), "/tmp/mapp/bilaga-2.docx".into()],
        ..Preview::default()
    };
    stage
}
