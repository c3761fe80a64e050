//! The relationships of a part: which other parts it names, by an id and by a kind.

use super::fault::ShowFault;
use super::package::ShowPackage;

/// All relationships of one part within its package. Those that lead out of it are left out: nothing follows them.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations(Vec<Relation>);

#[derive(Clone, Debug)]
struct Relation {
    id: String,
    /// The last word of its kind, such as `slide`.
    kind: String,
    /// The part that it leads to.
    part: String,
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
        let relations = list.children_named("Relationship").filter_map(|relation| {
            let leads_out = relation
                .value("TargetMode")
                .is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
            let kind = relation.value("Type").unwrap_or_default();
            let found = Relation {
                id: relation.value("Id")?.to_owned(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                part: resolved(folder, relation.value("Target")?),
            };
            (!leads_out).then_some(found)
        });
        Ok(Self(relations.collect()))
    }

    /// The part that an id leads to.
    pub(super) fn part(&self, id: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|relation| relation.id == id)
            .map(|relation| relation.part.as_str())
    }

    /// The first part of a kind.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        let found = self.0.iter().find(|relation| relation.kind.eq_ignore_ascii_case(kind));
        found.map(|relation| relation.part.as_str())
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
