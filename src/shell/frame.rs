//! One frame of the windows as far as it is drawn by the screens: keys, the chair's window, and what the hall shows.
//!
//! This is the only file of the shell that knows a window's `Ui` and `Context`.

use super::appearance;
use super::effect::{Effect, SystemEffect};
use super::hall_state::{HallFrame, HallInput};
use super::state::Shell;
use crate::gui::hall::{PageCounter, Room};
use crate::gui::theme;
use crate::gui::{self, Action, KeyContext, Screen, UiCommand, ViewContext};
use crate::model::{HallView, Look};
use eframe::egui::{self, Context, Ui};

/// Draws the chair's window from what the shell lends and gives back what the user asks for, keys first.
pub fn chair_ui(ui: &mut Ui, shell: &mut Shell) -> Vec<Action> {
    install_look(ui.ctx(), shell);
    shell.pages.hand_to_window(ui.ctx());
    shell.slides.hand_to_windows(ui.ctx(), shell.meeting.session());
    shell.window_height = ui.ctx().content_rect().height();
    measure_hall(ui.ctx(), shell);
    shell.services.messages.settle(shell.gui.screen);
    let mut actions = if shell.gui.overlays.any() {
        Vec::new()
    } else {
        let context = key_context(ui.ctx(), shell);
        ui.input_mut(|input| gui::read_keys(input, context))
    };
    let (save, monitors) = (shell.save_status(), shell.monitors());
    let settings = &shell.services.settings;
    let shown = ViewContext {
        session: shell.meeting.session(),
        read_only: shell.is_read_only() || shell.session().is_some_and(crate::model::Session::is_finished),
        is_reader: shell.is_read_only(),
        words: shell.services.words,
        tokens: theme::tokens(shell.look()),
        appearance: appearance::chosen(settings),
        hall_look: settings.hall_look,
        room_ratio: settings.room_ratio,
        clicker_leads: settings.clicker_leads,
        start: &shell.start,
        save: &save,
        preview: &shell.pages.preview,
        monitors: &monitors,
        messages: shell.services.messages.all(),
        second_of_day: shell.services.now.second_of_day,
        hall_size: shell.hall.size,
        hall_pages: shell.hall.pages,
        busy: shell.exports.busy(),
        formats: &settings.formats,
    };
    gui::window_ui(ui, &shown, &mut shell.gui, &mut actions);
    let dropped = ui.input(|input| {
        let files = input.raw.dropped_files.iter();
        files.map(|file| file.path().to_owned()).collect::<Vec<_>>()
    });
    if !dropped.is_empty() {
        actions.push(Action::TakeDropped(dropped));
    }
    actions
}

/// Gives the windows their colours anew when others were chosen, or the system has changed its own.
pub fn install_look(ctx: &Context, shell: &mut Shell) {
    shell.system_look = match ctx.system_theme() {
        Some(egui::Theme::Dark) => Look::Dark,
        Some(egui::Theme::Light) | None => Look::Light,
    };
    let look = shell.look();
    if shell.installed_look != Some(look) {
        theme::install(ctx, look);
        shell.installed_look = Some(look);
    }
}

/// Takes note of how large the hall is and of how many pages it cuts the item that it shows, as it stands now.
fn measure_hall(ctx: &Context, shell: &mut Shell) {
    shell.hall.measure(&shell.monitors.shown(&shell.services.settings));
    let Some(session) = shell.meeting.session() else { return };
    let counter = PageCounter {
        ctx: ctx.clone(),
        size: shell.hall.size,
        room: Room {
            ratio: shell.services.settings.room_ratio,
        },
        words: shell.services.words,
    };
    let view = shell.hall.view_of(session);
    shell.hall.pages = if view.blank {
        counter.count(&HallView::lit(session))
    } else {
        counter.count(&view)
    };
    shell.hall.counter = Some(counter);
}

/// The hall's content and monitor, measured for the small picture too; `None` while it is closed.
pub fn hall_frame(ctx: &Context, shell: &mut Shell) -> Option<HallFrame> {
    measure_hall(ctx, shell);
    let monitors = shell.monitors();
    let covers_chair = monitors.are_one();
    let session = shell.meeting.session()?;
    let settings = &shell.services.settings;
    let frame = HallFrame {
        view: shell.hall.view_of(session),
        monitor: shell.hall.measure(&monitors),
        look: settings.hall_look,
        room: Room {
            ratio: settings.room_ratio,
        },
        words: shell.services.words,
        covers_chair,
        heeds_clicks: !shell.hall.has_just_opened(shell.services.now.ms),
        note_field_is_empty: session.current_draft().is_empty(),
        may_fade: !settings.less_motion,
    };
    if !session.hall().open {
        if shell.hall.shown_on.take().is_some() && covers_chair {
            shell.services.ask_system(SystemEffect::TakeKeyboard);
        }
        return None;
    }
    if shell.hall.show_on(frame.monitor_name(), shell.services.now.ms) {
        // On X11 a new window takes the keyboard; one that covers the chair's has to have it everywhere.
        shell.services.ask_system(if covers_chair {
            SystemEffect::GiveKeyboardToHall
        } else {
            SystemEffect::TakeKeyboard
        });
    }
    Some(frame)
}

/// Keys and clicks from the hall's window, as from a presenter's clicker; or, where somebody writes there, what was typed, which the
/// chair's window has to see in its place. With `writes` somebody does so already, and no key is a clicker's. Where the hall covers
/// the chair's window nobody writes, since nobody would see it.
pub fn hall_input(ui: &Ui, frame: &HallFrame, writes: bool) -> HallInput {
    let keys = KeyContext {
        leading: true,
        in_hall: true,
        empty_note_field: frame.note_field_is_empty,
        covers_chair: frame.covers_chair,
        ..KeyContext::default()
    };
    let is_clicked = frame.heeds_clicks && ui.input(|input| input.pointer.primary_clicked());
    let mut given = ui.input_mut(|input| {
        if !frame.covers_chair && (writes || gui::are_words(&input.events)) {
            let typed = input.events.extract_if(.., |event| gui::is_typed(event)).collect();
            HallInput {
                actions: Vec::new(),
                typed,
            }
        } else {
            HallInput {
                actions: gui::read_keys(input, keys),
                typed: Vec::new(),
            }
        }
    });
    given.actions.extend(is_clicked.then_some(Action::Ui(UiCommand::Next)));
    given
}

/// Carries out what egui does by itself, and gives back what the system has to do.
pub fn carry_out(ctx: &Context, effect: Effect) -> Option<SystemEffect> {
    match effect {
        Effect::Copy(text) => ctx.copy_text(text),
        Effect::StopTextInput => ctx.memory_mut(egui::Memory::stop_text_input),
        Effect::Zoom(zoom) => ctx.set_zoom_factor(zoom),
        Effect::Repaint => ctx.request_repaint(),
        Effect::RepaintAfter(time) => ctx.request_repaint_after(time),
        Effect::System(effect) => return Some(effect),
    }
    None
}

/// True while a text field has the keyboard.
pub fn text_has_keyboard(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some_and(|id| egui::text_edit::TextEditState::load(ctx, id).is_some())
}

fn key_context(ctx: &Context, shell: &Shell) -> KeyContext {
    let session = shell.session();
    let focused = ctx.memory(egui::Memory::focused);
    let in_note_field = session.is_some_and(|session| focused == Some(gui::note_field_id(session)));
    let draft_is_empty = session.is_none_or(|session| session.current_draft().is_empty());
    // What is turned round stands in the record as it is typed, field by field: only the meeting's undo knows them all.
    let turns = session.is_some_and(|session| gui::is_turned_field(session, focused));
    // An empty field has nothing of its own to take back.
    let is_empty_field = in_note_field && draft_is_empty || shell.gui.prepare.is_at_empty_row(focused);
    // The same holds for a field of a form whose words are in the meeting already.
    let is_given = session.is_some_and(|session| shell.gui.prepare.is_at_given_text(focused, session));
    KeyContext {
        leading: shell.gui.screen == Screen::Lead && session.is_some(),
        field_has_words: text_has_keyboard(ctx) && !turns && !is_empty_field && !is_given,
        in_hall: false,
        shows_pages: shell.gui.screen == Screen::Handover,
        empty_note_field: in_note_field && draft_is_empty,
        no_text_field: !text_has_keyboard(ctx),
        closed_note_field: session.is_some_and(|session| !session.takes_notes()),
        clicker_leads: shell.services.settings.clicker_leads,
        covers_chair: false,
    }
}
