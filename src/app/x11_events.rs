//! Passes on to winit that the monitors of an X11 display have changed.
//!
//! winit remembers the monitors until the display tells it otherwise, but Xlib drops that message because nobody has
//! taught it the extension's events. winit also renews its list when the property `RESOURCE_MANAGER` of a window changes:
//! so we listen on a connection of our own and let that happen, with nothing added to the property of our own window.

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{AtomEnum, PropMode, Window};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// A connection that hears of changed monitors.
pub(super) struct X11Events {
    connection: RustConnection,
    window: Window,
}

impl X11Events {
    /// Listens for the window with this id; `None` where there is no X11 display.
    pub(super) fn listen(window: u64) -> Option<Self> {
        let window = Window::try_from(window).ok()?;
        let (connection, screen) = x11rb::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE).ok()?.check().ok()?;
        Some(Self { connection, window })
    }

    /// Passes on what has happened since the last time; true when something had.
    pub(super) fn pass_on(&self) -> bool {
        let mut changed = false;
        while let Ok(Some(event)) = self.connection.poll_for_event() {
            changed |= matches!(event, Event::RandrScreenChangeNotify(_));
        }
        changed && self.touch_property().is_ok()
    }

    fn touch_property(&self) -> Result<(), x11rb::errors::ReplyError> {
        let (property, kind) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
        let cookie = self
            .connection
            .change_property8(PropMode::APPEND, self.window, property, kind, &[])?;
        cookie.check()
    }
}
