//! The lists of a document: which levels are counted and which have a dot.

use crate::model::LineMark;
use crate::slides::xml::XmlElement;
use std::collections::BTreeMap;

/// The deepest level of a list.
const DEEPEST_LEVEL: usize = 8;

/// The place of a paragraph in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list; empty where nothing is said, "0" where it is said that there is none.
    list: String,
    level: usize,
}

/// The signs of all lists.
#[derive(Clone, Debug, Default)]
pub(super) struct ListLevels {
    marks: BTreeMap<(String, usize), LineMark>,
}

impl ListPlace {
    /// The place that the properties of a paragraph or a style tell.
    pub(super) fn of(about: &XmlElement) -> Self {
        let value = |name: &str| about.at(&["numPr", name]).and_then(|child| child.value("val"));
        Self {
            list: value("numId").unwrap_or_default().to_owned(),
            level: value("ilvl")
                .and_then(|level| level.trim().parse().ok())
                .unwrap_or(0)
                .min(DEEPEST_LEVEL),
        }
    }

    /// A place in a list with dots that the file does not describe.
    pub(super) fn bullet() -> Self {
        Self {
            list: "bullet".to_owned(),
            level: 0,
        }
    }

    pub(super) fn is_in_list(&self) -> bool {
        !self.list.is_empty() && self.list != "0"
    }

    /// True when it says that a paragraph is in no list, whatever its style says.
    pub(super) fn is_out_of_lists(&self) -> bool {
        self.list == "0"
    }

    pub(super) const fn level(&self) -> usize {
        self.level
    }
}

impl ListLevels {
    pub(super) fn of(part: &XmlElement) -> Self {
        let mut forms: BTreeMap<&str, Vec<(usize, LineMark)>> = BTreeMap::new();
        for form in part.children_named("abstractNum") {
            let levels = form.children_named("lvl").filter_map(|level| {
                let sign = level.child("numFmt").and_then(|sign| sign.value("val")).unwrap_or("decimal");
                let mark = match sign {
                    "bullet" | "lowerLetter" | "upperLetter" => LineMark::Bullet,
                    "none" => LineMark::Plain,
                    _ => LineMark::Number,
                };
                Some((level.value("ilvl")?.trim().parse().ok()?, mark))
            });
            if let Some(id) = form.value("abstractNumId") {
                forms.insert(id, levels.collect());
            }
        }
        let mut marks = BTreeMap::new();
        for list in part.children_named("num") {
            let form = list.child("abstractNumId").and_then(|form| form.value("val"));
            let levels = form.and_then(|form| forms.get(form)).into_iter().flatten();
            if let Some(id) = list.value("numId") {
                marks.extend(levels.map(|(level, mark)| ((id.to_owned(), *level), *mark)));
            }
        }
        Self { marks }
    }

    /// The sign of a place in a list. One that the file does not describe is a dot.
    pub(super) fn mark(&self, place: &ListPlace) -> LineMark {
        if !place.is_in_list() {
            return LineMark::Plain;
        }
        let known = self.marks.get(&(place.list.clone(), place.level));
        known.copied().unwrap_or(LineMark::Bullet)
    }
}
