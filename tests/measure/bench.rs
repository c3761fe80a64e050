//! What is measured beside the program itself: an empty window, and frames without a window whose instructions are counted.
//!
//! `empty FILE` opens a window with nothing in it and closes it, having named its first frame in the file. `session NOTES FILE`
//! writes a session with so many notes. `frames SCREEN NOTES COUNT` draws a screen so many times. `tests/measure/run` calls them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "whoever measures sees what failed")]

use eframe::egui::{self, Context, RawInput, Rect, pos2, vec2};
use samtalsledaren::files::{Places, RealDisk, built_in, create_session, session_text};
use samtalsledaren::gui::hall::HallPicture;
use samtalsledaren::gui::{Action, Screen};
use samtalsledaren::model::{Command, ConclusionSort, GatherCommand, GroupId, ItemKey, Session, Surroundings, appendix};
use samtalsledaren::shell::{self, EarlyStart, Now, Shell};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, PreparedAppendix};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<_> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["empty", file] => empty(file),
        ["session", notes, file] => write_session(notes.parse().unwrap(), file),
        ["frames", screen, notes, count] => frames(screen, notes.parse().unwrap(), count.parse().unwrap()),
        _ => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}

/// Says, as the program does, that a frame has been painted.
struct Empty(std::fs::File);

impl eframe::App for Empty {
    fn ui(&mut self, _ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        drop(writeln!(self.0, "chair 1"));
    }
}

fn empty(file: &str) {
    let file = std::fs::File::create(file).unwrap();
    let mut options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 720.0]),
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    options.glow_options.vsync = false;
    eframe::run_native("empty", options, Box::new(|_creation| Ok(Box::new(Empty(file))))).unwrap();
}

/// How many notes stand on the question that is shown, for the group that is shown: the screen is full with these alone.
const SHOWN: usize = 20;

/// Every so manieth note is gathered into a theme.
const GATHERED: usize = 4;

/// How many themes there are.
const THEMES: u32 = 5;

/// A meeting at its first question with so many notes; those that the screen has no room for are spread over all questions.
/// Every fourth is gathered into a theme, and a conclusion points at three.
fn session(notes: usize) -> Session {
    let deck = built_in().into_iter().find(|deck| deck.id == "trender").unwrap();
    let mut session = Session::new(deck, 8, "matning", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    let questions: Vec<_> = session
        .items()
        .filter(|(_, item)| item.is_prompt())
        .map(|(_, item)| item.key.clone())
        .collect();
    for number in 0..notes {
        let (question, group) = match number.checked_sub(SHOWN) {
            None => (0, 0),
            Some(more) => (more % questions.len(), more / questions.len() % 8),
        };
        let note = Command::AddNote {
            prompt: questions[question].clone(),
            group: GroupId(u32::try_from(group).unwrap() + 1),
            place: None,
            text: format!("Anteckning {number} om tillit, styrning och uppföljning i nämndens arbete."),
        };
        session.apply(note, 0);
    }
    gather(&mut session, &questions[0]);
    session.apply(Command::GoTo(questions[0].clone()), 0);
    session.apply(Command::SetPaused(true), 0);
    session
}

fn gather(session: &mut Session, question: &ItemKey) {
    let notes: Vec<_> = session.notes().map(|note| note.id.clone()).collect();
    for theme in 1..=THEMES {
        session.apply(Command::Gather(GatherCommand::AddTheme(format!("Tema {theme}"), None)), 0);
    }
    let themes: Vec<_> = session.gathering().themes.iter().map(|theme| theme.id).collect();
    for (note, theme) in notes.iter().step_by(GATHERED).zip(themes.iter().cycle()) {
        session.apply(Command::Gather(GatherCommand::SetTheme(note.clone(), Some(*theme))), 0);
    }
    let conclude = GatherCommand::Conclude(question.clone(), ConclusionSort::Agreed, Some(notes[0].clone()));
    session.apply(Command::Gather(conclude), 0);
    let conclusion = session.gathering().conclusions[0].id;
    for note in &notes[1..3] {
        session.apply(Command::Gather(GatherCommand::PointAt(conclusion, note.clone(), true)), 0);
    }
}

fn write_session(notes: usize, file: &str) {
    let mut session = session(notes);
    session.seal("2031-03-05");
    let mut written = std::fs::File::create(file).unwrap();
    written.write_all(session_text(session.record()).unwrap().as_bytes()).unwrap();
}

/// Draws a window as the program does, the triangles of its shapes included, and gives no window anything. "released" is the
/// screen of the meeting with the groups' notes released to the hall, "hall" the hall's own window then.
fn frames(screen: &str, notes: usize, count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = shell(&session(notes), folder.path());
    if matches!(screen, "released" | "hall") {
        for command in [Command::OpenHall(true), Command::ReleaseNotes(true)] {
            shell.act(Action::Do(command));
        }
    }
    shell.gui.screen = match screen {
        "start" => Screen::Start,
        "prepare" => Screen::Prepare,
        "gather" => Screen::Review,
        "handover" => Screen::Handover,
        _ => Screen::Lead,
    };
    if screen == "handover" {
        lay_out(&mut shell);
    }
    let ctx = Context::default();
    for number in 0..count {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(number as f64),
            focused: true,
            ..RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| {
            let hall = shell::hall_frame(ui.ctx(), &mut shell);
            match hall.filter(|_| screen == "hall") {
                Some(hall) => {
                    shell::install_look(ui.ctx(), &mut shell);
                    let picture = HallPicture {
                        view: &hall.view,
                        look: hall.look,
                        room: hall.room,
                        words: hall.words,
                    };
                    picture.ui(ui);
                }
                None => drop(shell::chair_ui(ui, &mut shell)),
            }
        });
        drop(ctx.tessellate(output.shapes, output.pixels_per_point));
    }
}

/// The program with this session open from a file in the folder.
fn shell(session: &Session, folder: &Path) -> Shell {
    let places = Places {
        documents: folder.join("documents"),
        data: folder.join("data"),
    };
    std::fs::create_dir_all(&places.documents).unwrap();
    let file = places.documents.join("matning.ron");
    create_session(&RealDisk, &file, session.record(), Words::default()).unwrap();
    let early = EarlyStart::begin(Arc::new(RealDisk), places, Language::Swedish, Some(&file), Arc::new(|| {})).unwrap();
    let now = Now {
        second_of_day: 13 * 60 * 60,
        ..Now::default()
    };
    let shell = Shell::new(early, now, Duration::from_mins(1));
    assert!(shell.session().is_some(), "the session is open");
    shell
}

/// What the last screen tells of the bilaga, without a picture of its pages.
fn lay_out(shell: &mut Shell) {
    let surroundings = Surroundings {
        page_count: None,
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    let appendix = appendix(shell.session().unwrap(), &surroundings);
    // The screen asks for its pages at the end of a frame.
    shell.end_frame();
    shell.take(Done::LaidOut(Box::new(PreparedAppendix {
        appendix,
        in_full: None,
        #[cfg(feature = "pdf")]
        pages: None,
    })));
}
