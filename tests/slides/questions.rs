//! Which slides are offered as questions, by which rule, and which never are.

use samtalsledaren::slides::{GuestSlide, GuestTable, GuestText, OfferedPrompt, QuestionRule, QuestionShape, SlideShow, found_questions};

/// A title and texts, and the headings and questions that are offered.
type PromptCase<'a> = (&'a str, &'a [&'a str], &'a [(&'a str, &'a [&'a str])]);

/// A title and texts, and the score and the rule.
type RuleCase<'a> = (&'a str, Vec<&'a str>, Option<(u8, QuestionRule)>);

/// What is found on a slide with this title and these texts, which is not the first.
fn found(title: &str, texts: &[&str]) -> Option<(u8, QuestionRule, QuestionShape)> {
    let text = |text: &&str| GuestText {
        text: (*text).to_owned(),
        level: 0,
    };
    found_on(GuestSlide {
        number: 2,
        title: title.to_owned(),
        texts: texts.iter().map(text).collect(),
        ..GuestSlide::default()
    })
}

fn found_on(slide: GuestSlide) -> Option<(u8, QuestionRule, QuestionShape)> {
    let first = GuestSlide {
        number: 1,
        title: "Välkomna".to_owned(),
        ..GuestSlide::default()
    };
    let show = SlideShow {
        slides: vec![first, slide],
        ..SlideShow::default()
    };
    let mut all = found_questions(&show);
    assert!(all.len() < 2 && all.iter().all(|found| found.slide == 2));
    all.pop().map(|found| (found.score, found.rule, found.shape))
}

fn prompts(shape: QuestionShape) -> Vec<(String, Vec<String>)> {
    let QuestionShape::Open(prompts) = shape else { panic!("{shape:?}") };
    prompts
        .into_iter()
        .map(|OfferedPrompt { heading, questions }| (heading, questions))
        .collect()
}

#[test]
fn each_rule_finds_its_questions() {
    let twelve = "ett två tre fyra fem sex sju åtta nio tio elva tolv";
    let many = "Det här är en lång text om hur skolan byggs ut de närmaste tio åren och vad det kostar.";
    let cases: Vec<RuleCase<'_>> = vec![
        ("Skolan", vec!["Hur bygger vi?"], Some((3, QuestionRule::OnlyQuestions))),
        (
            "Skolan",
            vec!["Hur\nbygger\nvi?", "Var?", "När?"],
            Some((3, QuestionRule::OnlyQuestions)),
        ),
        ("Hur bygger vi?", vec![], Some((3, QuestionRule::TitleAlone))),
        (
            "Känner ni igen er? Tankar?",
            vec![],
            Some((3, QuestionRule::Call))
                .filter(|_| false)
                .or(Some((3, QuestionRule::TitleAlone))),
        ),
        ("Reflektioner?", vec![], Some((3, QuestionRule::Call))),
        (
            "Diskutera",
            vec!["Vad lärde vi oss?", "Det blev dyrt."],
            Some((3, QuestionRule::Call)),
        ),
        ("Bikupa!", vec![], Some((3, QuestionRule::Call))),
        ("Skolan", vec![twelve, "Hur bygger vi?"], Some((2, QuestionRule::FewOtherWords))),
        (
            "Skolan",
            vec![many, "Hur bygger vi?", "Vem betalar?"],
            Some((2, QuestionRule::MostlyQuestions)),
        ),
        (
            "Hur bygger ni skolan?",
            vec!["Fem grupper, tio minuter"],
            Some((2, QuestionRule::TitleAddresses)),
        ),
        ("Skolan", vec![many, many, "Hur bygger vi?"], Some((1, QuestionRule::AmongText))),
        // Nothing to the room.
        ("Skolan", vec![many, many, "Hur byggdes den?"], None),
        ("Vad är tillit?", vec![many], None),
        ("Hur kan vi bygga?", vec![many], None),
        ("Skolan", vec![many], None),
        ("Skolan", vec![], None),
        ("Vad vi vet om skolan?", vec![], None),
        (
            "Vad vi vet om skolan?",
            vec!["Hur det går", "Vad som händer när skolan byggs?"],
            None,
        ),
        ("Hur man bygger?", vec![], None),
        ("What we know?", vec![], None),
        ("Frågor?", vec![], None),
        ("Tack!", vec!["Hur gick det?"], None),
        ("Tack för mig", vec!["Frågor?"], None),
        ("Slut", vec!["Any questions?"], None),
        ("???", vec!["?"], None),
        ("Reflektioner", vec![many], None),
    ];
    for (title, texts, expected) in cases {
        let found = found(title, &texts).map(|(score, rule, _)| (score, rule));
        assert_eq!(found, expected, "{title}: {texts:?}");
    }
}

#[test]
fn the_first_slide_and_hidden_ones_ask_nothing() {
    let slide = |number: usize, is_hidden: bool| GuestSlide {
        number,
        is_hidden,
        title: "Hur bygger vi?".to_owned(),
        ..GuestSlide::default()
    };
    let show = SlideShow {
        slides: vec![slide(1, true), slide(2, false), slide(3, true), slide(4, false)],
        ..SlideShow::default()
    };
    let found: Vec<_> = found_questions(&show).iter().map(|found| found.slide).collect();
    assert_eq!(found, [4]);
}

#[test]
fn questions_become_parts_items_or_one_item_under_each_heading() {
    let owned = |prompts: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
        let all = prompts.iter();
        all.map(|(heading, questions)| ((*heading).to_owned(), questions.iter().map(|text| (*text).to_owned()).collect()))
            .collect()
    };
    let cases: [PromptCase<'_>; 8] = [
        ("Skolan", &["Hur bygger vi?"], &[("Skolan", &["Hur bygger vi?"])]),
        (
            "Skolan",
            &["Hur?", "Var?", "När?", "Vem?"],
            &[("Skolan", &["Hur?", "Var?", "När?", "Vem?"])],
        ),
        (
            "Skolan",
            &["A?", "B?", "C?", "D?", "E?"],
            &[
                ("Skolan", &["A?"]),
                ("Skolan", &["B?"]),
                ("Skolan", &["C?"]),
                ("Skolan", &["D?"]),
                ("Skolan", &["E?"]),
            ],
        ),
        (
            "Skolan",
            &["Var är vi? → Vart ska vi? → När?"],
            &[("Skolan", &["Var är vi?", "Vart ska vi?", "När?"])],
        ),
        (
            "Skolan",
            &["Lokaler", "Var är vi? → Vart ska vi?", "Lärare", "Vem stannar?"],
            &[("Lokaler", &["Var är vi?", "Vart ska vi?"]), ("Lärare", &["Vem stannar?"])],
        ),
        (
            "Hur ser det ut idag? Vad vill ni ändra?",
            &[],
            &[("", &["Hur ser det ut idag?", "Vad vill ni ändra?"])],
        ),
        (
            "Skolan",
            &["Hur mäter vi t.ex. trivsel? Och bl.a. Lugn?"],
            &[("Skolan", &["Hur mäter vi t.ex. trivsel?", "Och bl.a. Lugn?"])],
        ),
        ("Skolan", &["Den är liten. Hur bygger vi?"], &[("Skolan", &["Hur bygger vi?"])]),
    ];
    for (title, texts, expected) in cases {
        let (_, _, shape) = found(title, texts).unwrap();
        assert_eq!(prompts(shape), owned(expected), "{title}: {texts:?}");
    }
}

#[test]
fn tables_are_offered_only_where_they_set_something_against_something() {
    let table = |rows: &[&[&str]]| {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        found_on(GuestSlide {
            number: 2,
            title: "Tabell".to_owned(),
            tables: vec![GuestTable { rows: rows.collect() }],
            ..GuestSlide::default()
        })
    };
    let matrix = table(&[
        &["", "Kontroll", "Tillit"],
        &["Styrning", "Uppifrån", "Nerifrån"],
        &["Fokus", "Kostnad", "Nytta"],
    ]);
    let poles = ["Kontroll".to_owned(), "Tillit".to_owned()];
    assert_eq!(matrix, Some((2, QuestionRule::TwoPoles, QuestionShape::Matrix { poles, rows: 2 })));
    let shift = table(&[&["", "A", "B", "C"], &["Styrning", "x", "y", "z"], &["Fokus", "x", "y 2", "z"]]);
    let corners = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
    assert_eq!(shift, Some((1, QuestionRule::ThreeColumns, QuestionShape::Shift { corners })));
    let plain: [&[&[&str]]; 7] = [
        &[&["", "2031", "2032"], &["Elever", "a", "b"], &["Lärare", "c", "d"]],
        &[&["Mått", "Nu", "Sedan"], &["Elever", "a", "b"], &["Lärare", "c", "d"]],
        &[&["", "Nu", ""], &["Elever", "a", "b"], &["Lärare", "c", "d"]],
        &[&["", "Nu", "Sedan"], &["Elever", "a", "b"]],
        &[&["", "Nu"], &["Elever", "a"], &["Lärare", "c"]],
        &[&["", "A", "B", "C"], &["Elever", "12", "14 %", "3"], &["Lärare", "1", "2", "3"]],
        &[],
    ];
    for rows in plain {
        assert_eq!(table(rows), None, "{rows:?}");
    }
}
