"""Cells that a spreadsheet would run as a formula, made harmless; numbers and phone numbers stay as they are."""

import re

_STARTS = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d{1,20}(?:[ ,.'\u00a0]\d{1,20}){0,8}\s?[%€$£]?", re.ASCII)
_PHONE = re.compile(r"\+\d[\d ().\u00a0/-]{4,24}(?:(?: ext\.?| x) ?\d{1,6})?", re.ASCII)
HARMLESS = "'"
"""Spreadsheets read what follows as text (https://owasp.org/www-community/attacks/CSV_Injection)."""


def harmless(text: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet could take it for a formula, else unchanged.

    >>> harmless("=1+1"), harmless("  @SUM(A1)"), harmless("-2+3")
    ("'=1+1", "'  @SUM(A1)", "'-2+3")
    >>> harmless("-5"), harmless("+372 5123 4567"), harmless("-3.5"), harmless("Agent - Tallinn")
    ('-5', '+372 5123 4567', '-3.5', 'Agent - Tallinn')
    """
    if not _STARTS.match(text) and text[:1] not in ("\t", "\r"):
        return text
    if _NUMBER.fullmatch(text) or _PHONE.fullmatch(text):
        return text
    return HARMLESS + text
