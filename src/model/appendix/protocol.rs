//! The texts for the protocol: the sentences of the §, the reference, the row for the contents and the name of the file.

use super::document::{Finding, ProtocolTexts};
use super::extent::Extent;
use super::page_range::page_range;
use super::{facts, gathered};
use crate::model::base::date::parsed_date;
use crate::model::record::handover::ReferenceStyle;
use crate::model::record::protocol_text::ProtocolText;
use crate::model::session::session::Session;
use crate::model::text::folded_key;
use crate::model::wording::listed;
use crate::words::Words;

/// The most letters that one part of a file name takes.
const MOST_LETTERS: usize = 48;

/// The most themes that the text for the § names.
const MOST_THEMES: usize = 3;

pub(super) fn texts(session: &Session, extent: &Extent, page_count: Option<u16>, words: Words) -> ProtocolTexts {
    let handover = session.handover();
    let label = facts::label(session, words);
    let style = ReferenceStyle::of(&label);
    let is_numbered = style != ReferenceStyle::Plain;
    let title = handover.title.as_str();
    let name = if title.is_empty() || style == ReferenceStyle::ByParagraph {
        label.clone()
    } else {
        format!("{label}, {title}")
    };
    let reference = match (is_numbered, title) {
        (true, _) | (false, "") => in_running_text(&label),
        (false, title) if is_of_notes(title, words) => title.to_owned(),
        (false, title) => words.protocol_notes_of(title),
    };
    let appendix = if is_numbered {
        in_running_text(&label)
    } else {
        words.protocol_the_appendix().to_owned()
    };
    let own = |which, made: String| handover.own_texts.get(which).map_or(made, str::to_owned);
    ProtocolTexts {
        paragraph: own(
            ProtocolText::Paragraph,
            sentences(session, extent, words, &appendix)
                .into_iter()
                .filter(|sentence| !sentence.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
        ),
        reference: own(ProtocolText::Reference, words.protocol_see(&reference)),
        contents_row: own(
            ProtocolText::ContentsRow,
            words.protocol_row(&name, &page_range(handover, page_count)),
        ),
        file_stem: file_stem(session, &label, words),
    }
}

/// Texts worded by hand that name other pages than those that the bilaga has got. A row without its pages is one of them.
pub(super) fn findings(session: &Session, page_count: Option<u16>, words: Words) -> Vec<Finding> {
    let handover = session.handover();
    if page_count.is_none() {
        return Vec::new();
    }
    let printed = page_range(handover, page_count);
    let pages = printed.replace('–', "-");
    let is_wrong = |which: &ProtocolText| {
        let Some(text) = handover.own_texts.get(*which).map(folded_key) else {
            return false;
        };
        let text = text.as_str();
        let named = ranges(text);
        let lacks = *which == ProtocolText::ContentsRow && !numbers(text).any(|number| number == pages);
        lacks || named.iter().any(|named| *named != pages)
    };
    let label = facts::label(session, words);
    let wrong = ProtocolText::ALL.into_iter().filter(is_wrong);
    let pages = wrong.map(|which| words.finding_other_pages(which.name(words), &printed));
    let unnamed = ProtocolText::ALL.into_iter().filter(|which| {
        let text = handover.own_texts.get(*which);
        text.is_some_and(|text| names_another(text, *which, &label, words))
    });
    let labels = unnamed.map(|which| words.finding_other_label(which.name(words), &label));
    pages
        .chain(labels)
        .map(|text| Finding {
            text,
            ..Finding::default()
        })
        .collect()
}

/// True when a text worded by hand is about a bilaga with another label: it names one with another number, or lacks the label
/// where the program would have put it.
fn names_another(text: &str, which: ProtocolText, label: &str, words: Words) -> bool {
    let (text, label) = (folded_key(text), folded_key(label));
    if ReferenceStyle::of(&label) == ReferenceStyle::Plain {
        return numbered(&text, words).is_some_and(|named| named != label);
    }
    let names_it = text.match_indices(&label).any(|(at, _)| {
        let after = text.get(at + label.len()..).unwrap_or_default();
        !after.starts_with(|sign: char| sign.is_alphanumeric())
    });
    let is_expected = match which {
        ProtocolText::Reference | ProtocolText::ContentsRow => true,
        ProtocolText::Paragraph => text.contains(words.protocol_the_appendix()) || numbered(&text, words).is_some(),
    };
    is_expected && !names_it
}

/// The first bilaga in a folded text of small letters that is named with a number, such as "bilaga 2".
fn numbered(text: &str, words: Words) -> Option<&str> {
    let word = folded_key(words.appendix_word());
    text.match_indices(&word).find_map(|(at, _)| {
        let named = text.get(at..)?;
        let rest = named.get(word.len()..)?.strip_prefix(' ')?;
        let number = rest.trim_start_matches(['§', ' ']);
        let digits = number.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(number.len());
        (digits > 0).then(|| named.get(..named.len() - number.len() + digits))?
    })
}

/// Numbers and ranges of numbers in a folded text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|sign: char| !(sign.is_ascii_digit() || sign == '-'));
    parts.map(|part| part.trim_matches('-')).filter(|part| !part.is_empty())
}

/// In a folded text ranges such as "49-53" that can be pages: no dates, which have three parts, and no paragraphs.
fn ranges(text: &str) -> Vec<String> {
    let before_paragraphs = text.replace("§ ", "§");
    let words = before_paragraphs.split_whitespace().filter(|word| !word.contains('§'));
    let numbers = words.flat_map(numbers).filter(|number| number.matches('-').count() == 1);
    numbers.map(str::to_owned).collect()
}

impl ProtocolText {
    /// The name of the text.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Paragraph => words.handover_paragraph(),
            Self::Reference => words.handover_reference(),
            Self::ContentsRow => words.handover_contents(),
        }
    }
}

impl ReferenceStyle {
    /// The label that goes with the style; nothing where the meeting lacks what it is made of.
    pub fn label(self, session: &Session, words: Words) -> Option<String> {
        let word = words.appendix_word();
        let label = &session.handover().label;
        match self {
            _ if Self::of(label) == self && !label.is_empty() => Some(label.clone()),
            Self::Plain => Some(word.to_owned()),
            Self::Numbered => Some(format!("{word} 2")),
            Self::ByParagraph => {
                let paragraph = session.meeting().paragraph.trim_start_matches(['§', ' ', '\u{A0}']);
                let (year, ..) = parsed_date(&session.meeting().date)?;
                (!paragraph.is_empty()).then(|| format!("{word} § {paragraph}/{year}"))
            }
        }
    }
}

/// True when a title says itself that it is about notes.
fn is_of_notes(title: &str, words: Words) -> bool {
    let notes = words.appendix_note_nouns();
    folded_key(title).contains(notes)
}

/// The sentences of the §. Once a meeting is ended or its bilaga finished without a word from any group, there was no discussion
/// that could be told.
fn sentences(session: &Session, extent: &Extent, words: Words, appendix: &str) -> [String; 3] {
    let has_been = session.lead().ended || session.is_finished();
    if has_been && extent.answered == 0 {
        return [words.protocol_nothing_noted(appendix), raised(session, words), String::new()];
    }
    [discussed(extent, words), raised(session, words), words.protocol_notes_in(appendix)]
}

/// "Diskussioner förs i sex grupper utifrån tre frågor." The minutes say what was discussed, so a question counts once a group has
/// said something on it, printed or left out; one that was only planned, or shown in passing, does not. Before anything is said, when the
/// text is read ahead of the meeting, it is about the questions that are planned.
fn discussed(extent: &Extent, words: Words) -> String {
    let asked = if extent.answered == 0 { extent.questions } else { extent.answered };
    let spoken = |count: usize, one: &str, many: &str| format!("{} {}", words.number(count), if count == 1 { one } else { many });
    let groups = spoken(extent.groups, words.interpretation_group(), words.interpretation_groups());
    let questions = spoken(asked, words.appendix_question_noun(), words.appendix_question_nouns());
    match (extent.groups, asked) {
        (0, 0) => words.protocol_discussed_bare().to_owned(),
        (_, 0) => words.protocol_discussed_in(&groups),
        (0, _) => words.protocol_discussed_on(&questions),
        _ => words.protocol_discussed(&groups, &questions),
    }
}

/// "Bland annat lyfts ”Färre mål” och ”Rätt nivå”."; nothing where no theme was gathered.
/// The names stand as they were written, so that the sentence is right whatever they are.
fn raised(session: &Session, words: Words) -> String {
    let names: Vec<_> = gathered::theme_names(session)
        .iter()
        .map(|name| words.gathered_named(name))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    let first = names.get(..MOST_THEMES).unwrap_or(&names);
    words.gathered_raised(&listed(first, words))
}

/// A label inside a sentence: "bilaga 2" from "Bilaga 2", while "PM 1" stays.
fn in_running_text(label: &str) -> String {
    let mut signs = label.chars();
    match (signs.next(), signs.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest: String = label.chars().skip(1).collect();
            format!("{}{rest}", first.to_lowercase())
        }
        _ => label.to_owned(),
    }
}

/// The name of the files: what identifies the bilaga, in letters that every system and archive takes.
fn file_stem(session: &Session, label: &str, words: Words) -> String {
    let meeting = session.meeting();
    let paragraph_word = words.protocol_file_paragraph();
    let in_letters = |text: &str| letters(&text.replace('§', &format!(" {paragraph_word} ")));
    let mut label_part = in_letters(label);
    if label_part.is_empty() {
        label_part = letters(words.appendix_word());
    }
    let number = letters(&meeting.paragraph);
    let paragraph = if number.is_empty() || label.contains('§') {
        String::new()
    } else {
        format!("{paragraph_word}-{number}")
    };
    let board = letters(&meeting.board);
    let what = if board.is_empty() {
        in_letters(&session.handover().title)
    } else {
        board
    };
    let (year, month, day) = facts::date(session);
    let date = format!("{year:04}-{month:02}-{day:02}");
    [label_part, paragraph, what, date]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// Small letters, digits and single hyphens.
fn letters(text: &str) -> String {
    let mut letters = String::new();
    for sign in text.chars().flat_map(char::to_lowercase) {
        let plain = match sign {
            'a'..='z' | '0'..='9' => sign,
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => 'a',
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' | 'ù' | 'û' => 'u',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'č' | 'ç' | 'ć' => 'c',
            'š' => 's',
            'ž' => 'z',
            'ñ' => 'n',
            // A sign that is only laid over the letter before it.
            '\u{300}'..='\u{36F}' => continue,
            _ => '-',
        };
        if plain != '-' {
            letters.push(plain);
        } else if !letters.is_empty() && !letters.ends_with('-') {
            letters.push('-');
        }
        if letters.len() >= MOST_LETTERS {
            break;
        }
    }
    letters.trim_end_matches('-').to_owned()
}
