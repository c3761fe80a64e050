//! Any bytes as a table of notes.
#![no_main]

#[path = "../../common.rs"]
#[expect(dead_code, reason = "shared with the tests")]
mod common;
#[path = "../../disk.rs"]
#[expect(dead_code, reason = "shared with the tests")]
mod disk;
#[path = "../read_anything.rs"]
#[expect(dead_code, reason = "shared by all targets")]
mod read_anything;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| read_anything::notes(bytes, common::meeting(3)));
