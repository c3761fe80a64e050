//! The bar above every screen and the line of keys below it: where one is, whether it is saved, take back and do again.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::message::{Message, Offer};
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{command_button_ui, read_from_left};
use crate::gui::{fonts, theme};
use crate::words::Words;
use eframe::egui::{self, Align, Color32, FontId, Layout, Panel, RichText, Ui};
use std::path::Path;

/// Draws the bar; pushes the user's actions.
pub(super) fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, screen: Screen) {
    let frame = egui::Frame::new()
        .fill(cx.view.tokens.surface)
        .inner_margin(egui::Margin::symmetric(12, 8));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            screens_ui(ui, cx, screen);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(session) = cx.view.session {
                    command_button_ui(ui, cx, UiCommand::Redo, session.can_redo() && !cx.view.read_only);
                    command_button_ui(ui, cx, UiCommand::Undo, session.can_undo() && !cx.view.read_only);
                    saved_ui(ui, cx.view);
                    title_ui(ui, cx.view);
                }
                read_from_left(ui);
            });
        });
        for (index, message) in cx.view.messages.iter().enumerate() {
            message_ui(ui, cx, index, message);
        }
        held_ui(ui, cx);
        failure_ui(ui, cx);
    });
}

/// The five screens in the order of a meeting; all but the first need a session.
fn screens_ui(ui: &mut Ui, cx: &mut Cx<'_>, here: Screen) {
    let screens = [
        (Screen::Start, UiCommand::GoStart),
        (Screen::Prepare, UiCommand::GoPrepare),
        (Screen::Lead, UiCommand::GoLead),
        (Screen::Review, UiCommand::GoReview),
        (Screen::Handover, UiCommand::GoHandover),
    ];
    for (place, (screen, command)) in screens.into_iter().enumerate() {
        if screen != Screen::Start && cx.view.session.is_none() {
            continue;
        }
        let title = command.title(cx.view.words);
        let is_here = screen == here;
        let text = RichText::new(title).font(if is_here { fonts::strong(fonts::BODY) } else { fonts::body() });
        let tab = ui
            .add(egui::Button::selectable(is_here, text))
            .on_hover_text(format!("{title} ({})", command.key_name()));
        // The same words stand on buttons that lead to these screens.
        let name = cx.view.words.screen_name(title, place + 1, screens.len());
        ui.ctx().accesskit_node_builder(tab.id, |node| {
            node.set_role(egui::accesskit::Role::Tab);
            node.set_label(name);
            node.clear_toggled();
            node.set_selected(is_here);
        });
        if tab.clicked() {
            cx.ask(command);
        }
    }
}

/// Board, paragraph and the meeting's title in what room is left, ended by "…" where it does not fit.
fn title_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let Some(session) = view.session else { return };
    let meeting = session.meeting();
    let paragraph = if meeting.paragraph.is_empty() {
        String::new()
    } else {
        view.words.paragraph_sign(&meeting.paragraph)
    };
    let joined = |parts: &[&str]| {
        let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
        parts.join(" · ")
    };
    let (board, title) = (meeting.board.as_str(), session.title());
    let whole = joined(&[board, &paragraph, title]);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(theme::APART);
        // In a small window less is said, or in smaller letters, rather than a part of a word; pointing at it and screen readers
        // give the whole.
        let room = ui.available_width();
        let fits = |(text, font): &(String, FontId)| {
            let words = ui.painter().layout_no_wrap(text.clone(), font.clone(), Color32::PLACEHOLDER);
            !text.is_empty() && words.size().x <= room
        };
        let usual = [whole.clone(), title.to_owned(), joined(&[board, &paragraph])].map(|text| (text, fonts::body()));
        let shorter = usual.into_iter().chain([(title.to_owned(), fonts::help())]).find(fits);
        let (said, font) = shorter.unwrap_or_else(|| (whole.clone(), fonts::body()));
        let label = ui.add(egui::Label::new(RichText::new(&said).font(font).color(view.tokens.quiet)).truncate());
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(whole.as_str()));
        if said != whole {
            label.on_hover_text(whole);
        }
    });
}

/// "Sparat 14.03.12", which tells the truth. A screen reader says it when asked, and by itself only what is wrong: whoever writes
/// would hear of a save after every pause otherwise.
fn saved_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let words = view.words;
    let (text, colour) = if view.read_only {
        (words.read_only().to_owned(), view.tokens.warning)
    } else {
        match (&view.save.failure, view.save.unsaved, &view.save.saved_at) {
            (Some(_), ..) => (words.not_saved_yet().to_owned(), view.tokens.over),
            (None, true, _) => (words.saving().to_owned(), view.tokens.quiet),
            (None, false, Some(time)) => (words.saved_at(time), view.tokens.done),
            (None, false, None) => (words.saved().to_owned(), view.tokens.done),
        }
    };
    let label = ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(colour));
    if view.read_only || view.save.failure.is_some() {
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
}

/// That another window writes the session stays on the screen too, with the way out of it.
fn held_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let view = cx.view;
    let Some(reason) = &view.save.held_by else { return };
    let banner = Banner {
        text: reason,
        colour: view.tokens.warning,
        button: view.words.take_over(),
    };
    if banner.ui(ui).clicked() {
        cx.push(Action::TakeOver);
    }
}

/// A failed save stays on the screen until it has healed.
fn failure_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let view = cx.view;
    let Some(reason) = &view.save.failure else { return };
    let banner = Banner {
        text: reason,
        colour: view.tokens.over,
        button: view.words.save_now(),
    };
    if banner.ui(ui).clicked() {
        cx.push(Action::SaveNow);
    }
}

/// A button, and beside it what it is about, on as many lines as that needs.
struct Banner<'a> {
    text: &'a str,
    colour: Color32,
    button: &'a str,
}

impl Banner<'_> {
    /// Draws the banner; gives its button.
    fn ui(&self, ui: &mut Ui) -> egui::Response {
        let row = ui.horizontal_top(|ui| {
            let button = ui.button(self.button);
            let text = RichText::new(self.text).font(fonts::strong(fonts::BODY)).color(self.colour);
            let label = beside_button_ui(ui, text);
            ui.ctx()
                .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Assertive));
            button
        });
        row.inner
    }
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

fn message_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize, message: &Message) {
    let colour = if message.is_failure {
        cx.view.tokens.over
    } else {
        cx.view.tokens.text
    };
    ui.horizontal_top(|ui| {
        let close = ui.button("✕");
        let name = format!("{} {}", cx.view.words.close_message(), index + 1);
        close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if close.clicked() {
            cx.push(Action::CloseMessage(index));
        }
        if let Some(offer) = &message.offer {
            let (button, action) = offered(cx.view.words, offer);
            if ui.button(button).clicked() {
                cx.push(Action::CloseMessage(index));
                cx.push(action);
            }
        }
        let label = beside_button_ui(ui, RichText::new(&message.text).color(colour));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}

/// The button of an offer, and what it asks for.
fn offered(words: Words, offer: &Offer) -> (&'static str, Action) {
    match offer {
        Offer::Recover(path, copy) => (recover_label(words, path, copy), Action::Recover(path.clone(), copy.clone())),
        Offer::Open(path) => (words.dropped_open_now(), Action::OpenPath(path.clone())),
        Offer::TakeNotes => (words.dropped_take_notes(), Action::TakeDroppedNotes),
    }
}

/// The keys that matter on this screen, on one line at the bottom.
pub(super) fn keys_line_ui(ui: &mut Ui, view: &ViewContext<'_>, screen: Screen) {
    let commands: &[UiCommand] = match screen {
        Screen::Lead => &[
            UiCommand::ShowHall,
            UiCommand::Next,
            UiCommand::NextItem,
            UiCommand::BlankHall,
            UiCommand::ReleaseNotes,
            UiCommand::FillAnswer,
            UiCommand::NextGroup,
            UiCommand::Keys,
        ],
        Screen::Start => &[UiCommand::OpenExample, UiCommand::Open, UiCommand::ChangeLook, UiCommand::Keys],
        Screen::Prepare => &[UiCommand::Undo, UiCommand::CheckRoom, UiCommand::GoLead, UiCommand::Keys],
        Screen::Handover => &[UiCommand::Save, UiCommand::GoLead, UiCommand::GoReview, UiCommand::Keys],
        Screen::Review => &[
            UiCommand::Undo,
            UiCommand::Find,
            UiCommand::GoLead,
            UiCommand::GoHandover,
            UiCommand::Keys,
        ],
    };
    let mut told: Vec<_> = commands
        .iter()
        .map(|command| format!("{} {}", command.key_name(), command.title(view.words).to_lowercase()))
        .collect();
    if screen == Screen::Lead && view.monitors.are_one() {
        told.insert(1, view.words.esc_comes_back().to_owned());
    }
    let text = told.join(" · ");
    let frame = egui::Frame::new()
        .fill(view.tokens.surface)
        .inner_margin(egui::Margin::symmetric(12, 4));
    Panel::bottom("keys").frame(frame).show(ui, |ui| {
        ui.add(egui::Label::new(RichText::new(text).font(fonts::help()).color(view.tokens.quiet)).truncate());
    });
}

/// The label of the button that opens a copy: of a file that is protected from being written it is a copy of itself.
fn recover_label(words: Words, path: &Path, copy: &Path) -> &'static str {
    if path == copy { words.open_own_copy() } else { words.open_copy() }
}
