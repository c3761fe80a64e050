//! The first screen: sessions to go on with, decks to begin, the example.

use crate::support::gui::start::{lists, start, with_own_decks};
use crate::support::gui::window::{click, press, until};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, UiCommand};
use samtalsledaren::model::{CopiedMeeting, CopiedParts, Damage, MeetingStage, RecentSession, StartLists, WholeCopy};
use samtalsledaren::work::Done;

#[test]
fn the_session_that_was_not_ended_is_offered_first_and_has_the_keyboard() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    assert!(window.get_by_label("Fortsätt").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().actions, [Action::OpenPath("b.ron".into())]);
}

#[test]
fn one_press_opens_the_example() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    click(&mut window, "Pröva med ett exempel");
    assert_eq!(window.state().actions, [Action::Ui(UiCommand::OpenExample)]);
}

#[test]
fn a_digit_chooses_the_deck_in_that_place_and_enter_makes_its_session() {
    let mut lists = lists();
    lists.decks[1].title = "Andra underlaget".into();
    let mut window = start(lists).harness(1280.0, 900.0);
    press(&mut window, Modifiers::NONE, Key::Num2);
    assert!(window.get_by_label_contains("Andra underlaget. ").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    let expected = Action::Create {
        deck: "ledning-och-styrning".into(),
        groups: 4,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn a_new_session_is_made_with_the_chosen_number_of_groups() {
    let mut window = start(lists()).harness(1280.0, 800.0);
    press(&mut window, Modifiers::NONE, Key::Num2);
    click(&mut window, "+ Antal grupper i Tillitsbaserad ledning och styrning");
    click(&mut window, "Skapa möte med Tillitsbaserad ledning och styrning");
    let expected = Action::Create {
        deck: "ledning-och-styrning".into(),
        groups: 5,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn enter_on_a_card_makes_a_session_and_a_click_of_the_mouse_does_not() {
    let lists = StartLists {
        recent: Vec::new(),
        ..lists()
    };
    let mut window = start(lists).harness(1280.0, 720.0);
    let card = window.get_by_label_contains("Tillitsbaserad ledning och styrning. ");
    assert!(!card.is_focused(), "the first card has the keyboard");
    let left = card.rect().left_center() + egui::vec2(6.0, 0.0);
    window.drag_at(left);
    window.drop_at(left);
    window.run();
    assert_eq!(window.state().actions, []);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let expected = Action::Create {
        deck: "ledning-och-styrning".into(),
        groups: 4,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn own_decks_stand_below_ours_with_their_folder_and_their_faults() {
    let mut window = with_own_decks().harness(1280.0, 1000.0);
    window.get_by_label_contains("som du lägger i /hem/Dokument/Samtalsledaren/Samtalsunderlag");
    window.get_by_label("fel.ron kan inte användas: 3 fel");
    window.get_by_label_contains("7:13: Fältet ”minuter”");
    let hidden = "Skapa möte med Vårt eget upplägg";
    assert!(window.query_by_label(hidden).is_none(), "another deck is unfolded");
    let left = window.get_by_label_contains("Vårt eget upplägg. ").rect().left_center() + egui::vec2(6.0, 0.0);
    window.drag_at(left);
    window.drop_at(left);
    window.run();
    click(&mut window, "+ Antal grupper i Vårt eget upplägg");
    click(&mut window, "Skapa möte med Vårt eget upplägg");
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
fn an_empty_start_says_what_to_do() {
    let empty = StartLists {
        ready: true,
        ..StartLists::default()
    };
    let window = start(empty).harness(1280.0, 720.0);
    window.get_by_label_contains("Här finns inga samtalsunderlag");
    window.get_by_label_contains("Skapa ett nytt, eller pröva med exemplet");
}

/// Rows that read alike, one of them a copy, and a damaged file with or without anything left.
fn stumbling() -> StartLists {
    let mut lists = lists();
    for row in &mut lists.recent {
        row.date = "2031-03-05".into();
        row.changed = "2031-03-05 kl. 14.03".into();
        row.id = "samma".into();
    }
    samtalsledaren::model::tell_apart(&mut lists.recent);
    let damaged = |path: &str, sound_notes, copy: Option<&str>| RecentSession {
        path: path.into(),
        title: path.into(),
        changed: "2031-03-04 kl. 09.30".into(),
        damage: Some(Damage {
            fault: "Filen är tom.".into(),
            sound_notes,
            copy: copy.map(|path| WholeCopy {
                path: path.into(),
                changed: "2031-03-04 kl. 09.29".into(),
            }),
        }),
        ..RecentSession::default()
    };
    lists.recent.push(damaged("halv.ron", 13, Some("speglar/spegel.ron")));
    lists
        .recent
        .push(damaged("dokument/kapad.ron", 0, Some("dokument/kapad - Kopia.ron")));
    lists.recent.push(damaged("tom.ron", 0, None));
    lists
}

#[test]
fn sessions_that_read_alike_show_their_files_and_damaged_ones_their_way_out() {
    let mut window = start(stumbling()).harness(1280.0, 1000.0);
    for said in [
        "b.ron",
        "Ändrad 2031-03-05 kl. 14.03",
        "Samma möte finns i flera filer",
        "halv.ron går inte att läsa",
        "tom.ron går inte att läsa",
    ] {
        window.get_by_label(said);
    }
    window.get_by_label_contains("a.ron, Ändrad 2031-03-05 kl. 14.03, Samma möte");
    assert_eq!(window.get_all_by_label("Filen är tom.").count(), 3);
    window.get_by_label("Hel kopia i samma mapp: kapad - Kopia.ron, 2031-03-04 kl. 09.29");
    window.get_by_label("Ingen hel kopia hittades, varken bland säkerhetskopiorna eller i samma mapp.");
    click(&mut window, "Visa det som går att läsa i halv.ron (13 anteckningar)");
    click(&mut window, "Återställ halv.ron från kopian 2031-03-04 kl. 09.29");
    let expected = [
        Action::OpenPath("halv.ron".into()),
        Action::Recover("halv.ron".into(), "speglar/spegel.ron".into()),
    ];
    assert_eq!(window.state().actions, expected);
}

#[test]
fn a_write_protected_session_says_so_and_offers_a_copy_of_itself() {
    let mut window = start(lists());
    let handle = samtalsledaren::work::OpenHandle {
        path: "/hem/skyddad.ron".into(),
        write_protected: true,
        ..samtalsledaren::work::OpenHandle::default()
    };
    let opened = samtalsledaren::files::OpenedSession {
        record: crate::support::meetings::meeting(2).record().clone(),
        ..samtalsledaren::files::OpenedSession::default()
    };
    window.take(samtalsledaren::work::Done::Opened {
        opened: Box::new(opened),
        handle,
    });
    let mut window = window.harness(1280.0, 720.0);
    window.get_by_label_contains("skyddad.ron är skrivskyddad. Det du ändrar här sparas bara i en kopia");
    click(&mut window, "Öppna en kopia");
    let recover = Action::Recover("/hem/skyddad.ron".into(), "/hem/skyddad.ron".into());
    assert!(window.state().actions.contains(&recover), "{:?}", window.state().actions);
}

#[test]
fn the_meeting_under_way_is_put_aside_and_stays_in_the_list() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    click(&mut window, "Inte nu");
    assert_eq!(window.state().actions, [Action::PutAside("b.ron".into())]);
    assert!(window.query_by_label("Fortsätt").is_none());
    window.get_by_label_contains("Öppna Trender och tankar, Parlamentariska nämnden · 2031-03-05 · 37 anteckningar · pågår");
}

#[test]
fn every_meeting_tells_its_stage() {
    let mut lists = lists();
    for (row, stage) in lists.recent.iter_mut().zip([MeetingStage::Finished, MeetingStage::Prepared]) {
        row.stage = stage;
        row.offered = false;
    }
    let window = start(lists).harness(1280.0, 720.0);
    window.get_by_label_contains("· bilagan färdigställd");
    window.get_by_label_contains("· förberett");
}

#[test]
fn from_the_list_to_a_new_meeting_of_an_old_one_in_three_presses() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    window.get_all_by_label("Mer om Trender och tankar").last().unwrap().click();
    window.run();
    window.get_by_label_contains("Nytt möte av det här").click();
    window.run();
    assert!(window.get_by_label("Datum").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    let asked = window.state().asked();
    assert_eq!(asked.first(), Some(&Action::AskForCopy("a.ron".into())));
    let wanted = CopiedMeeting {
        board: "Parlamentariska nämnden".into(),
        ..CopiedMeeting::default()
    };
    assert_eq!(asked.last(), Some(&Action::CreateCopies("a.ron".into(), vec![wanted])));
    assert!(window.query_by_label("Datum").is_none(), "the sheet is closed");
}

#[test]
fn a_line_for_each_board_makes_a_meeting_for_each() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    let boards = window.get_by_label("Nämnd");
    boards.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::End);
    window.get_by_label("Nämnd").type_text("\nPåhittnämnden");
    window.run();
    click(&mut window, "Gruppernas namn och sparade deltagare");
    click(&mut window, "Skapa 2 möten");
    let wanted = ["Parlamentariska nämnden", "Påhittnämnden"].map(|board| CopiedMeeting {
        board: board.into(),
        parts: CopiedParts {
            groups: true,
            ..CopiedParts::default()
        },
        ..CopiedMeeting::default()
    });
    assert_eq!(
        window.state().asked().last(),
        Some(&Action::CreateCopies("b.ron".into(), wanted.into()))
    );
}

#[test]
fn escape_leaves_everything_as_it_was() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    window.get_by_label("Datum");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Datum").is_none());
    assert_eq!(window.state().asked(), [Action::Ui(UiCommand::NewCopy)]);
}

#[test]
fn a_double_click_makes_the_meeting() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    let card = window.get_by_label_contains("Tillitsbaserad ledning och styrning. ");
    let at = card.rect().left_center() + egui::vec2(6.0, 0.0);
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.hover_at(at);
    window.run();
    // Both presses within the time in which they count as one.
    window.input_mut().events.extend([button(true), button(false)]);
    window.step();
    window.input_mut().events.extend([button(true), button(false)]);
    window.input_mut().predicted_dt = 0.01;
    window.run();
    let expected = Action::Create {
        deck: "ledning-och-styrning".into(),
        groups: 4,
    };
    assert_eq!(window.state().actions, [expected]);
}

#[test]
fn a_topic_of_ones_own_begins_with_its_title() {
    let mut window = start(lists()).harness(1280.0, 720.0);
    click(&mut window, "Eget möte");
    assert_eq!(window.state().actions, [Action::Ui(UiCommand::NewOwn)]);
    until(&mut window, "the meeting is made", |shell| shell.session().is_some());
    window.run();
    assert!(window.get_by_label("Mötets rubrik").is_focused());
}

#[test]
fn enter_opens_the_first_earlier_meeting_that_is_whole_where_none_is_offered() {
    let mut lists = lists();
    for session in &mut lists.recent {
        session.offered = false;
    }
    lists.recent[0].damage = Some(Damage::default());
    let mut window = start(lists).harness(1280.0, 720.0);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        window.state().actions,
        [Action::OpenPath("a.ron".into())],
        "and no new meeting is made"
    );
}

#[test]
fn a_meeting_that_was_just_made_is_marked_and_an_older_one_is_not() {
    let mut chair = start(lists());
    chair.take(Done::CopiesCreated(vec!["a.ron".into()]));
    chair.take(Done::Listed(lists()));
    let window = chair.harness(1280.0, 720.0);
    let marked = window.get_all_by_label_contains("Öppna Trender och tankar, nytt · ");
    assert_eq!(marked.count(), 1);
}
