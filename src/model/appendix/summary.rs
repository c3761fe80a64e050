//! The summary on the first page: points chosen and ordered by rule, so that it leans to no side.
//!
//! * Where groups agree on something and differ on something, as many of each are taken up, and of each the first in the order of
//!   the questions.
//! * What the answers to a matrix or a triangle say is always taken up; other answers as long as there is room.
//! * The points stand in the order of the questions.
//! * The last point says how many there was no room for, and which.

use super::extent::Extent;
use super::gathered::{self, Concluded};
use super::question::Question;
use crate::model::kind::kinds::Kind;
use crate::model::kind::outputs::interpret;
use crate::model::record::themes::ConclusionSort;
use crate::model::session::session::Session;
use crate::model::wording::listed;
use crate::words::Words;

/// The number of points from which on only those are taken up that always are.
const ENOUGH: usize = 7;

/// With fewer points than this the summary also says how much there is and what was not answered.
const FEW: usize = 5;

/// A point on one question.
struct SummaryPoint {
    question: u32,
    text: String,
}

/// The statements of the answers to one question.
struct AnswersRead {
    point: SummaryPoint,
    /// Taken up however many points there are.
    is_kept: bool,
}

/// The points of the summary, but for the one that always stands last.
pub(super) fn summary(session: &Session, questions: &[Question<'_>], extent: &Extent, words: Words) -> Vec<String> {
    let (kept, others): (Vec<_>, Vec<_>) = readings(questions, words).into_iter().partition(|reading| reading.is_kept);
    let themes = gathered::themes_point(session, words);
    let concluded = ConclusionSort::ALL.map(|sort| gathered::concluded_points(session, questions, sort, words));
    let room = ENOUGH.saturating_sub(kept.len() + usize::from(themes.is_some()));
    let taken = balanced(concluded.each_ref().map(Vec::len), room);

    let mut points: Vec<_> = concluded
        .iter()
        .zip(taken)
        .flat_map(|(of_sort, taken)| of_sort.iter().take(taken))
        .map(|Concluded { question, text }| SummaryPoint {
            question: *question,
            text: text.clone(),
        })
        .collect();
    points.extend(kept.into_iter().map(|reading| reading.point));
    let room = ENOUGH.saturating_sub(points.len() + usize::from(themes.is_some()));
    let mut others = others.into_iter().map(|reading| reading.point);
    points.extend(others.by_ref().take(room));
    let unread: Vec<_> = others.map(|point| point.question).collect();
    // Stable: on one question what is concluded stands before what the answers say.
    points.sort_by_key(|point| point.question);

    let mut told: Vec<_> = themes.into_iter().chain(points.into_iter().map(|point| point.text)).collect();
    if told.len() < FEW {
        let [groups, asked, notes] = extent.counts(words);
        told.push(words.appendix_summary_extent(&groups, &asked, &notes));
    }
    let unanswered: Vec<_> = questions
        .iter()
        .filter(|question| !question.is_answered())
        .map(|question| question.number.to_string())
        .collect();
    if told.len() < FEW && !unanswered.is_empty() {
        told.push(words.appendix_summary_unanswered(&listed(&unanswered, words)));
    }
    let all = concluded.each_ref().map(Vec::len);
    told.extend(left_out(all, taken, &unread, words));
    told
}

/// The number of points of each sort that are taken up, in the order of [`ConclusionSort::ALL`], with room for so many points in all. At
/// least one of each sort is; agreed and differing ones in pairs where there are both.
fn balanced([agreed, differing, go_on]: [usize; 3], room: usize) -> [usize; 3] {
    let both = agreed.min(differing);
    let most = |round: usize| {
        let pairs = if both > 0 {
            (round.min(both), round.min(both))
        } else {
            (round.min(agreed), round.min(differing))
        };
        [pairs.0, pairs.1, round.min(go_on)]
    };
    let longest = agreed.max(differing).max(go_on);
    let fitting = (2..=longest).take_while(|round| most(*round).iter().sum::<usize>() <= room).last();
    most(fitting.unwrap_or(1))
}

/// The sentence on what there was no room for; nothing where all is taken up.
fn left_out(all: [usize; 3], taken: [usize; 3], unread: &[u32], words: Words) -> Option<String> {
    let mut parts: Vec<_> = ConclusionSort::ALL
        .into_iter()
        .zip(all.into_iter().zip(taken))
        .filter(|(_, (all, taken))| taken < all)
        .map(|(sort, (all, taken))| words.gathered_left_out(all - taken, all, sort.name(words)))
        .collect();
    let numbers: Vec<_> = unread.iter().map(u32::to_string).collect();
    parts.extend(match unread.len() {
        0 => None,
        1 => Some(words.appendix_summary_answer_left_out(&listed(&numbers, words))),
        _ => Some(words.appendix_summary_answers_left_out(&listed(&numbers, words))),
    });
    let count = all.iter().sum::<usize>() - taken.iter().sum::<usize>() + unread.len();
    match count {
        0 => None,
        1 => Some(words.appendix_summary_one_left_out(&listed(&parts, words))),
        count => Some(words.appendix_summary_left_out(count, &listed(&parts, words))),
    }
}

/// The statements of the answers to each question, where anybody answered, in the order of the questions.
fn readings(questions: &[Question<'_>], words: Words) -> Vec<AnswersRead> {
    let answered = questions.iter().filter(|question| !question.answers().is_empty());
    answered
        .filter_map(|question| {
            let reading = interpret(&question.item, &question.answers(), words)?;
            Some(AnswersRead {
                point: SummaryPoint {
                    question: question.number,
                    text: words.appendix_summary_of(question.number, &reading),
                },
                is_kept: matches!(question.item.kind, Kind::Matrix(_) | Kind::Shift(_)),
            })
        })
        .collect()
}
