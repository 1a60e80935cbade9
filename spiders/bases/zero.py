"""Pages that say themselves that there is nothing: a genuine zero."""

import re

from lxml.html import HtmlElement

from aggregator.extract.page import Page
from spiders.bases.card_fields import line_of

_THING = r"(?:jobs?|results?|vacanc(?:y|ies)|positions?|openings?|listings?|postings?|matches|opportunities|roles)"
_HOW = r"(?:(?:open|current|matching|available|active|new|job|customer[- ]service|such|more)\s){0,3}"
_ZERO = re.compile(
    rf"\b(?:no {_HOW}{_THING}\b(?! (?:titles?|fees?|experience))"
    rf"|(?:there are|we have|we found|found|showing)(?: currently)?(?: no| 0| zero) {_HOW}{_THING}"
    rf"|0 {_HOW}{_THING}\b(?: found| match)?"
    r"|(?:did not|didn['’]t|does not|do not|don['’]t) (?:match|return|find|have) any (?:open |current |matching )?"
    rf"{_THING}"
    r"|keine (?:offenen |freien |aktuellen |passenden )?(?:stellen|jobs|positionen|stellenangebote|vakanzen)\b"
    r"|nothing (?:was )?found|not hiring (?:at the moment|right now|currently)"
    r"|(?:vabu |avatud |sobivaid )?"
    r"(?:töökohti|ametikohti|positsioone|töökuulutusi|tööpakkumisi|kuulutusi|konkursse|tulemusi)"
    r" (?:hetkel |praegu )?(?:ei ole|pole|ei leitud|ei leidnud|puuduvad)"
    r"|(?:hetkel|praegu)(?: meil)? (?:ei ole|pole)(?: (?:ühtegi|ühtki))?(?: (?:vabu|avatud|aktiivseid|vaba))? ?"
    r"(?:töökoht\w{0,3}|ametikoht\w{0,3}|positsioon\w{0,3}|tööpakkumis\w{0,3}|konkurss?\w{0,3}|kuulutusi)"
    r"|(?:tulemusi|midagi|ühtegi \w{3,20}) ei leitud)",
    re.IGNORECASE,
)
MAX_TEXT = 200_000


def zero_message(page: Page) -> str | None:
    """The words by which the page says that it has no jobs, or None.

    Look only where no job was found: many pages keep these words hidden beside their results.
    """
    return zero_in(page.tree.root)


def zero_in(element: HtmlElement) -> str | None:
    """The words by which the text of an element says that there are no jobs, or None."""
    found = _ZERO.search((line_of(element) or "")[:MAX_TEXT])
    return found[0] if found else None
