//! The messages to the user: the newest of many stay, and of failures of one page the last.

use crate::gui::{Message, MessagePage, Offer, Screen};

/// The most messages that are kept at a time, beside those of every page.
const MOST: usize = 3;

/// The messages, oldest first.
#[derive(Debug, Default)]
pub(super) struct Messages(Vec<Message>);

impl Messages {
    pub(super) fn all(&self) -> &[Message] {
        &self.0
    }

    /// Says something, unless it is said already. What is about the whole meeting, such as that notes are not saved, is never
    /// pushed away by what comes after.
    pub(super) fn add(&mut self, message: Message) {
        let is_said = |known: &Message| known.text == message.text && known.offer == message.offer;
        if !self.0.iter().any(is_said) {
            self.0.push(message);
        }
        let of_pages = |message: &Message| !matches!(message.page, MessagePage::Meeting | MessagePage::Every);
        if self.0.iter().filter(|message| of_pages(message)).count() > MOST
            && let Some(oldest) = self.0.iter().position(of_pages)
        {
            self.0.remove(oldest);
        }
    }

    /// What was said since the last frame belongs to the page that is open. A failure there takes the place of the one before.
    pub(super) fn settle(&mut self, screen: Screen) {
        let is_new_failure = |message: &Message| message.page == MessagePage::First && message.is_failure;
        if let Some(newest) = self.0.iter().rposition(is_new_failure) {
            let mut place = 0;
            self.0.retain(|message| {
                let is_older = message.is_failure && matches!(message.page, MessagePage::On(own) if own == screen);
                place += 1;
                place > newest || !is_older
            });
        }
        for message in &mut self.0 {
            if message.page == MessagePage::First {
                message.page = MessagePage::On(screen);
            }
        }
    }

    /// Another meeting takes the place of the one that was open: what was said of that one, and on its pages, leaves with it.
    pub(super) fn leave_meeting(&mut self) {
        self.0.retain(|message| match message.page {
            MessagePage::Meeting => false,
            MessagePage::On(screen) => screen == Screen::Start,
            MessagePage::First | MessagePage::Every => true,
        });
    }

    /// Takes back what is no longer so.
    pub(super) fn forget(&mut self, text: &str) {
        self.0.retain(|message| message.text != text);
    }

    /// Offers no longer to take back what is not the last thing any more.
    pub(super) fn withdraw_undo(&mut self) {
        self.0.retain(|message| message.offer != Some(Offer::Undo));
    }

    /// The user has put the message in this place away.
    pub(super) fn close(&mut self, index: usize) {
        if index < self.0.len() {
            self.0.remove(index);
        }
    }
}
