//! The headings over the names of a list, and the standing of those under them.

use super::party::is_known_party;
use super::role::{is_official_title, is_title};
use crate::model::record::people::{Person, Standing};
use crate::model::text::is_same_text;

/// Under which heading a line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Section {
    /// Before any heading, and members.
    #[default]
    Members,
    Serving,
    Substitutes,
    Observers,
    Officials,
    /// Those who approve the minutes and the like: they stand further up already.
    Signing,
    /// Those who are not there.
    Absent,
}

/// Words of headings, longest first, with the section under them; also as the first words of a line with a name. Those without a
/// section tell a way of taking part, and the heading over them goes on.
const HEADINGS: [(&str, Option<Section>); 129] = [
    ("närvarande ej tjänstgörande ersättare", Some(Section::Substitutes)),
    ("närvarande tjänstgörande ersättare", Some(Section::Serving)),
    ("ersättare och övriga ledamöter", Some(Section::Substitutes)),
    ("närvarande från förvaltningen", Some(Section::Officials)),
    ("föredragande tjänstepersoner", Some(Section::Officials)),
    ("icke tjänstgörande ersättare", Some(Section::Substitutes)),
    ("ej tjänstgörande ersättare", Some(Section::Substitutes)),
    ("närvarande insynsledamöter", Some(Section::Observers)),
    ("närvarande med insynsplats", Some(Section::Observers)),
    ("närvarande med närvarorätt", Some(Section::Observers)),
    ("närvarande tjänstepersoner", Some(Section::Officials)),
    ("ledamöter med insynsplats", Some(Section::Observers)),
    ("närvarande insynsplatser", Some(Section::Observers)),
    ("ersättare för justerare", Some(Section::Signing)),
    ("fackliga representanter", Some(Section::Officials)),
    ("justerare och ersättare", Some(Section::Signing)),
    ("ledamot med insynsplats", Some(Section::Observers)),
    ("tjänstgörande ersättare", Some(Section::Serving)),
    ("tjänstgörande ledamöter", Some(Section::Members)),
    ("närvarande suppleanter", Some(Section::Substitutes)),
    ("övriga förtroendevalda", Some(Section::Substitutes)),
    ("adjungerade ledamöter", Some(Section::Observers)),
    ("deltagande på distans", None),
    ("frånvarande ersättare", Some(Section::Absent)),
    ("frånvarande ledamöter", Some(Section::Absent)),
    ("närvarande på distans", None),
    ("närvarande tjänstemän", Some(Section::Officials)),
    ("deltagare på distans", None),
    ("fackliga företrädare", Some(Section::Officials)),
    ("närvarande ersättare", Some(Section::Substitutes)),
    ("närvarande ledamöter", Some(Section::Members)),
    ("personliga ersättare", Some(Section::Substitutes)),
    ("politiska sekreterare", Some(Section::Officials)),
    ("anmälda frånvarande", Some(Section::Absent)),
    ("digitalt deltagande", None),
    ("digitalt närvarande", None),
    ("närvarande digitalt", None),
    ("närvarande på plats", None),
    ("ordinarie ledamöter", Some(Section::Members)),
    ("personalföreträdare", Some(Section::Officials)),
    ("personlig ersättare", Some(Section::Substitutes)),
    ("utsedda att justera", Some(Section::Signing)),
    ("från förvaltningen", Some(Section::Officials)),
    ("fysiskt närvarande", None),
    ("närvarande fysiskt", None),
    ("protokolljusterare", Some(Section::Signing)),
    ("utsedd att justera", Some(Section::Signing)),
    ("anmälda förhinder", Some(Section::Absent)),
    ("deltar på distans", None),
    ("utses att justera", Some(Section::Signing)),
    ("övriga närvarande", Some(Section::Officials)),
    ("anmält förhinder", Some(Section::Absent)),
    ("övriga deltagare", Some(Section::Officials)),
    ("övriga ledamöter", Some(Section::Members)),
    ("anmäld frånvaro", Some(Section::Absent)),
    ("deltar digitalt", None),
    ("förtroendevalda", Some(Section::Members)),
    ("icke närvarande", Some(Section::Absent)),
    ("inbjudna gäster", Some(Section::Officials)),
    ("insynsledamöter", Some(Section::Observers)),
    ("inte närvarande", Some(Section::Absent)),
    ("tjänstepersoner", Some(Section::Officials)),
    ("övriga inbjudna", Some(Section::Officials)),
    ("anmält förfall", Some(Section::Absent)),
    ("anmält återbud", Some(Section::Absent)),
    ("kan inte delta", Some(Section::Absent)),
    ("lämnat återbud", Some(Section::Absent)),
    ("övriga partier", Some(Section::Members)),
    ("ej deltagande", Some(Section::Absent)),
    ("ej närvarande", Some(Section::Absent)),
    ("ersättare och", Some(Section::Substitutes)),
    ("förvaltningen", Some(Section::Officials)),
    ("insynsplatser", Some(Section::Observers)),
    ("tjänstgörande", Some(Section::Members)),
    ("observatörer", Some(Section::Observers)),
    ("oppositionen", Some(Section::Members)),
    ("adjungerade", Some(Section::Observers)),
    ("att justera", Some(Section::Signing)),
    ("deltar inte", Some(Section::Absent)),
    ("frånvarande", Some(Section::Absent)),
    ("förhindrade", Some(Section::Absent)),
    ("insynsplats", Some(Section::Observers)),
    ("koalitionen", Some(Section::Members)),
    ("kommer inte", Some(Section::Absent)),
    ("majoriteten", Some(Section::Members)),
    ("närvarorätt", Some(Section::Observers)),
    ("sekretariat", Some(Section::Officials)),
    ("suppleanter", Some(Section::Substitutes)),
    ("beslutande", Some(Section::Members)),
    ("förhindrad", Some(Section::Absent)),
    ("justerande", Some(Section::Signing)),
    ("närvarande", Some(Section::Members)),
    ("opposition", Some(Section::Members)),
    ("på distans", None),
    ("tackat nej", Some(Section::Absent)),
    ("tjänsteman", Some(Section::Officials)),
    ("tjänstemän", Some(Section::Officials)),
    ("deltagare", Some(Section::Members)),
    ("deltar ej", Some(Section::Absent)),
    ("ersättare", Some(Section::Substitutes)),
    ("förhinder", Some(Section::Absent)),
    ("justerare", Some(Section::Signing)),
    ("justering", Some(Section::Signing)),
    ("ledamöter", Some(Section::Members)),
    ("majoritet", Some(Section::Members)),
    ("ordinarie", Some(Section::Members)),
    ("politiker", Some(Section::Members)),
    ("presidiet", Some(Section::Members)),
    ("presidium", Some(Section::Members)),
    ("revisorer", Some(Section::Officials)),
    ("suppleant", Some(Section::Substitutes)),
    ("via teams", None),
    ("digitalt", None),
    ("frånvaro", Some(Section::Absent)),
    ("inbjudna", Some(Section::Officials)),
    ("kansliet", Some(Section::Officials)),
    ("på plats", None),
    ("via länk", None),
    ("förfall", Some(Section::Absent)),
    ("kallade", Some(Section::Members)),
    ("kvinnor", None),
    ("återbud", Some(Section::Absent)),
    ("avböjt", Some(Section::Absent)),
    ("gäster", Some(Section::Officials)),
    ("kansli", Some(Section::Officials)),
    ("övriga", Some(Section::Officials)),
    ("insyn", Some(Section::Observers)),
    ("stab", Some(Section::Officials)),
    ("män", None),
];

/// A heading at the beginning of a line.
pub(super) struct FoundHeading<'a> {
    pub(super) words: &'static str,
    pub(super) section: Option<Section>,
    /// The words after it.
    pub(super) rest: &'a str,
}

/// True for the end of "Ledamöter, ersättare", and not for that of a heading with a name after a comma.
fn is_heading_after_comma(rest: &str) -> bool {
    let other = rest.strip_prefix(", ").and_then(heading_in);
    other.is_some_and(|other| other.rest.is_empty())
}

/// The heading with which a folded line begins.
pub(super) fn heading_in(text: &str) -> Option<FoundHeading<'_>> {
    let low = text.to_lowercase();
    let (words, section) = HEADINGS.iter().find(|(words, _)| {
        low.strip_prefix(words)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '(', '/', '&']) || is_heading_after_comma(rest))
    })?;
    let end = text.char_indices().nth(words.chars().count()).map_or(text.len(), |(at, _)| at);
    let rest = text.get(end..).unwrap_or_default();
    Some(FoundHeading {
        words,
        section: *section,
        rest: rest.trim_start_matches([':', ' ']).trim(),
    })
}

/// The sections of columns beside each other, when every cell is the heading of one; `None` for a column of parties.
pub(super) fn sections_of(cells: &[&str]) -> Option<Vec<Option<Section>>> {
    let section = |cell: &&str| {
        if is_same_text(cell, "parti") {
            return Some(None);
        }
        if is_same_text(cell, "ledamot") {
            return Some(Some(Section::Members));
        }
        let found = heading_in(cell.trim_end_matches(':'))?;
        found
            .section
            .filter(|_| found.rest.is_empty() || found.rest.starts_with('('))
            .map(Some)
    };
    // "Tjänstgörande ersättare" in two cells is one heading.
    let is_one = heading_in(&cells.join(" ")).is_some_and(|found| found.rest.is_empty());
    if is_one {
        return None;
    }
    let sections: Option<Vec<_>> = cells.iter().map(section).collect();
    sections.filter(|sections| sections.iter().flatten().count() > 1)
}

/// The standing of somebody by role and section.
pub(super) fn standing(person: &Person, section: Section, starred: bool) -> Standing {
    let role = person.role.to_lowercase();
    let serves = starred
        || !person.replaces.is_empty()
        || ["tjg", "tj.", "tjänstg"].iter().any(|start| role.starts_with(start)) && !role.starts_with("tjänstgörande led");
    for part in role.split([',', ';']) {
        let part = part.trim().trim_end_matches('.');
        let (numbered, title) = match part.split_once(' ') {
            Some((number, title)) if number.starts_with(|sign: char| sign.is_ascii_digit()) => (true, title),
            Some(("förste" | "första" | "andre" | "andra", title)) => (true, title),
            _ => (false, part),
        };
        match title {
            "ordf" | "ordförande" if !numbered && section != Section::Substitutes => return Standing::Chair,
            "vice ordf" | "vice ordförande" | "v ordf" | "v. ordf" | "v ordförande" | "v. ordförande"
                if section != Section::Substitutes =>
            {
                return Standing::ViceChair;
            }
            "ersättare" | "ers" if !serves => return Standing::Substitute,
            "ledamot" | "led" if !serves => return Standing::Member,
            "insynsplats" | "insyn" | "observatör" | "adjungerad" => return Standing::Observer,
            _ => {}
        }
    }
    match section {
        _ if serves => Standing::ServingSubstitute,
        Section::Serving => Standing::ServingSubstitute,
        Section::Observers => Standing::Observer,
        // Elected members who sit beside the board stand last in some summons.
        Section::Officials if is_known_party(&person.party) && !is_title(&role) => Standing::Observer,
        Section::Officials => Standing::Official,
        Section::Substitutes if person.party.is_empty() && is_official_title(&role) => Standing::Official,
        Section::Substitutes => Standing::Substitute,
        // Officials have a title and no party; members have a party, or nothing but their name.
        Section::Members | Section::Signing | Section::Absent if person.party.is_empty() && is_title(&role) => Standing::Official,
        Section::Members | Section::Signing | Section::Absent => Standing::Member,
    }
}
