//! Small pieces that every screen uses: headings, help lines, buttons that know their key, fields with a name.

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;
use super::wish::Wish;
use super::{fonts, theme};
use crate::words::Words;
use eframe::egui::{self, Response, RichText, Stroke, Ui, vec2};
use std::ops::{Range, RangeInclusive};
use std::path::PathBuf;
use std::sync::Arc;

/// The heading of a screen or a column.
pub(super) fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    let label = ui.label(RichText::new(text).font(fonts::strong(18.0)).color(shown.tokens.text));
    name_heading(ui, &label, text);
}

/// Tells screen readers that a label is a heading; egui keeps the words of a label where a heading has none.
pub(super) fn name_heading(ui: &Ui, label: &Response, text: &str) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
    });
}

/// Where a control stands, drawn in this frame or the last; reading its whole response instead would count a press elsewhere as
/// its own loss of the keyboard.
pub(super) fn place_of(ui: &Ui, id: egui::Id) -> Option<egui::WidgetRect> {
    ui.ctx().viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.get(id);
        drawn.or_else(|| viewport.prev_pass.widgets.get(id)).copied()
    })
}

/// Names the sheet in which this stands, so that a screen reader says what has come over the screen and stays in it.
pub(super) fn name_sheet(ui: &Ui, text: &str) {
    if let Some(sheet) = ui.stack().iter().find(|above| above.kind() == Some(egui::UiKind::Modal)) {
        ui.ctx().accesskit_node_builder(sheet.unique_id, |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_modal();
            node.set_label(text);
        });
    }
}

/// Lets screen readers pass over all that stands here, because a sheet lies over it.
pub(super) fn hide_behind_sheet(ui: &Ui) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), egui::accesskit::Node::set_hidden);
}

/// Names the edge by which a column is made wider, which egui calls the same in every column and every language.
pub(super) fn name_edge(ui: &Ui, shown: &Shown<'_>, panel: &str, column: &str) {
    let edge = ui.scope_id().with(panel).with("__resize");
    ui.ctx().accesskit_node_builder(edge, |node| {
        node.set_label(shown.words.column_width(column));
    });
}

/// Keeps the room of a panel for what is drawn in it later, once what stands before it is drawn: Tab and screen readers come to
/// things in the order in which they are drawn.
pub(super) fn reserve(ui: &mut Ui, panel: egui::Panel) -> egui::Rect {
    let room = panel.show(ui, |ui| {
        ui.expand_to_include_rect(ui.max_rect());
        ui.max_rect()
    });
    room.inner
}

/// How many parts of this place screen readers know by now; see [`read_last`].
pub(super) fn parts_so_far(ui: &Ui) -> usize {
    let count = |node: &mut egui::accesskit::Node| node.children().len();
    ui.ctx().accesskit_node_builder(ui.unique_id(), count).unwrap_or(0)
}

/// Lets screen readers read some parts of this place after all others so far: what stands at the bottom is drawn first, to have its
/// room there.
pub(super) fn read_last(ui: &Ui, parts: Range<usize>) {
    arrange(ui, |children| {
        if let Some(from_here) = children.get_mut(parts.start..) {
            from_here.rotate_left(parts.len().min(from_here.len()));
        }
    });
}

/// Lets screen readers read this place from left to right, where it was drawn from the right.
pub(super) fn read_from_left(ui: &Ui) {
    arrange(ui, <[egui::accesskit::NodeId]>::reverse);
}

fn arrange(ui: &Ui, arrange: impl FnOnce(&mut [egui::accesskit::NodeId])) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        let mut children = node.children().to_vec();
        arrange(&mut children);
        node.set_children(children);
    });
}

/// A small heading in capitals over a column, as on the wireframe.
pub(super) fn column_heading_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    let label = ui.label(
        RichText::new(text.to_uppercase())
            .font(fonts::strong(13.0))
            .color(shown.tokens.quiet),
    );
    // Capitals are for the eye; some screen readers spell them.
    name_heading(ui, &label, text);
}

/// One line of help.
pub(super) fn help_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    ui.label(RichText::new(text).font(fonts::help()).color(shown.tokens.quiet));
}

/// An example in an empty field: slanted, so that nobody takes it for what was written.
pub(super) fn example(shown: &Shown<'_>, text: &str) -> RichText {
    RichText::new(text).font(fonts::italic(fonts::BODY)).color(shown.tokens.quiet)
}

/// The name of a key as the boards' keyboards have it, such as `Ctrl+Tab` or `PgDn`.
pub(super) fn key_name(wish: Wish) -> String {
    let shortcut = wish.shortcut();
    let mut name = String::new();
    for (held, text) in [
        (shortcut.modifiers.command, "Ctrl+"),
        (shortcut.modifiers.alt, "Alt+"),
        (shortcut.modifiers.shift, "Shift+"),
    ] {
        if held {
            name.push_str(text);
        }
    }
    name.push_str(match shortcut.logical_key {
        egui::Key::PageDown => "PgDn",
        egui::Key::PageUp => "PgUp",
        egui::Key::ArrowDown => "↓",
        egui::Key::ArrowUp => "↑",
        egui::Key::ArrowLeft => "←",
        egui::Key::Comma => ",",
        key => key.name(),
    });
    name
}

/// A button that asks for `wish`, with its key in the hover text.
pub(super) fn wish_button_ui(ui: &mut Ui, shown: &Shown<'_>, wish: Wish, enabled: bool, actions: &mut Vec<Action>) {
    let title = wish.title(shown.words);
    let response = ui
        .add_enabled(enabled, egui::Button::new(title))
        .on_hover_text(format!("{title} ({})", key_name(wish)))
        .on_disabled_hover_text(why_off(shown, wish));
    if response.clicked() {
        actions.push(Action::Wish(wish));
    }
}

/// Why a button that asks for `wish` cannot be pressed now.
pub(super) fn why_off(shown: &Shown<'_>, wish: Wish) -> &'static str {
    let words = shown.words;
    match wish {
        _ if shown.read_only => words.off_read_only(),
        Wish::Undo => words.off_undo(),
        Wish::Redo => words.off_redo(),
        Wish::PreviousItem => words.off_first_item(),
        Wish::NextItem => words.last_item(),
        _ => words.off_now(),
    }
}

/// A switch that asks for `wish` and shows whether it is on.
pub(super) fn wish_switch_ui(ui: &mut Ui, shown: &Shown<'_>, wish: Wish, on: bool, actions: &mut Vec<Action>) {
    let title = wish.title(shown.words);
    let response = ui
        .add(egui::Button::selectable(on, title).frame_when_inactive(true))
        .on_hover_text(format!("{title} ({})", key_name(wish)));
    if response.clicked() {
        actions.push(Action::Wish(wish));
    }
}

/// The button that the screen is for: filled, so that the eye finds it.
pub(super) fn primary_button_ui(ui: &mut Ui, shown: &Shown<'_>, enabled: bool, text: &str) -> Response {
    let tokens = shown.tokens;
    let ink = if enabled { tokens.background } else { tokens.quiet };
    let ground = if enabled { tokens.accent } else { tokens.surface };
    let button = egui::Button::new(RichText::new(text).font(fonts::strong(fonts::BODY)).color(ink))
        .fill(ground)
        .min_size(vec2(0.0, 36.0));
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
pub(super) fn small_button_ui(ui: &mut Ui, shown: &Shown<'_>, enabled: bool, text: &str, name: &str) -> Response {
    let button = egui::Button::new(RichText::new(text).font(fonts::help()).color(shown.tokens.quiet))
        .frame_when_inactive(false)
        .min_size(vec2(28.0, 28.0));
    ui.add_enabled(enabled, button).on_hover_text(name).accessible_name(name)
}

/// A frame of paper with a thin outline, to hold what belongs together.
pub(super) fn card(shown: &Shown<'_>) -> egui::Frame {
    egui::Frame::new()
        .fill(shown.tokens.surface)
        .stroke(Stroke::new(1.0, shown.tokens.outline))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::APART)
}

/// A number with less and more beside it; one stop for the keyboard, where arrow up and down change it.
pub(super) fn stepper_ui(ui: &mut Ui, name: &str, value: u32, range: RangeInclusive<u32>, width: f32) -> Option<u32> {
    let mut next = value;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let side = |ui: &mut Ui, sign: &str, enabled: bool| {
            // Only the number itself takes the keyboard, or a row of steppers would need three presses of Tab each.
            let button = egui::Button::new(sign).sense(egui::Sense::CLICK).min_size(vec2(28.0, 28.0));
            ui.add_enabled(enabled, button).accessible_name(format!("{sign} {name}")).clicked()
        };
        if side(ui, "−", value > *range.start()) {
            next = value.saturating_sub(1);
        }
        let number = egui::DragValue::new(&mut next)
            .range(range.clone())
            .speed(1.0)
            .min_size(vec2(width, 28.0));
        ui.add(number).accessible_name(name);
        if side(ui, "+", value < *range.end()) {
            next = value.saturating_add(1);
        }
    });
    (next != value).then_some(next)
}

/// Takes a key out of the input when it was pressed with exactly these modifiers, and tells whether it was.
/// egui's own `consume_key` takes Shift+Enter for Enter.
pub(super) fn take_key(ui: &Ui, modifiers: egui::Modifiers, wanted: egui::Key) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            !matches!(event, egui::Event::Key { key, pressed: true, modifiers: held, .. }
                if *key == wanted && held.matches_exact(modifiers))
        });
        input.events.len() < before
    })
}

/// Gives a control the keyboard when nothing else has it. Never while the window itself lacks it: that would repaint for ever.
pub(super) fn focus_by_default(ui: &Ui, response: &Response) {
    if ui.memory(|memory| memory.focused().is_none()) && ui.input(|input| input.focused) {
        response.request_focus();
    }
}

/// Brings a control into view when the keyboard came to it.
pub(super) fn follow_focus(ui: &Ui, response: &Response) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        response.scroll_to_me(None);
    }
}

/// A length of time in words, such as "3 h 15 min".
pub(super) fn length_of_time(words: Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => words.prepare_short_minutes(minutes),
        (hours, 0) => words.prepare_hours(hours),
        (hours, minutes) => words.prepare_hours_and_minutes(hours, minutes),
    }
}

/// How many questions, in words.
pub(super) fn question_count(words: Words, count: usize) -> String {
    if count == 1 {
        words.start_one_question().to_owned()
    } else {
        words.start_question_count(count)
    }
}

/// How many notes, in words.
pub(super) fn note_count(words: Words, count: usize) -> String {
    if count == 1 {
        words.start_one_note().to_owned()
    } else {
        words.start_note_count(count)
    }
}

/// Words in a box of a fixed size, shortened where they do not fit; so rows become columns.
pub(super) fn cell_ui(ui: &mut Ui, size: egui::Vec2, align: egui::Align, text: RichText) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    if text.is_empty() {
        // Nothing is better than a label without words.
        return response;
    }
    let layout = match align {
        egui::Align::Max => egui::Layout::right_to_left(egui::Align::Center),
        egui::Align::Min | egui::Align::Center => egui::Layout::left_to_right(egui::Align::Center),
    };
    let builder = egui::UiBuilder::new().max_rect(rect).layout(layout);
    ui.new_child(builder).add(egui::Label::new(text).truncate())
}

/// Text on one line, ended by "…" where it does not fit.
pub(super) fn one_line(ui: &Ui, text: &str, font: egui::FontId, colour: egui::Color32, width: f32) -> Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// A path to type where the system has no dialog of its own; the path when Enter or the button asks for it.
pub(super) fn typed_path_ui(ui: &mut Ui, state: &mut GuiState, name: &str, button: &str) -> Option<PathBuf> {
    let mut asked = None;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 96.0;
        let field = egui::TextEdit::singleline(&mut state.typed_path)
            .margin(egui::Margin::symmetric(8, 4))
            .desired_width(room);
        let field = ui.add(field).accessible_name(name);
        if std::mem::take(&mut state.path_wants_keyboard) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let ready = !state.typed_path.trim().is_empty();
        let pressed = ui.add_enabled(ready, egui::Button::new(button)).clicked();
        asked = (ready && (entered || pressed)).then(|| PathBuf::from(state.typed_path.trim()));
    });
    asked
}
