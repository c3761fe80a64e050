//! Lists that are pasted: which items they become, and which lines are not understood.

use samtalsledaren::model::{Item, Kind, ReadText, TextSort, read_items, text_lines};
use samtalsledaren::words::Words;

/// A text, its items as lines, and the numbers of the lines that are told.
type ListCase<'a> = (&'a str, &'a [&'a str], &'a [usize]);

/// An item in one line: its kind, its minutes where the text gives some, its title, and what it is made of.
pub(crate) fn told(read: &ReadText) -> Vec<String> {
    let told = read.items.iter().map(|found| {
        let minutes = found.minutes.map(|minutes| format!(" {minutes}")).unwrap_or_default();
        let (kind, made) = of_kind(&found.item);
        format!("{kind}{minutes}: {} {made}", found.item.title).trim_end().to_owned()
    });
    told.collect()
}

fn of_kind(item: &Item) -> (&'static str, String) {
    match &item.kind {
        Kind::Open(open) => {
            let parts: Vec<_> = open.parts.iter().map(|part| part.text.as_str()).collect();
            let parts = if parts.is_empty() { String::new() } else { format!("{parts:?}") };
            let lead = if item.lead.is_empty() {
                String::new()
            } else {
                format!("({})", item.lead)
            };
            ("open", parts + &lead)
        }
        Kind::Marks(marks) => {
            let options: Vec<_> = marks.options.iter().map(|option| option.text.as_str()).collect();
            ("marks", format!("{} {options:?}", marks.per_group))
        }
        Kind::Matrix(matrix) => {
            let rows: Vec<_> = matrix.rows().map(|row| row.label.as_str()).collect();
            ("matrix", format!("{}–{} {rows:?}", matrix.left, matrix.right))
        }
        Kind::Pause(_) => ("pause", String::new()),
        Kind::Slide(slide) if slide.bullets.is_empty() => ("slide", String::new()),
        Kind::Slide(slide) => ("slide", format!("{:?}", slide.bullets)),
        other => (other.name(Words::default()), String::new()),
    }
}

fn read(text: &str) -> ReadText {
    read_items(&text_lines(text), TextSort::List, Words::default())
}

#[test]
fn ten_pasted_lists_become_the_right_items() {
    let cases: [ListCase<'_>; 12] = [
        // One question a line.
        (
            "Vad fungerar idag?\nVad saknas?\nVem gör vad?",
            &["open: Vad fungerar idag?", "open: Vad saknas?", "open: Vem gör vad?"],
            &[],
        ),
        // A numbered list of a mail, with minutes, a pause and Word's tabs.
        (
            "Frågor till mötet:\r\n1.\tVar står vi? (10 min)\r\n2.\tVart vill vi? 15 minuter\r\n3.\tPaus (10 min)\r\n4.\tVad gör vi nu? – 20 min",
            &[
                "open 10: Var står vi?",
                "open 15: Vart vill vi?",
                "pause 10: Paus",
                "open 20: Vad gör vi nu?",
            ],
            &[1],
        ),
        // Parts below a question.
        (
            "Hur ser vägen ut?\n- Var befinner vi oss idag?\n- Hur tar vi oss dit?\n\nVad stoppar oss?",
            &[
                "open: Hur ser vägen ut? [\"Var befinner vi oss idag?\", \"Hur tar vi oss dit?\"]",
                "open: Vad stoppar oss?",
            ],
            &[],
        ),
        // Options below a question, in three ways of writing.
        (
            "Vad är viktigast?\n• Skolan\n• Vägarna\n• Omsorgen\n\nVilket spar mest?\n1. Lokaler\n2. Resor\n\nVad väljer vi?\na) Nu\nb) Sedan",
            &[
                "marks: Vad är viktigast? 2 [\"Skolan\", \"Vägarna\", \"Omsorgen\"]",
                "marks: Vilket spar mest? 1 [\"Lokaler\", \"Resor\"]",
                "marks: Vad väljer vi? 1 [\"Nu\", \"Sedan\"]",
            ],
            &[],
        ),
        // Headings over questions.
        (
            "Skolan\nVad fungerar?\nVad saknas?\n\nVägarna\nVad fungerar?\nVad saknas?",
            &[
                "open: Skolan [\"Vad fungerar?\", \"Vad saknas?\"]",
                "open: Vägarna [\"Vad fungerar?\", \"Vad saknas?\"]",
            ],
            &[],
        ),
        // A letter around the questions.
        (
            "Hej alla,\n\nHär är frågorna till torsdag.\n\n1. Vad har vi lärt oss?\n2. Diskutera hur vi går vidare\n\nMed vänlig hälsning\nAlva Dikt",
            &[
                "slide: Hej alla,",
                "slide: Här är frågorna till torsdag.",
                "open: Vad har vi lärt oss?",
                "open: Diskutera hur vi går vidare",
                "slide: Med vänlig hälsning [\"Alva Dikt\"]",
            ],
            &[1, 3, 8],
        ),
        // A programme by the clock.
        (
            "09.00 Vad har hänt sedan sist?\n09.20 Kaffe\n09.35 Vad gör vi i höst?\n10.15 Lunch",
            &[
                "open 20: Vad har hänt sedan sist?",
                "pause 15: Kaffe",
                "open 40: Vad gör vi i höst?",
                "pause: Lunch",
            ],
            &[],
        ),
        // A programme in a table.
        (
            "Tid\tPunkt\tVem\n13.00–13.10\tVad vet vi?\tAlla\n13.10–13.25\tPaus\t\n13.25–14.00\tVad vill vi?\tGrupperna",
            &["open 10: Vad vet vi?", "pause 15: Paus", "open 35: Vad vill vi?"],
            &[],
        ),
        // A table of two poles.
        (
            "Hur arbetar vi?\n\tLångsiktigt\tKortsiktigt\nBudgeten\tFyra år\tEtt år\nUppföljningen\t\t",
            &["matrix: Hur arbetar vi? Långsiktigt–Kortsiktigt [\"Budgeten\", \"Uppföljningen\"]"],
            &[],
        ),
        // Lines that a mail program has broken, and a word of explanation.
        (
            "1. Vad betyder det för nämndens arbete att allt fler söker stöd\nsamtidigt som pengarna inte räcker?\n   Tänk på de senaste fem åren.\n2. Vem behöver vi tala med?",
            &[
                "open: Vad betyder det för nämndens arbete att allt fler söker stöd samtidigt som pengarna inte räcker? (Tänk på de senaste fem åren.)",
                "open: Vem behöver vi tala med?",
            ],
            &[],
        ),
        // A title over it all, and more questions than a question has parts.
        (
            "Budget 2028\n\nFrågor\n- Ett?\n- Två?\n- Tre?\n- Fyra?\n- Fem?",
            &["open: Ett?", "open: Två?", "open: Tre?", "open: Fyra?", "open: Fem?"],
            &[1, 3],
        ),
        // Minutes first, and those of parts together.
        (
            "15 min: Vad gör andra?\n\nVad gör vi?\n- Hemma? (5 min)\n- Borta? (10 min)",
            &["open 15: Vad gör andra?", "open 15: Vad gör vi? [\"Hemma?\", \"Borta?\"]"],
            &[],
        ),
    ];
    for (text, items, lines) in cases {
        let read = read(text);
        assert_eq!(told(&read), items, "{text}");
        assert_eq!(read.remarks.iter().map(|remark| remark.line).collect::<Vec<_>>(), lines, "{text}");
    }
}

#[test]
fn the_title_of_a_list_is_no_item() {
    assert_eq!(read("Budget 2028\n\n1. Vad saknas?\n2. Vem gör vad?").title, "Budget 2028");
    assert_eq!(read("Vad saknas?\n\nVem gör vad?").title, "");
}

#[test]
fn a_line_that_asks_nothing_is_told_with_its_number() {
    let read = read("\n\nVad saknas?\nVi hörs på fredag.\nTack!");
    let remarks: Vec<_> = read.remarks.iter().map(|remark| (remark.line, remark.text.as_str())).collect();
    assert_eq!(remarks, [(4, "Vi hörs på fredag."), (5, "Tack!")]);
}

#[test]
fn minutes_are_only_what_is_parted_from_the_question() {
    for (text, title, minutes) in [
        ("Vad saknas? (10 min)", "Vad saknas?", Some(10)),
        ("Vad saknas? 10min", "Vad saknas?", Some(10)),
        ("Vad saknas? [1 tim]", "Vad saknas?", Some(60)),
        ("Vad saknas?, 5 minuter", "Vad saknas?", Some(5)),
        ("Paus 15 min", "Paus", Some(15)),
        ("Hur hinner man fram på 20 min?", "Hur hinner man fram på 20 min?", None),
        ("Vad saknas? (99999 min)", "Vad saknas? (99999 min)", None),
        ("2030 min?", "2030 min?", None),
    ] {
        let read = read(&format!("{text}\nVad mer?"));
        let first = &read.items[0];
        assert_eq!((first.item.title.as_str(), first.minutes), (title, minutes), "{text}");
    }
}

#[test]
fn nothing_breaks_the_reader() {
    for text in [
        "",
        "\n\n",
        "-",
        "1.",
        "(",
        "\t",
        "\t\t\n\t\t",
        "a)",
        "Fråga 1:",
        "10 min",
        "09.00\n10.00",
        "•\t•",
        "?",
        "Paus\n- Paus\n\t- Paus",
        "x\t\n\ty",
    ] {
        let read = read(text);
        assert!(read.items.iter().all(|found| !found.item.title.is_empty()), "{text:?}: {read:?}");
    }
}
