"""A schema.org JobPosting, with every deviation met in the wild, → a Listing."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.extract.json_ld import plain_keys
from aggregator.extract.page import Page
from aggregator.extract.posting_address import key_of, own_and_apply
from aggregator.extract.posting_pay import pay
from aggregator.extract.posting_places import places
from aggregator.extract.said import SECTIONS, each, line, named, names, prose, unfilled
from aggregator.extract.walls import is_no_title
from aggregator.listing import Listing

_NAMELESS = frozenset({
    "confidential", "confidential company", "company confidential", "undisclosed", "anonymous", "private",
    "hiring company", "konfidentsiaalne", "non renseigné", "vertraulich",
})  # fmt: skip


def listing_of(node: Mapping[str, Any], *, page: Page, board: str, layer: str, alone: bool = True) -> Listing | None:
    """The Listing that a JobPosting mapping gives, or None for an unfilled template and a node without title and text.

    `layer` is recorded for each field found. `alone` is False where the page carries other postings too, so that the
    page's own address is not this posting's.
    """
    node = plain_keys(node)
    values = {name: value for name, value in _values(node).items() if value}
    if not (values.get("title") or values.get("description")) or _is_template(node):
        return None
    own, apply_url = own_and_apply(node, page, alone=alone)
    if apply_url:
        values["apply_url"] = apply_url
    return Listing(
        board=board,
        key=key_of(node, own, page),
        url=own or page.url,
        seen_at=page.fetched_at,
        expired=page.status in (404, 410),
        layers=dict.fromkeys(values, layer),
        **values,
    )


def _values(node: Mapping[str, Any]) -> dict[str, Any]:
    employer = _employer(node.get("hiringOrganization"))
    return {
        "title": _title(node),
        "employer": employer,
        "description": _description(node),
        "language": named(node.get("inLanguage")),
        "places": places(node, employer),
        "workplace": tuple(dict.fromkeys(_words(node.get("jobLocationType")))),
        "employment_types": tuple(dict.fromkeys(_words(node.get("employmentType")))),
        "schedule": tuple(dict.fromkeys(names(node.get("workHours")))),
        "category": tuple(
            dict.fromkeys(c for key in ("industry", "occupationalCategory") for c in names(node.get(key)))
        ),
        "pay": pay(node),
        "posted": _first(node, ("datePosted", "datePublished", "dateCreated")),
        "valid_through": _first(node, ("validThrough", "expires")),
    }


def _is_template(node: Mapping[str, Any]) -> bool:
    return any(isinstance(said, str) and unfilled(said) for key in ("title", "name") for said in each(node.get(key)))


def _title(node: Mapping[str, Any]) -> str | None:
    title = _first(node, ("title", "name"))
    return title if title and not is_no_title(title) else None


def _first(node: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((said for key in keys for one in each(node.get(key)) if (said := line(one))), None)


def _employer(organisation: Any) -> str | None:
    for name in names(organisation):
        if name.casefold().strip(" .") not in _NAMELESS:
            return name
    legal = (line(one.get("legalName")) for one in each(organisation) if isinstance(one, Mapping))
    return next((name for name in legal if name), None)


def _description(node: Mapping[str, Any]) -> str | None:
    return (
        _text(node.get("description")) or "\n\n".join(filter(None, (_text(node.get(key)) for key in SECTIONS))) or None
    )


def _text(value: Any) -> str | None:
    """The text as printed, line ends and all; parts of a list one after another."""
    parts = [_part(one) for one in each(value)]
    return "\n".join(part for part in parts if part) or None


def _part(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return named(value) or _text(value.get("description"))
    return prose(value) if isinstance(value, str) else None


def _words(value: Any) -> Iterator[str]:
    """Single values of a list or of a line such as "Full-time, Part-time", an address by its last step."""
    for name in names(value):
        for word in re.split(r"[,;|]", name):
            if word.strip():
                yield re.split(r"[/#]", word.strip())[-1] if "://" in word else word.strip()
