//! Rows of buttons that never move: each has its place and its width whatever can be pressed just now.

use crate::gui::cx::Cx;
use crate::gui::lead::explained::{explained, tell_beside};
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{PointedOut, frame_pointed_out, why_off};
use crate::gui::{fonts, theme};
use eframe::egui::{self, Button, Response, RichText, Stroke, Ui, WidgetInfo, vec2};

/// Height of a row in points.
pub(super) const HEIGHT: f32 = 30.0;

/// One of the buttons.
#[derive(Clone, Copy, Debug)]
pub(super) struct SteadyButton<'a> {
    /// Its command.
    pub(super) command: UiCommand,
    /// The word on it, always the same.
    pub(super) word: &'a str,
    /// Its name for screen readers, with the word in it.
    pub(super) name: &'a str,
    /// State of a switch; `None` for a button.
    pub(super) on: Option<bool>,
    /// Why it cannot be pressed now; `None` while it can.
    pub(super) off: Option<&'a str>,
    /// What it does, where that is something else than its command says; `None` for what the command says.
    pub(super) help: Option<&'a str>,
    /// Its share of the row.
    pub(super) share: f32,
    /// True for the one that the screen is for just now: filled, so that the eye finds it.
    pub(super) is_primary: bool,
}

impl<'a> SteadyButton<'a> {
    /// A button that can be pressed.
    pub(super) const fn new(command: UiCommand, word: &'a str, name: &'a str) -> Self {
        Self {
            command,
            word,
            name,
            on: None,
            off: None,
            help: None,
            share: 1.0,
            is_primary: false,
        }
    }

    /// A switch that can be pressed.
    pub(super) const fn switch(command: UiCommand, word: &'a str, name: &'a str, on: bool) -> Self {
        Self {
            on: Some(on),
            ..Self::new(command, word, name)
        }
    }
}

/// Draws the buttons over the whole width.
pub(super) fn steady_row_ui(ui: &mut Ui, cx: &mut Cx<'_>, buttons: &[SteadyButton<'_>]) {
    let gap = theme::SPACE;
    let shares: f32 = buttons.iter().map(|button| button.share).sum();
    let room = (ui.available_width() - gap * buttons.len().saturating_sub(1) as f32).max(0.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.spacing_mut().button_padding.x = theme::TIGHT;
        for button in buttons {
            button_ui(ui, cx, button, room * button.share / shares.max(1.0));
        }
    });
}

fn button_ui(ui: &mut Ui, cx: &mut Cx<'_>, steady: &SteadyButton<'_>, width: f32) {
    let enabled = steady.off.is_none() && !cx.view.is_reader && ui.is_enabled();
    let tokens = cx.view.tokens;
    let is_filled = steady.is_primary && enabled;
    let mut text = RichText::new(steady.word);
    if is_filled {
        text = text.font(fonts::strong(fonts::BODY)).color(tokens.background);
    }
    let button = match steady.on {
        Some(on) => Button::selectable(on, text).frame_when_inactive(true),
        None if is_filled => Button::new(text).fill(tokens.accent),
        None => Button::new(text),
    };
    let response = ui
        .add_enabled_ui(enabled, |ui| ui.add_sized(vec2(width, HEIGHT), button.truncate()))
        .inner;
    let role = egui::Role::Button;
    response.widget_info(|| match steady.on {
        Some(on) => WidgetInfo::selected(role, enabled, on, steady.name),
        None => WidgetInfo::labeled(role, enabled, steady.name),
    });
    if is_filled {
        ring_ui(ui, tokens, &response);
    }
    let why = steady.off.unwrap_or_else(|| why_off(cx.view, steady.command));
    let words = cx.view.words;
    let help = steady.help.map_or_else(
        || explained(steady.command, words),
        |help| words.explained(help, &steady.command.key_name()),
    );
    tell_beside(ui, &response, &help, why);
    frame_pointed_out(ui, tokens, PointedOut::Command(steady.command), &response);
    if response.clicked() {
        cx.ask(steady.command);
    }
}

/// The ring around a filled button that has the keyboard: that of egui has the colour of the button itself, so this stands outside.
fn ring_ui(ui: &Ui, tokens: &theme::Tokens, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter()
            .rect_stroke(response.rect.expand(2.0), theme::CORNER, ring, egui::StrokeKind::Outside);
    }
}
