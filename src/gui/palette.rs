//! The palette: every wish, item and group, found by any part of a word and asked for by Enter.

use super::action::Action;
use super::shown::Shown;
use super::state::{GuiState, Screen};
use super::widgets::{example, key_name, name_sheet, take_key};
use super::wish::Wish;
use super::{fonts, theme};
use crate::model::{Command, ItemKey, Session};
use crate::words::Words;
use eframe::egui::{self, Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};
use std::collections::BTreeMap;

/// How wide the palette is, in points.
const WIDTH: f32 = 560.0;
/// How high its list is at most, in points.
const HEIGHT: f32 = 360.0;

/// What the palette knows while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// The words sought.
    pub query: String,
    /// The chosen one among those found, from 0.
    pub chosen: usize,
}

/// Something that the palette offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called, and what its words are sought in.
    pub title: String,
    /// The key that does the same; empty when there is none.
    pub key: String,
    /// What comes of it.
    pub does: Does,
}

/// What comes of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// A wish.
    Wish(Wish),
    /// Going to an item.
    GoTo(ItemKey),
    /// Writing for the group in this place of the list.
    Group(usize),
    /// Writing the session that another window has.
    TakeOver,
}

impl From<Does> for Action {
    fn from(does: Does) -> Self {
        match does {
            Does::Wish(wish) => Self::Wish(wish),
            Does::GoTo(item) => Self::Do(Command::GoTo(item)),
            Does::Group(place) => Self::ChooseGroup(place),
            Does::TakeOver => Self::TakeOver,
        }
    }
}

/// Everything that can be asked for on this screen and holds every word of the query. A number finds its question first.
pub fn offers(session: Option<&Session>, screen: Screen, query: &str, words: Words) -> Vec<Offer> {
    let leading = screen == Screen::Lead && session.is_some();
    let wishes = Wish::ALL
        .into_iter()
        .filter(|wish| *wish != Wish::Palette && (leading || !wish.needs_lead()))
        .filter(|wish| session.is_some() || !wish.needs_session())
        .map(|wish| Offer {
            title: wish.title(words).to_owned(),
            key: key_name(wish),
            does: Does::Wish(wish),
        });
    let led = session.filter(|_| leading);
    let items = led.into_iter().flat_map(|session| {
        session.items().map(move |(entry, item)| Offer {
            title: match session.question_number(&entry.item) {
                Some(number) => words.go_to_question(number, item.label(), &item.title),
                None => words.go_to_item(item.label()),
            },
            key: String::new(),
            does: Does::GoTo(entry.item.clone()),
        })
    });
    let groups = led.into_iter().flat_map(|session| {
        session.groups().iter().enumerate().map(move |(place, group)| Offer {
            title: words.write_for_group(&group.name),
            key: if place < 9 { format!("Ctrl+{}", place + 1) } else { String::new() },
            does: Does::Group(place),
        })
    });
    let number = query.trim().parse::<u32>().ok();
    let mut all: Vec<_> = wishes.chain(items).chain(groups).collect();
    tell_apart(&mut all);
    let mut found: Vec<_> = all.into_iter().filter(|offer| holds_all(&offer.title, query)).collect();
    if let (Some(number), Some(session)) = (number, led) {
        let is_it = |offer: &Offer| matches!(&offer.does, Does::GoTo(item) if session.question_number(item) == Some(number));
        found.sort_by_key(|offer| !is_it(offer));
    }
    found
}

/// Gives a number to what is called as something before it.
fn tell_apart(offers: &mut [Offer]) {
    let mut seen = BTreeMap::new();
    for offer in offers {
        let count = seen.entry(offer.title.clone()).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            offer.title = format!("{} ({count})", offer.title);
        }
    }
}

/// Whether a title holds every word of the query.
fn holds_all(title: &str, query: &str) -> bool {
    let title = title.to_lowercase();
    query.to_lowercase().split_whitespace().all(|word| title.contains(word))
}

/// What is asked for most likely, while another window writes the session.
fn taking_over(shown: &Shown<'_>, query: &str) -> Option<Offer> {
    let title = shown.words.take_over().to_owned();
    let is_offered = shown.save.held_by.is_some() && holds_all(&title, query);
    is_offered.then_some(Offer {
        title,
        key: String::new(),
        does: Does::TakeOver,
    })
}

/// Draws the palette over the screen while it is open; pushes what was chosen.
pub(super) fn palette_ui(ui: &Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let screen = state.screen;
    let Some(palette) = &mut state.palette else { return };
    let offered = offers(shown.session, screen, &palette.query, shown.words);
    let found: Vec<_> = taking_over(shown, &palette.query).into_iter().chain(offered).collect();
    let mut done = None;
    let modal = egui::Modal::new(Id::unique("palette"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::APART))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH);
            name_sheet(ui, shown.words.wish_palette());
            step(ui, palette, found.len());
            if take_key(ui, Modifiers::NONE, Key::Enter) {
                done = found.get(palette.chosen).cloned();
            }
            let field = TextEdit::singleline(&mut palette.query)
                .id(Id::unique("palette field"))
                .margin(theme::SPACE)
                .desired_width(f32::INFINITY)
                .hint_text(example(shown, shown.words.palette_hint()));
            let field = ui.add(field).accessible_name(shown.words.palette_name());
            if field.changed() {
                palette.chosen = 0;
            }
            if !field.has_focus() && ui.input(|input| input.focused) {
                field.request_focus();
            }
            chosen_ui(ui, shown, palette, &found);
            done = list_ui(ui, shown, palette, &found).or(done.take());
        });
    if let Some(offer) = done {
        actions.push(offer.does.into());
        state.palette = None;
    } else if modal.should_close() {
        state.palette = None;
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
fn chosen_ui(ui: &mut Ui, shown: &Shown<'_>, palette: &Palette, found: &[Offer]) {
    let Some(offer) = found.get(palette.chosen) else { return };
    let text = shown.words.palette_chosen(palette.chosen + 1, found.len(), &offer.title);
    let text = RichText::new(text).font(fonts::help()).color(shown.tokens.quiet);
    let label = ui.add(egui::Label::new(text).truncate());
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// What was found; the offer that was clicked.
fn list_ui(ui: &mut Ui, shown: &Shown<'_>, palette: &Palette, found: &[Offer]) -> Option<Offer> {
    let mut clicked = None;
    if found.is_empty() {
        ui.label(RichText::new(shown.words.palette_nothing(palette.query.trim())).color(shown.tokens.quiet));
    }
    ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
        for (place, offer) in found.iter().enumerate() {
            let chosen = place == palette.chosen;
            let mut button = egui::Button::selectable(chosen, RichText::new(&offer.title).font(fonts::body()))
                .truncate()
                .min_size(egui::vec2(ui.available_width(), 28.0));
            if !offer.key.is_empty() {
                button = button.right_text(RichText::new(&offer.key).font(fonts::help()).color(shown.tokens.quiet));
            }
            // Only the field takes the keyboard; the arrows choose.
            let row = ui.add(button.sense(egui::Sense::CLICK));
            if chosen && !ui.is_rect_visible(row.rect.shrink(4.0)) {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                clicked = Some(offer.clone());
            }
        }
    });
    clicked
}
