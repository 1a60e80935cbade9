"""Text as a part of an address."""

import re
import unicodedata


def slug(text: str) -> str:
    """The text in lower case ASCII with dashes.

    >>> slug("Põhjaõu Kõnekeskus OÜ")
    'pohjaou-konekeskus-ou'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
