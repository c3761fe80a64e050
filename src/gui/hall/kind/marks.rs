//! Marks: the options with their help, and after the reveal a bar for each.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::{below_question, short_heading};
use crate::gui::hall::kind::released::borrowed;
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{Answer, Group, HallView, Ink, Item, MarkOption, Marks, interpret, picture_of_rows, row_count};
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
    let sheet = &set.sheet;
    let answers = borrowed(view);
    let mut reading = interpret(item, &answers, set.words);
    let mut flow = Flow::new(sheet, short_heading(set, item));
    let mut first = 0;
    while first < row_count(item) {
        let fitting = (first + 1..=row_count(item)).rev().find_map(|end| {
            let picture = picture_of_rows(item, first..end, &answers, sheet.inner_width(), sheet.text, set.words)?;
            // An option that no page can hold alone is drawn all the same.
            (flow.fits(picture.height) || end == first + 1).then_some((end, picture))
        });
        let Some((end, picture)) = fitting else {
            return Vec::new();
        };
        let mut block = PageBlock::bare(picture.height, Drawn::picture(pos2(sheet.margin, 0.0), picture));
        if let Some(strip) = block.strips.first_mut() {
            let counts = marks
                .options
                .iter()
                .skip(first)
                .take(end - first)
                .map(|option| counted(set, option, &answers));
            let said: Vec<_> = reading.take().into_iter().chain(counts).collect();
            strip.said = Some(said.join("\n"));
        }
        flow.put(block);
        first = end;
        if first < row_count(item) {
            flow.turn();
        }
    }
    flow.finish()
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
