//! The bilaga as pages, and what stands on their layout.

mod answer_sheets;
mod pages;
mod paginations;
mod promises;
mod signs;
