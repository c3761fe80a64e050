//! One sample of each form of sessions that was released: it must open for ever.

use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::words::Words;

#[test]
fn a_session_of_the_first_form_opens_and_comes_back_as_it_was() {
    let sample = include_str!("../samples/format-1.ron");
    let opened = read_session(sample.as_bytes(), Words::default()).unwrap();
    assert_eq!((opened.warnings, opened.read_only), (Vec::new(), false));
    assert!(opened.record.notes.len() > 10 && opened.record.deck.items.len() > 5);
    assert_eq!(session_text(&opened.record).unwrap(), sample);
}
