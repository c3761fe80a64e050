//! What the buttons of a meeting do, in a sentence, for whoever points at one.

words! {
    explained(what: &str, key: &str): "{what} ({key})", "{what} ({key})";
    explain_show: "Öppnar salens bild på projektorn, så att alla ser den.", "Opens the hall's picture on the projector, for all to see.";
    explain_hide: "Stänger salens bild, så att gästens egna bilder får plats på projektorn. Mötet går vidare här.", "Closes the hall's picture, so that the guest's own slides have the projector. The meeting goes on here.";
    explain_blank: "Gör salens bild svart. Samma knapp eller nästa steg tänder den igen.", "Makes the hall's picture black. The same button or the next step lights it again.";
    explain_freeze: "Salen står kvar på bilden som visas nu, medan du bläddrar vidare här. Tryck igen när salen ska följa med.", "The hall stays on the picture that it shows, while you go on here. Press again when the hall is to follow.";
    explain_answers: "Visar gruppernas svar i salen, eller döljer dem igen. Salen ser inga svar förrän du trycker.", "Shows the groups' answers in the hall, or hides them again. The hall sees no answers before you press.";
    explain_turn: "Visar den vända frågan i salen, och vad grupperna vill göra i stället.", "Shows the question turned round in the hall, and what the groups want to do instead.";
    explain_notes: "Visar gruppernas anteckningar i salen, eller döljer dem igen. Salen ser inga anteckningar förrän du trycker.", "Shows the groups' notes in the hall, or hides them again. The hall sees no notes before you press.";
    explain_next: "Går ett steg vidare från det som visas: till nästa sida, och efter den sista sidan till nästa punkt. Det gör presentationskontrollen också.", "Goes one step on from what is shown: to the next page, and after the last page to the next item. A presenter's clicker does the same.";
    explain_previous: "Går ett steg tillbaka från det som visas, sida för sida.", "Goes one step back from what is shown, page by page.";
    explain_next_item: "Hoppar över sidorna som är kvar och går till nästa punkt.", "Skips the pages that are left and goes to the next item.";
    explain_pause: "Stoppar klockan för punkten och för grupperna. Nästa steg startar den igen.", "Stops the clock of the item and of the groups. The next step starts it again.";
    explain_less_time: "Ger punkten en minut mindre.", "Gives the item one minute less.";
    explain_more_time: "Ger punkten en minut till.", "Gives the item one minute more.";
    explain_group_clock: "En egen klocka för gruppernas samtal. Den syns stort i salen medan den går.", "A clock of its own for the groups' talk. The hall shows it large while it runs.";
    explain_ahead: "Visar bilden som kommer härnäst, utan att salen ser den, eller fäller ihop den.", "Shows the picture that comes next without the hall seeing it, or folds it away.";
    explain_catch_up: "Går till det som visas i salen. Det som står i fältet sparas först som en anteckning.", "Goes to what the hall shows. What stands in the field is kept as a note first.";
    explain_pin: "Fältet stannar på den här frågan, vart mötet än går.", "The field stays on this question, wherever the meeting goes.";
    explain_choose: "Ett klick väljer bara. Salen ser det först när du trycker Enter, dubbelklickar eller väljer Visa nu.", "A click only chooses. The hall sees it when you press Enter, double-click or choose Show now.";
    explain_extra_question: "En fråga som inte finns i upplägget: skriv den, så visas den genast i salen.", "A question that is not on the agenda: write it, and the hall sees it at once.";
    off_no_answers: "Det som visas är ingen fråga, så det finns inga svar att visa", "What is shown is no question, so there are no answers to show";
    off_only_notes: "Frågan besvaras med anteckningar, som knappen bredvid visar", "The question is answered by notes, which the button beside this one shows";
    off_no_notes: "Det som visas är ingen fråga, så det finns inga anteckningar att visa", "What is shown is no question, so there are no notes to show";
    off_notes_hidden: "Visa anteckningarna först", "Show the notes first";
    off_nothing_chosen: "Välj en rad i upplägget först", "Choose a row of the agenda first";
}
