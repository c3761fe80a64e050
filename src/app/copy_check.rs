//! Looks whether what was copied has come to the system's clipboard: asked of the system itself, on a thread of its own.
//!
//! The window hands a text to the clipboard at the end of its frame and never hears how that went. On Windows another program may
//! hold the clipboard just then, and on X11 one may take it at once.

use eframe::egui::Context;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// Pause before each look.
const PAUSE: Duration = Duration::from_millis(50);

/// Number of looks before the text is given up: about three seconds.
const LOOKS: usize = 60;

/// Texts that were copied, each with the name that the user knows it by, and whether they came to the clipboard.
pub(super) struct CopyCheck {
    sender: Sender<(String, bool)>,
    receiver: Receiver<(String, bool)>,
}

impl CopyCheck {
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver }
    }

    /// Looks for this text, which the window copies at the end of this frame.
    pub(super) fn look_for(&self, ctx: &Context, name: String, text: String) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        let look = move || {
            let is_there = (0..LOOKS).any(|_| {
                std::thread::sleep(PAUSE);
                holds(&text)
            });
            // Nobody listens when the window has been closed meanwhile.
            drop(sender.send((name, is_there || cannot_look())));
            ctx.request_repaint();
        };
        // Without a thread nobody can tell, and nothing is told.
        drop(std::thread::Builder::new().name("copy-check".to_owned()).spawn(look));
    }

    /// The next text that was looked for; true when it is there.
    pub(super) fn answered(&self) -> Option<(String, bool)> {
        self.receiver.try_recv().ok()
    }
}

/// True when the system's clipboard holds the text. Windows has line ends of its own.
fn holds(text: &str) -> bool {
    let held = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get_text());
    let plain = |text: &str| text.replace('\r', "");
    held.is_ok_and(|held| plain(&held) == plain(text))
}

/// True on Wayland, where many systems let nobody but the window with the keyboard read the clipboard; there the window's own word that
/// it owns the clipboard has to do.
fn cannot_look() -> bool {
    cfg!(target_os = "linux") && std::env::var_os("WAYLAND_DISPLAY").is_some_and(|display| !display.is_empty())
}
