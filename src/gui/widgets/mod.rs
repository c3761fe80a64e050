//! The small pieces of which every screen is made.

mod accessibility;
mod button;
mod counted;
mod dragging;
pub(super) mod icon;
mod key_cap;
mod keyboard;
mod layout;
pub(super) mod long_list;
mod marked;
mod more_menu;
mod pointed_out;
mod reflow;
pub(super) mod slider;
mod stepper;
mod text;
pub(super) mod typed_path;

pub(super) use accessibility::{
    hide_behind_sheet, name_edge, name_heading, name_sheet, name_window, parts_so_far, read_from_left, read_last,
};
pub(super) use button::{
    PRIMARY_HEIGHT, SIGN_BUTTON, command_button_ui, icon_button_ui, primary_button_ui, quiet_button_ui, row_button_ui, sign_button_ui,
    small_button_ui, tab_ui, why_off,
};
pub(super) use counted::{length_of_time, note_count, question_count, selected_count};
pub(super) use dragging::scroll_at_edges;
pub(super) use key_cap::key_cap;
pub(super) use keyboard::{
    DIGITS, GROUP_KEYS, focus_by_default, focus_in_sheet, follow_focus, follow_keyboard, group_key_name, group_keys_name, is_escaped,
    keep_focus_on_arrows, place_of, take_key,
};
pub(super) use layout::{MESSAGE_WIDTH, SCROLL_BAR, card, cell_ui, message_card, reserve, scroll_above};
pub(super) use marked::marked;
pub(super) use more_menu::{context_menu_ui, menu_choice_ui, menu_item_ui, more_menu_ui, sub_menu_ui};
pub(super) use pointed_out::{PointedOut, frame_pointed_out, point_out};
pub(super) use reflow::{PageShape, has_room};
pub(super) use stepper::stepper_ui;
pub(super) use text::{column_heading_ui, example, heading_ui, help_ui, one_line, text_width};
