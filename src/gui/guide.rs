//! The tour of the example meeting: one thing to try at a time, and the next one once it is done.

use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{PointedOut, point_out, read_from_left, sign_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{ItemKey, Session};
use crate::words::Words;
use eframe::egui::{self, Align, Layout, Panel, RichText, Ui};

/// Where the tour stands.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    step: GuideStep,
    /// The meeting when the step began; `None` until the step was shown.
    before: Option<Before>,
}

/// The parts of a meeting with which a step is compared.
#[derive(Clone, Debug)]
struct Before {
    item: ItemKey,
    notes: usize,
}

/// The things to try, in the order of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum GuideStep {
    #[default]
    ShowHall,
    Write,
    ReleaseNotes,
    Next,
    Review,
    Handover,
    End,
}

impl GuideStep {
    const ALL: [Self; 7] = [
        Self::ShowHall,
        Self::Write,
        Self::ReleaseNotes,
        Self::Next,
        Self::Review,
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

    /// True when it was tried, seen from the meeting and not from the key or button used.
    fn is_done(self, session: &Session, screen: Screen, before: &Before) -> bool {
        match self {
            Self::ShowHall => session.hall().open,
            Self::Write => session.notes().count() > before.notes,
            Self::ReleaseNotes => session.hall().scene.notes,
            Self::Next => *session.current() != before.item,
            Self::Review => screen == Screen::Review,
            Self::Handover => screen == Screen::Handover,
            Self::End => false,
        }
    }

    /// The control with which it is done.
    const fn control(self) -> Option<PointedOut> {
        Some(match self {
            Self::ShowHall => PointedOut::Command(UiCommand::ShowHall),
            Self::Write => PointedOut::Group(1),
            Self::ReleaseNotes => PointedOut::Command(UiCommand::ReleaseNotes),
            Self::Next => PointedOut::Command(UiCommand::Next),
            Self::Review => PointedOut::Command(UiCommand::GoReview),
            Self::Handover => PointedOut::Command(UiCommand::GoHandover),
            Self::End => return None,
        })
    }

    fn text(self, words: Words) -> String {
        match self {
            Self::ShowHall => words.guide_show_hall(words.word_show(), &UiCommand::ShowHall.key_name()),
            Self::Write => words.guide_write().to_owned(),
            Self::ReleaseNotes => words.guide_release_notes(words.word_notes(), &UiCommand::ReleaseNotes.key_name()),
            Self::Next => words.guide_next(words.word_next(), &UiCommand::Next.key_name()),
            Self::Review => words.guide_review(UiCommand::GoReview.title(words), &UiCommand::GoReview.key_name()),
            Self::Handover => words.guide_handover(UiCommand::GoHandover.title(words), &UiCommand::GoHandover.key_name()),
            Self::End => words.guide_end(&UiCommand::Save.key_name(), &UiCommand::GoStart.key_name()),
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
pub(super) fn guide_ui(ui: &mut Ui, view: &ViewContext<'_>, screen: Screen, open: &mut Option<Guide>) {
    point_out(ui, None);
    let Some(session) = view.session.filter(|_| screen != Screen::Start) else {
        return;
    };
    let Some(guide) = open else { return };
    guide.follow(session, screen);
    let step = guide.step;
    point_out(ui, step.control());
    let words = view.words;
    let frame = egui::Frame::new()
        .fill(view.tokens.chosen())
        .inner_margin(egui::Margin::symmetric(12, 8));
    let mut ended = false;
    let mut skipped = false;
    Panel::bottom("guide").frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ended = sign_button_ui(ui, true, Icon::Close, words.guide_close()).clicked();
            if step != GuideStep::End {
                skipped = ui.button(words.guide_skip()).clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let count = GuideStep::ALL.len() - 1;
                if step != GuideStep::End {
                    let number = words.guide_step(step.number(), count);
                    let number = RichText::new(number).font(fonts::figures_strong(fonts::BODY));
                    ui.label(number.color(view.tokens.on_chosen()));
                    ui.add_space(theme::SPACE);
                }
                let text = RichText::new(step.text(words)).color(view.tokens.text);
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
        *open = None;
    }
}
