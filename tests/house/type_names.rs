//! Names of types: each stands for one thing in the whole crate. The lists of those that do not only shrink.

use super::source::texts;
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

/// A name that several files define, the files, and the reason why it is the same idea in all of them, or why it still stands.
type Shared = (&'static str, &'static [&'static str], &'static str);

/// The names that stand in more than one file.
const SHARED: &[Shared] = &[];

/// The types that a file defines, also those inside functions; types that belong to a trait or an implementation have no name
/// of their own.
#[derive(Default)]
struct Defined(BTreeSet<String>);

impl<'ast> Visit<'ast> for Defined {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_enum(self, item);
    }

    fn visit_item_union(&mut self, item: &'ast syn::ItemUnion) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_union(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_type(self, item);
    }
}

/// The files that define each name, where there are several.
fn homonyms(texts: &[(String, String)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in texts {
        let mut defined = Defined::default();
        defined.visit_file(&syn::parse_file(text).unwrap());
        for name in defined.0 {
            files.entry(name).or_default().insert(path.clone());
        }
    }
    files.retain(|_, files| files.len() > 1);
    files
}

/// What the list does not say of the names, and what it says that is so no longer.
fn faults(shared: &[Shared], found: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, files) in found {
        let listed = shared.iter().find(|(listed, ..)| listed == name);
        if listed.is_none_or(|(_, listed, _)| !files.iter().map(String::as_str).eq(listed.iter().copied())) {
            let files: Vec<_> = files.iter().map(String::as_str).collect();
            faults.push(format!("{name} is defined in {}", files.join(" and ")));
        }
    }
    for (name, ..) in shared.iter().filter(|(name, ..)| !found.contains_key(*name)) {
        faults.push(format!("{name} stands in one file alone: take it out of the list"));
    }
    faults
}

#[test]
fn no_type_name_stands_for_two_things() {
    let faults = faults(SHARED, &homonyms(&texts()));
    assert!(
        faults.is_empty(),
        "Give one of them a name that tells it from the other, or list both with the reason:\n  {}",
        faults.join("\n  ")
    );
}

#[test]
fn a_name_that_stands_twice_is_found_wherever_it_hides() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let texts = [
        file(
            "src/a.rs",
            "pub struct Row; enum Way {} trait Draw { type Item; } fn f() { struct Hidden; }",
        ),
        file(
            "src/b.rs",
            "mod inner { pub(super) type Row = u8; } union Way { a: u8 } struct Hidden;",
        ),
        file(
            "src/c.rs",
            "impl Draw for C { type Item = u8; } struct C; fn row() { let Row = 1; }",
        ),
        file("src/d.rs", "trait Other { type Item; } // struct C;"),
    ];
    let found = homonyms(&texts);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["Hidden", "Row", "Way"]);
    let listed: &[Shared] = &[
        ("Hidden", &["src/a.rs", "src/b.rs"], "so far"),
        ("Row", &["src/a.rs"], "so far"),
        ("Sheet", &["src/a.rs", "src/b.rs"], "so far"),
    ];
    assert_eq!(
        faults(listed, &found),
        [
            "Row is defined in src/a.rs and src/b.rs",
            "Way is defined in src/a.rs and src/b.rs",
            "Sheet stands in one file alone: take it out of the list",
        ]
    );
}
