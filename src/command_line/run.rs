//! Carries out what the command line asks for.

use super::arguments::{CliCommand, ExportOptions, NewOptions};
use super::output::{answer, message};
use crate::files::{self, Disk, Document, FileError, OpenedSession, OwnDeck, Places, Problem};
use crate::model::{Command, Deck, Format, Refusal, Session};
use crate::words::{Words, nearest};
use crate::work::{
    Office, PdfReader, SlideSources, SlideTools, bring_in, copy_of_damaged, export_message, import_slides, new_session, new_writer,
    prepare_appendix_for, write_sheets, writer_of,
};
use std::path::{Path, PathBuf};

/// Does what is asked; a refusal is told in the user's words.
pub(super) fn execute(command: CliCommand, disk: &dyn Disk, places: &Places, words: Words) -> Result<(), String> {
    let cli = Cli { disk, places, words };
    match command {
        CliCommand::Help => answer(words.help(), words)?,
        CliCommand::Version => answer(concat!("samtalsledaren ", env!("CARGO_PKG_VERSION")), words)?,
        // The window is the shell's.
        CliCommand::Window { .. } => {}
        CliCommand::Decks => cli.decks()?,
        CliCommand::New(options) => cli.make(options)?,
        CliCommand::Import { file, notes } => cli.import(&file, &notes)?,
        CliCommand::ImportDeck { slides, pdf, out } => {
            let sources = SlideSources {
                slides: &slides,
                pdf: pdf.as_deref(),
            };
            cli.import_deck(sources, out.as_deref())?;
        }
        CliCommand::Export(options) => cli.export(&options)?,
        CliCommand::Sheets { file, folder } => cli.sheets(&file, &folder)?,
        CliCommand::Check(paths) => cli.check(&paths)?,
    }
    Ok(())
}

struct Cli<'a> {
    disk: &'a dyn Disk,
    places: &'a Places,
    words: Words,
}

impl Cli<'_> {
    fn make(&self, options: NewOptions) -> Result<(), String> {
        let NewOptions {
            deck,
            agenda,
            group_count,
            out,
        } = options;
        let (deck, beside) = self.deck(&deck)?;
        let mut session = new_session(deck, group_count);
        if let Some(name) = agenda {
            self.use_agenda(&mut session, name)?;
        }
        let deck = session.deck();
        let lost =
            files::copy_picture_files(self.disk, deck, &beside, files::folder_of(&out), self.words).map_err(|error| error.to_string())?;
        for file in &lost {
            message(&self.words.picture_file_gone(&file.file));
        }
        files::create_session(self.disk, &out, session.record(), self.words).map_err(|error| error.to_string())?;
        answer(&out.display().to_string(), self.words)?;
        Ok(())
    }

    /// Plans a new session by one of its deck's agendas.
    fn use_agenda(&self, session: &mut Session, name: String) -> Result<(), String> {
        let known: Vec<_> = session.deck().agendas.iter().map(|agenda| agenda.name.clone()).collect();
        if !known.contains(&name) {
            return Err(match known.as_slice() {
                [] => self.words.deck_without_agendas(&session.deck().id),
                known => self.words.not_one_of("--agenda", &name, &known.join(", ")),
            });
        }
        // Of an agenda that is the whole deck nothing is changed.
        session.apply(Command::UseAgenda(name), 0);
        Ok(())
    }

    /// The decks of the program, then the user's own with their files; one that cannot be used is told of beside them.
    fn decks(&self) -> Result<(), String> {
        for deck in files::built_in() {
            answer(&format!("{}\t{}", deck.id, deck.title), self.words)?;
        }
        for own in self.own_decks()? {
            match &own.deck {
                Ok(deck) => answer(&format!("{}\t{}\t{}", deck.id, deck.title, own.path.display()), self.words)?,
                Err(faults) => message(&self.words.faulty_deck(&own.path.display().to_string(), faults.count, &faults.first)),
            }
        }
        Ok(())
    }

    fn own_decks(&self) -> Result<Vec<OwnDeck>, String> {
        files::own_decks(self.disk, self.places, self.words).map_err(|error| error.to_string())
    }

    /// A deck of the program or one of the user's own by its id, or any by its file; with the folder of
    /// its file, where its pictures are.
    fn deck(&self, id: &str) -> Result<(Deck, Vec<PathBuf>), String> {
        let mut decks = files::built_in();
        if let Some(deck) = decks.iter().find(|deck| deck.id == id) {
            return Ok((deck.clone(), Vec::new()));
        }
        let path = Path::new(id);
        if path.extension().is_some() {
            let deck = match files::open(self.disk, path, self.words).map_err(|error| error.to_string())? {
                Document::Deck(deck) => *deck,
                Document::Session(opened) => opened.record.deck,
            };
            return Ok((deck, vec![files::folder_of(path).to_owned()]));
        }
        let own = self.own_decks()?;
        let mut named = own.iter().filter_map(|own| own.deck.as_ref().ok()).filter(|deck| deck.id == id);
        match (named.next(), named.next()) {
            (Some(deck), None) => return Ok((deck.clone(), vec![self.places.own_decks()])),
            (Some(_), Some(_)) => return Err(self.words.deck_not_one(id)),
            (None, _) => {}
        }
        // The id of a file that cannot be read is not known, but its name most often is the same.
        for faulty in own.iter().filter(|own| own.path.file_stem().is_some_and(|stem| stem == id)) {
            if let Err(faults) = &faulty.deck {
                return Err(self
                    .words
                    .faulty_deck(&faulty.path.display().to_string(), faults.count, &faults.first));
            }
        }
        decks.extend(own.into_iter().filter_map(|own| own.deck.ok()));
        let unknown = self.words.no_such_deck(id);
        Err(match nearest(id, decks.iter().map(|deck| deck.id.as_str())) {
            Some(near) => format!("{unknown} {}", self.words.did_you_mean(near)),
            None => unknown,
        })
    }

    fn import(&self, path: &Path, notes: &Path) -> Result<(), String> {
        let opened = self.session(path)?;
        if opened.read_only {
            return Err(format!("{}: {}", path.display(), self.words.newer_is_read_only()));
        }
        let mut session = Session::from_record(opened.record).written_by(new_writer());
        if session.is_finished() {
            return Err(self.words.export_is_finished().to_owned());
        }
        let bytes = self.disk.read(notes).map_err(|error| {
            self.words
                .cannot_read(&notes.display().to_string(), &files::reason(&error, self.words))
        })?;
        let table = files::read_notes(&bytes, &session, self.words).map_err(|problems| lines(notes, &problems))?;
        let done = bring_in(&mut session, &table.notes).map_err(|refusal| self.words.import_stopped(refusal.message(self.words)))?;
        // A window that has it open would find its file changed, and ours put aside.
        if writer_of(self.disk, path).is_some() {
            return Err(self.words.open_in_other_window(&path.display().to_string()));
        }
        files::replace_session(self.disk, path, session.record(), self.words).map_err(|error| error.to_string())?;
        self.warn(notes, &table.remarks);
        message(&self.words.notes_imported(done.notes, table.empty_rows));
        if done.renumbered > 0 {
            message(&self.words.notes_renumbered(done.renumbered));
        }
        answer(&path.display().to_string(), self.words)?;
        Ok(())
    }

    /// A deck of a guest's slides, in the file that was asked for or beside them.
    fn import_deck(&self, sources: SlideSources<'_>, out: Option<&Path>) -> Result<(), String> {
        let tools = SlideTools {
            reader: &PdfReader::of_this_program(),
            office: &Office::of_this_computer(),
            tell: &message,
        };
        let imported = import_slides(self.disk, sources, tools, self.words)?;
        // The pictures stand on the disk before anything names them.
        if let Some(pdf) = &imported.pdf {
            let folder = files::folder_of(out.unwrap_or(sources.slides));
            for picture in &imported.deck.pictures {
                files::write_picture_file(self.disk, folder, &picture.file, pdf, self.words).map_err(|error| error.to_string())?;
            }
        }
        let path = match out {
            Some(out) => files::create_deck(self.disk, out, &imported.deck, self.words).map(|()| out.to_owned()),
            None => files::create_deck_beside(self.disk, sources.slides, &imported.deck, self.words),
        };
        let path = path.map_err(|error| error.to_string())?;
        for line in &imported.told {
            message(line);
        }
        answer(&path.display().to_string(), self.words)
    }

    fn export(&self, options: &ExportOptions) -> Result<(), String> {
        let opened = self.session(&options.file)?;
        // The checksum is that of the session, whatever is different for this once.
        let checksum = files::content_checksum(&opened.record);
        let mut session = Session::from_record(opened.record);
        self.refuse_lacking(options, &session)?;
        for command in differences(options, &session) {
            match session.apply(command, 0).refusal {
                Some(Refusal::Finished) => return Err(self.words.export_is_finished().to_owned()),
                Some(refusal) if refusal.is_news() => return Err(refusal.message(self.words).to_owned()),
                _ => {}
            }
        }
        let refused = |error| export_message(&error, self.words);
        let formats = self.formats(options);
        let prepared = prepare_appendix_for(session.record(), &checksum, &formats, (self.disk, self.places)).map_err(refused)?;
        let documents = prepared.documents(&formats).map_err(refused)?;
        let is_new = files::is_missing_folder(self.disk, &options.folder);
        let paths = files::write_documents(self.disk, &options.folder, prepared.file_stem(), &documents, self.words)
            .map_err(|error| error.to_string())?;
        self.tell_new_folder(is_new, &options.folder);
        for finding in &prepared.appendix.findings {
            message(&self.words.to_check(&finding.text));
        }
        for path in paths {
            answer(&path.display().to_string(), self.words)?;
        }
        Ok(())
    }

    /// Finishing asks first in the window where the meeting lacks what its bilaga is known by; here it is refused.
    fn refuse_lacking(&self, options: &ExportOptions, session: &Session) -> Result<(), String> {
        let lacks = session.meeting().lacks();
        if !options.finished || options.lacks_anyway || session.is_finished() || lacks.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = lacks.iter().map(|fact| fact.name(self.words).to_lowercase()).collect();
        Err(self.words.final_lacks(&names.join(", ")))
    }

    fn sheets(&self, file: &Path, folder: &Path) -> Result<(), String> {
        let opened = self.session(file)?;
        let is_new = files::is_missing_folder(self.disk, folder);
        let paths = write_sheets(self.disk, &opened.record, folder, self.words)?;
        self.tell_new_folder(is_new, folder);
        for path in paths {
            answer(&path.display().to_string(), self.words)?;
        }
        Ok(())
    }

    /// A folder that was not there is made, and told: its name may be mistyped.
    fn tell_new_folder(&self, is_new: bool, folder: &Path) {
        if is_new {
            message(&self.words.folder_made(&folder.display().to_string()));
        }
    }

    fn formats(&self, options: &ExportOptions) -> Vec<Format> {
        if let Some(formats) = &options.formats {
            return formats.clone();
        }
        if !cfg!(feature = "pdf") {
            message(self.words.pdf_left_out());
        }
        Format::USUAL
            .into_iter()
            .filter(|format| cfg!(feature = "pdf") || *format != Format::Pdf)
            .collect()
    }

    fn check(&self, paths: &[impl AsRef<Path>]) -> Result<(), String> {
        let mut wrong = Vec::new();
        for path in paths.iter().map(AsRef::as_ref) {
            match files::check(self.disk, path, self.words) {
                Ok(problems) if problems.is_empty() => {
                    message(&self.words.without_problems(&path.display().to_string()));
                }
                Ok(problems) => {
                    let (errors, warnings): (Vec<_>, Vec<_>) = problems.into_iter().partition(Problem::is_error);
                    self.warn(path, &warnings);
                    if !errors.is_empty() {
                        wrong.push(lines(path, &errors));
                        wrong.extend(self.what_is_sound(path));
                    }
                }
                Err(error) => wrong.push(error.to_string()),
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
    }

    /// The rest of a damaged session: its sound parts, and a whole copy.
    fn what_is_sound(&self, path: &Path) -> Vec<String> {
        let damaged = files::open_damaged(self.disk, path, self.words);
        let copy = copy_of_damaged(self.disk, self.places, path, damaged.as_ref(), self.words);
        let sound = damaged.map(|damaged| {
            let notes = damaged.opened.record.notes.len();
            self.words.damaged_but_sound(&path.display().to_string(), notes, damaged.lost)
        });
        let copy = copy.map(|copy| self.words.good_copy_is(&copy.display().to_string()));
        sound.into_iter().chain(copy).collect()
    }

    fn session(&self, path: &Path) -> Result<OpenedSession, String> {
        match files::open(self.disk, path, self.words).map_err(|error: FileError| error.to_string())? {
            Document::Session(opened) => {
                self.warn(path, &opened.warnings);
                Ok(*opened)
            }
            Document::Deck(_) => Err(self.words.not_a_session(&path.display().to_string())),
        }
    }

    fn warn(&self, path: &Path, problems: &[Problem]) {
        for problem in problems {
            let shown = Problem {
                message: self.words.to_check(&problem.message),
                ..problem.clone()
            };
            message(&shown.in_file(path));
        }
    }
}

/// The differences of this export from the session, whose file is not changed by them.
fn differences(options: &ExportOptions, session: &Session) -> Vec<Command> {
    let mut commands = Vec::new();
    commands.extend(options.first_page.map(Command::SetFirstPage));
    commands.extend(options.label.clone().map(Command::SetLabel));
    commands.extend(options.profile.map(Command::SetProfile));
    if options.finished && session.handover().finished_on.is_empty() {
        commands.push(Command::SetFinished(finished_on(session)));
    }
    commands
}

/// The day that a finished bilaga bears: the meeting's, or that of the session, so that it is the same whenever it is made.
fn finished_on(session: &Session) -> String {
    let date = session.meeting().date.trim();
    if date.is_empty() {
        session.record().created.chars().take(10).collect()
    } else {
        date.to_owned()
    }
}

fn lines(path: &Path, problems: &[Problem]) -> String {
    let lines: Vec<_> = problems.iter().map(|problem| problem.in_file(path)).collect();
    lines.join("\n")
}
