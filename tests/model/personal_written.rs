//! Numbers and addresses as people write them to each other: with a word between, parted at odd places, with signs that stand in for
//! others. They are found whole, and the same words in other company are left alone.

use samtalsledaren::model::{Names, PersonalSort, personal_in};

fn nobody() -> Names {
    Names::new([])
}

#[track_caller]
fn assert_found(text: &str, whole: &str, sort: PersonalSort) {
    let found: Vec<_> = personal_in(text, &nobody())
        .into_iter()
        .map(|personal| (personal.sort, &text[personal.range]))
        .collect();
    assert_eq!(found, [(sort, whole)], "{text:?}");
}

#[test]
fn a_word_or_an_odd_place_between_day_and_last_digits_hides_no_personal_number() {
    for number in [
        "850709 nr 9805",
        "850709 nr. 9805",
        "850709 Nr: 9805",
        "850709, nr 9805",
        "850709 (nr 9805",
        "850709 nummer 9805",
        "850709 num 9805",
        "850709 no 9805",
        "850709 n:o 9805",
        "850709-nr-9805",
        "850709 sista fyra 9805",
        "850709, sista fyra: 9805",
        "850709 fyra sista 9805",
        "850709 kontrollsiffror 9805",
        "850709 med slutsiffror 9805",
        "850709 och de sista siffrorna 9805",
        "19850709 nr 9805",
        "8507-099805",
        "85-07099805",
        "850-7099805",
        "8507099-805",
        "8507 099805",
        "850709980 5",
        "8-507099805",
        "1985-07099805",
        "198507-099805",
        "8507/099805",
        "8507–099805",
        "8507\u{A0}099805",
    ] {
        assert_found(&format!("Hon är född {number} står det"), number, PersonalSort::Identity);
    }
}

#[test]
fn other_numbers_with_the_same_words_are_left_alone() {
    for text in [
        "850709 nr 9804",
        "2023-08-30 nr 1234",
        "20230830 nr 1237",
        "230830, nr 1234",
        "Protokoll 2031-03-05 nr 9805",
        "§ 850709 nr 12",
        "Motion 8507 nr 099",
        "8507-099804",
        "9507-139805",
        "bg 8507-0998",
        "1234 567890",
        "tidning nr 850709",
    ] {
        let found = personal_in(text, &nobody());
        assert!(found.is_empty(), "{text:?}: {found:?}");
    }
}

#[test]
fn an_address_with_words_and_signs_in_the_place_of_its_own_is_found() {
    for address in [
        "asa@exempel_se",
        "asa@exempel_kommun_se",
        "asa@exempel·kommun·se",
        "asa%40exempel%2ese",
        "asa%40exempel%2Ekommun%2Ese",
        "asa@exempel%2ese",
        "asa&#64;exempel&#46;se",
        "asa&commat;exempel&period;se",
        "asa.ek på exempel.se",
        "asa_ek på exempel punkt se",
        "asa85 på exempel.se",
        "a_ek på exempel.se",
        "asa.ek at-tecken exempel.se",
        "asa.ek\"at\"exempel.se",
        "asa.ek@skola . exempel . se",
        "asa.ek@skola,exempel,se",
    ] {
        assert_found(&format!("Fråga {address} om det"), address, PersonalSort::Email);
    }
    for begin in ["mejla ", "Mejla till ", "e-post: ", "Mail ", "skriv till ", "Hennes adress är "] {
        assert_found(&format!("{begin}asa på exempel.se"), "asa på exempel.se", PersonalSort::Email);
    }
    assert_found("asa på exempel.se", "asa på exempel.se", PersonalSort::Email);
    assert_found("Kontakt:\nasa på exempel.se", "asa på exempel.se", PersonalSort::Email);
}

#[test]
fn what_is_read_on_a_page_of_the_web_is_no_address() {
    for text in [
        "läs mer på exempel.se",
        "mer på exempel.se",
        "Protokollet finns på exempel.se",
        "Frågor och svar t.ex. på exempel.se",
        "kl. 12.00 på exempel.se",
        "bl.a. på exempel.se",
        "Vi lägger ut allt på exempel.se",
        "Mejla eller läs mer på exempel.se",
        "information på exempel.se",
        "Titta 2031-03-05 på exempel.se",
        "fil_a på servern",
        "två på tre",
        "namn_se är en fil",
        "50%2e",
    ] {
        let found = personal_in(text, &nobody());
        assert!(found.is_empty(), "{text:?}: {found:?}");
    }
}
