//! XML as a tree that is written whole, so that nothing in a text can end or begin an element.

use crate::export::error::ExportError;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::fmt::Display;

/// An element with its attributes and its content.
pub(super) struct Element {
    name: &'static str,
    start: BytesStart<'static>,
    inner: Vec<Inner>,
}

enum Inner {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(super) fn element(name: &'static str) -> Element {
    Element {
        name,
        start: BytesStart::new(name),
        inner: Vec::new(),
    }
}

/// An element whose only attribute is `w:val`, the way of most settings.
pub(super) fn setting(name: &'static str, value: impl Display + Copy) -> Element {
    element(name).with("w:val", value)
}

impl Element {
    /// With this attribute; breaks become spaces, as XML itself would read them.
    pub(super) fn with(mut self, name: &str, value: impl Display + Copy) -> Self {
        let value = lawful(&value.to_string()).split_whitespace().collect::<Vec<_>>().join(" ");
        self.start.push_attribute((name, value.as_str()));
        self
    }

    /// With these elements at its end.
    pub(super) fn holding(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.inner.extend(elements.into_iter().map(Inner::Element));
        self
    }

    /// With this text at its end.
    pub(super) fn saying(mut self, text: &str) -> Self {
        self.inner.push(Inner::Text(lawful(text)));
        self
    }

    /// The element as a part of the container.
    pub(super) fn part(&self) -> Result<Vec<u8>, ExportError> {
        let mut writer = Writer::new(Vec::new());
        writer
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))
            .and_then(|()| self.write(&mut writer))
            .map_err(|error| ExportError::Container(format!("XML: {error}")))?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        if self.inner.is_empty() {
            return writer.write_event(Event::Empty(self.start.borrow()));
        }
        writer.write_event(Event::Start(self.start.borrow()))?;
        for inner in &self.inner {
            match inner {
                Inner::Element(element) => element.write(writer)?,
                Inner::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// The text without the signs that XML 1.0 forbids, which make word processors refuse the whole file.
///
/// The model has replaced and listed such characters long before; should one slip through, it is still visible here.
fn lawful(text: &str) -> String {
    let forbidden = |character| matches!(character, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
    text.replace(forbidden, "\u{FFFD}")
}
