//! "Så togs underlaget fram": method, time, numbers, replaced characters, source, program and checksum.

use super::block::Block;
use super::clean::Replacement;
use super::document::Surroundings;
use super::extent::counted;
use super::private::Privacy;
use super::question::Question;
use super::{facts, question};
use crate::model::session::session::Session;
use crate::model::table::Table;
use crate::model::wording::listed;
use crate::words::Words;

pub(super) fn blocks(
    session: &Session,
    questions: &[Question<'_>],
    (replacements, privacy): (&[Replacement], Privacy),
    surroundings: &Surroundings<'_>,
    words: Words,
) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading {
            level: 2,
            text: words.origin_heading().to_owned(),
        },
        Block::Paragraph {
            text: words.origin_method().to_owned(),
            strong: false,
        },
        Block::Bullets(points(session, questions, privacy, surroundings, words)),
    ];
    if session.handover().times {
        blocks.push(Block::Heading {
            level: 3,
            text: words.origin_times_heading().to_owned(),
        });
        blocks.push(times(session, questions, words));
    }
    if !replacements.is_empty() {
        blocks.extend([
            Block::Heading {
                level: 3,
                text: words.origin_replaced_heading().to_owned(),
            },
            Block::Paragraph {
                text: words.origin_replaced().to_owned(),
                strong: false,
            },
            Block::Bullets(replaced(replacements, words)),
        ]);
    }
    blocks
}

/// The replaced signs and their places; places with the same signs stand together, since there may be hundreds.
fn replaced(replacements: &[Replacement], words: Words) -> Vec<String> {
    let mut places: Vec<(&str, Vec<&str>)> = Vec::new();
    for replaced in replacements {
        match places.iter_mut().find(|(signs, _)| *signs == replaced.signs) {
            Some((_, origins)) => origins.push(&replaced.origin),
            None => places.push((&replaced.signs, vec![&replaced.origin])),
        }
    }
    let told = places
        .iter()
        .map(|(signs, origins)| words.origin_replaced_in(&origins.join(", "), signs));
    told.collect()
}

fn points(session: &Session, questions: &[Question<'_>], privacy: Privacy, surroundings: &Surroundings<'_>, words: Words) -> Vec<String> {
    let notes = |count| counted(count, words.appendix_note_noun(), words.appendix_note_nouns());
    let mut points = Vec::new();
    points.extend(time(session, questions, words).map(|time| words.origin_time(&time)));
    points.push(words.origin_notes(&notes(session.notes().filter(|note| question::is_printed(note)).count())));
    let left_out = session.notes().filter(|note| !note.include).count();
    if left_out > 0 {
        points.push(words.origin_left_out(&notes(left_out)));
    }
    let merged: usize = session.notes().map(|note| note.merged.len()).sum();
    let aside = session.record().notes.iter().filter(|note| note.removed).count();
    let (removed, edited) = (aside.saturating_sub(merged), facts::edited(session));
    let changed = [
        (removed, words.origin_removed(&notes(removed))),
        (merged, words.origin_merged(&notes(merged))),
        (edited, words.origin_edited(&notes(edited))),
    ];
    points.extend(changed.into_iter().filter(|(count, _)| *count > 0).map(|(_, told)| told));
    if privacy.struck > 0 {
        points.push(words.origin_struck(privacy.struck));
    }
    if questions.iter().any(Question::has_gaps) {
        points.push(words.origin_note_gaps().to_owned());
    }
    if (1..).zip(questions).any(|(expected, question)| expected != question.number) {
        points.push(words.origin_question_gaps().to_owned());
    }
    let deck = session.deck();
    if !deck.title.is_empty() {
        points.push(words.origin_deck(&deck.title));
    }
    if !deck.source.is_empty() {
        points.push(words.origin_source(&deck.source));
    }
    points.extend(whose(questions, words));
    if !surroundings.program.is_empty() {
        points.push(words.origin_program(surroundings.program));
    }
    points.push(words.origin_version(session.record().version));
    if !surroundings.checksum.is_empty() {
        points.push(words.origin_checksum(surroundings.checksum));
    }
    points
}

/// The questions that do not come from the deck's source: those of whoever made the deck, and those of the meeting.
fn whose(questions: &[Question<'_>], words: Words) -> Vec<String> {
    let numbers = |is_among: &dyn Fn(&Question<'_>) -> bool| {
        let among = questions.iter().filter(|question| is_among(question));
        among.map(|question| question.number.to_string()).collect::<Vec<_>>()
    };
    let own = numbers(&|question| question.item.own);
    let added = numbers(&|question| question.item.key.is_added() && !question.item.own);
    let told_own = match own.as_slice() {
        [] => None,
        all if all.len() == questions.len() => Some(words.origin_all_own().to_owned()),
        [one] => Some(words.origin_own_question(one)),
        several => Some(words.origin_own_questions(&listed(several, words))),
    };
    let told_added = match added.as_slice() {
        [] => None,
        [one] => Some(words.origin_added_question(one)),
        several => Some(words.origin_added_questions(&listed(several, words))),
    };
    told_own.into_iter().chain(told_added).collect()
}

/// The planned and the used minutes of each question.
fn times(session: &Session, questions: &[Question<'_>], words: Words) -> Block {
    let rows = questions.iter().filter_map(|question| {
        let entry = session.entry(&question.item.key)?;
        let planned = entry.planned_secs() / 60;
        let used = (entry.used_secs + 30) / 60;
        let name = words.appendix_question(question.number, &question.item.title);
        Some(vec![name, planned.to_string(), used.to_string()])
    });
    Block::Table(Table {
        header: [
            words.origin_times_question(),
            words.origin_times_planned(),
            words.origin_times_used(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
        widths: vec![6, 2, 2],
    })
}

/// The time that the questions took together; nothing where no clock was running.
fn time(session: &Session, questions: &[Question<'_>], words: Words) -> Option<String> {
    let secs: u64 = questions
        .iter()
        .filter_map(|question| session.entry(&question.item.key))
        .map(|entry| u64::from(entry.used_secs))
        .sum();
    match secs {
        0 => None,
        1..60 => Some(words.origin_under_a_minute().to_owned()),
        _ => {
            let minutes = usize::try_from((secs + 30) / 60).unwrap_or(usize::MAX);
            Some(counted(minutes, words.origin_minute(), words.origin_minutes()))
        }
    }
}
