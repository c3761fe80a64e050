//! Pictures as PNG, for documents that cannot hold shapes.
