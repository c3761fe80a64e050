//! The tour of the example meeting: one thing to try at a time, and the next one once it is done.

use super::shown::Shown;
use super::state::{GuiState, Screen};
use super::widgets::{key_name, read_from_left, small_button_ui};
use super::wish::Wish;
use super::{fonts, theme};
use crate::model::{ItemKey, Session};
use crate::words::Words;
use eframe::egui::{self, Align, Layout, Panel, RichText, Ui};

/// Where the tour stands.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    step: Step,
    /// How the meeting was when the step began; `None` until the step was shown.
    before: Option<Before>,
}

/// What a step is compared with.
#[derive(Clone, Debug)]
struct Before {
    item: ItemKey,
    notes: usize,
}

/// What is tried, in the order of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    #[default]
    ShowHall,
    Write,
    ReleaseNotes,
    Next,
    Gather,
    Handover,
    End,
}

impl Step {
    const ALL: [Self; 7] = [
        Self::ShowHall,
        Self::Write,
        Self::ReleaseNotes,
        Self::Next,
        Self::Gather,
        Self::Handover,
        Self::End,
    ];

    /// Counted from 1.
    fn number(self) -> usize {
        Self::ALL.iter().take_while(|step| **step != self).count() + 1
    }

    fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(Self::End)
    }

    /// Whether it was tried, to be seen by what became of the meeting, whichever key or button was used.
    fn is_done(self, session: &Session, screen: Screen, before: &Before) -> bool {
        match self {
            Self::ShowHall => session.hall().open,
            Self::Write => session.notes().count() > before.notes,
            Self::ReleaseNotes => session.hall().scene.notes,
            Self::Next => *session.current() != before.item,
            Self::Gather => screen == Screen::Gather,
            Self::Handover => screen == Screen::Handover,
            Self::End => false,
        }
    }

    fn text(self, words: Words) -> String {
        match self {
            Self::ShowHall => words.guide_show_hall(&key_name(Wish::ShowHall)),
            Self::Write => words.guide_write().to_owned(),
            Self::ReleaseNotes => words.guide_release_notes(&key_name(Wish::ReleaseNotes)),
            Self::Next => words.guide_next(&key_name(Wish::NextItem)),
            Self::Gather => words.guide_gather(&key_name(Wish::GoGather)),
            Self::Handover => words.guide_handover(&key_name(Wish::GoHandover)),
            Self::End => words.guide_end(&key_name(Wish::Save), &key_name(Wish::GoStart)),
        }
    }
}

impl Guide {
    fn follow(&mut self, session: &Session, screen: Screen) {
        let now = || Before {
            item: session.current().clone(),
            notes: session.notes().count(),
        };
        let before = self.before.get_or_insert_with(now);
        if self.step.is_done(session, screen, before) {
            self.step = self.step.next();
            self.before = Some(now());
        }
    }
}

/// Draws the tour above the line of keys, while there is one.
pub(super) fn guide_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState) {
    let Some(session) = shown.session.filter(|_| state.screen != Screen::Start) else {
        return;
    };
    let Some(guide) = &mut state.guide else { return };
    guide.follow(session, state.screen);
    let step = guide.step;
    let words = shown.words;
    let frame = egui::Frame::new()
        .fill(shown.tokens.chosen())
        .inner_margin(egui::Margin::symmetric(12, 8));
    let mut ended = false;
    let mut skipped = false;
    Panel::bottom("guide").frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ended = small_button_ui(ui, shown, true, "×", words.guide_close()).clicked();
            if step != Step::End {
                skipped = ui.button(words.guide_skip()).clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let count = Step::ALL.len() - 1;
                if step != Step::End {
                    let number = words.guide_step(step.number(), count);
                    let number = RichText::new(number).font(fonts::figures_strong(fonts::BODY));
                    ui.label(number.color(shown.tokens.on_chosen()));
                    ui.add_space(theme::SPACE);
                }
                let text = RichText::new(step.text(words)).color(shown.tokens.text);
                let label = ui.add(egui::Label::new(text).wrap());
                ui.ctx()
                    .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
            });
            read_from_left(ui);
        });
    });
    if skipped {
        guide.step = step.next();
        guide.before = None;
    }
    if ended {
        state.guide = None;
    }
}
