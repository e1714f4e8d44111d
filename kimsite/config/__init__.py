"""sites.yaml and the region table -> District, with every problem at once."""
