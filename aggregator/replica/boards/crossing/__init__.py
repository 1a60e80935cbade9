"""CustomerServiceCrossing: bare result lists of three looks, and details of which most are for members."""
