//! Marks: the options with their help, and after the reveal a bar for each.

use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::below_question;
use crate::gui::hall::kind::released::{borrowed, picture_pages};
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{Answer, Group, HallView, Ink, Item, MarkOption, Marks, interpret};
use eframe::egui::pos2;

/// The question, then the options.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let stem = (!marks.stem.is_empty()).then(|| set.wide(&marks.stem, set.strong()).after(0.7 * set.sheet.text));
    let options = marks.options.iter().enumerate();
    let options = options.map(|(index, choice)| option(set, index + 1, choice).after(0.35 * set.sheet.text));
    below_question(set, view, item, stem.into_iter().chain(options).collect())
}

/// The bars, as many on a page as it can hold.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let answers = borrowed(view);
    let counts: Vec<_> = marks.options.iter().map(|option| counted(set, option, &answers)).collect();
    picture_pages(set, item, &answers, interpret(item, &answers, set.words), &counts)
}

/// "Ideal: 3.", an option with all its marks.
fn counted(set: &Typesetter<'_>, option: &MarkOption, answers: &[(&Group, &Answer)]) -> String {
    let on_it = |answer: &Answer| match answer {
        Answer::Marks(answer) => u32::from(answer.on(&option.key)),
        _ => 0,
    };
    let count: u32 = answers.iter().map(|(_, answer)| on_it(answer)).sum();
    set.words.appendix_alt_figures(option.label(), &count.to_string())
}

fn option(set: &Typesetter<'_>, number: usize, choice: &MarkOption) -> PageBlock {
    let sheet = &set.sheet;
    let indent = set.width("00", Typeface::Figures, sheet.text) + 0.2 * sheet.text;
    let (x, width) = (sheet.margin + indent, sheet.inner_width() - indent);
    let number = TextLine::new(number.to_string(), Setting::new(Typeface::FiguresStrong, sheet.text, Ink::Accent));
    let mut text = set.text(&choice.text, set.strong(), x, width);
    if !choice.help.is_empty() {
        let help = if choice.own_help {
            &set.words.hall_own_help(&choice.help)
        } else {
            &choice.help
        };
        text = text.with(set.text(help, set.quiet(), x, width));
    }
    text.adorned([Drawn::line(pos2(sheet.margin, 0.0), number)])
}
