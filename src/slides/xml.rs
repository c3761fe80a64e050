//! An XML part as a tree of elements, known by the last word of their names: what a part means never hangs on the address of a namespace,
//! of which each form of Office has its own.

use super::fault::ShowFault;
use super::limits::{DEEPEST, Used};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct XmlElement {
    /// The name without its prefix.
    pub(super) name: Box<str>,
    /// The names, with their prefixes, and the values.
    attributes: Vec<(Box<str>, Box<str>)>,
    /// What stands in it.
    pub(super) children: Vec<XmlNode>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum XmlNode {
    /// An element.
    Element(XmlElement),
    /// Letters between elements.
    Letters(String),
}

impl XmlElement {
    /// The tree in a text; `None` when it is no XML.
    ///
    /// # Errors
    ///
    /// A limit that it breaks.
    pub(super) fn read(text: &str, used: &mut Used) -> Result<Option<Self>, ShowFault> {
        used.begin_part();
        let mut reader = Reader::from_str(text);
        let mut open: Vec<Self> = Vec::new();
        loop {
            let Ok(event) = reader.read_event() else { return Ok(None) };
            let done = match event {
                Event::Start(start) => {
                    open.push(Self::begun(&start, open.len(), used)?);
                    continue;
                }
                Event::Empty(start) => Some(Self::begun(&start, open.len(), used)?),
                Event::End(_) => open.pop(),
                Event::Eof => return Ok(None),
                // Nothing that makes slides writes one; it is there to define entities.
                Event::DocType(_) => return Err(ShowFault::Entities),
                Event::Text(letters) => {
                    add_letters(&mut open, &letters.xml10_content(), used)?;
                    continue;
                }
                Event::CData(letters) => {
                    add_letters(&mut open, &letters.xml10_content(), used)?;
                    continue;
                }
                Event::GeneralRef(name) => {
                    let sign = match name.resolve_char_ref() {
                        Ok(Some(sign)) => Some(sign),
                        _ => predefined(&name),
                    };
                    // One that nobody defined is a damaged part.
                    let Some(sign) = sign else { return Ok(None) };
                    add_letters(&mut open, sign.encode_utf8(&mut [0; 4]), used)?;
                    continue;
                }
                _ => continue,
            };
            let Some(done) = done else { return Ok(None) };
            match open.last_mut() {
                // Of two forms of the same only one is kept.
                Some(parent) if &*done.name == "AlternateContent" => parent.children.extend(done.chosen_form()),
                Some(parent) => parent.children.push(XmlNode::Element(done)),
                // What stands after the outermost element means nothing.
                None => return Ok(Some(done)),
            }
        }
    }

    /// An element at this depth, with its attributes.
    fn begun(start: &BytesStart<'_>, depth: usize, used: &mut Used) -> Result<Self, ShowFault> {
        if depth >= DEEPEST {
            return Err(ShowFault::TooDeep);
        }
        used.add_nodes(1)?;
        let mut attributes = Vec::new();
        for attribute in start.attributes().with_checks(false).flatten() {
            used.add_nodes(1)?;
            let name = attribute.key.as_ref();
            // Names of namespaces are many, and nobody asks for them.
            if name == "xmlns" || name.starts_with("xmlns:") {
                continue;
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            attributes.push((name.into(), value.unwrap_or_default().into()));
        }
        Ok(Self {
            name: start.local_name().as_ref().into(),
            attributes,
            children: Vec::new(),
        })
    }

    /// The elements in it in their order.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            XmlNode::Element(element) => Some(element),
            XmlNode::Letters(_) => None,
        })
    }

    /// What stands in one of two forms of the same: in the first, which newer programs show, unless only the other one holds anything
    /// that can be read.
    fn chosen_form(self) -> Vec<XmlNode> {
        let (mut first, mut other) = (None, None);
        for node in self.children {
            match node {
                XmlNode::Element(form) if &*form.name == "Choice" => first = first.or(Some(form)),
                XmlNode::Element(form) if &*form.name == "Fallback" => other = other.or(Some(form)),
                _ => {}
            }
        }
        let form = match (first, other) {
            (Some(first), Some(other)) if !first.says_anything() && other.says_anything() => Some(other),
            (first, other) => first.or(other),
        };
        form.map(|form| form.children).unwrap_or_default()
    }

    /// True when words stand in it, or a table, a chart or a diagram.
    fn says_anything(&self) -> bool {
        match &*self.name {
            "graphicData" => true,
            "t" => !self.letters().trim().is_empty(),
            _ => self.elements().any(Self::says_anything),
        }
    }

    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| &*element.name == name)
    }

    /// The element at the end of a path of names.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// The elements of this name in it.
    pub(super) fn children_named(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.elements().filter(move |element| &*element.name == name)
    }

    /// Every element of this name in it, however deep, but not in another of the same name.
    pub(super) fn all_named<'a>(&'a self, name: &str, found: &mut Vec<&'a Self>) {
        for element in self.elements() {
            if &*element.name == name {
                found.push(element);
            } else {
                element.all_named(name, found);
            }
        }
    }

    /// True when an element of this name stands in it, however deep.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.elements().any(|element| &*element.name == name || element.holds(name))
    }

    /// The letters that stand straight in it.
    pub(super) fn letters(&self) -> String {
        let letters = self.children.iter().filter_map(|node| match node {
            XmlNode::Letters(letters) => Some(letters.as_str()),
            XmlNode::Element(_) => None,
        });
        letters.collect()
    }

    /// The value of an attribute without a prefix, or with any where there is none without.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let plain = self.attributes.iter().find(|(known, _)| &**known == name);
        let found = plain.or_else(|| self.attributes.iter().find(|(known, _)| local(known) == name));
        found.map(|(_, value)| &**value)
    }

    /// The value of an attribute that has a prefix, as names of relationships have.
    pub(super) fn prefixed(&self, name: &str) -> Option<&str> {
        let found = self
            .attributes
            .iter()
            .find(|(known, _)| known.contains(':') && local(known) == name);
        found.map(|(_, value)| &**value)
    }

    /// True when a switch is on.
    pub(super) fn is_on(&self, name: &str) -> bool {
        matches!(self.value(name), Some("1" | "true" | "on"))
    }
}

/// The name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// The sign of a reference that every XML knows.
fn predefined(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// Puts letters into the innermost open element.
fn add_letters(open: &mut [XmlElement], letters: &str, used: &mut Used) -> Result<(), ShowFault> {
    let Some(element) = open.last_mut() else { return Ok(()) };
    if let Some(XmlNode::Letters(before)) = element.children.last_mut() {
        before.push_str(letters);
        return Ok(());
    }
    used.add_nodes(1)?;
    element.children.push(XmlNode::Letters(letters.to_owned()));
    Ok(())
}
