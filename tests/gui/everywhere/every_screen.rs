//! Every screen of the chair's window, as it looks in the middle of a meeting: what the gallery shows, the keyboard walks
//! through and screen readers hear.

use crate::support::decks::deck_of_the_guide;
use crate::support::disk::Fault;
use crate::support::gui::hall::full_meeting;
use crate::support::gui::window::{Window, until};
use crate::support::meetings::examples;
use eframe::egui;
use egui_kittest::Harness;
use samtalsledaren::files::{built_in, example as worked_example, read_session};
use samtalsledaren::gui::{
    Action, AgendaForm, CopySheet, Editing, GuiState, Monitor, Monitors, NewItem, Palette, PeopleView, ReviewOrder, Rewording,
    RoomCheckState, Screen, UiCommand,
};
use samtalsledaren::model::{
    Command, Deck, DeckRow, Fact, GroupId, Item, ItemKey, MeetingStage, Note, OwnDecks, PeopleCommand, Power, RecentSession, RoomReport,
    Session, StartLists, pictures_of, read_summons,
};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::Done;
use std::cell::LazyCell;
use std::io::ErrorKind;

/// What lies over a screen, or stands open in it, until Escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    Keys,
    Palette,
    Room,
    Settings,
    Finish,
    Correct,
    Copy,
    ExtraQuestion,
    AgendaForm,
    Edited,
}

impl Over {
    /// Whether it is open.
    pub(crate) const fn is_open(self, gui: &GuiState) -> bool {
        match self {
            Self::Keys => gui.overlays.keys.is_open,
            Self::Palette => gui.overlays.palette.is_some(),
            Self::Room => gui.overlays.room_check.is_some(),
            Self::Settings => gui.overlays.settings,
            Self::Finish => gui.overlays.finish.is_some(),
            Self::Correct => gui.overlays.correct,
            Self::Copy => gui.overlays.copy.is_some(),
            Self::ExtraQuestion => gui.lead.extra_question.is_some(),
            Self::AgendaForm => gui.prepare.agenda_form.is_some(),
            Self::Edited => gui.editing.is_some(),
        }
    }
}

/// A screen as it looks in the middle of a meeting.
pub(crate) struct Scene {
    pub(crate) window: Window,
    /// The sheet or the field that Escape closes.
    pub(crate) over: Option<Over>,
    /// Whether a page of the bilaga is to be seen.
    shows_page: bool,
}

impl Scene {
    /// A session is saved, and shown in the hall when it was.
    fn new(language: Language, screen: Screen, session: Option<Session>) -> Self {
        let hall_is_open = session.as_ref().is_some_and(|session| session.hall().open);
        let is_open = session.is_some();
        let mut window = Window::new(screen, session);
        window.act(Action::SetLanguage(language));
        window.monitors_are(&monitors(1920));
        if hall_is_open {
            window.ask(UiCommand::ShowHall);
            window.gui.screen = screen;
        }
        if is_open {
            window.act(Action::SaveNow);
            window.until_saved();
        } else {
            window.focus_is(true);
            window.take(Done::Listed(lists(Words::new(language))));
        }
        Self {
            window,
            over: None,
            shows_page: false,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Window)) -> Self {
        change(&mut self.window);
        self
    }

    fn under(mut self, over: Over, change: impl FnOnce(&mut GuiState)) -> Self {
        change(&mut self.window.gui);
        self.over = Some(over);
        self
    }

    /// The window in this size, drawn until it rests.
    pub(crate) fn harness(self, size: egui::Vec2) -> Harness<'static, Window> {
        let mut harness = self.window.harness(size.x, size.y);
        if self.shows_page {
            until(&mut harness, "the first page is drawn", |shell| shell.preview().picture.is_some());
        }
        harness
    }
}

/// What makes a screen in a language.
pub(crate) type Make = Box<dyn Fn(Language) -> Scene>;

/// All screens by name: those of worked examples in the order of a meeting, then every question of the guide's deck, and with
/// it every kind.
pub(crate) fn screens() -> Vec<(String, Make)> {
    let of_examples = SCREENS.into_iter().map(|(name, make)| (name.to_owned(), Box::new(make) as Make));
    let of_kinds = prompts_of_the_guide().into_iter().map(|key| {
        let name = format!("lead-kind-{key}");
        let make = move |language| Scene::new(language, Screen::Lead, Some(guide(&key)));
        (name, Box::new(make) as Make)
    });
    of_examples.chain(of_kinds).collect()
}

/// The screen of that name.
pub(crate) fn screen(name: &str) -> Option<Make> {
    screens().into_iter().find(|(known, _)| known == name).map(|(_, make)| make)
}

/// What makes a screen of a worked example.
type MakeOfExample = fn(Language) -> Scene;

/// The screens of worked examples.
const SCREENS: [(&str, MakeOfExample); 46] = [
    ("start-first", |language| {
        Scene::new(language, Screen::Start, None).with(|window| {
            let lists = StartLists {
                recent: Vec::new(),
                own: OwnDecks::default(),
                ..lists(window.words())
            };
            window.take(Done::Listed(lists));
        })
    }),
    ("start", |language| Scene::new(language, Screen::Start, None)),
    ("start-without-decks", |language| {
        Scene::new(language, Screen::Start, None).with(|window| {
            let lists = StartLists {
                own: OwnDecks {
                    folder: OWN_FOLDER.into(),
                    ..OwnDecks::default()
                },
                ready: true,
                ..StartLists::default()
            };
            window.take(Done::Listed(lists));
        })
    }),
    ("prepare-new", |language| Scene::new(language, Screen::Prepare, Some(untouched()))),
    ("prepare", |language| {
        Scene::new(language, Screen::Prepare, Some(example("trender", "kanner-ni-igen-er")))
    }),
    ("prepare-question", |language| {
        let session = example("trender", "kanner-ni-igen-er");
        let rewording = Rewording::of(session.item(&"kanner-ni-igen-er".into()).unwrap());
        Scene::new(language, Screen::Prepare, Some(session)).under(Over::AgendaForm, |gui| {
            gui.prepare.agenda_form = Some(AgendaForm::Reword(rewording));
            gui.prepare.agenda_form_wants_keyboard = true;
        })
    }),
    ("prepare-new-question", |language| {
        Scene::new(language, Screen::Prepare, Some(example("trender", "kanner-ni-igen-er"))).under(Over::AgendaForm, |gui| {
            gui.prepare.agenda_form = Some(AgendaForm::Add(NewItem::default()));
            gui.prepare.agenda_form_wants_keyboard = true;
        })
    }),
    ("prepare-paste", |language| {
        Scene::new(language, Screen::Prepare, Some(untouched())).with(|window| {
            window.gui.prepare.people = Some(PeopleView::Paste(SUMMONS.into()));
        })
    }),
    ("prepare-seats", |language| {
        Scene::new(language, Screen::Prepare, Some(untouched())).with(|window| {
            let people = read_summons(SUMMONS).people().cloned().collect();
            window.change(Command::People(PeopleCommand::Set(people, 1)));
            window.gui.prepare.people = Some(PeopleView::Seats);
        })
    }),
    ("lead-new", |language| Scene::new(language, Screen::Lead, Some(untouched()))),
    ("lead-slide", |language| lead(language, "trender", "tva-uppdrag")),
    ("lead-open", |language| lead(language, "trender", "kanner-ni-igen-er")),
    ("lead-parts", |language| lead(language, "trender", "struktur")),
    ("lead-matrix", |language| lead(language, "trender", "kulturer")),
    ("lead-marks", |language| lead(language, "trender", "monster")),
    ("lead-shift", |language| lead(language, "trender", "forflyttning")),
    ("lead-quadrant", |language| lead(language, "politiken", "sandare-mottagare")),
    ("lead-reverse", |language| lead(language, "politiken", "borlange-ovningen")),
    ("lead-stance", |language| lead(language, "ledning-och-styrning", "forslag")),
    ("lead-pause", |language| lead(language, "trender", "paus")),
    ("lead-overview", |language| {
        lead(language, "trender", "kulturer").with(|window| {
            window.gui.lead.overview = Some("kulturer".into());
            window.gui.lead.overview_wanted = true;
        })
    }),
    ("lead-released", |language| {
        lead(language, "trender", "kulturer").with(|window| {
            window.change(Command::ReleaseAnswers(true));
            window.change(Command::ReleaseNotes(true));
        })
    }),
    ("lead-edited", |language| {
        let scene = lead(language, "trender", "kanner-ni-igen-er");
        let editing = Editing::of(first_note(&scene.window));
        scene.under(Over::Edited, |gui| gui.editing = Some(editing))
    }),
    ("lead-extra-question", |language| {
        lead(language, "trender", "kanner-ni-igen-er").under(Over::ExtraQuestion, |gui| gui.lead.extra_question = Some(String::new()))
    }),
    ("lead-messages", |language| {
        lead(language, "trender", "kanner-ni-igen-er").with(tell)
    }),
    ("lead-read-only", |language| {
        let window = Window::read_only(Screen::Lead, &example("trender", "kanner-ni-igen-er"));
        Scene {
            window,
            over: None,
            shows_page: false,
        }
        .with(|window| window.act(Action::SetLanguage(language)))
    }),
    ("review-empty", |language| Scene::new(language, Screen::Review, Some(untouched()))),
    ("review", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut")))
    }),
    ("review-by-group", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut")))
            .with(|window| window.gui.review.order = ReviewOrder::ByGroup)
    }),
    ("review-wastebasket", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut")))
            .with(|window| window.gui.review.order = ReviewOrder::Wastebasket)
    }),
    ("review-selected", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut"))).with(|window| {
            let notes: Vec<_> = window.session().notes().take(5).map(|note| note.id.clone()).collect();
            for note in &notes {
                window.gui.review.selection.toggle(note);
            }
        })
    }),
    ("review-found", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut"))).with(|window| window.gui.review.search = "mål".into())
    }),
    ("review-nothing-found", |language| {
        Scene::new(language, Screen::Review, Some(example("trender", "avslut"))).with(|window| window.gui.review.search = "xylofon".into())
    }),
    ("handover-working", |language| {
        Scene::new(language, Screen::Handover, Some(example("trender", "avslut")))
    }),
    ("handover", |language| handed_over(language, example("trender", "avslut"))),
    ("handover-finished", |language| {
        handed_over(language, finished()).with(|window| {
            let written = ["/hem/Dokument/Bilaga 2.pdf", "/hem/Dokument/Bilaga 2.docx"];
            window.take(Done::Exported(written.map(Into::into).into()));
        })
    }),
    ("sheet-keys", |language| {
        lead(language, "trender", "kanner-ni-igen-er").under(Over::Keys, |gui| gui.overlays.keys.is_open = true)
    }),
    ("sheet-palette", |language| {
        lead(language, "trender", "kanner-ni-igen-er").under(Over::Palette, |gui| gui.overlays.palette = Some(Palette::default()))
    }),
    ("sheet-room", |language| {
        lead(language, "trender", "kanner-ni-igen-er").under(Over::Room, |gui| {
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
    ("sheet-settings", |language| {
        lead(language, "trender", "kanner-ni-igen-er").under(Over::Settings, |gui| gui.overlays.settings = true)
    }),
    ("sheet-finish", |language| {
        let mut session = example("trender", "avslut");
        session.apply(Command::SetFact(Fact::Date, "5 mars".into()), 0);
        session.apply(Command::SetFact(Fact::Paragraph, String::new()), 0);
        let mut scene = handed_over(language, session);
        scene
            .window
            .until("the pages are laid out", |shell| shell.preview().appendix.is_some());
        scene.window.ask(UiCommand::Finish);
        scene.over = Some(Over::Finish);
        scene
    }),
    ("sheet-correct", |language| {
        let session = finished();
        Scene::new(language, Screen::Prepare, Some(session)).under(Over::Correct, |gui| gui.overlays.correct = true)
    }),
    ("prepare-finished", |language| {
        Scene::new(language, Screen::Prepare, Some(finished()))
    }),
    ("lead-finished", |language| Scene::new(language, Screen::Lead, Some(finished()))),
    ("review-finished", |language| Scene::new(language, Screen::Review, Some(finished()))),
    ("sheet-copy", |language| {
        Scene::new(language, Screen::Start, None).under(Over::Copy, |gui| {
            gui.overlays.copy = Some(CopySheet {
                path: "/hem/c.ron".into(),
                title: built_in()[3].title.clone(),
                boards: "Provnämnden\nPåhittnämnden".into(),
                ..CopySheet::default()
            });
        })
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
    session.apply(Command::SetEnded(false), 0);
    stop_at(&mut session, &item.into());
    session
}

/// A worked example whose bilaga is finished, at a question.
fn finished() -> Session {
    let mut session = example("trender", "kanner-ni-igen-er");
    session.apply(Command::SetFinished("2031-03-06".into()), 0);
    session
}

/// The keys of the questions of the guide's deck.
pub(crate) fn prompts_of_the_guide() -> Vec<ItemKey> {
    let prompts = deck_from_guide().items.into_iter().filter(Item::is_prompt);
    prompts.map(|item| item.key).collect()
}

/// A meeting of the guide's deck in which all is answered, at one of its items, the hall open and the clock stopped.
pub(crate) fn guide(item: &ItemKey) -> Session {
    let mut session = full_meeting(deck_from_guide(), 3);
    stop_at(&mut session, item);
    session
}

fn deck_from_guide() -> Deck {
    ron::from_str(deck_of_the_guide()).unwrap()
}

/// Goes to an item with the hall open, nothing released and the clock stopped.
fn stop_at(session: &mut Session, item: &ItemKey) {
    for command in [
        Command::GoTo(item.clone()),
        Command::SelectGroup(GroupId(2)),
        Command::SetPaused(true),
        Command::OpenHall(true),
        Command::ReleaseAnswers(false),
        Command::ReleaseNotes(false),
    ] {
        session.apply(command, 0);
    }
    assert_eq!(session.current(), item);
}

/// A session that was just made: nothing said, nothing begun.
fn untouched() -> Session {
    let deck = built_in().into_iter().find(|deck| deck.id == "trender").unwrap();
    Session::new(deck, 4, "prov", "2031-03-05T12:00:00+01:00")
}

fn lead(language: Language, deck: &str, item: &str) -> Scene {
    Scene::new(language, Screen::Lead, Some(example(deck, item)))
}

/// The last screen with the first page of the bilaga as it will be.
fn handed_over(language: Language, session: Session) -> Scene {
    Scene {
        shows_page: true,
        ..Scene::new(language, Screen::Handover, Some(session))
    }
}

fn first_note(window: &Window) -> &Note {
    let session = window.session();
    let group = session.cursor().group;
    session.notes_on(session.current()).find(|note| note.group == group).unwrap()
}

/// All that can be told at once: the hall was open, its screen shows what the chair's does, and the disk is full.
fn tell(window: &mut Window) {
    let session = window.session().clone();
    window.open(&session);
    window.monitors_are(&monitors(0));
    window.disk.fail(Fault::Below("/hem/Dokument"), ErrorKind::StorageFull);
    let draft = window.session().current_draft().to_owned();
    window.change(Command::SetDraft(format!("{draft} ")));
    window.until("it is told that the disk is full", |shell| shell.save_status().failure.is_some());
    window.gui.screen = Screen::Lead;
}

/// The laptop's own monitor, and the projector so many pixels to the right of it.
fn monitors(right: i32) -> Monitors {
    let monitor = |name: &str, x| Monitor {
        name: name.into(),
        position: (x, 0),
        size: (1920, 1080),
    };
    Monitors {
        all: vec![monitor("eDP-1", 0), monitor("HDMI-1", right)],
        chair: Some(0),
        hall: None,
    }
}

/// The folder of the user's own decks.
const OWN_FOLDER: &str = "/hem/Dokument/Samtalsledaren/Samtalsunderlag";

/// What the worker lists for the first screen.
fn lists(words: Words) -> StartLists {
    let decks = built_in();
    let recent = |path: &str, deck: usize, date: &str, stage, note_count| RecentSession {
        path: path.into(),
        title: decks[deck].title.clone(),
        board: "Provnämnden".into(),
        date: date.into(),
        stage,
        offered: stage == MeetingStage::Begun,
        note_count,
        ..RecentSession::default()
    };
    let own = Deck {
        title: "Vårt eget samtal om budgeten".into(),
        purpose: "Nämnden säger vad som är viktigast nästa år, och vad som kan vänta.".into(),
        ..decks[0].clone()
    };
    let fault = format!("7:13: {}", words.unknown_field("minuter"));
    StartLists {
        recent: vec![
            recent("/hem/d.ron", 4, "2031-03-05", MeetingStage::Begun, 62),
            recent("/hem/c.ron", 3, "2031-01-15", MeetingStage::Finished, 37),
            recent("/hem/b.ron", 0, "2030-11-20", MeetingStage::Prepared, 1),
        ],
        own: OwnDecks {
            folder: OWN_FOLDER.into(),
            decks: vec![("/hem/eget.ron".into(), DeckRow::from(own))],
            faulty: vec![("fel.ron".into(), 3, fault)],
            failure: None,
        },
        decks: decks.into_iter().map(DeckRow::from).collect(),
        pictures: pictures_of(&Session::from_record(worked_example(words).unwrap().record)),
        ready: true,
    }
}
