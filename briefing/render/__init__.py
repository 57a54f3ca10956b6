"""Stage 4, Deck | Brief → bytes."""
