//! The command line as a user meets it: the real program, its two streams and its exit code.

use samtalsledaren::files::{RealDisk, read_session, session_text, write_new, write_whole};
use samtalsledaren::model::{Command as Change, Fact, GroupId, Session};
use samtalsledaren::words::Words;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder of its own, in which the program is called.
pub(super) struct Bench {
    folder: TempDir,
}

/// What the program answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Bench {
    pub(super) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samtalsledaren"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("SAMTALSLEDAREN_DATA", self.path("data"))
            .env("SAMTALSLEDAREN_DOKUMENT", self.path("dokument"))
            // Whatever is installed here, slides are drawn by nobody else.
            .env("PATH", self.path("inga-program"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .stdin(Stdio::null());
        command
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Answer {
        let output = self.command(arguments).output().unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        write_whole(&RealDisk, &self.path(name), text.as_bytes()).unwrap();
    }

    /// Writes a file of any bytes.
    pub(super) fn lay(&self, name: &str, bytes: &[u8]) {
        write_whole(&RealDisk, &self.path(name), bytes).unwrap();
    }

    pub(super) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// A session with a few notes, made by the program and filled in by the model.
    pub(super) fn session(&self, name: &str) {
        assert_eq!(self.run(&["new", "--deck", "trender", "--groups", "2", "--out", name]).code, 0);
        let opened = read_session(&self.read(name), Words::default()).unwrap();
        let mut session = Session::from_record(opened.record);
        session.apply(Change::Begin, 0);
        session.apply(Change::SetFact(Fact::Date, "2031-03-05".to_owned()), 0);
        let prompt = session.deck().items.iter().find(|item| item.is_prompt()).unwrap().key.clone();
        for group in [1, 2] {
            let note = Change::AddNote {
                prompt: prompt.clone(),
                group: GroupId(group),
                place: None,
                text: format!("Anteckning av grupp {group}"),
            };
            assert!(session.apply(note, 0).record);
        }
        self.write(name, &session_text(session.record()).unwrap());
    }

    pub(super) fn files_in(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.path(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn decks_are_listed_one_a_line() {
    let answer = Bench::new().run(&["decks"]);
    assert_eq!(answer.code, 0);
    assert_eq!(answer.err, "");
    assert!(answer.out.lines().count() >= 5, "{}", answer.out);
    let line = answer.out.lines().find(|line| line.starts_with("trender\t")).unwrap();
    assert_eq!(line, "trender\tTrender och tankar kring politisk styrning och organisering");
}

#[test]
fn a_new_session_is_made_once_and_never_over_another() {
    let bench = Bench::new();
    let order = ["new", "--deck", "trender", "--groups", "3", "--out", "pass.ron"];
    let answer = bench.run(&order);
    assert_eq!((answer.code, answer.out.as_str(), answer.err.as_str()), (0, "pass.ron\n", ""));
    let before = bench.read("pass.ron");
    let opened = read_session(&before, Words::default()).unwrap();
    assert_eq!(opened.record.groups.len(), 3);
    assert_eq!(opened.warnings, []);
    let again = bench.run(&order);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.contains("skrivs inte över"), "{again:?}");
    assert_eq!(bench.read("pass.ron"), before);
}

#[test]
fn a_new_file_calls_itself_a_meeting_and_an_old_one_keeps_its_first_line() {
    let bench = Bench::new();
    assert_eq!(bench.run(&["new", "--deck", "trender", "--out", "ny.ron"]).code, 0);
    let new = String::from_utf8(bench.read("ny.ron")).unwrap();
    assert!(new.starts_with("// Mötesfil från Samtalsledaren. "), "{}", &new[..80]);

    let old = include_str!("../samples/format-1.ron");
    bench.write("gammal.ron", old);
    bench.write("rader.csv", "question,group,text\n1,1,Hämtat i dag\n");
    let answer = bench.run(&["import", "gammal.ron", "--notes", "rader.csv"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let text = String::from_utf8(bench.read("gammal.ron")).unwrap();
    assert!(text.contains("Hämtat i dag"));
    assert_eq!(text.lines().next(), old.lines().next());
    for name in ["ny.ron", "gammal.ron"] {
        assert_eq!(bench.run(&["check", name]).code, 0, "{name}");
    }
}

#[test]
fn two_new_sessions_have_different_ids() {
    let bench = Bench::new();
    let id = |name: &str| {
        assert_eq!(bench.run(&["new", "--deck", "trender", "--out", name]).code, 0);
        read_session(&bench.read(name), Words::default()).unwrap().record.id
    };
    let (one, other) = (id("a.ron"), id("b.ron"));
    assert_ne!(one, other);
    assert!(one.len() == 8 && one.chars().all(|sign| sign.is_ascii_lowercase()), "{one}");
}

#[test]
fn a_new_session_of_an_own_deck_is_made_from_its_file() {
    let bench = Bench::new();
    bench.write(
        "eget.ron",
        r#"(id: "eget", title: "Eget", items: [(key: "a", title: "Vad?", kind: Open(()))])"#,
    );
    assert_eq!(bench.run(&["new", "--deck", "eget.ron", "--out", "a.ron"]).code, 0);
    let unknown = bench.run(&["new", "--deck", "trendr", "--out", "b.ron"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("Menar du trender?"), "{unknown:?}");
}

#[test]
fn own_decks_are_listed_after_ours_and_used_by_id_or_file() {
    let bench = Bench::new();
    let folder = bench.path("dokument/Samtalsunderlag");
    std::fs::create_dir_all(&folder).unwrap();
    let deck = |id: &str, title: &str| format!(r#"(id: "{id}", title: "{title}", items: [(key: "a", title: "Vad?", kind: Open(()))])"#);
    bench.write("dokument/Samtalsunderlag/vart.ron", &deck("vart-eget", "Vårt eget"));
    bench.write("dokument/Samtalsunderlag/trender.ron", &deck("trender", "Inte programmets"));
    bench.write("dokument/Samtalsunderlag/fel.ron", &deck("fel", "Fel").replace("items", "itms"));
    let listed = bench.run(&["decks"]);
    assert_eq!(listed.code, 0);
    let lines: Vec<_> = listed.out.lines().rev().take(2).collect();
    let path = |name: &str| folder.join(name).display().to_string();
    assert_eq!(lines[0], format!("vart-eget\tVårt eget\t{}", path("vart.ron")));
    assert_eq!(lines[1], format!("trender\tInte programmets\t{}", path("trender.ron")));
    assert!(
        listed.err.contains("fel.ron") && listed.err.contains("Menar du ”items”?"),
        "{listed:?}"
    );

    let title = |deck: &str, out: &str| {
        let answer = bench.run(&["new", "--deck", deck, "--out", out]);
        assert_eq!(answer.code, 0, "{answer:?}");
        read_session(&bench.read(out), Words::default()).unwrap().record.deck.title
    };
    assert_eq!(title("vart-eget", "a.ron"), "Vårt eget");
    assert!(title("trender", "b.ron").starts_with("Trender"), "ours by id");
    assert_eq!(title(&path("trender.ron"), "c.ron"), "Inte programmets");
    for (deck, said) in [("vart-egt", "Menar du vart-eget?"), ("fel", "fel.ron kan inte användas")] {
        let answer = bench.run(&["new", "--deck", deck, "--out", "d.ron"]);
        assert_eq!(answer.code, 1);
        assert!(answer.err.contains(said), "{answer:?}");
    }
    bench.write("dokument/Samtalsunderlag/vart-2.ron", &deck("vart-eget", "Ett till"));
    let twice = bench.run(&["new", "--deck", "vart-eget", "--out", "d.ron"]);
    assert!(twice.code == 1 && twice.err.contains("sökväg"), "{twice:?}");
}

#[test]
fn notes_are_imported_all_or_none() {
    let bench = Bench::new();
    bench.session("a.ron");
    bench.write("bra.csv", "question;group;text\n1;1;Från tabellen\n1;Grupp 2;Också\n");
    bench.write("fel.csv", "question,group,text\n1,1,Rätt\n1,7,Fel\n");
    let before = bench.read("a.ron");
    let wrong = bench.run(&["import", "a.ron", "--notes", "fel.csv"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    assert!(wrong.err.starts_with("fel.csv:3:3: "), "{wrong:?}");
    assert_eq!(bench.read("a.ron"), before);
    let right = bench.run(&["import", "a.ron", "--notes", "bra.csv"]);
    assert_eq!((right.code, right.out.as_str()), (0, "a.ron\n"), "{right:?}");
    assert!(right.err.contains("hämtades in: 2"), "{right:?}");
    let opened = read_session(&bench.read("a.ron"), Words::default()).unwrap();
    assert_eq!(opened.warnings, []);
    let texts: Vec<_> = opened.record.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts[2..], ["Från tabellen", "Också"]);
}

#[test]
fn a_session_of_a_newer_program_takes_no_notes() {
    let bench = Bench::new();
    bench.session("a.ron");
    let newer = String::from_utf8(bench.read("a.ron"))
        .unwrap()
        .replacen("    version: 1,", "    version: 1,\n    nytt: 1,", 1);
    bench.write("a.ron", &newer);
    bench.write("n.csv", "question,group,text\n1,1,Ny\n");
    let answer = bench.run(&["import", "a.ron", "--notes", "n.csv"]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("nyare version"), "{answer:?}");
    assert_eq!(bench.read("a.ron"), newer.as_bytes());
}

#[test]
fn an_export_tells_its_files_and_leaves_the_session_alone() {
    let bench = Bench::new();
    bench.session("a.ron");
    let before = bench.read("a.ron");
    let order = [
        "export",
        "a.ron",
        "--out",
        "ut",
        "--format",
        "txt,docx",
        "--first-page",
        "49",
        "--label",
        "Bilaga 2",
        "--profile",
        "web",
        "--final-anyway",
    ];
    let answer = bench.run(&order);
    assert_eq!(answer.code, 0, "{answer:?}");
    let told: Vec<_> = answer
        .out
        .lines()
        .map(|line| PathBuf::from(line).file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let mut sorted = told.clone();
    sorted.sort();
    assert_eq!(bench.files_in("ut"), sorted);
    let endings: Vec<_> = told.iter().map(|name| name.rsplit('.').next().unwrap()).collect();
    assert_eq!(endings, ["txt", "docx"]);
    assert!(bench.run(&order).out.lines().all(|line| line.contains("-2.")));
    assert_eq!(bench.files_in("ut").len(), 4);
    assert_eq!(bench.read("a.ron"), before);
}

#[test]
fn the_same_export_gives_the_same_bytes() {
    let bench = Bench::new();
    bench.session("a.ron");
    for folder in ["ett", "två"] {
        let answer = bench.run(&["export", "a.ron", "--out", folder, "--format", "docx,txt", "--final-anyway"]);
        assert_eq!(answer.code, 0, "{answer:?}");
    }
    for name in bench.files_in("ett") {
        assert_eq!(bench.read(&format!("ett/{name}")), bench.read(&format!("två/{name}")), "{name}");
    }
}

#[test]
fn check_tells_every_problem_with_its_place() {
    let bench = Bench::new();
    bench.session("bra.ron");
    bench.write(
        "underlag.ron",
        "(\n    id: \"a\",\n    title: \"\",\n    items: [],\n    extra: 1,\n)\n",
    );
    let text = String::from_utf8(bench.read("bra.ron")).unwrap();
    bench.write("halv.ron", &text[..text.floor_char_boundary(text.len() / 2)]);
    bench.write("ny.ron", &text.replacen("format: 1", "format: 999", 1));
    bench.write("ändrad.ron", &text.replacen("Grupp 1", "Grupp Ett", 1));

    let good = bench.run(&["check", "bra.ron"]);
    assert_eq!((good.code, good.out.as_str()), (0, ""), "{good:?}");
    let changed = bench.run(&["check", "ändrad.ron"]);
    assert_eq!(changed.code, 0, "{changed:?}");
    assert!(changed.err.contains("ändrad utanför programmet"), "{changed:?}");

    let bad = bench.run(&["check", "bra.ron", "underlag.ron", "halv.ron", "ny.ron", "borta.ron"]);
    assert_eq!((bad.code, bad.out.as_str()), (1, ""), "{bad:?}");
    for beginning in [
        "underlag.ron:3:5: ",
        "underlag.ron:4:5: ",
        "underlag.ron:5:5: ",
        "halv.ron:",
        "ny.ron:3:5: ",
        "borta.ron",
    ] {
        assert!(bad.err.lines().any(|line| line.starts_with(beginning)), "{beginning}: {}", bad.err);
    }
    assert_eq!(bench.read("halv.ron").len(), text.floor_char_boundary(text.len() / 2));
}

#[test]
fn wrong_usage_names_the_nearest_word() {
    let bench = Bench::new();
    for (arguments, said) in [
        (&["chek", "a.ron"][..], "Menar du check?"),
        (&["export", "a.ron", "--ot", "ut"], "Menar du --out?"),
        (&["export", "a.ron", "--out", "ut", "--format", "pfd"], "Menar du pdf?"),
        (&["export", "a.ron", "--out", "ut", "--profile", "webb"], "Menar du web?"),
        (&["export", "a.ron", "--out", "ut", "--first-page", "0"], "1 till 9999"),
        (&["export", "a.ron", "--out", "ut", "--first-page", "tio"], "1 till 9999"),
        (&["export", "a.ron"], "--out saknas"),
        (&["export", "--out", "ut"], "en fil saknas"),
        (&["export", "a.ron", "b.ron", "--out", "ut"], "för mycket"),
        (&["new", "--deck", "trender", "--groups", "13", "--out", "a.ron"], "1 till 12"),
        (&["new", "--deck", "trender", "--out"], "saknas ett värde"),
        (&["import", "a.ron"], "--notes saknas"),
        (&["check"], "en fil saknas"),
        (&["decks", "extra"], "för mycket"),
        (&["--renderer", "vulkan"], "wgpu"),
        (&["--hepl"], "Menar du --help?"),
        (&["-x"], "-x går inte att använda"),
    ] {
        let answer = bench.run(arguments);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{arguments:?}: {answer:?}");
        assert!(answer.err.contains(said), "{arguments:?}: {answer:?}");
        assert!(answer.err.contains("samtalsledaren --help"), "{arguments:?}: {answer:?}");
    }
    assert!(!bench.path("ut").exists());
}

#[test]
fn help_and_version_are_answers() {
    let bench = Bench::new();
    for arguments in [&["--help"][..], &["-h"], &["export", "--help"]] {
        let answer = bench.run(arguments);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        for command in ["decks", "new", "import", "export", "check"] {
            assert!(answer.out.contains(command));
        }
    }
    let version = bench.run(&["--version"]);
    assert_eq!(
        (version.code, version.out),
        (0, format!("samtalsledaren {}\n", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn a_file_that_cannot_be_used_is_wrong_input() {
    let bench = Bench::new();
    bench.write(
        "underlag.ron",
        r#"(id: "eget", title: "Eget", items: [(key: "a", title: "Vad?", kind: Open(()))])"#,
    );
    let missing = bench.run(&["export", "borta.ron", "--out", "ut"]);
    assert_eq!(missing.code, 1);
    assert!(
        missing.err.contains("borta.ron") && missing.err.contains("finns inte"),
        "{missing:?}"
    );
    let deck = bench.run(&["export", "underlag.ron", "--out", "ut"]);
    assert_eq!(deck.code, 1);
    assert!(deck.err.contains("ingen mötesfil"), "{deck:?}");
    assert!(!bench.path("ut").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_so_and_names_the_command_line() {
    let bench = Bench::new();
    for arguments in [&[][..], &["a.ron"]] {
        let answer = bench.run(arguments);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""));
        assert!(
            answer.err.contains("samtalsledaren --help") && answer.err.lines().count() == 1,
            "{answer:?}"
        );
    }
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let bench = Bench::new();
    let mut child = bench
        .command(&["--help"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

#[test]
fn files_made_by_others_are_left_alone() {
    let bench = Bench::new();
    write_new(&RealDisk, &bench.path("a.ron"), b"annat").unwrap();
    let answer = bench.run(&["new", "--deck", "trender", "--out", "a.ron"]);
    assert_eq!(answer.code, 1);
    assert_eq!(bench.read("a.ron"), b"annat");
    assert_eq!(bench.files_in("."), ["a.ron"]);
}

#[cfg(feature = "pdf")]
#[test]
fn sheets_are_written_beside_what_is_there() {
    let bench = Bench::new();
    bench.session("pass.ron");
    for name in ["bordslista-och-svarsblad.pdf", "bordslista-och-svarsblad-2.pdf"] {
        let answer = bench.run(&["sheets", "pass.ron", "--out", "ut"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.trim().ends_with(name), "{answer:?}");
        assert!(bench.read(&format!("ut/{name}")).starts_with(b"%PDF"));
    }
    assert_eq!(bench.run(&["sheets", "pass.ron"]).code, 2);
}

#[test]
fn a_new_session_is_planned_by_an_agenda_of_its_deck() {
    let bench = Bench::new();
    let new = |agenda: &str, out: &str| bench.run(&["new", "--deck", "trender", "--agenda", agenda, "--out", out]);
    assert_eq!(new("60 minuter", "kort.ron").code, 0);
    let opened = read_session(&bench.read("kort.ron"), Words::default()).unwrap();
    let session = Session::from_record(opened.record);
    assert!(session.planned_minutes() <= 60, "{}", session.planned_minutes());
    assert!(session.items().count() < session.deck().items.len());
    let wrong = new("50 minuter", "nej.ron");
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    assert!(wrong.err.contains("60 minuter, Två timmar, Halvdag"), "{}", wrong.err);
    assert!(!bench.path("nej.ron").exists());
    bench.write("eget.ron", crate::support::decks::SMALL_DECK);
    let none = bench.run(&["new", "--deck", "eget.ron", "--agenda", "60 minuter", "--out", "nej.ron"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("inga färdiga upplägg"), "{}", none.err);
}

#[test]
fn check_tells_of_groups_whose_names_read_alike() {
    let bench = Bench::new();
    bench.session("bra.ron");
    let text = String::from_utf8(bench.read("bra.ron")).unwrap();
    bench.write("lika.ron", &text.replacen("\"Grupp 2\"", "\"GRUPP\u{A0}1\"", 1));
    let line = text.lines().position(|line| line.contains("\"Grupp 2\"")).unwrap() + 1;
    let told = bench.run(&["check", "lika.ron"]);
    assert!(
        told.err.contains(&format!("lika.ron:{line}:")) && told.err.contains("Två grupper heter"),
        "{told:?}"
    );
}

#[test]
fn a_bilaga_is_finished_only_with_what_it_is_known_by_or_on_demand() {
    let bench = Bench::new();
    bench.session("a.ron");
    let order = |file: &'static str, option: &'static str| ["export", file, "--out", "ut", "--format", "txt", option];
    let refused = bench.run(&order("a.ron", "--final"));
    assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{refused:?}");
    assert!(
        refused.err.contains("saknar nämnd, paragraf") && refused.err.contains("--final-anyway"),
        "{refused:?}"
    );
    assert!(!bench.path("ut").exists(), "nothing is written");
    let printed = |bench: &Bench, answer: &Answer| {
        assert_eq!(answer.code, 0, "{answer:?}");
        String::from_utf8(bench.read(answer.out.trim())).unwrap()
    };
    assert!(printed(&bench, &bench.run(&order("a.ron", "--final-anyway"))).contains("Färdigställd 2031-03-05"));
    // With every fact the plain word is enough.
    let mut session = Session::from_record(read_session(&bench.read("a.ron"), Words::default()).unwrap().record);
    session.apply(Change::SetFact(Fact::Board, "Provnämnden".to_owned()), 0);
    session.apply(Change::SetFact(Fact::Paragraph, "§ 12".to_owned()), 0);
    bench.write("hel.ron", &session_text(session.record()).unwrap());
    assert!(printed(&bench, &bench.run(&order("hel.ron", "--final"))).contains("Färdigställd 2031-03-05"));
    // A word that is finished already is asked nothing.
    session.apply(Change::SetFact(Fact::Board, String::new()), 0);
    session.apply(Change::SetFinished("2031-03-06".to_owned()), 0);
    bench.write("klar.ron", &session_text(session.record()).unwrap());
    assert!(printed(&bench, &bench.run(&order("klar.ron", "--final"))).contains("Färdigställd 2031-03-06"));
}
