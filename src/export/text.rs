//! The texts for the protocol as a plain text file.

use crate::model::Appendix;

pub(super) fn text(_appendix: &Appendix) -> Vec<u8> {
    Vec::new()
}
