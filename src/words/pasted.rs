//! Texts with questions that come in: pasted lists, plain text and documents of Word.

words! {
    deck_has_unknown_kind: "Här finns en sorts fråga som en nyare version av programmet har skrivit. Den kan inte ändras här.", "A kind of question that a newer version of the program wrote is in here. It cannot be changed here.";
    text_without_words(name: &str): "{name} har inga ord att läsa; är frågorna en bild behöver de skrivas av.", "{name} has no words to read; if the questions are a picture they have to be typed.";
    deck_of_text(stem: &str): "Ur texten ”{stem}”.", "From the text “{stem}”.";
    text_taken_in(questions: usize, pauses: usize, readings: usize): "Frågor: {questions}. Pauser: {pauses}. Bilder att läsa: {readings}.", "Questions: {questions}. Pauses: {pauses}. Slides to read: {readings}.";
    line_heading(line: usize, text: &str): "Rad {line}: ”{text}” är en rubrik och togs inte med.", "Line {line}: “{text}” is a heading and was left out.";
    line_reading(line: usize, text: &str): "Rad {line}: ”{text}” är ingen fråga och blev en bild att läsa.", "Line {line}: “{text}” is no question and became a slide to read.";
    line_perhaps(line: usize, text: &str): "Rad {line}: ”{text}” är kanske en fråga, men står bland annan text. Gör om den till fråga själv.", "Line {line}: “{text}” may be a question, but stands among other text. Turn it into one yourself.";
    line_table(line: usize, text: &str): "Rad {line}: tabellen vid ”{text}” står att läsa bredvid.", "Line {line}: the table at “{text}” stands beside, to be read.";
    /// Said below the field into which a list was pasted.
    pasted_left_out(line: usize, text: &str): "Rad {line} tas inte med: ”{text}”", "Line {line} is left out: “{text}”";
    pasted_more_left_out(count: usize): "Rader till som inte tas med: {count}.", "Further lines that are left out: {count}.";
}
