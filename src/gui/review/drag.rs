//! Notes that are dragged: where they may be dropped, what that would do, and why not.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{move_action, name_of, target_name};
use crate::gui::review::drop_place::{DropEffect, DropPlace};
use crate::gui::review::state::ReviewState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{message_card, one_line};
use crate::gui::{fonts, theme};
use crate::model::{Command, NoteId, NotesCommand, Refusal, Session};
use eframe::egui::{Area, Context, DragAndDrop, Id, Label, Order, Pos2, Rect, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use std::sync::Arc;

/// The widest that the words beside the pointer become, in points.
const WIDEST: f32 = 300.0;
/// The distance of the words from the pointer, in points.
const BESIDE: f32 = 14.0;

/// Notes on their way, in the order in which they are read.
struct DraggedNotes(Arc<[NoteId]>);

/// Takes up notes.
pub(super) fn take_up(ui: &Ui, notes: Arc<[NoteId]>) {
    DragAndDrop::set_payload(ui.ctx(), DraggedNotes(notes));
}

/// True while notes are dragged.
pub(super) fn is_dragging(ctx: &Context) -> bool {
    DragAndDrop::has_payload_of_type::<DraggedNotes>(ctx)
}

/// The pointer, where it holds notes over what is seen of a place.
pub(super) fn held_over(ui: &Ui, place: Rect) -> Option<Pos2> {
    let at = ui.input(|input| input.pointer.interact_pos())?;
    let is_here = is_dragging(ui.ctx()) && place.intersect(ui.clip_rect()).contains(at);
    Some(at).filter(|_| is_here && ui.ctx().layer_id_at(at) == Some(ui.layer_id()))
}

/// Offers a place for notes that are held over it; `frame` is what is framed then.
pub(super) fn offer(ui: &Ui, state: &mut ReviewState, place: Rect, effect: DropEffect) {
    if held_over(ui, place).is_some() {
        offer_framed(ui, state, place, effect);
    }
}

/// The same for a place that is known to be held over, with what is framed.
pub(super) fn offer_framed(ui: &Ui, state: &mut ReviewState, frame: Rect, effect: DropEffect) {
    state.drop_place = Some(DropPlace {
        frame,
        seen: ui.clip_rect(),
        effect,
    });
}

/// Draws what is dragged beside the pointer and the place over which it is held, and lets go of it there; to be called when all
/// places have been offered.
pub(super) fn follow_pointer_ui(ui: &Ui, cx: &mut MeetingCx<'_>, state: &mut ReviewState) {
    let place = state.drop_place.take();
    let Some(dragged) = DragAndDrop::payload::<DraggedNotes>(ui.ctx()) else {
        return;
    };
    let notes = &dragged.0;
    let refusal = place.as_ref().and_then(|place| refusal_of(cx.session, notes, &place.effect));
    let place = place.filter(|_| refusal != Some(Refusal::NothingChanged));
    let tokens = cx.view.tokens;
    if let Some(place) = &place {
        let colour = if refusal.is_some() { tokens.over } else { tokens.accent };
        // The frame stands a little beside the words.
        let aside = vec2(theme::TIGHT, 0.0);
        let painter = ui.painter().with_clip_rect(place.seen.expand2(aside));
        painter.rect_stroke(
            place.frame.expand2(aside),
            theme::CORNER,
            Stroke::new(theme::FOCUS, colour),
            StrokeKind::Inside,
        );
    }
    beside_pointer_ui(ui, cx, notes, place.as_ref().map(|place| (&place.effect, refusal)));
    if !ui.input(|input| input.pointer.any_released()) {
        return;
    }
    DragAndDrop::clear_payload(ui.ctx());
    let Some(place) = place else { return };
    let notes = notes.to_vec();
    match place.effect {
        // Where it is refused, the meeting says why.
        DropEffect::Move(target) => {
            let action = move_action(cx.view.words, cx.session, notes, target);
            cx.push(action);
        }
        DropEffect::SetTheme(theme) => cx.command(Command::ForNotes(notes, NotesCommand::SetTheme(Some(theme)))),
        DropEffect::NewTheme => state.ask_for_theme(ui, notes, None),
        DropEffect::Remove => cx.command(Command::ForNotes(notes, NotesCommand::Remove(true))),
    }
}

fn refusal_of(session: &Session, notes: &[NoteId], effect: &DropEffect) -> Option<Refusal> {
    match effect {
        DropEffect::Move(target) => session.move_refusal(notes, target),
        _ if session.is_finished() => Some(Refusal::Finished),
        DropEffect::SetTheme(theme) => {
            let are_there = notes
                .iter()
                .all(|note| session.gathering().theme_of(note).is_some_and(|known| known.id == *theme));
            are_there.then_some(Refusal::NothingChanged)
        }
        DropEffect::NewTheme | DropEffect::Remove => None,
    }
}

/// What is dragged, and what letting go of it here would do.
fn beside_pointer_ui(ui: &Ui, cx: &MeetingCx<'_>, notes: &[NoteId], over: Option<(&DropEffect, Option<Refusal>)>) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    let view = cx.view;
    let colour = match over {
        Some((_, Some(_))) => view.tokens.over,
        _ => view.tokens.accent,
    };
    let area = Area::new(Id::unique("dragged notes")).order(Order::Tooltip).interactable(false);
    area.fixed_pos(pointer + vec2(BESIDE, BESIDE)).show(ui.ctx(), |ui| {
        message_card(view, colour).inner_margin(theme::SPACE).show(ui, |ui| {
            ui.set_max_width(WIDEST);
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            let text = one_line(ui, &dragged_name(cx, notes), fonts::body(), view.tokens.text, WIDEST);
            let (rect, _) = ui.allocate_exact_size(text.size(), Sense::empty());
            ui.painter().galley(rect.min, text, view.tokens.text);
            let Some((effect, refusal)) = over else { return };
            let (text, ink) = match refusal {
                Some(refusal) => (refusal.message(view.words).to_owned(), view.tokens.over),
                None => (effect_name(view, cx.session, effect), view.tokens.accent),
            };
            ui.add(Label::new(RichText::new(text).font(fonts::strong(fonts::HELP)).color(ink)).wrap());
        });
    });
}

/// The number and the words of one note, or how many there are.
fn dragged_name(cx: &MeetingCx<'_>, notes: &[NoteId]) -> String {
    let name = name_of(cx.view.words, cx.session, notes);
    match notes {
        [one] => {
            let text = cx.session.note(one).map_or("", |note| note.text.as_str());
            format!("{name} {}", text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        _ => name,
    }
}

fn effect_name(view: &ViewContext<'_>, session: &Session, effect: &DropEffect) -> String {
    let words = view.words;
    match effect {
        DropEffect::Move(target) => words.move_to(&target_name(words, session, target)),
        DropEffect::SetTheme(theme) => {
            let theme = session.gathering().theme(*theme);
            words.gather_into(theme.map_or("", |theme| theme.name.as_str()))
        }
        DropEffect::NewTheme => words.into_new_theme().to_owned(),
        DropEffect::Remove => words.into_wastebasket().to_owned(),
    }
}
