"""A drawing as an SVG or PNG file."""
