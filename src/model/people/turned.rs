//! A pasted list with its names turned, where the surname stands first in them.

use super::line_read::LineRead;
use super::name_order::first_name_first;
use super::summons::read_summons;
use crate::model::text::Folded;

/// The list with the first name first in every name in which the surname seems to stand first; all else stays as it is.
pub fn with_first_names_first(pasted: &str) -> String {
    let read = read_summons(pasted);
    let mut turned = String::with_capacity(pasted.len());
    let mut rest = pasted;
    for line in &read.lines {
        let Some(at) = rest.find(&line.text) else { continue };
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        turned.push_str(before);
        let mut text = line.text.clone();
        if let LineRead::Several(several) = &line.read {
            for name in &several.surname_first {
                turn(&mut text, name);
            }
        }
        turned.push_str(&text);
        rest = after.get(line.text.len()..).unwrap_or_default();
    }
    turned + rest
}

/// Turns a name where it stands in a text.
fn turn(text: &mut String, name: &str) {
    let folded = Folded::new(text);
    if let (Some(at), Some(other)) = (folded.text().find(name), first_name_first(name)) {
        let range = folded.original(at..at + name.len());
        text.replace_range(range, &other);
    }
}
