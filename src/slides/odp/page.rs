//! One page in the open form: its frames in reading order, and its notes.

use super::paragraphs::{paragraphs, words_of};
use super::table::table;
use crate::slides::content::ShapeContent;
use crate::slides::fault::ShowFault;
use crate::slides::limits::Used;
use crate::slides::order::{SlidePlace, in_reading_order};
use crate::slides::show::{GuestSlide, SlideRemark};
use crate::slides::text::{description, tidy_line};
use crate::slides::xml::XmlElement;
use std::collections::BTreeSet;

/// Frames that stand on every page and say nothing of this one.
const FURNITURE: [&str; 6] = ["date-time", "footer", "header", "page-number", "page", "handout"];

/// The styles that hide a page.
#[derive(Clone, Debug, Default)]
pub(super) struct HiddenStyles(BTreeSet<String>);

impl HiddenStyles {
    /// Takes in the styles of a part.
    pub(super) fn add(&mut self, part: &XmlElement) {
        for list in part.elements() {
            if !matches!(&*list.name, "automatic-styles" | "styles") {
                continue;
            }
            for style in list.children_named("style") {
                let properties = style.child("drawing-page-properties");
                let is_hidden = properties.and_then(|properties| properties.value("visibility")) == Some("hidden");
                if let Some(name) = style.value("name").filter(|_| is_hidden) {
                    self.0.insert(name.to_owned());
                }
            }
        }
    }

    fn hide(&self, page: &XmlElement) -> bool {
        let style = page.value("style-name");
        page.value("visibility") == Some("hidden") || style.is_some_and(|style| self.0.contains(style))
    }
}

/// A page of a presentation; `number` is its place, from 1.
///
/// # Errors
///
/// A table in it repeats more cells than what is read.
pub(super) fn read_page(page: &XmlElement, number: usize, hidden: &HiddenStyles, used: &mut Used) -> Result<GuestSlide, ShowFault> {
    let mut slide = GuestSlide {
        number,
        is_hidden: hidden.hide(page),
        ..GuestSlide::default()
    };
    let mut reading = PageReading {
        slide: &mut slide,
        used,
        has_title: false,
    };
    let shapes = reading.shapes(page)?;
    slide.take_in(shapes);
    let notes = page.children_named("notes").flat_map(XmlElement::elements);
    let texts = notes
        .filter(|frame| class_of(frame) == Some("notes"))
        .map(frame_words)
        .filter(|text| !text.is_empty());
    slide.notes = texts.collect::<Vec<_>>().join("\n");
    Ok(slide)
}

/// A page that is being read.
struct PageReading<'a> {
    slide: &'a mut GuestSlide,
    used: &'a mut Used,
    has_title: bool,
}

impl PageReading<'_> {
    fn shapes(&mut self, tree: &XmlElement) -> Result<Vec<ShapeContent>, ShowFault> {
        let mut found = Vec::new();
        for shape in tree.elements() {
            let content = match &*shape.name {
                "notes" | "annotation" | "page-thumbnail" | "forms" | "animations" => continue,
                _ if class_of(shape).is_some_and(|class| FURNITURE.contains(&class)) => continue,
                // A link around shapes is no shape of its own.
                "g" | "a" => Some(ShapeContent::Together(self.shapes(shape)?)),
                _ => self.content_of(shape)?,
            };
            let place = place_of(shape);
            found.extend(content.map(|content| (place, content)));
            let about = shape.child("desc").or_else(|| shape.child("title"));
            let described = about.map(|about| description(&about.letters())).unwrap_or_default();
            if !described.is_empty() {
                found.push((place, ShapeContent::Picture(described)));
            }
        }
        Ok(in_reading_order(found))
    }

    fn content_of(&mut self, shape: &XmlElement) -> Result<Option<ShapeContent>, ShowFault> {
        let mut table_in_it = None;
        // Of two forms of the same, as an object and its picture, the first one counts.
        for inside in shape.elements() {
            match &*inside.name {
                "table" => table_in_it = table_in_it.or(Some(inside)),
                "plugin" => self.slide.remark(SlideRemark::Film),
                "object" if is_chart(shape, inside) => self.slide.remark(SlideRemark::Chart),
                // The picture of a table that the program keeps for others is a copy of it.
                "object" | "object-ole" if table_in_it.is_none() => self.slide.remark(SlideRemark::Embedded),
                _ => {}
            }
        }
        if let Some(element) = table_in_it {
            let (table, is_cut) = table(element, self.used)?;
            if is_cut {
                self.slide.remark(SlideRemark::LargeTable);
            }
            return Ok((!table.rows.is_empty()).then_some(ShapeContent::Table(table)));
        }
        if class_of(shape) == Some("title") && !self.has_title {
            let title = tidy_line(&frame_words(shape));
            if !title.is_empty() {
                self.has_title = true;
                return Ok(Some(ShapeContent::Title(title)));
            }
        }
        if shape.value("placeholder") == Some("true") {
            return Ok(None);
        }
        let texts = paragraphs(shape.child("text-box").unwrap_or(shape));
        Ok((!texts.is_empty()).then_some(ShapeContent::Texts(texts)))
    }
}

/// True when an object is a chart, by its own words or by the frame's.
fn is_chart(frame: &XmlElement, object: &XmlElement) -> bool {
    class_of(frame) == Some("chart") || object.value("class-names").is_some_and(|names| names.contains("Chart")) || object.holds("chart")
}

fn class_of(shape: &XmlElement) -> Option<&str> {
    shape.prefixed("class")
}

fn frame_words(frame: &XmlElement) -> String {
    words_of(frame.child("text-box").unwrap_or(frame))
}

/// The place of a frame; the sizes have units.
fn place_of(shape: &XmlElement) -> Option<SlidePlace> {
    Some(SlidePlace {
        top: length(shape.value("y")?)?,
        left: length(shape.value("x")?)?,
    })
}

/// A length such as "2.5cm" in units of the office form.
fn length(text: &str) -> Option<i64> {
    let text = text.trim();
    let unit = text.find(|sign: char| sign.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at_checked(unit)?;
    let number: f64 = number.trim().parse().ok()?;
    let size = match unit {
        "cm" => 360_000.0,
        "mm" => 36_000.0,
        "in" => 914_400.0,
        "pt" => 12_700.0,
        "pc" => 152_400.0,
        "px" => 9_525.0,
        _ => return None,
    };
    // No slide is a kilometre long.
    let length = (number * size).round().clamp(-1e12, 1e12);
    format!("{length:.0}").parse().ok()
}
