//! The look of the windows: colours by role, spacing and the visuals of egui's own widgets.

use crate::gui::fonts;
use crate::model::Look;
use eframe::egui::style::{Selection, TextCursorStyle, WidgetVisuals, Widgets};
use eframe::egui::{self, Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals, vec2};
use serde::{Deserialize, Deserializer, de};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The file with all colours.
pub const THEME: &str = include_str!("../../assets/theme.ron");

/// Space between things that belong closely together.
pub const TIGHT: f32 = 4.0;
/// Space between things.
pub const SPACE: f32 = 8.0;
/// Space inside frames.
pub const INSIDE: f32 = 12.0;
/// Space between groups of things.
pub const APART: f32 = 16.0;
/// Space between parts of the screen.
pub const PART: f32 = 24.0;
/// Space around a whole screen.
pub const WIDE: f32 = 32.0;
/// Radius of corners.
pub const CORNER: u8 = 6;
/// Width of the ring around what has the keyboard.
pub const FOCUS: f32 = 2.0;

/// Colours by the part they play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Behind everything.
    #[serde(deserialize_with = "colour")]
    pub background: Color32,
    /// Of cards and fields.
    #[serde(deserialize_with = "colour")]
    pub surface: Color32,
    /// Of words.
    #[serde(deserialize_with = "colour")]
    pub text: Color32,
    /// Of words with less weight.
    #[serde(deserialize_with = "colour")]
    pub quiet: Color32,
    /// Of what is chosen, has the keyboard or is a group's mark.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    /// Of time that has run over, and of failures.
    #[serde(deserialize_with = "colour")]
    pub over: Color32,
    /// Of what needs a look.
    #[serde(deserialize_with = "colour")]
    pub warning: Color32,
    /// Of what is finished or saved.
    #[serde(deserialize_with = "colour")]
    pub done: Color32,
    /// Of thin lines around things.
    #[serde(deserialize_with = "colour")]
    pub outline: Color32,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeTable {
    light: Tokens,
    dark: Tokens,
    contrast: Tokens,
    hall_light: Tokens,
    hall_dark: Tokens,
}

impl Tokens {
    /// The ground of a button, which tells it from a field: the surface with a little of the text in it.
    pub fn raised(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.text, 0.04)
    }

    /// Of the edges of cards and of lines between parts, which only arrange: the outline drawn towards the background. Where the
    /// greatest difference is asked for it stays the outline.
    pub fn hairline(&self) -> Color32 {
        if self.background == self.surface {
            self.outline
        } else {
            self.background.lerp_to_gamma(self.outline, 0.45)
        }
    }

    /// The ground under the pointer: the surface with a little of the text in it.
    pub fn hovered(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.text, 0.06)
    }

    /// The ground of what is chosen or pressed: the surface with a little of the accent in it.
    pub fn chosen(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.accent, 0.16)
    }

    /// The tone between what is filled and what is empty in a figure; words of the text's colour stand on it.
    pub fn tint(&self) -> Color32 {
        self.background.lerp_to_gamma(self.accent, 0.3)
    }

    /// The ground of words that were looked for and found: the surface with some of the warning in it.
    pub fn found(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.warning, 0.25)
    }

    /// The ground of what is finished: the surface with a little of its colour in it.
    pub fn finished(&self) -> Color32 {
        self.surface.lerp_to_gamma(self.done, 0.14)
    }

    /// Words on [`Self::chosen`]: the accent drawn towards the text, since the accent alone would be too faint there.
    pub fn on_chosen(&self) -> Color32 {
        self.accent.lerp_to_gamma(self.text, 0.5)
    }
}

/// The chair's colours.
pub fn tokens(look: Look) -> &'static Tokens {
    match look {
        Look::Light => &table().light,
        Look::Dark => &table().dark,
        Look::Contrast => &table().contrast,
    }
}

/// The hall's colours.
pub fn hall_tokens(look: Look) -> &'static Tokens {
    match look {
        Look::Light => &table().hall_light,
        Look::Dark | Look::Contrast => &table().hall_dark,
    }
}

/// Gives the windows their fonts and their look; call it at the start and when the look changes.
pub fn install(ctx: &egui::Context, look: Look) {
    ctx.set_fonts(fonts::definitions());
    let theme = match look {
        Look::Light => Theme::Light,
        Look::Dark | Look::Contrast => Theme::Dark,
    };
    ctx.set_style_of(theme, style(theme, look));
    ctx.set_theme(theme);
}

fn table() -> &'static ThemeTable {
    static TABLE: OnceLock<ThemeTable> = OnceLock::new();
    // The file is part of the program and a test reads it, so it cannot fail in a user's hands.
    TABLE.get_or_init(|| ron::from_str(THEME).unwrap_or_default())
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_error| de::Error::custom(format!("{text} is not a colour")))
}

fn style(theme: Theme, look: Look) -> Style {
    let mut style = theme.default_style();
    style.text_styles = text_styles();
    style.visuals = visuals(look);
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.spacing.item_spacing = vec2(SPACE, SPACE);
    style.spacing.button_padding = vec2(INSIDE, TIGHT);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.interact_size = vec2(40.0, 28.0);
    style.spacing.indent = PART;
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.icon_spacing = SPACE;
    style.interaction.selectable_labels = false;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, fonts::help()),
        (TextStyle::Body, fonts::body()),
        (TextStyle::Button, fonts::body()),
        (TextStyle::Heading, fonts::question()),
        (TextStyle::Monospace, FontId::new(fonts::BODY, FontFamily::Monospace)),
        (TextStyle::Name("group".into()), fonts::group()),
    ]
    .into()
}

fn visuals(look: Look) -> Visuals {
    let tokens = tokens(look);
    let mut visuals = match look {
        Look::Light => Visuals::light(),
        Look::Dark | Look::Contrast => Visuals::dark(),
    };
    visuals.widgets = widgets(tokens);
    visuals.weak_text_color = Some(tokens.quiet);
    // egui draws the ring of a text field, the words of a chosen button and selected words with this one stroke.
    visuals.selection = Selection {
        bg_fill: tokens.chosen(),
        stroke: Stroke::new(FOCUS, tokens.on_chosen()),
    };
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(FOCUS, tokens.accent),
        blink: false,
        ..TextCursorStyle::default()
    };
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.hovered();
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.surface;
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.over;
    visuals.window_fill = tokens.surface;
    visuals.panel_fill = tokens.background;
    visuals.window_stroke = Stroke::new(1.0, tokens.outline);
    visuals.window_corner_radius = CornerRadius::same(CORNER);
    visuals.menu_corner_radius = CornerRadius::same(CORNER);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    // What cannot be changed is still to be read.
    visuals.disabled_alpha = 0.7;
    visuals.striped = false;
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    visuals
}

fn widgets(tokens: &Tokens) -> Widgets {
    let quiet = WidgetVisuals {
        bg_fill: tokens.surface,
        weak_bg_fill: tokens.raised(),
        bg_stroke: Stroke::new(1.0, tokens.outline),
        fg_stroke: Stroke::new(1.5, tokens.text),
        corner_radius: CornerRadius::same(CORNER),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_stroke: Stroke::new(1.0, tokens.hairline()),
            ..quiet
        },
        inactive: quiet,
        hovered: WidgetVisuals {
            bg_fill: tokens.hovered(),
            weak_bg_fill: tokens.hovered(),
            bg_stroke: Stroke::new(1.0, tokens.text),
            ..quiet
        },
        // egui has one look for pressed and for holding the keyboard: the ring.
        active: WidgetVisuals {
            bg_stroke: Stroke::new(FOCUS, tokens.accent),
            fg_stroke: Stroke::new(FOCUS, tokens.text),
            ..quiet
        },
        open: WidgetVisuals {
            bg_fill: tokens.chosen(),
            weak_bg_fill: tokens.chosen(),
            bg_stroke: Stroke::new(1.0, tokens.accent),
            ..quiet
        },
    }
}
