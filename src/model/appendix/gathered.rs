//! Themes across the questions, and what the groups agree on or see differently, each with the numbers of its notes.

use super::block::Block;
use super::document::Finding;
use super::question;
use super::question::{Question, note_number};
use crate::model::base::ids::{GroupId, NoteId};
use crate::model::record::note::Note;
use crate::model::record::themes::{Conclusion, ConclusionSort, Theme};
use crate::model::session::session::Session;
use crate::model::table::Table;
use crate::model::wording::listed;
use crate::words::Words;
use std::collections::BTreeSet;

/// The chapter after the questions; nothing where nothing was gathered.
pub(super) fn blocks(session: &Session, questions: &[Question<'_>], words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let themes = &session.gathering().themes;
    if !themes.is_empty() {
        blocks.push(Block::heading(2, words.gathered_themes()));
        blocks.push(Block::paragraph(words.gathered_themes_explained()));
        blocks.push(theme_table(session, questions, themes, words));
    }
    let mut chapter = Vec::new();
    for sort in ConclusionSort::ALL {
        let points: Vec<_> = concluded(session, questions, sort)
            .map(|(question, conclusion, notes)| in_words(question, conclusion, &notes, words))
            .collect();
        if !points.is_empty() {
            chapter.push(Block::heading(3, sort.name(words)));
            chapter.push(Block::Bullets(points));
        }
    }
    if !chapter.is_empty() {
        blocks.push(Block::heading(2, words.gathered_conclusions()));
        blocks.extend(chapter);
    }
    blocks
}

/// The themes in one line for the summary.
pub(super) fn themes_point(session: &Session, words: Words) -> Option<String> {
    let names = theme_names(session);
    (!names.is_empty()).then(|| words.gathered_summary_themes(&listed(&names, words)))
}

/// A conclusion as a point of the summary.
pub(super) struct Concluded {
    /// The number of the question.
    pub(super) question: u32,
    pub(super) text: String,
}

/// The conclusions of a sort as points of the summary, in the order of the questions; those without words by their notes.
pub(super) fn concluded_points(session: &Session, questions: &[Question<'_>], sort: ConclusionSort, words: Words) -> Vec<Concluded> {
    let concluded = concluded(session, questions, sort);
    concluded
        .map(|(question, conclusion, notes)| {
            let text = match conclusion.text.trim() {
                "" => words.gathered_summary_notes(&numbers(question, &notes, words)),
                text => text.to_owned(),
            };
            Concluded {
                question: question.number,
                text: words.gathered_summary(question.number, sort.name(words), &text),
            }
        })
        .collect()
}

/// "3.1.1 och 3.4.1".
fn numbers(question: &Question<'_>, notes: &[&Note], words: Words) -> String {
    let numbers: Vec<_> = notes.iter().map(|note| note_number(question.number, note)).collect();
    listed(&numbers, words)
}

/// The names of the themes that have notes to show.
pub(super) fn theme_names(session: &Session) -> Vec<String> {
    let has_notes = |theme: &&Theme| printed(session, &theme.notes).next().is_some();
    let themes = session.gathering().themes.iter().filter(has_notes);
    themes.map(|theme| theme.name.trim().to_owned()).collect()
}

/// The conclusions of a sort in the order of the questions, with the printed notes that they point at.
fn concluded<'a>(
    session: &'a Session,
    questions: &'a [Question<'_>],
    sort: ConclusionSort,
) -> impl Iterator<Item = (&'a Question<'a>, &'a Conclusion, Vec<&'a Note>)> {
    questions.iter().flat_map(move |question| {
        let here = session
            .gathering()
            .on(&question.item.key)
            .filter(move |conclusion| conclusion.sort == sort);
        here.map(move |conclusion| (question, conclusion, printed(session, &conclusion.notes).collect::<Vec<_>>()))
            .filter(|(_, conclusion, notes)| !conclusion.text.trim().is_empty() || !notes.is_empty())
    })
}

/// "Fråga 3: Få mål, tät dialog (anteckning 3.1.1 och 3.4.1)".
fn in_words(question: &Question<'_>, conclusion: &Conclusion, notes: &[&Note], words: Words) -> String {
    let numbers = numbers(question, notes, words);
    match (conclusion.text.trim(), notes.is_empty()) {
        ("", _) => words.gathered_notes_alone(question.number, &numbers),
        (text, true) => words.gathered_text(question.number, text),
        (text, false) => words.gathered_text_with_notes(question.number, text, &numbers),
    }
}

fn theme_table(session: &Session, questions: &[Question<'_>], themes: &[Theme], words: Words) -> Block {
    let rows = themes.iter().map(|theme| {
        let notes: Vec<_> = printed(session, &theme.notes).collect();
        let groups: BTreeSet<GroupId> = notes.iter().map(|note| note.group).collect();
        let groups = session.groups().iter().filter(|group| groups.contains(&group.id));
        let groups: Vec<_> = groups.map(|group| group.name.as_str()).collect();
        let numbers: Vec<_> = notes.iter().filter_map(|note| number(questions, note)).collect();
        let or_none = |text: String| if text.is_empty() { words.gathered_none().to_owned() } else { text };
        vec![
            theme.name.trim().to_owned(),
            notes.len().to_string(),
            or_none(groups.join(", ")),
            or_none(numbers.join(", ")),
        ]
    });
    Block::Table(Table {
        header: [
            words.gathered_theme(),
            words.gathered_note_count(),
            words.gathered_groups(),
            words.gathered_note_numbers(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
        widths: vec![4, 3, 4, 4],
    })
}

/// Themes and conclusions that have nothing to show.
pub(super) fn findings(session: &Session, questions: &[Question<'_>], words: Words) -> Vec<Finding> {
    let gathering = session.gathering();
    let themes = gathering
        .themes
        .iter()
        .filter(|theme| printed(session, &theme.notes).next().is_none());
    let themes = themes.map(|theme| Finding {
        text: words.gathered_finding_empty_theme(&theme.name),
        ..Finding::default()
    });
    let conclusions = questions.iter().flat_map(|question| {
        let key = &question.item.key;
        let here = gathering.on(key);
        let empty = here.filter(|conclusion| {
            let says_nothing = conclusion.text.trim().is_empty();
            says_nothing && printed(session, &conclusion.notes).next().is_none()
        });
        empty.map(move |conclusion| Finding {
            text: words.gathered_finding_empty_conclusion(conclusion.sort.name(words), question.number),
            at: Some((key.clone(), None)),
            ..Finding::default()
        })
    });
    themes.chain(conclusions).collect()
}

fn printed<'a>(session: &'a Session, notes: &'a [NoteId]) -> impl Iterator<Item = &'a Note> {
    session.notes_among(notes).filter(|note| question::is_printed(note))
}

fn number(questions: &[Question<'_>], note: &Note) -> Option<String> {
    let question = questions.iter().find(|question| question.item.key == note.prompt)?;
    Some(note_number(question.number, note))
}

impl ConclusionSort {
    /// The words for it, as a heading of screen and bilaga.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Agreed => words.agreed(),
            Self::Differing => words.differing(),
            Self::GoOn => words.go_on_with(),
        }
    }
}
