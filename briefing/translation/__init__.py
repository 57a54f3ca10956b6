"""What goes out to a translator and comes back: the messages of a content folder, merged into its catalogs."""
