//! Findings gathered by their sort, so that many of a sort are one line to read.

use super::document::{Finding, FindingAbout};
use crate::model::base::ids::ItemKey;
use crate::words::Words;

/// The sorts of findings, in the order in which they matter to whoever finishes the bilaga.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FindingSort {
    /// Facts of the meeting that are not given or cannot be read.
    Facts,
    /// Questions that the meeting did not come to.
    NotTakenUp,
    /// Questions that were up and that no group answered.
    Unanswered,
    /// Questions that some groups did not answer.
    SilentGroups,
    /// Words in note fields that are no notes yet.
    Drafts,
    /// Personal data.
    Personal,
    /// Anything else.
    Other,
}

/// Findings of one sort.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingGroup<'a> {
    /// Their sort.
    pub sort: FindingSort,
    /// The findings with their numbers among all, from 1.
    pub findings: Vec<(usize, &'a Finding)>,
}

impl FindingSort {
    /// All sorts in their order.
    pub const ALL: [Self; 7] = [
        Self::Facts,
        Self::NotTakenUp,
        Self::Unanswered,
        Self::SilentGroups,
        Self::Drafts,
        Self::Personal,
        Self::Other,
    ];

    /// The sort of a finding about this.
    pub const fn of(about: FindingAbout) -> Self {
        match about {
            FindingAbout::Fact(_) => Self::Facts,
            FindingAbout::NotTakenUp => Self::NotTakenUp,
            FindingAbout::Unanswered => Self::Unanswered,
            FindingAbout::SilentGroups => Self::SilentGroups,
            FindingAbout::Draft => Self::Drafts,
            FindingAbout::Personal => Self::Personal,
            FindingAbout::Other => Self::Other,
        }
    }

    /// So many findings of this sort in words, such as "3 uppgifter saknas".
    pub fn counted(self, count: usize, words: Words) -> String {
        match (self, count) {
            (Self::Facts, 1) => words.one_fact_lacks().to_owned(),
            (Self::Facts, _) => words.facts_lack(count),
            (Self::NotTakenUp, 1) => words.one_question_not_taken_up().to_owned(),
            (Self::NotTakenUp, _) => words.questions_not_taken_up(count),
            (Self::Unanswered, 1) => words.one_question_unanswered().to_owned(),
            (Self::Unanswered, _) => words.questions_unanswered(count),
            (Self::SilentGroups, 1) => words.one_question_lacks_groups().to_owned(),
            (Self::SilentGroups, _) => words.questions_lack_groups(count),
            (Self::Drafts, 1) => words.one_draft().to_owned(),
            (Self::Drafts, _) => words.drafts(count),
            (Self::Personal, 1) => words.one_personal().to_owned(),
            (Self::Personal, _) => words.many_personal(count),
            (Self::Other, 1) => words.one_other().to_owned(),
            (Self::Other, _) => words.others(count),
        }
    }
}

impl FindingGroup<'_> {
    /// The group in words, such as "12 frågor togs inte upp".
    pub fn title(&self, words: Words) -> String {
        self.sort.counted(self.findings.len(), words)
    }

    /// The questions that its findings are on, each once.
    pub fn questions(&self) -> Vec<ItemKey> {
        let mut questions: Vec<ItemKey> = Vec::new();
        for (_, finding) in &self.findings {
            if let Some((question, _)) = &finding.at
                && !questions.contains(question)
            {
                questions.push(question.clone());
            }
        }
        questions
    }
}

/// The findings by their sorts, in the order of the sorts; a sort without findings is left out.
pub fn grouped(findings: &[Finding]) -> Vec<FindingGroup<'_>> {
    let of_sort = |sort: FindingSort| FindingGroup {
        sort,
        findings: (1..)
            .zip(findings)
            .filter(|(_, finding)| FindingSort::of(finding.about) == sort)
            .collect(),
    };
    let mut groups: Vec<_> = FindingSort::ALL.into_iter().map(of_sort).collect();
    groups.retain(|group| !group.findings.is_empty());
    groups
}
