//! The time in the right column: left of the item, of the meeting and of the group work, and how to end in time.

use crate::gui::cx::MeetingCx;
use crate::gui::fonts;
use crate::gui::lead::explained::{explained, tell_beside};
use crate::gui::lead::its_day::is_its_day;
use crate::gui::lead::steady_row::{SteadyButton, steady_row_ui};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets;
use crate::gui::widgets::icon_button_ui;
use crate::model::{AgendaEntry, Command, Saving, Session, Timetable, minutes_and_seconds};
use crate::words::Words;
use eframe::egui::{Align, Layout, RichText, Ui, vec2};

/// Less than this from the plan is in time, in seconds.
const IN_TIME_WITHIN: i64 = 60;

/// The shortest and the longest time for group work, in minutes.
const GROUP_MINUTES: std::ops::RangeInclusive<u32> = 1..=120;

/// Height of the clock of the item, also where it has no time, in points.
const CLOCK: f32 = 48.0;
/// Height of the row of the groups' clock, whether it runs or not, in points.
const GROUP_CLOCK: f32 = 34.0;
/// Width of what stands beside the button of the groups' clock, in points.
const BESIDE_BUTTON: f32 = 120.0;

/// The clocks with their buttons, each in its place whatever they show; below them the meeting, whose words take more or less room.
pub(super) fn time_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable) {
    item_ui(ui, cx);
    group_clock_ui(ui, cx);
    meeting_ui(ui, cx, table);
}

/// A clock, large, in the colour of time that has run over where it has.
fn clock_ui(ui: &mut Ui, view: &ViewContext<'_>, secs: i64, size: f32) {
    let colour = if secs < 0 { view.tokens.over } else { view.tokens.text };
    ui.label(
        RichText::new(minutes_and_seconds(secs, view.words))
            .font(fonts::figures_strong(size))
            .color(colour),
    );
}

fn item_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let lead = cx.session.lead();
    let left = cx
        .session
        .entry(cx.session.current())
        .filter(|entry| entry.included && entry.planned_secs() > 0)
        .map(AgendaEntry::left_secs);
    let over = left.is_some_and(|left| left < 0);
    let heading = match (lead.paused, over) {
        (true, _) => words.time_paused(),
        (false, true) => words.time_over(),
        (false, false) => words.time_left(),
    };
    widgets::column_heading_ui(ui, cx.view, heading);
    fixed_ui(ui, CLOCK, |ui| match left {
        Some(left) => clock_ui(ui, cx.view, left, 40.0),
        None => widgets::help_ui(ui, cx.view, words.no_planned_time()),
    });
    ui.horizontal(|ui| {
        for (sign, command) in [("−1", UiCommand::LessTime), ("+1", UiCommand::MoreTime)] {
            let button = icon_button_ui(ui, cx, sign, command);
            tell_beside(ui, &button, &explained(command, words), words.off_now());
        }
        let title = UiCommand::Pause.title(words);
        steady_row_ui(ui, cx, &[SteadyButton::switch(UiCommand::Pause, title, title, lead.paused)]);
    });
}

/// Draws something in a line of a fixed height over the whole width.
fn fixed_ui(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        content(ui);
    });
}

/// The second clock, for as long as the groups talk among themselves; large in the hall while it runs.
fn group_clock_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    widgets::column_heading_ui(ui, cx.view, words.group_clock());
    let lead = cx.session.lead();
    fixed_ui(ui, GROUP_CLOCK, |ui| {
        let beside = vec2(BESIDE_BUTTON, GROUP_CLOCK);
        ui.allocate_ui_with_layout(beside, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(beside);
            if let Some(left) = lead.group_left_secs {
                return clock_ui(ui, cx.view, left, 28.0);
            }
            let minutes = u32::from(lead.group_minutes);
            if let Some(minutes) = widgets::stepper_ui(ui, words.group_minutes(), minutes, GROUP_MINUTES, 36.0) {
                let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
                cx.command(Command::SetGroupMinutes(minutes));
            }
        });
        let runs = lead.group_left_secs.is_some();
        let (word, name) = if runs {
            (words.word_end(), words.end_group_clock())
        } else {
            (words.word_start(), words.start_group_clock())
        };
        steady_row_ui(ui, cx, &[SteadyButton::switch(UiCommand::GroupClock, word, name, runs)]);
    });
}

fn meeting_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable) {
    let words = cx.view.words;
    let left = words.whole_meeting_left(&length(words, cx.session.left_secs()));
    ui.label(RichText::new(left).font(fonts::figures(fonts::BODY)));
    let lead = cx.session.lead();
    if !lead.is_led() || !is_its_day(table) {
        return;
    }
    if let Some(behind) = table.behind_secs() {
        let (text, colour) = if behind.abs() < IN_TIME_WITHIN {
            (words.in_time().to_owned(), cx.view.tokens.done)
        } else if behind > 0 {
            (words.behind(&length(words, behind)), cx.view.tokens.over)
        } else {
            (words.ahead(&length(words, -behind)), cx.view.tokens.text)
        };
        ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(colour));
    }
    if let Some(saving) = table.saving(cx.session) {
        saving_ui(ui, cx, &saving);
    }
}

/// The offer to end in time, which one key accepts.
fn saving_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, saving: &Saving) {
    let words = cx.view.words;
    let word = words.take_time();
    steady_row_ui(ui, cx, &[SteadyButton::new(UiCommand::EndInTime, word, word)]);
    widgets::help_ui(ui, cx.view, &cuts_in_words(words, cx.session, saving));
    let key = UiCommand::EndInTime.key_name();
    let help = if saving.is_enough {
        words.ends_in_time(&key)
    } else {
        words.ends_late_all_the_same(&key)
    };
    widgets::help_ui(ui, cx.view, &help);
}

/// "Kortar fråga 6–8 med 3 min var": the questions by number, with a range where they follow one another and give alike.
fn cuts_in_words(words: Words, session: &Session, saving: &Saving) -> String {
    let number = |key| session.question_number(key).unwrap_or(0);
    let cuts: Vec<_> = saving.cuts.iter().map(|(key, minutes)| (number(key), *minutes)).collect();
    let mut runs: Vec<(u32, u32, i16)> = Vec::new();
    for (number, minutes) in cuts {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == number && *same == minutes => *last = number,
            _ => runs.push((number, number, minutes)),
        }
    }
    let parts: Vec<_> = runs
        .into_iter()
        .map(|(first, last, minutes)| {
            if first == last {
                words.cut_one(minutes, first)
            } else {
                words.cut_each(minutes, first, last)
            }
        })
        .collect();
    words.cut(&parts.join(", "))
}

/// "1 h 12 min", rounded up to whole minutes.
fn length(words: Words, secs: i64) -> String {
    let minutes = (secs + 59) / 60;
    if minutes >= 60 {
        words.hours_minutes(minutes / 60, minutes % 60)
    } else {
        words.only_minutes(minutes)
    }
}
