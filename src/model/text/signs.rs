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

/// True when a sign is another one in another dress, which is undone for comparing: ligatures, small forms, and the letters and
/// digits of mathematics and of wide type.
pub(super) const fn is_dressed(sign: char) -> bool {
    matches!(
        sign,
        '\u{FB00}'..='\u{FB06}' | '\u{FE50}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF5E}' | '\u{1D400}'..='\u{1D7FF}'
    )
}

/// The noughts of scripts that write numbers with their own ten digits, each followed by its one to nine.
const NOUGHTS: [char; 12] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{BE6}', '\u{E50}', '\u{ED0}', '\u{1040}', '\u{17E0}',
];

/// The digit from 0 to 9 that another script's digit means.
pub(super) fn digit_of_another_script(sign: char) -> Option<char> {
    let offset = NOUGHTS
        .iter()
        .filter_map(|nought| u32::from(sign).checked_sub(u32::from(*nought)))
        .find(|offset| *offset < 10)?;
    char::from_digit(offset, 10)
}
