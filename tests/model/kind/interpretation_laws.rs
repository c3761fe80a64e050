//! Laws of the readings: whatever the answers, sentence, table, figure and alternative text say the same numbers.

use crate::support::kinds::any_answer_to;
use crate::support::meetings::{deck_of_all_kinds, meeting};
use proptest::prelude::*;
use samtalsledaren::model::{
    Answer, Group, GroupId, Item, ItemKey, MarksAnswer, MatrixAnswer, Moment, Opinion, QuadrantAnswer, Shape, Shares, ShiftAnswer, Spot,
    StanceAnswer, Table, describe_groups, how_to_read, interpret, interpret_turned, picture_of, table_of,
};
use samtalsledaren::words::{Language, Words};

const SWEDISH: Words = Words::new(Language::Swedish);

/// The keys of all that is answered beside notes.
fn answered() -> Vec<ItemKey> {
    let answered = deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers());
    answered.map(|item| item.key).collect()
}

const ROWS: [&str; 4] = ["s1", "s2", "s3", "s4"];

fn item(key: &str) -> Item {
    deck_of_all_kinds().item(&key.into()).unwrap().clone()
}

fn groups(count: usize) -> Vec<Group> {
    meeting(u32::try_from(count.max(1)).unwrap()).groups()[..count].to_vec()
}

fn with<T>(answers: &[Answer], make: impl Fn(&[(&Group, &Answer)]) -> T) -> T {
    let groups = groups(answers.len());
    make(&groups.iter().zip(answers).collect::<Vec<_>>())
}

fn read(key: &str, answers: &[Answer]) -> String {
    with(answers, |answers| interpret(&item(key), answers, SWEDISH).unwrap())
}

fn table(key: &str, answers: &[Answer]) -> Table {
    with(answers, |answers| table_of(&item(key), answers, SWEDISH).unwrap())
}

fn told(key: &str, answers: &[Answer]) -> Vec<(GroupId, String)> {
    with(answers, |answers| describe_groups(&item(key), answers, SWEDISH))
}

/// The numbers of the groups' marks in the picture, in the order of the groups.
fn marks_in_picture(key: &str, answers: &[Answer]) -> Vec<usize> {
    let picture = with(answers, |answers| picture_of(&item(key), answers, 450.0, 9.0, SWEDISH));
    let shapes = picture.map(|picture| picture.shapes).unwrap_or_default();
    (1..=answers.len())
        .map(|group| {
            let number = group.to_string();
            let is_number = |shape: &&Shape| matches!(shape, Shape::Text { text, .. } if *text == number);
            shapes.iter().filter(is_number).count()
        })
        .collect()
}

/// The numbers in a text; those that are words too.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter_map(|word| {
            word.parse()
                .ok()
                .or_else(|| (0..=12).find(|number| SWEDISH.number(*number) == word))
        })
        .collect()
}

fn spot(across: u8, up: u8) -> Spot {
    Spot { across, up }
}

fn points(today: Option<Spot>, desired: Option<Spot>) -> Answer {
    Answer::Quadrant(QuadrantAnswer { today, desired })
}

fn from_to(today: (u8, u8), desired: (u8, u8)) -> Answer {
    points(Some(spot(today.0, today.1)), Some(spot(desired.0, desired.1)))
}

/// An answer to the proposals: s, p, o and n for the four opinions, a dash where nothing is said.
fn stands(opinions: &str) -> Answer {
    let answer = ROWS
        .into_iter()
        .zip(opinions.chars())
        .fold(StanceAnswer::default(), |answer, (row, sign)| {
            let opinion = match sign {
                's' => Opinion::Supports,
                'p' => Opinion::SupportsPartly,
                'o' => Opinion::Opposes,
                'n' => Opinion::TakesNoSide,
                _ => return answer,
            };
            answer.with(&row.into(), Some(opinion))
        });
    Answer::Stance(answer)
}

fn rows(one: (u8, u8), two: (u8, u8)) -> Answer {
    let answer = [("r1", one), ("r2", two)]
        .into_iter()
        .fold(MatrixAnswer::default(), |answer, (row, (today, desired))| {
            answer.with(&row.into(), Moment::Today, (today > 0).then_some(today)).with(
                &row.into(),
                Moment::Desired,
                (desired > 0).then_some(desired),
            )
        });
    Answer::Matrix(answer)
}

#[test]
fn a_quadrant_says_how_the_groups_move_along_its_axes_and_where_the_desired_points_lie() {
    let [to_one, to_two] = [from_to((20, 30), (80, 20)), from_to((20, 30), (60, 90))];
    let up = from_to((20, 10), (20, 40));
    let stays = from_to((50, 50), (50, 50));
    let unnamed = from_to((40, 40), (30, 70));
    let to_line = from_to((20, 30), (50, 30));
    let half = points(Some(spot(1, 2)), None);
    for (answers, expected) in [
        (vec![], "Ingen grupp har svarat."),
        (vec![&half], "Ingen grupp har angett både idag och önskat läge."),
        (
            vec![&to_one],
            "Tjänstepersoner: Grupp 1 rör sig mot sändare, från 20 till 80; Förtroendevalda: Grupp 1 rör sig mot mottagare, från 30 till 20; önskat läge: Grupp 1 i fältet Situation 1.",
        ),
        (
            vec![&up],
            "Tjänstepersoner: Grupp 1 står kvar; Förtroendevalda: Grupp 1 rör sig mot sändare, från 10 till 40; önskat läge: Grupp 1 i fältet Situation 4.",
        ),
        (
            vec![&stays],
            "Tjänstepersoner: Grupp 1 står kvar; Förtroendevalda: Grupp 1 står kvar.",
        ),
        (
            vec![&to_one, &half],
            "Tjänstepersoner: Grupp 1 rör sig mot sändare, från 20 till 80; Förtroendevalda: Grupp 1 rör sig mot mottagare, från 30 till 20; önskat läge: Grupp 1 i fältet Situation 1; en har inte angett båda lägena.",
        ),
        (
            vec![&to_two, &to_two],
            "Tjänstepersoner: båda grupperna rör sig mot sändare; Förtroendevalda: båda grupperna rör sig mot sändare; önskat läge: båda grupperna i fältet Situation 2.",
        ),
        (
            vec![&to_one, &to_two, &stays],
            "Tjänstepersoner: 2 av 3 grupper rör sig mot sändare, en står kvar; Förtroendevalda: 1 av 3 grupper rör sig mot mottagare, en rör sig mot sändare, en står kvar; önskat läge: 1 av 3 grupper i fältet Situation 1, en i fältet Situation 2.",
        ),
        // The field that nobody named, and the line between fields, are no fields to name.
        (
            vec![&unnamed, &to_line],
            "Tjänstepersoner: 1 av 2 grupper rör sig mot mottagare, en rör sig mot sändare; Förtroendevalda: 1 av 2 grupper rör sig mot sändare, en står kvar.",
        ),
    ] {
        let answers: Vec<_> = answers.into_iter().cloned().collect();
        assert_eq!(read("fyrfalt", &answers), expected);
    }
}

#[test]
fn a_quadrant_without_names_is_told_all_the_same() {
    let mut item = item("fyrfalt");
    if let samtalsledaren::model::Kind::Quadrant(quadrant) = &mut item.kind {
        *quadrant = samtalsledaren::model::Quadrant::default();
    }
    let group = &groups(1)[0];
    let answer = from_to((20, 30), (80, 20));
    assert_eq!(
        interpret(&item, &[(group, &answer)], SWEDISH).unwrap(),
        "vågrätt: Grupp 1 rör sig mot den höga änden, från 20 till 80; lodrätt: Grupp 1 rör sig mot den låga änden, från 30 till 20."
    );
}

#[test]
fn a_stance_says_where_the_groups_agree_and_where_they_differ_most() {
    for (answers, expected) in [
        (vec![], "Ingen grupp har svarat."),
        (vec!["----"], "Ingen grupp har svarat."),
        (
            vec!["ssp-"],
            "Grupp 1 har svarat på 3 av 4 rader (tillstyrker 2 och tillstyrker delvis 1).",
        ),
        (
            vec!["sson"],
            "Grupp 1 har svarat på alla 4 rader (tillstyrker 2, avstyrker 1 och tar inte ställning till 1).",
        ),
        // A group that said nothing is none.
        (vec!["s---", "----"], "Grupp 1 har svarat på 1 av 4 rader (tillstyrker 1)."),
        (vec!["ssss", "ssss"], "Båda grupperna är eniga om alla 4 rader: de tillstyrker 4."),
        (
            vec!["ssoo", "ssoo", "ssoo"],
            "Alla 3 grupper är eniga om alla 4 rader: de tillstyrker 2 och avstyrker 2.",
        ),
        (
            vec!["ssos", "sson", "ssoo", "ssos"],
            "Alla 4 grupper är eniga om 3 av 4 rader: de tillstyrker 2 och avstyrker 1. Störst skillnad: ”Förslaget s4 ska genomföras” (2 tillstyrker, 1 avstyrker, 1 tar inte ställning).",
        ),
        // One who supports and one who opposes are farther apart than any other two.
        (
            vec!["spss", "ssos", "ssps"],
            "Alla 3 grupper är eniga om 2 av 4 rader: de tillstyrker 2. Störst skillnad: ”Statsbidrag” (1 tillstyrker, 1 tillstyrker delvis, 1 avstyrker).",
        ),
        (
            vec!["sosn", "ospn"],
            "Båda grupperna är eniga om 1 av 4 rader: de tar inte ställning till 1. Störst skillnad, lika stor: ”Försök” (1 tillstyrker, 1 avstyrker) och ”Ledarskap” (1 tillstyrker, 1 avstyrker).",
        ),
        (
            vec!["soso", "osos"],
            "Ingen av 4 rader har samma svar från båda grupperna. Störst skillnad, lika stor på fyra rader.",
        ),
        (
            vec!["s---", "s---", "-s--"],
            "Ingen av 4 rader har samma svar från alla 3 grupper. Fyra rader saknar svar från någon grupp.",
        ),
        (
            vec!["nn--", "nn--"],
            "Båda grupperna är eniga om 2 av 4 rader: de tar inte ställning till 2. Två rader saknar svar från någon grupp.",
        ),
    ] {
        let answers: Vec<_> = answers.into_iter().map(stands).collect();
        assert_eq!(read("forslag", &answers), expected);
    }
}

#[test]
fn a_stance_is_spoken_to_the_room_in_two_short_sentences() {
    let english = Words::new(Language::English);
    for (answers, swedish, in_english) in [
        (vec!["ssss", "ssss"], "Eniga om alla fyra.", "Agreed on all four."),
        (
            vec!["ssos", "sson", "ssoo", "ssos"],
            "Eniga om tre av fyra. Mest delade: Förslaget s4 ska genomföras.",
            "Agreed on three of four. Most divided: Förslaget s4 ska genomföras.",
        ),
        (
            vec!["sosn", "ospn"],
            "Eniga om en av fyra. Mest delade, lika mycket: Försök och Ledarskap.",
            "Agreed on one of four. Most divided, equally: Försök and Ledarskap.",
        ),
        (
            vec!["soso", "osos"],
            "Inte samma svar på någon av de fyra. Mest delade, lika mycket om fyra.",
            "No agreement on any of the four. Most divided, equally on four.",
        ),
        (
            vec!["nn--", "nn--"],
            "Eniga om två av fyra. Svar saknas på två.",
            "Agreed on two of four. Answers missing on two.",
        ),
        (vec!["----"], "Ingen grupp har svarat.", "No group has answered."),
    ] {
        let answers: Vec<_> = answers.into_iter().map(stands).collect();
        let item = item("forslag");
        let samtalsledaren::model::Kind::Stance(stance) = &item.kind else {
            unreachable!()
        };
        for (words, expected) in [(SWEDISH, swedish), (english, in_english)] {
            assert_eq!(with(&answers, |answers| stance.spoken(answers, words)), expected);
        }
    }
}

#[test]
fn a_long_name_is_told_to_the_room_by_its_number() {
    let mut item = item("forslag");
    let samtalsledaren::model::Kind::Stance(stance) = &mut item.kind else {
        unreachable!()
    };
    for row in stance.sections.iter_mut().flat_map(|section| &mut section.rows) {
        (row.text, row.short) = (
            "Nämnden ska bjuda in alla som bor vid sjön till ett samtal varje termin.".into(),
            String::new(),
        );
    }
    let answers: Vec<_> = ["ssos", "ssoo"].map(stands).into();
    assert_eq!(
        with(&answers, |answers| stance.spoken(answers, SWEDISH)),
        "Eniga om tre av fyra. Mest delade: nummer 4."
    );
}

#[test]
fn a_stance_of_one_row_is_not_counted() {
    let mut item = item("forslag");
    if let samtalsledaren::model::Kind::Stance(stance) = &mut item.kind {
        stance.sections.truncate(1);
        stance.sections[0].rows.truncate(1);
    }
    for (answers, expected) in [
        (vec!["s"], "Grupp 1 har svarat på den enda raden (tillstyrker)."),
        (
            vec!["n", "n", "n"],
            "Alla 3 grupper är eniga om den enda raden: de tar inte ställning.",
        ),
        (
            vec!["s", "o"],
            "Den enda raden har inte samma svar från båda grupperna: 1 tillstyrker, 1 avstyrker.",
        ),
    ] {
        let answers: Vec<_> = answers.into_iter().map(stands).collect();
        let told = with(&answers, |answers| interpret(&item, answers, SWEDISH).unwrap());
        assert_eq!(told, expected);
    }
}

#[test]
fn a_reversed_question_says_how_many_notes_are_turned() {
    for (turned, expected) in [
        (vec![], "Det finns ingen anteckning att vända."),
        (vec![""], "Den enda anteckningen är inte vänd."),
        (vec!["x"], "Den enda anteckningen är vänd."),
        (vec!["", " "], "Ingen av 2 anteckningar är vänd."),
        (vec!["x", "y"], "Båda anteckningarna är vända."),
        (vec!["x", "", ""], "1 av 3 anteckningar är vänd."),
        (vec!["x", "y", "z", "x", "", "y"], "5 av 6 anteckningar är vända."),
        (vec!["x", "y", "z"], "Alla 3 anteckningar är vända."),
    ] {
        assert_eq!(interpret_turned(turned, SWEDISH), expected);
    }
}

#[test]
fn a_matrix_says_where_groups_agree_on_one_moment_and_are_split_on_the_other() {
    for (answers, expected) in [
        (
            vec![rows((2, 1), (3, 3)), rows((2, 5), (3, 4)), rows((2, 4), (3, 4))],
            "Störst förflyttning: Rad r1, +2 steg mot ”Nedifrån” (median av 3 grupper, från −1 till +3). \
             Alla 3 grupper är eniga om läget idag men oense om önskat läge: Rad r1 (idag 2, önskat läge 1 till 5, median 4).",
        ),
        (
            vec![rows((1, 4), (2, 2)), rows((4, 4), (3, 3))],
            "Störst förflyttning: Rad r1, +1,5 steg mot ”Nedifrån” (median av 2 grupper, från 0 till +3). \
             Båda grupperna är oense om läget idag men eniga om önskat läge: Rad r1 (idag 1 till 4, median 2,5, önskat läge 4).",
        ),
        (
            vec![rows((1, 1), (3, 5)), rows((1, 3), (1, 5))],
            "Störst förflyttning: Rad r2, +3 steg mot ”Nedifrån” (median av 2 grupper, från +2 till +4). \
             Båda grupperna är eniga om läget idag men oense om önskat läge: Rad r1 (idag 1, önskat läge 1 till 3, median 2). \
             Båda grupperna är oense om läget idag men eniga om önskat läge: Rad r2 (idag 1 till 3, median 2, önskat läge 5).",
        ),
        (
            vec![rows((2, 4), (3, 3)), rows((2, 4), (3, 3))],
            "Störst förflyttning: Rad r1, +2 steg mot ”Nedifrån” (båda grupperna). Båda grupperna svarar lika på varje rad.",
        ),
        // One step apart is neither agreed nor split.
        (
            vec![rows((2, 3), (3, 3)), rows((2, 4), (3, 3))],
            "Störst förflyttning: Rad r1, +1,5 steg mot ”Nedifrån” (median av 2 grupper, från +1 till +2).",
        ),
        // A row that a group left half is not agreed on.
        (
            vec![rows((2, 1), (3, 3)), rows((2, 5), (3, 3)), rows((2, 0), (3, 4))],
            "Störst förflyttning: Rad r1, +1 steg mot ”Nedifrån” (median av 2 grupper, från −1 till +3).",
        ),
        (
            vec![rows((2, 1), (3, 3))],
            "Grupp 1 har störst förflyttning på raden Rad r1, −1 steg mot ”Uppifrån”, från 2 till 1.",
        ),
    ] {
        assert_eq!(read("matris", &answers), expected);
    }
}

#[test]
fn each_group_is_told_in_one_sentence() {
    let marks = MarksAnswer::default().with(&"a".into(), 2).with(&"c".into(), 1);
    let shift = ShiftAnswer {
        today: Shares::new([60, 30, 10]),
        desired: None,
    };
    let expected = [
        (
            "matris",
            rows((2, 4), (0, 3)),
            "Grupp 1: Rad r1 idag 2, önskat läge 4, förflyttning +2; Rad r2 idag inte angivet, önskat läge 3, förflyttning inte angivet.",
        ),
        (
            "triangel",
            Answer::Shift(shift),
            "Grupp 1 idag Byråkrati 60, NPM 30, NPG 10, önskat läge inte angivet, förflyttning inte angivet.",
        ),
        (
            "markeringar",
            Answer::Marks(marks),
            "Grupp 1: 2 markeringar på Alternativ a; 1 markering på Alternativ c.",
        ),
        (
            "fyrfalt",
            from_to((20, 30), (80, 90)),
            "Grupp 1 idag Tjänstepersoner 20, Förtroendevalda 30 (Situation 4), önskat läge Tjänstepersoner 80, Förtroendevalda 90 (Situation 2), förflyttning Tjänstepersoner +60, Förtroendevalda +60.",
        ),
        (
            "forslag",
            stands("sson"),
            "Grupp 1 tillstyrker ”Försök” och ”Ledarskap”; avstyrker ”Statsbidrag”; tar inte ställning till ”Förslaget s4 ska genomföras”.",
        ),
    ];
    let keys: Vec<_> = expected.iter().map(|(key, ..)| ItemKey::from(*key)).collect();
    assert_eq!(keys, answered(), "each kind has its sentence here");
    for (key, answer, expected) in expected {
        assert_eq!(told(key, &[answer]), [(GroupId(1), expected.to_owned())]);
    }
}

#[test]
fn an_answer_of_another_kind_and_a_kind_without_answers_say_nothing() {
    let stray = [stands("ssss")];
    for key in answered().iter().map(ItemKey::as_str).filter(|key| *key != "forslag") {
        assert_eq!(told(key, &stray), []);
        assert_eq!(read(key, &stray).matches("Grupp 1").count(), 0, "{key}");
        let table = table(key, &stray);
        assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
    }
    for item in deck_of_all_kinds().items.into_iter().filter(|item| !item.kind.has_answers()) {
        assert_eq!(interpret(&item, &[], SWEDISH), None);
        assert_eq!(table_of(&item, &[], SWEDISH), None);
        assert_eq!(how_to_read(&item, SWEDISH), None);
        assert_eq!(describe_groups(&item, &[], SWEDISH), []);
    }
}

fn answers(key: &str) -> impl Strategy<Value = Vec<Answer>> + use<> {
    proptest::collection::vec(any_answer_to(&item(key)).unwrap(), 0..=12)
}

fn answers_of_any_kind() -> impl Strategy<Value = (ItemKey, Vec<Answer>)> {
    let of_kind = |key: ItemKey| answers(key.as_str()).prop_map(move |answers| (key.clone(), answers)).boxed();
    proptest::strategy::Union::new(answered().into_iter().map(of_kind))
}

/// The way along an axis and the field of a point, told the plain way.
fn way(from: u8, to: u8) -> &'static str {
    match to.cmp(&from) {
        std::cmp::Ordering::Less => "rör sig mot mottagare",
        std::cmp::Ordering::Equal => "står kvar",
        std::cmp::Ordering::Greater => "rör sig mot sändare",
    }
}

fn field(spot: Spot) -> &'static str {
    match (spot.across, spot.up) {
        (51.., 0..=49) => "i fältet Situation 1",
        (51.., 51..) => "i fältet Situation 2",
        (0..=49, 0..=49) => "i fältet Situation 4",
        _ => "",
    }
}

/// How many groups hold each opinion on a row, in the order of the four.
fn counts(answers: &[Answer], row: &str) -> [usize; 4] {
    Opinion::ALL.map(|opinion| {
        let holds = |answer: &&Answer| matches!(answer, Answer::Stance(answer) if answer.on(&row.into()) == Some(opinion));
        answers.iter().filter(holds).count()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn whatever_is_answered_all_ways_to_tell_it_are_whole((key, answers) in answers_of_any_kind()) {
        for language in [Language::Swedish, Language::English] {
            let words = Words::new(language);
            with(&answers, |given| {
                let item = item(key.as_str());
                let reading = interpret(&item, given, words).unwrap();
                prop_assert!(reading.ends_with('.') && !reading.contains("()") && !reading.contains("  "), "{}", reading);
                prop_assert_eq!(how_to_read(&item, words).is_some(), key.as_str() != "forslag");
                let table = table_of(&item, given, words).unwrap();
                prop_assert_eq!(table.header.len(), table.widths.len());
                prop_assert!(table.rows.iter().all(|row| row.len() == table.header.len() && row.iter().all(|cell| !cell.is_empty())));
                let told = describe_groups(&item, given, words);
                let saying: Vec<_> = given.iter().filter(|(_, answer)| !answer.is_empty()).map(|(group, _)| group.id).collect();
                prop_assert_eq!(told.iter().map(|(group, _)| *group).collect::<Vec<_>>(), saying.clone());
                for (group, sentence) in &told {
                    prop_assert!(sentence.starts_with(&format!("Grupp {group}")) && sentence.ends_with('.'), "{}", sentence);
                }
                prop_assert_eq!(picture_of(&item, given, 450.0, 9.0, words).is_some(), !saying.is_empty());
                Ok(())
            })?;
        }
    }

    #[test]
    fn nothing_is_said_of_many_where_one_has_answered((key, answers) in answers_of_any_kind()) {
        let said = answers.iter().filter(|answer| !answer.is_empty()).count();
        let reading = read(key.as_str(), &answers);
        match said {
            0 => prop_assert_eq!(reading, "Ingen grupp har svarat."),
            1 => prop_assert!(!reading.contains("grupper"), "{}", reading),
            _ => {}
        }
    }

    #[test]
    fn a_quadrant_counts_each_group_once_on_each_axis_and_claims_no_wish(answers in answers("fyrfalt")) {
        let given: Vec<_> = answers.iter().filter_map(|answer| match answer {
            Answer::Quadrant(answer) if !answer.is_empty() => Some(answer),
            _ => None,
        }).collect();
        let moves: Vec<_> = given.iter().filter_map(|answer| Some((answer.today?, answer.desired?))).collect();
        let reading = read("fyrfalt", &answers);
        // The groups had not seen the names of the fields.
        prop_assert!(!reading.contains("vill"), "{}", reading);
        if moves.len() > 1 {
            let told = |beginning: &str| {
                let parts = reading.trim_end_matches('.').split("; ");
                parts.filter_map(|part| part.strip_prefix(beginning)).flat_map(|part| part.split(", ")).collect::<Vec<_>>()
            };
            for (axis, ways) in [
                ("Tjänstepersoner: ", moves.iter().map(|(today, desired)| way(today.across, desired.across)).collect::<Vec<_>>()),
                ("Förtroendevalda: ", moves.iter().map(|(today, desired)| way(today.up, desired.up)).collect()),
                ("önskat läge: ", moves.iter().map(|(_, desired)| field(*desired)).filter(|field| !field.is_empty()).collect()),
            ] {
                let counts: Vec<_> = told(axis).iter().map(|part| {
                    let count = if part.starts_with("båda") { 2 } else { numbers(part)[0] };
                    let held = ways.iter().filter(|way| part.ends_with(**way)).count();
                    (count, held)
                }).collect();
                prop_assert!(counts.iter().all(|(count, held)| count == held), "{} in {}", axis, reading);
                prop_assert_eq!(counts.iter().map(|(count, _)| count).sum::<usize>(), ways.len(), "{} in {}", axis, reading);
                prop_assert!(counts.is_sorted_by(|one, other| one.0 >= other.0), "{}", reading);
            }
            prop_assert_eq!(reading.contains("båda lägena"), given.len() > moves.len(), "{}", reading);
        }
    }

    #[test]
    fn a_quadrant_s_table_sentence_and_picture_hold_the_same_points(answers in answers("fyrfalt")) {
        let table = table("fyrfalt", &answers);
        let told = told("fyrfalt", &answers);
        let marks = marks_in_picture("fyrfalt", &answers);
        prop_assert_eq!(table.rows.len(), answers.len());
        for (index, (answer, row)) in answers.iter().zip(&table.rows).enumerate() {
            let Answer::Quadrant(answer) = answer else { unreachable!() };
            let points: Vec<_> = [answer.today, answer.desired].into_iter().flatten().collect();
            prop_assert_eq!(marks[index], points.len());
            for (moment, cell) in [(answer.today, &row[1]), (answer.desired, &row[2])] {
                let Some(spot) = moment else {
                    prop_assert_eq!(cell, "inte angivet");
                    continue;
                };
                let place = format!("Tjänstepersoner {}, Förtroendevalda {}", spot.across, spot.up);
                prop_assert!(cell.starts_with(&place), "{}", cell);
                prop_assert!(told.iter().any(|(group, sentence)| group.0 as usize == index + 1 && sentence.contains(cell)));
            }
        }
    }

    #[test]
    fn a_stance_s_sentence_counts_as_the_answers_do(answers in answers("forslag")) {
        let said = answers.iter().filter(|answer| !answer.is_empty()).count();
        let reading = read("forslag", &answers);
        if said > 1 {
            let all = ROWS.map(|row| counts(&answers, row));
            let agreed = all.iter().filter(|counts| counts.contains(&said)).count();
            let lacking = all.iter().filter(|counts| counts.iter().sum::<usize>() < said).count();
            let parts: Vec<_> = reading.trim_end_matches('.').split(". ").collect();
            match agreed {
                0 => prop_assert!(parts[0].starts_with("Ingen av 4 rader"), "{}", reading),
                4 => prop_assert!(parts[0].contains("eniga om alla 4 rader"), "{}", reading),
                _ => prop_assert!(parts[0].contains(&format!("eniga om {agreed} av 4 rader")), "{}", reading),
            }
            if let Some((_, opinions)) = parts[0].split_once(": de ") {
                prop_assert_eq!(numbers(opinions).into_iter().sum::<usize>(), agreed, "{}", reading);
            }
            let last = parts.last().unwrap();
            prop_assert_eq!(last.contains("saknar svar"), lacking > 0, "{}", reading);
            if lacking > 0 {
                let count = Words::default().number(lacking);
                prop_assert!(last.to_lowercase().starts_with(&count), "{}", reading);
            }
            // Whatever row is named has the numbers of its answers, and no row has groups farther apart.
            let apart = |[s, p, o, n]: [usize; 4]| 2 * s * o + p * (s + o) + n * (s + p + o);
            let most = all.into_iter().map(apart).max().unwrap();
            for (counts, name) in all.into_iter().zip(["”Försök” (", "”Ledarskap” (", "”Statsbidrag” (", "”Förslaget s4 ska genomföras” ("]) {
                if let Some((_, rest)) = reading.split_once(name) {
                    let told = rest.split_once(')').unwrap().0;
                    prop_assert_eq!(numbers(told), counts.into_iter().filter(|count| *count > 0).collect::<Vec<_>>());
                    prop_assert!(most > 0 && apart(counts) == most, "{}", reading);
                }
            }
            prop_assert_eq!(reading.contains("skillnad"), most > 0, "{}", reading);
        }
    }

    #[test]
    fn a_stance_s_table_sentences_and_picture_hold_the_same_opinions(answers in answers("forslag")) {
        let table = table("forslag", &answers);
        let marks = marks_in_picture("forslag", &answers);
        for (row, cells) in ROWS.into_iter().zip(&table.rows) {
            let told: Vec<_> = Opinion::ALL
                .into_iter()
                .zip(counts(&answers, row))
                .filter(|(_, count)| *count > 0)
                .map(|(opinion, count)| format!("{count} {} (", opinion.name(SWEDISH)))
                .collect();
            let Some(cell) = cells.get(2) else {
                prop_assert!(answers.is_empty());
                continue;
            };
            let lines: Vec<_> = cell.lines().filter(|line| *line != "–").collect();
            prop_assert_eq!(lines.len(), told.len(), "{}", cell);
            for (line, told) in lines.into_iter().zip(told) {
                prop_assert!(line.starts_with(&told), "{} in {}", told, line);
                prop_assert_eq!(line.matches("Grupp ").count(), numbers(&told)[0]);
            }
        }
        for (answer, marks) in answers.iter().zip(marks) {
            let Answer::Stance(answer) = answer else { unreachable!() };
            prop_assert_eq!(marks, answer.rows.len());
        }
        let told = told("forslag", &answers);
        let named: usize = told.iter().map(|(_, sentence)| sentence.matches('”').count() / 2).sum();
        prop_assert_eq!(named, answers.iter().map(|answer| match answer { Answer::Stance(answer) => answer.rows.len(), _ => 0 }).sum::<usize>());
    }

    #[test]
    fn a_second_sentence_of_a_matrix_is_true_of_the_rows_that_it_names(answers in answers("matris")) {
        let given: Vec<_> = answers.iter().filter_map(|answer| match answer {
            Answer::Matrix(answer) if !answer.is_empty() => Some(answer),
            _ => None,
        }).collect();
        let reading = read("matris", &answers);
        let steps = |row: &str, moment: Moment| given.iter().map(|answer| answer.row(&row.into()).at(moment)).collect::<Vec<_>>();
        let agree = |steps: &[Option<u8>]| steps.iter().all(|step| step.is_some() && *step == steps[0]);
        let split = |steps: &[Option<u8>]| {
            let known: Vec<_> = steps.iter().flatten().collect();
            known.len() == steps.len() && known.iter().max().unwrap().abs_diff(**known.iter().min().unwrap()) > 1
        };
        let alike = given.len() > 1 && given.windows(2).all(|pair| pair[0] == pair[1]);
        prop_assert_eq!(reading.contains("svarar lika"), alike, "{}", reading);
        for row in ["r1", "r2"] {
            let [today, desired] = [Moment::Today, Moment::Desired].map(|moment| steps(row, moment));
            for (one, other, words) in [(&today, &desired, "oense om önskat läge: "), (&desired, &today, "oense om läget idag men eniga om önskat läge: ")] {
                let named = reading.split_once(words).is_some_and(|(_, rest)| rest.split_once(". ").map_or(rest, |(rest, _)| rest).contains(&format!("Rad {row} (")));
                prop_assert_eq!(named, given.len() > 1 && agree(one) && split(other), "{} of {}", row, reading);
            }
        }
    }

    #[test]
    fn a_reversed_question_counts_what_is_turned(turned in proptest::collection::vec("[ a]{0,2}", 0..=12)) {
        let done = turned.iter().filter(|text| text.contains('a')).count();
        let reading = interpret_turned(turned.iter().map(String::as_str), SWEDISH);
        if turned.len() > 2 {
            let all = turned.len();
            let expected = match done {
                0 => vec![all],
                done if done == all => vec![all],
                done => vec![done, all],
            };
            prop_assert_eq!(numbers(&reading), expected, "{}", reading);
        }
    }
}
