//! A row of the agenda: its words and its time, and whether it is shown in the hall, chosen to be shown next, or done.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::dashes::dashed_frame;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::{fonts, theme, widgets};
use crate::model::{AgendaEntry, Item, ItemKey, Session};
use crate::words::Words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Align2, Color32, Galley, Id, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Extra height of a question's row below its words, in points; the time is drawn there.
const AROUND_QUESTION: f32 = 26.0;
/// The same for any other row, which has its time after the words where there is room, so that the questions stand out.
const AROUND_OTHER: f32 = 8.0;
/// The most lines of the words; what is still longer is read by pointing at it.
const MOST_LINES: usize = 4;
/// Where the words of a row begin.
const WORDS_AT: f32 = 50.0;
/// Size of the sign of where the meeting is with the item, in points.
const SIGN: f32 = 14.0;
/// Width of the filled bar at the side of the row that the room sees.
const LIVE_BAR: f32 = 6.0;

/// How a row stands to the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowStanding {
    /// The room sees it.
    Live,
    /// The meeting is at it, and the room sees something else or nothing.
    Here,
    /// It is done.
    Done,
    /// It is to come, or was passed.
    Open,
}

impl RowStanding {
    fn of(session: &Session, key: &ItemKey) -> Self {
        if session.hall().is_seen(key) {
            Self::Live
        } else if key == session.current() {
            Self::Here
        } else if session.is_done(key) {
            Self::Done
        } else {
            Self::Open
        }
    }

    const fn sign(self) -> Option<Icon> {
        match self {
            Self::Here => Some(Icon::Play),
            Self::Done => Some(Icon::Check),
            Self::Live | Self::Open => None,
        }
    }

    fn of_row(self, row: &str, words: Words) -> String {
        match self {
            Self::Live => words.row_live(row),
            Self::Here => words.row_here(row),
            Self::Done => words.row_done(row),
            Self::Open => row.to_owned(),
        }
    }
}

/// The control of the row of an item.
pub(super) fn row_id(key: &ItemKey) -> Id {
    Id::unique(("agenda row", key.as_str()))
}

/// A row with its words and its time broken to the width of the list.
pub(super) struct ItemRow<'a> {
    entry: &'a AgendaEntry,
    item: &'a Item,
    standing: RowStanding,
    label: Arc<Galley>,
    time: Arc<Galley>,
    /// The mark of what the room sees.
    mark: Option<Arc<Galley>>,
    /// True where the mark has no room beside the time and stands below it.
    mark_is_below: bool,
    /// Of the whole row.
    pub(super) height: f32,
}

impl<'a> ItemRow<'a> {
    pub(super) fn new(ui: &Ui, view: &ViewContext<'_>, session: &Session, entry: &'a AgendaEntry, item: &'a Item) -> Self {
        let ink = Color32::PLACEHOLDER;
        let standing = RowStanding::of(session, &entry.item);
        let time = ui.painter().layout_no_wrap(times(view, entry), fonts::figures(fonts::HELP), ink);
        let mark = (standing == RowStanding::Live).then(|| {
            ui.painter()
                .layout_no_wrap(view.words.live_mark().to_owned(), fonts::strong(fonts::HELP), ink)
        });
        let size = if item.is_prompt() { fonts::BODY } else { fonts::HELP };
        let font = if matches!(standing, RowStanding::Live | RowStanding::Here) {
            fonts::strong(size)
        } else {
            fonts::regular(size)
        };
        let room = (ui.available_width() - WORDS_AT - theme::SPACE).max(1.0);
        let mut job = LayoutJob::simple(item.label().to_owned(), font, ink, room);
        job.wrap.max_rows = MOST_LINES;
        let label = ui.painter().layout_job(job);
        let last = label.rows.last().map_or(0.0, |row| row.size.x);
        let mark_is_below = mark
            .as_ref()
            .is_some_and(|mark| time.size().x + mark.size().x + 3.0 * theme::SPACE > room + theme::SPACE);
        let around = if mark_is_below {
            AROUND_QUESTION + time.size().y + 2.0
        } else if item.is_prompt() || mark.is_some() {
            AROUND_QUESTION
        } else if last + 2.0 * theme::SPACE + time.size().x <= room {
            AROUND_OTHER
        } else {
            AROUND_OTHER + time.size().y
        };
        Self {
            entry,
            item,
            standing,
            height: (label.size().y + around).ceil(),
            label,
            time,
            mark,
            mark_is_below,
        }
    }

    /// Draws the row; a click chooses it, and shows nothing to the room.
    pub(super) fn ui(self, ui: &mut Ui, cx: &MeetingCx<'_>, is_chosen: bool) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        let response = ui.interact(rect, row_id(&self.entry.item), Sense::click());
        let words = cx.view.words;
        let number = cx
            .session
            .question_number(&self.entry.item)
            .map_or_else(String::new, |number| number.to_string());
        let parts = [number.as_str(), self.item.label(), self.time.text()];
        let name = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
        let mut name = self.standing.of_row(&name, words);
        if is_chosen {
            name = words.row_chosen(&name);
        }
        let is_at = matches!(self.standing, RowStanding::Live | RowStanding::Here);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_at, &name));
        widgets::follow_focus(ui, &response);
        if ui.is_rect_visible(rect) {
            self.ground_ui(ui, cx.view, &response, is_chosen);
            self.words_ui(ui, cx.view, rect, number);
        }
        response.on_hover_ui(|ui| {
            ui.label(&self.item.title);
            widgets::help_ui(ui, cx.view, words.explain_choose());
        })
    }

    fn ground_ui(&self, ui: &Ui, view: &ViewContext<'_>, response: &Response, is_chosen: bool) {
        let tokens = view.tokens;
        let (painter, rect) = (ui.painter(), response.rect);
        let corner = f32::from(theme::CORNER);
        match self.standing {
            RowStanding::Live | RowStanding::Here => {
                let line = Stroke::new(1.0, tokens.accent);
                painter.rect(rect, corner, tokens.chosen(), line, egui::StrokeKind::Inside);
            }
            _ if response.hovered() => {
                painter.rect_filled(rect, corner, tokens.hovered());
            }
            _ => {}
        }
        if self.standing == RowStanding::Live {
            let bar = Rect::from_min_size(rect.min, vec2(LIVE_BAR, rect.height()));
            painter.rect_filled(
                bar,
                egui::CornerRadius {
                    nw: theme::CORNER,
                    sw: theme::CORNER,
                    ..egui::CornerRadius::ZERO
                },
                tokens.accent,
            );
        }
        if is_chosen {
            dashed_frame(painter, rect, tokens.accent);
        }
        if response.has_focus() {
            let ring = Stroke::new(theme::FOCUS, tokens.accent);
            painter.rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
        }
    }

    fn words_ui(&self, ui: &Ui, view: &ViewContext<'_>, rect: Rect, number: String) {
        let (tokens, painter) = (view.tokens, ui.painter());
        let text = if self.item.is_prompt() { tokens.text } else { tokens.quiet };
        let top = rect.min.y + 4.0;
        if let Some(sign) = self.standing.sign() {
            let place = Rect::from_min_size(pos2(rect.min.x + 6.0, top + 3.0), Vec2::splat(SIGN));
            sign.paint(painter, place, tokens.accent);
        }
        let figures = fonts::figures(fonts::BODY);
        painter.text(pos2(rect.min.x + WORDS_AT - 6.0, top), Align2::RIGHT_TOP, number, figures, text);
        let below = self.item.is_prompt() || self.mark.is_some();
        // Below the words of a question; at the end of those of anything else.
        let time = self.time.size();
        let left = if below {
            rect.min.x + WORDS_AT
        } else {
            rect.max.x - theme::SPACE - time.x
        };
        let above_mark = if self.mark_is_below { time.y + 2.0 } else { 0.0 };
        let time_top = rect.max.y - 4.0 - time.y - above_mark;
        painter.galley(pos2(left, time_top), Arc::clone(&self.time), tokens.quiet);
        if let Some(mark) = &self.mark {
            let size = mark.size() + vec2(2.0 * theme::SPACE, 2.0);
            let corner = pos2(rect.max.x - theme::SPACE - size.x, rect.max.y - 3.0 - size.y);
            painter.rect_filled(Rect::from_min_size(corner, size), f32::from(theme::CORNER), tokens.accent);
            painter.galley(corner + vec2(theme::SPACE, 1.0), Arc::clone(mark), tokens.background);
        }
        painter.galley(pos2(rect.min.x + WORDS_AT, top), Arc::clone(&self.label), text);
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
