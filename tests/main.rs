//! The only test binary, so that the windows are linked once; the folders follow those of `src`.

#![cfg(test)]

mod appendix;
mod cli;
mod export;
mod files;
#[cfg(feature = "gui")]
mod gui;
#[cfg(feature = "gui")]
mod hall;
mod house;
mod long;
mod model;
mod saving;
#[cfg(all(feature = "gui", feature = "pdf"))]
mod shell;
mod slides;
mod support;
mod work;
