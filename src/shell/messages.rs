//! The messages to the user: the newest of many stay.

use crate::gui::Message;

/// The most messages that are shown at a time.
const MOST: usize = 3;

/// The messages, oldest first.
#[derive(Debug, Default)]
pub(super) struct Messages(Vec<Message>);

impl Messages {
    pub(super) fn all(&self) -> &[Message] {
        &self.0
    }

    /// Says something, unless it is said already.
    pub(super) fn add(&mut self, message: Message) {
        if !self.0.contains(&message) {
            self.0.push(message);
        }
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }

    /// Takes back what is no longer so.
    pub(super) fn forget(&mut self, text: &str) {
        self.0.retain(|message| message.text != text);
    }

    /// The user has put the message in this place away.
    pub(super) fn close(&mut self, index: usize) {
        if index < self.0.len() {
            self.0.remove(index);
        }
    }
}
