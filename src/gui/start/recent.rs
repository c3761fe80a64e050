//! Sessions from before: whole ones to open, those that read alike told apart by their files, damaged ones with their way out.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{card, focus_by_default, follow_focus, help_ui, menu_item_ui, more_menu_ui, note_count};
use crate::gui::{fonts, theme};
use crate::model::{Damage, MeetingStage, RecentSession, ToldApart, date_in, file_name};
use crate::words::Words;
use eframe::egui::{self, Id, RichText, Ui, UiBuilder, Vec2, vec2};

/// A row of the list, which may have the keyboard when nothing else has.
pub(super) fn recent_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession, takes_keyboard: bool) {
    // Whatever comes and goes above, keyboard and open menu stay with the meeting.
    let own = UiBuilder::new().scope_id(Id::unique(("earlier meeting", &session.path)));
    ui.scope_builder(own, |ui| match &session.damage {
        None => whole_ui(ui, cx, session, takes_keyboard),
        Some(damage) => damaged_ui(ui, cx, session, damage),
    });
}

/// Width of the button that opens a row's menu.
const MORE: f32 = 28.0;

fn whole_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession, takes_keyboard: bool) {
    let words = cx.view.words;
    let mut lines = vec![facts(cx.view, session)];
    lines.extend(apart_lines(session, words));
    let name = words.start_recent_of(&session.title, &lines.join(", "));
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat {
        font_id: font,
        color,
        ..egui::TextFormat::default()
    };
    let title = if session.is_new {
        fonts::strong(fonts::BODY)
    } else {
        fonts::body()
    };
    job.append(&session.title, 0.0, format(title, cx.view.tokens.text));
    for line in &lines {
        job.append("\n", 0.0, format(fonts::body(), cx.view.tokens.text));
        job.append(line, 0.0, format(fonts::help(), cx.view.tokens.quiet));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let width = ui.available_width() - MORE - theme::TIGHT;
        let row = ui.scope(|ui| {
            ui.set_width(width);
            let sign = stage_icon(session.stage);
            let button = egui::Button::new((sign.atom(), job))
                .wrap()
                .right_text("")
                .min_size(vec2(width, 0.0));
            ui.add(button).accessible_name(name)
        });
        let response = row.inner;
        follow_focus(ui, &response);
        if takes_keyboard {
            focus_by_default(ui, &response);
        }
        if response.clicked() {
            cx.push(Action::OpenPath(session.path.clone()));
        }
        let more = more_menu_ui(ui, Vec2::splat(MORE), response.rect, |ui| menu_ui(ui, cx, session));
        let more = more.accessible_name(words.start_more(&session.title));
        follow_focus(ui, &more);
    });
}

/// The sign of how far a meeting has come; its words stand beside.
const fn stage_icon(stage: MeetingStage) -> Icon {
    match stage {
        MeetingStage::Prepared => Icon::Ring,
        MeetingStage::Begun => Icon::Play,
        MeetingStage::Ended => Icon::Stop,
        MeetingStage::Finished => Icon::Check,
    }
}

/// The ways on with a session.
fn menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession) {
    let words = cx.view.words;
    if menu_item_ui(ui, cx.view, words.open_it(), "Enter").clicked() {
        cx.push(Action::OpenPath(session.path.clone()));
    }
    if menu_item_ui(ui, cx.view, words.command_new_copy(), &UiCommand::NewCopy.key_name()).clicked() {
        cx.push(Action::AskForCopy(session.path.clone()));
    }
    if let Some(folder) = session.path.parent()
        && menu_item_ui(ui, cx.view, words.show_in_folder(), "").clicked()
    {
        cx.push(Action::ShowFolder(folder.to_owned()));
    }
}

/// A file that cannot be read: its name, its fault, and the rest of it.
fn damaged_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession, damage: &Damage) {
    let words = cx.view.words;
    card(cx.view).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let file = session.told_apart.as_ref().map_or(&session.title, |apart| &apart.file);
        let title = words.start_damaged(file);
        ui.label(RichText::new(&title).font(fonts::strong(fonts::BODY)).color(cx.view.tokens.warning));
        ui.label(&damage.fault);
        if !session.changed.is_empty() {
            help_ui(ui, cx.view, &words.start_changed(&session.changed));
        }
        let notes = note_count(words, damage.sound_notes);
        match &damage.copy {
            Some(copy) if copy.path.parent() == session.path.parent() => {
                let text = words.start_whole_copy_beside(&file_name(&copy.path), &copy.changed);
                help_ui(ui, cx.view, text.trim_end_matches([',', ' ']));
            }
            Some(copy) if !copy.changed.is_empty() => help_ui(ui, cx.view, &words.start_whole_copy(&copy.changed)),
            Some(_) => {}
            None => help_ui(ui, cx.view, words.start_no_whole_copy()),
        }
        if damage.sound_notes > 0 {
            help_ui(ui, cx.view, &words.start_sound(&notes));
            let button = ui.button(words.start_show_sound());
            let button = button.accessible_name(words.start_show_sound_of(&notes, file));
            follow_focus(ui, &button);
            if button.clicked() {
                cx.push(Action::OpenPath(session.path.clone()));
            }
        }
        if let Some(copy) = &damage.copy {
            let button = ui.button(words.open_copy());
            let button = button.accessible_name(words.start_recover_of(file, &copy.changed));
            follow_focus(ui, &button);
            if button.clicked() {
                cx.push(Action::Recover(session.path.clone(), copy.path.clone()));
            }
        }
    });
    ui.add_space(theme::TIGHT);
}

/// Board, date, notes and stage in one line, without unknown ones.
pub(super) fn facts(view: &ViewContext<'_>, session: &RecentSession) -> String {
    let notes = note_count(view.words, session.note_count);
    let date = date_in(&session.date, view.words);
    let is_new = if session.is_new { view.words.start_is_new() } else { "" };
    [
        is_new,
        session.board.as_str(),
        date.as_str(),
        notes.as_str(),
        session.stage.name(view.words),
    ]
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect::<Vec<_>>()
    .join(" · ")
}

/// The lines that tell a session from others that read alike: its file, the time of its last change, and the mark of a copy.
pub(super) fn apart_lines(session: &RecentSession, words: Words) -> Vec<String> {
    let Some(ToldApart { file, same_meeting }) = &session.told_apart else {
        return Vec::new();
    };
    let mut lines = vec![file.clone()];
    if !session.changed.is_empty() {
        lines.push(words.start_changed(&session.changed));
    }
    if *same_meeting {
        lines.push(words.start_same_meeting().to_owned());
    }
    lines
}
