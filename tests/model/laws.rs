//! Laws that hold whatever happens to a meeting, in whatever order.

use crate::support::commands::every_command;
use crate::support::kinds::any_answer_to;
use crate::support::meetings::deck_of_all_kinds;
use proptest::prelude::*;
use samtalsledaren::model::{
    Answer, Changed, Command, ConclusionId, ConclusionSort, Entry, Fact, GatherCommand, GroupId, HallView, HandoverCommand, Item, ItemKey,
    ItemText, Kind, MarksAnswer, Matrix, MatrixAnswer, Moment, NoteId, NotePart, NoteTarget, NotesCommand, Open, Opinion, PageStep,
    PeopleCommand, Person, PlaceKey, Profile, QuadrantAnswer, Record, Session, Shares, ShiftAnswer, Spot, StanceAnswer, ThemeId, WriterId,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A command before it is known which notes there are: those that name a note take one by its place in the record.
#[derive(Clone, Debug)]
pub(crate) enum Wish {
    Command(Box<Command>),
    SetNoteText(usize, String),
    IncludeNote(usize, bool),
    RemoveNote(usize, bool),
    MoveNote(usize, u32),
    MergeNotes(usize, usize),
    SplitNote(usize, usize),
    SetTurned(usize, String),
    AddTheme(usize, String),
    SetTheme(usize, Option<u32>),
    ForNotes(Vec<usize>, NotesCommand),
    PointAt(usize, u32, bool),
    Undo,
    Redo,
}

/// The keys of the deck of all kinds, and one that it has not.
static ITEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let keys = deck_of_all_kinds().items.into_iter().map(|item| item.key.to_string());
    keys.chain(["okand".to_owned()]).collect()
});

/// The parts, rows and options of all its questions, and one that none has.
static PLACES: LazyLock<Vec<PlaceKey>> = LazyLock::new(|| {
    let places = deck_of_all_kinds().items.into_iter().flat_map(|item| item.kind.places());
    places.map(|place| place.key).chain(["okand".into()]).collect()
});

/// A begun meeting of the deck of all kinds.
pub(crate) fn meeting(groups: u32) -> Session {
    let mut session = Session::new(deck_of_all_kinds(), groups, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    session
}

fn item() -> impl Strategy<Value = String> {
    prop::sample::select(&ITEMS[..])
}

fn place() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(&PLACES[..]).prop_map(|key| key.to_string()))
}

fn group() -> impl Strategy<Value = GroupId> {
    (0..7_u32).prop_map(GroupId)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just("  ".to_owned()), "[a-c]{1,3}", "\\PC{0,12}"]
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    let moment = prop::sample::select(vec![Moment::Today, Moment::Desired]);
    let key = prop::sample::select(&PLACES[..]);
    let matrix = prop::collection::vec((key.clone(), moment.clone(), prop::option::of(0..8_u8)), 0..3).prop_map(|set| {
        let put = |answer: MatrixAnswer, (key, moment, step): (PlaceKey, Moment, Option<u8>)| answer.with(&key, moment, step);
        Answer::Matrix(set.into_iter().fold(MatrixAnswer::default(), put))
    });
    let shift = prop::collection::vec((moment, prop::option::of(any::<[f32; 3]>())), 0..3).prop_map(|set| {
        let put = |answer: ShiftAnswer, (moment, weights): (Moment, Option<[f32; 3]>)| answer.with(moment, weights.map(Shares::nearest));
        Answer::Shift(set.into_iter().fold(ShiftAnswer::default(), put))
    });
    let marks = prop::collection::vec((key, 0..5_u16), 0..3).prop_map(|set| {
        let put = |answer: MarksAnswer, (key, count): (PlaceKey, u16)| answer.with(&key, count);
        Answer::Marks(set.into_iter().fold(MarksAnswer::default(), put))
    });
    let spot = (0..=110_u8, 0..=110_u8).prop_map(|(across, up)| Spot { across, up });
    let quadrant = (prop::option::of(spot.clone()), prop::option::of(spot)).prop_map(|(today, desired)| {
        let answer = QuadrantAnswer { today, desired };
        Answer::Quadrant(answer)
    });
    let opinion = prop::option::of(prop::sample::select(Opinion::ALL.to_vec()));
    let place = prop::sample::select(&PLACES[..]);
    let stance = prop::collection::vec((place, opinion), 0..3).prop_map(|set| {
        let put = |answer: StanceAnswer, (key, opinion): (PlaceKey, Option<Opinion>)| answer.with(&key, opinion);
        Answer::Stance(set.into_iter().fold(StanceAnswer::default(), put))
    });
    let mut answers = vec![matrix.boxed(), shift.boxed(), marks.boxed(), quadrant.boxed(), stance.boxed()];
    // Besides those of which many are refused, one of every kind that its own question accepts.
    answers.extend(deck_of_all_kinds().items.iter().filter_map(any_answer_to));
    prop::option::of(proptest::strategy::Union::new(answers))
}

/// What changes where the meeting is, what the hall shows and the time.
fn movement() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => item().prop_map(|key| Command::GoTo(key.as_str().into())),
        1 => any::<bool>().prop_map(Command::SetFollow),
        1 => (0..4000_u32).prop_map(Command::PassSecs),
        1 => any::<bool>().prop_map(Command::SetPaused),
        1 => any::<bool>().prop_map(Command::OpenHall),
        1 => any::<bool>().prop_map(Command::BlankHall),
        1 => any::<bool>().prop_map(Command::FreezeHall),
        1 => any::<bool>().prop_map(Command::ReleaseAnswers),
        1 => any::<bool>().prop_map(Command::ReleaseNotes),
        1 => any::<u16>().prop_map(Command::TurnHallPage),
        2 => (0..4_u16).prop_map(|pages| Command::Step(PageStep::On { pages })),
        1 => Just(Command::Step(PageStep::NextItem)),
        1 => Just(Command::Step(PageStep::PreviousItem)),
        2 => (0..4_u16, 0..4_u16).prop_map(|(pages, before)| Command::Step(PageStep::Back { pages, before })),
    ]
}

/// What changes the record otherwise.
fn change() -> impl Strategy<Value = Command> {
    let fact = prop::sample::select(Fact::ALL.to_vec());
    let item_text = prop::sample::select(vec![ItemText::Title, ItemText::Short, ItemText::Lead]);
    prop_oneof![
        2 => (fact, text()).prop_map(|(fact, text)| Command::SetFact(fact, text)),
        2 => text().prop_map(Command::AddGroup),
        1 => (group(), text()).prop_map(|(group, text)| Command::RenameGroup(group, text)),
        2 => group().prop_map(Command::RemoveGroup),
        2 => (group(), group()).prop_map(|(from, into)| Command::MergeGroups(from, into)),
        2 => people().prop_map(Command::People),
        2 => (item(), any::<bool>()).prop_map(|(key, on)| Command::IncludeItem(key.as_str().into(), on)),
        1 => (item(), item(), any::<bool>()).prop_map(|(one, other, on)| {
            Command::IncludeItems(vec![one.as_str().into(), other.as_str().into()], on)
        }),
        2 => (item(), 0..9_usize).prop_map(|(key, to)| Command::MoveItem(key.as_str().into(), to)),
        1 => (item(), item_text, text()).prop_map(|(key, which, text)| Command::SetItemText(key.as_str().into(), which, text)),
        1 => (item(), any::<u16>()).prop_map(|(key, minutes)| Command::SetMinutes(key.as_str().into(), minutes)),
        1 => (item(), any::<i16>()).prop_map(|(key, minutes)| Command::AddMinutes(key.as_str().into(), minutes)),
        1 => Just(Command::Begin),
        1 => any::<bool>().prop_map(Command::SetEnded),
        3 => group().prop_map(Command::SelectGroup),
        2 => place().prop_map(|place| Command::SelectPlace(place.map(|key| key.as_str().into()))),
        5 => text().prop_map(Command::SetDraft),
        5 => Just(Command::EndNote),
        1 => Just(Command::CatchUp),
        4 => (item(), group(), place(), text()).prop_map(|(prompt, group, place, text)| Command::AddNote {
            prompt: prompt.as_str().into(),
            group,
            place: place.map(|key| key.as_str().into()),
            text,
        }),
        4 => (item(), group(), any_answer(), 0..3_u32).prop_map(|(prompt, group, answer, control)| Command::SetAnswer {
            prompt: prompt.as_str().into(),
            group,
            answer,
            control,
        }),
        1 => gathering().prop_map(Command::Gather),
        1 => text().prop_map(Command::SetLabel),
        1 => text().prop_map(Command::SetTitle),
        1 => any::<u16>().prop_map(Command::SetFirstPage),
        1 => prop::sample::select(vec![Profile::Internal, Profile::Web]).prop_map(Command::SetProfile),
        1 => "2031-03-(09|10)".prop_map(Command::SetFinished),
        4 => Just(Command::Handover(HandoverCommand::OpenAgain)),
    ]
}

/// Questions of one's own that come and go. Undo of one to which something was said, or where the meeting is, leaves it.
fn own_items() -> impl Strategy<Value = Command> {
    let key = || prop::sample::select(vec!["egen-1", "egen-2", "egen-3"]);
    let item = (key(), text()).prop_map(|(key, title)| Item {
        key: key.into(),
        title,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    });
    prop_oneof![
        2 => (item, 0..9_usize).prop_map(|(item, at)| Command::AddItem(Box::new(item), at)),
        1 => key().prop_map(|key| Command::RemoveItem(key.into())),
        1 => key().prop_map(|key| Command::GoTo(key.into())),
    ]
}

/// What happens to those who take part.
fn people() -> impl Strategy<Value = PeopleCommand> {
    let person = "[A-C]a B".prop_map(|name| Person { name, ..Person::default() });
    prop_oneof![
        (prop::collection::vec(person, 0..5), 0..3_u64).prop_map(|(list, seed)| PeopleCommand::Set(list, seed)),
        (0..3_u64).prop_map(PeopleCommand::Mix),
        (0..5_usize, group()).prop_map(|(place, group)| PeopleCommand::Put(place, group)),
        (0..5_usize).prop_map(PeopleCommand::Remove),
        any::<bool>().prop_map(PeopleCommand::Keep),
    ]
}

/// What happens to themes and conclusions, beside what names a note.
fn gathering() -> impl Strategy<Value = GatherCommand> {
    let theme = || (0..4_u32).prop_map(ThemeId);
    let conclusion = || (0..4_u32).prop_map(ConclusionId);
    let sort = prop::sample::select(ConclusionSort::ALL.to_vec());
    prop_oneof![
        (theme(), text()).prop_map(|(theme, text)| GatherCommand::RenameTheme(theme, text)),
        theme().prop_map(GatherCommand::RemoveTheme),
        (theme(), 0..4_usize).prop_map(|(theme, to)| GatherCommand::MoveTheme(theme, to)),
        (item(), sort).prop_map(|(prompt, sort)| GatherCommand::Conclude(prompt.as_str().into(), sort, None)),
        (conclusion(), text()).prop_map(|(conclusion, text)| GatherCommand::SetConclusion(conclusion, text)),
        conclusion().prop_map(GatherCommand::RemoveConclusion),
    ]
}

/// Notes merged and split, what happens to a turned note, and what gathers a note.
fn about_a_note() -> impl Strategy<Value = Wish> {
    let at = || 0..12_usize;
    prop_oneof![
        2 => (at(), at()).prop_map(|(into, from)| Wish::MergeNotes(into, from)),
        2 => (at(), at()).prop_map(|(note, at)| Wish::SplitNote(note, at)),
        2 => (at(), text()).prop_map(|(note, text)| Wish::SetTurned(note, text)),
        1 => (at(), text()).prop_map(|(note, text)| Wish::AddTheme(note, text)),
        1 => (at(), prop::option::of(0..4_u32)).prop_map(|(note, theme)| Wish::SetTheme(note, theme)),
        1 => (at(), 0..4_u32, any::<bool>()).prop_map(|(note, conclusion, on)| Wish::PointAt(note, conclusion, on)),
    ]
}

/// Several notes at once, by their places in the record.
fn for_notes() -> impl Strategy<Value = Wish> {
    let part = prop_oneof![
        3 => Just(NotePart::Same),
        1 => Just(NotePart::Whole),
        1 => prop::sample::select(&PLACES[..]).prop_map(NotePart::Of),
    ];
    let target = (prop::option::of(item()), prop::option::of(group()), part).prop_map(|(prompt, group, part)| NoteTarget {
        prompt: prompt.map(|key| key.as_str().into()),
        group,
        part,
    });
    let command = prop_oneof![
        5 => target.prop_map(NotesCommand::Move),
        1 => any::<bool>().prop_map(NotesCommand::Include),
        2 => any::<bool>().prop_map(NotesCommand::Remove),
        1 => prop::option::of((0..4_u32).prop_map(ThemeId)).prop_map(NotesCommand::SetTheme),
        1 => text().prop_map(NotesCommand::AddTheme),
    ];
    (prop::collection::vec(0..12_usize, 0..6), command).prop_map(|(notes, command)| Wish::ForNotes(notes, command))
}

/// A sample of any command. Undo of a question of one's own to which something was said leaves it.
fn any_command(with_own_items: bool) -> impl Strategy<Value = Wish> {
    let is_own_item = |command: &Command| matches!(command, Command::AddItem(..) | Command::RemoveItem(_));
    let samples: Vec<_> = every_command()
        .into_iter()
        .filter(|command| with_own_items || !is_own_item(command))
        .collect();
    prop::sample::select(samples).prop_map(|command| Wish::Command(Box::new(command)))
}

/// Anything that may happen, each with the milliseconds since the one before.
pub(crate) fn wishes(with_undo: bool) -> impl Strategy<Value = Vec<(Wish, u64)>> {
    let wish = prop_oneof![
        3 => movement().prop_map(|command| Wish::Command(Box::new(command))),
        8 => change().prop_map(|command| Wish::Command(Box::new(command))),
        2 => (0..12_usize, text()).prop_map(|(note, text)| Wish::SetNoteText(note, text)),
        1 => (0..12_usize, any::<bool>()).prop_map(|(note, on)| Wish::IncludeNote(note, on)),
        2 => (0..12_usize, any::<bool>()).prop_map(|(note, on)| Wish::RemoveNote(note, on)),
        2 => (0..12_usize, 0..7_u32).prop_map(|(note, group)| Wish::MoveNote(note, group)),
        u32::from(with_undo) * 2 => own_items().prop_map(|command| Wish::Command(Box::new(command))),
        10 => prop_oneof![3 => about_a_note(), 2 => for_notes(), 2 => any_command(with_undo)],
        u32::from(with_undo) * 2 => Just(Wish::Undo),
        u32::from(with_undo) => Just(Wish::Redo),
    ];
    prop::collection::vec((wish, 0..3000_u64), 0..60)
}

/// Fulfils a wish at the desk; true when the model says that the record changed.
pub(crate) fn fulfil(session: &mut Session, wish: &Wish, at_ms: u64) -> bool {
    let desk = session.desk().clone();
    fulfil_by(session, &desk, wish, at_ms).record
}

/// Themes and conclusions are named by their places until it is known which there are.
fn named(session: &Session, command: Command) -> Command {
    let theme = |id: ThemeId| session.gathering().themes.get(id.0 as usize).map_or(id, |theme| theme.id);
    let conclusion = |id: ConclusionId| session.gathering().conclusions.get(id.0 as usize).map_or(id, |known| known.id);
    if let Command::ForNotes(notes, NotesCommand::SetTheme(id)) = command {
        return Command::ForNotes(notes, NotesCommand::SetTheme(id.map(theme)));
    }
    let Command::Gather(gather) = command else { return command };
    Command::Gather(match gather {
        GatherCommand::RenameTheme(id, name) => GatherCommand::RenameTheme(theme(id), name),
        GatherCommand::RemoveTheme(id) => GatherCommand::RemoveTheme(theme(id)),
        GatherCommand::MoveTheme(id, to) => GatherCommand::MoveTheme(theme(id), to),
        GatherCommand::SetTheme(note, id) => GatherCommand::SetTheme(note, id.map(theme)),
        GatherCommand::SetConclusion(id, text) => GatherCommand::SetConclusion(conclusion(id), text),
        GatherCommand::PointAt(id, note, on) => GatherCommand::PointAt(conclusion(id), note, on),
        GatherCommand::RemoveConclusion(id) => GatherCommand::RemoveConclusion(conclusion(id)),
        other => other,
    })
}

/// Fulfils a writer's wish.
pub(crate) fn fulfil_by(session: &mut Session, by: &WriterId, wish: &Wish, at_ms: u64) -> Changed {
    let id = |at: usize| session.record().notes.get(at).map(|note| note.id.clone()).unwrap_or_default();
    let command = match wish {
        Wish::Command(command) => (**command).clone(),
        Wish::SetNoteText(at, text) => Command::SetNoteText(id(*at), text.clone()),
        Wish::IncludeNote(at, on) => Command::IncludeNote(id(*at), *on),
        Wish::RemoveNote(at, on) => Command::RemoveNote(id(*at), *on),
        Wish::MoveNote(at, group) => Command::MoveNote(id(*at), GroupId(*group)),
        Wish::MergeNotes(into, from) => Command::MergeNotes(id(*into), id(*from)),
        Wish::SplitNote(note, at) => Command::SplitNote(id(*note), *at),
        Wish::SetTurned(at, text) => Command::SetTurned(id(*at), text.clone()),
        Wish::AddTheme(at, text) => Command::Gather(GatherCommand::AddTheme(text.clone(), Some(id(*at)))),
        Wish::SetTheme(at, theme) => Command::Gather(GatherCommand::SetTheme(id(*at), theme.map(ThemeId))),
        Wish::ForNotes(places, command) => Command::ForNotes(places.iter().map(|at| id(*at)).collect(), command.clone()),
        Wish::PointAt(at, conclusion, on) => Command::Gather(GatherCommand::PointAt(ConclusionId(*conclusion), id(*at), *on)),
        Wish::Undo => return session.undo_by(by),
        Wish::Redo => return session.redo_by(by),
    };
    let command = named(session, command);
    session.apply_entry(Entry {
        writer: by.clone(),
        at_ms,
        command,
    })
}

/// What undo is answerable for: not position, hall, time, drafts, pasted lines and words in forms that wait, not what only grows, not what is in the wastebasket.
pub(crate) fn comparable(record: &Record) -> Record {
    let mut record = record.clone();
    record.lead = samtalsledaren::model::Lead::default();
    record.hall = samtalsledaren::model::Hall::default();
    record.drafts.clear();
    record.pasted.clear();
    record.unfinished = samtalsledaren::model::UnfinishedWords::default();
    record.last_note = 0;
    record.used_numbers.clear();
    record.last_question = 0;
    record.notes.retain(|note| !note.removed);
    for entry in &mut record.agenda {
        entry.used_secs = 0;
        entry.number = None;
    }
    record
}

/// What must hold after every single thing that happens.
pub(crate) fn assert_sound(session: &Session) -> Result<(), TestCaseError> {
    let record = session.record();
    let lead = session.lead();
    prop_assert!(session.entry(&lead.current).is_some(), "the position is inside the agenda");
    prop_assert!(session.item(&lead.current).is_some() && session.item(&lead.desk.prompt).is_some());
    prop_assert!(
        session.group(lead.desk.group).is_some(),
        "notes are written for a group that exists"
    );
    let place_known = lead.desk.place.as_ref().is_none_or(|key| {
        let writing = session.item(&lead.desk.prompt).unwrap();
        writing.kind.places().iter().any(|place| place.key == *key)
    });
    prop_assert!(place_known, "notes are written to a place of the question");
    prop_assert_eq!(record.agenda.len(), record.deck.items.len());
    let items: BTreeSet<_> = record.agenda.iter().map(|entry| &entry.item).collect();
    prop_assert_eq!(items.len(), record.agenda.len(), "each item stands once in the agenda");
    let groups: BTreeSet<_> = record.groups.iter().map(|group| group.id).collect();
    prop_assert!(
        !groups.is_empty() && groups.len() == record.groups.len(),
        "groups are unique, and there is one"
    );

    let ids: BTreeSet<_> = record.notes.iter().map(|note| &note.id).collect();
    prop_assert_eq!(ids.len(), record.notes.len(), "ids are unique");
    let numbers: BTreeSet<_> = record.notes.iter().map(|note| (&note.prompt, note.group, note.number)).collect();
    prop_assert_eq!(numbers.len(), record.notes.len(), "printed numbers are unique");
    let questions: Vec<_> = record.agenda.iter().filter_map(|entry| entry.number).collect();
    prop_assert_eq!(questions.iter().collect::<BTreeSet<_>>().len(), questions.len());
    for note in session.notes() {
        prop_assert!(groups.contains(&note.group), "a note that is shown has its group");
        prop_assert!(!note.text.trim().is_empty());
        prop_assert!(session.item(&note.prompt).unwrap().is_prompt());
    }
    for answer in &record.answers {
        let item = session.item(&answer.prompt).unwrap();
        prop_assert!(item.kind.accepts(&answer.answer) && !answer.answer.is_empty());
        prop_assert!(groups.contains(&answer.group));
        if let Answer::Shift(answer) = &answer.answer {
            for shares in [answer.today, answer.desired].into_iter().flatten() {
                prop_assert_eq!(shares.values().map(u16::from).iter().sum::<u16>(), 100);
            }
        }
    }
    let merged: Vec<_> = session.notes().flat_map(|note| &note.merged).collect();
    prop_assert_eq!(
        merged.iter().collect::<BTreeSet<_>>().len(),
        merged.len(),
        "words are taken up once"
    );
    let aside = |id: &&NoteId| session.note(id).is_some_and(|note| note.removed);
    prop_assert!(merged.iter().all(aside), "a note whose words are in another is not printed itself");
    let gathered: Vec<_> = session.gathering().themes.iter().flat_map(|theme| &theme.notes).collect();
    let different: BTreeSet<_> = gathered.iter().collect();
    prop_assert_eq!(different.len(), gathered.len(), "a note belongs to one theme at most");
    for conclusion in &session.gathering().conclusions {
        let on_it = |id| session.note(id).is_some_and(|note| note.prompt == conclusion.prompt);
        prop_assert!(conclusion.notes.iter().all(on_it), "a conclusion points at notes of its question");
    }
    for note in &record.notes {
        let reversed = session.item(&note.prompt).is_some_and(|item| matches!(item.kind, Kind::Reverse(_)));
        prop_assert!(note.turned.is_empty() || reversed, "only a reversed question has turned notes");
    }
    prop_assert!((1..=9999).contains(&session.handover().first_page));
    prop_assert!(session.left_secs() >= 0);
    assert_hall_is_discreet(session)
}

/// The hall knows nothing that was not released.
fn assert_hall_is_discreet(session: &Session) -> Result<(), TestCaseError> {
    let hall = session.hall();
    let view = HallView::of(session);
    if hall.blank {
        let nothing = HallView {
            blank: true,
            ..HallView::default()
        };
        prop_assert_eq!(view, nothing);
        return Ok(());
    }
    prop_assert!(hall.scene.answers || view.answers.is_empty());
    prop_assert!(hall.scene.notes || view.notes.is_empty());
    let Some(item) = &view.item else { return Ok(()) };
    prop_assert!(item.hint.is_empty());
    if let Kind::Matrix(matrix) = &item.kind {
        prop_assert!(matrix.rows().all(|row| row.help.is_empty()));
    }
    let released = session.notes_on(&item.key).filter(|note| note.include).count();
    prop_assert!(view.notes.len() <= released);
    prop_assert!(
        hall.frozen || *session.current() == item.key,
        "the hall shows the current item unless it is frozen"
    );
    Ok(())
}

/// A meeting whose deck holds advice that is for the chair alone.
fn meeting_with_advice() -> Session {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        item.hint = "Råd".into();
        if let Kind::Matrix(Matrix { sections, .. }) = &mut item.kind {
            sections[0].rows[0].help = "Hjälp".into();
        }
    }
    Session::new(deck, 3, "prov", "2031-03-05T12:00:00+01:00")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_meeting_is_sound(wishes in wishes(true)) {
        let mut session = meeting_with_advice();
        let mut at_ms = 0;
        let mut given = BTreeSet::new();
        let mut questions: BTreeMap<u32, ItemKey> = BTreeMap::new();
        for (wish, pause) in &wishes {
            at_ms += pause;
            let before = session.record().clone();
            let changed = fulfil(&mut session, wish, at_ms);
            prop_assert_eq!(changed, *session.record() != before, "{:?} says truly whether the record changed", wish);
            assert_sound(&session)?;
            for note in &before.notes {
                prop_assert!(session.note(&note.id).is_some(), "no note is ever gone");
            }
            for entry in before.agenda.iter().filter(|entry| entry.number.is_some()) {
                let kept = session.entry(&entry.item).map(|now| now.number);
                let taken = kept.is_none() && entry.item.as_str().starts_with("egen-");
                prop_assert!(taken || kept == Some(entry.number), "a question keeps its number");
            }
            for entry in session.agenda() {
                if let Some(number) = entry.number {
                    let first = questions.entry(number).or_insert_with(|| entry.item.clone());
                    prop_assert_eq!(&*first, &entry.item, "no number was ever given to two questions");
                }
            }
            for note in &session.record().notes {
                given.insert((note.id.clone(), note.prompt.clone(), note.group, note.number));
            }
        }
        let numbers: BTreeSet<_> = given.iter().map(|(_, prompt, group, number)| (prompt, group, number)).collect();
        prop_assert_eq!(numbers.len(), given.len(), "no number was ever given to two notes");
    }

    #[test]
    fn typed_words_are_ended_kept_or_cleared_by_the_writer_alone(wishes in wishes(true)) {
        let mut session = meeting(3);
        let mut at_ms = 0;
        for (wish, pause) in &wishes {
            at_ms += pause;
            let written = session.current_draft().to_owned();
            let lead = session.lead().clone();
            let notes = session.record().notes.len();
            fulfil(&mut session, wish, at_ms);
            let clears = matches!(wish, Wish::Command(command) if matches!(**command, Command::SetDraft(_)));
            if written.trim().is_empty() || clears {
                continue;
            }
            let in_place = session.draft(&lead.desk.prompt, lead.desk.group, lead.desk.place.as_ref()) == written;
            // Only groups that become one, or two again, take their words with them.
            let merges = match wish {
                Wish::Command(command) => matches!(**command, Command::MergeGroups(..)),
                Wish::Undo | Wish::Redo => true,
                _ => false,
            };
            let drafts = &session.record().drafts;
            let moved = || written.lines().all(|line| drafts.iter().any(|draft| draft.text.contains(line)));
            let kept = in_place || (merges && moved());
            let ended = session.record().notes.len() == notes + 1 && session.record().notes[notes].text == written;
            prop_assert!(kept || ended, "{:?} lost {:?}", wish, written);
        }
    }

    #[test]
    fn moves_never_change_notes_or_answers(wishes in wishes(false), moves in prop::collection::vec(movement(), 0..40)) {
        let mut session = meeting(3);
        for (wish, at_ms) in &wishes {
            fulfil(&mut session, wish, *at_ms);
        }
        let before = session.record().clone();
        for command in moves {
            session.apply(command, 0);
        }
        let after = session.record();
        prop_assert_eq!(&after.notes, &before.notes);
        prop_assert_eq!(&after.answers, &before.answers);
        prop_assert_eq!(&after.drafts, &before.drafts);
        prop_assert_eq!((&after.groups, &after.meeting, after.last_note), (&before.groups, &before.meeting, before.last_note));
        prop_assert_eq!(comparable(after), comparable(&before));
    }

    #[test]
    fn undo_of_everything_gives_the_first_record_back_and_redo_the_last(wishes in wishes(false)) {
        // Words in the field are not taken back, and a group that has some cannot be: they are ended here.
        let mut session = meeting(3);
        let first = comparable(session.record());
        let mut at_ms = 0;
        for (wish, pause) in &wishes {
            at_ms += pause;
            fulfil(&mut session, wish, at_ms);
            if session.apply(Command::EndNote, at_ms).is_finished() {
                // In a finished session they wait in the field.
                session.apply(Command::SetDraft(String::new()), at_ms);
            }
        }
        prop_assert!(session.record().drafts.is_empty());
        let last = comparable(session.record());
        while session.can_undo() {
            session.undo();
            assert_sound(&session)?;
        }
        prop_assert_eq!(comparable(session.record()), first.clone());
        while session.can_redo() {
            session.redo();
            assert_sound(&session)?;
        }
        prop_assert_eq!(comparable(session.record()), last);
        while session.can_undo() {
            session.undo();
        }
        prop_assert_eq!(comparable(session.record()), first);
    }

    #[test]
    fn a_session_read_again_is_the_same(wishes in wishes(true)) {
        let mut session = meeting(3);
        for (wish, at_ms) in &wishes {
            fulfil(&mut session, wish, *at_ms);
        }
        let again = Session::from_record(session.record().clone());
        prop_assert_eq!(again.record(), session.record());
    }

    #[test]
    fn shares_sum_to_a_hundred_whatever_happens(weights in any::<[f32; 3]>(), moves in prop::collection::vec((0..5_usize, any::<u8>()), 0..20)) {
        let mut shares = Shares::nearest(weights);
        for (corner, share) in moves {
            prop_assert_eq!(Shares::new(shares.values()), Some(shares));
            shares = shares.with(corner, share);
        }
        prop_assert_eq!(Shares::new(shares.values()), Some(shares));
    }

    #[test]
    fn the_nearest_shares_are_near(weights in prop::array::uniform3(0.0..1000.0_f32)) {
        let sum: f32 = weights.iter().sum();
        prop_assume!(sum > 0.01);
        for (weight, share) in weights.into_iter().zip(Shares::nearest(weights).values()) {
            prop_assert!((weight / sum * 100.0 - f32::from(share)).abs() <= 1.01);
        }
    }
}
