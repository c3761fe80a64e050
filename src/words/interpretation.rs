//! One-sentence interpretations of where the groups stand, and the numbers as words that they share with the bilaga.

use super::{Language, Words};

/// The numbers that Swedish text writes as words; larger ones are written with digits.
const SWEDISH: [&str; 21] = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton",
    "sexton", "sjutton", "arton", "nitton", "tjugo",
];
const ENGLISH: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

impl Words {
    /// A whole number as running text writes it: up to twenty as a word.
    pub fn number(self, number: usize) -> String {
        let words = match self.language {
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        };
        words.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
    }
}

words! {
    interpretation_and: "och", "and";
    interpretation_decimal_sign: ",", ".";
    interpretation_group: "grupp", "group";
    interpretation_groups: "grupper", "groups";
    interpretation_all_groups(count: usize): "Alla {count} grupper", "All {count} groups";
    interpretation_both_groups: "Båda grupperna", "Both groups";
    interpretation_some_groups(some: usize, count: usize): "{some} av {count} grupper", "{some} of {count} groups";
    interpretation_nobody: "Ingen grupp har svarat.", "No group has answered.";
    interpretation_no_pair: "Ingen grupp har angett både idag och önskat läge.", "No group has given both today and desired.";
    interpretation_no_pair_on_a_row: "Ingen grupp har angett både idag och önskat läge på samma rad.", "No group has given both today and desired on the same row.";
    interpretation_half_answered(count: &str): "{count} har inte angett båda lägena", "{count} without both positions";

    interpretation_toward(who: &str, corner: &str): "{who} vill röra sig mot {corner}", "{who} toward {corner}";
    interpretation_toward_both(who: &str, corners: &str): "{who} vill röra sig lika mycket mot {corners}", "{who} equally toward {corners}";
    interpretation_wants_to_stay(who: &str): "{who} vill stå kvar", "{who} in place";
    interpretation_stay(who: &str): "{who} står kvar", "{who} in place";
    interpretation_shares(sentence: &str, from: u8, to: u8): "{sentence}, från {from} till {to} procent", "{sentence}, from {from} to {to} per cent";
    interpretation_corner(number: usize): "hörn {number}", "corner {number}";

    interpretation_one_step(amount: &str): "{amount} steg", "{amount} step";
    interpretation_steps(amount: &str): "{amount} steg", "{amount} steps";
    interpretation_toward_pole(steps: &str, pole: &str): "{steps} mot {pole}", "{steps} toward {pole}";
    interpretation_row_moves(row: &str, steps: &str): "{row} ({steps})", "{row} ({steps})";
    interpretation_toward_column(steps: &str, heading: &str): "{steps}, mot kolumnen {heading}", "{steps}, toward the column {heading}";
    interpretation_to_the_left(steps: &str): "{steps} åt vänster", "{steps} to the left";
    interpretation_to_the_right(steps: &str): "{steps} åt höger", "{steps} to the right";
    interpretation_largest(row: &str, steps: &str, spread: &str): "Störst förflyttning: {row}, {steps} ({spread}).", "Largest shift: {row}, {steps} ({spread}).";
    interpretation_largest_rows(rows: &str): "Störst förflyttning, lika stor på raderna: {rows}, räknat i median.", "Largest shift, equal on the rows: {rows}, by median.";
    interpretation_largest_count(count: usize, steps: &str): "Störst förflyttning, lika stor på {count} rader: {steps}, räknat i median.", "Largest shift, equal on {count} rows: {steps}, by median.";
    interpretation_all_rows(steps: &str): "Lika stor förflyttning på varje besvarad rad: {steps}, räknat i median.", "The same shift on each answered row: {steps}, by median.";
    interpretation_spread_one: "1 grupp", "1 group";
    interpretation_spread_both: "båda grupperna", "both groups";
    interpretation_spread_all(count: usize): "alla {count} grupper", "all {count} groups";
    interpretation_spread(count: usize, least: &str, most: &str): "median av {count} grupper, från {least} till {most}", "median of {count} groups, from {least} to {most}";
    interpretation_rows_stay: "Ingen grupp anger någon förflyttning.", "No group gives any shift.";
    interpretation_rows_stay_in_median: "Ingen rad har någon förflyttning, räknat i median.", "No row has any shift, by median.";

    interpretation_group_largest(group: &str, row: &str, steps: &str, from: u8, to: u8): "{group} har störst förflyttning på raden {row}, {steps}, från {from} till {to}.", "{group} has its largest shift on the row {row}, {steps}, from {from} to {to}.";
    interpretation_group_largest_rows(group: &str, rows: &str): "{group} har störst förflyttning, lika stor på raderna {rows}.", "{group} has its largest shift, equal on the rows {rows}.";
    interpretation_group_largest_count(group: &str, count: usize, steps: &str): "{group} har störst förflyttning, lika stor på {count} rader: {steps}.", "{group} has its largest shift, equal on {count} rows: {steps}.";
    interpretation_group_all_rows(group: &str, steps: &str): "{group} har lika stor förflyttning på varje besvarad rad: {steps}.", "{group} has the same shift on each answered row: {steps}.";
    interpretation_group_stays(group: &str): "{group} anger ingen förflyttning.", "{group} gives no shift.";

    interpretation_most_marks(option: &str, count: u32, total: u32, spread: &str): "Flest markeringar: {option}, {count} av {total} ({spread}).", "Most marks: {option}, {count} of {total} ({spread}).";
    interpretation_most_marks_shared(options: &str, count: u32, total: u32): "Flest markeringar: {options}, {count} vardera, av {total}.", "Most marks: {options}, {count} each, of {total}.";
    interpretation_most_marks_many(options: usize, count: u32, total: u32): "Flest markeringar, lika många på {options} alternativ: {count} vardera, av {total}.", "Most marks, equally many on {options} options: {count} each, of {total}.";
    interpretation_marks_all_even(count: u32, total: u32): "Varje alternativ har lika många markeringar: {count} av {total}.", "Each option has equally many marks: {count} of {total}.";
    interpretation_marks_from(some: usize, all: usize): "från {some} av {all} grupper", "from {some} of {all} groups";
    interpretation_group_most_marks(group: &str, option: &str, count: u32, total: u32): "{group} ger flest markeringar till {option}, {count} av {total}.", "{group} gives most marks to {option}, {count} of {total}.";
    interpretation_group_most_marks_shared(group: &str, options: &str, count: u32, total: u32): "{group} ger flest markeringar till {options}, {count} vardera, av {total}.", "{group} gives most marks to {options}, {count} each, of {total}.";
    interpretation_group_most_marks_many(group: &str, options: usize, count: u32, total: u32): "{group} ger flest markeringar, lika många, till {options} alternativ: {count} vardera, av {total}.", "{group} gives most marks, equally many, to {options} options: {count} each, of {total}.";
    interpretation_group_marks_all_even(group: &str, count: u32, total: u32): "{group} ger lika många markeringar till varje alternativ: {count} av {total}.", "{group} gives equally many marks to each option: {count} of {total}.";

    interpretation_moves(who: &str, end: &str): "{who} rör sig mot {end}", "{who} toward {end}";
    interpretation_from_to(moves: &str, from: u8, to: u8): "{moves}, från {from} till {to}", "{moves}, from {from} to {to}";
    interpretation_on_axis(axis: &str, moves: &str): "{axis}: {moves}", "{axis}: {moves}";
    interpretation_desired_fields(fields: &str): "önskat läge: {fields}", "desired: {fields}";
    interpretation_in_field(who: &str, field: &str): "{who} i fältet {field}", "{who} in the field {field}";
    interpretation_axis_across: "vågrätt", "across";
    interpretation_axis_up: "lodrätt", "up";
    interpretation_low_end: "den låga änden", "the low end";
    interpretation_high_end: "den höga änden", "the high end";

    interpretation_quoted(label: &str): "”{label}”", "“{label}”";
    interpretation_agreed_on_all(who: &str, rows: usize, opinions: &str): "{who} är eniga om alla {rows} rader: de {opinions}.", "{who} agree on all {rows} rows ({opinions}).";
    interpretation_agreed_on_some(who: &str, some: usize, rows: usize, opinions: &str): "{who} är eniga om {some} av {rows} rader: de {opinions}.", "{who} agree on {some} of {rows} rows ({opinions}).";
    interpretation_agreed_on_none(rows: usize, from: &str): "Ingen av {rows} rader har samma svar från {from}.", "None of {rows} rows has the same answer from {from}.";
    interpretation_agreed_on_the_row(who: &str, opinions: &str): "{who} är eniga om den enda raden: de {opinions}.", "{who} agree on the only row ({opinions}).";
    interpretation_not_agreed_on_the_row(from: &str, counts: &str): "Den enda raden har inte samma svar från {from}: {counts}.", "The only row does not have the same answer from {from}: {counts}.";
    interpretation_thinks_of(opinion: &str, count: usize): "{opinion} {count}", "{opinion} {count}";
    interpretation_takes_no_side_on(count: usize): "tar inte ställning till {count}", "takes no side on {count}";
    interpretation_count_thinks(count: usize, opinion: &str): "{count} {opinion}", "{count} {opinion}";
    interpretation_row_thought(row: &str, opinions: &str): "{row} ({opinions})", "{row} ({opinions})";
    interpretation_differs_most(row: &str): "Störst skillnad: {row}.", "Largest difference: {row}.";
    interpretation_differs_most_alike(rows: &str): "Störst skillnad, lika stor: {rows}.", "Largest difference, equal: {rows}.";
    interpretation_differs_most_on(rows: &str): "Störst skillnad, lika stor på {rows} rader.", "Largest difference, equal on {rows} rows.";
    interpretation_row_lacks_answers: "Svar saknas från någon grupp.", "Some group has not answered.";
    interpretation_one_row_lacks_answers: "En rad saknar svar från någon grupp.", "One row lacks the answer of some group.";
    interpretation_rows_lack_answers(rows: &str): "{rows} rader saknar svar från någon grupp.", "{rows} rows lack the answer of some group.";
    interpretation_group_on_all_rows(group: &str, rows: usize, opinions: &str): "{group} har svarat på alla {rows} rader ({opinions})", "{group} has answered all {rows} rows ({opinions})";
    interpretation_group_on_rows(group: &str, some: usize, rows: usize, opinions: &str): "{group} har svarat på {some} av {rows} rader ({opinions})", "{group} has answered {some} of {rows} rows ({opinions})";
    interpretation_group_on_the_row(group: &str, opinions: &str): "{group} har svarat på den enda raden ({opinions})", "{group} has answered the only row ({opinions})";

    spoken_agreed: "Eniga.", "Agreed.";
    spoken_not_agreed: "Olika svar.", "Different answers.";
    spoken_agreed_on_all(all: &str): "Eniga om alla {all}.", "Agreed on all {all}.";
    spoken_agreed_on_some(some: &str, all: &str): "Eniga om {some} av {all}.", "Agreed on {some} of {all}.";
    spoken_agreed_on_none(all: &str): "Inte samma svar på någon av de {all}.", "No agreement on any of the {all}.";
    spoken_most_divided(row: &str): "Mest delade: {row}.", "Most divided: {row}.";
    spoken_most_divided_alike(rows: &str): "Mest delade, lika mycket: {rows}.", "Most divided, equally: {rows}.";
    spoken_equally_divided(rows: &str): "Mest delade, lika mycket om {rows}.", "Most divided, equally on {rows}.";
    spoken_number(number: usize): "nummer {number}", "number {number}";
    spoken_answers_lack: "Svar saknas från någon grupp.", "Some group has not answered.";
    spoken_answers_lack_on(rows: &str): "Svar saknas på {rows}.", "Answers missing on {rows}.";

    interpretation_nothing_to_turn: "Det finns ingen anteckning att vända.", "There is no note to turn.";
    interpretation_only_note_turned: "Den enda anteckningen är vänd.", "The only note is turned.";
    interpretation_only_note_not_turned: "Den enda anteckningen är inte vänd.", "The only note is not turned.";
    interpretation_no_note_turned(all: usize): "Ingen av {all} anteckningar är vänd.", "None of {all} notes is turned.";
    interpretation_one_note_turned(all: usize): "1 av {all} anteckningar är vänd.", "1 of {all} notes is turned.";
    interpretation_notes_turned(some: usize, all: usize): "{some} av {all} anteckningar är vända.", "{some} of {all} notes are turned.";
    interpretation_both_notes_turned: "Båda anteckningarna är vända.", "Both notes are turned.";
    interpretation_all_notes_turned(all: usize): "Alla {all} anteckningar är vända.", "All {all} notes are turned.";

    interpretation_alike_on_all_rows(who: &str): "{who} svarar lika på varje rad.", "{who} answer alike on each row.";
    interpretation_split_on_desired(who: &str, rows: &str): "{who} är eniga om läget idag men oense om önskat läge: {rows}.", "{who} agree on today but not on desired: {rows}.";
    interpretation_split_on_desired_count(who: &str, rows: usize): "{who} är eniga om läget idag men oense om önskat läge på {rows} rader.", "{who} agree on today but not on desired on {rows} rows.";
    interpretation_split_on_today(who: &str, rows: &str): "{who} är oense om läget idag men eniga om önskat läge: {rows}.", "{who} disagree on today but agree on desired: {rows}.";
    interpretation_split_on_today_count(who: &str, rows: usize): "{who} är oense om läget idag men eniga om önskat läge på {rows} rader.", "{who} disagree on today but agree on desired on {rows} rows.";
    interpretation_row_split_on_desired(row: &str, today: u8, least: u8, most: u8, median: &str): "{row} (idag {today}, önskat läge {least} till {most}, median {median})", "{row} (today {today}, desired {least} to {most}, median {median})";
    interpretation_row_split_on_today(row: &str, least: u8, most: u8, median: &str, desired: u8): "{row} (idag {least} till {most}, median {median}, önskat läge {desired})", "{row} (today {least} to {most}, median {median}, desired {desired})";
}
