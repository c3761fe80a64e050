//! Samtalsledaren leads a board through the questions of a deck and hands the secretary a finished bilaga.
//!
//! # The map of the house
//!
//! A **model** that knows no screen, file, clock, socket or thread. Four **edges** beside each other that know the model and
//! not one another. Above them the **workers**, then one **shell** that owns all state, knows no window and decides nothing about
//! meetings; and on top the **windows** and the command line.
//!
//! ```text
//! floor 6   main, bin/samtalsledaren-cli
//! floor 5   app            the windows: eframe, monitors, clipboard, dialogs, the clock, wakefulness
//!           command_line   the same program without a screen
//! floor 4   shell          owns meeting, screens' state, settings, saver and worker; does what the screens ask for
//! floor 3   work           saving, and all else that takes time, each on a thread of its own
//! floor 2   files          decks, sessions and settings on the disk; every file is touched through files::Disk
//!           export         an appendix as PDF/A, DOCX, text, Markdown and CSV; bytes out, no disk
//!           gui            the screens: drawn from borrowed state, they give back actions
//!           slides         a guest's PPTX, ODP and PDF as decks, a DOCX as lines, with the questions in them; bytes in, no disk
//! floor 1   model          Deck, Session, Command, HallView, Picture, Appendix
//! floor 0   words          every text of screen and bilaga, Swedish beside English
//! ```
//!
//! A room uses the floors below it and nothing beside it; `tests/house` reads the `use` lines and says so.
//!
//! # How data flows
//!
//! ```text
//!            Vec<Action>                   Command                      Record (a copy)
//!   gui  ------------------>  shell  ----------------->  model::Session  ---------------->  work::Saver  --> files
//!        <------------------         <-----------------                   Job
//!           ViewContext                   Changed         shell  ------------------------>  work::Worker --> files, export, slides
//!                                                                <------------------------
//!          Now, Monitors, …                                               Done
//!   app  ------------------>  shell
//!        <------------------
//!            Vec<Effect>
//! ```
//!
//! The shell lends the screens a `ViewContext` and they give back `Action`s, done at the end of the frame in the order in which
//! they arose. What only a window can do comes back as an `Effect`, which `app` carries out. What changes the meeting is a
//! `Command` of a writer, an `Entry`, for `Session::apply_entry`, the only door; `Session::apply` is the same for the writer at the
//! desk. It answers with `Changed`, in which a `Refusal` says why nothing happened, and remembers how to take the change back.
//! `Changed` alone decides whether a copy goes to the saving thread, and whether at once.
//! A guest's slides become a deck by `work::import_slides`, for the command line and for what is dropped on the window. A PDF is read by
//! a process of our own, `work::PdfReader`; its pages are drawn ahead by `work::SlideDrawer` and shown by `gui::hall::SlidePictures`.
//! What needs time is a `Job` for the worker, whose `Done` comes back in a later frame. The hall is drawn from a `HallView`
//! alone, which holds nothing but what the chair released. `Session` → `Appendix` → bytes → file is a one-way street.
//! Anything expensive derived from a session is cached together with the session's `Revision` and rebuilt when the revision
//! differs. A note is saved by `work/saving`, whose `saver.rs` gives the reasons why nothing that was written down is lost; its
//! bytes reach the disk in `files/disk/write.rs`.
//!
//! # Where to add
//!
//! * **A deck**: a file in `assets/decks/`, which `build.rs` finds; `assets/decks/README.md` tells the form.
//! * **A text**: one line in `words/`, in the file of the place where it is read.
//! * **A command of the window**, asked for by key, button and palette: its row in `gui/ui_command.rs`, its words in
//!   `words/ui_command.rs`, and its meaning in `shell/act.rs`, which does not compile without.
//! * **A colour**: a role in `assets/theme.ron`, its field in `gui/theme.rs`; `docs/look.md` tells which roles there are, and how buttons,
//!   icons, messages and pages look.
//! * **A message**: `shell/services.rs` has a way to tell each sort, and `docs/look.md` tells them apart.
//! * **A format**: a file in `export/`, declared in `export/mod.rs`, and its arm in `export/document.rs`; in
//!   `model/base/format.rs` its row, from which the compiler asks for its arms; its title in `words/protocol.rs`, and its name
//!   in the help (`words/command_line.rs`) and in both readmes.
//! * **A kind of prompt**: a folder in the model, of which `model/kind/marks` is a good pattern, a file for each window, and four
//!   lists: the table of `model/kind/table.rs`, the modules of `model/kind/mod.rs`, and for each window the module and its arm, in
//!   `gui/lead/kind/mod.rs` and `gui/hall/kind/mod.rs`. Undo, saving and the exports need no change, since they carry any answer.
//!   The compiler names the arms, and in the tests every `match` that tells the kinds apart; some tests fail until the kind is
//!   named in them too, and say so. Nothing names the tables of the documents of step 7.
//!   1. The folder: `model/kind/NAME/prompt.rs` and `model/kind/NAME/answer.rs` hold the prompt and the answer as files have
//!      them; `model/kind/NAME/kind.rs` keeps the contract of `ItemKind` (with what the room may see before the answers are
//!      released) and, where groups answer by more than notes, that of `AnsweredKind`. It hands on to files beside it:
//!      `describe` for the table and the sentences, `interpretation` for what the answers say together, `picture` for the
//!      figure, `appendix` for the bilaga and its rows of CSV. Declared and re-exported in `model/kind/mod.rs`.
//!   2. `model/kind/table.rs`: its row, with its answer where groups answer by more than notes.
//!   3. `gui/lead/kind/NAME.rs`: how a group answers, by keys and by mouse; its arm in `gui/lead/kind/mod.rs`.
//!   4. `gui/hall/kind/NAME.rs`: what the room sees before and after the reveal, the latter in a file of its own where it is
//!      long, such as `gui/hall/kind/matrix_answers.rs`; its arm in `gui/hall/kind/mod.rs`.
//!   5. `words/prompt.rs`: what it is called; `words/interpretation.rs` and `words/appendix.rs`: what is said of it;
//!      `words/lead.rs`: its keys and what a screen reader hears; `words/sheets.rs`: its form on paper; `words/error.rs`: what a deck
//!      can get wrong. As wanted: a sign of its own in `gui/prepare/kind_sign.rs`, and a variant of `TypedKind` in `model/kind/typed.rs`
//!      where it can be typed, as lines, while a meeting is prepared.
//!   6. An item of it in the example deck of `assets/decks/README.md` and in `tests/support/meetings.rs`, which the tests of all
//!      kinds walk through; how groups answer it, in `tests/support/kinds.rs`; the sentence of one answer in
//!      `tests/model/kind/interpretation_laws.rs`. Its own tests, of what is true of this kind alone, in `tests/model/kind/NAME.rs`
//!      and `tests/gui/lead_kinds.rs`.
//!   7. The documents: the tables of `assets/decks/README.md`, and its list of names that `check` gives; the tables of
//!      `sessions/README.md`; the answers in `docs/handbok.md`, both readmes, `CHANGELOG.md`.

#[cfg(feature = "gui")]
pub mod app;
pub mod command_line;
pub mod export;
pub mod files;
#[cfg(feature = "gui")]
pub mod gui;
pub mod model;
#[cfg(feature = "gui")]
pub mod shell;
pub mod slides;
pub mod words;
pub mod work;
