//! The groups with their people as cards: moved by keys, by a menu or by dragging.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{self, GROUP_KEYS, card, follow_focus, group_key_name, help_ui, is_escaped, menu_item_ui, one_line, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, GroupId, PeopleCommand, Person, Standing};
use eframe::egui::{
    self, Align, Button, Checkbox, Id, Key, Layout, Modifiers, Popup, Response, RichText, Role, ScrollArea, Sense, SetOpenCommand, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The seed with which people are mixed first; mixing again takes the next.
pub(super) const FIRST_SEED: u64 = 1;

const CARD: f32 = 176.0;
const LINE: f32 = 24.0;
const SECOND_LINE: f32 = 16.0;
/// Somebody who is dragged: the place in the list of people.
struct DraggedPerson(usize);

/// A card: a group, or those who have none.
struct SeatCard<'a> {
    group: Option<GroupId>,
    name: &'a str,
    /// The name of the key that moves somebody here; empty where none does.
    key: String,
    people: Vec<(usize, &'a Person)>,
}

/// Draws the cards; false when they are to be closed.
pub(super) fn seats_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) -> bool {
    let words = cx.view.words;
    let stays = heading_ui(ui, cx);
    help_ui(ui, cx.view, words.people_help());
    ui.add_enabled_ui(!cx.view.read_only, |ui| keep_ui(ui, cx));
    ui.add_space(theme::SPACE);
    let mut tables = Vec::new();
    let homeless: Vec<_> = cx.session.people_without_group().collect();
    if !homeless.is_empty() {
        tables.push(SeatCard {
            group: None,
            name: words.people_without_group(),
            key: String::new(),
            people: homeless,
        });
    }
    tables.extend(cx.session.groups().iter().enumerate().map(|(place, group)| SeatCard {
        group: Some(group.id),
        name: &group.name,
        key: group_key_name("", place),
        people: cx.session.people_in(group.id).collect(),
    }));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let gap = theme::INSIDE;
        let room = ui.available_width() - theme::SPACE;
        let fits = |columns: &usize| *columns as f32 * (CARD + gap) - gap <= room;
        let columns = (1..=tables.len()).rev().find(fits).unwrap_or(1);
        let width = (room - gap * (columns - 1) as f32) / columns as f32;
        for row in tables.chunks(columns) {
            let height = row.iter().map(height_of).fold(0.0, f32::max);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for table in row {
                    table_ui(ui, cx, table, vec2(width, height));
                }
            });
            ui.add_space(theme::SPACE);
        }
    });
    stays
}

fn heading_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) -> bool {
    let words = cx.view.words;
    let mut stays = true;
    ui.horizontal(|ui| {
        widgets::heading_ui(ui, cx.view, words.people_heading());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            stays = !ui.button(words.people_back()).clicked();
            let people = cx.session.people();
            let can_mix = !cx.view.read_only && !people.list.is_empty();
            if ui.add_enabled(can_mix, Button::new(words.people_mix())).clicked() {
                let mix = PeopleCommand::Mix(people.seed.wrapping_add(1));
                cx.command(Command::People(mix));
            }
            widgets::read_from_left(ui);
        });
    });
    stays && !is_escaped(ui)
}

fn keep_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let mut keep = cx.session.people().keep;
    let check = ui.add(Checkbox::new(&mut keep, words.people_keep()));
    if check.changed() {
        cx.command(Command::People(PeopleCommand::Keep(keep)));
    }
    let help = if cx.session.people().keep {
        words.people_kept_help()
    } else {
        words.people_not_kept_help()
    };
    help_ui(ui, cx.view, help);
    ui.ctx().accesskit_node_builder(check.id, |node| node.set_description(help));
}

fn height_of(table: &SeatCard<'_>) -> f32 {
    let people = table.people.iter().map(|(_, person)| row_height(person));
    LINE + theme::TIGHT + people.sum::<f32>().max(2.0 * LINE)
}

fn row_height(person: &Person) -> f32 {
    if person.standing == Standing::Member {
        LINE
    } else {
        LINE + SECOND_LINE
    }
}

fn table_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &SeatCard<'_>, size: egui::Vec2) {
    let inside = theme::SPACE;
    let frame = card(cx.view).inner_margin(inside);
    let drawn = frame.show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(size.x - 2.0 * inside - 2.0);
            ui.set_min_height(size.y);
            ui.spacing_mut().item_spacing.y = 0.0;
            // A row is as high as `height_of` counts it, or the cards would differ.
            ui.spacing_mut().interact_size.y = LINE;
            table_heading_ui(ui, cx.view, table);
            ui.add_space(theme::TIGHT);
            ui.add_enabled_ui(!cx.view.read_only, |ui| {
                for (place, person) in &table.people {
                    person_ui(ui, cx, *place, person, table);
                }
            });
        });
    });
    drop_ui(ui, cx, &drawn.response, table);
}

fn table_heading_ui(ui: &mut Ui, view: &ViewContext<'_>, table: &SeatCard<'_>) {
    let tokens = view.tokens;
    ui.horizontal(|ui| {
        ui.set_height(LINE);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !table.key.is_empty() {
                help_ui(ui, view, &view.words.people_key(&table.key));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(theme::TIGHT);
                let name = RichText::new(table.name).font(fonts::strong(fonts::BODY)).color(tokens.text);
                ui.add(egui::Label::new(name).truncate());
            });
            widgets::read_from_left(ui);
        });
    });
}

/// Somebody: a button that opens the menu, with the keys of the groups and Delete while it has the keyboard.
fn person_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, place: usize, person: &Person, table: &SeatCard<'_>) {
    let (words, tokens) = (cx.view.words, cx.view.tokens);
    let standing = person.standing.name(words);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), row_height(person)));
    // Known by the place in the list, so that somebody who is moved keeps the keyboard.
    let row = ui.interact(rect, Id::unique(("participant", place)), Sense::click_and_drag());
    row.dnd_set_drag_payload(DraggedPerson(place));
    let name = words.people_sits(&person.with_party(), standing, table.name);
    row.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if row.hovered() || row.dragged() {
        ui.painter().rect_filled(rect, theme::CORNER, tokens.hovered());
    }
    let left = rect.left() + theme::TIGHT;
    let width = rect.width() - 2.0 * theme::TIGHT;
    let galley = one_line(ui, &person.with_party(), fonts::body(), tokens.text, width);
    let top = rect.top() + (LINE - galley.size().y) / 2.0;
    ui.painter().galley(pos2(left, top), galley, tokens.text);
    if person.standing != Standing::Member {
        let galley = one_line(ui, standing, fonts::help(), tokens.quiet, width);
        ui.painter().galley(pos2(left, rect.top() + LINE - 4.0), galley, tokens.quiet);
    }
    if row.has_focus() {
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter().rect_stroke(rect, theme::CORNER, ring, StrokeKind::Inside);
        if ui.is_enabled() {
            read_keys(ui, cx, place);
        }
    }
    follow_focus(ui, &row);
    menu_ui(cx, place, person, &row);
}

fn read_keys(ui: &Ui, cx: &mut MeetingCx<'_>, place: usize) {
    for (group, key) in cx.session.groups().iter().zip(GROUP_KEYS) {
        if take_key(ui, Modifiers::NONE, key) {
            cx.command(Command::People(PeopleCommand::Put(place, group.id)));
        }
    }
    if take_key(ui, Modifiers::NONE, Key::Delete) {
        cx.command(Command::People(PeopleCommand::Remove(place)));
    }
}

/// The same for a mouse that does not drag, by a click or a right click.
fn menu_ui(cx: &mut MeetingCx<'_>, place: usize, person: &Person, row: &Response) {
    let opened = row.secondary_clicked().then_some(SetOpenCommand::Toggle);
    let mut menu = Popup::menu(row);
    if opened.is_some() {
        menu = menu.open_memory(opened);
    }
    menu.show(|ui| {
        let words = cx.view.words;
        for (place_of_group, group) in cx.session.groups().iter().enumerate() {
            let key = group_key_name("", place_of_group);
            if person.group != Some(group.id) && menu_item_ui(ui, cx.view, &words.people_move_to(&group.name), &key).clicked() {
                cx.command(Command::People(PeopleCommand::Put(place, group.id)));
            }
        }
        if menu_item_ui(ui, cx.view, words.people_remove(), "Delete").clicked() {
            cx.command(Command::People(PeopleCommand::Remove(place)));
        }
    });
}

/// Takes somebody who is dropped on a card, and shows which card it would be.
fn drop_ui(ui: &Ui, cx: &mut Cx<'_>, card: &Response, table: &SeatCard<'_>) {
    let Some(group) = table.group.filter(|_| !cx.view.read_only) else {
        return;
    };
    let id = Id::unique(("participants of", group));
    let place = ui.interact(card.rect, id, Sense::hover());
    if place.dnd_hover_payload::<DraggedPerson>().is_none() {
        return;
    }
    let ring = Stroke::new(theme::FOCUS, cx.view.tokens.accent);
    ui.painter().rect_stroke(card.rect, theme::CORNER, ring, StrokeKind::Inside);
    if let Some(dragged) = place.dnd_release_payload::<DraggedPerson>() {
        cx.command(Command::People(PeopleCommand::Put(dragged.0, group)));
    }
}
