//! Faults of the program: their texts stand in the log, none of them in a message to the chair, and never a word of a meeting.

use crate::support::disk::{Fault, FaultyDisk, Trouble};
use crate::support::shell::TestShell;
use samtalsledaren::files::{Disk, Places, without_words};
use samtalsledaren::gui::Action;
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::install_fault_log;
use std::hint::black_box;
use std::panic::catch_unwind;
use std::sync::{Arc, LazyLock};

/// The log as it is now: faults of the whole test program stand in it, since there is one hook for all.
fn log() -> String {
    static DISK: LazyLock<Arc<FaultyDisk>> = LazyLock::new(|| {
        let disk = Arc::new(FaultyDisk::new().0);
        install_fault_log(Arc::clone(&disk) as Arc<dyn Disk>, places());
        disk
    });
    let log = DISK.file(places().log()).unwrap_or_default();
    String::from_utf8(log).unwrap()
}

fn places() -> Places {
    Places {
        documents: "dok".into(),
        data: "data".into(),
    }
}

#[test]
fn a_fault_stands_in_the_log_without_the_words_that_it_met() {
    log();
    let words = "Mötet höll med \"Anna\", `i stort`, om färre mål";
    let faults: [fn(&str); 4] = [
        |words| {
            black_box(&words[..black_box(2)]);
        },
        |words| assert_eq!(words, black_box("Något annat sades")),
        |words| {
            words.parse::<u32>().map_err(|_number| words.to_owned()).unwrap();
        },
        |words| panic!("lost {words:?}"),
    ];
    for fault in faults {
        assert!(catch_unwind(|| fault(words)).is_err());
    }
    let log = log();
    for told in [
        "tests/work/fault_log.rs",
        "is not a char boundary",
        "assertion `left == right` failed",
        "called `Result::unwrap()` on an `Err` value: \"…\"",
        "lost \"…\"",
    ] {
        assert!(log.contains(told), "{told}: {log}");
    }
    for word in ["Mötet", "Anna", "stort", "färre", "Något annat"] {
        assert!(!log.contains(word), "{word}: {log}");
    }
}

#[test]
fn a_fault_in_the_work_is_told_in_our_own_words_and_its_text_stands_in_the_log() {
    log();
    let words = Words::new(Language::Swedish);
    let mut shell = TestShell::new();
    let fault = "cannot index into `Vi vill ha färre mål` of this table";
    shell.disk.trouble(Fault::Below("/hem/Dokument"), Trouble::Panic(fault));
    shell.act(Action::OpenPath("/hem/Dokument/felet.ron".into()));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert_eq!(shell.told(), [words.work_failed()]);
    let log = log();
    assert!(log.contains("cannot index into `…` of this table"), "{log}");
    assert!(!log.contains("Vi vill"), "{log}");
}

#[test]
fn whatever_a_message_quotes_is_left_out_and_the_rest_stays() {
    for (message, expected) in [
        ("the device is lost", "the device is lost"),
        ("ignoring Some(\"hej\")'s range", "ignoring Some(\"…\")'s range"),
        ("an escaped \"a \\\" b\" text", "an escaped \"…\" text"),
        ("cut \"mitt i", "cut \""),
        ("two \"a\" and \"b\" texts", "two \"…\" and \"…\" texts"),
        (
            "called `Option::unwrap()` on a `None` value",
            "called `Option::unwrap()` on a `None` value",
        ),
        (
            "end byte index 3 is not a char boundary; it is inside 'å' (bytes 2..4) of `en å till`",
            "end byte index 3 is not a char boundary; it is inside 'å' (bytes 2..4) of `…`",
        ),
        ("a word `nej` alone", "a word `…` alone"),
        ("its own sign `ett ` tecken` inside", "its own sign `…` inside"),
        ("a path `a::b` and words `säg::inget` after", "a path `a::b` and words `…` after"),
        ("two lines `rad ett\nrad två` of a note", "two lines `…` of a note"),
        ("never closed `resten är hemlig", "never closed `…"),
        ("both `han sa \"nej\" till` of it", "both `…` of it"),
    ] {
        assert_eq!(without_words(message), expected, "{message}");
        assert_eq!(without_words(expected), expected, "what was left out once is left out");
    }
}
