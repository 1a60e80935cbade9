"""Figures as people print them in all locales, as exact decimals."""

import re
from decimal import Decimal, InvalidOperation

SPACES = "\u0020\u00a0\u2009\u202f\u2007"
"""White space that parts thousands: plain, no-break, thin, narrow no-break, figure space."""
FIGURE = (
    rf"[0-9](?:[0-9]{{0,2}}(?:[{SPACES}][0-9]{{3}}){{1,3}}(?:[.,][0-9]{{1,2}})?(?![0-9])"
    r"|[0-9]{0,2}(?:[.,'’][0-9]{3}){1,3}(?:[.,][0-9]{1,2})?(?![0-9])"
    r"|[0-9]?(?:,[0-9]{2}){1,3},[0-9]{3}(?:\.[0-9]{1,2})?(?![0-9])"
    r"|[0-9]{0,11}(?:[.,][0-9]{1,4})?)"
)
"""Expression of one figure, its thousands parted or not."""
THOUSAND = r"\s?(?:[kK](?![\w.]?\w)|tuhat\b|tuh\b|tys\b|thousand\b|tis\b)"
"""What multiplies the figure before it by a thousand."""
_FIGURE = re.compile(rf"\s*([-−])?\s*({FIGURE})({THOUSAND})?\s*")
_SIGNS = str.maketrans("", "", SPACES + "'’")


def read_amount(printed: str) -> Decimal | None:
    """The figure that `printed` is; None where it is none, or several.

    >>> [str(read_amount(said)) for said in ("1,600.00", "1.600,00", "1 600", "17,5", "42.5k", "3,00,000", "-1")]
    ['1600.00', '1600.00', '1600', '17.5', '42500.0', '300000', '-1']
    >>> read_amount("18-20") is None, read_amount("DOE") is None
    (True, True)
    """
    found = _FIGURE.fullmatch(printed[:40])
    if not found:
        return None
    value = plain_decimal(found[2])
    if value is None:
        return None
    value *= 1000 if found[3] else 1
    return -value if found[1] else value


def plain_decimal(figure: str) -> Decimal | None:
    """The decimal of a bare `figure`: the last separator is the decimal point, unless three digits follow it.

    >>> str(plain_decimal("1.234.567")), str(plain_decimal("12,75")), str(plain_decimal("1,234.5"))
    ('1234567', '12.75', '1234.5')
    """
    digits = figure.translate(_SIGNS)
    point = max(digits.rfind("."), digits.rfind(","))
    if point >= 0:
        whole, fraction = re.sub(r"[.,]", "", digits[:point]), digits[point + 1 :]
        both = "." in digits and "," in digits
        thousands = len(fraction) == 3 and not both and whole != "0"
        digits = whole + fraction if thousands else f"{whole}.{fraction}"
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None
