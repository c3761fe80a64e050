//! All small changes of a file, each behind its number: `a < b` becomes `(if crate::mutant::is(7) { a <= b } else { a < b })`.
//!
//! They are the ones that cargo-mutants makes: a function that gives back a simple value at once, another operator, a negation that
//! is gone, a guard that always or never holds, an arm of a `match` or a field of a struct that is left to the general case.

use crate::values::values;
use quote::ToTokens as _;
use std::collections::BTreeSet;
use syn::spanned::Spanned as _;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, BinOp, Block, Expr, ExprMatch, ExprStruct, File, ImplItemFn, Item, ItemConst, ItemFn, ItemImpl, ItemStatic, Pat, Signature,
    TraitItemFn, Type, UnOp, parse_quote,
};

/// The longest that is quoted of an expression.
const MOST_QUOTED: usize = 90;

/// The one who makes them.
#[derive(Default)]
pub(crate) struct Changer {
    /// The file that is changed.
    pub(crate) file: String,
    /// What each change is, the one with number 1 first.
    pub(crate) names: Vec<String>,
    /// All types.
    known: BTreeSet<String>,
    /// Those that have a default.
    has_default: BTreeSet<String>,
    /// The type whose functions are looked at.
    of_type: String,
    /// The function that is looked at.
    function: String,
}

impl Changer {
    /// Learns which types of a file have a default. Of two types with one name neither counts as having one.
    pub(crate) fn learn_defaults(&mut self, file: &File) {
        for item in &file.items {
            let (name, attributes) = match item {
                Item::Struct(item) => (item.ident.to_string(), &item.attrs),
                Item::Enum(item) => (item.ident.to_string(), &item.attrs),
                _ => continue,
            };
            let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
            let has_default = derives
                .into_iter()
                .any(|derive| derive.to_token_stream().to_string().contains("Default"));
            if self.known.insert(name.clone()) && has_default {
                self.has_default.insert(name);
            } else {
                self.has_default.remove(&name);
            }
        }
    }

    /// Gives a change its name and number.
    fn number(&mut self, what: &str) -> usize {
        let Self {
            file, of_type, function, ..
        } = self;
        self.names.push(format!("{file}: {of_type}{function}: {what}"));
        self.names.len()
    }

    fn function(
        &mut self,
        attributes: &[Attribute],
        signature: &mut Signature,
        block: &mut Block,
        below: impl FnOnce(&mut Self, &mut Block),
    ) {
        if block.stmts.is_empty() || is_of_another_system(attributes) {
            return;
        }
        let before = self.names.len();
        self.function = signature.ident.to_string();
        let body = block.to_token_stream().to_string();
        below(self, block);
        for value in values(&signature.output, &self.has_default) {
            // What it does anyway is no change.
            if body != format!("{{ {} }}", value.to_token_stream()) {
                let number = self.number(&format!("gives {} at once", value.to_token_stream().to_string().replace(' ', "")));
                block
                    .stmts
                    .insert(0, parse_quote!(if crate::mutant::is(#number) { return #value; }));
            }
        }
        if self.names.len() > before {
            signature.constness = None;
        }
    }

    fn operators(&mut self, before: &Expr, expr: &mut Expr) {
        let Expr::Binary(binary) = before else { return };
        if holds_let(before) {
            return;
        }
        for operator in others(&binary.op) {
            let other = syn::ExprBinary {
                op: operator,
                ..binary.clone()
            };
            let what = format!("{} with {} instead", quoted(before), operator.to_token_stream());
            self.either(&what, &Expr::Binary(other), expr);
        }
    }

    fn negation(&mut self, before: &Expr, expr: &mut Expr) {
        if let Expr::Unary(unary) = before
            && matches!(unary.op, UnOp::Not(_) | UnOp::Neg(_))
        {
            self.either(&format!("{} without the negation", quoted(before)), &unary.expr, expr);
        }
    }

    fn either(&mut self, what: &str, other: &Expr, expr: &mut Expr) {
        let number = self.number(what);
        *expr = parse_quote!((if crate::mutant::is(#number) { #other } else { #expr }));
    }

    fn arms(&mut self, before: &ExprMatch, found: &mut ExprMatch) {
        let has_general = found.arms.iter().any(|arm| arm.guard.is_none() && is_general(&arm.pat));
        for (was, arm) in before.arms.iter().zip(&mut found.arms) {
            let pattern = quoted(&arm.pat);
            let mut guard: Option<Expr> = None;
            if let (Some((_, was)), Some((_, asked))) = (&was.guard, &arm.guard) {
                let always = self.number(&format!("{pattern} if {} always", quoted(was)));
                let never = self.number(&format!("{pattern} if {} never", quoted(was)));
                guard = Some(parse_quote!((crate::mutant::is(#always) || (#asked)) && !crate::mutant::is(#never)));
            } else if has_general && !is_general(&arm.pat) {
                let number = self.number(&format!("the arm {pattern} left out"));
                guard = Some(parse_quote!(!crate::mutant::is(#number)));
            }
            if let Some(guard) = guard {
                arm.guard = Some((parse_quote!(if), Box::new(guard)));
            }
        }
    }

    fn fields(&mut self, made: &mut ExprStruct) {
        let Some(rest) = &made.rest else { return };
        for field in &mut made.fields {
            let (member, value) = (&field.member, &field.expr);
            let number = self.number(&format!("the field {} left as it was", member.to_token_stream()));
            field.expr = parse_quote!(if crate::mutant::is(#number) { (#rest).#member } else { #value });
            field.colon_token = Some(parse_quote!(:));
        }
    }
}

impl VisitMut for Changer {
    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        self.of_type = match &*item.self_ty {
            Type::Path(path) => path
                .path
                .segments
                .last()
                .map_or_else(String::new, |name| format!("{}::", name.ident)),
            _ => String::new(),
        };
        visit_mut::visit_item_impl_mut(self, item);
        self.of_type.clear();
    }

    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        self.function(&item.attrs, &mut item.sig, &mut item.block, |this, block| {
            this.visit_block_mut(block)
        });
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        self.function(&item.attrs, &mut item.sig, &mut item.block, |this, block| {
            this.visit_block_mut(block)
        });
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        if let Some(block) = &mut item.default {
            self.function(&item.attrs, &mut item.sig, block, |this, block| this.visit_block_mut(block));
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let before = expr.clone();
        visit_mut::visit_expr_mut(self, expr);
        match (&before, &mut *expr) {
            (Expr::Match(before), Expr::Match(found)) => self.arms(before, found),
            (_, Expr::Struct(made)) => self.fields(made),
            _ => {}
        }
        self.operators(&before, expr);
        self.negation(&before, expr);
    }

    // What is worked out while building cannot ask for a number.
    fn visit_item_const_mut(&mut self, _: &mut ItemConst) {}
    fn visit_item_static_mut(&mut self, _: &mut ItemStatic) {}
    fn visit_type_mut(&mut self, _: &mut Type) {}
    fn visit_pat_mut(&mut self, _: &mut Pat) {}
}

/// The operators that are tried in the place of one.
fn others(operator: &BinOp) -> Vec<BinOp> {
    match operator {
        BinOp::Eq(_) => vec![parse_quote!(!=)],
        BinOp::Ne(_) => vec![parse_quote!(==)],
        BinOp::And(_) => vec![parse_quote!(||)],
        BinOp::Or(_) => vec![parse_quote!(&&)],
        BinOp::Lt(_) => vec![parse_quote!(==), parse_quote!(>), parse_quote!(<=)],
        BinOp::Gt(_) => vec![parse_quote!(==), parse_quote!(<), parse_quote!(>=)],
        BinOp::Le(_) => vec![parse_quote!(>)],
        BinOp::Ge(_) => vec![parse_quote!(<)],
        BinOp::Add(_) => vec![parse_quote!(-)],
        BinOp::Sub(_) => vec![parse_quote!(+)],
        BinOp::Mul(_) => vec![parse_quote!(/)],
        BinOp::Div(_) => vec![parse_quote!(*)],
        BinOp::Rem(_) => vec![parse_quote!(/)],
        BinOp::AddAssign(_) => vec![parse_quote!(-=)],
        BinOp::SubAssign(_) => vec![parse_quote!(+=)],
        BinOp::MulAssign(_) => vec![parse_quote!(/=)],
        _ => Vec::new(),
    }
}

/// Whether it is a chain that binds names, which has no other form.
fn holds_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => matches!(binary.op, BinOp::And(_)) && (holds_let(&binary.left) || holds_let(&binary.right)),
        _ => false,
    }
}

/// Whether an arm takes whatever is left.
fn is_general(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => name.subpat.is_none() && name.ident.to_string().starts_with(char::is_lowercase),
        _ => false,
    }
}

/// Whether it is left out where this runs.
fn is_of_another_system(attributes: &[Attribute]) -> bool {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions
        .map(|attribute| attribute.to_token_stream().to_string().replace(' ', ""))
        .any(|condition| condition.contains("(windows)") && !condition.contains("not(windows)") || condition.contains("not(unix)"))
}

/// An expression as it stands in the file, in one line.
fn quoted(of: &(impl quote::ToTokens + ?Sized)) -> String {
    let text = of.span().source_text().unwrap_or_else(|| of.to_token_stream().to_string());
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
