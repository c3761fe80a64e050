//! The sheet in which the bilaga is finished: what is missing with its mend, the text for the paragraph, the files, and one button.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::handover::{findings, formats};
use crate::gui::overlay::state::{FinishSheet, give_keyboard_back};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{
    SCROLL_BAR, card, example, focus_in_sheet, follow_keyboard, heading_ui, help_ui, name_heading, name_sheet, primary_button_ui,
    scroll_above,
};
use crate::gui::{fonts, theme};
use crate::model::{Command, Fact, FindingSort, ProtocolText, Session, grouped};
use crate::words::Words;
use eframe::egui::{self, Id, Margin, RichText, TextEdit, Ui, Vec2, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 640.0;
/// Free space around what scrolls in a small window, in points: for the heading, the buttons and the edges.
const AROUND: f32 = 190.0;
/// Width of the names of the fields, in points.
const NAMES: f32 = 96.0;

/// Draws the sheet over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn finish_ui(ui: &Ui, cx: &mut Cx<'_>, path: &mut TypedPath, open: &mut Option<FinishSheet>) {
    let (Some(session), Some(finish)) = (cx.view.session, open.as_mut()) else {
        *open = None;
        return;
    };
    let words = cx.view.words;
    let sheet = egui::Modal::new(Id::unique("finish"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(WIDTH.min(room.width() - theme::PART * 4.0));
            name_sheet(ui, words.handover_finish());
            heading_ui(ui, cx.view, words.handover_finish());
            if !finish.told.is_empty() {
                let told = ui.add(egui::Label::new(RichText::new(finish.told).color(cx.view.tokens.over)).wrap());
                ui.ctx()
                    .accesskit_node_builder(told.id, |node| node.set_live(egui::accesskit::Live::Assertive));
            }
            let gone = scroll_above((room.height() - AROUND).max(theme::PART * 4.0)).show(ui, |ui| {
                facts_ui(ui, cx, session, finish);
                let gone = findings_ui(ui, cx);
                text_ui(ui, cx);
                files_ui(ui, cx, path, session, finish);
                follow_keyboard(ui);
                gone
            });
            ui.add_space(theme::SPACE);
            anyway_ui(ui, cx.view, session, finish);
            gone.inner | buttons_ui(ui, cx, session, finish)
        });
    if sheet.inner || sheet.should_close() {
        *open = None;
        if path.is_for(PathPurpose::Finish) {
            path.purpose = None;
        }
        give_keyboard_back(ui);
    }
}

/// The facts that were missing when the sheet was opened, to be filled in where they are asked for.
fn facts_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &Session, finish: &FinishSheet) {
    if finish.lacked.is_empty() {
        return;
    }
    let words = cx.view.words;
    let lacks = session.meeting().lacks();
    ui.add_space(theme::TIGHT);
    let told = if lacks.is_empty() {
        words.finish_facts_given()
    } else {
        words.finish_lacks()
    };
    help_ui(ui, cx.view, told);
    for fact in &finish.lacked {
        let is_given = !lacks.contains(fact);
        ui.horizontal(|ui| {
            sign_ui(ui, cx.view, is_given);
            let (place, _) = ui.allocate_exact_size(vec2(NAMES, ui.spacing().interact_size.y), egui::Sense::empty());
            let name = egui::UiBuilder::new()
                .max_rect(place)
                .layout(egui::Layout::left_to_right(egui::Align::Center));
            let label = ui.new_child(name).label(fact.name(words));
            let mut text = session.meeting().fact(*fact).to_owned();
            let field = TextEdit::singleline(&mut text)
                .hint_text(example(cx.view, fact_example(words, *fact)))
                .margin(Margin::symmetric(8, 4))
                .desired_width(f32::INFINITY);
            let field = ui.add(field).labelled_by(label.id);
            if !is_given {
                focus_in_sheet(ui, &field);
            }
            if field.changed() {
                cx.command(Command::SetFact(*fact, text));
            }
        });
        let date = &session.meeting().date;
        if *fact == Fact::Date {
            // Its line is kept free, so that nothing moves while a date is being typed.
            let is_bad = !is_given && !date.trim().is_empty();
            let told = if is_bad { words.finish_bad_date(date) } else { String::new() };
            ui.label(RichText::new(told).font(fonts::help()).color(cx.view.tokens.over));
        }
    }
}

/// A check where something is as it should be, else the sign that tells that it is not.
fn sign_ui(ui: &mut Ui, view: &ViewContext<'_>, is_given: bool) {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(GRID), egui::Sense::empty());
    let (sign, ink) = if is_given {
        (Icon::Check, view.tokens.done)
    } else {
        (Icon::Warning, view.tokens.over)
    };
    sign.paint(ui.painter(), place, ink);
}

const fn fact_example(words: Words, fact: Fact) -> &'static str {
    match fact {
        Fact::Board => words.prepare_board_example(),
        Fact::Date => words.prepare_date_example(),
        Fact::Paragraph => words.prepare_paragraph_example(),
        _ => "",
    }
}

/// All else that is worth a look; true when a place outside the sheet was gone to.
fn findings_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let words = cx.view.words;
    let Some(appendix) = &cx.view.preview.appendix else {
        return false;
    };
    let mut groups = grouped(&appendix.findings);
    // The facts stand above with their fields.
    groups.retain(|group| group.sort != FindingSort::Facts);
    if groups.is_empty() {
        return false;
    }
    part_ui(ui, words.finish_to_check());
    findings::groups_ui(ui, cx, &groups)
}

/// The text for the paragraph as it stands, to be read before it is printed.
fn text_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let which = ProtocolText::Paragraph;
    part_ui(ui, which.name(words));
    let Some(appendix) = &cx.view.preview.appendix else {
        help_ui(ui, cx.view, words.handover_working_texts());
        return;
    };
    let text = appendix.protocol.text(which);
    card(cx.view).inner_margin(theme::INSIDE).show(ui, |ui| {
        ui.set_width(ui.available_width() - SCROLL_BAR);
        ui.add(egui::Label::new(text).wrap().selectable(true));
    });
    let copy = ui
        .button(words.handover_copy())
        .accessible_name(words.handover_copy_of(which.name(words)));
    if copy.clicked() {
        cx.push(Action::Copy(which, text.to_owned()));
    }
}

/// The files as they will be called, and their folder.
fn files_ui(ui: &mut Ui, cx: &mut Cx<'_>, path: &mut TypedPath, session: &Session, finish: &mut FinishSheet) {
    let words = cx.view.words;
    part_ui(ui, words.finish_files());
    formats::formats_ui(ui, cx);
    if cx.view.formats.is_empty() {
        help_ui(ui, cx.view, words.finish_no_files());
        return;
    }
    // No name is promised with a day that nobody has given; its lines are kept free meanwhile.
    let waits = session.meeting().lacks().contains(&Fact::Date) && !finish.anyway;
    for (place, name) in finish.planned.iter().flat_map(|planned| &planned.names).enumerate() {
        match (waits, place) {
            (false, _) => ui.add(egui::Label::new(name).wrap()),
            (true, 0) => ui.add(egui::Label::new(RichText::new(words.finish_names_wait()).color(cx.view.tokens.quiet)).wrap()),
            (true, _) => ui.label(""),
        };
    }
    ui.horizontal_wrapped(|ui| {
        help_ui(ui, cx.view, &words.finish_in_folder(&finish.folder.display().to_string()));
        if ui.button(words.finish_other_folder()).clicked() {
            cx.push(Action::AskForFinishFolder);
        }
    });
    if path.is_for(PathPurpose::Finish) {
        help_ui(ui, cx.view, words.handover_typed_path_help());
        let folder = path.ui(ui, words.handover_typed_path(), words.finish_use_folder());
        cx.extend(folder.map(Action::FinishIn));
    }
    if finish.is_missing_folder() {
        let text = RichText::new(words.folder_is_missing()).font(fonts::help());
        ui.label(text.color(cx.view.tokens.over));
        ui.checkbox(&mut finish.makes_folder, words.finish_makes_folder());
    }
}

/// A bilaga without what it is known by is finished only by whoever says so twice.
fn anyway_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, finish: &mut FinishSheet) {
    let words = view.words;
    let lacks = session.meeting().lacks();
    if finish.lacked.is_empty() {
        return;
    }
    if lacks.is_empty() {
        // The button below stays where it was when the last fact is filled in.
        ui.add_space(ui.spacing().interact_size.y + ui.spacing().item_spacing.y);
        return;
    }
    let names: Vec<_> = lacks.iter().map(|fact| fact.name(words).to_lowercase()).collect();
    ui.checkbox(&mut finish.anyway, words.finish_without(&names.join(", ")));
}

/// The one button, and the way back; true when it leaves the sheet. The
/// shell closes the sheet that it finishes.
fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &Session, finish: &FinishSheet) -> bool {
    let words = cx.view.words;
    let saves = !cx.view.formats.is_empty();
    let may = finish.may_finish(session.meeting(), saves) && cx.view.busy.is_none();
    let text = if saves { words.finish_and_save() } else { words.finish_only() };
    let pressed = ui.horizontal_wrapped(|ui| {
        let done = primary_button_ui(ui, cx.view, may, text).on_disabled_hover_text(words.finish_why_off());
        if done.clicked() {
            cx.push(Action::FinishAndSave);
        }
        let cancel = ui.button(words.finish_not_now());
        if finish.lacked.is_empty() {
            focus_in_sheet(ui, if may { &done } else { &cancel });
        }
        cancel.clicked()
    });
    pressed.inner
}

/// The heading of a part of the sheet.
fn part_ui(ui: &mut Ui, text: &str) {
    ui.add_space(theme::APART);
    let label = ui.label(RichText::new(text).font(fonts::strong(fonts::BODY)));
    name_heading(ui, &label, text);
}
