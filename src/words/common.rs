//! Words that stand on every screen: menu, saving, undo, messages.
