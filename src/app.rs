//! The shell: owns all state, fixes the order of a frame and applies what the user wishes.
