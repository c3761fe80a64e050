//! Builds the sheets of a session.

use super::document::{GroupSheet, SheetQuestion, Sheets};
use crate::model::appendix::facts;
use crate::model::record::group::Group;
use crate::model::session::session::Session;
use crate::model::text::has_nothing_to_see;
use crate::words::Words;

/// The sheets of a session.
pub fn sheets(session: &Session) -> Sheets {
    let words = Words::new(session.deck().language);
    let questions = session.items().filter(|(_, item)| item.is_prompt());
    Sheets {
        language: session.deck().language,
        subject: facts::subject(session),
        date: facts::date(session),
        header: facts::header(session, words),
        footer: facts::footer(session, words),
        groups: session.groups().iter().map(|group| group_sheet(session, group, words)).collect(),
        without_group: session.people_without_group().map(|(_, person)| person.told(words)).collect(),
        questions: questions
            .filter_map(|(entry, item)| {
                Some(SheetQuestion {
                    number: session.question_number(&entry.item)?,
                    title: item.title.clone(),
                    lead: item.lead.clone(),
                    tables: session.deck().tables_beside(item, words),
                    form: item.kind.on_paper(words),
                })
            })
            .collect(),
    }
}

fn group_sheet(session: &Session, group: &Group, words: Words) -> GroupSheet {
    GroupSheet {
        id: group.id,
        // A heading without words would be no heading.
        name: if has_nothing_to_see(&group.name) {
            words.group_numbered(group.id.0)
        } else {
            group.name.clone()
        },
        people: session.people_in(group.id).map(|(_, person)| person.told(words)).collect(),
    }
}
