//! What a power cut may leave, in memory: unsynced bytes dropped or torn, unsynced names dropped or in another order.

use super::typed::Typed;
use super::{Dice, amount, tell};
use crate::support::disk::{Deed, Fault, FaultyDisk, Trouble};
use samtalsledaren::files::{Disk as _, Document, Fingerprint, open};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveTargets, Saver};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FILE: &str = "doc/a.ron";
const MIRROR: &str = "data/spegel/a.ron";
const BACKUPS: &str = "data/sakerhetskopior/a";

/// Sizes of what a disk writes in one go.
const BLOCKS: [usize; 2] = [512, 4096];

/// What the medium is told, piece by piece.
enum Piece {
    /// A name for a new file; files are numbered.
    Name(PathBuf, usize),
    Bytes(usize, Vec<u8>),
    BytesSynced(usize),
    Renamed(PathBuf, PathBuf, usize),
    NamesSynced(PathBuf),
    Removed(PathBuf),
    /// So many strokes are said to be saved.
    Kept(usize),
}

/// A meeting as the medium saw it.
struct Meeting {
    pieces: Vec<Piece>,
    /// The files of all moments that were handed in, with their strokes.
    texts: BTreeMap<Vec<u8>, usize>,
    first: Vec<u8>,
}

impl Meeting {
    /// Types a meeting on a disk that may fail now and then.
    fn typed(dice: &mut Dice, faults: bool) -> Self {
        let disk = Arc::new(FaultyDisk::new().0);
        let mut typed = Typed::new();
        let first = typed.text().into_bytes();
        disk.lay(FILE, &first);
        let targets = SaveTargets {
            path: FILE.into(),
            elsewhere: vec![MIRROR.into()],
            backups: Some(BACKUPS.into()),
            found: Some(Fingerprint::of(&first)),
            lock: None,
        };
        let saver = Saver::start(Arc::clone(&disk) as _, targets, Words::default(), || {}).unwrap();
        let mut texts = BTreeMap::from([(first.clone(), 0)]);
        for _ in 0..12 {
            if faults {
                disk.trouble(Fault::Once(dice.below(16) + 1), Trouble::Code(5));
            }
            for _ in 0..20 {
                let changed = typed.stroke();
                let strokes = usize::try_from(typed.strokes()).unwrap();
                texts.insert(typed.text().into_bytes(), strokes);
                saver.save(typed.record(), changed.at_once || dice.below(4) == 0);
                if dice.coin() {
                    std::thread::yield_now();
                }
                if !saver.state().unsaved {
                    disk.note(strokes);
                }
            }
        }
        disk.trouble(Fault::Never, Trouble::Short);
        assert!(!saver.finish().unsaved);
        disk.note(usize::try_from(typed.strokes()).unwrap());
        Self {
            pieces: pieces(disk.deeds()),
            texts,
            first,
        }
    }

    /// One of the states that a cut at this piece may leave; `honest` is false for a medium that ignores being forced.
    fn state(&self, cut: usize, dice: &mut Dice, honest: bool) -> BTreeMap<PathBuf, Vec<u8>> {
        let done = &self.pieces[..cut];
        let mut files = BTreeMap::from([(0, self.first.clone())]);
        let mut names = BTreeMap::from([(PathBuf::from(FILE), 0)]);
        let mut waiting: Vec<&Piece> = Vec::new();
        for piece in done {
            match piece {
                Piece::Bytes(file, bytes) => {
                    files.insert(*file, torn(bytes, dice));
                }
                Piece::BytesSynced(file) if honest => {
                    let whole = done.iter().find_map(|piece| match piece {
                        Piece::Bytes(of, bytes) if of == file => Some(bytes.clone()),
                        _ => None,
                    });
                    files.insert(*file, whole.unwrap());
                }
                Piece::NamesSynced(folder) if honest => {
                    waiting.retain(|piece| {
                        let is_in = piece.name().parent() == Some(folder);
                        if is_in {
                            piece.take_effect(&mut names);
                        }
                        !is_in
                    });
                }
                Piece::Name(..) | Piece::Renamed(..) | Piece::Removed(_) => waiting.push(piece),
                Piece::BytesSynced(_) | Piece::NamesSynced(_) | Piece::Kept(_) => {}
            }
        }
        waiting.retain(|_| dice.coin());
        while !waiting.is_empty() {
            let next = if dice.coin() { 0 } else { dice.below(waiting.len()) };
            waiting.remove(next).take_effect(&mut names);
        }
        names
            .into_iter()
            .map(|(name, file)| (name, files.get(&file).cloned().unwrap_or_default()))
            .collect()
    }

    /// What is wrong with such a state, if anything.
    fn wrong(&self, cut: usize, state: &BTreeMap<PathBuf, Vec<u8>>) -> Option<String> {
        let kept = self.pieces[..cut]
            .iter()
            .filter_map(|piece| if let Piece::Kept(strokes) = piece { Some(*strokes) } else { None });
        let kept = kept.max().unwrap_or(0);
        let Some(bytes) = state.get(Path::new(FILE)) else {
            return Some("there is no file".to_owned());
        };
        match self.texts.get(bytes) {
            None => return Some("the file is not whole".to_owned()),
            Some(strokes) if *strokes < kept => return Some(format!("stroke {kept} was called saved, and {strokes} is in the file")),
            Some(_) => {}
        }
        let copies = state
            .iter()
            .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "ron"));
        let torn = copies.into_iter().find(|(_, bytes)| !self.texts.contains_key(*bytes));
        torn.map(|(path, _)| format!("{} is not whole", path.display()))
    }
}

impl Piece {
    /// The name that is changed.
    fn name(&self) -> &Path {
        match self {
            Self::Name(path, _) | Self::Renamed(_, path, _) | Self::NamesSynced(path) | Self::Removed(path) => path,
            Self::Bytes(..) | Self::BytesSynced(_) | Self::Kept(_) => Path::new(""),
        }
    }

    fn take_effect(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Name(path, file) => {
                names.insert(path.clone(), *file);
            }
            Self::Renamed(from, target, file) => {
                names.remove(from);
                names.insert(target.clone(), *file);
            }
            Self::Removed(path) => {
                names.remove(path);
            }
            Self::Bytes(..) | Self::BytesSynced(_) | Self::NamesSynced(_) | Self::Kept(_) => {}
        }
    }
}

/// What the disk did, in the pieces between which the power may go. The file that was there from the start has number 0.
fn pieces(deeds: Vec<Deed>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut now = BTreeMap::from([(PathBuf::from(FILE), 0)]);
    let mut files = 0;
    for deed in deeds {
        match deed {
            Deed::Written(path, bytes) => {
                files += 1;
                now.insert(path.clone(), files);
                pieces.extend([Piece::Name(path, files), Piece::Bytes(files, bytes), Piece::BytesSynced(files)]);
            }
            Deed::Renamed(from, target) => {
                let file = now.remove(&from).unwrap();
                now.insert(target.clone(), file);
                pieces.push(Piece::Renamed(from, target, file));
            }
            Deed::NamesSynced(folder) => pieces.push(Piece::NamesSynced(folder)),
            Deed::Removed(path) => {
                now.remove(&path);
                pieces.push(Piece::Removed(path));
            }
            Deed::Noted(strokes) => pieces.push(Piece::Kept(strokes)),
        }
    }
    pieces
}

/// Bytes that were not forced through: some blocks of them, nothing in the place of the others, and perhaps not to the end.
fn torn(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let block = BLOCKS[dice.below(BLOCKS.len())];
    let length = match dice.below(4) {
        0 => 0,
        1 => dice.below(bytes.len()) / block * block,
        _ => bytes.len(),
    };
    let mut left = bytes[..length].to_vec();
    for block in left.chunks_mut(block) {
        if dice.coin() {
            block.fill(0);
        }
    }
    left
}

/// Tries so many states; gives how many were different, and all that was wrong.
fn try_states(count: usize, honest: bool) -> (usize, Vec<String>) {
    const PER_MEETING: usize = 2000;
    let mut dice = Dice(3);
    let (mut different, mut wrong) = (HashSet::new(), Vec::new());
    for number in 0..count.div_ceil(PER_MEETING) {
        let meeting = Meeting::typed(&mut dice, number % 2 == 1);
        for _ in 0..PER_MEETING.min(count - number * PER_MEETING) {
            let cut = dice.below(meeting.pieces.len() + 1);
            let state = meeting.state(cut, &mut dice, honest);
            let mut hasher = DefaultHasher::new();
            (number, cut, &state).hash(&mut hasher);
            different.insert(hasher.finish());
            wrong.extend(meeting.wrong(cut, &state));
        }
        opens(&meeting, &mut dice, honest);
    }
    (different.len(), wrong)
}

/// A state is opened as the program would, so that nothing rests on comparing bytes alone.
fn opens(meeting: &Meeting, dice: &mut Dice, honest: bool) {
    let state = meeting.state(dice.below(meeting.pieces.len() + 1), dice, honest);
    let (disk, _steps) = FaultyDisk::new();
    for (path, bytes) in &state {
        disk.lay(path, bytes);
    }
    let opened = open(&disk, Path::new(FILE), Words::default());
    if honest {
        assert!(matches!(opened, Ok(Document::Session(opened)) if opened.warnings.is_empty()));
        let listed = disk.list(Path::new("doc")).unwrap();
        assert!(listed.iter().any(|file| file.path == Path::new(FILE)));
    }
}

#[test]
fn whatever_a_power_cut_leaves_the_session_is_whole_and_holds_what_was_called_saved() {
    let count = amount(20_000, 100_000);
    let (different, wrong) = try_states(count, true);
    let kinds: BTreeSet<_> = wrong.iter().collect();
    assert!(wrong.is_empty(), "{} of {count}: {kinds:?}", wrong.len());
    assert!(different > count / 20, "{different} different states");
    let found = format!("{count} tillstånd, {different} olika; 0 skadade, 0 sparade anteckningar borta");
    tell("Tillstånd efter strömavbrott, i minnet", "100 000", &found);
}

#[test]
fn a_medium_that_ignores_being_forced_is_found_out() {
    let (_, wrong) = try_states(2000, false);
    assert!(wrong.len() > 100, "{} of 2000 states were found wrong", wrong.len());
}
