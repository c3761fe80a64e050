//! The tour of the example meeting.

words! {
    guide_step(step: usize, count: usize): "Pröva {step} av {count}", "Try {step} of {count}";
    guide_show_hall(button: &str, key: &str): "Tryck på {button} ({key}): frågan visas i salen. Finns ingen projektor fyller salen skärmen tills du trycker Esc.", "Press {button} ({key}): the question is shown in the hall. Without a projector the hall fills the screen until you press Esc.";
    guide_write: "Välj den andra gruppen (Ctrl+2), skriv vad den säger i fältet längst ner och tryck Enter. Det syns inte i salen.", "Choose the second group (Ctrl+2), write what it says in the field at the bottom and press Enter. The hall does not see it.";
    guide_release_notes(button: &str, key: &str): "{button} ({key}) visar gruppernas anteckningar i salen. Först då kan alla se dem.", "{button} ({key}) shows the groups' notes in the hall. Only then can everybody see them.";
    guide_next(button: &str, key: &str): "{button} ({key}) visar nästa sida, och efter den sista nästa punkt. Salen följer med, och det som visades döljs.", "{button} ({key}) shows the next page, and after the last one the next item. The hall follows, and what was shown is hidden.";
    guide_review(button: &str, key: &str): "Efter mötet: {button} ({key}) visar allt som har antecknats. Där rättar, flyttar och samlar du anteckningarna.", "After the meeting: {button} ({key}) shows all that was written down. There you correct, move and gather the notes.";
    guide_handover(button: &str, key: &str): "{button} ({key}) visar bilagan sida för sida, så som den blir.", "{button} ({key}) shows the bilaga page by page, as it will be.";
    guide_end(save: &str, start: &str): "Det var hela rundturen. {save} sparar bilagan, {start} går till startsidan där du skapar ett eget möte.", "That was the whole tour. {save} saves the bilaga, {start} goes to the first screen, where you create a meeting of your own.";
    guide_skip: "Hoppa över", "Skip";
    guide_close: "Avsluta rundturen", "End the tour";
}
