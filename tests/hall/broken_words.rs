//! Tests: no word is broken inside where smaller type would have held it whole.

use super::walk::decks;
use crate::support::gui::hall::{HD, full_meeting, hall, show, texts};
use eframe::egui::epaint::TextShape;
use samtalsledaren::gui::hall::{LEAST_CAPITALS, LEAST_X_HEIGHT, Room, X_HEIGHT, page_count};
use samtalsledaren::model::{Command, HallView, Session};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words that are broken over two lines of one text, each line drawn by itself.
fn broken(lines: &[TextShape], known: &BTreeSet<String>) -> Vec<String> {
    let size = |line: &TextShape| line.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size);
    let pairs = lines.iter().flat_map(|one| lines.iter().map(move |two| (one, two)));
    let below = pairs.filter(|(one, two)| {
        let down = two.pos.y - one.pos.y;
        let is_below = down > 0.5 * size(one) && down < 1.5 * size(one);
        let is_same = (one.pos.x - two.pos.x).abs() < 1.0 && (size(one) - size(two)).abs() < 0.1;
        // The law's sizes have no smaller ones to give way to.
        let least = [LEAST_X_HEIGHT / X_HEIGHT, LEAST_CAPITALS / 0.727].map(|part| part * HD.y * 1.03);
        let is_larger = size(one) > least[0] && !(size(one) > 0.97 * least[1] && size(one) < least[1]);
        is_below && is_same && is_larger
    });
    let halves = below.filter_map(|(one, two)| {
        let (one, two) = (one.galley.text(), two.galley.text());
        let is_inside = one.ends_with(char::is_alphanumeric) && two.starts_with(char::is_alphanumeric);
        let (begin, end) = (words_of(one).last()?, words_of(two).next()?);
        let is_word = known.contains(&format!("{begin}{end}")) && !(known.contains(begin) && known.contains(end));
        (is_inside && is_word).then(|| format!("{begin}|{end}"))
    });
    halves.collect()
}

#[test]
fn no_word_is_broken_where_smaller_type_would_hold_it() {
    let mut window = hall(HD, Room::default());
    let mut all = Vec::new();
    for deck in decks() {
        let mut session: Session = full_meeting(deck.clone(), 4);
        let known: BTreeSet<String> = words_of(&ron::to_string(session.record()).unwrap()).map(str::to_owned).collect();
        for item in &deck.items {
            session.apply(Command::GoTo(item.key.clone()), 0);
            for released in [false, true] {
                session.apply(Command::ReleaseAnswers(released), 0);
                let view = HallView::of(&session);
                for page in 0..page_count(&window.ctx, &view, HD, Room::default(), Words::default()) {
                    show(&mut window, HallView { page, ..view.clone() });
                    let broken = broken(&texts(&window), &known);
                    all.extend(broken.iter().map(|word| format!("{} {} page {page}: {word}", deck.title, item.key)));
                }
            }
        }
    }
    assert!(all.is_empty(), "{} words are broken:\n{}", all.len(), all.join("\n"));
}
