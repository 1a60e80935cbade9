"""Values of a feed's row → the fields of a Listing; what has another type than expected is left out."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import Any
from urllib.parse import urlsplit

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page
from aggregator.extract.said import each, line, prose
from aggregator.listing import Listing, PrintedPay, PrintedPlace

MAX_KEY = 200
MANY = ("places", "workplace", "employment_types", "schedule", "category", "pay")
"""Fields of a Listing that hold several values."""


def listing_of_row(fields: Mapping[str, Any], page: Page, source: Source, tenant: Tenant | None, layer: str) -> Listing:
    """The Listing of a row: its key behind the tenant's, its address, the layer of each field that is filled.

    `tenant`: whose row it is where neither the page's address nor its own names one. A row without a key of its own
    gets "", and goes to quarantine; one without an address that can be known is `urn:import:<board>:<key>`.
    """
    url = _address(fields.get("url"), page, source, tenant)
    tenant = tenant_at(page.url, source) or (tenant_at(url, source) if url else None) or tenant
    said = {
        name: found for name, value in fields.items() if name not in ("id", "url") and (found := _clean(name, value))
    }
    layers = dict.fromkeys(said, layer)
    if tenant and tenant.employer and "employer" not in said:
        said["employer"], layers["employer"] = tenant.employer, "config"
    own = (line(fields.get("id")) or "")[:MAX_KEY]
    key = f"{tenant.key}/{own}" if tenant and own else own
    return Listing(
        board=source.name, key=key, url=url or f"urn:import:{source.name}:{key}", seen_at=page.fetched_at,
        depth="full" if "description" in said else "card", layers=layers, **said,
    )  # fmt: skip


def _address(said: Any, page: Page, source: Source, tenant: Tenant | None) -> str | None:
    if not isinstance(said, str):
        return None
    url = absolute(page.url, said)
    # a saved answer without an address stands at the board's own, which need not be a tenant's
    if source.ats and page.url == source.homepage and not (url and tenant_at(url, source)):
        return absolute(tenant.site if tenant else "", said)
    return url


def _clean(name: str, value: Any) -> Any:
    """The value as the field takes it; None for what has another type."""
    if name in MANY:
        return value if isinstance(value, tuple) else ()
    if name == "expired":
        return value is True
    if name == "description":
        return prose(value) if isinstance(value, str) else None
    return line(value)


def html(*parts: Any) -> str | None:
    """Texts one after another, those that are no text or blank left out; a pair is a heading and its text.

    >>> html("<p>One</p>", None, ("Benefits", "<p>Two</p>"), ("Empty", ""))
    '<p>One</p>\\n<h3>Benefits</h3>\\n<p>Two</p>'
    """
    found = []
    for part in parts:
        heading, text = part if isinstance(part, tuple) else (None, part)
        if isinstance(text, str) and text.strip():
            found += [f"<h3>{heading}</h3>"] if isinstance(heading, str) and heading.strip() else []
            found.append(text.strip())
    return "\n".join(found) or None


def marked_up(text: Any) -> str | None:
    """A plain text as HTML that keeps its lines, to stand among texts that are HTML; None for what is no text.

    >>> marked_up("Phone & chat\\nCalm voice")
    '<p>Phone &amp; chat<br>Calm voice</p>'
    """
    return f"<p>{escape(text.strip()).replace(chr(10), '<br>')}</p>" if isinstance(text, str) and text.strip() else None


def words(*said: Any) -> tuple[str, ...]:
    """Single values and lists of them as lines of text, each once, in order.

    >>> words("Full-time", None, ["Remote", 7, {}], "Full-time")
    ('Full-time', 'Remote', '7')
    """
    return tuple(dict.fromkeys(found for one in said for value in each(one) if (found := line(value))))


def place(text: Any = None, **parts: Any) -> tuple[PrintedPlace, ...]:
    """One place from a line or parts (`locality`, `region`, `country` …); none where all are blank."""
    said = {name: found for name, value in {"text": text, **parts}.items() if (found := line(value))}
    return (PrintedPlace(**said),) if said else ()


def places(*many: Iterable[PrintedPlace]) -> tuple[PrintedPlace, ...]:
    """Places of several fields, each once, in order."""
    return tuple(dict.fromkeys(one for some in many for one in some))


def pay(
    text: Any = None,
    minimum: Any = None,
    maximum: Any = None,
    currency: Any = None,
    period: Any = None,
    *,
    estimate: bool = False,
) -> tuple[PrintedPay, ...]:
    """One pay from a line or figures; none where there are neither words nor a figure above 0.

    `estimate`: it is the board's own guess.
    """
    low, high = _figure(minimum), _figure(maximum)
    if not (line(text) or low or high):
        return ()
    said = PrintedPay(text=line(text), minimum=low, maximum=high, currency=line(currency), period=line(period))
    return (replace(said, estimate=estimate),)


_PERIODS = re.compile(r"\b(hour|day|daily|week|month|year|annual|annum)(?:ly|s)?\b", re.IGNORECASE)


def period_in(label: Any) -> str | None:
    """The period that a label or code names, among other words.

    >>> period_in("Annual salary (USD)"), period_in("per-month-salary"), period_in("Pay")
    ('Annual', 'month', None)
    """
    found = _PERIODS.search(label.replace("_", "-")) if isinstance(label, str) else None
    return found[1] if found else None


def _figure(value: Any) -> str | None:
    said = line(value)
    return None if said in ("0", "0.0", "0.00") else said


def last_step(address: Any) -> str | None:
    """The last step of an address's path, which holds the key where a feed prints no other.

    >>> last_step("https://jobs.example/acme/Agent_R-12/?src=web"), last_step(None)
    ('Agent_R-12', None)
    """
    return urlsplit(address).path.rstrip("/").rpartition("/")[2] or None if isinstance(address, str) else None


def bare_rows(body: Any, *names: str) -> list[Any] | None:
    """The rows of an answer that is nothing but a list; None for other answers, and where no row has all the names.

    >>> bare_rows([{"uuid": 1}], "uuid"), bare_rows([], "uuid"), bare_rows([{"slug": 1}], "uuid"), bare_rows({}, "uuid")
    ([{'uuid': 1}], [], None, None)
    """
    if not isinstance(body, list):
        return None
    known = any(isinstance(row, Mapping) and all(name in row for name in names) for row in body)
    return body if known or not body else None


def each_mapping(value: Any) -> Iterable[Mapping[str, Any]]:
    """The mappings of a list, or a mapping itself; nothing for other types."""
    return (one for one in each(value) if isinstance(one, Mapping))


def json_sent(page: Page) -> dict[str, Any]:
    """The JSON body of the request that a page answers; empty where it was none."""
    try:
        sent = json.loads(page.data or "{}")
    except ValueError:
        return {}
    return sent if isinstance(sent, dict) else {}
