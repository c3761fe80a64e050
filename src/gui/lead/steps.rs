//! The steps through the meeting: where it is, where the next step goes from what is shown, and the buttons that go there.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::explained::{explained, tell_beside};
use crate::gui::lead::steady_row::{SteadyButton, steady_row_ui};
use crate::gui::ui_command::UiCommand;
use crate::gui::{fonts, theme, widgets};
use crate::model::{PageStep, Session};
use crate::words::Words;
use eframe::egui::{self, Align, Label, Layout, RichText, Sense, Ui, vec2};

/// Where one is, where the next step goes, and the buttons. All have their place whatever stands on them.
pub(super) fn steps_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let pages = cx.view.hall_pages;
    ui.add_space(theme::TIGHT);
    let has_more = cx.session.stop_after(PageStep::NextItem).is_some() && !cx.view.is_reader;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let title = UiCommand::NextItem.title(words);
            let skip = ui.add_enabled(has_more, egui::Button::new(RichText::new(title).font(fonts::help())));
            tell_beside(ui, &skip, &explained(UiCommand::NextItem, words), words.last_item());
            if skip.clicked() {
                cx.ask(UiCommand::NextItem);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let here = RichText::new(place_in_words(cx.session, pages, words)).font(fonts::figures(fonts::HELP));
                ui.add(Label::new(here.color(cx.view.tokens.quiet)).truncate());
            });
            widgets::read_from_left(ui);
        });
    });
    let next = next_in_words(cx.session, pages, words);
    let goes_on = next.is_some();
    let next = next.unwrap_or_else(|| words.last_item().to_owned());
    told_ui(ui, &next, cx.view.tokens.text);
    let back = cx.session.stop_after(PageStep::Back { pages, before: 1 }).is_some();
    let buttons = [
        SteadyButton {
            off: (!back).then(|| words.off_first_item()),
            ..SteadyButton::new(UiCommand::Previous, words.step_back(), words.step_back())
        },
        SteadyButton {
            off: (!goes_on).then(|| words.last_item()),
            share: 1.2,
            is_primary: cx.session.hall().open,
            ..SteadyButton::new(UiCommand::Next, words.word_next(), &next)
        },
    ];
    steady_row_ui(ui, cx, &buttons);
}

/// Where the step goes, on one line for the eye alone: the button has it for its name.
fn told_ui(ui: &mut Ui, next: &str, ink: egui::Color32) {
    let width = ui.available_width();
    let galley = widgets::one_line(ui, next, fonts::strong(fonts::HELP), ink, width);
    let (rect, line) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    let is_shortened = galley.elided;
    ui.painter().galley(rect.min, galley, ink);
    if is_shortened {
        line.on_hover_text(next);
    }
}

/// "Punkt 5 av 40 · sida 2 av 4", or where the title page stands; nothing for an item that was left out while the meeting was at it.
pub(super) fn place_in_words(session: &Session, pages: u16, words: Words) -> String {
    let scene = &session.hall().scene;
    let shows_it = scene.item.as_ref() == Some(session.current());
    match session.place_of_current() {
        _ if session.shows_closing() => words.place_at_closing().to_owned(),
        Some((place, count)) if session.shows_title() => words.place_on_title(place, count),
        Some((place, count)) if pages > 1 && shows_it => words.place_and_page_of(place, count, scene.page.min(pages - 1) + 1, pages),
        Some((place, count)) => words.place_of(place, count),
        None => String::new(),
    }
}

/// Where the next step goes, as the button says it; `None` at the end.
pub(super) fn next_in_words(session: &Session, pages: u16, words: Words) -> Option<String> {
    next_stop_in_words(session, pages, words).map(|stop| words.next_item(&stop))
}

/// Where the next step goes from what is shown: a page, or the name of an item; `None` at the end.
pub(super) fn next_stop_in_words(session: &Session, pages: u16, words: Words) -> Option<String> {
    let stop = session.stop_after(PageStep::On { pages })?;
    if stop.page > 0 {
        return Some(words.page_alone(stop.page + 1, pages));
    }
    match stop.item {
        Some(item) => session.item(&item).map(|item| item.label().to_owned()),
        None => Some(words.closing_page().to_owned()),
    }
}
