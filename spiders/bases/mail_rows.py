"""The rows of a mail that links to postings, as a job alert does: cards under the postings' own addresses."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from lxml import etree
from lxml.html import HtmlElement

from aggregator.crawling.sources import Source
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.text import plain_text
from aggregator.listing import Listing, PrintedPay
from spiders.bases.card_fields import fields_of, heading_of, is_title
from spiders.bases.job_links import ID_PARAMETERS, MAX_LINKS

PostingAt = Callable[[str, Source], tuple[str, str] | None]
"""(address, source) → (key, the posting's own address), or None."""
Tells = Callable[[Sequence[str], Source], Mapping[str, Any]]
"""The lines below a title → the listing's fields that their order tells."""
MAX_CLIMB = 12
MAX_LINES = 8
"""Lines below a title that may be its row's: what comes later is the mail's own."""
_MONEY = re.compile(r"[$€£]|\b(?:USD|EUR|GBP|CAD|AUD|CHF)\b")
_AGE = re.compile(
    r"(?:posted:? ?|lisatud:? ?)?(?:just (?:now|posted)|today|yesterday|new|täna|eile"
    r"|\d{1,3}\+? ?(?:minutes?|hours?|h|days?|d|weeks?|months?) ago|\d{1,3} (?:tundi?|päeva?|nädalat?) tagasi)",
    re.IGNORECASE,
)
_BEGINS_PAY = re.compile(
    r"(?:from|up to|about|estimated|alates|kuni|ab|bis)?:? ?(?:[$€£₹¥]|[A-Z]{3}\b)? ?\d", re.IGNORECASE
)


@dataclass(slots=True)
class _Linked:
    """One posting that the mail links to."""

    url: str
    anchors: list[HtmlElement] = field(default_factory=list)


def mailed(page: Page, source: Source, posting_at: PostingAt, tells: Tells | None = None) -> Reading:
    """The postings of `source` that a mail links to, each once, with what its row plainly says of it."""
    links = _links(page, source, posting_at)
    crowd = _crowd(links)
    cards = [_card(page, source, key, one, crowd, tells) for key, one in links.items()]
    found = tuple(card for card in cards if card)
    untitled = tuple((key, "a link without a title") for key, card in zip(links, cards, strict=True) if card is None)
    return Reading(outcome=Outcome.OK if found else Outcome.NOT_RECOGNISED, listings=found, dropped=untitled)


def leads_to(url: str) -> Iterator[str]:
    """The address itself, and those that it carries: mails link through counters that carry where they lead.

    >>> list(leads_to("https://mail.example/c?to=https%3A%2F%2Fb.example%2Fjob%2F7&who=12"))
    ['https://mail.example/c?to=https%3A%2F%2Fb.example%2Fjob%2F7&who=12', 'https://b.example/job/7']
    """
    yield url
    for _, value in parse_qsl(urlsplit(url).query)[:20]:
        if value.startswith(("http://", "https://")) and (carried := absolute("", value)):
            yield carried


def bare(url: str) -> str:
    """The address with nothing but what names the job: no counters, no tokens of the reader.

    >>> bare("https://b.example/job/phone-agent-7/?utm_source=alert&user=12&email=a%40b.example#top")
    'https://b.example/job/phone-agent-7/'
    """
    parts = urlsplit(url)
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    kept = [
        f"{name}={said}" for name, _, said in pairs if name.lower() in ID_PARAMETERS and not said.startswith("http")
    ]
    return urlunsplit(("https", parts.netloc.rpartition("@")[2].lower(), parts.path, "&".join(kept), ""))


def _links(page: Page, source: Source, posting_at: PostingAt) -> dict[str, _Linked]:
    links: dict[str, _Linked] = {}
    for _, anchor in zip(range(MAX_LINKS), page.tree.root.iter("a"), strict=False):
        href = absolute("", anchor.get("href"))
        for url in leads_to(href) if href else ():
            if source.owns(url) and (posting := posting_at(url, source)):
                links.setdefault(posting[0], _Linked(posting[1])).anchors.append(anchor)
                break
    return links


def _crowd(links: Mapping[str, _Linked]) -> dict[HtmlElement, set[str]]:
    """Element → the postings that are linked under it."""
    crowd: dict[HtmlElement, set[str]] = {}
    for key, one in links.items():
        for anchor in one.anchors:
            for _, element in zip(range(MAX_CLIMB), anchor.iterancestors(), strict=False):
                crowd.setdefault(element, set()).add(key)
    return crowd


def _card(
    page: Page, source: Source, key: str, one: _Linked, crowd: Mapping[HtmlElement, set[str]], tells: Tells | None
) -> Listing | None:
    rows = ((_row(anchor, crowd), anchor) for anchor in one.anchors)
    titles = ((row, _title(anchor, row)) for row, anchor in rows)
    row, title = next(((row, said) for row, said in titles if said and is_title(said)), (None, None))
    if row is None or title is None:
        return None
    lines = _below(row, title)
    said = {"title": title, **_by_shape(lines), **(tells(lines, source) if tells else {}), **fields_of(row, title)}
    layers = dict.fromkeys(said, "mail")
    return Listing(
        board=source.name, key=key, url=one.url, seen_at=page.fetched_at, depth="card", layers=layers, **said
    )


def _title(anchor: HtmlElement, row: HtmlElement) -> str | None:
    """The link's heading or first line; of a link round a table, which the parser leaves empty, the row's."""
    return next((heading_of(one) or _lines(one)[0] for one in (anchor, row) if _lines(one)), None)


def _row(anchor: HtmlElement, crowd: Mapping[HtmlElement, set[str]]) -> HtmlElement:
    """The widest element round the anchor that links to no other posting; mails lay rows out as tables in tables."""
    row = anchor
    for _, element in zip(range(MAX_CLIMB), anchor.iterancestors(), strict=False):
        if element.tag in ("body", "html") or len(crowd[element]) > 1:
            break
        row = element
    return row


def _lines(element: HtmlElement) -> list[str]:
    text = plain_text(etree.tostring(element, encoding="unicode", with_tail=False, method="html"))
    return [line.strip() for line in text.splitlines() if line.strip()]


def _below(row: HtmlElement, title: str) -> list[str]:
    lines = _lines(row)
    first = next((at for at, line in enumerate(lines) if title.startswith(line) or line.startswith(title)), 0)
    return lines[first + 1 : first + 1 + MAX_LINES]


def _by_shape(lines: Sequence[str]) -> dict[str, Any]:
    """What a line is by its mere look: a pay, an age."""
    said: dict[str, Any] = {}
    for line in lines:
        if is_pay(line):
            said.setdefault("pay", (PrintedPay(text=line),))
        elif is_age(line):
            said.setdefault("posted_relative", line)
    return said


def is_pay(line: str) -> bool:
    """Whether a line is nothing but a pay.

    >>> is_pay("$18 - $22 an hour"), is_pay("Save $20 on your first order"), is_pay("Alates 1500 EUR kuus")
    (True, False, True)
    """
    return len(line) <= 60 and bool(_MONEY.search(line)) and begins_as_pay(line)


def begins_as_pay(line: str) -> bool:
    """Whether a line begins with a figure, a currency and a figure, or "from" and the like before them.

    >>> begins_as_pay("Up to $24 an hour"), begins_as_pay("Austin, TX 78701")
    (True, False)
    """
    return bool(_BEGINS_PAY.match(line))


def is_age(line: str) -> bool:
    """Whether a line is nothing but a posting's age.

    >>> is_age("3 days ago"), is_age("Just posted"), is_age("New York, NY"), is_age("Active 3 days ago")
    (True, True, False, False)
    """
    return bool(_AGE.fullmatch(line))
