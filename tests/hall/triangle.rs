//! Tests: the hall tells of a triangle what every group set, today and desired, and the sentence that is true of it.

use crate::support::gui::hall::{HD, hall, show};
use crate::support::meetings::{deck_of_all_kinds, give_answer};
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{Answer, Command, HallView, Session, Shares, ShiftAnswer};
use samtalsledaren::words::Words;

#[test]
fn the_hall_tells_both_points_of_every_group() {
    let set = [
        ([50, 25, 25], [23, 22, 55]),
        ([55, 23, 22], [20, 20, 60]),
        ([60, 20, 20], [18, 17, 65]),
    ];
    let mut session = Session::new(deck_of_all_kinds(), 3, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    for (group, (today, desired)) in (1..).zip(set) {
        let [today, desired] = [today, desired].map(Shares::new);
        assert!(today.is_some() && desired.is_some());
        give_answer(&mut session, "triangel", group, Answer::Shift(ShiftAnswer { today, desired }));
    }
    session.apply(Command::GoTo("triangel".into()), 0);
    session.apply(Command::ReleaseAnswers(true), 0);
    let mut hall = hall(HD, Room::default());
    let view = HallView::of(&session);
    let mut told = String::new();
    for page in 0..page_count(&hall.ctx, &view, HD, Room::default(), Words::default()) {
        show(&mut hall, HallView { page, ..view.clone() });
        let labels = hall.root().children_recursive().filter_map(|node| node.accesskit_node().value());
        told.push_str(&labels.collect::<Vec<_>>().join("\n"));
        told.push('\n');
    }
    assert!(told.contains("Alla 3 grupper vill röra sig mot NPG."), "{told}");
    for (group, (today, desired)) in (1..).zip(set) {
        let shares = |[a, b, c]: [u8; 3]| format!("Byråkrati {a}, NPM {b}, NPG {c}");
        let expected = format!("Grupp {group} idag {}, önskat läge {}", shares(today), shares(desired));
        assert!(told.contains(&expected), "{expected} in {told}");
    }
}
