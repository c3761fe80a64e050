//! Addresses of the web in texts: where each begins and ends, and where it leads.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use samtalsledaren::model::{linked, web_addresses};

/// The addresses as they stand in a text.
fn written(text: &str) -> Vec<&str> {
    let found = web_addresses(text);
    found.into_iter().map(|address| text.get(address.range).unwrap()).collect()
}

/// Where the links of a text lead.
fn targets(text: &str) -> Vec<String> {
    let targets = linked(text).into_iter().filter_map(|piece| piece.target);
    targets.map(|target| target.as_str().to_owned()).collect()
}

#[test]
fn an_address_ends_where_its_sentence_goes_on() {
    for (text, expected) in [
        ("Se https://exempel.se.", "https://exempel.se"),
        ("Se https://exempel.se/a/b, där det står.", "https://exempel.se/a/b"),
        ("(https://exempel.se/sida)", "https://exempel.se/sida"),
        ("(se https://exempel.se/sida).", "https://exempel.se/sida"),
        (
            "https://exempel.se/Tillit_(begrepp) är en sida",
            "https://exempel.se/Tillit_(begrepp)",
        ),
        ("(https://exempel.se/Tillit_(begrepp))", "https://exempel.se/Tillit_(begrepp)"),
        ("[https://exempel.se/x]", "https://exempel.se/x"),
        ("[text](https://exempel.se/x)", "https://exempel.se/x"),
        ("https://exempel.se/?val[]=1&val[]=2", "https://exempel.se/?val[]=1&val[]=2"),
        ("<https://exempel.se/x>", "https://exempel.se/x"),
        ("\"https://exempel.se/x\"", "https://exempel.se/x"),
        ("”https://exempel.se/x”", "https://exempel.se/x"),
        ("»https://exempel.se/x«", "https://exempel.se/x"),
        ("’https://exempel.se/x’", "https://exempel.se/x"),
        ("'https://exempel.se/x' och 'y'", "https://exempel.se/x"),
        ("https://exempel.se/d'Arc/x", "https://exempel.se/d'Arc/x"),
        ("Vad säger https://exempel.se/x?", "https://exempel.se/x"),
        ("https://exempel.se/x?fråga=1!", "https://exempel.se/x?fråga=1"),
        ("https://exempel.se/x: där", "https://exempel.se/x"),
        ("https://exempel.se/x; där", "https://exempel.se/x"),
        ("https://exempel.se/x…", "https://exempel.se/x"),
        ("https://exempel.se/x – där", "https://exempel.se/x"),
        ("https://exempel.se/x–", "https://exempel.se/x"),
        ("**https://exempel.se/x**", "https://exempel.se/x"),
        ("_https://exempel.se/x_", "https://exempel.se/x"),
        ("https://exempel.se/x_", "https://exempel.se/x_"),
        ("https://exempel.se/x/", "https://exempel.se/x/"),
        ("https://exempel.se/x#del-2.", "https://exempel.se/x#del-2"),
        ("https://exempel.se:8443/x?a=1&b=2;c=3", "https://exempel.se:8443/x?a=1&b=2;c=3"),
        ("https://exempel.se:8443", "https://exempel.se:8443"),
        ("https://exempel.se: så", "https://exempel.se"),
        ("http://intranät/sida", "http://intranät/sida"),
        ("http://192.0.2.7/x", "http://192.0.2.7/x"),
        ("http://[2001:db8::7]:80/x.", "http://[2001:db8::7]:80/x"),
        ("HTTPS://EXEMPEL.SE/X", "HTTPS://EXEMPEL.SE/X"),
        ("www.exempel.se", "www.exempel.se"),
        ("Www.exempel.se/åäö.", "Www.exempel.se/åäö"),
        ("på www.exempel.se, sade vi", "www.exempel.se"),
        ("https://åre.exempel.se/möte/ärende", "https://åre.exempel.se/möte/ärende"),
        ("https://xn--re-yia.exempel.se/", "https://xn--re-yia.exempel.se/"),
        ("https://exempel.se/a%20b%C3%A5", "https://exempel.se/a%20b%C3%A5"),
        ("https://anna@exempel.se/x", "https://anna@exempel.se/x"),
        ("källa:https://exempel.se/x", "https://exempel.se/x"),
        ("Se sidan.https://exempel.se/x", "https://exempel.se/x"),
        ("https://exempel.se(sidan)", "https://exempel.se"),
        ("https://exempel.se,den", "https://exempel.se"),
        (
            "https://arkiv.exempel.se/2020/https://exempel.se/x",
            "https://arkiv.exempel.se/2020/https://exempel.se/x",
        ),
        ("https://exempel.se/x\nnästa rad", "https://exempel.se/x"),
        ("https://exempel.se/x\u{B}nästa rad", "https://exempel.se/x"),
        ("https://exempel.se/x\u{A0}nästa", "https://exempel.se/x"),
        ("https://exempel.se/x\tnästa", "https://exempel.se/x"),
        ("https://exempel.se/x\u{200B} nästa", "https://exempel.se/x"),
        (
            "<https://exempel.se/en-lång-\nadress/sida>",
            "https://exempel.se/en-lång-\nadress/sida",
        ),
        ("<URL:https://exempel.se/en/\r\n  adress>", "https://exempel.se/en/\r\n  adress"),
        ("<https://exempel.se/x sidan>", "https://exempel.se/x"),
    ] {
        assert_eq!(written(text), [expected], "{text:?}");
    }
}

#[test]
fn several_addresses_are_found_one_after_the_other() {
    assert_eq!(
        written("https://a.exempel.se,https://b.exempel.se;http://c.exempel.se och www.d.exempel.se,www.e.exempel.se."),
        [
            "https://a.exempel.se",
            "https://b.exempel.se",
            "http://c.exempel.se",
            "www.d.exempel.se",
            "www.e.exempel.se"
        ]
    );
    assert_eq!(
        written("https://exempel.se/x\nhttps://exempel.se/x"),
        ["https://exempel.se/x", "https://exempel.se/x"]
    );
}

#[test]
fn what_is_no_address_of_the_web_is_left_alone() {
    for text in [
        "",
        "https://",
        "https:// exempel.se",
        "http://.",
        "https://..se",
        "https:///etc/passwd",
        "www.",
        "www.exempel",
        "www...se",
        "www.exempel.5",
        "file:///etc/passwd",
        "file://www.exempel.se/c$",
        "ftp://www.exempel.se/x",
        "\\\\www.exempel.se\\delad",
        "javascript:alert(1)",
        "mailto:nagon@exempel.se",
        "nagon@www.exempel.se",
        "ms-word:ofe|u|x",
        "shttps://exempel.se",
        "git+https://exempel.se",
        "awww.exempel.se",
        "exempel.se/sida",
        "kl. 12.30 och bl.a. www",
        "http://[struket]/x",
    ] {
        assert_eq!(written(text), [""; 0], "{text:?}");
    }
}

#[test]
fn a_link_leads_where_its_words_say_in_the_signs_of_addresses() {
    for (text, expected) in [
        ("https://exempel.se/a?b=c&d='e'#f", "https://exempel.se/a?b=c&d='e'#f"),
        ("http://exempel.se", "http://exempel.se"),
        ("www.exempel.se/a.", "https://www.exempel.se/a"),
        ("WWW.exempel.se", "https://WWW.exempel.se"),
        ("https://exempel.se/a%20b%c3%a5", "https://exempel.se/a%20b%c3%a5"),
        ("https://exempel.se/100%", "https://exempel.se/100%"),
        ("https://åre.exempel.se/ö", "https://%c3%a5re.exempel.se/%c3%b6"),
        ("https://exempel.se/a\u{30A}", "https://exempel.se/a%cc%8a"),
        ("https://exempel.se/{a}|b\\c^d", "https://exempel.se/%7ba%7d%7cb%5cc%5ed"),
        ("https://exem\u{AD}pel.se/\u{200B}sida", "https://exempel.se/sida"),
        ("<https://exempel.se/en/\n  adress>", "https://exempel.se/en/adress"),
    ] {
        assert_eq!(targets(text), [expected], "{text:?}");
    }
}

#[test]
fn an_address_of_which_a_part_is_gone_or_that_nothing_opens_is_no_link() {
    for text in [
        "https://exempel.se/[struket]",
        "https://exempel.se/a/[struket]/b.",
        "https://exempel.se/[tecken U+1F44D]/b",
        "https://exempel.se/a[tecken U+1F44D][tecken U+1F44D]",
    ] {
        assert_eq!(targets(text), [""; 0], "{text:?}");
        assert_eq!(linked(text).len(), 1, "{text:?}");
    }
    let of_length = |length: usize| format!("https://exempel.se/{}", "a".repeat(length - 19));
    assert_eq!(targets(&of_length(2_083)), [of_length(2_083)]);
    assert_eq!(targets(&of_length(2_084)), [""; 0]);
    // Three signs for each byte.
    assert_eq!(targets(&format!("https://exempel.se/{}", "å".repeat(400))), [""; 0]);
}

proptest! {
    #[test]
    fn the_pieces_are_the_text_and_lead_to_the_web_alone(parts in proptest::collection::vec((any::<String>(), 0_usize..8), 0..6)) {
        let marks = ["https://", "http://", "www.", "<https://a.se/", ">", "\n", "https://exempel.se/å", "\u{AD}"];
        let text: String = parts.iter().flat_map(|(text, mark)| [text.as_str(), marks[*mark]]).collect();
        let pieces = linked(&text);
        prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.clone());
        for piece in pieces {
            prop_assert!(!piece.text.is_empty());
            let Some(target) = piece.target else { continue };
            let small = target.as_str().to_ascii_lowercase();
            prop_assert!(small.starts_with("https://") || small.starts_with("http://"), "{:?}", target);
            prop_assert!(target.as_str().bytes().all(|byte| byte.is_ascii_graphic()), "{:?}", target);
        }
    }
}
