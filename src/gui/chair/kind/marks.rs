//! Spreading marks: one row an option, with its number of marks.

use super::{Asked, control};
use crate::gui::action::Action;
use crate::gui::chair::slider::{Moved, Slider, focus_ring, slider_ui};
use crate::gui::shown::Shown;
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, MarkOption, Marks, MarksAnswer};
use eframe::egui::{self, Align2, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

/// Width of the part with the marks, in points.
const MARKS_WIDTH: f32 = 150.0;

pub(super) fn answer_ui(ui: &mut Ui, shown: &Shown<'_>, asked: &Asked<'_>, marks: &Marks, actions: &mut Vec<Action>) {
    let empty = MarksAnswer::default();
    let answer = match asked.answer() {
        Some(Answer::Marks(answer)) => answer,
        _ => &empty,
    };
    let left = marks.per_group.saturating_sub(answer.total());
    widgets::help_ui(ui, shown, shown.words.marks_keys());
    ui.label(RichText::new(shown.words.marks_left(left, marks.per_group)).font(fonts::strong(fonts::BODY)));
    if !marks.stem.is_empty() {
        ui.label(
            RichText::new(&marks.stem)
                .font(fonts::italic(fonts::BODY))
                .color(shown.tokens.quiet),
        );
    }
    for (place, option) in marks.options.iter().enumerate() {
        if let Some(count) = option_ui(ui, shown, asked.group_name, option, (answer.on(&option.key), left), place) {
            let spot = u32::try_from(place).unwrap_or(u32::MAX);
            actions.push(asked.set(Answer::Marks(answer.with(&option.key, count)), spot));
        }
    }
}

/// One option; the new number of marks when it was changed.
fn option_ui(ui: &mut Ui, shown: &Shown<'_>, group: &str, option: &MarkOption, (count, left): (u16, u16), place: usize) -> Option<u16> {
    let words = shown.words;
    let most = u8::try_from((count + left).min(200)).unwrap_or(200);
    let mut next = None;
    ui.add_space(theme::TIGHT);
    ui.horizontal(|ui| {
        let text_width = (ui.available_width() - MARKS_WIDTH - 100.0).max(120.0);
        let slider_rect = Rect::from_min_size(ui.cursor().min, vec2(MARKS_WIDTH, 32.0));
        ui.allocate_exact_size(slider_rect.size(), Sense::hover());
        let (spoken, told) = match count {
            1 => (words.one_mark_on().to_owned(), words.one_mark_told(left)),
            count => (words.marks_on(count), words.marks_told(count, left)),
        };
        let told = words.answer_told(group, &told);
        let value = u8::try_from(count).ok();
        let slider = Slider {
            id: control(place),
            rect: slider_rect,
            name: &option.text,
            spoken: &spoken,
            told: &told,
            value,
            range: (0, most),
            step: 1,
            start: 1,
        };
        let (response, moved) = slider_ui(ui, &slider);
        draw_marks(ui, shown, slider_rect, count);
        focus_ring(ui, shown, &response);
        next = match moved {
            Some(Moved::To(count) | Moved::ToAndOn(count)) => Some(u16::from(count)),
            Some(Moved::Away) => Some(0),
            None => None,
        };
        let fewer = ui.add_enabled(count > 0, egui::Button::new("−").min_size(vec2(32.0, 32.0)));
        fewer.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, count > 0, words.one_mark_fewer(option.label())));
        let more = ui.add_enabled(left > 0, egui::Button::new("+").min_size(vec2(32.0, 32.0)));
        more.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, left > 0, words.one_mark_more(option.label())));
        if fewer.clicked() {
            next = Some(count.saturating_sub(1));
        }
        if more.clicked() {
            next = Some(count + 1);
        }
        ui.vertical(|ui| {
            ui.set_width(text_width);
            ui.add(egui::Label::new(&option.text).wrap());
            if !option.help.is_empty() {
                ui.add(egui::Label::new(RichText::new(&option.help).font(fonts::help()).color(shown.tokens.quiet)).wrap());
            }
        });
    });
    next.filter(|next| *next != count)
}

/// Filled dots, and the number after them.
fn draw_marks(ui: &Ui, shown: &Shown<'_>, rect: Rect, count: u16) {
    let painter = ui.painter();
    painter.rect(
        rect,
        f32::from(theme::CORNER),
        shown.tokens.surface,
        Stroke::new(1.0, shown.tokens.outline),
        egui::StrokeKind::Inside,
    );
    for dot in 0..count.min(6) {
        painter.circle_filled(
            pos2(rect.min.x + 16.0 + 18.0 * f32::from(dot), rect.center().y),
            6.0,
            shown.tokens.accent,
        );
    }
    painter.text(
        pos2(rect.max.x - 10.0, rect.center().y),
        Align2::RIGHT_CENTER,
        count.to_string(),
        fonts::figures(fonts::BODY),
        shown.tokens.text,
    );
}
