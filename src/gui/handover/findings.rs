//! What is worth a look before the bilaga is finished: a line for each sort, which unfolds to its findings, each with its mend.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::handover::personal;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::follow_focus;
use crate::gui::widgets::icon::Icon;
use crate::gui::{fonts, theme};
use crate::model::{Command, Finding, FindingAbout, FindingGroup, FindingSort, grouped};
use eframe::egui::{Button, Id, RichText, Ui, vec2};

/// Draws the findings on the screen of the bilaga.
pub(super) fn findings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let Some(appendix) = &cx.view.preview.appendix else { return };
    if appendix.findings.is_empty() {
        ui.label(RichText::new(words.handover_no_findings()).color(cx.view.tokens.done));
        return;
    }
    let heading = words.handover_findings(appendix.findings.len());
    let label = ui.label(RichText::new(&heading).font(fonts::group()).color(cx.view.tokens.warning));
    crate::gui::widgets::name_heading(ui, &label, &heading);
    groups_ui(ui, cx, &grouped(&appendix.findings));
}

/// A line for each sort of findings; true when a place on another screen was gone to.
pub(in crate::gui) fn groups_ui(ui: &mut Ui, cx: &mut Cx<'_>, groups: &[FindingGroup<'_>]) -> bool {
    let mut gone = false;
    for group in groups {
        gone |= group_ui(ui, cx, group);
    }
    gone
}

/// A sort of findings with its mend; unfolded, each finding below it.
fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &FindingGroup<'_>) -> bool {
    let words = cx.view.words;
    let title = group.title(words);
    let fold = Id::unique("findings").with(group.sort);
    let is_open = ui.data(|data| data.get_temp::<bool>(fold).unwrap_or(false));
    ui.horizontal_wrapped(|ui| {
        let sign = if is_open { Icon::Down } else { Icon::Right };
        let row = Button::new((sign.atom(), RichText::new(&title)))
            .frame_when_inactive(false)
            .min_size(vec2(0.0, 28.0));
        let row = ui.add(row).accessible_name(&title);
        ui.ctx().accesskit_node_builder(row.id, |node| node.set_expanded(is_open));
        follow_focus(ui, &row);
        if row.clicked() {
            ui.data_mut(|data| data.insert_temp(fold, !is_open));
        }
        mend_ui(ui, cx, group);
    });
    let mut gone = false;
    if is_open {
        ui.indent(fold, |ui| {
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            for (number, finding) in &group.findings {
                match &finding.found {
                    Some(found) => gone |= personal::found_ui(ui, cx, *number, finding, found),
                    None => gone |= finding_ui(ui, cx, *number, finding),
                }
            }
        });
    }
    gone
}

/// What mends a whole sort at once, where there is such a thing.
fn mend_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &FindingGroup<'_>) {
    if group.sort != FindingSort::NotTakenUp {
        return;
    }
    let words = cx.view.words;
    let button = ui.add_enabled(!cx.view.read_only, Button::new(words.leave_out_of_bilaga()));
    let button = button.accessible_name(words.leave_out_of_bilaga_of(&group.title(words)));
    follow_focus(ui, &button);
    if button.clicked() {
        cx.command(Command::IncludeItems(group.questions(), false));
    }
}

/// One finding leads to where it is: a question, or the facts of the meeting.
fn finding_ui(ui: &mut Ui, cx: &mut Cx<'_>, number: usize, finding: &Finding) -> bool {
    let button = Button::new(&finding.text)
        .right_text("")
        .wrap()
        .min_size(vec2(ui.available_width(), 28.0));
    let name = cx.view.words.handover_visit(number, &finding.text);
    let button = ui.add(button).accessible_name(name);
    follow_focus(ui, &button);
    if button.clicked() {
        cx.push(match (&finding.at, finding.about) {
            (Some((item, group)), _) => Action::Visit(item.clone(), *group),
            (None, FindingAbout::Fact(fact)) => Action::FillIn(fact),
            (None, _) => Action::Ui(UiCommand::GoPrepare),
        });
    }
    button.clicked()
}
