//! The screen from which the meeting is led.
