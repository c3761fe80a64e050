//! Every screen in every window and size of text: nothing beyond the left or right edge, nothing that scrolls sideways, nothing shortened
//! beyond knowing, and what lies below is reached by the keyboard.
//!
//! The long run (`tests/long/run reflow`) also walks through every screen in every window by Tab, and points at every shortened text.

use super::every_screen::{screen, screens};
use crate::long::is_whole;
use crate::support::gui::window::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::TextShape;
use eframe::egui::{Id, Key, Memory, Modifiers, Pos2, Rect, Shape, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::words::Language;
use std::collections::BTreeSet;

/// The windows in pixels, and the sizes of text in per cent.
const WINDOWS: [(f32, f32); 4] = [(1024.0, 640.0), (1280.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)];
const TEXT_SIZES: [f32; 3] = [100.0, 150.0, 200.0];

/// The windows as the screens see them, in points; each once.
fn rooms() -> Vec<Vec2> {
    let mut rooms: Vec<Vec2> = Vec::new();
    for (width, height) in WINDOWS {
        for per_cent in TEXT_SIZES {
            let room = (vec2(width, height) * 100.0 / per_cent).floor();
            if !rooms.contains(&room) {
                rooms.push(room);
            }
        }
    }
    rooms
}

/// What is drawn beyond an edge, by its words: in the sheet alone where one lies over the screen. What scrolls up and down may lie below
/// the window, and never beside it.
fn beyond(window: &Harness<'static, Window>, room: Vec2) -> BTreeSet<String> {
    let whole = window.root();
    let sheet = whole.children_recursive().find(|node| node.accesskit_node().role() == Role::Dialog);
    let nodes = sheet.unwrap_or(whole).children_recursive().map(|node| node.accesskit_node());
    let said = nodes.filter_map(|node| {
        let text = node.label().or(node.value()).filter(|text| !text.trim().is_empty())?;
        let bounds = node.bounding_box()?;
        let is_outside = bounds.x0 < -1.0 || bounds.x1 > f64::from(room.x) + 1.0;
        is_outside.then(|| format!("{:?} “{text}” {:.0}–{:.0}", node.role(), bounds.x0, bounds.x1))
    });
    said.collect()
}

/// A text that is shortened with an ellipsis because it has no room.
struct Shortened {
    whole: String,
    /// Number of its letters that are shown.
    shown: usize,
    place: Rect,
}

/// The least number of letters by which a shortened text is known.
const LEAST_LETTERS: usize = 12;

/// The texts on the screen that are shortened.
fn shortened(window: &Harness<'static, Window>) -> Vec<Shortened> {
    let screen = window.ctx.content_rect();
    let texts = drawn(window).into_iter().filter(|(clip, text)| {
        let middle = text.visual_bounding_rect().center();
        text.galley.elided && clip.contains(middle) && screen.contains(middle)
    });
    let texts = texts.map(|(_, text)| Shortened {
        whole: text.galley.text().to_owned(),
        shown: text.galley.rows.iter().map(|row| row.glyphs.len()).sum::<usize>().saturating_sub(1),
        place: text.visual_bounding_rect(),
    });
    texts.collect()
}

/// Every text that is drawn, with the part of the screen in which it is seen.
fn drawn(window: &Harness<'static, Window>) -> Vec<(Rect, TextShape)> {
    fn collect(clip: Rect, shape: &Shape, texts: &mut Vec<(Rect, TextShape)>) {
        match shape {
            Shape::Text(text) => texts.push((clip, text.clone())),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(clip, shape, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in &window.output().shapes {
        collect(clipped.clip_rect, &clipped.shape, &mut texts);
    }
    texts
}

/// Headings are set in capitals, and said as they are written; a line break is said as a blank.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// True when something on the screen has all of it for a screen reader.
fn is_said(window: &Harness<'static, Window>, text: &Shortened) -> bool {
    let whole = folded(&text.whole);
    window.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        let said = [node.label(), node.value(), node.description()];
        said.into_iter().flatten().any(|said| folded(&said).contains(&whole))
    })
}

/// True when all of the text is drawn for whoever points at it.
fn is_told_to_the_pointer(window: &mut Harness<'static, Window>, text: &Shortened) -> bool {
    let whole = folded(&text.whole);
    window.hover_at(text.place.center());
    for _ in 0..8 {
        window.step();
        let tells = |(_, drawn): &(Rect, TextShape)| !drawn.galley.elided && folded(drawn.galley.text()).contains(&whole);
        if drawn(window).iter().any(tells) {
            return true;
        }
    }
    false
}

/// What is drawn over the line of keys and does not belong to it: a page ends where the line begins.
fn over_the_keys(window: &Harness<'static, Window>) -> BTreeSet<String> {
    let nodes: Vec<_> = window.root().children_recursive().collect();
    let all_keys = nodes.iter().find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label == "F1 alla kortkommandon")
    });
    let Some(line) = all_keys.map(egui_kittest::Node::rect) else {
        return BTreeSet::new();
    };
    let of_the_line = nodes.iter().filter(|node| node.accesskit_node().bounding_box().is_some());
    let of_the_line = of_the_line.filter(|node| (node.rect().center().y - line.center().y).abs() < 1.5);
    let names: Vec<String> = of_the_line
        .filter_map(|node| node.accesskit_node().label().or(node.accesskit_node().value()))
        .map(|name| folded(&name))
        .collect();
    let over = drawn(window).into_iter().filter(|(clip, text)| {
        let seen = text.visual_bounding_rect().intersect(*clip);
        let is_over = seen.is_positive() && seen.intersect(line.with_min_x(0.0)).height() > 2.0;
        is_over && !names.iter().any(|name| name.contains(&folded(text.galley.text())))
    });
    over.map(|(_, text)| format!("over the line of keys: “{}”", text.galley.text()))
        .collect()
}

/// What is wrong in a screen in a window of this many points; what is told to the pointer is tried where it is asked for.
fn faults(name: &str, room: Vec2, points_at_it: bool) -> Vec<String> {
    let mut window = screen(name).unwrap()(Language::Swedish).harness(room);
    let mut faults: Vec<_> = beyond(&window, room).into_iter().collect();
    if !name.starts_with("sheet") {
        faults.extend(over_the_keys(&window));
    }
    let mut known = BTreeSet::new();
    for text in shortened(&window) {
        let told = format!("“{}”, of which {} letters are shown at {}", text.whole, text.shown, text.place);
        if text.shown < LEAST_LETTERS {
            faults.push(format!("too few letters: {told}"));
        }
        if !is_said(&window, &text) {
            faults.push(format!("not said: {told}"));
        }
        if points_at_it && known.insert(text.whole.clone()) && !is_told_to_the_pointer(&mut window, &text) {
            faults.push(format!("not told to the pointer: {told}"));
        }
    }
    faults.into_iter().map(|fault| format!("{name} in {room:?}: {fault}")).collect()
}

/// The windows in which the ordinary tests point at every shortened text; the long run does so in all.
const POINTED_IN: [Vec2; 2] = [vec2(1280.0, 720.0), vec2(640.0, 360.0)];

fn assert_within(of: impl Fn(&str) -> bool) {
    let mut all = Vec::new();
    for (name, _) in screens().into_iter().filter(|(name, _)| of(name)) {
        for room in rooms() {
            all.extend(faults(&name, room, is_whole() || POINTED_IN.contains(&room)));
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn nothing_of_start_and_prepare_lies_beyond_an_edge() {
    assert_within(|name| name.starts_with("start") || name.starts_with("prepare"));
}

#[test]
fn nothing_of_the_reading_and_the_bilaga_lies_beyond_an_edge() {
    assert_within(|name| name.starts_with("review") || name.starts_with("handover"));
}

#[test]
fn nothing_of_the_sheets_lies_beyond_an_edge() {
    assert_within(|name| name.starts_with("sheet"));
}

#[test]
fn nothing_of_the_screen_that_leads_lies_beyond_an_edge() {
    assert_within(|name| name.starts_with("lead"));
}

fn focused(window: &Harness<'static, Window>) -> Option<(Id, Rect)> {
    let id = window.ctx.memory(Memory::focused)?;
    let place = window
        .ctx
        .viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.interact_rect))?;
    Some((id, place))
}

/// What has the keyboard and is not seen, while Tab goes through every control of a screen; and how many controls there are.
fn hidden_from_tab(name: &str, room: Vec2) -> (Vec<String>, usize) {
    let mut window = screen(name).unwrap()(Language::Swedish).harness(room);
    let whole = Rect::from_min_size(Pos2::ZERO, room);
    let mut hidden = Vec::new();
    let mut seen = BTreeSet::new();
    for _ in 0..400 {
        window.key_press_modifiers(Modifiers::NONE, Key::Tab);
        window.run();
        let Some((id, place)) = focused(&window) else { continue };
        if !seen.insert(id.value()) {
            break;
        }
        if !whole.intersects(place) || place.height() < 4.0 {
            hidden.push(format!("{name} in {room:?}: {place:?}"));
        }
    }
    (hidden, seen.len())
}

/// The screens that the ordinary test walks through; the long run walks through all, in every window.
const WALKED: [&str; 10] = [
    "start",
    "prepare",
    "prepare-seats",
    "lead-new",
    "lead-slide",
    "lead-matrix",
    "review",
    "handover",
    "sheet-settings",
    "sheet-room",
];

/// At twice the size of text on the smallest laptop, and in the long run everywhere, Tab goes through every control, and each is seen
/// when it has the keyboard.
#[test]
fn whatever_lies_below_is_brought_into_view_by_tab_in_a_small_window_with_large_text() {
    let walked: Vec<(String, Vec2)> = if is_whole() {
        let names = screens().into_iter().map(|(name, _)| name);
        names
            .flat_map(|name| rooms().into_iter().map(move |room| (name.clone(), room)))
            .collect()
    } else {
        WALKED.map(|name| (name.to_owned(), vec2(640.0, 360.0))).to_vec()
    };
    let mut hidden = Vec::new();
    for (name, room) in walked {
        let (found, controls) = hidden_from_tab(&name, room);
        hidden.extend(found);
        assert!(controls > 1, "{name} in {room:?}: {controls} controls");
    }
    assert!(hidden.is_empty(), "{} are not seen:\n{}", hidden.len(), hidden.join("\n"));
}

/// True when something of this name is seen whole: nothing of them lies under an edge, or is scrolled away.
fn is_seen_whole(window: &Harness<'static, Window>, is_it: impl Fn(&str) -> bool) -> bool {
    let screen = window.ctx.content_rect();
    let nodes = window.root().children_recursive();
    let named = nodes.filter(|node| {
        let node = node.accesskit_node();
        node.label().or(node.value()).is_some_and(|said| is_it(&said))
    });
    let places: Vec<Rect> = named
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .map(|node| node.rect())
        .collect();
    window.ctx.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets);
        let shown: Vec<Rect> = widgets.map(|widget| widget.interact_rect).collect();
        let is_whole =
            |place: &Rect| screen.expand(0.5).contains_rect(*place) && shown.iter().any(|shown| shown.expand(1.0).contains_rect(*place));
        places.iter().any(is_whole)
    })
}

/// What a chair needs at once, by the beginnings of its names.
const NEEDED: [(&str, &[&str]); 5] = [
    ("the note field", &["Ny anteckning för "]),
    ("the choice of a group", &["Grupp 1, ", "Tjänstepersoner, "]),
    ("the next step", &["Nästa: ", "Sista punkten"]),
    ("black", &["Släck bilden"]),
    // Whatever it says: how far the saving has come is the disk's affair.
    ("the line that says that all is saved", &["Sparat", "Sparar", "Inte sparat"]),
];

/// Whether a meeting is led on a screen; in one nothing can be saved, as its message says.
fn is_led(name: &str) -> bool {
    name.starts_with("lead") && !["lead-read-only", "lead-extra-question", "lead-messages"].contains(&name)
}

fn needed_and_hidden(rooms: &[Vec2]) -> Vec<String> {
    let mut hidden = Vec::new();
    for (name, make) in screens().into_iter().filter(|(name, _)| is_led(name)) {
        for room in rooms {
            let window = make(Language::Swedish).harness(*room);
            for (what, names) in NEEDED {
                if !is_seen_whole(&window, |label| names.iter().any(|name| label.starts_with(name))) {
                    hidden.push(format!("{name} in {room:?}: {what}"));
                }
            }
        }
    }
    hidden
}

/// On a laptop of 1280×720, with ordinary text and with text of 150 per cent.
#[test]
fn what_is_needed_at_once_needs_no_scrolling_on_a_laptop() {
    let hidden = needed_and_hidden(&[vec2(1280.0, 720.0), vec2(853.0, 480.0)]);
    assert!(hidden.is_empty(), "{} are not seen:\n{}", hidden.len(), hidden.join("\n"));
}
