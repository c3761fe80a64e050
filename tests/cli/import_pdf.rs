//! A guest's slides with their pictures, on the command line: a PDF alone, a PDF beside the slides, and `LibreOffice`.
#![cfg_attr(unix, expect(clippy::disallowed_methods, reason = "the tests measure"))]

use super::commands::Bench;
use crate::support::pdf_files::{page, pdf, slide, with_password};
use crate::support::slide_files::{PackageParts, body, title};
use samtalsledaren::files::{picture_checksum, read_deck};
use samtalsledaren::model::{Deck, Kind, Slide};
use samtalsledaren::words::Words;
use std::time::{Duration, Instant};

fn deck(bench: &Bench, name: &str) -> Deck {
    read_deck(&bench.read(name), Words::default()).unwrap()
}

fn slides_of(deck: &Deck) -> Vec<&Slide> {
    let slides = deck.items.iter().map(|item| match &item.kind {
        Kind::Slide(slide) => slide,
        other => panic!("{other:?}"),
    });
    slides.collect()
}

fn pages_of(deck: &Deck) -> Vec<Option<u32>> {
    slides_of(deck)
        .iter()
        .map(|slide| slide.picture.as_ref().map(|picture| picture.page))
        .collect()
}

fn two_slides() -> Vec<u8> {
    pdf(&[
        slide("Badhuset", &["Varmt vatten"]),
        slide("Samtal", &["• Var står vi?", "• Vart vill vi?"]),
        page(""),
    ])
}

#[test]
fn a_pdf_becomes_a_deck_with_its_pages_beside_it() {
    let bench = Bench::new();
    let bytes = two_slides();
    bench.lay("gäst.pdf", &bytes);
    let answer = bench.run(&["import-deck", "gäst.pdf", "--out", "underlag.ron"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "underlag.ron\n"), "{answer:?}");
    let deck = deck(&bench, "underlag.ron");
    let titles: Vec<_> = deck.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Badhuset", "Samtal", "Bild 3"]);
    assert_eq!(pages_of(&deck), [Some(1), Some(2), Some(3)]);
    assert_eq!(slides_of(&deck)[1].text, "Var står vi?\nVart vill vi?");
    let [file] = &deck.pictures[..] else { panic!("{deck:?}") };
    let checksum = picture_checksum(&bytes);
    assert_eq!((file.sha256.as_str(), file.pages), (checksum.as_str(), 3));
    assert_eq!(file.file, format!("bilder-{}.pdf", &checksum[..12]));
    assert_eq!(bench.read(&file.file), bytes, "the very file of the guest");
    assert!(answer.err.contains("”Var står vi?” ”Vart vill vi?”"), "{answer:?}");
    assert!(answer.err.contains("Bilder som visas precis som gästens: 3."), "{answer:?}");
    let checked = bench.run(&["check", "underlag.ron"]);
    assert_eq!(checked.code, 0, "{checked:?}");
    // Once more: the same file of pictures, another deck.
    assert_eq!(bench.run(&["import-deck", "gäst.pdf"]).out, "gäst.ron\n");
    assert_eq!(bench.files_in("."), [file.file.as_str(), "gäst.pdf", "gäst.ron", "underlag.ron"]);
}

#[test]
fn a_pdf_beside_the_slides_gives_their_look_in_any_order() {
    let bench = Bench::new();
    let shapes = [
        title("Badhuset") + &body(&["Varmt vatten"]),
        title("Samtal") + &body(&["Var står vi?"]),
    ];
    bench.lay("g.pptx", &PackageParts::pptx(&[&shapes[0], &shapes[1]]).bytes());
    bench.lay(
        "g.pdf",
        &pdf(&[slide("Badhuset", &["Varmt vatten"]), slide("Samtal", &["Var står vi?"])]),
    );
    for (arguments, out) in [(["g.pptx", "g.pdf"], "a.ron"), (["g.pdf", "g.pptx"], "b.ron")] {
        let answer = bench.run(&["import-deck", arguments[0], arguments[1], "--out", out]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let deck = deck(&bench, out);
        assert_eq!(pages_of(&deck), [Some(1), Some(2)]);
        assert_eq!(slides_of(&deck)[0].text, "Varmt vatten");
    }
    bench.lay("kort.pdf", &pdf(&[slide("Annat", &[])]));
    bench.lay("låst.pdf", &with_password());
    for (file, word) in [
        ("kort.pdf", "1 sidor"),
        ("låst.pdf", "lösenord"),
        ("g.pptx", "ingen PDF"),
        ("saknas.pdf", "finns inte"),
    ] {
        let answer = bench.run(&["import-deck", "g.pptx", file, "--out", "c.ron"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{answer:?}");
        assert!(answer.err.lines().count() == 1 && answer.err.contains(word), "{answer:?}");
    }
    assert!(!bench.files_in(".").contains(&"c.ron".to_owned()));
}

#[cfg(unix)]
fn with_office(bench: &Bench, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::create_dir_all(bench.path("program")).unwrap();
    let path = bench.path("program/soffice");
    bench.write("program/soffice", &format!("#!/bin/sh\n{script}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn libreoffice_draws_slides_that_come_alone_and_its_failures_leave_our_simple_form() {
    let bench = Bench::new();
    bench.lay("g.pptx", &PackageParts::pptx(&[&title("Badhuset"), &title("Samtal")]).bytes());
    bench.lay("ritad.pdf", &pdf(&[slide("Badhuset", &[]), slide("Samtal", &[])]));
    let run = |script: Option<&str>, out: &str| {
        let mut command = bench.command(&["import-deck", "g.pptx", "--out", out]);
        match script {
            Some(script) => {
                with_office(&bench, script);
                command.env("PATH", format!("{}:/usr/bin:/bin", bench.path("program").display()));
            }
            None => {
                command.env("PATH", bench.path("tomt"));
            }
        }
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        (String::from_utf8(output.stderr).unwrap(), deck(&bench, out))
    };
    let drawing = format!(
        "case \"$1\" in -env:UserInstallation=file:///*) ;; *) exit 3 ;; esac\nfor last; do :; done\ncase \"$last\" in */bilder.pptx) ;; *) exit 4 ;; esac\ncp '{}' \"$(dirname \"$last\")/bilder.pdf\"",
        bench.path("ritad.pdf").display()
    );
    let (told, drawn) = run(Some(&drawing), "ritad.ron");
    assert_eq!(pages_of(&drawn), [Some(1), Some(2)], "{told}");
    let first: Vec<_> = told.lines().take(2).collect();
    assert!(
        first[0].contains("Spara som → PDF") && first[1].contains("LibreOffice"),
        "said before it is tried: {told}"
    );
    for (script, out, words) in [
        (None, "utan.ron", "LibreOffice finns inte"),
        (Some("exit 0"), "inget.ron", "gav ingen PDF"),
        (
            Some("for last; do :; done; echo nej > \"$(dirname \"$last\")/bilder.pdf\""),
            "skräp.ron",
            "gav ingen PDF",
        ),
        (Some("exit 77"), "fel.ron", "gav ingen PDF"),
    ] {
        let (told, simple) = run(script, out);
        assert!(told.contains(words) && told.contains("vår egen enkla form"), "{told}");
        assert!(told.lines().next().unwrap().contains("Spara som → PDF"), "{told}");
        assert_eq!(pages_of(&simple), [None, None]);
        assert!(simple.pictures.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn libreoffice_that_hangs_is_ended_with_all_that_it_has_started() {
    use samtalsledaren::work::{Office, OfficeFault};
    let bench = Bench::new();
    let alive = bench.path("lever");
    with_office(
        &bench,
        &format!("(while :; do date +%N > '{}'; sleep 0.05; done) & wait", alive.display()),
    );
    let office = Office::of_program(Some(bench.path("program/soffice")), Duration::from_secs(1));
    let begun = Instant::now();
    assert_eq!(office.pdf_of(b"PK", "pptx"), Err(OfficeFault::TooSlow(1)));
    assert!(begun.elapsed() < Duration::from_secs(4));
    std::thread::sleep(Duration::from_millis(200));
    let last = std::fs::read(&alive).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(std::fs::read(&alive).unwrap(), last, "what it had started has ended too");
}
