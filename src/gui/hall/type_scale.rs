//! The size of titles: a short one large, a long one smaller, and none below the law.

use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::measure::{CAPITALS, HallSheet, Setting, Typesetter};
use crate::gui::hall::sentences::sentences;

/// Heights of capitals that titles step down through, in parts of the picture's height.
const STEPS: [f32; 6] = [0.14, 0.12, 0.1, 0.085, 0.075, 0.07];
/// The step at which a title of so many letters begins; longer ones begin at [`OF_LONG`].
const BY_LENGTH: [(usize, f32); 2] = [(40, 0.14), (90, 0.1)];
const OF_LONG: f32 = 0.075;

/// The most lines of a title on one page.
pub(super) const MOST_LINES: usize = 4;

/// A title with the type it is set in.
#[derive(Clone, Debug)]
pub(super) struct SetTitle {
    pub(super) size: f32,
    pub(super) block: PageBlock,
    /// True when a line holds the end of one sentence and the beginning of a longer one.
    is_mixed: bool,
}

/// A title in every size that it may have, the largest first: by its length, no more than `most` of the picture's height for its
/// capitals, in at most [`MOST_LINES`] lines with no word broken. The least size, of type, is there even where words break or
/// more lines are needed.
pub(super) fn titles(set: &Typesetter<'_>, title: &str, most: f32, least: f32) -> Vec<SetTitle> {
    let letters = title.chars().count();
    let by_length = BY_LENGTH
        .iter()
        .find(|(most, _)| letters <= *most)
        .map_or(OF_LONG, |(_, step)| *step);
    let sizes = STEPS
        .into_iter()
        .filter(|step| *step <= by_length.min(most))
        .map(|step| step * HallSheet::HEIGHT / CAPITALS)
        .filter(|size| *size > least)
        .chain([least]);
    let mut titles: Vec<SetTitle> = sizes
        .filter_map(|size| {
            let setting = Setting { size, ..set.question() };
            let is_least = size <= least;
            if !is_least && !set.words_fit(title, setting.face, size, set.sheet.inner_width()) {
                return None;
            }
            let title = set_title(set, title, setting);
            (is_least || title.block.strips.len() <= MOST_LINES).then_some(title)
        })
        .collect();
    // A sentence stands whole on its line where that costs no more than a step of size.
    if let [first, second, ..] = titles.as_slice()
        && first.is_mixed
        && !second.is_mixed
    {
        titles.remove(0);
    }
    titles
}

/// A title in lines as even as they can be, each sentence from a new line where that needs no more lines.
fn set_title(set: &Typesetter<'_>, title: &str, setting: Setting) -> SetTitle {
    let in_lines = |text: &str| {
        let even = set.even_width(text, setting.face, setting.size, set.sheet.inner_width());
        set.text(text, setting, set.sheet.margin, even)
    };
    let whole = in_lines(title);
    let sentences: Vec<&str> = sentences(title).into_iter().map(str::trim_end).collect();
    let mut apart = in_lines(&sentences.join("\n"));
    let is_apart = apart.strips.len() <= whole.strips.len();
    if let Some(first) = apart.strips.first_mut() {
        first.said = Some(title.to_owned());
    }
    SetTitle {
        size: setting.size,
        block: if is_apart { apart } else { whole },
        is_mixed: !is_apart,
    }
}
