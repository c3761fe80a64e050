//! The findings for the secretary to look at before handing over.

use super::clean::Replacement;
use super::document::{Finding, FindingAbout};
use super::gathered;
use super::question::{Question, note_number};
use crate::model::record::meeting::Fact;
use crate::model::session::session::Session;
use crate::model::wording::listed;
use crate::words::Words;

/// The most signs that a cell of Excel holds, in units of UTF-16; what is beyond, Excel cuts off or puts into other cells.
/// See “Excel specifications and limits” of Microsoft.
const CELL_LIMIT: usize = 32_767;

/// Everything worth a look, in the order of the document.
pub(super) fn findings(session: &Session, questions: &[Question<'_>], replacements: &[Replacement], words: Words) -> Vec<Finding> {
    let mut findings = missing_facts(session, words);
    findings.extend(drafts(session, questions, words));
    for question in questions {
        findings.extend(in_question(question, words));
    }
    findings.extend(questions.iter().flat_map(|question| long_notes(question, words)));
    findings.extend(gathered::findings(session, questions, words));
    findings.extend(replacements.iter().map(|replaced| Finding {
        text: if replaced.is_everywhere {
            words.finding_replaced(&replaced.origin, &replaced.signs)
        } else {
            words.finding_replaced_in_pdf(&replaced.origin, &replaced.signs)
        },
        at: replaced.at.clone(),
        ..Finding::default()
    }));
    findings
}

fn missing_facts(session: &Session, words: Words) -> Vec<Finding> {
    let meeting = session.meeting();
    let lacks = meeting.lacks().into_iter();
    lacks
        .map(|fact| Finding {
            text: match fact.name(words) {
                _ if fact == Fact::Date && !meeting.date.trim().is_empty() => words.finding_bad_date(&meeting.date),
                name => words.finding_no_fact(name),
            },
            about: FindingAbout::Fact(fact),
            ..Finding::default()
        })
        .collect()
}

fn drafts(session: &Session, questions: &[Question<'_>], words: Words) -> Vec<Finding> {
    let record = session.record();
    let drafts = record.drafts.iter().filter(|draft| !draft.text.trim().is_empty());
    let drafts = drafts.map(|draft| (&draft.prompt, draft.group));
    // Pasted lines that nobody has answered for are no notes either.
    let pasted = record.pasted.iter().map(|pasted| (&pasted.prompt, pasted.group));
    drafts
        .chain(pasted)
        .map(|(prompt, id)| {
            let group = session
                .group(id)
                .map_or_else(|| words.group_numbered(id.0), |group| group.name.clone());
            let question = questions.iter().find(|question| question.item.key == *prompt);
            Finding {
                text: question.map_or_else(
                    || words.finding_draft_elsewhere(&group),
                    |question| words.finding_draft(&group, question.number),
                ),
                at: Some((prompt.clone(), Some(id))),
                about: FindingAbout::Draft,
                ..Finding::default()
            }
        })
        .collect()
}

fn in_question(question: &Question<'_>, words: Words) -> Vec<Finding> {
    let key = &question.item.key;
    let at_question = |text| Finding {
        text,
        at: Some((key.clone(), None)),
        ..Finding::default()
    };
    let mut findings = Vec::new();
    if question.item.kind.is_unknown() {
        findings.push(at_question(words.finding_unknown_kind(question.number)));
    } else {
        findings.extend(question.unfit_answers().into_iter().map(|group| Finding {
            text: words.finding_unknown_answer(&group.name, question.number),
            at: Some((key.clone(), Some(group.id))),
            ..Finding::default()
        }));
    }
    findings.extend(silence(question, words));
    if question.item.kind.turns_notes() {
        let notes = question.groups().iter().flat_map(|group| question.notes(group.id));
        match notes.filter(|note| note.turned.trim().is_empty()).count() {
            0 => {}
            1 => findings.push(at_question(words.finding_note_not_turned(question.number))),
            count => findings.push(at_question(words.finding_notes_not_turned(count, question.number))),
        }
    }
    findings
}

/// The lack of answers to a question: of all groups, or of some.
fn silence(question: &Question<'_>, words: Words) -> Option<Finding> {
    let key = &question.item.key;
    if question.is_answered() {
        let silent = question.groups().iter().filter(|group| !question.is_answered_by(group.id));
        let silent: Vec<_> = silent.collect();
        let first = silent.first()?.id;
        let names: Vec<_> = silent.iter().map(|group| group.name.clone()).collect();
        return Some(Finding {
            text: words.finding_silent_groups(&listed(&names, words), question.number),
            at: Some((key.clone(), Some(first))),
            about: FindingAbout::SilentGroups,
            ..Finding::default()
        });
    }
    let (text, about) = if question.was_up() {
        (words.finding_unanswered(question.number), FindingAbout::Unanswered)
    } else {
        (words.finding_not_taken_up(question.number), FindingAbout::NotTakenUp)
    };
    Some(Finding {
        text,
        at: Some((key.clone(), None)),
        about,
        ..Finding::default()
    })
}

/// Notes that Excel does not show whole in a table.
fn long_notes(question: &Question<'_>, words: Words) -> Vec<Finding> {
    let notes = question.groups().iter().flat_map(|group| question.notes(group.id));
    let long = notes.filter(|note| {
        [&note.text, &note.turned]
            .iter()
            .any(|text| text.encode_utf16().count() > CELL_LIMIT)
    });
    long.map(|note| Finding {
        text: words.finding_long_note(&note_number(question.number, note)),
        at: Some((question.item.key.clone(), Some(note.group))),
        ..Finding::default()
    })
    .collect()
}
