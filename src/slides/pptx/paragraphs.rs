//! The paragraphs of a text in `PowerPoint`'s form.

use crate::slides::show::GuestText;
use crate::slides::text::tidy;
use crate::slides::xml::XmlElement;

/// The deepest level of a list.
const DEEPEST_LEVEL: usize = 8;

/// Signs of the typeface Wingdings, by their number in it, and what they show. `PowerPoint` writes an arrow as "à" in Wingdings.
const WINGDINGS: [(u32, char); 14] = [
    (0x4A, '☺'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0xA7, '▪'),
    (0xB7, '•'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
];

/// The paragraphs of a text that say anything.
pub(super) fn paragraphs(body: &XmlElement) -> Vec<GuestText> {
    let texts = body.children_named("p").map(|paragraph| {
        let mut text = String::new();
        add_words(paragraph, &mut text);
        let level = paragraph.child("pPr").and_then(|about| about.value("lvl")?.trim().parse().ok());
        GuestText {
            text: tidy(&text),
            level: level.unwrap_or(0).min(DEEPEST_LEVEL),
        }
    });
    texts.filter(|text| !text.text.is_empty()).collect()
}

/// The words of all paragraphs, each on its line.
pub(super) fn words_of(body: &XmlElement) -> String {
    let texts: Vec<_> = paragraphs(body).into_iter().map(|paragraph| paragraph.text).collect();
    texts.join("\n")
}

fn add_words(paragraph: &XmlElement, text: &mut String) {
    for piece in paragraph.elements() {
        match &*piece.name {
            "br" => text.push('\n'),
            // The number of a slide is no word of it.
            "fld" if piece.value("type").is_some_and(|kind| kind.eq_ignore_ascii_case("slidenum")) => {}
            "r" | "fld" => add_run(piece, text),
            "pPr" | "endParaRPr" => {}
            // Formulas, and whatever else holds text.
            _ => {
                let mut found = Vec::new();
                piece.all_named("t", &mut found);
                for letters in found {
                    text.push_str(&unescaped(&letters.letters()));
                }
            }
        }
    }
}

fn add_run(run: &XmlElement, text: &mut String) {
    let letters: String = run.children_named("t").map(|letters| unescaped(&letters.letters())).collect();
    let symbols = run.at(&["rPr", "sym"]).and_then(|face| face.value("typeface"));
    let is_wingdings = symbols.is_some_and(|face| face.eq_ignore_ascii_case("wingdings"));
    // In a run of ordinary words only those signs are symbols that stand where typefaces keep them.
    let is_alone = letters.trim().chars().count() == 1;
    for sign in letters.chars() {
        let number = u32::from(sign);
        let kept = (0xF020..=0xF0FF).contains(&number).then_some(number & 0xFF);
        let number = kept.or_else(|| (is_wingdings && is_alone && !sign.is_whitespace()).then_some(number));
        match number {
            None => text.push(sign),
            Some(number) => text.extend(WINGDINGS.iter().find(|(known, _)| *known == number).map(|(_, shown)| *shown)),
        }
    }
}

/// The letters with the controls in them that the form writes as `_x000B_`.
fn unescaped(letters: &str) -> String {
    let mut text = String::new();
    let mut rest = letters;
    while let Some((before, after)) = rest.split_once("_x") {
        text.push_str(before);
        let number = after.split_at_checked(4).and_then(|(digits, after)| {
            let after = after.strip_prefix('_')?;
            let number = u32::from_str_radix(digits, 16).ok()?;
            Some((char::from_u32(number).filter(|sign| sign.is_control() || *sign == '_')?, after))
        });
        if let Some((sign, after)) = number {
            text.push(sign);
            rest = after;
        } else {
            text.push_str("_x");
            rest = after;
        }
    }
    text.push_str(rest);
    text
}
