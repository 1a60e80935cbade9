"""Monster's search pages, in four looks."""

from collections.abc import Callable
from html import escape
from urllib.parse import quote_plus

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, age_words
from aggregator.replica.boards.monster.api import search_answer
from aggregator.replica.boards.schema import dumps
from aggregator.replica.wire import Answer, page

PAGE_SIZE = 18


def search_page(scene: Scene, ads: list[Ad], total: int, number: int, words: str, place: str) -> Answer:
    """Page `number` of a search."""
    look = scene.look.generation
    body = (
        f'<h2 class="figure">({total} Jobs Found)</h2>' if look == "2018" else f"<h1>{total} {escape(words)} jobs</h1>"
    )
    body += LISTS[look]("".join(CARDS[look](ad) for ad in ads))
    if not ads:
        body += "<div>Sorry, we didn't find any jobs matching your criteria. 0 jobs</div>"
    elif number * PAGE_SIZE >= total:
        body += "<button disabled>No More Results</button>"
    else:
        asked = f"q={quote_plus(words)}&amp;where={quote_plus(place)}&amp;page={number + 1}"
        body += f'<a rel="next" href="/jobs/search?{asked}">Next</a>'
    if look == "2022":
        data = {
            "props": {"pageProps": {"searchResults": search_answer(ads, total, scene.today.toordinal())}},
            "page": "/jobs/search",
        }
        body += f'<script id="__NEXT_DATA__" type="application/json">{dumps(data)}</script>'
    title = escape(f"{words} Jobs{' in ' + place if place else ''} | Monster.com")
    html = f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    return page(html, ads=tuple((ad, "card") for ad in ads))


def _name(ad: Ad) -> str:
    return escape(ad.employer.name) if ad.employer else ""


def _place(ad: Ad) -> str:
    return escape(ad.places[0].line) if ad.places else ""


def _age(ad: Ad) -> str:
    if ad.age is None:
        return ""
    return "Today" if ad.age == 0 else age_words(ad.age)


def card_2018(ad: Ad) -> str:
    """The card of 2017 to 2020."""
    date = f'<time datetime="{ad.posted}T00:00">{ad.posted:%b %d}</time>' if ad.posted else ""
    return (
        '<section class="card-content"><div class="flex-row"><div class="summary"><header class="card-header">'
        f'<h2 class="title"><a data-m_impr_j_postingid="{ad.key}" '
        f'href="{ad.url}">{escape(ad.title)}\r\n</a></h2></header>'
        f'<div class="company"><span class="name">{_name(ad)}</span></div>'
        f'<div class="location"><span class="name">{_place(ad)}</span></div></div><div class="meta '
        f'flex-col">{date}</div>'
        "</div></section>"
    )


def card_2020(ad: Ad) -> str:
    """The card of 2020 and 2021: little but links."""
    path = ad.url.partition(".com")[2]
    return (
        f'<div class="results-card"><a href="{path}"><div class="results-card__title '
        f'title">{escape(ad.title)}</div></a>'
        f'<div class="company"><span class="name">{_name(ad)}</span></div><div '
        f'class="location">{_place(ad)}</div></div>'
    )


def card_2022(ad: Ad) -> str:
    """The card of 2021 to 2024: generated class names."""
    return (
        '<article class="job-cardstyle__JobCardComponent-sc-1mbmxes-0 kJxLkV"><a '
        'class="job-cardstyle__JobCardTitle-sc-1" '
        f'href="{ad.url}">{escape(ad.title)}</a><h3 class="job-cardstyle__JobCardCompany-sc-2">{_name(ad)}</h3>'
        f'<p class="job-cardstyle__JobCardDetails-sc-3">{_place(ad)}</p></article>'
    )


def card_2025(ad: Ad) -> str:
    """The card of 2024 to 2026: test ids."""
    path = ad.url.partition(".com")[2]
    pay = f'<p data-test-id="svx-job-salary-range">{escape(ad.pay.line("en"))}</p>' if ad.pay else ""
    date = f'<span data-testid="jobDetailDateRecency">{_age(ad)}</span>' if _age(ad) else ""
    return (
        f'<article data-testid="svx-job-card"><h3 data-testid="svx-job-title"><a data-testid="jobTitle" '
        f'data-test-id="svx-job-card-component-{ad.index}" href="{path}?src=search">{escape(ad.title)}</a></h3>'
        f'<span data-testid="company">{_name(ad)}</span><span data-testid="jobLocation">{_place(ad)}'
        f"</span>{pay}{date}</article>"
    )


CARDS: dict[str, Callable[[Ad], str]] = {"2018": card_2018, "2020": card_2020, "2022": card_2022, "2025": card_2025}
LISTS: dict[str, Callable[[str], str]] = {
    "2018": lambda cards: f'<div id="SearchResults" class="results-page">{cards}</div>',
    "2020": lambda cards: f'<div id="ResultsContainer">{cards}</div>',
    "2022": lambda cards: f'<div id="JobCardGrid" class="job-search-resultsstyle__CardGrid-sc">{cards}</div>',
    "2025": lambda cards: f'<div id="card-scroll-container">{cards}</div>',
}
