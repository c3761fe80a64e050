//! The bar above every screen: where one is, whether it is saved, take back and do again, and the ways to everything else.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::screen::Screen;
use crate::gui::trouble::{TroubleState, save_state_ui};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::widgets::{PointedOut, SIGN_BUTTON, frame_pointed_out, help_ui, key_cap, quiet_button_ui, text_width};
use crate::gui::{fonts, theme};
use crate::model::Fact;
use eframe::egui::{self, Align, FontId, Layout, Panel, Rect, RichText, Stroke, Ui, pos2, vec2};

/// Height of what stands in the bar, in points.
const HEIGHT: f32 = SIGN_BUTTON;
/// Free space above and below it, in points.
const BESIDE: i8 = 6;
/// Height of the line before the meeting's title, in points.
const DIVIDER: f32 = 20.0;
/// The least room that is worth a title, in points.
const LEAST_TITLE: f32 = 120.0;
/// Free space for differences of a point between what is measured and what is drawn.
const SLACK: f32 = 6.0;

/// The screens in the order of a meeting; all but the first need a session.
const SCREENS: [(Screen, UiCommand); 5] = [
    (Screen::Start, UiCommand::GoStart),
    (Screen::Prepare, UiCommand::GoPrepare),
    (Screen::Lead, UiCommand::GoLead),
    (Screen::Review, UiCommand::GoReview),
    (Screen::Handover, UiCommand::GoHandover),
];

/// The form of the bar that has room in the window.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Form {
    /// True while the search has its words and its key beside its sign.
    has_words: bool,
    /// True while everything stands in one row; the title and what is saved have a row of their own otherwise.
    is_one_row: bool,
    /// True while every screen has a tab; a menu of them otherwise.
    has_tabs: bool,
}

impl Form {
    fn of(ui: &Ui, view: &ViewContext<'_>) -> Self {
        let room = ui.available_width() - SLACK;
        let tabs = tabs_width(ui, view);
        let state = state_width(ui, view);
        let title = if view.session.is_some() { LEAST_TITLE } else { 0.0 };
        let whole = tabs + title + state;
        let has_words = whole + search_width(ui, view, true) <= room;
        let is_one_row = has_words || whole + search_width(ui, view, false) <= room;
        Self {
            has_words,
            is_one_row,
            has_tabs: is_one_row || tabs + search_width(ui, view, false) <= room,
        }
    }
}

/// Draws the bar; pushes the user's actions.
pub(super) fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, screen: Screen, trouble: &mut TroubleState) {
    let frame = egui::Frame::new()
        .fill(cx.view.tokens.surface)
        .inner_margin(egui::Margin::symmetric(12, BESIDE));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        let form = Form::of(ui, cx.view);
        row_ui(ui, |ui| {
            if form.has_tabs {
                tabs_ui(ui, cx, screen);
            } else {
                screens_menu_ui(ui, cx, screen);
            }
            let tools = search_width(ui, cx.view, form.has_words);
            let between = ui.available_width() - tools;
            if form.is_one_row {
                meeting_ui(ui, cx, between, trouble);
            } else {
                ui.add_space((between - ui.spacing().item_spacing.x).max(0.0));
            }
            tools_ui(ui, cx, form);
        });
        if !form.is_one_row && cx.view.session.is_some() {
            row_ui(ui, |ui| {
                let room = ui.available_width();
                meeting_ui(ui, cx, room, trouble);
            });
        }
    });
}

fn row_ui(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.set_min_size(size);
        draw(ui);
    });
}

/// The screens to choose from now.
fn screens(view: &ViewContext<'_>) -> impl Iterator<Item = (usize, Screen, UiCommand)> {
    let has_session = view.session.is_some();
    let numbered = SCREENS
        .into_iter()
        .zip(1..)
        .map(|((screen, command), place)| (place, screen, command));
    numbered.filter(move |(_, screen, _)| *screen == Screen::Start || has_session)
}

/// Width of a tab: in the heavier letters of the one that is open, so that nothing moves when another is.
fn tab_width(ui: &Ui, title: &str) -> f32 {
    text_width(ui, title, fonts::strong(fonts::BODY)) + 2.0 * theme::SPACE
}

fn tabs_width(ui: &Ui, view: &ViewContext<'_>) -> f32 {
    screens(view)
        .map(|(_, _, command)| tab_width(ui, command.title(view.words)) + theme::TIGHT)
        .sum()
}

/// The screens: words with a line under the one that is open, since buttons do something and tabs are somewhere.
fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, here: Screen) {
    for (place, screen, command) in screens(cx.view) {
        let title = command.title(cx.view.words);
        let is_here = screen == here;
        let (font, ink) = if is_here {
            (fonts::strong(fonts::BODY), cx.view.tokens.text)
        } else {
            (fonts::body(), cx.view.tokens.quiet)
        };
        let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(0.0, theme::TIGHT));
        let tab = egui::Button::new(RichText::new(title).font(font).color(ink))
            .frame_when_inactive(false)
            .min_size(vec2(tab_width(ui, title), HEIGHT));
        let tab = ui.add(tab).on_hover_text(format!("{title} ({})", command.key_name()));
        ui.spacing_mut().button_padding = padding;
        if is_here {
            let under = tab.rect.bottom() + f32::from(BESIDE);
            let line = Rect::from_min_max(
                pos2(tab.rect.left() + theme::TIGHT, under - 3.0),
                pos2(tab.rect.right() - theme::TIGHT, under),
            );
            ui.painter().rect_filled(line, 1.0, cx.view.tokens.accent);
        }
        frame_pointed_out(ui, cx.view.tokens, PointedOut::Command(command), &tab);
        // The same words stand on buttons that lead to these screens.
        let name = cx.view.words.screen_name(title, place, SCREENS.len());
        ui.ctx().accesskit_node_builder(tab.id, |node| {
            node.set_role(egui::accesskit::Role::Tab);
            node.set_label(name);
            node.clear_toggled();
            node.set_selected(is_here);
        });
        if tab.clicked() {
            cx.ask(command);
        }
    }
}

/// Where the window has no room for five tabs: the open screen, and the others under it.
fn screens_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, here: Screen) {
    let words = cx.view.words;
    let open = screens(cx.view).find(|(_, screen, _)| *screen == here);
    let title = open.map_or_else(|| words.program(), |(_, _, command)| command.title(words));
    let title = RichText::new(title).font(fonts::strong(fonts::BODY));
    let menu = ui.menu_button((title, Icon::Down.atom()), |ui| {
        for (_, _, command) in screens(cx.view) {
            let button = egui::Button::new(command.title(words)).shortcut_text(command.key_name());
            if ui.add(button).clicked() {
                cx.ask(command);
            }
        }
    });
    let name = words.bar_screens();
    menu.response.on_hover_text(name);
}

/// Board, paragraph and title of the meeting, whether it is saved, take back and do again, over this width.
fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>, width: f32, trouble: &mut TroubleState) {
    let Some(session) = cx.view.session else {
        ui.add_space((width - ui.spacing().item_spacing.x).max(0.0));
        return;
    };
    let (may_undo, may_redo) = (session.can_undo() && !cx.view.is_reader, session.can_redo() && !cx.view.is_reader);
    let title = (width - state_width(ui, cx.view)).max(0.0);
    ui.allocate_ui_with_layout(vec2(title, HEIGHT), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(vec2(title, HEIGHT));
        title_ui(ui, cx);
    });
    save_state_ui(ui, cx.view, saved_width(ui, cx.view), trouble);
    quiet_button_ui(ui, cx, Icon::Undo, UiCommand::Undo, may_undo);
    quiet_button_ui(ui, cx, Icon::Redo, UiCommand::Redo, may_redo);
}

/// Width of what is said of saving: of the longest of it, so that nothing moves when it changes.
fn saved_width(ui: &Ui, view: &ViewContext<'_>) -> f32 {
    let words = view.words;
    let time = words.saved_at("00.00.00");
    let said = [time.as_str(), words.saving(), words.not_saved_yet(), words.read_only()];
    let widest = said.map(|text| text_width(ui, text, fonts::figures_strong(fonts::HELP)));
    widest.into_iter().fold(0.0, f32::max) + GRID + theme::SPACE + 2.0 * theme::SPACE
}

fn state_width(ui: &Ui, view: &ViewContext<'_>) -> f32 {
    let gaps = 4.0 * theme::TIGHT;
    view.session.map_or(0.0, |_| saved_width(ui, view) + 2.0 * SIGN_BUTTON + gaps)
}

/// Board, paragraph and the meeting's title in what room is left, ended by "…" where it does not fit.
fn title_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let view = cx.view;
    let Some(session) = view.session else { return };
    let meeting = session.meeting();
    let paragraph = if meeting.paragraph.is_empty() {
        String::new()
    } else {
        view.words.paragraph_sign(&meeting.paragraph)
    };
    let joined = |parts: &[&str]| {
        let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
        parts.join(" · ")
    };
    let (board, title) = (meeting.board.as_str(), session.title());
    let whole = joined(&[board, &paragraph, title]);
    ui.add_space(theme::INSIDE);
    divider_ui(ui, view);
    // In a small window less is said, or in smaller letters, rather than a part of a word; pointing at it and screen readers
    // give the whole.
    let room = ui.available_width();
    let fits = |(text, font): &(String, FontId)| !text.is_empty() && text_width(ui, text, font.clone()) <= room;
    let (titled, smaller) = ((title.to_owned(), fonts::body()), (title.to_owned(), fonts::help()));
    let of_board = (joined(&[board, &paragraph]), fonts::body());
    // The meeting's own title is what the field for it promises: shortened rather than left out.
    let is_own = !meeting.title.trim().is_empty();
    let ways = if is_own {
        vec![(whole.clone(), fonts::body()), titled, smaller]
    } else {
        vec![(whole.clone(), fonts::body()), titled, of_board.clone(), smaller]
    };
    let shortened = || match is_own {
        true if room >= LEAST_TITLE / 2.0 || !fits(&of_board) => (title.to_owned(), fonts::body()),
        true => of_board.clone(),
        false => (whole.clone(), fonts::help()),
    };
    let (said, font) = ways.into_iter().find(fits).unwrap_or_else(shortened);
    let text = RichText::new(&said).font(font).color(view.tokens.quiet);
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(0.0, theme::TIGHT));
    let title = ui.add(egui::Button::new(text).frame(false).truncate());
    ui.spacing_mut().button_padding = padding;
    let name = view.words.bar_title(&whole);
    title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let leads = view.words.explained(view.words.bar_title_help(), &UiCommand::GoPrepare.key_name());
    let title = title.on_hover_ui(|ui| {
        ui.label(&whole);
        help_ui(ui, view, &leads);
    });
    if title.clicked() {
        cx.push(Action::FillIn(Fact::Title));
    }
}

/// A line between the tabs and what is no tab.
fn divider_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let (line, _) = ui.allocate_exact_size(vec2(1.0, DIVIDER), egui::Sense::empty());
    ui.painter()
        .vline(line.center().x, line.y_range(), Stroke::new(1.0, view.tokens.hairline()));
    ui.add_space(theme::INSIDE - ui.spacing().item_spacing.x);
}

/// Width of the search, the settings and the help.
fn search_width(ui: &Ui, view: &ViewContext<'_>, has_words: bool) -> f32 {
    let signs = 2.0 * (SIGN_BUTTON + theme::TIGHT);
    signs + if has_words { field_width(ui, view) } else { SIGN_BUTTON }
}

/// Width of the search with its words and its key.
fn field_width(ui: &Ui, view: &ViewContext<'_>) -> f32 {
    let words = text_width(ui, UiCommand::Palette.title(view.words), fonts::help());
    let key = text_width(ui, &UiCommand::Palette.key_name(), fonts::strong(fonts::CAP));
    words + key + GRID + 6.0 * theme::SPACE + theme::INSIDE
}

/// The search, which looks like the field that it opens; the settings; the help.
fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, form: Form) {
    if form.has_words {
        let title = UiCommand::Palette.title(cx.view.words);
        let text = RichText::new(title).font(fonts::help()).color(cx.view.tokens.quiet);
        let key = key_cap(ui, cx.view, UiCommand::Palette.key_name());
        let field = egui::Button::new((Icon::Search.atom(), text))
            .right_text(key)
            .fill(cx.view.tokens.background)
            .min_size(vec2(field_width(ui, cx.view), HEIGHT - theme::TIGHT));
        let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(theme::SPACE, theme::TIGHT));
        let field = ui.add(field);
        ui.spacing_mut().button_padding = padding;
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
        if field.clicked() {
            cx.ask(UiCommand::Palette);
        }
    } else {
        quiet_button_ui(ui, cx, Icon::Search, UiCommand::Palette, true);
    }
    quiet_button_ui(ui, cx, Icon::Gear, UiCommand::Settings, true);
    quiet_button_ui(ui, cx, Icon::Help, UiCommand::Keys, true);
}
