//! The fields of a line about people: words between commas, dashes and the like, and words in brackets.

use super::role::is_role_word;

/// The words with which a part of a meeting begins, after a role.
const BEFORE_TIMES: [&str; 16] = [
    " §",
    " ej §",
    " utom §",
    " från §",
    " till §",
    " under §",
    " vid §",
    " på §",
    " fr.o.m",
    " fr o m",
    " t.o.m",
    " t o m",
    " från kl",
    " till kl",
    " kl ",
    " kl.",
];

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineField<'a> {
    /// Words, without blanks around them.
    Text(&'a str),
    /// The words in brackets of any kind.
    Bracket(&'a str),
}

/// The fields of a folded line in their order; empty ones are left out.
pub(super) fn fields(line: &str) -> Vec<LineField<'_>> {
    let mut fields = Vec::new();
    let mut rest = line;
    let mut begun = 0;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        let before = rest.get(begun..at).unwrap_or_default();
        if let Some((content, length)) = bracket(here) {
            push_text(&mut fields, before);
            fields.push(LineField::Bracket(content.trim()));
            at += length;
            begun = at;
        } else if let Some(length) = separator(before, here, fields.last()) {
            push_text(&mut fields, before);
            at += length;
            begun = at;
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest = rest.get(begun..).unwrap_or_default();
    push_text(&mut fields, rest);
    fields
}

fn push_text<'a>(fields: &mut Vec<LineField<'a>>, text: &'a str) {
    let text = text.trim_matches([' ', ',', ';', ':']).trim();
    let text = text.trim_end_matches(" -").trim_start_matches("- ").trim();
    if !matches!(text, "" | "-" | ".") {
        fields.push(LineField::Text(text));
    }
}

/// The words in the brackets that open here, and the length of both in bytes.
fn bracket(here: &str) -> Option<(&str, usize)> {
    for (open, close) in [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')] {
        if let Some(inside) = here.strip_prefix(open) {
            let length = inside.find(close)?;
            return Some((inside.get(..length)?, length + 2));
        }
    }
    // "Förnamn Efternamn /C/"
    let inside = here.strip_prefix('/')?;
    let length = inside.find('/').filter(|length| (1..=12).contains(length))?;
    let content = inside.get(..length)?;
    content.chars().all(char::is_alphabetic).then_some((content, length + 2))
}

/// The length in bytes of a separator that begins here.
fn separator(before: &str, here: &str, last: Option<&LineField<'_>>) -> Option<usize> {
    if here.starts_with([',', ';', '|', '•', '·']) {
        return here.chars().next().map(char::len_utf8);
    }
    for dash in [" - ", " / "] {
        if here.starts_with(dash) {
            return Some(dash.len());
        }
    }
    // "ordförande §§ 20-23": a role, and the part of the meeting in which somebody had it.
    if BEFORE_TIMES.iter().any(|times| here.starts_with(times)) && before.split_whitespace().next_back().is_some_and(is_role_word) {
        return Some(1);
    }
    // "Anna Berg och Bo Ek" are two, "barn- och ungdomschef" is one.
    let begins_small = before.trim_start().starts_with(char::is_lowercase);
    let after_people = if before.trim().is_empty() {
        matches!(last, Some(LineField::Bracket(_)))
    } else {
        !begins_small
            && before.split_whitespace().count() >= 2
            && before.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    };
    [" och ", " samt ", " & ", "och ", "samt ", "& "].into_iter().find_map(|word| {
        let rest = here.strip_prefix(word)?;
        let stands_alone = word.starts_with(' ') || before.is_empty() || before.ends_with(' ');
        (stands_alone && after_people && rest.trim_start().starts_with(char::is_uppercase)).then_some(word.len())
    })
}
