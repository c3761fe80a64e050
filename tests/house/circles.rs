//! Circles of files: files of which each, directly or through others, needs the next. No circle may stand that is not listed.

use super::arrows::{Arrows, Count, Tree};
use super::source::texts;
use super::standing::{PLAIN, STRICT, Standing};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The sets of files that need each other: Tarjan's strongly connected components of more than one file.
fn circles(arrows: &Arrows) -> BTreeSet<BTreeSet<String>> {
    struct Search<'a> {
        arrows: &'a Arrows,
        /// When a file was reached, and the earliest that is reached from it.
        reached: BTreeMap<&'a str, (usize, usize)>,
        open: Vec<&'a str>,
        found: BTreeSet<BTreeSet<String>>,
    }
    impl<'a> Search<'a> {
        fn visit(&mut self, file: &'a str) -> usize {
            let begun = self.reached.len();
            self.reached.insert(file, (begun, begun));
            self.open.push(file);
            let mut earliest = begun;
            for other in self.arrows.get(file).into_iter().flat_map(BTreeMap::keys) {
                match self.reached.get(other.as_str()) {
                    None => earliest = earliest.min(self.visit(other)),
                    Some((_, other_earliest)) if self.open.contains(&other.as_str()) => earliest = earliest.min(*other_earliest),
                    Some(_) => {}
                }
            }
            self.reached.insert(file, (begun, earliest));
            if earliest == begun {
                let place = self.open.iter().position(|open| *open == file).unwrap();
                let circle: BTreeSet<String> = self.open.split_off(place).into_iter().map(str::to_owned).collect();
                if circle.len() > 1 {
                    self.found.insert(circle);
                }
            }
            earliest
        }
    }
    let mut search = Search {
        arrows,
        reached: BTreeMap::new(),
        open: Vec::new(),
        found: BTreeSet::new(),
    };
    for file in arrows.keys() {
        if !search.reached.contains_key(file.as_str()) {
            search.visit(file);
        }
    }
    search.found
}

/// The arrows between the files of a circle, those with the fewest names first: a name that moves to a file of its own, or to the
/// other end, takes its arrow away.
fn tied_by(circle: &BTreeSet<String>, arrows: &Arrows) -> String {
    let mut ties = Vec::new();
    for file in circle {
        for (other, names) in arrows.get(file).into_iter().flatten().filter(|(other, _)| circle.contains(*other)) {
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            ties.push((names.len(), format!("\n    {file} needs {} of {other}", names.join(", "))));
        }
    }
    ties.sort();
    ties.into_iter().map(|(_, tie)| tie).collect()
}

/// A circle as it stands in the list.
fn written(reason: &str, circle: &BTreeSet<String>) -> String {
    let mut text = format!("(\n    {reason:?},\n    &[\n");
    for file in circle {
        writeln!(text, "        {file:?},").unwrap();
    }
    text + "    ],\n),"
}

/// What is wrong with a list of the circles that still stand; nothing when these are all circles, file by file.
fn faults(standing: &[Standing], arrows: &Arrows) -> Vec<String> {
    let found = circles(arrows);
    let listed: Vec<(&str, BTreeSet<String>)> = standing
        .iter()
        .map(|(reason, files)| (*reason, files.iter().map(|file| (*file).to_owned()).collect()))
        .collect();
    let mut faults = Vec::new();
    for circle in found.iter().filter(|circle| listed.iter().all(|(_, files)| files != *circle)) {
        let ties = tied_by(circle, arrows);
        faults.push(match listed.iter().find(|(_, files)| !files.is_disjoint(circle)) {
            None => format!("A new circle; move a name so that one of these is gone:{ties}"),
            Some((reason, files)) if files.is_superset(circle) => {
                format!("A circle has become smaller; the list says so now:\n{}", written(reason, circle))
            }
            Some((_, files)) => {
                let more: Vec<_> = circle.difference(files).map(String::as_str).collect();
                format!(
                    "A circle has grown by {}; move a name so that one of these is gone:{ties}",
                    more.join(", ")
                )
            }
        });
    }
    for (reason, files) in &listed {
        if found.iter().all(|circle| circle.is_disjoint(files)) {
            faults.push(format!("A circle is gone; take it out of the list:\n{}", written(reason, files)));
        }
    }
    faults
}

fn assert_only(standing: &[Standing], count: Count) {
    static TREE: LazyLock<Tree> = LazyLock::new(|| Tree::of(&texts()));
    assert!(
        standing.iter().all(|(reason, _)| !reason.is_empty()),
        "each circle that stands has its reason"
    );
    let faults = faults(standing, &TREE.arrows(count));
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

#[test]
fn files_need_each_other_only_where_it_is_listed() {
    assert_only(PLAIN, Count::Plain);
}

#[test]
fn files_and_their_own_face_need_each_other_only_where_it_is_listed() {
    assert_only(STRICT, Count::Strict);
}

/// The circles of a made-up tree, each as its files one after the other.
fn made_up(count: Count, files: &[(&str, &str)]) -> Vec<String> {
    let texts: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let found = circles(&Tree::of(&texts).arrows(count));
    found
        .into_iter()
        .map(|circle| circle.into_iter().collect::<Vec<_>>().join(" "))
        .collect()
}

const TWO: [&str; 1] = ["src/a.rs src/b.rs"];
const NONE: [&str; 0] = [];

#[test]
fn two_files_that_import_each_other_are_a_circle() {
    let b = ("src/b.rs", "use crate::a::A; pub struct B;");
    for a in [
        "use crate::b::B; pub struct A;",
        "use super::b::B; pub struct A;",
        "use crate::{c::C, b::{self, B}}; pub struct A;",
        "use crate::b; pub struct A { inner: Option<b::B> }",
        "pub struct A; fn f() -> crate::b::B { B }",
        "pub struct A; fn f() { assert!(g(&[1, samtalsledaren::b::B::new()])); }",
        "use crate::b::B as Other; pub struct A;",
        "pub mod inner { use super::super::b::B; } pub struct A;",
        "#[derive(crate::b::B)] pub struct A;",
        "pub struct A; impl crate::b::B for A {}",
    ] {
        let c = ("src/c.rs", "pub struct C;");
        assert_eq!(made_up(Count::Plain, &[("src/a.rs", a), b, c]), TWO, "{a}");
    }
    for a in [
        "pub struct A; // crate::b::B",
        "pub struct A; const TEXT: &str = r##\"\"# use crate::b::B; \"##;",
        "/* use crate::b::B; */ pub struct A;",
        "use egui::b::B; pub struct A;",
        "use crate::b; pub struct A;",
        "pub struct A; fn f() { self.b::<u8>(); b.b(); B::new(); }",
    ] {
        assert_eq!(made_up(Count::Plain, &[("src/a.rs", a), b]), NONE, "{a}");
    }
}

#[test]
fn a_longer_circle_is_one_and_two_beside_each_other_are_two() {
    let files = [
        ("src/a.rs", "use crate::b::B; pub struct A;"),
        ("src/b.rs", "use crate::c::C; pub struct B;"),
        ("src/c.rs", "use crate::a::A; use crate::d::D; pub struct C;"),
        ("src/d.rs", "use crate::e::E; pub struct D;"),
        ("src/e.rs", "use crate::d::D; pub struct E;"),
        ("src/f.rs", "use crate::a::A; use crate::e::E;"),
    ];
    assert_eq!(made_up(Count::Plain, &files), ["src/a.rs src/b.rs src/c.rs", "src/d.rs src/e.rs"]);
}

#[test]
fn an_import_through_a_face_goes_to_the_file_that_defines_the_name() {
    let user = ("src/x.rs", "use crate::room::Deck; pub struct X;");
    let deck = ("src/room/deck.rs", "use crate::x::X; pub struct Deck;");
    for face in [
        "mod deck; pub use deck::Deck;",
        "mod deck; pub use self::deck::Deck;",
        "mod deck; pub(crate) use crate::room::deck::{Deck};",
        "mod deck; pub use deck::*;",
        "mod deck; pub use self::deck::*;",
        "mod deck; mod other; pub use other::Deck;",
    ] {
        let other = ("src/room/other.rs", "pub use super::deck::Deck;");
        let found = made_up(Count::Plain, &[user, deck, other, ("src/room/mod.rs", face)]);
        assert_eq!(found, ["src/room/deck.rs src/x.rs"], "{face}");
    }
    let renamed = ("src/x.rs", "use crate::room::Sheet; pub struct X;");
    let face = ("src/room/mod.rs", "mod deck; pub use deck::Deck as Sheet;");
    assert_eq!(made_up(Count::Plain, &[renamed, deck, face]), ["src/room/deck.rs src/x.rs"]);
}

#[test]
fn a_name_through_a_face_that_is_a_module_too_is_found_where_it_is_called() {
    let face = ("src/room/mod.rs", "pub mod deck; pub use deck::deck;");
    let deck = ("src/room/deck.rs", "use crate::x::X; pub fn deck() {} pub struct Card;");
    let calls = ("src/x.rs", "use crate::room::deck; pub struct X; fn f() { deck(); }");
    let names = ("src/x.rs", "use crate::room::deck; pub struct X;");
    let through = ("src/x.rs", "use crate::room::deck; pub struct X; fn f() { deck::Card; }");
    assert_eq!(made_up(Count::Plain, &[calls, deck, face]).len(), 1);
    assert_eq!(made_up(Count::Plain, &[names, deck, face]).len(), 0);
    assert_eq!(made_up(Count::Plain, &[through, deck, face]).len(), 1);
}

#[test]
fn a_face_that_imports_itself_is_no_endless_way() {
    let face = (
        "src/room/mod.rs",
        "pub use crate::room::A; pub use self::B; pub use crate::room::B; pub use self::*;",
    );
    let user = ("src/x.rs", "use crate::room::{A, B, C}; pub struct X;");
    assert_eq!(made_up(Count::Strict, &[face, user]), NONE);
}

#[test]
fn a_file_and_its_own_face_are_a_circle_by_the_strict_count_alone() {
    let uses = |child: &'static str| ("src/room/a.rs", child);
    let b = ("src/room/b.rs", "pub struct B;");
    let defines = ("src/room/mod.rs", "mod a; mod b; pub use a::A; pub use b::B; pub struct Own;");
    for child in [
        "use super::Own; pub struct A;",
        "use crate::room::Own; pub struct A;",
        "use super::B; pub struct A;",
        "use crate::room::B; pub struct A;",
    ] {
        let files = [uses(child), b, defines];
        assert_eq!(made_up(Count::Plain, &files), NONE, "{child}");
        assert_eq!(made_up(Count::Strict, &files), ["src/room/a.rs src/room/mod.rs"], "{child}");
    }
    for child in ["use super::b::B; pub struct A;", "use crate::room::b::B; pub struct A;"] {
        assert_eq!(made_up(Count::Strict, &[uses(child), b, defines]), NONE, "{child}");
    }
    // A file and a function of the same name: the way goes through the file, not through the face that hands the function on.
    let named = [
        ("src/room/a.rs", "use crate::room::b::{b, Other}; pub struct A;"),
        ("src/room/b.rs", "pub fn b() {} pub struct Other;"),
        ("src/room/mod.rs", "mod a; mod b; pub use a::A; pub use b::b;"),
    ];
    assert_eq!(made_up(Count::Strict, &named), NONE);
    // A room inside a room, through the face of the outer one.
    let deep = ("src/room/inner/c.rs", "use crate::room::Own; pub struct C;");
    let inner = ("src/room/inner/mod.rs", "mod c; pub use c::C;");
    let outer = ("src/room/mod.rs", "mod inner; pub use inner::C; pub struct Own;");
    assert_eq!(made_up(Count::Plain, &[deep, inner, outer]), NONE);
    assert_eq!(
        made_up(Count::Strict, &[deep, inner, outer]),
        ["src/room/inner/c.rs src/room/mod.rs"]
    );
}

#[test]
fn the_lists_fail_for_a_circle_that_is_new_has_grown_has_shrunk_or_is_gone() {
    let tree = |files: &[(&str, &str)]| {
        let texts: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        Tree::of(&texts).arrows(Count::Plain)
    };
    let a = ("src/a.rs", "use crate::b::B; pub struct A;");
    let b = ("src/b.rs", "use crate::a::A; pub struct B;");
    let grown_tree = [
        a,
        ("src/b.rs", "use crate::{a::A, c::C}; pub struct B;"),
        ("src/c.rs", "use crate::b::{B, some}; pub struct C;"),
    ];
    let listed: &[Standing] = &[("so far", &["src/a.rs", "src/b.rs"])];
    let larger: &[Standing] = &[("so far", &["src/a.rs", "src/b.rs", "src/c.rs"])];
    let one = |standing: &[Standing], arrows: &Arrows| {
        let faults = faults(standing, arrows);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults[0].clone()
    };
    assert_eq!(faults(listed, &tree(&[a, b])), NONE);
    let new = one(&[], &tree(&[a, b]));
    assert!(
        new.starts_with("A new circle") && new.contains("src/a.rs needs B of src/b.rs"),
        "{new}"
    );
    let grown = one(listed, &tree(&grown_tree));
    assert!(grown.starts_with("A circle has grown by src/c.rs;"), "{grown}");
    assert!(grown.contains("src/c.rs needs B, some of src/b.rs"), "{grown}");
    let smaller = one(larger, &tree(&[a, b]));
    assert!(
        smaller.starts_with("A circle has become smaller") && smaller.contains("\"src/b.rs\",\n    ],"),
        "{smaller}"
    );
    let gone = one(listed, &tree(&[a]));
    assert!(gone.starts_with("A circle is gone"), "{gone}");
}
