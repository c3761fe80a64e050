//! The chair's window with the program's shell behind it, driven by what a screen reader would say.

use crate::support::shell::TestShell;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, KeyContext, Screen, read_keys};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::shell::{self, Shell};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

/// The chair's window; what its screens ask for is noted before the shell does it. What worker and saver have done is taken in
/// only where a test waits for it, so that no frame depends on how fast they are.
pub(crate) struct Window {
    test: TestShell,
    pub(crate) actions: Vec<Action>,
    /// The window that writes the session while this one reads it.
    _writer: Option<TestShell>,
}

impl Window {
    /// The first screen, or another with a session open; its clock runs when it ran in the session.
    pub(crate) fn new(screen: Screen, session: Option<Session>) -> Self {
        let mut test = TestShell::new();
        if let Some(session) = session {
            test.open(&session);
            let ran = !session.lead().paused;
            if ran {
                test.change(Command::SetPaused(false));
            }
        }
        Self::of(test, screen, None)
    }

    /// A session that another window writes.
    pub(crate) fn read_only(screen: Screen, session: &Session) -> Self {
        let mut writer = TestShell::new();
        writer.open(session);
        let mut test = TestShell::start(Arc::clone(&writer.disk));
        let path = writer.path().unwrap().to_owned();
        test.act(Action::OpenPath(path));
        test.until("the session is open", Shell::is_read_only);
        Self::of(test, screen, Some(writer))
    }

    /// A program that has been started already.
    pub(crate) fn of(mut test: TestShell, screen: Screen, writer: Option<TestShell>) -> Self {
        test.gui.screen = screen;
        test.effects.clear();
        Self {
            test,
            actions: Vec::new(),
            _writer: writer,
        }
    }

    /// The screen from which a meeting is led.
    pub(crate) fn lead(session: Session) -> Self {
        Self::new(Screen::Lead, Some(session))
    }

    /// What the screens have asked for beside changes of the meeting.
    pub(crate) fn asked(&self) -> Vec<Action> {
        let asked = self
            .actions
            .iter()
            .filter(|action| !matches!(action, Action::Do(_) | Action::DoAndOfferUndo(..)));
        asked.cloned().collect()
    }

    /// Whether the screens have asked for this change of the meeting.
    pub(crate) fn did(&self, command: &Command) -> bool {
        self.actions
            .iter()
            .any(|action| matches!(action, Action::Do(done) | Action::DoAndOfferUndo(done, _) if done == command))
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let now = self.test.now.clone();
        let mut effects = self.test.tick(now);
        let actions = shell::chair_ui(ui, &mut self.test);
        shell::hall_frame(ui.ctx(), &mut self.test);
        for action in &actions {
            effects.extend(Shell::act(&mut self.test, action.clone()));
        }
        effects.extend(self.test.end_frame());
        self.actions.extend(actions);
        for effect in effects {
            self.test.effects.push(effect.clone());
            // What the system has to do is noted alone.
            let _: Option<shell::SystemEffect> = shell::carry_out(ui.ctx(), effect);
        }
    }

    /// The window in this size, drawn until it rests.
    pub(crate) fn harness(self, width: f32, height: f32) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size([width, height])
            // Rows of a long list are measured as they come into view, which moves those below them.
            .with_max_steps(64)
            .build_ui_state(
                |ui, window: &mut Self| {
                    // The whole window; the harness would leave a margin.
                    let room = ui.ctx().content_rect();
                    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| window.frame(ui));
                },
                self,
            );
        harness.run();
        harness
    }
}

impl Deref for Window {
    type Target = TestShell;

    fn deref(&self) -> &TestShell {
        &self.test
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut TestShell {
        &mut self.test
    }
}

pub(crate) fn click(window: &mut Harness<'static, Window>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

pub(crate) fn type_text(window: &mut Harness<'static, Window>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// What a key asks for.
pub(crate) fn asked_by_key(key: Key, modifiers: Modifiers, context: KeyContext) -> Vec<Action> {
    let mut input = egui::InputState::default();
    input.events.push(egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    });
    read_keys(&mut input, context)
}

pub(crate) fn press(window: &mut Harness<'static, Window>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub(crate) fn did(window: &Harness<'static, Window>, command: &Command) -> bool {
    window.state().did(command)
}

/// A screen of a session in a window of the usual size.
pub(crate) fn window(screen: Screen, session: Session) -> Harness<'static, Window> {
    Window::new(screen, Some(session)).harness(1280.0, 720.0)
}

/// Draws frames until this is so.
pub(crate) fn until(window: &mut Harness<'static, Window>, what: &str, is_so: impl Fn(&Shell) -> bool) {
    let mut idle = Duration::ZERO;
    loop {
        window.state_mut().poll();
        window.run();
        if is_so(window.state()) {
            return;
        }
        window.state().wait(what, &mut idle);
    }
}
