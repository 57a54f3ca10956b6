"""Stage 2, Content → Edition: what the content says, finished in the languages of an edition."""
