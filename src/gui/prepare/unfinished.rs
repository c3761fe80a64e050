//! Words in the forms of the agenda that are not given to the meeting yet, on their way into its file and back.

use crate::gui::prepare::state::{AgendaForm, NewItem, PrepareState, Rewording, is_same_list, typed_lines_of};
use crate::model::{ItemText, Session, TypedKind, UnfinishedItem, UnfinishedRewording, UnfinishedWords};

impl PrepareState {
    /// The words in the forms of the agenda that the meeting does not have.
    pub(in crate::gui) fn unfinished(&self, session: &Session) -> UnfinishedWords {
        let closed = self.unfinished.as_ref().map(|new| UnfinishedItem {
            closed: true,
            ..unfinished_item(new)
        });
        let mut words = UnfinishedWords {
            item: closed,
            ..UnfinishedWords::default()
        };
        match &self.agenda_form {
            Some(AgendaForm::Add(new)) if !new.is_unused() => words.item = Some(unfinished_item(new)),
            Some(AgendaForm::Reword(rewording)) => words.rewording = unfinished_rewording(rewording, session),
            Some(AgendaForm::Keep(title)) if title != session.title() => words.deck.clone_from(title),
            _ => {}
        }
        words
    }

    /// Opens the form in which words were left, as it was.
    pub(in crate::gui) fn take_up(&mut self, words: &UnfinishedWords, session: &Session) {
        if let Some(left) = &words.item {
            let new = NewItem {
                after: left.after.clone(),
                title: left.title.clone(),
                kind: TypedKind::of_name(&left.kind),
                minutes: left.minutes,
                lines: left.lines.clone(),
                lines_want_keyboard: false,
            };
            if left.closed {
                self.unfinished = Some(new);
            } else {
                self.open_form(AgendaForm::Add(new));
            }
        }
        if !words.deck.is_empty() {
            self.open_form(AgendaForm::Keep(words.deck.clone()));
        }
        let rewording = words.rewording.as_ref().and_then(|left| Some((left, session.item(&left.item)?)));
        if let Some((left, item)) = rewording {
            let mut form = Rewording::of(item);
            let texts = [
                (ItemText::Title, &left.title),
                (ItemText::Short, &left.short),
                (ItemText::Lead, &left.lead),
            ];
            for (which, text) in texts {
                if let Some((text, typed)) = text.as_ref().zip(form.text_mut(which)) {
                    typed.clone_from(text);
                    form.waiting.insert(which);
                }
            }
            if form.lines.is_some() && left.lines.is_some() {
                form.lines.clone_from(&left.lines);
            }
            self.open_form(AgendaForm::Reword(form));
        }
    }
}

fn unfinished_item(new: &NewItem) -> UnfinishedItem {
    UnfinishedItem {
        after: new.after.clone(),
        title: new.title.clone(),
        lines: new.lines.clone(),
        kind: new.kind.map(TypedKind::name_in_files).unwrap_or_default().to_owned(),
        minutes: new.minutes,
        closed: false,
    }
}

/// The texts of the form that the meeting does not have; `None` where it has all of them.
fn unfinished_rewording(form: &Rewording, session: &Session) -> Option<UnfinishedRewording> {
    let item = session.item(&form.item)?;
    let waits = |which, text: &String| form.waiting.contains(&which).then(|| text.clone());
    let now = typed_lines_of(item);
    let lines = form.lines.as_ref().filter(|lines| {
        let differ = now.as_ref().is_some_and(|now| !is_same_list(lines, now));
        differ && !session.has_words(&item.key)
    });
    let left = UnfinishedRewording {
        item: form.item.clone(),
        title: waits(ItemText::Title, &form.title),
        short: waits(ItemText::Short, &form.short),
        lead: waits(ItemText::Lead, &form.lead),
        lines: lines.cloned(),
    };
    let is_given = (&left.title, &left.short, &left.lead, &left.lines) == (&None, &None, &None, &None);
    (!is_given).then_some(left)
}
