//! The encodings in which programs save text: by the mark at its begin where there is one, else UTF-8, else one sign a byte.

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) enum TextEncoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    /// ANSI in the words of a Western Windows.
    Windows1252,
    /// “CSV (Macintosh)” in the words of Excel.
    MacRoman,
    /// “CSV (MS-DOS)” in the words of Excel.
    Dos850,
}

/// The encodings of one sign a byte, the most likely first.
pub(in crate::files) const ONE_BYTE: [TextEncoding; 3] = [TextEncoding::Windows1252, TextEncoding::MacRoman, TextEncoding::Dos850];

/// The mark that Windows programs put first.
const MARK: char = '\u{feff}';

/// The bytes from 0x80 to 0x9F in Windows-1252, as the web reads them; those above are those of Unicode.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The bytes from 0x80 in Mac OS Roman.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The bytes from 0x80 in code page 850.
const DOS_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

impl TextEncoding {
    /// The name by which programs offer it.
    pub(in crate::files) const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Utf32Le | Self::Utf32Be => "UTF-32",
            Self::Windows1252 => "Windows-1252",
            Self::MacRoman => "Mac OS Roman",
            Self::Dos850 => "MS-DOS (850)",
        }
    }

    /// The encoding that the bytes are in, unless it is one of [`ONE_BYTE`].
    pub(in crate::files) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xfe, 0, 0, ..] => Some(Self::Utf32Le),
            [0, 0, 0xfe, 0xff, ..] => Some(Self::Utf32Be),
            [0xff, 0xfe, ..] => Some(Self::Utf16Le),
            [0xfe, 0xff, ..] => Some(Self::Utf16Be),
            [0xef, 0xbb, 0xbf, ..] => Some(Self::Utf8),
            _ => fours_with_zeros(bytes)
                .or_else(|| pairs_with_zero(bytes))
                .or_else(|| std::str::from_utf8(bytes).is_ok().then_some(Self::Utf8)),
        }
    }

    /// The bytes as text without any mark at its begin; else the text up to the first byte that fits no sign.
    pub(in crate::files) fn decode(self, bytes: &[u8]) -> Result<String, String> {
        let decoded = match self {
            Self::Utf8 => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(text.to_owned()),
                Err(error) => Err(String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default()).into_owned()),
            },
            Self::Utf16Le => utf_16(bytes, u16::from_le_bytes),
            Self::Utf16Be => utf_16(bytes, u16::from_be_bytes),
            Self::Utf32Le => utf_32(bytes, u32::from_le_bytes),
            Self::Utf32Be => utf_32(bytes, u32::from_be_bytes),
            Self::Windows1252 | Self::MacRoman | Self::Dos850 => Ok(bytes.iter().map(|byte| self.sign(*byte)).collect()),
        };
        decoded
            .map(|text| text.trim_start_matches(MARK).to_owned())
            .map_err(|text| text.trim_start_matches(MARK).to_owned())
    }

    /// True for bytes that are this encoding up to a letter at their end that was begun and not ended, as in a file that was cut.
    pub(in crate::files) fn is_cut(self, bytes: &[u8]) -> bool {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none()),
            Self::Utf16Le | Self::Utf16Be => {
                let (_, half) = bytes.as_chunks::<2>();
                // Half a unit, the first unit of two, or both.
                let last = half.len() + 2;
                self.decode(bytes).is_err()
                    && (self.decode(bytes.get(..bytes.len() - half.len()).unwrap_or_default()).is_ok()
                        || self
                            .decode(bytes.get(..bytes.len().saturating_sub(last)).unwrap_or_default())
                            .is_ok())
            }
            Self::Utf32Le | Self::Utf32Be => !bytes.len().is_multiple_of(4),
            Self::Windows1252 | Self::MacRoman | Self::Dos850 => false,
        }
    }

    /// The sign of a byte in an encoding of one sign a byte.
    fn sign(self, byte: u8) -> char {
        let upper = match self {
            Self::MacRoman => MAC_ROMAN,
            Self::Dos850 => DOS_850,
            _ => WINDOWS_1252,
        };
        let place = byte.checked_sub(0x80).map(usize::from);
        place.and_then(|place| upper.chars().nth(place)).unwrap_or_else(|| char::from(byte))
    }
}

/// The text without the marks that Windows programs put first; some put two.
pub(in crate::files) fn without_mark(text: &str) -> &str {
    text.trim_start_matches(MARK)
}

/// A text of which parts may be no UTF-8. What is in Windows-1252 throughout is read as that; of a UTF-8 that is damaged the
/// damaged bytes become "�".
pub(in crate::files) fn forgiving(bytes: &[u8]) -> String {
    let encoding = TextEncoding::of(bytes).unwrap_or(TextEncoding::Utf8);
    match encoding.decode(bytes) {
        Err(_) if encoding == TextEncoding::Utf8 && holds_utf_8(bytes) => without_mark(&String::from_utf8_lossy(bytes)).to_owned(),
        Err(_) if encoding == TextEncoding::Utf8 => TextEncoding::Windows1252.decode(bytes).unwrap_or_else(|text| text),
        Ok(text) | Err(text) => text,
    }
}

/// True when any letter beyond ASCII is in UTF-8.
fn holds_utf_8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// UTF-16 without a mark shows by the zeros in every other byte of Western text.
fn pairs_with_zero(bytes: &[u8]) -> Option<TextEncoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if pairs.is_empty() || !rest.is_empty() {
        return None;
    }
    let is_most = |count: usize| count * 10 >= pairs.len() * 9;
    if is_most(pairs.iter().filter(|[low, high]| *low != 0 && *high == 0).count()) {
        Some(TextEncoding::Utf16Le)
    } else if is_most(pairs.iter().filter(|[high, low]| *high == 0 && *low != 0).count()) {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::new();
    for sign in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match sign {
            Ok(sign) => text.push(sign),
            Err(_half) => return Err(text),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(text) }
}

/// UTF-32 without a mark shows by the zeros in two of four bytes of every sign.
fn fours_with_zeros(bytes: &[u8]) -> Option<TextEncoding> {
    let (fours, rest) = bytes.as_chunks::<4>();
    if fours.is_empty() || !rest.is_empty() {
        return None;
    }
    // Few signs of a text lie beyond those of two bytes, and none beyond the last of Unicode.
    let is_text = |signs: &[u32]| {
        let beyond = signs.iter().filter(|sign| **sign > 0xffff).count();
        beyond * 10 <= signs.len() && signs.iter().all(|sign| *sign != 0 && *sign <= u32::from(char::MAX))
    };
    let signs = |unit: fn([u8; 4]) -> u32| fours.iter().map(|four| unit(*four)).collect::<Vec<_>>();
    if is_text(&signs(u32::from_le_bytes)) {
        Some(TextEncoding::Utf32Le)
    } else if is_text(&signs(u32::from_be_bytes)) {
        Some(TextEncoding::Utf32Be)
    } else {
        None
    }
}

fn utf_32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> Result<String, String> {
    let (fours, rest) = bytes.as_chunks::<4>();
    let mut text = String::new();
    for four in fours {
        match char::from_u32(unit(*four)) {
            Some(sign) => text.push(sign),
            None => return Err(text),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(text) }
}

/// A text that is UTF-8 but for bytes that are not, up to the first of those; `None` for one without a sign of UTF-8 in it, as those
/// of one sign a byte are.
pub(in crate::files) fn utf_8_before_fault(bytes: &[u8]) -> Option<&str> {
    let mut chunks = bytes.utf8_chunks();
    let is_broken = std::str::from_utf8(bytes).is_err();
    let first = chunks.next()?.valid();
    (is_broken && holds_utf_8(bytes)).then_some(first)
}

/// True when more of the letters beyond ASCII are in UTF-8 than are not.
pub(in crate::files) fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut signs, mut others) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        signs += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        others += chunk.invalid().len();
    }
    signs > others
}
