//! The line at the bottom of the window: the commands that matter on this screen, each a button with its key.

use crate::gui::cx::Cx;
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{key_cap, text_width, why_off};
use crate::gui::{fonts, theme};
use eframe::egui::{self, Align, Layout, Margin, Panel, Rect, RichText, Ui, UiBuilder, vec2};

/// Height of a button of the line, in points.
const HEIGHT: f32 = 28.0;

/// The commands of a screen, the most important first: in a narrow window the last of them are left out.
const fn commands(screen: Screen) -> &'static [UiCommand] {
    match screen {
        Screen::Lead => &[
            UiCommand::ShowHall,
            UiCommand::Next,
            UiCommand::BlankHall,
            UiCommand::ReleaseNotes,
            UiCommand::FillAnswer,
            UiCommand::NextGroup,
            UiCommand::NextItem,
        ],
        Screen::Start => &[UiCommand::OpenExample, UiCommand::Open, UiCommand::ChangeLook],
        Screen::Prepare => &[UiCommand::AddItem, UiCommand::CheckRoom, UiCommand::GoLead, UiCommand::Undo],
        Screen::Handover => &[UiCommand::Save, UiCommand::GoLead, UiCommand::GoReview],
        Screen::Review => &[UiCommand::Find, UiCommand::GoLead, UiCommand::GoHandover, UiCommand::Undo],
    }
}

/// Keeps the room of the line, which is drawn last, since Tab and screen readers come to it last.
pub(super) fn reserve_key_line(ui: &mut Ui, view: &ViewContext<'_>) -> Rect {
    let frame = egui::Frame::new().fill(view.tokens.surface).inner_margin(Margin::symmetric(8, 2));
    let line = Panel::bottom("keys").frame(frame).show(ui, |ui| {
        let size = vec2(ui.available_width(), HEIGHT);
        ui.allocate_exact_size(size, egui::Sense::empty()).0
    });
    line.inner
}

/// Draws the line in its room; pushes what was pressed.
pub(super) fn key_line_ui(ui: &mut Ui, cx: &mut Cx<'_>, screen: Screen, room: Rect) {
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let keys = width(ui, cx.view, UiCommand::Keys);
        let mut left = room.width() - keys - theme::APART;
        for command in commands(screen) {
            let width = width(ui, cx.view, *command) + theme::TIGHT;
            if width > left {
                break;
            }
            left -= width;
            button_ui(ui, cx, *command);
            if *command == UiCommand::ShowHall && screen == Screen::Lead && cx.view.monitors.are_one() {
                let text = format!("{BACK} {}", cx.view.words.esc_comes_back());
                left -= text_width(ui, &text, fonts::help()) + theme::TIGHT;
                told_ui(ui, cx.view, &text);
            }
        }
        ui.add_space((ui.available_width() - keys - theme::TIGHT).max(0.0));
        button_ui(ui, cx, UiCommand::Keys);
    });
}

/// The key that leads back from the hall. It is no button: here it would do nothing.
const BACK: &str = "Esc";

/// Its words, as a label.
fn told_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.quiet));
}

/// Width of a button of the line.
fn width(ui: &Ui, view: &ViewContext<'_>, command: UiCommand) -> f32 {
    let key = text_width(ui, &command.key_name(), fonts::strong(fonts::CAP));
    let title = text_width(ui, command.title(view.words), fonts::help());
    key + title + 5.0 * theme::SPACE
}

fn button_ui(ui: &mut Ui, cx: &mut Cx<'_>, command: UiCommand) {
    let title = command.title(cx.view.words);
    let text = RichText::new(title).font(fonts::help()).color(cx.view.tokens.quiet);
    let enabled = can_be_asked(cx.view, command);
    let button = egui::Button::new((key_cap(ui, cx.view, command.key_name()), text))
        .frame_when_inactive(false)
        .min_size(vec2(0.0, HEIGHT));
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(theme::SPACE, theme::TIGHT));
    let button = ui.add_enabled(enabled, button);
    ui.spacing_mut().button_padding = padding;
    // The same words stand on buttons of the screens.
    let name = format!("{} {}", command.key_name(), title.to_lowercase());
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
    if button.on_disabled_hover_text(why_off(cx.view, command)).clicked() {
        cx.ask(command);
    }
}

/// True when the command would do something.
fn can_be_asked(view: &ViewContext<'_>, command: UiCommand) -> bool {
    match command {
        UiCommand::Undo => !view.is_reader && view.session.is_some_and(crate::model::Session::can_undo),
        command => !(view.is_reader && command.needs_lead()),
    }
}
