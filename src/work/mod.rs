//! Work that takes time, on threads of its own: saving, dialogs, reading and making documents.
