//! The picture of matrix.

use super::Picture;
use crate::model::group::Group;
use crate::model::kind::{Answer, Matrix};
use crate::words::Words;

pub(super) fn picture(
    _matrix: &Matrix,
    _rows: &[&crate::model::kind::Row],
    _answers: &[(&Group, &Answer)],
    _width: f32,
    _type_size: f32,
    _words: Words,
) -> Option<Picture> {
    None
}
