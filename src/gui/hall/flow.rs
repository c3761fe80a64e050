//! Blocks that run down page after page; a block that does not fit goes to the next page and is never made smaller.

use crate::gui::hall::measure::{HallSheet, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine, What};
use crate::model::{Align, Ink};
use eframe::egui::{pos2, vec2};

/// A strip across the page that is never broken.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    /// With `at` from the sheet's left edge and the strip's top.
    pub(super) drawn: Vec<Drawn>,
    /// The words of the strip and those after it for screen readers, in whole sentences.
    pub(super) said: Option<String>,
}

/// Strips that belong together: they stay on one page if a page can hold them.
#[derive(Clone, Debug, Default)]
pub(super) struct PageBlock {
    /// Space above, unless the block is the first on its page.
    pub(super) gap: f32,
    pub(super) strips: Vec<Strip>,
}

impl PageBlock {
    /// The same with space above it.
    #[must_use]
    pub(super) const fn after(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    /// This block with `next` directly below, kept together.
    #[must_use]
    pub(super) fn with(mut self, next: Self) -> Self {
        if let Some(last) = self.strips.last_mut() {
            last.height += next.gap;
        }
        self.strips.extend(next.strips);
        self
    }

    /// This block with `other` beside it.
    #[must_use]
    pub(super) fn beside(mut self, other: Self) -> Self {
        for (index, strip) in other.strips.into_iter().enumerate() {
            if let Some(own) = self.strips.get_mut(index) {
                own.height = own.height.max(strip.height);
                own.drawn.extend(strip.drawn);
                own.said = match (own.said.take(), strip.said) {
                    (Some(one), Some(two)) => Some(format!("{one}\n{two}")),
                    (one, two) => one.or(two),
                };
            } else {
                self.strips.push(strip);
            }
        }
        self
    }

    /// The same with more drawn in its first strip.
    #[must_use]
    pub(super) fn adorned(mut self, drawn: impl IntoIterator<Item = Drawn>) -> Self {
        if let Some(first) = self.strips.first_mut() {
            first.drawn.extend(drawn);
        }
        self
    }

    /// The same with its text `by` lower, for something higher than a line beside it.
    #[must_use]
    pub(super) fn lowered(mut self, by: f32) -> Self {
        if let Some(first) = self.strips.first_mut() {
            first.height += by;
            for drawn in std::mem::take(&mut first.drawn) {
                first.drawn.push(drawn.lower(by));
            }
        }
        self
    }

    /// The same so much further to the right.
    #[must_use]
    pub(super) fn moved(mut self, by: f32) -> Self {
        for drawn in self.strips.iter_mut().flat_map(|strip| &mut strip.drawn) {
            drawn.at.x += by;
        }
        self
    }

    /// The same as one strip: words beside each other in it keep their own lines.
    #[must_use]
    pub(super) fn in_one(self) -> Self {
        let mut one = Strip::default();
        let mut said = Vec::new();
        for strip in self.strips {
            one.drawn.extend(strip.drawn.into_iter().map(|drawn| drawn.lower(one.height)));
            one.height += strip.height;
            said.extend(strip.said);
        }
        one.said = (!said.is_empty()).then(|| said.join("\n"));
        Self {
            gap: self.gap,
            strips: vec![one],
        }
    }

    /// The same as one strip where it is no higher than a page has room for; a higher one must be broken between its strips.
    #[must_use]
    pub(super) fn whole_within(self, room: f32) -> Self {
        if self.height() <= room { self.in_one() } else { self }
    }

    /// Puts it on a page, with its upper edge at a height of the sheet.
    pub(super) fn put_on(self, page: &mut Page, sheet: &HallSheet, top: f32) {
        let mut y = top;
        for strip in self.strips {
            page.drawn.extend(strip.drawn.into_iter().map(|drawn| drawn.lower(y)));
            if let Some(said) = strip.said {
                page.said
                    .push((pos2(sheet.margin, y), vec2(sheet.inner_width(), strip.height), said));
            }
            y += strip.height;
        }
    }

    /// True when nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.strips.is_empty()
    }

    /// A strip without words.
    pub(super) fn bare(height: f32, drawn: impl IntoIterator<Item = Drawn>) -> Self {
        Self {
            gap: 0.0,
            strips: vec![Strip {
                height,
                drawn: drawn.into_iter().collect(),
                said: None,
            }],
        }
    }

    /// At least this high.
    #[must_use]
    pub(super) fn at_least(mut self, height: f32) -> Self {
        let missing = height - self.height();
        if let Some(last) = self.strips.last_mut().filter(|_| missing > 0.0) {
            last.height += missing;
        }
        self
    }

    fn lines_mut(&mut self) -> impl Iterator<Item = &mut TextLine> {
        self.strips
            .iter_mut()
            .flat_map(|strip| &mut strip.drawn)
            .filter_map(|drawn| match &mut drawn.what {
                What::Line(line) => Some(line),
                What::Shape(_) => None,
            })
    }

    pub(super) fn height(&self) -> f32 {
        self.strips.iter().map(|strip| strip.height).sum()
    }
}

impl Typesetter<'_> {
    /// A text that stands `x` from the sheet's left edge, in lines of at most `width`.
    pub(super) fn text(&self, text: &str, setting: Setting, x: f32, width: f32) -> PageBlock {
        let line = |(index, line): (usize, String)| Strip {
            height: self.sheet.line(setting.size),
            said: (index == 0).then(|| text.to_owned()),
            drawn: vec![Drawn::line(pos2(x, 0.0), TextLine::new(line, setting))],
        };
        let lines = self.lines(text, setting.face, setting.size, width);
        PageBlock {
            gap: 0.0,
            strips: lines.into_iter().enumerate().map(line).collect(),
        }
    }

    /// A text whose lines end `x` from the sheet's left edge.
    pub(super) fn text_ending(&self, text: &str, setting: Setting, x: f32, width: f32) -> PageBlock {
        let mut block = self.text(text, setting, x, width);
        block.lines_mut().for_each(|line| line.align = Align::Right);
        block
    }

    /// A text from margin to margin.
    pub(super) fn wide(&self, text: &str, setting: Setting) -> PageBlock {
        self.text(text, setting, self.sheet.margin, self.sheet.inner_width())
    }

    /// The setting for ordinary text.
    pub(super) const fn ordinary(&self) -> Setting {
        Setting::new(Typeface::Regular, self.sheet.text, Ink::Text)
    }

    /// The setting for text of less weight.
    pub(super) const fn quiet(&self) -> Setting {
        Setting::new(Typeface::Regular, self.sheet.text, Ink::Quiet)
    }

    /// The setting for labels and small headings.
    pub(super) const fn strong(&self) -> Setting {
        Setting::new(Typeface::Strong, self.sheet.text, Ink::Text)
    }

    /// The setting for headings of columns and rows.
    pub(super) const fn accented(&self) -> Setting {
        Setting::new(Typeface::Strong, self.sheet.text, Ink::Accent)
    }

    /// The setting for questions.
    pub(super) const fn question(&self) -> Setting {
        Setting::new(Typeface::Strong, self.sheet.question, Ink::Text)
    }
}

/// Pages being filled from top to bottom.
pub(super) struct Flow<'a> {
    sheet: &'a HallSheet,
    /// Where every page begins.
    top: f32,
    /// Stands at the top of every page.
    heading: PageBlock,
    pages: Vec<Page>,
    page: Page,
    y: f32,
    /// True when the page holds anything but its heading.
    begun: bool,
}

impl<'a> Flow<'a> {
    /// Starts a first page; `heading` is repeated on every page.
    pub(super) fn new(sheet: &'a HallSheet, heading: PageBlock) -> Self {
        Self::from_top(sheet, sheet.margin, heading)
    }

    /// The same with its pages beginning further down.
    pub(super) fn from_top(sheet: &'a HallSheet, top: f32, heading: PageBlock) -> Self {
        let mut flow = Self {
            sheet,
            top,
            heading,
            pages: Vec::new(),
            page: Page::default(),
            y: 0.0,
            begun: false,
        };
        flow.begin_page();
        flow
    }

    /// True when `block` would begin a new page.
    pub(super) fn would_turn(&self, block: &PageBlock) -> bool {
        self.begun && !self.fits(block.gap + block.height())
    }

    /// Adds a block, on the next page if this one is too full.
    pub(super) fn put(&mut self, block: PageBlock) {
        if self.would_turn(&block) {
            self.turn();
        }
        if self.begun {
            self.y += block.gap;
        }
        for strip in block.strips {
            if self.begun && !self.fits(strip.height) {
                self.turn();
            }
            self.place(strip);
            self.begun = true;
        }
    }

    /// Puts a block on the page without moving down, for something beside the next block.
    pub(super) fn put_over(&mut self, block: PageBlock) {
        let y = self.y;
        for strip in block.strips {
            self.place(strip);
        }
        self.y = y;
    }

    /// True when a block of this height fits on the rest of the page.
    pub(super) fn fits(&self, height: f32) -> bool {
        // A hair more than was counted with, or rounding would turn a page that just fits.
        self.y + height <= self.sheet.content_bottom + 0.5
    }

    /// Height of the rest of the page.
    pub(super) fn left(&self) -> f32 {
        self.sheet.content_bottom - self.y
    }

    /// Goes on to a new page.
    pub(super) fn turn(&mut self) {
        self.pages.push(std::mem::take(&mut self.page));
        self.begin_page();
    }

    /// All pages.
    pub(super) fn finish(mut self) -> Vec<Page> {
        self.pages.push(self.page);
        self.pages
    }

    fn begin_page(&mut self) {
        self.y = self.top;
        self.begun = false;
        for strip in self.heading.clone().strips {
            self.place(strip);
        }
        if !self.heading.strips.is_empty() {
            self.y += self.heading.gap;
        }
    }

    fn place(&mut self, strip: Strip) {
        let y = self.y;
        self.page.drawn.extend(strip.drawn.into_iter().map(|drawn| drawn.lower(y)));
        if let Some(said) = strip.said {
            self.page
                .said
                .push((pos2(self.sheet.margin, y), vec2(self.sheet.inner_width(), strip.height), said));
        }
        self.y += strip.height;
    }
}
