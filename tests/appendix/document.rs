//! Tests: the bilaga as a document.

use crate::support::meetings::{add_note_at, deck, give_answer, meeting};
use proptest::prelude::*;
use samtalsledaren::model::{
    Answer, Appendix, Block, Command, Fact, GroupId, ItemKey, Kind, MarksAnswer, MatrixAnswer, Moment, PastedLines, Profile, Session,
    Shares, ShiftAnswer, Surroundings, Table, appendix, interpret,
};
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn made(session: &Session, page_count: Option<u16>) -> Appendix {
    appendix(
        session,
        &Surroundings {
            page_count,
            printable: &|sign| !('\u{1F000}'..='\u{1FAFF}').contains(&sign),
            program: "Samtalsledaren 0.1.0",
            checksum: "0f1e2d",
        },
    )
}

fn fact(session: &mut Session, fact: Fact, text: &str) {
    session.apply(Command::SetFact(fact, text.into()), 0);
}

fn on_rows(rows: &[(&str, Option<u8>, Option<u8>)]) -> Answer {
    Answer::Matrix(rows.iter().fold(MatrixAnswer::default(), |answer, (row, today, desired)| {
        answer
            .with(&(*row).into(), Moment::Today, *today)
            .with(&(*row).into(), Moment::Desired, *desired)
    }))
}

fn in_triangle(today: [u8; 3], desired: [u8; 3]) -> Answer {
    Answer::Shift(ShiftAnswer {
        today: Shares::new(today),
        desired: Shares::new(desired),
    })
}

fn on_options(marks: &[(&str, u16)]) -> Answer {
    Answer::Marks(marks.iter().fold(MarksAnswer::default(), |answer, (option, count)| {
        answer.with(&(*option).into(), *count)
    }))
}

/// A meeting as it might be, with something of everything.
fn whole_meeting() -> Session {
    let mut session = meeting(3);
    for (what, text) in [
        (Fact::Board, "Parlamentariska nämnden"),
        (Fact::Paragraphs, "20-23"),
        (Fact::Paragraph, "22"),
        (Fact::Heading, "Trender och tankar"),
        (Fact::Date, "2031-03-05"),
        (Fact::Start, "12:00"),
        (Fact::End, "15.45"),
        (Fact::Place, "Regionens hus, caféscenen"),
        (Fact::WrittenBy, "nämndsekreterare"),
    ] {
        fact(&mut session, what, text);
    }
    session.apply(Command::SetLabel("Bilaga 2".into()), 0);
    session.apply(Command::SetFirstPage(49), 0);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::PassSecs(754), 0);
    add_note_at(&mut session, "fraga", 1, None, "Ja, från budgeten.\nRundpingisen känner vi igen.");
    let left_out = add_note_at(&mut session, "fraga", 1, None, "Något om en enskild person.");
    session.apply(Command::IncludeNote(left_out, false), 0);
    add_note_at(&mut session, "fraga", 1, None, "\u{F0B7} Enskilda ärenden tar tid 👍\u{7}");
    add_note_at(&mut session, "fraga", 2, None, "#panic() <b>$x$</b>");
    add_note_at(&mut session, "delar", 1, Some("tva"), "Mer dialog.");
    add_note_at(&mut session, "delar", 1, None, "Gäller båda delarna.");
    give_answer(
        &mut session,
        "matris",
        1,
        on_rows(&[("r1", Some(2), Some(4)), ("r2", Some(3), Some(3))]),
    );
    give_answer(
        &mut session,
        "matris",
        2,
        on_rows(&[("r1", Some(1), Some(4)), ("r2", Some(4), None)]),
    );
    add_note_at(&mut session, "matris", 2, Some("r1"), "Här skaver det.");
    give_answer(&mut session, "triangel", 1, in_triangle([60, 30, 10], [20, 20, 60]));
    give_answer(&mut session, "triangel", 2, in_triangle([50, 40, 10], [30, 30, 40]));
    give_answer(&mut session, "triangel", 3, in_triangle([30, 30, 40], [30, 30, 40]));
    give_answer(&mut session, "markeringar", 1, on_options(&[("a", 2), ("b", 1)]));
    give_answer(&mut session, "markeringar", 3, on_options(&[("a", 1)]));
    session
}

/// The document as text, to be read by people.
fn plain(appendix: &Appendix) -> String {
    let mut text = String::new();
    let line = |text: &mut String, words: &str| writeln!(text, "{words}").unwrap();
    line(&mut text, &format!("title: {}", appendix.title));
    line(&mut text, &format!("description: {}", appendix.description));
    line(&mut text, &format!("date: {:?}", appendix.date));
    line(&mut text, &format!("header: {}", appendix.header.join(" | ")));
    line(&mut text, &format!("label: {}", appendix.label));
    line(
        &mut text,
        &format!("footer: {} | {} {}", appendix.footer, appendix.page_word, appendix.first_page),
    );
    for block in &appendix.blocks {
        line(&mut text, "");
        match block {
            Block::Heading { level, text: words } => line(&mut text, &format!("{} {words}", "#".repeat(usize::from(*level)))),
            Block::Paragraph { text: words, strong } => line(&mut text, &if *strong { format!("**{words}**") } else { words.clone() }),
            Block::Bullets(points) => points.iter().for_each(|point| line(&mut text, &format!("• {point}"))),
            Block::Notes(notes) => notes
                .iter()
                .for_each(|note| line(&mut text, &format!("{} {}", note.number, note.text))),
            Block::Table(table) => {
                line(&mut text, &format!("| {} | {:?}", table.header.join(" | "), table.widths));
                table
                    .rows
                    .iter()
                    .for_each(|row| line(&mut text, &format!("| {} |", row.join(" | "))));
            }
            Block::Figure { picture, alt } => {
                line(&mut text, &format!("[{:.0} × {:.0}] {alt}", picture.width, picture.height));
            }
            Block::Contents { depth } => line(&mut text, &format!("[contents to level {depth}]")),
        }
    }
    let protocol = &appendix.protocol;
    line(&mut text, "\nprotocol:");
    for words in [
        &protocol.paragraph,
        &protocol.reference,
        &protocol.contents_row,
        &protocol.file_stem,
    ] {
        line(&mut text, words);
    }
    line(&mut text, "\nfindings:");
    for finding in &appendix.findings {
        let at = finding.at.as_ref().map_or_else(String::new, |(item, group)| {
            format!(" [{item}{}]", group.map_or_else(String::new, |group| format!(", {group}")))
        });
        line(&mut text, &format!("{}{at}", finding.text));
    }
    text
}

fn tables(appendix: &Appendix) -> impl Iterator<Item = &Table> {
    appendix.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

fn facts(appendix: &Appendix) -> BTreeMap<String, String> {
    let table = tables(appendix).next().unwrap();
    table.rows.iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

fn headings(appendix: &Appendix) -> Vec<(u8, String)> {
    appendix
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text } => Some((*level, text.clone())),
            _ => None,
        })
        .collect()
}

fn notes(appendix: &Appendix) -> Vec<(String, String)> {
    appendix
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Notes(notes) => Some(notes),
            _ => None,
        })
        .flatten()
        .map(|note| (note.number.clone(), note.text.clone()))
        .collect()
}

fn findings(appendix: &Appendix) -> Vec<&str> {
    appendix.findings.iter().map(|finding| finding.text.as_str()).collect()
}

#[test]
fn the_appendix_of_a_whole_meeting_reads_as_agreed() {
    insta::assert_snapshot!(plain(&made(&whole_meeting(), Some(5))));
}

#[test]
fn the_same_session_gives_the_same_document() {
    let session = whole_meeting();
    assert_eq!(made(&session, Some(5)), made(&session, Some(5)));
}

#[test]
fn a_meeting_without_any_fact_prints_no_empty_row_and_no_placeholder() {
    let appendix = made(&meeting(2), None);
    let facts = facts(&appendix);
    assert!(facts.values().all(|content| !content.trim().is_empty()));
    for missing in [
        "Nämnd",
        "Sammanträde",
        "Plats",
        "Paragraf",
        "Paragrafer i protokollet",
        "Diarienummer",
        "Upprättad av",
    ] {
        assert!(!facts.contains_key(missing), "{missing}");
    }
    assert_eq!(facts["Sidor"], "från sidan 1");
    assert_eq!(facts["Status"], "Arbetsmaterial");
    assert_eq!(headings(&appendix)[0], (1, "Bilaga".into()));
    assert!(appendix.header.is_empty());
    assert!(appendix.footer.is_empty());
    assert_eq!(appendix.date, (2031, 3, 5));
    assert_eq!(appendix.protocol.file_stem, "bilaga-gruppdiskussioner-2031-03-05");
    let text = plain(&appendix);
    assert!(!text.contains("null") && !text.contains("§"));
}

#[test]
fn all_that_stands_in_header_and_footer_stands_on_the_first_page_too() {
    let appendix = made(&whole_meeting(), Some(5));
    let facts = facts(&appendix).into_values().collect::<Vec<_>>().join("\n");
    for part in [
        "Parlamentariska nämnden",
        "§§ 20-23",
        "2031-03-05 kl. 12.00-15.45",
        "Regionens hus, caféscenen",
    ] {
        assert!(appendix.header.iter().any(|line| line.contains(part)), "{part}");
        assert!(facts.contains(part), "{part}");
    }
    assert!(facts.contains("49-53 (5 sidor)"));
}

#[test]
fn a_list_of_contents_stands_only_in_a_document_of_more_than_four_pages() {
    let session = whole_meeting();
    for (pages, expected) in [(None, false), (Some(1), false), (Some(4), false), (Some(5), true), (Some(60), true)] {
        let has_contents = made(&session, pages).blocks.contains(&Block::Contents { depth: 2 });
        assert_eq!(has_contents, expected, "{pages:?}");
    }
}

#[test]
fn a_date_that_is_none_is_found_and_the_day_of_the_session_is_used() {
    for date in ["2031-02-29", "5 mars", "2031-13-01", "2031-3-5", "-031-03-05", "2031-03-05-"] {
        let mut session = meeting(1);
        fact(&mut session, Fact::Date, date);
        let appendix = made(&session, None);
        assert_eq!(appendix.date, (2031, 3, 5), "{date}");
        assert!(findings(&appendix).iter().any(|text| text.contains(date)), "{date}");
    }
    let mut session = meeting(1);
    fact(&mut session, Fact::Date, "2028-02-29");
    assert_eq!(made(&session, None).date, (2028, 2, 29));
    assert_eq!(made(&Session::new(deck(), 1, "x", "å"), None).date, (1970, 1, 1));
}

#[test]
fn finished_and_opened_again_show_in_the_status() {
    let mut session = meeting(1);
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    assert_eq!(facts(&made(&session, None))["Status"], "Färdigställd 2031-03-09");
    let mut record = session.record().clone();
    record.version = 2;
    assert_eq!(
        facts(&made(&Session::from_record(record), None))["Status"],
        "Färdigställd 2031-03-09, version 2"
    );
}

#[test]
fn the_web_gets_the_same_document_without_names() {
    let mut session = whole_meeting();
    let internal = plain(&made(&session, Some(5)));
    session.apply(Command::SetProfile(Profile::Web), 0);
    // The web does not tell who wrote; all else is the same.
    let without_writer = internal.replace("| Upprättad av | nämndsekreterare |\n", "");
    assert_ne!(without_writer, internal);
    assert_eq!(plain(&made(&session, Some(5))), without_writer);
    assert!(internal.contains("Deltagarnas namn återges inte"));
}

#[test]
fn an_item_that_is_left_out_is_printed_only_when_it_has_notes() {
    let mut session = meeting(1);
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    add_note_at(&mut session, "delar", 1, Some("ett"), "Hann sägas.");
    assert!(session.apply(Command::IncludeItem("delar".into(), false), 0).record);
    let titles = headings(&made(&session, None));
    assert!(!titles.iter().any(|(_, title)| title.contains("Känner ni igen er?")));
    assert!(titles.contains(&(2, "Fråga 2. Struktur".into())));
    let text = plain(&made(&session, None));
    assert!(text.contains("2.1.1 Hann sägas."));
    assert!(text.contains("Luckor beror på att frågor inte har tagits upp."));
}

#[test]
fn a_note_without_its_question_is_printed_under_the_next_free_number() {
    let mut session = meeting(1);
    add_note_at(&mut session, "fraga", 1, None, "Kvar.");
    let mut record = session.record().clone();
    record.notes[0].prompt = "finns-inte".into();
    let appendix = made(&Session::from_record(record), None);
    assert_eq!(notes(&appendix), [("6.1.1".into(), "Kvar.".into())]);
}

#[test]
fn removed_notes_and_notes_left_out_are_not_printed_and_the_latter_are_counted() {
    let mut session = meeting(1);
    let first = add_note_at(&mut session, "fraga", 1, None, "hemligt ett");
    let second = add_note_at(&mut session, "fraga", 1, None, "hemligt två");
    add_note_at(&mut session, "fraga", 1, None, "öppet");
    session.apply(Command::RemoveNote(first, true), 0);
    session.apply(Command::IncludeNote(second, false), 0);
    let appendix = made(&session, None);
    assert_eq!(notes(&appendix), [("1.1.3".into(), "öppet".into())]);
    let text = plain(&appendix);
    assert!(!text.contains("hemligt"));
    assert!(text.contains("Inte med i bilagan: 1 anteckning."));
    assert!(text.contains("Luckor beror på att anteckningar"));
}

#[test]
fn pasted_lines_that_wait_for_an_answer_are_found_and_not_printed() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let pasted = PastedLines {
        prompt: "fraga".into(),
        group: GroupId(2),
        place: None,
        lines: vec!["Rad som väntar".into(), "Rad till".into()],
    };
    session.apply(Command::SetPasted(vec![pasted]), 0);
    let appendix = made(&session, None);
    assert!(!plain(&appendix).contains("som väntar"));
    let found: Vec<_> = appendix
        .findings
        .iter()
        .filter(|finding| finding.text.contains("inte är avslutad"))
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].at, Some((ItemKey::from("fraga"), Some(GroupId(2)))));
}

#[test]
fn words_still_being_written_are_found_and_not_printed() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("halvskrivet".into()), 0);
    let appendix = made(&session, None);
    assert!(!plain(&appendix).contains("halvskrivet"));
    let finding = appendix
        .findings
        .iter()
        .find(|finding| finding.text.contains("inte är avslutad"))
        .unwrap();
    assert_eq!(finding.at, Some((ItemKey::from("fraga"), Some(GroupId(1)))));
}

#[test]
fn silent_groups_silent_questions_and_missing_facts_are_found() {
    let mut session = meeting(2);
    add_note_at(&mut session, "fraga", 2, None, "Ja.");
    let appendix = made(&session, None);
    let found = findings(&appendix);
    for expected in [
        "Uppgiften Nämnd saknas",
        "Uppgiften Datum saknas",
        "Uppgiften Paragraf saknas",
        "Fråga 1: inget svar från Grupp 1",
        "Fråga 2 togs inte upp",
    ] {
        assert!(found.contains(&expected), "{expected} in {found:?}");
    }
    assert!(!found.iter().any(|text| text.starts_with("Fråga 2: inget svar")));
}

#[test]
fn evil_notes_are_printed_word_for_word() {
    let arabic = "السلام عليكم";
    let long = "å".repeat(5000);
    for evil in [
        "#panic() *fet* _kursiv_ $x^2$ = rubrik @ref <label> `kod` \\",
        "<w:t>&amp;</w:t> ]]> <!-- --> &#x0;",
        "Note((text: \"x\")) // /* */ r#\"\"#",
        "{\"json\": [1, null]}",
        "- punkt\n+ nummer\n/ term: ord",
        arabic,
        &long,
        "Å ä ö é ü ß œ ŋ š ž",
    ] {
        let mut session = meeting(1);
        add_note_at(&mut session, "fraga", 1, None, evil);
        let appendix = made(&session, None);
        assert_eq!(notes(&appendix), [("1.1.1".into(), evil.to_owned())]);
        assert!(!findings(&appendix).iter().any(|text| text.contains("har tecken som")));
    }
}

#[test]
fn what_cannot_be_printed_is_replaced_visibly_listed_last_and_found() {
    let joined = "👨\u{200D}👩\u{200D}👧";
    let cases = [
        ("bra 👍 sagt", "bra [tecken U+1F44D] sagt", "[tecken U+1F44D]"),
        ("👍👍", "[tecken U+1F44D][tecken U+1F44D]", "[tecken U+1F44D] (2 gånger)"),
        ("👍🏽", "[tecken U+1F44D U+1F3FD]", "[tecken U+1F44D U+1F3FD]"),
        (
            joined,
            "[tecken U+1F468 U+200D U+1F469 U+200D U+1F467]",
            "[tecken U+1F468 U+200D U+1F469 U+200D U+1F467]",
        ),
        ("pling\u{7}plång", "plingplång", "U+0007 (borttaget)"),
        ("\u{F0B7} punkt", "• punkt", "• (i stället för U+F0B7)"),
        ("\u{F0A7} punkt", "• punkt", "• (i stället för U+F0A7)"),
        ("\u{E123}", "[tecken U+E123]", "[tecken U+E123]"),
        ("\u{FFFE}x", "[tecken U+FFFE]x", "[tecken U+FFFE]"),
        ("\u{7}", "[tecken U+0007]", "[tecken U+0007]"),
        // Nothing to see in any of these, whichever signs they are made of.
        ("\u{200B}\u{AD}", "[tecken U+200B]", "[tecken U+200B]"),
        (" \u{AD}\u{A0}\u{2060} ", "[tecken U+00AD]", "[tecken U+00AD]"),
        ("\u{2800}\u{3164}", "[tecken U+2800]", "[tecken U+2800]"),
        ("\u{FEFF}\n\u{200D}", "[tecken U+FEFF]", "[tecken U+FEFF]"),
        // Signs that turn the direction are taken away, and named.
        (
            "Vi säger \u{202E}jen\u{202C} till förslaget",
            "Vi säger jen till förslaget",
            "U+202C (vänder läsriktningen, borttaget), U+202E (vänder läsriktningen, borttaget)",
        ),
        (
            "\u{202A}a\u{202B}b\u{202D}c",
            "abc",
            "U+202A (vänder läsriktningen, borttaget), U+202B (vänder läsriktningen, borttaget), U+202D (vänder läsriktningen, borttaget)",
        ),
        (
            "från \u{2067}10 – 20\u{2069} kronor",
            "från 10 – 20 kronor",
            "U+2067 (vänder läsriktningen, borttaget), U+2069 (vänder läsriktningen, borttaget)",
        ),
        ("\u{2066}\u{2068}", "[tecken U+2066]", "[tecken U+2066]"),
    ];
    for (typed, printed, listed) in cases {
        let mut session = meeting(1);
        add_note_at(&mut session, "fraga", 1, None, typed);
        let appendix = made(&session, None);
        assert_eq!(notes(&appendix), [("1.1.1".into(), printed.to_owned())], "{typed:?}");
        let Some(Block::Bullets(last)) = appendix.blocks.last() else {
            panic!("the list of replaced characters stands last");
        };
        assert_eq!(last, &[format!("Anteckning 1.1.1: {listed}")]);
        let finding = appendix.findings.last().unwrap();
        assert!(finding.text.contains(listed), "{}", finding.text);
        assert_eq!(finding.at, Some(("fraga".into(), Some(GroupId(1)))));
    }
}

#[test]
fn every_kind_of_line_break_becomes_one() {
    let mut session = meeting(1);
    add_note_at(
        &mut session,
        "fraga",
        1,
        None,
        "ett\r\ntvå\rtre\u{2028}fyra\u{2029}fem\u{B}sex\tsju\u{FEFF}",
    );
    let appendix = made(&session, None);
    assert_eq!(notes(&appendix)[0].1, "ett\ntvå\ntre\nfyra\nfem\nsex sju");
    assert!(!findings(&appendix).iter().any(|text| text.contains("har tecken som")));
}

#[test]
fn titles_facts_and_names_are_cleaned_as_notes_are() {
    let mut deck = deck();
    deck.title = "Underlag 👍".into();
    deck.items[1].title = "Känner\nni 👍?".into();
    if let Kind::Matrix(matrix) = &mut deck.items[3].kind {
        matrix.sections[0].rows[0].left = "Upp\u{7}ifrån 👍".into();
    }
    let mut session = Session::new(deck, 1, "x", "2031-03-05");
    session.apply(Command::Begin, 0);
    fact(&mut session, Fact::Board, "Nämnden 👍\r\nför prov");
    session.apply(Command::RenameGroup(GroupId(1), "Blå 👍".into()), 0);
    session.apply(Command::SetLabel("Bilaga 👍".into()), 0);
    let appendix = made(&session, None);
    let text = plain(&appendix);
    assert!(!text.contains('👍') && !text.contains('\u{7}'));
    assert_eq!(facts(&appendix)["Nämnd"], "Nämnden [tecken U+1F44D] för prov");
    assert!(headings(&appendix).contains(&(2, "Fråga 1. Känner ni [tecken U+1F44D]?".into())));
    assert!(headings(&appendix).contains(&(3, "Blå [tecken U+1F44D]".into())));
    assert!(text.contains("Uppifrån [tecken U+1F44D]"));
    for origin in [
        "Nämnd",
        "Gruppens namn, Grupp 1",
        "Bilagans beteckning",
        "Samtalsunderlaget",
        "Fråga 1",
        "Fråga 3",
    ] {
        let found = findings(&appendix)
            .iter()
            .filter(|text| text.starts_with(&format!("{origin} har tecken som ersätts i PDF-filen")))
            .count();
        assert_eq!(found, 1, "{origin}");
    }
}

#[test]
fn long_poles_stand_in_full_in_a_table() {
    let long = "Uppföljning med större utrymme för förståelse kring komplex praktik och allt som därtill hör i vardagen för dem som möter medborgaren";
    let mut deck = deck();
    if let Kind::Matrix(matrix) = &mut deck.items[3].kind {
        matrix.sections[0].rows[1].right = long.into();
    }
    let mut session = Session::new(deck, 1, "x", "2031-03-05");
    session.apply(Command::Begin, 0);
    let appendix = made(&session, None);
    assert!(tables(&appendix).any(|table| table.rows.iter().any(|row| row.last().unwrap() == long)));
}

#[test]
fn an_english_deck_gives_an_english_document() {
    let mut deck = deck();
    deck.language = Language::English;
    let session = Session::new(deck, 2, "x", "2031-03-05");
    let appendix = made(&session, Some(2));
    assert_eq!(appendix.language, Language::English);
    assert_eq!(appendix.page_word, "Page");
    assert!(headings(&appendix).contains(&(2, "Question 1. Känner ni igen er?".into())));
}

/// What one group says and answers in a meeting of any kind.
#[derive(Clone, Debug)]
struct Said {
    notes: Vec<(usize, String, bool, bool)>,
    rows: [(Option<u8>, Option<u8>); 2],
    today: Option<(u8, u8)>,
    desired: Option<(u8, u8)>,
    marks: [u16; 3],
}

fn said() -> impl Strategy<Value = Said> {
    let step = || proptest::option::of(1..=5_u8);
    let row = move || (step(), step());
    let shares = || proptest::option::of((0..=100_u8, 0..=100_u8).prop_map(|(a, b)| (a, b.min(100 - a))));
    (
        proptest::collection::vec((0..6_usize, any::<String>(), any::<bool>(), any::<bool>()), 0..4),
        [row(), row()],
        shares(),
        shares(),
        [0..=1_u16, 0..=1_u16, 0..=1_u16],
    )
        .prop_map(|(notes, rows, today, desired, marks)| Said {
            notes,
            rows,
            today,
            desired,
            marks,
        })
}

fn session_of(all: &[Said]) -> Session {
    let mut session = meeting(u32::try_from(all.len()).unwrap());
    let places = [
        ("fraga", None),
        ("delar", None),
        ("delar", Some("ett")),
        ("matris", Some("r2")),
        ("triangel", None),
        ("markeringar", Some("a")),
    ];
    for (group, said) in (1..).zip(all) {
        for (place, text, include, removed) in &said.notes {
            let before = session.record().notes.len();
            let (prompt, place) = places[*place];
            let command = Command::AddNote {
                prompt: prompt.into(),
                group: GroupId(group),
                place: place.map(Into::into),
                text: text.clone(),
            };
            session.apply(command, 0);
            if session.record().notes.len() > before {
                let id = session.record().notes.last().unwrap().id.clone();
                session.apply(Command::IncludeNote(id.clone(), *include), 0);
                session.apply(Command::RemoveNote(id, *removed), 0);
            }
        }
        let [one, two] = said.rows;
        give_answer(
            &mut session,
            "matris",
            group,
            on_rows(&[("r1", one.0, one.1), ("r2", two.0, two.1)]),
        );
        let shares = |point: Option<(u8, u8)>| point.and_then(|(a, b)| Shares::new([a, b, 100 - a - b]));
        let point = ShiftAnswer {
            today: shares(said.today),
            desired: shares(said.desired),
        };
        give_answer(&mut session, "triangel", group, Answer::Shift(point));
        let [a, b, c] = said.marks;
        give_answer(&mut session, "markeringar", group, on_options(&[("a", a), ("b", b), ("c", c)]));
    }
    session
}

/// A place as the table has it, "2 → 4 (+2)", in the words of the alternative text.
fn as_alt(group: &str, place: &str, words: Words) -> String {
    let (today, rest) = place.split_once(" → ").unwrap();
    let (desired, shift) = rest
        .split_once(" (")
        .map_or((rest, "–"), |(desired, shift)| (desired, shift.trim_end_matches(')')));
    let [today, desired, shift] = [today, desired, shift].map(|part| if part == "–" { words.appendix_not_given() } else { part });
    words.appendix_alt_positions(group, today, desired, shift)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_groups_say_every_included_note_stands_there_once(all in proptest::collection::vec(said(), 0..=12)) {
        let session = session_of(&all);
        let appendix = made(&session, Some(7));
        let printed = notes(&appendix);
        let mut expected: Vec<_> = session
            .notes()
            .filter(|note| note.include)
            .map(|note| format!("{}.{}.{}", session.question_number(&note.prompt).unwrap(), note.group, note.number))
            .collect();
        let mut numbers: Vec<_> = printed.iter().map(|(number, _)| number.clone()).collect();
        expected.sort();
        numbers.sort();
        prop_assert_eq!(numbers, expected);
        for (_, text) in printed {
            prop_assert!(!text.chars().any(|sign| sign.is_control() && sign != '\n'));
            prop_assert!(!text.is_empty());
        }
    }

    #[test]
    fn whatever_groups_answer_the_document_is_well_formed(all in proptest::collection::vec(said(), 0..=12)) {
        let appendix = made(&session_of(&all), Some(7));
        let mut before = 0;
        for (level, text) in headings(&appendix) {
            prop_assert!(level <= before + 1 && (1..=3).contains(&level));
            prop_assert!(!text.is_empty());
            before = level;
        }
        for table in tables(&appendix) {
            prop_assert_eq!(table.header.len(), table.widths.len());
            prop_assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
            prop_assert!(!table.rows.is_empty());
        }
        for block in &appendix.blocks {
            match block {
                Block::Paragraph { text, .. } => prop_assert!(!text.is_empty()),
                Block::Bullets(points) => prop_assert!(!points.is_empty()),
                Block::Notes(notes) => prop_assert!(!notes.is_empty()),
                _ => {}
            }
        }
    }

    #[test]
    fn sentence_table_and_figure_name_the_same_numbers(all in proptest::collection::vec(said(), 0..=12)) {
        let session = session_of(&all);
        let appendix = made(&session, Some(7));
        let words = Words::new(Language::Swedish);
        let alts: Vec<_> = appendix
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Figure { alt, .. } => Some(alt.as_str()),
                _ => None,
            })
            .collect();
        for key in ["matris", "triangel", "markeringar"] {
            let key = ItemKey::from(key);
            let answers: Vec<_> = session.answers_to(&key).collect();
            let reading = interpret(session.item(&key).unwrap(), &answers, words).unwrap();
            let said_once = appendix.blocks.iter().filter(|block| matches!(block, Block::Paragraph { text, .. } if *text == reading)).count();
            prop_assert!(said_once >= 1);
            prop_assert_eq!(answers.is_empty(), !alts.iter().any(|alt| alt.contains(&reading)));
        }
        for table in tables(&appendix) {
            for row in &table.rows {
                let places = table.header.iter().zip(row).skip(1).filter(|(_, place)| table.header[0] == "Rad" && place.contains(" → "));
                for (group, place) in places {
                    let told = as_alt(group, place, words);
                    prop_assert!(alts.iter().any(|alt| alt.contains(&told)), "{} in {:?}", told, alts);
                }
                let told = match (table.header[0].as_str(), row.as_slice()) {
                    ("Grupp", [group, today, desired, shift]) => words.appendix_alt_positions(group, today, desired, shift),
                    ("Alternativ", [option, count, _]) if alts.iter().any(|alt| alt.contains("staplar")) => format!("{option}: {count}."),
                    _ => continue,
                };
                prop_assert!(alts.iter().any(|alt| alt.contains(&told)), "{} in {:?}", told, alts);
            }
        }
    }
}
