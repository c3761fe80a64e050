//! Tests: the room sees a question and its answers whole, on one page wherever the size law lets it, and evenly divided where not.

use crate::support::gui::hall::{HD, full_meeting, hall, show, texts};
use crate::support::meetings::deck_of_all_kinds;
use eframe::egui::epaint::Shape;
use eframe::egui::{Rect, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{
    Axis, Command, Corner, Deck, End, HallView, Kind, MarkOption, Matrix, MatrixRow, Open, Part, Proposal, Session, Situation,
};
use samtalsledaren::words::Words;
use std::fmt::Write as _;

/// The kinds that are asked and answered, by their items in the decks here.
const PROMPTS: [&str; 8] = ["fraga", "delar", "matris", "triangel", "markeringar", "fyrfalt", "forslag", "vand"];

/// Numbers of groups: alone, as most boards, and as many as there are marks for.
const GROUPS: [u32; 3] = [1, 5, 12];

/// Questions as a chair writes them in a hurry: few words, few rows.
fn short_texts() -> Deck {
    deck_of_all_kinds()
}

fn row(number: usize, label: &str, left: &str, right: &str) -> MatrixRow {
    MatrixRow {
        key: format!("r{number}").as_str().into(),
        label: label.into(),
        left: left.into(),
        right: right.into(),
        ..MatrixRow::default()
    }
}

/// Questions as long as those of reports: a whole sentence asked, a lead below, six to ten rows, and explanations.
fn long_texts() -> Deck {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        if item.is_prompt() {
            item.title = "Hur ser arbetet ut hos oss idag, och vilken förflyttning vill ni göra under de kommande åren?".into();
            item.lead = "Tänk på det senaste året, inte på en enskild händelse.".into();
        }
        match &mut item.kind {
            Kind::Open(open) => lengthen_parts(open),
            Kind::Matrix(matrix) => lengthen_rows(matrix),
            Kind::Shift(shift) => {
                shift.corners = [
                    ("Byråkrati", "regler, hierarki, likabehandling"),
                    ("Marknad", "mål, avtal, konkurrens"),
                    ("Samverkan", "tillit, nätverk, gemensamt ansvar"),
                ]
                .map(|(name, words)| Corner {
                    name: name.into(),
                    words: words.split(", ").map(str::to_owned).collect(),
                })
                .into();
            }
            Kind::Marks(marks) => {
                let options = [
                    ("Begränsar", "begränsar handlingsutrymmet för dem som möter invånarna"),
                    ("Motverkar", "motverkar lärande och innovation i verksamheterna"),
                    ("Bedömer", "används i för stor utsträckning för att bedöma prestationer"),
                    ("Försvårar", "försvårar samverkan mellan olika huvudmän"),
                    ("Misstror", "signalerar misstro mot professionerna"),
                    ("Ökar", "ökar administrationen utan att ge något tillbaka"),
                ];
                let option = |(number, (short, text)): (usize, (&str, &str))| MarkOption {
                    key: ["a", "b", "c", "d", "e", "f"][number].into(),
                    text: text.into(),
                    short: short.into(),
                    ..MarkOption::default()
                };
                marks.options = options.into_iter().enumerate().map(option).collect();
                marks.stem = "Styrningen …".into();
            }
            Kind::Quadrant(quadrant) => {
                quadrant.across = Axis {
                    name: "Tjänstepersonerna".into(),
                    low: "lyssnar".into(),
                    high: "berättar".into(),
                };
                quadrant.situations = vec![Situation {
                    name: "Samtal".into(),
                    across: End::High,
                    up: End::High,
                    help: "Båda berättar och ingen är säker på att ha blivit hörd.".into(),
                }];
            }
            Kind::Stance(stance) => {
                let texts = [
                    "Nämnden bjuder in invånarna till ett samtal varje termin.",
                    "Ersättningen knyts till det som ger mest för dem som behöver det.",
                    "Uppföljningen görs om så att den kan användas av dem som gör arbetet.",
                    "Alla nya mål prövas mot de gamla innan de tas in.",
                    "Tillsynen samlas hos en myndighet.",
                    "Försök får göras utan att nämnden frågas först.",
                ];
                for (section, texts) in stance.sections.iter_mut().zip(texts.chunks(3)) {
                    let proposal = |(number, text): (usize, &&str)| Proposal {
                        key: format!("{}{number}", section.title).as_str().into(),
                        text: (*text).into(),
                        verb: "föreslår".into(),
                        ..Proposal::default()
                    };
                    section.rows = texts.iter().enumerate().map(proposal).collect();
                }
            }
            Kind::Slide(_) | Kind::Pause(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
        }
    }
    deck
}

fn lengthen_parts(open: &mut Open) {
    let texts = [
        "Var befinner vi oss idag, och vad beror det på?",
        "Hur ska vi ta oss dit vi vill, och vem gör vad?",
        "Vilka resultat ska vi uppnå, och när vet vi det?",
    ];
    if open.parts.is_empty() {
        return;
    }
    let part = |(number, text): (usize, &&str)| Part {
        key: format!("del{number}").as_str().into(),
        text: (*text).into(),
        ..Part::default()
    };
    open.parts = texts.iter().enumerate().map(part).collect();
}

fn lengthen_rows(matrix: &mut Matrix) {
    let rows = [
        ("Riktning", "uppifrån och ned", "nedifrån och upp"),
        ("Mått", "många, för kontroll", "få, för lärande"),
        ("Samtal", "rapporteras", "förs"),
        ("Fel", "döljs", "delas"),
        ("Närhet", "långt till den som bestämmer", "nära till den som bestämmer"),
        ("Tid", "följs upp varje månad", "följs upp när det behövs"),
    ];
    let rows = rows.iter().enumerate();
    matrix.sections[0].rows = rows.map(|(number, (label, left, right))| row(number, label, left, right)).collect();
}

/// A hall at an item with its answers released; where there are none to release, its notes.
fn view(session: &mut Session, key: &str, released: bool) -> HallView {
    session.apply(Command::GoTo(key.into()), 0);
    let by_notes = session.item(&key.into()).is_some_and(|item| !item.kind.has_answers());
    session.apply(Command::ReleaseAnswers(released), 0);
    session.apply(Command::ReleaseNotes(released && by_notes), 0);
    HallView::of(session)
}

/// A page as the eye takes it in, in parts of the page.
struct Weight {
    /// What letters and shapes cover.
    ink: f32,
    /// Where the content begins and ends from the top, the bottom line left out.
    from: f32,
    to: f32,
}

/// How finely a page is looked at: squares along its height.
const SQUARES: usize = 90;

fn weight(hall: &Harness<'_, HallView>, size: Vec2) -> Weight {
    let columns = SQUARES * 16 / 9;
    let square = size.y / SQUARES as f32;
    let mut covered = vec![false; columns * SQUARES];
    let mut cover = |area: Rect| {
        for (index, is_covered) in covered.iter_mut().enumerate() {
            let middle = pos2((index % columns) as f32 + 0.5, (index / columns) as f32 + 0.5) * square;
            *is_covered |= area.expand(square / 2.0).contains(middle);
        }
    };
    for text in texts(hall) {
        for row in &text.galley.rows {
            for glyph in &row.row.glyphs {
                let at = text.pos + row.pos.to_vec2() + glyph.pos.to_vec2() + glyph.uv_rect.offset;
                if glyph.uv_rect.size != Vec2::ZERO {
                    cover(Rect::from_min_size(at, glyph.uv_rect.size).shrink(square / 4.0));
                }
            }
        }
    }
    for clipped in &hall.output().shapes {
        match &clipped.shape {
            Shape::LineSegment { points, .. } => cover(Rect::from_two_pos(points[0], points[1])),
            Shape::Circle(circle) => cover(circle.visual_bounding_rect()),
            Shape::Path(path) if path.fill.a() > 0 => cover(path.visual_bounding_rect()),
            _ => {}
        }
    }
    let is_content = |index: &usize| (*index / columns) as f32 / (SQUARES as f32) < 0.83;
    let lines = (0..covered.len())
        .filter(|index| covered[*index] && is_content(index))
        .map(|index| index / columns);
    let part = |line: Option<usize>| line.map_or(0.0, |line| line as f32 / SQUARES as f32);
    Weight {
        ink: covered.iter().filter(|covered| **covered).count() as f32 / covered.len() as f32,
        from: part(lines.clone().min()),
        to: part(lines.max()),
    }
}

/// What belongs to a question or, once it is answered, to its answers, as it is told to those who cannot see it.
fn belongs(view: &HallView) -> Vec<String> {
    let Some(item) = &view.item else { return Vec::new() };
    let notes = view.notes.iter().map(|note| format!("Grupp {}: {}", note.group, note.text));
    let is_answered = !view.answers.is_empty();
    let texts: Vec<String> = match &item.kind {
        Kind::Matrix(matrix) if is_answered => matrix.rows().map(|row| row.label().to_owned()).collect(),
        Kind::Marks(marks) if is_answered => marks.options.iter().map(|option| option.label().to_owned()).collect(),
        Kind::Stance(stance) if is_answered => stance.rows().map(|row| row.label().to_owned()).collect(),
        Kind::Shift(_) | Kind::Quadrant(_) if is_answered => view.answers.iter().map(|(group, _)| group.name.clone()).collect(),
        _ if !view.notes.is_empty() => notes.collect(),
        Kind::Open(open) => open.parts.iter().map(|part| part.text.clone()).collect(),
        Kind::Matrix(matrix) => matrix.rows().map(|row| row.left.clone()).collect(),
        Kind::Marks(marks) => marks.options.iter().map(|option| option.text.clone()).collect(),
        Kind::Stance(stance) => stance.rows().map(|row| row.text.clone()).collect(),
        Kind::Shift(shift) => shift.corners.iter().map(|corner| corner.words.join(", ")).collect(),
        Kind::Quadrant(quadrant) => vec![quadrant.across.high.clone(), quadrant.up.high.clone()],
        Kind::Slide(_) | Kind::Pause(_) | Kind::Reverse(_) | Kind::Unknown(_) => Vec::new(),
    };
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

/// All that the page tells.
fn told(hall: &Harness<'_, HallView>) -> String {
    let labels = hall.root().children_recursive().filter_map(|node| node.accesskit_node().value());
    labels.collect::<Vec<_>>().join("\n")
}

/// One hall of one kind.
struct Case {
    name: String,
    pages: u16,
    /// All that belongs to it stands on its first page; what comes after shows it in detail.
    is_whole: bool,
    /// A triangle or a square stands on its first page as words, for want of room.
    lacks_figure: bool,
    first: Weight,
}

/// True where the page shows a figure as high as an eighth of it.
fn draws_figure(hall: &Harness<'_, HallView>, size: Vec2) -> bool {
    hall.output().shapes.iter().any(|clipped| match &clipped.shape {
        Shape::Path(path) => path.closed && path.visual_bounding_rect().height() > size.y / 8.0,
        _ => false,
    })
}

fn cases() -> Vec<Case> {
    let mut hall = hall(HD, Room::default());
    let mut cases = Vec::new();
    for (texts, deck) in [("short", short_texts()), ("long", long_texts())] {
        for groups in GROUPS {
            let mut session = full_meeting(deck.clone(), groups);
            for key in PROMPTS {
                for released in [false, true] {
                    let view = view(&mut session, key, released);
                    let pages = page_count(&hall.ctx, &view, HD, Room::default(), Words::default());
                    show(&mut hall, view.clone());
                    let told = told(&hall);
                    let when = if released { "after" } else { "before" };
                    cases.push(Case {
                        name: format!("{key:12} {when:6} {groups:2} groups, {texts:5}"),
                        pages,
                        lacks_figure: ["triangel", "fyrfalt"].contains(&key) && !draws_figure(&hall, HD),
                        is_whole: belongs(&view).iter().all(|text| told.contains(text.as_str())),
                        first: weight(&hall, HD),
                    });
                }
            }
        }
    }
    cases
}

#[test]
fn most_questions_and_answers_are_whole_on_one_page() {
    let cases = cases();
    let mut table = String::new();
    for Case {
        name,
        pages,
        is_whole,
        first,
        lacks_figure: _,
    } in &cases
    {
        let Weight { ink, from, to } = first;
        let empty = 100.0 - 100.0 * (to - from);
        writeln!(
            table,
            "{name}: {pages:2} pages, {}, first: {:4.1} % ink, {empty:3.0} % of the height empty, middle at {:3.0} %",
            if *is_whole { "whole on the first" } else { "in pieces         " },
            ink * 100.0,
            50.0 * (from + to)
        )
        .unwrap();
    }
    let part = |count: usize| 100.0 * count as f32 / cases.len() as f32;
    let alone = part(cases.iter().filter(|case| case.pages == 1).count());
    let whole = part(cases.iter().filter(|case| case.is_whole).count());
    let with_figures = part(cases.iter().filter(|case| case.pages == 1 && !case.lacks_figure).count());
    println!(
        "{table}{} halls: {alone:.0} % have one page, {with_figures:.0} % also with their figure, {whole:.0} % are whole on their first",
        cases.len()
    );
    assert!(
        with_figures >= 60.0,
        "only {with_figures:.0} % have one page without telling a figure in words:\n{table}"
    );
    assert!(whole >= 60.0, "only {whole:.0} % are whole on their first page:\n{table}");
    // Before pages were composed 27 % of the same halls had one page.
    assert!(alone >= 60.0, "only {alone:.0} % have one page:\n{table}");
    let thin: Vec<&str> = cases
        .iter()
        .filter(|case| case.first.to - case.first.from < 0.2)
        .map(|case| case.name.as_str())
        .collect();
    assert!(thin.is_empty(), "almost nothing stands on the page of {thin:?}");
}

/// Draws every page of these halls for somebody to look at; of one kind alone where `HALL_KIND` names it.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_short_and_long_texts() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("composition");
    std::fs::create_dir_all(&folder).unwrap();
    let only = std::env::var("HALL_KIND").unwrap_or_default();
    let mut hall = hall(HD, Room::default());
    for (texts, deck) in [("short", short_texts()), ("long", long_texts())] {
        for groups in GROUPS {
            let mut session = full_meeting(deck.clone(), groups);
            for key in PROMPTS.into_iter().filter(|key| key.contains(&only)) {
                for (when, released) in [("before", false), ("after", true)] {
                    let view = view(&mut session, key, released);
                    for page in 0..page_count(&hall.ctx, &view, HD, Room::default(), Words::default()) {
                        show(&mut hall, HallView { page, ..view.clone() });
                        let file = folder.join(format!("{key}-{texts}-{when}-{groups:02}-{page}.png"));
                        hall.render().unwrap().save(file).unwrap();
                    }
                }
            }
        }
    }
}

/// Draws every page of the deck that `HALL_DECK` names for somebody to look at, of the items with `HALL_KEY` in their key.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_a_deck() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("deck");
    std::fs::create_dir_all(&folder).unwrap();
    let id = std::env::var("HALL_DECK").unwrap_or_else(|_| "trender".to_owned());
    let only = std::env::var("HALL_KEY").unwrap_or_default();
    let path = format!("{}/assets/decks/{id}.ron", env!("CARGO_MANIFEST_DIR"));
    let deck: Deck = ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let keys: Vec<_> = deck.items.iter().map(|item| item.key.to_string()).collect();
    let mut hall = hall(HD, Room::default());
    let mut session = full_meeting(deck, 5);
    for (place, key) in keys.iter().enumerate().filter(|(_, key)| key.contains(&only)) {
        for released in [false, true] {
            let view = view(&mut session, key, released);
            for page in 0..page_count(&hall.ctx, &view, HD, Room::default(), Words::default()) {
                show(&mut hall, HallView { page, ..view.clone() });
                let file = folder.join(format!("{id}-{place:02}-{key}-{}-{page:02}.png", u8::from(released)));
                hall.render().unwrap().save(file).unwrap();
            }
        }
    }
}

#[test]
fn what_needs_more_pages_is_divided_evenly() {
    let mut hall = hall(HD, Room::default());
    for count in 4..=20 {
        let mut deck = long_texts();
        let option = |number: usize| MarkOption {
            key: format!("o{number}").as_str().into(),
            text: format!("försvårar samverkan mellan huvudmän på sätt nummer {number}."),
            ..MarkOption::default()
        };
        for item in &mut deck.items {
            if let Kind::Marks(marks) = &mut item.kind {
                marks.options = (1..=count).map(option).collect();
            }
        }
        let mut session = full_meeting(deck, 2);
        let view = view(&mut session, "markeringar", false);
        let pages = page_count(&hall.ctx, &view, HD, Room::default(), Words::default());
        let mut on_page = |page| {
            show(&mut hall, HallView { page, ..view.clone() });
            (1..=count)
                .filter(|number| told(&hall).contains(&format!("nummer {number}.")))
                .count()
        };
        let counts: Vec<usize> = (0..pages).map(&mut on_page).filter(|count| *count > 0).collect();
        assert_eq!(counts.iter().sum::<usize>(), count, "each stands once: {counts:?}");
        let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
        assert!(2 * least >= *most, "{count} options: {counts:?}");
    }
}

#[test]
fn marks_stand_in_the_order_of_their_counts_and_those_alike_in_that_of_the_deck() {
    let mut hall = hall(HD, Room::default());
    let mut session = full_meeting(short_texts(), 4);
    let view = view(&mut session, "markeringar", true);
    show(&mut hall, view);
    let drawn: Vec<String> = texts(&hall).iter().map(|text| text.galley.text().to_owned()).collect();
    let place = |label: &str| {
        drawn
            .iter()
            .position(|text| text == label)
            .unwrap_or_else(|| panic!("{label}: {drawn:?}"))
    };
    // Groups 1 and 4 mark b, 2 marks c and 3 marks a, three marks each.
    assert!(
        place("Alternativ b") < place("Alternativ a") && place("Alternativ a") < place("Alternativ c"),
        "{drawn:?}"
    );
    assert_eq!(drawn.get(place("Alternativ b") + 1).map(String::as_str), Some("6"));
}

/// All that the pages of a view tell, and their number.
fn all_told(hall: &mut Harness<'_, HallView>, view: &HallView) -> (String, u16) {
    let pages = page_count(&hall.ctx, view, HD, Room::default(), Words::default());
    let page = |page| {
        show(hall, HallView { page, ..view.clone() });
        texts(hall)
            .iter()
            .map(|text| text.galley.text().to_owned())
            .collect::<Vec<_>>()
            .join("|")
    };
    ((0..pages).map(page).collect::<Vec<_>>().join("|"), pages)
}

#[test]
fn who_stands_where_is_told_in_the_one_picture_where_it_has_room_and_row_by_row_where_not() {
    let mut hall = hall(HD, Room::default());
    for (deck, groups, matrix_pages, stance_pages) in [
        (short_texts(), 2, 1..=1, 1..=1),
        (short_texts(), 5, 1..=1, 1..=1),
        (short_texts(), 12, 1..=6, 1..=2),
        (long_texts(), 5, 2..=9, 1..=3),
    ] {
        let mut session = full_meeting(deck, groups);
        for (key, expected) in [("matris", matrix_pages), ("forslag", stance_pages)] {
            let view = view(&mut session, key, true);
            let (drawn, pages) = all_told(&mut hall, &view);
            assert!(expected.contains(&pages), "{key}, {groups} groups: {pages} pages: {drawn}");
            // Every group is seen at every row, by its number.
            for (group, _) in &view.answers {
                let number = group.id.to_string();
                assert!(
                    drawn.split('|').any(|text| text == number),
                    "{key}: group {number} of {groups} in {drawn}"
                );
            }
        }
    }
}

#[test]
fn nothing_in_the_hall_is_cut_short() {
    let mut hall = hall(HD, Room::default());
    let name = "Ett mycket långt namn på det som raden handlar om, så som nämnden själv har skrivit det på mötet";
    for mut deck in [short_texts(), long_texts()] {
        for item in &mut deck.items {
            item.title = format!(
                "{}{}",
                item.title.trim_end_matches('…'),
                " Och hur länge har det varit så hos oss, i den del av verksamheten som ni känner bäst?"
            );
            match &mut item.kind {
                Kind::Matrix(matrix) => matrix
                    .sections
                    .iter_mut()
                    .flat_map(|part| &mut part.rows)
                    .for_each(|row| row.label = name.into()),
                Kind::Marks(marks) => marks
                    .options
                    .iter_mut()
                    .for_each(|option| (option.text, option.short) = (name.into(), String::new())),
                Kind::Stance(stance) => stance
                    .sections
                    .iter_mut()
                    .flat_map(|part| &mut part.rows)
                    .for_each(|row| row.text = name.into()),
                Kind::Shift(shift) => shift.corners.iter_mut().for_each(|corner| corner.name = name.into()),
                Kind::Quadrant(quadrant) => quadrant.across.low = name.into(),
                _ => {}
            }
        }
        if let Some(marks) = deck.items.iter_mut().find_map(|item| match &mut item.kind {
            Kind::Marks(marks) => Some(marks),
            _ => None,
        }) {
            marks.stem = String::new();
        }
        let mut session = full_meeting(deck, 5);
        for key in PROMPTS {
            for released in [false, true] {
                let view = view(&mut session, key, released);
                let (drawn, _) = all_told(&mut hall, &view);
                assert!(!drawn.contains('…'), "{key}, released: {released}: {drawn}");
            }
        }
    }
}
