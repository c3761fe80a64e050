//! Builds the bilaga of a session, in the order of its pages.

use super::block::Block;
use super::document::{Appendix, Finding, Surroundings};
use super::extent::Extent;
use super::{clean, facts, finding, gathered, origin, private, protocol, question, question_blocks, rows, summary};
use crate::model::personal::names::Names;
use crate::model::record::handover::AppendixPart;
use crate::model::session::session::Session;
use crate::words::Words;

/// With more pages than this the document gets a list of contents.
const PAGES_WITHOUT_CONTENTS: u16 = 4;

/// The most points that a summary worded by hand has without being pointed out, unless the program makes more itself.
const MOST_POINTS: usize = 6;

/// The bilaga of a session. The same session gives the same document.
pub fn appendix(session: &Session, surroundings: &Surroundings<'_>) -> Appendix {
    let words = Words::new(session.deck().language);
    let personal = private::findings(session, words);
    let said = session.content_hash();
    let names = Names::of(session.record());
    // Struck as it was written: a sign that cannot be printed would hide a name or a number.
    let (session, privacy) = private::struck_session(session, &names, words);
    let (session, replacements) = clean::cleaned(&session, surroundings);
    let questions = question::questions(&session, words);
    let extent = Extent {
        groups: session.groups().len(),
        questions: questions.len(),
        answered: questions.iter().filter(|question| question.is_answered()).count(),
        notes: session.notes().filter(|note| question::is_printed(note)).count(),
    };
    let page_count = surroundings.page_count;

    let made_summary = summary::summary(&session, &questions, &extent, words);
    let mut blocks = vec![
        Block::heading(1, facts::heading(&session, words)),
        Block::strong_paragraph(facts::subject(&session)),
        facts::table(&session, &extent, privacy, page_count, words),
    ];
    let has = |part| !session.handover().left_out.contains(&part);
    if has(AppendixPart::Summary) {
        blocks.push(Block::heading(2, words.appendix_summary()));
        blocks.push(Block::Bullets(summarised(&session, &made_summary, words)));
    } else {
        // What the notes are not is said on the first page whatever else is left out.
        blocks.push(Block::paragraph(words.appendix_discussion_material()));
    }
    if page_count.is_some_and(|count| count > PAGES_WITHOUT_CONTENTS) {
        blocks.push(Block::heading(2, words.appendix_contents()));
        blocks.push(Block::Contents { depth: 2 });
    }
    if questions.is_empty() {
        blocks.push(Block::paragraph(words.appendix_no_questions()));
    }
    for question in &questions {
        blocks.extend(question_blocks::blocks(question, words));
    }
    if has(AppendixPart::Themes) {
        blocks.extend(gathered::blocks(&session, &questions, words));
    }
    blocks.extend(origin::blocks(&session, &questions, (&replacements, privacy), surroundings, words));
    if !has(AppendixPart::Figures) {
        blocks.retain(|block| !matches!(block, Block::Figure { .. }));
    }
    // A fact that is not given leaves no empty line behind.
    blocks.retain(|block| !matches!(block, Block::Paragraph { text, .. } if text.is_empty()));

    Appendix {
        language: session.deck().language,
        title: facts::title(&session, words),
        description: facts::description(&session, words),
        date: facts::date(&session),
        header: facts::header(&session, words),
        label: facts::heading(&session, words),
        footer: facts::footer(&session, words),
        first_page: session.handover().first_page,
        page_word: words.appendix_page_word().to_owned(),
        heading_pages: Vec::new(),
        notes: rows::notes(&questions),
        positions: rows::positions(&questions, words),
        protocol: protocol::texts(&session, &extent, page_count, words),
        findings: personal
            .into_iter()
            .chain(summary_findings(&session, &said, made_summary.len() + 1, words))
            .chain(protocol::findings(&session, page_count, words))
            .chain(finding::findings(&session, &questions, &replacements, words))
            .collect(),
        summary: made_summary,
        lacks_signs: replacements.iter().any(|replaced| !replaced.is_everywhere),
        blocks,
    }
}

/// Every text with signs that cannot be printed, in words; nothing of the session is changed.
pub fn unprintable(session: &Session, printable: &dyn Fn(char) -> bool, words: Words) -> Vec<String> {
    let surroundings = Surroundings {
        page_count: None,
        printable,
        program: "",
        checksum: "",
    };
    let (_, replacements) = clean::cleaned(session, &surroundings);
    let told = replacements
        .iter()
        .map(|replaced| words.room_fonts_lack(&replaced.origin, &replaced.signs));
    told.collect()
}

/// The points of the secretary, or those that are made; last what the notes are not, which always stands.
fn summarised(session: &Session, made: &[String], words: Words) -> Vec<String> {
    let mut points: Vec<_> = match &session.handover().own_summary {
        Some(own) => own.points().map(str::to_owned).collect(),
        None => made.to_vec(),
    };
    points.push(words.appendix_discussion_material().to_owned());
    points
}

/// A summary worded by hand before something else was said, or with too few or too many points beside the `made` ones.
fn summary_findings(session: &Session, said: &str, made: usize, words: Words) -> Vec<Finding> {
    let Some(own) = &session.handover().own_summary else {
        return Vec::new();
    };
    // What the notes are not is a point as well.
    let count = own.points().count() + 1;
    let most = MOST_POINTS.max(made);
    let texts = [
        (own.of != said).then(|| words.finding_summary_old().to_owned()),
        (!(3..=most).contains(&count)).then(|| words.finding_summary_points(count, most)),
    ];
    let texts = texts.into_iter().flatten();
    texts
        .map(|text| Finding {
            text,
            ..Finding::default()
        })
        .collect()
}
