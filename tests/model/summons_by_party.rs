//! Lists that stand by party: whoever stands under a heading that is not known is of no party that stood above it.

use samtalsledaren::model::{LineRead, read_summons};

/// Name and party of everybody, and the number of lines that were no person and no heading.
fn read(pasted: &str) -> (Vec<(String, String)>, usize) {
    let summons = read_summons(pasted);
    let people = summons.people().map(|person| (person.name.clone(), person.party.clone())).collect();
    let unread = summons.lines.iter().filter(|line| line.read == LineRead::NotAPerson).count();
    (people, unread)
}

#[test]
fn whoever_stands_under_another_heading_is_not_of_the_party_above() {
    // The heading, the party of those under it, and the number of lines that are told as not understood.
    for (heading, party, unread) in [
        ("Oberoende", "", 0),
        ("OBEROENDE", "", 0),
        ("Partilösa", "", 0),
        ("Partilösa (2)", "", 0),
        ("Politiska vildar:", "", 0),
        ("Utan partibeteckning", "", 0),
        ("Byalistan (2)", "Byalistan", 0),
        ("Skogspartiet", "Skogspartiet", 0),
        ("Sjöbygdens väl (SV)", "SV", 0),
        ("Lokala listan", "Lokala listan", 0),
        ("Kustfolket", "", 1),
        ("Liberalerna (1)", "L", 0),
    ] {
        let list = format!("Centerpartiet (2)\nAlva Dikt\nBror Fabel\n{heading}\nCilla Saga\nDan Novell\nModeraterna\nEva Roman");
        let (people, not_read) = read(&list);
        let parties: Vec<_> = people.iter().map(|(_, party)| party.as_str()).collect();
        assert_eq!(parties, ["C", "C", party, party, "M"], "{heading}");
        assert_eq!(not_read, unread, "{heading}");
    }
}

#[test]
fn a_seat_that_nobody_holds_is_no_member_in_any_letters() {
    for seat in ["Vakant", "VAKANT", "vakant", "Vakans", "Vakant plats"] {
        let (people, _) = read(&format!("Ledamöter\nAlva Dikt (C)\n{seat} (M)\nBror Fabel (S)"));
        let names: Vec<_> = people.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Alva Dikt", "Bror Fabel"], "{seat}");
    }
    let (people, _) = read("Centerpartiet (2)\nAlva Dikt\nVAKANT\nBror Fabel");
    assert_eq!(people.iter().map(|(_, party)| party.as_str()).collect::<Vec<_>>(), ["C", "C"]);
}
