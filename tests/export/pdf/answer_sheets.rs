//! The printed list of groups and their answer sheets: every group, every person, every question, and a file of its own.

use crate::support::meetings::{deck_of_all_kinds, meeting};
use samtalsledaren::export::{self, Pages};
use samtalsledaren::files::RealDisk;
use samtalsledaren::model::{Command, GroupId, Kind, PeopleCommand, Session, SheetForm, read_summons, sheets};
use samtalsledaren::words::Words;
use samtalsledaren::work::write_sheets;

/// A begun meeting of three groups with every kind of question. All names are invented.
fn seated_in_groups() -> Session {
    let mut session = Session::new(deck_of_all_kinds(), 3, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    let pasted = "Adam Provsson (S), ordf.\nBerta Exempel (KD)\nCesar Test (C)\nDoris Dikt (V)\nErik Fabel (M)";
    let people = read_summons(pasted).people().cloned().collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    session
}

#[test]
fn every_group_has_its_people_and_every_question_its_number_and_form() {
    let session = seated_in_groups();
    let sheets = sheets(&session);
    let names: Vec<_> = sheets.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Grupp 1", "Grupp 2", "Grupp 3"]);
    let mut people: Vec<_> = sheets.groups.iter().flat_map(|group| group.people.clone()).collect();
    people.sort();
    assert_eq!(
        people,
        [
            "Adam Provsson (S), ordförande",
            "Berta Exempel (KD)",
            "Cesar Test (C)",
            "Doris Dikt (V)",
            "Erik Fabel (M)"
        ]
    );
    let asked: Vec<_> = session.items().filter(|(_, item)| item.is_prompt()).collect();
    assert_eq!(sheets.questions.len(), asked.len());
    for (question, (entry, item)) in sheets.questions.iter().zip(asked) {
        assert_eq!(Some(question.number), session.question_number(&entry.item));
        assert_eq!(question.title, item.title);
        assert!(is_form_of(&item.kind, &question.form), "{}: {:?}", item.key, question.form);
    }
}

/// True when the form on paper is that of the kind, with a place for all of it. A new kind has to be named here.
fn is_form_of(kind: &Kind, form: &SheetForm) -> bool {
    match kind {
        Kind::Open(open) => matches!(form, SheetForm::Lines(parts) if open.parts.iter().map(|part| &part.text).eq(parts)),
        Kind::Matrix(_) => matches!(form, SheetForm::Steps { rows, .. } if rows.len() == 2),
        Kind::Shift(_) => matches!(form, SheetForm::Triangle(corners) if corners.len() == 3),
        Kind::Marks(_) => matches!(form, SheetForm::Boxes { columns, rows, .. } if (columns.len(), rows.len()) == (3, 3)),
        Kind::Quadrant(_) => matches!(form, SheetForm::Square { .. }),
        Kind::Stance(_) => matches!(form, SheetForm::Boxes { columns, rows, .. } if (columns.len(), rows.len()) == (4, 4)),
        Kind::Reverse(_) => matches!(form, SheetForm::Lines(parts) if parts.len() == 2),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => unreachable!("no question of this deck"),
    }
}

#[test]
fn people_whose_group_is_gone_stand_beside_the_groups() {
    let mut session = seated_in_groups();
    let gone = session.people_in(GroupId(3)).count();
    session.apply(Command::RemoveGroup(GroupId(3)), 0);
    let sheets = sheets(&session);
    assert_eq!((sheets.groups.len(), sheets.without_group.len()), (2, gone));
}

#[test]
fn the_pages_are_laid_out_without_a_remark_and_each_group_begins_a_page() {
    for session in [seated_in_groups(), meeting(1), meeting(12)] {
        let sheets = sheets(&session);
        let pages = Pages::of_sheets(&sheets).unwrap();
        assert!(pages.warnings().is_empty(), "{:?}", pages.warnings());
        assert!(usize::from(pages.count()) > sheets.groups.len());
        let bytes = pages.pdf().unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>") && text.contains("<pdfaid:part>2</pdfaid:part>"));
        assert_eq!(export::sheets(&sheets).unwrap(), bytes, "the same sheets give the same bytes");
    }
}

#[test]
fn texts_that_no_font_can_print_are_replaced_and_markup_stays_text() {
    let mut session = seated_in_groups();
    for text in ["#panic() $x$ *fet*", "\u{e000}\u{7}", "مرحبا", "", &"lång".repeat(80)] {
        session.apply(Command::RenameGroup(GroupId(1), text.to_owned()), 0);
        let people = vec![samtalsledaren::model::Person {
            name: text.to_owned(),
            ..Default::default()
        }];
        session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
        assert!(Pages::of_sheets(&sheets(&session)).unwrap().pdf().is_ok(), "{text}");
    }
}

#[test]
fn they_are_written_beside_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let session = seated_in_groups();
    for name in ["bordslista-och-svarsblad.pdf", "bordslista-och-svarsblad-2.pdf"] {
        let paths = write_sheets(&RealDisk, session.record(), folder.path(), Words::default()).unwrap();
        assert_eq!(paths, [folder.path().join(name)]);
    }
}

/// Draws the pages for somebody to look at.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_the_sheets() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets");
    let paths = write_sheets(&RealDisk, seated_in_groups().record(), &folder, Words::default()).unwrap();
    assert!(paths[0].is_file());
}
