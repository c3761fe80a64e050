//! The band above every page of a finished meeting: when it was finished, which version it is, and the way to correct it.

use crate::gui::cx::Cx;
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::{fonts, widgets};
use crate::model::date_in;
use eframe::egui::{self, Button, Frame, Id, Margin, Panel, Pos2, Rect, RichText, Ui, Vec2, vec2};

/// The field of a finished meeting that was pressed last: whoever opens the bilaga again wants to write there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FinishedState {
    /// The place that was pressed, from the upper left corner of its page: the page moves when the band above it leaves.
    pressed: Option<(Screen, Vec2, Option<Id>)>,
    /// True when the field at that place gets the keyboard, once it takes words again.
    returns: bool,
}

impl FinishedState {
    /// Gives the field that was pressed the keyboard.
    pub const fn return_to_field(&mut self) {
        self.returns = self.pressed.is_some();
    }
}

/// Remembers the place that is pressed on a page of a finished meeting, and gives the field there the keyboard when the bilaga has been
/// opened again; to be called when the page has been drawn.
pub(super) fn come_back(ui: &Ui, cx: &Cx<'_>, screen: Screen, page: Rect, state: &mut FinishedState) {
    let is_finished = cx.view.session.is_some_and(crate::model::Session::is_finished);
    if is_finished {
        let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
        if let Some(place) = pressed.filter(|place| page.contains(*place)) {
            state.pressed = Some((screen, place - page.min, control_at(ui, place, false)));
        }
        return;
    }
    let pressed = state
        .pressed
        .take()
        .filter(|(on, ..)| *on == screen && std::mem::take(&mut state.returns));
    let Some((_, place, control)) = pressed else { return };
    // What was pressed may stand elsewhere now; where it is no more, what stands at its place is meant.
    let same = control.filter(|control| {
        ui.ctx()
            .viewport(|viewport| viewport.this_pass.widgets.get(*control).is_some_and(|widget| widget.enabled))
    });
    if let Some(field) = same.or_else(|| control_at(ui, page.min + place, true)) {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
}

/// The smallest control drawn here that takes the keyboard, or would if the meeting were not finished.
fn control_at(ui: &Ui, place: Pos2, is_enabled: bool) -> Option<Id> {
    ui.ctx().viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.layers().flat_map(|(_, widgets)| widgets.iter());
        let takes =
            drawn.filter(|widget| (widget.enabled || !is_enabled) && widget.sense.is_focusable() && widget.interact_rect.contains(place));
        let smallest = takes.min_by(|one, other| one.interact_rect.area().total_cmp(&other.interact_rect.area()));
        smallest.map(|widget| widget.id)
    })
}

/// Draws the band where the meeting that is open is finished.
pub(super) fn finished_band_ui(ui: &mut Ui, cx: &mut Cx<'_>, screen: Screen) {
    let view = cx.view;
    let Some(session) = view.session.filter(|session| screen != Screen::Start && session.is_finished()) else {
        return;
    };
    let words = view.words;
    let frame = Frame::new().fill(view.tokens.finished()).inner_margin(Margin::symmetric(16, 4));
    Panel::top("finished").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (sign, _) = ui.allocate_exact_size(Vec2::splat(GRID), egui::Sense::empty());
            Icon::Check.paint(ui.painter(), sign, view.tokens.done);
            let date = date_in(&session.handover().finished_on, words);
            let text = words.finished_band(&date, session.record().version.max(1));
            let label = ui.label(RichText::new(&text).font(fonts::strong(fonts::BODY)).color(view.tokens.text));
            ui.ctx()
                .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
            let correct = Button::new(words.correct()).min_size(vec2(0.0, 28.0));
            let correct = ui
                .add_enabled(!view.is_reader, correct)
                .on_hover_text(words.correct_hint(&UiCommand::Correct.key_name()));
            widgets::follow_focus(ui, &correct);
            if correct.clicked() {
                cx.ask(UiCommand::Correct);
            }
        });
    });
}
