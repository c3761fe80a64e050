//! What can be wrong with a file: where it stands is told by line and column, here is what it is and what to do.

words! {
    // The disk.
    cannot_read(path: &str, reason: &str): "{path} kunde inte läsas. {reason}", "{path} could not be read. {reason}";
    cannot_write(path: &str, reason: &str): "{path} kunde inte skrivas. {reason}", "{path} could not be written. {reason}";
    cannot_open(name: &str, fault: &str): "{name} kan inte öppnas. {fault}", "{name} cannot be opened. {fault}";
    cannot_open_at(name: &str, line: usize, fault: &str): "{name} kan inte öppnas. Felet står på rad {line}: {fault}", "{name} cannot be opened. The fault is on line {line}: {fault}";
    and_more_faults(told: &str, more: usize): "{told} Fler fel i filen: {more}.", "{told} More faults in the file: {more}.";
    on_line(line: usize, text: &str): "rad {line}. {text}", "line {line}. {text}";
    disk_not_found: "Filen eller mappen finns inte. Kontrollera namn och sökväg.", "The file or folder does not exist. Check name and path.";
    disk_not_allowed: "Du får inte läsa eller skriva där, eller så håller ett annat program filen öppen. Välj en annan plats eller stäng det andra programmet.", "You may not read or write there, or another program keeps the file open. Choose another place or close the other program.";
    disk_exists: "Det finns redan en fil med det namnet, och den skrivs inte över. Välj ett annat namn.", "There is a file of that name already, and it is not replaced. Choose another name.";
    disk_hangs: "Platsen svarar inte.", "The place does not answer.";
    disk_full: "Disken är full. Ta bort filer som inte behövs eller välj en annan plats.", "The disk is full. Remove files that are not needed or choose another place.";
    disk_read_only: "Disken går bara att läsa från. Välj en annan plats.", "The disk can only be read. Choose another place.";
    disk_is_folder: "Det är en mapp. Välj en fil i den.", "This is a folder. Choose a file in it.";
    disk_garbled: "Disken lämnade inte tillbaka det som skrevs. Välj en annan plats.", "The disk did not give back what was written. Choose another place.";
    disk_other(text: &str): "Systemet svarar: {text}.", "The system answers: {text}.";

    // Reading the text.
    not_utf8: "Filen är inte sparad som UTF-8. Öppna den i programmet den kommer från och spara den som UTF-8.", "The file is not saved as UTF-8. Open it in the program it comes from and save it as UTF-8.";
    newer_format(format: u64, known: u32): "Filen har format {format}, och den här versionen av programmet läser format {known}. Öppna den i en nyare version. Filen är orörd.", "The file has format {format}, and this version of the program reads format {known}. Open it in a newer version. The file is untouched.";
    newer_format_is_read_only(format: u64): "En nyare version av programmet har skrivit filen (format {format}). Den kan bara läsas här, och det som är nytt visas inte. Filen är orörd.", "A newer version of the program has written the file (format {format}). It can only be read here, and what is new is not shown. The file is untouched.";
    lost_question(key: &str): "Frågan ”{key}” är skadad", "The question “{key}” is damaged";
    piece_lost: "Det som finns här är skadat och visas inte.", "What is here is damaged and not shown.";
    damaged_session(path: &str, notes: usize, lost: usize, first: &str): "{path} är skadad. Anteckningar som kunde läsas och visas här: {notes}. Delar som inte kunde läsas: {lost}. Filen är orörd och det som visas går inte att ändra. Felet står på {first}", "{path} is damaged. Notes that could be read and are shown here: {notes}. Pieces that could not be read: {lost}. The file is untouched and what is shown cannot be changed. The fault is on {first}";
    good_copy_is(path: &str): "En hel kopia av mötet finns: {path}", "There is a whole copy of the meeting: {path}";
    newer_copy_is(path: &str, copy: &str): "{path} blev inte färdigsparad förra gången. En nyare kopia finns: {copy}", "{path} was not fully saved last time. There is a newer copy: {copy}";
    unreadable_but_copied(reason: &str): "{reason} Filen är orörd. En hel kopia av mötet finns.", "{reason} The file is untouched. There is a whole copy of the meeting.";
    damaged_but_sound(path: &str, notes: usize, lost: usize): "{path} är skadad. Anteckningar som kan läsas: {notes}. Delar som inte kan läsas: {lost}. Öppna filen i programmet för att se dem; den ändras inte.", "{path} is damaged. Notes that can be read: {notes}. Pieces that cannot be read: {lost}. Open the file in the program to see them; it is not changed.";
    open_copy: "Återställ från kopian", "Recover from the copy";
    no_such_format(format: u64, known: u32): "Format {format} finns inte. Skriv format: {known}.", "There is no format {format}. Write format: {known}.";
    neither_session_nor_deck: "Filen är varken en mötesfil eller ett samtalsunderlag. Kontrollera att det är rätt fil.", "The file is neither a meeting nor a deck. Check that it is the right file.";
    cut_file: "Filen tar slut mitt i; en text eller en parentes är inte avslutad. Hämta filen på nytt eller från en säkerhetskopia.", "The file ends in the middle; a text or a bracket is not closed. Fetch the file again or from a backup.";
    missing_field(field: &str): "Fältet ”{field}” saknas. Skriv till det före parentesen som slutar här.", "The field “{field}” is missing. Add it before the bracket that ends here.";
    field_twice(field: &str): "Fältet ”{field}” står två gånger. Ta bort det ena.", "The field “{field}” is there twice. Remove one of them.";
    unknown_field(field: &str): "Fältet ”{field}” finns inte här. Rätta namnet eller ta bort raden.", "There is no field “{field}” here. Correct the name or remove the line.";
    unknown_field_but(field: &str, near: &str): "Fältet ”{field}” finns inte här. Menar du ”{near}”? Rätta namnet eller ta bort raden.", "There is no field “{field}” here. Do you mean “{near}”? Correct the name or remove the line.";
    unknown_field_kept_out(field: &str): "Fältet ”{field}” är okänt. Är filen från en nyare version av programmet öppnas den bara för läsning, så att fältet inte går förlorat.", "The field “{field}” is not known. If the file is from a newer version of the program it is opened read-only, so that the field is not lost.";
    no_such_choice(found: &str, expected: &str): "”{found}” finns inte att välja. Skriv något av: {expected}.", "“{found}” is no choice. Write one of: {expected}.";
    no_such_choice_but(found: &str, near: &str, expected: &str): "”{found}” finns inte att välja. Menar du ”{near}”? Skriv något av: {expected}.", "“{found}” is no choice. Do you mean “{near}”? Write one of: {expected}.";
    expected(thing: &str): "Här väntades {thing}. Rätta raden, eller hämta filen från en säkerhetskopia.", "Expected here: {thing}. Correct the line, or fetch the file from a backup.";
    expected_but_found(thing: &str, found: &str): "Här väntades {thing}, men här står {found}. Rätta raden.", "Expected here: {thing}, but found {found}. Correct the line.";
    a_text: "en text inom citattecken, som \"text\"", "a text in quotation marks, such as \"text\"";
    a_number: "ett heltal utan citattecken", "a whole number without quotation marks";
    a_list: "en lista inom hakparenteser, [ … ]", "a list in square brackets, [ … ]";
    a_colon: "ett kolon efter fältets namn", "a colon after the name of the field";
    a_comma: "ett kommatecken eller slutet på listan", "a comma or the end of the list";
    a_bracket: "fält inom parenteser, ( … )", "fields in brackets, ( … )";
    a_name: "namnet på ett fält", "the name of a field";
    number_out_of_bounds: "Talet är för stort eller för litet. Rätta det.", "The number is too large or too small. Correct it.";
    text_after_end: "Här borde filen ta slut. Ta bort det som står efter den sista parentesen.", "The file should end here. Remove what comes after the last bracket.";
    wrong_escape: "Efter \\ står ett tecken som inte betyder något. Skriv \\\\ för ett omvänt snedstreck.", "The sign after \\ has no meaning. Write \\\\ for a backslash.";
    unreadable(text: &str): "Texten kan inte läsas härifrån ({text}). Rätta raden, eller hämta filen från en säkerhetskopia.", "The text cannot be read from here ({text}). Correct the line, or fetch the file from a backup.";

    // Sessions as a whole.
    changed_outside: "Filen är ändrad utanför programmet: kontrollsumman stämmer inte. Kontrollera innehållet; summan rättas när mötet sparas.", "The file was changed outside the program: the checksum does not match. Check the content; the sum is corrected when the meeting is saved.";
    no_checksum: "Filen saknar kontrollsumma i slutet. Kontrollera att den är hel; summan skrivs när mötet sparas.", "The file has no checksum at its end. Check that it is whole; the sum is written when the meeting is saved.";
    unknown_kind_kept(name: &str): "Sorten ”{name}” är okänd. Mötet öppnas bara för läsning, och anteckningarna finns kvar. Öppna det i en nyare version för att ändra.", "The kind “{name}” is not known. The meeting is opened read-only, and the notes are kept. Open it in a newer version to change it.";
    newer_is_read_only: "Mötet innehåller sådant som en nyare version av programmet har skrivit och kan därför bara läsas. Öppna det i en nyare version.", "The meeting holds things that a newer version of the program has written and can therefore only be read. Open it in a newer version.";

    // What does not fit together.
    empty_field(field: &str): "Fältet ”{field}” är tomt. Skriv något i det.", "The field “{field}” is empty. Write something in it.";
    wrong_deck_id: "Underlagets id ska vara små bokstäver a till z, siffror och bindestreck, som ”trender”.", "The id of a deck is made of small letters a to z, digits and hyphens, such as “trender”.";
    no_items: "Underlaget är tomt. Skriv minst en bild eller fråga under items.", "The deck is empty. Write at least one slide or question under items.";
    session_among_decks: "Filen är en mötesfil, inget samtalsunderlag. Flytta den till mappen ovanför.", "The file is a meeting, not a deck. Move it to the folder above.";
    no_such_kind(name: &str, known: &str): "Sorten ”{name}” finns inte. Skriv någon av: {known}.", "There is no kind “{name}”. Write one of: {known}.";
    no_such_kind_but(name: &str, near: &str, known: &str): "Sorten ”{name}” finns inte. Menar du ”{near}”? Skriv någon av: {known}.", "There is no kind “{name}”. Do you mean “{near}”? Write one of: {known}.";
    deck_without_questions: "Underlaget har ingen fråga, bara bilder och pauser. Skriv minst en fråga om grupperna ska svara på något.", "The deck has no question, only slides and pauses. Write at least one question if the groups are to answer something.";
    long_short(found: usize, most: usize): "Det korta namnet är {found} tecken. Skriv högst {most}, så får det plats i upplägg och diagram.", "The short label has {found} characters. Write at most {most}, so that it fits in agenda and charts.";
    needs_short(found: usize, most: usize): "Texten är {found} tecken och saknar ett kort namn. Skriv short med högst {most} tecken bredvid.", "The text has {found} characters and no short label. Write short with at most {most} characters beside it.";
    many_bullets(found: usize, most: usize): "Bilden har {found} punkter. Skriv högst {most}, så hinner salen läsa dem.", "The slide has {found} bullets. Write at most {most}, so that the room has time to read them.";
    slide_without_bullets: "Bilden har inga punkter. Skriv en till fyra under bullets.", "The slide has no bullets. Write one to four under bullets.";
    key_twice(key: &str): "Nyckeln ”{key}” finns redan tidigare. Ge varje del en egen nyckel.", "The key “{key}” is used earlier already. Give each part a key of its own.";
    id_twice(id: &str): "Id ”{id}” finns redan tidigare. Ge var och en ett eget id.", "The id “{id}” is used earlier already. Give each an id of its own.";
    number_twice(number: &str): "Numret {number} är redan använt. Ge ett eget nummer.", "The number {number} is used already. Give a number of its own.";
    wrong_cell_count(found: usize, expected: usize): "Raden har {found} celler, och tabellen har {expected} kolumner. Lägg till eller ta bort celler.", "The row has {found} cells, and the table has {expected} columns. Add or remove cells.";
    too_many_minutes(found: u16, most: u16): "{found} minuter är för länge. Skriv högst {most}.", "{found} minutes are too long. Write at most {most}.";
    agenda_twice(name: &str): "Upplägget ”{name}” står redan tidigare. Ge varje upplägg ett eget namn.", "The agenda “{name}” stands earlier already. Give each agenda a name of its own.";
    agenda_too_long(planned: u32, has: u16): "Stegen tar {planned} minuter, men upplägget har {has}. Korta något steg, eller skriv fler minuter.", "The steps take {planned} minutes, but the agenda has {has}. Shorten a step, or write more minutes.";
    agenda_without_pause(found: u32, most: u32): "Här går {found} minuter utan paus. Lägg in en paus minst var {most}:e minut.", "Here {found} minutes go without a pause. Put in a pause at least every {most} minutes.";
    no_such_step(key: &str): "Steget ”{key}” finns inte under items. Rätta nyckeln eller lägg till steget.", "There is no step “{key}” under items. Correct the key or add the step.";
    no_such_step_but(key: &str, near: &str): "Steget ”{key}” finns inte under items. Menar du ”{near}”?", "There is no step “{key}” under items. Do you mean “{near}”?";
    step_twice(key: &str): "Steget ”{key}” står redan i upplägget. Ta bort det ena.", "The step “{key}” stands in the agenda already. Take one of them away.";
    no_such_table(id: &str): "Tabellen ”{id}” finns inte under tables. Rätta namnet eller lägg till tabellen.", "There is no table “{id}” under tables. Correct the name or add the table.";
    no_such_item(key: &str): "Punkten ”{key}” finns inte i underlaget. Rätta nyckeln.", "There is no item “{key}” in the deck. Correct the key.";
    no_such_place(key: &str, prompt: &str): "Delen ”{key}” finns inte i frågan ”{prompt}”. Rätta nyckeln eller ta bort fältet.", "There is no part “{key}” in the question “{prompt}”. Correct the key or remove the field.";
    no_such_group(id: &str): "Grupp {id} finns inte under groups. Rätta numret eller lägg till gruppen.", "There is no group {id} under groups. Correct the number or add the group.";
    takes_no_notes(key: &str): "”{key}” är ingen fråga och tar inte emot något. Rätta nyckeln.", "“{key}” is no question and takes nothing down. Correct the key.";
    answered_twice(prompt: &str, group: &str): "Grupp {group} svarar två gånger på ”{prompt}”. Ta bort det ena svaret.", "Group {group} answers “{prompt}” twice. Remove one of the answers.";
    answer_does_not_fit(question: &str): "Svaret passar inte frågan ”{question}”: fel sort, okänd rad eller ett värde utanför det tillåtna. Rätta svaret.", "The answer does not fit the question “{question}”: wrong kind, unknown row or a value out of bounds. Correct the answer.";
    too_many_groups(found: usize, most: usize): "{found} grupper är för många. Ha högst {most}.", "{found} groups are too many. Have at most {most}.";
    wrong_date(text: &str): "”{text}” är inget datum. Skriv det som 2023-08-30.", "“{text}” is no date. Write it as 2023-08-30.";
    wrong_time(text: &str): "”{text}” är inget klockslag. Skriv det som 12.00.", "“{text}” is no time of day. Write it as 12.00.";
    wrong_timestamp(text: &str): "”{text}” är ingen tidpunkt. Skriv den som 2023-08-30T12:00:00+02:00.", "“{text}” is no point in time. Write it as 2023-08-30T12:00:00+02:00.";
    wrong_first_page(most: u16): "Första sidnumret ska vara 1 till {most}.", "The first page number is 1 to {most}.";

    // Tables of notes.
    wrong_table(text: &str): "Tabellen kan inte läsas härifrån ({text}). Spara den på nytt som CSV (UTF-8).", "The table cannot be read from here ({text}). Save it again as CSV (UTF-8).";
    wrong_table_head: "Tabellens första rad ska vara rubrikerna question, group och text (eller fråga, grupp och text), skilda åt av komma eller semikolon.", "The first row of the table is the headings question, group and text, separated by comma or semicolon.";
    unclosed_quote: "Ett citattecken i raden är inte avslutat. Skriv ett citattecken till där texten slutar.", "A quotation mark in the row is not closed. Write another where the text ends.";
    too_many_cells: "Raden har fler celler än rubriker. Skriv texten inom citattecken om den innehåller komma eller semikolon.", "The row has more cells than headings. Write the text in quotation marks if it holds a comma or semicolon.";
    row_without_text: "Raden saknar text. Skriv anteckningen eller ta bort raden.", "The row has no text. Write the note or remove the row.";
    question_not_found(name: &str): "Frågan ”{name}” finns inte i mötet. Skriv frågans nummer eller dess rubrik.", "There is no question “{name}” in the meeting. Write the number of the question or its title.";
    question_not_one(name: &str): "Flera frågor heter ”{name}”. Skriv frågans nummer.", "Several questions are called “{name}”. Write the number of the question.";
    group_not_found(name: &str): "Gruppen ”{name}” finns inte i mötet. Skriv gruppens nummer eller namn.", "There is no group “{name}” in the meeting. Write the number or name of the group.";
    group_not_one(name: &str): "Flera grupper heter ”{name}”. Skriv gruppens nummer.", "Several groups are called “{name}”. Write the number of the group.";
}
