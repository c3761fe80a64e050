//! The keys of a meeting as commands, made from how it stands.

use crate::model::{Command, GroupId, HallView, PageStep, Session, Timetable};

/// One step by pages and items; `count` gives the number of pages of what the hall shows or would show.
pub(super) fn step(session: &Session, on: bool, count: impl Fn(&HallView) -> u16) -> Command {
    let pages = count(&HallView::lit(session));
    if on {
        return Command::Step(PageStep::On { pages });
    }
    let before = session.behind().map(|item| HallView::arriving(session, item.key.clone()));
    Command::Step(PageStep::Back {
        pages,
        before: before.map_or(1, |view| count(&view)),
    })
}

/// Releases the answers to the room, or no longer.
pub(super) fn release_answers(session: &Session) -> [Command; 1] {
    [Command::ReleaseAnswers(!session.answers_are_released())]
}

/// Releases the notes to the room, or no longer.
pub(super) fn release_notes(session: &Session) -> [Command; 1] {
    [Command::ReleaseNotes(!session.hall().scene.notes)]
}

/// Accepts the offer to take minutes from the questions to come; nothing where there is none.
pub(super) fn end_in_time(session: &Session, second_of_day: u32) -> Option<Command> {
    let saving = Timetable::of(session, Some(second_of_day)).saving(session)?;
    let cuts = saving.cuts.into_iter().map(|(item, minutes)| (item, -minutes)).collect();
    Some(Command::AddMinutesTo(cuts))
}

/// Writes for the group in this place of the list, from 0.
pub(super) fn choose_group(session: &Session, place: usize) -> Option<Command> {
    session.groups().get(place).map(|group| Command::SelectGroup(group.id))
}

/// Writes for the group so many steps further on in the list, which is a ring.
pub(super) fn step_group(session: &Session, steps: isize) -> Option<Command> {
    let ids: Vec<GroupId> = session.groups().iter().map(|group| group.id).collect();
    around(&ids, &session.cursor().group, steps).map(Command::SelectGroup)
}

/// Shows the notes of the group in this place of the list in the hall, or no longer; `None` shows all groups'.
pub(super) fn show_notes_of(session: &Session, place: Option<usize>) -> Option<Command> {
    let groups = match place {
        None => Vec::new(),
        Some(place) => session.hall().scene.groups_after(session.groups().get(place)?.id),
    };
    Some(Command::ChooseNotesOf(groups))
}

/// The member `steps` further on in a list that is a ring.
fn around<T: Clone + PartialEq>(list: &[T], here: &T, steps: isize) -> Option<T> {
    let length = isize::try_from(list.len()).ok()?;
    let at = isize::try_from(list.iter().position(|member| member == here)?).ok()?;
    list.get(usize::try_from((at + steps).rem_euclid(length)).ok()?).cloned()
}
