//! Any bytes as a session.
#![no_main]

#[path = "../read_anything.rs"]
#[expect(dead_code, reason = "shared by all targets")]
mod read_anything;
#[path = "../../support"]
#[expect(dead_code, reason = "shared with the tests")]
mod support {
    pub(crate) mod disk;
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| read_anything::session(bytes));
