//! The screens start, prepare, gather and handover, driven by what a screen reader would say.

use crate::common::meeting;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::gui::{
    Action, DeckRow, GuiState, Monitors, OwnDecks, Preview, Reading, RecentSession, SaveShown, Screen, Shown, StartLists, Wish, screen_ui,
};
use samtalsledaren::model::{
    Answer, Appendix, Command, Fact, Finding, GroupId, HandoverCommand, ItemText, MarksAnswer, Moment, NoteId, ProtocolTexts, Session,
};
use samtalsledaren::model::{MatrixAnswer, Shares, ShiftAnswer};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;
use std::path::PathBuf;

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
            comfort: samtalsledaren::gui::Comfort::default(),
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

fn window(screen: Screen, session: Session) -> Harness<'static, Stage> {
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

fn note(session: &Session, text: &str) -> NoteId {
    session.record().notes.iter().find(|note| note.text == text).unwrap().id.clone()
}

pub(crate) fn click(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

fn type_text(window: &mut Harness<'static, Stage>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

pub(crate) fn press(window: &mut Harness<'static, Stage>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn did(window: &Harness<'static, Stage>, command: &Command) -> bool {
    window.state().actions.contains(&Action::Do(command.clone()))
}

/// The names of all controls that can take the keyboard.
fn control_names(window: &Harness<'static, Stage>) -> Vec<String> {
    window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.data().supports_action(egui::accesskit::Action::Focus) && !node.is_disabled())
        .filter(|node| node.role() != egui::accesskit::Role::Label)
        .filter_map(|node| node.label())
        .collect()
}

#[test]
fn the_session_that_was_not_ended_is_offered_first_and_has_the_keyboard() {
    let mut window = Stage::new(Screen::Start, None).harness(1280.0, 640.0);
    assert!(window.get_by_label("Fortsätt").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().actions, [Action::OpenPath("b.ron".into())]);
}

#[test]
fn one_press_opens_the_example() {
    let mut window = Stage::new(Screen::Start, None).harness(1280.0, 640.0);
    click(&mut window, "Pröva med ett exempel");
    assert_eq!(window.state().actions, [Action::Wish(Wish::OpenExample)]);
}

#[test]
fn a_digit_chooses_the_deck_in_that_place_and_enter_makes_its_session() {
    let mut stage = Stage::new(Screen::Start, None);
    stage.start.decks.truncate(1);
    stage.start.decks.push(DeckRow {
        id: "andra".into(),
        title: "Andra underlaget".into(),
        ..stage.start.decks[0].clone()
    });
    let mut window = stage.harness(1280.0, 900.0);
    press(&mut window, Modifiers::NONE, Key::Num2);
    assert!(window.get_by_label_contains("Andra underlaget. ").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    let expected = Action::Create {
        deck: "andra".into(),
        groups: 4,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn a_new_session_is_made_with_the_chosen_number_of_groups() {
    let mut window = Stage::new(Screen::Start, None).harness(1280.0, 800.0);
    press(&mut window, Modifiers::NONE, Key::Num2);
    click(&mut window, "+ Antal grupper i Tillitsbaserad ledning och styrning");
    click(&mut window, "Skapa arbetspass av Tillitsbaserad ledning och styrning");
    let expected = Action::Create {
        deck: "tillit".into(),
        groups: 5,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn enter_on_a_card_makes_a_session_and_a_click_of_the_mouse_does_not() {
    let mut stage = Stage::new(Screen::Start, None);
    stage.start.recent.clear();
    let mut window = stage.harness(1280.0, 640.0);
    let card = window.get_by_label_contains("Tillitsbaserad ledning och styrning. ");
    assert!(!card.is_focused(), "the first card has the keyboard");
    let left = card.rect().left_center() + egui::vec2(6.0, 0.0);
    window.drag_at(left);
    window.drop_at(left);
    window.run();
    assert_eq!(window.state().actions, []);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let expected = Action::Create {
        deck: "tillit".into(),
        groups: 4,
    };
    assert_eq!(window.state().actions, [expected]);
}

/// The first screen with one deck of the user's own that has the id of ours, and a file with faults.
fn with_own_decks() -> Stage {
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

#[test]
fn own_decks_stand_below_ours_with_their_folder_and_their_faults() {
    let mut window = with_own_decks().harness(1280.0, 1000.0);
    window.get_by_label_contains("i /hem/Dokument/Samtalsledaren/Samtalsunderlag visas här");
    window.get_by_label("fel.ron kan inte användas: 3 fel");
    window.get_by_label_contains("7:13: Fältet ”minuter”");
    let hidden = "Skapa arbetspass av Vårt eget upplägg";
    assert!(window.query_by_label(hidden).is_none(), "another deck is unfolded");
    let left = window.get_by_label_contains("Vårt eget upplägg. ").rect().left_center() + egui::vec2(6.0, 0.0);
    window.drag_at(left);
    window.drop_at(left);
    window.run();
    click(&mut window, "+ Antal grupper i Vårt eget upplägg");
    click(&mut window, "Skapa arbetspass av Vårt eget upplägg");
    click(&mut window, "Öppna mappen");
    let expected = [
        Action::CreateOfFile {
            path: "/hem/eget.ron".into(),
            groups: 5,
        },
        Action::ShowOwnDecks,
    ];
    assert_eq!(window.state().actions, expected);
}

#[test]
fn a_question_is_worded_otherwise_and_undo_reaches_the_form() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Ändra 2. Känner ni igen er?");
    assert!(window.get_by_label("Fråga").is_focused());
    type_text(&mut window, " Berätta.");
    let title = |text: &str| Command::SetItemText("fraga".into(), ItemText::Title, text.into());
    assert!(did(&window, &title("Känner ni igen er? Berätta.")));
    click(&mut window, "Rad under frågan");
    type_text(&mut window, "En tyst minut först");
    click(&mut window, "Kort namn i upplägget");
    window.state_mut().session.as_mut().unwrap().undo();
    window.run();
    assert_eq!(window.get_by_label("Rad under frågan").value().as_deref(), Some(""));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label("Fråga").is_none(), "Enter closes the form");
    window.get_by_label("Ändra 2. Känner ni igen er? Berätta.");
}

#[test]
fn a_question_without_words_shows_the_earlier_ones_again() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Ändra 2. Känner ni igen er?");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(window.get_by_label("Fråga").value().as_deref(), Some(""));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(window.get_by_label("Fråga").value().as_deref(), Some("Känner ni igen er?"));
}

#[test]
fn the_room_never_sees_a_question_being_typed() {
    let mut session = talked();
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::OpenHall(true), 0);
    let mut window = window(Screen::Prepare, session);
    click(&mut window, "Ändra 2. Känner ni igen er?");
    type_text(&mut window, " Ber");
    type_text(&mut window, "ätta.");
    assert_eq!(window.state().actions, [], "nothing until the field is left");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let whole = Command::SetItemText("fraga".into(), ItemText::Title, "Känner ni igen er? Berätta.".into());
    assert_eq!(window.state().actions, [Action::Do(whole)]);
}

#[test]
fn a_question_of_ones_own_is_added_and_taken_away() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Lägg till fråga …");
    type_text(&mut window, "Vad saknas?");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let session = window.state().session.as_ref().unwrap();
    let item = session.item(&"egen-1".into()).unwrap();
    assert_eq!((item.title.as_str(), item.minutes), ("Vad saknas?", 10));
    assert_eq!(session.agenda().last().unwrap().item, "egen-1".into());
    click(&mut window, "Ändra 8. Vad saknas?");
    click(&mut window, "Ta bort frågan");
    assert!(did(&window, &Command::RemoveItem("egen-1".into())));
    assert!(window.query_by_label("Ta bort frågan").is_none());
}

#[test]
fn the_agenda_is_kept_as_a_deck_of_ones_own() {
    let mut stage = Stage::new(Screen::Prepare, Some(talked()));
    stage.read_only = true;
    let mut window = stage.harness(1280.0, 640.0);
    click(&mut window, "Spara upplägget …");
    assert!(window.get_by_label("Samtalsunderlagets titel").is_focused());
    type_text(&mut window, " igen");
    click(&mut window, "Spara");
    assert_eq!(window.state().actions, [Action::SaveDeck("Provunderlag igen".into())]);
    click(&mut window, "Spara upplägget …");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Samtalsunderlagets titel").is_none(), "Escape gives it up");
}

#[test]
fn an_empty_start_says_what_to_do() {
    let mut stage = Stage::new(Screen::Start, None);
    stage.start = StartLists {
        ready: true,
        ..StartLists::default()
    };
    let window = stage.harness(1280.0, 640.0);
    window.get_by_label_contains("Här finns inga samtalsunderlag");
    window.get_by_label_contains("Skapa ett nytt, eller pröva med exemplet");
}

#[test]
fn writing_a_fact_changes_the_meeting() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Nämnd");
    type_text(&mut window, "Servicenämnden");
    assert!(did(&window, &Command::SetFact(Fact::Board, "Servicenämnden".into())));
}

#[test]
fn a_wrong_date_is_kept_and_pointed_out() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Datum");
    type_text(&mut window, "30/8");
    assert_eq!(window.state().session.as_ref().unwrap().meeting().date, "30/8");
    window.get_by_label("skriv som 2023-08-30");
}

#[test]
fn an_item_can_be_left_out_and_the_times_follow() {
    let mut session = meeting(2);
    for (fact, text) in [(Fact::Start, "12.00"), (Fact::End, "13.05")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    let mut window = window(Screen::Prepare, session);
    window.get_by_label_contains("slutar 13.10, 5 minuter efter kl. 13.05");
    click(&mut window, "Ta upp 2. Känner ni igen er?");
    assert!(did(&window, &Command::IncludeItem("fraga".into(), false)));
    window.get_by_label_contains("slutar 13.00, 5 minuter före kl. 13.05");
}

#[test]
fn an_item_moves_by_button_and_by_alt_and_arrow() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Flytta upp 2. Känner ni igen er?");
    assert!(did(&window, &Command::MoveItem("fraga".into(), 0)));
    window.get_by_label("Ta upp 1. Känner ni igen er?").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(did(&window, &Command::MoveItem("fraga".into(), 2)));
    assert!(
        window.get_by_label("Ta upp 3. Känner ni igen er?").is_focused(),
        "the row keeps the keyboard"
    );
}

#[test]
fn alt_and_arrow_in_the_minutes_moves_the_row_and_leaves_the_minutes() {
    let mut window = window(Screen::Prepare, meeting(2));
    window.get_by_label("Minuter för 2. Känner ni igen er?").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(did(&window, &Command::MoveItem("fraga".into(), 2)));
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(did(&window, &Command::SetMinutes("fraga".into(), 11)));
}

#[test]
fn groups_are_added_and_silent_ones_taken_away() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "+ Antal grupper");
    assert!(did(&window, &Command::AddGroup("Grupp 4".into())));
    click(&mut window, "− Antal grupper");
    click(&mut window, "− Antal grupper");
    let groups = window.state().session.as_ref().unwrap().groups().len();
    assert_eq!(groups, 2, "group 3 had said nothing");
    window.get_by_label_contains("Den sista gruppen har anteckningar");
}

#[test]
fn a_note_is_edited_in_place_and_enter_closes_the_field() {
    let mut window = window(Screen::Gather, talked());
    let id = note(window.state().session.as_ref().unwrap(), "Ett");
    click(&mut window, "1.1.1 Ett");
    assert!(window.get_by_label("Ändra 1.1.1").is_focused());
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    type_text(&mut window, "och mer");
    // Nothing typed waits for Enter to be kept.
    assert!(did(&window, &Command::SetNoteText(id, "Ett\noch mer".into())));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.get_by_label("1.1.1 Ett\noch mer").is_focused());
}

/// The words of the note with this printed number.
fn note_text(session: &Session, number: &str) -> String {
    session
        .notes()
        .find(|note| session.printed_number(note) == number)
        .unwrap()
        .text
        .clone()
}

#[test]
fn escape_gives_an_edit_up() {
    let mut window = window(Screen::Gather, talked());
    click(&mut window, "1.1.1 Ett");
    type_text(&mut window, " och mer");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(note_text(window.state().session.as_ref().unwrap(), "1.1.1"), "Ett");
    window.get_by_label("1.1.1 Ett");
}

#[test]
fn going_to_another_note_keeps_the_edit() {
    let mut window = window(Screen::Gather, talked());
    let id = note(window.state().session.as_ref().unwrap(), "Ett");
    click(&mut window, "1.1.1 Ett");
    type_text(&mut window, "!");
    click(&mut window, "1.1.2 Två");
    assert!(did(&window, &Command::SetNoteText(id, "Ett!".into())));
    assert!(window.get_by_label("Ändra 1.1.2").is_focused());
}

#[test]
fn a_note_is_left_out_of_the_bilaga_and_taken_in_again() {
    let mut window = window(Screen::Gather, talked());
    let id = note(window.state().session.as_ref().unwrap(), "Tre");
    click(&mut window, "Ta med 1.2.1 i bilagan");
    assert!(did(&window, &Command::IncludeNote(id.clone(), false)));
    window.get_by_label("Tas inte med i bilagan");
    click(&mut window, "Ta med 1.2.1 i bilagan");
    assert!(did(&window, &Command::IncludeNote(id, true)));
}

#[test]
fn a_note_is_removed_and_taken_back() {
    let mut window = window(Screen::Gather, talked());
    let id = note(window.state().session.as_ref().unwrap(), "Ett");
    window.get_by_label("1.1.1 Ett").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(did(&window, &Command::RemoveNote(id.clone(), true)));
    assert!(window.get_by_label("1.1.2 Två").is_focused(), "the next note has the keyboard");
    click(&mut window, "Papperskorg (1)");
    click(&mut window, "Ta tillbaka 1.1.1");
    assert!(did(&window, &Command::RemoveNote(id, false)));
    window.get_by_label_contains("Papperskorgen är tom");
}

#[test]
fn a_note_moves_to_another_group() {
    let mut window = window(Screen::Gather, talked());
    let id = note(window.state().session.as_ref().unwrap(), "Två");
    click(&mut window, "Mer om 1.1.2");
    click(&mut window, "Flytta till Grupp 3");
    assert!(did(&window, &Command::MoveNote(id, GroupId(3))));
    window.get_by_label("1.3.1 Två");
}

#[test]
fn a_search_narrows_the_notes_and_says_when_it_finds_none() {
    let mut stage = Stage::new(Screen::Gather, Some(talked()));
    stage.state.search = "TRE".into();
    let mut window = stage.harness(1280.0, 640.0);
    window.get_by_label("1.2.1 Tre");
    assert!(window.query_by_label("1.1.1 Ett").is_none());
    window.state_mut().state.search = "finns inte".into();
    window.run();
    window.get_by_label_contains("Inga anteckningar innehåller ”finns inte”");
    click(&mut window, "Rensa sökningen");
    window.get_by_label("1.1.1 Ett");
}

#[test]
fn answers_stand_as_a_picture_and_a_table() {
    let mut stage = Stage::new(Screen::Gather, Some(talked()));
    stage.state.visit = Some("matris".into());
    let window = stage.harness(1280.0, 900.0);
    window.get_by_label_contains("Bild av gruppernas svar på Vad är skillnaderna?");
    window.get_by_label("2 → –");
}

#[test]
fn an_empty_reading_says_what_to_do() {
    let mut window = window(Screen::Gather, meeting(2));
    window.get_by_label("Här finns inget att gå igenom än");
    click(&mut window, "Led mötet");
    assert_eq!(window.state().actions, [Action::Go(Screen::Lead)]);
}

#[test]
fn two_thousand_notes_are_read_by_laying_out_only_those_near_the_view() {
    let mut session = meeting(4);
    for number in 0..2000_u32 {
        session.apply(
            Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(1 + number % 4),
                place: None,
                text: format!("Anteckning nummer {number} om något som tar plats på raden"),
            },
            0,
        );
    }
    let window = window(Screen::Gather, session);
    let drawn = window.query_all_by_label_contains("om något som tar plats").count();
    assert!((5..80).contains(&drawn), "{drawn} notes were laid out");
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

#[test]
fn a_finding_leads_to_where_it_is() {
    let mut window = handing_over(talked()).harness(1280.0, 1000.0);
    window.get_by_label("Att kontrollera (2)");
    click(&mut window, "1. Grupp 3 har inga anteckningar på fråga 1");
    click(&mut window, "2. Nämndens namn saknas");
    let expected = [Action::Visit("fraga".into(), Some(GroupId(3))), Action::Go(Screen::Prepare)];
    assert_eq!(window.state().actions, expected);
}

#[test]
fn the_texts_of_the_protocol_are_copied_one_by_one() {
    let mut window = handing_over(talked()).harness(1280.0, 1400.0);
    for name in ["Text till paragrafen", "Hänvisning", "Rad i innehållet"] {
        click(&mut window, &format!("Kopiera: {name}"));
    }
    let expected = [
        "Gruppdiskussioner förs i tre grupper.",
        "Se bilaga 2.",
        "Bilaga 2, gruppdiskussioner  49-53",
    ];
    assert_eq!(window.state().actions, expected.map(|text| Action::Copy(text.into())));
}

#[test]
fn the_bilaga_is_named_finished_and_saved() {
    let mut window = handing_over(talked()).harness(1280.0, 1400.0);
    click(&mut window, "Beteckning");
    type_text(&mut window, " 2");
    assert!(did(&window, &Command::SetLabel("Bilaga 2".into())));
    window.get_by_label_contains("senast 2031-03-19");
    click(&mut window, "Färdigställ bilagan");
    assert!(window.state().actions.contains(&Action::Finish));
    let session = window.state_mut().session.as_mut().unwrap();
    session.apply(Command::SetFinished("2031-03-06".into()), 0);
    window.run();
    window.get_by_label("Färdigställd 2031-03-06");
    click(&mut window, "Öppna igen som ny version");
    assert!(did(&window, &Command::Handover(HandoverCommand::OpenAgain)));
    window.get_by_label("Arbetsmaterial, version 2");
    click(&mut window, "Spara bilagan …");
    click(&mut window, "Öppna mappen");
    let actions = &window.state().actions;
    assert!(actions.contains(&Action::Export));
    assert!(actions.contains(&Action::ShowFolder("/tmp/mapp".into())));
}

#[test]
fn without_a_dialog_the_folder_is_typed() {
    let mut stage = handing_over(talked());
    stage.state.asks_for_path = true;
    let mut window = stage.harness(1280.0, 1000.0);
    click(&mut window, "Mapp att spara i");
    type_text(&mut window, "/tmp/ny mapp");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let expected = Action::ExportTo(PathBuf::from("/tmp/ny mapp"));
    assert!(window.state().actions.contains(&expected));
}

#[test]
fn no_two_controls_of_a_screen_share_a_name() {
    let mut gather = Stage::new(Screen::Gather, Some(talked()));
    gather.state.reading = Reading::ByGroup;
    let stages = [
        with_own_decks(),
        Stage::new(Screen::Prepare, Some(talked())),
        Stage::new(Screen::Gather, Some(talked())),
        gather,
        handing_over(talked()),
    ];
    for stage in stages {
        let screen = stage.state.screen;
        let window = stage.harness(1280.0, 1000.0);
        let names = control_names(&window);
        let different: BTreeSet<_> = names.iter().collect();
        assert!(names.len() > 5, "{screen:?}: {names:?}");
        assert_eq!(names.len(), different.len(), "{screen:?}: {names:?}");
    }
}

#[test]
fn a_session_of_a_newer_program_can_be_read_and_not_changed() {
    for screen in [Screen::Prepare, Screen::Gather, Screen::Handover] {
        let mut stage = handing_over(talked());
        stage.state.screen = screen;
        stage.read_only = true;
        let mut window = stage.harness(1280.0, 1000.0);
        let name = match screen {
            Screen::Prepare => "Ta upp 2. Känner ni igen er?",
            Screen::Gather => "Ta med 1.1.1 i bilagan",
            _ => "Webben",
        };
        click(&mut window, name);
        assert_eq!(window.state().actions, [], "{screen:?}");
    }
}

#[test]
fn an_item_with_a_fixed_time_waits_for_it_and_says_when_the_plan_comes_too_late() {
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::Start, "12.00".into()), 0);
    let mut window = window(Screen::Prepare, session);
    window.get_by_label("Klockslag för 7. Paus").focus();
    window.run();
    type_text(&mut window, "13.30");
    assert!(did(&window, &Command::SetStarts("paus".into(), "13.30".into())));
    window.get_by_label_contains("slutar 13.40");
    let session = window.state_mut().session.as_mut().unwrap();
    session.apply(Command::SetStarts("paus".into(), "12.10".into()), 0);
    window.run();
    window.get_by_label_contains("slutar 13.10");
}

#[test]
fn personal_data_is_changed_struck_or_kept_from_the_screen_and_the_folded_parts_open() {
    let mut session = talked();
    let id = session.notes().next().unwrap().id.clone();
    session.apply(Command::SetNoteText(id.clone(), "Mejla a@exempel.se.".into()), 0);
    let surroundings = samtalsledaren::model::Surroundings {
        page_count: Some(5),
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    let made = samtalsledaren::model::appendix(&session, &surroundings);
    let mut stage = handing_over(session);
    stage.preview.appendix = Some(made);
    let mut window = stage.harness(1280.0, 2600.0);
    click(&mut window, "1. Ändra: a@exempel.se");
    assert!(window.state().actions.contains(&Action::EditNote(id.clone())));
    click(&mut window, "1. Stryk: a@exempel.se");
    assert!(did(&window, &Command::SetNoteText(id, "Mejla [struket].".into())));
    click(&mut window, "1. Behåll: a@exempel.se");
    assert_eq!(window.state().session.as_ref().unwrap().handover().kept.len(), 1);
    click(&mut window, "Fler val för bilagan");
    click(&mut window, "Tankstreck i intervall (49–53)");
    assert!(did(&window, &Command::Handover(HandoverCommand::UseEnDash(true))));
    click(&mut window, "Sammanfattning");
    click(&mut window, "Sammanfattningens punkter");
    type_text(&mut window, "!");
    assert!(window.state().session.as_ref().unwrap().handover().own_summary.is_some());
    click(&mut window, "Återställ: Sammanfattning");
    assert!(did(&window, &Command::Handover(HandoverCommand::SetSummary(None))));
}
