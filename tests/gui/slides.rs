//! A guest's slides while a meeting is led: drawn before they are needed, by a process of the program, and never in the way.

use crate::support::gui::window::{Window, press, until};
use crate::support::pdf_files::{pdf, slide};
use crate::support::shell::TestShell;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::files::{picture_checksum, picture_name, session_text};
use samtalsledaren::gui::hall::SlidePictures;
use samtalsledaren::gui::{Action, Screen};
use samtalsledaren::model::{Command, Deck, Item, Kind, PictureFile, Session, Slide, SlidePage, SlidePicture};
use std::path::Path;

const FOLDER: &str = "/hem/Dokument";

fn slides() -> Vec<u8> {
    pdf(&[
        slide("Badhuset", &["Varmt vatten"]),
        slide("Samtal", &["Var"]),
        slide("Slut", &[]),
        slide("Efter", &[]),
    ])
}

fn session(pages: u32) -> Session {
    let bytes = slides();
    let sha256 = picture_checksum(&bytes);
    let items = (1..=pages).map(|page| Item {
        key: format!("bild-{page}").as_str().into(),
        title: format!("Bild nummer {page}"),
        minutes: 1,
        kind: Kind::Slide(Slide {
            picture: Some(SlidePicture { of: "gast".into(), page }),
            text: format!("Det som står på bild {page}"),
            ..Slide::default()
        }),
        ..Item::default()
    });
    let deck = Deck {
        format: 1,
        id: "gast".into(),
        title: "Gästens bilder".into(),
        items: items.collect(),
        pictures: vec![PictureFile {
            id: "gast".into(),
            file: picture_name(&sha256),
            sha256,
            pages: 4,
            made: String::new(),
        }],
        ..Deck::default()
    };
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    session
}

fn page(page: u32) -> SlidePage {
    SlidePage {
        sha256: picture_checksum(&slides()),
        page,
    }
}

/// The program with this session open, and the file with slides beside it where there is one.
fn opened(session: &Session, beside: Option<&[u8]>) -> TestShell {
    let mut shell = TestShell::new();
    if let Some(bytes) = beside {
        let name = picture_name(&picture_checksum(&slides()));
        shell.disk.lay(Path::new(FOLDER).join(name), bytes);
    }
    let path = Path::new(FOLDER).join("mote.ron");
    shell.disk.lay(&path, session_text(session.record()).unwrap().as_bytes());
    shell.act(Action::OpenPath(path.clone()));
    shell.until("the session is open", |shell| shell.path() == Some(path.as_path()));
    shell
}

#[test]
fn the_slides_shown_next_and_before_are_ready_before_they_are_needed() {
    let shell = opened(&session(4), Some(&slides()));
    assert!(shell.told().iter().all(|told| !told.contains("bilder-")), "{:?}", shell.told());
    let mut window = Window::of(shell, Screen::Lead, None).harness(1280.0, 720.0);
    let pictures = SlidePictures::of(&window.ctx);
    let is_ready = |number: u32| !pictures.ready_for(&page(number)).is_empty();
    let is_as_ready = |next: u32, shown: u32| {
        let (next, shown) = (pictures.ready_for(&page(next)), pictures.ready_for(&page(shown)));
        !shown.is_empty() && shown.iter().all(|within| next.contains(within))
    };
    until(&mut window, "the next one in every size in which this one is shown", |_| {
        is_as_ready(2, 1)
    });
    let said = window.query_all_by_label_contains("Det som står på bild 1").count();
    assert!(said > 0, "the chair's screen reader hears what is on the slide");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(is_ready(2), "one frame from the key to the picture");
    until(&mut window, "the one after is drawn", |_| is_ready(3));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    until(&mut window, "the last is drawn", |_| is_ready(4));
    assert!(is_ready(2), "and the one before stays");
}

#[test]
fn slides_whose_file_is_gone_or_altered_are_told_once_and_led_by_their_words() {
    for beside in [None, Some(b"%PDF-1.7 altered".as_slice())] {
        let shell = opened(&session(4), beside);
        let told: Vec<_> = shell.told().into_iter().filter(|told| told.contains("bilder-")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        let window = Window::of(shell, Screen::Lead, None).harness(1280.0, 720.0);
        assert!(window.query_all_by_label_contains("Det som står på bild 1").count() > 0);
        assert!(SlidePictures::of(&window.ctx).ready_for(&page(1)).is_empty());
    }
}

#[test]
fn a_page_that_cannot_be_drawn_leaves_its_words_and_the_others_their_pictures() {
    let mut session = session(4).record().clone();
    let Kind::Slide(slide) = &mut session.deck.items[1].kind else {
        panic!()
    };
    // A page that the deck names and the file has not.
    slide.picture.as_mut().unwrap().page = 9;
    session.deck.pictures[0].pages = 9;
    let shell = opened(&Session::from_record(session), Some(&slides()));
    let mut window = Window::of(shell, Screen::Lead, None).harness(1280.0, 720.0);
    let pictures = SlidePictures::of(&window.ctx);
    let is_ready = |number: u32| !pictures.ready_for(&page(number)).is_empty();
    until(&mut window, "the first is drawn", |_| is_ready(1));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    until(&mut window, "the third is drawn", |_| is_ready(3));
    assert!(!is_ready(9));
    assert!(window.query_all_by_label_contains("Det som står på bild 2").count() > 0);
}
