//! A value that is set by arrows, digits and screen readers: one step of a row, one share of a corner, marks on an option.

use crate::gui::view_context::ViewContext;
use crate::gui::widgets::keyboard::follow_focus;
use eframe::egui::accesskit::{self, Action};
use eframe::egui::{self, Event, EventFilter, Id, Key, Rect, Response, Sense, Ui};

/// A slider.
pub(in crate::gui) struct Slider<'a> {
    /// Its own name, never shared with another control of the screen.
    pub(in crate::gui) id: Id,
    /// Where it stands.
    pub(in crate::gui) rect: Rect,
    /// Its name for screen readers.
    pub(in crate::gui) name: &'a str,
    /// The value as a screen reader says it.
    pub(in crate::gui) spoken: &'a str,
    /// Whose answer it is a part of, and where the whole of that part stands; said after name and value.
    pub(in crate::gui) description: &'a str,
    /// The value now; `None` when it is not answered.
    pub(in crate::gui) value: Option<u8>,
    /// Smallest and largest value.
    pub(in crate::gui) range: (u8, u8),
    /// The step of one arrow key.
    pub(in crate::gui) step: u8,
    /// The value that the first arrow key gives when there was none.
    pub(in crate::gui) start: u8,
}

/// A change that the user made to a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum SliderChange {
    /// Gave it a value.
    To(u8),
    /// Gave it a value by a digit, which also goes on to the next slider.
    ToAndOn(u8),
    /// Took the value away.
    Away,
}

/// Makes the slider a focusable control and reads what happens to it; drawing is the caller's, and so is where the arrows up and
/// down lead.
pub(in crate::gui) fn slider_ui(ui: &Ui, slider: &Slider<'_>) -> (Response, Option<SliderChange>) {
    let response = ui.interact(slider.rect, slider.id, Sense::click_and_drag());
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    let moved = if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(slider.id, filter));
        keyed(ui, slider)
    } else {
        None
    };
    follow_focus(ui, &response);
    describe(ui, slider, &response);
    (response, moved.or_else(|| asked_by_screen_reader(ui, slider)))
}

fn keyed(ui: &Ui, slider: &Slider<'_>) -> Option<SliderChange> {
    let (least, most) = slider.range;
    ui.input_mut(|input| {
        let mut moved = None;
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return !matches!(event, Event::Text(text) if is_digit(text));
            };
            if modifiers.command || modifiers.alt {
                return true;
            }
            let now = match moved {
                Some(SliderChange::To(value)) => Some(value),
                _ => slider.value,
            };
            let step = if modifiers.shift { 1 } else { slider.step };
            let next = match key {
                Key::ArrowRight | Key::Plus => SliderChange::To(now.map_or(slider.start, |value| value.saturating_add(step).min(most))),
                Key::ArrowLeft | Key::Minus => SliderChange::To(now.map_or(slider.start, |value| value.saturating_sub(step).max(least))),
                Key::Home => SliderChange::To(least),
                Key::End => SliderChange::To(most),
                Key::Delete | Key::Backspace => SliderChange::Away,
                key => match digit(*key) {
                    Some(digit) if (least..=most).contains(&digit) && most <= 9 => SliderChange::ToAndOn(digit),
                    _ => return true,
                },
            };
            moved = Some(next);
            false
        });
        moved
    })
}

fn is_digit(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_digit() || sign == '+' || sign == '-')
}

const fn digit(key: Key) -> Option<u8> {
    Some(match key {
        Key::Num0 => 0,
        Key::Num1 => 1,
        Key::Num2 => 2,
        Key::Num3 => 3,
        Key::Num4 => 4,
        Key::Num5 => 5,
        Key::Num6 => 6,
        Key::Num7 => 7,
        Key::Num8 => 8,
        Key::Num9 => 9,
        _ => return None,
    })
}

fn describe(ui: &Ui, slider: &Slider<'_>, response: &Response) {
    let value = f64::from(slider.value.unwrap_or(0));
    response.widget_info(|| egui::WidgetInfo::slider(true, value, slider.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(f64::from(slider.range.0));
        node.set_max_numeric_value(f64::from(slider.range.1));
        node.set_numeric_value_step(f64::from(slider.step));
        node.set_value(slider.spoken);
        node.set_description(slider.description);
        if slider.value.is_none() {
            node.clear_numeric_value();
        }
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
        node.add_action(Action::SetValue);
    });
}

fn asked_by_screen_reader(ui: &Ui, slider: &Slider<'_>) -> Option<SliderChange> {
    let (least, most) = slider.range;
    ui.input(|input| {
        if let Some(value) = input
            .accesskit_action_requests(slider.id, Action::SetValue)
            .find_map(|request| match request.data {
                Some(accesskit::ActionData::NumericValue(value)) => Some(value),
                _ => None,
            })
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to the slider's range before the cast"
            )]
            let whole = value.round().clamp(f64::from(least), f64::from(most)) as u8;
            return Some(SliderChange::To(whole));
        }
        let now = slider.value.unwrap_or(least);
        if input.has_accesskit_action_request(slider.id, Action::Increment) {
            return Some(SliderChange::To(now.saturating_add(slider.step).min(most)));
        }
        input
            .has_accesskit_action_request(slider.id, Action::Decrement)
            .then(|| SliderChange::To(now.saturating_sub(slider.step).max(least)))
    })
}

/// The ring around what has the keyboard.
pub(in crate::gui) fn focus_ring(ui: &Ui, view: &ViewContext<'_>, response: &Response) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(crate::gui::theme::FOCUS, view.tokens.accent);
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            f32::from(crate::gui::theme::CORNER),
            stroke,
            egui::StrokeKind::Outside,
        );
    }
}
