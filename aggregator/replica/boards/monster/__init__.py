"""Monster: search pages and detail pages of four looks, and the search API behind them."""
