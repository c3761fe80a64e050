//! A presentation of `PowerPoint`: its slides in order and its title.

use super::layout::Layouts;
use super::slide::SlideParts;
use crate::slides::fault::ShowFault;
use crate::slides::limits::MOST_SLIDES;
use crate::slides::package::ShowPackage;
use crate::slides::relations::Relations;
use crate::slides::show::{GuestSlide, SlideRemark, SlideShow};
use crate::slides::text::tidy_line;

/// Where the presentation stands in a package that does not tell.
const USUAL_PART: &str = "ppt/presentation.xml";

/// The slides of a package.
///
/// # Errors
///
/// It holds no presentation, the presentation is damaged, or it breaks a limit.
pub(in crate::slides) fn read(package: &mut ShowPackage<'_>) -> Result<SlideShow, ShowFault> {
    let about = Relations::of(package, "")?;
    let told = about.first("officedocument").filter(|part| package.has(part));
    let part = told.unwrap_or(USUAL_PART).to_owned();
    let presentation = package.xml(&part)?.ok_or(ShowFault::Damaged)?;
    match &*presentation.name {
        "presentation" => {}
        "document" | "workbook" => return Err(ShowFault::OtherDocument),
        _ => return Err(ShowFault::Foreign),
    }
    let title = match about.first("core-properties").map(str::to_owned) {
        Some(part) => package
            .xml(&part)?
            .and_then(|about| Some(tidy_line(&about.child("title")?.letters()))),
        None => None,
    };
    let relations = Relations::of(package, &part)?;
    let mut layouts = Layouts::default();
    let mut slides = Vec::new();
    let list = presentation.child("sldIdLst");
    for (named, number) in list.into_iter().flat_map(|list| list.children_named("sldId")).zip(1..) {
        if number > MOST_SLIDES {
            return Err(ShowFault::TooManySlides { most: MOST_SLIDES });
        }
        let mut slide = GuestSlide {
            number,
            ..GuestSlide::default()
        };
        match named.prefixed("id").and_then(|id| relations.part(id)) {
            Some(part) => SlideParts::read(package, &mut layouts, part, &mut slide)?,
            None => slide.remark(SlideRemark::Slide),
        }
        package.used.add_letters(slide.letters())?;
        slides.push(slide);
    }
    Ok(SlideShow {
        title: title.unwrap_or_default(),
        slides,
    })
}
