//! Every screen of the chair's window, as it looks in the middle of a meeting: what the gallery shows, the keyboard walks
//! through and screen readers hear.

use crate::support::meetings::examples;
use eframe::egui;
use egui_kittest::Harness;
use samtalsledaren::export::Pages;
use samtalsledaren::files::{built_in, read_session};
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::gui::{
    self, Action, AgendaForm, Appearance, DeckRow, Editing, GuiState, KeyContext, Message, Monitor, Monitors, OwnDecks, Palette,
    PeopleView, Preview, RecentSession, ReviewOrder, Rewording, RoomCheckState, SaveShown, Screen, StartLists, UiCommand, ViewContext,
};
use samtalsledaren::model::{Command, GroupId, ItemKey, Note, PeopleCommand, Power, RoomReport, Session, read_summons};
use samtalsledaren::words::Words;
use samtalsledaren::work::SaveFailure;
use std::cell::LazyCell;

/// The chair's window without shell: it does what a command says, goes where a wish leads, and collects the rest.
pub(crate) struct Window {
    pub(crate) session: Option<Session>,
    pub(crate) gui: GuiState,
    pub(crate) words: Words,
    pub(crate) look: Look,
    pub(crate) start: StartLists,
    pub(crate) preview: Preview,
    pub(crate) save: SaveShown,
    pub(crate) messages: Vec<Message>,
    pub(crate) read_only: bool,
    pub(crate) actions: Vec<Action>,
    /// The sheet or the field that Escape closes.
    pub(crate) over: Option<Over>,
    /// The bilaga, laid out, of which the last screen shows the first page.
    pages: Option<Pages>,
}

/// What lies over a screen, or stands open in it, until Escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    Keys,
    Palette,
    Room,
    Settings,
    ExtraQuestion,
    AgendaForm,
    Edited,
}

impl Window {
    fn new(screen: Screen, session: Option<Session>) -> Self {
        Self {
            session,
            gui: GuiState {
                screen,
                ..GuiState::default()
            },
            words: Words::default(),
            look: Look::Light,
            start: start_lists(),
            preview: Preview::default(),
            save: SaveShown {
                saved_at: Some("14.03.12".into()),
                ..SaveShown::default()
            },
            messages: Vec::new(),
            read_only: false,
            actions: Vec::new(),
            over: None,
            pages: None,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn under(mut self, over: Over, change: impl FnOnce(&mut GuiState)) -> Self {
        change(&mut self.gui);
        self.over = Some(over);
        self
    }

    /// Whether what lies over the screen is still there.
    pub(crate) fn is_under(&self, over: Over) -> bool {
        match over {
            Over::Keys => self.gui.overlays.keys,
            Over::Palette => self.gui.overlays.palette.is_some(),
            Over::Room => self.gui.overlays.room_check.is_some(),
            Over::Settings => self.gui.overlays.settings,
            Over::ExtraQuestion => self.gui.lead.extra_question.is_some(),
            Over::AgendaForm => self.gui.prepare.agenda_form.is_some(),
            Over::Edited => self.gui.editing.is_some(),
        }
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let context = KeyContext {
            leading: self.gui.screen == Screen::Lead && self.session.is_some(),
            field_has_words: self.session.as_ref().is_some_and(|session| !session.current_draft().is_empty()),
            ..KeyContext::default()
        };
        let mut actions = if self.gui.overlays.any() {
            Vec::new()
        } else {
            ui.input_mut(|input| gui::read_keys(input, context))
        };
        let monitors = monitors();
        let shown = ViewContext {
            session: self.session.as_ref(),
            read_only: self.read_only,
            words: self.words,
            tokens: theme::tokens(self.look),
            comfort: Appearance::default(),
            hall_look: Look::Light,
            room_ratio: 6.0,
            start: &self.start,
            save: &self.save,
            preview: &self.preview,
            monitors: &monitors,
            messages: &self.messages,
            second_of_day: 13 * 60 * 60,
            hall_size: egui::vec2(1920.0, 1080.0),
            hall_pages: 1,
            busy: None,
            formats: &samtalsledaren::model::Format::USUAL,
        };
        gui::window_ui(ui, &shown, &mut self.gui, &mut actions);
        for action in actions {
            self.apply(action);
        }
    }

    fn apply(&mut self, action: Action) {
        match (action, &mut self.session) {
            (Action::Do(command), Some(session)) => {
                session.apply(command, 0);
            }
            (Action::Ui(UiCommand::Palette), _) => self.gui.overlays.palette = Some(Palette::default()),
            (Action::Ui(UiCommand::Keys), _) => self.gui.overlays.keys = true,
            (Action::Ui(UiCommand::Settings), _) => self.gui.overlays.settings = true,
            (other, _) => self.actions.push(other),
        }
    }

    /// The window at this size, drawn until it rests.
    /// All that can be told at once: what happened, what to do about the screens, and that the disk is full.
    fn tell(&mut self) {
        let words = self.words;
        let full = SaveFailure {
            message: words.disk_full().to_owned(),
            elsewhere: Some("/hem/data/spegel".into()),
        };
        self.save.failure = Some(full.told(words));
        self.messages = [(false, words.hall_was_open()), (true, words.hall_mirrored())]
            .map(|(is_failure, text)| Message {
                is_failure,
                text: text.into(),
                recover: None,
            })
            .into();
    }

    /// The same window in another language.
    pub(crate) fn speak(&mut self, words: Words) {
        self.words = words;
        for (_, _, first) in &mut self.start.own.faulty {
            *first = format!("7:13: {}", words.unknown_field("minuter"));
        }
        if let Some(time) = &mut self.save.saved_at {
            *time = time.replace('.', words.time_sign());
        }
        if !self.messages.is_empty() {
            self.tell();
        }
    }

    pub(crate) fn harness(self, size: egui::Vec2) -> Harness<'static, Self> {
        let look = self.look;
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(match look {
                Look::Light => egui::Theme::Light,
                Look::Dark | Look::Contrast => egui::Theme::Dark,
            })
            // Rows of a long list are measured as they come into view, which moves those below them.
            .with_max_steps(64)
            .with_context_setup(move |ctx| theme::install(ctx, look))
            .build_ui_state(
                |ui, window: &mut Self| {
                    // The whole window; the harness would leave a margin.
                    let room = ui.ctx().content_rect();
                    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| window.frame(ui));
                },
                self,
            );
        harness.run();
        if let Some(picture) = harness.state().pages.as_ref().and_then(|pages| pages.picture(0, 2.0)) {
            let size = [picture.width, picture.height].map(|pixels| usize::try_from(pixels).unwrap());
            let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
            let texture = harness.ctx.load_texture("page", image, egui::TextureOptions::LINEAR);
            harness.state_mut().preview.picture = Some(texture);
            harness.run();
        }
        harness
    }
}

/// What makes a window.
type Make = fn() -> Window;

/// All screens by name, in the order of a meeting.
pub(crate) const SCREENS: [(&str, Make); 38] = [
    ("start-first", || {
        Window::new(Screen::Start, None).with(|window| {
            window.start.recent.clear();
            window.start.own = OwnDecks {
                folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
                ..OwnDecks::default()
            };
        })
    }),
    ("start", || Window::new(Screen::Start, None)),
    ("start-without-decks", || {
        Window::new(Screen::Start, None).with(|window| {
            window.start = StartLists {
                ready: true,
                own: OwnDecks {
                    folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
                    ..OwnDecks::default()
                },
                ..StartLists::default()
            };
        })
    }),
    ("prepare-new", || Window::new(Screen::Prepare, Some(untouched()))),
    ("prepare", || {
        Window::new(Screen::Prepare, Some(example("trender", "kanner-ni-igen-er")))
    }),
    ("prepare-question", || {
        let session = example("trender", "kanner-ni-igen-er");
        let rewording = Rewording::of(session.item(&"kanner-ni-igen-er".into()).unwrap());
        Window::new(Screen::Prepare, Some(session)).under(Over::AgendaForm, |gui| {
            gui.prepare.agenda_form = Some(AgendaForm::Reword(rewording));
            gui.prepare.agenda_form_wants_keyboard = true;
        })
    }),
    ("prepare-new-question", || {
        Window::new(Screen::Prepare, Some(example("trender", "kanner-ni-igen-er"))).under(Over::AgendaForm, |gui| {
            gui.prepare.agenda_form = Some(AgendaForm::Add {
                title: String::new(),
                minutes: 10,
            });
            gui.prepare.agenda_form_wants_keyboard = true;
        })
    }),
    ("prepare-paste", || {
        Window::new(Screen::Prepare, Some(untouched())).with(|window| {
            window.gui.prepare.people = Some(PeopleView::Paste(SUMMONS.into()));
        })
    }),
    ("prepare-seats", || {
        Window::new(Screen::Prepare, Some(seated())).with(|window| window.gui.prepare.people = Some(PeopleView::Seats))
    }),
    ("lead-new", || Window::new(Screen::Lead, Some(untouched()))),
    ("lead-slide", || lead("trender", "tva-uppdrag")),
    ("lead-open", || lead("trender", "kanner-ni-igen-er")),
    ("lead-parts", || lead("trender", "struktur")),
    ("lead-matrix", || lead("trender", "kulturer")),
    ("lead-marks", || lead("trender", "monster")),
    ("lead-shift", || lead("trender", "forflyttning")),
    ("lead-quadrant", || lead("politiken", "sandare-mottagare")),
    ("lead-reverse", || lead("politiken", "borlange-ovningen")),
    ("lead-stance", || lead("ledning-och-styrning", "forslag")),
    ("lead-pause", || lead("trender", "paus")),
    ("lead-overview", || {
        lead("trender", "kulturer").with(|window| {
            window.gui.lead.overview = Some("kulturer".into());
            window.gui.lead.overview_wanted = true;
        })
    }),
    ("lead-released", || {
        lead("trender", "kulturer").with(|window| {
            let session = window.session.as_mut().unwrap();
            session.apply(Command::ReleaseAnswers(true), 0);
            session.apply(Command::ReleaseNotes(true), 0);
        })
    }),
    ("lead-edited", || {
        let window = lead("trender", "kanner-ni-igen-er");
        let editing = Editing::of(first_note(&window));
        window.under(Over::Edited, |gui| gui.editing = Some(editing))
    }),
    ("lead-extra-question", || {
        lead("trender", "kanner-ni-igen-er").under(Over::ExtraQuestion, |gui| gui.lead.extra_question = Some(String::new()))
    }),
    ("lead-messages", || lead("trender", "kanner-ni-igen-er").with(Window::tell)),
    ("lead-read-only", || {
        lead("trender", "kanner-ni-igen-er").with(|window| window.read_only = true)
    }),
    ("gather-empty", || Window::new(Screen::Review, Some(untouched()))),
    ("gather", || Window::new(Screen::Review, Some(example("trender", "avslut")))),
    ("gather-by-group", || {
        Window::new(Screen::Review, Some(example("trender", "avslut"))).with(|window| window.gui.review.order = ReviewOrder::ByGroup)
    }),
    ("gather-wastebasket", || {
        Window::new(Screen::Review, Some(example("trender", "avslut"))).with(|window| window.gui.review.order = ReviewOrder::Wastebasket)
    }),
    ("gather-nothing-found", || {
        Window::new(Screen::Review, Some(example("trender", "avslut"))).with(|window| window.gui.review.search = "xylofon".into())
    }),
    ("handover-working", || {
        Window::new(Screen::Handover, Some(example("trender", "avslut"))).with(|window| window.preview.working = true)
    }),
    ("handover", || handed_over(example("trender", "avslut"))),
    ("handover-finished", || {
        let mut session = example("trender", "avslut");
        session.apply(Command::SetFinished("2031-03-06".into()), 0);
        handed_over(session)
            .with(|window| window.preview.written = vec!["/hem/Dokument/Bilaga 2.pdf".into(), "/hem/Dokument/Bilaga 2.docx".into()])
    }),
    ("sheet-keys", || {
        lead("trender", "kanner-ni-igen-er").under(Over::Keys, |gui| gui.overlays.keys = true)
    }),
    ("sheet-palette", || {
        lead("trender", "kanner-ni-igen-er").under(Over::Palette, |gui| gui.overlays.palette = Some(Palette::default()))
    }),
    ("sheet-room", || {
        lead("trender", "kanner-ni-igen-er").under(Over::Room, |gui| {
            let report = RoomReport {
                power: Power::Battery(Some(55)),
                ..RoomReport::default()
            };
            gui.overlays.room_check = Some(RoomCheckState {
                report: Some(report),
                ..RoomCheckState::default()
            });
        })
    }),
    ("sheet-settings", || {
        lead("trender", "kanner-ni-igen-er").under(Over::Settings, |gui| gui.overlays.settings = true)
    }),
];

/// A pasted summons with people who do not exist.
const SUMMONS: &str = "Adam Provsson (S), ordförande\nBeata Test (M), vice ordförande\nCeasar Exempel (C)\nDora Prov (V)\nErik Påhitt (L)\nFrida Modell (KD)\nGustav Saga (MP)\nHanna Skiss (SD)\nIda Mönster, tjänsteperson";

/// A worked example with the meeting at one of its items, the hall open and the clock stopped.
pub(crate) fn example(deck: &str, item: &str) -> Session {
    let texts = LazyCell::new(examples);
    let (_, text) = texts
        .iter()
        .find(|(_, text)| text.contains(&format!("\n        id: \"{deck}\",\n")))
        .unwrap();
    let mut session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
    for command in [
        Command::SetEnded(false),
        Command::GoTo(ItemKey::from(item)),
        Command::SelectGroup(GroupId(2)),
        Command::SetPaused(true),
        Command::OpenHall(true),
        Command::ReleaseAnswers(false),
        Command::ReleaseNotes(false),
    ] {
        session.apply(command, 0);
    }
    assert_eq!(session.current().as_str(), item, "{deck}");
    session
}

/// A session that was just made: nothing said, nothing begun.
fn untouched() -> Session {
    let deck = built_in().into_iter().find(|deck| deck.id == "trender").unwrap();
    Session::new(deck, 4, "prov", "2031-03-05T12:00:00+01:00")
}

/// The same with people in its groups.
fn seated() -> Session {
    let mut session = untouched();
    let people = read_summons(SUMMONS).people().cloned().collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    session
}

fn lead(deck: &str, item: &str) -> Window {
    Window::new(Screen::Lead, Some(example(deck, item)))
}

/// The last screen with the first page of the bilaga as it will be.
fn handed_over(session: Session) -> Window {
    let prepared = samtalsledaren::work::prepare_appendix(session.record(), "0123456789abcdef").unwrap();
    let pages = samtalsledaren::export::Pages::of(&prepared.appendix).unwrap();
    Window::new(Screen::Handover, Some(session)).with(|window| {
        window.preview.page_count = usize::from(pages.count());
        window.preview.appendix = Some(prepared.appendix);
        window.pages = Some(pages);
    })
}

fn first_note(window: &Window) -> &Note {
    let session = window.session.as_ref().unwrap();
    let group = session.lead().group;
    session.notes_on(session.current()).find(|note| note.group == group).unwrap()
}

fn monitors() -> Monitors {
    let monitor = |name: &str, x| Monitor {
        name: name.into(),
        position: (x, 0),
        size: (1920, 1080),
    };
    Monitors {
        all: vec![monitor("eDP-1", 0), monitor("HDMI-1", 1920)],
        chair: Some(0),
        hall: Some(1),
    }
}

fn start_lists() -> StartLists {
    let decks: Vec<_> = built_in().into_iter().map(DeckRow::from).collect();
    let recent = |path: &str, deck: usize, date: &str, unfinished, note_count| RecentSession {
        path: path.into(),
        title: decks[deck].title.clone(),
        board: "Provnämnden".into(),
        date: date.into(),
        unfinished,
        note_count,
    };
    StartLists {
        recent: vec![
            recent("/hem/d.ron", 4, "2031-03-05", true, 62),
            recent("/hem/c.ron", 3, "2031-01-15", false, 37),
            recent("/hem/b.ron", 0, "2030-11-20", false, 1),
        ],
        own: OwnDecks {
            folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
            decks: vec![(
                "/hem/eget.ron".into(),
                DeckRow {
                    title: "Vårt eget samtal om budgeten".into(),
                    purpose: "Nämnden säger vad som är viktigast nästa år, och vad som kan vänta.".into(),
                    ..decks[0].clone()
                },
            )],
            faulty: vec![("fel.ron".into(), 3, "7:13: Fältet ”minuter” finns inte här.".into())],
            failure: None,
        },
        decks,
        ready: true,
    }
}
