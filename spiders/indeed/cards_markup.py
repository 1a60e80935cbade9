"""Cards from a search page's markup, in every generation since 2018: the fallback where its data are missing."""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree
from parsel import Selector

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.markup import first_text
from spiders.indeed.addresses import KEY, key_in, posting_url
from spiders.indeed.pills import Pills, sorted_pills
from spiders.indeed.remote_places import parted

CONTAINERS = (
    ".cardOutline, .jobsearch-SerpJobCard, [data-tn-component=organicJob], [data-tn-component=sponsoredJob], "
    "div.row.result[data-jk], a.tapItem, .job_seen_beacon, .jobcard-compact, [data-testid=slider_item]"
)
TITLES = ("a.jobtitle", "[data-tn-element=jobTitle]", ".jobTitle span[title]", "a.jcs-JobTitle", ".jobTitle")
EMPLOYERS = ("[data-testid=company-name]", ".companyName", "span.company", "[data-tn-element=companyName]")
PLACES = ("[data-testid=text-location]", ".companyLocation", "span.location", "div.location", ".recJobLoc")
PAYS = (".salaryText", ".salary-snippet-container", ".salary-snippet", "[data-testid*=salary]")
GUESSED_PAYS = (".estimated-salary", ".estimated-salary-container")
PILLS = "[data-testid=attribute_snippet_testid], .attribute_snippet, #salaryInfoAndJobType > span, span.no-wrap"
DATES = ("[data-testid=myJobsStateDate]", "span.date")
REMOTE = ("span.remote", "[data-testid=remote-label]")
SNIPPETS = (".summary", ".job-snippet", "[data-testid=belowJobSnippet] > ul", "[data-testid=jobsnippet_footer] ul",
            ".underShelfFooter .heading6 ul")  # fmt: skip


def cards(tree: Selector) -> list[Selector]:
    """The outermost element of each card, and list items with a job key that no known container encloses."""
    found = tree.css(CONTAINERS)
    roots = {card.root for card in found}
    outermost = [card for card in found if not any(up in roots for up in card.root.iterancestors())]
    links = (link for link in tree.css("a[data-jk]") if not _within(link, roots))
    return outermost + [item for link in links for item in link.xpath("ancestor::li[1]")]


def _within(node: Selector, roots: set[Any]) -> bool:
    return node.root in roots or any(up in roots for up in node.root.iterancestors())


def card_key(card: Selector) -> str | None:
    """The job key of a card, as it stands there; it may be no real one."""
    return next(_keys(card), None)


def _keys(card: Selector) -> Iterator[str]:
    yield from card.xpath("(descendant-or-self::*/@data-jk)[position() <= 3]").getall()
    for name in card.xpath("descendant-or-self::*/@id").getall():
        start, _, key = name.partition("_")
        if start in ("sj", "job", "pj", "p") and KEY.fullmatch(key):
            yield key
    yield from filter(None, (key_in(href) for href in card.xpath("descendant-or-self::a/@href").getall()))


def card_listing(card: Selector, key: str, page: Page, source: Source) -> Listing:
    """One card as its markup prints it."""
    pills = sorted_pills([text_without(pill, _is_more).strip(" -") for pill in card.css(PILLS)], source)
    where = parted(_place(card), source)
    said: dict[str, Any] = {
        "title": first_text(card, TITLES),
        "employer": first_text(card, EMPLOYERS),
        "description": next((found.get() for path in SNIPPETS if (found := card.css(path))), None),
        "places": (PrintedPlace(text=where.place),) if where.place else (),
        "workplace": tuple(filter(None, [first_text(card, REMOTE) or where.workplace])),
        "employment_types": pills.employment_types,
        "schedule": pills.schedule,
        "pay": _pays(card, pills, source),
        "posted_relative": _age(card, source),
    }
    return Listing(
        board=source.name,
        key=key,
        url=posting_url(page, source, key),
        seen_at=page.fetched_at,
        depth="card",
        layers={name: "markup" for name, value in said.items() if value},
        **said,
    )


def _place(card: Selector) -> str:
    """The place, without the quarter in brackets and the "+2 locations" in elements of their own beside it."""
    texts = (text_without(found[0], _is_beside) for path in PLACES if (found := card.css(path)))
    return next(filter(None, texts), "")


def _is_beside(element: Any) -> bool:
    return "".join(element.itertext()).lstrip()[:1] in ("(", "+")


def _is_more(element: Any) -> bool:
    return "more-items" in element.get("class", "")


def text_without(node: Selector, dropped: Callable[[Any], bool]) -> str:
    """The text of an element on one line, without the elements inside it that `dropped` names."""
    texts = []
    walk = etree.iterwalk(node.root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            texts.append(element.tail if element is not node.root else None)
        elif element is not node.root and (not isinstance(element.tag, str) or dropped(element)):
            walk.skip_subtree()
        else:
            texts.append(element.text)
    return one_line("".join(filter(None, texts)))


def _pays(card: Selector, pills: Pills, source: Source) -> tuple[PrintedPay, ...]:
    guessed, shown = first_text(card, GUESSED_PAYS), first_text(card, PAYS) or pills.pay
    said = dict.fromkeys(pay for pay in (shown, guessed) if pay)
    words = source.lookups.get("estimate", {})
    return tuple(
        PrintedPay(text=pay, estimate=pay == guessed or any(word in pay.casefold() for word in words)) for pay in said
    )


def _age(card: Selector, source: Source) -> str | None:
    """The age of the posting; "Active 3 days ago" is the employer's own and does not count."""
    for node in (found[0] for path in DATES if (found := card.css(path))):
        whole = one_line(node.xpath("string()").get(""))
        if whole and not any(word in whole.casefold() for word in source.lookups.get("employer_activity", {})):
            own = one_line(" ".join(node.xpath("./text()").getall())) or whole
            spoken = one_line(node.xpath("string(./*[1])").get(""))  # "Posted", for those who listen
            return own.removeprefix(spoken).strip() or own
    return None
