"""Listing → Posting: the steps, in order, as one function."""
