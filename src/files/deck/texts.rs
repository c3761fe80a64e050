//! The texts of an item as they stand in the file of its deck.

use crate::files::ron::field_path::FieldPath;
use crate::model::{DeckText, Item, Kind};

/// A text that may have a short label beside it.
pub(in crate::files) struct LabelledText<'a> {
    /// Path of the struct that holds both.
    pub(in crate::files) path: FieldPath,
    /// The field of the text.
    pub(in crate::files) field: &'static str,
    pub(in crate::files) text: &'a str,
    pub(in crate::files) short: &'a str,
    /// True when it is shown where a long text has no room.
    pub(in crate::files) is_narrow: bool,
}

/// The texts of a kind that must not be empty, beside those that the kind itself judges. `at` is where the kind stands.
pub(in crate::files) fn needed_texts<'a>(kind: &'a Kind, at: &FieldPath) -> Vec<(FieldPath, &'a str)> {
    let texts = kind.deck_texts().into_iter().filter(|text| text.is_needed);
    texts
        .map(|text| {
            let path = member(at, &text);
            let path = if text.field.is_empty() { path } else { path.key(text.field) };
            (path, text.text)
        })
        .collect()
}

/// The texts of an item that may have a short label. `at` is where the item stands.
pub(in crate::files) fn labelled<'a>(item: &'a Item, at: &FieldPath) -> Vec<LabelledText<'a>> {
    let title = LabelledText {
        path: at.clone(),
        field: "title",
        text: &item.title,
        short: &item.short,
        is_narrow: false,
    };
    let kind = at.key("kind");
    let of_kind = item.kind.deck_texts().into_iter().filter_map(|text| {
        Some(LabelledText {
            path: member(&kind, &text),
            field: text.field,
            text: text.text,
            short: text.short?,
            is_narrow: text.is_narrow,
        })
    });
    std::iter::once(title).chain(of_kind).collect()
}

/// Path of the member of a list to which a text belongs.
fn member(at: &FieldPath, text: &DeckText<'_>) -> FieldPath {
    let lists = text.lists.iter();
    lists.fold(at.clone(), |path, (field, index)| path.key(*field).index(*index))
}
