//! What is said of saving, in a place of its own in the bar; and while something is wrong with it, why, and the way out.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::free_place::{FreePlace, MessageRoom};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{MESSAGE_WIDTH, message_card, scroll_above};
use crate::gui::{fonts, theme};
use eframe::egui::{self, Align, Align2, Area, Id, Layout, Order, Rect, RichText, Ui, vec2};

/// What the user has folded away; the words in the bar stay.
#[derive(Clone, Debug, Default)]
pub struct TroubleState {
    /// The text that was folded away; another one is shown again.
    folded: Option<String>,
    /// Where it stands.
    place: FreePlace,
}

/// What is wrong with saving, and what can be done about it.
struct Trouble<'a> {
    text: &'a str,
    is_failure: bool,
    button: &'static str,
    action: Action,
}

/// What is wrong; a failed save before anything else.
fn trouble<'a>(view: &ViewContext<'a>) -> Option<Trouble<'a>> {
    let failed = view.save.failure.as_ref().map(|reason| Trouble {
        text: reason,
        is_failure: true,
        button: view.words.save_now(),
        action: Action::SaveNow,
    });
    let held = view.save.held_by.as_ref().map(|reason| Trouble {
        text: reason,
        is_failure: false,
        button: view.words.take_over(),
        action: Action::TakeOver,
    });
    failed.or(held)
}

/// "Sparat 14.03.12", which tells the truth. A screen reader says it when asked, and by itself only what is wrong: whoever writes
/// would hear of a save after every pause otherwise. What is wrong is a button that shows why.
pub(super) fn save_state_ui(ui: &mut Ui, view: &ViewContext<'_>, width: f32, state: &mut TroubleState) {
    let words = view.words;
    let failed = view.save.failure.is_some();
    let text = if view.is_reader {
        words.read_only().to_owned()
    } else {
        match (failed, view.save.unsaved, &view.save.saved_at) {
            (true, ..) => words.not_saved_yet().to_owned(),
            (false, true, _) => words.saving().to_owned(),
            (false, false, Some(time)) => words.saved_at(time),
            (false, false, None) => words.saved().to_owned(),
        }
    };
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let wrong = trouble(view);
        let label = if let Some(wrong) = &wrong {
            let ink = if wrong.is_failure { view.tokens.over } else { view.tokens.warning };
            let text = RichText::new(&text).font(fonts::strong(fonts::HELP)).color(ink);
            let button = egui::Button::new((Icon::Warning.atom(), text)).frame_when_inactive(false);
            let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(theme::SPACE, theme::TIGHT));
            let button = ui.add(button).on_hover_text(words.trouble_show());
            ui.spacing_mut().button_padding = padding;
            if button.clicked() {
                let is_folded = state.folded.as_deref() == Some(wrong.text);
                state.folded = (!is_folded).then(|| wrong.text.to_owned());
            }
            button
        } else {
            let ink = if view.is_reader { view.tokens.warning } else { view.tokens.quiet };
            let label = ui.label(RichText::new(&text).font(fonts::figures(fonts::HELP)).color(ink));
            let is_saved = !view.is_reader && !view.save.unsaved;
            let (sign, _) = ui.allocate_exact_size(vec2(theme::APART, theme::APART), egui::Sense::empty());
            if is_saved {
                Icon::Check.paint(ui.painter(), sign.shrink(1.0), view.tokens.done);
            }
            label
        };
        if view.is_reader || failed {
            ui.ctx()
                .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
    });
}

/// What is wrong and the way out of it, over the page, until it has healed or is folded away. Gives its place; nothing where nothing is
/// said.
pub(super) fn trouble_ui(ui: &Ui, cx: &mut Cx<'_>, page: Rect, state: &mut TroubleState) -> Rect {
    let Some(wrong) = trouble(cx.view) else {
        state.folded = None;
        return Rect::NOTHING;
    };
    if state.folded.as_deref() == Some(wrong.text) {
        return Rect::NOTHING;
    }
    let view = cx.view;
    let colour = if wrong.is_failure { view.tokens.over } else { view.tokens.warning };
    let room = MessageRoom {
        page,
        taken: Rect::NOTHING,
    };
    let place = state.place.corner(ui, room, wrong.text);
    let area = Area::new(Id::unique("trouble")).order(Order::Middle).pivot(Align2::LEFT_BOTTOM);
    let width = MESSAGE_WIDTH.min(page.width() - 2.0 * theme::INSIDE);
    let height = page.height() - 2.0 * theme::INSIDE;
    let area = area.fixed_pos(place).constrain_to(page).show(ui.ctx(), |ui| {
        ui.set_width(width);
        scroll_above(height).show(ui, |ui| {
            message_card(view, colour).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let text = RichText::new(wrong.text).font(fonts::help()).color(view.tokens.text);
                let label = ui.add(egui::Label::new(text).wrap());
                ui.ctx()
                    .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Assertive));
                ui.add_space(theme::TIGHT);
                ui.horizontal(|ui| {
                    if ui.button(wrong.button).clicked() {
                        cx.push(wrong.action.clone());
                    }
                    let fold = egui::Button::new(view.words.trouble_fold()).frame_when_inactive(false);
                    if ui.add(fold).clicked() {
                        state.folded = Some(wrong.text.to_owned());
                    }
                });
            });
        });
    });
    state.place.drawn(ui, area.response.rect.size());
    area.response.rect
}
