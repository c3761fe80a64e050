//! What word processors break lines with is drawn as a break in the hall, and no control as a box.

use crate::support::gui::hall::{HD, all_words, hall, show};
use crate::support::meetings::{add_note, meeting};
use samtalsledaren::gui::hall::Room;
use samtalsledaren::model::{Command, HallView, ItemKey, Session};

#[test]
fn line_breaks_of_word_processors_break_the_line_and_controls_are_left_out() {
    let mut session = meeting(2);
    let fraga = ItemKey::from("fraga");
    add_note(&mut session, "fraga", 1, "ord");
    let mut record = session.record().clone();
    record.notes[0].text = "Ett\u{B}två\u{85}tre\u{2028}fyra\u{2029}fem\u{C}sex\u{7}\u{1}.".into();
    for item in record.deck.items.iter_mut().filter(|item| item.key == fraga) {
        item.title = "Fråga\u{B}ett".into();
    }
    let mut session = Session::from_record(record);
    session.apply(Command::GoTo(fraga), 0);
    let mut window = hall(HD, Room::default());
    for released in [false, true] {
        session.apply(Command::ReleaseNotes(released), 0);
        show(&mut window, HallView::of(&session));
        let words = all_words(&window);
        assert!(!words.contains(|sign: char| sign.is_control() && sign != '\n'), "{words:?}");
        let expected: &[&str] = if released {
            &["Ett", "två", "tre", "fyra", "fem", "sex."]
        } else {
            &["Fråga", "ett"]
        };
        for word in expected {
            assert!(words.split_whitespace().any(|drawn| drawn == *word), "{word} in {words:?}");
        }
    }
}
