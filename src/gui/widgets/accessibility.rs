//! Names, roles and reading order for screen readers, where egui gives none: headings, sheets, edges.

use crate::gui::view_context::ViewContext;
use crate::words::Words;
use eframe::egui::accesskit::{Node, NodeId, Role};
use eframe::egui::{Response, Ui, UiKind, accesskit_root_id};
use std::ops::Range;

/// Makes a label a heading for screen readers; egui keeps the words of a label where a heading has none.
pub(in crate::gui) fn name_heading(ui: &Ui, label: &Response, text: &str) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
    });
}

/// Names the sheet in which this stands, so that a screen reader says what has come over the screen and stays in it.
pub(in crate::gui) fn name_sheet(ui: &Ui, text: &str) {
    if let Some(sheet) = ui.stack().iter().find(|above| above.kind() == Some(UiKind::Modal)) {
        ui.ctx().accesskit_node_builder(sheet.unique_id, |node| {
            node.set_role(Role::Dialog);
            node.set_modal();
            node.set_label(text);
        });
    }
}

/// Hides all that stands here from screen readers, because a sheet lies over it.
pub(in crate::gui) fn hide_behind_sheet(ui: &Ui) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_hidden);
}

/// Names the edge by which a column is made wider, which egui calls the same in every column and every language.
pub(in crate::gui) fn name_edge(ui: &Ui, view: &ViewContext<'_>, panel: &str, column: &str) {
    let edge = ui.scope_id().with(panel).with("__resize");
    ui.ctx().accesskit_node_builder(edge, |node| {
        node.set_label(view.words.column_width(column));
    });
}

/// Number of parts of this place that screen readers know by now; see [`read_last`].
pub(in crate::gui) fn parts_so_far(ui: &Ui) -> usize {
    let count = |node: &mut Node| node.children().len();
    ui.ctx().accesskit_node_builder(ui.unique_id(), count).unwrap_or(0)
}

/// Moves some parts of this place to the end of the reading order so far: what stands at the bottom is drawn first, to have its
/// room there.
pub(in crate::gui) fn read_last(ui: &Ui, parts: Range<usize>) {
    arrange(ui, |children| {
        if let Some(from_here) = children.get_mut(parts.start..) {
            from_here.rotate_left(parts.len().min(from_here.len()));
        }
    });
}

/// Reverses the reading order of a place that was drawn from the right.
pub(in crate::gui) fn read_from_left(ui: &Ui) {
    arrange(ui, <[NodeId]>::reverse);
}

fn arrange(ui: &Ui, arrange: impl FnOnce(&mut [NodeId])) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        let mut children = node.children().to_vec();
        arrange(&mut children);
        node.set_children(children);
    });
}

/// Gives the window its name and its language for screen readers; egui gives neither.
pub(in crate::gui) fn name_window(ui: &Ui, words: Words, title: &str) {
    ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| {
        node.set_label(title);
        node.set_language(words.language.tag());
    });
}
