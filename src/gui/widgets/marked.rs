//! Words in which what is looked for is marked.

use crate::gui::theme::Tokens;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, FontId, Stroke};
use std::ops::Range;

/// Lays out words with a ground and a line under each of these ranges of bytes, which rise and do not overlap.
pub(in crate::gui) fn marked(text: &str, hits: &[Range<usize>], font: &FontId, ink: Color32, tokens: &Tokens) -> LayoutJob {
    let plain = TextFormat::simple(font.clone(), ink);
    let hit_format = TextFormat {
        background: tokens.found(),
        underline: Stroke::new(1.0, tokens.text),
        ..TextFormat::simple(font.clone(), tokens.text)
    };
    let mut job = LayoutJob::default();
    let mut end = 0;
    for hit in hits {
        if let Some((before, found)) = text.get(end..hit.start).zip(text.get(hit.clone())) {
            job.append(before, 0.0, plain.clone());
            job.append(found, 0.0, hit_format.clone());
            end = hit.end;
        }
    }
    job.append(text.get(end..).unwrap_or_default(), 0.0, plain);
    job
}
