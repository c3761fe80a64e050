//! A figure that has a page to itself: the groups' marks in it, their key, and their meaning in one sentence.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::list::{List, no_frame};
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

/// A page of its own for the sentence that a figure left no room for.
pub(super) fn in_words(set: &Typesetter<'_>, item: &Item, sentence: &str) -> Vec<Page> {
    let parts = |set: &Typesetter<'_>, _width: f32| Some(vec![ListEntry::new(set.wide(sentence, set.strong()))]);
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: 1,
    };
    list.pages(set, &short_heading(set, item))
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

/// The marks of a figure where `place` puts marks of a size. All have their numbers, unless that would push them so far aside that
/// fewer ways can be seen: then only one of a group's two has.
pub(super) fn placed_marks<'a>(set: &Typesetter<'_>, place: impl Fn(MarkSize) -> Vec<PlacedMark<'a>>) -> Vec<Drawn> {
    let numbered = place(MarkSize {
        numbered: mark::radius(set),
        bare: None,
    });
    let bare = place(MarkSize {
        numbered: mark::radius(set),
        bare: Some(mark::bare_radius(set)),
    });
    let ways = |marks: &[PlacedMark<'_>]| pairs(marks).filter(|pair| !way(set, *pair).is_empty()).count();
    marks(set, if ways(&numbered) >= ways(&bare) { &numbered } else { &bare })
}

/// The two marks of each group whose arrow tells the truth.
fn pairs<'a, 'b>(marks: &'a [PlacedMark<'b>]) -> impl Iterator<Item = [&'a PlacedMark<'b>; 2]> {
    marks.windows(2).filter_map(|pair| match pair {
        [today, desired] if today.group.id == desired.group.id && today.points_truly_to(desired) => Some([today, desired]),
        _ => None,
    })
}

/// The arrow between two marks of a group; nothing where they stand too close for it.
fn way(set: &Typesetter<'_>, pair: [&PlacedMark<'_>; 2]) -> Vec<Drawn> {
    let [from, to] = pair.map(|mark| {
        let [x, y] = mark.place;
        ArrowEnd {
            at: pos2(x, y),
            radius: mark.radius,
        }
    });
    mark::arrow(set, from, to)
}

/// The marks, with an arrow from today to desired where it tells the truth.
fn marks(set: &Typesetter<'_>, marks: &[PlacedMark<'_>]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let at = |[x, y]: Point| pos2(x, y);
    // What a group desires comes from where it stands today.
    let comes_from = |mark: &PlacedMark<'_>| {
        let mut ways = pairs(marks).filter(|[_, desired]| std::ptr::eq(*desired, mark));
        ways.next().map_or_else(|| at(mark.place), |[today, _]| at(today.place))
    };
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
            let parts = [Drawn::shape(stands, line), Drawn::shape(belongs, dot)];
            drawn.extend(parts.map(|part| part.coming_from(comes_from(mark))));
        }
    }
    for mark in marks {
        let circle = mark::circle(mark.moment, at(mark.place), mark.radius);
        drawn.push(circle.coming_from(comes_from(mark)));
    }
    // The arrows lie over the marks that they pass, or one would hide where another group is going.
    for pair in pairs(marks) {
        let [today, _] = pair;
        drawn.extend(way(set, pair).into_iter().map(|part| part.coming_from(at(today.place))));
    }
    let numbered = marks.iter().filter(|mark| mark.is_numbered);
    drawn.extend(numbered.map(|mark| {
        let number = mark::number(set, mark.group.id, mark.moment, at(mark.place));
        // The number goes as its circle does.
        let number_from = number.at + (comes_from(mark) - at(mark.place));
        number.coming_from(number_from)
    }));
    drawn
}
