//! The palette: a field, and under it always eight rows, of which the chosen one is asked for by Enter.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::palette_entries::{PaletteEntry, found_decks, found_meetings, palette_entries, palette_suggestions};
use crate::gui::overlay::state::Palette;
use crate::gui::screen::Screen;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{example, name_sheet, take_key};
use crate::gui::{fonts, theme};
use crate::model::folded_key;
use eframe::egui::{self, Align2, Event, Id, Key, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui, vec2};

/// Width of the palette, in points.
const WIDTH: f32 = 680.0;
/// Height of a row, in points.
const ROW: f32 = 32.0;
/// Number of rows that are seen.
const ROWS: f32 = 8.0;
/// Height of the field, of what is said of the chosen one, and of the frame.
const AROUND: f32 = 116.0;
/// Where the palette begins, as a share of the height of the window.
const TOP: f32 = 0.15;

/// The likeliest entry while another window writes the session.
fn taking_over(view: &ViewContext<'_>, query: &str) -> Option<PaletteEntry> {
    let title = view.words.take_over().to_owned();
    let is_offered = view.save.held_by.is_some() && folded_key(&title).contains(&folded_key(query));
    is_offered.then_some(PaletteEntry {
        title,
        others: String::new(),
        key: String::new(),
        action: Action::TakeOver,
    })
}

/// What is offered for the words typed so far.
fn offered(view: &ViewContext<'_>, screen: Screen, query: &str) -> Vec<PaletteEntry> {
    let (session, words) = (view.session, view.words);
    let recent = &view.start.recent;
    let takes_over = taking_over(view, query).into_iter();
    let is_start = session.is_none() || screen == Screen::Start;
    if query.trim().is_empty() {
        takes_over.chain(palette_suggestions(session, recent, words)).collect()
    } else {
        takes_over
            .chain(palette_entries(session, screen, query, words))
            .chain(found_meetings(recent, query, words))
            // While a meeting is open, none is to be left for a new one by a slip.
            .chain(is_start.then(|| found_decks(view.start, query, words)).into_iter().flatten())
            .collect()
    }
}

/// Draws the palette over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn palette_ui(ui: &Ui, cx: &mut Cx<'_>, screen: Screen, open: &mut Option<Palette>) {
    let Some(palette) = open else { return };
    let field = field_id();
    let found = offered(cx.view, screen, &palette.query);
    let mut done = None;
    let window = ui.ctx().content_rect().size();
    let rows = (ROWS * ROW).min(window.y - AROUND - 2.0 * theme::INSIDE).max(2.0 * ROW);
    let top = (window.y * TOP).min((window.y - rows - AROUND) / 2.0).max(0.0);
    let id = Id::unique("palette");
    let area = egui::Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let modal = egui::Modal::new(id)
        .area(area)
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::APART))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(window.x - 2.0 * theme::WIDE - 2.0 * theme::APART));
            name_sheet(ui, cx.view.words.command_palette());
            step(ui, palette, found.len());
            if take_key(ui, Modifiers::NONE, Key::Enter) {
                done = found.get(palette.chosen).cloned();
            }
            let edit = TextEdit::singleline(&mut palette.query)
                .id(field)
                .margin(theme::SPACE)
                .desired_width(f32::INFINITY)
                .hint_text(example(cx.view, cx.view.words.palette_hint()));
            let edit = ui.add(edit).accessible_name(cx.view.words.palette_name());
            if edit.changed() {
                palette.chosen = 0;
            }
            if !edit.has_focus() && ui.input(|input| input.focused) {
                edit.request_focus();
            }
            done = list_ui(ui, cx.view, palette, &found, rows).or(done.take());
            chosen_ui(ui, cx.view, palette, &found);
        });
    if let Some(entry) = done {
        cx.push(entry.action);
        *open = None;
    } else if modal.should_close() {
        *open = None;
    }
}

fn field_id() -> Id {
    Id::unique("palette field")
}

/// What is typed before the field has the keyboard belongs to it all the same, and not to the page below: to be called before the page
/// is drawn.
pub(in crate::gui) fn take_first_letters(ui: &Ui, open: &mut Option<Palette>) {
    let Some(palette) = open else { return };
    let field = field_id();
    if ui.memory(|memory| memory.has_focus(field)) {
        return;
    }
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                palette.query.push_str(text);
                palette.chosen = 0;
                false
            }
            _ => true,
        });
    });
    if !palette.query.is_empty() {
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
        let end = egui::text::CCursor::new(palette.query.chars().count());
        state.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
        state.store(ui.ctx(), field);
    }
}

/// Reads the arrows before the field sees them.
fn step(ui: &Ui, palette: &mut Palette, count: usize) {
    let last = count.saturating_sub(1);
    if take_key(ui, Modifiers::NONE, Key::ArrowDown) {
        palette.chosen = (palette.chosen + 1).min(last);
    }
    if take_key(ui, Modifiers::NONE, Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
    }
    palette.chosen = palette.chosen.min(last);
}

/// The chosen one in whole words: the keyboard stays in the field, so that a screen reader would say nothing of the arrows otherwise.
fn chosen_ui(ui: &mut Ui, view: &ViewContext<'_>, palette: &Palette, found: &[PaletteEntry]) {
    let text = match found.get(palette.chosen) {
        Some(entry) => view.words.palette_chosen(palette.chosen + 1, found.len(), &entry.title),
        None => view.words.palette_nothing(palette.query.trim()),
    };
    let whole = RichText::new(&text).font(fonts::help()).color(view.tokens.quiet);
    let label = ui.add(egui::Label::new(whole).truncate());
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_value(text);
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// Draws the entries found in their eight rows; gives the one that was clicked.
fn list_ui(ui: &mut Ui, view: &ViewContext<'_>, palette: &Palette, found: &[PaletteEntry], height: f32) -> Option<PaletteEntry> {
    let mut clicked = None;
    let area = ScrollArea::vertical()
        .auto_shrink(false)
        .max_height(height)
        .min_scrolled_height(height);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, entry) in found.iter().enumerate() {
            let is_chosen = place == palette.chosen;
            let row = row_ui(ui, view, entry, is_chosen);
            if is_chosen && !ui.is_rect_visible(row.rect.shrink(4.0)) {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                clicked = Some(entry.clone());
            }
        }
    });
    clicked
}

fn row_ui(ui: &mut Ui, view: &ViewContext<'_>, entry: &PaletteEntry, is_chosen: bool) -> Response {
    let title = RichText::new(&entry.title).font(fonts::body()).color(view.tokens.text);
    let mut button = egui::Button::selectable(is_chosen, title)
        .truncate()
        .min_size(vec2(ui.available_width(), ROW));
    if !entry.key.is_empty() {
        button = button.right_text(RichText::new(&entry.key).font(fonts::help()).color(view.tokens.quiet));
    }
    // Only the field takes the keyboard; the arrows choose.
    ui.add(button.sense(egui::Sense::CLICK))
}
