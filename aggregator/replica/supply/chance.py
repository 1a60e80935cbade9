"""Seeded chance: the same parts always give the same number."""

import random
from hashlib import blake2b


def number(*parts: object) -> int:
    """An even 64-bit number that depends on the parts alone."""
    said = "\x1f".join(map(str, parts))
    return int.from_bytes(blake2b(said.encode(), digest_size=8).digest())


def dice(*parts: object) -> random.Random:
    """A random generator seeded by the parts."""
    return random.Random(number(*parts))  # noqa: S311 -- plausible jobs, no secrets


def one_in(chances: int, *parts: object) -> bool:
    """True for one in `chances` of all parts."""
    return number(*parts) % chances == 0


def token(length: int, *parts: object) -> str:
    """A string of hex digits that depends on the parts alone."""
    said = "\x1f".join(map(str, parts))
    return blake2b(said.encode(), digest_size=32).hexdigest()[:length]
