//! A document of Word: the paragraphs and tables of its body in their order, without headers, footers, notes and comments.

use super::list_levels::{ListLevels, ListPlace};
use super::styles::Styles;
use super::words_of::{is_gone, raw_words, tidied, words_of};
use crate::model::{LineMark, LineOfText};
use crate::slides::fault::ShowFault;
use crate::slides::limits::{MOST_COLUMNS, MOST_ROWS};
use crate::slides::package::ShowPackage;
use crate::slides::relations::Relations;
use crate::slides::show::GuestText;
use crate::slides::text::tidy_line;
use crate::slides::text_document::TextDocument;
use crate::slides::xml::XmlElement;

/// The longest paragraph in bold letters that is a heading, in letters.
const LONGEST_HEADING: usize = 120;

/// The body of a document as lines.
///
/// # Errors
///
/// A limit that it breaks.
pub(in crate::slides) fn read(package: &mut ShowPackage<'_>, part: &str, document: &XmlElement) -> Result<TextDocument, ShowFault> {
    let relations = Relations::of(package, part)?;
    let beside = |package: &mut ShowPackage<'_>, kind: &str| match relations.first(kind) {
        Some(part) => package.xml(part),
        None => Ok(None),
    };
    let mut reader = BodyReader {
        styles: beside(package, "styles")?.as_ref().map(Styles::of).unwrap_or_default(),
        lists: beside(package, "numbering")?.as_ref().map(ListLevels::of).unwrap_or_default(),
        lines: Vec::new(),
        number: 0,
        begun: String::new(),
        after_gap: false,
        title: String::new(),
    };
    if let Some(body) = document.child("body") {
        reader.take(body);
    }
    let letters = reader
        .lines
        .iter()
        .map(|line| line.text.chars().count() + line.cells.iter().map(|cell| cell.chars().count()).sum::<usize>());
    package.used.add_letters(letters.sum())?;
    Ok(TextDocument {
        title: reader.title,
        lines: reader.lines,
    })
}

struct BodyReader {
    styles: Styles,
    lists: ListLevels,
    lines: Vec<LineOfText>,
    /// Paragraphs and rows so far.
    number: usize,
    /// The words of a paragraph whose end was taken out, so that the next goes on in it.
    begun: String,
    after_gap: bool,
    /// The words of the paragraph that is styled as the title.
    title: String,
}

impl BodyReader {
    fn take(&mut self, element: &XmlElement) {
        for block in element.elements() {
            match &*block.name {
                _ if is_gone(block) => {}
                "p" => self.take_paragraph(block),
                "tbl" => self.take_table(block),
                "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" => self.take(block),
                _ => {}
            }
        }
    }

    fn take_paragraph(&mut self, paragraph: &XmlElement) {
        self.number += 1;
        let about = paragraph.child("pPr");
        let text = std::mem::take(&mut self.begun) + &raw_words(paragraph);
        if about.is_some_and(|about| about.at(&["rPr", "del"]).is_some()) {
            self.begun = text;
            self.number -= 1;
            return;
        }
        let text = tidied(&text);
        let style = about.and_then(|about| about.child("pStyle")?.value("val")).unwrap_or_default();
        let own = about.map(ListPlace::of).unwrap_or_default();
        let list = if own.is_in_list() || own.is_out_of_lists() {
            own
        } else {
            self.styles.list(style)
        };
        let is_heading = self.styles.is_heading(style) || is_bold(paragraph, &text);
        let mark = match self.lists.mark(&list) {
            LineMark::Plain if is_heading => LineMark::Heading,
            // A heading that is counted is a heading still, unless it asks.
            LineMark::Number if is_heading && !text.trim_end().ends_with('?') => LineMark::Heading,
            mark => mark,
        };
        if style.eq_ignore_ascii_case("title") || style.eq_ignore_ascii_case("rubrik") {
            self.title = tidy_line(&text);
        }
        self.put_lines(&text, mark, list.level());
        let mut boxes = Vec::new();
        paragraph.all_named("txbxContent", &mut boxes);
        // What Word writes in two forms stands in the first of them alone.
        for inside in boxes.into_iter().take(1) {
            self.take(inside);
        }
    }

    /// The lines of a paragraph; one that was typed as a list, with dashes or numbers, is read as one.
    fn put_lines(&mut self, text: &str, mark: LineMark, level: usize) {
        if text.trim().is_empty() {
            self.after_gap = true;
            return;
        }
        let typed = crate::model::text_lines(text);
        if mark == LineMark::Plain && (typed.len() > 1 || typed.iter().any(|line| line.mark != LineMark::Plain)) {
            for line in typed {
                self.put(LineOfText {
                    number: self.number,
                    ..line
                });
            }
            return;
        }
        self.put(LineOfText {
            number: self.number,
            mark,
            level,
            text: tidy_line(text),
            ..LineOfText::default()
        });
    }

    fn put(&mut self, line: LineOfText) {
        let after_gap = std::mem::take(&mut self.after_gap);
        self.lines.push(LineOfText {
            after_gap: after_gap || line.after_gap,
            ..line
        });
    }

    fn take_table(&mut self, table: &XmlElement) {
        let mut rows = Vec::new();
        for row in table
            .children_named("tr")
            .filter(|row| row.at(&["trPr", "del"]).is_none())
            .take(MOST_ROWS)
        {
            let mut cells: Vec<(Vec<GuestText>, &XmlElement)> = Vec::new();
            for cell in row.children_named("tc") {
                let mut paragraphs = Vec::new();
                cell.all_named("p", &mut paragraphs);
                let texts = paragraphs.iter().map(|paragraph| GuestText {
                    text: words_of(paragraph).replace('\t', " "),
                    level: 0,
                });
                cells.push((texts.filter(|text| !text.text.is_empty()).collect(), cell));
                let span = cell
                    .at(&["tcPr", "gridSpan"])
                    .and_then(|span| span.value("val")?.trim().parse().ok())
                    .unwrap_or(1_usize);
                cells.extend((1..span.min(MOST_COLUMNS)).map(|_| (Vec::new(), cell)));
                if cells.len() >= MOST_COLUMNS {
                    break;
                }
            }
            rows.push(cells);
        }
        let is_single = rows.iter().all(|cells| cells.len() <= 1);
        for cells in rows {
            if is_single {
                // A box around paragraphs.
                for (_, cell) in cells {
                    self.take(cell);
                }
                continue;
            }
            self.number += 1;
            let cells: Vec<String> = cells.iter().map(|(texts, _)| joined(texts)).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.put(LineOfText {
                    number: self.number,
                    cells,
                    ..LineOfText::default()
                });
            }
        }
    }
}

fn joined(texts: &[GuestText]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| text.text.as_str()).collect();
    texts.join("\n")
}

/// True for a short paragraph that is all in bold letters.
fn is_bold(paragraph: &XmlElement, text: &str) -> bool {
    if text.trim().is_empty() || text.chars().count() > LONGEST_HEADING {
        return false;
    }
    let mut runs = Vec::new();
    paragraph.all_named("r", &mut runs);
    let mut with_words = runs
        .into_iter()
        .filter(|run| run.children_named("t").any(|letters| !letters.letters().trim().is_empty()));
    let is_on = |run: &XmlElement| {
        let bold = run.at(&["rPr", "b"]);
        bold.is_some_and(|bold| !matches!(bold.value("val"), Some("0" | "false" | "off")))
    };
    with_words.all(is_on)
}
