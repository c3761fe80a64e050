//! The signs of the screens: drawn by one hand in `gui/widgets/icon.rs`, and never a letter of the font.

use super::source::texts;
use syn::LitStr;
use syn::visit::Visit;

/// Letters of the font that look like signs of buttons, menus and lists.
const LETTERS: &str = "✓✔✗✕✖☑☒▾▴▸◂▲▼►◄▶◀◆◇●○■□★⋯⋮☰⚙🔍";
/// Arrows stand for keys, and in the hall, where type is set like in print; between words of the chair's window they are signs.
const ARROWS_OF_KEYS: &[&str] = &["gui/ui_command.rs", "gui/overlay/keys_sheet.rs", "gui/prepare/agenda_row.rs"];

/// The texts of a file but for its comments.
struct Texts(Vec<String>);

impl<'ast> Visit<'ast> for Texts {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    // What stands in a macro, such as `format!`, is not read as syntax.
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.0.push(called.tokens.to_string());
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.0.push(literal.value());
    }
}

/// The texts that a file of the screens draws with such a letter in them.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut read = Texts(Vec::new());
    read.visit_file(&syn::parse_file(text).unwrap());
    let may_have_arrows = path.contains("gui/hall/") || ARROWS_OF_KEYS.iter().any(|file| path.ends_with(file));
    let is_sign = |sign: char| LETTERS.contains(sign) || !may_have_arrows && "→←↑↓".contains(sign);
    let with_signs = read.0.into_iter().filter(|text| text.contains(is_sign));
    with_signs.map(|text| format!("{path}: “{text}”")).collect()
}

#[test]
fn signs_are_found_as_they_are_meant() {
    let drawn = |path: &str, text: &str| faults(path, &format!("fn f() {{ ui.label({text:?}); }}"));
    assert_eq!(drawn("gui/lead/a.rs", "▾ Visa").len(), 1);
    assert_eq!(drawn("gui/lead/a.rs", "→ i stället").len(), 1);
    assert_eq!(drawn("gui/hall/kind/reverse.rs", "→").len(), 0);
    assert_eq!(drawn("gui/prepare/agenda_row.rs", "Alt+↑").len(), 0);
    assert_eq!(drawn("gui/lead/a.rs", "12 × 3 – 4 …").len(), 0);
    let within = "fn f() { ui.label(format!(\"● {}\", name)); }";
    assert_eq!(faults("gui/lead/a.rs", within).len(), 1, "in a macro");
}

#[test]
fn no_sign_of_the_screens_is_a_letter_of_the_font() {
    let screens = texts().into_iter().filter(|(path, _)| path.contains("gui/"));
    let faults: Vec<_> = screens.flat_map(|(path, text)| faults(&path, &text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
