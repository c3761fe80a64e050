//! The words of a `SmartArt`, in the order in which it shows them.

use super::paragraphs::words_of;
use crate::slides::show::GuestText;
use crate::slides::xml::XmlElement;
use std::collections::{BTreeMap, BTreeSet};

/// The deepest level that is told.
const DEEPEST_LEVEL: usize = 8;

/// The points of the diagram, each with its depth below the diagram itself.
struct Points<'a> {
    texts: BTreeMap<&'a str, String>,
    /// Those below each point, by their order.
    below: BTreeMap<&'a str, Vec<(u32, &'a str)>>,
    seen: BTreeSet<&'a str>,
    found: Vec<GuestText>,
}

/// The words of a diagram's data.
pub(super) fn words_in(data: &XmlElement) -> Vec<GuestText> {
    let points: Vec<_> = data.child("ptLst").into_iter().flat_map(|list| list.children_named("pt")).collect();
    let is_shown = |point: &&XmlElement| matches!(point.value("type"), None | Some("node" | "asst"));
    let words = |point: &XmlElement| point.child("t").map(words_of).unwrap_or_default();
    let texts = points.iter().copied().filter(is_shown);
    let texts: BTreeMap<_, _> = texts.filter_map(|point| Some((point.value("modelId")?, words(point)))).collect();
    let mut below: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in data.child("cxnLst").into_iter().flat_map(|list| list.children_named("cxn")) {
        if let (None | Some("parOf"), Some(from), Some(to)) = (line.value("type"), line.value("srcId"), line.value("destId")) {
            let order = line.value("srcOrd").and_then(|order| order.parse().ok()).unwrap_or(u32::MAX);
            below.entry(from).or_default().push((order, to));
        }
    }
    for points in below.values_mut() {
        points.sort_by_key(|(order, _)| *order);
    }
    let mut walk = Points {
        texts,
        below,
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    for top in points.iter().filter(|point| point.value("type") == Some("doc")) {
        if let Some(id) = top.value("modelId") {
            walk.go(id, 0);
        }
    }
    // Those that nothing leads to stand last, as the file has them.
    for point in points.iter().copied().filter(is_shown) {
        if let Some(id) = point.value("modelId") {
            walk.go(id, 0);
        }
    }
    walk.found
}

impl<'a> Points<'a> {
    /// Takes in a point and all below it, by a list of what is still to do: a diagram may be as deep as it is long.
    fn go(&mut self, id: &'a str, level: usize) {
        let mut waiting = vec![(id, level)];
        while let Some((id, level)) = waiting.pop() {
            if !self.seen.insert(id) {
                continue;
            }
            let text = self.texts.get(id);
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                self.found.push(GuestText {
                    text: text.clone(),
                    level: level.min(DEEPEST_LEVEL),
                });
            }
            let deeper = if text.is_some() { level + 1 } else { level };
            let below = self.below.get(id).into_iter().flatten().rev();
            waiting.extend(below.map(|(_, point)| (*point, deeper)));
        }
    }
}
