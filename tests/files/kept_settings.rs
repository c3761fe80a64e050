//! A file of settings that this program understands in part: the rest applies, is told of, and nothing in the file is lost.

use crate::support::disk::{Fault, FaultyDisk, places};
use samtalsledaren::files::{Settings, write_whole};
use samtalsledaren::model::{Format, Look};
use samtalsledaren::words::{Language, Words};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A file in which everything was chosen, with other values than the usual ones.
const CHOSEN: [(&str, &str); 11] = [
    ("recent", "[\"/hem/Dokument/a.ron\", \"/hem/Dokument/b.ron\"]"),
    ("theme", "\"contrast\""),
    ("hall_theme", "\"dark\""),
    ("zoom", "1.5"),
    ("less_motion", "true"),
    ("clicker_leads", "true"),
    ("monitor", "\"HDMI-1\""),
    ("language", "en"),
    ("room_ratio", "9.0"),
    ("page_zoom", "2.0"),
    ("formats", "[\"notes\"]"),
];

fn file_of(fields: &[(&str, &str)]) -> String {
    let lines: Vec<_> = fields.iter().map(|(name, value)| format!("    {name}: {value},\n")).collect();
    format!("(\n{})\n", lines.concat())
}

/// The chosen settings but for one field, which has this value.
fn with(name: &str, value: &str) -> String {
    file_of(&CHOSEN.map(|(known, chosen)| (known, if known == name { value } else { chosen })))
}

/// The settings as they are read from this text, and the disk.
fn read(text: impl AsRef<[u8]>) -> (Settings, FaultyDisk) {
    let (disk, _steps) = FaultyDisk::new();
    write_whole(&disk, &places().settings(), text.as_ref()).unwrap();
    (Settings::read(&disk, &places(), Language::English), disk)
}

fn written(disk: &FaultyDisk) -> String {
    String::from_utf8(disk.file(places().settings()).unwrap()).unwrap()
}

/// The damaged files that were put aside.
fn aside(disk: &FaultyDisk) -> Vec<Vec<u8>> {
    let name = |number: u32| places().data.join(format!("installningar.skadad-{number}.ron"));
    (1..).map_while(|number| disk.file(name(number))).collect()
}

#[test]
fn a_value_that_is_not_understood_changes_no_other_setting() {
    let (chosen, _disk) = read(file_of(&CHOSEN));
    assert_eq!(chosen.remark(&places()), None);
    assert_eq!(
        (chosen.language, chosen.zoom, &chosen.formats[..]),
        (Language::English, 1.5, &[Format::Notes][..])
    );
    let usual = Settings {
        language: Language::English,
        ..Settings::default()
    };
    for (name, value) in [
        ("recent", "12"),
        ("recent", "\"/hem/Dokument/a.ron\""),
        ("theme", "\"sepia\""),
        ("theme", "sepia"),
        ("theme", "(light: 1)"),
        ("hall_theme", "\"contrast\""),
        ("hall_theme", "[]"),
        ("zoom", "\"stor\""),
        ("zoom", "true"),
        ("less_motion", "\"ja\""),
        ("less_motion", "1"),
        ("clicker_leads", "Some(7)"),
        ("monitor", "2"),
        ("monitor", "[\"HDMI-1\"]"),
        ("language", "de"),
        ("language", "\"sv\""),
        ("language", "Some(\"en\")"),
        ("room_ratio", "()"),
        ("page_zoom", "hel"),
        ("formats", "\"pdf\""),
        ("formats", "[\"epub\"]"),
        ("formats", "{\"pdf\": true}"),
    ] {
        let text = with(name, value);
        let (read, disk) = read(&text);
        let mut expected = chosen.clone();
        match name {
            "recent" => expected.recent = usual.recent.clone(),
            "theme" => expected.look = usual.look,
            "hall_theme" => expected.hall_look = usual.hall_look,
            "zoom" => expected.zoom = usual.zoom,
            "less_motion" => expected.less_motion = usual.less_motion,
            "clicker_leads" => expected.clicker_leads = usual.clicker_leads,
            "monitor" => expected.monitor.clone_from(&usual.monitor),
            "language" => expected.language = usual.language,
            "room_ratio" => expected.room_ratio = usual.room_ratio,
            "page_zoom" => expected.page_zoom = usual.page_zoom,
            _ => expected.formats.clone_from(&usual.formats),
        }
        expected.kept = read.kept.clone();
        assert_eq!(read, expected, "{name}: {value}");
        let told = read.remark(&places()).unwrap();
        let named = told.split_once(": ").unwrap().1.split_once(". ").unwrap().0;
        assert!(named == name && told.contains("installningar.ron"), "{told}");
        // Something else is chosen: the line stays as it was.
        let mut read = read;
        read.remember(Path::new("/hem/Dokument/c.ron"));
        read.hall_look = if name == "hall_theme" { read.hall_look } else { Look::Light };
        read.write(&disk, &places()).unwrap();
        let after = written(&disk);
        if name != "recent" {
            assert!(after.contains(&format!("    {name}: {value},\n")), "{name}: {value}\n{after}");
        }
        let again = Settings::read(&disk, &places(), Language::English);
        assert_eq!(again.recent.first(), Some(&PathBuf::from("/hem/Dokument/c.ron")), "{after}");
        assert_eq!(again.remark(&places()).is_some(), name != "recent", "{after}");
        assert_eq!(aside(&disk), Vec::<Vec<u8>>::new(), "nothing is damaged");
    }
}

#[test]
fn settings_that_are_not_understood_and_not_chosen_anew_are_written_as_they_stood() {
    let odd = file_of(&[
        ("recent", "[]"),
        ("theme", "\"sepia\""),
        ("hall_theme", "\"dark\""),
        ("zoom", "\"stor\""),
        ("less_motion", "false"),
        ("monitor", "\"\""),
        ("language", "de"),
        ("room_ratio", "6.0"),
        ("page_zoom", "0.0"),
        ("formats", "[\"epub\", \"pdf\"]"),
        // The program writes this one only when it is on, and so it comes last.
        ("clicker_leads", "\"alltid\""),
        ("tavla", "(sida: \"höger\", mått: [1, 2])"),
        ("renderer", "\"glow\""),
    ]);
    let (settings, disk) = read(&odd);
    assert_eq!(settings.formats, [Format::Pdf]);
    for _ in 0..2 {
        settings.write(&disk, &places()).unwrap();
        assert_eq!(written(&disk), odd);
    }
    let told = settings.remark(&places()).unwrap();
    assert!(told.contains("theme, zoom, language, formats, clicker_leads"), "{told}");
    assert!(
        !told.contains("tavla") && !told.contains("renderer"),
        "another version has them: {told}"
    );
}

#[test]
fn a_choice_takes_the_place_of_what_was_not_understood() {
    let odd = [
        ("theme", "\"sepia\""),
        ("zoom", "\"stor\""),
        ("clicker_leads", "\"alltid\""),
        ("language", "de"),
        ("formats", "[\"epub\", \"pdf\", 7]"),
        ("recent", "[\"/hem/a.ron\", (namn: \"b\")]"),
    ];
    let (mut settings, disk) = read(file_of(&odd));
    assert_eq!(settings.recent, [PathBuf::from("/hem/a.ron")]);
    settings.look = Some(Look::Dark);
    settings.zoom = 1.2;
    settings.clicker_leads = true;
    settings.language = Language::Swedish;
    settings.formats = vec![Format::Pdf, Format::Notes];
    settings.remember(Path::new("/hem/c.ron"));
    settings.write(&disk, &places()).unwrap();
    let again = Settings::read(&disk, &places(), Language::English);
    assert_eq!((again.look, again.zoom, again.clicker_leads), (Some(Look::Dark), 1.2, true));
    assert_eq!((again.language, &again.formats), (Language::Swedish, &settings.formats));
    assert_eq!(again.recent, [PathBuf::from("/hem/c.ron"), PathBuf::from("/hem/a.ron")]);
    let text = written(&disk);
    for gone in ["sepia", "stor", "alltid", "de,"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
    // The members of another version stand beside those that were chosen.
    for stays in ["\"epub\", 7]", "(namn: \"b\")]"] {
        assert!(text.contains(stays), "{stays}: {text}");
    }
}

#[test]
fn a_damaged_file_gives_what_can_be_read_and_is_put_aside_before_another_takes_its_place() {
    let whole = file_of(&CHOSEN);
    let cut = &whole[..whole.find("language").unwrap()];
    let twice = whole.replace("zoom: 1.5", "zoom: 1.5,\n    zoom: 0.9");
    let no_value = whole.replace("monitor: \"HDMI-1\"", "monitor: ");
    let open_text = whole.replace("\"HDMI-1\"", "\"HDMI-1");
    let more = format!("{whole}och något mer");
    for (text, zoom) in [
        (cut.as_bytes(), 1.5_f32),
        (twice.as_bytes(), 1.5),
        (no_value.as_bytes(), 1.5),
        (open_text.as_bytes(), 1.5),
        (more.as_bytes(), 1.5),
        (b"trasig", 1.0),
        (b"\0\0\0\0", 1.0),
        (b"%PDF-1.7 inga inst\xe4llningar", 1.0),
        (b"", 1.0),
        (b"[1, 2]", 1.0),
        ("zoom: 1.5".as_bytes(), 1.0),
    ] {
        let (mut settings, disk) = read(text);
        let shown = String::from_utf8_lossy(text);
        assert_eq!(settings.zoom.to_bits(), zoom.to_bits(), "{shown}");
        let told = settings.remark(&places()).unwrap();
        assert!(told.contains("damaged") && told.contains("installningar.ron"), "{shown}: {told}");
        settings.room_ratio = 8.0;
        settings.write(&disk, &places()).unwrap();
        settings.write(&disk, &places()).unwrap();
        assert_eq!(aside(&disk), [text.to_vec()], "once, and whole: {shown}");
        let again = Settings::read(&disk, &places(), Language::English);
        assert_eq!(
            (again.room_ratio, again.zoom, again.remark(&places())),
            (8.0, zoom, None),
            "{shown}"
        );
        // The next damage is put beside it.
        write_whole(&disk, &places().settings(), b"(zoom: ").unwrap();
        let next = Settings::read(&disk, &places(), Language::English);
        next.write(&disk, &places()).unwrap();
        assert_eq!(aside(&disk), [text.to_vec(), b"(zoom: ".to_vec()], "{shown}");
    }
}

#[test]
fn a_file_that_the_disk_does_not_let_be_read_is_never_written_over() {
    let (disk, _steps) = FaultyDisk::new();
    write_whole(&disk, &places().settings(), file_of(&CHOSEN).as_bytes()).unwrap();
    disk.fail(Fault::Once(1), ErrorKind::PermissionDenied);
    let settings = Settings::read(&disk, &places(), Language::English);
    let told = settings.remark(&places()).unwrap();
    assert!(told.contains("could not be read") && told.contains("is not saved"), "{told}");
    let refused = settings.write(&disk, &places()).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::PermissionDenied);
    assert_eq!(written(&disk), file_of(&CHOSEN), "the disk could do it by now");
}

#[test]
fn a_number_outside_its_bounds_is_moved_told_of_and_left_in_the_file_until_another_is_chosen() {
    let number = |settings: &Settings, name: &str| match name {
        "zoom" => settings.zoom,
        "room_ratio" => settings.room_ratio,
        _ => settings.page_zoom,
    };
    for (name, value, inside) in [
        ("zoom", "-3.0", 0.8),
        ("zoom", "0.79", 0.8),
        ("zoom", "150", 2.0),
        ("zoom", "1e30", 2.0),
        ("room_ratio", "0", 1.0),
        ("room_ratio", "20.5", 20.0),
        ("page_zoom", "-0.25", 0.0),
        ("page_zoom", "400", 4.0),
    ] {
        let (mut settings, disk) = read(with(name, value));
        assert_eq!((number(&settings, name),), (inside,), "{name}: {value}");
        let told = settings.remark(&places()).unwrap();
        assert_eq!(
            told,
            Words::new(Language::English).settings_out_of_bounds(name, &places().settings().display().to_string())
        );
        settings.monitor = "DP-2".to_owned();
        settings.write(&disk, &places()).unwrap();
        assert!(written(&disk).contains(&format!("    {name}: {value},\n")), "{}", written(&disk));
        assert_eq!(Settings::read(&disk, &places(), Language::English).remark(&places()), Some(told));
        match name {
            "zoom" => settings.zoom = 1.2,
            "room_ratio" => settings.room_ratio = 7.0,
            _ => settings.page_zoom = 1.2,
        }
        settings.write(&disk, &places()).unwrap();
        assert_eq!(
            Settings::read(&disk, &places(), Language::English).remark(&places()),
            None,
            "{name}"
        );
    }
    for (name, value, inside) in [
        ("zoom", "0.8", 0.8),
        ("zoom", "2", 2.0),
        ("room_ratio", "1.0", 1.0),
        ("room_ratio", "20", 20.0),
        ("page_zoom", "0", 0.0),
        ("page_zoom", "4.0", 4.0),
    ] {
        let (settings, _disk) = read(with(name, value));
        assert_eq!(
            (number(&settings, name), settings.remark(&places())),
            (inside, None),
            "{name}: {value}"
        );
    }
    // What is no number at all is not moved but as it was at first, and both sorts are told of.
    for value in ["inf", "-inf", "NaN"] {
        let (settings, _disk) = read(with("zoom", value).replace("room_ratio: 9.0", "room_ratio: 90"));
        assert_eq!((settings.zoom, settings.room_ratio), (1.0, 20.0), "{value}");
        let told = settings.remark(&places()).unwrap();
        let path = places().settings().display().to_string();
        let words = Words::new(Language::English);
        let expected = [
            words.settings_not_understood("zoom", &path),
            words.settings_out_of_bounds("room_ratio", &path),
        ];
        assert_eq!(told, expected.join(" "), "{value}");
    }
}
