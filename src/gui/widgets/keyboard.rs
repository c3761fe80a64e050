//! Keys taken out of the input, and the control that has the keyboard.

use crate::model::MOST_GROUPS;
use eframe::egui::{self, Key, Response, Ui};

/// The keys for the first nine of a list.
pub(in crate::gui) const DIGITS: &[Key] = GROUP_KEYS.split_at(9).0;

/// The keys that, held with Ctrl, choose a group by its number: the digits, and from the tenth on the function keys, since 0 makes text
/// of its usual size.
pub(in crate::gui) const GROUP_KEYS: [Key; MOST_GROUPS] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
    Key::F10,
    Key::F11,
    Key::F12,
];

/// The name of the key of the group in this place, from 0, after those that are held: `Ctrl+` or nothing. Empty where it has none.
pub(in crate::gui) fn group_key_name(held: &str, place: usize) -> String {
    GROUP_KEYS.get(place).map(|key| format!("{held}{}", key.name())).unwrap_or_default()
}

/// The names of all keys of so many groups, after those that are held, such as `Ctrl+1 … 9, F10 … F12`.
pub(in crate::gui) fn group_keys_name(held: &str, groups: usize) -> String {
    match groups.min(MOST_GROUPS) {
        0..=9 => format!("{held}1 … 9"),
        10 => format!("{held}1 … 9, F10"),
        last => format!("{held}1 … 9, F10 … F{last}"),
    }
}

/// Takes a key out of the input when it was pressed with exactly these modifiers, and tells whether it was.
/// egui's own `consume_key` takes Shift+Enter for Enter.
pub(in crate::gui) fn take_key(ui: &Ui, modifiers: egui::Modifiers, wanted: egui::Key) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            !matches!(event, egui::Event::Key { key, pressed: true, modifiers: held, .. }
                if *key == wanted && held.matches_exact(modifiers))
        });
        input.events.len() < before
    })
}

/// True when Escape was pressed for what stands on the page, and not for a sheet or a menu above it. The key is left in the input.
pub(in crate::gui) fn is_escaped(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Escape))
        && ui.memory(|memory| memory.top_modal_layer().is_none_or(|layer| layer == ui.layer_id()))
        && !egui::Popup::is_any_open(ui.ctx())
}

/// Gives a control the keyboard when nothing else has it. Never while the window itself lacks it: that would repaint for ever; nor
/// while a menu is open, which closes when the keyboard goes elsewhere, before the click in it has ended.
pub(in crate::gui) fn focus_by_default(ui: &Ui, response: &Response) {
    let is_free = ui.memory(|memory| memory.focused().is_none()) && !egui::Popup::is_any_open(ui.ctx());
    if is_free && ui.input(|input| input.focused) {
        response.request_focus();
    }
}

/// Gives a control of a sheet the keyboard when nothing else in that sheet has it: what stands below keeps it otherwise.
pub(in crate::gui) fn focus_in_sheet(ui: &Ui, response: &Response) {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| place_of(ui, id));
    let is_here = focused.is_some_and(|control| control.layer_id == response.layer_id);
    if !is_here && ui.input(|input| input.focused) {
        response.request_focus();
    }
}

/// Keeps the keyboard where it is when an arrow was pressed. That a control wants its arrows takes hold two frames after the
/// keyboard came to it, and an arrow pressed before that would also lead away.
pub(in crate::gui) fn keep_focus_on_arrows(ui: &Ui) {
    let is_arrow = |key: &Key| matches!(key, Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight);
    let pressed = ui.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| matches!(event, egui::Event::Key { key, pressed: true, .. } if is_arrow(key)))
    });
    if pressed {
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
}

/// Brings a control into view when the keyboard came to it.
pub(in crate::gui) fn follow_focus(ui: &Ui, response: &Response) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        response.scroll_to_me(None);
    }
}

/// Where a control stands, drawn in this frame or the last; reading its whole response instead would count a press elsewhere as
/// its own loss of the keyboard.
pub(in crate::gui) fn place_of(ui: &Ui, id: egui::Id) -> Option<egui::WidgetRect> {
    ui.ctx().viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.get(id);
        drawn.or_else(|| viewport.prev_pass.widgets.get(id)).copied()
    })
}

/// Brings whatever has just got the keyboard into view; to be called at the end of a part that scrolls.
pub(in crate::gui) fn follow_keyboard(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let control = focused.and_then(|id| place_of(ui, id));
    // Nothing has its place yet while a sheet measures itself.
    if control.is_some_and(|control| !control.visible) {
        return;
    }
    let before = ui.scope_id().with("had the keyboard");
    let is_new = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(before), focused) != focused);
    // A control beside the part is seen outside its edges; one of the part's own is seen within them, or not at all.
    let is_beside = |seen: egui::Rect| seen.is_positive() && !ui.clip_rect().expand(1.0).contains_rect(seen);
    let is_own = |control: &egui::WidgetRect| control.layer_id == ui.layer_id() && !is_beside(control.interact_rect);
    if let Some(control) = control.filter(|control| is_new && is_own(control))
        && !ui.input(|input| input.pointer.any_down())
    {
        ui.scroll_to_rect(control.rect, None);
    }
}
