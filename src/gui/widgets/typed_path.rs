//! A path to type where the system has no dialog of its own.

use crate::gui::fonts;
use crate::gui::view_context::ViewContext;
use crate::model::TargetFolder;
use eframe::egui::{Button, Key, Margin, RichText, TextEdit, Ui};
use std::path::PathBuf;

/// The field for a path: its words, and what the path is for while it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedPath {
    /// The words in the field.
    pub text: String,
    /// The use of the path; `None` while none is asked for.
    pub purpose: Option<PathPurpose>,
    /// True when the field gets the keyboard next.
    pub wants_keyboard: bool,
    /// A folder that was typed and is not there.
    pub missing: Option<PathBuf>,
}

/// The use of a typed path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A session or a deck to open, on the first screen.
    Open,
    /// The folder for the bilaga.
    Bilaga,
    /// The folder for the printed sheets.
    Sheets,
    /// The folder for the files of a bilaga that is finished.
    Finish,
}

impl TypedPath {
    /// True while the path is asked for this.
    pub(in crate::gui) fn is_for(&self, purpose: PathPurpose) -> bool {
        self.purpose == Some(purpose)
    }

    /// The field and its button; the path when Enter or the button asks for it.
    pub(in crate::gui) fn ui(&mut self, ui: &mut Ui, name: &str, button: &str) -> Option<PathBuf> {
        let mut entered_path = None;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 96.0;
            let field = TextEdit::singleline(&mut self.text)
                .margin(Margin::symmetric(8, 4))
                .desired_width(room);
            let field = ui.add(field).accessible_name(name);
            if std::mem::take(&mut self.wants_keyboard) {
                field.request_focus();
                field.scroll_to_me(None);
            }
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let ready = !self.text.trim().is_empty();
            let pressed = ui.add_enabled(ready, Button::new(button)).clicked();
            entered_path = (ready && (entered || pressed)).then(|| PathBuf::from(self.text.trim()));
        });
        entered_path
    }

    /// The same for a folder to write into. One that is not there is told of, and made only by the button that says so.
    pub(in crate::gui) fn folder_ui(&mut self, ui: &mut Ui, view: &ViewContext<'_>, name: &str) -> Option<TargetFolder> {
        let words = view.words;
        let entered = self.ui(ui, name, words.handover_save_here());
        let typed = PathBuf::from(self.text.trim());
        let is_missing = self.missing.as_ref() == Some(&typed);
        let mut makes = false;
        if is_missing {
            ui.label(RichText::new(words.folder_is_missing()).font(fonts::help()).color(view.tokens.over));
            makes = ui.button(words.make_folder_and_save()).clicked();
        }
        if makes {
            return Some(TargetFolder::to_be_made(typed));
        }
        entered.map(TargetFolder::from)
    }
}
