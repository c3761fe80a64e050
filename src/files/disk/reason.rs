//! The reasons of the disk in the user's words: no sentence of the system or of a library is shown, since it is in English.

use crate::words::Words;
use std::fmt;
use std::io::{self, ErrorKind};

/// An error that is told in the user's words already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldError(String);

impl ToldError {
    /// The error of the disk that tells this.
    pub fn io(text: impl Into<String>) -> io::Error {
        io::Error::other(Self(text.into()))
    }
}

impl fmt::Display for ToldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ToldError {}

/// The error of a name that stands for no ordinary file but for a pipe, a socket or a device, which may never end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) struct NoOrdinaryFile;

impl fmt::Display for NoOrdinaryFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no ordinary file")
    }
}

impl std::error::Error for NoOrdinaryFile {}

/// The error of a file whose owner has protected it from being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) struct WriteProtected;

impl fmt::Display for WriteProtected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("write protected")
    }
}

impl std::error::Error for WriteProtected {}

/// True for the error of a file that is protected from being written.
pub fn is_write_protected(error: &io::Error) -> bool {
    is::<WriteProtected>(error)
}

fn is<E: std::error::Error + 'static>(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<E>()).is_some()
}

/// The reason why the disk refused, in the user's words.
pub fn reason(error: &io::Error, words: Words) -> String {
    if let Some(told) = error.get_ref().and_then(|inner| inner.downcast_ref::<ToldError>()) {
        return told.to_string();
    }
    if is::<NoOrdinaryFile>(error) {
        return words.disk_no_ordinary_file().to_owned();
    }
    if is::<WriteProtected>(error) {
        return words.disk_write_protected().to_owned();
    }
    let known = match error.kind() {
        ErrorKind::NotFound => words.disk_not_found(),
        ErrorKind::PermissionDenied => words.disk_not_allowed(),
        ErrorKind::AlreadyExists => words.disk_exists(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => words.disk_full(),
        ErrorKind::ReadOnlyFilesystem => words.disk_read_only(),
        ErrorKind::IsADirectory => words.disk_is_folder(),
        ErrorKind::NotADirectory => words.disk_no_folder(),
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof | ErrorKind::WriteZero => words.disk_garbled(),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => words.disk_wrong_name(),
        ErrorKind::FileTooLarge => words.disk_file_too_large(),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock | ErrorKind::WouldBlock => words.disk_busy(),
        ErrorKind::TimedOut
        | ErrorKind::Interrupted
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NotConnected
        | ErrorKind::ConnectionRefused
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::StaleNetworkFileHandle => words.disk_out_of_reach(),
        ErrorKind::BrokenPipe => words.disk_nobody_reads(),
        ErrorKind::Unsupported | ErrorKind::CrossesDevices | ErrorKind::TooManyLinks | ErrorKind::NotSeekable => {
            words.disk_cannot_do_that()
        }
        ErrorKind::OutOfMemory => words.disk_out_of_memory(),
        _ => return by_number(error.raw_os_error(), words),
    };
    known.to_owned()
}

/// The reason behind the system's own number, where it stands for nothing that has a name.
fn by_number(number: Option<i32>, words: Words) -> String {
    match number {
        Some(5) if cfg!(unix) => words.disk_broken().to_owned(),
        Some(40) if cfg!(target_os = "linux") => words.disk_link_circle().to_owned(),
        Some(23 | 24) if cfg!(unix) => words.disk_too_many_open().to_owned(),
        Some(number) => words.disk_other(number),
        None => words.disk_fault_of_program().to_owned(),
    }
}
