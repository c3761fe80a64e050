//! Asks a process of our own about a PDF, waits for no longer than the limits, and ends it.

use crate::slides::{PageImage, PageText, PdfFacts, PdfFault, PdfReply, PdfRequest, write_pdf_bytes};
use crate::work::clock::now;
use crate::work::pdf::serving::SERVE_PDF;
use std::env;
use std::io::{self, BufReader, ErrorKind};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::thread;
use std::time::Duration;

/// Starts processes that read a PDF.
#[derive(Clone, Debug)]
pub struct PdfReader {
    /// The program that is started; `None` where the system does not tell which one we are.
    program: Option<PathBuf>,
    /// The longest wait for one answer.
    answer: Duration,
    /// The longest wait for all answers of one process.
    whole: Duration,
}

impl PdfReader {
    /// Processes of this very program.
    pub fn of_this_program() -> Self {
        Self::of(env::current_exe().ok())
    }

    /// Processes of another program that is ours too, such as one for a console.
    pub const fn of_program(program: PathBuf) -> Self {
        Self::of(Some(program))
    }

    const fn of(program: Option<PathBuf>) -> Self {
        Self {
            program,
            answer: Duration::from_secs(20),
            whole: Duration::from_mins(2),
        }
    }

    /// The same with shorter waits, for those who try what becomes of a PDF that never ends.
    #[must_use]
    pub const fn waiting(mut self, answer: Duration, whole: Duration) -> Self {
        self.answer = answer;
        self.whole = whole;
        self
    }

    /// The longest wait for all answers about one PDF.
    pub(super) const fn whole(&self) -> Duration {
        self.whole
    }

    /// Starts a process for a PDF.
    ///
    /// # Errors
    ///
    /// What is wrong with the PDF, or that there is no process.
    pub fn open(&self, pdf: &Arc<[u8]>) -> Result<(PdfProcess, PdfFacts), PdfFault> {
        let mut process = self.start(pdf).map_err(|_no_process| PdfFault::NotStarted)?;
        match process.reply()? {
            PdfReply::Opened(facts) => Ok((process, facts)),
            PdfReply::Fault(fault) => Err(fault),
            PdfReply::Text(_) | PdfReply::Image(_) => Err(PdfFault::Broken),
        }
    }

    fn start(&self, pdf: &Arc<[u8]>) -> io::Result<PdfProcess> {
        let program = self.program.as_ref().ok_or(ErrorKind::NotFound)?;
        let mut command = Command::new(program);
        command
            .arg(SERVE_PDF)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // Without a console of its own, which would flash up.
        #[cfg(windows)]
        std::os::windows::process::CommandExt::creation_flags(&mut command, 0x0800_0000);
        let mut child = EndedChild(command.spawn()?);
        let (Some(input), Some(output)) = (child.0.stdin.take(), child.0.stdout.take()) else {
            return Err(ErrorKind::BrokenPipe.into());
        };
        let (requests, asked) = channel();
        let (answered, replies) = sync_channel(1);
        let pdf = Arc::clone(pdf);
        thread::Builder::new()
            .name("pdf out".to_owned())
            .spawn(move || drop(hand_over(input, &pdf, &asked)))?;
        thread::Builder::new().name("pdf in".to_owned()).spawn(move || {
            let mut output = BufReader::new(output);
            let send = |reply: io::Result<PdfReply>| answered.send(reply).is_ok();
            take_in(&mut output, &send);
        })?;
        Ok(PdfProcess {
            _child: child,
            requests,
            replies,
            answer: self.answer,
            left: self.whole,
        })
    }
}

fn hand_over(mut input: ChildStdin, pdf: &[u8], asked: &Receiver<PdfRequest>) -> io::Result<()> {
    write_pdf_bytes(&mut input, pdf)?;
    while let Ok(request) = asked.recv() {
        request.write(&mut input)?;
    }
    Ok(())
}

fn take_in(output: &mut BufReader<ChildStdout>, send: &dyn Fn(io::Result<PdfReply>) -> bool) {
    if let Err(error) = PdfReply::read_mark(output) {
        send(Err(error));
        return;
    }
    loop {
        let reply = PdfReply::read(output);
        let is_last = reply.is_err();
        if !send(reply) || is_last {
            return;
        }
    }
}

/// A process that reads one PDF. It is ended when this is dropped, whatever it is doing.
pub struct PdfProcess {
    _child: EndedChild,
    requests: Sender<PdfRequest>,
    replies: Receiver<io::Result<PdfReply>>,
    answer: Duration,
    left: Duration,
}

impl PdfProcess {
    /// The words of a page, by its number from 1.
    ///
    /// # Errors
    ///
    /// The page cannot be read; after [`PdfFault::TooSlow`] and [`PdfFault::Broken`] the process answers no more.
    pub fn text(&mut self, page: u32) -> Result<PageText, PdfFault> {
        match self.ask(PdfRequest::Text(page))? {
            PdfReply::Text(text) => Ok(text),
            PdfReply::Fault(fault) => Err(fault),
            PdfReply::Opened(_) | PdfReply::Image(_) => Err(PdfFault::Broken),
        }
    }

    /// A page drawn as large as it fits in so many pixels across and down.
    ///
    /// # Errors
    ///
    /// As of [`PdfProcess::text`].
    pub fn draw(&mut self, page: u32, within: [u32; 2]) -> Result<PageImage, PdfFault> {
        match self.ask(PdfRequest::Draw { page, within })? {
            PdfReply::Image(image) if image.width <= within[0].max(1) && image.height <= within[1].max(1) => Ok(image),
            PdfReply::Fault(fault) => Err(fault),
            PdfReply::Opened(_) | PdfReply::Text(_) | PdfReply::Image(_) => Err(PdfFault::Broken),
        }
    }

    /// True when too little is left of what it gets to be sure of an answer.
    pub(super) fn is_used_up(&self) -> bool {
        self.left < self.answer
    }

    fn ask(&mut self, request: PdfRequest) -> Result<PdfReply, PdfFault> {
        self.requests.send(request).map_err(|_gone| PdfFault::Broken)?;
        self.reply()
    }

    fn reply(&mut self) -> Result<PdfReply, PdfFault> {
        let begun = now();
        let reply = self.replies.recv_timeout(self.answer.min(self.left));
        self.left = self.left.saturating_sub(begun.elapsed());
        match reply {
            Ok(Ok(reply)) => Ok(reply),
            Err(RecvTimeoutError::Timeout) => Err(PdfFault::TooSlow),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(PdfFault::Broken),
        }
    }
}

/// A process that does not outlive us.
struct EndedChild(Child);

impl Drop for EndedChild {
    fn drop(&mut self) {
        // One that has ended by itself cannot be ended, which is well.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
