//! One slide of `PowerPoint`: its shapes in reading order, and its notes.

use super::layout::{Layouts, Placeholder, place_of};
use super::paragraphs::{paragraphs, words_of};
use super::smart_art::words_in;
use super::table::table;
use crate::slides::content::ShapeContent;
use crate::slides::fault::ShowFault;
use crate::slides::order::{SlidePlace, in_reading_order};
use crate::slides::package::ShowPackage;
use crate::slides::relations::Relations;
use crate::slides::show::{GuestSlide, SlideRemark};
use crate::slides::text::{description, tidy_line};
use crate::slides::xml::XmlElement;

/// Elements of a picture that make it a film or a sound.
const FILMS: [&str; 6] = ["videoFile", "audioFile", "audioCd", "wavAudioFile", "quickTimeFile", "media"];

/// The parts that make up a slide.
pub(super) struct SlideParts<'r, 'p, 'a> {
    package: &'r mut ShowPackage<'p>,
    layouts: &'a mut Layouts,
    relations: Relations,
    has_title: bool,
}

impl SlideParts<'_, '_, '_> {
    /// Reads a slide into what is known of it. One that is missing or damaged gets a remark.
    ///
    /// # Errors
    ///
    /// A limit that it breaks.
    pub(super) fn read(package: &mut ShowPackage<'_>, layouts: &mut Layouts, part: &str, slide: &mut GuestSlide) -> Result<(), ShowFault> {
        let Some(element) = package.xml(part)?.filter(|element| &*element.name == "sld") else {
            slide.remark(SlideRemark::Slide);
            return Ok(());
        };
        slide.is_hidden = element.value("show").is_some_and(|show| matches!(show, "0" | "false" | "off"));
        let relations = Relations::of(package, part)?;
        let mut parts = SlideParts {
            package,
            layouts,
            relations,
            has_title: false,
        };
        if let Some(tree) = element.at(&["cSld", "spTree"]) {
            let shapes = parts.shapes(tree, slide)?;
            slide.take_in(shapes);
        }
        parts.read_notes(slide)
    }

    /// What stands in a tree or a group of shapes, in reading order.
    fn shapes(&mut self, tree: &XmlElement, slide: &mut GuestSlide) -> Result<Vec<ShapeContent>, ShowFault> {
        let mut found = Vec::new();
        for shape in tree.elements() {
            let about = shape.elements().find(|element| element.name.starts_with("nv"));
            let about = about.and_then(|about| about.child("cNvPr"));
            if about.is_some_and(|about| about.is_on("hidden")) {
                continue;
            }
            let content = match &*shape.name {
                "sp" => self.text(shape),
                "grpSp" => Some(ShapeContent::Together(self.shapes(shape, slide)?)),
                "graphicFrame" => self.frame(shape, slide)?,
                "pic" => {
                    if FILMS.iter().any(|film| shape.holds(film)) {
                        slide.remark(SlideRemark::Film);
                    }
                    Some(ShapeContent::Picture(String::new()))
                }
                "contentPart" => {
                    slide.remark(SlideRemark::Ink);
                    None
                }
                _ => None,
            };
            let Some(content) = content else { continue };
            let place = self.place(shape)?;
            found.push((place, content));
            let described = about.and_then(|about| about.value("descr")).map(description).unwrap_or_default();
            if !described.is_empty() && matches!(&*shape.name, "pic" | "graphicFrame" | "grpSp") {
                found.push((place, ShapeContent::Picture(described)));
            }
        }
        Ok(in_reading_order(found))
    }

    fn place(&mut self, shape: &XmlElement) -> Result<Option<SlidePlace>, ShowFault> {
        match (place_of(shape), Placeholder::of(shape)) {
            (None, Some(placeholder)) => self.layouts.place(self.package, &self.relations, &placeholder),
            (place, _) => Ok(place),
        }
    }

    fn text(&mut self, shape: &XmlElement) -> Option<ShapeContent> {
        let body = shape.child("txBody")?;
        let placeholder = Placeholder::of(shape);
        if placeholder.as_ref().is_some_and(Placeholder::is_furniture) {
            return None;
        }
        if placeholder.is_some_and(|placeholder| placeholder.is_title()) && !self.has_title {
            let title = tidy_line(&words_of(body));
            if !title.is_empty() {
                self.has_title = true;
                return Some(ShapeContent::Title(title));
            }
        }
        let texts = paragraphs(body);
        (!texts.is_empty()).then_some(ShapeContent::Texts(texts))
    }

    /// A table, a chart, a diagram or what another program put in.
    fn frame(&mut self, frame: &XmlElement, slide: &mut GuestSlide) -> Result<Option<ShapeContent>, ShowFault> {
        let Some(data) = frame.at(&["graphic", "graphicData"]) else {
            return Ok(None);
        };
        let mut content = None;
        for inside in data.elements() {
            match &*inside.name {
                "tbl" => {
                    let (table, is_cut) = table(inside);
                    if is_cut {
                        slide.remark(SlideRemark::LargeTable);
                    }
                    content = (!table.rows.is_empty()).then_some(ShapeContent::Table(table));
                }
                "chart" => {
                    slide.remark(SlideRemark::Chart);
                    content = self.related(inside, "id")?.and_then(|chart| chart_title(&chart));
                }
                "relIds" => match self.related(inside, "dm")? {
                    Some(diagram) => content = Some(ShapeContent::Texts(words_in(&diagram))),
                    None => slide.remark(SlideRemark::Diagram),
                },
                "oleObj" => slide.remark(SlideRemark::Embedded),
                _ => {}
            }
        }
        // One without words still has its place, and perhaps a description.
        Ok(Some(content.unwrap_or_else(|| ShapeContent::Picture(String::new()))))
    }

    fn related(&mut self, element: &XmlElement, name: &str) -> Result<Option<XmlElement>, ShowFault> {
        let part = element.prefixed(name).and_then(|id| self.relations.part(id));
        match part.map(str::to_owned) {
            Some(part) => self.package.xml(&part),
            None => Ok(None),
        }
    }

    fn read_notes(&mut self, slide: &mut GuestSlide) -> Result<(), ShowFault> {
        let Some(part) = self.relations.first("notesslide").map(str::to_owned) else {
            return Ok(());
        };
        let Some(notes) = self.package.xml(&part)? else {
            slide.remark(SlideRemark::Notes);
            return Ok(());
        };
        let shapes = notes.at(&["cSld", "spTree"]).into_iter().flat_map(XmlElement::elements);
        let texts = shapes
            .filter(|shape| Placeholder::of(shape).is_some_and(|placeholder| placeholder.kind == "body"))
            .filter_map(|shape| shape.child("txBody").map(words_of))
            .filter(|text| !text.is_empty());
        slide.notes = texts.collect::<Vec<_>>().join("\n");
        Ok(())
    }
}

/// The title of a chart.
fn chart_title(chart: &XmlElement) -> Option<ShapeContent> {
    let title = chart.at(&["chart", "title"])?;
    let mut bodies = Vec::new();
    title.all_named("rich", &mut bodies);
    let texts: Vec<_> = bodies.into_iter().flat_map(paragraphs).collect();
    (!texts.is_empty()).then_some(ShapeContent::Texts(texts))
}
