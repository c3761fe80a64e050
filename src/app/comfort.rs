//! How the chair's window is made comfortable to read: its colours, its size, its language.

use super::App;
use crate::files::Theme;
use crate::gui::theme::{self, Look};
use crate::gui::{Comfort, TEXT_SIZES};
use crate::words::{Language, Words};
use crate::work::Job;
use eframe::egui;

/// By how much a key changes the size of everything, in per cent.
pub(super) const TEXT_STEP: u32 = 10;

impl App {
    /// The colours of the chair's window as they are now.
    pub(super) fn look(&self) -> Look {
        match self.settings.theme {
            Theme::Light => Look::Light,
            Theme::Dark => Look::Dark,
            Theme::Contrast => Look::Contrast,
            Theme::System => match self.ctx.system_theme() {
                Some(egui::Theme::Dark) => Look::Dark,
                Some(egui::Theme::Light) | None => Look::Light,
            },
        }
    }

    /// What was chosen.
    pub(super) fn comfort(&self) -> Comfort {
        Comfort {
            look: match self.settings.theme {
                Theme::System => None,
                Theme::Light => Some(Look::Light),
                Theme::Dark => Some(Look::Dark),
                Theme::Contrast => Some(Look::Contrast),
            },
            text_size: self.text_size(),
            less_motion: self.settings.less_motion,
        }
    }

    /// Gives the windows their look anew when another was chosen, or the system has changed its own.
    pub(super) fn follow_look(&mut self) {
        let look = self.look();
        if self.installed_look != Some(look) {
            theme::install(&self.ctx, look);
            self.installed_look = Some(look);
        }
    }

    /// Light where it is dark, and dark where it is light.
    pub(super) fn change_look(&mut self) {
        self.set_look(Some(match self.look() {
            Look::Light => Look::Dark,
            Look::Dark | Look::Contrast => Look::Light,
        }));
    }

    pub(super) fn set_look(&mut self, look: Option<Look>) {
        self.settings.theme = match look {
            None => Theme::System,
            Some(Look::Light) => Theme::Light,
            Some(Look::Dark) => Theme::Dark,
            Some(Look::Contrast) => Theme::Contrast,
        };
        self.keep_settings();
    }

    /// The size of everything in per cent.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the size lies between 0.8 and 2"
    )]
    pub(super) fn text_size(&self) -> u32 {
        (self.settings.zoom * 100.0).round() as u32
    }

    pub(super) fn set_text_size(&mut self, per_cent: u32) {
        let size = per_cent.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
        self.settings.zoom = size as f32 / 100.0;
        self.ctx.set_zoom_factor(self.settings.zoom);
        self.keep_settings();
    }

    pub(super) fn set_less_motion(&mut self, less: bool) {
        self.settings.less_motion = less;
        self.keep_settings();
    }

    /// Changes the language of the windows; what is already told stays as it was said.
    pub(super) fn set_language(&mut self, language: Language) {
        self.settings.language = language;
        self.words = Words::new(language);
        self.send(Job::Speak(self.words));
        self.keep_settings();
    }
}
