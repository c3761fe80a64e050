//! The state that lives only while the window is open: the screen, and each screen's and sheet's own state.

use crate::gui::finished_band::FinishedState;
use crate::gui::guide::Guide;
use crate::gui::lead::state::LeadState;
use crate::gui::note::editing::Editing;
use crate::gui::overlay::state::Overlays;
use crate::gui::prepare::state::PrepareState;
use crate::gui::review::state::ReviewState;
use crate::gui::screen::Screen;
use crate::gui::start::state::StartState;
use crate::gui::toast::ToastState;
use crate::gui::trouble::TroubleState;
use crate::gui::widgets::typed_path::TypedPath;

/// The furniture of the chair's window; nothing here belongs to the record.
#[derive(Clone, Debug, Default)]
pub struct GuiState {
    /// The screen shown.
    pub screen: Screen,
    /// The first screen.
    pub start: StartState,
    /// The screen where the meeting is prepared.
    pub prepare: PrepareState,
    /// The screen from which it is led.
    pub lead: LeadState,
    /// The screen where the notes are read through.
    pub review: ReviewState,
    /// The note being edited, on whichever screen it stands.
    pub editing: Option<Editing>,
    /// A path typed where the system has no dialog of its own.
    pub path: TypedPath,
    /// The sheets over the screen.
    pub overlays: Overlays,
    /// The messages over the page.
    pub toast: ToastState,
    /// What was folded away of what is wrong with saving.
    pub trouble: TroubleState,
    /// The field of a finished meeting to which one comes back.
    pub finished: FinishedState,
    /// The tour of the example, while it goes on.
    pub guide: Option<Guide>,
}
