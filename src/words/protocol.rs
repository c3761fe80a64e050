//! Words around the bilaga in its files: the headings of the text file, and the names that a word processor shows.

words! {
    protocol_paragraph_heading: "Text till paragrafen", "Text for the paragraph";
    protocol_reference_heading: "Hänvisning till bilagan", "Reference to the appendix";
    protocol_contents_heading: "Rad i innehållsförteckningen", "Row for the table of contents";
    document_note_style: "Numrerad anteckning", "Numbered note";
    document_figure_style: "Diagram", "Figure";
    document_table_style: "Bilagans tabell", "Appendix table";
    document_after_table_style: "Text efter tabell", "Text after table";
    document_figure_name(number: usize): "Diagram {number}", "Figure {number}";
}
