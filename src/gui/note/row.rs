//! The row of a note: its number, its words or the field in their place, and what can be done with it.

use crate::gui::cx::MeetingCx;
use crate::gui::note::beside::beside_ui;
use crate::gui::note::edit::{begin_editing, edit_ui};
use crate::gui::note::editing::Editing;
use crate::gui::note::measure::{
    LEAD_AROUND, LEAD_BESIDE, LEAD_NUMBER, LEAST_WORDS, REVIEW_AROUND, REVIEW_CONTROLS, REVIEW_NUMBER, TURNED_INSET,
};
use crate::gui::note::menu::menu_ui;
use crate::gui::note::view::{NotePlace, NoteView};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::widgets::long_list::LINE;
use crate::gui::widgets::{cell_ui, follow_focus, help_ui, marked};
use crate::gui::{fonts, theme};
use crate::model::{Command, as_drawn};
use eframe::egui::epaint::RectShape;
use eframe::egui::{
    Align, Checkbox, Color32, Frame, Id, Label, Margin, Rect, Response, RichText, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use std::ops::Range;

/// The controls of a row that take the keyboard.
#[derive(Default)]
pub(in crate::gui) struct NoteControls {
    /// The words of the note.
    pub(in crate::gui) words: Option<Response>,
    /// The note turned round.
    pub(in crate::gui) turned: Option<Response>,
    /// The printed number, which is only pressed by the mouse.
    pub(in crate::gui) number: Option<Response>,
}

/// Draws the row, with `lines` of help under the words; `more` adds what the place offers to the menu.
pub(in crate::gui) fn row_ui(
    ui: &mut Ui,
    cx: &mut MeetingCx<'_>,
    note_view: &NoteView<'_>,
    lines: &[String],
    more: impl FnOnce(&mut Ui, &mut MeetingCx<'_>),
) -> NoteControls {
    let is_lead = note_view.place == NotePlace::Lead;
    if is_lead && note_view.is_edited(cx.editing.as_ref(), false) {
        edit_ui(ui, cx, note_view);
        return NoteControls::default();
    }
    let mut controls = NoteControls::default();
    let row_width = ui.max_rect().width() - 2.0 * LEAD_AROUND;
    let margin = if is_lead { Margin::symmetric(8, 4) } else { Margin::ZERO };
    let row = Frame::new().inner_margin(margin).show(ui, |ui| {
        if is_lead {
            ui.set_max_width(row_width);
            // The menu is as high as a line, so that its dots stand level with the words.
            ui.spacing_mut().interact_size.y = LINE;
            ui.spacing_mut().button_padding.y = 0.0;
        } else if cx.view.read_only {
            ui.disable();
        }
        // Under all that is drawn in the row, once it is known how high it is.
        let ground = ui.painter().add(Shape::Noop);
        let row = ui.horizontal_top(|ui| {
            if !is_lead {
                ui.spacing_mut().item_spacing.x = 0.0;
            }
            controls.number = Some(number_ui(ui, cx.view, note_view));
            let width = if is_lead {
                (ui.max_rect().width() - LEAD_BESIDE).max(LEAST_WORDS)
            } else {
                ui.available_width() - REVIEW_CONTROLS
            };
            ui.vertical(|ui| {
                ui.set_width(width);
                if !is_lead {
                    ui.spacing_mut().item_spacing.y = 0.0;
                }
                controls.words = words_ui(ui, cx, note_view);
                controls.turned = turned_ui(ui, cx, note_view);
                for line in lines {
                    beside_ui(ui, cx.view, line);
                }
            });
            if !is_lead {
                include_ui(ui, cx, note_view);
            }
            menu_ui(ui, cx, note_view, more);
        });
        if note_view.is_selected {
            ui.painter().set(ground, selected_ground(cx.view, row.response.rect));
        }
    });
    if is_lead {
        let line = row.response.rect;
        ui.painter()
            .hline(line.x_range(), line.max.y, Stroke::new(1.0, cx.view.tokens.chosen()));
    }
    controls
}

/// The ground of a selected row: an edge around it, and the number on the ground of what is chosen.
fn selected_ground(view: &ViewContext<'_>, row: Rect) -> Shape {
    let tokens = view.tokens;
    let number = Rect::from_min_size(row.min, vec2(REVIEW_NUMBER, row.height()));
    let edge = RectShape::new(
        row,
        theme::CORNER,
        tokens.surface,
        Stroke::new(1.0, tokens.accent),
        StrokeKind::Inside,
    );
    let chosen = Shape::rect_filled(number.shrink(1.0), theme::CORNER, tokens.chosen());
    Shape::Vec(vec![Shape::Rect(edge), chosen])
}

/// The printed number of a note, in a column of its own. Among all notes it is pressed to select the note; keys have the words
/// for that, so that it takes no keyboard.
pub(in crate::gui) fn number_ui(ui: &mut Ui, view: &ViewContext<'_>, note_view: &NoteView<'_>) -> Response {
    let ink = if note_view.is_selected {
        view.tokens.on_chosen()
    } else {
        view.tokens.quiet
    };
    let number = RichText::new(&note_view.number).font(fonts::figures(fonts::BODY)).color(ink);
    let NotePlace::Review { row, .. } = note_view.place else {
        let cell = ui.allocate_ui(vec2(LEAD_NUMBER, LINE), |ui| {
            ui.set_width(LEAD_NUMBER);
            ui.add(Label::new(number).extend());
        });
        return cell.response;
    };
    let inset = theme::SPACE;
    let cell = ui.horizontal(|ui| {
        ui.add_space(inset);
        cell_ui(ui, vec2(REVIEW_NUMBER - inset, LINE + 2.0 * REVIEW_AROUND), Align::Min, number);
    });
    ui.interact(cell.response.rect, row.with("number"), Sense::CLICK | Sense::DRAG)
}

/// The words of a note as they were said, or the field in which they are changed; the control that holds them, where one does.
/// Enter, F2 or a click opens that for writing.
pub(in crate::gui) fn words_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>) -> Option<Response> {
    if note_view.is_edited(cx.editing.as_ref(), false) {
        edit_ui(ui, cx, note_view);
        return None;
    }
    let (view, note) = (cx.view, note_view.note);
    let ink = if note.include { view.tokens.text } else { view.tokens.quiet };
    let NotePlace::Review { row, .. } = note_view.place else {
        ui.add(Label::new(RichText::new(as_drawn(&note.text)).font(fonts::body()).color(ink)).wrap());
        if !note.include {
            help_ui(ui, view, view.words.left_out());
        }
        return None;
    };
    let said = as_drawn(&note.text);
    let words = Pressable {
        id: NotePlace::words_id(row),
        text: &said,
        hits: note_view.sought.map(|sought| sought.hits(&said)).unwrap_or_default(),
        ink,
        name: &view.words.review_note_name(&note_view.number, &said),
        is_turned: false,
    };
    let words = words.ui(ui, view, note_view);
    if !note.include {
        beside_ui(ui, view, view.words.review_left_out());
    }
    if is_opened(ui, &words) {
        begin_editing(ui, cx, Editing::of(note), note_view.place);
    }
    Some(words)
}

/// The note turned round, or that it is not turned yet; opened for writing like its first words.
fn turned_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>) -> Option<Response> {
    let (view, note) = (cx.view, note_view.note);
    let words = view.words;
    let turned = as_drawn(&note.turned);
    let is_turned = !turned.is_empty();
    let NotePlace::Review { row, .. } = note_view.place else {
        if is_turned {
            turned_line_ui(ui, view, &turned);
        }
        return None;
    };
    if note_view.is_edited(cx.editing.as_ref(), true) {
        edit_ui(ui, cx, note_view);
        return None;
    }
    if !cx.session.item(&note.prompt).is_some_and(|item| item.kind.turns_notes()) {
        return None;
    }
    let (text, name) = if is_turned {
        (&*turned, words.review_turned_name(&note_view.number, &turned))
    } else {
        (words.not_turned_yet(), words.review_not_turned_name(&note_view.number))
    };
    let ink = if is_turned && note.include {
        view.tokens.text
    } else {
        view.tokens.quiet
    };
    let hits = note_view
        .sought
        .filter(|_| is_turned)
        .map(|sought| sought.hits(text))
        .unwrap_or_default();
    let turned = Pressable {
        id: NotePlace::turned_id(row),
        text,
        hits,
        ink,
        name: &name,
        is_turned: true,
    };
    let turned = turned.ui(ui, view, note_view);
    if is_opened(ui, &turned) {
        begin_editing(ui, cx, Editing::of_turned(note), note_view.place);
    }
    Some(turned)
}

/// A note turned round where it is only read: an arrow, and the words.
pub(in crate::gui) fn turned_line_ui(ui: &mut Ui, view: &ViewContext<'_>, turned: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = TURNED_INSET - GRID;
        let (_, place) = ui.allocate_space(vec2(GRID, LINE));
        Icon::Arrow.paint(ui.painter(), place, view.tokens.quiet);
        let label = ui.add(Label::new(turned).wrap());
        let said = view.words.turned_into(turned);
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    });
}

/// True when words were pressed to be changed, and not to be selected.
fn is_opened(ui: &Ui, words: &Response) -> bool {
    words.clicked() && !ui.input(|input| input.modifiers.command || input.modifiers.shift)
}

/// Words of a note over the whole width: pressed to be changed, dragged to another place.
struct Pressable<'a> {
    id: Id,
    text: &'a str,
    /// Where what is looked for stands in the text, in bytes.
    hits: Vec<Range<usize>>,
    ink: Color32,
    /// The name for screen readers.
    name: &'a str,
    /// True for a note turned round, which has an arrow before it.
    is_turned: bool,
}

impl Pressable<'_> {
    fn ui(&self, ui: &mut Ui, view: &ViewContext<'_>, note_view: &NoteView<'_>) -> Response {
        let tokens = view.tokens;
        let width = ui.available_width();
        let inset = theme::SPACE + if self.is_turned { TURNED_INSET } else { 0.0 };
        let inner = width - inset - theme::SPACE;
        let mut job = marked(self.text, &self.hits, &fonts::body(), self.ink, tokens);
        job.wrap.max_width = inner;
        let galley = ui.painter().layout_job(job);
        let (_, rect) = ui.allocate_space(vec2(width, galley.size().y.max(LINE) + 2.0 * REVIEW_AROUND));
        let words = ui.interact(rect, self.id, Sense::click_and_drag());
        words.widget_info(|| {
            let info = WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name);
            let selected = note_view.is_selected.then_some(true);
            WidgetInfo { selected, ..info }
        });
        if words.hovered() && !note_view.is_selected {
            ui.painter().rect_filled(rect, theme::CORNER, tokens.hovered());
        }
        if words.has_focus() {
            let ring = Stroke::new(theme::FOCUS, tokens.accent);
            ui.painter().rect_stroke(rect, theme::CORNER, ring, StrokeKind::Inside);
        }
        // The words stand in line with the column's heading, and the ground goes a little outside.
        ui.painter()
            .galley(pos2(rect.left() + inset, rect.top() + REVIEW_AROUND), galley, self.ink);
        if self.is_turned {
            let line = Rect::from_min_size(rect.min + vec2(theme::SPACE, REVIEW_AROUND), vec2(GRID, LINE));
            Icon::Arrow.paint(ui.painter(), line, self.ink);
        }
        follow_focus(ui, &words);
        words.on_hover_text(view.words.review_note_keys())
    }
}

/// The box that takes the note into the bilaga.
fn include_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>) {
    ui.spacing_mut().item_spacing.x = theme::SPACE;
    ui.add_space(theme::APART);
    let mut include = note_view.note.include;
    let check = ui
        .add(Checkbox::without_text(&mut include))
        .accessible_name(cx.view.words.review_include(&note_view.number));
    follow_focus(ui, &check);
    if check.changed() {
        cx.command(Command::IncludeNote(note_view.note.id.clone(), include));
    }
}
