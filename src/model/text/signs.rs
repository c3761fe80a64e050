//! The sorts of signs that look like others or like nothing.

/// True when a sign is drawn as a short line: hyphens, dashes and minuses.
///
/// U+001E is the hyphen at which Word does not break a line, in texts that come out of it raw.
pub(super) const fn is_dash(sign: char) -> bool {
    matches!(
        sign,
        '-' | '\u{1E}' | '\u{2D7}' | '\u{58A}' | '\u{5BE}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207B}'
                | '\u{208B}'
                | '\u{2212}'
                | '\u{2796}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2E40}'
                | '\u{FE31}'
                | '\u{FE32}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
    )
}

/// True when a sign is drawn as a gap in a line: blanks of every width, and the tab.
pub(super) const fn is_blank(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '\t' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{2800}' | '\u{3000}'
    )
}

/// True when a sign ends a line: CR, LF, VT (the line break of Word and `PowerPoint`), FF, NEL, LS and PS.
pub(super) const fn is_break(sign: char) -> bool {
    matches!(sign, '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True when nothing is drawn for a sign: soft hyphens, blanks of no width, marks of direction, selectors of variants, tags and
/// all else that Unicode calls default ignorable, controls, and the sign that stands for a picture that was pasted along.
pub(super) const fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    ) || (is_control(sign) && !is_break(sign) && !is_blank(sign) && !is_dash(sign))
}

/// `char::is_control`, which is no const function.
const fn is_control(sign: char) -> bool {
    matches!(sign, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}')
}

/// Apostrophes, and the accents that stand in for them.
pub(super) const fn is_apostrophe(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '`' | '\u{B4}' | '\u{2BC}' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{1FEF}' | '\u{1FFD}'
    )
}

/// Quotation marks of two strokes.
pub(super) const fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '\u{201C}'..='\u{201F}' | '\u{2033}')
}

/// True when a sign is another one in another dress, which is undone for comparing: ligatures, small forms, the letters of
/// mathematics, of wide type and in rings, and the forms that Hebrew and Arabic letters have by their place in a word.
pub(super) const fn is_dressed(sign: char) -> bool {
    matches!(
        sign,
        '\u{24B6}'..='\u{24E9}'
            | '\u{FB00}'..='\u{FB06}'
            | '\u{FB1D}'..='\u{FBB1}'
            | '\u{FBD3}'..='\u{FC5D}'
            | '\u{FC64}'..='\u{FCF1}'
            | '\u{FCF5}'..='\u{FD3D}'
            | '\u{FD50}'..='\u{FDFB}'
            | '\u{FE50}'..='\u{FE6F}'
            | '\u{FE80}'..='\u{FEFC}'
            | '\u{FF01}'..='\u{FF5E}'
            | '\u{1D400}'..='\u{1D7FF}'
    )
}

/// The noughts of scripts that write numbers with their own ten digits, each followed by its one to nine, in the order of Unicode.
const NOUGHTS: [char; 75] = [
    '\u{660}',
    '\u{6F0}',
    '\u{7C0}',
    '\u{966}',
    '\u{9E6}',
    '\u{A66}',
    '\u{AE6}',
    '\u{B66}',
    '\u{BE6}',
    '\u{C66}',
    '\u{CE6}',
    '\u{D66}',
    '\u{DE6}',
    '\u{E50}',
    '\u{ED0}',
    '\u{F20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17E0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19D0}',
    '\u{1A80}',
    '\u{1A90}',
    '\u{1B50}',
    '\u{1BB0}',
    '\u{1C40}',
    '\u{1C50}',
    '\u{A620}',
    '\u{A8D0}',
    '\u{A900}',
    '\u{A9D0}',
    '\u{A9F0}',
    '\u{AA50}',
    '\u{ABF0}',
    '\u{FF10}',
    '\u{104A0}',
    '\u{10D30}',
    '\u{10D40}',
    '\u{11066}',
    '\u{110F0}',
    '\u{11136}',
    '\u{111D0}',
    '\u{112F0}',
    '\u{11450}',
    '\u{114D0}',
    '\u{11650}',
    '\u{116C0}',
    '\u{116D0}',
    '\u{116DA}',
    '\u{11730}',
    '\u{118E0}',
    '\u{11950}',
    '\u{11BF0}',
    '\u{11C50}',
    '\u{11D50}',
    '\u{11DA0}',
    '\u{11F50}',
    '\u{16A60}',
    '\u{16AC0}',
    '\u{16B50}',
    '\u{16D70}',
    '\u{1CCF0}',
    '\u{1D7CE}',
    '\u{1D7D8}',
    '\u{1D7E2}',
    '\u{1D7EC}',
    '\u{1D7F6}',
    '\u{1E140}',
    '\u{1E2F0}',
    '\u{1E4F0}',
    '\u{1E5F1}',
    '\u{1E950}',
    '\u{1F101}',
    '\u{1FBF0}',
];

/// The digit from 0 to 9 that another script's digit means.
pub(super) fn digit_of_another_script(sign: char) -> Option<char> {
    let before = NOUGHTS.partition_point(|nought| *nought <= sign).checked_sub(1)?;
    let offset = u32::from(sign) - u32::from(*NOUGHTS.get(before)?);
    char::from_digit(offset, 10)
}

/// Digits in another dress that may say something else, as "10²" does: raised and lowered ones, those in rings, in brackets and with a
/// full stop, and those of scripts without a nought. Each run by its first, the value of that, and the number of those in it.
const DRESSED_DIGITS: [(char, u32, u32); 20] = [
    ('\u{B2}', 2, 2),
    ('\u{B9}', 1, 1),
    ('\u{1369}', 1, 9),
    ('\u{19DA}', 1, 1),
    ('\u{2070}', 0, 1),
    ('\u{2074}', 4, 6),
    ('\u{2080}', 0, 10),
    ('\u{2460}', 1, 9),
    ('\u{2474}', 1, 9),
    ('\u{2488}', 1, 9),
    ('\u{24EA}', 0, 1),
    ('\u{24F5}', 1, 9),
    ('\u{24FF}', 0, 1),
    ('\u{2776}', 1, 9),
    ('\u{2780}', 1, 9),
    ('\u{278A}', 1, 9),
    ('\u{10A40}', 1, 4),
    ('\u{10E60}', 1, 9),
    ('\u{11052}', 1, 9),
    ('\u{1F100}', 0, 1),
];

/// The digit from 0 to 9 that a digit in another dress shows.
pub(super) fn dressed_digit(sign: char) -> Option<char> {
    let before = DRESSED_DIGITS.partition_point(|(first, ..)| *first <= sign).checked_sub(1)?;
    let (first, value, count) = DRESSED_DIGITS.get(before)?;
    let offset = u32::from(sign) - u32::from(*first);
    (offset < *count).then(|| char::from_digit(value + offset, 10)).flatten()
}
