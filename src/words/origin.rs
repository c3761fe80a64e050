//! The end of the bilaga, which tells how it came about; what is to be looked at before handing over; texts for the protocol.

words! {
    origin_heading: "Så togs underlaget fram", "How the material came about";
    origin_method: "Deltagarna diskuterar i grupper utifrån frågorna. Det som grupperna säger antecknas under sammanträdet och återges ordagrant, om inget annat står här under.", "Those who take part discuss in groups, question by question. What the groups say is written down during the meeting and given word for word, unless something else is told below.";
    origin_time(minutes: &str): "Tid för frågorna: {minutes}.", "Time for the questions: {minutes}.";
    origin_minute: "minut", "minute";
    origin_minutes: "minuter", "minutes";
    origin_under_a_minute: "mindre än en minut", "less than a minute";
    origin_notes(count: &str): "I bilagan: {count}.", "In the appendix: {count}.";
    origin_left_out(count: &str): "Inte med i bilagan: {count}.", "Not in the appendix: {count}.";
    origin_removed(count: &str): "Borttaget under arbetet: {count}.", "Removed in the course of the work: {count}.";
    origin_merged(count: &str): "Sammanfört med en annan anteckning: {count}.", "Merged into another note: {count}.";
    origin_edited(count: &str): "Ändrat efter att det skrevs: {count}.", "Edited after it was written: {count}.";
    origin_struck(count: usize): "Strukna personuppgifter, markerade [struket]: {count}.", "Personal data struck, marked [struket]: {count}.";
    origin_note_gaps: "Anteckningarnas nummer ges en gång. Luckor beror på att anteckningar har flyttats till en annan grupp, sammanförts, tagits bort eller inte tagits med.", "Each note is numbered once. Gaps mean that notes were moved to another group, merged, taken away or left out.";
    origin_question_gaps: "Frågornas nummer ges en gång. Luckor beror på att frågor inte har tagits upp.", "Each question is numbered once. Gaps mean that questions were not taken up.";
    origin_deck(title: &str): "Samtalsunderlag: {title}.", "Deck: {title}.";
    origin_source(source: &str): "Källa till samtalsunderlaget: {source}", "Source of the deck: {source}";
    origin_program(program: &str): "Framställd med {program}.", "Made with {program}.";
    origin_version(version: u32): "Version {version} av mötesfilen.", "Version {version} of the meeting's file.";
    origin_checksum(checksum: &str): "Kontrollsumma för mötesfilens innehåll: {checksum}", "Checksum of the content of the meeting's file: {checksum}";
    origin_times_heading: "Tid för varje fråga", "Time for each question";
    origin_times_question: "Fråga", "Question";
    origin_times_planned: "Planerade minuter", "Planned minutes";
    origin_times_used: "Använda minuter", "Used minutes";
    origin_replaced_heading: "Ersatta tecken", "Replaced characters";
    origin_replaced: "Tecken som inte kan skrivas ut är ersatta eller borttagna:", "Characters that cannot be printed are replaced or taken away:";
    origin_replaced_in(origin: &str, signs: &str): "{origin}: {signs}", "{origin}: {signs}";

    clean_sign(code: &str): "[tecken {code}]", "[character {code}]";
    clean_bullet(code: &str): "• (i stället för {code})", "• (instead of {code})";
    clean_dropped(code: &str): "{code} (borttaget)", "{code} (taken away)";
    clean_several(sign: &str, count: usize): "{sign} ({count} gånger)", "{sign} ({count} times)";
    clean_in_note(number: &str): "Anteckning {number}", "Note {number}";
    clean_in_question(number: u32): "Fråga {number}", "Question {number}";
    clean_in_group(name: &str): "Gruppens namn, {name}", "Name of the group, {name}";
    clean_in_label: "Bilagans beteckning", "Label of the appendix";
    clean_in_title: "Bilagans rubrik", "Title of the appendix";
    clean_in_start: "Starttid", "Start";
    clean_in_end: "Sluttid", "End";
    clean_in_date: "Datum", "Date";
    clean_in_finished: "Datum då bilagan färdigställdes", "Date of finishing";
    clean_in_deck: "Samtalsunderlaget", "The deck";

    finding_no_fact(fact: &str): "Uppgiften {fact} saknas", "The fact {fact} is missing";
    finding_bad_date(date: &str): "Datumet ”{date}” kan inte läsas. Skriv det som 2023-08-30", "The date “{date}” cannot be read. Write it as 2023-08-30";
    finding_personal(origin: &str, what: &str): "{origin}: {what}", "{origin}: {what}";
    finding_personal_note(note: &str, group: &str): "{note}, {group}", "{note}, {group}";
    personal_identity: "ser ut som ett personnummer", "looks like a personal identity number";
    personal_email: "e-postadress", "e-mail address";
    personal_telephone: "ser ut som ett telefonnummer", "looks like a telephone number";
    personal_name: "kan vara en deltagares namn", "may be the name of somebody who takes part";
    finding_names_not_searched: "Deltagarlistan sparades inte, så programmet söker inte efter deltagarnas namn. Klistra in kallelsen igen under Förbered, eller läs igenom texterna", "The list of people was not saved, so the program does not search for their names. Paste the summons again under Prepare, or read the texts through";
    finding_other_label(text: &str, label: &str): "{text} är ändrad för hand och nämner inte bilagans beteckning, {label}", "{text} was worded by hand and does not name the label of the appendix, {label}";
    finding_other_pages(text: &str, pages: &str): "{text} är ändrad för hand och nämner inte de sidor som bilagan har fått, {pages}", "{text} was worded by hand and does not name the pages of the appendix, {pages}";
    finding_summary_old: "Sammanfattningen är ändrad för hand, och svaren har ändrats sedan dess. Läs igenom den", "The summary was worded by hand, and the answers have changed since. Read it through";
    finding_summary_points(count: usize): "Sammanfattningen har {count} punkter. Tre till sex är lagom", "The summary has {count} points. Three to six are right";
    finding_draft(group: &str, question: u32): "{group} har en anteckning till fråga {question} som inte är avslutad. Den kommer inte med", "{group} has a note on question {question} that is not ended. It is not in the appendix";
    finding_draft_elsewhere(group: &str): "{group} har en anteckning som inte är avslutad. Den kommer inte med", "{group} has a note that is not ended. It is not in the appendix";
    finding_unanswered(question: u32): "Fråga {question} har inget svar", "Question {question} has no answer";
    finding_note_not_turned(question: u32): "En anteckning på fråga {question} är inte vänd", "One note on question {question} is not turned";
    finding_notes_not_turned(count: usize, question: u32): "{count} anteckningar på fråga {question} är inte vända", "{count} notes on question {question} are not turned";
    finding_empty_group(group: &str, question: u32): "{group} har inte svarat på fråga {question}", "{group} has not answered question {question}";
    finding_replaced(origin: &str, signs: &str): "{origin} har tecken som inte kan skrivas ut: {signs}", "{origin} has characters that cannot be printed: {signs}";
    finding_unknown_kind(question: u32): "Fråga {question} är av en sort som programmet inte känner. Bara anteckningarna kommer med", "Question {question} is of a kind that the program does not know. Only its notes are in the appendix";
    finding_unknown_answer(group: &str, question: u32): "Svaret från {group} på fråga {question} passar inte frågan och kommer inte med", "The answer of {group} to question {question} does not fit the question and is not in the appendix";

    protocol_see(what: &str): "Se {what}.", "See {what}.";
    protocol_the_appendix: "bilagan", "the appendix";
    protocol_discussed(groups: &str, questions: &str): "Gruppdiskussioner förs i {groups} utifrån {questions}.", "Group discussions are held in {groups} on {questions}.";
    protocol_discussed_in(groups: &str): "Gruppdiskussioner förs i {groups}.", "Group discussions are held in {groups}.";
    protocol_discussed_on(questions: &str): "Gruppdiskussioner förs utifrån {questions}.", "Group discussions are held on {questions}.";
    protocol_discussed_bare: "Gruppdiskussioner förs.", "Group discussions are held.";
    protocol_notes_in(appendix: &str): "Gruppernas anteckningar framgår av {appendix}.", "The groups' notes are found in {appendix}.";
    protocol_row(name: &str, pages: &str): "{name}  {pages}", "{name}  {pages}";
    protocol_file_paragraph: "paragraf", "paragraph";
}
