//! The relationships of a part: which other parts it names, by an id and by a kind.

use super::fault::ShowFault;
use super::package::ShowPackage;
use std::collections::BTreeMap;

/// The longest target that is followed; a name in a package is a tenth of that.
const LONGEST_TARGET: usize = 1_000;

/// All relationships of one part within its package. Those that lead out of it are left out: nothing follows them.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations {
    /// The part that each id leads to.
    by_id: BTreeMap<String, String>,
    /// The first part of each kind, by the last word of the kind in small letters, such as `slide`.
    by_kind: BTreeMap<String, String>,
}

impl Relations {
    /// The relationships of a part, or of the package itself where the name is empty. None where the list is missing or damaged.
    ///
    /// # Errors
    ///
    /// A limit that the list breaks.
    pub(super) fn of(package: &mut ShowPackage<'_>, part: &str) -> Result<Self, ShowFault> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let list = package.xml(&format!("{folder}/_rels/{name}.rels"))?.unwrap_or_default();
        let mut relations = Self::default();
        for relation in list.children_named("Relationship") {
            let leads_out = relation
                .value("TargetMode")
                .is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
            let (Some(id), Some(target)) = (relation.value("Id"), relation.value("Target")) else {
                continue;
            };
            if leads_out || target.len() > LONGEST_TARGET {
                continue;
            }
            let part = resolved(folder, target);
            let kind = relation.value("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default();
            relations.by_kind.entry(kind.to_ascii_lowercase()).or_insert_with(|| part.clone());
            relations.by_id.entry(id.to_owned()).or_insert(part);
        }
        Ok(relations)
    }

    /// The part that an id leads to.
    pub(super) fn part(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }

    /// The first part of a kind, which is given in small letters.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        self.by_kind.get(kind).map(String::as_str)
    }
}

/// The part that a target names, seen from a folder of the package; above the package there is nothing.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let target = target.split('#').next().unwrap_or_default();
    let mut names: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}
