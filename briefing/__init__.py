"""One content folder becomes a PowerPoint deck and a PDF brief, in one language or two."""
