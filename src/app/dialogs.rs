//! The system's own dialogs: opened on the window's thread, awaited on another, so that nothing stands still.

use crate::shell::{DialogAnswer, DialogPurpose};
use eframe::egui;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A dialog that is gone sooner than this was never there: the system has none.
const NO_DIALOG_WITHIN: Duration = Duration::from_millis(1500);

/// Dialogs that are open.
pub(super) struct Dialogs {
    sender: Sender<DialogAnswer>,
    receiver: Receiver<DialogAnswer>,
    is_open: bool,
}

impl Dialogs {
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            is_open: false,
        }
    }

    pub(super) fn open(&mut self, ctx: &egui::Context, purpose: DialogPurpose) {
        let dialog = rfd::AsyncFileDialog::new();
        match purpose {
            DialogPurpose::File => self.wait_for(
                ctx,
                purpose,
                dialog.add_filter("Samtalsledaren", &["ron", "pptx", "odp", "pdf"]).pick_file(),
            ),
            DialogPurpose::ExportFolder | DialogPurpose::SheetsFolder | DialogPurpose::FinishFolder => {
                self.wait_for(ctx, purpose, dialog.pick_folder());
            }
        }
    }

    /// The answer that has come since the last frame.
    pub(super) fn answered(&mut self) -> Option<DialogAnswer> {
        let answered = self.receiver.try_recv().ok()?;
        self.is_open = false;
        Some(answered)
    }

    fn wait_for(
        &mut self,
        ctx: &egui::Context,
        purpose: DialogPurpose,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    ) {
        if self.is_open {
            return;
        }
        self.is_open = true;
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        #[expect(clippy::disallowed_methods, reason = "tells a dialog that never opened from one that was closed")]
        let wait = move || {
            let opened = Instant::now();
            let chosen = pollster::block_on(dialog);
            let answered = match chosen {
                Some(file) => DialogAnswer::Chosen(purpose, file.path().to_path_buf()),
                None if opened.elapsed() < NO_DIALOG_WITHIN => DialogAnswer::Unavailable(purpose),
                None => DialogAnswer::Closed,
            };
            // Nobody listens when the window has been closed meanwhile; then there is nothing to do.
            drop(sender.send(answered));
            ctx.request_repaint();
        };
        if std::thread::Builder::new().name("dialog".to_owned()).spawn(wait).is_err() {
            self.is_open = false;
        }
    }
}
