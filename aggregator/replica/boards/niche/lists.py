"""The niche board's result lists, in both looks."""

from html import escape
from urllib.parse import urlencode

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import age_words
from aggregator.replica.boards.niche.ads import place_words
from aggregator.replica.boards.niche.frame import framed, search_form
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, page

PAGE_SIZE = 10


def list_page(ads: list[Ad], total: int, number: int, words: str, place: str, *, nexxt: bool) -> Answer:
    """Page `number` of a search."""
    rows = "".join((result_card if nexxt else job_listing)(ad) for ad in ads)
    nothing = '<li class="no_job_listings_found">There are no listings matching your search.</li>'
    body = rows if nexxt else f'<ul class="job_listings">{rows or nothing}</ul>'
    last = max(1, -(-total // PAGE_SIZE))
    pages = _pages(number, last, {"search_keywords": words, "search_location": place})
    count = f'<div class="showing_jobs">{total} jobs found</div>' if total else "<p>0 jobs found</p>"
    html = framed("Customer service jobs", search_form(words, place) + count + body + pages)
    return page(html, ads=tuple((ad, "card") for ad in ads))


def job_listing(ad: Ad) -> str:
    """A row of WP Job Manager."""
    company = f'<div class="company"><strong>{escape(ad.employer.name)}</strong></div>' if ad.employer else ""
    words = table("words_fields")["types"][ad.language]
    types = "".join(f'<li class="job-type {kind.replace("_", "-")}">{words[kind]}</li>' for kind in ad.types)
    remote = " <small>(Remote)</small>" if ad.workplace == "remote" else ""
    place = f'<div class="location">{escape(place_words(ad))}{remote}</div>' if ad.places else ""
    date = f'<li class="date"><time datetime="{ad.posted}">{ad.posted:%B %d, %Y}</time></li>' if ad.posted else ""
    return (
        f'<li class="post-{ad.index} job_listing type-job_listing status-publish"><a href="{ad.url}">'
        f'<div class="position"><h3>{escape(ad.title)}</h3>{company}</div>{place}'
        f'<ul class="meta">{types}{date}</ul></a></li>'
    )


def result_card(ad: Ad) -> str:
    """A card of the older network."""
    path = ad.url.partition(".com")[2]
    company = (
        f'<a class="company-name" href="/company/{ad.index}">{escape(ad.employer.name)}</a>' if ad.employer else ""
    )
    age = f'<span class="date">{age_words(ad.age)}</span>' if ad.age is not None else ""
    return (
        f'<div class="result-card"><a class="job-title" href="{path}">{escape(ad.title)}</a>{company}'
        f'<span class="location">{escape(place_words(ad))}</span>{age}</div>'
    )


def _pages(number: int, last: int, query: dict[str, str]) -> str:
    asked = urlencode({name: value for name, value in query.items() if value})
    tail = f"?{asked}" if asked else ""
    links = [f'<a class="page-numbers" href="/jobs/page/{n}/{tail}">{n}</a>' for n in range(1, min(last, 5) + 1)]
    if number < last:
        links.append(f'<a class="next page-numbers" rel="next" href="/jobs/page/{number + 1}/{tail}">Next &rarr;</a>')
    return f'<nav class="job-manager-pagination">{"".join(links)}</nav>'
