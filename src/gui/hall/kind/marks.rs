//! Marks before the reveal: the question with the names of all options at once, then the options with their explanations.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, all_at_once, on_one_page, question, short_heading, short_name};
use crate::gui::hall::list::List;
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallView, Ink, Item, MarkOption, Marks};
use eframe::egui::pos2;

/// The most columns of options.
const MOST_COLUMNS: usize = 3;
/// The least part of the width that the name of an item has beside a remark.
const LEAST_NAME: f32 = 0.35;

/// The words of the options that stand on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OptionWords {
    /// Labels alone, since each option has one and comes in full on a later page.
    Labels,
    /// Every option in full, without its explanation.
    Names,
    /// Every option in full with its explanation.
    Whole,
    /// The same of those that have an explanation: the names of all have been read.
    Explained,
}

/// The question with all options on one page wherever the size law lets it, if need be without their explanations or with their
/// labels; what was left out comes after it.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let ways = |words: OptionWords| move |set: &Typesetter<'_>| whole(set, marks, words);
    let with_question = |words| on_one_page(set, view, item, &Below::Words(&ways(words)));
    if let Some(pages) = with_question(OptionWords::Whole) {
        return pages;
    }
    // The best way of showing all options at once, with the words that are then to come.
    let is_explained = marks.options.iter().any(|option| !option.help.is_empty());
    let is_labelled = marks.options.iter().all(|option| !option.short.is_empty());
    let names = is_explained.then_some((OptionWords::Names, OptionWords::Explained));
    let labels = is_labelled.then_some((OptionWords::Labels, OptionWords::Whole));
    let shorter: Vec<_> = names.into_iter().chain(labels).collect();
    for (words, after) in &shorter {
        if let Some(mut pages) = with_question(*words) {
            pages.extend(on_pages(set, item, marks, *after));
            return pages;
        }
    }
    let mut pages = question(set, item);
    let all = on_pages(set, item, marks, OptionWords::Whole);
    if all.len() < 2 {
        pages.extend(all);
        return pages;
    }
    let heading = heading(set, item, &count(set, marks));
    for (words, after) in &shorter {
        let ways = |set: &Typesetter<'_>| list(marks, *words, |list| list.whole(set));
        if let Some(together) = all_at_once(set, &heading, &ways) {
            pages.extend(together);
            pages.extend(on_pages(set, item, marks, *after));
            return pages;
        }
    }
    pages.extend(all);
    pages
}

/// All options at once below the number of marks, in several ways.
fn whole(set: &Typesetter<'_>, marks: &Marks, words: OptionWords) -> Vec<PageBlock> {
    let sheet = &set.sheet;
    let gap = 0.35 * sheet.text;
    let remark = remark(set, marks, words);
    let [remark_width, stem_width] =
        [(&remark, set.quiet()), (&marks.stem, set.strong())].map(|(text, setting)| set.width(text, setting.face, sheet.text));
    // The words before every option leave room for it on their own line.
    let is_beside = !marks.stem.is_empty() && stem_width + sheet.text + remark_width <= sheet.inner_width();
    let options = list(marks, words, |list| list.whole(set));
    let with_remark = |options: PageBlock| {
        if is_beside {
            options.beside(set.text_ending(&remark, set.quiet(), sheet.width - sheet.margin, f32::INFINITY))
        } else {
            set.wide(&remark, set.quiet()).with(options.after(gap))
        }
    };
    options.into_iter().map(with_remark).collect()
}

/// The options by themselves, evenly divided, under the item's short name.
fn on_pages(set: &Typesetter<'_>, item: &Item, marks: &Marks, words: OptionWords) -> Vec<Page> {
    let remark = remark(set, marks, words);
    list(marks, words, |list| list.pages(set, &heading(set, item, &remark)))
}

/// The item's short name, with a remark at the end of its line where both have room there.
fn heading(set: &Typesetter<'_>, item: &Item, remark: &str) -> PageBlock {
    let sheet = &set.sheet;
    let room = sheet.inner_width() - set.width(remark, set.quiet().face, sheet.text) - sheet.text;
    let gap = 0.5 * sheet.text;
    if room < LEAST_NAME * sheet.inner_width() {
        return short_heading(set, item).with(set.wide(remark, set.quiet())).after(gap);
    }
    let remark = set.text_ending(remark, set.quiet(), sheet.width - sheet.margin, f32::INFINITY);
    short_name(set, item, sheet.margin, room).beside(remark).after(gap)
}

/// The number of marks and whose the explanations are, as far as a page does not leave it to the page before.
fn remark(set: &Typesetter<'_>, marks: &Marks, words: OptionWords) -> String {
    let whose = whose(set, marks, words);
    let count = count(set, marks);
    match words {
        _ if whose.is_empty() => count,
        OptionWords::Explained => whose,
        OptionWords::Labels | OptionWords::Names | OptionWords::Whole => {
            let both = format!("{count} · {whose}");
            let is_line = set.width(&both, set.quiet().face, set.sheet.text) <= set.sheet.inner_width();
            if is_line { both } else { format!("{count}\n{whose}") }
        }
    }
}

/// "3 markeringar per grupp".
fn count(set: &Typesetter<'_>, marks: &Marks) -> String {
    match marks.per_group {
        1 => set.words.hall_one_mark_each().to_owned(),
        count => set.words.hall_marks_each(count),
    }
}

/// Says once that explanations are the deck's own and not the source's, where they stand there; and to which options, where others
/// are the source's.
fn whose(set: &Typesetter<'_>, marks: &Marks, words: OptionWords) -> String {
    if matches!(words, OptionWords::Labels | OptionWords::Names) {
        return String::new();
    }
    let explained: Vec<_> = marks
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| !option.help.is_empty())
        .collect();
    let own: Vec<String> = explained
        .iter()
        .filter(|(_, option)| option.own_help)
        .map(|(index, _)| (index + 1).to_string())
        .collect();
    match own.as_slice() {
        [] => String::new(),
        [_] if explained.len() == 1 => set.words.hall_own_help().to_owned(),
        own if own.len() == explained.len() => set.words.hall_own_helps().to_owned(),
        [number] => set.words.hall_own_help_of(number),
        own => set.words.hall_own_helps_of(&own.join(", ")),
    }
}

/// Does something with the list of options.
fn list<T>(marks: &Marks, words: OptionWords, done: impl FnOnce(&List<'_>) -> T) -> T {
    let parts = |set: &Typesetter<'_>, width: f32| {
        let options = marks.options.iter().enumerate();
        let shown = options.filter(|(_, choice)| words != OptionWords::Explained || !choice.help.is_empty());
        let entries = shown.map(|(index, choice)| option(set, index + 1, told(choice, words), width));
        entries.collect::<Option<Vec<_>>>()
    };
    let stem = |set: &Typesetter<'_>| {
        if marks.stem.is_empty() {
            return PageBlock::default();
        }
        set.wide(&marks.stem, set.strong()).after(0.35 * set.sheet.text)
    };
    done(&List {
        parts: &parts,
        frame: &stem,
        most_columns: MOST_COLUMNS,
    })
}

/// The name of an option, and its explanation or nothing.
fn told(choice: &MarkOption, words: OptionWords) -> [&str; 2] {
    match words {
        OptionWords::Labels => [&choice.short, ""],
        OptionWords::Names => [&choice.text, ""],
        OptionWords::Whole | OptionWords::Explained => [&choice.text, &choice.help],
    }
}

/// An option with its number in so wide a column; `None` where a word is wider than that and the page is not.
fn option(set: &Typesetter<'_>, number: usize, [name, help]: [&str; 2], width: f32) -> Option<ListEntry> {
    let sheet = &set.sheet;
    let indent = set.width("00", Typeface::Figures, sheet.text) + 0.2 * sheet.text;
    let (x, width, whole_page) = (sheet.margin + indent, width - indent, sheet.inner_width() - indent);
    let number = TextLine::new(number.to_string(), Setting::new(Typeface::FiguresStrong, sheet.text, Ink::Accent));
    let fits = |text: &str, setting: Setting| width >= whole_page || set.words_fit(text, setting.face, setting.size, width);
    if !fits(name, set.strong()) || !fits(help, set.quiet()) {
        return None;
    }
    let mut text = set.text(name, set.strong(), x, width);
    if !help.is_empty() {
        text = text.with(set.text(help, set.quiet(), x, width));
    }
    let block = text.adorned([Drawn::line(pos2(sheet.margin, 0.0), number)]);
    Some(ListEntry::new(block.after(0.35 * sheet.text)))
}
