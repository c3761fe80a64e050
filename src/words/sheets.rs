//! The printed list of groups and their answer sheets.

words! {
    sheets_title: "Bordslista och svarsblad", "Table list and answer sheets";
    sheets_description(what: &str): "Grupper och blad att skriva svar på: {what}.", "Groups and sheets to write answers on: {what}.";
    sheets_table_list: "Bordslista", "Table list";
    sheets_without_group: "Utan grupp", "Without a group";
    sheets_answers_of(group: &str): "Svarsblad {group}", "Answer sheet {group}";
    sheets_notes: "Anteckningar", "Notes";
    sheets_steps_help: "Ringa in en siffra för idag och en för önskat läge på varje rad.", "Circle a digit for today and one for desired on each row.";
    sheets_today: "Idag", "Today";
    sheets_desired: "Önskat", "Desired";
    sheets_point_help: "Rita en ring för idag, ett kryss för önskat läge och en pil mellan dem.", "Draw a ring for today, a cross for desired, and an arrow between them.";
    sheets_triangle(corners: &str): "Triangel att rita i, med hörnen {corners}", "A triangle to draw in, with the corners {corners}";
    sheets_square(across: &str, up: &str): "Fyrfält att rita i, med axlarna {across} och {up}", "A quadrant to draw in, with the axes {across} and {up}";
    sheets_one_mark: "Sätt ett kryss vid ett alternativ.", "Put a cross at one option.";
    sheets_marks(count: u16): "Sätt sammanlagt {count} kryss. Flera på samma rad går bra.", "Put {count} crosses in all. Several on one row are fine.";
    sheets_marks_written(count: u16): "Fördela {count} markeringar och skriv antalet i rutan.", "Spread {count} marks and write the number in the box.";
    sheets_stance_help: "Sätt ett kryss på varje rad.", "Put a cross on each row.";
    sheets_bad: "Så illa som möjligt", "As bad as possible";
    sheets_file_stem: "bordslista-och-svarsblad", "table-list-and-answer-sheets";
    sheets_print: "Skriv ut bordslista och svarsblad …", "Print table list and answer sheets …";
    sheets_print_help: "En PDF att skriva ut. Grupperna kan svara på papper, och mötet går att leda även utan dator.", "A PDF to print. The groups can answer on paper, and the meeting can be led without a computer too.";
    sheets_folder: "Mapp för bordslista och svarsblad", "Folder for table list and answer sheets";
    sheets_written(path: &str): "Bordslista och svarsblad är sparade: {path}", "Table list and answer sheets are saved: {path}";
}
