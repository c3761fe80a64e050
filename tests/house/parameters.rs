//! The functions of the screens: few parameters, and each of them one thing.

use super::source::texts;
use syn::visit::Visit;
use syn::{FnArg, Pat, PatType, Signature, Type};

/// The most parameters of a function, `self` counted.
const MOST_PARAMETERS: usize = 5;

/// Functions with a parameter that is a tuple and yet one thing: the file, the function, and the reason.
const MAY_TAKE_A_TUPLE: &[(&str, &str, &str)] = &[];

/// Reads the signatures of one file, and those of functions inside functions.
struct Reader<'a> {
    path: &'a str,
    faults: Vec<String>,
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_signature(&mut self, signature: &'ast Signature) {
        let (path, name, count) = (self.path, signature.ident.to_string(), signature.inputs.len());
        if count > MOST_PARAMETERS {
            self.faults.push(format!("{path}: {name} has {count} parameters"));
        }
        let may = MAY_TAKE_A_TUPLE
            .iter()
            .any(|(file, function, _)| *file == path && *function == name);
        for (place, parameter) in (1..).zip(&signature.inputs) {
            if !may && is_tuple(parameter) {
                self.faults.push(format!("{path}: {name} takes a tuple as parameter {place}"));
            }
        }
    }
}

/// True for a parameter that is taken apart as a tuple, or that is one or borrows one.
fn is_tuple(parameter: &FnArg) -> bool {
    fn is_tuple_type(written: &Type) -> bool {
        match written {
            Type::Tuple(tuple) => !tuple.elems.is_empty(),
            Type::Reference(reference) => is_tuple_type(&reference.elem),
            _ => false,
        }
    }
    match parameter {
        FnArg::Receiver(_) => false,
        FnArg::Typed(PatType { pat, ty, .. }) => matches!(**pat, Pat::Tuple(_)) || is_tuple_type(ty),
    }
}

/// Everything that is wrong with the signatures of a file.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut reader = Reader { path, faults: Vec::new() };
    reader.visit_file(&syn::parse_file(text).unwrap());
    reader.faults
}

#[test]
fn signatures_are_read_as_they_are_meant() {
    let text = "fn few(ui: &mut Ui, draw: impl FnOnce(&mut Ui, f32) -> Option<(u8, u8)>, several: &[(A, B)], nothing: ()) {}
        fn many<'a, T: Into<(u8, u8)>>(a: A, b: B, c: C, d: D, e: E, f: F) {}
        fn pair(ui: &Ui, (a, b): Pair) { fn inner(pair: (A, B)) {} }
        impl A { fn borrowed(&self, pair: &mut (A, B)) {} }
        trait B { fn long(&self, a: A, b: B, c: C, d: D, e: E); }";
    assert_eq!(
        faults("x.rs", text),
        [
            "x.rs: many has 6 parameters",
            "x.rs: pair takes a tuple as parameter 2",
            "x.rs: inner takes a tuple as parameter 1",
            "x.rs: borrowed takes a tuple as parameter 2",
            "x.rs: long has 6 parameters",
        ]
    );
}

#[test]
fn no_function_of_the_screens_takes_many_parameters_or_a_bundle_of_them() {
    let mut broken = Vec::new();
    for (path, text) in texts().iter().filter(|(path, _)| path.starts_with("src/gui/")) {
        broken.extend(faults(path, text));
        if text.contains("too_many_arguments") {
            broken.push(format!("{path}: the lint that counts is silenced"));
        }
    }
    assert!(
        broken.is_empty(),
        "A context, or a struct with a name, says more:\n  {}",
        broken.join("\n  ")
    );
}
