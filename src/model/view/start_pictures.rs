//! Pictures of the hall at a meeting that has been, for whoever has not seen the hall yet.

use crate::model::record::hall::Scene;
use crate::model::session::session::Session;
use crate::model::view::hall_view::HallView;
use std::mem::discriminant;

/// Number of pictures: a question, and the answers of three kinds.
const PICTURES: usize = 4;

/// A question as the room meets it, then the groups' answers to questions of as many kinds as the meeting has; four pictures at most.
pub fn pictures_of(session: &Session) -> Vec<HallView> {
    let prompts: Vec<_> = session.items().map(|(_, item)| item).filter(|item| item.is_prompt()).collect();
    let question = prompts.first().map(|item| HallView::fresh(session, item.key.clone()));
    let mut kinds = Vec::new();
    let answers = prompts.iter().filter_map(|item| {
        let scene = Scene {
            item: Some(item.key.clone()),
            answers: true,
            ..Scene::default()
        };
        let view = HallView::of_scene(session, &scene);
        let kind = discriminant(&item.kind);
        if view.answers.is_empty() || kinds.contains(&kind) {
            return None;
        }
        kinds.push(kind);
        Some(view)
    });
    question.into_iter().chain(answers).take(PICTURES).collect()
}
