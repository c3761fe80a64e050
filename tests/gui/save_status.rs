//! What the chair's window tells of saving, and the way out that stands beside it.

use crate::support::gui::chair::{Chair, window};
use crate::support::meetings::meeting;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, Palette, SaveShown};
use samtalsledaren::model::Command;
use samtalsledaren::words::Words;

fn held() -> Chair {
    let mut chair = Chair::new(meeting(3));
    chair.session.apply(Command::GoTo("fraga".into()), 0);
    chair.save = SaveShown {
        held_by: Some(Words::default().held_on("sekreteraren", "2031-03-05 14.03")),
        ..SaveShown::default()
    };
    chair
}

#[test]
fn a_session_that_another_window_writes_is_read_only_and_says_why_and_what_to_do() {
    let mut window = window(held(), 1280.0, 720.0);
    window.get_by_label_contains("öppet på datorn sekreteraren sedan 2031-03-05 14.03");
    window.get_by_label("Bara läsning");
    window.event(Event::Text("hit skrivs inget".to_owned()));
    window.run();
    assert_eq!(window.state().session.current_draft(), "");
    window.get_by_label("Ta över").click();
    window.run();
    assert_eq!(window.state().wishes, [Action::TakeOver]);
}

#[test]
fn taking_over_is_found_by_its_words_too() {
    let mut chair = held();
    chair.gui.overlays.palette = Some(Palette {
        query: "ta öv".into(),
        chosen: 0,
    });
    let mut window = window(chair, 1280.0, 720.0);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().wishes, [Action::TakeOver]);
}

#[test]
fn nobody_is_offered_to_take_over_what_is_ours() {
    let mut chair = Chair::new(meeting(3));
    chair.gui.overlays.palette = Some(Palette {
        query: "ta över".into(),
        chosen: 0,
    });
    let window = window(chair, 1280.0, 720.0);
    assert!(window.query_by_label("Ta över").is_none());
}

#[test]
fn a_save_that_fails_stays_on_the_screen_with_the_place_that_holds_the_truth() {
    let mut chair = Chair::new(meeting(3));
    let words = Words::default();
    let failure = format!(
        "{} {}",
        words.saving_fails("G:/a.ron", words.disk_hangs()),
        words.copy_is_in("C:/spegel/a.ron")
    );
    chair.save = SaveShown {
        failure: Some(failure),
        unsaved: true,
        ..SaveShown::default()
    };
    let mut window = window(chair, 1280.0, 720.0);
    window.get_by_label_contains("Allt som är skrivet finns i C:/spegel/a.ron");
    window.get_by_label("Inte sparat än");
    window.get_by_label("Spara nu").click();
    window.run();
    assert_eq!(window.state().wishes, [Action::SaveNow]);
}
