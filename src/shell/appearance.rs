//! The windows' appearance as the settings have it: colours and the size of everything.

use crate::files::{ColorTheme, Settings};
use crate::gui::Appearance;
use crate::gui::theme::Look;

/// By how much a key changes the size of everything, in per cent.
pub(super) const TEXT_STEP: u32 = 10;

/// The colours of the chair's window, where the system's own are `system`.
pub(super) const fn chair_look(settings: &Settings, system: Look) -> Look {
    match chosen_look(settings) {
        Some(look) => look,
        None => system,
    }
}

/// The colours that were chosen; `None` is as the system has it.
const fn chosen_look(settings: &Settings) -> Option<Look> {
    match settings.theme {
        ColorTheme::System => None,
        ColorTheme::Light => Some(Look::Light),
        ColorTheme::Dark => Some(Look::Dark),
        ColorTheme::Contrast => Some(Look::Contrast),
    }
}

/// The setting for these colours.
pub(super) const fn theme_of(look: Option<Look>) -> ColorTheme {
    match look {
        None => ColorTheme::System,
        Some(Look::Light) => ColorTheme::Light,
        Some(Look::Dark) => ColorTheme::Dark,
        Some(Look::Contrast) => ColorTheme::Contrast,
    }
}

/// The colours of the hall.
pub(super) const fn hall_look(settings: &Settings) -> Look {
    if matches!(settings.hall_theme, ColorTheme::Dark) {
        Look::Dark
    } else {
        Look::Light
    }
}

/// The setting for these colours of the hall, which has only two.
pub(super) const fn hall_theme_of(look: Look) -> ColorTheme {
    match look {
        Look::Light => ColorTheme::Light,
        Look::Dark | Look::Contrast => ColorTheme::Dark,
    }
}

/// Light where it is dark, and dark where it is light.
pub(super) const fn other_look(look: Look) -> Look {
    match look {
        Look::Light => Look::Dark,
        Look::Dark | Look::Contrast => Look::Light,
    }
}

/// The choices for the chair's window.
pub(super) fn chosen(settings: &Settings) -> Appearance {
    Appearance {
        look: chosen_look(settings),
        text_size: text_size(settings),
        less_motion: settings.less_motion,
    }
}

/// The size of everything in per cent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size lies between 0.8 and 2"
)]
pub(super) fn text_size(settings: &Settings) -> u32 {
    (settings.zoom * 100.0).round() as u32
}
