//! A text as items: its questions by the same rules as those of slides, its pauses, and what stands between them to read.

use super::line_group::{LineGroup, is_label, is_letter, is_mere_heading, is_question, is_sentence, line_groups, other_words};
use super::pause_title::is_pause_title;
use super::question_words::{ends_talk, plain_words};
use super::spoken_minutes::{without_clock, without_minutes};
use super::table_rows::TableRows;
use super::text_line::{LineMark, LineOfText, LineRemark, RemarkSort, TextSort};
use crate::model::base::ids::{ItemKey, PlaceKey};
use crate::model::deck::deck::BackgroundTable;
use crate::model::deck::item::Item;
use crate::model::kind::kinds::Kind;
use crate::model::kind::open::{Open, Part};
use crate::model::kind::{Pause, Slide, TypedKind};
use crate::words::Words;

/// The most parts of one question.
const MOST_PARTS: usize = 4;
/// The most other words beside a question of a document that is one surely enough.
const FEW_WORDS: usize = 12;
/// The longest text that stands as one line under a question, in letters.
const LONGEST_LEAD: usize = 160;
/// Words that ask for a choice among what is listed below.
const CHOOSING: [&str; 20] = [
    "vilka",
    "vilken",
    "vilket",
    "viktigast",
    "viktigaste",
    "främst",
    "välj",
    "prioritera",
    "prioriterar",
    "markera",
    "rangordna",
    "störst",
    "största",
    "bäst",
    "mest",
    "minst",
    "which",
    "choose",
    "most",
    "best",
];

/// A text as items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadText {
    /// A heading over all of it, which is no item.
    pub title: String,
    /// The items in their order.
    pub items: Vec<ReadItem>,
    /// The tables to which items refer.
    pub tables: Vec<BackgroundTable>,
    /// The lines that were not understood as questions or pauses, and what became of them.
    pub remarks: Vec<LineRemark>,
}

/// An item of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadItem {
    /// The line at which it begins, from 1.
    pub line: usize,
    /// The item; its key is only told apart from those of the same text.
    pub item: Item,
    /// The minutes that the text gives it.
    pub minutes: Option<u16>,
    /// True for a short line that neither asks nor tells anything: whoever pastes a list of such lines means questions.
    pub is_label: bool,
}

/// The items of a text.
pub fn read_items(lines: &[LineOfText], sort: TextSort, words: Words) -> ReadText {
    let is_pause = |text: &str| is_pause_title(&without_minutes(text).0, words);
    let (lines, begins) = without_clocks(lines);
    let groups = line_groups(&lines, sort, &is_pause);
    let mut reader = ItemReader {
        sort,
        words,
        read: ReadText::default(),
        is_after_closing: false,
    };
    for (place, group) in groups.iter().enumerate() {
        let next = groups.get(place + 1).map(|next| &next.head);
        reader.take(group, next, place == 0);
    }
    let mut read = reader.read;
    give_minutes(&mut read, &begins);
    read
}

/// The lines without the times of day with which they begin, where several do, and those times by line.
fn without_clocks(lines: &[LineOfText]) -> (Vec<LineOfText>, Vec<(usize, u16)>) {
    let clocked = lines.iter().filter(|line| without_clock(&line.text).is_some()).count();
    let mut begins = Vec::new();
    let lines = lines.iter().map(|line| {
        let mut line = line.clone();
        if clocked >= 2
            && line.cells.is_empty()
            && let Some((text, at, minutes)) = without_clock(&line.text)
        {
            begins.push((line.number, at));
            line.text = match minutes {
                Some(minutes) if !text.is_empty() => format!("{text} ({minutes} min)"),
                _ => text,
            };
        }
        line
    });
    let lines: Vec<_> = lines.collect();
    (
        lines
            .into_iter()
            .filter(|line| !line.text.is_empty() || !line.cells.is_empty())
            .collect(),
        begins,
    )
}

/// Minutes until the next time of day, for items that name none.
fn give_minutes(read: &mut ReadText, begins: &[(usize, u16)]) {
    for item in &mut read.items {
        let at = begins.iter().position(|(line, _)| *line == item.line);
        let from = at.and_then(|at| Some((begins.get(at)?.1, begins.get(at + 1)?.1)));
        if let Some((begin, end)) = from.filter(|(begin, end)| end > begin && item.minutes.is_none()) {
            item.minutes = Some(end - begin);
            item.item.minutes = end - begin;
        }
    }
}

struct ItemReader {
    sort: TextSort,
    words: Words,
    read: ReadText,
    /// True below the greeting that closes a letter.
    is_after_closing: bool,
}

impl ItemReader {
    fn take(&mut self, group: &LineGroup, next: Option<&LineOfText>, is_first: bool) {
        let head = &group.head;
        if !group.rows.is_empty() {
            self.take_table(group);
            return;
        }
        let (title, minutes) = without_minutes(&head.text);
        if is_pause_title(&title, self.words) {
            let kind = Kind::Pause(Pause::default());
            self.put(head.number, &title, minutes, kind);
            return;
        }
        let below = group.children.iter().map(|child| without_minutes(&child.text));
        let below: Vec<(String, Option<u16>)> = below.collect();
        let minutes = minutes.or_else(|| below.iter().filter_map(|(_, minutes)| *minutes).reduce(u16::saturating_add));
        let texts: Vec<String> = below.into_iter().map(|(text, _)| text).collect();
        let (asking, others): (Vec<String>, Vec<String>) = texts.into_iter().partition(|text| is_question(text));
        if is_question(&title) {
            self.take_question(group, (title, minutes), (asking, others));
        } else if asking.is_empty() {
            self.take_reading(group, (title, minutes), (next, is_first));
        } else {
            self.take_heading(group, (title, minutes), (asking, others));
        }
    }

    /// A line that asks, with its parts, its options or what explains it.
    fn take_question(&mut self, group: &LineGroup, (title, minutes): (String, Option<u16>), (asking, others): (Vec<String>, Vec<String>)) {
        let head = &group.head;
        let is_document = self.sort == TextSort::Document;
        let stands_alone = matches!(head.mark, LineMark::Plain | LineMark::Heading);
        if is_document && stands_alone && other_words(&title) > 0 {
            let sort = if other_words(&title) <= FEW_WORDS {
                RemarkSort::Perhaps
            } else {
                RemarkSort::Reading
            };
            self.put_slide(group, &title, minutes, sort);
            return;
        }
        let is_listed = group.children.iter().all(|child| child.mark != LineMark::Plain);
        let chooses = plain_words(&title).iter().any(|word| CHOOSING.contains(&word.as_str()));
        if asking.is_empty() && others.len() >= 2 && is_listed && (!is_document || chooses || head.mark != LineMark::Heading) {
            let kind = TypedKind::Marks.make(&others, &Kind::default());
            self.put(head.number, &title, minutes, kind);
            return;
        }
        // A heading that asks what the text below it answers.
        if is_document && head.mark == LineMark::Heading && asking.is_empty() && !others.is_empty() {
            self.put_slide(group, &title, minutes, RemarkSort::Reading);
            return;
        }
        let first = self.read.items.len();
        if (2..=MOST_PARTS).contains(&asking.len()) {
            self.put(head.number, &title, minutes, open(&asking));
        } else {
            self.put(head.number, &title, minutes, open(&[]));
        }
        let mut told = others;
        if asking.len() > MOST_PARTS {
            for (child, text) in group.children.iter().filter(|child| is_question(&child.text)).zip(&asking) {
                self.put(child.number, text, None, open(&[]));
            }
        } else if asking.len() == 1 {
            told.splice(0..0, asking);
        }
        if let Some(made) = self.read.items.get_mut(first) {
            explain(&mut made.item, &told);
        }
    }

    /// A heading with questions below it.
    fn take_heading(&mut self, group: &LineGroup, (title, minutes): (String, Option<u16>), (asking, others): (Vec<String>, Vec<String>)) {
        let head = &group.head;
        let is_listed = |child: &LineOfText| child.mark != LineMark::Plain;
        let beside: usize =
            others.iter().map(|text| plain_words(text).len()).sum::<usize>() + asking.iter().map(|text| other_words(text)).sum::<usize>();
        let asking_lines = || group.children.iter().filter(|child| is_question(&child.text));
        if self.sort == TextSort::Document && beside > 0 && !asking_lines().all(is_listed) {
            let sort = if beside <= FEW_WORDS {
                RemarkSort::Perhaps
            } else {
                RemarkSort::Reading
            };
            self.put_slide(group, &title, minutes, sort);
            return;
        }
        let title = title.trim_end_matches(':').trim_end().to_owned();
        let is_mere = is_mere_heading(&title) || is_letter(&head.text);
        if self.sort == TextSort::Document && !others.is_empty() && head.mark == LineMark::Heading {
            // What the section tells stands before its questions.
            let told: Vec<_> = others.iter().filter(|text| !is_letter(text)).cloned().collect();
            if !told.is_empty() {
                self.put(
                    head.number,
                    &title,
                    None,
                    Kind::Slide(Slide {
                        bullets: told,
                        ..Slide::default()
                    }),
                );
                self.remark(head.number, &title, RemarkSort::Reading);
            }
        } else if is_mere || asking.len() == 1 {
            self.remark(head.number, &title, RemarkSort::Heading);
        }
        if !is_mere && (2..=MOST_PARTS).contains(&asking.len()) {
            self.put(head.number, &title, minutes, open(&asking));
            if self.sort == TextSort::List
                && let Some(made) = self.read.items.last_mut()
            {
                explain(&mut made.item, &others);
            }
            return;
        }
        for (child, text) in asking_lines().zip(&asking) {
            let own = without_minutes(&child.text).1;
            self.put(child.number, text, own, open(&[]));
            if let Some(made) = self.read.items.last_mut()
                && !is_mere
                && title.chars().count() <= LONGEST_LEAD
            {
                made.item.lead.clone_from(&title);
            }
        }
    }

    /// A line that asks nothing, with nothing below it that asks.
    fn take_reading(&mut self, group: &LineGroup, (title, minutes): (String, Option<u16>), (next, is_first): (Option<&LineOfText>, bool)) {
        let head = &group.head;
        let is_list = self.sort == TextSort::List;
        let plain_title = title.trim_end_matches(':').trim_end();
        if is_letter(&head.text)
            && plain_words(&head.text)
                .first()
                .is_some_and(|word| word != "hej" && !word.starts_with("välkom"))
            && !head.text.contains(':')
        {
            self.is_after_closing = true;
        }
        let is_over_list = head.mark != LineMark::Number
            && group.children.is_empty()
            && next.is_some_and(|next| {
                next.mark == LineMark::Number || title.ends_with(':') || is_first && next.after_gap && is_label(&title)
            });
        if ends_talk(&title)
            || is_mere_heading(plain_title) && group.children.is_empty()
            || is_over_list && (title.ends_with(':') || is_label(&title))
        {
            if is_first && is_label(plain_title) && !is_mere_heading(plain_title) {
                plain_title.clone_into(&mut self.read.title);
            }
            self.remark(head.number, &title, RemarkSort::Heading);
            return;
        }
        let is_listed = group.children.iter().all(|child| child.mark != LineMark::Plain);
        if is_list && is_label(plain_title) && group.children.len() >= 2 && is_listed && !self.is_after_closing {
            let options: Vec<_> = group.children.iter().map(|child| child.text.clone()).collect();
            let kind = TypedKind::Marks.make(&options, &Kind::default());
            self.put(head.number, plain_title, minutes, kind);
            return;
        }
        self.put_slide(group, &title, minutes, RemarkSort::Reading);
        let is_short = is_label(&title) && !self.is_after_closing && !is_sentence(&title);
        if let Some(made) = self.read.items.last_mut() {
            made.is_label = is_short && group.children.is_empty();
        }
    }

    fn take_table(&mut self, group: &LineGroup) {
        let head = &group.head;
        let rows = TableRows::of(group);
        let (title, minutes) = without_minutes(&head.text);
        if let Some(items) = rows.items(self.words) {
            if !title.is_empty() {
                self.remark(head.number, &title, RemarkSort::Heading);
            }
            for (line, text, minutes) in items {
                if is_pause_title(&text, self.words) {
                    self.put(line, &text, minutes, Kind::Pause(Pause::default()));
                } else if is_question(&text) {
                    self.put(line, &text, minutes, open(&[]));
                } else {
                    self.put(line, &text, minutes, Kind::Slide(Slide::default()));
                    self.remark(line, &text, RemarkSort::Reading);
                }
            }
            return;
        }
        let line = if head.number == 0 { rows.first_line() } else { head.number };
        let asks = is_question(&title);
        if let Some(matrix) = rows.matrix().filter(|_| asks || self.sort == TextSort::List && !title.is_empty()) {
            self.put(line, &title, minutes, Kind::Matrix(matrix));
            return;
        }
        let id = format!("tabell-{}", self.read.tables.len() + 1);
        let table = rows.background(&id);
        let title = if title.is_empty() {
            self.words.table_beside(self.read.tables.len() + 1)
        } else {
            title
        };
        if asks {
            self.put(line, &title, minutes, open(&[]));
        } else {
            let below = LineGroup {
                rows: Vec::new(),
                ..group.clone()
            };
            let bullets = below.children.iter().map(|child| child.text.clone()).collect();
            self.put(
                line,
                &title,
                minutes,
                Kind::Slide(Slide {
                    bullets,
                    ..Slide::default()
                }),
            );
        }
        self.remark(line, &title, RemarkSort::Table);
        if let Some(made) = self.read.items.last_mut() {
            made.item.tables.push(id);
        }
        self.read.tables.push(table);
    }

    /// A slide of a group that is no question, with a remark.
    fn put_slide(&mut self, group: &LineGroup, title: &str, minutes: Option<u16>, sort: RemarkSort) {
        let bullets = group.children.iter().map(|child| child.text.clone()).collect();
        self.put(
            group.head.number,
            title,
            minutes,
            Kind::Slide(Slide {
                bullets,
                ..Slide::default()
            }),
        );
        self.remark(group.head.number, title, sort);
        for child in &group.children {
            let sort = if is_question(&child.text) { RemarkSort::Perhaps } else { sort };
            if sort == RemarkSort::Perhaps {
                self.remark(child.number, &child.text, sort);
            }
        }
    }

    fn put(&mut self, line: usize, title: &str, minutes: Option<u16>, kind: Kind) {
        let number = self.read.items.len() + 1;
        let usual = TypedKind::lines_of(&kind).map_or(10, |(typed, _)| typed.usual_minutes());
        self.read.items.push(ReadItem {
            line,
            item: Item {
                key: ItemKey::new(format!("steg-{number}")),
                title: title.to_owned(),
                minutes: minutes.unwrap_or(usual),
                kind,
                ..Item::default()
            },
            minutes,
            is_label: false,
        });
    }

    fn remark(&mut self, line: usize, text: &str, sort: RemarkSort) {
        let text = text.to_owned();
        self.read.remarks.push(LineRemark { line, text, sort });
    }
}

/// An open question with these parts.
fn open(parts: &[String]) -> Kind {
    let parts = parts.iter().zip('a'..).map(|(text, letter)| Part {
        key: PlaceKey::new(letter.to_string()),
        text: text.clone(),
        short: String::new(),
    });
    Kind::Open(Open { parts: parts.collect() })
}

/// What explains a question stands as one line under it, or is advice to the chair where it is long.
fn explain(item: &mut Item, told: &[String]) {
    let told = told.join(" ");
    if told.chars().count() <= LONGEST_LEAD {
        item.lead = told;
    } else {
        item.hint = told;
    }
}
