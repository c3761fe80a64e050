//! A walk through every deck by the key that steps on: the room sees all that the deck holds for it, however its pages are cut.

use crate::support::gui::hall::{full_meeting, hall, show, texts};
use crate::support::gui::window::Window;
use crate::support::meetings;
use eframe::egui::{Vec2, vec2};
use egui_kittest::Harness;
use samtalsledaren::gui::hall::Room;
use samtalsledaren::gui::{Action, Monitor, Monitors, Screen, UiCommand};
use samtalsledaren::model::{BackgroundTable, Deck, HallView, Item, Kind, Session};
use samtalsledaren::words::Words;
use std::collections::BTreeMap;

/// A hall: the pixels of its picture, and how many heights away the last row sits.
type Measures = ((u32, u32), u32);

/// Pictures of other shapes and rooms of other depths cut other pages.
const HALLS: [Measures; 7] = [
    (FULL_HD, 6),
    ((1280, 720), 6),
    ((1024, 768), 6),
    ((2560, 1080), 6),
    (FULL_HD, 9),
    ((1024, 768), 9),
    (FULL_HD, 4),
];

const FULL_HD: (u32, u32) = (1920, 1080);

const fn points((width, height): (u32, u32)) -> Vec2 {
    vec2(width as f32, height as f32)
}

/// A deck of every kind with tables at each question, and every deck that comes with the program.
pub(super) fn decks() -> Vec<Deck> {
    let mut all_kinds = meetings::deck_of_all_kinds();
    let table = |id: &str, rows: usize| BackgroundTable {
        id: id.into(),
        columns: ["Sida", "Här", "Där"].map(str::to_owned).to_vec(),
        rows: (1..=rows)
            .map(|row| [format!("Del {row}"), format!("Så {id} {row}"), format!("Men {id} {row}")].to_vec())
            .collect(),
    };
    all_kinds.tables = vec![table("kort", 2), table("lång", 14)];
    for item in &mut all_kinds.items {
        item.tables = vec!["lång".into(), "kort".into()];
        if !item.is_prompt() {
            item.source = "En källa av många".into();
        }
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/decks");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    files.sort();
    let shipped = files
        .iter()
        .map(|path| ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap());
    [all_kinds].into_iter().chain(shipped).collect()
}

/// The chair's window with a hall of this size beside it.
fn window(session: Session, (size, ratio): Measures) -> Harness<'static, Window> {
    let mut chair = Window::new(Screen::Lead, Some(session));
    let monitor = |name: &str, x: i32, size| Monitor {
        name: name.into(),
        position: (x, 0),
        size,
    };
    chair.monitors_are(&Monitors {
        all: vec![monitor("eDP-1", 0, FULL_HD), monitor("HDMI-1", 1920, size)],
        chair: Some(0),
        hall: None,
    });
    chair.act(Action::SetRoomRatio(ratio));
    chair.harness(1280.0, 720.0)
}

/// Presses until nothing changes any more; gives what the room has seen at each stop.
fn walk(window: &mut Harness<'static, Window>, command: UiCommand) -> Vec<HallView> {
    let mut seen = vec![HallView::of(window.state().session())];
    loop {
        window.state_mut().act(Action::Ui(command));
        let view = HallView::of(window.state().session());
        if seen.last() == Some(&view) {
            return seen;
        }
        seen.push(view);
        assert!(seen.len() < 2000, "it goes round");
    }
}

fn key_of(view: &HallView) -> String {
    view.item.as_ref().map(|item| item.key.to_string()).unwrap_or_default()
}

/// Everything of an item that is meant for the room before anything is released.
fn for_the_room(item: &Item, deck: &Deck) -> Vec<String> {
    let words = Words::default();
    let mut all = vec![item.title.clone(), item.lead.clone()];
    match &item.kind {
        Kind::Slide(slide) => {
            all.extend(slide.bullets.clone());
            all.push(match deck.footer_of(item) {
                "" if item.own => words.hall_own_slide().to_owned(),
                "" => String::new(),
                source => words.hall_source(source),
            });
        }
        Kind::Pause(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
        Kind::Open(open) => all.extend(open.parts.iter().map(|part| part.text.clone())),
        Kind::Matrix(matrix) => {
            all.extend([matrix.left.clone(), matrix.right.clone()]);
            for section in &matrix.sections {
                all.push(section.title.clone());
                for row in &section.rows {
                    let label = if row.label.is_empty() { &row.short } else { &row.label };
                    all.push(label.clone());
                    for (pole, is_own) in [(&row.left, row.own_left), (&row.right, row.own_right)] {
                        all.push(if is_own { words.own_pole(pole) } else { pole.clone() });
                    }
                }
            }
        }
        Kind::Shift(shift) => {
            for corner in &shift.corners {
                all.extend([corner.name.clone(), corner.words.join(", ")]);
            }
        }
        Kind::Marks(marks) => {
            all.push(marks.stem.clone());
            all.push(match marks.per_group {
                1 => words.hall_one_mark_each().to_owned(),
                count => words.hall_marks_each(count),
            });
            for option in &marks.options {
                all.extend([option.text.clone(), option.help.clone()]);
            }
            let explained = || marks.options.iter().enumerate().filter(|(_, option)| !option.help.is_empty());
            let own: Vec<_> = explained()
                .filter(|(_, option)| option.own_help)
                .map(|(at, _)| (at + 1).to_string())
                .collect();
            // What is the deck's own and what it has shortened is marked as that.
            all.push(match own.len() {
                0 => String::new(),
                count if count == explained().count() => words.hall_own_helps().to_owned(),
                _ => words.hall_own_helps_of(&own.join(", ")),
            });
        }
        Kind::Quadrant(quadrant) => {
            for axis in [&quadrant.across, &quadrant.up] {
                all.extend([&axis.name, &axis.low, &axis.high].map(String::clone));
            }
        }
        Kind::Stance(stance) => {
            for section in &stance.sections {
                for row in &section.rows {
                    let shortened = if row.shortened { words.hall_shortened() } else { "" };
                    let above = [section.title.as_str(), row.verb.as_str(), shortened];
                    let above: Vec<_> = above.into_iter().filter(|text| !text.is_empty()).collect();
                    all.extend([above.join(" · "), row.text.clone(), row.detail.clone()]);
                }
            }
        }
    }
    for table in tables_of(item, deck).into_iter().filter_map(|id| deck.table(id)) {
        // The name of the first column says what its cells say themselves, as headings of their rows.
        all.extend(table.columns.iter().skip(1).chain(table.rows.iter().flatten()).cloned());
    }
    all.retain(|text| !text.trim().is_empty());
    all
}

/// The tables that an item shows: a question none of those that the slides right before it have shown.
fn tables_of<'a>(item: &'a Item, deck: &Deck) -> Vec<&'a String> {
    let place = deck.items.iter().position(|other| other.key == item.key).unwrap();
    let before = deck.items[..place].iter().rev().take_while(|before| !before.is_prompt());
    let read: Vec<_> = before.flat_map(|slide| &slide.tables).filter(|_| item.is_prompt()).collect();
    item.tables.iter().filter(|id| !read.contains(id)).collect()
}

/// Words without the blanks at which lines break.
fn run_together(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Whether a text stands in lines that follow one another, with others between them such as those of the column beside.
fn stands_in(text: &str, lines: &[String]) -> bool {
    // The name of an axis stands before that of its end.
    if lines.iter().any(|line| line.contains(text)) {
        return true;
    }
    let mut reached = vec![0];
    for line in lines {
        // A question that goes on on the next page says so.
        let line = if text.contains(line.as_str()) {
            line
        } else {
            line.trim_end_matches('…')
        };
        let further = reached.iter().filter(|at| !line.is_empty() && text[**at..].starts_with(line));
        let further: Vec<_> = further.map(|at| at + line.len()).collect();
        reached.extend(further);
        reached.sort_unstable();
        reached.dedup();
    }
    reached.contains(&text.len())
}

/// Words of the hall's own: where in the meeting the question is, the page, the time and what is said of it.
fn is_the_halls_own(line: &str, view: &HallView) -> bool {
    let words = Words::default();
    let is_own = view.item.as_ref().is_some_and(|item| item.own);
    let mut own = vec![words.hall_round_off().to_owned(), words.hall_time_is_over().to_owned()];
    if let (Some(number), Some(place)) = (view.number, view.question) {
        let told = [
            words.hall_question(number),
            words.question_of(number, place.count),
            words.question_at(number, place.index, place.count),
        ];
        own.extend(told.map(|told| if is_own { words.hall_own(&told) } else { told }));
    }
    let of_pages = (1..100).any(|count| (1..=count).any(|page| run_together(&words.hall_page(page, count)) == line));
    let is_figures = line.chars().all(|sign| sign.is_ascii_digit() || ".()".contains(sign));
    is_figures || of_pages || own.iter().any(|own| run_together(own) == line)
}

/// All texts, run together, of which a line that is drawn for an item may be a part.
fn meant_for(item: &Item, deck: &Deck) -> Vec<String> {
    let words = Words::default();
    let mut meant = for_the_room(item, deck);
    // The item's label heads its later pages, and the parts of a question have labels where they have no room in full.
    meant.push(item.label().to_owned());
    match &item.kind {
        Kind::Open(open) => meant.extend(open.parts.iter().map(|part| part.short.clone())),
        Kind::Marks(marks) => {
            meant.extend(marks.options.iter().map(|option| option.short.clone()));
            let count = words.hall_marks_each(marks.per_group);
            let own = marks.options.iter().enumerate().filter(|(_, option)| option.own_help);
            let own = own.map(|(at, _)| (at + 1).to_string()).collect::<Vec<_>>().join(", ");
            meant.extend([words.hall_own_helps().to_owned(), words.hall_own_helps_of(&own)].map(|own| format!("{count} · {own}")));
        }
        Kind::Matrix(matrix) => meant.extend(matrix.rows().map(|row| row.label().to_owned())),
        Kind::Quadrant(quadrant) => {
            for axis in [&quadrant.across, &quadrant.up] {
                meant.extend([&axis.low, &axis.high].map(|end| words.hall_end(&axis.name, end)));
                meant.push(words.hall_from_to(&axis.low, &axis.high));
            }
        }
        _ => {}
    }
    meant.iter().map(|text| run_together(text)).collect()
}

/// What is wrong in what the room has seen at all these stops.
fn faults(there: &[HallView], deck: &Deck, (size, ratio): Measures) -> Vec<String> {
    let mut faults = Vec::new();
    let mut room = hall(points(size), Room { ratio: ratio as f32 });
    let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for view in there {
        show(&mut room, view.clone());
        let drawn = texts(&room).iter().map(|text| run_together(text.galley.text())).collect::<Vec<_>>();
        let meant = meant_for(view.item.as_ref().unwrap(), deck);
        for line in &drawn {
            // The name of a question may stand behind its number in the bottom line.
            let name = line.split_once('·').map_or(line.as_str(), |(_, name)| name);
            let is_meant = meant.iter().any(|text| text.contains(line.as_str()) || text.contains(name));
            if !is_meant && !is_the_halls_own(line, view) {
                faults.push(format!("“{line}” of {} is in no deck", key_of(view)));
            }
        }
        lines.entry(key_of(view)).or_default().extend(drawn);
    }
    for item in &deck.items {
        let lines = lines.remove(item.key.as_str()).unwrap_or_default();
        // An end of an axis is shown where the sentence that says it is.
        let sentences: Vec<_> = meant_for(item, deck)
            .into_iter()
            .filter(|sentence| stands_in(sentence, &lines))
            .collect();
        let is_shown = |text: &str| stands_in(text, &lines) || sentences.iter().any(|sentence| sentence.contains(text));
        let missing = for_the_room(item, deck).into_iter().filter(|text| !is_shown(&run_together(text)));
        faults.extend(missing.map(|text| format!("“{text}” of {} was never shown: {lines:?}", item.key)));
    }
    faults
}

#[test]
fn by_next_alone_the_room_sees_all_that_the_deck_holds_and_nothing_else_and_by_previous_again() {
    let mut wrong = Vec::new();
    for deck in decks() {
        for measures in HALLS {
            let mut window = window(full_meeting(deck.clone(), 4), measures);
            let there = walk(&mut window, UiCommand::Next);
            let mut and_back = walk(&mut window, UiCommand::Previous);
            let title = and_back.pop().unwrap();
            assert_eq!(
                (key_of(&title).as_str(), &title.title),
                ("", &deck.title),
                "before the first item its title page"
            );
            and_back.reverse();
            let stops = |views: &[HallView]| views.iter().map(|view| (key_of(view), view.page)).collect::<Vec<_>>();
            assert_eq!(stops(&and_back), stops(&there), "{} at {measures:?}", deck.id);
            let found = faults(&there, &deck, measures);
            wrong.extend(found.iter().map(|fault| format!("{} at {measures:?}: {fault}", deck.id)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tables_of_a_question_come_before_what_it_is_answered_in() {
    for deck in decks() {
        let with_tables: Vec<_> = deck
            .items
            .iter()
            .filter(|item| item.is_prompt() && !tables_of(item, &deck).is_empty())
            .collect();
        if with_tables.is_empty() {
            continue;
        }
        let mut window = window(full_meeting(deck.clone(), 3), (FULL_HD, 6));
        let there = walk(&mut window, UiCommand::Next);
        let mut room = hall(points(FULL_HD), Room::default());
        for item in with_tables {
            let mut page_with = |text: &str| {
                let found = there.iter().filter(|view| key_of(view) == item.key.as_str()).position(|view| {
                    show(&mut room, view.clone());
                    texts(&room).iter().any(|drawn| drawn.galley.text().contains(text))
                });
                found.unwrap_or_else(|| panic!("“{text}” of {}", item.key))
            };
            let first_word = |text: &str| text.split(' ').next().unwrap().to_owned();
            let last_cell = |id: &String| first_word(deck.table(id).unwrap().rows.last().unwrap().last().unwrap());
            let tables = tables_of(item, &deck)
                .into_iter()
                .map(|id| page_with(&last_cell(id)))
                .max()
                .unwrap();
            let answered_in = match &item.kind {
                Kind::Matrix(matrix) => page_with(&first_word(&matrix.rows().next().unwrap().left)),
                Kind::Marks(marks) => page_with(&first_word(&marks.options[0].text)),
                Kind::Quadrant(quadrant) => page_with(&first_word(&quadrant.up.high)),
                // The triangle stands last, after what its corners mean.
                Kind::Shift(_) => there.iter().filter(|view| key_of(view) == item.key.as_str()).count() - 1,
                _ => continue,
            };
            assert!(tables < answered_in, "{} of {}: {tables} before {answered_in}", item.key, deck.id);
            assert_eq!(page_with(&first_word(&item.title)), 0, "the question comes first");
        }
    }
}

#[test]
fn the_buttons_and_the_keys_go_the_same_way_and_say_where() {
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::kittest::Queryable as _;
    let deck = decks().remove(0);
    let items = deck.items.len();
    let mut by_buttons = window(full_meeting(deck.clone(), 2), (FULL_HD, 8));
    let mut by_keys = window(full_meeting(deck, 2), (FULL_HD, 8));
    let stop = |window: &Harness<'static, Window>| {
        let session = window.state().session();
        (session.current().to_string(), session.hall().scene.page)
    };
    for _ in 0..25 {
        let before = stop(&by_keys);
        by_keys.key_press_modifiers(Modifiers::NONE, Key::PageDown);
        by_keys.run();
        by_buttons.get_by_label_contains("Nästa: ").click();
        by_buttons.run();
        assert_eq!(stop(&by_buttons), stop(&by_keys));
        assert_ne!(stop(&by_keys), before);
    }
    assert_eq!(
        by_keys.state().session().place_of_current().map(|(place, _)| place > 1),
        Some(true),
        "some items were passed"
    );
    for _ in 0..25 {
        by_keys.key_press_modifiers(Modifiers::NONE, Key::PageUp);
        by_keys.run();
        by_buttons.get_by_label("Föregående").click();
        by_buttons.run();
        assert_eq!(stop(&by_buttons), stop(&by_keys));
    }
    // A page is told by its number, an item by its name; and the keys with Ctrl pass over pages.
    let mut window = by_keys;
    window.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    window.run();
    let (item, page) = stop(&window);
    assert_eq!((item.as_str(), page), ("fraga", 0));
    window.key_press_modifiers(Modifiers::COMMAND, Key::PageUp);
    window.run();
    assert_eq!(stop(&window), ("bild".to_owned(), 0));
    let place = format!("Punkt 1 av {items} · sida 1 av ");
    assert!(window.query_all_by_label_contains(&place).next().is_some(), "{place}");
    window.get_by_label_contains("Nästa: sida 2 av ");
    window.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    window.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    window.run();
    assert_eq!(stop(&window).0, "delar", "two presses are two items");
}
