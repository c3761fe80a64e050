//! People pasted from a summons: a field, and under it every line with what became of it.

use crate::gui::cx::MeetingCx;
use crate::gui::prepare::seats;
use crate::gui::prepare::state::{PeopleView, PrepareState};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{self, cell_ui, example, follow_focus, help_ui, is_escaped, primary_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{Command, LineRead, MOST_PEOPLE, PeopleCommand, Person, Session, Summons, SummonsLine, with_first_names_first};
use crate::words::Words;
use eframe::egui::{
    self, Align, Color32, Frame, Layout, Margin, Panel, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder,
    WidgetInfo, vec2,
};

const FIELD: f32 = 180.0;
const LINE: f32 = 24.0;
const FOOT: f32 = 44.0;

/// The people of the meeting, in the place of the agenda while they are open.
pub(super) fn people_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, view: PeopleView, state: &mut PrepareState) {
    state.people = match view {
        PeopleView::Seats => seats::seats_ui(ui, cx).then_some(PeopleView::Seats),
        PeopleView::Paste(text) => paste_ui(ui, cx, text, state),
    };
}

fn paste_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut text: String, state: &mut PrepareState) -> Option<PeopleView> {
    let words = cx.view.words;
    widgets::heading_ui(ui, cx.view, words.people_paste_heading());
    let nobody = cx.session.people().list.is_empty();
    let help = if nobody {
        words.people_paste_help()
    } else {
        words.people_paste_replaces()
    };
    help_ui(ui, cx.view, help);
    ui.add_space(theme::TIGHT);
    let wants_keyboard = std::mem::take(&mut state.people_wants_keyboard);
    field_ui(ui, cx.view, &mut text, wants_keyboard);
    let summons = state.summons_of(&text);
    let foot = Panel::bottom("paste foot")
        .frame(Frame::new())
        .show_separator_line(false)
        .show(ui, |ui| foot_ui(ui, cx.view, cx.session, &summons));
    ui.add_space(theme::SPACE);
    if !summons.lines.is_empty() {
        widgets::column_heading_ui(ui, cx.view, words.people_lines());
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, line) in summons.lines.iter().enumerate() {
            ui.scope_builder(UiBuilder::new().id_salt(("line", place)), |ui| line_ui(ui, cx.view, line));
        }
    });
    match foot.inner {
        PasteChoice::Divide => {
            let people = summons.people().cloned().collect();
            cx.command(Command::People(PeopleCommand::Set(people, seats::FIRST_SEED)));
            Some(PeopleView::Seats)
        }
        PasteChoice::Turn => Some(PeopleView::Paste(with_first_names_first(&text))),
        PasteChoice::Cancel => (!nobody).then_some(PeopleView::Seats),
        PasteChoice::Open if is_escaped(ui) => (!nobody).then_some(PeopleView::Seats),
        PasteChoice::Open => Some(PeopleView::Paste(text)),
    }
}

fn field_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &mut String, wants_keyboard: bool) {
    let label = RichText::new(view.words.people_pasted())
        .font(fonts::help())
        .color(view.tokens.quiet);
    let label = ui.label(label);
    ScrollArea::vertical().id_salt("paste").max_height(FIELD).show(ui, |ui| {
        let field = TextEdit::multiline(text)
            .desired_rows(8)
            .hint_text(example(view, view.words.people_paste_example()))
            .margin(Margin::symmetric(8, 4))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if wants_keyboard {
            field.request_focus();
        }
    });
}

/// One line and what became of it; it takes the keyboard so that a long list can be read through without a mouse.
fn line_ui(ui: &mut Ui, view: &ViewContext<'_>, line: &SummonsLine) {
    let (became, ink) = became(view, &line.read);
    let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::focusable_noninteractive());
    let name = view.words.people_line_name(&line.text, &became);
    row.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    follow_focus(ui, &row);
    let half = (rect.width() - theme::APART) / 2.0;
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)));
    child.spacing_mut().item_spacing.x = theme::APART;
    let quiet = RichText::new(&line.text).font(fonts::body()).color(view.tokens.quiet);
    cell_ui(&mut child, vec2(half, LINE), Align::Min, quiet);
    cell_ui(
        &mut child,
        vec2(half, LINE),
        Align::Min,
        RichText::new(became).font(fonts::body()).color(ink),
    );
    if row.has_focus() {
        let ring = Stroke::new(theme::FOCUS, view.tokens.accent);
        ui.painter().rect_stroke(rect, theme::CORNER, ring, StrokeKind::Inside);
    }
}

fn became(view: &ViewContext<'_>, read: &LineRead) -> (String, Color32) {
    let (words, tokens) = (view.words, view.tokens);
    let is = |person: &Person| words.people_is(&person.with_party(), person.standing.name(words));
    match read {
        LineRead::Person(person) => (is(person), tokens.text),
        LineRead::Several(several) => {
            let people = several.people.iter().map(is);
            let again = several.again.iter().map(|name| words.people_again(name));
            let absent = several.absent.iter().map(|name| words.people_absent(name));
            let unread = several.unread.iter().map(|text| words.people_unread(text));
            let turned = several.surname_first.iter().map(|name| words.people_surname_first(name));
            let ink = if read.is_unsure() { tokens.warning } else { tokens.text };
            let all = people.chain(again).chain(absent).chain(unread).chain(turned);
            (all.collect::<Vec<_>>().join("; "), ink)
        }
        LineRead::Heading => (words.people_heading_line().to_owned(), tokens.quiet),
        LineRead::HeadingOfTwo => (words.people_heading_of_two().to_owned(), tokens.warning),
        LineRead::Again(name) => (words.people_again(name), tokens.quiet),
        LineRead::Absent(name) => (words.people_absent(name), tokens.quiet),
        LineRead::Continued => (words.people_continued().to_owned(), tokens.quiet),
        LineRead::NotAPerson => (words.people_not_a_person().to_owned(), tokens.warning),
        LineRead::Blank => (words.people_blank_line().to_owned(), tokens.quiet),
    }
}

/// The choice made by the buttons under the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PasteChoice {
    Open,
    Divide,
    Turn,
    Cancel,
}

fn foot_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, summons: &Summons) -> PasteChoice {
    let words = view.words;
    let people = summons.people().count();
    let too_many = people > MOST_PEOPLE;
    let mut choice = PasteChoice::Open;
    ui.add_space(theme::INSIDE);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(FOOT);
        let divide = match session.groups().len() {
            1 => words.people_divide_one().to_owned(),
            count => words.people_divide(count),
        };
        // From the right: what it is for stands before the way back, as in every form.
        if ui.button(words.prepare_cancel()).clicked() {
            choice = PasteChoice::Cancel;
        }
        if primary_button_ui(ui, view, people > 0 && !too_many, &divide).clicked() {
            choice = PasteChoice::Divide;
        }
        let surname_first = surnames_first(summons);
        if surname_first > 0 && ui.button(words.people_turn(surname_first)).clicked() {
            choice = PasteChoice::Turn;
        }
        ui.add_space(theme::APART);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (text, ink) = if too_many {
                (words.people_too_many(MOST_PEOPLE), view.tokens.over)
            } else {
                (sum(words, summons), view.tokens.text)
            };
            ui.add(egui::Label::new(RichText::new(text).font(fonts::figures(fonts::BODY)).color(ink)).wrap());
        });
    });
    choice
}

/// The number of names in which the surname seems to stand first.
fn surnames_first(summons: &Summons) -> usize {
    let several = summons.lines.iter().filter_map(|line| match &line.read {
        LineRead::Several(several) => Some(several.surname_first.len()),
        _ => None,
    });
    several.sum()
}

/// Number of lines of each sort, in words, without those of which there are none.
fn sum(words: Words, summons: &Summons) -> String {
    let count = |is: fn(&LineRead) -> bool| summons.lines.iter().filter(|line| is(&line.read)).count();
    let tell = |count: usize, one: &str, many: String| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(many),
    };
    let people = summons.people().count();
    let headings = count(|read| matches!(read, LineRead::Heading | LineRead::HeadingOfTwo));
    let again = count(|read| matches!(read, LineRead::Again(_)));
    let absent = count(|read| matches!(read, LineRead::Absent(_)));
    let lost = count(|read| read.people().is_empty() && read.is_unsure() && *read != LineRead::HeadingOfTwo);
    let unsure = count(LineRead::is_unsure) - lost;
    let parts = [
        tell(people, words.people_one(), words.people_count(people)).or_else(|| Some(words.people_count(0))),
        tell(headings, words.people_one_heading(), words.people_heading_count(headings)),
        tell(again, words.people_one_again(), words.people_again_count(again)),
        tell(absent, words.people_one_absent(), words.people_absent_count(absent)),
        tell(unsure, words.people_one_unsure(), words.people_unsure_count(unsure)),
        tell(lost, words.people_one_lost(), words.people_lost_count(lost)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
