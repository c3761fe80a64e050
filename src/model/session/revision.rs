//! Change stamp of a session; cache keys compare it.

use std::sync::Arc;

/// One state of one session: another one after every change, and never the same for two sessions. It is no number, since two
/// sessions would count alike; a copy of a session is the same state until one of the two is changed.
#[derive(Clone, Debug, Default)]
pub struct Revision(Arc<()>);

impl PartialEq for Revision {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Revision {}
