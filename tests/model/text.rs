//! Texts in one spelling: what reads alike is alike, and a find leads back to the text as it was written.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use samtalsledaren::model::{Folded, Sought, folded_key, has_nothing_to_see, is_same_text, lines, with_plain_breaks};
use unicode_normalization::UnicodeNormalization as _;

/// Where a text is found in another, as it is written there.
fn found<'a>(sought: &str, original: &'a str) -> Option<&'a str> {
    let folded = Folded::caseless(original);
    let sought = Folded::caseless(sought);
    let start = folded.text().find(sought.text())?;
    original.get(folded.original(start..start + sought.text().len()))
}

#[test]
fn every_dash_is_a_hyphen_and_every_blank_a_space() {
    let dashes = "-\u{1E}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE58}\u{FE63}\u{FF0D}\u{2043}\u{2E3A}";
    assert_eq!(Folded::new(dashes).text(), "-".repeat(dashes.chars().count()));
    let blanks =
        " \t\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}";
    assert_eq!(Folded::new(blanks).text(), " ".repeat(blanks.chars().count()));
}

#[test]
fn every_line_break_is_one() {
    let text = "a\nb\rc\r\nd\u{B}e\u{C}f\u{85}g\u{2028}h\u{2029}i";
    assert_eq!(Folded::new(text).text(), "a\nb\nc\nd\ne\nf\ng\nh\ni");
    assert_eq!(lines(text).collect::<String>(), "abcdefghi");
    assert_eq!(lines(text).count(), 9);
    assert_eq!(with_plain_breaks(text), "a\nb\nc\nd\ne\nf\ng\nh\ni");
    assert_eq!(lines("").count(), 0);
    assert_eq!(lines("a\r\n").collect::<Vec<_>>(), ["a"]);
    assert_eq!(lines("a\r\r\nb").collect::<Vec<_>>(), ["a", "", "b"]);
    assert_eq!(lines("\u{B}a\n\n").collect::<Vec<_>>(), ["", "a", ""]);
}

#[test]
fn nobody_sees_what_falls_away() {
    let invisible = [
        '\0',
        '\u{7}',
        '\u{1F}',
        '\u{7F}',
        '\u{9D}',
        '\u{AD}',
        '\u{34F}',
        '\u{61C}',
        '\u{180E}',
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{202A}',
        '\u{202E}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{FE0F}',
        '\u{FEFF}',
        '\u{FFFC}',
        '\u{E0041}',
    ];
    for sign in invisible {
        let text = format!("sam{sign}verkan");
        assert_eq!(Folded::new(&text).text(), "samverkan", "{sign:?}");
        assert_eq!(found("samverkan", &format!("Vår {text}s väg")), Some(text.as_str()), "{sign:?}");
        assert!(has_nothing_to_see(&format!(" {sign}\u{3000}\u{2029}")), "{sign:?}");
    }
    assert!(has_nothing_to_see(""));
    assert!(!has_nothing_to_see("\u{200B}."));
}

#[test]
fn letters_of_one_sign_and_of_several_are_the_same() {
    let texts = ["Åsa Öberg på kafé", "Ǟ ṩ Ệ", "한글"];
    for text in texts {
        let apart: String = text.nfd().collect();
        assert_ne!(apart, text.nfc().collect::<String>(), "{text}");
        assert_eq!(Folded::new(&apart).text(), Folded::new(text).text());
        assert_eq!(found(text, &format!("om {apart}, ja")), Some(apart.as_str()));
    }
    assert_eq!(Folded::new("\u{2126}\u{212B}").text(), "ΩÅ", "the units are letters");
    // An invisible sign between a letter and its ring hides neither.
    assert_eq!(found("åsa", "Hej A\u{200B}\u{30A}\u{AD}sa!"), Some("A\u{200B}\u{30A}\u{AD}sa"));
    // A find that ends in a letter of two signs takes both.
    assert_eq!(found("bl", "bla\u{30A}"), Some("bl"));
    assert_eq!(found("blå", "bla\u{30A}r"), Some("bla\u{30A}"));
    assert_eq!(found("bla", "bla\u{30A}"), None);
}

#[test]
fn dressed_letters_and_digits_are_plain_ones() {
    assert_eq!(Folded::new("０７０－１２３　４５．６７＠").text(), "070-123 45.67@");
    assert_eq!(Folded::new("\u{FB01}l \u{1D7D8}\u{1D400}").text(), "fil 0A");
    assert_eq!(Folded::new("٠٧٠ ۱۲ १२").text(), "070 12 12");
    assert_eq!(Folded::new("”D’Arcy” O´Hara").text(), "\"D'Arcy\" O'Hara");
    assert_eq!(Folded::new("½ m² Ⅳ").text(), "½ m² Ⅳ", "what says something else stays");
}

#[test]
fn capitals_are_small_letters_where_asked() {
    assert_eq!(Folded::caseless("STRASSE Åsa").text(), Folded::caseless("straße ÅSA").text());
    assert_eq!(Folded::caseless("ΣΟΦΟΣ").text(), Folded::caseless("σοφος").text());
    assert_eq!(Folded::new("Åsa").text(), "Åsa");
    assert_eq!(found("strasse", "In der Straße 1"), Some("Straße"));
}

#[test]
fn whole_texts_are_compared_as_they_read() {
    let title = "Fråga 2 – Hur når vi dit?";
    for other in [
        "fråga 2 - hur når vi dit?",
        " Fra\u{30A}ga\u{A0}2\u{202F}\u{2014} Hur\r\nna\u{30A}r  vi dit?\u{200B}",
        "FRÅGA\t2 \u{2212} HUR NÅR VI DIT?",
    ] {
        assert!(is_same_text(title, other), "{other:?}");
        assert_eq!(folded_key(title), folded_key(other));
    }
    assert!(!is_same_text(title, "Fråga 2 – Hur nar vi dit?"));
    assert!(!is_same_text("Grupp 1", "Grupp 11"));
}

#[test]
fn every_part_leads_back_to_where_it_stood() {
    let original = "\u{FEFF}Åh–A\u{30A}\r\n\u{AD}ß\u{200B}";
    let folded = Folded::caseless(original);
    assert_eq!(folded.text(), "åh-å\nss");
    let back = |range| original.get(folded.original(range)).unwrap();
    assert_eq!(back(0.."åh-å\nss".len()), "Åh–A\u{30A}\r\n\u{AD}ß");
    assert_eq!(back(3..4), "–");
    assert_eq!(back(4..6), "A\u{30A}");
    assert_eq!(back(6..7), "\r\n");
    assert_eq!(back(7..8), "ß");
    assert_eq!(back(8..9), "ß");
    assert_eq!(folded.original(9..9), original.len() - 3..original.len() - 3);
}

/// Signs that meet each other's edges: letters, accents, jamo, invisible ones, breaks.
fn signs() -> impl proptest::strategy::Strategy<Value = String> {
    let picked = proptest::sample::select(
        "aÅßſıİǰΐ\u{30A}\u{323}\u{345}\u{344}\u{F73}\u{F71}\u{AD}\u{200D}\r\n\u{B}\u{2028}–\u{A0}ｶﾞ\u{1100}\u{1161}\u{11A8}각0٣ﬁ👍🏽"
            .chars()
            .collect::<Vec<_>>(),
    );
    proptest::collection::vec(proptest::prop_oneof![3 => picked, 1 => any::<char>()], 0..24)
        .prop_map(|signs: Vec<char>| signs.into_iter().collect())
}

use proptest::strategy::Strategy as _;

proptest! {
    #[test]
    fn any_text_folds_alike_composed_and_apart(text in signs()) {
        let (composed, apart): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for fold in [Folded::new, Folded::caseless] {
            let here = fold(&text);
            let (one, other) = (fold(&composed), fold(&apart));
            prop_assert_eq!(one.text(), other.text());
            prop_assert_eq!(one.text(), here.text());
            let again = fold(here.text());
            prop_assert_eq!(again.text(), here.text(), "once folded, nothing is left to fold");
            let mut last = 0;
            for (at, sign) in here.text().char_indices() {
                let range = here.original(at..at + sign.len_utf8());
                let part = text.get(range.clone());
                assert!(part.is_some_and(|part| !part.is_empty()), "{range:?} of {text:?}");
                assert!(range.start >= last || here.original(0..at).end >= range.end, "{range:?} of {text:?}");
                last = range.start;
            }
        }
    }
}

#[test]
fn hits_are_marked_where_the_words_stand_as_they_are_written() {
    for (sought, text, hits) in [
        ("åsa", "Åsa och A\u{30A}SA, inte Asa", &["Åsa", "A\u{30A}SA"][..]),
        ("a\u{30A}", "Å, å och a\u{30A}", &["Å", "å", "a\u{30A}"]),
        ("samverkan", "Sam\u{AD}verkan. SAMVERKAN!", &["Sam\u{AD}verkan", "SAMVERKAN"]),
        (" § 12 ", "Enligt §\u{A0}12 och §  \n12", &["§\u{A0}12", "§  \n12"]),
        ("2030-35", "2030\u{2011}35, 2030–35", &["2030\u{2011}35", "2030–35"]),
        ("s", "Straße", &["S", "ß"]),
        ("ss", "Straße", &["ß"]),
        ("mål\nmedel", "Mål  medel", &["Mål  medel"]),
        ("aa", "aaaa aaa", &["aa", "aa", "aa"]),
        ("finns inte", "Här finns det inte.", &[]),
        ("", "Allt", &[]),
        (" \u{AD}", "Allt", &[]),
    ] {
        let found: Vec<_> = Sought::new(sought).hits(text).into_iter().map(|hit| &text[hit]).collect();
        assert_eq!(found, hits, "{sought:?} in {text:?}");
    }
    assert!(Sought::new("  ").is_in("vad som helst"), "nothing narrows nothing");
}

proptest! {
    #[test]
    fn whatever_holds_the_words_has_hits_apart_from_each_other_that_hold_them(text in "[aåÅß§ \u{AD}\u{30A}\u{A0}\n-]{0,24}|\\PC{0,24}", sought in "[aåÅßs§ \u{AD}\u{30A}-]{1,3}|\\PC{1,2}") {
        let sought = Sought::new(&sought);
        let hits = sought.hits(&text);
        prop_assert_eq!(!hits.is_empty(), !sought.is_nothing() && sought.is_in(&text));
        let mut end = 0;
        for hit in hits {
            prop_assert!(end <= hit.start && hit.start < hit.end);
            prop_assert!(sought.is_in(&text[hit.clone()]), "{:?} in {:?}", sought, &text[hit]);
            end = hit.end;
        }
    }
}
