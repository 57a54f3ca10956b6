"""How text is set: which font draws a character, how wide it is, and where a line may end."""
