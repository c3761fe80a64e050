//! The process that reads one PDF: it limits itself before it reads a byte, and then answers on its output until nobody asks.

#[cfg(feature = "pdf")]
use crate::slides::serve_pdf;
use std::io;

/// The word by which the program is asked to be that process; no command of the user.
pub const SERVE_PDF: &str = "serve-pdf";

/// Answers about the PDF that comes on standard input.
///
/// # Errors
///
/// The error of a stream, or of a limit that cannot be set; `Unsupported` where the program was built without PDF.
#[cfg(feature = "pdf")]
pub fn serve_pdf_here() -> io::Result<()> {
    // A fault is no news here: whoever asked hears that there is no answer.
    std::panic::set_hook(Box::new(|_| {}));
    limit_ourselves()?;
    serve_pdf(&mut io::stdin().lock(), &mut io::BufWriter::new(io::stdout().lock()))
}

/// Answers about the PDF that comes on standard input.
///
/// # Errors
///
/// `Unsupported`: the program was built without PDF.
#[cfg(not(feature = "pdf"))]
pub fn serve_pdf_here() -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Memory of 1.5 GiB, two minutes of the processor, and no picture of the memory on the disk when it breaks down.
#[cfg(all(unix, feature = "pdf"))]
fn limit_ourselves() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    const MEMORY: u64 = 1536 * 1024 * 1024;
    const SECONDS: u64 = 120;
    for (what, most) in [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0)] {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(what, limit)?;
    }
    Ok(())
}

/// Time and output alone are limited where the system has no such limits, by who asks.
#[cfg(all(not(unix), feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "the same as on the systems that have limits")]
const fn limit_ourselves() -> io::Result<()> {
    Ok(())
}
