//! Questions to the room on a guest's slides, found to be offered: none becomes a question by itself.
//!
//! The rules were tried on two decks of Swedish regions and on 1,096 slides of others, of whose offers every other one was right.

use super::show::{GuestSlide, GuestTable, SlideShow};
use crate::model::{addresses, asks, calls_to_talk, ends_talk, plain_words, questions_in, sentences};

/// The most other words beside a question that is offered.
const FEW_WORDS: usize = 12;
/// The most other words beside a question in the title.
const FEW_WORDS_BELOW_TITLE: usize = 8;
/// The most words of a heading over questions.
const LONGEST_HEADING: usize = 4;
/// The most questions that are parts of one.
const MOST_PARTS_OF_QUESTION: usize = 4;

/// A slide that may be a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundQuestion {
    /// The slide's place in the file, from 1.
    pub slide: usize,
    /// How sure it is: 3 surely meant for the room, 2 probably, 1 a question among much text.
    pub score: u8,
    /// The rule by which it was found.
    pub rule: QuestionRule,
    /// What it would become.
    pub shape: QuestionShape,
}

/// A rule by which questions are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionRule {
    /// Nothing but questions stands under the title.
    OnlyQuestions,
    /// The title asks, and nothing else stands there.
    TitleAlone,
    /// A call to talk, such as "Reflektioner?".
    Call,
    /// Few other words stand there.
    FewOtherWords,
    /// Two questions or more, and no more other paragraphs than questions.
    MostlyQuestions,
    /// The title asks the room, and little stands below.
    TitleAddresses,
    /// A question to the room among much other text.
    AmongText,
    /// A table of two poles with a row for each subject.
    TwoPoles,
    /// A table of three columns to weigh against one another.
    ThreeColumns,
}

/// What a found question would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionShape {
    /// Open questions, each with its parts.
    Open(Vec<OfferedPrompt>),
    /// A matrix between two poles.
    Matrix {
        /// The heads of the poles.
        poles: [String; 2],
        /// Number of rows.
        rows: usize,
    },
    /// A triangle with three corners.
    Shift {
        /// The names of the corners.
        corners: [String; 3],
    },
}

/// An open question that is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferedPrompt {
    /// What stands over its questions on the slide; empty where nothing does.
    pub heading: String,
    /// One question, or two to four that are its parts.
    pub questions: Vec<String>,
}

/// The questions of all slides that are shown, in their order; a slide may have several.
pub fn found_questions(show: &SlideShow) -> Vec<FoundQuestion> {
    let first = show.slides.iter().find(|slide| !slide.is_hidden).map(|slide| slide.number);
    let slides = show.slides.iter().filter(|slide| !slide.is_hidden && Some(slide.number) != first);
    slides
        .flat_map(|slide| {
            of_texts(slide)
                .into_iter()
                .chain(slide.tables.iter().filter_map(|table| of_table(slide, table)))
        })
        .collect()
}

/// What stands on a slide, told apart.
struct Told<'a> {
    slide: &'a GuestSlide,
    /// The paragraphs below the title, each with its questions.
    paragraphs: Vec<(&'a str, Vec<String>)>,
    title: Vec<String>,
    /// Words in paragraphs that ask nothing, and in tables.
    other_words: usize,
}

fn of_texts(slide: &GuestSlide) -> Option<FoundQuestion> {
    let texts = || slide.texts.iter().map(|text| text.text.as_str());
    if texts().chain([slide.title.as_str()]).any(ends_talk) {
        return None;
    }
    let paragraphs: Vec<_> = texts().map(|text| (text, questions_in(text))).collect();
    let others = paragraphs.iter().filter(|(_, questions)| questions.is_empty());
    let cells = slide.tables.iter().flat_map(|table| &table.rows).flatten();
    let told = Told {
        slide,
        title: questions_in(&slide.title),
        other_words: others
            .map(|(text, _)| *text)
            .chain(cells.map(String::as_str))
            .map(|text| plain_words(text).len())
            .sum(),
        paragraphs,
    };
    let (score, rule) = told.rule()?;
    Some(FoundQuestion {
        slide: slide.number,
        score,
        rule,
        shape: QuestionShape::Open(told.prompts()),
    })
}

impl Told<'_> {
    fn rule(&self) -> Option<(u8, QuestionRule)> {
        let asking = self.paragraphs.iter().filter(|(_, questions)| !questions.is_empty()).count();
        let other = self.paragraphs.len() - asking;
        let title_asks = !self.title.is_empty();
        let is_alone = self.paragraphs.is_empty() && self.slide.tables.is_empty();
        let called = calls_to_talk(&self.slide.title) || self.paragraphs.iter().any(|(text, _)| calls_to_talk(text));
        if asking > 0 && other == 0 && self.slide.tables.is_empty() {
            return Some((3, QuestionRule::OnlyQuestions));
        }
        if called && (asking > 0 || title_asks || is_alone) {
            return Some((3, QuestionRule::Call));
        }
        if title_asks && is_alone {
            return Some((3, QuestionRule::TitleAlone));
        }
        if asking > 0 && self.other_words <= FEW_WORDS {
            return Some((2, QuestionRule::FewOtherWords));
        }
        if asking >= 2 && other <= asking && self.slide.tables.is_empty() {
            return Some((2, QuestionRule::MostlyQuestions));
        }
        // A title that asks with its answer below is a heading.
        if title_asks && asking == 0 {
            let is_short = self.other_words <= FEW_WORDS_BELOW_TITLE;
            return (is_short && addresses(&self.slide.title)).then_some((2, QuestionRule::TitleAddresses));
        }
        let is_addressed = |questions: &Vec<String>| questions.iter().any(|question| addresses(question));
        let among = self.paragraphs.iter().any(|(_, questions)| is_addressed(questions));
        among.then_some((1, QuestionRule::AmongText))
    }

    /// One open question with its parts; one for each heading where headings part them; one for each question where they are many.
    fn prompts(&self) -> Vec<OfferedPrompt> {
        if let Some(prompts) = self.below_headings() {
            return prompts;
        }
        let mut questions: Vec<String> = self.paragraphs.iter().flat_map(|(_, questions)| questions).cloned().collect();
        let mut heading = self.slide.title.clone();
        if !self.title.is_empty() {
            let title = self.title.iter().cloned();
            questions.splice(0..0, title);
            heading = String::new();
        }
        if questions.is_empty() {
            // A call to talk without a question mark.
            questions = vec![std::mem::take(&mut heading)];
            if questions.iter().all(String::is_empty) {
                questions = self.paragraphs.iter().take(1).map(|(text, _)| (*text).to_owned()).collect();
            }
        }
        if questions.len() <= MOST_PARTS_OF_QUESTION {
            return vec![OfferedPrompt { heading, questions }];
        }
        let each = questions.into_iter().map(|question| OfferedPrompt {
            heading: heading.clone(),
            questions: vec![question],
        });
        each.collect()
    }

    /// The questions below short headings, where the first paragraph is one and each has questions of its own.
    fn below_headings(&self) -> Option<Vec<OfferedPrompt>> {
        let mut prompts: Vec<OfferedPrompt> = Vec::new();
        for (text, questions) in &self.paragraphs {
            if questions.is_empty() {
                if plain_words(text).len() > LONGEST_HEADING || sentences(text).iter().any(|sentence| asks(sentence)) {
                    return None;
                }
                prompts.push(OfferedPrompt {
                    heading: (*text).to_owned(),
                    questions: Vec::new(),
                });
            } else {
                prompts.last_mut()?.questions.extend(questions.iter().cloned());
            }
        }
        let is_whole = prompts.len() >= 2
            && prompts
                .iter()
                .all(|prompt| (1..=MOST_PARTS_OF_QUESTION).contains(&prompt.questions.len()));
        is_whole.then_some(prompts)
    }
}

/// A table that may be a matrix or a triangle. One of two plain columns never is.
fn of_table(slide: &GuestSlide, table: &GuestTable) -> Option<FoundQuestion> {
    let (head, rows) = table.rows.split_first()?;
    let has_digit = |text: &String| text.chars().any(char::is_numeric);
    let (corner, heads) = head.split_first()?;
    if !corner.is_empty() || rows.len() < 2 || heads.iter().any(|name| name.is_empty() || has_digit(name)) {
        return None;
    }
    let found = |score, rule, shape| FoundQuestion {
        slide: slide.number,
        score,
        rule,
        shape,
    };
    let names: Vec<String> = heads.iter().map(|name| name.replace('\n', " ")).collect();
    match <[String; 2]>::try_from(names) {
        Ok(poles) => {
            let shape = QuestionShape::Matrix { poles, rows: rows.len() };
            Some(found(2, QuestionRule::TwoPoles, shape))
        }
        Err(names) => {
            let corners = <[String; 3]>::try_from(names).ok()?;
            let is_number = |cell: &String| has_digit(cell) && !cell.chars().any(char::is_alphabetic);
            let has_numbers = rows.iter().flatten().any(is_number);
            (!has_numbers).then(|| found(1, QuestionRule::ThreeColumns, QuestionShape::Shift { corners }))
        }
    }
}
