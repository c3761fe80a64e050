//! The picture of marks.

use super::Picture;
use crate::model::group::Group;
use crate::model::kind::{Answer, Marks};
use crate::words::Words;

pub(super) fn picture(_marks: &Marks, _answers: &[(&Group, &Answer)], _width: f32, _type_size: f32, _words: Words) -> Option<Picture> {
    None
}
