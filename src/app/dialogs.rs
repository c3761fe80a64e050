//! The system's own dialogs: opened on the window's thread, awaited on another, so that nothing stands still.

use eframe::egui;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A dialog that is gone sooner than this was never there: the system has none.
const NO_DIALOG_WITHIN: Duration = Duration::from_millis(1500);

/// What a dialog was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A session or a deck to open.
    File,
    /// A folder to write the bilaga into.
    Folder,
    /// A folder to write the list of groups and their answer sheets into.
    SheetsFolder,
}

/// What came of a dialog.
pub(super) enum Answered {
    /// The user chose.
    Chosen(Asked, PathBuf),
    /// The user closed it.
    GaveUp,
    /// The system has no dialog: a path has to be typed.
    NoDialog(Asked),
}

/// Dialogs that are open.
pub(super) struct Dialogs {
    sender: Sender<Answered>,
    receiver: Receiver<Answered>,
    open: bool,
}

impl Dialogs {
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            open: false,
        }
    }

    pub(super) fn ask_for_file(&mut self, ctx: &egui::Context) {
        let dialog = rfd::AsyncFileDialog::new().add_filter("Samtalsledaren", &["ron"]);
        self.wait_for(ctx, Asked::File, dialog.pick_file());
    }

    pub(super) fn ask_for_folder(&mut self, ctx: &egui::Context, asked: Asked) {
        self.wait_for(ctx, asked, rfd::AsyncFileDialog::new().pick_folder());
    }

    /// What came of the dialog since the last frame.
    pub(super) fn answered(&mut self) -> Option<Answered> {
        let answered = self.receiver.try_recv().ok()?;
        self.open = false;
        Some(answered)
    }

    fn wait_for(&mut self, ctx: &egui::Context, asked: Asked, dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static) {
        if self.open {
            return;
        }
        self.open = true;
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        #[expect(clippy::disallowed_methods, reason = "tells a dialog that never opened from one that was closed")]
        let wait = move || {
            let opened = Instant::now();
            let chosen = pollster::block_on(dialog);
            let answered = match chosen {
                Some(file) => Answered::Chosen(asked, file.path().to_path_buf()),
                None if opened.elapsed() < NO_DIALOG_WITHIN => Answered::NoDialog(asked),
                None => Answered::GaveUp,
            };
            // Nobody listens when the window has been closed meanwhile; then there is nothing to do.
            drop(sender.send(answered));
            ctx.request_repaint();
        };
        if std::thread::Builder::new().name("dialog".to_owned()).spawn(wait).is_err() {
            self.open = false;
        }
    }
}
