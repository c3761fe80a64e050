//! Pixels as a PNG file: small and at once, since a drawing has few colours and long runs of each.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use tiny_skia::{Pixmap, PremultipliedColorU8};

type Colour = [u8; 3];

/// The bits of a colour that are kept on a sheet with very many: nobody sees the last bits in the edge of a letter.
const COARSE: u8 = 0b1111_1000;

/// Number of pixels that are passed at once where all of them are like the one before.
const AT_ONCE: usize = 8;

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
    let mut palette = ColourTable::new();
    let mut places = Vec::with_capacity(sheet.pixels().len());
    let mut before = (PremultipliedColorU8::TRANSPARENT, 0);
    for some in sheet.pixels().chunks(AT_ONCE) {
        // Most of a drawing is ground.
        if some.iter().all(|pixel| *pixel == before.0) {
            places.resize(places.len() + some.len(), before.1);
            continue;
        }
        for pixel in some {
            if *pixel != before.0 {
                before = (*pixel, palette.place(colour(*pixel, bits))?);
            }
            places.push(before.1);
        }
    }
    Some((palette.colours.concat(), places))
}

/// The colours that were seen so far, and where the latest of them stand: at the edge of a letter one colour follows upon
/// another, and each is sought millions of times.
struct ColourTable {
    colours: Vec<Colour>,
    latest: Box<[(Colour, u8); Self::LATEST]>,
}

impl ColourTable {
    /// Room for the latest colours; a power of two.
    const LATEST: usize = 1024;

    fn new() -> Self {
        // White is the first colour, since every place that is not filled yet names it.
        let white = [u8::MAX; 3];
        Self {
            colours: vec![white],
            latest: Box::new([(white, 0); Self::LATEST]),
        }
    }

    /// The place of a colour, a new one where it was not seen before; nothing when there are more than a byte can tell.
    fn place(&mut self, colour: Colour) -> Option<u8> {
        let [red, green, blue] = colour.map(usize::from);
        let slot = self.latest.get_mut((red ^ green << 2 ^ blue << 4) % Self::LATEST)?;
        if slot.0 != colour {
            let place = self.colours.iter().position(|known| *known == colour).unwrap_or(self.colours.len());
            *slot = (colour, u8::try_from(place).ok()?);
            if place == self.colours.len() {
                self.colours.push(colour);
            }
        }
        Some(slot.1)
    }
}

/// The colour of an opaque pixel. White stays white whatever is left out of the others.
fn colour(pixel: PremultipliedColorU8, bits: u8) -> Colour {
    let kept = |part: u8| if part == u8::MAX { part } else { part & bits };
    [kept(pixel.red()), kept(pixel.green()), kept(pixel.blue())]
}
