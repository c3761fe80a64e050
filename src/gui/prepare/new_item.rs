//! The row in which an item of one's own is typed: Enter adds it and gives the next, and pasted lines become as many items.

use crate::gui::cx::MeetingCx;
use crate::gui::prepare::form_field::{
    FormButtons, FormChoice, FormField, buttons_ui, is_entered, is_sent, lack_ui, lines_field_ui, pasted_field_ui,
};
use crate::gui::prepare::kind_sign::{kind_sign, typed_words};
use crate::gui::prepare::state::{ARRIVES, AgendaForm, NewItem, PrepareState, new_item_field};
use crate::gui::widgets::{follow_focus, help_ui, keep_focus_on_arrows, stepper_ui, take_key};
use crate::gui::{fonts, theme};
use crate::model::{
    Command, Item, ItemKey, Kind, LineRemark, MOST_MINUTES, Open, ReadItem, ReadText, RemarkSort, Session, TextSort, TypedKind,
    is_pause_title, read_items, text_lines, typed_lines,
};
use crate::words::Words;
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{self, Button, EventFilter, Key, Modifiers, Response, RichText, Ui};

/// The most lines that are named as left out.
const MOST_LEFT_OUT: usize = 4;

/// Draws the row; the form stays open until it is closed.
pub(super) fn new_item_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut form: NewItem, state: &mut PrepareState) -> Option<AgendaForm> {
    let words = cx.view.words;
    let wants_keyboard = std::mem::take(&mut state.agenda_form_wants_keyboard);
    // The kinds stand first: from the title Tab goes on to what the kind is made of.
    let chooses_kind = kinds_ui(ui, cx, &mut form);
    ui.add_space(theme::TIGHT);
    let mut field = FormField {
        name: typed_words(kind_of(&form, words), words).title,
        text: &mut form.title,
        example: "",
        id: Some(new_item_field()),
        wants_keyboard,
    };
    let title = pasted_field_ui(ui, cx.view, &mut field);
    let entered = is_entered(ui, &title);
    if chooses_kind {
        // Whoever has chosen a kind goes on writing.
        state.agenda_form_wants_keyboard = form.title.trim().is_empty();
        form.lines_want_keyboard = !state.agenda_form_wants_keyboard;
        state.agenda_form_arrives = ARRIVES;
    }
    let kind = kind_of(&form, words);
    let said = typed_words(kind, words);
    let has_lines = !said.lines.is_empty();
    help_ui(ui, cx.view, said.help);
    let mut sent = false;
    if has_lines {
        split_title(&mut form);
        let mut field = FormField {
            name: said.lines,
            text: &mut form.lines,
            example: said.example,
            id: None,
            wants_keyboard: std::mem::take(&mut form.lines_want_keyboard),
        };
        let lines = lines_field_ui(ui, cx.view, &mut field);
        sent = is_sent(ui, &lines);
    }
    let (items, left_out) = match pasted_list(&form, words) {
        Some(pasted) => pasted_items(cx.session, &form, pasted),
        None => (items_of(cx.session, &form, kind, words), Vec::new()),
    };
    let is_ready = !items.is_empty();
    let mut choice = FormChoice::Open;
    ui.horizontal(|ui| {
        // All of them stand on one line, whichever of them is the highest.
        ui.set_min_height(36.0);
        let minutes = form.minutes.unwrap_or(kind.usual_minutes());
        let most = u32::from(MOST_MINUTES);
        if let Some(next) = stepper_ui(ui, words.prepare_add_minutes(), minutes.into(), 0..=most, 48.0) {
            form.minutes = u16::try_from(next).ok();
        }
        help_ui(ui, cx.view, words.prepare_minutes_unit());
        let many = words.prepare_add_many(items.len());
        let adds = if items.len() > 1 { many.as_str() } else { words.prepare_add_now() };
        choice = buttons_ui(
            ui,
            cx.view,
            is_ready,
            FormButtons {
                does: adds,
                closes: words.prepare_add_close(),
            },
        );
    });
    let lacks = has_lines && lack_ui(ui, cx.view, kind, &typed_lines(&form.lines));
    let how = if has_lines {
        words.prepare_add_lines_help()
    } else {
        words.prepare_add_help()
    };
    if !left_out.is_empty() {
        left_out_ui(ui, cx, &left_out);
    } else if !lacks {
        help_ui(ui, cx.view, how);
    }
    if entered && !is_ready && has_lines && !form.title.trim().is_empty() {
        form.lines_want_keyboard = true;
    }
    match choice {
        FormChoice::Cancel => None,
        FormChoice::Open if !(is_ready && (entered || sent)) => Some(AgendaForm::Add(form)),
        FormChoice::Do | FormChoice::Open => Some(add(ui, cx, items, &form, state)),
    }
}

/// Adds the items behind the place of the form, which goes on below them.
fn add(ui: &Ui, cx: &mut MeetingCx<'_>, items: Vec<Item>, form: &NewItem, state: &mut PrepareState) -> AgendaForm {
    let agenda = cx.session.agenda();
    let place = |key: &ItemKey| agenda.iter().position(|entry| entry.item == *key);
    let at = form.after.as_ref().and_then(place).map_or(agenda.len(), |at| at + 1);
    let last = items.last().map(|item| item.key.clone());
    let is_last = at == agenda.len();
    let mut commands: Vec<_> = items
        .into_iter()
        .enumerate()
        .map(|(place, item)| Command::AddItem(Box::new(item), at + place))
        .collect();
    let command = match commands.pop() {
        Some(only) if commands.is_empty() => only,
        last => {
            commands.extend(last);
            Command::Together(commands)
        }
    };
    cx.command(command);
    state.agenda_form_wants_keyboard = true;
    // What was added is the meeting's to take back; the field would only bring its words again.
    if let Some(mut field) = TextEditState::load(ui.ctx(), new_item_field()) {
        field.clear_undoer();
        field.store(ui.ctx(), new_item_field());
    }
    AgendaForm::Add(NewItem {
        after: last.filter(|_| !is_last),
        ..NewItem::default()
    })
}

/// The kinds as buttons, of which one is chosen; tells whether one was pressed.
fn kinds_ui(ui: &mut Ui, cx: &MeetingCx<'_>, form: &mut NewItem) -> bool {
    let words = cx.view.words;
    let kind = kind_of(form, words);
    let mut is_chosen = false;
    let mut buttons = Vec::new();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::Vec2::splat(theme::TIGHT);
        ui.spacing_mut().button_padding.x = 7.0;
        for offered in TypedKind::ALL {
            let made = offered.make(&[], &Kind::default());
            let button = Button::selectable(offered == kind, (kind_sign(&made).atom(), made.name(words))).frame_when_inactive(true);
            let button = ui.add(button).accessible_name(made.name(words));
            follow_focus(ui, &button);
            if button.clicked() {
                form.kind = Some(offered);
                is_chosen = true;
            }
            buttons.push((offered, button));
        }
    });
    step_between(ui, &buttons, form);
    is_chosen
}

/// Arrows to the left and right choose the kind beside the one that has the keyboard, and never lead out of the form.
fn step_between(ui: &Ui, buttons: &[(TypedKind, Response)], form: &mut NewItem) {
    let Some(at) = buttons.iter().position(|(_, button)| button.has_focus()) else {
        return;
    };
    let Some((_, here)) = buttons.get(at) else { return };
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(here.id, filter));
    keep_focus_on_arrows(ui);
    let to = if take_key(ui, Modifiers::NONE, Key::ArrowRight) {
        at + 1
    } else if take_key(ui, Modifiers::NONE, Key::ArrowLeft) {
        at.saturating_sub(1)
    } else {
        return;
    };
    if let Some((kind, button)) = buttons.get(to) {
        form.kind = Some(*kind);
        button.request_focus();
    }
}

/// The kind that was chosen; one that is called a pause is a pause, and everything else an open question.
fn kind_of(form: &NewItem, words: Words) -> TypedKind {
    form.kind.unwrap_or_else(|| kind_of_title(&form.title, words))
}

fn kind_of_title(title: &str, words: Words) -> TypedKind {
    if is_pause_title(title, words) {
        TypedKind::Pause
    } else {
        TypedKind::Open
    }
}

/// Lines that were pasted into the title belong to the kind where it is made of lines: the first is the title.
fn split_title(form: &mut NewItem) {
    let mut pasted = typed_lines(&form.title);
    if pasted.len() < 2 {
        return;
    }
    form.title = pasted.remove(0);
    pasted.extend(typed_lines(&form.lines));
    form.lines = pasted.join("\n");
}

/// A list that was pasted into the title, read as items; none for a single line, or when a kind was chosen for all of them.
fn pasted_list(form: &NewItem, words: Words) -> Option<ReadText> {
    let lines = text_lines(&form.title);
    (form.kind.is_none() && lines.len() > 1).then(|| read_items(&lines, TextSort::List, words))
}

/// The items of a pasted list, and its lines that are none. A short line that asks nothing is meant as a question, as a typed one is.
fn pasted_items(session: &Session, form: &NewItem, pasted: ReadText) -> (Vec<Item>, Vec<LineRemark>) {
    let is_item = |read: &ReadItem| read.is_label || !matches!(read.item.kind, Kind::Slide(_));
    let (items, others): (Vec<_>, Vec<_>) = pasted.items.into_iter().partition(is_item);
    let mut left_out = pasted.remarks;
    left_out.retain(|remark| items.iter().all(|item| item.line != remark.line));
    left_out.extend(others.iter().map(|other| LineRemark {
        line: other.line,
        text: other.item.title.clone(),
        sort: RemarkSort::Reading,
    }));
    left_out.sort_by_key(|remark| remark.line);
    left_out.dedup_by_key(|remark| remark.line);
    let keys = session.next_own_keys(items.len());
    let items = items.into_iter().zip(keys).map(|(read, key)| {
        let kind = if read.is_label {
            Kind::Open(Open::default())
        } else {
            read.item.kind
        };
        let usual = TypedKind::lines_of(&kind).map_or(read.item.minutes, |(kind, _)| kind.usual_minutes());
        Item {
            key,
            minutes: read.minutes.or(form.minutes).unwrap_or(usual),
            kind,
            // The tables of a text are no tables of this deck.
            tables: Vec::new(),
            ..read.item
        }
    });
    (items.collect(), left_out)
}

/// The lines of a pasted list that are left out, each with its number.
fn left_out_ui(ui: &mut Ui, cx: &MeetingCx<'_>, left_out: &[LineRemark]) {
    let words = cx.view.words;
    for remark in left_out.iter().take(MOST_LEFT_OUT) {
        let label = ui.label(
            RichText::new(words.pasted_left_out(remark.line, &remark.text))
                .font(fonts::help())
                .color(cx.view.tokens.warning),
        );
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
    if left_out.len() > MOST_LEFT_OUT {
        help_ui(ui, cx.view, &words.pasted_more_left_out(left_out.len() - MOST_LEFT_OUT));
    }
}

/// The items that the form makes; none while something is lacking. Of several lines each is called what it is, unless a kind was chosen.
fn items_of(session: &Session, form: &NewItem, kind: TypedKind, words: Words) -> Vec<Item> {
    let lines = typed_lines(&form.lines);
    let has_lines = *kind.line_count().end() > 0;
    // A single line is as it was typed, with the number that it may begin with.
    let titles = match typed_lines(&form.title) {
        titles if titles.len() == 1 => vec![form.title.trim().to_owned()],
        titles if titles.is_empty() && form.kind == Some(TypedKind::Pause) => {
            // A pause needs no name of its own.
            vec![kind.make(&[], &Kind::default()).name(words).to_owned()]
        }
        titles => titles,
    };
    let lines = if has_lines { lines } else { Vec::new() };
    if !kind.is_whole(&lines) {
        return Vec::new();
    }
    let keys = session.next_own_keys(titles.len());
    let items = titles.into_iter().zip(keys).map(|(title, key)| {
        let kind = if form.kind.is_none() { kind_of_title(&title, words) } else { kind };
        Item {
            key,
            title,
            minutes: form.minutes.unwrap_or(kind.usual_minutes()),
            kind: kind.make(&lines, &Kind::default()),
            ..Item::default()
        }
    });
    items.collect()
}
