//! The text of an XML part, in whichever encoding it is written.

use std::borrow::Cow;

/// The text in the bytes: UTF-8, UTF-16 with or without a mark of byte order, or Latin letters of one byte where the part says so.
/// What is no letter in its encoding becomes a replacement sign.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => utf_16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf_16(bytes, u16::from_be_bytes),
        _ if says_latin(bytes) => Cow::Owned(bytes.iter().map(|byte| latin(*byte)).collect()),
        _ => String::from_utf8_lossy(bytes),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    Cow::Owned(
        char::decode_utf16(units)
            .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

/// True when the declaration at the beginning names an encoding of one byte a letter.
fn says_latin(bytes: &[u8]) -> bool {
    let head: String = bytes.iter().take(200).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let Some((declaration, _)) = head.split_once("?>") else {
        return false;
    };
    declaration.starts_with("<?xml")
        && (declaration.contains("iso-8859-1") || declaration.contains("windows-1252") || declaration.contains("latin1"))
}

/// A letter of Windows-1252, of which ISO-8859-1 is a part but for controls that no text has.
fn latin(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    place
        .and_then(|place| FROM_80.get(place))
        .copied()
        .unwrap_or_else(|| char::from(byte))
}
