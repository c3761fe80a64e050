//! A guest's slides that come in from a file of another program.

words! {
    // Why a file gives no slides.
    show_empty(name: &str): "{name} är tom; hämta filen på nytt från den som gjorde bilderna.", "{name} is empty; fetch the file again from whoever made the slides.";
    show_is_pdf(name: &str): "{name} är en PDF, och ord och ordning läses ur PPTX eller ODP; be om filen som bilderna gjordes i.", "{name} is a PDF, and words and order are read from PPTX or ODP; ask for the file in which the slides were made.";
    show_locked_or_old(name: &str): "{name} har lösenord eller är gjord i ett äldre PowerPoint (.ppt); öppna den i PowerPoint, ta bort lösenordet och välj Arkiv → Spara som → PowerPoint-presentation (.pptx).", "{name} has a password or is of an older PowerPoint (.ppt); open it in PowerPoint, remove the password and choose File → Save As → PowerPoint Presentation (.pptx).";
    show_locked(name: &str): "{name} har lösenord; öppna den i sitt program och spara en kopia utan lösenord.", "{name} has a password; open it in its program and save a copy without a password.";
    show_other_document(name: &str): "{name} är ett kalkylark eller en annan sorts dokument; välj en fil som slutar på .pptx, .odp, .pdf, .docx eller .txt.", "{name} is a spreadsheet or another sort of document; choose a file that ends in .pptx, .odp, .pdf, .docx or .txt.";
    show_foreign(name: &str): "{name} är ingen bildpresentation och ingen text; välj en fil som slutar på .pptx, .odp, .pdf, .docx eller .txt.", "{name} is no slide show and no text; choose a file that ends in .pptx, .odp, .pdf, .docx or .txt.";
    show_damaged(name: &str): "{name} är skadad eller avbruten och går inte att läsa; öppna den i sitt program, spara den på nytt och försök igen.", "{name} is damaged or cut off and cannot be read; open it in its program, save it again and try again.";
    show_without_slides(name: &str): "{name} har inga bilder, som en mall; öppna den i sitt program och kontrollera att det är rätt fil.", "{name} has no slides, like a template; open it in its program and see that it is the right file.";
    show_all_hidden(name: &str, count: usize): "Alla bilder i {name} är dolda ({count}); visa i sitt program dem som mötet ska se, spara och försök igen.", "All slides of {name} are hidden ({count}); show those that the meeting is to see in its program, save and try again.";
    show_too_large(name: &str): "{name} är större än 200 MB; komprimera bilderna i PowerPoint (Bildformat → Komprimera bilder), ta bort filmer och spara på nytt.", "{name} is larger than 200 MB; compress the pictures in PowerPoint (Picture Format → Compress Pictures), remove films and save again.";
    show_too_many_parts(name: &str): "{name} har fler delar än en bildpresentation har och läses inte; öppna den i sitt program och spara den på nytt.", "{name} has more parts than a slide show has and is not read; open it in its program and save it again.";
    show_too_much_unpacked(name: &str): "{name} blir större uppackad än vad som läses; dela upp den i sitt program i flera filer.", "{name} becomes larger unpacked than what is read; split it into several files in its program.";
    show_packed_too_hard(name: &str): "{name} är packad hårdare än någon text kan vara och läses inte; öppna den i sitt program och spara den på nytt om du litar på den.", "{name} is packed harder than any text can be and is not read; open it in its program and save it again if you trust it.";
    show_too_deep(name: &str): "{name} har delar som ligger djupare i varandra än i någon bildpresentation och läses inte; öppna den i sitt program och spara den på nytt.", "{name} has parts that lie deeper in one another than in any slide show and is not read; open it in its program and save it again.";
    show_too_many_elements(name: &str): "{name} har fler beståndsdelar än vad som läses; dela upp den i sitt program i flera filer.", "{name} has more elements than what is read; split it into several files in its program.";
    show_entities(name: &str): "{name} innehåller definitioner som ingen bildpresentation har och läses inte; öppna den i sitt program och spara den på nytt om du litar på den.", "{name} holds definitions that no slide show has and is not read; open it in its program and save it again if you trust it.";
    show_too_many_slides(name: &str, most: usize): "{name} har fler än {most} bilder; dela upp den i sitt program i flera filer.", "{name} has more than {most} slides; split it into several files in its program.";
    show_too_much_text(name: &str): "{name} har mer text än en miljon tecken; dela upp den i sitt program i flera filer.", "{name} has more text than a million characters; split it into several files in its program.";

    // Why a PDF gives no slides or pictures.
    pdf_locked(name: &str): "{name} har lösenord; öppna den, spara en kopia utan lösenord och försök igen.", "{name} has a password; open it, save a copy without a password and try again.";
    pdf_damaged(name: &str): "{name} är skadad, avbruten eller ingen PDF; be om filen på nytt, eller spara den som PDF igen i programmet där bilderna gjordes.", "{name} is damaged, cut off or no PDF; ask for the file again, or save it as PDF once more in the program in which the slides were made.";
    pdf_without_pages(name: &str): "{name} har inga sidor; kontrollera att det är rätt fil.", "{name} has no pages; see that it is the right file.";
    pdf_too_many_pages(name: &str, most: usize): "{name} har fler än {most} sidor; spara som PDF bara de bilder som ska visas.", "{name} has more than {most} pages; save as PDF only the slides that are to be shown.";
    pdf_page_shape(name: &str, page: usize): "Sida {page} i {name} är bredare eller högre än någon bild; ta bort den sidan och försök igen.", "Page {page} of {name} is wider or higher than any slide; remove that page and try again.";
    pdf_too_slow(name: &str): "{name} tog för lång tid att läsa och lades åt sidan; spara den som PDF på nytt i programmet där bilderna gjordes, gärna med ”Minsta storlek”.", "{name} took too long to read and was put aside; save it as PDF once more in the program in which the slides were made, in the smallest size if there is a choice.";
    pdf_broken(name: &str): "{name} gick inte att rita, eller krävde för mycket minne; spara den som PDF på nytt i programmet där bilderna gjordes.", "{name} could not be drawn, or needed too much memory; save it as PDF once more in the program in which the slides were made.";
    pdf_not_started(name: &str): "Den del av programmet som läser PDF gick inte att starta för {name}; starta om programmet och försök igen.", "The part of the program that reads PDF could not be started for {name}; restart the program and try again.";

    pdf_of_handouts(name: &str): "{name} ser ut som åhörarkopior eller anteckningssidor; spara i PowerPoint med Arkiv → Spara som → PDF och välj Bilder under Alternativ, en bild på varje sida.", "{name} looks like handouts or notes pages; in PowerPoint choose File → Save As → PDF with Slides under Options, one slide on each page.";
    pdf_does_not_fit(name: &str, pages: usize, shown: usize, all: usize): "{name} har {pages} sidor, men bilderna som visas är {shown} (med dolda {all}); spara PDF:en på nytt ur samma fil.", "{name} has {pages} pages, but the slides that are shown are {shown} (with hidden ones {all}); save the PDF once more from the same file.";
    pdf_says_other(name: &str, pages: usize, shown: usize): "{name} har lika många sidor ({pages}) som det finns bilder ({shown}), men orden på dem är andra; kontrollera att båda filerna är samma bildpresentation.", "{name} has as many pages ({pages}) as there are slides ({shown}), but other words on them; see that both files are the same slide show.";
    pdf_goes_with(name: &str): "{name} är ingen PDF; ge bildpresentationen och en PDF av den, i vilken ordning som helst.", "{name} is no PDF; give the slide show and a PDF of it, in any order.";

    // How slides get their look, told before anything is tried.
    pictures_from_pdf: "Så blir bilderna precis som gästens: öppna filen i PowerPoint, välj Arkiv → Spara som → PDF, och ge båda filerna.", "For slides exactly as the guest's: open the file in PowerPoint, choose File → Save As → PDF, and give both files.";
    pictures_by_office: "Bilderna ritas nu av LibreOffice på den här datorn; typsnitt som saknas här ersätts.", "The slides are now drawn by LibreOffice on this computer; fonts that are missing here are replaced.";
    pictures_taken(count: usize, name: &str): "Bilder som visas precis som gästens: {count}. De ligger i {name}, som ska ligga bredvid samtalsunderlaget.", "Slides shown exactly as the guest's: {count}. They are in {name}, which must lie beside the deck.";
    pictures_missing(numbers: &str): "Bilder utan sida i PDF:en, som visas som rubrik och text: {numbers}.", "Slides without a page in the PDF, shown as title and text: {numbers}.";
    pictures_none: "Bilderna visas med vår egen enkla form, rubrik och text, och inte som gästens.", "The slides are shown in our own simple form, title and text, and not as the guest's.";
    pdf_of_office: "PDF:en från LibreOffice", "The PDF of LibreOffice";
    office_missing: "LibreOffice finns inte på den här datorn.", "There is no LibreOffice on this computer.";
    office_not_started: "LibreOffice gick inte att starta.", "LibreOffice could not be started.";
    office_too_slow(seconds: u64): "LibreOffice blev inte klart på {seconds} sekunder och avbröts.", "LibreOffice was not done in {seconds} seconds and was ended.";
    office_gave_nothing: "LibreOffice gav ingen PDF av filen.", "LibreOffice gave no PDF of the file.";
    pages_look_like_sheets: "Sidorna är stående pappersark: det ser ut som åhörarkopior. I PowerPoint ger Arkiv → Spara som → PDF en bild på varje sida.", "The pages are upright sheets of paper: they look like handouts. In PowerPoint File → Save As → PDF gives one slide on each page.";
    pages_without_text(numbers: &str): "Bilder utan text; skriv en beskrivning under alt för den som inte ser dem. Bild: {numbers}.", "Slides without text; write a description under alt for those who do not see them. Slide: {numbers}.";

    // What became of them.
    deck_of_guest(stem: &str): "Ur bildpresentationen ”{stem}”.", "From the slide show “{stem}”.";
    slide_number(number: usize): "Bild {number}", "Slide {number}";
    picture_on_slide(described: &str): "I bild: {described}", "In the picture: {described}";
    show_taken_in(slides: usize, notes: usize): "Bilder: {slides}. Med stödanteckningar, som blev råd till samtalsledaren: {notes}.", "Slides: {slides}. With notes, which became advice to the chair: {notes}.";
    show_hidden(numbers: &str): "Dolda bilder som inte togs med: {numbers}.", "Hidden slides that were left out: {numbers}.";
    show_without_words(numbers: &str): "Bilder utan ord, av vilka bara numret kom med: {numbers}.", "Slides without words, of which only the number came along: {numbers}.";
    show_on_slides(what: &str, numbers: &str): "{what} Bild: {numbers}.", "{what} Slide: {numbers}.";
    remark_chart: "Ett diagram visas inte, bara dess rubrik.", "A chart is not shown, only its title.";
    remark_film: "Film eller ljud spelas inte.", "A film or a sound is not played.";
    remark_embedded: "Ett inbäddat objekt från ett annat program visas inte.", "An embedded object of another program is not shown.";
    remark_ink: "Handskrift visas inte.", "Handwriting is not shown.";
    remark_diagram: "Orden i ett SmartArt-diagram finns inte i filen.", "The words of a SmartArt diagram are not in the file.";
    remark_large_table: "En tabell är för stor och kom bara med från början.", "A table is too large, and only its beginning came along.";
    remark_notes: "Stödanteckningarna är skadade i filen.", "The notes are damaged in the file.";
    remark_page: "Sidan gick varken att läsa eller rita.", "The page could neither be read nor drawn.";
    remark_slide: "Bilden är skadad eller saknas i filen.", "The slide is damaged or missing in the file.";

    // Questions that are offered.
    show_questions(count: usize): "Frågor till rummet på bilderna: {count}. Ingen har gjorts om till fråga; det gör du själv i samtalsunderlaget.", "Questions to the room on the slides: {count}. None has been turned into a question; do that yourself in the deck.";
    show_tables(count: usize): "Tabeller som kan bli frågor: {count}.", "Tables that can become questions: {count}.";
    show_no_questions: "Inga frågor till rummet hittades på bilderna.", "No questions to the room were found on the slides.";
    show_more_questions(numbers: &str): "Kanske också frågor, bland mycket annan text eller i en tabell. Bild: {numbers}.", "Perhaps questions too, among much other text or in a table. Slide: {numbers}.";
    found_question(slide: usize, questions: &str, shape: &str, rule: &str): "Bild {slide}: {questions} – {shape}; {rule}.", "Slide {slide}: {questions} – {shape}; {rule}.";
    quoted_question(question: &str): "”{question}”", "“{question}”";
    quoted_below(heading: &str, questions: &str): "{heading}: {questions}", "{heading}: {questions}";
    as_open: "en öppen fråga", "an open question";
    as_open_with_parts(count: usize): "en öppen fråga med {count} delar", "an open question with {count} parts";
    as_several(count: usize): "{count} öppna frågor", "{count} open questions";
    as_matrix(rows: usize): "en matris med {rows} rader", "a matrix with {rows} rows";
    as_triangle: "en triangel", "a triangle";
    rule_only_questions: "under rubriken står bara frågor", "nothing but questions stands under the title";
    rule_title_alone: "rubriken är en fråga och står ensam", "the title is a question and stands alone";
    rule_call: "bilden uppmanar till samtal", "the slide calls the room to talk";
    rule_few_words: "frågan står med få andra ord", "few other words stand beside it";
    rule_mostly_questions: "det mesta på bilden är frågor", "most of the slide is questions";
    rule_title_addresses: "rubriken frågar rummet, och lite står under den", "the title asks the room, and little stands below";
    rule_among_text: "en fråga till rummet bland annan text", "a question to the room among other text";
    rule_two_poles: "tabellen ställer två poler mot varandra", "the table sets two poles against each other";
    rule_three_columns: "tabellen ställer tre spalter mot varandra", "the table sets three columns against one another";
}
