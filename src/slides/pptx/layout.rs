//! The places that a slide takes from its layout and its master, where its own shapes name none.

use crate::slides::fault::ShowFault;
use crate::slides::order::SlidePlace;
use crate::slides::package::ShowPackage;
use crate::slides::relations::Relations;
use crate::slides::xml::XmlElement;
use std::collections::BTreeMap;

/// The most placeholders that are known of a layout; none has a tenth of them.
const MOST_PLACEHOLDERS: usize = 200;

/// What a shape is known by in its layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placeholder {
    /// Such as `title`, `body` or `obj`.
    pub(super) kind: String,
    /// Its number; several of a kind are told apart by it.
    number: String,
}

/// The placeholders of one layout or master with their places.
#[derive(Clone, Debug, Default)]
struct Layout {
    places: Vec<(Placeholder, SlidePlace)>,
}

/// The layouts and masters that were read.
#[derive(Clone, Debug, Default)]
pub(super) struct Layouts {
    read: BTreeMap<String, Layout>,
    /// The layout of each slide and the master of each layout.
    above: BTreeMap<String, String>,
}

impl Placeholder {
    /// The placeholder of a shape, picture or frame.
    pub(super) fn of(shape: &XmlElement) -> Option<Self> {
        let about = shape.elements().find(|element| element.name.starts_with("nv"))?;
        let placeholder = about.at(&["nvPr", "ph"])?;
        Some(Self {
            kind: placeholder.value("type").unwrap_or("obj").to_owned(),
            number: placeholder.value("idx").unwrap_or("0").to_owned(),
        })
    }

    /// True for the title of a slide.
    pub(super) fn is_title(&self) -> bool {
        matches!(&*self.kind, "title" | "ctrTitle")
    }

    /// True for what stands on every slide and says nothing of this one: date, footer, number, header.
    pub(super) fn is_furniture(&self) -> bool {
        matches!(&*self.kind, "dt" | "ftr" | "sldNum" | "hdr" | "sldImg")
    }

    /// The kind as a master has it, which knows fewer.
    fn kind_of_master(&self) -> &str {
        match &*self.kind {
            "ctrTitle" | "title" => "title",
            "dt" | "ftr" | "sldNum" | "hdr" => &self.kind,
            _ => "body",
        }
    }
}

impl Layout {
    fn of(part: &XmlElement) -> Self {
        let shapes = part.at(&["cSld", "spTree"]).into_iter().flat_map(XmlElement::elements);
        let places = shapes.filter_map(|shape| Some((Placeholder::of(shape)?, place_of(shape)?)));
        Self {
            places: places.take(MOST_PLACEHOLDERS).collect(),
        }
    }

    fn place(&self, wanted: &Placeholder) -> Option<SlidePlace> {
        let is_same = |known: &Placeholder| known.number == wanted.number && (known.is_title() == wanted.is_title());
        let by_number = self.places.iter().find(|(known, _)| is_same(known));
        let by_kind = || {
            self.places
                .iter()
                .find(|(known, _)| known.kind_of_master() == wanted.kind_of_master())
        };
        by_number.or_else(by_kind).map(|(_, place)| *place)
    }
}

impl Layouts {
    /// The place of a placeholder in the layout that a slide's relationships name, or in the master above it.
    ///
    /// # Errors
    ///
    /// A limit that the layout or the master breaks.
    pub(super) fn place(
        &mut self,
        package: &mut ShowPackage<'_>,
        slide: &Relations,
        wanted: &Placeholder,
    ) -> Result<Option<SlidePlace>, ShowFault> {
        let Some(layout) = slide.first("slidelayout") else {
            return Ok(None);
        };
        if let Some(place) = self.layout(package, layout)?.place(wanted) {
            return Ok(Some(place));
        }
        let Some(master) = self.above.get(layout).cloned() else {
            return Ok(None);
        };
        Ok(self.layout(package, &master)?.place(wanted))
    }

    fn layout(&mut self, package: &mut ShowPackage<'_>, part: &str) -> Result<&Layout, ShowFault> {
        if !self.read.contains_key(part) {
            let layout = package.xml(part)?.map(|element| Layout::of(&element));
            if let Some(master) = Relations::of(package, part)?.first("slidemaster") {
                self.above.insert(part.to_owned(), master.to_owned());
            }
            self.read.insert(part.to_owned(), layout.unwrap_or_default());
        }
        Ok(self.read.entry(part.to_owned()).or_default())
    }
}

/// The place that a shape, picture, frame or group names itself.
pub(super) fn place_of(shape: &XmlElement) -> Option<SlidePlace> {
    let frame = shape.child("xfrm");
    let form = || shape.at(&["spPr", "xfrm"]).or_else(|| shape.at(&["grpSpPr", "xfrm"]));
    let from = frame.or_else(form)?.child("off")?;
    Some(SlidePlace {
        top: from.value("y")?.trim().parse().ok()?,
        left: from.value("x")?.trim().parse().ok()?,
    })
}
