//! The paragraphs of a text in the open form.

use crate::slides::show::GuestText;
use crate::slides::text::tidy;
use crate::slides::xml::{XmlElement, XmlNode};

/// The deepest level of a list.
const DEEPEST_LEVEL: usize = 8;
/// The most blanks that one element stands for.
const MOST_BLANKS: usize = 100;

/// The paragraphs of a frame that say anything.
pub(super) fn paragraphs(frame: &XmlElement) -> Vec<GuestText> {
    let mut found = Vec::new();
    add_paragraphs(frame, 0, &mut found);
    found
}

/// The words of all paragraphs, each on its line.
pub(super) fn words_of(frame: &XmlElement) -> String {
    let texts: Vec<_> = paragraphs(frame).into_iter().map(|paragraph| paragraph.text).collect();
    texts.join("\n")
}

fn add_paragraphs(element: &XmlElement, lists: usize, found: &mut Vec<GuestText>) {
    for child in element.elements() {
        match &*child.name {
            "p" | "h" => {
                let mut text = String::new();
                add_words(child, &mut text);
                let text = tidy(&text);
                if !text.is_empty() {
                    // The first list is the text's own bullets.
                    let level = lists.saturating_sub(1).min(DEEPEST_LEVEL);
                    found.push(GuestText { text, level });
                }
            }
            "list" => add_paragraphs(child, lists + 1, found),
            "list-item" | "list-header" | "section" | "text-box" => add_paragraphs(child, lists, found),
            _ => {}
        }
    }
}

fn add_words(paragraph: &XmlElement, text: &mut String) {
    for node in &paragraph.children {
        let element = match node {
            XmlNode::Letters(letters) => {
                add_letters(letters, text);
                continue;
            }
            XmlNode::Element(element) => element,
        };
        match &*element.name {
            "s" => {
                let count = element.value("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                text.extend(std::iter::repeat_n(' ', MOST_BLANKS.min(count)));
            }
            "tab" => text.push('\t'),
            "line-break" => text.push('\n'),
            // What is no word of the page: its number, notes at the edge, what was struck.
            "page-number" | "annotation" | "note" | "tracked-changes" | "change" | "ruby-text" => {}
            _ => add_words(element, text),
        }
    }
}

/// Letters as the open form means them: blanks in a row and line breaks of the file are one blank.
fn add_letters(letters: &str, text: &mut String) {
    for sign in letters.chars() {
        match sign {
            ' ' | '\n' | '\r' | '\t' if text.ends_with([' ', '\n', '\t']) || text.is_empty() => {}
            ' ' | '\n' | '\r' | '\t' => text.push(' '),
            sign => text.push(sign),
        }
    }
}
