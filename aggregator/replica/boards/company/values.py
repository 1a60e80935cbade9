"""Odd values of a JobPosting: each function spoils a node and returns the ad as far as it can still be known."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.company.dates import DATES
from aggregator.replica.boards.company.salaries import SALARIES
from aggregator.replica.boards.company.spots import SPOTS
from aggregator.replica.supply.data import table
from aggregator.replica.supply.sites import Site

Node = dict[str, Any]
Spoil = Callable[[Node, Ad, Site], Ad]


def _name_for_title(node: Node, ad: Ad, _site: Site) -> Ad:
    node["name"] = node.pop("title")
    return ad


def _text_escaped(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.text:
        node["description"] = escape(node["description"], quote=False)
    return ad


def _text_escaped_twice(node: Node, ad: Ad, site: Site) -> Ad:
    return _text_escaped(node, _text_escaped(node, ad, site), site)


def _text_plain(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.text:
        node["description"] = ad.text.plain()
    return ad


def _text_empty(node: Node, ad: Ad, _site: Site) -> Ad:
    node["description"] = ""
    return hide(ad, "text")


def _employer_list(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.employer:
        node["hiringOrganization"] = [node["hiringOrganization"]]
    return ad


def _employer_string(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.employer:
        node["hiringOrganization"] = ad.employer.name
    return ad


def _employer_confidential(node: Node, ad: Ad, _site: Site) -> Ad:
    node["hiringOrganization"] = {"@type": "Organization", "name": "confidential"}
    return hide(ad, "employer")


def _remote_list(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.workplace == "remote":
        node["jobLocationType"] = ["TELECOMMUTE"]
    return ad


def _remote_word(node: Node, ad: Ad, _site: Site) -> Ad:
    if ad.workplace == "remote":
        node["jobLocationType"] = "REMOTE"
    return ad


def _types(join: Callable[[list[str]], Any], words: str) -> Spoil:
    def spoil(node: Node, ad: Ad, site: Site) -> Ad:
        if ad.types:
            named = table("words_fields")["types"][site.language if words == "labels" else "schema"]
            node["employmentType"] = join([named[kind] for kind in ad.types])
        return ad

    return spoil


def _identifier(make: Callable[[Ad], Any]) -> Spoil:
    def spoil(node: Node, ad: Ad, _site: Site) -> Ad:
        node["identifier"] = make(ad)
        return ad

    return spoil


def _url_missing(node: Node, ad: Ad, _site: Site) -> Ad:
    del node["url"]
    return ad


def _url_relative(node: Node, ad: Ad, site: Site) -> Ad:
    node["url"] = ad.url.removeprefix(f"https://{site.host}")
    return ad


def _nulls_as_words(node: Node, ad: Ad, _site: Site) -> Ad:
    node |= {"validThrough": "null", "industry": "N/A", "educationRequirements": None}
    return replace(ad, valid_through=None)


VALUES: Mapping[str, Spoil] = {
    "name-for-title": _name_for_title, "text-escaped": _text_escaped, "text-escaped-twice": _text_escaped_twice,
    "text-plain": _text_plain, "text-empty": _text_empty, "employer-list": _employer_list,
    "employer-string": _employer_string, "employer-confidential": _employer_confidential,
    "remote-list": _remote_list, "remote-word": _remote_word,
    "types-list": _types(list, "schema"),
    "types-joined": _types(", ".join, "schema"), "types-labels": _types(list, "labels"),
    "types-uris": _types(lambda kinds: [f"https://schema.org/{kind}" for kind in kinds], "schema"),
    "identifier-string": _identifier(lambda ad: f"REQ-{ad.index + 100}"),
    "identifier-number": _identifier(lambda ad: ad.index + 100),
    "identifier-list": _identifier(lambda ad: [{"@type": "PropertyValue", "name": "req", "value": ad.index + 100}]),
    "url-missing": _url_missing, "url-relative": _url_relative, "nulls-as-words": _nulls_as_words,
    **SPOTS, **SALARIES, **DATES,
}  # fmt: skip
