//! The spans of all values in a RON text, so that a problem can be shown with line and column.
//!
//! The reader of RON forgets positions once it has read a value. This goes over the same text once more, forgivingly: it
//! gives what it can of a text that is cut or wrong, and never judges.

use crate::files::ron::field_path::{FieldPath, PathSegment};
use crate::files::text::line_index::{LineIndex, Position};

/// A text with the spans of its values.
pub(in crate::files) struct SpanIndex<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    /// The first is the whole text; children always come after their parents.
    nodes: Vec<Node>,
    /// Begin of the last token that is no blank or comment.
    last: usize,
    whole: bool,
}

#[derive(Default)]
struct Node {
    key: Option<String>,
    /// Its begin: that of its key when it has one.
    at: usize,
    value: usize,
    end: usize,
    /// The sign that opens it; `None` for a single value.
    open: Option<char>,
    children: Vec<usize>,
}

impl<'a> SpanIndex<'a> {
    pub(in crate::files) fn of(text: &'a str) -> Self {
        let mut spans = Self {
            text,
            lines: LineIndex::of(text),
            nodes: vec![Node::default()],
            last: 0,
            whole: true,
        };
        spans.scan();
        spans
    }

    /// False when a bracket or a text is still open at the end, as in a file that was cut.
    pub(in crate::files) const fn is_whole(&self) -> bool {
        self.whole
    }

    /// Begin of the last token that is no blank or comment.
    pub(in crate::files) fn last(&self) -> Position {
        self.position(self.last)
    }

    /// Position of the value at the end of the path, or of the nearest value above it that is there.
    pub(in crate::files) fn find(&self, path: &FieldPath) -> Position {
        let mut node = self.top();
        for segment in path.segments() {
            match self.below(node, segment) {
                Some(child) => node = child,
                None => break,
            }
        }
        self.position(self.nodes.get(node).map_or(0, |node| node.at))
    }

    /// The fields at the top of the file.
    pub(in crate::files) fn top_keys(&self) -> impl Iterator<Item = &str> {
        let top = self.nodes.get(self.top());
        top.into_iter()
            .flat_map(|top| &top.children)
            .filter_map(|child| self.nodes.get(*child)?.key.as_deref())
    }

    /// The text of a single value at the top of the file.
    pub(in crate::files) fn top_value(&self, key: &str) -> Option<&'a str> {
        let node = self.nodes.get(self.below(self.top(), &PathSegment::Key(key.to_owned()))?)?;
        self.text.get(node.value..node.end)
    }

    /// The texts of the members of a list at the top of the file; none where the value is no list.
    pub(in crate::files) fn top_members(&self, key: &str) -> Vec<&'a str> {
        let list = self.below(self.top(), &PathSegment::Key(key.to_owned()));
        let list = list.and_then(|list| self.nodes.get(list)).filter(|list| list.open == Some('['));
        let members = list.map_or(&[][..], |list| &list.children).iter();
        members
            .filter_map(|member| self.nodes.get(*member))
            .filter_map(|member| self.text.get(member.value..member.end))
            .collect()
    }

    /// The name of the kind that stands at the end of the path, as `Open` in `Open((…))`; empty when there is none.
    pub(in crate::files) fn name_at(&self, path: &FieldPath) -> &'a str {
        let node = path
            .segments()
            .iter()
            .try_fold(self.top(), |node, segment| self.below(node, segment));
        let rest = node
            .and_then(|node| self.text.get(self.nodes.get(node)?.value..))
            .unwrap_or_default();
        let end = rest.find(|sign| !is_word(sign)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// Positions of all fields of this name inside a value, in the order of the text.
    pub(in crate::files) fn fields(&self, path: &FieldPath, key: &str) -> Vec<Position> {
        let Some(node) = path
            .segments()
            .iter()
            .try_fold(self.top(), |node, segment| self.below(node, segment))
        else {
            return Vec::new();
        };
        let end = self.nodes.get(node).map_or(0, |node| node.end);
        self.nodes
            .iter()
            .skip(node + 1)
            .take_while(|inner| inner.at < end)
            .filter(|inner| inner.key.as_deref() == Some(key))
            .map(|inner| self.position(inner.at))
            .collect()
    }

    /// Line and column of a byte.
    pub(in crate::files) fn position(&self, at: usize) -> Position {
        self.lines.position(at)
    }

    /// The same place, or the next one that holds more than blanks and comments.
    pub(in crate::files) fn content_from(&self, position: Position) -> Position {
        let line_start = self.lines.start_of(position.line);
        let rest = line_start.and_then(|start| self.text.get(start..)).unwrap_or_default();
        let before = rest
            .char_indices()
            .nth(position.column.saturating_sub(1))
            .map_or(rest.len(), |(index, _)| index);
        let mut at = line_start.unwrap_or(self.text.len()) + before;
        while let Some(token) = token(self.text, at) {
            if token.kind != TokenKind::Space {
                return self.position(token.start);
            }
            at = token.end;
        }
        position
    }

    /// The value that the file consists of.
    fn top(&self) -> usize {
        self.nodes.first().and_then(|root| root.children.first()).copied().unwrap_or(0)
    }

    fn below(&self, node: usize, segment: &PathSegment) -> Option<usize> {
        let mut node = self.nodes.get(node)?;
        loop {
            let found = match segment {
                PathSegment::Key(key) => node
                    .children
                    .iter()
                    .find(|child| self.nodes.get(**child).is_some_and(|child| child.key.as_ref() == Some(key))),
                PathSegment::Index(index) if node.open == Some('[') => node.children.get(*index),
                PathSegment::Index(_) => None,
            };
            if let Some(found) = found {
                return Some(*found);
            }
            // A name with brackets, as in `Open((…))`, is no step of its own.
            let [only] = node.children.as_slice() else { return None };
            node = self.nodes.get(*only).filter(|only| only.key.is_none())?;
        }
    }

    fn scan(&mut self) {
        let mut open = vec![0];
        let mut key: Option<(String, usize)> = None;
        // A name that stands before brackets, waiting for them.
        let mut named: Option<usize> = None;
        let mut at = 0;
        while let Some(token) = token(self.text, at) {
            at = token.end;
            if token.kind != TokenKind::Space {
                self.last = token.start;
            }
            match token.kind {
                TokenKind::Space => {}
                TokenKind::Open(sign) => {
                    let node = match named.take() {
                        Some(node) => node,
                        None => self.add(&open, &mut key, token.start),
                    };
                    if let Some(node) = self.nodes.get_mut(node) {
                        node.open = Some(sign);
                        node.end = self.text.len();
                    }
                    open.push(node);
                }
                TokenKind::Close => {
                    named = None;
                    key = None;
                    if open.len() > 1
                        && let Some(node) = open.pop().and_then(|node| self.nodes.get_mut(node))
                    {
                        node.end = token.end;
                    }
                }
                TokenKind::Sign => {
                    named = None;
                    key = None;
                }
                TokenKind::Value | TokenKind::CutText => {
                    self.whole &= token.kind == TokenKind::Value;
                    if next_sign(self.text, at) == Some(':') {
                        key = Some((unquoted(self.text.get(token.start..token.end).unwrap_or_default()), token.start));
                        at = after_colon(self.text, at);
                    } else {
                        let node = self.add(&open, &mut key, token.start);
                        if let Some(node) = self.nodes.get_mut(node) {
                            node.end = token.end;
                        }
                        named = Some(node);
                    }
                }
            }
        }
        self.whole &= open.len() == 1;
    }

    fn add(&mut self, open: &[usize], key: &mut Option<(String, usize)>, value: usize) -> usize {
        let index = self.nodes.len();
        let (key, at) = key.take().map_or((None, value), |(key, at)| (Some(key), at));
        self.nodes.push(Node {
            key,
            at,
            value,
            end: value,
            ..Node::default()
        });
        if let Some(parent) = open.last().and_then(|parent| self.nodes.get_mut(*parent)) {
            parent.children.push(index);
        }
        index
    }
}

/// A kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) enum TokenKind {
    /// Blanks and comments.
    Space,
    Open(char),
    Close,
    /// A comma, or a sign that belongs nowhere.
    Sign,
    /// A name, a number or a text.
    Value,
    /// A text that is still open at the end.
    CutText,
}

/// A token and the bytes at which it begins and ends.
pub(in crate::files) struct Token {
    pub(in crate::files) kind: TokenKind,
    pub(in crate::files) start: usize,
    pub(in crate::files) end: usize,
}

/// The token that begins at a byte; `None` at the end.
pub(in crate::files) fn token(text: &str, start: usize) -> Option<Token> {
    let rest = text.get(start..)?;
    let first = rest.chars().next()?;
    let (kind, length) = match first {
        _ if first.is_whitespace() => (TokenKind::Space, first.len_utf8()),
        '/' if rest.starts_with("//") => (TokenKind::Space, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (TokenKind::Space, rest.find("*/").map_or(rest.len(), |end| end + 2)),
        // The line of extensions on top.
        '#' if rest.starts_with("#![") => (TokenKind::Space, rest.find(']').map_or(rest.len(), |end| end + 1)),
        '(' | '[' | '{' => (TokenKind::Open(first), 1),
        ')' | ']' | '}' => (TokenKind::Close, 1),
        '"' => quoted(rest, 0),
        'r' if rest.trim_start_matches('r').trim_start_matches('#').starts_with('"') => raw(rest),
        '\'' => character(rest),
        _ if is_word(first) => (TokenKind::Value, rest.find(|sign| !is_word(sign)).unwrap_or(rest.len())),
        _ => (TokenKind::Sign, first.len_utf8()),
    };
    Some(Token {
        kind,
        start,
        end: start + length,
    })
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '-' | '+' | '.' | '#')
}

fn quoted(rest: &str, open_at: usize) -> (TokenKind, usize) {
    let mut escaped = false;
    for (index, sign) in rest.char_indices().skip(open_at + 1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return (TokenKind::Value, index + 1),
            _ => {}
        }
    }
    (TokenKind::CutText, rest.len())
}

fn raw(rest: &str) -> (TokenKind, usize) {
    let hashes = rest.chars().skip(1).take_while(|sign| *sign == '#').count();
    let close = format!("\"{}", "#".repeat(hashes));
    let begin = hashes + 2;
    match rest.get(begin..).and_then(|inner| inner.find(&close)) {
        Some(end) => (TokenKind::Value, begin + end + close.len()),
        None => (TokenKind::CutText, rest.len()),
    }
}

fn character(rest: &str) -> (TokenKind, usize) {
    let inner = rest.char_indices().skip(1);
    let mut escaped = false;
    for (index, sign) in inner.take(12) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\'' => return (TokenKind::Value, index + 1),
            _ => {}
        }
    }
    (TokenKind::Sign, 1)
}

fn next_sign(text: &str, mut at: usize) -> Option<char> {
    while let Some(token) = token(text, at) {
        if token.kind != TokenKind::Space {
            return text.get(token.start..)?.chars().next();
        }
        at = token.end;
    }
    None
}

fn after_colon(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|rest| rest.find(':'))
        .map_or(text.len(), |colon| at + colon + 1)
}

fn unquoted(key: &str) -> String {
    key.strip_prefix("r#").unwrap_or(key).trim_matches('"').to_owned()
}
