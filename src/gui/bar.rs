//! The bar above every screen and the line of keys below it: where one is, whether it is saved, take back and do again.

use super::action::Action;
use super::shown::Shown;
use super::state::{GuiState, Screen};
use super::widgets::{key_name, read_from_left, wish_button_ui};
use super::wish::Wish;
use super::{fonts, theme};
use eframe::egui::{self, Align, Color32, FontId, Layout, Panel, RichText, Ui};

/// Draws the bar; pushes what the user wishes.
pub(super) fn bar_ui(ui: &mut Ui, shown: &Shown<'_>, state: &GuiState, actions: &mut Vec<Action>) {
    let frame = egui::Frame::new()
        .fill(shown.tokens.surface)
        .inner_margin(egui::Margin::symmetric(12, 8));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            screens_ui(ui, shown, state, actions);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(session) = shown.session {
                    wish_button_ui(ui, shown, Wish::Redo, session.can_redo() && !shown.read_only, actions);
                    wish_button_ui(ui, shown, Wish::Undo, session.can_undo() && !shown.read_only, actions);
                    saved_ui(ui, shown);
                    title_ui(ui, shown);
                }
                read_from_left(ui);
            });
        });
        for (index, message) in shown.messages.iter().enumerate() {
            message_ui(ui, shown, index, message, actions);
        }
        held_ui(ui, shown, actions);
        failure_ui(ui, shown, actions);
    });
}

/// The five screens in the order of a meeting; all but the first need a session.
fn screens_ui(ui: &mut Ui, shown: &Shown<'_>, state: &GuiState, actions: &mut Vec<Action>) {
    let screens = [
        (Screen::Start, Wish::GoStart),
        (Screen::Prepare, Wish::GoPrepare),
        (Screen::Lead, Wish::GoLead),
        (Screen::Gather, Wish::GoGather),
        (Screen::Handover, Wish::GoHandover),
    ];
    for (place, (screen, wish)) in screens.into_iter().enumerate() {
        if screen != Screen::Start && shown.session.is_none() {
            continue;
        }
        let title = wish.title(shown.words);
        let here = state.screen == screen;
        let text = RichText::new(title).font(if here { fonts::strong(fonts::BODY) } else { fonts::body() });
        let tab = ui
            .add(egui::Button::selectable(here, text))
            .on_hover_text(format!("{title} ({})", key_name(wish)));
        // The same words stand on buttons that lead to these screens.
        let name = shown.words.screen_name(title, place + 1, screens.len());
        ui.ctx().accesskit_node_builder(tab.id, |node| {
            node.set_role(egui::accesskit::Role::Tab);
            node.set_label(name);
            node.clear_toggled();
            node.set_selected(here);
        });
        if tab.clicked() {
            actions.push(Action::Wish(wish));
        }
    }
}

/// Board, paragraph and deck in what room is left, ended by "…" where it does not fit.
fn title_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let Some(session) = shown.session else { return };
    let meeting = session.meeting();
    let paragraph = if meeting.paragraph.is_empty() {
        String::new()
    } else {
        shown.words.paragraph_sign(&meeting.paragraph)
    };
    let joined = |parts: &[&str]| {
        let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
        parts.join(" · ")
    };
    let (board, deck) = (meeting.board.as_str(), session.deck().title.as_str());
    let whole = joined(&[board, &paragraph, deck]);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(theme::APART);
        // In a small window less is said, or in smaller letters, rather than a part of a word; pointing at it and screen readers
        // give the whole.
        let room = ui.available_width();
        let fits = |(text, font): &(String, FontId)| {
            let words = ui.painter().layout_no_wrap(text.clone(), font.clone(), Color32::PLACEHOLDER);
            !text.is_empty() && words.size().x <= room
        };
        let usual = [whole.clone(), deck.to_owned(), joined(&[board, &paragraph])].map(|text| (text, fonts::body()));
        let shorter = usual.into_iter().chain([(deck.to_owned(), fonts::help())]).find(fits);
        let (said, font) = shorter.unwrap_or_else(|| (whole.clone(), fonts::body()));
        let label = ui.add(egui::Label::new(RichText::new(&said).font(font).color(shown.tokens.quiet)).truncate());
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(whole.as_str()));
        if said != whole {
            label.on_hover_text(whole);
        }
    });
}

/// "Sparat 14.03.12", which tells the truth. A screen reader says it when asked, and by itself only what is wrong: whoever writes
/// would hear of a save after every pause otherwise.
fn saved_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let words = shown.words;
    let (text, colour) = if shown.read_only {
        (words.read_only().to_owned(), shown.tokens.warning)
    } else {
        match (&shown.save.failure, shown.save.unsaved, &shown.save.saved_at) {
            (Some(_), ..) => (words.not_saved_yet().to_owned(), shown.tokens.over),
            (None, true, _) => (words.saving().to_owned(), shown.tokens.quiet),
            (None, false, Some(time)) => (words.saved_at(time), shown.tokens.done),
            (None, false, None) => (words.saved().to_owned(), shown.tokens.done),
        }
    };
    let label = ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(colour));
    if shown.read_only || shown.save.failure.is_some() {
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
}

/// That another window writes the session stays on the screen too, with the way out of it.
fn held_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let Some(reason) = &shown.save.held_by else { return };
    banner_ui(ui, reason, shown.tokens.warning, shown.words.take_over(), Action::TakeOver, actions);
}

/// A failed save stays on the screen until it has healed.
fn failure_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let Some(reason) = &shown.save.failure else { return };
    banner_ui(ui, reason, shown.tokens.over, shown.words.save_now(), Action::SaveNow, actions);
}

/// A button, and beside it what it is about, on as many lines as that needs.
fn banner_ui(ui: &mut Ui, text: &str, colour: Color32, button: &str, action: Action, actions: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        if ui.button(button).clicked() {
            actions.push(action);
        }
        let text = RichText::new(text).font(fonts::strong(fonts::BODY)).color(colour);
        let label = beside_button_ui(ui, text);
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Assertive));
    });
}

/// A text on as many lines as it needs, the first of them level with the button before it.
fn beside_button_ui(ui: &mut Ui, text: RichText) -> egui::Response {
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let gap = (ui.spacing().interact_size.y - line) / 2.0;
    let column = ui.vertical(|ui| {
        ui.add_space(gap.max(0.0));
        ui.add(egui::Label::new(text).wrap())
    });
    column.inner
}

fn message_ui(ui: &mut Ui, shown: &Shown<'_>, index: usize, message: &super::Message, actions: &mut Vec<Action>) {
    let colour = if message.is_failure { shown.tokens.over } else { shown.tokens.text };
    ui.horizontal_top(|ui| {
        let close = ui.button("✕");
        let name = format!("{} {}", shown.words.close_message(), index + 1);
        close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if close.clicked() {
            actions.push(Action::CloseMessage(index));
        }
        if let Some((path, copy)) = &message.recover
            && ui.button(shown.words.open_copy()).clicked()
        {
            actions.push(Action::CloseMessage(index));
            actions.push(Action::Recover(path.clone(), copy.clone()));
        }
        let label = beside_button_ui(ui, RichText::new(&message.text).color(colour));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}

/// The keys that matter on this screen, on one line at the bottom.
pub(super) fn keys_line_ui(ui: &mut Ui, shown: &Shown<'_>, state: &GuiState) {
    let wishes: &[Wish] = match state.screen {
        Screen::Lead => &[
            Wish::ShowHall,
            Wish::NextItem,
            Wish::BlankHall,
            Wish::ReleaseNotes,
            Wish::FillAnswer,
            Wish::NextGroup,
            Wish::Keys,
        ],
        Screen::Start => &[Wish::OpenExample, Wish::Open, Wish::ChangeLook, Wish::Keys],
        Screen::Prepare => &[Wish::Undo, Wish::CheckRoom, Wish::GoLead, Wish::Keys],
        Screen::Handover => &[Wish::Save, Wish::GoLead, Wish::GoGather, Wish::Keys],
        Screen::Gather => &[Wish::Undo, Wish::Find, Wish::GoLead, Wish::GoHandover, Wish::Keys],
    };
    let text = wishes
        .iter()
        .map(|wish| format!("{} {}", key_name(*wish), wish.title(shown.words).to_lowercase()))
        .collect::<Vec<_>>()
        .join(" · ");
    let frame = egui::Frame::new()
        .fill(shown.tokens.surface)
        .inner_margin(egui::Margin::symmetric(12, 4));
    Panel::bottom("keys").frame(frame).show(ui, |ui| {
        ui.add(egui::Label::new(RichText::new(text).font(fonts::help()).color(shown.tokens.quiet)).truncate());
    });
}
