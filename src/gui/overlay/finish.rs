//! The sheet that asks before the bilaga is finished: what it lacks and what is worth a look, each with the way there.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::state::give_keyboard_back;
use crate::gui::widgets::{focus_in_sheet, heading_ui, help_ui, name_sheet};
use crate::gui::{fonts, theme};
use crate::model::{Fact, Finding, FindingAbout, Session};
use crate::words::Words;
use eframe::egui::{self, Align, Color32, Id, Layout, Response, RichText, ScrollArea, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 620.0;
/// Greatest height of what is listed, in points.
const HEIGHT: f32 = 420.0;
/// Free space around it in a small window, in points.
const AROUND: f32 = 200.0;

/// The sorts of findings that the sheet counts, in its order. What the meeting lacks stands above them by itself.
const COUNTED: [FindingAbout; 5] = [
    FindingAbout::Unanswered,
    FindingAbout::SilentGroup,
    FindingAbout::Draft,
    FindingAbout::Personal,
    FindingAbout::Other,
];

/// Draws the sheet over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn finish_ui(ui: &Ui, cx: &mut Cx<'_>, open: &mut bool) {
    let Some(session) = cx.view.session.filter(|_| *open) else {
        *open = false;
        return;
    };
    let words = cx.view.words;
    let sheet = egui::Modal::new(Id::unique("finish"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(WIDTH.min(room.width() - theme::PART * 4.0));
            name_sheet(ui, words.finish_sheet());
            heading_ui(ui, cx.view, words.finish_sheet());
            let height = HEIGHT.min(room.height() - AROUND);
            let gone = ScrollArea::vertical().max_height(height).show(ui, |ui| {
                let lacks = lacks_ui(ui, cx, session);
                let counted = counted_ui(ui, cx);
                lacks || counted
            });
            ui.add_space(theme::APART);
            let closed = ui.horizontal(|ui| {
                let cancel = ui.button(words.finish_not_now());
                focus_in_sheet(ui, &cancel);
                let anyway = ui.button(words.finish_anyway()).clicked();
                if anyway {
                    cx.push(Action::FinishAnyway);
                }
                cancel.clicked() || anyway
            });
            gone.inner || closed.inner
        });
    if sheet.inner || sheet.should_close() {
        *open = false;
        give_keyboard_back(ui);
    }
}

/// The facts that are missing; true when one of them was gone to.
fn lacks_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &Session) -> bool {
    let words = cx.view.words;
    let meeting = session.meeting();
    let lacks = meeting.lacks();
    if lacks.is_empty() {
        return false;
    }
    ui.add_space(theme::SPACE);
    help_ui(ui, cx.view, words.finish_lacks());
    let mut gone = false;
    for fact in lacks {
        let text = if fact == Fact::Date && !meeting.date.trim().is_empty() {
            words.finish_bad_date(&meeting.date)
        } else {
            words.finish_lacks_fact(fact.name(words))
        };
        let button = row_ui(ui, &text, cx.view.tokens.over, words.finish_fill_in());
        let button = button.accessible_name(words.finish_fill_in_of(fact.name(words)));
        focus_in_sheet(ui, &button);
        if button.clicked() {
            cx.push(Action::FillIn(fact));
            gone = true;
        }
    }
    gone
}

/// All else that is worth a look, counted by its sort; true when one of them was gone to.
fn counted_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let words = cx.view.words;
    let Some(appendix) = &cx.view.preview.appendix else { return false };
    let mut gone = false;
    let mut is_first = true;
    for about in COUNTED {
        let of_sort: Vec<_> = appendix.findings.iter().filter(|finding| finding.about == about).collect();
        let Some(first) = of_sort.first() else { continue };
        if std::mem::take(&mut is_first) {
            ui.add_space(theme::APART);
            ui.label(RichText::new(words.finish_to_check()).font(fonts::strong(fonts::BODY)));
        }
        let text = counted(about, of_sort.len(), words);
        let button = row_ui(ui, &text, cx.view.tokens.text, words.finish_show());
        if button.accessible_name(words.finish_show_of(&text)).clicked() {
            cx.extend(way_to(first));
            gone = true;
        }
    }
    gone
}

/// A line of the sheet with its button at the end.
fn row_ui(ui: &mut Ui, text: &str, colour: Color32, button: &str) -> Response {
    let row = ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.button(button);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(RichText::new(text).color(colour)).wrap());
            });
            button
        })
        .inner
    });
    row.inner
}

fn counted(about: FindingAbout, count: usize, words: Words) -> String {
    match about {
        FindingAbout::Unanswered => words.finish_unanswered(count),
        FindingAbout::SilentGroup => words.finish_silent_groups(count),
        FindingAbout::Draft => words.finish_drafts(count),
        FindingAbout::Personal => words.finish_personal(count),
        FindingAbout::Fact(_) | FindingAbout::Other => words.finish_others(count),
    }
}

/// The question where a finding is; what is about no question stands in the list on the screen below.
fn way_to(finding: &Finding) -> Option<Action> {
    let is_listed = finding.found.is_some();
    let (prompt, group) = finding.at.clone().filter(|_| !is_listed)?;
    Some(Action::Visit(prompt, group))
}
