//! Makes every text of a session printable: what no font or file format can carry is replaced where all can see it.
//!
//! Signs that turn the direction of what follows them are taken away whatever a font draws for them: with them a text reads
//! otherwise than its letters stand.
//!
//! The session is cleaned once, before anything is made of it, so that no text can be forgotten on its way to the paper.

use super::document::Surroundings;
use super::question;
use super::question::Numbers;
use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::deck::item::Item;
use crate::model::record::meeting::Fact;
use crate::model::session::session::Session;
use crate::model::text::has_nothing_to_see;
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use unicode_segmentation::UnicodeSegmentation as _;

/// The signs that had to be replaced in one text.
pub(super) struct Replacement {
    /// The name of the text, such as "Anteckning 1.2.3".
    pub(super) origin: String,
    /// The signs, ready to be read.
    pub(super) signs: String,
    /// True for signs that no format carries; false for those that only these fonts lack.
    pub(super) is_everywhere: bool,
    /// The question and group where it can be seen.
    pub(super) at: Option<(ItemKey, Option<GroupId>)>,
}

/// The session with every text that is printed made printable, and what had to be replaced for it.
pub(super) fn cleaned(session: &Session, surroundings: &Surroundings<'_>) -> (Session, Vec<Replacement>) {
    let numbers = question::numbers(session);
    let mut cleaner = Cleaner {
        words: Words::new(session.deck().language),
        printable: surroundings.printable,
        replacements: Vec::new(),
    };
    let mut clean = Session {
        record: session.record().clone(),
        ..Session::default()
    };
    cleaner.clean_facts(&mut clean);
    cleaner.clean_deck(&mut clean, &numbers);
    cleaner.clean_notes(&mut clean, &numbers);
    (clean, cleaner.replacements)
}

/// The signs that were replaced or taken away in a text, and how often: those that no format carries, and those that only the
/// fonts lack.
#[derive(Default)]
struct Seen {
    everywhere: BTreeMap<String, usize>,
    in_fonts: BTreeMap<String, usize>,
}

struct Cleaner<'a> {
    words: Words,
    printable: &'a dyn Fn(char) -> bool,
    replacements: Vec<Replacement>,
}

impl Cleaner<'_> {
    fn clean_facts(&mut self, session: &mut Session) {
        let words = self.words;
        let record = &mut session.record;
        for fact in Fact::ALL {
            self.line(record.meeting.fact_mut(fact), fact.name(words), None);
        }
        let handover = &mut record.handover;
        self.line(&mut handover.label, words.clean_in_label(), None);
        self.line(&mut handover.title, words.clean_in_title(), None);
        self.line(&mut handover.finished_on, words.clean_in_finished(), None);
        if let Some(summary) = &mut handover.own_summary {
            let (text, seen) = self.printable(&summary.text);
            summary.text = text;
            self.remember(words.appendix_summary(), None, seen);
        }
        for theme in &mut record.gathering.themes {
            let origin = words.gathered_in_theme(&theme.name);
            self.line(&mut theme.name, &origin, None);
        }
        for conclusion in &mut record.gathering.conclusions {
            let at = Some((conclusion.prompt.clone(), None));
            self.line(&mut conclusion.text, conclusion.sort.name(words), at.as_ref());
        }
        for group in &mut record.groups {
            let number = words.group_numbered(group.id.0);
            self.line(&mut group.name, &words.clean_in_group(&number), None);
            if group.name.is_empty() {
                group.name = number;
            }
        }
    }

    fn clean_deck(&mut self, session: &mut Session, numbers: &Numbers) {
        let deck = &mut session.record.deck;
        self.line(&mut deck.title, self.words.clean_in_deck(), None);
        self.line(&mut deck.source, self.words.clean_in_deck(), None);
        let printed = deck.items.iter().filter(|item| numbers.contains_key(&item.key));
        let beside: BTreeSet<_> = printed.flat_map(|item| item.tables.clone()).collect();
        for table in deck.tables.iter_mut().filter(|table| beside.contains(&table.id)) {
            for text in table.columns.iter_mut().chain(table.rows.iter_mut().flatten()) {
                let (clean, seen) = self.printable(text);
                *text = clean;
                self.remember(self.words.clean_in_table(), None, seen);
            }
        }
        for item in &mut deck.items {
            if !item.is_prompt() && item.tables.iter().any(|id| beside.contains(id)) {
                self.line(&mut item.title, self.words.clean_in_table(), None);
            }
            if let Some(number) = numbers.get(&item.key) {
                let origin = self.words.clean_in_question(*number);
                let at = Some((item.key.clone(), None));
                for text in texts_of(item) {
                    self.line(text, &origin, at.as_ref());
                }
            }
        }
    }

    fn clean_notes(&mut self, session: &mut Session, numbers: &Numbers) {
        let mut notes: Vec<_> = session
            .record
            .notes
            .iter_mut()
            .filter(|note| note.include && !note.removed)
            .collect();
        // In the order of the document, whenever each was written.
        notes.sort_by_key(|note| (numbers.get(&note.prompt).copied(), note.group, note.number));
        for note in notes {
            let Some(question) = numbers.get(&note.prompt) else { continue };
            let origin = self.words.clean_in_note(&question::note_number(*question, note));
            let (text, seen) = self.printable(&note.text);
            // A note in which nothing is to be seen would stand there without a word.
            let (text, seen) = if has_nothing_to_see(&text) {
                self.named(&note.text)
            } else {
                (text, seen)
            };
            text.trim_matches('\n').clone_into(&mut note.text);
            let at = Some((note.prompt.clone(), Some(note.group)));
            self.remember(&origin, at.as_ref(), seen);
            let (turned, seen) = self.printable(&note.turned);
            note.turned = if has_nothing_to_see(&turned) {
                String::new()
            } else {
                turned.trim().to_owned()
            };
            self.remember(&origin, at.as_ref(), seen);
        }
    }

    /// Cleans a text that stands on one line.
    fn line(&mut self, text: &mut String, origin: &str, at: Option<&(ItemKey, Option<GroupId>)>) {
        let (clean, seen) = self.printable(text);
        *text = if has_nothing_to_see(&clean) {
            String::new()
        } else {
            clean.replace('\n', " ").trim().to_owned()
        };
        self.remember(origin, at, seen);
    }

    fn remember(&mut self, origin: &str, at: Option<&(ItemKey, Option<GroupId>)>, seen: Seen) {
        for (is_everywhere, seen) in [(true, seen.everywhere), (false, seen.in_fonts)] {
            if seen.is_empty() {
                continue;
            }
            let signs: Vec<_> = seen
                .into_iter()
                .map(|(sign, count)| if count > 1 { self.words.clean_several(&sign, count) } else { sign })
                .collect();
            self.replacements.push(Replacement {
                origin: origin.to_owned(),
                signs: signs.join(", "),
                is_everywhere,
                at: at.cloned(),
            });
        }
    }

    /// The stand-in for a text in which nothing is to be seen: the name of its first sign that is no blank.
    fn named(&self, text: &str) -> (String, Seen) {
        let mut seen = Seen::default();
        let first = text.chars().find(|sign| !sign.is_whitespace());
        let name = first.map_or_else(|| self.words.clean_nothing().to_owned(), |sign| self.words.clean_sign(&code(sign)));
        seen.everywhere.insert(name.clone(), 1);
        (name, seen)
    }

    /// The text as it can be printed, and the signs that had to be replaced or taken away, with how often.
    fn printable(&self, text: &str) -> (String, Seen) {
        let mut seen = Seen::default();
        // Nearly every text is printed as it stands, and there may be thousands.
        if text
            .chars()
            .all(|sign| sign == '\n' || (self.can_print(sign) && !is_invisible(sign)))
        {
            return (text.to_owned(), seen);
        }
        let mut clean = String::with_capacity(text.len());
        for cluster in with_line_feeds(text).graphemes(true) {
            // A sign that can be printed keeps its place even where what is joined to it cannot.
            let base_is_printable = cluster.chars().next().is_some_and(|base| self.can_print(base));
            let mut refused: Vec<char> = Vec::new();
            for sign in cluster.chars() {
                match sign {
                    '\n' => clean.push('\n'),
                    '\t' => clean.push(' '),
                    '\u{F0B7}' | '\u{F0A7}' => {
                        clean.push('•');
                        *seen.everywhere.entry(self.words.clean_bullet(&code(sign))).or_default() += 1;
                    }
                    _ if turns_direction(sign) => {
                        *seen.everywhere.entry(self.words.clean_direction(&code(sign))).or_default() += 1;
                    }
                    _ if sign.is_control() => {
                        *seen.everywhere.entry(self.words.clean_dropped(&code(sign))).or_default() += 1;
                    }
                    _ if !base_is_printable => refused.push(sign),
                    _ if self.can_print(sign) => clean.push(sign),
                    // Invisible by itself: nothing is lost with it.
                    _ if is_invisible(sign) => {}
                    _ => refused.push(sign),
                }
            }
            if cluster.chars().all(is_invisible) {
                continue;
            }
            if !refused.is_empty() {
                let codes: Vec<_> = refused.iter().copied().map(code).collect();
                let sign = self.words.clean_sign(&codes.join(" "));
                clean.push_str(&sign);
                let nowhere = refused.iter().any(|sign| is_forbidden(*sign));
                let seen = if nowhere { &mut seen.everywhere } else { &mut seen.in_fonts };
                *seen.entry(sign).or_default() += 1;
            }
        }
        (clean, seen)
    }

    /// True when fonts and file formats can carry the sign; what is private is refused whatever a font draws there.
    fn can_print(&self, sign: char) -> bool {
        !is_forbidden(sign) && (self.printable)(sign)
    }
}

/// True for what no format carries so that others can read it: private signs, what is no character, and controls.
fn is_forbidden(sign: char) -> bool {
    matches!(u32::from(sign), 0xE000..=0xF8FF | 0xF_0000.. | 0xFDD0..=0xFDEF | 0xFEFF | 0xFFF9..=0xFFFC)
        || u32::from(sign) & 0xFFFE == 0xFFFE
        || sign.is_control()
}

/// Overrides, embeddings and isolates, which turn the direction of what follows them.
const fn turns_direction(sign: char) -> bool {
    matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One sign for every kind of line break that a text may have been pasted with.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

/// Signs that steer others and show nothing themselves.
const fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// "U+1F44D".
fn code(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// The texts of an item that the bilaga prints.
fn texts_of(item: &mut Item) -> Vec<&mut String> {
    let mut texts = vec![&mut item.title, &mut item.short, &mut item.lead, &mut item.source];
    texts.extend(item.kind.texts_mut());
    texts
}
