//! Dates, times and amounts in every form that minutes have, joined in every way and beside anything: none is taken for a number of a
//! person; and such a number beside them is found whole.

use samtalsledaren::model::{Names, personal_in};

/// Days as year, month and day: the months and days that begin with a nought and those that do not, in both centuries.
const DAYS: [(&str, &str, &str); 12] = [
    ("2023", "08", "30"),
    ("2031", "03", "05"),
    ("2026", "11", "30"),
    ("1998", "07", "01"),
    ("2024", "01", "08"),
    ("2007", "02", "07"),
    ("2008", "07", "29"),
    ("1985", "07", "09"),
    ("2012", "12", "12"),
    ("2030", "07", "06"),
    ("2019", "10", "20"),
    ("2025", "07", "03"),
];

const TIMES: [&str; 20] = [
    "12.00–15.45",
    "12.00-15.45",
    "12:00–15:45",
    "08.30",
    "8.30",
    "08:30:00",
    "08.00 – 16.00",
    "08.00 till 16.00",
    "07.30, 08.15, 09.00",
    "07.30–08.15, 09.00–10.30",
    "07.30–08.15 09.00–10.30",
    "07.00-07.30/08.00-08.30",
    "12-15",
    "08–16",
    "0830",
    "0800-1600",
    "0830–0915 0930–1000",
    "07.01–23.45",
    "00.15–01.45",
    "13 15",
];

const AMOUNTS: [&str; 23] = [
    "1234 kr",
    "1 234 kr",
    "2,5 mkr",
    "0,5–0,75 procent",
    "1 050 000 kronor",
    "100 000–200 000 kr",
    "1 234 567,89 kr",
    "1.050.000",
    "12,07 procent",
    "0,701 234",
    "0,07–0,12",
    "9805 st",
    "2 000 personer",
    "10, 20, 30, 40",
    "08, 12, 15, 16, 20",
    "70 123 kvm",
    "7 000 000 SEK",
    "1500:-",
    "46 000 000 kr",
    "+2,5 %",
    "-0,7 till -0,3",
    "1:70 000",
    "+1 200 000 kr (0,7 procent)",
];

const OTHERS: [&str; 16] = [
    "§ 12",
    "§§ 20-23",
    "§ 07",
    "KS 2023/0701-12",
    "dnr 2023-00123",
    "SFS 2017:725",
    "SOU 2023:57",
    "lag (1991:481)",
    "sid. 10–12, 14–16",
    "rum 0831",
    "13 15 17",
    "553 22 Storby",
    "556012-5790",
    "Ekeby 07:12",
    "2026–2029 och 2030–2035",
    "2023/24",
];

const JOINTS: [&str; 22] = [
    " ", ", ", "–", " – ", "--", " - ", "-", "/", " / ", " till ", " kl. ", "\n", ": ", " (", ". ", "; ", " och ", "T", " | ", "\t", ",",
    " • ",
];

/// A day as it is written in Swedish.
fn dates((year, month, day): (&str, &str, &str)) -> Vec<String> {
    let (m, d) = (month.trim_start_matches('0'), day.trim_start_matches('0'));
    let short = &year[2..];
    vec![
        format!("{year}-{month}-{day}"),
        format!("{year}/{month}/{day}"),
        format!("{year}.{month}.{day}"),
        format!("{day}-{month}-{year}"),
        format!("{day}.{month}.{year}"),
        format!("{d}/{m} {year}"),
        format!("{d}/{m}-{year}"),
        format!("{d}/{m} -{short}"),
        format!("{day}/{month}/{year}"),
        format!("{d}.{m}.{year}"),
        format!("den {d} augusti {year}"),
    ]
}

/// A find in a text that holds nothing personal.
fn fault(text: &str) -> Option<String> {
    let found = personal_in(text, &Names::default());
    let words: Vec<_> = found.into_iter().map(|personal| &text[personal.range]).collect();
    (!words.is_empty()).then(|| format!("{text:?}: {words:?}"))
}

fn assert_no_faults(all: usize, faults: &[String]) {
    let some: Vec<_> = faults.iter().step_by(faults.len() / 120 + 1).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} of {all}:\n{}", faults.len(), some.join("\n"));
}

/// A joint that closes its bracket.
fn joined(first: &str, joint: &str, second: &str) -> String {
    let close = if joint.contains('(') { ")" } else { "" };
    format!("Vi ses {first}{joint}{second}{close} igen")
}

/// A room or an hour of four digits, an hour to another, or a number of three, and what may be the rest of a telephone number.
fn is_also_a_telephone_number(first: &str, second: &str) -> bool {
    let is_like_a_code = ["08–16", "0830", "rum 0831", "§ 07", "rum 036"].contains(&first);
    let is_number_of_mobile = first == "KS 2023/0701-12" && second.starts_with("13 15");
    is_number_of_mobile || is_like_a_code && (second.starts_with(|sign: char| sign.is_ascii_digit()) && !second.contains([':', '.']))
}

/// The year alone, the days from one to another without a line between, and a moment of four digits right after a line are also
/// the form of a personal number.
fn is_also_a_personal_number(joint: &str, second: &str) -> bool {
    let four = second.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default().len() == 4;
    let is_date = second.len() == 10 && second.matches(['-', '.', '/']).count() == 2;
    matches!(joint, "-" | "–" | "--" | "/" | "." | ",") && four && !is_date
}

#[test]
fn a_date_beside_a_time_an_amount_or_another_date_is_no_number_of_a_person() {
    let (mut all, mut faults) = (0, Vec::new());
    for (turn, day) in DAYS.into_iter().enumerate() {
        let later = DAYS[(turn + 1) % DAYS.len()];
        let same_year = (day.0, day.1, if day.2 == "30" { "29" } else { "28" });
        for (form, date) in dates(day).into_iter().enumerate() {
            let other_dates = [dates(later)[form].clone(), dates(same_year)[form].clone(), later.0.to_owned()];
            let neighbours = TIMES.iter().chain(&AMOUNTS).chain(&OTHERS).map(|text| (*text).to_owned());
            for neighbour in neighbours.chain(other_dates) {
                // A third of the joints for each day and form, all of them over the days.
                for joint in JOINTS.iter().copied().skip((turn + form) % 3).step_by(3) {
                    if is_also_a_personal_number(joint, &neighbour) {
                        continue;
                    }
                    all += 2;
                    faults.extend(fault(&joined(&date, joint, &neighbour)));
                    if !matches!(joint, "T" | "/" | "-" | "–" | "--" | ",") {
                        faults.extend(fault(&joined(&neighbour, joint, &date)));
                    }
                }
            }
        }
    }
    assert!(all > 80_000, "{all}");
    assert_no_faults(all, &faults);
}

#[test]
fn times_and_amounts_beside_each_other_are_no_number_of_a_person() {
    let (mut all, mut faults) = (0, Vec::new());
    let texts = || TIMES.iter().chain(&AMOUNTS).chain(&OTHERS);
    for first in texts() {
        for second in texts() {
            for joint in JOINTS {
                // "0830-0701-12" may be anything.
                if matches!(joint, "T" | "/" | "-" | "–" | "--" | "," | "." | ", ") {
                    continue;
                }
                if is_also_a_telephone_number(first, second) {
                    continue;
                }
                all += 1;
                faults.extend(fault(&joined(first, joint, second)));
            }
        }
    }
    assert!(all > 40_000, "{all}");
    assert_no_faults(all, &faults);
}

#[test]
fn days_without_lines_and_what_follows_them_are_no_personal_number_without_its_check_digit() {
    let is_personal = |digits: &str| {
        let sum: u32 = digits[digits.len() - 10..]
            .chars()
            .enumerate()
            .map(|(at, sign)| sign.to_digit(10).unwrap() * if at % 2 == 0 { 2 } else { 1 })
            .map(|product| product / 10 + product % 10)
            .sum();
        sum.is_multiple_of(10)
    };
    let (mut all, mut faults) = (0, Vec::new());
    for (year, month, day) in DAYS {
        for end in ["30", "31", "29", "10"].into_iter().filter(|end| *end > day) {
            if month == "02" || (end == "31" && month == "11") {
                continue;
            }
            let days = [format!("{year}{month}{day}"), format!("{}{month}{day}", &year[2..])];
            for first in &days {
                let spans = [
                    format!("{first}–{}{month}{end}", &first[..first.len() - 4]),
                    format!("{first} – {}{month}{end}", &first[..first.len() - 4]),
                    format!("{first}-{month}{end}"),
                    format!("{first}–{month}{end}"),
                    format!("{first} {month}{end}"),
                    format!("{first} kl. 12.00-15.45"),
                    format!("{first}–{end}"),
                ];
                for span in spans {
                    let digits: String = span.chars().filter(char::is_ascii_digit).collect();
                    // "080729 0730" is a mobile number, and what has its check digit a personal one.
                    let is_telephone = span.starts_with("07") && digits.len() == 10;
                    if !(is_telephone || matches!(digits.len(), 10 | 12) && is_personal(&digits)) {
                        all += 1;
                        faults.extend(fault(&format!("Vi ses {span} igen")));
                    }
                }
            }
        }
    }
    assert!(all > 200, "{all}");
    assert_no_faults(all, &faults);
}

#[test]
fn a_number_of_a_person_beside_a_date_or_a_time_is_found_whole_and_nothing_else() {
    let numbers = [
        "036-10 50 00",
        "036 10 50 00",
        "036105000",
        "08-123 456 78",
        "08 123 456 78",
        "070-123 45 67",
        "0701234567",
        "070 123 45 67",
        "0500-47 80 00",
        "+46 70 123 45 67",
        "0046 8 123 456 78",
        "850709-9805",
        "19850709-9805",
        "8507099805",
        "850709 9805",
        "1985-07-09-9805",
        "asa@exempel.se",
    ];
    let moments = TIMES.iter().filter(|time| time.contains(['.', ':'])).map(|time| (*time).to_owned());
    let days = DAYS.into_iter().flat_map(dates).filter(|date| !date.contains(" -"));
    let (mut all, mut faults) = (0, Vec::new());
    for moment in moments.chain(days) {
        for number in numbers {
            for joint in [" ", ", ", " – ", "\n", ": ", " (", "; ", " och ", " / "] {
                for is_before in [true, false] {
                    let (first, second) = if is_before { (number, moment.as_str()) } else { (&*moment, number) };
                    let text = joined(first, joint, second);
                    let found = personal_in(&text, &Names::default());
                    let words: Vec<_> = found.into_iter().map(|personal| text[personal.range].to_owned()).collect();
                    all += 1;
                    if words != [number] {
                        faults.push(format!("{text:?}: {words:?}"));
                    }
                }
            }
        }
    }
    assert!(all > 30_000, "{all}");
    assert_no_faults(all, &faults);
}
