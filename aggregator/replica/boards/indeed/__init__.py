"""Indeed: search pages of six looks, detail pages of two, and the gate before page two."""
