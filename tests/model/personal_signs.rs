//! Numbers in the digits of all scripts, raised, in rings and with letters among them; names with vowels written out or left out; mail
//! inside the house: each is found whole, and what only looks like it is left alone.

use samtalsledaren::model::{Names, PersonalSort, folded_key, personal_in};

/// The noughts of scripts with ten digits in a row, and of the alphabets of mathematics.
const NOUGHTS: &str = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０𐒠𐴰𑁦𑃰𑄶𑇐𑋰𑑐𑓐𑙐𑛀𑜰𑣠𑥐𑱐𑵐𑶠𖩠𖫀𖭐𝟎𝟘𝟢𝟬𝟶𞅀𞋰𞥐🯰";

/// Digits from 0 to 9 that do not stand in a row, or are drawn around or through.
const DRESSED: [&str; 14] = [
    "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹",
    "₀ ₁ ₂ ₃ ₄ ₅ ₆ ₇ ₈ ₉",
    "⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨",
    "⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾",
    "⓪ ⓵ ⓶ ⓷ ⓸ ⓹ ⓺ ⓻ ⓼ ⓽",
    "⓿ ➀ ➁ ➂ ➃ ➄ ➅ ➆ ➇ ➈",
    "0 ➊ ➋ ➌ ➍ ➎ ➏ ➐ ➑ ➒",
    "0 ⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼",
    "🄀 ⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐",
    "🄁 🄂 🄃 🄄 🄅 🄆 🄇 🄈 🄉 🄊",
    "0️⃣ 1️⃣ 2️⃣ 3️⃣ 4️⃣ 5️⃣ 6️⃣ 7️⃣ 8️⃣ 9️⃣",
    "0\u{332} 1\u{332} 2\u{332} 3\u{332} 4\u{332} 5\u{332} 6\u{332} 7\u{332} 8\u{332} 9\u{332}",
    "0\u{336} 1\u{336} 2\u{336} 3\u{336} 4\u{336} 5\u{336} 6\u{336} 7\u{336} 8\u{336} 9\u{336}",
    "0\u{20DD} 1\u{20DD} 2\u{20DD} 3\u{20DD} 4\u{20DD} 5\u{20DD} 6\u{20DD} 7\u{20DD} 8\u{20DD} 9\u{20DD}",
];

const NUMBERS: [(PersonalSort, &str); 10] = [
    (PersonalSort::Telephone, "070-123 45 67"),
    (PersonalSort::Telephone, "0731234567"),
    (PersonalSort::Telephone, "036-12 34 56"),
    (PersonalSort::Telephone, "08-123 456 78"),
    (PersonalSort::Telephone, "+46 70 123 45 67"),
    (PersonalSort::Telephone, "0046 8 123 456 78"),
    (PersonalSort::Identity, "850709-9805"),
    (PersonalSort::Identity, "19850709-9805"),
    (PersonalSort::Identity, "8507699802"),
    (PersonalSort::Identity, "850709 9805"),
];

/// For each row of digits the signs of 0 to 9.
fn rows_of_digits() -> Vec<Vec<String>> {
    let row = |nought: char| {
        (0..10)
            .filter_map(move |digit| char::from_u32(u32::from(nought) + digit))
            .map(String::from)
    };
    let scripts = NOUGHTS.chars().map(|nought| row(nought).collect());
    let dressed = DRESSED.iter().map(|row| row.split(' ').map(str::to_owned).collect());
    scripts.chain(dressed).collect()
}

/// What was found in "Före … efter", and what is left when it is taken out.
fn left_of(spelled: &str, names: &Names) -> (Vec<PersonalSort>, String) {
    let text = format!("Före {spelled} efter");
    let found = personal_in(&text, names);
    let mut left = text.clone();
    for personal in found.iter().rev() {
        left.replace_range(personal.range.clone(), "");
    }
    (found.iter().map(|personal| personal.sort).collect(), folded_key(&left))
}

/// The spellings of this sort that are not found whole.
fn missed<'a>(sort: PersonalSort, spellings: impl IntoIterator<Item = &'a str>, names: &Names) -> Vec<String> {
    let of = |spelled: &str| {
        let (sorts, left) = left_of(spelled, names);
        (sorts != [sort] || left != "före efter").then(|| format!("{spelled:?} gives {sorts:?}, leaves {left:?}"))
    };
    spellings.into_iter().filter_map(of).collect()
}

#[test]
fn numbers_in_the_digits_of_every_script_are_found_whole() {
    let mut all = 0;
    let mut faults = Vec::new();
    for digits in rows_of_digits() {
        assert_eq!(digits.len(), 10, "{digits:?}");
        for (sort, number) in NUMBERS {
            let dressed = |sign: char| sign.to_digit(10).map_or(sign.to_string(), |digit| digits[digit as usize].clone());
            let spelled: String = number.chars().map(dressed).collect();
            // Also one digit alone among ours, first and last.
            let (start, end) = (number.find(|sign: char| sign.is_ascii_digit()).unwrap(), number.len() - 1);
            let first = format!(
                "{}{}{}",
                &number[..start],
                dressed(number[start..].chars().next().unwrap()),
                &number[start + 1..]
            );
            let last = format!("{}{}", &number[..end], dressed(number.chars().last().unwrap()));
            all += 3;
            faults.extend(missed(sort, [spelled.as_str(), &first, &last], &Names::default()));
        }
    }
    assert!(all > 2000, "{all}");
    assert!(faults.is_empty(), "{} of {all}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn letters_in_the_place_of_digits_hide_no_number() {
    let pairs = [('O', 'l'), ('o', 'I'), ('O', 'I'), ('o', 'l')];
    let mut all = 0;
    let mut faults = Vec::new();
    for (sort, number) in NUMBERS {
        let places: Vec<_> = number.match_indices(['0', '1']).map(|(at, _)| at).collect();
        for (nought, one) in pairs {
            // Every choice of up to four places.
            for choice in 1..1_u32 << places.len() {
                if choice.count_ones() > 4 {
                    continue;
                }
                let is_chosen = |at: usize| {
                    places
                        .iter()
                        .position(|place| *place == at)
                        .is_some_and(|place| choice >> place & 1 == 1)
                };
                let swap = |(at, sign): (usize, char)| match sign {
                    '0' if is_chosen(at) => nought,
                    '1' if is_chosen(at) => one,
                    _ => sign,
                };
                let spelled: String = number.char_indices().map(swap).collect();
                all += 1;
                faults.extend(missed(sort, [spelled.as_str()], &Names::default()));
            }
        }
    }
    assert!(all > 200, "{all}");
    assert!(faults.is_empty(), "{} of {all}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn names_are_found_with_and_without_vowels_points_and_long_strokes() {
    let spellings: [(&str, &[&str]); 8] = [
        (
            "محمد الأحمد",
            &["مُحَمَّد الأحمد", "محـــمد", "مُحمّد", "محمد الاحمد", "ﻣﺤﻤﺪ", "محمد", "مُحَمَّدٌ الأَحْمَد"],
        ),
        ("فاطمة علی", &["فَاطِمَة", "فاطمه", "فاطِمَةُ عَلِي", "فاطمة على"]),
        ("أحمد يوسف", &["احمد يوسف", "أَحْمَد", "آحمد", "ٱحمد", "يُوسُف", "یوسف"]),
        ("مُنَى كَرِيم", &["منى", "مني كريم", "كريم", "کریم"]),
        ("שרה כהן", &["שָׂרָה כֹּהֵן", "שָׂרָה", "כֹּהֵן", "שׂרה", "שרה"]),
        ("דָּוִד לֵוִי", &["דוד לוי", "דָּוִד", "לוי", "דּוד"]),
        (
            "Åsa Öbergström",
            &[
                "Ⓐ\u{30A}sa Ⓞ\u{308}bergström",
                "A\u{30A}\u{336}s\u{336}a\u{336} Öbergström",
                "𝓐\u{30A}𝓼𝓪 𝓞\u{308}𝓫𝓮𝓻𝓰𝓼𝓽𝓻𝓸\u{308}𝓶",
            ],
        ),
        ("José Núñez", &["Jose Nunez", "JOSE\u{301} NUN\u{303}EZ", "José Nuñez"]),
    ];
    let mut faults = Vec::new();
    for (name, forms) in spellings {
        let names = Names::new([name]);
        faults.extend(missed(PersonalSort::Name, forms.iter().copied().chain([name]), &names));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn mail_inside_the_house_is_found_and_other_signs_of_at_are_not() {
    let found = [
        "asa@exempel",
        "asa.berg@exempel",
        "Asa.Berg@EXEMPEL",
        "asa-maja@skolan",
        "a.b@kontoret",
        "asa_berg@stads-huset",
        "asa12@exempel",
        "asa＠exempel",
        "åsa@förvaltningen",
    ];
    let faults = missed(PersonalSort::Email, found, &Names::default());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for text in [
        "a@b",
        "5@25 kr",
        "vi ses @ torget",
        "@nämnden skriver",
        "följ oss: @nämnden, @skolan",
        "3 st @styck",
        "priset @ styck",
        "bo@3",
        "x@y@z",
    ] {
        let found = personal_in(text, &Names::default());
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn signs_and_letters_beside_numbers_make_no_find() {
    let names = Names::new(["Åsa Öbergström"]);
    for text in [
        "12 m², 300 m³ och 4 000 km²",
        "x² + y² = z², 10⁻³",
        "① Trygghet ② Tid ③ Tillit ④ Pengar ⑤ Lokaler ⑥ Mat ⑦ Resor ⑧ Annat",
        "H₂O och CO₂, 450 ppm 2031",
        "H2O, CO2 och O2 i luften 2031",
        "5l mjölk, 10l saft, 100l vatten, 20l olja",
        "5 l, 10 l, 15 l, 20 l, 25 l, 30 l",
        "I 10 av 12 fall, I 8 av 10, I 30 av 40",
        "kl. 1O:3O-11:3O",
        "2O31-O3-O5",
        "fotnot¹ och fotnot² samt fotnot³",
        "O 1 O 2 O 3 O 4 O 5",
        "Bilaga Il, Ol och OO",
        "dnr KS 2O31/OO123",
        "5560l2-579O",
        "1 O5O OOO kronor",
        "⅓ av 12 och ½ av 8",
    ] {
        let found = personal_in(text, &names);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
