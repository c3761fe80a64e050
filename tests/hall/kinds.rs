//! Tests: what the room sees of each kind of prompt, before the reveal and after it.

use crate::support::gui::hall::{HD, all_words, assert_readable, full_meeting, hall, show};
use crate::support::kinds::answer_of;
use crate::support::meetings::{deck_of_all_kinds, give_answer};
use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{
    Answer, Axis, Command, Deck, GroupId, HallView, Item, Kind, Opinion, Proposal, ProposalSection, QuadrantAnswer, Session, Spot,
};
use samtalsledaren::words::Words;

/// An item of every kind, with all the texts that the hall may or may not show. A new kind has to be named here, whether it has
/// such texts or not.
fn deck() -> Deck {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        item.hint = "TIPS till samtalsledaren.".into();
        match &mut item.kind {
            Kind::Matrix(matrix) => {
                for row in matrix.sections.iter_mut().flat_map(|section| &mut section.rows) {
                    row.help = "RADHJÄLP till samtalsledaren.".into();
                }
            }
            Kind::Shift(shift) => {
                for corner in &mut shift.corners {
                    corner.words = vec![format!("ord om {}", corner.name)];
                }
            }
            Kind::Marks(marks) => {
                for option in &mut marks.options {
                    option.help = "En rad om alternativet.".into();
                }
            }
            // Their texts stand there already, or they have none.
            Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Open(_) | Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => {
            }
        }
    }
    deck
}

/// The questions of [`deck`].
fn prompts() -> Vec<Item> {
    deck().items.into_iter().filter(Item::is_prompt).collect()
}

/// What the room reads of a question beside its title before the reveal.
fn asked(kind: &Kind) -> Vec<String> {
    let texts: &[&str] = match kind {
        Kind::Open(open) => return open.parts.iter().map(|part| part.text.clone()).collect(),
        Kind::Matrix(_) => &["Kontrollkultur", "Tillitskultur", "Rad r1", "Uppifrån", "Nedifrån"],
        Kind::Shift(_) => &["Byråkrati, NPM, NPG", "ord om NPG"],
        Kind::Marks(_) => &["Alternativ a", "En rad om alternativet."],
        Kind::Quadrant(_) => &[
            "Tjänstepersoner: från mottagare till sändare",
            "Förtroendevalda: från mottagare till sändare",
        ],
        Kind::Stance(_) => &[
            "Kultur",
            "föreslår",
            "Förslaget s1 ska genomföras.",
            "Mer om s1.",
            "Tillsyn",
            "Förslaget s4 ska genomföras.",
        ],
        Kind::Reverse(_) => &[],
        Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => unreachable!("no question of this deck"),
    };
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// What the room reads of four groups' answers.
fn answered(kind: &Kind) -> &'static [&'static str] {
    match kind {
        Kind::Matrix(_) => &["Rad r1\nGrupp 1: idag"],
        Kind::Shift(_) => &["vill röra sig mot NPG"],
        Kind::Marks(_) => &["Flest markeringar: Alternativ b, 6 av 12 (från 2 av 4 grupper)."],
        Kind::Quadrant(_) => &[
            "Situation 2 (Tjänstepersoner: sändare; Förtroendevalda: sändare)",
            "Så är det i Situation 2.",
        ],
        Kind::Stance(_) => &[
            "tillstyrker delvis",
            "Försök\ntillstyrker: Grupp 1\ntillstyrker delvis: Grupp 2, Grupp 3\navstyrker: Grupp 4",
        ],
        Kind::Reverse(_) => &["Vad gör vi i stället?"],
        Kind::Open(_) => &[],
        Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => unreachable!("no question of this deck"),
    }
}

/// A meeting of `deck` with all said and answered, and every other note of a reversed question turned.
fn turned_meeting(deck: Deck, groups: u32) -> Session {
    let mut session = full_meeting(deck, groups);
    let reversed = session.deck().items.iter().filter(|item| matches!(item.kind, Kind::Reverse(_)));
    let notes = reversed.flat_map(|item| session.notes_on(&item.key).step_by(2).map(|note| note.id.clone()));
    for note in notes.collect::<Vec<_>>() {
        session.apply(Command::SetTurned(note, "VÄNT: ge utrymme och fråga hur det går.".into()), 0);
    }
    session
}

/// The hall at an item with these things released.
fn view(session: &mut Session, key: &str, answers: bool, notes: bool) -> HallView {
    session.apply(Command::GoTo(key.into()), 0);
    session.apply(Command::ReleaseAnswers(answers), 0);
    session.apply(Command::ReleaseNotes(notes), 0);
    HallView::of(session)
}

/// What each page says to those who cannot see it, page by page.
fn told(hall: &mut Harness<'_, HallView>, view: &HallView) -> Vec<String> {
    let count = page_count(&hall.ctx, view, HD, Room::default(), Words::default());
    let page = |page| {
        show(hall, HallView { page, ..view.clone() });
        let labels = hall.root().children_recursive().filter_map(|node| node.accesskit_node().value());
        labels.collect::<Vec<_>>().join("\n")
    };
    (0..count).map(page).collect()
}

/// What all pages show, as it is drawn.
fn drawn(hall: &mut Harness<'_, HallView>, view: &HallView) -> String {
    let count = page_count(&hall.ctx, view, HD, Room::default(), Words::default());
    let page = |page| {
        show(hall, HallView { page, ..view.clone() });
        all_words(hall)
    };
    (0..count).map(page).collect::<Vec<_>>().join(" ")
}

fn assert_told(told: &[String], texts: &[&str]) {
    for text in texts {
        assert!(told.iter().any(|page| page.contains(text)), "“{text}” is not in {told:#?}");
    }
}

#[test]
fn before_the_reveal_each_kind_shows_what_is_asked() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 4);
    for item in prompts() {
        let view = view(&mut session, item.key.as_str(), false, false);
        let told = told(&mut hall, &view);
        assert_told(&told, &[&item.title]);
        assert_told(&told, &asked(&item.kind).iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn after_the_reveal_each_kind_shows_where_the_groups_stand() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 4);
    for item in prompts() {
        let view = view(&mut session, item.key.as_str(), true, false);
        let told = told(&mut hall, &view);
        assert_told(&told, answered(&item.kind));
        if matches!(item.kind, Kind::Open(_)) {
            assert_told(&told, &[&item.title]);
        }
    }
}

/// What each page tells after the reveal where one group alone has given this answer.
fn told_of_one(hall: &mut Harness<'_, HallView>, item: &Item, answer: Answer) -> Vec<String> {
    let mut session = Session::new(deck(), 1, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    assert!(give_answer(&mut session, item.key.as_str(), 1, answer));
    let view = view(&mut session, item.key.as_str(), true, false);
    told(hall, &view)
}

#[test]
fn after_the_reveal_no_two_answers_are_told_alike_and_every_row_or_option_is_named() {
    let mut hall = hall(HD, Room::default());
    for item in prompts() {
        let mut different: Vec<Answer> = Vec::new();
        for answer in (1..=4).filter_map(|group| answer_of(&item, group)) {
            if !different.contains(&answer) {
                different.push(answer);
            }
        }
        let pages: Vec<_> = different.into_iter().map(|answer| told_of_one(&mut hall, &item, answer)).collect();
        for (index, one) in pages.iter().enumerate() {
            assert!(!pages[index + 1..].contains(one), "{}: {one:#?}", item.key);
            for place in item.kind.places().iter().filter(|_| item.kind.has_answers()) {
                // The question itself does not come again: the answers name them.
                let is_named = one.iter().any(|page| page.contains(&place.text) || page.contains(&place.label));
                assert!(is_named, "{}: {place:?} in {one:#?}", item.key);
            }
        }
    }
}

#[test]
fn notes_of_every_kind_are_told_with_their_group_once_they_are_released() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 4);
    for item in prompts() {
        let view = view(&mut session, item.key.as_str(), false, true);
        let told = told(&mut hall, &view);
        assert_told(&told, &["Grupp 1: HEMLIG anteckning.", "Grupp 4: HEMLIG anteckning."]);
        assert!(!told.join("\n").contains("VÄNT"), "{told:#?}");
    }
}

#[test]
fn nothing_that_is_not_released_reaches_the_hall() {
    let mut session = turned_meeting(deck(), 5);
    for item in prompts() {
        let key = &item.key;
        for (answers, notes) in [(false, false), (true, false), (false, true), (true, true)] {
            let view = view(&mut session, key.as_str(), answers, notes);
            assert_eq!(view.answers.is_empty(), !answers || !item.kind.has_answers(), "{key}");
            let everything = format!("{view:?}");
            let mut kept = vec!["TIPS", "RADHJÄLP"];
            if !notes {
                kept.extend(["HEMLIG", "VÄNT"]);
            }
            if !answers {
                kept.extend(["VÄNT", "Situation", "Så är det", "Vad gör vi"]);
            }
            for text in kept {
                assert!(!everything.contains(text), "“{text}” reaches the hall at {key}");
            }
        }
    }
}

#[test]
fn before_the_reveal_no_mark_of_a_group_is_drawn() {
    let mut hall = hall(HD, Room::default());
    for key in prompts().iter().map(|item| item.key.as_str()) {
        let mut unanswered = Session::new(deck(), 12, "prov", "2031-03-05T12:00:00+01:00");
        let mut answered = turned_meeting(deck(), 12);
        let empty = view(&mut unanswered, key, false, false);
        let full = view(&mut answered, key, false, false);
        assert_eq!(drawn(&mut hall, &empty), drawn(&mut hall, &full), "{key}");
    }
}

#[test]
fn the_fields_of_a_quadrant_are_named_in_it_only_where_the_names_fit() {
    let mut hall = hall(HD, Room::default());
    let mut short = deck();
    for item in &mut short.items {
        if let Kind::Quadrant(quadrant) = &mut item.kind {
            for (situation, name) in quadrant.situations.iter_mut().zip(["Ett", "Två", "Fyra"]) {
                situation.name = name.into();
                situation.help = String::new();
            }
        }
    }
    let mut session = full_meeting(short, 3);
    let view = view(&mut session, "fyrfalt", true, false);
    show(&mut hall, view.clone());
    for name in ["Ett", "Två", "Fyra"] {
        assert!(all_words(&hall).contains(name), "{name}");
    }
    // The square says it all, so that there is no list.
    assert!(!told(&mut hall, &view).join("\n").contains("Ett ("));
}

#[test]
fn a_reversed_note_stands_beside_what_it_became_and_is_told_once() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 3);
    let view = view(&mut session, "vand", true, true);
    let told = told(&mut hall, &view);
    let all = told.join("\n");
    assert!(told[0].contains("Vad gör vi i stället?"));
    assert!(all.contains("Grupp 1: HEMLIG anteckning.\nVänt: VÄNT: ge utrymme och fråga hur det går."));
    assert_eq!(all.matches("HEMLIG anteckning.").count(), 3);
    assert!(!all.contains("Hur blir det så illa"), "{all}");
}

#[test]
fn after_the_reveal_of_a_reversed_question_without_notes_the_turned_question_is_alone() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 3);
    let view = view(&mut session, "vand", true, false);
    assert_eq!(told(&mut hall, &view), ["Vad gör vi i stället?"]);
}

#[test]
fn the_columns_of_opinions_stand_on_every_page() {
    let mut hall = hall(HD, Room::default());
    let mut session = full_meeting(many_proposals(48), 12);
    let view = view(&mut session, "forslag", true, false);
    let pages = told(&mut hall, &view);
    let answered: Vec<_> = pages.iter().filter(|page| page.contains("Grupp 12")).collect();
    assert!(answered.len() > 4, "{pages:#?}");
    for page in answered {
        for opinion in Opinion::ALL {
            assert!(page.contains(&format!("{}\n", opinion.name(Words::default()))), "{page}");
        }
    }
}

/// The deck with `count` proposals.
fn many_proposals(count: usize) -> Deck {
    let mut deck = deck();
    for item in &mut deck.items {
        if let Kind::Stance(stance) = &mut item.kind {
            let first = stance.sections.remove(0).rows.remove(0);
            let row = |number| Proposal {
                key: format!("p{number}").as_str().into(),
                ..first.clone()
            };
            stance.sections = vec![ProposalSection {
                title: "Förslag".into(),
                rows: (0..count).map(row).collect(),
            }];
        }
    }
    deck
}

/// The deck with a question of six hundred letters in every item, and names as long.
fn endless() -> Deck {
    let question = "Vilka delar av styrningen behöver vara kvar när allt annat har förändrats i grunden, och för vem? ".repeat(7);
    let question: String = question.chars().take(600).collect();
    let name: String = "Förtroendevalda som tillsammans med tjänstepersonerna bär ansvaret för helheten i hela länet".into();
    let mut deck = deck();
    for item in &mut deck.items {
        item.title.clone_from(&question);
        match &mut item.kind {
            Kind::Quadrant(quadrant) => {
                for axis in [&mut quadrant.across, &mut quadrant.up] {
                    *axis = Axis {
                        name: name.clone(),
                        low: name.clone(),
                        high: name.clone(),
                    };
                }
                for situation in &mut quadrant.situations {
                    situation.name.clone_from(&name);
                    situation.help.clone_from(&question);
                }
            }
            Kind::Stance(stance) => {
                for row in stance.sections.iter_mut().flat_map(|section| &mut section.rows) {
                    row.text.clone_from(&question);
                    row.short = String::new();
                    row.detail.clone_from(&question);
                }
            }
            Kind::Reverse(reverse) => reverse.turned.clone_from(&question),
            Kind::Marks(marks) => marks.options.iter_mut().for_each(|option| option.text.clone_from(&question)),
            // The question alone is long there.
            Kind::Open(_) | Kind::Matrix(_) | Kind::Shift(_) | Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => {}
        }
    }
    deck
}

/// The kinds two hundred times.
fn two_hundred_items() -> Deck {
    let mut deck = deck();
    let items = std::mem::take(&mut deck.items);
    let numbered = |(number, item): (usize, Item)| Item {
        key: format!("{}{number}", item.key.as_str()).as_str().into(),
        ..item
    };
    deck.items = items.into_iter().cycle().take(200).enumerate().map(numbered).collect();
    deck
}

/// Every page of every item, whatever is released, can be read.
fn assert_all_readable(session: &mut Session, size: eframe::egui::Vec2, room: Room) {
    let mut hall = hall(size, room);
    for key in session.deck().items.iter().map(|item| item.key.clone()).collect::<Vec<_>>() {
        for released in [false, true] {
            let view = view(session, key.as_str(), released, released);
            let count = page_count(&hall.ctx, &view, size, room, Words::default());
            for page in 0..count {
                show(&mut hall, HallView { page, ..view.clone() });
                let what = format!("{key} page {page} of {count}, released: {released}, {size:?}, {room:?}");
                assert_readable(&hall, size, room, &what);
            }
        }
    }
}

#[test]
fn long_questions_and_names_get_more_pages_and_never_smaller_type() {
    for (size, room) in [
        (HD, Room::default()),
        (vec2(1280.0, 720.0), Room { ratio: Room::FARTHEST }),
        (vec2(1024.0, 768.0), Room::default()),
        (vec2(1024.0, 768.0), Room { ratio: Room::FARTHEST }),
    ] {
        for deck in [endless(), deck()] {
            assert_all_readable(&mut turned_meeting(deck, 12), size, room);
        }
    }
}

#[test]
fn two_hundred_items_and_two_hundred_proposals_can_all_be_read() {
    assert_all_readable(&mut turned_meeting(two_hundred_items(), 3), HD, Room::default());
    assert_all_readable(&mut turned_meeting(many_proposals(200), 3), HD, Room::default());
}

#[test]
fn any_number_of_groups_can_be_shown() {
    for groups in 0..=12 {
        assert_all_readable(&mut turned_meeting(deck(), groups), HD, Room::default());
    }
}

#[test]
fn twelve_groups_at_one_spot_of_a_quadrant_can_all_be_read() {
    for (across, up) in [(0, 0), (100, 0), (50, 50), (100, 100)] {
        let mut session = full_meeting(deck(), 12);
        for group in 1..=12 {
            let spot = Some(Spot { across, up });
            let answer = Answer::Quadrant(QuadrantAnswer {
                today: spot,
                desired: spot,
            });
            session.apply(
                Command::SetAnswer {
                    prompt: "fyrfalt".into(),
                    group: GroupId(group),
                    answer: Some(answer),
                    control: 0,
                },
                0,
            );
        }
        assert_all_readable(&mut session, HD, Room::default());
    }
}

/// Draws the halls of all kinds for somebody to look at.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_every_kind() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hall");
    std::fs::create_dir_all(&folder).unwrap();
    let mut hall = hall(HD, Room::default());
    for groups in [5, 12] {
        let mut session = turned_meeting(deck(), groups);
        for item in prompts() {
            let key = item.key.as_str();
            for (name, answers, notes) in [("before", false, false), ("after", true, false), ("notes", true, true)] {
                let view = view(&mut session, key, answers, notes);
                let count = page_count(&hall.ctx, &view, HD, Room::default(), Words::default());
                for page in 0..count {
                    show(&mut hall, HallView { page, ..view.clone() });
                    let file = folder.join(format!("{key}-{groups}-{name}-{page}.png"));
                    hall.render().unwrap().save(file).unwrap();
                }
            }
        }
    }
}
