//! Personal data of nobody in hundreds of spellings: forms, dashes, blanks, line breaks, invisible signs, letters in parts.

use samtalsledaren::model::PersonalSort;
use unicode_normalization::UnicodeNormalization as _;

/// The people whose names are spelled.
pub(crate) const PEOPLE: [&str; 4] = ["Åsa Öbergström", "Anna-Karin Lindén", "Bo von Ekfält", "Torvald d’Östgård"];

/// Forms with plain signs: a hyphen, a blank, nothing that cannot be seen.
pub(crate) const FORMS: [(PersonalSort, &[&str]); 4] = [
    (
        PersonalSort::Name,
        &[
            "Åsa Öbergström",
            "ÅSA ÖBERGSTRÖM",
            "åsa öbergström",
            "Öbergström, Åsa",
            "Åsa Öbergströms",
            "Å. Öbergström",
            "Öbergström",
            "Åsas",
            "Anna-Karin Lindén",
            "Anna Karin Linden",
            "A.-K. Lindén",
            "Annakarin Lindén",
            "Lindéns",
            "Bo von Ekfält",
            "Torvald d'Östgård",
            "Östgård",
        ],
    ),
    (
        PersonalSort::Telephone,
        &[
            "070-123 45 67",
            "0701234567",
            "070 - 123 45 67",
            "070/123 45 67",
            "070.123.45.67",
            "07 01 23 45 67",
            "0701-23 45 67",
            "070_1234567",
            "0 7 0 1 2 3 4 5 6 7",
            "+46 70 123 45 67",
            "+46 (0)70-123 45 67",
            "+46(0)701234567",
            "00 46 70 123 45 67",
            "0046-70-123 45 67",
            "46 70 123 45 67",
            "70-123 45 67",
            "08-123 456 78",
            "036-12 34 56",
            "0500 - 12 34 56",
            "+47 22 12 34 56",
        ],
    ),
    (
        PersonalSort::Email,
        &[
            "asa.oberg@exempel.se",
            "åsa@exempel.se",
            "asa_o@min-kommun.exempel.se",
            "ASA@EXEMPEL.SE",
            "asa @ exempel.se",
            "asa(at)exempel.se",
            "asa snabel-a exempel.se",
            "asa[at]exempel[dot]se",
        ],
    ),
    (
        PersonalSort::Identity,
        &[
            "850709-9805",
            "850709+9805",
            "850709 - 9805",
            "850709 9805",
            "8507099805",
            "850709.9805",
            "19850709-9805",
            "19850709 9805",
            "198507099805",
            "1985-07-09-9805",
            "1985-07-09 9805",
            "85 07 09-9805",
            "8 5 0 7 0 9 - 9 8 0 5",
            "850769-9802",
            "19850769-9802",
        ],
    ),
];

const DASHES: [char; 9] = [
    '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{FE58}', '\u{FE63}', '\u{FF0D}',
];
const BLANKS: [&str; 8] = ["\u{A0}", "\u{2009}", "\u{202F}", "\u{2003}", "\u{3000}", "\t", "  ", " \u{200B}"];
const BREAKS: [&str; 7] = ["\n", "\r\n", "\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}"];
const INVISIBLE: [char; 10] = [
    '\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}', '\u{200E}', '\u{2068}', '\u{FE0F}', '\u{34F}',
];

/// Every spelling with its sort and the plain form it comes from.
pub(crate) fn spellings() -> Vec<(PersonalSort, &'static str, String)> {
    let mut all = Vec::new();
    for (sort, forms) in FORMS {
        for (number, form) in forms.iter().copied().enumerate() {
            let mut spelled = vec![form.to_owned(), form.nfd().collect(), wide(form)];
            if form.contains('-') {
                spelled.extend(DASHES.iter().map(|dash| form.replace('-', &dash.to_string())));
            }
            if form.contains(' ') {
                spelled.extend(BLANKS.iter().map(|blank| form.replace(' ', blank)));
                spelled.extend(BREAKS.iter().map(|end| form.replacen(' ', end, 1)));
            }
            for (turn, sign) in INVISIBLE.iter().enumerate() {
                let places: Vec<_> = form.char_indices().map(|(at, _)| at).skip(1).collect();
                let at = places[(turn + number) % places.len()];
                spelled.push(format!("{}{sign}{}", &form[..at], &form[at..]));
            }
            // Everything at once.
            spelled.push(between(
                &form.replace('-', "\u{2011}").replace(' ', "\u{A0}").nfd().collect::<String>(),
                '\u{AD}',
            ));
            spelled.dedup();
            all.extend(spelled.into_iter().map(|text| (sort, form, text)));
        }
    }
    all
}

/// Digits of wide type.
fn wide(text: &str) -> String {
    let wide = |sign: char| match sign {
        '0'..='9' => char::from_u32(u32::from(sign) + 0xFEE0).unwrap(),
        _ => sign,
    };
    text.chars().map(wide).collect()
}

/// With a sign between all others.
fn between(text: &str, sign: char) -> String {
    let mut made = String::new();
    for one in text.chars() {
        made.push(one);
        made.push(sign);
    }
    made.pop();
    made
}
