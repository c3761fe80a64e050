//! Sessions as text files: [`Record`] as it is, between a line that says what the file is and a line with its checksum.
//!
//! Read forgivingly, so that no note is lost to an older program or a slip of the hand; written strictly.

use crate::files::disk::fingerprint::Fingerprint;
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::{self, warning_at};
use crate::files::ron::span_index::SpanIndex;
use crate::files::session::check::session_problems;
use crate::model::{Answer, FORMAT, FirstLine, Kind, Record};
use crate::words::Words;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The first line of a new session; always in Swedish, like the protocol it belongs to.
const MEETING_LINE: &str = "// Mötesfil från Samtalsledaren. Text (UTF-8) i formatet RON; ändra helst i programmet.";

/// The first line of sessions from before the screens spoke of meetings; a file that has it keeps it.
const WORK_LINE: &str = "// Arbetspass från Samtalsledaren. Textfil (UTF-8) i formen RON; ändra helst i programmet.";

/// The beginning of the last line.
const CHECKSUM: &str = "// Kontrollsumma (SHA-256): ";

/// A session as it was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenedSession {
    /// The record that the file holds.
    pub record: Record,
    /// Warnings, in the order of the file.
    pub warnings: Vec<Problem>,
    /// True when a newer program wrote something that saving would lose.
    pub read_only: bool,
    /// Fingerprint of the bytes of the file.
    pub found: Fingerprint,
}

/// The file of a record; the same record gives the same bytes.
///
/// # Errors
///
/// The error of the RON writer; no record that the program makes is known to give one.
pub fn session_text(record: &Record) -> Result<String, ron::Error> {
    let first_line = match record.first_line {
        FirstLine::Meeting => MEETING_LINE,
        FirstLine::Work => WORK_LINE,
    };
    let mut text = format!("{first_line}\n{}\n", ron_format::write(record)?);
    let sum = digest(&text);
    text.push_str(CHECKSUM);
    text.push_str(&sum);
    text.push('\n');
    Ok(text)
}

/// The checksum that stands last in the file of a record; empty for a record that cannot be written.
pub fn checksum(record: &Record) -> String {
    session_text(record)
        .ok()
        .and_then(|text| Some(split(&text).1?.to_owned()))
        .unwrap_or_default()
}

/// The checksum that the bilaga prints: of what it is made of, which another place in the meeting or another choice for
/// afterwards does not change, see [`Record::printed_content`]. Empty for a record that cannot be written.
pub fn content_checksum(record: &Record) -> String {
    let content = ron_format::write(&record.printed_content());
    content.map_or_else(
        |_| String::new(),
        |content| digest(&format!("{content}\n{}\n", record.question_minutes())),
    )
}

/// The session in a file's bytes, or the first thing that makes it unreadable.
///
/// # Errors
///
/// The first problem that keeps the text from being read as a session.
pub fn read_session(bytes: &[u8], words: Words) -> Result<OpenedSession, Problem> {
    let text = ron_format::decode(bytes, words)?;
    read_indexed(&text, &SpanIndex::of(&text), words, bytes)
}

/// The session in a text whose spans are known already.
pub(in crate::files) fn read_indexed(text: &str, spans: &SpanIndex<'_>, words: Words, bytes: &[u8]) -> Result<OpenedSession, Problem> {
    let newer = ron_format::newer(spans, FORMAT);
    let refused = ron_format::refuse_newer(spans, FORMAT, words);
    let reading = match (newer, ron_format::read::<Record>(text, spans, words)) {
        (None, reading) => {
            refused?;
            reading?
        }
        (Some(_), Ok(reading)) => reading,
        // The cause is the newer format, not the place at which reading stopped.
        (Some(_), Err(problem)) => return Err(refused.err().unwrap_or(problem)),
    };
    let mut record = reading.value;
    if text.lines().next() == Some(WORK_LINE) {
        record.first_line = FirstLine::Work;
    }

    let mut warnings: Vec<_> = reading
        .unknown
        .iter()
        .map(|field| warning_at(spans.find(&field.path), words.unknown_field_kept_out(field.name())))
        .collect();
    let read_only = newer.is_some() || !warnings.is_empty() || holds_unknown(&record);
    let newer = newer.map(|format| warning_at(spans.find(&FieldPath::TOP.key("format")), words.newer_format_is_read_only(format)));
    warnings.extend(newer);
    warnings.extend(session_problems(&record, spans, words));
    let (content, written) = split(text);
    match written {
        Some(written) if written == digest(content) => {}
        Some(_) => warnings.push(warning_at(spans.position(content.len()), words.changed_outside().to_owned())),
        None => warnings.push(warning_at(spans.position(text.len()), words.no_checksum().to_owned())),
    }
    warnings.sort_by_key(|problem| (problem.line, problem.column));
    Ok(OpenedSession {
        record,
        warnings,
        read_only,
        found: Fingerprint::of(bytes),
    })
}

fn holds_unknown(record: &Record) -> bool {
    record.deck.items.iter().any(|item| matches!(item.kind, Kind::Unknown(_)))
        || record.answers.iter().any(|answer| matches!(answer.answer, Answer::Unknown(_)))
}

/// The content, and the checksum that the last line tells.
fn split(text: &str) -> (&str, Option<&str>) {
    let body = text.trim_end();
    let start = body.rfind('\n').map_or(0, |index| index + 1);
    match (text.get(..start), body.get(start..).and_then(|line| line.strip_prefix(CHECKSUM))) {
        (Some(content), Some(sum)) => (content, Some(sum)),
        _ => (text, None),
    }
}

/// SHA-256 of a text whose line ends are all written as line feeds, so that mail programs and Windows do not matter.
fn digest(content: &str) -> String {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    let mut text = String::new();
    for byte in Sha256::digest(content.as_bytes()) {
        write!(text, "{byte:02x}").ok();
    }
    text
}

/// True for a session and false for a deck, by the fields at the top, even in a file that cannot be read.
pub(in crate::files) fn is_session(spans: &SpanIndex<'_>) -> bool {
    ["deck", "notes", "groups", "agenda", "meeting", "created"]
        .iter()
        .any(|field| spans.top_keys().any(|key| key == *field))
}

/// The worked example that comes with the program.
///
/// # Errors
///
/// The first problem in the example, which comes with the program; its tests read it.
pub fn example(words: Words) -> Result<OpenedSession, Problem> {
    read_session(include_bytes!("../../../sessions/provnamnden-2031-03-05-trender.ron"), words)
}
