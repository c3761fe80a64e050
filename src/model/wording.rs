//! Small pieces of running text: lists of names, labels between quotation marks, numbers with their signs.

use crate::words::Words;

/// The most names that one sentence lists before it counts them.
pub(in crate::model) const MOST_NAMES: usize = 3;

/// "A, B och C".
pub(in crate::model) fn listed(names: &[String], words: Words) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), words.interpretation_and()),
    }
}

/// A label between quotation marks, without the full stop that a whole sentence has.
pub(in crate::model) fn quoted(label: &str, words: Words) -> String {
    words.interpretation_quoted(label.trim().trim_end_matches('.'))
}

/// A number with its sign, "+2", "−1" or "0".
pub(in crate::model) fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

/// Half of a number, "2" or "1,5", without sign.
pub(in crate::model) fn halves(doubled: i32, words: Words) -> String {
    let whole = doubled.unsigned_abs() / 2;
    if doubled % 2 == 0 {
        whole.to_string()
    } else {
        format!("{whole}{}5", words.interpretation_decimal_sign())
    }
}

/// Half of a number with its sign.
pub(in crate::model) fn signed_halves(doubled: i32, words: Words) -> String {
    let sign = match doubled {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", halves(doubled, words))
}
