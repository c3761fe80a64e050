//! The windows' appearance as the settings have it: colours and the size of everything.

use crate::files::Settings;
use crate::gui::Appearance;
use crate::model::Look;

/// By how much a key changes the size of everything, in per cent.
pub(super) const TEXT_STEP: u32 = 10;

/// The colours of the chair's window, where the system's own are `system`.
pub(super) const fn chair_look(settings: &Settings, system: Look) -> Look {
    match settings.look {
        Some(look) => look,
        None => system,
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
        look: settings.look,
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
