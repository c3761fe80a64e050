//! Tests: the built-in decks and the worked example are whole, well formed and in our own words.

use crate::support::decks::deck_of_the_guide;
use crate::support::kinds::name_in_files;
use samtalsledaren::model::{Answer, Deck, GroupId, Item, ItemKey, Kind, MatrixAnswer, Moment, Record, Session};
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeSet;

const TRENDER: &str = include_str!("../../assets/decks/trender.ron");
const EXAMPLE: &str = include_str!("../../sessions/provnamnden-2031-03-05-trender.ron");

/// What a label may hold at most, in characters.
const LONGEST_SHORT: usize = 30;

fn read_deck(text: &str) -> Deck {
    ron::from_str(text).unwrap_or_else(|error| panic!("the deck is not well formed: {error}"))
}

fn built_in() -> Vec<Deck> {
    samtalsledaren::files::built_in()
}

fn trender() -> Deck {
    read_deck(TRENDER)
}

fn example() -> Session {
    let record: Record = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(EXAMPLE)
        .unwrap_or_else(|error| panic!("the example is not well formed: {error}"));
    Session::from_record(record)
}

fn item<'a>(deck: &'a Deck, key: &str) -> &'a Item {
    deck.item(&key.into()).unwrap_or_else(|| panic!("the deck has no item {key}"))
}

fn key(text: &str) -> ItemKey {
    text.into()
}

fn count(deck: &Deck, is_wanted: impl Fn(&Kind) -> bool) -> usize {
    deck.items.iter().filter(|item| is_wanted(&item.kind)).count()
}

fn matrix_answer(session: &Session, prompt: &str, group: u32) -> MatrixAnswer {
    match session.answer(&key(prompt), GroupId(group)) {
        Some(Answer::Matrix(answer)) => answer.clone(),
        _ => panic!("group {group} has not answered {prompt}"),
    }
}

/// All labels that have to fit in narrow places, and where they stand.
fn shorts(item: &Item) -> Vec<String> {
    let of_kind = item.kind.deck_texts().into_iter().filter_map(|text| text.short);
    [item.short.as_str()].into_iter().chain(of_kind).map(str::to_owned).collect()
}

/// The texts of an item that are ours, not quoted: lead, hint, short, bullets and help.
fn own_texts(item: &Item) -> Vec<String> {
    let mut texts = vec![item.lead.clone(), item.hint.clone()];
    texts.extend(shorts(item));
    match &item.kind {
        Kind::Slide(slide) => texts.extend(slide.bullets.iter().cloned()),
        Kind::Matrix(matrix) => texts.extend(matrix.rows().map(|row| row.help.clone())),
        Kind::Marks(marks) => texts.extend(marks.options.iter().map(|option| option.help.clone())),
        Kind::Quadrant(quadrant) => texts.extend(quadrant.situations.iter().map(|situation| situation.help.clone())),
        // What a proposal leaves out is quoted, unless it says that it is shortened.
        Kind::Stance(stance) => texts.extend(stance.rows().filter(|row| row.shortened).map(|row| row.detail.clone())),
        Kind::Reverse(reverse) => texts.push(reverse.turned.clone()),
        Kind::Open(_) | Kind::Pause(_) | Kind::Shift(_) | Kind::Unknown(_) => {}
    }
    texts
}

/// Words with a meaning in law that groups' talk must never be given. What stands in quotation marks is the source's, and
/// "beslutsnivå" and "beslutsfunktionen" are the quoted texts' own terms.
fn forbidden_words_in(text: &str) -> Vec<&'static str> {
    let unquoted: String = text.split('”').step_by(2).collect();
    let text = unquoted.to_lowercase().replace("beslutsnivå", "").replace("beslutsfunktionen", "");
    ["röst", "votering", "beslut", "yrkande", "reservation"]
        .into_iter()
        .filter(|word| text.contains(word))
        .collect()
}

#[test]
fn every_built_in_deck_is_well_formed() {
    for deck in built_in() {
        assert_eq!(deck.format, 1, "{}", deck.id);
        assert!(!deck.items.is_empty(), "{}", deck.id);
        assert_eq!(deck.language, Language::Swedish, "{}", deck.id);
        for item in &deck.items {
            assert_eq!(
                item.kind.problems(Words::new(Language::English)),
                Vec::<String>::new(),
                "{}",
                item.key
            );
            assert!(!item.title.trim().is_empty(), "{}", item.key);
            assert!(!item.hint.trim().is_empty(), "{} has no hint for the chair", item.key);
            assert!(item.minutes > 0, "{}", item.key);
        }
    }
}

#[test]
fn the_deck_trender_has_its_items_and_minutes() {
    let deck = trender();
    assert_eq!(deck.id, "trender");
    assert_eq!(deck.items.len(), 41);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Slide(_))), 24);
    assert_eq!(count(&deck, Kind::is_prompt), 15);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Pause(_))), 2);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Open(_))), 10);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Matrix(_))), 2);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Marks(_))), 2);
    assert_eq!(count(&deck, |kind| matches!(kind, Kind::Shift(_))), 1);
    assert_eq!(deck.items.iter().map(|item| u32::from(item.minutes)).sum::<u32>(), 237);
}

/// The numbers that the comment of a deck's file says.
#[test]
fn the_comment_of_each_deck_counts_right() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/decks");
    let number = |words: &str| match words {
        "en" => 1,
        "två" => 2,
        "ingen" => 0,
        digits => digits.parse::<usize>().unwrap_or_else(|_| panic!("{digits}")),
    };
    for deck in built_in() {
        let text = std::fs::read_to_string(folder.join(format!("{}.ron", deck.id))).unwrap();
        let comment: String = text
            .lines()
            .take_while(|line| line.starts_with("//"))
            .map(|line| line.trim_start_matches('/'))
            .collect();
        let words: Vec<_> = comment
            .split_whitespace()
            .map(|word| word.trim_matches([',', '.', ':', ';']))
            .collect();
        let before = |name: &str| {
            let at = words.iter().rposition(|word| *word == name);
            number(words[at.unwrap_or_else(|| panic!("{}: {name}", deck.id)) - 1])
        };
        let pauses = count(&deck, |kind| matches!(kind, Kind::Pause(_)));
        assert_eq!(before("steg"), deck.items.len(), "{}", deck.id);
        assert_eq!(before("bilder"), count(&deck, |kind| matches!(kind, Kind::Slide(_))), "{}", deck.id);
        assert_eq!(before("frågor"), count(&deck, Kind::is_prompt), "{}", deck.id);
        assert_eq!(before(if pauses > 1 { "pauser" } else { "paus" }), pauses, "{}", deck.id);
        let minutes: usize = deck.items.iter().map(|item| usize::from(item.minutes)).sum();
        assert_eq!(before("minuter"), minutes, "{}", deck.id);
        assert!(
            !comment.contains("kortare upplägg på"),
            "a shorter agenda is no comment: {}",
            deck.id
        );
    }
}

#[test]
fn the_two_matrices_of_trender_have_fifteen_rows() {
    let deck = trender();
    let sections = |key| match &item(&deck, key).kind {
        Kind::Matrix(matrix) => matrix.sections.iter().map(|section| section.rows.len()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    assert_eq!(sections("uppfoljning"), [5]);
    assert_eq!(sections("kulturer"), [5, 5]);
}

#[test]
fn keys_of_a_deck_are_unique_and_plain() {
    let plain = |key: &str| {
        !key.is_empty()
            && key
                .chars()
                .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
    };
    for deck in built_in() {
        let mut keys = BTreeSet::new();
        for item in &deck.items {
            assert!(plain(item.key.as_str()), "{}", item.key);
            assert!(keys.insert(item.key.clone()), "{} stands twice", item.key);
            let mut places = BTreeSet::new();
            for place in item.kind.places() {
                assert!(plain(place.key.as_str()), "{}: {}", item.key, place.key);
                assert!(places.insert(place.key.clone()), "{}: {} stands twice", item.key, place.key);
            }
        }
    }
}

#[test]
fn labels_are_short_enough_for_narrow_places() {
    for deck in built_in() {
        for item in &deck.items {
            for short in shorts(item) {
                assert!(short.chars().count() <= LONGEST_SHORT, "{}: {short}", item.key);
            }
            for place in item.kind.places() {
                // Parts without a label of their own are shown in full.
                let may_be_long = matches!(item.kind, Kind::Open(_)) && place.label == place.text;
                assert!(
                    may_be_long || place.label.chars().count() <= LONGEST_SHORT,
                    "{}: {}",
                    item.key,
                    place.label
                );
            }
        }
    }
}

#[test]
fn slides_have_one_to_four_bullets_and_a_source() {
    for deck in built_in() {
        for item in &deck.items {
            if let Kind::Slide(slide) = &item.kind {
                assert!((1..=4).contains(&slide.bullets.len()), "{}", item.key);
                assert!(item.own || !deck.footer_of(item).is_empty(), "{}", item.key);
            }
        }
    }
}

#[test]
fn tables_are_whole_and_used() {
    for deck in built_in() {
        for table in &deck.tables {
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.id);
            assert!(
                deck.items.iter().any(|item| item.tables.contains(&table.id)),
                "{} is never shown",
                table.id
            );
        }
        for item in &deck.items {
            for id in &item.tables {
                assert!(deck.table(id).is_some(), "{}: no table {id}", item.key);
            }
        }
    }
    let deck = trender();
    let shown = |key| item(&deck, key).tables.clone();
    assert_eq!(shown("tre-styrlogiker"), ["styrlogiker"]);
    assert_eq!(shown("styrformer"), ["styrformer"]);
    assert_eq!(shown("forflyttning"), ["styrlogiker", "styrformer"]);
}

#[test]
fn our_own_words_in_a_deck_have_no_meaning_in_law() {
    for deck in built_in() {
        assert_eq!(forbidden_words_in(&deck.purpose), Vec::<&str>::new());
        for item in &deck.items {
            for text in own_texts(item) {
                assert_eq!(forbidden_words_in(&text), Vec::<&str>::new(), "{}: {text}", item.key);
            }
        }
    }
}

#[test]
fn decks_are_clean_of_marks_of_an_outline() {
    for sign in ['«', '»', '•', '\u{feff}', '\t', '\r'] {
        assert!(!TRENDER.contains(sign), "{sign:?}");
    }
    assert!(!TRENDER.contains("[vår") && !TRENDER.contains("[rättat"));
}

#[test]
fn the_example_carries_the_deck_as_it_is() {
    assert_eq!(*example().deck(), trender());
}

#[test]
fn the_example_has_62_notes_of_five_groups() {
    let session = example();
    assert_eq!(session.groups().len(), 5);
    assert_eq!(session.notes().count(), 62);
    for note in session.notes() {
        let item = session.item(&note.prompt).expect("the note belongs to an item");
        assert!(item.is_prompt(), "{}", note.id);
        assert!((1..=5).contains(&note.group.0), "{}", note.id);
        assert!(note.include, "{}", note.id);
        assert_eq!(note.place.is_some(), item.kind.has_parts(), "{}: {}", note.id, note.prompt);
        if let Some(place) = &note.place {
            assert!(item.kind.places().iter().any(|known| known.key == *place), "{}: {place}", note.id);
        }
    }
}

#[test]
fn every_question_of_the_example_is_answered() {
    let session = example();
    for (_, item) in session.items().filter(|(_, item)| item.is_prompt()) {
        assert!(session.notes_on(&item.key).next().is_some(), "{}", item.key);
    }
}

#[test]
fn the_example_opens_at_a_question_that_already_has_notes() {
    let session = example();
    assert!(session.lead().begun && !session.lead().ended);
    assert_eq!(session.current(), &key("kanner-ni-igen-er"));
    assert_eq!(session.cursor().prompt, key("kanner-ni-igen-er"));
    assert_eq!(session.notes_on(&key("kanner-ni-igen-er")).count(), 6);
    let entry = session.entry(session.current()).expect("it stands in the agenda");
    assert!(entry.used_secs > 0 && entry.left_secs() > 60, "{}", entry.left_secs());
    assert!(!session.hall().open && !session.hall().scene.notes && !session.hall().scene.answers);
}

#[test]
fn the_marks_of_the_example_sum_to_what_the_bilaga_will_say() {
    let session = example();
    let sums = |prompt: &str| {
        let places = session.item(&key(prompt)).expect("it is there").kind.places();
        places
            .iter()
            .map(|place| {
                let prompt = key(prompt);
                let on = session.answers_to(&prompt).map(|(_, answer)| match answer {
                    Answer::Marks(marks) => marks.on(&place.key),
                    _ => 0,
                });
                on.sum::<u16>()
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(sums("monster"), [1, 3, 5, 3, 2, 1]);
    assert_eq!(sums("utmaningar"), [2, 2, 3, 4, 0, 5]);
    assert!(session.answer(&key("utmaningar"), GroupId(5)).is_none());
}

#[test]
fn the_matrices_of_the_example_are_answered_row_by_row() {
    let session = example();
    let steps = |prompt, row: &str| {
        (1..=5)
            .map(|group| {
                let row = matrix_answer(&session, prompt, group).row(&row.into());
                (row.at(Moment::Today).unwrap_or(0), row.at(Moment::Desired).unwrap_or(0))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(steps("uppfoljning", "matt"), [(2, 4); 5]);
    assert_eq!(steps("uppfoljning", "narhet"), [(1, 4), (2, 4), (4, 2), (3, 3), (2, 5)]);
    assert_eq!(steps("uppfoljning", "omfattning"), [(2, 4), (1, 4), (2, 4), (2, 3), (0, 0)]);
    assert_eq!(steps("kulturer", "ledare"), [(2, 4), (3, 3), (2, 2), (1, 3), (2, 5)]);
    assert_eq!(steps("kulturer", "chefens-roll"), [(1, 5), (2, 5), (1, 4), (2, 5), (1, 4)]);
    assert_eq!(steps("kulturer", "medarbetarens-roll"), [(3, 4), (3, 4), (2, 4), (0, 0), (3, 5)]);
    let answered = |prompt: &str| {
        (1..=5)
            .map(|group| matrix_answer(&session, prompt, group).rows.len())
            .collect::<Vec<_>>()
    };
    assert_eq!(answered("uppfoljning"), [5, 5, 5, 5, 2]);
    assert_eq!(answered("kulturer"), [10, 10, 10, 9, 10]);
}

#[test]
fn the_points_of_the_example_are_whole_and_four_of_five_groups_move() {
    let session = example();
    let prompt = key("forflyttning");
    let mut points = Vec::new();
    for (group, answer) in session.answers_to(&prompt) {
        let Answer::Shift(answer) = answer else {
            panic!("{} has another kind of answer", group.name)
        };
        let [Some(today), Some(desired)] = [Moment::Today, Moment::Desired].map(|moment| answer.at(moment)) else {
            panic!("{} lacks a point", group.name)
        };
        for shares in [today, desired] {
            assert_eq!(
                shares.values().iter().map(|share| u32::from(*share)).sum::<u32>(),
                100,
                "{}",
                group.name
            );
        }
        points.push((today.values(), desired.values()));
    }
    assert_eq!(
        points,
        [
            ([60, 30, 10], [30, 20, 50]),
            ([50, 40, 10], [30, 30, 40]),
            ([30, 60, 10], [20, 30, 50]),
            ([70, 20, 10], [70, 20, 10]),
            ([40, 40, 20], [20, 10, 70]),
        ]
    );
    let toward_npg = points.iter().filter(|(today, desired)| desired[2] > today[2]).count();
    assert_eq!(toward_npg, 4);
}

#[test]
fn the_example_names_its_meeting_and_its_bilaga() {
    let session = example();
    let meeting = session.meeting();
    assert_eq!(meeting.board, "Provnämnden");
    assert_eq!((meeting.paragraphs.as_str(), meeting.paragraph.as_str()), ("10-13", "12"));
    assert_eq!(meeting.heading, session.deck().title);
    assert_eq!(
        (meeting.date.as_str(), meeting.start.as_str(), meeting.end.as_str()),
        ("2031-03-05", "11.30", "15.45")
    );
    assert_eq!((session.handover().label.as_str(), session.handover().first_page), ("Bilaga", 7));
}

#[test]
fn the_example_of_the_guide_is_a_deck_with_every_kind() {
    let deck = read_deck(deck_of_the_guide());
    let kinds: BTreeSet<_> = deck.items.iter().map(|item| name_in_files(&item.kind)).collect();
    assert_eq!(kinds, Kind::NAMES.into_iter().map(str::to_owned).collect());
    for item in &deck.items {
        assert_eq!(
            item.kind.problems(Words::new(Language::English)),
            Vec::<String>::new(),
            "{}",
            item.key
        );
        assert!(item.tables.iter().all(|id| deck.table(id).is_some()), "{}", item.key);
    }
    assert!(
        deck.tables
            .iter()
            .all(|table| table.rows.iter().all(|row| row.len() == table.columns.len()))
    );
}

/// Faults put into the example of the guide, and what check says of them there.
#[test]
fn the_guide_tells_what_check_says_of_its_example() {
    let guide = include_str!("../../assets/decks/README.md");
    let good = deck_of_the_guide();
    let behind = |text: &str, place: &str, right: &str, wrong: &str| {
        let (before, after) = text.split_once(place).unwrap_or_else(|| panic!("{place}"));
        assert!(after.contains(right), "{right} behind {place}");
        format!("{before}{place}{}", after.replacen(right, wrong, 1))
    };
    let long = "short: \"En kväll varje termin för alla invånare\"";
    let part = "                (key: \"dit\", text: \"Hur ska vi ta oss dit?\", short: \"Vägen dit\"),\n";
    let mut faulty = behind(good, "key: \"erfarenheter\"", "minutes: 10", "minuter: 10");
    faulty = behind(&faulty, "key: \"vagen\"", part, "");
    faulty = behind(&faulty, "key: \"hinder\"", "per_group: 3", "per_group: 0");
    faulty = behind(&faulty, "key: \"samtalet\"", "kind: Quadrant", "kind: Qadrant");
    faulty = behind(&faulty, "key: \"kvall\"", "short: \"En kväll varje termin\"", long);
    let word = behind(good, "key: \"samtalet\"", "across: Low", "across: Lo");
    let comma = behind(good, "key: \"erfarenheter\"", "minutes: 10,", "minutes: 10");
    for (text, count) in [(faulty, 5), (word, 1), (comma, 1)] {
        let problems = samtalsledaren::files::read_deck(text.as_bytes(), Words::default()).unwrap_err();
        assert_eq!(problems.len(), count, "{problems:?}");
        for problem in problems {
            let advice = if problem.is_error() { "" } else { "Att kontrollera: " };
            let line = format!("\nmitt.ron:{}:{}: {advice}{}\n", problem.line, problem.column, problem.message);
            assert!(guide.contains(&line), "the guide lacks {line}");
        }
    }
}

#[test]
fn the_guide_to_sessions_names_every_field() {
    let guide = include_str!("../../sessions/README.md");
    let before_the_deck = EXAMPLE.split_once("\n    deck: (").map_or(EXAMPLE, |(before, _)| before);
    for line in before_the_deck.lines() {
        let Some((field, _)) = line.trim_start().split_once(": ") else {
            continue;
        };
        if field.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_') {
            assert!(
                guide.contains(&format!("`{field}`")) || guide.contains(&format!("{field}: ")),
                "{field}"
            );
        }
    }
}
