//! Small PDFs of our own making: sound ones, and ones that harm whoever reads them without care.

use std::fmt::Write as _;

/// A page of slides: its content and its size in points.
#[derive(Clone, Debug)]
pub(crate) struct PdfPage {
    pub(crate) content: String,
    pub(crate) size: [u32; 2],
}

/// A page of 16:9 with this content.
pub(crate) fn page(content: &str) -> PdfPage {
    PdfPage {
        content: content.to_owned(),
        size: [960, 540],
    }
}

/// Lines of text, each with its place from the lower left corner and its size.
pub(crate) fn text_at(lines: &[(&str, f32, f32, f32)]) -> String {
    let mut content = String::new();
    for (text, x, y, size) in lines {
        writeln!(content, "BT /F1 {size} Tf {x} {y} Td ({}) Tj ET", escaped(text)).unwrap();
    }
    content
}

/// A slide with a title and lines below it, as a program draws them.
pub(crate) fn slide(title: &str, lines: &[&str]) -> PdfPage {
    let mut placed = vec![(title, 60.0, 450.0, 44.0)];
    for (line, y) in lines.iter().zip((0..).map(|number| 360.0 - 40.0 * number as f32)) {
        placed.push((line, 80.0, y, 28.0));
    }
    page(&text_at(&placed))
}

/// The signs of Western Europe as a PDF writes them.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '(' | ')' | '\\' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '•' => escaped.push_str("\\225"),
            '–' => escaped.push_str("\\226"),
            sign if sign.is_ascii() => escaped.push(sign),
            sign => write!(escaped, "\\{:03o}", u32::from(sign)).unwrap(),
        }
    }
    escaped
}

/// A PDF of these pages.
pub(crate) fn pdf(pages: &[PdfPage]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut kids = String::new();
    for page in pages {
        let number = objects.len() + 1;
        let [width, height] = page.size;
        write!(kids, "{number} 0 R ").unwrap();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            number + 1
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{}\nendstream", page.content.len(), page.content));
    }
    objects[1] = format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len());
    of_objects(&objects, "")
}

/// A PDF of these objects, numbered from 1, the first of which is the catalogue; `trailer` goes into its trailer.
pub(crate) fn of_objects(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    file.extend(format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

/// A page with resources of its own, in a PDF with further objects from the fifth on.
fn with_resources(content: &str, resources: &str, further: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << {resources} >> /Contents 4 0 R >>"),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    objects.extend_from_slice(further);
    of_objects(&objects, "")
}

/// A PDF that asks for a password.
pub(crate) fn with_password() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 0 /Kids [] >>".to_owned(),
        format!(
            "<< /Filter /Standard /V 1 /R 2 /P -4 /O <{}> /U <{}> >>",
            "41".repeat(32),
            "42".repeat(32)
        ),
    ];
    of_objects(
        &objects,
        "/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]",
    )
}

/// A PDF whose only page lies within itself.
pub(crate) fn page_of_itself() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] /MediaBox [0 0 960 540] >>".to_owned(),
    ];
    of_objects(&objects, "")
}

/// A PDF whose page draws a form that draws itself.
pub(crate) fn form_of_itself() -> Vec<u8> {
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 960 540] /Resources << /XObject << /X 5 0 R >> >> /Length 12 >>\nstream\n/X Do /X Do \nendstream";
    with_resources("/X Do", "/XObject << /X 5 0 R >>", &[form.to_owned()])
}

/// A PDF with as many brackets in one another as no reader can follow.
pub(crate) fn deep_brackets() -> Vec<u8> {
    let depth = 400_000;
    let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /Deep {deep} /MediaBox [0 0 960 540] /Contents 4 0 R >>"),
        format!("<< /Length {} >>\nstream\n{deep} TJ\nendstream", deep.len() + 3),
    ];
    of_objects(&objects, "")
}

/// A PDF that paints a pattern of points smaller than anybody can see, which takes for ever.
pub(crate) fn endless_pattern() -> Vec<u8> {
    let pattern = "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >> /Length 14 >>\nstream\n0 0 1 1 re f  \nendstream";
    with_resources(
        "/Pattern cs /P scn 0 0 960 540 re f",
        "/Pattern << /P 5 0 R >>",
        &[pattern.to_owned()],
    )
}

/// A PDF that draws so much in each of its forms that it never ends: ten forms, each of which draws the next a hundred times.
pub(crate) fn forms_without_end() -> Vec<u8> {
    let forms: Vec<String> = (5..15)
        .map(|number| {
            let content = if number == 14 { "0 0 900 500 re f ".repeat(10) } else { "/X Do ".repeat(100) };
            format!(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 960 540] /Resources << /XObject << /X {} 0 R >> >> /Length {} >>\nstream\n{content}\nendstream",
                number + 1,
                content.len()
            )
        })
        .collect();
    with_resources("/X Do", "/XObject << /X 5 0 R >>", &forms)
}

/// A PDF whose picture says that it has more points than any memory.
pub(crate) fn immense_picture() -> Vec<u8> {
    let picture = "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 3 >>\nstream\nabc\nendstream";
    with_resources("900 0 0 500 0 0 cm /X Do", "/XObject << /X 5 0 R >>", &[picture.to_owned()])
}
