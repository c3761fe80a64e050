//! The picture of shift.

use super::Picture;
use crate::model::group::Group;
use crate::model::kind::{Answer, Shift};
use crate::words::Words;

pub(super) fn picture(_shift: &Shift, _answers: &[(&Group, &Answer)], _width: f32, _type_size: f32, _words: Words) -> Option<Picture> {
    None
}
