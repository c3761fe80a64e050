//! Tests: the contrast of every colour, computed from the file.

use eframe::egui::Color32;
use samtalsledaren::gui::theme::{Tokens, hall_tokens, tokens};
use samtalsledaren::model::Look;

/// The ratio of two colours by WCAG 2.1.
fn contrast(one: Color32, two: Color32) -> f32 {
    let light = |colour: Color32| {
        let part = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    };
    let (one, two) = (light(one), light(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

fn words(tokens: &Tokens) -> [(&'static str, Color32); 6] {
    [
        ("text", tokens.text),
        ("quiet", tokens.quiet),
        ("accent", tokens.accent),
        ("over", tokens.over),
        ("warning", tokens.warning),
        ("done", tokens.done),
    ]
}

#[test]
fn the_chairs_words_stand_out_seven_to_one_on_background_and_surface() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let tokens = tokens(look);
        for (name, colour) in words(tokens) {
            for (ground, under) in [("background", tokens.background), ("surface", tokens.surface)] {
                let ratio = contrast(colour, under);
                assert!(ratio >= 7.0, "{look:?}: {name} on {ground} is {ratio:.2}");
            }
        }
    }
}

#[test]
fn words_on_a_button_under_the_pointer_or_chosen_stand_out_seven_to_one() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let tokens = tokens(look);
        for (colour, under) in [
            (tokens.text, tokens.hovered()),
            (tokens.text, tokens.raised()),
            (tokens.quiet, tokens.raised()),
            (tokens.text, tokens.chosen()),
            (tokens.text, tokens.found()),
            (tokens.on_chosen(), tokens.chosen()),
        ] {
            let ratio = contrast(colour, under);
            assert!(ratio >= 7.0, "{look:?}: {colour:?} on {under:?} is {ratio:.2}");
        }
    }
}

#[test]
fn outlines_and_the_ring_of_focus_stand_out_three_to_one() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let tokens = tokens(look);
        for under in [tokens.background, tokens.surface] {
            for colour in [tokens.outline, tokens.accent, tokens.on_chosen()] {
                let ratio = contrast(colour, under);
                assert!(ratio >= 3.0, "{look:?}: {colour:?} on {under:?} is {ratio:.2}");
            }
        }
    }
}

#[test]
fn the_edges_of_cards_are_fainter_than_those_of_controls_but_where_the_greatest_difference_is_asked_for() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let tokens = tokens(look);
        let [edge, outline] = [tokens.hairline(), tokens.outline].map(|colour| contrast(colour, tokens.background));
        if look == Look::Contrast {
            assert!(edge >= 7.0, "{edge:.2}");
        } else {
            assert!(edge > 1.2 && edge < outline, "{look:?}: {edge:.2} and {outline:.2}");
        }
    }
}

#[test]
fn the_halls_words_and_lines_stand_out_ten_to_one() {
    for look in [Look::Light, Look::Dark] {
        let tokens = hall_tokens(look);
        let on_tint = contrast(tokens.text, tokens.tint());
        assert!(on_tint >= 7.0, "{look:?}: numbers on the middle tone are {on_tint:.2}");
        let tones = [tokens.accent, tokens.background].map(|tone| contrast(tokens.tint(), tone));
        assert!(
            tones.iter().all(|ratio| *ratio >= 1.5),
            "{look:?}: the middle tone is told from both: {tones:?}"
        );
        for (name, colour) in words(tokens).into_iter().chain([("outline", tokens.outline)]) {
            let ratio = contrast(colour, tokens.background);
            assert!(ratio >= 10.0, "{look:?}: {name} is {ratio:.2}");
        }
    }
}

#[test]
fn with_high_contrast_words_stand_out_ten_to_one_and_lines_seven_to_one() {
    let tokens = tokens(Look::Contrast);
    for under in [tokens.background, tokens.surface, tokens.hovered()] {
        for (name, colour) in words(tokens) {
            let ratio = contrast(colour, under);
            assert!(ratio >= 10.0, "{name} on {under:?} is {ratio:.2}");
        }
        for colour in [tokens.outline, tokens.accent, tokens.on_chosen()] {
            let ratio = contrast(colour, under);
            assert!(ratio >= 7.0, "{colour:?} on {under:?} is {ratio:.2}");
        }
    }
}
