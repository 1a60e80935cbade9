"""One occupation as data: `load_profile` reads and checks it."""

from aggregator.profile.reader import load_profile
from aggregator.profile.records import Entry, Profile

__all__ = ["Entry", "Profile", "load_profile"]
