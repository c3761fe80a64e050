//! The faults of files and input: the event, its meaning, the remedy.

words! {
    unknown_kind(name: &str): "Sorten ”{name}” finns inte i den här versionen av programmet. Öppna filen i en nyare version eller rätta namnet.", "The kind “{name}” is not known to this version of the program. Open the file in a newer version or correct the name.";
    wrong_part_count(count: usize): "En öppen fråga har antingen inga delar eller två till fyra; här står {count}.", "An open question has either no parts or two to four; here are {count}.";
    no_rows: "Frågan saknar rader. Skriv minst en rad under sections.", "The question has no rows. Write at least one row under sections.";
    wrong_corner_count(count: usize): "En triangel har tre hörn; här står {count}.", "A triangle has three corners; here are {count}.";
    field_named_twice(name: &str): "Fältet ”{name}” ligger i samma ruta som ett annat. Ge det en egen ruta med across och up.", "The field “{name}” lies in the same square as another. Give it a square of its own by across and up.";
    no_proposals: "Frågan saknar förslag att ta ställning till. Skriv minst ett under rows.", "The question has no proposals to take a stand on. Write at least one under rows.";
    no_options: "Frågan saknar alternativ. Skriv minst ett under options.", "The question has no options. Write at least one under options.";
    wrong_mark_count(count: u16, most: u16): "Antalet markeringar per grupp ska vara 1 till {most}; här står {count}.", "The number of marks per group is 1 to {most}; here it is {count}.";

    saving_fails(path: &str, reason: &str): "{path} kunde inte sparas. {reason} Programmet försöker igen av sig självt.", "{path} could not be saved. {reason} The program keeps trying by itself.";
    export_is_finished: "Bilagan är färdigställd och ändras inte härifrån. Öppna mötet i programmet och välj Rätta … överst på sidan.", "The bilaga is finished and is not changed from here. Open the meeting in the program and choose Correct … at the top of the page.";
    copy_is_in(path: &str): "Allt som är skrivet finns i {path} tills filen kan sparas igen.", "All that is written is in {path} until the file can be saved again.";
    no_copy: "Det gick inte att skriva någon annanstans heller: stäng inte programmet.", "No other place could be written either: do not close the program.";
    changed_by_others(path: &str, aside: &str): "{path} hade ändrats utanför programmet. Den ändrade filen ligger kvar som {aside}. Jämför dem innan du tar bort någon.", "{path} had been changed outside the program. The changed file is kept as {aside}. Compare them before you remove either.";
    taken_over(path: &str): "{path} ändras nu i ett annat fönster. Allt som skrevs här är sparat. Här går det bara att läsa.", "{path} is now changed in another window. All that was written here is saved. Here it can only be read.";
    taken_over_and_kept(path: &str, aside: &str): "{path} ändras nu i ett annat fönster. Det senaste som skrevs här finns kvar i {aside}. Här går det bara att läsa.", "{path} is now changed in another window. The latest that was written here is kept in {aside}. Here it can only be read.";
    open_in_other_window(path: &str): "{path} är öppet i ett annat fönster och ändras inte härifrån. Stäng det fönstret först.", "{path} is open in another window and is not changed from here. Close that window first.";
    outside_all_the_time: "Ett annat program ändrar filen gång på gång. Stäng det.", "Another program changes the file again and again. Close it.";
    export_not_built(format: &str): "Den här versionen av programmet kan inte göra {format}. Välj ett annat format.", "This version of the program cannot make {format}. Choose another format.";
    export_failed: "Bilagan kunde inte tas fram på grund av ett fel i programmet. Mötet är orört. Prova ett annat format.", "The bilaga could not be made because of a fault in the program. The meeting is untouched. Try another format.";
    work_failed: "Ett fel i programmet avbröt arbetet. Mötet är orört. Försök igen.", "A fault in the program stopped the work. The meeting is untouched. Try again.";
    not_a_session(path: &str): "{path} är ett samtalsunderlag, ingen mötesfil.", "{path} is a deck, not a meeting.";
}
