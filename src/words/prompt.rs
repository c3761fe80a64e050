//! Words about questions, groups and answers, used by screen and bilaga alike.

words! {
    table_beside(number: usize): "Tabell {number} till frågan", "Table {number} beside the question";
    own_pole(pole: &str): "{pole} (underlagets motpol)", "{pole} (the deck's counterpart)";
    today: "idag", "today";
    desired: "önskat läge", "desired";
    shift: "förflyttning", "shift";
    kind_slide: "Bild", "Slide";
    kind_pause: "Paus", "Pause";
    kind_open: "Öppen", "Open";
    kind_matrix: "Matris", "Matrix";
    kind_shift: "Triangel", "Triangle";
    kind_marks: "Markeringar", "Marks";
    kind_quadrant: "Fyrfält", "Quadrant";
    kind_stance: "Förslag", "Proposals";
    kind_reverse: "Vänd fråga", "Reversed question";
    supports: "tillstyrker", "supports";
    supports_partly: "tillstyrker delvis", "supports in part";
    opposes: "avstyrker", "opposes";
    takes_no_side: "tar inte ställning", "takes no side";
    kind_unknown: "Okänd", "Unknown";
    group_numbered(number: u32): "Grupp {number}", "Group {number}";
}
