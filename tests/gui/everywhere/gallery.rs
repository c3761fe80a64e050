//! The gallery: a picture of every screen and every hall, in both languages, in all colours, in two sizes, and the screens in three
//! sizes of text.
//!
//! `tests/gallery/run` makes it; the pictures of the README and the guide come from there too, so that they never lie.

use super::every_screen::{example, guide, prompts_of_the_guide, screen, screens};
use crate::support::gui::window::Window;
use eframe::egui::{UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use samtalsledaren::gui::Action;
use samtalsledaren::gui::hall::{HallPicture, Room};
use samtalsledaren::gui::theme;
use samtalsledaren::model::{Command, HallView, Look, Session};
use samtalsledaren::words::{Language, Words};
use std::env;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const SIZES: [Vec2; 2] = [vec2(1280.0, 720.0), vec2(1920.0, 1080.0)];

/// The sizes of text, in per cent. The hall has one: its letters follow from the picture's height.
const TEXT_SIZES: [u16; 3] = [100, 150, 200];

/// What a picture is drawn with.
#[derive(Clone, Copy)]
struct Variant {
    language: Language,
    look: Look,
    /// In pixels.
    size: Vec2,
    /// In per cent.
    text: u16,
}

/// The halls of worked examples: name, deck, item, and whether answers and notes are released.
const HALLS: [(&str, &str, &str, bool); 15] = [
    ("hall-slide", "trender", "tva-uppdrag", false),
    ("hall-open", "trender", "kanner-ni-igen-er", false),
    ("hall-notes", "trender", "kanner-ni-igen-er", true),
    ("hall-matrix", "trender", "kulturer", false),
    ("hall-matrix-answers", "trender", "kulturer", true),
    ("hall-marks", "trender", "monster", false),
    ("hall-marks-answers", "trender", "monster", true),
    ("hall-shift", "trender", "forflyttning", false),
    ("hall-shift-answers", "trender", "forflyttning", true),
    ("hall-quadrant", "politiken", "sandare-mottagare", false),
    ("hall-quadrant-answers", "politiken", "sandare-mottagare", true),
    ("hall-reverse-answers", "politiken", "borlange-ovningen", true),
    ("hall-stance", "ledning-och-styrning", "forslag", false),
    ("hall-stance-answers", "ledning-och-styrning", "forslag", true),
    ("hall-pause", "trender", "paus", false),
];

/// The pictures of the README and the guide: the file, the screen and its size.
const OF_THE_GUIDE: [(&str, &str, Vec2); 6] = [
    ("start", "start-first", SIZES[0]),
    ("forbered", "prepare", SIZES[0]),
    ("leda", "lead-open", SIZES[0]),
    ("ga-igenom", "review", SIZES[0]),
    ("bilaga", "handover", SIZES[0]),
    ("salen", "hall-open", SIZES[0]),
];

/// Which pictures are wanted: all of them, or those whose path holds one of the words of `SAMTALSLEDAREN_GALLERI_NAMN`.
struct Wanted(Vec<String>);

impl Wanted {
    fn from_environment() -> Self {
        let words = env::var("SAMTALSLEDAREN_GALLERI_NAMN").unwrap_or_default();
        Self(words.split_whitespace().map(str::to_owned).collect())
    }

    fn holds(&self, path: &Path) -> bool {
        let path = path.to_string_lossy();
        self.0.is_empty() || self.0.iter().any(|word| path.contains(word.as_str()))
    }
}

fn screen_window(name: &str, variant: Variant) -> Option<Harness<'static, Window>> {
    let mut scene = screen(name)?(variant.language);
    scene.window.act(Action::SetLook(Some(variant.look)));
    let scale = f32::from(variant.text) / 100.0;
    let mut window = scene.harness((variant.size / scale).floor());
    if variant.text != 100 {
        window.set_pixels_per_point(scale);
        window.run();
        // Another scale of the same pixels leaves fewer points; the page has those that it was made for.
        window.set_size((variant.size / scale).floor());
        window.run();
    }
    Some(window)
}

fn hall_window(name: &str, words: Words, look: Look, size: Vec2) -> Option<Harness<'static, HallView>> {
    let (_, meeting, released) = halls().find(|(known, ..)| known == name)?;
    let mut session = meeting();
    session.apply(Command::ReleaseAnswers(released), 0);
    session.apply(Command::ReleaseNotes(released), 0);
    let view = HallView::of(&session);
    let window = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme::install(ctx, look))
        .build_ui_state(
            move |ui, view: &mut HallView| {
                let rect = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                    let room = Room::default();
                    HallPicture { view, look, room, words }.ui(ui);
                });
            },
            view,
        );
    Some(window)
}

fn draw(name: &str, variant: Variant, file: &Path) {
    let Variant { language, look, size, .. } = variant;
    let picture = match screen_window(name, variant) {
        Some(mut window) => window.render(),
        None => hall_window(name, Words::new(language), look, size)
            .unwrap_or_else(|| panic!("no screen {name}"))
            .render(),
    };
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    picture.unwrap().save(file).unwrap();
}

/// Every variant of a screen, with its file.
fn variants(name: &str) -> Vec<(PathBuf, Variant)> {
    let text_sizes = if name.starts_with("hall-") { &TEXT_SIZES[..1] } else { &TEXT_SIZES };
    let mut variants = Vec::new();
    for language in [Language::Swedish, Language::English] {
        for look in [Look::Light, Look::Dark, Look::Contrast] {
            for size in SIZES {
                for text in text_sizes.iter().copied() {
                    let tag = language.tag().get(..2).unwrap_or_default();
                    let look_name = format!("{look:?}").to_lowercase();
                    let text_name = if text == 100 { String::new() } else { format!("-text{text}") };
                    let file = format!("{name}/{tag}-{look_name}-{}x{}{text_name}.png", size.x, size.y);
                    let variant = Variant {
                        language,
                        look,
                        size,
                        text,
                    };
                    variants.push((file.into(), variant));
                }
            }
        }
    }
    variants
}

/// What makes a meeting.
type Meeting = Box<dyn Fn() -> Session>;

/// The meetings of all halls by name, with whether answers and notes are released: those of worked examples, then every question
/// of the guide's deck, and with it every kind, before the reveal and after it.
fn halls() -> impl Iterator<Item = (String, Meeting, bool)> {
    let of_examples = HALLS.into_iter().map(|(name, deck, item, released)| {
        let meeting = move || example(deck, item);
        (name.to_owned(), Box::new(meeting) as Meeting, released)
    });
    let of_kinds = prompts_of_the_guide().into_iter().flat_map(|key| {
        [("", false), ("-answers", true)].map(|(end, released)| {
            let (name, key) = (format!("hall-kind-{key}{end}"), key.clone());
            (name, Box::new(move || guide(&key)) as Meeting, released)
        })
    });
    of_examples.chain(of_kinds)
}

fn names() -> Vec<String> {
    let screens = screens().into_iter().map(|(name, _)| name);
    screens.chain(halls().map(|(name, ..)| name)).collect()
}

/// One page with all pictures, small; each leads to itself in its own size.
fn contact_sheet(pictures: &[(String, Vec<PathBuf>)]) -> String {
    let mut page = "<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Samtalsledaren</title><style>\n\
        body { font: 15px sans-serif; margin: 24px; background: #888; }\n\
        figure { display: inline-block; margin: 0 8px 12px 0; } img { width: 620px; display: block; }\n\
        h2 { margin: 24px 0 8px; }\n</style></head><body>\n"
        .to_owned();
    for (name, files) in pictures {
        writeln!(page, "<h2 id=\"{name}\">{name}</h2>").unwrap();
        for file in files {
            let file = file.display();
            writeln!(
                page,
                "<figure><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"{file}\"></a><figcaption>{file}</figcaption></figure>"
            )
            .unwrap();
        }
    }
    page.push_str("</body></html>\n");
    page
}

#[test]
fn the_guide_shows_screens_that_are_in_the_gallery() {
    for (file, name, _) in OF_THE_GUIDE {
        assert!(names().iter().any(|known| known == name), "{file}: no screen {name}");
    }
}

/// Draws the gallery for somebody to look at, into the folder that `SAMTALSLEDAREN_GALLERI` names.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_the_gallery() {
    let folder =
        env::var_os("SAMTALSLEDAREN_GALLERI").map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery"), PathBuf::from);
    let wanted = Wanted::from_environment();
    let mut pictures = Vec::new();
    for name in names() {
        let mut files = Vec::new();
        for (file, variant) in variants(&name) {
            if wanted.holds(&file) {
                draw(&name, variant, &folder.join(&file));
                files.push(file);
            }
        }
        if !files.is_empty() {
            pictures.push((name, files));
        }
    }
    assert!(!pictures.is_empty(), "no picture has such a name");
    let mut page = std::fs::File::create(folder.join("index.html")).unwrap();
    std::io::Write::write_all(&mut page, contact_sheet(&pictures).as_bytes()).unwrap();
}

/// Draws the pictures of the README and the guide anew.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_the_guide() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join("pictures");
    for (file, name, size) in OF_THE_GUIDE {
        let variant = Variant {
            language: Language::Swedish,
            look: Look::Light,
            size,
            text: 100,
        };
        draw(name, variant, &folder.join(format!("{file}.png")));
    }
}
