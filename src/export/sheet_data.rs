//! The list of groups and their answer sheets as data for the layout template.

use serde_json::{Value, json};

use crate::export::fonts::is_printable;
use crate::model::{SheetForm, SheetQuestion, Sheets, TitledTable};
use crate::words::Words;

/// Stands for a sign that no font can print.
const REPLACED: char = '□';

/// The sheets as the template reads them.
pub(super) fn sheet_data(sheets: &Sheets) -> Value {
    let words = Words::new(sheets.language);
    let (language, region) = sheets.language.tag().split_once('-').unwrap_or(("sv", "SE"));
    let (year, month, day) = sheets.date;
    let groups = sheets.groups.iter().map(|group| {
        json!({
            "heading": words.sheets_answers_of(&group.name),
            "name": group.name,
            "id": group.id.0.to_string(),
            "people": group.people,
        })
    });
    let mut data = json!({
        "title": words.sheets_title(),
        "description": words.sheets_description(&sheets.subject),
        "date": [year, month, day],
        "language": language,
        "region": region,
        "header": sheets.header,
        "label": sheets.subject,
        "footer": sheets.footer,
        "first_page": 1,
        "page_word": words.appendix_page_word(),
        "table_list": words.sheets_table_list(),
        "without_group_heading": words.sheets_without_group(),
        "without_group": sheets.without_group,
        "notes": words.sheets_notes(),
        "groups": groups.collect::<Vec<_>>(),
        "questions": sheets.questions.iter().map(|question| question_data(question, words)).collect::<Vec<_>>(),
    });
    make_printable(&mut data);
    data
}

fn question_data(question: &SheetQuestion, words: Words) -> Value {
    json!({
        "heading": words.appendix_question(question.number, &question.title),
        "lead": question.lead,
        "tables": question
            .tables
            .iter()
            .map(|TitledTable { title, table }| json!({
                "title": title,
                "header": table.header,
                "rows": table.rows,
                "widths": table.widths,
            }))
            .collect::<Vec<_>>(),
        "form": form_data(&question.form, words),
    })
}

fn form_data(form: &SheetForm, words: Words) -> Value {
    match form {
        SheetForm::Lines(parts) => json!({ "kind": "lines", "parts": parts }),
        SheetForm::Steps { left, right, rows } => json!({
            "kind": "steps",
            "help": words.sheets_steps_help(),
            "left": left,
            "right": right,
            "moments": [words.sheets_today(), words.sheets_desired()],
            "rows": rows
                .iter()
                .map(|row| json!({ "label": row.label, "left": row.left, "right": row.right }))
                .collect::<Vec<_>>(),
        }),
        SheetForm::Boxes { help, columns, rows } => json!({ "kind": "boxes", "help": help, "columns": columns, "rows": rows }),
        SheetForm::Triangle(corners) => json!({
            "kind": "triangle",
            "help": words.sheets_point_help(),
            "corners": corners,
            "alt": words.sheets_triangle(&corners.join(", ")),
        }),
        SheetForm::Square { across, up } => json!({
            "kind": "square",
            "help": words.sheets_point_help(),
            "across": across,
            "up": up,
            "alt": words.sheets_square(&across.join(", "), &up.join(", ")),
        }),
    }
}

/// Replaces signs that no font can print, since the layout would refuse the whole document for it.
fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = text.chars().map(|sign| if is_printable(sign) { sign } else { REPLACED }).collect(),
        Value::Array(values) => values.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
