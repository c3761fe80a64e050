//! The identity of the bilaga: label, title, header, date and the table of facts on its first page.

use super::block::Block;
use super::extent::{Extent, counted};
use super::page_range::page_range;
use super::private::Privacy;
use super::question::is_printed;
use crate::model::base::date::{date_in, parsed_date};
use crate::model::record::handover::Handover;
use crate::model::record::meeting::{clock_time, minutes_after_midnight};
use crate::model::session::session::Session;
use crate::model::table::Table;
use crate::model::wording::listed;
use crate::words::Words;

/// The label by which the protocol names the bilaga.
pub(super) fn label(session: &Session, words: Words) -> String {
    or_else(&session.handover().label, words.appendix_word())
}

/// The heading of the first page, such as "Bilaga 2 till § 22".
pub(super) fn heading(session: &Session, words: Words) -> String {
    let label = label(session, words);
    let paragraph = paragraph(&session.meeting().paragraph);
    if paragraph.is_empty() || label.contains('§') {
        label
    } else {
        words.appendix_heading_to(&label, &paragraph)
    }
}

/// The title of the document, such as "Bilaga 2 till § 22, gruppdiskussioner".
pub(super) fn title(session: &Session, words: Words) -> String {
    joined([heading(session, words), session.handover().title.clone()])
}

/// One sentence for the metadata.
pub(super) fn description(session: &Session, words: Words) -> String {
    let meeting = session.meeting();
    let what = joined([meeting.board.clone(), date_in(&meeting.date, words), subject(session)]);
    if what.is_empty() {
        words.appendix_description_bare().to_owned()
    } else {
        words.appendix_description(&what)
    }
}

/// The subject of the meeting: the heading of the paragraph, or the meeting's title where none is given.
pub(in crate::model) fn subject(session: &Session) -> String {
    or_else(&session.meeting().heading, session.title())
}

/// The lines of the header.
pub(in crate::model) fn header(session: &Session, words: Words) -> Vec<String> {
    let meeting = session.meeting();
    let board = [meeting.board.as_str(), &paragraphs(&meeting.paragraphs)].join(" ");
    let time = time(session, words);
    let mut lines = vec![board.trim().to_owned()];
    if !time.is_empty() {
        lines.push(words.appendix_time_line(&time));
    }
    if !meeting.place.is_empty() {
        lines.push(words.appendix_place_line(&meeting.place));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The left of the footer; empty without a date.
pub(in crate::model) fn footer(session: &Session, words: Words) -> String {
    match session.meeting().date.as_str() {
        "" => String::new(),
        date => words.appendix_footer(&date_in(date, words)),
    }
}

/// The table of facts; what is not given has no row.
pub(super) fn table(session: &Session, extent: &Extent, privacy: Privacy, page_count: Option<u16>, words: Words) -> Block {
    let (meeting, handover) = (session.meeting(), session.handover());
    let rows = [
        (words.appendix_board(), meeting.board.clone()),
        (words.appendix_meeting_title(), own_title(session)),
        (words.appendix_meeting(), time(session, words)),
        (words.appendix_place(), meeting.place.clone()),
        (words.appendix_paragraphs(), paragraphs(&meeting.paragraphs)),
        (words.appendix_paragraph(), paragraph(&meeting.paragraph)),
        (words.appendix_heading(), meeting.heading.clone()),
        (words.appendix_reference(), meeting.reference.clone()),
        (words.appendix_word(), named(session, words)),
        (words.appendix_pages(), pages(handover, page_count, words)),
        (words.appendix_status(), status(session, words)),
        (words.appendix_written_by(), meeting.written_by.clone()),
        (words.appendix_deck(), session.deck().title.clone()),
        (words.appendix_extent(), extent.in_words(words)),
        (words.appendix_notes(), verbatim(edited(session), privacy.struck, words)),
        (words.appendix_names(), names(privacy.kept_names, words)),
    ];
    Block::Table(Table {
        header: vec![words.appendix_fact().to_owned(), words.appendix_fact_content().to_owned()],
        rows: rows
            .into_iter()
            .filter(|(_, content)| !content.is_empty())
            .map(|(fact, content)| vec![fact.to_owned(), content])
            .collect(),
        widths: vec![2, 5],
    })
}

/// The meeting's own title, where the heading of the paragraph does not say the same.
fn own_title(session: &Session) -> String {
    let title = session.meeting().title.trim();
    let is_said = title == session.meeting().heading.trim();
    if is_said { String::new() } else { title.to_owned() }
}

/// The name of the bilaga behind the word "Bilaga", which is not said twice: "2, gruppdiskussioner".
fn named(session: &Session, words: Words) -> String {
    let (label, title) = (label(session, words), session.handover().title.clone());
    match label.strip_prefix(words.appendix_word()) {
        Some("") if title.is_empty() => label,
        Some(rest) if rest.is_empty() || rest.starts_with([' ', '\u{A0}']) => joined([rest.trim().to_owned(), title]),
        _ => joined([label, title]),
    }
}

/// The number of printed notes that were changed after they were written.
pub(super) fn edited(session: &Session) -> usize {
    session.notes().filter(|note| is_printed(note) && note.edited).count()
}

/// The notes are given word for word, apart from what was edited and what was struck.
fn verbatim(edited: usize, struck: usize, words: Words) -> String {
    let edited = match edited {
        0 => None,
        1 => Some(words.appendix_one_edited().to_owned()),
        count => Some(words.appendix_edited(count)),
    };
    let struck = match struck {
        0 => None,
        1 => Some(words.appendix_one_struck().to_owned()),
        count => Some(words.appendix_struck(count)),
    };
    let exceptions: Vec<_> = edited.into_iter().chain(struck).collect();
    if exceptions.is_empty() {
        words.appendix_notes_verbatim().to_owned()
    } else {
        words.appendix_notes_but(&listed(&exceptions, words))
    }
}

/// Nobody is named, apart from what was looked at and kept.
fn names(kept: usize, words: Words) -> String {
    match kept {
        0 => words.appendix_names_left_out().to_owned(),
        1 => words.appendix_names_but_one().to_owned(),
        count => words.appendix_names_but(count),
    }
}

fn pages(handover: &Handover, count: Option<u16>, words: Words) -> String {
    match count.filter(|count| *count > 0) {
        None => words.appendix_from_page(handover.first_page),
        Some(count) => words.appendix_page_range(
            &page_range(handover, Some(count)),
            &counted(usize::from(count), words.appendix_page(), words.appendix_many_pages()),
        ),
    }
}

fn status(session: &Session, words: Words) -> String {
    let status = match session.handover().finished_on.as_str() {
        "" => words.appendix_working_material().to_owned(),
        date => words.appendix_finished(&date_in(date, words)),
    };
    match session.record().version {
        0 | 1 => status,
        version => words.appendix_version(&status, version),
    }
}

/// "2023-08-30 kl. 12.00-15.45", as much of it as is known.
fn time(session: &Session, words: Words) -> String {
    let meeting = session.meeting();
    let clock = [&meeting.start, &meeting.end]
        .into_iter()
        .filter(|time| !time.is_empty())
        .map(|time| minutes_after_midnight(time).map_or_else(|| time.clone(), |minutes| clock_time(minutes, words)))
        .collect::<Vec<_>>()
        .join(session.handover().dash());
    let clock = if clock.is_empty() { clock } else { words.appendix_clock(&clock) };
    [date_in(&meeting.date, words), clock].join(" ").trim().to_owned()
}

/// "§ 22" from "22" or "§22"; empty from nothing.
fn paragraph(text: &str) -> String {
    match text.trim_start_matches(['§', ' ', '\u{A0}']) {
        "" => String::new(),
        number => format!("§ {number}"),
    }
}

/// "§§ 20-23", or "§ 22" where only one is named.
fn paragraphs(text: &str) -> String {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|number| !number.is_empty());
    let sign = if numbers.count() > 1 { "§" } else { "" };
    match paragraph(text) {
        one if one.is_empty() => one,
        one => format!("{sign}{one}"),
    }
}

/// The date of the meeting, or of the day when the session was made.
pub(in crate::model) fn date(session: &Session) -> (i16, u8, u8) {
    let created = session.record().created.get(..10).unwrap_or_default();
    [session.meeting().date.as_str(), created]
        .into_iter()
        .find_map(parsed_date)
        .unwrap_or((1970, 1, 1))
}

fn or_else(text: &str, otherwise: &str) -> String {
    if text.is_empty() { otherwise } else { text }.to_owned()
}

/// The parts that are given, with commas between.
fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
