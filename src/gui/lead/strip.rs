//! The right column of a narrow window: a strip with what cannot wait, which opens the whole column over the rest.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::drawer::opens_or_closes;
use crate::gui::lead::live::Live;
use crate::gui::lead::small_picture::miniature;
use crate::gui::lead::state::{Drawer, LeadState};
use crate::gui::lead::steady_row::{SteadyButton, steady_row_ui};
use crate::gui::lead::steps::next_in_words;
use crate::gui::ui_command::UiCommand;
use crate::gui::{fonts, theme};
use crate::model::{AgendaEntry, HallView, minutes_and_seconds};
use eframe::egui::{self, Button, RichText, ScrollArea, Ui, vec2};

/// Draws the strip: the step, black, the time, the picture and the button that opens the rest.
pub(super) fn strip_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    let words = cx.view.words;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let next = next_in_words(cx.session, cx.view.hall_pages, words);
        let goes_on = next.is_some();
        let next = next.unwrap_or_else(|| words.last_item().to_owned());
        let hall = cx.session.hall();
        let step = SteadyButton {
            off: (!goes_on).then(|| words.last_item()),
            is_primary: hall.open,
            ..SteadyButton::new(UiCommand::Next, words.word_next(), &next)
        };
        let blank = UiCommand::BlankHall;
        let blank = SteadyButton::switch(blank, words.word_blank(), blank.title(words), hall.blank);
        steady_row_ui(ui, cx, &[step]);
        steady_row_ui(ui, cx, &[blank]);
        clock_ui(ui, cx);
        let width = ui.available_width();
        let is_open = state.drawer == Some(Drawer::Hall);
        let more = Button::selectable(is_open, words.open_hall_drawer())
            .frame_when_inactive(true)
            .truncate();
        // Above the picture, since a low window has room for no more.
        let more = ui.add_sized(vec2(width, theme::PART + theme::SPACE), more);
        if more.on_hover_text(words.explain_hall_drawer()).clicked() {
            opens_or_closes(state, Drawer::Hall);
        }
        miniature(cx.view, &HallView::of(cx.session)).now_ui(ui, width);
        let told = RichText::new(Live::of(hall).words(words))
            .font(fonts::help())
            .color(cx.view.tokens.quiet);
        ui.add(egui::Label::new(told).wrap());
    });
}

/// The time left of the item, where it has one.
fn clock_ui(ui: &mut Ui, cx: &MeetingCx<'_>) {
    let tokens = cx.view.tokens;
    let entry = cx
        .session
        .entry(cx.session.current())
        .filter(|entry| entry.included && entry.planned_secs() > 0);
    let Some(left) = entry.map(AgendaEntry::left_secs) else { return };
    let colour = if left < 0 { tokens.over } else { tokens.text };
    let text = minutes_and_seconds(left, cx.view.words);
    ui.add(egui::Label::new(RichText::new(text).font(fonts::figures_strong(fonts::QUESTION)).color(colour)).truncate());
    if cx.session.lead().paused {
        let told = RichText::new(cx.view.words.paused_in_short()).font(fonts::help());
        ui.add(egui::Label::new(told.color(tokens.warning)).truncate());
    }
}
