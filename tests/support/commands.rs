//! A sample of every command: a command without one does not compile.

use samtalsledaren::model::{
    Afterwards, Answer, AppendixPart, Command, ConclusionId, ConclusionSort, Fact, GatherCommand, GroupId, HandoverCommand, Item, ItemText,
    Kept, Kind, MatrixAnswer, Moment, NewNote, NoteId, NotePart, NoteTarget, NotesCommand, Open, PageStep, PastedLines, PeopleCommand,
    Person, Profile, ProtocolText, Standing, ThemeId, TypedKind, UnfinishedItem, UnfinishedRewording, UnfinishedWords,
};

/// A function that gives samples of an enum: some for each pattern, and a pattern for each variant.
macro_rules! samples {
    ($(#[$doc:meta])* $name:ident: $type:ty { $($pattern:pat => [$($sample:expr),+ $(,)?]),+ $(,)? }) => {
        $(#[$doc])*
        pub(crate) fn $name() -> Vec<$type> {
            let covered = |command: &$type| match command {
                $($pattern => (),)+
            };
            let mut all = Vec::new();
            $(
                for sample in [$($sample),+] {
                    assert!(matches!(sample, $pattern), "{sample:?} stands beside the wrong name");
                    covered(&sample);
                    all.push(sample);
                }
            )+
            all
        }
    };
}

fn matrix() -> Answer {
    Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Desired, Some(4)))
}

fn note() -> NoteId {
    "000000-1".into()
}

fn person() -> Person {
    Person {
        name: "Åsa Öst".into(),
        party: "S".into(),
        standing: Standing::ViceChair,
        group: Some(GroupId(2)),
        ..Person::default()
    }
}

fn own_question() -> Item {
    Item {
        key: "egen-000000-1".into(),
        title: "Vad \"saknas\"?".into(),
        minutes: 10,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    }
}

samples! {
    /// Every command about people.
    people: PeopleCommand {
        PeopleCommand::Set(..) => [PeopleCommand::Set(vec![person()], u64::MAX)],
        PeopleCommand::Mix(_) => [PeopleCommand::Mix(7)],
        PeopleCommand::Put(..) => [PeopleCommand::Put(0, GroupId(1))],
        PeopleCommand::Remove(_) => [PeopleCommand::Remove(0)],
        PeopleCommand::Keep(_) => [PeopleCommand::Keep(true)],
    }
}

samples! {
    /// Every command about themes and conclusions.
    themes: GatherCommand {
        GatherCommand::AddTheme(..) => [GatherCommand::AddTheme("Mål".into(), Some(note())), GatherCommand::AddTheme("Nivå".into(), None)],
        GatherCommand::RenameTheme(..) => [GatherCommand::RenameTheme(ThemeId(0), "Få mål".into())],
        GatherCommand::RemoveTheme(_) => [GatherCommand::RemoveTheme(ThemeId(0))],
        GatherCommand::MoveTheme(..) => [GatherCommand::MoveTheme(ThemeId(0), 1)],
        GatherCommand::SetTheme(..) => [GatherCommand::SetTheme(note(), Some(ThemeId(1))), GatherCommand::SetTheme(note(), None)],
        GatherCommand::Conclude(..) => [GatherCommand::Conclude("fraga".into(), ConclusionSort::GoOn, Some(note()))],
        GatherCommand::SetConclusion(..) => [GatherCommand::SetConclusion(ConclusionId(0), "Målen är för många.".into())],
        GatherCommand::PointAt(..) => [GatherCommand::PointAt(ConclusionId(0), note(), true), GatherCommand::PointAt(ConclusionId(0), note(), false)],
        GatherCommand::RemoveConclusion(_) => [GatherCommand::RemoveConclusion(ConclusionId(0))],
    }
}

samples! {
    /// Every command about the handing over.
    handover: HandoverCommand {
        HandoverCommand::OpenAgain => [HandoverCommand::OpenAgain],
        HandoverCommand::UseEnDash(_) => [HandoverCommand::UseEnDash(true)],
        HandoverCommand::ShowTimes(_) => [HandoverCommand::ShowTimes(true)],
        HandoverCommand::LeaveOut(..) => [HandoverCommand::LeaveOut(AppendixPart::Figures, true)],
        HandoverCommand::SetSummary(_) => [HandoverCommand::SetSummary(Some("En punkt\nen till".into())), HandoverCommand::SetSummary(None)],
        HandoverCommand::SetText(..) => [HandoverCommand::SetText(ProtocolText::Reference, Some("Se bilaga.".into()))],
        HandoverCommand::Keep(..) => [HandoverCommand::Keep(Kept { place: "note 000000-1".into(), words: "Åsa".into() }, true)],
        HandoverCommand::SetAfterwards(_) => [HandoverCommand::SetAfterwards(Some(Afterwards::Dispose))],
    }
}

samples! {
    /// Every command about several notes.
    for_notes: NotesCommand {
        NotesCommand::Move(_) => [
            NotesCommand::Move(NoteTarget { prompt: Some("delar".into()), group: Some(GroupId(2)), part: NotePart::Of("ett".into()) }),
            NotesCommand::Move(NoteTarget { prompt: None, group: Some(GroupId(3)), part: NotePart::Same }),
            NotesCommand::Move(NoteTarget { prompt: Some("vand".into()), group: None, part: NotePart::Whole }),
        ],
        NotesCommand::Include(_) => [NotesCommand::Include(false)],
        NotesCommand::Remove(_) => [NotesCommand::Remove(true), NotesCommand::Remove(false)],
        NotesCommand::SetTheme(_) => [NotesCommand::SetTheme(Some(ThemeId(1))), NotesCommand::SetTheme(None)],
        NotesCommand::AddTheme(_) => [NotesCommand::AddTheme("Mål".into())],
    }
}

samples! {
    plain: Command {
        Command::SetFact(..) => [Command::SetFact(Fact::Board, "Nämnden".into())],
        Command::AddGroup(_) => [Command::AddGroup("Bord \"4\"".into())],
        Command::RenameGroup(..) => [Command::RenameGroup(GroupId(1), "Bord 1".into())],
        Command::RemoveGroup(_) => [Command::RemoveGroup(GroupId(3))],
        Command::MergeGroups(..) => [Command::MergeGroups(GroupId(2), GroupId(1))],
        Command::People(_) => [Command::People(PeopleCommand::Mix(1))],
        Command::IncludeItem(..) => [Command::IncludeItem("paus".into(), false)],
        Command::IncludeItems(..) => [Command::IncludeItems(vec!["paus".into(), "delar".into()], false)],
        Command::MoveItem(..) => [Command::MoveItem("paus".into(), 0)],
        Command::UseAgenda(_) => [Command::UseAgenda("60 minuter".into()), Command::UseAgenda(String::new())],
        Command::SetMinutes(..) => [Command::SetMinutes("fraga".into(), 25)],
        Command::SetItemText(..) => [
            Command::SetItemText("fraga".into(), ItemText::Short, "Igen?".into()),
            Command::SetItemText("matris".into(), ItemText::OfKind(1), "Uppifrån".into()),
        ],
        Command::SetItemKind(..) => [Command::SetItemKind("matris".into(), Box::new(short_matrix()))],
        Command::AddItem(..) => [Command::AddItem(Box::new(own_question()), 2)],
        Command::RemoveItem(_) => [Command::RemoveItem("egen-000000-1".into())],
        Command::SetStarts(..) => [Command::SetStarts("fraga".into(), "13.45".into())],
        Command::AddMinutesTo(_) => [Command::AddMinutesTo(vec![("fraga".into(), -2), ("delar".into(), 3)])],
        Command::AddMinutes(..) => [Command::AddMinutes("fraga".into(), -1)],
        Command::Begin => [Command::Begin],
        Command::SessionOpened => [Command::SessionOpened],
        Command::SetEnded(_) => [Command::SetEnded(true)],
        Command::GoTo(_) => [Command::GoTo("delar".into())],
        Command::Step(_) => [Command::Step(PageStep::On { pages: 2 }), Command::Step(PageStep::Back { pages: 1, before: 3 }), Command::Step(PageStep::NextItem), Command::Step(PageStep::PreviousItem)],
        Command::CatchUp => [Command::CatchUp],
        Command::SelectGroup(_) => [Command::SelectGroup(GroupId(2))],
        Command::SelectPlace(_) => [Command::SelectPlace(Some("ett".into())), Command::SelectPlace(None)],
        Command::SetFollow(_) => [Command::SetFollow(false)],
        Command::PassSecs(_) => [Command::PassSecs(61)],
        Command::SetGroupMinutes(_) => [Command::SetGroupMinutes(7)],
        Command::RunGroupClock(_) => [Command::RunGroupClock(true)],
        Command::SetPaused(_) => [Command::SetPaused(true)],
        Command::SetDraft(_) => [Command::SetDraft("halva \n ord".into())],
        Command::SetPasted(_) => [Command::SetPasted(vec![PastedLines {
            prompt: "delar".into(), group: GroupId(2), place: Some("ett".into()), lines: vec!["Ett".into(), "Två".into()],
        }])],
        Command::SetUnfinished(_) => [Command::SetUnfinished(Box::new(UnfinishedWords {
            item: Some(UnfinishedItem {
                after: Some("fraga".into()), title: "Halva".into(), lines: "Ett".into(), kind: "Marks".into(), minutes: Some(7), closed: true,
            }),
            rewording: Some(UnfinishedRewording {
                item: "delar".into(), title: Some("Ny".into()), short: None, lead: Some(String::new()), lines: Some("Ett\nTvå".into()),
            }),
            question: "Hur".into(), theme: "Te".into(), deck: "Vår".into(),
        }))],
        Command::EndNote => [Command::EndNote],
        Command::AddNote { .. } => [Command::AddNote { prompt: "delar".into(), group: GroupId(1), place: Some("ett".into()), text: "En väg in.".into() }],
        Command::AddNotes(_) => [Command::AddNotes(vec![
            NewNote { prompt: "delar".into(), group: GroupId(1), place: Some("ett".into()), text: "En väg in.".into(), turned: String::new() },
            NewNote { prompt: "vand".into(), group: GroupId(2), place: None, text: "Ingen tid.".into(), turned: "Tid finns.".into() },
        ])],
        Command::SetNoteText(..) => [Command::SetNoteText(note(), "Kortare väntan.".into())],
        Command::SetTurned(..) => [Command::SetTurned(note(), "Så här.".into())],
        Command::GiveUpEdit { .. } => [Command::GiveUpEdit { note: note(), text: "En väg.".into(), turned: false }],
        Command::IncludeNote(..) => [Command::IncludeNote(note(), false)],
        Command::RemoveNote(..) => [Command::RemoveNote(note(), true)],
        Command::MoveNote(..) => [Command::MoveNote(note(), GroupId(2))],
        Command::ForNotes(..) => [Command::ForNotes(vec![note(), "000000-2".into()], NotesCommand::Include(true)), Command::ForNotes(Vec::new(), NotesCommand::Remove(true))],
        Command::MergeNotes(..) => [Command::MergeNotes(note(), "000000-2".into())],
        Command::SplitNote(..) => [Command::SplitNote(note(), 4)],
        Command::SetAnswer { .. } => [
            Command::SetAnswer { prompt: "matris".into(), group: GroupId(1), answer: Some(matrix()), control: 3 },
            Command::SetAnswer { prompt: "matris".into(), group: GroupId(1), answer: None, control: 0 },
        ],
        Command::OpenHall(_) => [Command::OpenHall(true)],
        Command::ScreenLost => [Command::ScreenLost],
        Command::BlankHall(_) => [Command::BlankHall(true)],
        Command::FreezeHall(_) => [Command::FreezeHall(true)],
        Command::ReleaseAnswers(_) => [Command::ReleaseAnswers(true)],
        Command::ReleaseNotes(_) => [Command::ReleaseNotes(true)],
        Command::ChooseNotesOf(_) => [Command::ChooseNotesOf(vec![GroupId(2), GroupId(1)])],
        Command::TurnHallPage(_) => [Command::TurnHallPage(2)],
        Command::Gather(_) => [Command::Gather(GatherCommand::RemoveTheme(ThemeId(9)))],
        Command::SetLabel(_) => [Command::SetLabel("Bilaga 2".into())],
        Command::SetTitle(_) => [Command::SetTitle("gruppsamtal".into())],
        Command::SetFirstPage(_) => [Command::SetFirstPage(49)],
        Command::SetProfile(_) => [Command::SetProfile(Profile::Web)],
        Command::SetFinished(_) => [Command::SetFinished("2031-03-09".into())],
        Command::Handover(_) => [Command::Handover(HandoverCommand::UseEnDash(false))],
        Command::Together(_) => [Command::Together(vec![
            Command::IncludeItem("delar".into(), false),
            Command::SetMinutes("fraga".into(), 7),
        ])],
    }
}

fn short_matrix() -> Kind {
    TypedKind::Matrix.make(&["Lite – Mycket".to_owned(), "Mod".to_owned()], &Kind::default())
}

/// A sample or more of every command and of every command inside one.
pub(crate) fn every_command() -> Vec<Command> {
    let mut all = plain();
    all.extend(people().into_iter().map(Command::People));
    all.extend(themes().into_iter().map(Command::Gather));
    let both = || vec![note(), "000000-2".into()];
    all.extend(for_notes().into_iter().map(|command| Command::ForNotes(both(), command)));
    all.extend(handover().into_iter().map(Command::Handover));
    all
}
