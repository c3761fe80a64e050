//! The small door to the disk: every file that the program reads or writes goes through [`Disk`].

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// What the program asks of a disk. There are two kinds: [`RealDisk`], and the faulty one of the tests. Each method is
/// one step that can fail by itself, so that a test can let any step fail and look at what is left.
pub trait Disk: Send + Sync {
    /// All bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The files of a folder, without its folders.
    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>>;
    /// Makes a folder with all folders above it; one that exists is well.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Writes a new file with a random name beside `target`, forced through to the medium, and gives its path.
    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf>;
    /// Puts a file in the place of `target` in one step, whether there was one or not.
    fn put(&self, from: &Path, target: &Path) -> io::Result<()>;
    /// Puts a file at `target`, and refuses when there is one already.
    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()>;
    /// Forces the name of `target` in its folder through to the medium.
    fn sync_name(&self, target: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The one way to a file that all links to it lead to; a disk without links has only one.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
}

/// One file of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last written, where the system tells.
    pub modified: Option<SystemTime>,
    /// How long it is, in bytes.
    pub bytes: u64,
}

/// How the names of files begin and end that are not whole yet.
const TEMPORARY: (&str, &str) = (".samtalsledaren-", ".tmp");

/// The disk of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

/// Writes a file whole or not at all: when this has answered well, the bytes are on the medium under that name; when it
/// has not, what stood there before stands there still.
///
/// The bytes go to a new file first, are forced through and read back, and only then take the name in one step. A file
/// whose forcing through failed is never tried again, because the system may answer well the second time without having
/// written anything: the next attempt starts with a new file.
pub fn write_whole(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_checked(disk, target, bytes)?;
    if let Err(error) = disk.put(&temporary, target) {
        disk.remove(&temporary).ok();
        // A network drive may answer with an error although the file took its name.
        if disk.read(target).ok().as_deref() != Some(bytes) {
            return Err(error);
        }
    }
    disk.sync_name(target)
}

/// Writes a file that must not exist yet, whole or not at all.
pub fn write_new(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_checked(disk, target, bytes)?;
    if let Err(error) = disk.put_new(&temporary, target) {
        disk.remove(&temporary).ok();
        return Err(error);
    }
    disk.sync_name(target)
}

/// Whether files can be written in a folder: writes a small one, reads it back and takes it away.
pub fn try_folder(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    disk.create_folder(folder)?;
    let probe = write_checked(disk, &folder.join("samtalsledaren"), b"samtalsledaren\n")?;
    disk.remove(&probe)
}

fn write_checked(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let temporary = disk.write_beside(target, bytes)?;
    let problem = match disk.read(&temporary) {
        Ok(found) if found == bytes => return Ok(temporary),
        Ok(_) => io::Error::new(ErrorKind::InvalidData, "the file does not hold what was written to it"),
        Err(error) => error,
    };
    disk.remove(&temporary).ok();
    Err(problem)
}

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            // A file that vanished meanwhile, or a dead link, is no file.
            if let Ok(metadata) = fs::metadata(&path)
                && metadata.is_file()
            {
                let modified = metadata.modified().ok();
                let bytes = metadata.len();
                files.push(Listed { path, modified, bytes });
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(files)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
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

/// Whether a file is one that [`Disk::write_beside`] has made and that has not taken its name yet.
pub(super) fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
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
