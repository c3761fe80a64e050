//! The log of drivers and libraries: their warnings stand in the log file, once each, and never a word of a meeting.

use crate::support::disk::FaultyDisk;
use crate::support::shell::TestShell;
use log::{Level, Log as _, Record};
use samtalsledaren::export::{ExportError, Rasterizer};
use samtalsledaren::files::{Disk, Places};
use samtalsledaren::model::{Ink, Picture, Shape};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, LogSink, export_message, install_log_sink};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

fn places() -> Places {
    Places {
        documents: PathBuf::from("dok"),
        data: PathBuf::from("data"),
    }
}

/// The disk with the log of the whole program: there is one sink for all, and whoever comes first installs it.
fn disk_of_program() -> Arc<FaultyDisk> {
    static DISK: LazyLock<Arc<FaultyDisk>> = LazyLock::new(|| {
        let disk = Arc::new(FaultyDisk::new().0);
        install_log_sink(Arc::clone(&disk) as Arc<dyn Disk>, places());
        disk
    });
    Arc::clone(&DISK)
}

fn say(sink: &LogSink, level: Level, target: &str, text: &str) {
    sink.log(&Record::builder().level(level).target(target).args(format_args!("{text}")).build());
}

/// The lines of the log, without their times.
fn lines(disk: &FaultyDisk) -> Vec<String> {
    let log = disk.file(places().log()).unwrap_or_default();
    String::from_utf8(log)
        .unwrap()
        .lines()
        .map(|line| line.split_once(' ').unwrap().1.to_owned())
        .collect()
}

fn sink() -> (Arc<FaultyDisk>, LogSink) {
    let disk = Arc::new(FaultyDisk::new().0);
    let sink = LogSink::new(Arc::clone(&disk) as Arc<dyn Disk>, places());
    (disk, sink)
}

#[test]
fn a_warning_of_a_library_stands_in_the_log() {
    let disk = disk_of_program();
    // A closed shape without any height, which the library that draws pictures refuses to fill.
    let flat = Shape::Polygon {
        corners: vec![[10.0, 10.0], [20.0, 10.0], [30.0, 10.0]],
        fill: Some(Ink::Accent),
        outline: (Ink::Text, 0.0),
    };
    let picture = Picture {
        width: 100.0,
        height: 100.0,
        shapes: vec![flat],
    };
    Rasterizer::default().png(&picture).unwrap();
    log::logger().flush();
    let found = lines(&disk);
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("WARN tiny_skia") && line.contains("cannot be filled")),
        "{found:?}"
    );
}

#[test]
fn only_warnings_and_errors_are_written_and_each_once() {
    let (disk, sink) = sink();
    say(&sink, Level::Info, "wgpu", "a quiet word");
    sink.flush();
    assert_eq!(lines(&disk), Vec::<String>::new(), "nothing was worth a line");
    for _ in 0..3 {
        say(&sink, Level::Error, "wgpu", "the device\nis lost");
        say(&sink, Level::Warn, "winit", "no such monitor");
    }
    sink.flush();
    assert_eq!(lines(&disk), ["ERROR wgpu: the device is lost", "WARN winit: no such monitor"]);
}

#[test]
fn a_library_that_never_stops_complaining_does_not_fill_the_disk() {
    let (disk, sink) = sink();
    for number in 0..1000 {
        say(&sink, Level::Warn, "wgpu", &format!("complaint {number}"));
    }
    sink.flush();
    assert_eq!(lines(&disk).len(), 200);
}

#[test]
fn no_word_that_a_library_was_given_reaches_the_log() {
    let (disk, sink) = sink();
    let typed = "Vi tycker \"nej\" och \\ slår fast";
    say(&sink, Level::Warn, "egui_winit", &format!("ignoring {:?}'s range", Some(typed)));
    say(&sink, Level::Warn, "egui_winit", &format!("cut \"{}", "hemligt ".repeat(200)));
    sink.flush();
    assert_eq!(
        lines(&disk),
        ["WARN egui_winit: ignoring Some(\"…\")'s range", "WARN egui_winit: cut \""]
    );
}

#[test]
fn the_words_of_the_page_layout_stand_in_the_log_and_in_no_message() {
    let disk = disk_of_program();
    let words = Words::new(Language::Swedish);
    for error in [
        ExportError::Layout("unknown variable: sidfotens, expected content, found \"Vi är överens\"".to_owned()),
        ExportError::Container("no such part `Vi vill ha färre mål` in archive".to_owned()),
    ] {
        // As the chair is told it.
        let mut shell = TestShell::new();
        shell.take(Done::Failed(export_message(&error, words)));
        assert_eq!(shell.told(), [words.export_failed()]);
    }
    log::logger().flush();
    let found: Vec<_> = lines(&disk)
        .into_iter()
        .filter(|line| line.starts_with("ERROR samtalsledaren"))
        .map(|line| line.split_once(": ").unwrap().1.to_owned())
        .collect();
    for expected in [
        "page layout: unknown variable: sidfotens, expected content, found \"…\"",
        "document container: no such part `…` in archive",
    ] {
        assert!(found.iter().any(|line| line == expected), "{expected}: {found:?}");
    }
}
