//! The frame of the bilaga: headings, tables and standard sentences around what the groups said.
