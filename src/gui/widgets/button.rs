//! Buttons and switches: those of a command know its key, and every one its name for screen readers.

use crate::gui::cx::Cx;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::{fonts, theme};
use eframe::egui::{self, Response, RichText, Stroke, Ui, vec2};

/// Width and height of a button that shows only a sign, in points.
pub(in crate::gui) const SIGN_BUTTON: f32 = 32.0;

/// Height of the filled button, in points.
pub(in crate::gui) const PRIMARY_HEIGHT: f32 = 36.0;

/// A button that asks for `command`, with its key in the hover text.
pub(in crate::gui) fn command_button_ui(ui: &mut Ui, cx: &mut Cx<'_>, command: UiCommand, enabled: bool) {
    let title = command.title(cx.view.words);
    let response = ui
        .add_enabled(enabled, egui::Button::new(title))
        .on_hover_text(format!("{title} ({})", command.key_name()))
        .on_disabled_hover_text(why_off(cx.view, command));
    if response.clicked() {
        cx.ask(command);
    }
}

/// Why a button that asks for `command` cannot be pressed now.
pub(in crate::gui) fn why_off(view: &ViewContext<'_>, command: UiCommand) -> &'static str {
    let words = view.words;
    match command {
        _ if view.is_reader => words.off_read_only(),
        UiCommand::Undo => words.off_undo(),
        UiCommand::Redo => words.off_redo(),
        UiCommand::Previous | UiCommand::PreviousItem => words.off_first_item(),
        UiCommand::Next | UiCommand::NextItem => words.last_item(),
        _ => words.off_now(),
    }
}

/// The button that the screen is for: filled, so that the eye finds it.
pub(in crate::gui) fn primary_button_ui(ui: &mut Ui, view: &ViewContext<'_>, enabled: bool, text: &str) -> Response {
    let tokens = view.tokens;
    let ink = if enabled { tokens.background } else { tokens.quiet };
    let ground = if enabled { tokens.accent } else { tokens.surface };
    let button = egui::Button::new(RichText::new(text).font(fonts::strong(fonts::BODY)).color(ink))
        .fill(ground)
        .min_size(vec2(0.0, PRIMARY_HEIGHT));
    let response = ui.add_enabled(enabled, button);
    if response.has_focus() {
        // The ring of egui has the colour of the button itself, so it stands a little outside.
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter()
            .rect_stroke(response.rect.expand(2.0), theme::CORNER, ring, egui::StrokeKind::Outside);
    }
    response
}

/// A button of a row: small, without ground until it is pointed at, with a name of its own for screen readers.
pub(in crate::gui) fn small_button_ui(ui: &mut Ui, view: &ViewContext<'_>, enabled: bool, text: &str, name: &str) -> Response {
    let button = egui::Button::new(RichText::new(text).font(fonts::help()).color(view.tokens.quiet))
        .frame_when_inactive(false)
        .min_size(vec2(28.0, 28.0));
    ui.add_enabled(enabled, button).on_hover_text(name).accessible_name(name)
}

/// The same where the words are the action and the name says of what: the hover text would only repeat them.
pub(in crate::gui) fn row_button_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str, name: &str) -> Response {
    let button = egui::Button::new(RichText::new(text).font(fonts::help()).color(view.tokens.quiet))
        .frame_when_inactive(false)
        .min_size(vec2(28.0, 28.0));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    response
}

/// A button with a sign instead of words, which asks for `command`; screen readers say the title.
pub(in crate::gui) fn icon_button_ui(ui: &mut Ui, cx: &mut Cx<'_>, sign: &str, command: UiCommand) -> Response {
    let name = command.title(cx.view.words);
    let button = ui.button(sign);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    if button.clicked() {
        cx.ask(command);
    }
    button
}

/// A button without ground until it is pointed at, which asks for `command` and shows only a sign; the name and the key are told on
/// hover and to screen readers.
pub(in crate::gui) fn quiet_button_ui(ui: &mut Ui, cx: &mut Cx<'_>, sign: Icon, command: UiCommand, enabled: bool) {
    let name = command.title(cx.view.words);
    let button = egui::Button::new(sign.atom())
        .frame_when_inactive(false)
        .min_size(vec2(SIGN_BUTTON, SIGN_BUTTON));
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2((SIGN_BUTTON - GRID) / 2.0, theme::TIGHT));
    let response = ui.add_enabled(enabled, button);
    ui.spacing_mut().button_padding = padding;
    let response = response
        .on_hover_text(format!("{name} ({})", command.key_name()))
        .on_disabled_hover_text(why_off(cx.view, command));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    if response.clicked() {
        cx.ask(command);
    }
}

/// A small button that shows only a sign, without ground until it is pointed at; the name is told on hover and to screen readers.
pub(in crate::gui) fn sign_button_ui(ui: &mut Ui, enabled: bool, sign: Icon, name: &str) -> Response {
    const SIDE: f32 = 28.0;
    let button = egui::Button::new(sign.atom()).frame_when_inactive(false).min_size(vec2(SIDE, SIDE));
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2((SIDE - GRID) / 2.0, theme::TIGHT));
    let response = ui.add_enabled(enabled, button);
    ui.spacing_mut().button_padding = padding;
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// A tab inside a page: words, with a line under the one that is open; tells whether it was pressed.
pub(in crate::gui) fn tab_ui(ui: &mut Ui, view: &ViewContext<'_>, is_open: bool, name: &str) -> bool {
    let (font, ink) = if is_open {
        (fonts::strong(fonts::BODY), view.tokens.text)
    } else {
        (fonts::body(), view.tokens.quiet)
    };
    let tab = egui::Button::new(RichText::new(name).font(font).color(ink)).frame_when_inactive(false);
    let tab = ui.add(tab);
    if is_open {
        let line = egui::Rect::from_min_max(tab.rect.left_bottom() - vec2(0.0, 2.0), tab.rect.right_bottom());
        ui.painter().rect_filled(line, 1.0, view.tokens.accent);
    }
    ui.ctx().accesskit_node_builder(tab.id, |node| {
        node.set_role(egui::accesskit::Role::Tab);
        node.set_selected(is_open);
    });
    tab.clicked()
}
