//! The words of a paragraph as they stand when all changes that are tracked are accepted.

use crate::slides::text::tidy;
use crate::slides::xml::XmlElement;

/// The words of a paragraph, with tabs, and LF where the author broke the line.
pub(super) fn words_of(paragraph: &XmlElement) -> String {
    tidied(&raw_words(paragraph))
}

/// The same as the file has them.
pub(super) fn raw_words(paragraph: &XmlElement) -> String {
    let mut text = String::new();
    add_words(paragraph, &mut text);
    text
}

/// A text without lines that say nothing, each line tidy between its tabs.
pub(super) fn tidied(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let cells: Vec<_> = line.split('\t').map(tidy).collect();
        cells.join("\t").trim_end().to_owned()
    });
    let lines: Vec<_> = lines.filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// True for what was taken out of the text, or is not seen in it.
pub(super) fn is_gone(element: &XmlElement) -> bool {
    matches!(&*element.name, "del" | "moveFrom")
}

fn add_words(element: &XmlElement, text: &mut String) {
    for piece in element.elements() {
        match &*piece.name {
            _ if is_gone(piece) => {}
            "t" => text.push_str(&piece.letters()),
            "tab" | "ptab" => text.push('\t'),
            "br" | "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            "r" if piece
                .at(&["rPr", "vanish"])
                .is_some_and(|hidden| !matches!(hidden.value("val"), Some("0" | "false" | "off"))) => {}
            // A text box stands below the paragraph at which it is fastened; formatting and pictures have no words.
            "pPr" | "rPr" | "drawing" | "pict" | "object" | "AlternateContent" | "txbxContent" => {}
            _ => add_words(piece, text),
        }
    }
}
