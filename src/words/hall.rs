//! The few words of our own that the hall shows.

words! {
    hall_question(number: u32): "Fråga {number}", "Question {number}";
    question_of(number: u32, count: u32): "Fråga {number} av {count}", "Question {number} of {count}";
    question_at(number: u32, place: u32, count: u32): "Fråga {number} ({place} av {count})", "Question {number} ({place} of {count})";
    hall_round_off: "Avrunda nu", "Round off now";
    hall_time_is_over: "Tiden är slut", "Time is up";
    hall_pause_ends: "Vi fortsätter strax", "We go on in a moment";
    hall_pause_over: "Pausen är slut", "The break is over";
    hall_goes_on(time: &str): "Vi fortsätter kl. {time}", "We go on at {time}";
    hall_at(time: &str): "kl. {time}", "{time}";
    hall_thanks: "Tack för i dag", "Thank you for today";
    hall_mean(groups: usize): "Medel av {groups} grupper", "Mean of {groups} groups";
    hall_heading_and_pole(heading: &str, pole: &str): "{heading}\n{pole}", "{heading}\n{pole}";
    hall_box_for_each: "en ruta för varje grupp", "a box for each group";
    hall_own(question: &str): "{question}, underlagets egen", "{question}, the deck's own";
    hall_own_slide: "Underlagets egen bild", "The deck's own slide";
    hall_own_help: "underlagets förklaring", "the deck's explanation";
    hall_own_helps: "underlagets förklaringar", "the deck's explanations";
    hall_own_help_of(option: &str): "underlagets förklaring till {option}", "the deck's explanation of {option}";
    hall_own_helps_of(options: &str): "underlagets förklaringar till {options}", "the deck's explanations of {options}";
    hall_marks_each(count: u16): "{count} markeringar per grupp", "{count} marks for each group";
    hall_one_mark_each: "1 markering per grupp", "1 mark for each group";
    hall_shortened: "förkortat i underlaget", "shortened in the deck";
    hall_page(page: u16, pages: u16): "sida {page} av {pages}", "page {page} of {pages}";
    hall_source(source: &str): "Källa: {source}", "Source: {source}";
    in_hall_next: "Härnäst i salen", "Next in the hall";
    hall_note(group: u32, text: &str): "Grupp {group}: {text}", "Group {group}: {text}";
    hall_turned_note(group: u32, text: &str, turned: &str): "Grupp {group}: {text}\nVänt: {turned}", "Group {group}: {text}\nTurned round: {turned}";
    hall_axis(name: &str, low: &str, high: &str): "{name}: från {low} till {high}", "{name}: from {low} to {high}";
    hall_from_to(low: &str, high: &str): "från {low} till {high}", "from {low} to {high}";
    hall_end(axis: &str, end: &str): "{axis}: {end}", "{axis}: {end}";
    hall_situation(name: &str, across: &str, up: &str): "{name} ({across}; {up})", "{name} ({across}; {up})";
    hall_black: "Salen är släckt", "The hall is blank";
    hall_lit_by(key: &str): "{key} eller nästa steg tänder den.", "{key} or the next step lights it.";
}
