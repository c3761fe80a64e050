//! What comes next, below the agenda: where the next step goes, or the row that was chosen there and waits to be shown.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::dashes::dashed_frame;
use crate::gui::lead::explained::{explained, tell_beside};
use crate::gui::lead::small_picture::miniature;
use crate::gui::lead::state::{Focus, LeadState};
use crate::gui::lead::steps::next_stop_in_words;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::primary_button_ui;
use crate::gui::{fonts, widgets};
use crate::model::{Command, HallView, Item, ItemKey, Session};
use eframe::egui::{self, Align, Button, Frame, Label, Layout, RichText, Ui, vec2};

/// Share of the window's height that the picture takes at most.
const SHARE: f32 = 0.2;

/// The chosen row, while there is one to which the meeting can go.
pub(super) fn chosen<'s>(session: &'s Session, state: &LeadState) -> Option<&'s Item> {
    let key = state.selected.as_ref()?;
    let entry = session
        .entry(key)
        .filter(|entry| entry.included && entry.item != *session.current());
    session.item(&entry?.item)
}

/// Shows the chosen row in the hall, and gives the note field the keyboard.
pub(super) fn go_live(cx: &mut MeetingCx<'_>, key: &ItemKey, state: &mut LeadState) {
    if cx.view.is_reader {
        return;
    }
    cx.command(Command::GoTo(key.clone()));
    leave(state);
}

/// Lets the chosen row go.
pub(super) fn leave(state: &mut LeadState) {
    state.selected = None;
    state.focus = Focus::Note;
}

/// The name of what comes next and the buttons alone, for a low window.
pub(super) fn short_ahead_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    let chosen = chosen(cx.session, state);
    let next = next_stop_in_words(cx.session, cx.view.hall_pages, cx.view.words);
    label_ui(ui, cx, chosen.map(Item::label).or(next.as_deref()));
    buttons_ui(ui, cx, chosen, state);
}

/// The name of what comes next, or that nothing does.
fn label_ui(ui: &mut Ui, cx: &MeetingCx<'_>, label: Option<&str>) {
    let label = RichText::new(label.unwrap_or_else(|| cx.view.words.last_item()));
    let label = label.font(fonts::strong(fonts::BODY)).color(cx.view.tokens.text);
    ui.add(Label::new(label).truncate());
}

/// The way of the next step while another row is chosen. It has its line in any case, so that nothing below moves.
fn then_ui(ui: &mut Ui, cx: &MeetingCx<'_>, next: Option<&str>) {
    let Some(next) = next else {
        ui.add_space(ui.text_style_height(&egui::TextStyle::Small));
        return;
    };
    let told = cx.view.words.chosen_then(&UiCommand::Next.key_name(), next);
    ui.add(Label::new(RichText::new(told).font(fonts::help()).color(cx.view.tokens.quiet)).truncate());
}

/// Draws what comes next. Its place and its height are the same whether a row is chosen or not.
pub(super) fn ahead_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    let words = cx.view.words;
    let chosen = chosen(cx.session, state);
    let next = next_stop_in_words(cx.session, cx.view.hall_pages, words);
    let heading = if chosen.is_some() {
        words.chosen_next().to_owned()
    } else {
        words.next_by_key(&UiCommand::Next.key_name())
    };
    let window = ui.ctx().content_rect().height();
    heading_ui(ui, cx, &heading, state.shows_ahead(window));
    label_ui(ui, cx, chosen.map(Item::label).or(next.as_deref()));
    if state.shows_ahead(window) {
        picture_ui(ui, cx, chosen, window * SHARE);
    }
    buttons_ui(ui, cx, chosen, state);
    then_ui(ui, cx, chosen.and(next).as_deref());
}

/// The heading, with the button that folds the picture.
fn heading_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, text: &str, is_unfolded: bool) {
    let words = cx.view.words;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let sign = if is_unfolded { Icon::Down } else { Icon::Right };
            let fold = ui.add(Button::new(sign.atom()).frame_when_inactive(false));
            let title = UiCommand::LookAhead.title(words);
            fold.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_unfolded, title));
            tell_beside(ui, &fold, &explained(UiCommand::LookAhead, words), "");
            if fold.clicked() {
                cx.ask(UiCommand::LookAhead);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let heading = RichText::new(text.to_uppercase()).font(fonts::strong(fonts::HELP));
                let heading = ui.add(Label::new(heading.color(cx.view.tokens.quiet)).truncate());
                widgets::name_heading(ui, &heading, text);
            });
            widgets::read_from_left(ui);
        });
    });
}

/// The picture: of the chosen row in a dashed frame, or of the next step.
fn picture_ui(ui: &mut Ui, cx: &MeetingCx<'_>, chosen: Option<&Item>, most: f32) {
    let nominal = cx.view.hall_size;
    let width = (most * nominal.x / nominal.y.max(1.0)).min(ui.available_width() - 2.0);
    let size = vec2(width, width * nominal.y / nominal.x.max(1.0));
    let ahead = match chosen {
        Some(item) => Some(HallView::arriving(cx.session, item.key.clone())),
        None => HallView::ahead(cx.session, cx.view.hall_pages),
    };
    // The picture has its outline outside.
    let place = Frame::new().inner_margin(1).show(ui, |ui| {
        ui.set_min_size(size);
        if let Some(ahead) = ahead {
            miniature(cx.view, &ahead).next_ui(ui, size.x);
        }
    });
    if chosen.is_some() {
        dashed_frame(ui.painter(), place.response.rect, cx.view.tokens.accent);
    }
}

/// "Visa nu", and the button that lets the row go.
fn buttons_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, chosen: Option<&Item>, state: &mut LeadState) {
    let words = cx.view.words;
    let hall = cx.session.hall();
    let is_seen = hall.open && !hall.frozen;
    let (text, help) = if is_seen {
        (words.show_chosen(), words.explain_show_chosen())
    } else {
        (words.go_to_chosen(), words.explain_go_to_chosen())
    };
    ui.horizontal(|ui| {
        // Both stand on one line of the narrowest column.
        ui.spacing_mut().button_padding.x = 6.0;
        let can = chosen.is_some() && !cx.view.is_reader;
        let show = primary_button_ui(ui, cx.view, can, text);
        let why = if cx.view.is_reader {
            words.off_read_only()
        } else {
            words.off_nothing_chosen()
        };
        tell_beside(ui, &show, help, why);
        let cancel = ui.add_enabled(chosen.is_some(), Button::new(words.leave_chosen()).min_size(vec2(0.0, 36.0)));
        tell_beside(ui, &cancel, words.explain_leave_chosen(), words.off_nothing_chosen());
        if cancel.clicked() {
            leave(state);
        }
        if let Some(item) = chosen.filter(|_| show.clicked()) {
            go_live(cx, &item.key, state);
        }
    });
}
