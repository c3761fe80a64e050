//! Draws the pages of a guest's slides on a thread of its own, in the order in which they are wanted.

use crate::files::{Disk, read_picture_file};
use crate::model::{PictureFile, WantedPicture};
use crate::slides::{PageImage, PdfFault};
use crate::work::pdf::process::{PdfProcess, PdfReader};
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// A page that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnSlide {
    /// What was wanted.
    pub of: WantedPicture,
    /// The picture; `None` where there will be none.
    pub image: Option<PageImage>,
}

/// The thread, with a way in and a way out. It ends with this, and the process that reads the PDF with it.
pub struct SlideDrawer {
    desk: Arc<Desk>,
    drawn: Receiver<DrawnSlide>,
}

#[derive(Default)]
struct Desk {
    orders: Mutex<Orders>,
    changed: Condvar,
}

#[derive(Default)]
struct Orders {
    sources: PictureSources,
    wanted: VecDeque<WantedPicture>,
    ended: bool,
}

/// Where the files with slides of a meeting are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureSources {
    /// The files.
    pub files: Vec<PictureFile>,
    /// The folders that may hold them, in the order in which they are looked through.
    pub folders: Vec<PathBuf>,
}

impl SlideDrawer {
    /// Starts the thread. `wake` is called from it whenever a page is drawn.
    ///
    /// # Errors
    ///
    /// The error of the system when the thread cannot be started.
    pub fn start(disk: Arc<dyn Disk>, reader: PdfReader, wake: Arc<dyn Fn() + Send + Sync>) -> io::Result<Self> {
        let table = Arc::new(Desk::default());
        let (outbox, drawn) = channel();
        let drawing = DrawingThread { disk, reader, open: None };
        let orders = Arc::clone(&table);
        thread::Builder::new()
            .name("slides".to_owned())
            .spawn(move || drawing.work(&orders, &outbox, &*wake))?;
        Ok(Self { desk: table, drawn })
    }

    /// From now on pages of these files are wanted; the first is opened at once, so that it is ready when somebody asks.
    pub fn show(&self, sources: PictureSources) {
        let mut orders = self.desk.orders();
        orders.wanted.clear();
        orders.sources = sources;
        drop(orders);
        self.desk.changed.notify_all();
    }

    /// These are wanted, in this order, and nothing else any longer.
    pub fn want(&self, wanted: Vec<WantedPicture>) {
        self.desk.orders().wanted = wanted.into();
        self.desk.changed.notify_all();
    }

    /// The next page that was drawn, if there is one; never waits.
    pub fn next_drawn(&self) -> Option<DrawnSlide> {
        self.drawn.try_recv().ok()
    }
}

impl Drop for SlideDrawer {
    fn drop(&mut self) {
        self.desk.orders().ended = true;
        self.desk.changed.notify_all();
    }
}

impl Desk {
    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct DrawingThread {
    disk: Arc<dyn Disk>,
    reader: PdfReader,
    open: Option<OpenPdf>,
}

struct OpenPdf {
    sha256: String,
    bytes: Arc<[u8]>,
    process: Option<PdfProcess>,
}

impl DrawingThread {
    fn work(mut self, desk: &Desk, outbox: &Sender<DrawnSlide>, wake: &dyn Fn()) {
        let mut known = PictureSources::default();
        loop {
            let mut orders = desk.orders();
            while !orders.ended && orders.wanted.is_empty() && orders.sources == known {
                orders = desk.changed.wait(orders).unwrap_or_else(PoisonError::into_inner);
            }
            if orders.ended {
                return;
            }
            if orders.sources != known {
                known = orders.sources.clone();
                drop(orders);
                self.open = None;
                if let Some(first) = known.files.first() {
                    self.begin(&known, &first.sha256.clone());
                }
                continue;
            }
            let Some(of) = orders.wanted.pop_front() else { continue };
            drop(orders);
            let image = self.draw(&known, &of);
            if outbox.send(DrawnSlide { of, image }).is_err() {
                return;
            }
            wake();
        }
    }

    /// Draws a page, and once more where the process has ended since the last one: it may have used up what it gets.
    fn draw(&mut self, sources: &PictureSources, of: &WantedPicture) -> Option<PageImage> {
        let was_open = self.is_open(&of.page.sha256);
        match self.try_draw(sources, of) {
            Ok(image) => Some(image),
            Err(PdfFault::Broken | PdfFault::TooSlow) if was_open => self.try_draw(sources, of).ok(),
            Err(_) => None,
        }
    }

    fn is_open(&self, sha256: &str) -> bool {
        let mut open = self.open.iter();
        open.any(|open| open.sha256 == sha256 && open.process.is_some())
    }

    fn try_draw(&mut self, sources: &PictureSources, of: &WantedPicture) -> Result<PageImage, PdfFault> {
        self.begin(sources, &of.page.sha256);
        let Some(open) = &mut self.open else {
            return Err(PdfFault::Damaged);
        };
        let Some(process) = &mut open.process else {
            return Err(PdfFault::NotStarted);
        };
        let drawn = process.draw(of.page.page, of.within);
        if matches!(drawn, Err(PdfFault::Broken | PdfFault::TooSlow)) {
            open.process = None;
        }
        drawn
    }

    /// Opens the file with this checksum, unless it is open.
    fn begin(&mut self, sources: &PictureSources, sha256: &str) {
        if self.open.as_ref().is_none_or(|open| open.sha256 != sha256) {
            let file = sources.files.iter().find(|file| file.sha256 == sha256);
            let bytes = file.and_then(|file| read_picture_file(&*self.disk, &sources.folders, file));
            self.open = bytes.map(|bytes| OpenPdf {
                sha256: sha256.to_owned(),
                bytes: bytes.into(),
                process: None,
            });
        }
        if let Some(open) = &mut self.open
            && open.process.as_ref().is_none_or(PdfProcess::is_used_up)
        {
            open.process = self.reader.open(&open.bytes).ok().map(|(process, _)| process);
        }
    }
}
