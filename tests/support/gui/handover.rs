//! The screen where the bilaga is handed over, with a laid-out bilaga.

use super::window::Window;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Appendix, Command, Fact, Finding, GroupId, ProtocolTexts, Session};
use samtalsledaren::work::{Done, PreparedAppendix};

/// The screen with a bilaga that has two things to check, and files that were written of it.
pub(crate) fn handing_over(mut session: Session) -> Window {
    session.apply(Command::SetFact(Fact::Date, "2031-03-05".into()), 0);
    let appendix = Appendix {
        findings: vec![
            Finding {
                text: "Grupp 3 har inga anteckningar på fråga 1".into(),
                at: Some(("fraga".into(), Some(GroupId(3)))),
                ..Finding::default()
            },
            Finding {
                text: "Nämndens namn saknas".into(),
                ..Finding::default()
            },
        ],
        protocol: ProtocolTexts {
            paragraph: "Gruppdiskussioner förs i tre grupper.".into(),
            reference: "Se bilaga 2.".into(),
            contents_row: "Bilaga 2, gruppdiskussioner  49-53".into(),
            file_stem: "bilaga-2".into(),
        },
        ..Appendix::default()
    };
    let mut window = laid_out(session, appendix);
    window.take(Done::Exported(vec![
        "/tmp/mapp/bilaga-2.pdf".into(),
        "/tmp/mapp/bilaga-2.docx".into(),
    ]));
    window
}

/// The screen with this bilaga, as it comes from the worker.
pub(crate) fn laid_out(session: Session, appendix: Appendix) -> Window {
    let mut window = Window::new(Screen::Handover, Some(session));
    // The screen asks for its pages at the end of its first frame.
    window.end_frame();
    window.take(Done::LaidOut(Box::new(PreparedAppendix {
        appendix,
        in_full: None,
        pages: None,
    })));
    window
}
