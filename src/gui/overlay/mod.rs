//! The sheets that lie over a screen: the palette, the room check, the settings, the keys, finishing and opening again, and the
//! choice of what a new meeting takes over.

mod copy;
mod correct;
mod drop_hint;
mod finish;
mod fuzzy;
mod hall_settings;
mod keys_sheet;
mod palette;
mod palette_entries;
mod room_check;
mod settings;
pub(super) mod state;

pub(super) use copy::copy_ui;
pub(super) use correct::correct_ui;
pub(super) use drop_hint::drop_hint_ui;
pub(super) use finish::finish_ui;
pub(super) use keys_sheet::keys_sheet_ui;
pub(super) use palette::{palette_ui, take_first_letters};
pub use palette_entries::{PaletteEntry, palette_entries, palette_suggestions};
pub(super) use room_check::room_check_ui;
pub use settings::TEXT_SIZES;
pub(super) use settings::settings_ui;
pub use state::{CopySheet, FinishSheet, KeysSheet, Overlays, Palette, RoomCheckState};
