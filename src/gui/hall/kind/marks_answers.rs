//! Marks after the reveal: a bar for each option, those with most marks first.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{self, whole_heading};
use crate::gui::hall::kind::released::borrowed;
use crate::gui::hall::list::{self, List, labels_width};
use crate::gui::hall::measure::{ASCENT, CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallView, Ink, Item, Marks, Shape, interpret, marks_by_count};
use eframe::egui::pos2;

/// Parts of the width to try for the labels: long ones take more lines or leave less to the bars.
const LABELS: [f32; 3] = [0.42, 0.52, 0.62];
/// Spaces between the bars to try, in sizes of type, the widest first.
const GAPS: [f32; 5] = [0.7, 0.5, 0.3, 0.15, 0.0];

/// The bars on one page where they fit. Options with as many marks stand in the order of the deck.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let answers = borrowed(view);
    let counted = marks_by_count(marks, &answers);
    let most = counted.first().map_or(1, |(_, count)| *count).max(1);
    let reading = interpret(item, &answers, set.words);
    let heading = whole_heading(set, item);
    let in_part = |part: f32| {
        List::spaced(&GAPS, |gap| {
            let parts = |set: &Typesetter<'_>, _width: f32| {
                let labels = labels_width(set, part, 0.0, counted.iter().map(|(option, _)| option.label()))?;
                let bars = counted.iter().enumerate().map(|(index, (option, count))| {
                    let mut bar = bar(set, option.label(), labels, [*count, most], gap * set.sheet.text);
                    // "Ideal: 3.", and before the first of them their meaning together.
                    let figures = set.words.appendix_alt_figures(option.label(), &count.to_string());
                    let reading = reading.iter().filter(|_| index == 0).cloned();
                    if let Some(strip) = bar.strips.first_mut() {
                        strip.said = Some(reading.chain([figures]).collect::<Vec<_>>().join("\n"));
                    }
                    ListEntry::new(bar.after(gap * set.sheet.text))
                });
                Some(bars.collect())
            };
            let list = List {
                parts: &parts,
                frame: &crate::gui::hall::list::no_frame,
                most_columns: 1,
            };
            list.pages(set, &heading)
        })
    };
    list::fewest(LABELS, in_part)
}

/// An option in so much width with its bar, which shows its count of the most, and the count at its end; `gap` is the space to the
/// next.
fn bar(set: &Typesetter<'_>, label: &str, width: f32, [count, most]: [u32; 2], gap: f32) -> PageBlock {
    let sheet = &set.sheet;
    let setting = set.ordinary();
    let label = heading::label(set, label, setting, width).in_one();
    let number = Setting::new(Typeface::FiguresStrong, sheet.text, Ink::Text);
    let number_width = set.width(&most.to_string(), number.face, sheet.text) + 0.35 * sheet.text;
    let left = sheet.margin + width + 0.6 * sheet.text;
    let longest = sheet.width - sheet.margin - left - number_width;
    let long = longest * count as f32 / most as f32;
    let high = 0.95 * sheet.text;
    let height = label.height();
    let top = (height - high) / 2.0;
    let mut drawn = vec![axis(left, -gap / 2.0, height + gap / 2.0)];
    if count > 0 {
        let shape = Shape::Polygon {
            corners: vec![[0.0, 0.0], [long, 0.0], [long, high], [0.0, high]],
            fill: Some(Ink::Accent),
            outline: (Ink::Accent, 0.0),
        };
        drawn.push(Drawn::shape(pos2(left, top), shape).growing_from(left));
    }
    let beside = long + 0.35 * sheet.text;
    let above = height / 2.0 - (ASCENT - CAPITALS / 2.0) * sheet.text;
    let number = Drawn::line(pos2(left + beside, above), TextLine::new(count.to_string(), number));
    drawn.push(number.growing_from(left));
    label.beside(PageBlock::bare(height, drawn))
}

/// The line at which the bars begin, beside one of them and half the space to its neighbours.
fn axis(x: f32, from: f32, to: f32) -> Drawn {
    Drawn::shape(
        pos2(x, 0.0),
        Shape::Line {
            from: [0.0, from],
            to: [0.0, to],
            width: 2.0,
            ink: Ink::Line,
        },
    )
}
