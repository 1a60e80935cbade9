"""CV Keskus: lists and postings of two looks, and its RSS feed."""
