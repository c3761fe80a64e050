//! The command of the user, read from the arguments.

use crate::model::{Format, Handover, MOST_GROUPS, Profile, USUAL_GROUPS};
use crate::words::{Words, nearest};
use lexopt::{Arg, Parser};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

const COMMANDS: [&str; 7] = ["decks", "new", "import", "import-deck", "export", "sheets", "check"];
const RENDERERS: [&str; 2] = ["wgpu", "glow"];
const PROFILES: [&str; 2] = ["internal", "web"];

/// A command of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CliCommand {
    Help,
    Version,
    Window {
        file: Option<PathBuf>,
        renderer: Option<String>,
    },
    Decks,
    New(NewOptions),
    Import {
        file: PathBuf,
        notes: PathBuf,
    },
    /// A deck of a guest's slides; beside them where no file is given.
    ImportDeck {
        slides: PathBuf,
        pdf: Option<PathBuf>,
        out: Option<PathBuf>,
    },
    Export(ExportOptions),
    Sheets {
        file: PathBuf,
        folder: PathBuf,
    },
    Check(Vec<PathBuf>),
}

/// A session to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NewOptions {
    pub(super) deck: String,
    /// The deck's agenda of this name; `None` is the whole deck.
    pub(super) agenda: Option<String>,
    pub(super) group_count: u32,
    pub(super) out: PathBuf,
}

/// An export with what differs from the session for this once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ExportOptions {
    pub(super) file: PathBuf,
    pub(super) folder: PathBuf,
    /// `None` is the usual ones.
    pub(super) formats: Option<Vec<Format>>,
    pub(super) first_page: Option<u16>,
    pub(super) label: Option<String>,
    pub(super) profile: Option<Profile>,
    pub(super) finished: bool,
    /// True when it is finished whatever facts the meeting lacks.
    pub(super) lacks_anyway: bool,
}

/// Reads the arguments; a refusal tells what is wrong and the nearest known word.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>, words: Words) -> Result<CliCommand, String> {
    let mut parser = Parser::from_args(arguments);
    let mut window = ArgumentReader::new(&["--renderer"], words);
    while let Some(argument) = window.next(&mut parser)? {
        match argument {
            Found::Help => return Ok(CliCommand::Help),
            Found::Version => return Ok(CliCommand::Version),
            Found::Option(_, value) => {
                let renderer = window.choice("--renderer", &value, &RENDERERS)?;
                window.options.push(("--renderer", renderer.to_owned().into()));
            }
            Found::Word(word) => {
                let name = word.to_str().filter(|_| window.files.is_empty()).unwrap_or_default();
                return match COMMANDS.iter().find(|command| **command == name) {
                    Some(command) => read_command(command, &mut parser, words),
                    None if looks_like_file(&word) => {
                        window.files.push(word.into());
                        continue;
                    }
                    None => Err(with_nearest(words.unknown_command(&word.to_string_lossy()), name, &COMMANDS, words)),
                };
            }
        }
    }
    let renderer = window.option("--renderer").map(|value| value.to_string_lossy().into_owned());
    let file = window.at_most_one_file()?;
    Ok(CliCommand::Window { file, renderer })
}

fn read_command(command: &str, parser: &mut Parser, words: Words) -> Result<CliCommand, String> {
    let options: &[&'static str] = match command {
        "new" => &["--deck", "--agenda", "--groups", "--out"],
        "import" => &["--notes"],
        "import-deck" | "sheets" => &["--out"],
        "export" => &[
            "--out",
            "--format",
            "--first-page",
            "--label",
            "--profile",
            "--final",
            "--final-anyway",
        ],
        _ => &[],
    };
    let mut reader = ArgumentReader::new(options, words);
    while let Some(argument) = reader.next(parser)? {
        match argument {
            Found::Help => return Ok(CliCommand::Help),
            Found::Version => return Ok(CliCommand::Version),
            Found::Option(name, value) => reader.options.push((name, value)),
            Found::Word(word) => reader.files.push(word.into()),
        }
    }
    match command {
        "decks" => reader.no_files().map(|()| CliCommand::Decks),
        "new" => reader.new_command(),
        "import" => Ok(CliCommand::Import {
            file: reader.one_file()?,
            notes: reader.needed("--notes")?.into(),
        }),
        "import-deck" => reader.import_deck(),
        "export" => reader.export_options().map(CliCommand::Export),
        "sheets" => Ok(CliCommand::Sheets {
            file: reader.one_file()?,
            folder: reader.needed("--out")?.into(),
        }),
        _ if reader.files.is_empty() => Err(words.missing_file().to_owned()),
        _ => Ok(CliCommand::Check(reader.files)),
    }
}

enum Found {
    Help,
    Version,
    Option(&'static str, OsString),
    Word(OsString),
}

/// Collects the options and files of one command.
struct ArgumentReader {
    known: Vec<&'static str>,
    words: Words,
    options: Vec<(&'static str, OsString)>,
    files: Vec<PathBuf>,
}

impl ArgumentReader {
    fn new(known: &[&'static str], words: Words) -> Self {
        Self {
            known: known.to_vec(),
            words,
            options: Vec::new(),
            files: Vec::new(),
        }
    }

    fn next(&self, parser: &mut Parser) -> Result<Option<Found>, String> {
        let argument = parser.next().map_err(|error| self.refused(&error))?;
        let name = match argument {
            None => return Ok(None),
            Some(Arg::Value(word)) => return Ok(Some(Found::Word(word))),
            Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Some(Found::Help)),
            Some(Arg::Long("version") | Arg::Short('V')) => return Ok(Some(Found::Version)),
            Some(Arg::Long(name)) => format!("--{name}"),
            Some(Arg::Short(sign)) => format!("-{sign}"),
        };
        let Some(option) = self.known.iter().copied().find(|known| *known == name) else {
            let known: Vec<_> = self.known.iter().copied().chain(["--help", "--version"]).collect();
            return Err(with_nearest(self.words.unknown_option(&name), &name, &known, self.words));
        };
        if ["--final", "--final-anyway"].contains(&option) {
            return Ok(Some(Found::Option(option, OsString::new())));
        }
        match parser.value() {
            Ok(value) => Ok(Some(Found::Option(option, value))),
            Err(_) => Err(self.words.option_without_value(option)),
        }
    }

    /// An argument that the reader of arguments refuses: a value for an option that takes none.
    fn refused(&self, error: &lexopt::Error) -> String {
        match error {
            lexopt::Error::UnexpectedValue { option, .. } => self.words.option_takes_no_value(option),
            _ => self.words.see_help().to_owned(),
        }
    }

    /// The value of an option; the last one counts.
    fn option(&self, name: &str) -> Option<&OsStr> {
        self.options
            .iter()
            .rev()
            .find(|(option, _)| *option == name)
            .map(|(_, value)| value.as_os_str())
    }

    fn needed(&self, name: &str) -> Result<&OsStr, String> {
        self.option(name).ok_or_else(|| self.words.missing_option(name))
    }

    fn text(&self, name: &str) -> Result<Option<&str>, String> {
        let value = self.option(name);
        value
            .map(|value| value.to_str().ok_or_else(|| self.words.not_text(name)))
            .transpose()
    }

    fn number(&self, name: &str, least: u32, most: u32) -> Result<Option<u32>, String> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        match text.parse::<u32>() {
            Ok(number) if (least..=most).contains(&number) => Ok(Some(number)),
            _ => Err(self.words.not_within(name, text, least, most)),
        }
    }

    fn choice<'a>(&self, option: &str, value: &OsStr, known: &[&'a str]) -> Result<&'a str, String> {
        let value = value.to_string_lossy();
        known.iter().copied().find(|known| *known == value).ok_or_else(|| {
            let message = self.words.not_one_of(option, &value, &known.join(", "));
            with_nearest(message, &value, known, self.words)
        })
    }

    fn no_files(&self) -> Result<(), String> {
        match self.files.first() {
            None => Ok(()),
            Some(extra) => Err(self.words.too_much(&extra.display().to_string())),
        }
    }

    fn at_most_one_file(self) -> Result<Option<PathBuf>, String> {
        match self.files.get(1) {
            Some(extra) => Err(self.words.too_much(&extra.display().to_string())),
            None => Ok(self.files.into_iter().next()),
        }
    }

    fn one_file(&self) -> Result<PathBuf, String> {
        match self.files.as_slice() {
            [] => Err(self.words.missing_file().to_owned()),
            [file] => Ok(file.clone()),
            [_, extra, ..] => Err(self.words.too_much(&extra.display().to_string())),
        }
    }

    /// The slides and a PDF of them, in any order; a PDF alone is the slides.
    fn import_deck(&self) -> Result<CliCommand, String> {
        let is_pdf = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
        let (slides, pdf) = match self.files.as_slice() {
            [] => return Err(self.words.missing_file().to_owned()),
            [slides] => (slides, None),
            [pdf, slides] if is_pdf(pdf) && !is_pdf(slides) => (slides, Some(pdf)),
            [slides, pdf] => (slides, Some(pdf)),
            [_, _, extra, ..] => return Err(self.words.too_much(&extra.display().to_string())),
        };
        Ok(CliCommand::ImportDeck {
            slides: slides.clone(),
            pdf: pdf.cloned(),
            out: self.option("--out").map(Into::into),
        })
    }

    fn new_command(&self) -> Result<CliCommand, String> {
        self.no_files()?;
        let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
        Ok(CliCommand::New(NewOptions {
            deck: self.needed("--deck")?.to_string_lossy().into_owned(),
            agenda: self.text("--agenda")?.map(str::to_owned),
            group_count: self.number("--groups", 1, most)?.unwrap_or(USUAL_GROUPS),
            out: self.needed("--out")?.into(),
        }))
    }

    fn export_options(&self) -> Result<ExportOptions, String> {
        let profile = match self.option("--profile") {
            None => None,
            Some(value) if self.choice("--profile", value, &PROFILES)? == "web" => Some(Profile::Web),
            Some(_) => Some(Profile::Internal),
        };
        let first_page = self.number("--first-page", 1, Handover::LAST_PAGE.into())?;
        Ok(ExportOptions {
            file: self.one_file()?,
            folder: self.needed("--out")?.into(),
            formats: self.formats()?,
            first_page: first_page.and_then(|page| u16::try_from(page).ok()),
            label: self.text("--label")?.map(str::to_owned),
            profile,
            finished: self.option("--final").is_some() || self.option("--final-anyway").is_some(),
            lacks_anyway: self.option("--final-anyway").is_some(),
        })
    }

    fn formats(&self) -> Result<Option<Vec<Format>>, String> {
        let Some(text) = self.text("--format")? else { return Ok(None) };
        let known = Format::ALL.map(Format::name);
        let mut formats = Vec::new();
        for name in text.split(',') {
            let format = Format::named(self.choice("--format", OsStr::new(name.trim()), &known)?);
            formats.extend(format.filter(|format| !formats.contains(format)));
        }
        Ok(Some(formats))
    }
}

/// True when a word that is no command is meant as a file.
fn looks_like_file(word: &OsStr) -> bool {
    let path = Path::new(word);
    path.extension().is_some() || path.components().count() > 1 || path.is_absolute()
}

fn with_nearest(message: String, word: &str, known: &[&str], words: Words) -> String {
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("{message} {}", words.did_you_mean(near)),
        None => message,
    }
}
