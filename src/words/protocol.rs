//! Words around the bilaga in its files: the headings of the text file, and the names that a word processor shows.

words! {
    protocol_paragraph_heading: "Text till paragrafen", "Text for the paragraph";
    protocol_reference_heading: "Hänvisning till bilagan", "Reference to the appendix";
    protocol_contents_heading: "Rad i innehållsförteckningen", "Row for the table of contents";
    file_notes: "anteckningar.csv", "notes.csv";
    file_positions: "svar.csv", "answers.csv";
    format_pdf: "PDF", "PDF";
    format_docx: "Word", "Word";
    format_txt: "Text", "Text";
    format_markdown: "Markdown", "Markdown";
    format_notes: "Anteckningar (CSV)", "Notes (CSV)";
    format_positions: "Svar (CSV)", "Answers (CSV)";
    column_number: "Nummer", "Number";
    column_question: "Fråga", "Question";
    column_title: "Frågans text", "Question text";
    column_group: "Grupp", "Group";
    column_place: "Del", "Part";
    column_turned: "I stället", "Instead";
    column_note: "Anteckning", "Text";
    column_about: "Gäller", "About";
    column_today: "Idag", "Today";
    column_desired: "Önskat läge", "Desired";
    column_value: "Svar", "Answer";
    document_note_style: "Numrerad anteckning", "Numbered note";
    document_figure_style: "Diagram", "Figure";
    document_table_style: "Bilagans tabell", "Appendix table";
    document_after_table_style: "Text efter tabell", "Text after table";
    document_figure_name(number: usize): "Diagram {number}", "Figure {number}";
}
