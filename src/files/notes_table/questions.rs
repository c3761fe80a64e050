//! The questions that the cells and headings of a table name.

use super::names::TableNames;
use super::numbers::{OF_QUESTIONS, bare_number, number_with_words, without_words};
use crate::model::{Item, ItemKey, PlaceKey, folded_key};

/// The fewest letters of a beginning that is enough to know a question by; two words at least.
const SHORTEST_BEGINNING: usize = 8;

/// The signs between a question and its part in a heading: "Frågan [Delen]".
const BEFORE_PARTS: [&str; 5] = ["[", " - ", ": ", " > ", " / "];

/// The question of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedQuestion {
    pub(super) prompt: ItemKey,
    pub(super) place: Option<PlaceKey>,
    /// False where only the beginnings of both are alike.
    pub(super) is_whole: bool,
}

impl TableNames<'_> {
    /// The question of a cell in a table of others: its number, key, label or title.
    pub(super) fn question(&self, name: &str) -> Result<ItemKey, String> {
        let key = folded_key(name);
        let by_number = bare_number(&key).and_then(|number| self.numbered_question(number));
        let reads_so = |item: &&Item| {
            item.key.as_str() == name.trim()
                || [&item.short, &item.title]
                    .iter()
                    .any(|text| !key.is_empty() && folded_key(text) == key)
        };
        let mut named = self.prompts().filter(reads_so);
        match (named.next(), named.next(), by_number) {
            (Some(_), Some(_), _) => Err(self.words.question_not_one(name)),
            (Some(item), None, Some(numbered)) if item.key != numbered.key => Err(self.words.question_name_is_number(name)),
            (Some(item), None, _) | (None, _, Some(item)) => Ok(item.key.clone()),
            (None, _, None) => self.described_question(&key).ok_or_else(|| self.words.question_not_found(name)),
        }
    }

    /// The question of a row in one of our own tables. Its words tell it, since the numbers of another meeting may be others;
    /// its number tells it from others of the same words, and alone where the words were taken out.
    pub(super) fn own_question(&self, number: &str, title: &str) -> Result<ItemKey, String> {
        if title.trim().is_empty() {
            return self.question(number);
        }
        let exact: Vec<_> = self.prompts().filter(|item| item.title == title).collect();
        let alike = || self.prompts().filter(|item| folded_key(&item.title) == folded_key(title)).collect();
        let named: Vec<&Item> = if exact.is_empty() { alike() } else { exact };
        let numbered = bare_number(&folded_key(number)).and_then(|number| self.numbered_question(number));
        match named.as_slice() {
            [] => Err(self.words.question_text_not_found(title)),
            [only] => Ok(only.key.clone()),
            several => several
                .iter()
                .find(|item| numbered.is_some_and(|numbered| numbered.key == item.key))
                .map(|item| item.key.clone())
                .ok_or_else(|| self.words.question_not_one(title)),
        }
    }

    /// The question of a column: its number, its words or a beginning of them that no other question has; with a part perhaps.
    /// `key` is folded. A number before words is of the form, whose questions may be others.
    pub(super) fn headed_question(&self, key: &str) -> Option<NamedQuestion> {
        let named = |prompt: ItemKey, is_whole| NamedQuestion {
            prompt,
            place: None,
            is_whole,
        };
        if let Ok(prompt) = self.question(key) {
            return Some(named(prompt, true));
        }
        let in_words = without_number(key);
        if let Some(prompt) = Some(in_words).filter(|words| *words != key).and_then(|words| self.titled(words)) {
            return Some(named(prompt, true));
        }
        self.part_of_question(key)
            .or_else(|| self.begun(in_words).map(|prompt| named(prompt, false)))
            .or_else(|| self.part_alone(in_words))
    }

    /// The only question with these words.
    fn titled(&self, key: &str) -> Option<ItemKey> {
        let mut named = self.prompts().filter(|item| folded_key(&item.title) == key);
        named.next().filter(|_| named.next().is_none()).map(|item| item.key.clone())
    }

    /// The only question that begins with these words, or with whose words they begin.
    fn begun(&self, key: &str) -> Option<ItemKey> {
        let is_enough = |text: &str| text.chars().count() >= SHORTEST_BEGINNING && text.contains(' ');
        let goes_on = |longer: &str, shorter: &str| {
            let rest = longer.strip_prefix(shorter);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let mut begun = self.prompts().filter(|item| {
            let title = folded_key(&item.title);
            (is_enough(key) && title.starts_with(key)) || (is_enough(&title) && goes_on(key, &title))
        });
        begun.next().filter(|_| begun.next().is_none()).map(|item| item.key.clone())
    }

    /// A question with the part that stands after it.
    fn part_of_question(&self, key: &str) -> Option<NamedQuestion> {
        BEFORE_PARTS.iter().find_map(|sign| {
            let (question, part) = key.rsplit_once(sign)?;
            let part = part.trim_end_matches(']').trim();
            let question = question.trim();
            let by_name = self.question(question).ok();
            let prompt = by_name.or_else(|| self.titled(without_number(question)))?;
            let place = self.place(&prompt, part).ok().flatten()?;
            Some(NamedQuestion {
                prompt,
                place: Some(place),
                is_whole: true,
            })
        })
    }

    /// A part whose words no other part has, and that are more than one.
    fn part_alone(&self, key: &str) -> Option<NamedQuestion> {
        let places = self.prompts().flat_map(|item| {
            let places = item.kind.places().into_iter();
            places.map(move |place| (item.key.clone(), place))
        });
        let mut alike = places.filter(|(_, place)| key.contains(' ') && folded_key(&place.text) == key);
        let (prompt, place) = alike.next().filter(|_| alike.next().is_none())?;
        Some(NamedQuestion {
            prompt,
            place: Some(place.key),
            is_whole: true,
        })
    }

    fn prompts(&self) -> impl Iterator<Item = &Item> {
        self.session.deck().items.iter().filter(|item| item.is_prompt())
    }

    fn numbered_question(&self, number: u32) -> Option<&Item> {
        self.prompts().find(|item| self.session.question_number(&item.key) == Some(number))
    }

    /// A question written as "Fråga 1", or as its number with its words, "1. Hur gick det?".
    fn described_question(&self, key: &str) -> Option<ItemKey> {
        if let Some(number) = number_with_words(key, &OF_QUESTIONS) {
            return self.numbered_question(number).map(|item| item.key.clone());
        }
        let rest = without_words(key, &OF_QUESTIONS);
        let digits = rest.find(|sign: char| !sign.is_ascii_digit())?;
        let (number, title) = rest.split_at_checked(digits)?;
        let item = self.numbered_question(number.parse().ok()?)?;
        let title = title.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let is_it = [&item.short, &item.title].iter().any(|text| folded_key(text) == title);
        is_it.then(|| item.key.clone())
    }
}

/// The words after a number and the signs between: "Vad nu?" of "Fråga 3: Vad nu?".
fn without_number(key: &str) -> &str {
    let rest = without_words(key, &OF_QUESTIONS);
    let words = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
    if words.len() == rest.len() {
        return key;
    }
    words.trim_start_matches(|sign: char| !sign.is_alphanumeric())
}
