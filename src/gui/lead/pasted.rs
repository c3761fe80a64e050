//! The question after several lines were pasted into the note field: one note, or one each.
//!
//! The field keeps the keyboard meanwhile: whoever goes on writing does so in the field, and no button takes a word from it.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::pasted_lines::{is_at, lines_at_desk, notes, target};
use crate::gui::lead::state::{Focus, LeadState};
use crate::model::{PastedLines, PlaceKey, Session};
use crate::words::Words;
use eframe::egui::{Event, Ui};

/// Takes several pasted lines out of the input of an empty note field: they wait for an answer instead of becoming one long note.
pub(super) fn take_pasted_lines(ui: &Ui, session: &Session, waiting: &mut Vec<PastedLines>) {
    if !session.current_draft().is_empty() {
        return;
    }
    ui.input_mut(|input| {
        let mut has_words = false;
        input.events.retain(|event| {
            has_words |= matches!(event, Event::Text(_));
            let Event::Paste(text) = event else { return true };
            let lines = Some(text).filter(|_| !has_words).and_then(|text| lines_at_desk(session, text));
            let waits = lines.is_some();
            waiting.extend(lines);
            !waits
        });
    });
}

/// Asks for the oldest lines that wait; `entered` when Enter was pressed in the note field while that was empty.
pub(super) fn pasted_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState, waiting: &mut Vec<PastedLines>, entered: bool) {
    let session = cx.session;
    let Some(pasted) = waiting.first().filter(|_| !cx.view.is_reader) else {
        return;
    };
    let words = cx.view.words;
    let (each, one, cancel) = ui
        .horizontal_wrapped(|ui| {
            ui.label(words.pasted_lines(pasted.lines.len(), &place_name(session, pasted, words)));
            let each = ui.button(words.paste_each()).on_hover_text(words.paste_each_key());
            let one = ui.button(words.paste_one());
            (each.clicked(), one.clicked(), ui.button(words.paste_cancel()).clicked())
        })
        .inner;
    // Enter answers in the field where the lines were pasted; in another one nobody means those.
    let each = each || (entered && is_at(pasted, session.cursor()));
    let texts = match (each, one) {
        (true, _) => pasted.lines.clone(),
        (_, true) => vec![pasted.lines.join("\n")],
        _ if cancel => Vec::new(),
        _ => return,
    };
    let refused = session.is_finished() && !texts.is_empty();
    if !texts.is_empty() {
        cx.command(notes(pasted, session, texts));
    }
    // A finished session says why it takes no notes, and the lines go on waiting.
    if !refused {
        waiting.remove(0);
    }
    state.focus = Focus::Note;
}

/// The group, question and part where the notes come to stand, in words.
fn place_name(session: &Session, pasted: &PastedLines, words: Words) -> String {
    let target = target(pasted, session);
    let group = session.group(target.group).map(|group| group.name.as_str()).unwrap_or_default();
    let item = session.item(&target.prompt);
    let question = match (session.question_number(&target.prompt), item) {
        (Some(number), _) => words.pasted_question(number),
        (None, item) => item.map(|item| item.label().to_owned()).unwrap_or_default(),
    };
    let part = |key: &PlaceKey| {
        let places = item.map(|item| item.kind.places()).unwrap_or_default();
        places.into_iter().find(|place| place.key == *key).map(|place| place.label)
    };
    match target.place.as_ref().and_then(part) {
        Some(part) => words.pasted_at_part(group, &question, &part),
        None => words.pasted_at(group, &question),
    }
}
