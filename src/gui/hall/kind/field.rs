//! A figure that has a page to itself: the groups' marks in it, what they mean, and what they say in one sentence.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::mark::{self, ArrowEnd};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Ink, Item, MarkSize, Moment, PlacedMark, Point, Shape};
use eframe::egui::pos2;

/// The height of a page.
pub(super) fn room(set: &Typesetter<'_>) -> f32 {
    Flow::new(&set.sheet, PageBlock::default()).left()
}

/// A page of one figure, with words beside it.
pub(super) fn page(set: &Typesetter<'_>, words: PageBlock, figure: PageBlock) -> Option<Page> {
    let mut flow = Flow::new(&set.sheet, PageBlock::default());
    // The words are strips of lines and the figure is one strip, so the figure goes below them on the same page.
    flow.put_over(words);
    flow.put(figure);
    flow.finish().into_iter().next()
}

/// A page of its own for the words that a figure left no room for: the legend of its marks, and their sentence.
pub(super) fn in_words(set: &Typesetter<'_>, item: &Item, legend: Option<PageBlock>, sentence: &str) -> Vec<Page> {
    let mut flow = Flow::new(&set.sheet, short_heading(set, item));
    if let Some(legend) = legend {
        flow.put(legend);
    }
    flow.put(set.wide(sentence, set.strong()).after(0.6 * set.sheet.text));
    flow.finish()
}

/// The meaning of hollow and filled, one below the other from `x`.
pub(super) fn legend(set: &Typesetter<'_>, x: f32, width: f32) -> PageBlock {
    let middle = 0.6 * mark::radius(set);
    let indent = 2.0 * middle + 0.4 * set.sheet.text;
    [Moment::Today, Moment::Desired]
        .into_iter()
        .map(|moment| {
            let at = pos2(x + middle, mark::middle_of_digits(set));
            // As large as in the figure, or as much as a line has room for.
            let radius = match moment {
                Moment::Today => mark::bare_radius(set),
                Moment::Desired => middle,
            };
            set.text(mark::name(set, moment), set.quiet(), x + indent, width - indent)
                .adorned([mark::circle(moment, at, radius)])
        })
        .fold(PageBlock::default(), PageBlock::with)
}

/// Sizes of marks in a figure: only one of a group's two has its number, so that there is room to see the ways of all.
pub(super) fn size(set: &Typesetter<'_>) -> MarkSize {
    MarkSize {
        numbered: mark::radius(set),
        bare: Some(mark::bare_radius(set)),
    }
}

/// The marks, with an arrow from today to desired where it tells the truth.
pub(super) fn marks(set: &Typesetter<'_>, marks: &[PlacedMark<'_>]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let at = |[x, y]: Point| pos2(x, y);
    // A mark that had to move keeps a line to where it belongs.
    for mark in marks {
        let (stands, belongs) = (at(mark.place), at(mark.true_place));
        if stands.distance(belongs) > 0.4 * mark::radius(set) {
            let line = Shape::Line {
                from: [0.0, 0.0],
                to: [belongs.x - stands.x, belongs.y - stands.y],
                width: 2.0,
                ink: Ink::Line,
            };
            let dot = Shape::Circle {
                middle: [0.0, 0.0],
                radius: 0.12 * set.sheet.text,
                fill: Ink::Text,
                outline: (Ink::Text, 0.0),
            };
            drawn.extend([Drawn::shape(stands, line), Drawn::shape(belongs, dot)]);
        }
    }
    for pair in marks.windows(2) {
        if let [today, desired] = pair
            && today.group.id == desired.group.id
            && today.points_truly_to(desired)
        {
            let end = |mark: &PlacedMark<'_>| ArrowEnd {
                at: at(mark.place),
                radius: mark.radius,
            };
            drawn.extend(mark::arrow(set, end(today), end(desired)));
        }
    }
    for mark in marks {
        if mark.is_numbered {
            drawn.extend(mark::mark(set, mark.group.id, mark.moment, at(mark.place)));
        } else {
            drawn.push(mark::circle(mark.moment, at(mark.place), mark.radius));
        }
    }
    drawn
}
