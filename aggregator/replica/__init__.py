"""The boards, rebuilt to run on this machine: one server that plays them all, and the truth of what it served."""
