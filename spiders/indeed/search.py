"""A page of search results: its cards, its total, or its honest zero."""

import re

from aggregator.crawling.sources import Source
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.text import one_line
from aggregator.extract.walk import at
from spiders.indeed.addresses import asked_place
from spiders.indeed.gathered import Gathered, from_markup, from_state, shown_keys
from spiders.indeed.state import State, card_results, initial_data

NO_RESULT = "[class*=jobsearch-NoResult-message], .no_results, .bad_query"
BAD_PLACE = ".invalid_location, #invalid_location"
COUNTS = (
    ".jobsearch-JobCountAndSortPane-jobCount, #searchCountPages, #searchCount, .jobsearch-SearchResultsHeader-jobCount"
)
_FIGURE = re.compile(r"\d[\d.,\u00a0\u202f ]{0,15}")


def read_search(page: Page, source: Source) -> Reading | None:
    """What a search page gives; None where the page is none."""
    initial = initial_data(page)
    results = card_results(page, initial) or ()
    zero = _zero_in_state(initial)
    if zero is None and not results:
        zero = _zero_in_markup(page, source)
    if zero is not None:
        keys = [str(card.get("jobkey")) for card in results] or shown_keys(page)
        return _zero(page, initial, zero, keys)
    found = from_state(results, page, source, initial) if results else from_markup(page, source)
    return _found(found, page, initial) if found.listings or found.dropped else None


def _found(found: Gathered, page: Page, initial: State) -> Reading:
    if not found.listings:
        problem = f"none of {len(found.dropped)} cards is a posting: {found.dropped[0][0]} is {found.dropped[0][1]}"
        return Reading(outcome=Outcome.NOT_RECOGNISED, dropped=found.dropped, problem=problem)
    elsewhere = misplaced(page, initial)
    because = f"the place {elsewhere!r} was not understood; the postings are from everywhere" if elsewhere else None
    return Reading(listings=found.listings, dropped=found.dropped, total=_total(page, initial), problem=because)


def _zero(page: Page, initial: State, said: str, keys: list[str]) -> Reading:
    dropped = tuple((key, "a suggestion beside a search without results") for key in keys)
    if unknown := misplaced(page, initial):
        problem = f"the place {unknown!r} was not understood; name it as the board does (town, region, postcode)"
        return Reading(outcome=Outcome.FAILED, dropped=dropped, problem=problem)
    return Reading(outcome=Outcome.EMPTY, dropped=dropped, total=0, problem=said)


def misplaced(page: Page, initial: State) -> str | None:
    """The place asked for that Indeed did not understand: `parsedL` is null though `parsedQ` is not, or it says so.

    Some pages (2024 and 2026, seen) leave both null and mean nothing by it.
    """
    if "parsedL" in initial:
        failed = not initial["parsedL"] and initial.get("parsedQ", True)
    else:
        failed = not initial and bool(page.tree.css(BAD_PLACE))
    asked = (f"/jobs?{initial.get('queryString') or ''}", page.requested_url or page.url)
    return next(filter(None, map(asked_place, asked)), None) if failed else None


def _zero_in_state(initial: State) -> str | None:
    """How the state says that nothing matched, or None."""
    header = at(initial, "noSearchResultModel", "headerMsg")
    if header:
        return one_line(str(header))
    totals = [initial.get("totalJobCount"), at(initial, "searchTitleBarModel", "totalNumResults")]
    given = [total for total in totals if isinstance(total, int)]
    return "the page counts 0 jobs" if given and not any(given) else None


def _zero_in_markup(page: Page, source: Source) -> str | None:
    """How the markup says that nothing matched, or None."""
    for message in page.tree.css(f"{NO_RESULT}, {BAD_PLACE}")[:1]:
        return one_line(message.xpath("string()").get(""))[:200]
    phrases = source.lookups.get("zero_results", {})
    texts = page.tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]").getall()
    said = one_line(" ".join(texts)).casefold() if phrases else ""
    return next((f"the page says: {phrase}" for phrase in phrases if phrase in said), None)


def _total(page: Page, initial: State) -> int | None:
    for given in (initial.get("totalJobCount"), at(initial, "searchTitleBarModel", "totalNumResults")):
        if isinstance(given, int) and given > 0:
            return given
    if initial:
        return None
    figures = _FIGURE.findall(page.tree.css(COUNTS).xpath("string()").get(""))
    return int(re.sub(r"\D", "", figures[-1])) if figures else None
