//! Lines that belong together: a line, those below it, and the table after it.

use super::question_words::{asks, calls_to_talk, ends_talk, plain_words, questions_in, sentences};
use super::text_line::{LineMark, LineOfText, TextSort};

/// The longest line that is one short thing, such as an option, in letters.
const LONGEST_LABEL: usize = 120;
/// Words that begin a sentence that asks without a question mark.
const TASKS: [&str; 22] = [
    "diskutera",
    "samtala",
    "berätta",
    "beskriv",
    "reflektera",
    "fundera",
    "resonera",
    "prioritera",
    "välj",
    "rangordna",
    "jämför",
    "formulera",
    "föreslå",
    "markera",
    "ange",
    "ge",
    "nämn",
    "discuss",
    "describe",
    "choose",
    "reflect",
    "compare",
];
/// Words that begin a line which belongs to a letter and not to its questions.
const GREETINGS: [&str; 12] = [
    "hej",
    "välkommen",
    "välkomna",
    "bästa",
    "med",
    "mvh",
    "vänliga",
    "hälsningar",
    "hälsning",
    "dear",
    "welcome",
    "regards",
];
/// Words before a colon that tell a fact of a meeting.
const FACTS: [&str; 26] = [
    "tid",
    "plats",
    "datum",
    "dag",
    "deltagare",
    "närvarande",
    "ordförande",
    "sekreterare",
    "kallade",
    "ärende",
    "dnr",
    "diarienummer",
    "handläggare",
    "till",
    "från",
    "kopia",
    "bilaga",
    "bilagor",
    "lokal",
    "osa",
    "ämne",
    "nämnd",
    "time",
    "place",
    "from",
    "to",
];

/// A line with what stands below it.
#[derive(Clone, Debug, Default)]
pub(super) struct LineGroup {
    pub(super) head: LineOfText,
    pub(super) children: Vec<LineOfText>,
    /// The rows of the table after it.
    pub(super) rows: Vec<LineOfText>,
}

/// The groups of a text in their order.
pub(super) fn line_groups(lines: &[LineOfText], sort: TextSort, is_pause: &dyn Fn(&str) -> bool) -> Vec<LineGroup> {
    let has_gaps = lines.iter().skip(1).any(|line| line.after_gap);
    let mut groups: Vec<LineGroup> = Vec::new();
    for line in lines {
        let is_row = line.cells.len() > 1;
        match groups.last_mut() {
            Some(group) if is_row && (group.rows.is_empty() || !line.after_gap) && !is_pause(&group.head.text) => {
                group.rows.push(line.clone());
            }
            _ if is_row => groups.push(LineGroup {
                rows: vec![line.clone()],
                ..LineGroup::default()
            }),
            Some(group) if group.takes(line, (sort, has_gaps), is_pause) => group.children.push(line.clone()),
            _ => groups.push(LineGroup {
                head: line.clone(),
                ..LineGroup::default()
            }),
        }
    }
    groups
}

impl LineGroup {
    /// True when a line belongs below this one.
    fn takes(&self, line: &LineOfText, (sort, has_gaps): (TextSort, bool), is_pause: &dyn Fn(&str) -> bool) -> bool {
        let head = &self.head;
        if line.mark == LineMark::Heading || head.text.is_empty() || is_pause(&head.text) || is_pause(&line.text) {
            return false;
        }
        let is_document = sort == TextSort::Document;
        let head_asks = is_question(&head.text);
        let asks = is_question(&line.text);
        let is_deeper = line.level > head.level && head.mark != LineMark::Plain;
        match line.mark {
            LineMark::Bullet => head.mark != LineMark::Bullet || is_deeper,
            LineMark::Number if is_deeper => true,
            // Options that are counted, or the points of an agenda below its heading.
            LineMark::Number => {
                let is_unmarked = matches!(head.mark, LineMark::Plain | LineMark::Heading);
                is_unmarked && !asks && is_label(&line.text) && (head_asks || is_document)
            }
            LineMark::Plain if is_document => match head.mark {
                LineMark::Heading => true,
                LineMark::Plain if asks => head.text.ends_with(':') && self.children.iter().all(|child| is_question(&child.text)),
                LineMark::Plain => !head_asks && !self.children.iter().any(|child| is_question(&child.text)),
                _ => false,
            },
            LineMark::Plain if has_gaps && !line.after_gap => {
                let comes_in_list = self.children.last().is_some_and(|last| last.mark != LineMark::Plain);
                let is_told = head.mark == LineMark::Plain && is_sentence(&head.text) && !head_asks;
                !(comes_in_list || is_told || asks && head_asks)
            }
            LineMark::Plain => head.mark != LineMark::Plain && is_sentence(&line.text) && !asks && self.children.is_empty(),
            LineMark::Heading => false,
        }
    }
}

/// True for a line that asks the room something: its last sentence asks, it calls to talk, or it begins with a task.
pub(super) fn is_question(text: &str) -> bool {
    if ends_talk(text) {
        return false;
    }
    !questions_in(text).is_empty() || calls_to_talk(text) || is_task(text)
}

fn is_task(text: &str) -> bool {
    let words = plain_words(text);
    let [first, _, ..] = words.as_slice() else { return false };
    TASKS.contains(&first.as_str()) && !text.ends_with([':', ',']) && text.chars().count() <= LONGEST_LABEL
}

/// The words of a line beside its questions.
pub(super) fn other_words(text: &str) -> usize {
    if is_question(text) && questions_in(text).is_empty() {
        return 0;
    }
    let others = sentences(text).into_iter().filter(|sentence| !asks(sentence));
    others.map(|sentence| plain_words(&sentence).len()).sum()
}

/// True for a line that is one short thing and no sentence.
pub(super) fn is_label(text: &str) -> bool {
    text.chars().count() <= LONGEST_LABEL && !is_sentence(text) && !is_letter(text)
}

/// True for a sentence that tells something.
pub(super) fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', ',']) && !is_question(text)
}

/// True for what stands in a letter beside its matter: a greeting, or a fact such as "Tid: 13.00".
pub(super) fn is_letter(text: &str) -> bool {
    let words = plain_words(text);
    let Some(first) = words.first() else { return true };
    let is_greeting = GREETINGS.contains(&first.as_str())
        && !is_question(text)
        && (first != "med" || words.get(1).is_some_and(|next| next.starts_with("vänlig")));
    let is_fact = text
        .split_once(':')
        .is_some_and(|(name, rest)| FACTS.contains(&name.trim().to_lowercase().as_str()) && !rest.trim().is_empty());
    is_greeting || is_fact
}

/// True for a heading that says nothing but that questions follow.
pub(super) fn is_mere_heading(text: &str) -> bool {
    const MERE: [&str; 30] = [
        "frågor",
        "fråga",
        "frågorna",
        "att",
        "diskutera",
        "till",
        "för",
        "mötet",
        "samtal",
        "samtalet",
        "diskussion",
        "diskussionen",
        "diskussionsfrågor",
        "samtalsfrågor",
        "gruppfrågor",
        "gruppsamtal",
        "grupparbete",
        "punkter",
        "dagordning",
        "program",
        "upplägg",
        "i",
        "om",
        "och",
        "grupperna",
        "gruppen",
        "questions",
        "discussion",
        "agenda",
        "workshop",
    ];
    let words = plain_words(text);
    !words.is_empty() && words.iter().all(|word| MERE.contains(&word.as_str()))
}
