//! The people of a meeting and what each is at it.

use crate::model::base::ids::GroupId;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The most people that one meeting can hold; more than any board has.
pub const MOST_PEOPLE: usize = 200;

/// The people of a session, and whether they are saved with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct People {
    /// True when they stay in the session's file. Otherwise they are gone when it is closed.
    pub keep: bool,
    /// The seed with which they were last mixed.
    pub seed: u64,
    /// The people in the order in which they were typed; a board's order is neither alphabetical nor by party.
    pub list: Vec<Person>,
}

/// Somebody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// First name and surname, as typed.
    pub name: String,
    /// The party's letters as typed, such as "KD"; empty for officials and where none was given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub party: String,
    /// The words after the name, as typed: "ordf.", "nämndsekreterare", "ej § 23".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Whom a serving substitute replaces, as typed; the party is never inferred from it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub replaces: String,
    /// The standing of the person at the meeting.
    pub standing: Standing,
    /// The group in which the person sits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
}

/// The standing of somebody at the meeting of a board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Ordförande.
    Chair,
    /// Vice ordförande.
    ViceChair,
    /// Ledamot.
    #[default]
    Member,
    /// Tjänstgörande ersättare.
    ServingSubstitute,
    /// Ersättare who does not serve.
    Substitute,
    /// A seat with insight only (insynsplats).
    Observer,
    /// Tjänsteperson.
    Official,
}

impl Standing {
    /// The word for it.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Chair => words.standing_chair(),
            Self::ViceChair => words.standing_vice_chair(),
            Self::Member => words.standing_member(),
            Self::ServingSubstitute => words.standing_serving(),
            Self::Substitute => words.standing_substitute(),
            Self::Observer => words.standing_observer(),
            Self::Official => words.standing_official(),
        }
    }

    /// The sorts of people who are spread evenly over the groups: those who preside, members, substitutes, and those who sit beside
    /// the board.
    pub(in crate::model) const fn mixed_as(self) -> u8 {
        match self {
            Self::Chair | Self::ViceChair => 0,
            Self::Member => 1,
            Self::ServingSubstitute | Self::Substitute => 2,
            Self::Observer => 3,
            Self::Official => 4,
        }
    }
}

impl Person {
    /// The person with what somebody is who is no plain member: "Förnamn Efternamn (KD), ordförande".
    pub fn told(&self, words: Words) -> String {
        match self.standing {
            Standing::Member => self.with_party(),
            standing => words.people_is(&self.with_party(), standing.name(words)),
        }
    }

    /// "Förnamn Efternamn (KD)", as protocols print it.
    pub fn with_party(&self) -> String {
        if self.party.is_empty() {
            self.name.clone()
        } else {
            format!("{} ({})", self.name, self.party)
        }
    }
}

impl People {
    /// True when they are not to be written to the session's file.
    pub fn is_unsaved(&self) -> bool {
        !self.keep || self.list.is_empty()
    }

    /// The people in a group, in their order.
    pub fn in_group(&self, group: GroupId) -> impl Iterator<Item = &Person> {
        self.list.iter().filter(move |person| person.group == Some(group))
    }
}
