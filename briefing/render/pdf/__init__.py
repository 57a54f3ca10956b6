"""A brief as a tagged PDF."""
