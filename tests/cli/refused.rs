//! Files and streams that the command line refuses, in words and with an exit code that says so.

use super::commands::Bench;
use std::fs;
use std::process::Command;

#[test]
fn a_write_protected_session_is_not_replaced() {
    let bench = Bench::new();
    bench.session("a.ron");
    bench.write("n.csv", "question,group,text\n1,1,Ny\n");
    let (path, before) = (bench.path("a.ron"), bench.read("a.ron"));
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let answer = bench.run(&["import", "a.ron", "--notes", "n.csv"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{answer:?}");
    assert!(
        answer.err.contains("Filen är skrivskyddad") && answer.err.contains("Ta bort skrivskyddet"),
        "{answer:?}"
    );
    assert_eq!(bench.read("a.ron"), before);
    // Through a link to it as well.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&path, bench.path("lank.ron")).unwrap();
        let answer = bench.run(&["import", "lank.ron", "--notes", "n.csv"]);
        assert!(answer.code == 1 && answer.err.contains("skrivskyddad"), "{answer:?}");
    }
    assert_eq!(bench.read("a.ron"), before);
    // It can be read and exported all the same.
    assert_eq!(bench.run(&["check", "a.ron"]).code, 0);
    assert_eq!(bench.run(&["export", "a.ron", "--out", "ut", "--format", "txt"]).code, 0);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_at_once() {
    let bench = Bench::new();
    bench.session("a.ron");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(bench.path("ror"))
            .status()
            .unwrap()
            .success()
    );
    let orders: [&[&str]; 6] = [
        &["check", "ror"],
        &["check", "/dev/zero"],
        &["check", "/dev/null"],
        &["import", "a.ron", "--notes", "ror"],
        &["export", "ror", "--out", "ut"],
        &["new", "--deck", "./ror.ron", "--out", "b.ron"],
    ];
    fs::rename(bench.path("ror"), bench.path("ror.ron")).unwrap();
    std::os::unix::fs::symlink(bench.path("ror.ron"), bench.path("ror")).unwrap();
    for order in orders {
        let answer = bench.run(order);
        assert_eq!(answer.code, 1, "{order:?}: {answer:?}");
        assert!(answer.err.contains("ingen vanlig fil"), "{order:?}: {answer:?}");
    }
    let folder = bench.run(&["check", "."]);
    assert!(folder.code == 1 && folder.err.contains("Det är en mapp"), "{folder:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn deep_brackets_are_refused_in_little_memory() {
    let bench = Bench::new();
    bench.session("a.ron");
    let text = String::from_utf8(bench.read("a.ron")).unwrap();
    fs::create_dir_all(bench.path("dokument/Underlag")).unwrap();
    for (name, deep) in [
        ("a", "[".repeat(120_000)),
        ("b", "(\n".repeat(90_000)),
        ("c", "Some(".repeat(100_000)),
    ] {
        bench.write(&format!("{name}.ron"), &deep);
        bench.write(
            &format!("{name}-mote.ron"),
            &text.replacen("    notes: [", &format!("    notes: [{deep}"), 1),
        );
        bench.write(
            &format!("dokument/Underlag/{name}.ron"),
            &format!("(format: 1, id: \"{name}\", title: \"Djup\", items: [{deep}"),
        );
        let (file, session, deck) = (
            format!("{name}.ron"),
            format!("{name}-mote.ron"),
            format!("dokument/Underlag/{name}.ron"),
        );
        for arguments in [
            &["check", &file][..],
            &["check", &session],
            &["check", &deck],
            &["export", &session, "--out", "ut"],
            &["new", "--deck", &deck, "--out", "nytt.ron"],
        ] {
            let output = bench.command(arguments);
            let mut shell = Command::new("/bin/sh");
            shell
                .args(["-c", "ulimit -v 400000 && exec \"$0\" \"$@\""])
                .arg(output.get_program());
            shell.args(output.get_args()).current_dir(bench.path(""));
            for (name, value) in output.get_envs() {
                if let Some(value) = value {
                    shell.env(name, value);
                }
            }
            let output = shell.output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
            assert!(said.contains("Parenteserna ligger i för många lager"), "{arguments:?}: {said}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_told() {
    let bench = Bench::new();
    bench.session("a.ron");
    let orders: [&[&str]; 4] = [
        &["decks"],
        &["--help"],
        &["new", "--deck", "trender", "--out", "b.ron"],
        &["export", "a.ron", "--out", "ut", "--format", "txt"],
    ];
    for order in orders {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = bench.command(order).stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{order:?}");
        assert!(said.contains("Svaret kunde inte skrivas ut. Disken är full"), "{order:?}: {said}");
    }
}

#[test]
fn files_of_other_programs_are_told_by_their_kind() {
    let bench = Bench::new();
    bench.session("a.ron");
    for (name, bytes, said) in [
        (
            "bilaga.docx",
            &b"PK\x03\x04\x14\0[Content_Types].xml word/document.xml"[..],
            "ett dokument från Word",
        ),
        (
            "bilder.pptx",
            b"PK\x03\x04\x14\0[Content_Types].xml ppt/presentation.xml",
            "en presentation från PowerPoint",
        ),
        (
            "ark.xlsx",
            b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml",
            "sparar du arket som CSV UTF-8",
        ),
        (
            "text.odt",
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
            "ett textdokument från LibreOffice",
        ),
        ("filer.zip", b"PK\x03\x04\x14\0bild.jpg", "ett packat arkiv"),
        ("bilaga.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "en PDF"),
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0", "en bild"),
        ("bild.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "en bild"),
        ("brev.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "äldre Office"),
        ("brev.rtf", b"{\\rtf1\\ansi", "ett dokument i RTF"),
        ("sida.html", b"<!DOCTYPE html>\n<html>", "en webbsida"),
        ("tom.ron", b"", "Filen är tom"),
        ("blank.ron", b" \r\n\r\n", "Filen är tom"),
        ("nollor.ron", &[0; 4096], "bara nollor"),
    ] {
        bench.lay(name, bytes);
        for order in [&["check", name][..], &["export", name, "--out", "ut"]] {
            let answer = bench.run(order);
            assert_eq!(answer.code, 1, "{name}: {answer:?}");
            assert!(
                answer.err.starts_with(&format!("{name}: ")) && answer.err.contains(said),
                "{name}: {answer:?}"
            );
        }
    }
}

#[test]
fn a_value_for_an_option_that_takes_none_is_refused_in_our_words() {
    let bench = Bench::new();
    let answer = bench.run(&["export", "a.ron", "--out", "ut", "--final=ja"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("Efter --final ska det inte stå något värde"), "{answer:?}");
}
