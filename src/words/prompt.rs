//! Words about questions, groups and answers, used by screen and bilaga alike.

words! {
    today: "idag", "today";
    desired: "önskat läge", "desired";
    shift: "förflyttning", "shift";
    kind_slide: "Bild", "Slide";
    kind_pause: "Paus", "Pause";
    kind_open: "Öppen", "Open";
    kind_matrix: "Två poler", "Two poles";
    kind_shift: "Triangel", "Triangle";
    kind_marks: "Markeringar", "Marks";
    kind_unknown: "Okänd", "Unknown";
    group_numbered(number: u32): "Grupp {number}", "Group {number}";
}
