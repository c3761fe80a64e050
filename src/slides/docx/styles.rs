//! The styles of a document: which are headings, and which put a paragraph in a list.

use super::list_levels::ListPlace;
use crate::slides::xml::XmlElement;
use std::collections::BTreeMap;

/// The most styles that a style is based on, one upon another.
const MOST_BASES: usize = 20;

/// A style of paragraphs.
#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: String,
    list: ListPlace,
    has_outline: bool,
}

/// The styles by their names in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
}

impl Styles {
    pub(super) fn of(part: &XmlElement) -> Self {
        let styles = part.children_named("style").filter_map(|style| {
            let about = style.child("pPr");
            let value = |name: &str| style.child(name).and_then(|child| child.value("val")).unwrap_or_default();
            let known = Style {
                name: value("name").to_lowercase(),
                based_on: value("basedOn").to_owned(),
                list: about.map(ListPlace::of).unwrap_or_default(),
                has_outline: about.is_some_and(|about| about.child("outlineLvl").is_some()),
            };
            Some((style.value("styleId")?.to_owned(), known))
        });
        Self { by_id: styles.collect() }
    }

    /// True when a style, or one that it is based on, is a heading. Its own name tells where the list of styles is missing.
    pub(super) fn is_heading(&self, id: &str) -> bool {
        let is_named = |name: &str| {
            let name = name.to_lowercase();
            name.starts_with("heading") || name.starts_with("rubrik") || name == "title" || name == "subtitle"
        };
        is_named(id) || self.chain(id).any(|style| is_named(&style.name) || style.has_outline)
    }

    /// The place in a list that a style gives, or one that it is based on.
    pub(super) fn list(&self, id: &str) -> ListPlace {
        let found = self.chain(id).map(|style| style.list.clone()).find(ListPlace::is_in_list);
        found.unwrap_or_else(|| {
            let is_list = |name: &str| name.starts_with("list bullet") || name.starts_with("punktlista") || name.starts_with("listbullet");
            let is_bulleted = is_list(&id.to_lowercase()) || self.chain(id).any(|style| is_list(&style.name));
            if is_bulleted { ListPlace::bullet() } else { ListPlace::default() }
        })
    }

    fn chain<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        let first = self.by_id.get(id);
        std::iter::successors(first, |style| self.by_id.get(&style.based_on)).take(MOST_BASES)
    }
}
