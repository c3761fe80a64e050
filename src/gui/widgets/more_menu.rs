//! The button "⋯" of a row; a right click anywhere on the row opens the same menu where the pointer is.

use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::{fonts, theme};
use eframe::egui::containers::menu::SubMenuButton;
use eframe::egui::{Atoms, Button, Popup, Pos2, Rect, Response, RichText, Sense, SetOpenCommand, Ui, Vec2, vec2};

/// Draws the button, and the menu while it is open; `row` is what the menu is about.
pub(in crate::gui) fn more_menu_ui(ui: &mut Ui, size: Vec2, row: Rect, draw: impl FnOnce(&mut Ui)) -> Response {
    let padding = vec2((size.x - GRID).max(0.0) / 2.0, 0.0);
    let before = std::mem::replace(&mut ui.spacing_mut().button_padding, padding);
    let button = ui.add(Button::new(Icon::More.atom()).frame_when_inactive(false).min_size(size));
    ui.spacing_mut().button_padding = before;
    menu_of_ui(ui, &button, row, draw);
    button
}

/// The menu of a row that has no button for it, opened by a right click; whatever it does can be done by buttons or keys as well.
pub(in crate::gui) fn context_menu_ui(ui: &Ui, row: Rect, draw: impl FnOnce(&mut Ui)) {
    let place = ui.interact(row, ui.scope_id().with("context menu"), Sense::hover());
    menu_of_ui(ui, &place, row, draw);
}

/// The menu of a button, opened by it or by a right click on its row.
fn menu_of_ui(ui: &Ui, button: &Response, row: Rect, draw: impl FnOnce(&mut Ui)) {
    let memory = button.id.with("opened at");
    let asked = right_click_on(ui, row).filter(|_| ui.is_enabled());
    if let Some(at) = asked {
        ui.data_mut(|data| data.insert_temp(memory, at));
    } else if button.clicked() {
        ui.data_mut(|data| data.remove::<Pos2>(memory));
    }
    let mut menu = Popup::menu(button);
    if asked.is_some() {
        menu = menu.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    if let Some(at) = ui.data(|data| data.get_temp::<Pos2>(memory)) {
        menu = menu.at_position(at);
    }
    menu.show(draw);
}

/// The place of a right click that has just been made on what is seen of a row, and on nothing that lies over it.
fn right_click_on(ui: &Ui, row: Rect) -> Option<Pos2> {
    let at = ui.input(|input| input.pointer.interact_pos().filter(|_| input.pointer.secondary_clicked()))?;
    let is_seen = row.intersect(ui.clip_rect()).contains(at) && ui.ctx().layer_id_at(at) == Some(ui.layer_id());
    is_seen.then_some(at)
}

/// A row of a menu with the key that does the same; empty where none does.
pub(in crate::gui) fn menu_item_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str, key: &str) -> Response {
    let mut button = Button::new(RichText::new(text).font(fonts::body()));
    if !key.is_empty() {
        ui.spacing_mut().item_spacing.x = theme::APART;
        button = button.right_text(RichText::new(key).font(fonts::help()).color(view.tokens.quiet));
    }
    let item = ui.add(button);
    item.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, text));
    item
}

/// A row of a menu that is one of several choices, with a check after its words where it is chosen, and its key.
pub(in crate::gui) fn menu_choice_ui(ui: &mut Ui, view: &ViewContext<'_>, is_chosen: bool, text: &str, key: &str) -> Response {
    let mut parts = Atoms::new(RichText::new(text).font(fonts::body()));
    if is_chosen {
        parts.push_right(Icon::Check.atom());
    }
    let mut button = Button::new(parts);
    if !key.is_empty() {
        ui.spacing_mut().item_spacing.x = theme::APART;
        button = button.right_text(RichText::new(key).font(fonts::help()).color(view.tokens.quiet));
    }
    let item = ui.add(button);
    item.widget_info(|| eframe::egui::WidgetInfo::selected(eframe::egui::Role::Button, true, is_chosen, text));
    item
}

/// A row of a menu that opens a menu of its own, with the key that does the same; empty where none does.
pub(in crate::gui) fn sub_menu_ui<R>(
    ui: &mut Ui,
    view: &ViewContext<'_>,
    text: &str,
    key: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let title = RichText::new(text).font(fonts::body());
    let button = if key.is_empty() {
        Button::new(title)
    } else {
        let key = RichText::new(key).font(fonts::help()).color(view.tokens.quiet);
        Button::new((title, key))
    };
    let button = SubMenuButton::from_button(button.right_text(Icon::Right.atom()));
    let (row, shown) = button.ui(ui, draw);
    row.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, text));
    shown.map(|shown| shown.inner)
}
