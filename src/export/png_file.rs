//! Pixels as a PNG file: small and at once, since a drawing has few colours and long runs of each.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use std::collections::HashMap;
use tiny_skia::{Pixmap, PremultipliedColorU8};

type Colour = [u8; 3];

/// What is left of a colour on a sheet with very many: nobody sees the last bits in the edge of a letter.
const COARSE: u8 = 0b1111_1000;

/// The sheet as a PNG without transparency.
pub(super) fn encoded(sheet: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, sheet.width(), sheet.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let places = with_palette(sheet, u8::MAX).or_else(|| with_palette(sheet, COARSE));
    let pixels = if let Some((palette, places)) = places {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette);
        places
    } else {
        encoder.set_color(ColorType::Rgb);
        sheet.pixels().iter().flat_map(|pixel| colour(*pixel, u8::MAX)).collect()
    };
    // The difference to the pixel before is nothing all along a run.
    encoder.set_filter(Filter::Sub);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}

/// The colours of the sheet one after the other, each with the bits that are kept, and for each pixel the place of its
/// colour among them; nothing when they are too many.
fn with_palette(sheet: &Pixmap, bits: u8) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut places = Vec::with_capacity(sheet.pixels().len());
    let mut before = (PremultipliedColorU8::TRANSPARENT, 0);
    for pixel in sheet.pixels() {
        if *pixel != before.0 {
            let colour = colour(*pixel, bits);
            let place = if let Some(place) = known.get(&colour) {
                *place
            } else {
                let place = u8::try_from(known.len()).ok()?;
                known.insert(colour, place);
                palette.extend_from_slice(&colour);
                place
            };
            before = (*pixel, place);
        }
        places.push(before.1);
    }
    Some((palette, places))
}

/// The colour of an opaque pixel. White stays white whatever is left out of the others.
fn colour(pixel: PremultipliedColorU8, bits: u8) -> Colour {
    let kept = |part: u8| if part == u8::MAX { part } else { part & bits };
    [kept(pixel.red()), kept(pixel.green()), kept(pixel.blue())]
}
