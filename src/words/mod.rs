//! The catalogue: every text of screen, command line and bilaga, Swedish and English side by side.
//!
//! One file a place in the program. To add a text, add a line in the file of the place where it is read:
//! `name(arguments): "svenska", "English";`. A text without its other language does not compile.

/// Writes one method a text: without arguments it gives a `&'static str`, with arguments a `String`.
macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident $( ( $($arg:ident : $kind:ty),* $(,)? ) )? : $sv:literal, $en:literal; )*) => {
        impl crate::words::Words {
            $( words!(@one $(#[$doc])* $name $( ( $($arg : $kind),* ) )? : $sv, $en); )*
        }
    };
    (@one $(#[$doc:meta])* $name:ident : $sv:literal, $en:literal) => {
        #[doc = concat!("```text\n", $sv, "\n```")]
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self.language {
                crate::words::Language::Swedish => $sv,
                crate::words::Language::English => $en,
            }
        }
    };
    (@one $(#[$doc:meta])* $name:ident ( $($arg:ident : $kind:ty),* ) : $sv:literal, $en:literal) => {
        #[doc = concat!("```text\n", $sv, "\n```")]
        $(#[$doc])*
        pub fn $name(self, $($arg : $kind),*) -> String {
            match self.language {
                crate::words::Language::Swedish => format!($sv),
                crate::words::Language::English => format!($en),
            }
        }
    };
}

mod appendix;
mod command_line;
mod common;
mod dropped;
mod error;
mod explained;
mod file;
mod gathered;
mod guide;
mod hall;
mod handover;
mod interpretation;
mod lead;
mod nearest;
mod origin;
mod pasted;
mod people;
mod prepare;
mod prompt;
mod protocol;
mod refusal;
mod review;
mod room;
mod settings;
mod sheets;
mod slides;
mod start;
mod synonyms;
mod ui_command;

pub use nearest::nearest;

use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Swedish, the language of the boards.
    #[default]
    #[serde(rename = "sv")]
    Swedish,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The language for a system that speaks this one (a tag such as `en-GB`): English where it is, and else the boards' own.
    pub fn of_system(tag: &str) -> Self {
        let main = tag.split(['-', '_', '.']).next().unwrap_or_default();
        if main.eq_ignore_ascii_case("en") {
            Self::English
        } else {
            Self::Swedish
        }
    }

    /// The language tag for documents and screen readers (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv-SE",
            Self::English => "en-GB",
        }
    }
}

/// All texts in one language; copied freely, since it only remembers which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The language in which the texts answer.
    pub language: Language,
}

impl Words {
    /// The catalogue in `language`.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }
}
