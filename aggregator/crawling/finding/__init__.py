"""From the address of a careers page to the feed behind it."""
