//! A guest's slides dropped on the window: an own deck with its pictures, and a meeting of it where none is open.

use crate::support::meetings::meeting;
use crate::support::pdf_files::{page, pdf, slide};
use crate::support::shell::TestShell;
use crate::support::slide_files::{PackageParts, body, title};
use samtalsledaren::files::{picture_checksum, picture_name, read_deck};
use samtalsledaren::gui::{Action, Offer};
use samtalsledaren::model::{Kind, Session};
use samtalsledaren::shell::Shell;
use samtalsledaren::words::{Language, Words};
use std::path::{Path, PathBuf};

const WORDS: Words = Words::new(Language::Swedish);
const DECKS: &str = "/hem/Dokument/Samtalsunderlag";

/// Files that are dropped at once, each with its bytes.
type DroppedFiles<'a> = &'a [(&'a str, &'a [u8])];

fn drop_on(shell: &mut TestShell, files: DroppedFiles<'_>) {
    let paths: Vec<_> = files.iter().map(|(name, _)| Path::new("/hem/Skrivbord").join(name)).collect();
    for (path, (_, bytes)) in paths.iter().zip(files) {
        shell.disk.lay(path, bytes);
    }
    shell.act(Action::TakeDropped(paths));
}

fn pptx() -> Vec<u8> {
    let shapes = [
        title("Badhuset") + &body(&["Varmt vatten"]),
        title("Samtal") + &body(&["Var står vi?"]),
    ];
    PackageParts::pptx(&[&shapes[0], &shapes[1]]).bytes()
}

fn two_pages() -> Vec<u8> {
    pdf(&[slide("Badhuset", &["Varmt vatten"]), slide("Samtal", &["Var står vi?"])])
}

/// The pages that the slides of a meeting show.
fn pages(session: &Session) -> Vec<Option<u32>> {
    let slides = session.deck().items.iter().map(|item| match &item.kind {
        Kind::Slide(slide) => slide.picture.as_ref().map(|picture| picture.page),
        other => panic!("{other:?}"),
    });
    slides.collect()
}

fn is_told(shell: &Shell, words: &str) -> bool {
    shell.messages().iter().any(|message| message.text.contains(words))
}

#[test]
fn slides_become_a_meeting_where_none_is_open() {
    let (slides, pages_of_them) = (pptx(), two_pages());
    let drops: [(DroppedFiles<'_>, [Option<u32>; 2]); 4] = [
        (&[("gäst.pdf", &pages_of_them)], [Some(1), Some(2)]),
        (&[("gäst.pptx", &slides), ("gäst.pdf", &pages_of_them)], [Some(1), Some(2)]),
        (&[("GÄST.PDF", &pages_of_them), ("gäst.PPTX", &slides)], [Some(1), Some(2)]),
        (&[("gäst.pptx", &slides)], [None, None]),
    ];
    for (files, expected) in drops {
        let mut shell = TestShell::new();
        drop_on(&mut shell, files);
        shell.until("the meeting is made", |shell| shell.session().is_some());
        assert_eq!(pages(shell.session()), expected, "{files:?}");
        assert!(is_told(&shell, "bland egna samtalsunderlag"), "{:?}", shell.told());
        let name = picture_name(&picture_checksum(&pages_of_them));
        for folder in [DECKS, "/hem/Dokument"] {
            let beside = shell.disk.file(Path::new(folder).join(&name));
            assert_eq!(beside.is_some(), expected[0].is_some(), "{folder}");
        }
        if expected[0].is_none() {
            assert!(is_told(&shell, "Spara som → PDF"), "the better way is told: {:?}", shell.told());
            assert!(
                is_told(&shell, WORDS.pictures_none()),
                "and that these are not the guest's: {:?}",
                shell.told()
            );
        }
    }
}

#[test]
fn while_a_meeting_is_open_slides_are_offered_and_change_nothing_in_it() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    let before = shell.session().record().clone();
    drop_on(&mut shell, &[("gäst.pdf", &two_pages())]);
    shell.until("they are offered", |shell| is_told(shell, "bland egna samtalsunderlag"));
    assert_eq!(*shell.session().record(), before);
    let offered = shell.messages().iter().find_map(|message| match &message.offer {
        Some(Offer::Open(path)) => Some(path.clone()),
        _ => None,
    });
    let path: PathBuf = offered.expect("a button opens them");
    let deck = read_deck(&shell.disk.file(&path).unwrap(), WORDS).unwrap();
    assert_eq!((deck.items.len(), deck.pictures.len()), (2, 1));
    shell.act(Action::OpenPath(path));
    shell.until("the meeting of them is open", |shell| {
        shell.session().is_some_and(|session| session.deck().pictures.len() == 1)
    });
    assert_eq!(pages(shell.session()), [Some(1), Some(2)]);
}

#[test]
fn what_cannot_be_used_is_one_sentence_and_leaves_no_deck() {
    let mut sheet = page("");
    sheet.size = [595, 842];
    let (slides, summons, short) = (pptx(), pdf(&[sheet]), pdf(&[slide("Annat", &[])]));
    let drops: [(DroppedFiles<'_>, &str); 4] = [
        (&[("kallelse.pdf", &summons)], "kallelse.pdf är en PDF, inte ett möte"),
        (&[("trasig.pdf", b"%PDF-1.7")], "trasig.pdf är skadad"),
        (&[("trasig.pptx", b"PK\x03\x04")], "trasig.pptx är"),
        (&[("gäst.pptx", &slides), ("gäst.pdf", &short)], "1 sidor"),
    ];
    for (files, words) in drops {
        let mut shell = TestShell::new();
        drop_on(&mut shell, files);
        shell.until("it is told", |shell| shell.messages().iter().any(|message| message.is_failure));
        assert!(is_told(&shell, words), "{:?}", shell.told());
        let left: Vec<_> = shell.disk.paths().into_iter().filter(|path| path.starts_with(DECKS)).collect();
        assert!(left.is_empty(), "{left:?}");
    }
}
