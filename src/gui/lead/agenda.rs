//! The agenda: every item with planned and used minutes, and when the meeting ends.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::long_list::{LongRow, LongRows, long_list_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{AgendaEntry, Command, Item, Session, Timetable, clock_time};
use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Align2, Color32, Galley, Id, RichText, Sense, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

/// Distance from the planned end within which the comparison with it is worth showing, in seconds.
const COMPARED_WITHIN: i64 = 120 * 60;
/// Extra height of a question's row below its words, in points; the time is drawn there.
const AROUND_QUESTION: f32 = 26.0;
/// The same for any other row, which has its time after the words where there is room, so that the questions stand out.
const AROUND_OTHER: f32 = 8.0;
/// The most lines of the words; what is still longer is read by pointing at it.
const MOST_LINES: usize = 4;
/// Space between two rows in points.
const GAP: f32 = 2.0;
/// Where the words of a row begin.
const WORDS_AT: f32 = 50.0;

pub(super) fn agenda_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable, state: &mut LeadState) {
    widgets::column_heading_ui(ui, cx.view, cx.view.words.agenda());
    let above_end = widgets::parts_so_far(ui);
    egui::Panel::bottom("agenda end")
        .frame(egui::Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.add_space(theme::SPACE);
            end_ui(ui, cx.view, cx.session, table);
            lifecycle_ui(ui, cx);
        });
    let end = above_end..widgets::parts_so_far(ui);
    let items: Vec<_> = cx.session.items().collect();
    let here = items.iter().position(|(entry, _)| entry.item == *cx.session.current());
    let rows = items.iter().map(|(entry, item)| LongRow {
        id: Id::unique(("agenda", entry.item.as_str())),
        height: RowLayout::new(ui, cx.view, cx.session, entry, item).height,
        takes_keyboard: true,
    });
    let rows = LongRows::new(rows, GAP);
    let moved = state.agenda_at.as_ref() != Some(cx.session.current());
    if moved {
        state.agenda_at = Some(cx.session.current().clone());
    }
    // The two items before the current one are seen as well.
    let first = here.filter(|_| moved).map(|here| here.saturating_sub(2));
    ui.spacing_mut().item_spacing.y = 0.0;
    long_list_ui(ui, &rows, first, None, |ui, place| {
        if let Some((entry, item)) = items.get(place) {
            row_ui(ui, cx, entry, item);
        }
    });
    widgets::read_last(ui, end);
}

/// The words and the time of a row, broken to the width of the list.
struct RowLayout {
    label: Arc<Galley>,
    time: Arc<Galley>,
    /// Of the whole row.
    height: f32,
}

impl RowLayout {
    fn new(ui: &Ui, view: &ViewContext<'_>, session: &Session, entry: &AgendaEntry, item: &Item) -> Self {
        let ink = Color32::PLACEHOLDER;
        let time = times(view, entry);
        let time = ui.painter().layout_no_wrap(time, fonts::figures(fonts::HELP), ink);
        let size = if item.is_prompt() { fonts::BODY } else { fonts::HELP };
        let font = if entry.item == *session.current() {
            fonts::strong(size)
        } else {
            fonts::regular(size)
        };
        let room = ui.available_width() - WORDS_AT - theme::SPACE;
        let mut job = LayoutJob::simple(item.label().to_owned(), font, ink, room);
        job.wrap.max_rows = MOST_LINES;
        let label = ui.painter().layout_job(job);
        let last = label.rows.last().map_or(0.0, |row| row.size.x);
        let around = if item.is_prompt() {
            AROUND_QUESTION
        } else if last + 2.0 * theme::SPACE + time.size().x <= room {
            AROUND_OTHER
        } else {
            AROUND_OTHER + time.size().y
        };
        Self {
            height: (label.size().y + around).ceil(),
            label,
            time,
        }
    }
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, entry: &AgendaEntry, item: &Item) {
    let tokens = cx.view.tokens;
    let current = entry.item == *cx.session.current();
    let layout = RowLayout::new(ui, cx.view, cx.session, entry, item);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), layout.height), Sense::click());
    let number = cx
        .session
        .question_number(&entry.item)
        .map_or_else(String::new, |number| number.to_string());
    let name = [number.as_str(), item.label(), layout.time.text()]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, current, &name));
    widgets::follow_focus(ui, &response);
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    if current {
        painter.rect(
            rect,
            f32::from(theme::CORNER),
            tokens.chosen(),
            Stroke::new(1.0, tokens.accent),
            egui::StrokeKind::Inside,
        );
    } else if response.hovered() {
        painter.rect_filled(rect, f32::from(theme::CORNER), tokens.hovered());
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            f32::from(theme::CORNER),
            Stroke::new(theme::FOCUS, tokens.accent),
            egui::StrokeKind::Inside,
        );
    }
    let done = entry.used_secs > 0 && !current;
    let sign = if current {
        "▶"
    } else if done {
        "✓"
    } else {
        ""
    };
    let text = if item.is_prompt() { tokens.text } else { tokens.quiet };
    let top = rect.min.y + 4.0;
    painter.text(
        pos2(rect.min.x + 6.0, top + 1.0),
        Align2::LEFT_TOP,
        sign,
        fonts::help(),
        tokens.accent,
    );
    let figures = fonts::figures(fonts::BODY);
    painter.text(pos2(rect.min.x + WORDS_AT - 6.0, top), Align2::RIGHT_TOP, number, figures, text);
    // Below the words of a question; at the end of those of anything else.
    let time = layout.time.size();
    let left = if item.is_prompt() {
        rect.min.x + WORDS_AT
    } else {
        rect.max.x - theme::SPACE - time.x
    };
    painter.galley(pos2(left, rect.max.y - 4.0 - time.y), layout.time, tokens.quiet);
    painter.galley(pos2(rect.min.x + WORDS_AT, top), layout.label, text);
    if response.on_hover_text(&item.title).clicked() {
        cx.command(Command::GoTo(entry.item.clone()));
    }
}

fn times(view: &ViewContext<'_>, entry: &AgendaEntry) -> String {
    let planned = entry.planned_secs() / 60;
    if entry.used_secs == 0 {
        return if planned == 0 {
            String::new()
        } else {
            view.words.minutes(u32::try_from(planned).unwrap_or(0))
        };
    }
    let over = -(entry.left_secs().min(0)) / 60;
    let used = view.words.minutes_used_of(entry.used_secs / 60, planned);
    if over > 0 { format!("{used}  +{over}") } else { used }
}

/// True when the clock lies near enough to the meeting for the comparison to say something: a meeting that is tried on another
/// day or hour has no end to compare with.
pub(super) fn is_its_day(table: &Timetable) -> bool {
    table.over_secs().is_some_and(|over| over.abs() <= COMPARED_WITHIN)
}

/// When the meeting ends as it goes, and how that lies to its planned end.
fn end_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, table: &Timetable) {
    let words = view.words;
    let ends = table.ends.unwrap_or_else(|| i64::from(view.second_of_day) + session.left_secs());
    let minute = |secs: i64| u32::try_from((secs + 59) / 60).unwrap_or(0);
    let time = clock_time(minute(ends), words);
    let apart = |minutes| widgets::length_of_time(words, minutes);
    let compared = table.wanted_end.filter(|_| session.lead().begun && is_its_day(table));
    let (text, colour) = match compared {
        Some(wanted) if minute(ends) > minute(wanted) => {
            let after = minute(ends) - minute(wanted);
            (
                words.ends_after(&time, &apart(after), &clock_time(minute(wanted), words)),
                view.tokens.over,
            )
        }
        Some(wanted) => {
            let before = minute(wanted) - minute(ends);
            (
                words.ends_before(&time, &apart(before), &clock_time(minute(wanted), words)),
                view.tokens.text,
            )
        }
        None => (words.ends_at(&time), view.tokens.text),
    };
    ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(colour));
}

fn lifecycle_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let lead = cx.session.lead();
    let (text, command) = match (lead.begun, lead.ended) {
        (false, _) => (cx.view.words.begin_meeting(), Command::Begin),
        (true, false) => (cx.view.words.end_meeting(), Command::SetEnded(true)),
        (true, true) => (cx.view.words.open_again(), Command::SetEnded(false)),
    };
    if ui.add_enabled(!cx.view.read_only, egui::Button::new(text)).clicked() {
        cx.command(command);
    }
}
