//! The program's windows on eframe: monitors, clipboard, dialogs, the clock and wakefulness; all else is the shell's.

mod copy_check;
mod dialogs;
mod fade;
mod fault_injection;
mod frame_log;
mod glyph_sheet;
mod hall_window;
mod keyboard;
mod monitors;
mod run;
mod screen_numbers;
mod time;
mod wake_lock;
mod windows;
#[cfg(target_os = "linux")]
mod x11_events;

pub use run::run;
