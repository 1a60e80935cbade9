"""Indeed's search page, in every look."""

from html import escape
from urllib.parse import quote_plus

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.indeed.cards import CARDS, decoy
from aggregator.replica.boards.indeed.state import cards_script, dumps, result
from aggregator.replica.wire import Answer, page

WITH_STATE = ("2021", "2023", "2026", "2026-state")
"""Looks whose pages carry `_initialData`; of these 2021 has no card JSON yet."""


def results_page(
    scene: Scene, ads: list[tuple[Ad, str]], total: int, words: str, place: str, *, understood: bool = True
) -> Answer:
    """The first page of a search: `ads` with their snippets, of `total` in all."""
    look = scene.look.generation
    shown = () if look == "2026-state" else ads
    cards = "".join(CARDS[look](ad, snippet, number) for number, (ad, snippet) in enumerate(shown))
    if look.startswith("2026") and shown:
        cards += decoy()
    scripts = _state(total, words, place, understood) if look in WITH_STATE else ""
    if look in ("2023", "2026", "2026-state"):
        scripts += cards_script([result(ad, snippet) for ad, snippet in ads])
    title = escape(f"{words or 'Jobs'} jobs in {place}" if place else f"{words or 'Jobs'} jobs")
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Indeed</title>'
        f'<meta name="description" content="{total} jobs available"></head><body data-tn-application="jasx">'
        f"{_search_form(words, place)}{_count(look, total, words, place)}{_list(look, cards)}"
        f"{_next(look, total, words, place)}{scripts}"
        "<script>(function(){var c='/cdn-cgi/challenge-platform/scripts/jsd/main.js';"
        "window['__CF$cv$params']={r:'0'};})()"
        "</script></body></html>"
    )
    return page(html, ads=tuple((ad, "card") for ad, _ in ads))


def _state(total: int, words: str, place: str, understood: bool) -> str:
    state = {
        "totalJobCount": total, "pageNum": 1, "parsedQ": words or None, "parsedL": place if understood else None,
        "searchTitleBarModel": {"totalNumResults": total}, "paginator": {"currentPageNum": 1},
        "noSearchResultModel": {"headerMsg": _nothing(words)} if total == 0 else None,
    }  # fmt: skip
    return f"<script>window._initialData={dumps(state)};</script>"


def _nothing(words: str) -> str:
    return f"The search {words} did not match any jobs"


def _search_form(words: str, place: str) -> str:
    return (
        '<form action="/jobs" method="get" id="jobsearch">'
        f'<input name="q" value="{escape(words)}"><input name="l" value="{escape(place)}"></form>'
    )


def _count(look: str, total: int, words: str, place: str) -> str:
    if total == 0:
        return (
            '<div class="jobsearch-NoResult-messageContainer"><div class="jobsearch-NoResult-messageHeader">The search '
            f"<b>{escape(words)} {escape(place)}</b> did not match any jobs</div></div>"
        )
    if look == "2020":
        return f'<div id="searchCountPages">Page 1 of {total} jobs</div>'
    count = f"{total:,} job{'s' if total != 1 else ''}"
    return f'<div class="jobsearch-JobCountAndSortPane-jobCount"><span>{count}</span></div>'


def _list(look: str, cards: str) -> str:
    if look == "2020":
        return f'<table id="resultsBody"><tr><td id="resultsCol">{cards}</td></tr></table>'
    return f'<div id="mosaic-provider-jobcards"><ul class="jobsearch-ResultsList">{cards}</ul></div>'


def _next(look: str, total: int, words: str, place: str) -> str:
    if total <= 15:
        return ""
    href = escape(f"/jobs?q={quote_plus(words)}&l={quote_plus(place)}&start=10")
    if look == "2020":
        return f'<div class="pagination"><a href="{href}"><span class="np">Next&nbsp;&raquo;</span></a></div>'
    link = f'<a data-testid="pagination-page-next" aria-label="Next Page" href="{href}">Next</a>'
    return f'<nav role="navigation" aria-label="pagination">{link}</nav>'
