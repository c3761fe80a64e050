//! A number with less and more beside it.

use crate::gui::theme;
use eframe::egui::{self, Ui, vec2};
use std::ops::RangeInclusive;

/// A number with less and more beside it; one stop for the keyboard, where arrow up and down change it.
pub(in crate::gui) fn stepper_ui(ui: &mut Ui, name: &str, value: u32, range: RangeInclusive<u32>, width: f32) -> Option<u32> {
    let mut next = value;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let side = |ui: &mut Ui, sign: &str, enabled: bool| {
            // Only the number itself takes the keyboard, or a row of steppers would need three presses of Tab each.
            let button = egui::Button::new(sign).sense(egui::Sense::CLICK).min_size(vec2(28.0, 28.0));
            ui.add_enabled(enabled, button).accessible_name(format!("{sign} {name}")).clicked()
        };
        if side(ui, "−", value > *range.start()) {
            next = value.saturating_sub(1);
        }
        let number = egui::DragValue::new(&mut next)
            .range(range.clone())
            .speed(1.0)
            .min_size(vec2(width, 28.0));
        ui.add(number).accessible_name(name);
        if side(ui, "+", value < *range.end()) {
            next = value.saturating_add(1);
        }
    });
    (next != value).then_some(next)
}
