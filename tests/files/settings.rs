//! Settings as a file: they come back, and a damaged file is no fault.

use crate::support::disk::{FaultyDisk, places};
use samtalsledaren::files::Settings;
use samtalsledaren::model::Look;
use samtalsledaren::words::Language;
use std::path::{Path, PathBuf};

#[test]
fn settings_come_back_and_never_fail() {
    let (disk, _steps) = FaultyDisk::new();
    let places = places();
    assert_eq!(Settings::read(&disk, &places, Language::Swedish), Settings::default());
    let english = Settings::read(&disk, &places, Language::English);
    assert_eq!(english.language, Language::English, "nothing was chosen yet");
    let mut settings = Settings {
        look: Some(Look::Contrast),
        hall_look: Look::Dark,
        zoom: 2.0,
        less_motion: true,
        clicker_leads: true,
        monitor: "HDMI-1".to_owned(),
        language: Language::English,
        ..Settings::default()
    };
    settings.remember(Path::new("a.ron"));
    settings.remember(Path::new("b.ron"));
    settings.remember(Path::new("a.ron"));
    assert_eq!(settings.recent, [PathBuf::from("a.ron"), PathBuf::from("b.ron")]);
    settings.write(&disk, &places).unwrap();
    assert_eq!(
        Settings::read(&disk, &places, Language::Swedish),
        settings,
        "what was chosen, not the system's language"
    );
    for text in ["(theme: \"lila\", zoom: -3.0, okänt: 1)", "trasig", "\0"] {
        samtalsledaren::files::write_whole(&disk, &places.settings(), text.as_bytes()).unwrap();
        let read = Settings::read(&disk, &places, Language::Swedish);
        assert_eq!((read.look, read.hall_look), (None, Look::Light));
        assert!(read.zoom >= 0.8);
    }
    // What is off is not written, so that earlier programs know all that they read.
    Settings::default().write(&disk, &places).unwrap();
    let text = String::from_utf8(disk.file(places.settings()).unwrap()).unwrap();
    assert!(!text.contains("clicker_leads") && text.contains("less_motion: false"), "{text}");
    // Written by an earlier program, which had a setting more.
    let earlier = "(theme: \"dark\", zoom: 1.5, monitor: \"HDMI-1\", renderer: \"glow\", language: en, page_zoom: 1.0)";
    samtalsledaren::files::write_whole(&disk, &places.settings(), earlier.as_bytes()).unwrap();
    let read = Settings::read(&disk, &places, Language::Swedish);
    assert_eq!((read.look, read.zoom, read.page_zoom), (Some(Look::Dark), 1.5, 1.0));
    assert_eq!((read.monitor.as_str(), read.language), ("HDMI-1", Language::English));
}
