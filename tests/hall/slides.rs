//! A guest's slides in the hall: the picture over all of it in its own ratio, and its words until it is there.

use crate::support::gui::hall::{HD, all_words, hall, show};
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Color32, ColorImage, Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::hall::{Room, SlidePictures};
use samtalsledaren::model::{HallView, Item, Kind, Slide, SlidePage, WantedPicture};

fn page() -> SlidePage {
    SlidePage {
        sha256: "ab".repeat(32),
        page: 2,
    }
}

fn view(picture: Option<SlidePage>) -> HallView {
    HallView {
        item: Some(Item {
            key: "bild-2".into(),
            title: "Badhuset".into(),
            kind: Kind::Slide(Slide {
                text: "Varmt vatten\nÖppet varje dag".into(),
                alt: "Ett foto av bassängen".into(),
                ..Slide::default()
            }),
            ..Item::default()
        }),
        footer: "Källa".into(),
        picture,
        ..HallView::default()
    }
}

fn wanted(within: [u32; 2]) -> WantedPicture {
    WantedPicture { page: page(), within }
}

/// Where pictures of slides are painted.
fn painted(hall: &Harness<'_, HallView>) -> Vec<Rect> {
    fn collect(shape: &Shape, into: &mut Vec<Rect>) {
        match shape {
            Shape::Rect(rect) if rect.brush.is_some() => into.push(rect.rect),
            Shape::Mesh(mesh) if mesh.texture_id != eframe::egui::TextureId::default() => into.push(mesh.calc_bounds()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, into)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { shape, .. } in &hall.output().shapes {
        collect(shape, &mut found);
    }
    found
}

#[test]
fn words_stand_until_the_picture_is_there_and_then_it_fills_the_hall() {
    let mut hall = hall(HD, Room::default());
    show(&mut hall, view(Some(page())));
    let words = all_words(&hall);
    assert!(
        words.contains("Badhuset") && words.contains("Varmt vatten"),
        "never an empty hall: {words}"
    );
    let pictures = SlidePictures::of(&hall.ctx);
    assert_eq!(pictures.take_asked(), [wanted([1920, 1080])], "on the screen's own pixels");
    for (size, rect) in [
        ([1920, 1080], Rect::from_min_size(pos2(0.0, 0.0), HD)),
        ([1440, 1080], Rect::from_min_size(pos2(240.0, 0.0), vec2(1440.0, 1080.0))),
        ([1920, 400], Rect::from_min_size(pos2(0.0, 340.0), vec2(1920.0, 400.0))),
    ] {
        let image = ColorImage::filled(size, Color32::RED);
        pictures.put(&hall.ctx, wanted([1920, 1080]), Some(image));
        hall.step();
        assert_eq!(painted(&hall), [rect], "one frame after it is there");
        assert_eq!(all_words(&hall), "", "nothing of ours stands on the guest's slide");
    }
    let said = "Badhuset\nVarmt vatten\nÖppet varje dag\nEtt foto av bassängen";
    assert!(hall.query_by_label(said).is_some(), "a screen reader hears all of it");
}

#[test]
fn a_picture_of_another_size_stands_in_and_one_that_fails_leaves_the_words() {
    let mut hall = hall(HD, Room::default());
    show(&mut hall, view(Some(page())));
    let pictures = SlidePictures::of(&hall.ctx);
    pictures.put(&hall.ctx, wanted([640, 360]), Some(ColorImage::filled([640, 360], Color32::RED)));
    hall.step();
    assert_eq!(painted(&hall), [Rect::from_min_size(pos2(0.0, 0.0), HD)]);
    let asked = pictures.take_asked();
    assert_eq!(pictures.lacking(asked.clone()), asked, "the right one is still wanted");
    pictures.forget();
    pictures.put(&hall.ctx, wanted([1920, 1080]), None);
    hall.step();
    assert!(all_words(&hall).contains("Varmt vatten"));
    let asked = pictures.take_asked();
    assert_eq!(pictures.lacking(asked), [], "nobody tries again and again");
    show(&mut hall, view(None));
    let words = all_words(&hall);
    assert!(words.contains("Badhuset") && words.contains("Källa"), "{words}");
}

#[test]
fn pictures_that_nobody_needs_make_room() {
    let mut hall = hall(HD, Room::default());
    hall.step();
    let pictures = SlidePictures::of(&hall.ctx);
    let number = |page: u32| WantedPicture {
        page: SlidePage {
            sha256: "cd".repeat(32),
            page,
        },
        within: [1920, 1080],
    };
    for page in 1..=45 {
        pictures.put(&hall.ctx, number(page), Some(ColorImage::filled([1920, 1080], Color32::RED)));
        pictures.take_asked();
        assert!(pictures.lacking(vec![number(1)]).is_empty(), "what is shown stays");
    }
    assert!(pictures.bytes() < 45_000_000, "{}", pictures.bytes());
    assert_eq!(pictures.lacking(vec![number(2), number(45)]), [number(2)], "the oldest goes first");
}
