//! A presentation in the open form: its pages in order and its title.

use super::page::{HiddenStyles, read_page};
use crate::slides::fault::ShowFault;
use crate::slides::limits::{MOST_SLIDES, Used};
use crate::slides::package::ShowPackage;
use crate::slides::show::SlideShow;
use crate::slides::text::tidy_line;
use crate::slides::xml::XmlElement;

/// The slides of a package.
///
/// # Errors
///
/// It holds no presentation, it is damaged or locked, or it breaks a limit.
pub(in crate::slides) fn read(package: &mut ShowPackage<'_>) -> Result<SlideShow, ShowFault> {
    if let Some(list) = package.xml("META-INF/manifest.xml")?
        && list.holds("encryption-data")
    {
        return Err(ShowFault::Locked);
    }
    let content = package.xml("content.xml")?.ok_or(ShowFault::Damaged)?;
    let about = package.xml("meta.xml")?;
    // Some programs keep the styles of pages beside.
    let styles = package.xml("styles.xml")?;
    presentation(&content, about.as_ref(), styles.as_ref(), &mut package.used)
}

/// The slides of one flat file.
///
/// # Errors
///
/// As [`read`].
pub(in crate::slides) fn read_flat(document: &XmlElement, used: &mut Used) -> Result<SlideShow, ShowFault> {
    presentation(document, Some(document), None, used)
}

fn presentation(
    content: &XmlElement,
    about: Option<&XmlElement>,
    styles: Option<&XmlElement>,
    used: &mut Used,
) -> Result<SlideShow, ShowFault> {
    let body = content.child("body").ok_or(ShowFault::Damaged)?;
    let Some(presentation) = body.child("presentation") else {
        return Err(ShowFault::OtherDocument);
    };
    let title = about
        .and_then(|about| about.at(&["meta", "title"]))
        .map(|title| tidy_line(&title.letters()));
    let mut hidden = HiddenStyles::default();
    hidden.add(content);
    if let Some(styles) = styles {
        hidden.add(styles);
    }
    let mut slides = Vec::new();
    for (page, number) in presentation.children_named("page").zip(1..) {
        if number > MOST_SLIDES {
            return Err(ShowFault::TooManySlides { most: MOST_SLIDES });
        }
        let slide = read_page(page, number, &hidden, used)?;
        used.add_letters(slide.letters())?;
        slides.push(slide);
    }
    Ok(SlideShow {
        title: title.unwrap_or_default(),
        slides,
    })
}
