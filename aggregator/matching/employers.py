"""Employers compared: legal forms and articles say nothing about who it is."""

from aggregator.matching.words import folded

LEGAL_FORMS = frozenset((
    "ou", "as", "mtu", "sa", "fie", "tu", "uu", "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited",
    "plc", "co", "corp", "corporation", "company", "gmbh", "ag", "kg", "mbh", "se", "oy", "oyj", "ab", "aps",
    "a", "s", "bv", "nv", "sarl", "sas", "srl", "spa", "sp", "zoo", "sl", "slu", "sia", "uab", "pty", "pvt",
    "private",
))  # fmt: skip
"""Estonian, English, German, Nordic, Baltic and Romance legal forms, as folded words."""


def employer_key(name: str | None) -> str | None:
    """What names of one employer have in common; None where nothing is left.

    >>> employer_key("Põhjatäht Kaubandus OÜ"), employer_key("AS Eesti Post"), employer_key("The Northwind Co., Ltd.")
    ('pohjataht kaubandus', 'eesti post', 'northwind')
    >>> employer_key("Northwind, L.L.C."), employer_key("Company Inc")
    ('northwind', 'company inc')
    """
    whole = folded((name or "").replace(".", "").replace("'", "").replace("’", ""))
    words = whole.split()
    if words[:1] == ["the"]:
        words = words[1:]
    while words and words[-1] in LEGAL_FORMS:
        words.pop()
    while words and words[0] in LEGAL_FORMS:
        words.pop(0)
    return " ".join(words) or whole or None
