//! What the built-in decks take from their sources word for word, and what they mark as their own.

use samtalsledaren::files::built_in;
use samtalsledaren::model::{Deck, Item, Kind, Slide};

fn deck(id: &str) -> Deck {
    built_in().into_iter().find(|deck| deck.id == id).unwrap()
}

fn item<'a>(deck: &'a Deck, key: &str) -> &'a Item {
    deck.item(&key.into()).unwrap()
}

fn bullets<'a>(deck: &'a Deck, key: &str) -> &'a [String] {
    match &item(deck, key).kind {
        Kind::Slide(Slide { bullets, .. }) => bullets,
        other => panic!("{key} is {other:?}"),
    }
}

/// The names of the principles with what they mean.
fn principles(deck: &Deck) -> Vec<(String, String)> {
    if let Kind::Marks(marks) = &item(deck, "principer").kind {
        return marks
            .options
            .iter()
            .map(|option| (option.text.clone(), option.help.clone()))
            .collect();
    }
    let rows = &deck.table("principer").unwrap().rows;
    rows.iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

#[test]
fn the_constitution_stands_word_for_word() {
    let expected = [
        "Den enskildes personliga, ekonomiska och kulturella välfärd ska vara grundläggande mål för den offentliga verksamheten. Särskilt ska det allmänna trygga rätten till arbete, bostad och utbildning samt verka för social omsorg och trygghet och för goda förutsättningar för hälsa.",
        "Det allmänna ska främja en hållbar utveckling som leder till en god miljö för nuvarande och kommande generationer.",
        "Det allmänna ska verka för att demokratins idéer blir vägledande inom samhällets alla områden samt värna den enskildes privatliv och familjeliv.",
        "Det allmänna ska verka för att alla människor ska kunna uppnå delaktighet och jämlikhet i samhället och för att barns rätt tas till vara.",
    ];
    assert_eq!(bullets(&deck("trender"), "grundlagen"), expected);
}

/// The official definition, with the sentence that leads to its list.
#[test]
fn the_definition_is_the_same_in_every_deck_that_gives_it() {
    let start = "tyrning, kultur och arbetssätt med fokus på verksamhetens syfte och medborgarens behov, där varje beslutsnivå aktivt verkar för att";
    let list = [
        "stimulera samverkan och helhetsperspektiv,",
        "bygga tillitsfulla relationer samt",
        "säkerställa att medarbetaren kan, vill och vågar hjälpa medborgaren.",
    ];
    for id in ["trender", "ledning-och-styrning"] {
        let deck = deck(id);
        assert!(item(&deck, "definition").lead.ends_with(start), "{id}");
        assert_eq!(bullets(&deck, "definition"), list, "{id}");
    }
    let whole = format!("{start} {}", list.join(" "));
    let deck = deck("handlingsutrymmet");
    assert!(bullets(&deck, "tillitsbaserad").iter().any(|bullet| bullet.ends_with(&whole)));
}

#[test]
fn the_principles_are_the_same_in_every_deck_that_gives_them() {
    let seven = principles(&deck("ledning-och-styrning"));
    let names: Vec<_> = seven.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "Tillit",
        "Medborgarfokus",
        "Helhetssyn",
        "Handlingsutrymme",
        "Stöd",
        "Kunskap",
        "Öppenhet",
    ];
    assert_eq!(names, expected);
    assert_eq!(
        seven[5].1,
        "Premiera kunskapsutveckling, lärande och en praktik baserad på vetenskap och beprövad erfarenhet."
    );
    assert_eq!(principles(&deck("handlingsutrymmet")), seven);
    let eight = principles(&deck("battre-resultat"));
    assert_eq!(eight[..7], seven);
    assert_eq!(eight[7].0, "Långsiktighet");
}

/// Groups take a stance on the source's own words, and each row says what the source does with it in its own word.
#[test]
fn nothing_that_groups_take_a_stance_on_is_shortened() {
    let mut count = 0;
    for deck in built_in() {
        for item in &deck.items {
            let Kind::Stance(stance) = &item.kind else { continue };
            for row in stance.rows() {
                count += 1;
                assert!(!row.shortened, "{}: {}", deck.id, row.text);
                let known = [
                    "föreslår",
                    "rekommenderar",
                    "rekommenderade",
                    "bedömer",
                    "påtalar vikten",
                    "påtalar",
                    "betonar",
                ];
                assert!(known.contains(&row.verb.as_str()), "{}: {}: {}", deck.id, row.text, row.verb);
                // A recommendation recommends: where the source says "bör", the row says so too, or stands behind a "bör" above it.
                let is_weak = ["rekommenderar", "bedömer"].contains(&row.verb.as_str());
                let says_so = row.text.contains("bör") || row.text.contains("ska ") || item.lead.contains("bör …");
                assert!(
                    !is_weak || says_so || row.text.starts_with("Det finns"),
                    "{}: {}",
                    deck.id,
                    row.text
                );
            }
        }
    }
    assert_eq!(count, 12 + 9 + 33);
    let verbs = |id: &str, key: &str| match &item(&deck(id), key).kind {
        Kind::Stance(stance) => stance.rows().map(|row| row.verb.clone()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    assert_eq!(
        verbs("battre-resultat", "forslagen"),
        ["föreslår", "föreslår", "bedömer", "bedömer"]
    );
    let all: Vec<_> = deck("handlingsutrymmet")
        .items
        .iter()
        .flat_map(|item| verbs("handlingsutrymmet", item.key.as_str()))
        .collect();
    assert_eq!(all.iter().filter(|verb| *verb == "föreslår").count(), 11);
    assert_eq!(all.iter().filter(|verb| verb.starts_with("rekommendera")).count(), 22);
}

/// Questions that no source asks.
#[test]
fn questions_of_our_own_are_marked_and_no_others() {
    let own = |id: &str| {
        let deck = deck(id);
        let own = deck.items.iter().filter(|item| item.own && item.is_prompt());
        own.map(|item| item.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(own("trender"), Vec::<String>::new());
    assert_eq!(own("ledning-och-styrning"), Vec::<String>::new());
    assert_eq!(
        own("politiken"),
        [
            "fraga-gislaved",
            "fraga-boras",
            "fraga-borlange",
            "fraga-kalmar",
            "fraga-vastra-gotaland"
        ]
    );
    let better = deck("battre-resultat");
    assert_eq!(
        own("battre-resultat").len(),
        better.items.iter().filter(|item| item.is_prompt()).count()
    );
    assert_eq!(own("handlingsutrymmet"), ["antaganden", "namndens-svar"]);
}

/// Poles that a source lacks are marked; where it has a pair, none is.
#[test]
fn poles_of_our_own_are_marked() {
    let poles = |id: &str, key: &str| match &item(&deck(id), key).kind {
        Kind::Matrix(matrix) => matrix.rows().map(|row| (row.own_left, row.own_right)).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let (no, left, right) = ((false, false), (true, false), (false, true));
    assert_eq!(poles("ledning-och-styrning", "tillit-innebar"), [no, no, left, left, left, left]);
    assert_eq!(poles("handlingsutrymmet", "restriktioner"), [no, no, no, left, left, right]);
    assert_eq!(poles("trender", "uppfoljning"), [no; 5]);
    assert_eq!(poles("trender", "kulturer"), [no; 10]);
    // Scales that are ours from end to end say so under the question.
    for (id, key) in [("ledning-och-styrning", "styrningens-delar"), ("politiken", "rollen")] {
        assert!(item(&deck(id), key).lead.contains("vår."), "{id}: {key}");
    }
}

/// The explanations of the six patterns are a reading of names, for the figures are not in the text.
#[test]
fn explanations_of_our_own_are_marked() {
    let own_help = |id: &str, key: &str| match &item(&deck(id), key).kind {
        Kind::Marks(marks) => marks
            .options
            .iter()
            .map(|option| (option.own_help, !option.help.is_empty()))
            .collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    assert_eq!(own_help("trender", "monster"), [(true, true); 6]);
    assert!(own_help("trender", "utmaningar").iter().all(|(own, _)| !own));
    for id in ["ledning-och-styrning", "battre-resultat"] {
        assert!(own_help(id, "principer").iter().all(|found| *found == (false, true)), "{id}");
    }
}

/// A question in large type asks something, or its parts do; a heading alone does not.
#[test]
fn every_question_asks_something() {
    for deck in built_in() {
        for item in deck.items.iter().filter(|item| item.is_prompt()) {
            let parts_ask = matches!(&item.kind, Kind::Open(open) if open.parts.iter().any(|part| part.text.contains('?')));
            let asks = item.title.contains('?') || item.lead.contains('?') || parts_ask;
            assert!(asks, "{}: {}", deck.id, item.title);
        }
    }
}

/// Two questions of one deck never stand under the same words in the contents of the bilaga.
#[test]
fn no_two_questions_have_the_same_title() {
    for deck in built_in() {
        let mut titles: Vec<_> = deck.items.iter().filter(|item| item.is_prompt()).map(|item| &item.title).collect();
        let all = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), all, "{}", deck.id);
    }
}

/// What the groups are asked is not answered on a slide before it.
#[test]
fn the_source_answers_only_after_the_groups() {
    for (id, asked, answered) in [
        ("handlingsutrymmet", "forsok", "forvaltningens"),
        ("battre-resultat", "forslagen", "stadens-svar"),
        ("politiken", "borlange-ovningen", "borlange-svaret"),
        ("politiken", "rollen", "slutsatser"),
        ("trender", "effekter", "slutsatsen"),
        ("trender", "vad-ar-tillit", "tre-definitioner"),
        ("trender", "uppdraget", "grundlagen"),
    ] {
        let deck = deck(id);
        let place = |key: &str| deck.items.iter().position(|item| item.key.as_str() == key).unwrap();
        assert!(place(asked) < place(answered), "{id}: {answered}");
    }
    let told = bullets(&deck("handlingsutrymmet"), "sammanfattning").join(" ");
    assert!(!told.contains("positiv"), "{told}");
}
