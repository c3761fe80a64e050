//! What goes wrong with files and input: what happened, what it means, what to do.

words! {
    unknown_kind(name: &str): "Sorten ”{name}” finns inte i den här versionen av programmet. Öppna filen i en nyare version eller rätta namnet.", "The kind “{name}” is not known to this version of the program. Open the file in a newer version or correct the name.";
    wrong_part_count(count: usize): "En öppen fråga har inga delar eller två till fyra; här står {count}.", "An open question has no parts or two to four; here are {count}.";
    no_rows: "Frågan saknar rader. Skriv minst en rad under sections.", "The question has no rows. Write at least one row under sections.";
    wrong_corner_count(count: usize): "En triangel har tre hörn; här står {count}.", "A triangle has three corners; here are {count}.";
    no_options: "Frågan saknar alternativ. Skriv minst ett under options.", "The question has no options. Write at least one under options.";
    wrong_mark_count(count: u16, most: u16): "Antalet markeringar per grupp ska vara 1 till {most}; här står {count}.", "The number of marks per group is 1 to {most}; here it is {count}.";
}
