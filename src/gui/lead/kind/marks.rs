//! Spreading marks: one row an option, with its number of marks.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::{AnswerContext, change_control, control};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, MarkOption, Marks, MarksAnswer};
use eframe::egui::{self, Align, Align2, Color32, Layout, Rect, RichText, Sense, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

/// Width of the number of marks, in points.
const MARKS_WIDTH: f32 = 44.0;
/// Width and height of the buttons beside it, in points.
const SIDE: f32 = 32.0;
/// Width of the number with its buttons, in points.
const COUNTER: f32 = MARKS_WIDTH + 2.0 * (SIDE + theme::TIGHT);

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, marks: &Marks) {
    let empty = MarksAnswer::default();
    let answer = match context.answer(cx.session) {
        Some(Answer::Marks(answer)) => answer,
        _ => &empty,
    };
    let left = marks.per_group.saturating_sub(answer.total());
    widgets::help_ui(ui, cx.view, cx.view.words.marks_keys());
    change_control(ui, marks.options.len());
    ui.label(RichText::new(cx.view.words.marks_left(left, marks.per_group)).font(fonts::strong(fonts::BODY)));
    if !marks.stem.is_empty() {
        ui.label(
            RichText::new(&marks.stem)
                .font(fonts::italic(fonts::BODY))
                .color(cx.view.tokens.quiet),
        );
    }
    for (place, option) in marks.options.iter().enumerate() {
        let row = OptionRow {
            group: &context.group.name,
            option,
            count: answer.on(&option.key),
            left,
            place,
        };
        if let Some(count) = option_ui(ui, cx.view, &row) {
            let spot = u32::try_from(place).unwrap_or(u32::MAX);
            cx.command(context.set(Answer::Marks(answer.with(&option.key, count)), spot));
        }
    }
}

/// An option and its marks.
struct OptionRow<'a> {
    /// The name of the group that answers.
    group: &'a str,
    option: &'a MarkOption,
    /// The marks on it.
    count: u16,
    /// The marks that the group has not spread yet.
    left: u16,
    /// The place of the control in the answer, from 0.
    place: usize,
}

/// One option; the new number of marks when it was changed.
fn option_ui(ui: &mut Ui, view: &ViewContext<'_>, row: &OptionRow<'_>) -> Option<u16> {
    let OptionRow {
        group,
        option,
        count,
        left,
        place,
    } = *row;
    let words = view.words;
    let most = u8::try_from((count + left).min(200)).unwrap_or(200);
    let width = ui.available_width();
    let text = ui.painter().layout(
        option.text.clone(),
        fonts::body(),
        Color32::PLACEHOLDER,
        (width - COUNTER - theme::APART).max(1.0),
    );
    let help = (!option.help.is_empty()).then(|| {
        let width = (width - COUNTER - theme::APART).max(1.0);
        ui.painter().layout(option.help.clone(), fonts::help(), Color32::PLACEHOLDER, width)
    });
    let words_height = text.size().y + help.as_ref().map_or(0.0, |help| help.size().y);
    let (rect, _) = ui.allocate_exact_size(vec2(width, words_height.max(SIDE) + theme::TIGHT), Sense::hover());
    let top = rect.center().y - words_height / 2.0;
    let name = Rect::from_min_size(pos2(rect.left(), top), text.size());
    let counter = Rect::from_center_size(pos2(rect.right() - COUNTER / 2.0, rect.center().y), vec2(COUNTER, SIDE));
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, view.tokens.chosen()));
    ui.new_child(UiBuilder::new().max_rect(name)).add(egui::Label::new(text));
    if let Some(help) = help {
        let below = Rect::from_min_size(name.left_bottom(), help.size());
        let mut child = ui.new_child(UiBuilder::new().max_rect(below));
        child.visuals_mut().override_text_color = Some(view.tokens.quiet);
        child.add(egui::Label::new(help));
    }
    let builder = UiBuilder::new().max_rect(counter).layout(Layout::left_to_right(Align::Center));
    // In its own place: what is drawn there makes the list no wider.
    let mut counter = ui.new_child(builder);
    let next = {
        let ui = &mut counter;
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let fewer = ui.add_enabled(count > 0, egui::Button::new("−").min_size(Vec2::splat(SIDE)));
        fewer.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, count > 0, words.one_mark_fewer(option.label())));
        let (slider_rect, _) = ui.allocate_exact_size(vec2(MARKS_WIDTH, SIDE), Sense::hover());
        let (spoken, stands) = match count {
            1 => (words.one_mark_on().to_owned(), words.one_mark_described(left)),
            count => (words.marks_on(count), words.marks_described(count, left)),
        };
        let description = words.answer_described(group, &stands);
        let value = u8::try_from(count).ok();
        let slider = Slider {
            id: control(place),
            rect: slider_rect,
            name: &option.text,
            spoken: &spoken,
            description: &description,
            value,
            range: (0, most),
            step: 1,
            start: 1,
        };
        let (response, moved) = slider_ui(ui, &slider);
        draw_marks(ui, view, slider_rect, count);
        focus_ring(ui, view, &response);
        let mut next = match moved {
            Some(SliderChange::To(count) | SliderChange::ToAndOn(count)) => Some(u16::from(count)),
            Some(SliderChange::Away) => Some(0),
            None => None,
        };
        let more = ui.add_enabled(left > 0, egui::Button::new("+").min_size(Vec2::splat(SIDE)));
        more.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, left > 0, words.one_mark_more(option.label())));
        if fewer.clicked() {
            next = Some(count.saturating_sub(1));
        }
        if more.clicked() {
            next = Some(count + 1);
        }
        next
    };
    next.filter(|next| *next != count)
}

/// The number of marks, on the ground of what is chosen where there are any.
fn draw_marks(ui: &Ui, view: &ViewContext<'_>, rect: Rect, count: u16) {
    let painter = ui.painter();
    let (ground, ink, font) = if count > 0 {
        (view.tokens.chosen(), view.tokens.on_chosen(), fonts::figures_strong(fonts::GROUP))
    } else {
        (view.tokens.surface, view.tokens.quiet, fonts::figures(fonts::BODY))
    };
    let outline = Stroke::new(1.0, view.tokens.outline);
    painter.rect(rect, f32::from(theme::CORNER), ground, outline, egui::StrokeKind::Inside);
    painter.text(rect.center(), Align2::CENTER_CENTER, count.to_string(), font, ink);
}
