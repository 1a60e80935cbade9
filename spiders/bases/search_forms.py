"""The search form that a board's page carries, filled with our searches."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from aggregator.crawling.sources import Search
from aggregator.extract.addresses import absolute, same_site
from aggregator.extract.page import Link, Page

_WHAT = re.compile(
    r"q|k|kw|query|what|keywords?|search|search_keywords?|s|term|title|job_?title|märksõna|otsing", re.IGNORECASE
)
_WHERE = re.compile(r"l|loc|where|location|search_location|place|city|region|asukoht", re.IGNORECASE)
_TYPES = {"text", "search", "", "hidden", "number"}
_NOT_SEARCH = re.compile(
    r"login|signin|sign-in|register|signup|subscribe|newsletter|alert|contact|apply|comment|cart|password",
    re.IGNORECASE,
)
_JOBS = re.compile(r"job|vacanc|career|position|töö|too", re.IGNORECASE)
MAX_FORMS = 50


def search_links(page: Page, searches: Sequence[Search]) -> tuple[Link, ...]:
    """One link per search, made from the page's best job search form; none where it has no such form.

    Hidden fields are sent as they stand; a form whose action leaves the site is no search of this board.
    """
    forms = [form for form in _forms(page) if _field(form, _WHAT) is not None]
    forms.sort(key=_rank)
    if not forms:
        return ()
    links = (_link(forms[0], page.url, search) for search in searches if search.text or search.place)
    return tuple(dict.fromkeys(link for link in links if link))


def _forms(page: Page) -> Iterator[HtmlElement]:
    for _, form in zip(range(MAX_FORMS), page.tree.root.iter("form"), strict=False):
        action = absolute(page.url, form.get("action") or "") or page.url
        private = any((one.get("type") or "").lower() in ("password", "file") for one in form.iter("input"))
        if same_site(page.url, action) and not private and not _NOT_SEARCH.search(urlsplit(action).path):
            yield form


def _rank(form: HtmlElement) -> tuple[bool, bool]:
    """Forms that ask for a place, or whose action speaks of jobs, go before a site-wide search."""
    action = urlsplit(form.get("action") or "").path  # the host of a niche board speaks of jobs anyway
    said = " ".join(filter(None, (action, form.get("class"), form.get("id"))))
    return (_field(form, _WHERE) is None, not _JOBS.search(said))


def _field(form: HtmlElement, names: re.Pattern[str]) -> str | None:
    for one in form.iter("input", "select"):
        name = str(one.get("name") or "")
        kind = "text" if one.tag == "select" else (one.get("type") or "").lower()
        if kind in _TYPES - {"hidden"} and names.fullmatch(re.sub(r"\[\]$", "", name)):
            return name
    return None


def _link(form: HtmlElement, base: str, search: Search) -> Link | None:
    action = absolute(base, form.get("action") or "") or base
    what, where = _field(form, _WHAT), _field(form, _WHERE)
    filled = {**_standing(form), **{name: "" for name in (what, where) if name}}
    if what and search.text:
        filled[what] = search.text
    if where and search.place:
        filled[where] = search.place
    elif search.place and not search.text:
        return None
    if (form.get("method") or "get").lower() == "post":
        return Link(url=action, role="search", data=urlencode(filled))
    parts = urlsplit(action)
    kept = {name: value for name, value in filled.items() if value}
    return Link(url=urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), "")), role="search")


def _standing(form: HtmlElement) -> dict[str, str]:
    """Hidden fields with their values, and the options that stand selected."""
    hidden = [one for one in form.iter("input") if (one.get("type") or "").lower() == "hidden"]
    said = {str(one.get("name")): str(one.get("value") or "") for one in hidden if one.get("name")}
    for select in form.iter("select"):
        chosen = next((o for o in select.iter("option") if o.get("selected") is not None), None)
        if select.get("name") and chosen is not None:
            said[str(select.get("name"))] = str(chosen.get("value") or "")
    return said
