//! Contradictions in a session that can be read.
//!
//! None of it keeps a session from being opened.

use crate::files::deck::check::deck_problems;
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::ron::span_index::SpanIndex;
use crate::model::{
    AgendaEntry, Answer, GroupId, Handover, ItemKey, Kind, MOST_GROUPS, MOST_MINUTES, PlaceKey, Record, minutes_after_midnight, named_alike,
};
use crate::words::Words;
use std::collections::BTreeSet;

/// All contradictions.
pub(in crate::files) fn session_problems(record: &Record, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let mut check = SessionCheck {
        record,
        spans,
        words,
        found: Vec::new(),
    };
    check.deck();
    check.facts();
    check.groups();
    check.agenda();
    check.notes();
    check.drafts();
    check.answers();
    check.found
}

/// Groups that nobody could tell apart. No reason to warn whoever opens the meeting, where the screen with the groups says so.
pub(in crate::files) fn named_alike_problems(record: &Record, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let groups = FieldPath::TOP.key("groups");
    let named = named_alike(&record.groups).into_iter();
    let named = named.filter_map(|place| Some((place, record.groups.get(place)?)));
    named
        .map(|(place, group)| {
            let position = spans.find(&groups.index(place).key("name"));
            warning_at(position, words.prepare_named_alike(group.name.trim()))
        })
        .collect()
}

/// Path of the session's own deck.
fn deck_path() -> FieldPath {
    FieldPath::TOP.key("deck")
}

struct SessionCheck<'a> {
    record: &'a Record,
    spans: &'a SpanIndex<'a>,
    words: Words,
    found: Vec<Problem>,
}

impl SessionCheck<'_> {
    fn error(&mut self, path: &FieldPath, message: String) {
        self.found.push(error_at(self.spans.find(path), message));
    }

    fn warning(&mut self, path: &FieldPath, message: String) {
        self.found.push(warning_at(self.spans.find(path), message));
    }

    fn deck(&mut self) {
        let problems = deck_problems(&self.record.deck, self.spans, &deck_path(), self.words);
        self.found.extend(problems);
        for (index, item) in self.record.deck.items.iter().enumerate() {
            if let Kind::Unknown(unknown) = &item.kind {
                let message = self.words.unknown_kind_kept(&unknown.name);
                self.warning(&deck_path().key("items").index(index).key("kind"), message);
            }
        }
    }

    fn facts(&mut self) {
        let words = self.words;
        let meeting = FieldPath::TOP.key("meeting");
        let facts = &self.record.meeting;
        if !facts.date.is_empty() && !is_date(facts.date.trim()) {
            self.warning(&meeting.key("date"), words.wrong_date(&facts.date));
        }
        for (field, time) in [("start", &facts.start), ("end", &facts.end)] {
            if !time.is_empty() && minutes_after_midnight(time).is_none() {
                self.warning(&meeting.key(field), words.wrong_time(time));
            }
        }
        let created = &self.record.created;
        if !created.is_empty() && created.parse::<jiff::Timestamp>().is_err() {
            self.warning(&FieldPath::TOP.key("created"), words.wrong_timestamp(created));
        }
        let handover = FieldPath::TOP.key("handover");
        let finished = &self.record.handover.finished_on;
        if !finished.is_empty() && !is_date(finished.trim()) {
            self.warning(&handover.key("finished_on"), words.wrong_date(finished));
        }
        let page = self.record.handover.first_page;
        if !(1..=Handover::LAST_PAGE).contains(&page) {
            self.error(&handover.key("first_page"), words.wrong_first_page(Handover::LAST_PAGE));
        }
        if self.record.id.trim().is_empty() {
            self.error(&FieldPath::TOP.key("id"), words.empty_field("id"));
        }
    }

    fn groups(&mut self) {
        let record = self.record;
        let mut ids = BTreeSet::new();
        for (index, group) in record.groups.iter().enumerate() {
            let path = FieldPath::TOP.key("groups").index(index);
            if !ids.insert(group.id) {
                self.error(&path.key("id"), self.words.id_twice(&group.id.to_string()));
            }
            if group.name.trim().is_empty() {
                self.warning(&path.key("name"), self.words.empty_field("name"));
            }
        }
        if record.groups.len() > MOST_GROUPS {
            self.error(
                &FieldPath::TOP.key("groups"),
                self.words.too_many_groups(record.groups.len(), MOST_GROUPS),
            );
        }
    }

    fn agenda(&mut self) {
        let record = self.record;
        let mut items = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        for (index, entry) in record.agenda.iter().enumerate() {
            let path = FieldPath::TOP.key("agenda").index(index);
            let AgendaEntry { item, minutes, number, .. } = entry;
            if record.deck.item(item).is_none() {
                self.error(&path.key("item"), self.words.no_such_item(item.as_str()));
            } else if !items.insert(item) {
                self.error(&path.key("item"), self.words.key_twice(item.as_str()));
            }
            if *minutes > MOST_MINUTES {
                self.error(&path.key("minutes"), self.words.too_many_minutes(*minutes, MOST_MINUTES));
            }
            if let Some(number) = number
                && !numbers.insert(*number)
            {
                self.error(&path.key("number"), self.words.number_twice(&number.to_string()));
            }
        }
    }

    fn notes(&mut self) {
        let record = self.record;
        let mut ids = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        for (index, note) in record.notes.iter().enumerate() {
            let path = FieldPath::TOP.key("notes").index(index);
            if note.id.as_str().trim().is_empty() {
                self.error(&path.key("id"), self.words.empty_field("id"));
            } else if !ids.insert(&note.id) {
                self.error(&path.key("id"), self.words.id_twice(note.id.as_str()));
            }
            self.spot(&path, &note.prompt, note.group, note.place.as_ref());
            if !numbers.insert((&note.prompt, note.group, note.number)) {
                let printed = format!("{}.{}", note.group, note.number);
                self.error(&path.key("number"), self.words.number_twice(&printed));
            }
            if note.text.trim().is_empty() {
                self.warning(&path.key("text"), self.words.empty_field("text"));
            }
        }
    }

    fn drafts(&mut self) {
        let record = self.record;
        for (index, draft) in record.drafts.iter().enumerate() {
            let path = FieldPath::TOP.key("drafts").index(index);
            self.spot(&path, &draft.prompt, draft.group, draft.place.as_ref());
        }
    }

    /// Checks that a prompt, a group and a place exist.
    fn spot(&mut self, path: &FieldPath, prompt: &ItemKey, group: GroupId, place: Option<&PlaceKey>) {
        let record = self.record;
        match record.deck.item(prompt) {
            None => self.error(&path.key("prompt"), self.words.no_such_item(prompt.as_str())),
            Some(item) if !item.is_prompt() => self.error(&path.key("prompt"), self.words.takes_no_notes(prompt.as_str())),
            Some(item) => {
                let newer = matches!(item.kind, Kind::Unknown(_));
                if let Some(key) = place
                    && !newer
                    && !item.kind.places().iter().any(|place| place.key == *key)
                {
                    self.error(&path.key("place"), self.words.no_such_place(key.as_str(), prompt.as_str()));
                }
            }
        }
        if !record.groups.iter().any(|known| known.id == group) {
            self.error(&path.key("group"), self.words.no_such_group(&group.to_string()));
        }
    }

    fn answers(&mut self) {
        let record = self.record;
        let mut given = BTreeSet::new();
        for (index, given_answer) in record.answers.iter().enumerate() {
            let path = FieldPath::TOP.key("answers").index(index);
            self.spot(&path, &given_answer.prompt, given_answer.group, None);
            if !given.insert((&given_answer.prompt, given_answer.group)) {
                let message = self
                    .words
                    .answered_twice(given_answer.prompt.as_str(), &given_answer.group.to_string());
                self.error(&path.key("answer"), message);
            }
            let Some(item) = record.deck.item(&given_answer.prompt).filter(|item| item.is_prompt()) else {
                continue;
            };
            match &given_answer.answer {
                Answer::Unknown(unknown) => {
                    let message = self.words.unknown_kind_kept(&unknown.name);
                    self.warning(&path.key("answer"), message);
                }
                answer if !item.kind.accepts(answer) => {
                    self.error(&path.key("answer"), self.words.answer_does_not_fit(item.label()));
                }
                _ => {}
            }
        }
    }
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}
