//! The source of the program as syntax: every path that stands in it, and what each module defines and imports.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use syn::visit::{self, Visit};

/// The names of a path, such as `crate`, `model` and `Deck`; of a module, those below the crate.
pub(super) type Names = Vec<String>;

pub(super) struct Source {
    /// From the top of the project, such as `src/model/deck.rs`.
    pub(super) path: String,
    /// The room: the folder or the file under `src`, such as `model`.
    pub(super) room: String,
    /// The depth of the module: 2 for `src/model/deck.rs`.
    pub(super) depth: usize,
    pub(super) text: String,
    /// Every path of two names and more, such as `crate::model::Deck`; an import by a star ends in `*`.
    pub(super) paths: BTreeSet<String>,
    /// The names of the macros that are called.
    pub(super) macros: BTreeSet<String>,
    /// The attributes as they are written, without spaces between the signs.
    pub(super) attributes: Vec<String>,
    /// Every import by a star, but for all that a module hands on of one in it, such as `pub use kind::*`.
    pub(super) stars: Vec<String>,
}

/// Every file of `src`, in the order of their paths; read once for all tests.
pub(super) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| texts().into_iter().map(|(path, text)| Source::of(path, text)).collect());
    &SOURCES
}

/// The path of every file of `src`, from the top of the project, and its text.
pub(super) fn texts() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&top.join("src"), &mut found);
    found.sort();
    let text = |file: &PathBuf| {
        let path = file.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/");
        (path, std::fs::read_to_string(file).unwrap())
    };
    found.iter().map(text).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The names of a file's module below the crate: none for `src/lib.rs`, two for `src/model/deck.rs` and for `src/model/deck/mod.rs`.
pub(super) fn module_names(path: &str) -> Names {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let names = inner.split('/').filter(|name| !["mod", "lib"].contains(name));
    names.map(str::to_owned).collect()
}

impl Source {
    pub(super) fn of(path: String, text: String) -> Self {
        let reader = Reader::of(&path, &text);
        let paths = reader.modules.values().flat_map(|module| &module.paths);
        Self {
            room: path
                .trim_start_matches("src/")
                .trim_end_matches(".rs")
                .split('/')
                .next()
                .unwrap()
                .to_owned(),
            depth: module_names(&path).len(),
            paths: paths.map(|names| names.join("::")).collect(),
            macros: reader.macros,
            attributes: reader.attributes,
            stars: reader.stars,
            path,
            text,
        }
    }
}

/// One module: a file, or a part of one between braces.
#[derive(Default)]
pub(super) struct Module {
    pub(super) file: String,
    /// The names of its items.
    pub(super) defined: BTreeSet<String>,
    /// The names that it imports, with the path of each.
    pub(super) imported: BTreeMap<String, Names>,
    /// The paths of all that it imports by a star.
    pub(super) stars: Vec<Names>,
    /// Every path of two names and more, those of its imports too.
    pub(super) paths: BTreeSet<Names>,
    /// Every name that stands by itself where a path may stand.
    pub(super) single: BTreeSet<String>,
}

/// Reads one file.
#[derive(Default)]
pub(super) struct Reader {
    /// The module of the file and those between braces in it, by their names.
    pub(super) modules: BTreeMap<Names, Module>,
    macros: BTreeSet<String>,
    attributes: Vec<String>,
    stars: Vec<String>,
    /// The visibility of the import that is being read, and the modules that the file declares.
    is_handed_on: bool,
    children: BTreeSet<String>,
    at: Names,
}

impl Reader {
    pub(super) fn of(path: &str, text: &str) -> Self {
        let mut reader = Self {
            at: module_names(path),
            ..Self::default()
        };
        let module = Module {
            file: path.to_owned(),
            ..Module::default()
        };
        reader.modules.insert(reader.at.clone(), module);
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let children = syntax.items.iter().filter_map(|item| match item {
            syn::Item::Mod(module) => Some(module.ident.to_string()),
            _ => None,
        });
        reader.children = children.collect();
        reader.visit_file(&syntax);
        reader
    }

    fn module(&mut self) -> &mut Module {
        self.modules.get_mut(&self.at).unwrap()
    }

    fn add(&mut self, path: Names) {
        if path.len() > 1 {
            self.module().paths.insert(path);
        } else {
            self.module().single.extend(path);
        }
    }

    /// Imports: each leaf of the tree, below the names before it.
    fn import(&mut self, tree: &syn::UseTree, mut before: Names) {
        let (name, path) = match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                return self.import(&path.tree, before);
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before.clone());
                }
                return;
            }
            syn::UseTree::Glob(_) => {
                self.module().stars.push(before.clone());
                let is_of_child = before.len() == 1 && self.children.contains(&before[0]);
                before.push("*".to_owned());
                if !(self.is_handed_on && is_of_child) {
                    self.stars.push(before.join("::"));
                }
                return self.add(before);
            }
            syn::UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            syn::UseTree::Rename(name) => (name.rename.to_string(), name.ident.to_string()),
        };
        let is_self = path == "self" && !before.is_empty();
        let name = if is_self && name == "self" {
            before.last().unwrap().clone()
        } else {
            name
        };
        if !is_self {
            before.push(path);
        }
        self.module().imported.insert(name, before.clone());
        self.add(before);
    }

    /// Paths and calls in what a macro is given, of which nobody knows the form.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let is = |at: usize, sign: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                // A field or a method is no path.
                TokenTree::Ident(_) if at > 1 && is(at - 2, '.') && !(at > 2 && is(at - 3, '.')) => {}
                TokenTree::Ident(name) => {
                    let mut path = vec![name.to_string()];
                    while let (true, true, Some(TokenTree::Ident(next))) = (is(at, ':'), is(at + 1, ':'), tokens.get(at + 2)) {
                        path.push(next.to_string());
                        at += 3;
                    }
                    if is(at, '!') && !is(at + 1, '=') {
                        self.macros.insert(path.last().unwrap().clone());
                    }
                    self.add(path);
                }
                _ => {}
            }
        }
    }
}

impl<'a> Visit<'a> for Reader {
    fn visit_item(&mut self, item: &'a syn::Item) {
        let name = match item {
            syn::Item::Const(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Fn(item) => Some(&item.sig.ident),
            syn::Item::Macro(item) => item.ident.as_ref(),
            syn::Item::Static(item) => Some(&item.ident),
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        if let Some(name) = name {
            let name = name.to_string();
            self.module().defined.insert(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        if item.content.is_none() {
            return;
        }
        let module = Module {
            file: self.module().file.clone(),
            ..Module::default()
        };
        self.at.push(item.ident.to_string());
        self.modules.insert(self.at.clone(), module);
        visit::visit_item_mod(self, item);
        self.at.pop();
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        for attribute in &item.attrs {
            self.visit_attribute(attribute);
        }
        self.is_handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        self.import(&item.tree, Vec::new());
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.add(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        let name = call.path.segments.last().map(|segment| segment.ident.to_string());
        self.macros.extend(name);
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'a syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            let name = list.path.segments.last().map(|segment| segment.ident.to_string());
            let written: String = list.tokens.to_string().split_whitespace().collect();
            self.attributes.push(format!("{}({written})", name.unwrap_or_default()));
            self.tokens(list.tokens.clone());
        }
        visit::visit_attribute(self, attribute);
    }
}
