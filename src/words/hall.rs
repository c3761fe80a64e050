//! The few words of our own that the hall shows.

words! {
    hall_question(number: u32): "Fråga {number}", "Question {number}";
    hall_page(page: u16, pages: u16): "{page} ({pages})", "{page} ({pages})";
    hall_source(source: &str): "Källa: {source}", "Source: {source}";
    hall_shows(text: &str): "I salen nu: {text}", "In the hall now: {text}";
    hall_note(group: u32, text: &str): "Grupp {group}: {text}", "Group {group}: {text}";
    hall_black: "Släckt", "Blank";
}
