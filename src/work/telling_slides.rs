//! What is told of a guest's slides that came in: what came along, what did not and where, and the questions that are offered.

use crate::slides::{FoundQuestion, OfferedPrompt, QuestionRule, QuestionShape, SlideRemark, SlideShow, found_questions};
use crate::words::Words;
use std::collections::BTreeMap;

/// The least score of a question that is offered by itself; those below are only named.
const OFFERED: u8 = 2;

/// What came along, and what did not; with pictures a slide without words is shown all the same.
pub(super) fn told_of_show(show: &SlideShow, has_pictures: bool, words: Words) -> Vec<String> {
    let shown = || show.slides.iter().filter(|slide| !slide.is_hidden);
    let with_notes = shown().filter(|slide| !slide.notes.is_empty()).count();
    let mut told = vec![words.show_taken_in(shown().count(), with_notes)];
    let hidden: Vec<_> = show
        .slides
        .iter()
        .filter(|slide| slide.is_hidden)
        .map(|slide| slide.number)
        .collect();
    if !hidden.is_empty() {
        told.push(words.show_hidden(&listed(&hidden)));
    }
    let mut remarks: BTreeMap<SlideRemark, Vec<usize>> = BTreeMap::new();
    for slide in shown() {
        for remark in &slide.remarks {
            remarks.entry(*remark).or_default().push(slide.number);
        }
    }
    let is_damaged = |number: &usize| remarks.get(&SlideRemark::Slide).is_some_and(|damaged| damaged.contains(number));
    let wordless = shown().filter(|slide| slide.is_without_words()).map(|slide| slide.number);
    let wordless: Vec<_> = wordless.filter(|number| !is_damaged(number)).collect();
    if !wordless.is_empty() {
        let numbers = listed(&wordless);
        told.push(if has_pictures {
            words.pages_without_text(&numbers)
        } else {
            words.show_without_words(&numbers)
        });
    }
    for (remark, slides) in &remarks {
        told.push(words.show_on_slides(remark_text(*remark, words), &listed(slides)));
    }
    told
}

/// The questions that are offered.
pub(super) fn told_of_questions(show: &SlideShow, words: Words) -> Vec<String> {
    let (offered, more): (Vec<_>, Vec<_>) = found_questions(show).into_iter().partition(|found| found.score >= OFFERED);
    let is_open = |found: &FoundQuestion| matches!(found.shape, QuestionShape::Open(_));
    let (open, tables): (Vec<_>, Vec<_>) = offered.into_iter().partition(is_open);
    let mut told = Vec::new();
    if open.is_empty() {
        told.push(words.show_no_questions().to_owned());
    } else {
        told.push(words.show_questions(open.len()));
        told.extend(open.iter().map(|found| question(found, words)));
    }
    if !tables.is_empty() {
        told.push(words.show_tables(tables.len()));
        told.extend(tables.iter().map(|found| question(found, words)));
    }
    if !more.is_empty() {
        let mut slides: Vec<_> = more.iter().map(|found| found.slide).collect();
        slides.dedup();
        told.push(words.show_more_questions(&listed(&slides)));
    }
    told
}

fn question(found: &FoundQuestion, words: Words) -> String {
    let (said, shape) = match &found.shape {
        QuestionShape::Open(prompts) => {
            let shape = match prompts.as_slice() {
                [only] if only.questions.len() > 1 => words.as_open_with_parts(only.questions.len()),
                [_] => words.as_open().to_owned(),
                several => words.as_several(several.len()),
            };
            (said_in(prompts, words), shape)
        }
        QuestionShape::Matrix { poles, rows } => (quoted(poles, words), words.as_matrix(*rows)),
        QuestionShape::Shift { corners } => (quoted(corners, words), words.as_triangle().to_owned()),
    };
    words.found_question(found.slide, &said, &shape, rule_text(found.rule, words))
}

/// The questions as they stand on the slide; a heading is named where it is not the same for all.
fn said_in(prompts: &[OfferedPrompt], words: Words) -> String {
    let first = prompts.first().map(|prompt| &prompt.heading);
    let is_same = prompts.iter().all(|prompt| Some(&prompt.heading) == first);
    let said = prompts.iter().map(|prompt| {
        let questions = quoted(&prompt.questions, words);
        if is_same {
            questions
        } else {
            words.quoted_below(&prompt.heading, &questions)
        }
    });
    said.collect::<Vec<_>>().join(" ")
}

fn quoted(texts: &[String], words: Words) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| words.quoted_question(&text.replace('\n', " "))).collect();
    quoted.join(" ")
}

/// The numbers of slides in a row.
pub(super) fn listed(numbers: &[usize]) -> String {
    let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

const fn remark_text(remark: SlideRemark, words: Words) -> &'static str {
    match remark {
        SlideRemark::Chart => words.remark_chart(),
        SlideRemark::Film => words.remark_film(),
        SlideRemark::Embedded => words.remark_embedded(),
        SlideRemark::Ink => words.remark_ink(),
        SlideRemark::Diagram => words.remark_diagram(),
        SlideRemark::LargeTable => words.remark_large_table(),
        SlideRemark::Notes => words.remark_notes(),
        SlideRemark::Slide => words.remark_slide(),
        SlideRemark::Page => words.remark_page(),
    }
}

const fn rule_text(rule: QuestionRule, words: Words) -> &'static str {
    match rule {
        QuestionRule::OnlyQuestions => words.rule_only_questions(),
        QuestionRule::TitleAlone => words.rule_title_alone(),
        QuestionRule::Call => words.rule_call(),
        QuestionRule::FewOtherWords => words.rule_few_words(),
        QuestionRule::MostlyQuestions => words.rule_mostly_questions(),
        QuestionRule::TitleAddresses => words.rule_title_addresses(),
        QuestionRule::AmongText => words.rule_among_text(),
        QuestionRule::TwoPoles => words.rule_two_poles(),
        QuestionRule::ThreeColumns => words.rule_three_columns(),
    }
}
