"""Charts: decided once, their geometry computed once, drawn by several pens."""
