//! The middle of the screen: the item, the groups, the answer of one group and its notes.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::lead::extra::extra_ui;
use crate::gui::lead::kind::{AnswerContext, answer_ui};
use crate::gui::lead::note_area::note_area_ui;
use crate::gui::lead::room_picture::{picture_fits, room_picture_in_column_ui, room_picture_ui};
use crate::gui::lead::state::{LeadState, Middle};
use crate::gui::lead::{notes, overview, place};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::{fonts, theme, widgets};
use crate::model::{Group, GroupId, Item, Session};
use eframe::egui::{self, Id, Rect, RichText, ScrollArea, Ui};
use std::collections::BTreeMap;

/// The least width of a group's notes in points, for the groups to stand beside each other: half a line of ordinary text.
const GROUP_WIDTH: f32 = 320.0;
/// The same where more than two stand beside each other: short notes shall stay on one line.
const GROUP_WIDTH_OF_MANY: f32 = 400.0;
/// The least width of the middle of the window for them to stand in two or three rows.
const SOME_ROWS: f32 = 900.0;
/// The most rows of groups.
const MOST_ROWS: usize = 3;

/// Below this height, in points, all but the note area scrolls together.
const LOW: f32 = 420.0;
/// Below this height all of it scrolls together, and the groups and the note area stand first: what is needed at once is seen.
const LOWEST: f32 = 260.0;
/// Share of the height that the groups' tabs take at most, and the least that they get, in points: two rows.
const GROUPS_SHARE: f32 = 0.3;
const GROUPS_LEAST: f32 = 68.0;
/// Frames in which the tab of a group that was just chosen is brought into view.
const FRAMES_TO_VIEW: u8 = 4;
/// Width of a tab's words, in points, above which the group's name is shortened, and the width that it then has.
const TAB: f32 = 200.0;
const NAME: f32 = 160.0;
/// Below this width, in points, the question is set smaller.
const NARROW: f32 = 480.0;

pub(super) fn question_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    extra_ui(ui, cx, state);
    let middle = middle(cx, state);
    let session = cx.session;
    let written = &session.cursor().prompt;
    let shown = if middle == Middle::Room || !session.takes_notes() {
        session.current()
    } else {
        written
    };
    // Of a damaged file that is only read, the item that the meeting was at may be missing.
    let Some(item) = session.item(shown).or_else(|| session.item(written)) else {
        return;
    };
    let is_asked = middle == Middle::Question && session.takes_notes();
    if ui.available_height() < LOWEST || middle == Middle::Room && state.picture_scrolls {
        return in_one_column_ui(ui, cx, item, middle, state);
    }
    let is_low = ui.available_height() < LOW;
    if is_asked && !is_low {
        heading_ui(ui, cx.view, session, item);
        groups_ui(ui, cx, item);
        place::parts_ui(ui, cx, item);
    }
    let above_field = widgets::parts_so_far(ui);
    egui::Panel::bottom("note field")
        .frame(egui::Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            // While a slide is up, the groups have no other place; in a low window, none that stands still.
            if middle == Middle::Room || is_low {
                ui.add_space(theme::SPACE);
                written_groups_ui(ui, cx);
            }
            note_area_ui(ui, cx, middle, state);
        });
    let field = above_field..widgets::parts_so_far(ui);
    if middle == Middle::Room {
        fit_picture(ui, state, ui.available_height());
        room_picture_ui(ui, cx, item);
    } else if is_asked {
        answers_ui(ui, cx, item, is_low, state);
    } else {
        heading_ui(ui, cx.view, session, item);
    }
    widgets::read_last(ui, field);
}

/// Keeps what the height that is left means for what the room sees; the frame is drawn anew where that changes how the middle is laid out.
fn fit_picture(ui: &Ui, state: &mut LeadState, left: f32) {
    // The two ways leave a little more or less, and must not take turns.
    let spare = if state.picture_scrolls { theme::PART } else { 0.0 };
    let scrolls = !picture_fits(ui, left - spare);
    if std::mem::replace(&mut state.picture_scrolls, scrolls) != scrolls {
        ui.ctx().request_discard("the middle is laid out anew");
    }
}

/// The groups of the question on which one writes.
fn written_groups_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let session = cx.session;
    let written = session.item(&session.cursor().prompt);
    if let Some(item) = written.filter(|_| session.takes_notes()) {
        groups_ui(ui, cx, item);
    }
}

/// All of the middle below each other, in a window that is too low for parts that stand still.
fn in_one_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, middle: Middle, state: &mut LeadState) {
    let session = cx.session;
    let seen = ui.available_height();
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(("one column", item.key.as_str()));
    // In a window of another size, or with letters of another size, it begins with the groups and the field again.
    if state.column_size.replace(ui.available_size()) != Some(ui.available_size()) {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        let top = ui.cursor().top();
        written_groups_ui(ui, cx);
        note_area_ui(ui, cx, middle, state);
        ui.add_space(theme::SPACE);
        let left = seen - (ui.cursor().top() - top);
        fit_picture(ui, state, left);
        if middle == Middle::Room {
            room_picture_in_column_ui(ui, cx, item, seen, left);
        } else {
            heading_ui(ui, cx.view, session, item);
        }
        if middle == Middle::Question && session.takes_notes() {
            place::parts_ui(ui, cx, item);
            let answers = ui.scope(|ui| answers_in_column_ui(ui, cx, item, state)).response.rect;
            state.answers_have_keyboard = has_keyboard_within(ui, answers);
        }
        widgets::follow_keyboard(ui);
    });
}

/// What the middle shows: a slide, a pause or the closing page that the room sees, unless the desk is at work on its question: with its answers or
/// notes, pinned to it, or because somebody opened it.
fn middle(cx: &MeetingCx<'_>, state: &mut LeadState) -> Middle {
    let session = cx.session;
    let current = session.current();
    if session.item(current).is_none_or(Item::is_prompt) && !session.shows_closing() {
        state.question_over = None;
        return Middle::Question;
    }
    if !session.takes_notes() {
        return Middle::Room;
    }
    if state.answers_have_keyboard || cx.editing.is_some() {
        state.question_over = Some(current.clone());
    }
    if state.question_over.as_ref() == Some(current) || !session.cursor().follow {
        Middle::Question
    } else {
        state.question_over = None;
        Middle::Room
    }
}

/// The group's answer, all groups' answers, and the notes.
fn answers_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, is_low: bool, state: &mut LeadState) {
    let session = cx.session;
    let across = groups_across(ui.available_width(), session.groups().len());
    // A group that stands alone has its own place in the list, and all of them together have one.
    let alone = across.is_none().then_some(session.cursor().group);
    let area = ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("answers", item.key.as_str(), alone))
        .show(ui, |ui| {
            if is_low {
                heading_ui(ui, cx.view, session, item);
                place::parts_ui(ui, cx, item);
            }
            answers_in_column_ui(ui, cx, item, state);
        });
    state.answers_have_keyboard = has_keyboard_within(ui, area.inner_rect);
}

/// The same in a column that somebody else scrolls.
fn answers_in_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, state: &mut LeadState) {
    let session = cx.session;
    let Some(group) = session.group(session.cursor().group) else {
        return;
    };
    let across = groups_across(ui.available_width(), session.groups().len());
    let context = AnswerContext { item, group };
    ui.add_enabled_ui(!cx.view.read_only, |ui| answer_ui(ui, cx, &context, state));
    ui.add_space(theme::SPACE);
    overview::overview_ui(ui, cx.view, cx.session, item, state);
    if let Some(across) = across {
        side_by_side_ui(ui, cx, item, across, state);
    } else if !stand_above(item) {
        notes::notes_ui(ui, cx, item, group, state);
    }
}

/// True when what has the keyboard lies here, in the same layer.
fn has_keyboard_within(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let place = focused.and_then(|control| widgets::place_of(ui, control));
    place.is_some_and(|place| place.layer_id == ui.layer_id() && rect.intersects(place.rect))
}

/// Number of groups beside each other, where all of them have room in one row, or in a few of a wide window; with more of
/// them one group at a time is read.
fn groups_across(width: f32, groups: usize) -> Option<usize> {
    let fits = |across: &usize| {
        let each = if *across > 2 { GROUP_WIDTH_OF_MANY } else { GROUP_WIDTH };
        *across > 1 && width >= each * *across as f32
    };
    let rows = if width < SOME_ROWS { 1 } else { MOST_ROWS };
    (1..=rows).map(|rows| groups.div_ceil(rows)).find(fits)
}

/// All groups' notes, so many groups beside each other.
fn side_by_side_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, across: usize, state: &mut LeadState) {
    let above = stand_above(item).then_some(cx.session.cursor().group);
    let groups: Vec<_> = cx.session.groups().iter().filter(|group| Some(group.id) != above).collect();
    let memory = Id::unique("group among the others");
    let chosen = cx.session.cursor().group;
    let is_new = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(memory, chosen), chosen) != chosen);
    for row in groups.chunks(across) {
        ui.columns(across, |columns| {
            for (ui, group) in columns.iter_mut().zip(row) {
                let here = group.id == chosen;
                let colour = if here { cx.view.tokens.accent } else { cx.view.tokens.text };
                let name = ui.label(RichText::new(&group.name).font(fonts::group()).color(colour));
                widgets::name_heading(ui, &name, &group.name);
                if here && is_new {
                    name.scroll_to_me(None);
                }
                notes::notes_ui(ui, cx, item, group, state);
            }
        });
        ui.add_space(theme::APART);
    }
}

/// True when the chosen group's notes stand above already, each beside itself turned round.
fn stand_above(item: &Item) -> bool {
    item.kind.turns_notes()
}

fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item) {
    let words = view.words;
    let kind = item.kind.name(words);
    let number = session.question_number(&item.key);
    let over = number.map_or_else(
        || kind.to_owned(),
        |number| {
            let place = session.question_place(&item.key);
            let placed = place.map_or_else(|| words.hall_question(number), |place| place.in_words(number, words));
            // Lists call it by its short name.
            let named = if item.label() == item.title {
                placed
            } else {
                words.label_at(&placed, item.label())
            };
            words.question_and_kind(&named, kind)
        },
    );
    ui.add(egui::Label::new(RichText::new(over).font(fonts::figures(fonts::HELP)).color(view.tokens.quiet)).wrap());
    let is_narrow = ui.available_width() < NARROW;
    let font = if is_narrow {
        fonts::strong(fonts::GROUP)
    } else {
        fonts::question()
    };
    let title = ui.add(egui::Label::new(RichText::new(&item.title).font(font).color(view.tokens.text)).wrap());
    widgets::name_heading(ui, &title, &item.title);
    if !item.lead.is_empty() {
        ui.add(egui::Label::new(RichText::new(&item.lead).font(fonts::body())).wrap());
    }
    if !item.hint.is_empty() {
        let hint = RichText::new(words.hint_for_chair(&item.hint))
            .font(fonts::italic(fonts::HELP))
            .color(view.tokens.quiet);
        ui.add(egui::Label::new(hint).wrap());
    }
    ui.add_space(theme::SPACE);
}

/// One tab a group, with its number of notes.
fn groups_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    // All notes are gone through once a frame, not once a group.
    let mut counts = BTreeMap::new();
    for note in cx.session.notes_on(&item.key) {
        *counts.entry(note.group).or_insert(0_usize) += 1;
    }
    // Many groups with long names scroll, so that the question, its notes and the field keep their room.
    let most = (ui.available_height() * GROUPS_SHARE).max(GROUPS_LEAST);
    widgets::scroll_above(most)
        .id_salt("groups")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                // Six groups stand on one line of the smallest window.
                ui.spacing_mut().item_spacing.x = theme::TIGHT;
                ui.spacing_mut().button_padding.x = theme::SPACE;
                for (place, group) in cx.session.groups().iter().enumerate() {
                    let count = counts.get(&group.id).copied().unwrap_or(0);
                    let tab = GroupTab { item, group, place, count };
                    group_tab_ui(ui, cx, &tab);
                }
            });
        });
}

/// A group's tab over a question.
struct GroupTab<'a> {
    item: &'a Item,
    group: &'a Group,
    /// The group's place in the list, from 0.
    place: usize,
    /// Number of its notes.
    count: usize,
}

fn group_tab_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, tab: &GroupTab<'_>) {
    let GroupTab { item, group, place, count } = *tab;
    let answered = cx.session.answer(&item.key, group.id).is_some();
    let text = format!("{} · {count}", group.name);
    let chosen = cx.session.cursor().group == group.id;
    let font = if chosen { fonts::strong(fonts::BODY) } else { fonts::body() };
    let is_long = widgets::text_width(ui, &text, font.clone()) > TAB;
    let mut parts = egui::Atoms::default();
    if is_long {
        let name = widgets::one_line(ui, &group.name, font.clone(), egui::Color32::PLACEHOLDER, NAME);
        parts.push_right(egui::WidgetText::from(name));
        parts.push_right(RichText::new(format!("· {count}")).font(font));
    } else {
        parts.push_right(RichText::new(text).font(font));
    }
    if answered {
        parts.push_right(Icon::Diamond.atom());
    }
    let button = ui.add(egui::Button::selectable(chosen, parts));
    let notes = widgets::note_count(cx.view.words, count);
    let name = if answered {
        cx.view.words.group_with_answer(&group.name, &notes)
    } else {
        cx.view.words.group_with_notes(&group.name, &notes)
    };
    button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if chosen {
        bring_into_view(ui, &button, group.id);
    }
    widgets::follow_focus(ui, &button);
    widgets::frame_pointed_out(ui, cx.view.tokens, widgets::PointedOut::Group(place), &button);
    let key = widgets::group_key_name("Ctrl+", place);
    let hover = if is_long { cx.view.words.explained(&group.name, &key) } else { key };
    if button.on_hover_text(hover).clicked() {
        cx.push(Action::ChooseGroup(place));
    }
}

/// Scrolls to the tab of the group that has just been chosen, in the first frames: the room for the tabs is not known in the very first,
/// and where a part around them scrolls as well it may never be in view.
fn bring_into_view(ui: &Ui, tab: &egui::Response, group: GroupId) {
    let memory = Id::unique("group whose tab is brought into view");
    let (seen, frames_left) = ui.data_mut(|data| *data.get_temp_mut_or(memory, (GroupId(0), 0_u8)));
    let left = if seen == group { frames_left } else { FRAMES_TO_VIEW };
    let room = ui.clip_rect().y_range();
    if left == 0 || room.span() < tab.rect.height() {
        return;
    }
    ui.data_mut(|data| data.insert_temp(memory, (group, left - 1)));
    if !room.contains(tab.rect.center().y) {
        tab.scroll_to_me(None);
        ui.ctx().request_repaint();
    }
}
