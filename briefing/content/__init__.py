"""Stage 1: files → Content."""
