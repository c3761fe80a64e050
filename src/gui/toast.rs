//! Messages over the page, where they cover no field: news leave by themselves, failures stay on the page where they arose; nothing moves for them.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::free_place::{FreePlace, MessageRoom};
use crate::gui::message::{Message, Offer};
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::widgets::{MESSAGE_WIDTH, message_card, place_of, scroll_above, sign_button_ui};
use crate::gui::{fonts, theme};
use crate::words::Words;
use eframe::egui::{self, Align, Align2, Area, Id, Layout, Order, Rect, RichText, Ui, Vec2, vec2};
use std::path::Path;
use std::time::Duration;

/// How long news stay, in seconds; as long again from when they were last pointed at or had the keyboard.
const STAYS: f64 = 6.0;

/// The news that are shown, and until when.
#[derive(Clone, Debug, Default)]
pub struct ToastState {
    /// The news that are shown; others wait for their turn.
    shown: Option<String>,
    /// When they leave, in seconds of the window's own time.
    until: f64,
    /// The message whose details are unfolded.
    unfolded: Option<String>,
    /// Where the messages stand.
    place: FreePlace,
}

/// Draws the newest message that stays, and below it the oldest news; pushes what was chosen.
pub(super) fn toast_ui(ui: &Ui, cx: &mut Cx<'_>, screen: Screen, room: MessageRoom, state: &mut ToastState) {
    let messages = cx.view.messages;
    let shown = || messages.iter().enumerate().filter(|(_, message)| message.is_shown_on(screen));
    let staying: Vec<_> = shown().filter(|(_, message)| message.stays).collect();
    let news = shown().find(|(_, message)| !message.stays);
    follow_news(ui, news.map(|(_, message)| message.text.as_str()), state);
    let newest = staying.last().copied();
    if newest.is_none() && news.is_none() {
        return;
    }
    let area = Area::new(Id::unique("messages")).order(Order::Middle).pivot(Align2::LEFT_BOTTOM);
    let page = room.page;
    let told = [newest, news].map(|told| told.map_or("", |(_, message)| message.text.as_str()));
    let place = state.place.corner(ui, room, &told.join("\n"));
    let height = page.height() - 2.0 * theme::INSIDE;
    let area = area.fixed_pos(place).constrain_to(page).show(ui.ctx(), |ui| {
        ui.set_width(MESSAGE_WIDTH.min(page.width() - 2.0 * theme::INSIDE));
        scroll_above(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::SPACE;
            if let Some((index, message)) = newest {
                message_ui(
                    ui,
                    cx,
                    Placed {
                        index,
                        behind: staying.len() - 1,
                    },
                    message,
                    state,
                );
            }
            if let Some((index, message)) = news {
                message_ui(ui, cx, Placed { index, behind: 0 }, message, state);
            }
        });
    });
    state.place.drawn(ui, area.response.rect.size());
    if let Some((index, _)) = news
        && has_left(ui, area.response.rect, state)
    {
        cx.push(Action::CloseMessage(index));
    }
}

/// Begins to count for other news than were shown before.
fn follow_news(ui: &Ui, news: Option<&str>, state: &mut ToastState) {
    if state.shown.as_deref() != news {
        state.shown = news.map(str::to_owned);
        state.until = ui.input(|input| input.time) + STAYS;
    }
}

/// True when the news have stood long enough; not while they are pointed at or hold the keyboard.
fn has_left(ui: &Ui, place: Rect, state: &mut ToastState) -> bool {
    let is_pointed_at = ui.input(|input| input.pointer.latest_pos().is_some_and(|pointer| place.contains(pointer)));
    let layer = egui::LayerId::new(Order::Middle, Id::unique("messages"));
    let focused = ui.memory(egui::Memory::focused);
    let has_keyboard = focused
        .and_then(|id| place_of(ui, id))
        .is_some_and(|control| control.layer_id == layer);
    let now = ui.input(|input| input.time);
    if is_pointed_at || has_keyboard {
        state.until = now + STAYS;
    }
    let left = state.until - now;
    if left > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    left <= 0.0
}

/// The place of a message in the list, and how many of its sort stand behind it.
#[derive(Clone, Copy)]
struct Placed {
    index: usize,
    behind: usize,
}

fn message_ui(ui: &mut Ui, cx: &mut Cx<'_>, placed: Placed, message: &Message, state: &mut ToastState) {
    let Placed { index, behind } = placed;
    let view = cx.view;
    let words = view.words;
    let (sign, colour) = match message {
        Message { is_failure: true, .. } => (Icon::Warning, view.tokens.over),
        Message { stays: true, .. } => (Icon::Info, view.tokens.accent),
        _ => (Icon::Check, view.tokens.done),
    };
    message_card(view, colour).show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            let (place, _) = ui.allocate_exact_size(Vec2::splat(GRID + theme::TIGHT), egui::Sense::empty());
            sign.paint(ui.painter(), place.shrink(theme::TIGHT / 2.0), colour);
            let room = width - place.width() - CLOSE - 2.0 * theme::SPACE;
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                let text = RichText::new(&message.text).font(fonts::help()).color(view.tokens.text);
                let label = ui.add(egui::Label::new(text).wrap());
                ui.ctx()
                    .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
                if behind > 0 {
                    let more = RichText::new(words.messages_behind(behind))
                        .font(fonts::help())
                        .color(view.tokens.quiet);
                    ui.label(more);
                }
                details_ui(ui, cx, message, state);
                if let Some(offer) = &message.offer {
                    let (button, action) = offered(words, offer);
                    if ui.button(button).clicked() {
                        cx.push(Action::CloseMessage(index));
                        cx.push(action);
                    }
                }
            });
            let name = format!("{} {}", words.close_message(), index + 1);
            if sign_button_ui(ui, true, Icon::Close, &name).clicked() {
                cx.push(Action::CloseMessage(index));
            }
        });
    });
}

/// Width of the button that puts a message away, in points.
const CLOSE: f32 = 28.0;

/// What only somebody who helps has use for, folded until it is asked for.
fn details_ui(ui: &mut Ui, cx: &Cx<'_>, message: &Message, state: &mut ToastState) {
    let Some(details) = &message.details else { return };
    let words = cx.view.words;
    let is_open = state.unfolded.as_ref() == Some(&message.text);
    let title = if is_open { words.hide_details() } else { words.show_details() };
    let text = RichText::new(title).font(fonts::help()).color(cx.view.tokens.accent);
    if ui.add(egui::Button::new(text).frame_when_inactive(false)).clicked() {
        state.unfolded = (!is_open).then(|| message.text.clone());
    }
    if is_open {
        let text = RichText::new(details).font(fonts::help()).color(cx.view.tokens.quiet);
        ui.add(egui::Label::new(text).wrap().selectable(true));
    }
}

/// The button of an offer, and what it asks for.
fn offered(words: Words, offer: &Offer) -> (&'static str, Action) {
    match offer {
        Offer::Recover(path, copy) => (recover_label(words, path, copy), Action::Recover(path.clone(), copy.clone())),
        Offer::Open(path) => (words.dropped_open_now(), Action::OpenPath(path.clone())),
        Offer::TakeNotes => (words.dropped_take_notes(), Action::TakeDroppedNotes),
        Offer::TakeText => (words.dropped_take_text(), Action::TakeDroppedText),
        Offer::ShowFolder(folder) => (words.show_in_folder(), Action::ShowFolder(folder.clone())),
        Offer::Undo => (UiCommand::Undo.title(words), Action::Ui(UiCommand::Undo)),
    }
}

/// The label of the button that opens a copy: of a file that is protected from being written it is a copy of itself.
fn recover_label(words: Words, path: &Path, copy: &Path) -> &'static str {
    if path == copy { words.open_own_copy() } else { words.open_copy() }
}
