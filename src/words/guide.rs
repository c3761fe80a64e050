//! The tour of the example meeting.

words! {
    guide_step(step: usize, count: usize): "Pröva {step} av {count}", "Try {step} of {count}";
    guide_show_hall(key: &str): "Tryck {key}: frågan visas i salen. Finns ingen projektor blir salen ett eget fönster.", "Press {key}: the question is shown in the hall. Without a projector the hall is a window of its own.";
    guide_write: "Ctrl+2 väljer grupp 2. Skriv vad gruppen säger och tryck Enter. Salen ser det inte.", "Ctrl+2 chooses group 2. Write what the group says and press Enter. The hall does not see it.";
    guide_release_notes(key: &str): "{key} visar gruppernas anteckningar i salen. Först nu ser alla dem.", "{key} shows the groups' notes in the hall. Only now does everybody see them.";
    guide_next(key: &str): "{key} går till nästa punkt. Salen följer med, och det som visades släcks.", "{key} goes to the next item. The hall follows, and what was shown goes out.";
    guide_review(key: &str): "Efter mötet: {key} går igenom allt som sades. Där rättas, flyttas och samlas anteckningar.", "After the meeting: {key} goes through all that was said. There notes are corrected, moved and gathered.";
    guide_handover(key: &str): "{key} visar bilagan sida för sida, som den blir.", "{key} shows the bilaga page by page, as it will be.";
    guide_end(save: &str, start: &str): "Det var hela rundturen. {save} sparar bilagan, {start} går till startsidan där du skapar ett eget möte.", "That was the whole tour. {save} saves the bilaga, {start} goes to the first screen, where you create a meeting of your own.";
    guide_skip: "Hoppa över", "Skip";
    guide_close: "Avsluta rundturen", "End the tour";
}
