"""Stage 3, Edition + Theme → Deck | Brief: what stands where, and in which words."""
