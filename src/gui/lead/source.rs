//! The way to the addresses of the web that stand in the source of the item that is led.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::widgets::follow_focus;
use crate::model::linked;
use eframe::egui::{Button, Ui};

/// A button for each address, which opens in the browser of the system.
pub(super) fn source_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let session = cx.session;
    let item = session.item(session.current());
    let source = item.map_or("", |item| session.deck().footer_of(item));
    let mut offered = Vec::new();
    for piece in linked(source) {
        let Some(target) = piece.target.filter(|target| !offered.contains(target)) else {
            continue;
        };
        let button = ui.add(Button::new(cx.view.words.open_address(piece.text)).truncate());
        follow_focus(ui, &button);
        if button.clicked() {
            cx.push(Action::OpenAddress(target.clone()));
        }
        offered.push(target);
    }
}
