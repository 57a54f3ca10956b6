"""How everything looks, as values: colours, text styles, slide layouts, and where the assets lie."""
