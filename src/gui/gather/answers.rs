//! What the groups answered beside their notes: the picture, and the table with the same values.

use super::super::shown::Shown;
use super::super::widgets::help_ui;
use super::super::{fonts, picture, theme};
use crate::model::{Answer, Group, GroupId, Item, Kind, Moment, Session, picture_of, reading_of};
use crate::words::Words;
use eframe::egui::{Frame, Label, Margin, Rect, RichText, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The widest that a picture is drawn.
const WIDEST: f32 = 760.0;

/// The same values as the picture shows: a header, and rows with as many cells.
struct AnswerTable {
    caption: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

pub(super) fn answers_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, item: &Item, group: Option<GroupId>) {
    let answers: Vec<_> = session
        .answers_to(&item.key)
        .filter(|(answering, _)| group.is_none_or(|group| answering.id == group))
        .collect();
    let margin = Margin::symmetric(0, 8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let width = ui.available_width().min(WIDEST);
        if let Some(reading) = reading_of(item, &answers, shown.words) {
            ui.label(reading);
            ui.add_space(theme::TIGHT);
        }
        if let Some(drawing) = picture_of(item, &answers, width, fonts::HELP, shown.words) {
            let name = shown.words.gather_picture_of(&item.title);
            let (_, rect) = ui.allocate_space(vec2(drawing.width, drawing.height));
            let response = ui.interact(rect, ui.scope_id().with("picture"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            picture::paint(ui.painter(), shown.tokens, &drawing, rect.min, 1.0);
            ui.add_space(theme::SPACE);
        }
        match table(item, &answers, shown.words) {
            Some(table) => table_ui(ui, shown, &table),
            None => help_ui(ui, shown, shown.words.gather_unknown_answer()),
        }
    });
}

/// The table of the answers; `None` for what this program does not know.
fn table(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<AnswerTable> {
    let groups = || answers.iter().map(|(group, _)| group.name.clone());
    match &item.kind {
        Kind::Matrix(matrix) => Some(AnswerTable {
            caption: words.gather_steps_caption(),
            header: std::iter::once(words.gather_row().to_owned()).chain(groups()).collect(),
            rows: matrix
                .rows()
                .map(|row| {
                    let places = answers.iter().map(|(_, answer)| match answer {
                        Answer::Matrix(answer) => {
                            let row = answer.row(&row.key);
                            arrow(row.today.map(u16::from), row.desired.map(u16::from))
                        }
                        _ => String::new(),
                    });
                    std::iter::once(format!("{} – {}", row.left, row.right)).chain(places).collect()
                })
                .collect(),
        }),
        Kind::Shift(shift) => Some(AnswerTable {
            caption: words.gather_shares_caption(),
            header: std::iter::once(words.gather_group().to_owned())
                .chain(shift.corners.iter().map(|corner| corner.name.clone()))
                .collect(),
            rows: answers
                .iter()
                .map(|(group, answer)| {
                    let shares = (0..shift.corners.len()).map(|corner| match answer {
                        Answer::Shift(answer) => {
                            let share = |moment| answer.at(moment).map(|shares| u16::from(shares.of(corner)));
                            arrow(share(Moment::Today), share(Moment::Desired))
                        }
                        _ => String::new(),
                    });
                    std::iter::once(group.name.clone()).chain(shares).collect()
                })
                .collect(),
        }),
        Kind::Marks(marks) => Some(AnswerTable {
            caption: words.gather_marks_caption(),
            header: std::iter::once(words.gather_option().to_owned())
                .chain(groups())
                .chain((answers.len() > 1).then(|| words.gather_sum().to_owned()))
                .collect(),
            rows: marks
                .options
                .iter()
                .map(|option| {
                    let counts: Vec<u16> = answers
                        .iter()
                        .map(|(_, answer)| match answer {
                            Answer::Marks(answer) => answer.on(&option.key),
                            _ => 0,
                        })
                        .collect();
                    let sum: u32 = counts.iter().map(|count| u32::from(*count)).sum();
                    std::iter::once(option.text.clone())
                        .chain(counts.iter().map(ToString::to_string))
                        .chain((answers.len() > 1).then(|| sum.to_string()))
                        .collect()
                })
                .collect(),
        }),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// `2 → 4`, with a dash for a moment that was not answered.
fn arrow(today: Option<u16>, desired: Option<u16>) -> String {
    if today.is_none() && desired.is_none() {
        return "–".to_owned();
    }
    let text = |value: Option<u16>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
    format!("{} → {}", text(today), text(desired))
}

fn table_ui(ui: &mut Ui, shown: &Shown<'_>, table: &AnswerTable) {
    help_ui(ui, shown, table.caption);
    let width = ui.available_width();
    let values = table.header.len().saturating_sub(1).max(1) as f32;
    let value = ((width * 0.6) / values).min(120.0);
    let first = (width - value * values).min(WIDEST * 0.6);
    let head = |text: &str| RichText::new(text).font(fonts::strong(fonts::HELP)).color(shown.tokens.quiet);
    row_ui(ui, shown, &table.header, (first, value), head);
    for row in &table.rows {
        row_ui(ui, shown, row, (first, value), |text| {
            RichText::new(text).font(fonts::figures(fonts::HELP)).color(shown.tokens.text)
        });
    }
}

fn row_ui(ui: &mut Ui, shown: &Shown<'_>, cells: &[String], (first, value): (f32, f32), style: impl Fn(&str) -> RichText) {
    let top = ui.cursor().top();
    let mut left = ui.max_rect().left();
    let mut bottom = top;
    for (index, cell) in cells.iter().enumerate() {
        let width = if index == 0 { first } else { value };
        let rect = Rect::from_min_max(pos2(left, top), pos2(left + width - theme::SPACE, top + theme::PART));
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        child.add(Label::new(style(cell)).wrap());
        bottom = bottom.max(child.min_rect().bottom());
        left += width;
    }
    let rect = Rect::from_min_max(pos2(ui.max_rect().left(), top), pos2(left, bottom));
    ui.advance_cursor_after_rect(rect);
    ui.painter()
        .hline(rect.x_range(), bottom + theme::TIGHT, Stroke::new(1.0, shown.tokens.hovered()));
}
