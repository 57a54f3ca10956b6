"""A company's template: read with suspicion, its layouts matched with ours, its colours and fonts as a theme."""
