//! Kinds as somebody types them in the window: a few lines, one for each option, proposal, row or corner.

use super::kinds::Kind;
use super::marks::prompt::{MOST_MARKS, MarkOption, Marks};
use super::matrix::prompt::{Matrix, MatrixRow, MatrixSection};
use super::open::Open;
use super::pause::Pause;
use super::reverse::prompt::Reverse;
use super::shift::prompt::{Corner, Shift};
use super::slide::Slide;
use super::stance::prompt::{Proposal, ProposalSection, Stance};
use crate::model::base::ids::PlaceKey;
use crate::model::questions::list_line::without_mark;
use crate::model::text::lines;
use std::ops::RangeInclusive;

/// The most lines that an item can be typed with.
const MOST_LINES: usize = 60;
/// Signs that stand between the two poles of a row, in the order in which they are looked for.
const BETWEEN_POLES: [&str; 9] = ["\t", "↔", "⟷", " – ", " — ", " - ", " / ", " | ", ";"];
/// A kind that can be typed: as a title, and lines of which it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypedKind {
    /// Notes, without parts.
    Open,
    /// Marks; each line is an option.
    Marks,
    /// Proposals; each line is one.
    Stance,
    /// A matrix: the first line has the two poles, each line after it is a row, perhaps with poles of its own.
    Matrix,
    /// A triangle; each line is a corner.
    Shift,
    /// A reversed question; the line is the question when the notes are turned round.
    Reverse,
    /// A slide; each line is a statement.
    Slide,
    /// A pause.
    Pause,
}

/// A reason why typed lines make no item yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedLack {
    /// So many lines are needed at least.
    Lines(usize),
    /// So many lines are the most.
    FewerLines(usize),
    /// The first line of a matrix does not have two poles.
    Poles,
}

impl TypedKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Marks,
        Self::Stance,
        Self::Matrix,
        Self::Shift,
        Self::Reverse,
        Self::Slide,
        Self::Pause,
    ];

    /// The name by which files tell it.
    pub const fn name_in_files(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Marks => "Marks",
            Self::Stance => "Stance",
            Self::Matrix => "Matrix",
            Self::Shift => "Shift",
            Self::Reverse => "Reverse",
            Self::Slide => "Slide",
            Self::Pause => "Pause",
        }
    }

    /// The kind of this name; `None` for one that only another program has.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name_in_files() == name)
    }

    /// The minutes that are planned unless another number is chosen.
    pub const fn usual_minutes(self) -> u16 {
        match self {
            Self::Open | Self::Marks | Self::Stance => 10,
            Self::Matrix | Self::Reverse | Self::Pause => 15,
            Self::Shift => 12,
            Self::Slide => 2,
        }
    }

    /// The number of lines beside the title, from the least to the most.
    pub const fn line_count(self) -> RangeInclusive<usize> {
        match self {
            Self::Open | Self::Pause => 0..=0,
            Self::Marks | Self::Matrix => 2..=MOST_LINES,
            Self::Stance => 1..=MOST_LINES,
            Self::Shift => 3..=3,
            Self::Reverse => 1..=1,
            Self::Slide => 0..=MOST_LINES,
        }
    }

    /// True when these lines make a whole item.
    pub fn is_whole(self, lines: &[String]) -> bool {
        self.lack(lines).is_none()
    }

    /// The reason why these lines make no item yet; `None` where they do.
    pub fn lack(self, lines: &[String]) -> Option<TypedLack> {
        let count = self.line_count();
        if self == Self::Matrix && lines.first().is_some_and(|first| poles(first).is_none()) {
            Some(TypedLack::Poles)
        } else if lines.len() < *count.start() {
            Some(TypedLack::Lines(*count.start()))
        } else if lines.len() > *count.end() {
            Some(TypedLack::FewerLines(*count.end()))
        } else {
            None
        }
    }

    /// The kind that the lines make. What `earlier` has with the same words stays as it was there, with its key and all that is not
    /// typed.
    pub fn make(self, lines: &[String], earlier: &Kind) -> Kind {
        match self {
            Self::Open => Kind::Open(Open::default()),
            Self::Pause => Kind::Pause(Pause::default()),
            Self::Slide => Kind::Slide(Slide {
                bullets: lines.to_vec(),
                ..Slide::default()
            }),
            Self::Reverse => Kind::Reverse(Reverse {
                turned: lines.first().cloned().unwrap_or_default(),
            }),
            Self::Shift => Kind::Shift(shift(lines, earlier)),
            Self::Marks => Kind::Marks(marks(lines, earlier)),
            Self::Stance => Kind::Stance(stance(lines, earlier)),
            Self::Matrix => Kind::Matrix(matrix(lines, earlier)),
        }
    }

    /// The lines that would make this kind again; `None` for what cannot be typed as it is, such as a matrix in sections.
    pub fn lines_of(kind: &Kind) -> Option<(Self, Vec<String>)> {
        let (typed, lines) = match kind {
            Kind::Open(_) => (Self::Open, Vec::new()),
            Kind::Pause(_) => (Self::Pause, Vec::new()),
            Kind::Slide(slide) => (Self::Slide, slide.bullets.clone()),
            Kind::Reverse(reverse) => (Self::Reverse, vec![reverse.turned.clone()]),
            Kind::Shift(shift) => (Self::Shift, shift.corners.iter().map(|corner| corner.name.clone()).collect()),
            Kind::Marks(marks) => (Self::Marks, marks.options.iter().map(|option| option.text.clone()).collect()),
            Kind::Stance(stance) => (Self::Stance, stance.rows().map(|row| row.text.clone()).collect()),
            Kind::Matrix(matrix) => {
                let first = format!("{} – {}", matrix.left, matrix.right);
                let rows = matrix.rows().map(|row| row_line(row, matrix));
                (Self::Matrix, std::iter::once(first).chain(rows).collect())
            }
            _ => return None,
        };
        let is_same = typed.make(&lines, kind) == *kind;
        is_same.then_some((typed, lines))
    }
}

/// The lines of a list that was typed or pasted: without empty ones, and without the numbers and bullets with which they begin.
pub fn typed_lines(text: &str) -> Vec<String> {
    lines(text)
        .map(|line| without_mark(line).1)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The two poles of a line, where it has two.
fn poles(line: &str) -> Option<(&str, &str)> {
    let parts = BETWEEN_POLES.iter().filter_map(|between| line.split_once(between));
    let mut parts = parts.map(|(left, right)| (left.trim(), right.trim()));
    parts.find(|(left, right)| !left.is_empty() && !right.is_empty())
}

/// Entries made of lines: one with the same words stays as it was, and others get keys that none of them had.
fn kept_or_made<T: Clone>(
    lines: &[String],
    earlier: &[T],
    is_same: impl Fn(&T, &str) -> bool,
    key: impl Fn(&T) -> &PlaceKey,
    make: impl Fn(PlaceKey, &str) -> T,
) -> Vec<T> {
    let mut left: Vec<&T> = earlier.iter().collect();
    let mut number = 0;
    let mut next_key = || loop {
        number += 1;
        let next = PlaceKey::new(format!("r{number}"));
        if earlier.iter().all(|entry| *key(entry) != next) {
            break next;
        }
    };
    let entries = lines.iter().map(|line| match left.iter().position(|entry| is_same(entry, line)) {
        Some(at) => left.remove(at).clone(),
        None => make(next_key(), line),
    });
    entries.collect()
}

fn marks(lines: &[String], earlier: &Kind) -> Marks {
    let (earlier, per_group) = match earlier {
        Kind::Marks(marks) => (marks.clone(), marks.per_group),
        // Enough to choose, and too few to choose all.
        _ => (
            Marks::default(),
            u16::try_from(lines.len().div_ceil(2)).unwrap_or(MOST_MARKS).clamp(1, 5),
        ),
    };
    let make = |key, line: &str| MarkOption {
        key,
        text: line.to_owned(),
        ..MarkOption::default()
    };
    let options = kept_or_made(
        lines,
        &earlier.options,
        |option, line| option.text == line,
        |option| &option.key,
        make,
    );
    Marks {
        per_group,
        options,
        ..earlier
    }
}

fn stance(lines: &[String], earlier: &Kind) -> Stance {
    let rows: Vec<_> = match earlier {
        Kind::Stance(stance) => stance.rows().cloned().collect(),
        _ => Vec::new(),
    };
    let make = |key, line: &str| Proposal {
        key,
        text: line.to_owned(),
        ..Proposal::default()
    };
    let rows = kept_or_made(lines, &rows, |row, line| row.text == line, |row| &row.key, make);
    Stance {
        sections: vec![ProposalSection {
            title: String::new(),
            rows,
        }],
    }
}

fn shift(lines: &[String], earlier: &Kind) -> Shift {
    let earlier = match earlier {
        Kind::Shift(shift) => shift.corners.as_slice(),
        _ => &[],
    };
    let corners = lines.iter().map(|line| {
        let known = earlier.iter().find(|corner| corner.name == *line);
        known.cloned().unwrap_or_else(|| Corner {
            name: line.clone(),
            ..Corner::default()
        })
    });
    Shift {
        corners: corners.collect(),
    }
}

fn matrix(lines: &[String], earlier: &Kind) -> Matrix {
    let rows: Vec<_> = match earlier {
        Kind::Matrix(matrix) => matrix.rows().cloned().collect(),
        _ => Vec::new(),
    };
    let (left, right) = lines.first().and_then(|first| poles(first)).unwrap_or_default();
    let heads = Matrix {
        left: left.to_owned(),
        right: right.to_owned(),
        sections: Vec::new(),
    };
    let make = |key, line: &str| row_of(key, line, &heads);
    let is_same = |row: &MatrixRow, line: &str| row_line(row, &heads) == line;
    let rows = kept_or_made(lines.get(1..).unwrap_or_default(), &rows, is_same, |row| &row.key, make);
    Matrix {
        sections: vec![MatrixSection {
            title: String::new(),
            rows,
        }],
        ..heads
    }
}

/// A row of a line: its subject alone, its poles alone, or `subject: left – right`.
fn row_of(key: PlaceKey, line: &str, heads: &Matrix) -> MatrixRow {
    let (label, left, right) = match poles(line) {
        None => (line, heads.left.as_str(), heads.right.as_str()),
        Some((left, right)) => match left.split_once(": ") {
            Some((label, left)) => (label.trim(), left.trim(), right),
            None => ("", left, right),
        },
    };
    MatrixRow {
        key,
        label: label.to_owned(),
        left: left.to_owned(),
        right: right.to_owned(),
        ..MatrixRow::default()
    }
}

fn row_line(row: &MatrixRow, heads: &Matrix) -> String {
    let has_own_poles = row.left != heads.left || row.right != heads.right;
    match (row.label.is_empty(), has_own_poles) {
        (false, false) => row.label.clone(),
        (true, _) => format!("{} – {}", row.left, row.right),
        (false, true) => format!("{}: {} – {}", row.label, row.left, row.right),
    }
}
