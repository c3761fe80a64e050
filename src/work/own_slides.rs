//! A guest's slides that come in by the window: an own deck with its pictures beside it.

use crate::files::{Disk, Places, name_beside, reason, save_own_deck, write_picture_file};
use crate::words::Words;
use crate::work::importing_slides::{SlideSources, SlideTools, import_slides};
use crate::work::job::Done;

/// Makes an own deck of a guest's slides.
///
/// # Errors
///
/// The reason in one sentence, with the file's name and what to do.
pub(super) fn import_as_own_deck(
    disk: &dyn Disk,
    places: &Places,
    sources: SlideSources<'_>,
    tools: SlideTools<'_>,
    words: Words,
) -> Result<Done, String> {
    let name = name_beside(sources.slides, sources.slides);
    let imported = import_slides(disk, sources, tools, words)?;
    // A summons or minutes, and no slides.
    if imported.are_sheets {
        return Err(words.dropped_pdf(&name));
    }
    let folder = places.own_decks();
    if let Some(pdf) = &imported.pdf {
        let made = disk.create_folder(&folder);
        made.map_err(|error| words.cannot_write(&folder.display().to_string(), &reason(&error, words)))?;
        for picture in &imported.deck.pictures {
            write_picture_file(disk, &folder, &picture.file, pdf, words).map_err(|error| error.to_string())?;
        }
    }
    let path = save_own_deck(disk, places, &imported.deck, words).map_err(|error| error.to_string())?;
    let mut told = words.slides_imported(&name, imported.deck.items.len(), &imported.deck.title);
    if let Some(reason) = &imported.without_pictures {
        told = format!("{told} {reason}");
    }
    Ok(Done::SlidesImported { path, told })
}
