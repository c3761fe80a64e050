//! The palette: every command, item and group, found by any part of a word and asked for by Enter.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::state::Palette;
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{example, name_sheet, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, Session, folded_key};
use crate::words::Words;
use eframe::egui::{self, Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};
use std::collections::BTreeMap;

/// Width of the palette, in points.
const WIDTH: f32 = 560.0;
/// Greatest height of its list, in points.
const HEIGHT: f32 = 360.0;

/// Something that the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteEntry {
    /// Its name, in which the words of the query are sought.
    pub title: String,
    /// The key of the same action; empty when there is none.
    pub key: String,
    /// The action that it asks for.
    pub action: Action,
}

/// Everything that can be asked for on this screen and holds every word of the query. A number finds its question first.
pub fn palette_entries(session: Option<&Session>, screen: Screen, query: &str, words: Words) -> Vec<PaletteEntry> {
    let leading = screen == Screen::Lead && session.is_some();
    let commands = UiCommand::ALL
        .into_iter()
        .filter(|command| *command != UiCommand::Palette && (leading || !command.needs_lead()))
        .filter(|command| session.is_some() || !command.needs_session())
        .map(|command| PaletteEntry {
            title: command.title(words).to_owned(),
            key: command.key_name(),
            action: Action::Ui(command),
        });
    let led = session.filter(|_| leading);
    let items = led.into_iter().flat_map(|session| {
        session.items().map(move |(entry, item)| PaletteEntry {
            title: match session.question_number(&entry.item) {
                Some(number) => words.go_to_question(number, item.label(), &item.title),
                None => words.go_to_item(item.label()),
            },
            key: String::new(),
            action: Action::Do(Command::GoTo(entry.item.clone())),
        })
    });
    let groups = led.into_iter().flat_map(|session| {
        session.groups().iter().enumerate().map(move |(place, group)| PaletteEntry {
            title: words.write_for_group(&group.name),
            key: if place < 9 { format!("Ctrl+{}", place + 1) } else { String::new() },
            action: Action::ChooseGroup(place),
        })
    });
    let number = folded_key(query).parse::<u32>().ok();
    let mut all: Vec<_> = commands.chain(items).chain(groups).collect();
    tell_apart(&mut all);
    let mut found: Vec<_> = all.into_iter().filter(|entry| holds_all(&entry.title, query)).collect();
    if let (Some(number), Some(session)) = (number, led) {
        let is_it = |entry: &PaletteEntry| matches!(&entry.action, Action::Do(Command::GoTo(item)) if session.question_number(item) == Some(number));
        found.sort_by_key(|entry| !is_it(entry));
    }
    found
}

/// Appends " (2)", " (3)" … to titles that occur before.
fn tell_apart(entries: &mut [PaletteEntry]) {
    let mut seen = BTreeMap::new();
    for entry in entries {
        let count = seen.entry(folded_key(&entry.title)).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            entry.title = format!("{} ({count})", entry.title);
        }
    }
}

/// True when a title holds every word of the query.
fn holds_all(title: &str, query: &str) -> bool {
    let title = folded_key(title);
    folded_key(query).split(' ').all(|word| title.contains(word))
}

/// The likeliest entry while another window writes the session.
fn taking_over(view: &ViewContext<'_>, query: &str) -> Option<PaletteEntry> {
    let title = view.words.take_over().to_owned();
    let is_offered = view.save.held_by.is_some() && holds_all(&title, query);
    is_offered.then_some(PaletteEntry {
        title,
        key: String::new(),
        action: Action::TakeOver,
    })
}

/// Draws the palette over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn palette_ui(ui: &Ui, cx: &mut Cx<'_>, screen: Screen, open: &mut Option<Palette>) {
    let Some(palette) = open else { return };
    let offered = palette_entries(cx.view.session, screen, &palette.query, cx.view.words);
    let found: Vec<_> = taking_over(cx.view, &palette.query).into_iter().chain(offered).collect();
    let mut done = None;
    let modal = egui::Modal::new(Id::unique("palette"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::APART))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 2.0 * theme::WIDE - 2.0 * theme::APART));
            name_sheet(ui, cx.view.words.command_palette());
            step(ui, palette, found.len());
            if take_key(ui, Modifiers::NONE, Key::Enter) {
                done = found.get(palette.chosen).cloned();
            }
            let field = TextEdit::singleline(&mut palette.query)
                .id(Id::unique("palette field"))
                .margin(theme::SPACE)
                .desired_width(f32::INFINITY)
                .hint_text(example(cx.view, cx.view.words.palette_hint()));
            let field = ui.add(field).accessible_name(cx.view.words.palette_name());
            if field.changed() {
                palette.chosen = 0;
            }
            if !field.has_focus() && ui.input(|input| input.focused) {
                field.request_focus();
            }
            chosen_ui(ui, cx.view, palette, &found);
            done = list_ui(ui, cx.view, palette, &found).or(done.take());
        });
    if let Some(entry) = done {
        cx.push(entry.action);
        *open = None;
    } else if modal.should_close() {
        *open = None;
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

/// The chosen one in words: the keyboard stays in the field, so that a screen reader would say nothing of the arrows otherwise.
fn chosen_ui(ui: &mut Ui, view: &ViewContext<'_>, palette: &Palette, found: &[PaletteEntry]) {
    let Some(entry) = found.get(palette.chosen) else { return };
    let text = view.words.palette_chosen(palette.chosen + 1, found.len(), &entry.title);
    let text = RichText::new(text).font(fonts::help()).color(view.tokens.quiet);
    let label = ui.add(egui::Label::new(text).truncate());
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Draws the entries found; gives the one that was clicked.
fn list_ui(ui: &mut Ui, view: &ViewContext<'_>, palette: &Palette, found: &[PaletteEntry]) -> Option<PaletteEntry> {
    let mut clicked = None;
    if found.is_empty() {
        ui.label(RichText::new(view.words.palette_nothing(palette.query.trim())).color(view.tokens.quiet));
    }
    ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
        for (place, entry) in found.iter().enumerate() {
            let chosen = place == palette.chosen;
            let mut button = egui::Button::selectable(chosen, RichText::new(&entry.title).font(fonts::body()))
                .truncate()
                .min_size(egui::vec2(ui.available_width(), 28.0));
            if !entry.key.is_empty() {
                button = button.right_text(RichText::new(&entry.key).font(fonts::help()).color(view.tokens.quiet));
            }
            // Only the field takes the keyboard; the arrows choose.
            let row = ui.add(button.sense(egui::Sense::CLICK));
            if chosen && !ui.is_rect_visible(row.rect.shrink(4.0)) {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                clicked = Some(entry.clone());
            }
        }
    });
    clicked
}
