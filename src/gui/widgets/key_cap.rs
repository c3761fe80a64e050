//! The name of a key in a small frame, as it stands on the keyboard.

use crate::gui::fonts;
use crate::gui::view_context::ViewContext;
use eframe::egui::{Atom, AtomKind, AtomPaintArgs, Color32, CornerRadius, Stroke, StrokeKind, Ui, vec2};

/// Free space beside the name in its frame, in points.
const BESIDE: f32 = 5.0;
/// Height of the frame, in points.
const HEIGHT: f32 = 18.0;

/// A key cap as a part of a button.
pub(in crate::gui) fn key_cap<'a>(ui: &Ui, view: &ViewContext<'_>, key: String) -> Atom<'a> {
    let galley = ui.painter().layout_no_wrap(key, fonts::strong(fonts::CAP), Color32::PLACEHOLDER);
    let size = vec2((galley.size().x + 2.0 * BESIDE).max(HEIGHT), HEIGHT);
    let tokens = view.tokens;
    let paint = move |ui: &Ui, args: AtomPaintArgs| {
        let edge = Stroke::new(1.0, tokens.outline);
        ui.painter()
            .rect(args.rect, CornerRadius::same(4), tokens.background, edge, StrokeKind::Inside);
        let corner = args.rect.center() - galley.size() / 2.0;
        ui.painter().galley(corner, galley.clone(), tokens.quiet);
    };
    Atom {
        size: Some(size),
        kind: AtomKind::paint(paint),
        ..Atom::default()
    }
}
