"""The supply of jobs behind the boards: seeded, unlimited, the same for the same seed."""
