//! The screen where the bilaga is handed over: findings, texts for the protocol, finishing and saving.

use crate::support::gui::handover::{handing_over, laid_out};
use crate::support::gui::window::{Window, click, did, press, type_text, until};
use crate::support::meetings::talked;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, PathPurpose, Screen, UiCommand};
use samtalsledaren::model::{Command, GroupId, HandoverCommand, ProtocolText, TargetFolder};
use std::path::PathBuf;

/// Goes back to the screen, as it was.
fn back(window: &mut Harness<'static, Window>) {
    window.state_mut().gui.screen = Screen::Handover;
    window.run();
}

#[test]
fn a_finding_leads_to_where_it_is() {
    let mut window = handing_over(talked()).harness(1280.0, 1000.0);
    window.get_by_label("Att kontrollera (2)");
    assert!(
        window.query_by_label("1. Grupp 3 har inga anteckningar på fråga 1").is_none(),
        "folded"
    );
    click(&mut window, "2 saker till att läsa igenom");
    click(&mut window, "1. Grupp 3 har inga anteckningar på fråga 1");
    assert_eq!(window.state().gui.screen, Screen::Review);
    back(&mut window);
    click(&mut window, "2. Nämndens namn saknas");
    let expected = [Action::Visit("fraga".into(), Some(GroupId(3))), Action::Ui(UiCommand::GoPrepare)];
    assert_eq!(window.state().actions, expected);
}

#[test]
fn in_a_small_window_the_page_opens_at_its_top() {
    for (width, height) in [(853.0, 480.0), (640.0, 360.0), (512.0, 320.0)] {
        let mut window = handing_over(talked()).harness(width, height);
        until(&mut window, "the first page is drawn", |shell| shell.preview().picture.is_some());
        for _ in 0..10 {
            window.step();
        }
        let heading = window.get_by_role_and_label(eframe::egui::accesskit::Role::Heading, "Sparade filer");
        let top = heading.rect().top();
        assert!((0.0..height).contains(&top), "{width}×{height}: {top}");
    }
}

#[test]
fn the_texts_of_the_protocol_are_copied_one_by_one() {
    let mut window = handing_over(talked()).harness(1280.0, 1400.0);
    let expected = [
        (
            ProtocolText::Paragraph,
            "Text till paragrafen",
            "Gruppdiskussioner förs i tre grupper.",
        ),
        (ProtocolText::Reference, "Hänvisning", "Se bilaga 2."),
        (
            ProtocolText::ContentsRow,
            "Rad i innehållsförteckningen",
            "Bilaga 2, gruppdiskussioner  49-53",
        ),
    ];
    for (_, name, _) in expected {
        click(&mut window, &format!("Kopiera: {name}"));
    }
    assert_eq!(
        window.state().actions,
        expected.map(|(which, _, text)| Action::Copy(which, text.into()))
    );
    assert!(
        window.query_by_label_contains("Kopierat").is_none(),
        "nobody has seen it on the clipboard yet"
    );
}

#[test]
fn the_bilaga_is_named_finished_and_saved() {
    let mut window = handing_over(talked()).harness(1280.0, 1400.0);
    click(&mut window, "Bilagans namn");
    type_text(&mut window, " 2");
    assert!(did(&window, &Command::SetLabel("Bilaga 2".into())));
    window.get_by_label_contains("senast 2031-03-19");
    click(&mut window, "Spara bilagan …");
    click(&mut window, "Öppna mappen");
    click(&mut window, "Färdigställ bilagan …");
    assert!(window.state().actions.contains(&Action::Ui(UiCommand::Finish)));
    click(&mut window, "Färdigställ utan nämnd, paragraf");
    click(&mut window, "Färdigställ och spara");
    window.get_by_label("Färdigställd 2031-03-05");
    click(&mut window, "Rätta …");
    click(&mut window, "Rätta som version 2");
    window.get_by_label("Arbetsmaterial, version 2");
    let actions = &window.state().actions;
    assert!(actions.contains(&Action::Ui(UiCommand::Save)));
    assert!(actions.contains(&Action::ShowFolder("/tmp/mapp".into())));
}

#[test]
fn without_a_dialog_the_folder_is_typed() {
    let mut stage = handing_over(talked());
    stage.gui.path.purpose = Some(PathPurpose::Bilaga);
    let mut window = stage.harness(1280.0, 1000.0);
    click(&mut window, "Mapp att spara i");
    type_text(&mut window, "/tmp/ny mapp");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let folder = PathBuf::from("/tmp/ny mapp");
    assert!(window.state().actions.contains(&Action::ExportTo(folder.clone().into())));
    // It is not there: Enter once more makes nothing, the button does.
    until(&mut window, "it is asked about", |shell| shell.gui.path.missing.is_some());
    window.get_by_label("Mappen finns inte. Rätta sökvägen, eller skapa mappen.");
    click(&mut window, "Skapa mappen och spara");
    let made = Action::ExportTo(TargetFolder::to_be_made(folder));
    assert!(window.state().actions.contains(&made));
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
    let mut window = laid_out(session, made).harness(1280.0, 2600.0);
    click(&mut window, "1 personuppgift att ta ställning till");
    click(&mut window, "1. Ändra: a@exempel.se");
    back(&mut window);
    assert!(window.state().actions.contains(&Action::EditNote(id.clone())));
    click(&mut window, "1. Stryk: a@exempel.se");
    assert!(did(&window, &Command::SetNoteText(id, "Mejla [struket].".into())));
    click(&mut window, "1. Behåll: a@exempel.se");
    assert_eq!(window.state().session().handover().kept.len(), 1);
    click(&mut window, "Fler val för bilagan");
    click(&mut window, "Tankstreck i intervall (49–53)");
    assert!(did(&window, &Command::Handover(HandoverCommand::UseEnDash(true))));
    click(&mut window, "Sammanfattning");
    click(&mut window, "Sammanfattningens punkter");
    type_text(&mut window, "!");
    assert!(window.state().session().handover().own_summary.is_some());
    click(&mut window, "Återställ: Sammanfattning");
    assert!(did(&window, &Command::Handover(HandoverCommand::SetSummary(None))));
}
