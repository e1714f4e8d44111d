"""Whether a site is whole: a tree on this disk or one that is published, against its manifest."""
