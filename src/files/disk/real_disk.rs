//! The disk of the machine.

use crate::files::disk::interface::{Disk, FileEntry};
use crate::files::disk::reason::{NoOrdinaryFile, WriteProtected};
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{self, Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// Begin and end of the names of files that are not whole yet.
const TEMPORARY: (&str, &str) = (".samtalsledaren-", ".tmp");

/// The disk of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        // A pipe or a device may never end. One that is put there between this question and the reading is not looked for.
        let kind = fs::metadata(path)?.file_type();
        if !kind.is_file() && !kind.is_dir() {
            return Err(io::Error::other(NoOrdinaryFile));
        }
        fs::read(path)
    }

    fn whole_path(&self, path: &Path) -> PathBuf {
        path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
    }

    fn may_write(&self, path: &Path) -> io::Result<()> {
        let metadata = match fs::metadata(behind_link(path)?) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        // Whoever may write everything, as the administrator may, still respects what the owner has protected.
        if !metadata.is_file() || metadata.permissions().readonly() {
            return protected_or(&metadata);
        }
        // The leave that is given to others than the owner is known to the system alone. Windows asks when the file is replaced.
        #[cfg(unix)]
        if let Err(error) = fs::OpenOptions::new().write(true).open(path)
            && error.kind() == ErrorKind::PermissionDenied
        {
            return Err(io::Error::other(WriteProtected));
        }
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<FileEntry>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            // A file that vanished meanwhile, or a dead link, is no file.
            if let Ok(metadata) = fs::metadata(&path)
                && metadata.is_file()
            {
                let modified = metadata.modified().ok();
                let bytes = metadata.len();
                files.push(FileEntry { path, modified, bytes });
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(files)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        self.may_write(target)?;
        let target = behind_link(target)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
        #[cfg(unix)]
        let permissions = fs::metadata(&target).map(|metadata| metadata.permissions()).ok();
        #[cfg(unix)]
        let fresh = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        // A new file gets what the user's own rules give any document; an old one keeps what it has.
        #[cfg(unix)]
        builder.permissions(permissions.as_ref().unwrap_or(&fresh).clone());
        let mut file = builder.tempfile_in(folder_of(&target))?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        #[cfg(unix)]
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions).ok();
        }
        file.into_temp_path().keep().map_err(|error| error.error)
    }

    fn put(&self, from: &Path, target: &Path) -> io::Result<()> {
        let target = behind_link(target)?;
        patiently(|| fs::rename(from, &target))
    }

    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()> {
        patiently(|| {
            let mut temporary = tempfile::TempPath::try_from_path(from)?;
            temporary.disable_cleanup(true);
            temporary.persist_noclobber(target).map_err(|error| error.error)
        })
    }

    #[cfg(unix)]
    fn sync_name(&self, target: &Path) -> io::Result<()> {
        let target = behind_link(target)?;
        fs::File::open(folder_of(&target))?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_name(&self, _target: &Path) -> io::Result<()> {
        // Windows can open no folder to force it through; the renaming itself is kept by the file system's own journal.
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }
}

/// True for a file that [`Disk::write_beside`] has made and that has not taken its name yet.
pub(in crate::files) fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

/// The refusal to write a file that is protected or no ordinary one.
fn protected_or(metadata: &fs::Metadata) -> io::Result<()> {
    if metadata.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else if metadata.is_file() {
        Err(io::Error::other(WriteProtected))
    } else {
        Err(io::Error::other(NoOrdinaryFile))
    }
}

/// The folder in which a file stands; a bare name stands in the folder where we are.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The file that a symbolic link points to, so that saving never replaces the link by a file.
fn behind_link(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// Tries again for two seconds where another program holds the file for a moment, as virus scanners, search indexes and
/// sync folders do on Windows (errors 5 and 32).
fn patiently(mut step: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    for wait_ms in [10, 25, 50, 100, 200, 400, 600, 600] {
        match step() {
            Err(error) if cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32)) => {
                sleep(Duration::from_millis(wait_ms));
            }
            other => return other,
        }
    }
    step()
}
