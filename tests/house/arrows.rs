//! Arrows between files: an arrow goes to the file that defines a name, from each file in which a path leads there.

use super::source::{Module, Names, Reader};
use std::collections::{BTreeMap, BTreeSet};

/// For each file the files that it needs, and the names of theirs for which it needs them.
pub(super) type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The two ways to count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Count {
    /// A file may use what the `mod.rs` of its own room defines, and import through it.
    Plain,
    /// Both are arrows to that `mod.rs`.
    Strict,
}

/// All modules of the crate, by their names.
pub(super) struct Tree {
    modules: BTreeMap<Names, Module>,
}

/// What a path leads to: a module, an item, or both when they share a name.
#[derive(Default)]
struct Target {
    module: Option<Names>,
    /// The module that defines the item, and the item's name there.
    item: Option<(Names, String)>,
    /// The modules through whose imports the way to the item went, and those on the way to the module.
    item_faces: Vec<Names>,
    module_faces: Vec<Names>,
}

impl Tree {
    /// The tree of files, each with its path and its text.
    ///
    /// Names that a macro makes are taken as defined where their path ends. A macro itself, and a method, tie no files.
    pub(super) fn of(texts: &[(String, String)]) -> Self {
        let readers = texts.iter().map(|(path, text)| Reader::of(path, text));
        Self {
            modules: readers.flat_map(|reader| reader.modules).collect(),
        }
    }

    pub(super) fn arrows(&self, count: Count) -> Arrows {
        let mut arrows = Arrows::new();
        for (names, module) in &self.modules {
            let mut arrow = |to: &Names, name: &str| {
                let to = &self.modules[to].file;
                if *to != module.file {
                    let from = arrows.entry(module.file.clone()).or_default();
                    from.entry(to.clone()).or_default().insert(name.to_owned());
                }
            };
            for path in &module.paths {
                let found = self.resolve(names, path, &mut BTreeSet::new());
                let Some((item, name)) = found.item.filter(|_| found.module.is_none() || module.calls(path)) else {
                    continue;
                };
                let is_own = |face: &Names| names.starts_with(face);
                if !is_own(&item) || count == Count::Strict {
                    arrow(&item, &name);
                }
                if count == Count::Strict {
                    found
                        .item_faces
                        .iter()
                        .filter(|face| is_own(face))
                        .for_each(|face| arrow(face, &name));
                }
            }
        }
        arrows
    }

    /// Follows a path from a module; `seen` holds the ways that are being followed, so that none goes in a circle.
    fn resolve(&self, from: &Names, path: &[String], seen: &mut BTreeSet<(Names, Names)>) -> Target {
        if !seen.insert((from.clone(), path.to_vec())) {
            return Target::default();
        }
        let mut here = Some(from.clone());
        let mut is_ours = false;
        let (mut item, mut item_faces) = (None, Vec::new());
        let mut module_faces: Vec<Names> = Vec::new();
        for (place, name) in path.iter().enumerate() {
            let Some(module) = here.take() else {
                // What lies below an item, such as a variant.
                break;
            };
            item = None;
            match name.as_str() {
                "crate" | "samtalsledaren" if place == 0 => {
                    is_ours = true;
                    here = Some(Names::new());
                    continue;
                }
                "self" if place == 0 => {
                    is_ours = true;
                    here = Some(module);
                    continue;
                }
                "super" => {
                    is_ours = true;
                    here = Some(module[..module.len().saturating_sub(1)].to_vec());
                    continue;
                }
                "*" => {
                    here = Some(module);
                    continue;
                }
                _ => {}
            }
            let found = self.look_up(&module, name, is_ours, place > 0 || is_ours, seen);
            is_ours = true;
            item_faces = module_faces.iter().cloned().chain(found.item_faces).collect();
            module_faces.extend(found.module_faces);
            here = found.module;
            item = found.item;
            if here.is_none() && item.is_none() {
                break;
            }
        }
        Target {
            module: here,
            item,
            item_faces,
            module_faces,
        }
    }

    /// One name in a module; a name that is asked for by its path and that nothing explains is made there by a macro.
    fn look_up(&self, at: &Names, name: &str, is_ours: bool, is_asked_by_path: bool, seen: &mut BTreeSet<(Names, Names)>) -> Target {
        let mut below = at.clone();
        below.push(name.to_owned());
        let mut target = Target {
            module: self.modules.contains_key(&below).then_some(below),
            ..Target::default()
        };
        let Some(module) = self.modules.get(at) else {
            return target;
        };
        if module.defined.contains(name) {
            target.item = Some((at.clone(), name.to_owned()));
        } else if let Some(path) = module.imported.get(name) {
            let found = self.resolve(at, path, seen);
            let through = |faces: Vec<Names>| is_asked_by_path.then(|| at.clone()).into_iter().chain(faces).collect();
            target.item_faces = through(found.item_faces);
            target.item = found.item;
            if target.module.is_none() {
                target.module_faces = through(found.module_faces);
                target.module = found.module;
            }
        } else if target.module.is_none() {
            for path in &module.stars {
                let starred = self.resolve(at, path, seen);
                let Some(inner) = starred.module.filter(|inner| self.has(inner, name)) else {
                    continue;
                };
                let found = self.look_up(&inner, name, true, true, seen);
                target = found;
                target.item_faces.push(at.clone());
                target.module_faces.push(at.clone());
                break;
            }
            if target.module.is_none() && target.item.is_none() && is_ours {
                target.item = Some((at.clone(), name.to_owned()));
            }
        }
        target
    }

    /// Whether a module has this name for whoever imports all of it.
    fn has(&self, at: &Names, name: &str) -> bool {
        let mut below = at.clone();
        below.push(name.to_owned());
        let module = &self.modules[at];
        self.modules.contains_key(&below) || module.defined.contains(name) || module.imported.contains_key(name)
    }
}

impl Module {
    /// Whether an item is meant by a path that leads to a module too: it does not stand in an import, or its name is used alone.
    fn calls(&self, path: &[String]) -> bool {
        let name = self.imported.iter().find(|(_, imported)| imported.as_slice() == path);
        name.is_none_or(|(name, _)| self.single.contains(name))
    }
}
