//! The log of faults and warnings: a text file in the user's data folder, for the one who is asked to find out what happened.
//!
//! It holds faults of the program and warnings of its libraries, never the words of a meeting. A library or a fault may put into its
//! message what it was given; whatever is quoted there is therefore left out.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_whole;
use crate::files::places::Places;
use std::fmt::Write as _;
use std::io;
use std::sync::{Mutex, PoisonError};

/// The most that the log holds, in bytes; the oldest lines go first.
const MOST_BYTES: usize = 256 * 1024;

/// The texts between grave accents that a fault of the program has of itself.
const OWN_TEXTS: [&str; 7] = ["None", "Some", "Ok", "Err", "left == right", "left != right", "left matches right"];

/// Adds a fault or a warning to the log, [`without_words`]; `time` stands before each of its lines.
///
/// # Errors
///
/// The error of the disk when folder or file cannot be written.
pub fn log_fault(disk: &dyn Disk, places: &Places, time: &str, text: &str) -> io::Result<()> {
    // Panics and warnings come from several threads, and each writes the whole file anew.
    static WRITING: Mutex<()> = Mutex::new(());
    let _held = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = places.log();
    disk.create_folder(&places.data)?;
    let before = disk.read(&path).unwrap_or_default();
    let mut log = String::from_utf8_lossy(&before).into_owned();
    for line in without_words(text).lines() {
        writeln!(log, "{time} {line}").ok();
    }
    let surplus = log.ceil_char_boundary(log.len().saturating_sub(MOST_BYTES));
    let kept = log.get(surplus..).unwrap_or_default();
    // What is left of a line that was cut says nothing.
    let kept = if surplus == 0 {
        kept
    } else {
        kept.split_once('\n').map_or(kept, |(_, rest)| rest)
    };
    write_whole(disk, &path, kept.as_bytes())
}

/// The message with an ellipsis in the place of whatever it quotes: between quotation marks, or between grave accents as in a fault of
/// the program that cuts a text in the wrong place. Names of functions and types between those stay.
pub fn without_words(message: &str) -> String {
    let message = without_quotes(message);
    let mut kept = String::new();
    let mut rest = message.as_str();
    while let Some((before, after)) = rest.split_once('`') {
        kept.push_str(before);
        kept.push('`');
        match after.split_once('`') {
            Some((inside, behind)) if is_own(inside) => {
                kept.push_str(inside);
                kept.push('`');
                rest = behind;
            }
            // The text may hold the sign itself, so that it ends at the last one.
            _ => {
                kept.push('…');
                if let Some((_, behind)) = after.rsplit_once('`') {
                    kept.push('`');
                    kept.push_str(behind);
                }
                return kept;
            }
        }
    }
    kept.push_str(rest);
    kept
}

fn is_own(text: &str) -> bool {
    let is_path = text.contains("::") && !text.contains(char::is_whitespace) && text.is_ascii();
    is_path || OWN_TEXTS.contains(&text)
}

fn without_quotes(message: &str) -> String {
    let mut kept = String::new();
    let (mut quoted, mut escaped) = (false, false);
    for sign in message.chars() {
        match sign {
            '"' if !escaped => {
                kept.push_str(if quoted { "…\"" } else { "\"" });
                quoted = !quoted;
            }
            _ if quoted => {}
            _ => kept.push(sign),
        }
        escaped = sign == '\\' && !escaped;
    }
    kept
}
