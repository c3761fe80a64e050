//! Tests: what the room sees of each kind of prompt, before the reveal and after it.

use crate::support::gui::hall::{HD, all_words, assert_readable, full_meeting, hall, show};
use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{
    Answer, Axis, Command, Corner, Deck, End, GroupId, HallView, Item, Kind, MarkOption, Marks, Matrix, MatrixRow, MatrixSection, Open,
    Opinion, Part, Proposal, ProposalSection, Quadrant, QuadrantAnswer, Reverse, Session, Shift, Situation, Spot, Stance,
};
use samtalsledaren::words::Words;

/// The keys of the seven kinds of prompt in [`deck`].
const KINDS: [&str; 7] = ["fraga", "matris", "triangel", "markeringar", "fyrfalt", "stallning", "vand"];

/// One item of every kind of prompt, with all the texts that the hall may or may not show.
fn deck() -> Deck {
    let item = |key: &str, title: &str, kind: Kind| Item {
        key: key.into(),
        title: title.into(),
        hint: "TIPS till samtalsledaren.".into(),
        minutes: 10,
        kind,
        ..Item::default()
    };
    Deck {
        format: 1,
        id: "slag".into(),
        title: "Alla slags frågor".into(),
        items: vec![
            item("fraga", "Känner ni igen er?", open()),
            item("matris", "Vad är skillnaderna?", matrix()),
            item("triangel", "Vilken förflyttning vill ni göra?", shift()),
            item("markeringar", "Vilka känns tyngst?", marks()),
            item("fyrfalt", "Vem sänder och vem tar emot hos er?", quadrant()),
            item("stallning", "Hur ställer ni er till förslagen?", stance()),
            item("vand", "Vad ska politiker göra för att samarbetet inte ska fungera?", reverse()),
        ],
        ..Deck::default()
    }
}

fn open() -> Kind {
    let part = |key: &str, text: &str| Part {
        key: key.into(),
        text: text.into(),
        short: String::new(),
    };
    Kind::Open(Open {
        parts: vec![part("tankar", "Tankar?"), part("reflektioner", "Reflektioner?")],
    })
}

fn matrix() -> Kind {
    let row = |key: &str, label: &str| MatrixRow {
        key: key.into(),
        label: label.into(),
        left: "Uppifrån".into(),
        right: "Nedifrån".into(),
        help: "RADHJÄLP till samtalsledaren.".into(),
        ..MatrixRow::default()
    };
    Kind::Matrix(Matrix {
        left: "Kontrollkultur".into(),
        right: "Tillitskultur".into(),
        sections: vec![MatrixSection {
            title: String::new(),
            rows: vec![row("riktning", "Riktning"), row("ansvar", "Ansvar")],
        }],
    })
}

fn shift() -> Kind {
    let corner = |name: &str| Corner {
        name: name.into(),
        words: vec![format!("ord om {name}")],
    };
    Kind::Shift(Shift {
        corners: ["Byråkrati", "NPM", "NPG"].map(corner).into(),
    })
}

fn marks() -> Kind {
    let option = |key: &str, text: &str| MarkOption {
        key: key.into(),
        text: text.into(),
        help: "En rad om alternativet.".into(),
        ..MarkOption::default()
    };
    Kind::Marks(Marks {
        per_group: 3,
        stem: String::new(),
        options: vec![option("tid", "Tiden räcker inte"), option("mal", "Målen är för många")],
    })
}

fn quadrant() -> Kind {
    let axis = |name: &str| Axis {
        name: name.into(),
        low: "mottagare (M)".into(),
        high: "sändare (S)".into(),
    };
    let situation = |name: &str, across: End, up: End, help: &str| Situation {
        name: name.into(),
        across,
        up,
        help: help.into(),
    };
    Kind::Quadrant(Quadrant {
        across: axis("Tjänstepersoner"),
        up: axis("Förtroendevalda"),
        situations: vec![
            situation(
                "Situation 1",
                End::High,
                End::Low,
                "Det vanliga: tjänstepersonerna kan mest och undervisar.",
            ),
            situation("Situation 2", End::High, End::High, "Det högljudda: två sändare krockar."),
            situation("Situation 3", End::Low, End::High, "Det ovanliga: efter ett val."),
            situation(
                "Situation 4",
                End::Low,
                End::Low,
                "Det lågmälda: alla väntar och ingen säger något.",
            ),
        ],
    })
}

fn stance() -> Kind {
    let proposal = |key: &str, text: &str, short: &str, detail: &str, verb: &str| Proposal {
        key: key.into(),
        text: text.into(),
        short: short.into(),
        detail: detail.into(),
        verb: verb.into(),
        ..Proposal::default()
    };
    let section = |title: &str, rows: Vec<Proposal>| ProposalSection { title: title.into(), rows };
    Kind::Stance(Stance {
        sections: vec![
            section(
                "Förslag",
                vec![
                    proposal(
                        "stod",
                        "Regeringen inrättar ett stöd till statliga myndigheter.",
                        "Stöd till myndigheter",
                        "Kunskap, erfarenhetsutbyte och processtöd; långsiktigt och hållbart.",
                        "föreslår",
                    ),
                    proposal(
                        "rum",
                        "En regeringsnära utvecklingsmiljö inrättas.",
                        "Utvecklingsmiljö",
                        "",
                        "föreslår",
                    ),
                ],
            ),
            section(
                "Bedömning",
                vec![proposal(
                    "ledarskap",
                    "Myndigheterna bör uppmuntra det tillitsbaserade ledarskapet och medledarskapet.",
                    "Ledarskap",
                    "",
                    "rekommenderar",
                )],
            ),
        ],
    })
}

fn reverse() -> Kind {
    Kind::Reverse(Reverse {
        turned: "Vänd på varje anteckning: vad ska politiker göra i stället?".into(),
    })
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
    let asked: [&[&str]; 7] = [
        &["Känner ni igen er?", "Tankar?", "Reflektioner?"],
        &[
            "Vad är skillnaderna?",
            "Kontrollkultur",
            "Tillitskultur",
            "Riktning",
            "Uppifrån",
            "Nedifrån",
        ],
        &["Vilken förflyttning vill ni göra?", "Byråkrati, NPM, NPG", "ord om NPG"],
        &["Vilka känns tyngst?", "Tiden räcker inte", "En rad om alternativet."],
        &[
            "Vem sänder och vem tar emot hos er?",
            "Tjänstepersoner: från mottagare (M) till sändare (S)",
            "Förtroendevalda: från mottagare (M) till sändare (S)",
        ],
        &[
            "Hur ställer ni er till förslagen?",
            "Förslag · föreslår",
            "Regeringen inrättar ett stöd till statliga myndigheter.",
            "Kunskap, erfarenhetsutbyte och processtöd",
            "Bedömning · rekommenderar",
        ],
        &["Vad ska politiker göra för att samarbetet inte ska fungera?"],
    ];
    for (key, texts) in KINDS.into_iter().zip(asked) {
        let view = view(&mut session, key, false, false);
        assert_told(&told(&mut hall, &view), texts);
    }
}

#[test]
fn after_the_reveal_each_kind_shows_where_the_groups_stand() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 4);
    let answered: [&[&str]; 7] = [
        &["Känner ni igen er?"],
        &["Riktning\nGrupp 1: idag"],
        &["vill röra sig mot NPG"],
        &["lika många markeringar: 6 av 12"],
        &[
            "Situation 1 (Tjänstepersoner: sändare (S); Förtroendevalda: mottagare (M))",
            "Det vanliga",
        ],
        &[
            "tillstyrker delvis",
            "Stöd till myndigheter\ntillstyrker: Grupp 1\ntillstyrker delvis: Grupp 2, Grupp 3\navstyrker: Grupp 4",
        ],
        &["Vänd på varje anteckning: vad ska politiker göra i stället?"],
    ];
    for (key, texts) in KINDS.into_iter().zip(answered) {
        let view = view(&mut session, key, true, false);
        assert_told(&told(&mut hall, &view), texts);
    }
}

#[test]
fn notes_of_every_kind_are_told_with_their_group_once_they_are_released() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 4);
    for key in KINDS {
        let view = view(&mut session, key, false, true);
        let told = told(&mut hall, &view);
        assert_told(&told, &["Grupp 1: HEMLIG anteckning.", "Grupp 4: HEMLIG anteckning."]);
        assert!(!told.join("\n").contains("VÄNT"), "{told:#?}");
    }
}

#[test]
fn nothing_that_is_not_released_reaches_the_hall() {
    let mut session = turned_meeting(deck(), 5);
    for key in KINDS {
        for (answers, notes) in [(false, false), (true, false), (false, true), (true, true)] {
            let view = view(&mut session, key, answers, notes);
            assert_eq!(view.answers.is_empty(), !answers || matches!(key, "fraga" | "vand"), "{key}");
            let everything = format!("{view:?}");
            let mut kept = vec!["TIPS", "RADHJÄLP"];
            if !notes {
                kept.extend(["HEMLIG", "VÄNT"]);
            }
            if !answers {
                kept.extend(["VÄNT", "Situation", "Det vanliga", "Vänd på"]);
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
    for key in ["matris", "triangel", "fyrfalt", "stallning", "vand"] {
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
            for (situation, name) in quadrant.situations.iter_mut().zip(["Ett", "Två", "Tre", "Fyra"]) {
                situation.name = name.into();
                situation.help = String::new();
            }
        }
    }
    let mut session = full_meeting(short, 3);
    let view = view(&mut session, "fyrfalt", true, false);
    show(&mut hall, view.clone());
    for name in ["Ett", "Två", "Tre", "Fyra"] {
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
    assert!(told[0].contains("Vänd på varje anteckning: vad ska politiker göra i stället?"));
    assert!(all.contains("Grupp 1: HEMLIG anteckning.\nVänt: VÄNT: ge utrymme och fråga hur det går."));
    assert_eq!(all.matches("HEMLIG anteckning.").count(), 3);
    assert!(!all.contains("samarbetet inte ska fungera"), "{all}");
}

#[test]
fn after_the_reveal_of_a_reversed_question_without_notes_the_turned_question_is_alone() {
    let mut hall = hall(HD, Room::default());
    let mut session = turned_meeting(deck(), 3);
    let view = view(&mut session, "vand", true, false);
    assert_eq!(
        told(&mut hall, &view),
        ["Vänd på varje anteckning: vad ska politiker göra i stället?"]
    );
}

#[test]
fn the_columns_of_opinions_stand_on_every_page() {
    let mut hall = hall(HD, Room::default());
    let mut session = full_meeting(many_proposals(20), 12);
    let view = view(&mut session, "stallning", true, false);
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
            _ => {}
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
        for key in KINDS {
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
