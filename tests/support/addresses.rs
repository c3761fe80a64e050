//! Addresses of the web of nobody: in notes, with the words that are a link and where it leads; and such as carry a person.

/// A note, the words of it that are a link, and where the link leads.
pub(crate) const ADDRESSES: [(&str, &str, &str); 14] = [
    ("Se https://exempel.se.", "https://exempel.se", "https://exempel.se"),
    ("(http://exempel.se/a/b)", "http://exempel.se/a/b", "http://exempel.se/a/b"),
    ("på www.exempel.se, sade vi", "www.exempel.se", "https://www.exempel.se"),
    (
        "https://exempel.se:8443/x?a=1&b='2'&c=\"",
        "https://exempel.se:8443/x?a=1&b='2'&c=",
        "https://exempel.se:8443/x?a=1&b='2'&c=",
    ),
    (
        "https://exempel.se/Tillit_(begrepp)!",
        "https://exempel.se/Tillit_(begrepp)",
        "https://exempel.se/Tillit_(begrepp)",
    ),
    (
        "»https://exempel.se/100%25#del«",
        "https://exempel.se/100%25#del",
        "https://exempel.se/100%25#del",
    ),
    (
        "https://åre.exempel.se/möte/ärende",
        "https://åre.exempel.se/möte/ärende",
        "https://%c3%a5re.exempel.se/m%c3%b6te/%c3%a4rende",
    ),
    (
        "https://xn--re-yia.exempel.se/?q=å",
        "https://xn--re-yia.exempel.se/?q=å",
        "https://xn--re-yia.exempel.se/?q=%c3%a5",
    ),
    (
        "Läs på https://exempel.se/x\noch ring sedan",
        "https://exempel.se/x",
        "https://exempel.se/x",
    ),
    (
        "http://intranet/sida;jsessionid=7",
        "http://intranet/sida;jsessionid=7",
        "http://intranet/sida;jsessionid=7",
    ),
    ("http://[2001:db8::7]/x,", "http://[2001:db8::7]/x", "http://[2001:db8::7]/x"),
    (
        "<https://exempel.se/?a[]=1&a[]=2>",
        "https://exempel.se/?a[]=1&a[]=2",
        "https://exempel.se/?a[]=1&a[]=2",
    ),
    (LONG, LONG, LONG),
    (
        "שלום https://exempel.se/rtl שלום",
        "https://exempel.se/rtl",
        "https://exempel.se/rtl",
    ),
];

/// An address of several lines, without a place where a line may break.
const LONG: &str = "https://exempel.se/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";

/// Addresses that carry one of the people of `spellings`, or a number of nobody.
pub(crate) const PERSONAL_ADDRESSES: [&str; 20] = [
    "https://exempel.se/Åsa_Öbergström",
    "https://exempel.se/asa-obergstrom/bild.jpg",
    "https://exempel.se/%C3%85sa%20%C3%96bergstr%C3%B6m",
    "https://exempel.se/?namn=%c3%85sa+%c3%96bergstr%c3%b6m",
    "https://exempel.se/aasa.oebergstroem",
    "https://asaobergstrom.exempel.se",
    "https://exempel.se/personal/obergstrom",
    "https://exempel.se/OBERGSTROM",
    "https://exempel.se/anna-karin-linden",
    "https://exempel.se/annakarinlinden2",
    "www.exempel.se/ekfalt/bo",
    "https://exempel.se/#Torvald",
    "https://exempel.se/asa\u{AD}-obergstrom",
    "<https://exempel.se/asa-\nobergstrom>",
    "https://asa@exempel.se/x",
    "https://exempel.se/skicka?till=asa%40exempel.se",
    "https://exempel.se/pnr/850709-9805",
    "https://exempel.se/?pnr=19850709%2D9805&x=1",
    "https://exempel.se/tel/070-123 45 67",
    "https://exempel.se/?tel=070%2D1234567",
];
