//! Tests: every kind of question in the bilaga, from the question to the alternative text, as a document and as DOCX.

use crate::support::kinds::answer_of;
use crate::support::meetings::{add_note_at, deck_of_all_kinds, give_answer};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use samtalsledaren::export::{document, is_printable};
use samtalsledaren::model::{
    Answer, Appendix, Block, Command, Format, Item, ItemText, Kind, MarksAnswer, MatrixAnswer, Moment, Opinion, PlaceKey, QuadrantAnswer,
    Session, Shares, ShiftAnswer, Spot, StanceAnswer, Surroundings, appendix, interpret,
};
use samtalsledaren::words::Words;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// All questions of the deck.
fn prompts() -> Vec<Item> {
    deck_of_all_kinds().items.into_iter().filter(Item::is_prompt).collect()
}

/// True for a kind whose picture shows each group for itself, so that its alternative text names them.
fn shows_each_group(kind: &Kind) -> bool {
    match kind {
        Kind::Matrix(_) | Kind::Shift(_) | Kind::Quadrant(_) | Kind::Stance(_) => true,
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Marks(_) | Kind::Reverse(_) | Kind::Unknown(_) => false,
    }
}

fn three_pages_of(session: &Session) -> Appendix {
    appendix(
        session,
        &Surroundings {
            page_count: Some(3),
            printable: &is_printable,
            program: "Samtalsledaren",
            checksum: "0f1e2d",
        },
    )
}

/// A meeting of two groups that have said and answered something on every kind.
fn answered_meeting() -> Session {
    let mut session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    for item in prompts() {
        let key = item.key.as_str();
        let place = item
            .kind
            .places()
            .first()
            .filter(|_| item.kind.has_parts())
            .map(|place| place.key.clone());
        let place = place.as_ref().map(PlaceKey::as_str);
        add_note_at(&mut session, key, 1, place, &format!("Sagt om {key} <b>&"));
        for group in 1..=2 {
            if let Some(answer) = answer_of(&item, group) {
                give_answer(&mut session, key, group, answer);
            }
        }
    }
    add_note_at(&mut session, "matris", 2, Some("r2"), "Skäl på raden r2.");
    add_note_at(&mut session, "forslag", 2, Some("s3"), "Skäl till statsbidraget.");
    let turned = add_note_at(&mut session, "vand", 2, None, "Låt alla bestämma allt.");
    session.apply(Command::SetTurned(turned, "Säg vem som ansvarar.".into()), 0);

    let steps = |desired: u8| {
        MatrixAnswer::default()
            .with(&"r1".into(), Moment::Today, Some(2))
            .with(&"r1".into(), Moment::Desired, Some(desired))
    };
    let spot = |across, up| Some(Spot { across, up });
    let stands = |last| {
        StanceAnswer::default()
            .with(&"s1".into(), Some(Opinion::Supports))
            .with(&"s3".into(), Some(last))
    };
    for (group, desired, last) in [(1, 4, Opinion::Opposes), (2, 5, Opinion::TakesNoSide)] {
        give_answer(&mut session, "matris", group, Answer::Matrix(steps(desired)));
        let shift = ShiftAnswer {
            today: Shares::new([60, 30, 10]),
            desired: Shares::new([20, 20, 60]),
        };
        give_answer(&mut session, "triangel", group, Answer::Shift(shift));
        give_answer(
            &mut session,
            "markeringar",
            group,
            Answer::Marks(MarksAnswer::default().with(&"b".into(), 2)),
        );
        let quadrant = QuadrantAnswer {
            today: spot(20, 30),
            desired: spot(80, 90),
        };
        give_answer(&mut session, "fyrfalt", group, Answer::Quadrant(quadrant));
        give_answer(&mut session, "forslag", group, Answer::Stance(stands(last)));
    }
    session
}

/// The blocks of one question, from its heading to the next of that level.
fn blocks_of<'a>(session: &Session, appendix: &'a Appendix, key: &str) -> &'a [Block] {
    let number = session.question_number(&key.into()).unwrap();
    let is_chapter = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
    let start = appendix
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Heading { level: 2, text } if text.starts_with(&format!("Fråga {number}."))))
        .unwrap();
    let length = appendix.blocks[start + 1..].iter().position(is_chapter).unwrap();
    &appendix.blocks[start..=start + length]
}

/// The words of the blocks, each piece on a line.
fn words_of(blocks: &[Block]) -> Vec<String> {
    let mut words = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => words.push(text.clone()),
            Block::Bullets(points) => words.extend(points.iter().cloned()),
            Block::Notes(notes) => words.extend(notes.iter().map(|note| format!("{}\t{}", note.number, note.text))),
            Block::Table(table) => words.extend(table.header.iter().chain(table.rows.iter().flatten()).cloned()),
            Block::Figure { alt, .. } => words.push(alt.clone()),
            Block::Contents { .. } => {}
        }
    }
    words
}

fn has(words: &[String], wanted: &str) -> bool {
    words.iter().any(|text| text.contains(wanted))
}

/// The text of each paragraph of the DOCX, and the alternative text of each picture.
fn docx(appendix: &Appendix) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(document(appendix, Format::Docx).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = Reader::from_str(&xml);
    let mut texts: Vec<String> = Vec::new();
    let mut is_words = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return texts,
            Event::Start(start) if start.name().as_ref() == "w:p" => texts.push(String::new()),
            Event::Start(start) if start.name().as_ref() == "w:t" => is_words = true,
            Event::End(end) if end.name().as_ref() == "w:t" => is_words = false,
            Event::Empty(start) if start.name().as_ref() == "w:br" => texts.last_mut().unwrap().push('\n'),
            Event::Empty(start) if start.name().as_ref() == "w:tab" => texts.last_mut().unwrap().push('\t'),
            Event::Empty(start) if start.name().as_ref() == "wp:docPr" => {
                let alt = start.try_get_attribute("descr").unwrap().unwrap();
                texts.push(unescape(&alt.value).unwrap().into_owned());
                texts.push(String::new());
            }
            Event::Text(words) if is_words => texts.last_mut().unwrap().push_str(&words),
            Event::GeneralRef(name) if is_words => {
                let sign = unescape(&format!("&{};", &*name)).unwrap().into_owned();
                texts.last_mut().unwrap().push_str(&sign);
            }
            _ => {}
        }
    }
}

#[test]
fn every_kind_prints_question_notes_answers_sentence_and_alternative_text() {
    let session = answered_meeting();
    let appendix = three_pages_of(&session);
    for item in prompts() {
        let (key, is_drawn) = (item.key.as_str(), item.kind.has_answers());
        let item = session.item(&item.key).unwrap();
        let number = session.question_number(&item.key).unwrap();
        let blocks = blocks_of(&session, &appendix, key);
        let words = words_of(blocks);
        assert!(has(&words, &format!("Fråga {number}. {}", item.title)), "{key}");
        let note = format!("{number}.1.1\t");
        let notes: Vec<_> = words.iter().filter(|text| text.starts_with(&note)).collect();
        assert!(
            matches!(notes.as_slice(), [one] if one.contains(&format!("Sagt om {key} <b>&"))),
            "{key}: {notes:?}"
        );
        let answers: Vec<_> = session.answers_to(&item.key).collect();
        let reading = interpret(item, &answers, Words::default());
        assert_eq!(reading.is_some(), is_drawn, "{key}");
        let figures: Vec<_> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Figure { alt, .. } => Some(alt),
                _ => None,
            })
            .collect();
        assert_eq!(figures.len(), usize::from(is_drawn), "{key}");
        if let Some(reading) = reading {
            assert!(words.contains(&reading), "{key}: {reading}");
            assert!(figures[0].starts_with("Diagram: ") && figures[0].contains(&reading), "{key}");
            assert!(
                figures[0].contains("Grupp 2") || !shows_each_group(&item.kind),
                "{key}: {}",
                figures[0]
            );
            assert!(blocks.iter().any(|block| matches!(block, Block::Table(_))), "{key}");
        }
    }
}

#[test]
fn every_text_of_a_question_is_printed_in_full_and_cleaned() {
    for item in prompts() {
        let mut session = answered_meeting();
        let set = |place: usize| Command::SetItemText(item.key.clone(), ItemText::OfKind(place), format!("Text {place} 👍"));
        let texts = (0..100).take_while(|place| session.apply(set(*place), 0).record).count();
        let appendix = three_pages_of(&session);
        let blocks = blocks_of(&session, &appendix, item.key.as_str());
        assert!(!format!("{blocks:?}").contains('👍'), "{}", item.key);
        let words = words_of(blocks);
        let asked = &session.item(&item.key).unwrap().kind;
        for text in asked.deck_texts().into_iter().filter(|text| text.is_needed) {
            assert!(text.text.ends_with('👍'), "{}: {text:?} is not among its {texts} texts", item.key);
            let printed = text.text.replace('👍', "[tecken U+1F44D]");
            assert!(has(&words, &printed), "{}: {printed} in {words:#?}", item.key);
        }
    }
}

/// The kind with a sign that cannot be printed after each of its texts, whether it counts them among its texts or not.
fn with_unprintable_signs(kind: &Kind) -> Kind {
    let written = ron::to_string(kind).unwrap();
    let mut pieces: Vec<_> = written.split('"').map(str::to_owned).collect();
    for index in (1..pieces.len()).step_by(2) {
        if !pieces[index - 1].ends_with("key:") {
            pieces[index].push('👍');
        }
    }
    ron::from_str(&pieces.join("\"")).unwrap()
}

#[test]
fn no_text_of_any_kind_is_printed_as_it_stands_in_the_deck() {
    let mut record = answered_meeting().record().clone();
    for item in &mut record.deck.items {
        item.kind = with_unprintable_signs(&item.kind);
    }
    let appendix = three_pages_of(&Session::from_record(record));
    for block in &appendix.blocks {
        assert!(!format!("{block:?}").contains('👍'), "{block:?}");
    }
    assert!(!format!("{:?}", appendix.positions).contains('👍'), "{:?}", appendix.positions);
}

#[test]
fn the_docx_says_all_that_the_document_says_in_its_order() {
    let appendix = three_pages_of(&answered_meeting());
    let printed = docx(&appendix);
    let mut rest = printed.iter();
    for expected in words_of(&appendix.blocks) {
        assert!(rest.any(|text| *text == expected), "“{expected}” is missing or out of order");
    }
}

#[test]
fn a_quadrant_explains_its_axes_and_situations() {
    let session = answered_meeting();
    let appendix = three_pages_of(&session);
    let words = words_of(blocks_of(&session, &appendix, "fyrfalt"));
    for expected in [
        "Tjänstepersoner: båda grupperna rör sig mot sändare; Förtroendevalda: båda grupperna rör sig mot sändare; önskat läge: båda grupperna i fältet Situation 2.",
        "Situation 1: Tjänstepersoner sändare, Förtroendevalda mottagare. Så är det i Situation 1.",
        "Varje läge är två tal från 0 till 100, ett för varje axel. Tjänstepersoner: från mottagare till sändare. \
         Förtroendevalda: från mottagare till sändare.",
        "Tjänstepersoner 20, Förtroendevalda 30 (Situation 4)",
        "Tjänstepersoner +60, Förtroendevalda +60",
    ] {
        assert!(words.iter().any(|text| text == expected), "{expected} in {words:#?}");
    }
}

#[test]
fn a_stance_names_section_proposal_source_groups_and_reasons() {
    let session = answered_meeting();
    let appendix = three_pages_of(&session);
    let blocks = blocks_of(&session, &appendix, "forslag");
    let words = words_of(blocks);
    for expected in [
        "Kultur",
        "Tillsyn",
        "Förslaget s1 ska genomföras. (föreslår)\nMer om s1.",
        "Förslaget s2 ska genomföras. (rekommenderar)\nMer om s2.",
        "Förslaget s4 ska genomföras.\nMer om s4.",
        "2 tillstyrker (Grupp 1 och Grupp 2)",
        "1 avstyrker (Grupp 1)\n1 tar inte ställning (Grupp 2)",
        "Båda grupperna är eniga om 1 av 4 rader: de tillstyrker 1. Störst skillnad: ”Statsbidrag” (1 avstyrker, 1 tar inte ställning). \
         Två rader saknar svar från någon grupp.",
    ] {
        assert!(words.iter().any(|text| text == expected), "{expected} in {words:#?}");
    }
    let number = session.question_number(&"forslag".into()).unwrap();
    let reason = words
        .iter()
        .position(|text| *text == format!("{number}.2.1\tSkäl till statsbidraget."))
        .unwrap();
    assert_eq!(words[reason - 1], "Förslaget s3 ska genomföras.");
    let alt = words.iter().find(|text| text.starts_with("Diagram")).unwrap();
    assert!(
        alt.contains("Statsbidrag: 1 avstyrker (Grupp 1); 1 tar inte ställning (Grupp 2)."),
        "{alt}"
    );
}

#[test]
fn a_note_on_a_row_of_a_matrix_names_its_row() {
    let session = answered_meeting();
    let appendix = three_pages_of(&session);
    let words = words_of(blocks_of(&session, &appendix, "matris"));
    let number = session.question_number(&"matris".into()).unwrap();
    let note = words
        .iter()
        .position(|text| *text == format!("{number}.2.1\tSkäl på raden r2."))
        .unwrap();
    assert_eq!(words[note - 1], "Rad r2");
}

#[test]
fn a_reversed_note_stands_with_what_it_became_under_one_number() {
    let session = answered_meeting();
    let appendix = three_pages_of(&session);
    let words = words_of(blocks_of(&session, &appendix, "vand"));
    let number = session.question_number(&"vand".into()).unwrap();
    for expected in [
        "Därefter: ”Vad gör vi i stället?”".to_owned(),
        "1 av 2 anteckningar är vänd.".to_owned(),
        format!("{number}.1.1\tSå blir det illa: Sagt om vand <b>&\nI stället: anteckningen är inte vänd"),
        format!("{number}.2.1\tSå blir det illa: Låt alla bestämma allt.\nI stället: Säg vem som ansvarar."),
    ] {
        assert!(words.contains(&expected), "{expected} in {words:#?}");
    }
    let found = appendix
        .findings
        .iter()
        .find(|finding| finding.text == format!("En anteckning på fråga {number} är inte vänd"));
    assert_eq!(found.unwrap().at, Some(("vand".into(), None)));
}

#[test]
fn kinds_that_nobody_answered_print_their_question_and_say_so() {
    let mut session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05");
    session.apply(Command::Begin, 0);
    let appendix = three_pages_of(&session);
    for item in prompts() {
        let (key, is_drawn) = (item.key.as_str(), item.kind.has_answers());
        let blocks = blocks_of(&session, &appendix, key);
        let words = words_of(blocks);
        assert_eq!(has(&words, "Ingen grupp har svarat."), is_drawn, "{key}");
        assert!(!blocks.iter().any(|block| matches!(block, Block::Figure { .. })), "{key}");
    }
    let words = words_of(blocks_of(&session, &appendix, "forslag"));
    assert!(has(&words, "Förslaget s1 ska genomföras."));
    assert!(has(
        &words_of(blocks_of(&session, &appendix, "vand")),
        "Det finns ingen anteckning att vända."
    ));
}
