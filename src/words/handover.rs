//! The screen where the bilaga is made.

words! {
    handover_facts: "Uppgifter om bilagan", "Facts about the bilaga";
    handover_label: "Beteckning", "Label";
    handover_label_example: "Bilaga 2", "Bilaga 2";
    handover_title: "Rubrik", "Title";
    handover_title_example: "gruppdiskussioner", "group discussions";
    handover_first_page: "Första sidnummer", "First page number";
    handover_pages(from: u32, to: u32): "sidorna {from}-{to}", "pages {from}-{to}";
    handover_one_page(page: u32): "sida {page}", "page {page}";
    handover_profile: "Görs för", "Made for";
    handover_internal: "Protokollet", "The minutes";
    handover_web: "Webben", "The web";
    handover_internal_help: "Bilagan hör till nämndens eget protokoll.", "The bilaga belongs to the board's own minutes.";
    handover_web_help: "Bilagan ska läsas på nämndens sidor på webben.", "The bilaga is to be read on the board's pages on the web.";
    handover_status: "Status", "Status";
    handover_finished: "Färdigställd", "Finished";
    handover_finished_on(date: &str): "Färdigställd {date}", "Finished {date}";
    handover_working_material: "Nu är bilagan arbetsmaterial", "The bilaga is working material";
    handover_needs_date: "Skriv sammanträdets datum under Förbered, så går bilagan att färdigställa", "Write the date of the meeting under Prepare, and the bilaga can be finished";
    handover_findings(count: usize): "Att kontrollera ({count})", "To check ({count})";
    handover_no_findings: "Inget att kontrollera", "Nothing to check";
    handover_visit(number: usize, text: &str): "{number}. {text}", "{number}. {text}";
    handover_texts: "Texter till protokollet", "Texts for the minutes";
    handover_paragraph: "Text till paragrafen", "Text for the paragraph";
    handover_reference: "Hänvisning", "Reference";
    handover_contents: "Rad i innehållet", "Row of the contents";
    handover_copy: "Kopiera", "Copy";
    handover_copy_of(name: &str): "Kopiera: {name}", "Copy: {name}";
    handover_save: "Spara bilagan …", "Save the bilaga …";
    handover_save_help: "PDF, Word och text. En fil som redan finns skrivs aldrig över.", "PDF, Word and text. A file that exists is never overwritten.";
    handover_typed_path: "Mapp att spara i", "Folder to save in";
    handover_typed_path_help: "Det gick inte att öppna systemets fönster för mappar. Skriv mappens sökväg i stället.", "The system's window for folders could not be opened. Write the path of the folder instead.";
    handover_save_here: "Spara här", "Save here";
    handover_written_in(folder: &str): "Sparat i {folder}", "Saved in {folder}";
    handover_show_folder: "Öppna mappen", "Open the folder";
    handover_cancel: "Avbryt", "Cancel";
    handover_page_of(page: usize, count: usize): "Sida {page} av {count}", "Page {page} of {count}";
    handover_previous_page: "Föregående sida", "Previous page";
    handover_next_page: "Nästa sida", "Next page";
    handover_picture_name(printed: u32, page: usize, count: usize): "Förhandsvisning av bilagan, sidnummer {printed}, sida {page} av {count}. Piltangenterna bläddrar", "Preview of the bilaga, page number {printed}, page {page} of {count}. The arrow keys turn the pages";
    handover_preview: "Så här blir sidorna", "The pages as they will be";
    handover_working: "Tar fram sidorna …", "Making the pages …";
    handover_no_preview: "Sidorna visas här när bilagan har tagits fram", "The pages are shown here when the bilaga has been made";
    handover_working_texts: "Texterna visas när sidorna är framtagna", "The texts are shown when the pages are made";
}
