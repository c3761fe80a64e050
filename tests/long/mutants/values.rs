//! What a function might give back instead of what it finds out: simple values of its type.

use std::collections::BTreeSet;
use syn::{Expr, GenericArgument, PathArguments, PathSegment, ReturnType, Type, parse_quote};

/// Values of what a function gives back; none for types of which we know none.
pub(crate) fn values(output: &ReturnType, has_default: &BTreeSet<String>) -> Vec<Expr> {
    match output {
        ReturnType::Default => vec![parse_quote!(())],
        ReturnType::Type(_, of) => of_type(of, has_default),
    }
}

fn of_type(of: &Type, has_default: &BTreeSet<String>) -> Vec<Expr> {
    match of {
        Type::Tuple(tuple) if tuple.elems.is_empty() => vec![parse_quote!(())],
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => vec![parse_quote!(""), parse_quote!("xyzzy")],
            _ => Vec::new(),
        },
        Type::Path(path) => path.path.segments.last().map_or_else(Vec::new, |name| of_name(name, has_default)),
        _ => Vec::new(),
    }
}

fn of_name(name: &PathSegment, has_default: &BTreeSet<String>) -> Vec<Expr> {
    let inner = || match &name.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(of)) => of_type(of, has_default),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let around = |make: fn(&Expr) -> Expr| inner().iter().map(make).collect::<Vec<_>>();
    match name.ident.to_string().as_str() {
        "bool" => vec![parse_quote!(true), parse_quote!(false)],
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => vec![parse_quote!(0), parse_quote!(1)],
        "String" => vec![parse_quote!(String::new()), parse_quote!("xyzzy".to_owned())],
        "PathBuf" => vec![parse_quote!(::std::path::PathBuf::new())],
        "Option" => [vec![parse_quote!(None)], around(|value| parse_quote!(Some(#value)))].concat(),
        "Result" => around(|value| parse_quote!(Ok(#value))),
        "Box" => around(|value| parse_quote!(Box::new(#value))),
        "Vec" => [vec![parse_quote!(vec![])], around(|value| parse_quote!(vec![#value]))].concat(),
        other if has_default.contains(other) => vec![parse_quote!(::std::default::Default::default())],
        _ => Vec::new(),
    }
}
