//! The reasons for which nothing happened.

words! {
    refused_nothing_changed: "Det är redan så.", "It is like that already.";
    refused_not_finished: "Bilagan är inte färdigställd, så den behöver inte öppnas igen.", "The bilaga is not finished, so it need not be opened again.";
    refused_unknown_group: "Gruppen finns inte längre.", "The group is no longer there.";
    refused_unknown_item: "Punkten finns inte i upplägget.", "The item is not in the agenda.";
    refused_unknown_agenda: "Underlaget har inget sådant upplägg.", "The deck has no such agenda.";
    refused_unknown_note: "Anteckningen finns inte.", "The note is not there.";
    refused_unknown_place: "Frågan har ingen sådan del.", "The question has no such part.";
    refused_unknown_theme: "Temat finns inte längre.", "The theme is no longer there.";
    refused_unknown_conclusion: "Slutsatsen finns inte längre.", "The conclusion is no longer there.";
    refused_unknown_person: "Personen finns inte i listan.", "The person is not in the list.";
    refused_unknown_text: "Frågan har ingen sådan text.", "The question has no such text.";
    refused_no_question: "Punkten är ingen fråga, så den kan inte besvaras.", "The item is no question, so it cannot be answered.";
    refused_not_asked: "Frågan är inte med i upplägget, så ingenting kan skrivas på den. Ta med den under Förbered, eller gå till en fråga som är med.", "The question is not on the agenda, so nothing can be written on it. Tick it under Prepare, or go to a question that is.";
    refused_wrong_answer: "Svaret passar inte frågan.", "The answer does not fit the question.";
    refused_not_reversed: "Anteckningar på den här frågan kan inte vändas.", "Notes on this question cannot be turned round.";
    refused_turned_note: "En vänd anteckning kan bara flyttas till en fråga där anteckningar vänds. Ta bort vändningen först.", "A note that was turned round can only be moved to a question whose notes are turned. Take away what it was turned into first.";
    refused_blank: "Texten får inte vara tom.", "The text must not be empty.";
    refused_empty_field: "Anteckningsfältet är tomt.", "The note field is empty.";
    refused_group_has_spoken: "Gruppen har anteckningar eller svar och kan inte tas bort. För samman den med en annan grupp i stället.", "The group has notes or answers and cannot be taken away. Merge it with another group instead.";
    refused_last_group: "Mötet behöver minst en grupp.", "The meeting needs one group at least.";
    refused_most_groups: "Mötet kan inte ha fler grupper.", "The meeting cannot have more groups.";
    refused_same_group: "En grupp kan inte föras samman med sig själv.", "A group cannot be merged with itself.";
    refused_answer_without_words: "Gruppen har ett svar från en nyare version av programmet, och det skulle gå förlorat. Därför fördes grupperna inte samman.", "The group has an answer from a newer version of the program, and it would be lost. So the groups were not merged.";
    refused_too_many_people: "Listan har fler personer än ett möte kan ha, så den lästes inte in.", "The list has more people than a meeting can have, so it was not read in.";
    refused_item_is_there: "Punkten finns redan i upplägget.", "The item is in the agenda already.";
    refused_item_of_deck: "Bara frågor som har lagts till här kan tas bort. Låt bli att ta upp punkten i stället.", "Only questions that were added here can be taken away. Leave the item out instead.";
    refused_item_has_words: "Någon har svarat på frågan, så den kan inte tas bort.", "Somebody has answered the question, so it cannot be taken away.";
    refused_item_is_current: "Mötet eller salen är vid frågan just nu, så den kan inte tas bort.", "The meeting or the hall is at the question just now, so it cannot be taken away.";
    refused_same_note: "En anteckning kan inte föras samman med sig själv.", "A note cannot be merged with itself.";
    refused_other_question: "Anteckningarna hör till olika frågor och kan inte föras samman.", "The notes belong to different questions and cannot be merged.";
    refused_other_inclusion: "Den ena anteckningen tas med i bilagan och den andra inte, så de kan inte föras samman.", "One of the notes goes into the bilaga and the other does not, so they cannot be merged.";
    refused_note_is_removed: "Anteckningen ligger i papperskorgen.", "The note is in the wastebasket.";
    refused_group_is_gone: "Anteckningens grupp finns inte längre. Ge anteckningen till en annan grupp först.", "The group of the note is gone. Give the note to another group first.";
    refused_nothing_to_split: "Båda delarna måste ha text för att anteckningen ska kunna delas.", "Both parts need words for the note to be split.";
    refused_other_conclusion: "Anteckningen hör till en annan fråga än slutsatsen.", "The note belongs to another question than the conclusion.";
    refused_clock_stands: "Klockan går inte just nu.", "The clock is not running.";
    refused_nothing_to_undo: "Det finns inget att ångra.", "There is nothing to undo.";
    refused_nothing_to_redo: "Det finns inget att göra om.", "There is nothing to redo.";
    refused_changed_by_another: "Någon annan har ändrat samma sak sedan dess, så det går inte att ångra.", "Somebody else has changed the same thing since, so it cannot be undone.";
}
